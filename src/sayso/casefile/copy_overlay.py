"""Copies as a person left them: decisions are laid over what was found, which stays."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from sayso.records import (
    DECIDED,
    Alignment,
    AlignmentKind,
    CopyJudgement,
    CopyJudgementKind,
    Descent,
    Direction,
    Family,
    hash_parts,
    sort_families,
)

__all__ = ["lay_over_alignments", "lay_over_families"]

Pair = frozenset[str]


def lay_over_alignments(
    alignments: Iterable[Alignment], judgements: Iterable[CopyJudgement]
) -> tuple[Alignment, ...]:
    """Alignments with the directions that a person decided.

    Of what was not copied, the words are still the same: the two texts have them from elsewhere, as
    siblings do.
    """
    decided = _find_last(judgements)
    return tuple(_decide(one, decided) if decided else one for one in alignments)


def _decide(one: Alignment, decided: Mapping[Pair, CopyJudgement]) -> Alignment:
    judgement = decided.get(frozenset((one.a.document_id, one.b.document_id)))
    if judgement is None or not one.kind.is_copy:
        return one
    if judgement.kind is CopyJudgementKind.NOT_COPY:
        return replace(
            one,
            kind=AlignmentKind.SIBLING,
            direction=Direction.UNKNOWN,
            probability=1.0,
            reason=DECIDED,
        )
    is_forward = judgement.document_ids[0] == one.a.document_id
    return replace(
        one,
        kind=one.extent if one.kind is AlignmentKind.SIBLING else one.kind,
        direction=Direction.A_TO_B if is_forward else Direction.B_TO_A,
        probability=1.0,
        reason=DECIDED,
    )


def lay_over_families(
    families: Iterable[Family],
    judgements: Iterable[CopyJudgement],
    alignments: Iterable[Alignment],
) -> tuple[Family, ...]:
    """Family trees with the parents that a person decided; what is in none any more is left out.

    A document that was copied from one in no tree with it is in a tree of these two.
    """
    decided = _find_last(judgements)
    if not decided:
        return tuple(families)
    alignments = list(alignments)
    ids: defaultdict[Pair, list[str]] = defaultdict(list)
    for one in alignments:
        ids[frozenset((one.a.document_id, one.b.document_id))].append(one.id)
    trees = [_Tree(one) for one in families]
    for pair, judgement in decided.items():
        first, second = judgement.document_ids
        for tree in trees:
            tree.part(first, second)
        if judgement.kind is CopyJudgementKind.COPY:
            descent = Descent(second, first, tuple(ids[pair]), 1.0)
            around = [tree for tree in trees if tree.documents >= pair]
            if not around:
                trees.append(_Tree(Family(hash_parts(first, second, DECIDED), (first, second), ())))
                around = trees[-1:]
            for tree in around:
                tree.add(descent)
    return tuple(sort_families((one.make() for one in trees if one.descents), alignments))


def _find_last(judgements: Iterable[CopyJudgement]) -> dict[Pair, CopyJudgement]:
    """The last word on each pair of documents."""
    return {frozenset(one.document_ids): one for one in judgements}


class _Tree:
    """A family that can be changed."""

    def __init__(self, family: Family) -> None:
        self._family = family
        self.documents = {*family.document_ids}
        self.descents = {one.document_id: one for one in family.descents}

    def part(self, first: str, second: str) -> None:
        """Neither of two documents was copied from the other."""
        for child, parent in ((first, second), (second, first)):
            if child in self.descents and self.descents[child].parent_id == parent:
                del self.descents[child]

    def add(self, descent: Descent) -> None:
        """A document was copied from this one; whoever would descend from itself is a root."""
        at = descent.parent_id
        while at in self.descents:
            if self.descents[at].parent_id == descent.document_id:
                del self.descents[at]
            else:
                at = self.descents[at].parent_id
        self.descents[descent.document_id] = descent

    def make(self) -> Family:
        """The family, roots first, each parent before its children."""
        order = [one for one in self._family.document_ids if one in self.documents]
        children: defaultdict[str, list[str]] = defaultdict(list)
        for document in order:
            if document in self.descents:
                children[self.descents[document].parent_id].append(document)
        roots = tuple(one for one in order if one not in self.descents and one in children)
        waiting, descents = [*reversed(roots)], []
        while waiting:
            document = waiting.pop()
            if document in self.descents:
                descents.append(self.descents[document])
            waiting += reversed(children[document])
        return replace(self._family, roots=roots, descents=tuple(descents))
