"""Which claims cannot both be so, as whole groups of statements."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from sayso.claims.agree import Relation, Verdict
from sayso.claims.comparing import find_other_names
from sayso.claims.numbers import SMALL
from sayso.claims.statements import Statement

__all__ = ["SURE", "find_contrary"]

SURE = 0.65
"""From which probability on two statements contradict each other."""
_LOOKED_AT = 12
"""So many statements of a group are asked for a name at most."""
Pair = tuple[int, int]


def find_contrary(
    statements: Sequence[Statement],
    groups: Sequence[Sequence[int]],
    group_of: Mapping[int, int],
    verdicts: Mapping[Pair, Verdict],
) -> dict[Pair, float]:
    """Pairs of groups, the lower first, that contradict each other, and how surely.

    Two statements that do are not enough: groups of which as many members say the same, that give
    the same number, or that are about somebody or some place else, do not.
    """
    found: dict[Pair, float] = {}
    balance: Counter[Pair] = Counter()
    for (i, j), verdict in verdicts.items():
        if i not in group_of or j not in group_of or group_of[i] == group_of[j]:
            continue
        pair = min(group_of[i], group_of[j]), max(group_of[i], group_of[j])
        if verdict.relation is Relation.SAME:
            balance[pair] -= 1
        elif verdict.relation is Relation.CONTRARY and verdict.probability >= SURE:
            balance[pair] += 1
            found[pair] = max(found.get(pair, 0.0), verdict.probability)
    return {
        (a, b): probability
        for (a, b), probability in found.items()
        if balance[a, b] > 0 and _are_of_one(statements, groups[a], groups[b])
    }


def _are_of_one(statements: Sequence[Statement], one: Sequence[int], other: Sequence[int]) -> bool:
    """Whether two groups tell of the same event, and do not agree in its numbers."""
    if _find_others(statements, one, other) and _find_others(statements, other, one):
        return False
    values = [_find_values(statements, each) for each in (one, other)]
    negated = [_is_mostly_negated(statements, each) for each in (one, other)]
    return negated[0] != negated[1] or not values[0] & values[1]


def _find_others(
    statements: Sequence[Statement], group: Sequence[int], other: Sequence[int]
) -> frozenset[str]:
    """Those whom half of a group name, and hardly any of the other has the words of."""
    counts = Counter(key for at in group for key in statements[at].actors)
    common = frozenset(key for key, many in counts.items() if 2 * many >= len(group))
    for at in other[:_LOOKED_AT]:
        for each in group[:_LOOKED_AT]:
            common -= statements[each].actors - find_other_names(statements[each], statements[at])
    return common


def _find_values(statements: Sequence[Statement], group: Sequence[int]) -> frozenset[float]:
    return frozenset(
        one.value for at in group for one in statements[at].facts.quantities if one.value > SMALL
    )


def _is_mostly_negated(statements: Sequence[Statement], group: Sequence[int]) -> bool:
    return 2 * sum(statements[at].facts.is_negated for at in group) > len(group)
