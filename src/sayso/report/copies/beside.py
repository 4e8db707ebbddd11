"""Two passages as the page shows them side by side: what was changed, and a little around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice

from sayso.records import Span
from sayso.report.copies.pieces import Piece
from sayso.report.copies.twins import Twins
from sayso.report.wording import count_words

__all__ = ["Beside", "Bit", "Mark", "put_beside"]

_WORD = re.compile(r"\S+")
_MAX_CHANGES = 12
_KEPT_WORDS, _KEPT_CHANGED_WORDS = 14, 40
"""Words shown at either end of a stretch that is the same, and of one that was changed."""
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


@dataclass(frozen=True, slots=True)
class Beside:
    """Both passages cut to what was changed; ``n_more`` changes are behind what is shown."""

    twins: Twins
    old: tuple[Bit, ...]
    new: tuple[Bit, ...]
    n_more: int = 0


def put_beside(twins: Twins, old: str, new: str) -> Beside:
    """Cut both passages, given the texts of their documents; the words stand as they are printed.

    White space is one space. A heavy rewrite has no marks.
    """
    if not twins.is_compared:
        pieces: Sequence[Piece] = (Piece(twins.old_span, twins.new_span),)
        kept = _KEPT_CHANGED_WORDS
        return Beside(
            twins,
            tuple(_show(old, twins.old_span, Mark.SAME, kept)),
            tuple(_show(new, twins.new_span, Mark.SAME, kept)),
        )
    pieces, n_more = _cut_changes(twins.cut(old, new))
    return Beside(
        twins,
        tuple(bit for one in pieces for bit in _side(old, one.old, one, Mark.OLD)),
        tuple(bit for one in pieces for bit in _side(new, one.new, one, Mark.NEW)),
        n_more,
    )


def _cut_changes(pieces: Sequence[Piece]) -> tuple[Sequence[Piece], int]:
    """The pieces up to the last change that is shown, and how many changes are behind it."""
    places = [at for at, one in enumerate(pieces) if one.is_changed]
    if len(places) <= _MAX_CHANGES:
        return pieces, 0
    return pieces[: places[_MAX_CHANGES]], len(places) - _MAX_CHANGES


def _side(text: str, span: Span, piece: Piece, mark: Mark) -> Iterator[Bit]:
    if not piece.is_changed:
        yield from _show(text, span, Mark.SAME, _KEPT_WORDS)
        return
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    end = start + len(words.strip())
    # The space around changed words is not drawn through.
    for part, of_part in ((Span(span.start, start), Mark.SAME), (Span(start, end), mark)):
        yield from _show(text, part, of_part, _KEPT_CHANGED_WORDS)
    yield from _show(text, Span(end, span.end), Mark.SAME, _KEPT_CHANGED_WORDS)


def _show(text: str, span: Span, mark: Mark, kept: int) -> Iterator[Bit]:
    """The words of a span, those in the middle left out where they are many."""
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


def _flatten(text: str, start: int, end: int) -> str:
    """Words on one line; a space at an end is kept, since other words follow."""
    words = text[start:end]
    flat = " ".join(words.split())
    if not flat:
        return " " if words else ""
    return f"{' ' * words[0].isspace()}{flat}{' ' * words[-1].isspace()}"


def cut_opening(text: str, start: int, end: int, max_words: int) -> int:
    """Where the first words of a stretch end, on its first line."""
    line = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*").match(text, start, end)
    last = line.end() if line else end
    found = list(islice(_WORD.finditer(text, start, last), max_words))
    return found[-1].end() if found else end
