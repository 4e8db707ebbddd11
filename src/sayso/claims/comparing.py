"""What two statements have in common, and in what they differ."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from sayso.claims.compatible import differ_in_date, is_part_of
from sayso.claims.numbers import disagree, share_quantity, share_value
from sayso.claims.opposites import are_opposite, read_states
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems

__all__ = [
    "compare_polarity",
    "count_differences",
    "count_other_names",
    "count_shared_names",
    "differ_in_polarity",
    "find_other_names",
    "holds",
    "is_part",
    "matches_mention",
    "negates",
    "overlap",
    "share_words",
    "tell_one_value",
    "tell_same_values",
]

_WORD = re.compile(r"\w+")
_LEAST_STEMS, _LEAST_HELD = 3, 0.75
"""How much of what is denied the other has, to be the same."""
_SHARED_BY_DENIED, _SHARED_BY_MENTION = 0.4, 0.25
"""How many words of both are common then at least."""


def overlap(one: Statement, other: Statement) -> bool:
    """Whether two stand in part at the same place."""
    return any(a.start < b.end and b.start < a.end for a in one.spans for b in other.spans)


def count_differences(
    one: Statement, other: Statement, is_left_out: Callable[[str], bool] = lambda _: False
) -> int:
    """In how many ways two statements differ: in numbers, in the date, in whether it is so, in each
    name but those that are left out."""
    return count_other_names(one, other, is_left_out) + sum(
        (
            disagree(one.facts.quantities, other.facts.quantities),
            differ_in_date(one.words, other.words),
            differ_in_polarity(one, other),
        )
    )


def differ_in_polarity(one: Statement, other: Statement) -> bool:
    """Whether one says that it is so and the other that it is not."""
    return bool(compare_polarity(one, other))


def compare_polarity(one: Statement, other: Statement) -> bool | None:
    """Whether one negates what the other says, in the parts that speak of the same, or tells of a
    state that excludes the other's (True); whether both tell of one state (False); None else."""
    opposite = are_opposite(read_states(one.words), read_states(other.words))
    return (negates(one, other) or None) if opposite is None else opposite


def negates(one: Statement, other: Statement) -> bool:
    """Whether one negates, and the other does not, the part that both speak of."""
    if not one.may_negate and not other.may_negate:
        return False
    shared = one.stems & other.stems
    return one.facts.is_negated_about(shared) != other.facts.is_negated_about(shared)


def share_words(one: Statement, other: Statement) -> float:
    """How many of the words of both are common, 0 to 1 (Jaccard)."""
    shared = len(one.stems & other.stems)
    return shared / max(1, len(one.stems) + len(other.stems) - shared)


def tell_one_value(one: Statement, other: Statement) -> bool:
    """Whether both give the same number."""
    quantities = one.facts.quantities, other.facts.quantities
    return share_value(*quantities) or share_quantity(*quantities)


def tell_same_values(one: Statement, other: Statement) -> bool:
    """Whether both give numbers, and the same, small ones too, of whatever."""
    values = [{each.value for each in told.facts.quantities} for told in (one, other)]
    return bool(values[0]) and values[0] == values[1]


def is_part(one: Statement, other: Statement) -> bool:
    """Whether the smaller number of two that disagree is of a part, or of one place of several."""
    quantities = one.facts.quantities, other.facts.quantities
    if not disagree(*quantities):
        return False
    least = [max(q.value for q in each) for each in quantities]
    fewer, more = (one, other) if least[0] < least[1] else (other, one)
    return is_part_of(fewer.words) and not is_part_of(more.words)


def holds(one: Statement, other: Statement) -> bool:
    """Whether the words of the denied one are nearly all in the other, and nothing differs."""
    denied, said = (one, other) if one.is_denied else (other, one)
    if len(denied.stems) < _LEAST_STEMS or said.is_mention:
        return False
    held = len(denied.stems & said.stems) / len(denied.stems)
    least = _SHARED_BY_MENTION if denied.is_mention else _SHARED_BY_DENIED
    if held < _LEAST_HELD or share_words(one, other) < least or find_other_names(denied, said):
        return False
    quantities = denied.facts.quantities, said.facts.quantities
    return not disagree(*quantities) and not differ_in_polarity(one, other)


def matches_mention(one: Statement, other: Statement) -> bool:
    """Whether what is denied by naming it is what the other tells, and of the denier where he says
    that he had no part in it."""
    denied, said = (one, other) if one.is_denied else (other, one)
    if one.is_denied == other.is_denied or not holds(one, other):
        return False
    return not denied.denier or not said.stems.isdisjoint(find_stems(denied.denier))


def count_other_names(
    one: Statement, other: Statement, is_left_out: Callable[[str], bool] = lambda _: False
) -> int:
    """How many people, bodies or places differ; none where only one of the two names more."""
    more = find_other_names(one, other)
    less = find_other_names(other, one) if more else more
    if not less:
        return 0
    more, less = (
        frozenset(key for key in keys if not any(is_left_out(one) for one in _name(each, key)))
        for keys, each in ((more, one), (less, other))
    )
    return max(len(more), len(less)) if more and less else 0


def _name(statement: Statement, key: str) -> Iterator[str]:
    return (one.words for one in statement.names if one.key == key)


def find_other_names(one: Statement, other: Statement) -> frozenset[str]:
    """The people, bodies and places that one names and the other does not, nor has their words.

    What stands in both may have been read as a place's name in one and as a body's in the other.
    """
    more = one.actors - other.actors
    if not more:
        return more
    words = _part(other.words.casefold())
    there = {name.key for name in one.names if name.key in more and _part(name.words) in words}
    return more - there


@lru_cache(maxsize=1 << 16)
def _part(words: str) -> str:
    """Words without marks, with a blank around each."""
    return f" {' '.join(_WORD.findall(words))} "


def count_shared_names(one: Statement, other: Statement) -> int:
    """How many of those that one of them names the other names too, or has the words of."""
    return max(len(a.actors) - len(find_other_names(a, b)) for a, b in ((one, other), (other, one)))
