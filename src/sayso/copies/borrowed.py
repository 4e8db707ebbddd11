"""What two aligned passages have from others: somebody's words in quotation marks, link boxes.

Only what agrees is looked at, and only where it is so on both sides: what one text prints as its
own words and the other in quotation marks was quoted from it. Unless somebody speaks of himself in
it: then the other has it from a tweet or a transcript, whose words stand without marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.quotations import find_printed
from sayso.records import Alignment, Passage

__all__ = ["Agreed", "measure_agreed"]

_MAX_UNQUOTED, _MAX_FRAME_CHARS = 0.2, 70
"""What may stand outside of the marks: a share of the words, or a "X told reporters:" or two."""
_MIN_QUOTED = 0.5
_MIN_SPOKEN, _MAX_SPOKEN_CHARS = 0.8, 500
"""So much in the marks of one text is enough in a statement in the first person, if it is short."""
_FIRST_PERSON = re.compile(r"\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|MY)\b(?!\.\w)")
_MIN_BOXED, _MAX_UNBOXED_CHARS = 0.3, 110
"""Of what agrees so much in link boxes, and no more outside, is boxes and little else."""
_MAX_BOX_CHARS = 700
_NEAR_CHARS = 20
"""Between a colon and the paragraph that it announces."""
_BOX = re.compile(rf"[a-z][A-Z0-9][^\n]{{15,{_MAX_BOX_CHARS}}}?\bMORE\b")
"""Headlines run together with a name, as sites put them behind the name, to the last link."""

_SIGNATURE = re.compile(r"(?:[-–—]+ ?)?[A-Z][^\n()@]{1,50} \(@ ?\w+\)(?: [A-Z]\w+ \d{1,2}, \d{4})?")
"""Who wrote a tweet, behind it or before it."""

Places = Sequence[tuple[int, int]]
"""Half-open code-point offsets, in order, none in another."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """How many characters of two passages agree; of these in marks, and in link boxes, of both.

    ``spoken``: those in the marks of one, in a statement in the first person.
    """

    chars: int
    quoted: int
    boxed: int
    spoken: int = 0

    @property
    def own(self) -> int:
        """How many of the characters the texts have from nobody else."""
        return self.chars - max(self.quoted, self.spoken) - self.boxed

    @property
    def is_quotation(self) -> bool:
        """Whether hardly more than what somebody says agrees outside of the quotation marks."""
        if self.spoken >= _MIN_SPOKEN * self.chars and self.chars <= _MAX_SPOKEN_CHARS:
            return True
        frame = max(_MAX_UNQUOTED * self.chars, _MAX_FRAME_CHARS)
        return self.quoted >= _MIN_QUOTED * self.chars and self.chars - self.quoted <= frame

    @property
    def is_boxed(self) -> bool:
        """Whether hardly more than link boxes agrees."""
        return self.boxed >= _MIN_BOXED * self.chars and self.own <= _MAX_UNBOXED_CHARS


def measure_agreed(alignment: Alignment, a: str, b: str) -> Agreed:
    """Count what agrees in the passages of an alignment, which are of the texts ``a`` and ``b``."""
    of_a, of_b = _find_equal(alignment)
    quoted, in_one = _count_both(
        zip(
            _count_in(of_a, _find_quoted(a, alignment.a)),
            _count_in(of_b, _find_quoted(b, alignment.b)),
            strict=True,
        )
    )
    boxed, _ = _count_both(
        zip(
            _count_in(of_a, _find_boxes(a, alignment.a)),
            _count_in(of_b, _find_boxes(b, alignment.b)),
            strict=True,
        )
    )
    is_spoken = in_one and _FIRST_PERSON.search(a, alignment.a.start, alignment.a.end)
    chars = sum(end - start for start, end in of_a)
    return Agreed(chars, quoted, boxed, in_one if is_spoken else 0)


def _count_both(counts: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Characters counted in stretches of both texts: those of both, and the more of the two."""
    pairs = list(counts)
    return (
        sum(min(pair) for pair in pairs),
        max(sum(one for one, _ in pairs), sum(other for _, other in pairs)),
    )


def _find_equal(alignment: Alignment) -> tuple[Places, Places]:
    """The stretches between changes, of both passages."""
    sides = []
    for passage, edits in (
        (alignment.a, [edit.a for edit in alignment.edits]),
        (alignment.b, [edit.b for edit in alignment.edits]),
    ):
        starts = [passage.start, *(edit.end for edit in edits)]
        ends = [*(edit.start for edit in edits), passage.end]
        sides.append(list(zip(starts, ends, strict=True)))
    return sides[0], sides[1]


def _count_in(stretches: Places, places: Places) -> Iterator[int]:
    """Of each stretch, how many characters lie in the places."""
    first = 0
    for start, end in stretches:
        while first < len(places) and places[first][1] <= start:
            first += 1
        count = 0
        for at in range(first, len(places)):
            if places[at][0] >= end:
                break
            count += min(end, places[at][1]) - max(start, places[at][0])
        yield count


def _find_quoted(text: str, passage: Passage) -> Places:
    """What is quoted in the paragraphs in which a passage stands."""
    places: list[tuple[int, int]] = []
    start = text.rfind("\n", 0, passage.start) + 1
    while start < passage.end:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        places += _find_in_paragraph(text, start, end)
        start = end + 1
    return places


def _find_in_paragraph(text: str, start: int, end: int) -> Places:
    """All of a paragraph that a colon before it announces; tweets; what stands in marks."""
    if text[max(0, start - _NEAR_CHARS) : start].rstrip()[-1:] == ":":
        return [(start, end)]
    has_sign = text.find("@", start, end) >= 0
    signature = _SIGNATURE.search(text, start, end) if has_sign else None
    if signature is None:
        return [(one.start, one.end) for one in find_printed(text, start, end)]
    if signature.start() == start:
        return [(start, end)]
    last = start
    places = []
    for signature in _SIGNATURE.finditer(text, start, end):
        places.append((last, signature.end()))
        last = signature.end()
    return places


def _find_boxes(text: str, passage: Passage) -> Places:
    """Link boxes in which a passage stands, or that stand in it."""
    start, end = max(0, passage.start - _MAX_BOX_CHARS), passage.end + _MAX_BOX_CHARS
    if text.find("MORE", passage.start, end) < 0:
        return []
    return [box.span() for box in _BOX.finditer(text, start, end)]
