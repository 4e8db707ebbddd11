"""How statements relate: which are told as the same, which are contrary to one another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.claims.agree import Relation, Verdict, count_differences, judge_pairs
from sayso.claims.contrast import find_contrary
from sayso.claims.copied import match_copied
from sayso.claims.group import group, join
from sayso.claims.pile import ClaimOptions, Tools
from sayso.claims.propose import Floats, propose, propose_by_quantity
from sayso.claims.statements import Statement
from sayso.records import Alignment

__all__ = ["Groups", "IsHanded", "relate"]

Pair = tuple[int, int]
IsHanded = Callable[[Statement, Statement], bool]
"""Whether one of two statements has its words from the other, by what its text says."""


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
    is_handed: IsHanded,
    tools: Tools,
    options: ClaimOptions,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
) -> Groups:
    """Group statements; ``together`` and ``apart`` are a person's decisions, which copies through
    others do not undo."""
    near = propose(vectors, options.agree.least_similarity)
    counted = propose_by_quantity(statements, vectors, options.agree.least_with_number)
    pairs = sorted({*near, *counted})
    verdicts = judge_pairs(statements, pairs, tools.compare, options.agree, is_handed)
    is_denied = np.array([one.is_denied for one in statements], np.bool_)
    copied = [
        (i, j)
        for i, j in match_copied(statements, alignments)
        if is_denied[i] == is_denied[j] and (i, j) not in apart
    ]
    likenesses, opposed, denying = {}, set(apart), {}
    for (i, j), verdict in verdicts.items():
        if is_denied[i] != is_denied[j]:
            if verdict.relation is Relation.SAME:
                denying[i, j] = verdict.probability
        elif verdict.relation is Relation.SAME:
            likenesses[i, j] = verdict.probability
        elif verdict.relation is Relation.CONTRARY and verdict.probability:
            opposed.add((i, j))
    bound = join(join(([at] for at in range(len(statements))), together), copied, apart)
    parts = group(
        len(statements),
        likenesses,
        [(part[0], member) for part in bound for member in part[1:]],
        opposed - set(copied) - set(together),
        options.least_likeness,
        options.missing_likeness,
    )
    altered = _find_altered(statements, vectors, verdicts, is_handed, is_denied.tolist())
    parts = join(parts, altered, apart)
    return _gather(statements, parts, is_denied.tolist(), verdicts, denying)


def _find_altered(
    statements: Sequence[Statement],
    vectors: Floats,
    verdicts: Mapping[Pair, Verdict],
    is_handed: IsHanded,
    is_denied: Sequence[bool],
) -> list[Pair]:
    """Statements that differ, of which one was made from the other: changed on the way.

    Only the likest two of two documents, and none that has the same in the other one.
    """
    settled: set[tuple[int, str]] = set()
    for (i, j), verdict in verdicts.items():
        if verdict.relation is Relation.SAME:
            settled |= {(i, statements[j].document_id), (j, statements[i].document_id)}
    differing = sorted(
        (-float(vectors[i] @ vectors[j]), i, j)
        for (i, j), verdict in verdicts.items()
        if verdict.relation is not Relation.SAME and is_denied[i] == is_denied[j]
    )
    altered = []
    for _, i, j in differing:
        one, other = statements[i], statements[j]
        ends = {(i, other.document_id), (j, one.document_id)}
        if ends & settled or count_differences(one, other) != 1:
            continue
        if is_handed(one, other):
            settled |= ends
            altered.append((i, j))
    return altered


def _gather(
    statements: Sequence[Statement],
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
    contrary = find_contrary(statements, groups, group_of, verdicts)
    return Groups(
        tuple(groups),
        {at: tuple(sorted(known.items())) for at, known in denials.items()},
        contrary,
    )
