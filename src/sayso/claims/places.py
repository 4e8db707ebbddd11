"""From words of a statement back to its document."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from sayso.claims.statements import Statement
from sayso.records import Place, Span
from sayso.words import find_paragraphs

__all__ = ["cover", "find_paragraphs_from", "locate", "overlap", "place_at"]


def cover(statement: Statement) -> Span:
    """The document's stretch from the first to the last of a statement's words."""
    return Span(statement.spans[0].start, statement.spans[-1].end)


def locate(statement: Statement, within: Span) -> Span:
    """Where a stretch of ``statement.words`` stands in the document, with what lies between."""
    start, end = cover(statement).end, cover(statement).start
    at = 0
    for span in statement.spans:
        length = span.end - span.start
        first, last = max(within.start - at, 0), min(within.end - at, length)
        if first < last:
            start, end = min(start, span.start + first), max(end, span.start + last)
        at += length + 1
    return Span(start, end) if start < end else cover(statement)


def place_at(statement: Statement, span: Span) -> Place:
    """A place in a statement's document, by whose word it stands there."""
    for attribution in reversed(statement.line):
        if any(overlap(span, one) for one in attribution.content):
            return Place(statement.document_id, span, attribution.id)
    return Place(statement.document_id, span)


def find_paragraphs_from(text: str, at: int, count: int) -> list[Span]:
    """The paragraph of a text that a place lies in, and those behind it, so many at most."""
    paragraphs = _cut(text)
    first = bisect_right(paragraphs, at, key=lambda one: one.end)
    return list(paragraphs[first : first + count])


@lru_cache(maxsize=256)
def _cut(text: str) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in find_paragraphs(text))


def overlap(one: Span, other: Span) -> bool:
    """Whether two stretches have a character in common."""
    return one.start < other.end and other.start < one.end
