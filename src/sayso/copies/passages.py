"""From aligned words to passages of documents: where they begin and end, and what was changed."""

from __future__ import annotations

from itertools import pairwise

from sayso.copies.align import Match
from sayso.copies.letters import SILENT, load_folds
from sayso.copies.text import Text
from sayso.records import Edit, Span

__all__ = ["find_edits", "find_spans"]


def find_spans(a: str, b: str, of_a: Text, of_b: Text, match: Match) -> tuple[Span, Span]:
    """The passages as code-point offsets, with the marks around them that both texts have."""
    spans = (_span(of_a, *match.a), _span(of_b, *match.b))
    before = _count_same(a, b, spans[0].start - 1, spans[1].start - 1, -1)
    behind = _count_same(a, b, spans[0].end, spans[1].end, 1)
    first, second = (Span(span.start - before, span.end + behind) for span in spans)
    return first, second


def _span(text: Text, first: int, end: int) -> Span:
    return Span(text.starts[first], text.ends[end - 1])


def _count_same(a: str, b: str, at_a: int, at_b: int, step: int) -> int:
    """How many equal marks stand side by side from two places on; spaces and letters end them."""
    count = 0
    while 0 <= at_a < len(a) and 0 <= at_b < len(b) and a[at_a] == b[at_b]:
        if a[at_a].isalnum() or a[at_a].isspace():
            break
        count, at_a, at_b = count + 1, at_a + step, at_b + step
    return count


def find_edits(a: str, b: str, of_a: Text, of_b: Text, match: Match) -> tuple[Edit, ...]:
    """What differs between the blocks of a match, in words; hyphens and spaces do not count."""
    edits = []
    for last, block in pairwise(match.blocks):
        in_a = _between(of_a, last[0] + last[2], block[0])
        in_b = _between(of_b, last[1] + last[2], block[1])
        # A hyphen or a space makes two words of one: as many words on both sides are others.
        is_other = block[0] - last[0] - last[2] == block[1] - last[1] - last[2]
        if is_other or _letters(a[in_a.start : in_a.end]) != _letters(b[in_b.start : in_b.end]):
            edits.append(Edit(in_a, in_b))
    return tuple(edits)


def _between(text: Text, first: int, end: int) -> Span:
    """The words between two others; where there are none, the place behind the first."""
    if first == end:
        at = text.ends[first - 1]
        return Span(at, at)
    return _span(text, first, end)


def _letters(words: str) -> str:
    """What two wordings are compared as."""
    return words.translate(_FOLDS)


class _Folds(dict[int, int | None]):
    """A table for `str.translate`, filled as it is used: None for what is no letter."""

    def __missing__(self, code: int) -> int | None:
        letter = int(load_folds()[code])
        self[code] = letter & _CODE if letter > SILENT else None
        return self[code]


_FOLDS = _Folds()
_CODE = 0x1FFFFF
"""The bits of a code point, without the flags of its script."""
