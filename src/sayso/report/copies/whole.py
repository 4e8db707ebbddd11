"""Two passages side by side in full, paragraph by paragraph, every change marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Span
from sayso.report.bits import Bit, Mark, mark_changed, show_words
from sayso.report.copies.pieces import Piece, split_rows
from sayso.report.copies.twins import Twins

__all__ = ["PassageRow", "lay_side_by_side"]

_ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A paragraph of both passages; a side without words has nothing opposite."""

    old: tuple[Bit, ...]
    new: tuple[Bit, ...]
    is_changed: bool


def lay_side_by_side(twins: Twins, old: str, new: str) -> tuple[PassageRow, ...]:
    """All of both passages, given the texts of their documents. A heavy rewrite has no marks."""
    if not twins.is_compared:
        whole = Piece(twins.old_span, twins.new_span)
        return (PassageRow(tuple(_same(old, whole.old)), tuple(_same(new, whole.new)), False),)
    rows = split_rows(old, new, twins.cut(old, new))
    return tuple(
        _make(tuple(_side(old, row, Mark.OLD)), tuple(_side(new, row, Mark.NEW))) for row in rows
    )


def _make(old: tuple[Bit, ...], new: tuple[Bit, ...]) -> PassageRow:
    is_changed = any(bit.mark in (Mark.OLD, Mark.NEW) for bit in (*old, *new))
    return PassageRow(old, new, is_changed)


def _side(text: str, row: Sequence[Piece], mark: Mark) -> Iterator[Bit]:
    for piece in row:
        span = piece.old if mark is Mark.OLD else piece.new
        if piece.is_changed:
            yield from mark_changed(text, span, mark, _ALL)
        else:
            yield from _same(text, span)


def _same(text: str, span: Span) -> Iterator[Bit]:
    return show_words(text, span, Mark.SAME, _ALL)
