"""A text -> its lines, with what is set apart as a quotation.

Texts are saved in two ways: one line a paragraph, or paragraphs broken at the margin. Lines of the
second kind are joined, so that a sentence is never looked for in half of its words.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.records import Span

__all__ = ["Line", "count_sentences", "find_sentences", "is_prose", "split_lines"]

_LINE = re.compile(r"[^\n]+")
_QUOTE_MARK = re.compile(r"(?:[ \t]*>)+[ \t]*")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*(?=\s|$)")
_NEXT_SENTENCE = re.compile(
    r"[.!?…:][\"”’')\]]*\s+(?=[\"“‘'(\[]?[^\W\d_a-z])|(?<=[\w/])\s+(?=Here )"
)
"""An address ends without a full stop."""
_ABBREVIATED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|St|Col|Gen|Lt|Sgt|Sen|Rep|Gov|Prof|Rev|Fr|Capt|Maj|Jr|Sr|No|vs|[A-Z])\.$"
)
_ENDS_SENTENCE = re.compile(r"[.!?…:][\"”’')\]]*$")
_BEGINS_ANEW = re.compile(r"[Bb][Yy] [^\W\d_a-z]|[A-Z][a-z-]+: |[-=_*~—–]{3}")
"""A byline, a field of a mail's head and a rule are never the rest of a sentence."""
_MARGIN_CHARS = 100
"""No line of a text broken at the margin is longer."""
_FULL_CHARS = 40
"""A line that is broken at the margin is at least so long."""
_ENOUGH_BREAKS = 3
_LONG_CHARS = 160
_PROSE_WORDS = 8


@dataclass(frozen=True, slots=True)
class Line:
    """``text`` is the document's from ``start`` to ``end``, with blanks for line ends.

    ``is_first``: it begins a paragraph. ``is_quoted``: the page sets it apart as a quotation.
    """

    start: int
    end: int
    text: str
    is_first: bool
    is_quoted: bool


def split_lines(text: str, quoted: Sequence[Span] = ()) -> list[Line]:
    """The lines that hold words, in order; ``quoted`` are the block quotations of the page.

    A line with ``>`` before it is quoted too, and begins behind the mark.
    """
    lines: list[Line] = []
    is_first = True
    end_before = 0
    for match in _LINE.finditer(text):
        is_first = is_first or text.count("\n", end_before, match.start()) > 1
        mark = _QUOTE_MARK.match(match[0])
        start = match.start() + (mark.end() if mark else 0)
        words = text[start : match.end()]
        start += len(words) - len(words.lstrip())
        end = start + len(words.strip())
        end_before = match.end()
        if start == end:
            is_first = True
            continue
        is_set_apart = mark is not None or any(
            span.start <= start and end <= span.end for span in quoted
        )
        lines.append(Line(start, end, text[start:end], is_first, is_set_apart))
        is_first = False
    return _join(lines, text) if _is_broken(lines) else lines


def is_prose(line: Line) -> bool:
    """Whether a line reads as a sentence or more, and not as a heading or a label."""
    text = line.text
    if len(text) > _LONG_CHARS:
        return True
    return len(text.split()) >= _PROSE_WORDS and _ENDS_SENTENCE.search(text) is not None


def count_sentences(text: str) -> int:
    """How many sentences end in a text; abbreviations count too."""
    return len(_SENTENCE_END.findall(text))


def find_sentences(text: str) -> list[int]:
    """Where the sentences of a line begin; "Mr." and initials end none."""
    return [
        0,
        *(
            match.end()
            for match in _NEXT_SENTENCE.finditer(text)
            if not _ABBREVIATED.search(text, max(0, match.start() - 5), match.start() + 1)
        ),
    ]


def _is_broken(lines: Sequence[Line]) -> bool:
    """Whether a text is broken at the margin: short lines that go on in small letters."""
    if any(len(line.text) > _MARGIN_CHARS for line in lines):
        return False
    breaks = sum(
        _may_go_on(before, after) and after.text[0].islower() for before, after in pairwise(lines)
    )
    return breaks >= _ENOUGH_BREAKS


def _may_go_on(before: Line, after: Line) -> bool:
    return (
        not after.is_first
        and len(before.text) >= _FULL_CHARS
        and before.is_quoted == after.is_quoted
    )


def _join(lines: Sequence[Line], text: str) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is not None and _goes_on(before, line, text):
            words = text[before.start : line.end].replace("\n", " ")
            joined[-1] = Line(before.start, line.end, words, before.is_first, before.is_quoted)
        else:
            joined.append(line)
    return joined


def _goes_on(before: Line, after: Line, text: str) -> bool:
    """Whether a line is the rest of the one before it: that one is full, or ends mid-sentence."""
    if after.is_first or before.is_quoted or after.is_quoted or _BEGINS_ANEW.match(after.text):
        return False
    last = before.end - (text.rfind("\n", before.start, before.end) + 1 or before.start)
    return last >= _FULL_CHARS and not before.text.isupper()
