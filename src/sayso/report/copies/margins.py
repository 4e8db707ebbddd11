"""What stands in the margin of an article: where its passages are found again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Alignment, AlignmentKind, Case, Document, Span
from sayso.report.addresses import Addresses
from sayso.report.copies.twins import Arrow, Twins, turn
from sayso.report.limits import CopyLimits
from sayso.report.places import Places
from sayso.report.profiles import name_document
from sayso.report.segments import Paragraph, find_bounds

__all__ = ["Margin", "MarginLink", "Margins"]

_MIN_SHARE = 0.3
"""So much of a paragraph, or of the passage, must be copied words for a line beside it."""


@dataclass(frozen=True, slots=True)
class MarginLink:
    """A place in another article with the same words, and in words what it is to this one."""

    href: str
    relation: str
    name: str
    rank: int


@dataclass(frozen=True, slots=True)
class Margin:
    """Beside one paragraph: whether it was copied by or from another, and where it is again."""

    is_copied: bool
    links: tuple[MarginLink, ...] = ()
    n_more: int = 0


class Margins:
    """The margins of all articles of a case, with the places that they point at.

    Boilerplate has none.
    """

    def __init__(
        self, case: Case, addresses: Addresses | None = None, n_links: int = CopyLimits().links
    ) -> None:
        self.places = Places(case, addresses)
        self._n_links = n_links
        self._twins: dict[str, list[Twins]] = defaultdict(list)
        # Only what the trees show is called a copy of this or that; the rest is also there.
        self._in_trees = {
            own for one in case.families for line in one.descents for own in line.alignment_ids
        }
        for one in case.alignments:
            if one.kind is AlignmentKind.BOILERPLATE or not self._has_both(one):
                continue
            for side in (one.a, one.b):
                twins = turn(one, side.document_id)
                self._twins[side.document_id].append(twins)
                self.places.link(side.document_id, side.start, side.end)

    def _has_both(self, one: Alignment) -> bool:
        return {one.a.document_id, one.b.document_id} <= self.places.documents.keys()

    def list(self, document: Document, paragraphs: Iterable[Paragraph]) -> Mapping[int, Margin]:
        """The margins of an article by the number of the paragraph, from 0."""
        twins = self._twins.get(document.id)
        if not twins:
            return {}
        bounds = find_bounds(paragraphs)
        starting: dict[int, list[Twins]] = defaultdict(list)
        copied: set[int] = set()
        for one in twins:
            first = next(
                (at for at, (_, end) in enumerate(bounds) if one.old.start < end), len(bounds) - 1
            )
            starting[first].append(one)
            if one.alignment.kind.is_copy:
                copied.update(_list_covered(one, bounds, first))
        return {
            at: self._make(starting.get(at, ()), is_copied=at in copied)
            for at in sorted({*starting, *copied})
        }

    def _make(self, twins: Sequence[Twins], *, is_copied: bool) -> Margin:
        links: dict[str, MarginLink] = {}
        for one in sorted(twins, key=self._rank):
            links.setdefault(one.new.document_id, self._link(one))
        shown = sorted(links.values(), key=lambda link: link.rank)[: self._n_links]
        return Margin(is_copied, tuple(shown), len(links) - len(shown))

    def _rank(self, one: Twins) -> tuple[int, int, int]:
        return _RANKS[self._relate(one)], self.places.numbers[one.new.document_id], one.new.start

    def _link(self, one: Twins) -> MarginLink:
        relation = self._relate(one)
        return MarginLink(
            self.places.link(one.new.document_id, one.new.start, one.new.end),
            relation,
            name_document(self.places.documents[one.new.document_id]),
            _RANKS[relation],
        )

    def _relate(self, one: Twins) -> str:
        """What the other passage is to this one, in words."""
        kind = one.alignment.kind
        if kind is AlignmentKind.QUOTATION:
            return "quoted in"
        if one.arrow is Arrow.UNKNOWN or one.alignment.id not in self._in_trees:
            return "also in"
        is_told = kind is AlignmentKind.HEAVY
        if one.arrow is Arrow.COPIED:
            return "retold by" if is_told else "copied by"
        return "retold from" if is_told else "copied from"


_RANKS = {
    relation: rank
    for rank, relation in enumerate(
        ("copied from", "retold from", "copied by", "retold by", "also in", "quoted in")
    )
}


def _list_covered(twins: Twins, bounds: Sequence[tuple[int, int]], first: int) -> Iterator[int]:
    """The paragraphs of which a good part is in a passage, what was changed left out."""
    span = twins.old_span
    for at in range(first, len(bounds)):
        start, end = bounds[at]
        if start >= span.end:
            break
        changed = sum(_overlap(one.old, start, end) for one in twins.changes)
        shared = _overlap(span, start, end) - changed
        if shared > 0 and shared >= _MIN_SHARE * min(end - start, span.end - span.start):
            yield at


def _overlap(span: Span, start: int, end: int) -> int:
    return max(0, min(span.end, end) - max(span.start, start))
