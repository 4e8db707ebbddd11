"""Words as the page shows them: on one line, those that were changed marked, long ones cut."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from sayso.records import Span
from sayso.report.wording import count_words

__all__ = ["Bit", "Mark", "fold_marks", "mark_changed", "show_words"]

_ALIKE = {ord(one): '"' for one in "\"'`´‘’‚‛“”„‟«»‹›「」『』"} | {
    ord(one): "-" for one in "-‐‑‒–—―−"
}
_WORD = re.compile(r"\S+")
_LEAST_LEFT_OUT = 8
"""Fewer words are not worth a gap."""


class Mark(StrEnum):
    """What a bit is; the values are the tags in the page, empty for words that are the same."""

    SAME = ""
    OLD = "del"
    NEW = "ins"
    GAP = "span"


@dataclass(frozen=True, slots=True)
class Bit:
    """Words with a mark; for a gap, in words how much is not shown."""

    mark: Mark
    words: str


def fold_marks(text: str) -> str:
    """A text as long as it was, with one sign for all quotation marks and one for all dashes."""
    return text.translate(_ALIKE)


def show_words(text: str, span: Span, mark: Mark, kept: int) -> Iterator[Bit]:
    """The words of a span, all but ``kept`` of them at either end left out where they are many."""
    words = [(match.start(), match.end()) for match in _WORD.finditer(text, span.start, span.end)]
    left_out = len(words) - 2 * kept
    if left_out < _LEAST_LEFT_OUT:
        bits = [Bit(mark, _flatten(text, span.start, span.end))]
    else:
        bits = [
            Bit(mark, _flatten(text, span.start, words[kept - 1][1])),
            Bit(Mark.GAP, f" [{count_words(left_out, 'word')}] "),
            Bit(mark, _flatten(text, words[-kept][0], span.end)),
        ]
    return (bit for bit in bits if bit.words)


def mark_changed(text: str, span: Span, mark: Mark, kept: int) -> Iterator[Bit]:
    """The words of a span with a mark; the space around them is not drawn through."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    yield from show_words(text, Span(span.start, start), Mark.SAME, kept)
    yield from show_words(text, Span(start, end), mark, kept)
    yield from show_words(text, Span(end, span.end), Mark.SAME, kept)


def _flatten(text: str, start: int, end: int) -> str:
    """Words on one line; a space at an end is kept, since other words follow."""
    words = text[start:end]
    flat = " ".join(words.split())
    if not flat:
        return " " if words else ""
    return f"{' ' * words[0].isspace()}{flat}{' ' * words[-1].isspace()}"
