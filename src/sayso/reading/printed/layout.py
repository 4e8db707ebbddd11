"""A text as it is laid out: its paragraphs, and the quotations in each."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.datelines import find_dateline_end
from sayso.quotations import Quotation, find_printed
from sayso.reading.nesting import Found
from sayso.words import ends_cut_short, find_paragraphs

__all__ = ["Layout", "Paragraph", "count_words", "find_sentences"]

_WORD = re.compile(r"\w+")
_LETTER = re.compile(r"[^\W_]")
_ENDS = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[\"“‘'(]*[A-Z\d])")


def count_words(text: str, start: int, end: int) -> int:
    """Number of words in ``text[start:end]``."""
    return sum(1 for _ in _WORD.finditer(text, start, end))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; ``is_all_quoted`` when no letter of it stands outside its quotations."""

    start: int
    end: int
    quotations: tuple[Quotation, ...]
    is_all_quoted: bool

    @property
    def begins_quoted(self) -> bool:
        """The paragraph's first character is a mark that opens a quotation."""
        return bool(self.quotations) and self.quotations[0].start == self.start

    @property
    def goes_on(self) -> bool:
        """The paragraph ends inside a quotation: print opens it again in the next one."""
        return bool(self.quotations) and not self.quotations[-1].is_closed


class Layout:
    """The paragraphs and quotations of a whole text, to be asked what is where."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.paragraphs = [_lay_out(text, start, end) for start, end in find_paragraphs(text)]
        self.quotations = [one for part in self.paragraphs for one in part.quotations]
        self._paragraph_starts = [part.start for part in self.paragraphs]
        self._quotation_starts = [one.start for one in self.quotations]

    def paragraph_at(self, at: int) -> int:
        """The index of the paragraph that offset ``at`` lies in, or of the last one before it."""
        return max(0, bisect_right(self._paragraph_starts, at) - 1)

    def paragraph_end(self, at: int) -> int:
        """Where the paragraph around offset ``at`` ends."""
        return self.paragraphs[self.paragraph_at(at)].end

    def around(self, at: int) -> Quotation | None:
        """The quotation that the character at offset ``at`` lies in, if it lies in one."""
        index = bisect_right(self._quotation_starts, at) - 1
        if index < 0 or at >= self.quotations[index].end:
            return None
        return self.quotations[index]

    def is_inner(self, one: Found) -> bool:
        """Tell whether an attribution is made inside a quotation, by the one who is quoted.

        One that begins an unclosed quotation is not: there, the closing mark was lost.
        """
        around = self.around(one.cue[0].start)
        if around is None or around.is_single:
            return False
        parts = one.source + one.content
        is_inside = all(around.start <= part.start and part.end <= around.end for part in parts)
        begins = any(part.start <= around.start + 1 for part in one.content)
        return is_inside and (around.is_closed or not begins)


def _lay_out(text: str, start: int, end: int) -> Paragraph:
    quotations = tuple(find_printed(text, start, end))
    edges = [start, *(at for one in quotations for at in (one.start, one.end)), end]
    gaps = zip(edges[::2], edges[1::2], strict=True)
    is_plain = any(_LETTER.search(text, *gap) for gap in gaps)
    return Paragraph(start, end, quotations, bool(quotations) and not is_plain)


def find_sentences(layout: Layout) -> Iterator[tuple[int, int]]:
    """The sentences of each paragraph, behind a dateline and without the mark that ends them."""
    for paragraph in layout.paragraphs:
        text = layout.text[paragraph.start : paragraph.end]
        ends = [
            one.end() for one in _ENDS.finditer(text) if not ends_cut_short(text, 0, one.start())
        ]
        edges = [0, *ends, len(text)]
        for left, right in pairwise(edges):
            words = text[left:right]
            start = left + (find_dateline_end(words) if left == 0 else 0)
            end = left + len(words.rstrip(' \n.!?”"'))
            if end > start and not (words.count("“") and words.count("“") != words.count("”")):
                yield paragraph.start + start, paragraph.start + end
