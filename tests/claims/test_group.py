"""Groups of statements that say the same."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.group import group, join

_COUNT = 9
_PAIRS = st.tuples(st.integers(0, _COUNT - 1), st.integers(0, _COUNT - 1)).filter(
    lambda pair: pair[0] < pair[1]
)
_LIKENESSES = st.dictionaries(_PAIRS, st.floats(0, 1), max_size=20)


def test_alike_ones_are_put_together() -> None:
    """Pairs from the least likeness on; the rest stay alone."""
    assert group(5, {(0, 3): 0.9, (1, 2): 0.4}, least=0.5) == [[0, 3], [1], [2], [4]]


def test_the_average_decides() -> None:
    """One that is like one of two but not like the other comes in only if that is enough."""
    assert group(3, {(0, 1): 0.9, (1, 2): 0.8}, least=0.5, missing=0.3) == [[0, 1, 2]]
    assert group(3, {(0, 1): 0.9, (1, 2): 0.6}, least=0.5, missing=0.3) == [[0, 1], [2]]


def test_the_likest_go_first() -> None:
    """Of two partners the nearer one wins, where both do not fit."""
    assert group(3, {(0, 1): 0.7, (1, 2): 0.9, (0, 2): 0.0}, least=0.5) == [[0], [1, 2]]


def test_a_decision_to_put_together() -> None:
    """Holds whatever else, also where the two are kept apart, and through others."""
    assert group(4, {}, [(0, 2), (2, 3)]) == [[0, 2, 3], [1]]
    assert group(2, {}, [(0, 1)], [(0, 1)]) == [[0, 1]]


def test_a_decision_to_keep_apart() -> None:
    """However alike, and also when others are like both."""
    everybody = {(i, j): 1.0 for i in range(4) for j in range(i + 1, 4)}
    found = group(4, everybody, apart=[(0, 3)])
    assert not any({0, 3} <= set(one) for one in found)
    assert len(found) == 2


@pytest.mark.parametrize("count", [0, 1, 3])
def test_without_likenesses_each_is_alone(count: int) -> None:
    """No pairs, no groups of two."""
    assert group(count, {}) == [[at] for at in range(count)]


def test_five_hundred_that_are_all_alike() -> None:
    """One group, in time."""
    everybody = {(i, j): 1.0 for i in range(500) for j in range(i + 1, min(500, i + 40))}
    assert group(500, everybody, missing=1.0) == [list(range(500))]


@settings(deadline=None, max_examples=80)
@given(_LIKENESSES, st.lists(_PAIRS, max_size=4), st.lists(_PAIRS, max_size=4))
def test_groups_part_the_statements(
    likenesses: dict[tuple[int, int], float],
    together: list[tuple[int, int]],
    apart: list[tuple[int, int]],
) -> None:
    """Each statement is in one group; decisions hold; groups and members are in order."""
    found = group(_COUNT, likenesses, together, apart)
    assert sorted(at for one in found for at in one) == list(range(_COUNT))
    assert found == sorted(sorted(one) for one in found)
    group_of = {at: number for number, one in enumerate(found) for at in one}
    forced = group(_COUNT, {}, together)
    forced_of = {at: number for number, one in enumerate(forced) for at in one}
    assert all(group_of[i] == group_of[j] for i, j in together)
    assert all(group_of[i] != group_of[j] or forced_of[i] == forced_of[j] for i, j in apart)


@settings(deadline=None, max_examples=60)
@given(
    st.dictionaries(_PAIRS, st.sampled_from((0.1, 0.4, 0.6, 0.9)), max_size=20),
    st.lists(_PAIRS, max_size=3),
    st.lists(_PAIRS, max_size=3),
)
def test_the_order_of_pairs_changes_nothing(
    likenesses: dict[tuple[int, int], float],
    together: list[tuple[int, int]],
    apart: list[tuple[int, int]],
) -> None:
    """Likenesses and decisions may come in any order."""
    turned = dict(reversed(likenesses.items()))
    assert group(_COUNT, turned, together[::-1], apart[::-1]) == group(
        _COUNT, likenesses, together, apart
    )


def test_parts_are_joined_by_their_members() -> None:
    """Through others too; in the order of first members."""
    assert join([[3], [0, 2], [1], [4]], [(2, 3), (3, 4)]) == [[0, 2, 3, 4], [1]]
    assert join([], []) == []


def test_joining_respects_what_is_kept_apart() -> None:
    """Of two pairs that would bring them together the first counts; a part is never parted."""
    singles = [[0], [1], [2]]
    assert join(singles, [(0, 1), (1, 2)], [(0, 2)]) == [[0, 1], [2]]
    assert join(singles, [(1, 2), (0, 1)], [(2, 0)]) == [[0], [1, 2]]
    assert join([[0, 2], [1]], [(0, 1)], [(0, 2)]) == [[0, 1, 2]]


@settings(deadline=None, max_examples=60)
@given(st.lists(_PAIRS, max_size=12), st.lists(_PAIRS, max_size=4))
def test_joined_parts_hold_no_pair_that_is_kept_apart(
    pairs: list[tuple[int, int]], apart: list[tuple[int, int]]
) -> None:
    """And still part everything; a pair is left open only where it would do that."""
    found = join([[at] for at in range(_COUNT)], pairs, apart)
    assert sorted(at for one in found for at in one) == list(range(_COUNT))
    assert not any({i, j} <= set(one) for i, j in apart for one in found)
    of = {at: set(one) for one in found for at in one}
    for i, j in pairs:
        both = of[i] | of[j]
        assert of[i] == of[j] or any({a, b} <= both for a, b in apart)
