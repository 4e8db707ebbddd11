"""What became of words on the way: the words of one report, marked where another's differ.

As in ``sayso diff`` [-so-] stands for what is gone and {+so+} for what is new.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel
from rich.text import Text

from sayso.entities.forms import fold

__all__ = ["is_same_wording", "mark_rewording"]

_WORD = re.compile(r"\S+(?: …(?=\s))*")
"""A word, with the gap behind it where words were left out."""
_EDGES = re.compile(r"^\W+|\W+$")
_OLD, _NEW = "red strike", "green bold"


def is_same_wording(old: str, new: str) -> bool:
    """Whether two wordings differ in case, quotation marks and stops at most."""
    return _keys(_split(old)) == _keys(_split(new))


def mark_rewording(old: str, new: str, least_alike: float = 0.4) -> Text | None:
    """The new words with those of the old ones that are gone.

    None where they have less in common than that, 0 to 1: marks would show more than words.
    """
    before, after = _split(old), _split(new)
    if Indel.normalized_similarity(_keys(before), _keys(after)) < least_alike:
        return None
    line = Text()
    gone: list[str] = []
    come: list[str] = []
    for step in Indel.opcodes(_keys(before), _keys(after)):
        if step.tag == "equal":
            _flush(line, gone, come)
            _append(line, " ".join(after[step.dest_start : step.dest_end]), "")
        else:
            gone += before[step.src_start : step.src_end]
            come += after[step.dest_start : step.dest_end]
    _flush(line, gone, come)
    return line


def _flush(line: Text, gone: list[str], come: list[str]) -> None:
    """Write what was replaced, the old words first."""
    if gone:
        _append(line, f"[-{' '.join(gone)}-]", _OLD)
    if come:
        _append(line, f"{{+{' '.join(come)}+}}", _NEW)
    gone.clear()
    come.clear()


def _append(line: Text, words: str, style: str) -> None:
    line.append(" " * bool(line))
    line.append(words, style=style)


def _split(words: str) -> list[str]:
    return _WORD.findall(words)


def _keys(words: list[str]) -> list[str]:
    """Words as they are compared; of one that is all marks, the marks."""
    return [_EDGES.sub("", fold(word)) or word for word in words]
