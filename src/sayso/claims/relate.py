"""How statements relate: which are told as the same, which are contrary to one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.claims.agree import Relation, Verdict, judge_pairs
from sayso.claims.copied import match_copied
from sayso.claims.group import group
from sayso.claims.pile import ClaimOptions, Tools
from sayso.claims.propose import Floats, propose, propose_by_quantity
from sayso.claims.statements import Statement
from sayso.records import Alignment

__all__ = ["Groups", "Handed", "relate"]

Pair = tuple[int, int]
Handed = Collection[tuple[str, str]]
"""Pairs of document ids, the second of which has its words from the first."""

_ALTERED = 0.9
"""What is left of the likeness of two statements of which one was changed on the way."""
_SURELY_CONTRARY = 0.6
_HANDED = 0.6
"""How likely two are the same of which one was made from the other, at least."""


@dataclass(frozen=True, slots=True)
class Groups:
    """Statements by number: groups that say the same, and between which groups there is contrast.

    ``denials``: for each group, statements under a denying cue that say the same, and how surely.
    ``contrary``: for two groups (by number, the lower first) how probable it is.
    """

    groups: tuple[tuple[int, ...], ...]
    denials: Mapping[int, tuple[tuple[int, float], ...]]
    contrary: Mapping[Pair, float]


def relate(
    statements: Sequence[Statement],
    vectors: Floats,
    alignments: Iterable[Alignment],
    handed: Handed,
    tools: Tools,
    options: ClaimOptions,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
) -> Groups:
    """Group statements; ``together`` and ``apart`` are a person's decisions."""
    near = propose(vectors, options.agree.least_similarity)
    counted = propose_by_quantity(statements, vectors, options.agree.least_with_number)
    pairs = sorted({*near, *counted})
    verdicts = judge_pairs(statements, pairs, tools.compare, options.agree)
    before = verdicts
    verdicts = _forgive(statements, vectors, before, handed)
    copied = [
        pair
        for pair in match_copied(statements, alignments)
        if statements[pair[0]].is_denied == statements[pair[1]].is_denied and pair not in apart
    ]
    is_denied = np.array([one.is_denied for one in statements], np.bool_)
    likenesses, opposed, denying = {}, set(apart), {}
    for (i, j), verdict in verdicts.items():
        if is_denied[i] != is_denied[j]:
            if verdict.relation is Relation.SAME:
                denying[i, j] = verdict.probability
        elif verdict.relation is Relation.SAME:
            likenesses[i, j] = verdict.probability
        elif verdict.relation is Relation.CONTRARY:
            opposed.add((i, j))
    opposed -= _follow(verdicts, before, opposed)
    parts = group(
        len(statements),
        likenesses,
        (*copied, *together),
        opposed - set(copied) - set(together),
        options.least_likeness,
        options.missing_likeness,
    )
    return _gather(parts, is_denied.tolist(), verdicts, denying)


def _forgive(
    statements: Sequence[Statement],
    vectors: Floats,
    verdicts: Mapping[Pair, Verdict],
    handed: Handed,
) -> dict[Pair, Verdict]:
    """Statements that differ, of which one was made from the other, were changed on the way.

    Only the likest two of two documents, and none that has the same in the other one.
    """
    settled: set[tuple[int, str]] = set()
    for (i, j), verdict in verdicts.items():
        if verdict.relation is Relation.SAME:
            settled |= {(i, statements[j].document_id), (j, statements[i].document_id)}
    differing = [
        (float(vectors[i] @ vectors[j]), i, j)
        for (i, j), verdict in verdicts.items()
        if verdict.relation is not Relation.SAME
    ]
    forgiven = {pair: one for pair, one in verdicts.items() if one.relation is not Relation.RENAMED}
    for likeness, i, j in sorted(differing, key=lambda one: (-one[0], one[1:])):
        one, other = statements[i].document_id, statements[j].document_id
        is_handed = (one, other) in handed or (other, one) in handed
        if is_handed and not {(i, other), (j, one)} & settled:
            settled |= {(i, other), (j, one)}
            forgiven[i, j] = Verdict(Relation.SAME, max(_ALTERED * likeness, _HANDED))
    return forgiven


def _follow(
    verdicts: Mapping[Pair, Verdict], before: Mapping[Pair, Verdict], opposed: Collection[Pair]
) -> set[Pair]:
    """Contrasts of a statement changed on the way with what says the same as its source."""
    sources: dict[int, set[int]] = {}
    for (i, j), verdict in verdicts.items():
        if verdict.relation is Relation.SAME and before[i, j].relation is not Relation.SAME:
            sources.setdefault(i, set()).add(j)
            sources.setdefault(j, set()).add(i)
    found = set()
    for i, j in opposed:
        for changed, other in ((i, j), (j, i)):
            for source in sources.get(changed, ()):
                known = verdicts.get((min(source, other), max(source, other)))
                if known and known.relation is Relation.SAME:
                    found.add((i, j))
    return found


def _gather(
    parts: Sequence[Sequence[int]],
    is_denied: Sequence[bool],
    verdicts: Mapping[Pair, Verdict],
    denying: Mapping[Pair, float],
) -> Groups:
    """The groups of what is not denied, those of what is denied put to the groups they deny."""
    groups = [tuple(part) for part in parts if not is_denied[part[0]]]
    group_of = {member: at for at, part in enumerate(groups) for member in part}
    denials: dict[int, dict[int, float]] = {}
    for (i, j), probability in denying.items():
        denied, said = (i, j) if is_denied[i] else (j, i)
        if said in group_of:
            known = denials.setdefault(group_of[said], {})
            known[denied] = max(known.get(denied, 0.0), probability)
    contrary: dict[Pair, float] = {}
    for (i, j), verdict in verdicts.items():
        is_sure = verdict.probability >= _SURELY_CONTRARY
        is_contrary = verdict.relation is Relation.CONTRARY and is_sure
        if is_contrary and i in group_of and j in group_of:
            a, b = sorted((group_of[i], group_of[j]))
            if a != b:
                contrary[a, b] = max(contrary.get((a, b), 0.0), verdict.probability)
    return Groups(
        tuple(groups),
        {at: tuple(sorted(known.items())) for at, known in denials.items()},
        contrary,
    )
