"""Words of a text with what was read in them marked: source, cue, content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.records import Attribution, Document, Span

__all__ = ["Piece", "mark_attribution", "mark_spans"]

_MAX_BESIDE = 220
_MAX_INSIDE = 1_200


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that are all of one kind; ``look`` is the class they are shown with, or empty."""

    words: str
    look: str


def mark_attribution(document: Document, one: Attribution) -> tuple[Piece, ...]:
    """An attribution in its paragraph."""
    return _mark(document, (("s", one.source), ("q", one.cue), ("l1", one.content)))


def mark_spans(document: Document, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """Some words where they stand."""
    return _mark(document, (("l1", spans),))


def _mark(document: Document, marks: Sequence[tuple[str, Sequence[Span]]]) -> tuple[Piece, ...]:
    text = document.text
    ends = [
        (max(span.start, 0), min(span.end, len(text)), look)
        for look, spans in marks
        for span in spans
    ]
    if not ends:
        return ()
    first, last = min(one[0] for one in ends), max(one[1] for one in ends)
    last = min(last, first + _MAX_INSIDE)
    start, end = _widen_back(text, first), _widen_on(text, last)
    cuts = sorted({start, end, *(at for one in ends for at in one[:2] if start < at < end)})
    pieces = [Piece("… ", "")] if text[:start].strip() else []
    for left, right in pairwise(cuts):
        looks = [look for begin, finish, look in ends if begin <= left and right <= finish]
        words = " ".join(text[left:right].split())
        spaced = f"{_edge(text[left])}{words}{_edge(text[right - 1])}" if words else " "
        pieces.append(Piece(spaced, " ".join(dict.fromkeys(looks))))
    return (*pieces, Piece(" …", "")) if text[end:].strip() else tuple(pieces)


def _edge(char: str) -> str:
    return " " if char.isspace() else ""


def _widen_back(text: str, at: int) -> int:
    """Back to where the paragraph begins, or to a word not too far off."""
    floor = max(0, at - _MAX_BESIDE)
    line = text.rfind("\n", floor, at)
    if line >= 0:
        return line + 1
    return floor if not floor else text.find(" ", floor, at) + 1 or at


def _widen_on(text: str, at: int) -> int:
    ceiling = min(len(text), at + _MAX_BESIDE)
    line = text.find("\n", at, ceiling)
    if line >= 0:
        return line
    if ceiling == len(text):
        return ceiling
    space = text.rfind(" ", at, ceiling)
    return space if space >= 0 else at
