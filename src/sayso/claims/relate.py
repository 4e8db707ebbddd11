"""How statements relate: which are told as the same, which are contrary to one another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.claims.agree import Relation, Verdict, judge_pairs
from sayso.claims.comparing import (
    count_differences,
    count_other_names,
    differ_in_polarity,
    find_other_names,
    tell_one_value,
)
from sayso.claims.contrast import SURE, find_contrary
from sayso.claims.copied import match_copied
from sayso.claims.group import group, join
from sayso.claims.numbers import disagree
from sayso.claims.pile import ClaimOptions, Tools
from sayso.claims.propose import Floats, propose, propose_by_quantity
from sayso.claims.statements import Statement
from sayso.claims.sweeping import is_sweeping, opposes_all
from sayso.records import Alignment

__all__ = ["Groups", "Hands", "relate"]

Pair = tuple[int, int]
_FAR_DAYS, _SURE_THOUGH_FAR = 21, 0.75
_OTHER_NUMBER, _OTHER = 10, 31
"""After so many days another number, or the opposite, contradicts nothing."""
_NEAR, _NEAR_NAMED, _NAMES, _NEAR_COUNTED = 0.7, 0.6, 2, 0.5
"""How alike in meaning are two of which one was made from the other, though no look says so; with
so many names in common; and with the same number."""
_SPOKEN = 5
"""A fifth of the pairs that are judged may be some with speakers in place of pronouns."""
_PERHAPS = Verdict(Relation.CONTRARY, 0.3)


class Hands(Protocol):
    """Knows which statements have their words from others (`sayso.claims.handed`)."""

    def is_handed(self, one: Statement, other: Statement, /) -> bool:
        """Whether one of them has its words from the other."""

    def may_have_heard(self, one: Statement, other: Statement, /) -> bool:
        """Whether one tells of a report that it does not name, and the other may be it."""

    def is_after(self, one: Statement, other: Statement, /) -> bool:
        """Whether one was printed on a later day than the other."""

    def count_days(self, one: Statement, other: Statement, /) -> int | None:
        """How many days lie between the two in print; None where a day is not known."""

    def is_corrected(self, one: Statement, other: Statement, /) -> bool:
        """Whether one stands in a correction of what the outlet of the other had printed."""

    def is_outlet(self, name: str, /) -> bool:
        """Whether a name is a paper's, by which a statement says only whose it is."""

    def have_other_sources(self, one: Statement, other: Statement, /) -> bool:
        """Whether two people, each with a name of their own, say them."""


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
    handed: Hands,
    tools: Tools,
    options: ClaimOptions,
    together: Collection[Pair] = (),
    apart: Collection[Pair] = (),
    new: NDArray[np.bool_] | None = None,
) -> Groups:
    """Group statements; ``together`` and ``apart`` are a person's decisions, which copies through
    others do not undo. ``new`` (n): only pairs with at least one of these are compared."""
    near = propose(vectors, options.agree.least_similarity, new)
    counted = propose_by_quantity(statements, vectors, options.agree.least_with_number)
    pairs = sorted({*near, *(one for one in counted if new is None or new[[*one[:2]]].any())})
    n_asked = options.agree.n_asked
    agree = replace(options.agree, n_asked=n_asked and n_asked - n_asked // _SPOKEN)
    verdicts = judge_pairs(statements, pairs, tools.compare, agree, handed.is_handed)
    verdicts |= _judge_spoken(statements, vectors, handed, tools, options, new)
    verdicts = _leave_out_far(statements, pairs, verdicts, handed)
    is_denied = [one.is_denied for one in statements]
    copied = [
        (i, j)
        for i, j in match_copied(statements, alignments)
        if is_denied[i] == is_denied[j]
        and (i, j) not in apart
        and not _is_of_others(statements[i], statements[j], handed)
        and not _is_turned(statements[i], statements[j], verdicts.get((i, j)))
    ]
    bound = join(join(([at] for at in range(len(statements))), together), copied, apart)
    weighed = _weigh(verdicts, is_denied, options)
    parts = group(
        len(statements),
        weighed.likenesses,
        [(part[0], member) for part in bound for member in part[1:]],
        weighed.opposed.union(apart) - {*copied, *together},
        options.least_likeness,
        options.missing_likeness,
    )
    altered = _find_altered(statements, pairs, verdicts, handed, is_denied)
    disputed = {
        (i, j)
        for (i, j), verdict in verdicts.items()
        if verdict.relation is Relation.CONTRARY
        and verdict.probability >= SURE
        and differ_in_polarity(statements[i], statements[j])
        and handed.have_other_sources(statements[i], statements[j])
    }
    corrected = _find_corrected(statements, pairs, verdicts, handed, is_denied)
    parts = join(parts, [*corrected, *altered], disputed.union(apart))
    return _gather(statements, parts, is_denied, verdicts, weighed.denying)


@dataclass(frozen=True, slots=True)
class _Weighed:
    """What verdicts say of pairs: how alike they are, which are opposed, what denies what."""

    likenesses: Mapping[Pair, float]
    opposed: frozenset[Pair]
    denying: Mapping[Pair, float]


def _weigh(
    verdicts: Mapping[Pair, Verdict], is_denied: Sequence[bool], options: ClaimOptions
) -> _Weighed:
    likenesses, denying, opposed = {}, {}, set()
    for (i, j), verdict in verdicts.items():
        if is_denied[i] != is_denied[j]:
            if verdict.relation is Relation.SAME:
                denying[i, j] = verdict.probability
        elif verdict.relation is Relation.SAME:
            likenesses[i, j] = verdict.probability
        elif verdict.relation is Relation.RENAMED:
            likenesses[i, j] = options.renamed_likeness
        elif verdict.relation is Relation.CONTRARY and verdict.probability:
            opposed.add((i, j))
    return _Weighed(likenesses, frozenset(opposed), denying)


def _judge_spoken(
    statements: Sequence[Statement],
    vectors: Floats,
    handed: Hands,
    tools: Tools,
    options: ClaimOptions,
    new: NDArray[np.bool_] | None,
) -> dict[Pair, Verdict]:
    """What is denied or negates something, read with its speaker in place of a pronoun."""
    is_denied = np.array([one.is_denied for one in statements], np.bool_)
    is_spoken = np.array([bool(one.speaker[0]) for one in statements], np.bool_)
    sweeps = np.array([is_sweeping(one.words) for one in statements], np.bool_)
    is_asked = is_denied | is_spoken | sweeps
    if not is_asked.any():
        return {}
    spoken = [one.as_spoken() for one in statements]
    told = [at for at in np.flatnonzero(is_spoken).tolist() if vectors[at].any()]
    if told:
        vectors = vectors.copy()
        vectors[told] = tools.encode([spoken[at].words for at in told])
    n_asked = options.agree.n_asked
    agree = replace(options.agree, n_asked=n_asked and n_asked // _SPOKEN)
    pairs = [
        (i, j, similarity)
        for i, j, similarity in propose(vectors, agree.least_denied, is_asked)
        if (new is None or new[i] or new[j])
        and (
            is_denied[i] != is_denied[j]
            or (similarity >= agree.least_similarity and differ_in_polarity(spoken[i], spoken[j]))
            or (sweeps[i] != sweeps[j] and opposes_all(spoken[i], spoken[j]))
        )
    ]
    return judge_pairs(spoken, pairs, tools.compare, agree, handed.is_handed)


def _leave_out_far(
    statements: Sequence[Statement],
    pairs: Iterable[tuple[int, int, float]],
    verdicts: Mapping[Pair, Verdict],
    handed: Hands,
) -> dict[Pair, Verdict]:
    """The verdicts but for those that two tell the same of which weeks lie between.

    The same number of the same thing is told of another time then ("unemployment fell to 7.8
    percent"), unless all is nearly the same, or one has its words from the other. What contradicts
    something within days need not do so after weeks.
    """
    kept = dict(verdicts)
    for i, j, similarity in pairs:
        if (i, j) not in kept:
            continue
        one, other, verdict = statements[i], statements[j], kept[i, j]
        if verdict.relation is Relation.SAME and similarity < _SURE_THOUGH_FAR:
            if_far, most = None, _FAR_DAYS
        elif verdict.relation is Relation.CONTRARY and verdict.probability >= SURE:
            numbers = disagree(one.facts.quantities, other.facts.quantities)
            if_far, most = _PERHAPS, _OTHER_NUMBER if numbers else _OTHER
        else:
            continue
        if not _are_far(one, other, most, handed):
            continue
        del kept[i, j]
        if if_far is not None:
            kept[i, j] = if_far
    return kept


def _are_far(one: Statement, other: Statement, most: int, handed: Hands) -> bool:
    """Whether two were printed many days apart, and neither has its words from the other."""
    days = handed.count_days(one, other)
    return days is not None and days > most and not handed.is_handed(one, other)


def _is_of_others(one: Statement, other: Statement, handed: Hands) -> bool:
    """Whether what was copied was put into somebody else's mouth, and says something else too.

    One thing may change on the way; where two do, it is told of something else.
    """
    return handed.have_other_sources(one, other) and count_differences(one, other) > 0


def _is_turned(one: Statement, other: Statement, verdict: Verdict | None) -> bool:
    """Whether what was copied says the opposite now."""
    is_contrary = verdict is not None and verdict.relation is Relation.CONTRARY
    return (
        verdict is not None
        and is_contrary
        and verdict.probability >= SURE
        and differ_in_polarity(one, other)
    )


def _find_altered(
    statements: Sequence[Statement],
    pairs: Sequence[tuple[int, int, float]],
    verdicts: Mapping[Pair, Verdict],
    handed: Hands,
    is_denied: Sequence[bool],
) -> list[Pair]:
    """Statements that differ, of which one was made from the other: changed on the way.

    Only the likest two of two documents, and none that has the same in the other one. What nobody
    called the same may be it in other words where it is near, and nothing speaks against it.
    """
    settled: set[tuple[int, str]] = set()
    for (i, j), verdict in verdicts.items():
        if verdict.relation is Relation.SAME:
            settled |= {(i, statements[j].document_id), (j, statements[i].document_id)}
    differing = [
        (i, j)
        for i, j, similarity in sorted(pairs, key=lambda one: (-one[2], one[0], one[1]))
        if is_denied[i] == is_denied[j]
        and _may_be_altered(verdicts.get((i, j)), similarity, statements[i], statements[j])
    ]
    altered = []
    for i, j in differing:
        one, other = statements[i], statements[j]
        ends = {(i, other.document_id), (j, one.document_id)}
        changes = count_differences(one, other, handed.is_outlet)
        if ends & settled or changes > 1 or (not changes and (i, j) in verdicts):
            continue
        if _is_of_others(one, other, handed):
            continue
        if handed.is_handed(one, other):
            settled |= ends
            altered.append((i, j))
    same = [pair for pair, verdict in verdicts.items() if verdict.relation is Relation.SAME]
    placed = {
        one
        for i, j in (*altered, *same)
        for one, other in ((i, j), (j, i))
        if handed.is_after(statements[one], statements[other])
    }
    for i, j in differing:
        hearer = _find_hearer(i, j, statements, handed)
        if hearer is not None and hearer not in placed:
            placed.add(hearer)
            altered.append((i, j))
    return altered


def _find_corrected(
    statements: Sequence[Statement],
    pairs: Iterable[tuple[int, int, float]],
    verdicts: Mapping[Pair, Verdict],
    handed: Hands,
    is_denied: Sequence[bool],
) -> list[Pair]:
    """What a correction says again of what its outlet had printed, with the same number or in the
    same words: it belongs there, whatever else the outlet's report was put together with."""
    found = []
    for i, j, _ in sorted(pairs, key=lambda one: (-one[2], one[0], one[1])):
        one, other = statements[i], statements[j]
        if is_denied[i] or is_denied[j] or not handed.is_corrected(one, other):
            continue
        verdict = verdicts.get((i, j))
        is_same = verdict is not None and verdict.relation is Relation.SAME
        if is_same or (
            verdict is None and tell_one_value(one, other) and not count_other_names(one, other)
        ):
            found.append((i, j))
    return found


def _may_be_altered(
    verdict: Verdict | None, similarity: float, one: Statement, other: Statement
) -> bool:
    if verdict is not None:
        return verdict.relation is not Relation.SAME
    if tell_one_value(one, other):
        return similarity >= _NEAR_COUNTED
    is_named = len(one.actors & other.actors) >= _NAMES
    return similarity >= (_NEAR_NAMED if is_named else _NEAR)


def _find_hearer(i: int, j: int, statements: Sequence[Statement], handed: Hands) -> int | None:
    """Of two that tell of the same people and places and differ in a number, the one that has it
    from a report without a name."""
    one, other = statements[i], statements[j]
    if not one.actors or count_differences(one, other) != 1:
        return None
    if find_other_names(one, other) or find_other_names(other, one):
        return None
    if handed.may_have_heard(one, other):
        return i
    return j if handed.may_have_heard(other, one) else None


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
