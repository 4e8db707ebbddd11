"""How much of a passage stands in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.printed.marks import find_printed
from sayso.records import Span

__all__ = ["measure_quoted"]


def measure_quoted(text: str, passage: Span) -> float:
    """The share of the passage's characters, 0 to 1, inside quotation marks, marks included."""
    quoted = sum(
        max(0, min(passage.end, end) - max(passage.start, start))
        for start, end in _find_quoted(text, passage)
    )
    return quoted / max(1, passage.end - passage.start)


def _find_quoted(text: str, passage: Span) -> Iterator[tuple[int, int]]:
    """Quotations of the paragraphs in which a passage stands."""
    start = text.rfind("\n", 0, passage.start) + 1
    while start < passage.end:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        for quotation in find_printed(text, start, end):
            yield quotation.start, quotation.end
        start = end + 1
