"""Two passages as the page shows them side by side: what was changed, and a little around it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Span
from sayso.report.bits import Bit, Mark, mark_changed, show_words
from sayso.report.copies.pieces import Piece
from sayso.report.copies.twins import Twins
from sayso.report.limits import CopyLimits

__all__ = ["Beside", "put_beside"]

_PLAIN = CopyLimits()
_KEPT_WORDS, _KEPT_CHANGED_WORDS = 14, 40
"""Words shown at either end of a stretch that is the same, and of one that was changed."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Both passages cut to what was changed; ``n_more`` changes are behind what is shown."""

    twins: Twins
    old: tuple[Bit, ...]
    new: tuple[Bit, ...]
    n_more: int = 0


def put_beside(twins: Twins, old: str, new: str, most: int = _PLAIN.changes) -> Beside:
    """Cut both passages, given the texts of their documents; the words stand as they are printed.

    At most so many changes. White space is one space. A heavy rewrite has no marks.
    """
    if not twins.is_compared:
        pieces: Sequence[Piece] = (Piece(twins.old_span, twins.new_span),)
        kept = _KEPT_CHANGED_WORDS
        return Beside(
            twins,
            tuple(show_words(old, twins.old_span, Mark.SAME, kept)),
            tuple(show_words(new, twins.new_span, Mark.SAME, kept)),
        )
    pieces, n_more = _cut_changes(twins.cut(old, new), most)
    return Beside(
        twins,
        tuple(bit for one in pieces for bit in _side(old, one.old, one, Mark.OLD)),
        tuple(bit for one in pieces for bit in _side(new, one.new, one, Mark.NEW)),
        n_more,
    )


def _cut_changes(pieces: Sequence[Piece], most: int) -> tuple[Sequence[Piece], int]:
    """The pieces up to the last change that is shown, and how many changes are behind it."""
    places = [at for at, one in enumerate(pieces) if one.is_changed]
    if len(places) <= most:
        return pieces, 0
    return pieces[: places[most]], len(places) - most


def _side(text: str, span: Span, piece: Piece, mark: Mark) -> Iterator[Bit]:
    if not piece.is_changed:
        yield from show_words(text, span, Mark.SAME, _KEPT_WORDS)
        return
    yield from mark_changed(text, span, mark, _KEPT_CHANGED_WORDS)
