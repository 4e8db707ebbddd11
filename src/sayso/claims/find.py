"""Claims, step by step: statements are gathered and related, and what is told made to claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

import numpy as np

from sayso.claims.alone import make_alone
from sayso.claims.copied import match_copied
from sayso.claims.corrections import find_numbers_put_right
from sayso.claims.making import POINTING_BACK, Making, is_claim
from sayso.claims.narrow import Narrowed, narrow, widen
from sayso.claims.pile import ClaimOptions, Encode, LargeOptions, Pile, Tools
from sayso.claims.propose import Floats
from sayso.claims.relate import Groups, relate
from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.records import Claim, ClaimJudgement, ClaimJudgementKind

__all__ = ["find_claims"]


def find_claims(
    pile: Pile,
    tools: Tools,
    judgements: Sequence[ClaimJudgement] = (),
    options: ClaimOptions | None = None,
) -> tuple[Claim, ...]:
    """Find what the documents claim, and for each claim who says so and on whose word.

    Claims by number of reports, then of outlets, then by id. What authors say in their own voice is
    a claim only where it is told elsewhere too or disputed. The order of readings changes nothing.
    """
    making = Making(pile, tools, judgements)
    options = options or ClaimOptions()
    narrowed = _narrow(making, options.large)
    chosen = range(len(making.statements)) if narrowed is None else narrowed.numbers
    making.stems.clear()  # of a large pile they are much, and were wanted to choose only
    with make_alone(making, chosen) as alone:
        groups = _relate(making, narrowed, options)
        claims = [*_make(making, groups, alone.numbers), *alone.take()]
    return tuple(sorted(claims, key=making.order))


def _make(making: Making, groups: Groups, made: Collection[int]) -> Iterator[Claim]:
    """The claims of groups, but for those of statements that were made to claims already."""
    denials = _find_denials(making, groups)
    contrary = _index_contrary(groups, making)
    for number, members in enumerate(groups.groups):
        if members[0] in made:
            continue
        denied, opposed = denials.get(number, []), contrary.get(number, [])
        if denied or opposed or making.is_told(members):
            reports = making.tell(members)
            if is_claim(reports, bool(denied or opposed)):
                yield making.make(reports, denied, opposed)


def _narrow(making: Making, large: LargeOptions) -> Narrowed | None:
    """The statements of a large pile that are compared; None where all of them are."""
    statements = making.statements
    if len(statements) <= large.n_all:
        return None
    return narrow(
        statements,
        making.stems,
        match_copied(statements, making.pile.copies.alignments),
        making.decided(ClaimJudgementKind.SAME_CLAIM),
        large,
    )


def _relate(making: Making, narrowed: Narrowed | None, options: ClaimOptions) -> Groups:
    statements = making.statements
    n_asked = options.large.count_asked(len(making.pile.documents))
    options = replace(options, agree=replace(options.agree, n_asked=n_asked))
    if narrowed is None:
        words = [one.words for one in statements]
        return _compare_all(making, statements, words, range(len(words)), options)
    chosen = [statements[at] for at in narrowed.numbers]
    groups = _compare_all(making, chosen, narrowed.words, narrowed.numbers, options)
    return widen(groups, narrowed.numbers, statements)


def _compare_all(
    making: Making,
    statements: Sequence[Statement],
    words: Sequence[str],
    numbers: Sequence[int],
    options: ClaimOptions,
) -> Groups:
    """Relate statements; ``words``: what to encode of each, ``numbers``: theirs among all."""
    places = {number: at for at, number in enumerate(numbers)}
    together, apart = (
        {(places[i], places[j]) for i, j in making.decided(kind) if {i, j} <= places.keys()}
        for kind in (ClaimJudgementKind.SAME_CLAIM, ClaimJudgementKind.DIFFERENT_CLAIM)
    )
    return relate(
        statements,
        _encode(words, making.tools.encode),
        making.pile.copies.alignments,
        making.handed,
        making.tools,
        options,
        together,
        apart,
    )


def _encode(words: Sequence[str], encode: Encode) -> Floats:
    """The vectors of words, and zeros for none."""
    told = [at for at, one in enumerate(words) if one]
    if not told:
        return np.zeros((len(words), 1), np.float32)
    found = encode([words[at] for at in told])
    if len(told) == len(words):
        return found
    vectors = np.zeros((len(words), found.shape[1]), np.float32)
    vectors[told] = found
    return vectors


def _find_denials(making: Making, groups: Groups) -> dict[int, list[tuple[Statement, float]]]:
    """What denies each group, by its own words or by pointing back to a statement of it."""
    found: defaultdict[int, list[tuple[Statement, float]]] = defaultdict(list)
    for number, denied in groups.denials.items():
        found[number] += [(making.statements[at], sure) for at, sure in denied]
    group_of = {at: number for number, members in enumerate(groups.groups) for at in members}
    for denial, targets in making.denials:
        meant = making.find_meant(targets, group_of, groups.groups)
        if meant is not None:
            found[meant].append((denial, POINTING_BACK))
    return dict(found)


def _index_contrary(groups: Groups, making: Making) -> dict[int, list[tuple[Told, float]]]:
    """For each group the first report of each that is contrary to it, the surest first."""
    opposed = {number for pair in groups.contrary for number in pair}
    first = {number: making.tell(groups.groups[number])[0] for number in opposed}
    found: defaultdict[int, list[tuple[Told, float]]] = defaultdict(list)
    for (a, b), probability in groups.contrary.items():
        if _is_put_right(making, groups.groups[a], groups.groups[b]):
            continue
        found[a].append((first[b], probability))
        found[b].append((first[a], probability))
    for several in found.values():
        several.sort(key=lambda one: (-one[1], one[0].report.id))
    return dict(found)


def _is_put_right(making: Making, one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether an outlet that told the number of one of two groups corrected it to the other's."""
    statements = making.statements
    correcting = {
        each.document_id
        for at in (*one, *other)
        if making.handed.is_correcting((each := statements[at]).document_id)
    }
    if not correcting:
        return False
    first, second = (
        frozenset(each.value for at in group for each in statements[at].facts.quantities)
        for group in (one, other)
    )
    return any(
        numbers & (first - second) and numbers & (second - first)
        for own_id in sorted(correcting)
        for numbers in find_numbers_put_right(making.pile.documents[own_id])
    )
