"""Tell direct, indirect and mixed content apart by the quotation marks as printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from sayso.quotations import Quotation, find_printed
from sayso.records import Kind, Span
from sayso.words import find_paragraphs

__all__ = ["QuotationIndex", "find_kind"]


class QuotationIndex:
    """The quotations of a whole text, to be asked where they are."""

    def __init__(self, text: str) -> None:
        self.quotations: list[Quotation] = []
        for start, end in find_paragraphs(text):
            self.quotations += find_printed(text, start, end)
        self._starts = [quotation.start for quotation in self.quotations]

    def is_quoted(self, at: int) -> bool:
        """Tell whether the character at offset ``at`` stands inside a quotation."""
        return self.around(at) is not None

    def around(self, at: int) -> Quotation | None:
        """The quotation that the character at offset ``at`` lies in, if it lies in one."""
        index = bisect_right(self._starts, at) - 1
        if index < 0 or at >= self.quotations[index].end:
            return None
        return self.quotations[index]

    def cut(self, span: Span) -> Iterator[tuple[int, int, bool]]:
        """Cut ``span`` where quotations begin and end; each part with whether it is quoted."""
        start = span.start
        while start < span.end:
            around = self.around(start)
            behind = bisect_right(self._starts, start)
            end = self._starts[behind] if behind < len(self._starts) else span.end
            end = min(end, span.end) if around is None else min(end, span.end, around.end)
            yield start, end, around is not None
            start = end


def find_kind(text: str, content: Sequence[Span], quotations: QuotationIndex) -> Kind:
    """Direct when every letter of the content is quoted, indirect when none is, else mixed."""
    found = {
        is_quoted
        for span in content
        for start, end, is_quoted in quotations.cut(span)
        if any(map(str.isalnum, text[start:end]))
    }
    if len(found) > 1:
        return Kind.MIXED
    return Kind.DIRECT if True in found else Kind.INDIRECT
