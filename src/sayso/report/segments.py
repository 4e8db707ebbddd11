"""From a text and its attributions to paragraphs of flat pieces, each knowing what it belongs to.

Offsets are half-open code-point offsets into the text. ``note`` is an attribution's place in the
sequence handed in, counted from 1, as the notes under a document are.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from sayso.records import Attribution, Span

__all__ = [
    "Mark",
    "Opening",
    "Paragraph",
    "Role",
    "Segment",
    "count_depths",
    "find_bounds",
    "segment_text",
]

# A gap starts at its newline and takes all white space behind it: no backtracking, so linear.
_GAP = re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]\s*")


class Role(StrEnum):
    """What a piece is to an attribution; the values are the class names in the page."""

    CONTENT = "w"
    CUE = "q"
    SOURCE = "s"


class Mark(NamedTuple):
    """A piece's part in one attribution."""

    note: int
    role: Role


class Opening(NamedTuple):
    """A place where the words of an attribution begin; ``is_first`` for its first such place."""

    note: int
    is_first: bool


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same marks throughout; marks innermost first.

    ``anchor``: a place that is pointed at begins here; it is the offset in the text, as ``start``
    is.
    """

    text: str
    marks: tuple[Mark, ...] = ()
    openings: tuple[Opening, ...] = ()
    anchor: int | None = None
    start: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Segments in text order, and the white space behind them that is not shown.

    ``is_tight``: only a line break, no blank line, parts it from the paragraph before.
    """

    segments: tuple[Segment, ...]
    gap: str = ""
    is_tight: bool = False


class _Piece(NamedTuple):
    """One span of one attribution, without white space at its ends."""

    start: int
    end: int
    mark: Mark
    depth: int

    @property
    def rank(self) -> tuple[int, int, int, Role]:
        """Sorts outer before inner: by nesting, else longer before shorter, else in text order."""
        return (self.depth, self.start - self.end, self.mark.note, self.mark.role)


def segment_text(
    text: str, attributions: Sequence[Attribution], places: Iterable[Span] = ()
) -> tuple[Paragraph, ...]:
    """Cut ``text`` at every span boundary; all segments and gaps joined give ``text`` back.

    Spans may nest and overlap in any way. Parts of spans that lie outside the text are left out.
    ``places`` are cut out too, so that they can be pointed at.
    """
    anchors = {span.start: span.end for span in sorted(places)}
    pieces = list(_list_pieces(text, attributions))
    openings = _find_openings(pieces)
    bounds, has_blank = _split_paragraphs(text)
    starts: dict[int, list[_Piece]] = defaultdict(list)
    ends: dict[int, list[_Piece]] = defaultdict(list)
    for piece in pieces:
        starts[piece.start].append(piece)
        ends[piece.end].append(piece)
    cuts = sorted({*starts, *ends, *anchors, *anchors.values()})
    active: set[_Piece] = set()
    paragraphs: list[Paragraph] = []
    is_tight = False
    at = 0
    for start, end, gap_end in bounds:
        segments: list[Segment] = []
        here = start
        while here < end:
            while at < len(cuts) and cuts[at] <= here:
                active.difference_update(ends[cuts[at]])
                active.update(starts[cuts[at]])
                at += 1
            until = min(end, cuts[at]) if at < len(cuts) else end
            anchor = here if here in anchors else None
            segments.append(
                Segment(text[here:until], _order(active), openings.get(here, ()), anchor, here)
            )
            here = until
        gap = text[end:gap_end]
        paragraphs.append(Paragraph(tuple(segments), gap, is_tight))
        is_tight = has_blank and not _is_blank_line(gap)
    return tuple(paragraphs)


def find_bounds(paragraphs: Iterable[Paragraph]) -> list[tuple[int, int]]:
    """Where each paragraph begins and ends in the text, without the white space behind it."""
    bounds, at = [], 0
    for one in paragraphs:
        end = at + sum(len(segment.text) for segment in one.segments)
        bounds.append((at, end))
        at = end + len(one.gap)
    return bounds


def count_depths(attributions: Sequence[Attribution]) -> list[int]:
    """How many attributions each one is nested in, following ``parent_id``; a circle ends."""
    by_id = {a.id: i for i, a in enumerate(attributions)}
    depths: list[int | None] = [None] * len(attributions)
    for i in range(len(attributions)):
        way: list[int] = []
        on_way: set[int] = set()
        here: int | None = i
        while here is not None and depths[here] is None and here not in on_way:
            way.append(here)
            on_way.add(here)
            here = by_id.get(attributions[here].parent_id or "")
        known = depths[here] if here is not None else None
        depth = -1 if known is None else known
        for step in reversed(way):
            depth += 1
            depths[step] = depth
    return [depth or 0 for depth in depths]


def _list_pieces(text: str, attributions: Sequence[Attribution]) -> Iterator[_Piece]:
    depths = count_depths(attributions)
    for note, (attribution, depth) in enumerate(zip(attributions, depths, strict=True), 1):
        for role, spans in (
            (Role.CONTENT, attribution.content),
            (Role.CUE, attribution.cue),
            (Role.SOURCE, attribution.source),
        ):
            for span in spans:
                start, end = _trim(text, span)
                if start < end:
                    yield _Piece(start, end, Mark(note, role), depth)


def _trim(text: str, span: Span) -> tuple[int, int]:
    """Cut a span to the text, and white space off its ends, so that it begins at shown words."""
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _find_openings(pieces: list[_Piece]) -> dict[int, tuple[Opening, ...]]:
    """Where labels stand: at each piece of content, or at the cue or source where there is none."""
    by_note: dict[int, list[_Piece]] = defaultdict(list)
    for piece in pieces:
        by_note[piece.mark.note].append(piece)
    labels: dict[int, list[tuple[_Piece, bool]]] = defaultdict(list)
    for own in by_note.values():
        role = own[0].mark.role  # pieces come content first, then cue, then source
        places = {p.start: p for p in reversed(own) if p.mark.role == role}
        first = min(places)
        for start, piece in places.items():
            labels[start].append((piece, start == first))
    return {
        start: tuple(
            Opening(piece.mark.note, is_first)
            for piece, is_first in sorted(found, key=lambda item: item[0].rank)
        )
        for start, found in labels.items()
    }


def _split_paragraphs(text: str) -> tuple[list[tuple[int, int, int]], bool]:
    """Cut at newlines: (start, end, end of the gap behind), and whether there are blank lines."""
    bounds: list[tuple[int, int, int]] = []
    start = 0
    has_blank = False
    for gap in _GAP.finditer(text):
        bounds.append((start, gap.start(), gap.end()))
        start = gap.end()
        has_blank = has_blank or _is_blank_line(gap[0])
    bounds.append((start, len(text), len(text)))
    return bounds, has_blank


def _is_blank_line(gap: str) -> bool:
    """Whether a gap holds more than one line break."""
    return len(f"{gap}|".splitlines()) > 2


def _order(active: set[_Piece]) -> tuple[Mark, ...]:
    """The marks of the active pieces, innermost first, each once."""
    if not active:
        return ()
    ranked = sorted(active, key=lambda piece: piece.rank, reverse=True)
    return tuple(dict.fromkeys(piece.mark for piece in ranked))
