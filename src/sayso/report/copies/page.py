"""The section of copies: what the page shows of families, quotations and margins."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from sayso.records import AlignmentKind, Case, Document, Passage, Span
from sayso.report.addresses import Addresses
from sayso.report.copies.beside import Beside, put_beside
from sayso.report.copies.margins import Margins
from sayso.report.copies.quotations import Quotation, count_boilerplate, list_quotations
from sayso.report.copies.trees import Tree, list_trees, pick_nearest
from sayso.report.copies.twins import Arrow, Copying, Twins
from sayso.report.copies.words import (
    count_kinds,
    say_changes,
    say_direction,
    say_odds,
    say_range,
    say_reason,
    say_taken,
)
from sayso.report.limits import CopyLimits
from sayso.report.profiles import name_document
from sayso.report.wording import say_share

__all__ = ["CopiesView", "gather_copies"]

_MAX_WORDS_CHARS = 240


@dataclass(frozen=True, slots=True)
class Pair:
    """Two passages side by side with the links to their places."""

    beside: Beside
    old_href: str
    new_href: str


@dataclass(frozen=True, slots=True)
class Step:
    """How a document came by its text, in words, and its passages; ``n_more`` are not shown."""

    kinds: tuple[AlignmentKind, ...]
    taken: str
    changes: str
    direction: str
    reason: str
    is_known: bool
    parent: Document
    pairs: tuple[Pair, ...]
    n_more: int


@dataclass(frozen=True, slots=True)
class Leaf:
    """A document of a tree with those made from it; ``n_hidden`` below it are not shown."""

    document: Document
    step: Step | None
    leaves: tuple[Leaf, ...]
    n_hidden: int


@dataclass(frozen=True, slots=True)
class FamilyView:
    """One family as it is shown; ``firsts`` may have had it first, one where that is known."""

    tree: Tree
    roots: tuple[Leaf, ...]
    n_left: int
    kinds: str
    alike: str
    siblings: tuple[tuple[Document, str, Document, str, str], ...]

    @property
    def title(self) -> str:
        """What the text is called where it stood first."""
        return self.tree.firsts[0].title


@dataclass(frozen=True, slots=True)
class QuotationView:
    """Words that several quote, with the places; ``n_more`` of these are not shown."""

    words: str
    speaker: str
    places: tuple[tuple[str, str], ...]
    n_more: int


@dataclass(frozen=True, slots=True)
class CopiesView:
    """All that the page shows of copies; empty where nothing is shared."""

    families: tuple[FamilyView, ...] = ()
    n_families: int = 0
    n_documents: int = 0
    quotations: tuple[QuotationView, ...] = ()
    n_quotations: int = 0
    boilerplate: tuple[int, int] = (0, 0)
    margins: Margins = field(default_factory=lambda: Margins(Case()))

    @property
    def places(self) -> Mapping[str, set[Span]]:
        """What is pointed at in the texts, by document."""
        return self.margins.places.spans


_PLAIN = CopyLimits()


def gather_copies(
    case: Case, addresses: Addresses | None = None, limits: CopyLimits = _PLAIN
) -> CopiesView:
    """Prepare the section of copies: the largest families, the rest counted."""
    if not case.alignments and not case.families:
        return CopiesView()
    trees, quotations = list_trees(case), list_quotations(case)
    gathering = _Gathering(case, addresses, limits)
    return CopiesView(
        tuple(gathering.show(tree) for tree in trees[: limits.families]),
        len(trees),
        len({own for one in case.families for own in one.document_ids}),
        tuple(gathering.quote(one) for one in quotations[: limits.quotations]),
        len(quotations),
        count_boilerplate(case),
        gathering.margins,
    )


class _Gathering:
    """Makes what is shown, and keeps the places that it points at."""

    def __init__(self, case: Case, addresses: Addresses | None, limits: CopyLimits) -> None:
        self._documents = {one.id: one for one in case.documents}
        self._limits = limits
        self.margins = Margins(case, addresses, limits.links)

    def show(self, tree: Tree) -> FamilyView:
        shown, hidden = pick_nearest(tree, self._limits.documents)
        # From the leaves up, so that a long chain needs no depth of calls.
        leaves: dict[str, list[Leaf]] = {}
        for one in reversed(list(tree.list_copies())):
            if one.child.id in shown:
                own = tuple(reversed(leaves.get(one.child.id, ())))
                leaf = Leaf(one.child, self._step(one), own, hidden.get(one.child.id, 0))
                leaves.setdefault(one.parent.id, []).append(leaf)
        roots = tuple(
            Leaf(root, None, tuple(reversed(leaves.get(root.id, ()))), hidden.get(root.id, 0))
            for root in tree.roots
            if root.id in shown
        )
        siblings = tuple(self._say_siblings(one) for one in tree.siblings[: self._limits.siblings])
        return FamilyView(
            tree,
            roots,
            tree.size - len(shown),
            count_kinds(tree.kinds),
            say_range(*tree.similarities),
            siblings,
        )

    def _step(self, one: Copying) -> Step:
        pairs = tuple(
            Pair(
                put_beside(twins, one.parent.text, one.child.text, self._limits.changes),
                self._link(twins.old),
                self._link(twins.new),
            )
            for twins in one.twins[: self._limits.twins]
        )
        return Step(
            one.kinds,
            say_taken(one),
            say_changes(one),
            say_odds(one) if one.arrow is Arrow.UNKNOWN else say_direction(one),
            say_reason(one),
            one.arrow is Arrow.COPIED,
            one.parent,
            pairs,
            len(one.twins) - len(pairs),
        )

    def _say_siblings(self, one: Twins) -> tuple[Document, str, Document, str, str]:
        alike = say_share(round(100 * one.alignment.similarity), 100)
        old, new = (self._documents[side.document_id] for side in (one.old, one.new))
        return old, self._link(one.old), new, self._link(one.new), alike

    def quote(self, one: Quotation) -> QuotationView:
        words = one.words
        if len(words) > _MAX_WORDS_CHARS:
            words = f"{words[:_MAX_WORDS_CHARS].rpartition(' ')[0]} …"
        places = tuple(self._place(one.places[: self._limits.places]))
        return QuotationView(words, one.speaker, places, len(one.places) - len(places))

    def _place(self, passages: Iterable[Passage]) -> Iterable[tuple[str, str]]:
        for one in passages:
            yield self._link(one), name_document(self._documents[one.document_id])

    def _link(self, one: Passage) -> str:
        return self.margins.places.link(one.document_id, one.start, one.end)
