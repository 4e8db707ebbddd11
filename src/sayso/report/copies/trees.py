"""The family trees of a case as they are shown: who had a text first, and who has it from whom."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.errors import CaseError
from sayso.records import Alignment, AlignmentKind, Case, Document, Family
from sayso.report.copies.twins import Arrow, Copying, Twins, turn
from sayso.report.nearest import keep_nearest
from sayso.report.places import number_documents

__all__ = ["Tree", "list_trees", "pick_nearest"]


@dataclass(frozen=True, slots=True)
class Tree:
    """A family of texts; documents by date where several stand side by side, undated ones last.

    ``number`` counts in the case from 1. ``copies``: by the id of a document, those made from it.
    ``firsts``: who may have had the text first; one only where that is known. ``siblings``: twins
    of two documents of which neither was copied from the other.
    """

    number: int
    family: Family
    roots: tuple[Document, ...]
    copies: Mapping[str, tuple[Copying, ...]]
    firsts: tuple[Document, ...]
    siblings: tuple[Twins, ...]

    @property
    def size(self) -> int:
        """How many documents have the text or a part of it."""
        return len(self.roots) + sum(map(len, self.copies.values()))

    @property
    def kinds(self) -> tuple[tuple[AlignmentKind, int], ...]:
        """How many copies are mainly of each kind, most frequent first."""
        counts = Counter(one.kinds[0] for one in self.list_copies() if one.kinds)
        order = list(AlignmentKind)
        ranked = sorted(counts.items(), key=lambda item: (-item[1], order.index(item[0])))
        return tuple(ranked)

    @property
    def similarities(self) -> tuple[float, float]:
        """The least and the greatest similarity of a copy to what it was made from."""
        found = [one.similarity for one in self.list_copies()]
        return min(found, default=0.0), max(found, default=0.0)

    def list_copies(self) -> Iterator[Copying]:
        """All copies, those nearest to the root first."""
        waiting = deque(root.id for root in self.roots)
        seen = set(waiting)
        while waiting:
            for one in self.copies.get(waiting.popleft(), ()):
                if one.child.id not in seen:
                    seen.add(one.child.id)
                    waiting.append(one.child.id)
                    yield one


def list_trees(case: Case) -> tuple[Tree, ...]:
    """All families of a case, in its order. Raises `CaseError` where the case lacks a document."""
    shelf = _Shelf(case)
    return tuple(shelf.build(number, family) for number, family in enumerate(case.families, 1))


class _Shelf:
    """The documents and alignments of a case by their ids."""

    def __init__(self, case: Case) -> None:
        self._documents = {one.id: one for one in case.documents}
        self._numbers = number_documents(case)
        self._alignments = {one.id: one for one in case.alignments}
        self._siblings: dict[str, list[Alignment]] = defaultdict(list)
        for one in case.alignments:
            if one.kind is AlignmentKind.SIBLING:
                self._siblings[one.a.document_id].append(one)

    def build(self, number: int, family: Family) -> Tree:
        copies: dict[str, list[Copying]] = defaultdict(list)
        for descent in family.descents:
            parent = self._find(descent.parent_id)
            alignments = (self._alignments.get(own) for own in descent.alignment_ids)
            twins = [turn(one, parent.id) for one in alignments if one]
            twins.sort(key=lambda one: (one.old.start, one.new.start))
            child = self._find(descent.document_id)
            copies[parent.id].append(Copying(child, parent, tuple(twins), descent.probability))
        ordered = {
            own: tuple(sorted(found, key=lambda one: self._rank(one.child)))
            for own, found in copies.items()
        }
        roots = self._sort(self._find(root) for root in family.roots)
        firsts = self._sort(_find_firsts(roots, ordered))
        return Tree(number, family, roots, ordered, firsts, self._list_siblings(family))

    def _find(self, document_id: str) -> Document:
        if document_id not in self._documents:
            raise CaseError(f"a family points to a document the case lacks: {document_id}")
        return self._documents[document_id]

    def _rank(self, document: Document) -> tuple[date, int]:
        return document.published or date.max, self._numbers[document.id]

    def _sort(self, documents: Iterable[Document]) -> tuple[Document, ...]:
        return tuple(sorted(documents, key=self._rank))

    def _list_siblings(self, family: Family) -> tuple[Twins, ...]:
        """The siblings in a family, the earlier document first."""
        own = set(family.document_ids)
        found = []
        for one in (one for document in sorted(own) for one in self._siblings.get(document, ())):
            if one.b.document_id in own:
                pair = (self._find(side.document_id) for side in (one.a, one.b))
                first, other = self._sort(pair)
                found.append((self._rank(first), self._rank(other), turn(one, first.id)))
        return tuple(twins for *_, twins in sorted(found, key=lambda item: item[:2]))


def _find_firsts(
    roots: Sequence[Document], copies: Mapping[str, Sequence[Copying]]
) -> Iterator[Document]:
    """The roots, and all that hang on them by nothing but unknown directions."""
    waiting = deque(roots)
    seen: set[str] = set()
    while waiting:
        document = waiting.popleft()
        if document.id in seen:
            continue
        seen.add(document.id)
        yield document
        waiting += (
            one.child for one in copies.get(document.id, ()) if one.arrow is not Arrow.COPIED
        )


def pick_nearest(tree: Tree, most: int) -> tuple[frozenset[str], Mapping[str, int]]:
    """The ids of at most ``most`` documents, nearest to the root first, with all their ancestors.

    And how many documents below each of them are not among them, by its id.
    """
    edges = ((one.parent.id, one.child.id) for one in tree.list_copies())
    return keep_nearest((root.id for root in tree.roots), edges, most)
