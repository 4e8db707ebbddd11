"""Two aligned passages cut at every change, so that each can be shown beside the other.

All spans are half-open code-point offsets into the two texts, ``old`` and ``new``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from rapidfuzz.distance import Prefix

from sayso.records import Span
from sayso.report.bits import fold_marks
from sayso.report.copies.changes import Change

__all__ = ["Piece", "cut_pieces", "split_rows"]

_BREAK = re.compile(r"\s*[\n\r\x0b\x0c\x85\u2028\u2029]\s*")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of both passages: the same words, or what a change made of them."""

    old: Span
    new: Span
    is_changed: bool = False


def cut_pieces(
    old_text: str, new_text: str, old: Span, new: Span, changes: Iterable[Change]
) -> tuple[Piece, ...]:
    """Both passages cut at every change; the pieces of either side joined are the passage.

    Marks that only one text has around changed words go with them: ``Union[- (DLU)-], said``.
    """
    pieces: list[Piece] = []
    at_old, at_new = old.start, new.start
    for change in _fit(old_text, new_text, old, new, changes):
        if change.old.start > at_old or change.new.start > at_new:
            pieces.append(Piece(Span(at_old, change.old.start), Span(at_new, change.new.start)))
        pieces.append(Piece(change.old, change.new, is_changed=True))
        at_old, at_new = change.old.end, change.new.end
    if at_old < old.end or at_new < new.end:
        pieces.append(Piece(Span(at_old, old.end), Span(at_new, new.end)))
    return tuple(pieces)


def _fit(
    old_text: str, new_text: str, old: Span, new: Span, changes: Iterable[Change]
) -> Iterator[Change]:
    """Changes that lie in both passages, in order, each with the marks that belong to it."""
    inside = [one for one in changes if _holds(old, one.old) and _holds(new, one.new)]
    limits = [(one.old.start, one.new.start) for one in inside[1:]] + [(old.end, new.end)]
    at_old, at_new = old.start, new.start
    for one, (end_old, end_new) in zip(inside, limits, strict=False):
        if one.old.start < at_old or one.new.start < at_new:
            continue
        whole_old = _widen(old_text, one.old, Span(at_old, max(one.old.end, end_old)))
        whole_new = _widen(new_text, one.new, Span(at_new, max(one.new.end, end_new)))
        left, right = _count_shared_marks(
            old_text[whole_old.start : whole_old.end], new_text[whole_new.start : whole_new.end]
        )
        at_old, at_new = whole_old.end - right, whole_new.end - right
        yield Change(Span(whole_old.start + left, at_old), Span(whole_new.start + left, at_new))


def _holds(passage: Span, span: Span) -> bool:
    return passage.start <= span.start <= span.end <= passage.end


def _widen(text: str, span: Span, limits: Span) -> Span:
    """A span with all marks and spaces around it, up to the words before and behind it."""
    start, end = span.start, span.end
    while start > limits.start and not text[start - 1].isalnum():
        start -= 1
    while end < limits.end and not text[end].isalnum():
        end += 1
    return Span(start, end)


def _count_shared_marks(old: str, new: str) -> tuple[int, int]:
    """How many marks at the start and the end of two stretches are no part of a change.

    Quotation marks, dashes and spaces of any kind are the same.
    """
    old, new = fold_marks(old), fold_marks(new)
    left = Prefix.similarity(_cut_marks(old), _cut_marks(new))
    old, new = old[left:], new[left:]
    right = Prefix.similarity(_cut_marks(old[::-1]), _cut_marks(new[::-1]))
    return left, right


def _cut_marks(text: str) -> str:
    """The marks that a stretch begins with."""
    return next((text[:at] for at, one in enumerate(text) if one.isalnum()), text)


def split_rows(old: str, new: str, pieces: Iterable[Piece]) -> tuple[tuple[Piece, ...], ...]:
    """Pieces of two texts put into rows, one for each paragraph.

    A row ends where both texts have a line break, and where a change holds one. White space of a
    break is in no row. Nothing is split where it is not sure which words stand opposite.
    """
    rows: list[list[Piece]] = [[]]
    for piece in pieces:
        if piece.is_changed:
            is_start = not _has_words(old, new, rows[-1])
            first, *others = _split_change(old, new, piece, is_start=is_start)
        else:
            first, *others = _split_same(old, new, piece)
        rows[-1].append(first)
        rows += ([part] for part in others)
    return tuple(tuple(row) for row in rows if _has_words(old, new, row))


def _has_words(old: str, new: str, row: Sequence[Piece]) -> bool:
    return any(
        text[span.start : span.end].strip()
        for piece in row
        for text, span in ((old, piece.old), (new, piece.new))
    )


def _split_change(old: str, new: str, piece: Piece, *, is_start: bool) -> list[Piece]:
    """Paragraph by paragraph; what has no other side is put opposite to nothing.

    A change that starts a row goes on into the words behind it: its last paragraphs are opposite
    to each other, else its first.
    """
    lines = _cut_lines(old, piece.old), _cut_lines(new, piece.new)
    step = -1 if is_start else 1
    ends = [
        Span(at, at)
        for at in (
            (piece.old.start, piece.new.start) if is_start else (piece.old.end, piece.new.end)
        )
    ]
    rows = [
        Piece(here or ends[0], there or ends[1], is_changed=True)
        for here, there in zip_longest(lines[0][::step], lines[1][::step])
    ]
    return rows[::step]


def _cut_lines(text: str, span: Span) -> list[Span]:
    lines, start = [], span.start
    for gap in _BREAK.finditer(text, span.start, span.end):
        lines.append(Span(start, gap.start()))
        start = gap.end()
    return [*lines, Span(start, span.end)]


def _split_same(old: str, new: str, piece: Piece) -> list[Piece]:
    """The same words, split behind the same number of letters on either side."""
    gaps_old, letters_old = _find_breaks(old, piece.old)
    gaps_new, letters_new = _find_breaks(new, piece.new)
    if letters_old != letters_new:
        return [piece]
    parts, at_old, at_new = [], piece.old.start, piece.new.start
    for count, gap_old in gaps_old.items():
        gap_new = gaps_new.get(count)
        if gap_new is None:
            continue
        parts.append(Piece(Span(at_old, gap_old.start), Span(at_new, gap_new.start)))
        at_old, at_new = gap_old.end, gap_new.end
    return [*parts, Piece(Span(at_old, piece.old.end), Span(at_new, piece.new.end))]


def _find_breaks(text: str, span: Span) -> tuple[dict[int, Span], int]:
    """Line breaks by how many letters stand before them, and how many letters there are."""
    breaks: dict[int, Span] = {}
    letters, at = 0, span.start
    for gap in _BREAK.finditer(text, span.start, span.end):
        letters += _count_letters(text, at, gap.start())
        breaks[letters] = Span(gap.start(), gap.end())
        at = gap.end()
    return breaks, letters + _count_letters(text, at, span.end)


def _count_letters(text: str, start: int, end: int) -> int:
    return sum(map(str.isalnum, text[start:end]))
