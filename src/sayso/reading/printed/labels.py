"""Find the lines of a text that begin with a label, as a speaker's words do in a transcript.

"Q:", "NAME:", "Name Surname (aside):", "**Name:**", "[Name]". Whether a label is a speaker is not
decided here: "Note:" and "Serves:" are labels too.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from sayso.records import Span

__all__ = ["Label", "find_labels"]

_MAX_NAME_CHARS = 60
_MAX_NAME_WORDS = 6
_HEAD_CHARS = 130
_LINE = re.compile(r"[^\n]+")
_LEAD = re.compile(r"[ \t\xa0\ufeff]*(?:>[ \t]*)?[\"“]?[ \t]*")
_ASIDE = r"(?:[ \t]*\([^()\n]{1,40}\))?"
_BOLD = re.compile(
    rf"(?P<mark>\*\*|__|\*)(?P<name>[^\W_][^*_:\n]*?){_ASIDE}[ \t]*"
    r"(?:(?P<inside>:)[ \t]*(?P=mark)|(?P=mark)[ \t]*(?P<outside>:))"
)
_BRACKET = re.compile(r"\[(?P<name>[^\W_][^\]\n:]*)(?P<cue>\])[ \t]*:?(?=[ \t])")
_QUESTION = re.compile(r"(?P<name>[QA])[ \t]?(?P<cue>[.:])(?=\s|$)")
_NAME = re.compile(rf"(?P<name>[^\W_][^:\n\[\]“”\"()]*?){_ASIDE}[ \t\xa0]*(?P<cue>:)(?=\s|$)")
_PARTICLES = frozenset("of the de del der di la le van von for and al bin ibn y".split())
_ARTICLES = frozenset("the de del di la le van von al bin ibn".split())
_PREPOSITIONS = frozenset("in on at to by from with if but as".split())
_WORD = re.compile(r"[^\s,]+")


class Label(NamedTuple):
    """A label at the beginning of a line.

    ``end`` is where the words behind it begin to be looked for; ``style`` says how it is printed.
    """

    start: int
    end: int
    name: Span
    cue: Span
    key: str
    style: str


def find_labels(text: str) -> list[Label]:
    """Find the labels in ``text``, in order. A long line costs no more than a short one."""
    labels = (_read_line(text, line.start(), line.end()) for line in _LINE.finditer(text))
    return [label for label in labels if label is not None]


def _read_line(text: str, start: int, end: int) -> Label | None:
    end = min(end, start + _HEAD_CHARS)
    lead = _LEAD.match(text, start, end)
    at = lead.end() if lead else start
    for style, pattern in (
        ("bold", _BOLD),
        ("bracket", _BRACKET),
        ("name", _QUESTION),
        ("name", _NAME),
    ):
        match = pattern.match(text, at, end)
        if match:
            return _make_label(match, start, style)
    return None


def _make_label(match: re.Match[str], start: int, style: str) -> Label | None:
    name_start, name_end = match.span("name")
    comma = match["name"].find(",")
    words = _WORD.findall(match["name"][: comma if comma > 0 else None])
    if not words or name_end - name_start > _MAX_NAME_CHARS or len(words) > _MAX_NAME_WORDS:
        return None
    if not all(_is_name_word(word) for word in words) or not _can_begin(words[0]):
        return None
    if style == "bold":
        cue = match.span("inside") if match["inside"] else match.span("outside")
    else:
        cue = match.span("cue")
    name = match["name"][: comma if comma > 0 else None].rstrip()
    key = _key(words)
    span = Span(name_start, name_start + len(name))
    return Label(start, match.end(), span, Span(*cue), key, style)


def _is_name_word(word: str) -> bool:
    return not word[0].isalpha() or not word[0].islower() or word.lower() in _PARTICLES


def _can_begin(word: str) -> bool:
    """A name begins with a letter, and with no small word but an article ("The Court")."""
    low = word.lower()
    return word[0].isalpha() and (low in _ARTICLES or low not in _PARTICLES | _PREPOSITIONS)


def _key(words: list[str]) -> str:
    """What a speaker's labels share: the last word of the name, without a number behind it."""
    last = " ".join(words[-2:]) if words[-1].isdigit() else words[-1]
    return last.strip(".").casefold()
