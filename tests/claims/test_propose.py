"""Which statements are looked at together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from sayso.claims.propose import NEIGHBOURS, propose, propose_by_quantity
from tests.claims.piling import encode, state


def draw_vectors(count: int, width: int = 16, seed: int = 7) -> NDArray[np.float32]:
    """Vectors of length 1."""
    drawn = np.random.default_rng(seed).normal(size=(count, width))
    unit: NDArray[np.float32] = drawn / np.linalg.norm(drawn, axis=1, keepdims=True)
    return unit.astype(np.float32)


class TestNear:
    def test_pairs_are_those_that_are_alike(self) -> None:
        """All pairs from the least cosine on, the lower number first, in order."""
        vectors = draw_vectors(20)
        cosines = vectors @ vectors.T
        found = list(propose(vectors, 0.2))
        assert [(i, j) for i, j, _ in found] == [
            (i, j) for i in range(20) for j in range(i + 1, 20) if cosines[i, j] >= 0.2
        ]
        for i, j, similarity in found:
            assert similarity == pytest.approx(float(cosines[i, j]), abs=1e-5)

    @pytest.mark.parametrize("count", [0, 1])
    def test_none_and_one_have_no_pairs(self, count: int) -> None:
        """A pair takes two."""
        assert list(propose(draw_vectors(count), 0.0)) == []

    def test_two_that_are_equal(self) -> None:
        """Their similarity is 1, never more."""
        vectors = np.repeat(draw_vectors(1), 2, axis=0)
        ((i, j, similarity),) = propose(vectors, 0.5)
        assert (i, j) == (0, 1)
        assert 0.999 < similarity <= 1.0

    def test_only_pairs_with_something_new(self) -> None:
        """Old pairs are not looked at again."""
        vectors = draw_vectors(12)
        new = np.zeros(12, np.bool_)
        new[[3, 7]] = True
        found = {(i, j) for i, j, _ in propose(vectors, 0.0, new)}
        assert found == {(i, j) for i, j, _ in propose(vectors, 0.0) if {i, j} & {3, 7}}
        assert found

    def test_each_has_so_many_neighbours_and_no_more(self) -> None:
        """In a crowd of equals the work stays in proportion to their number."""
        vectors = np.repeat(draw_vectors(1), 200, axis=0)
        assert len(list(propose(vectors, 0.5))) <= 200 * (NEIGHBOURS + 1)

    @settings(deadline=None, max_examples=15)
    @given(st.permutations(range(15)))
    def test_order_changes_nothing(self, order: list[int]) -> None:
        """The same pairs of statements, whatever their numbers."""
        vectors = draw_vectors(15)
        whole = {frozenset((i, j)) for i, j, _ in propose(vectors, 0.15)}
        turned = {frozenset((order[i], order[j])) for i, j, _ in propose(vectors[order], 0.15)}
        assert turned == whole


class TestCounted:
    def test_the_same_number_of_the_same_thing(self) -> None:
        """Or, where it is larger, the same number alone; small ones and other ones are no sign."""
        words = (
            "40 tonnes leaked from the shed",
            "they spoke of 40 tonnes",
            "forty litres were lost",
            "3 men came in",
            "3 men went out",
            "nobody knows",
        )
        statements = [state(one) for one in words]
        found = list(propose_by_quantity(statements, encode(words), 0.0))
        assert [(i, j) for i, j, _ in found] == [(0, 1), (0, 2), (1, 2)]

    def test_what_is_too_unlike_is_left_out(self) -> None:
        """A number alone is not enough where the meaning is another."""
        words = ("40 tonnes leaked", "40 tonnes")
        statements = [state(one) for one in words]
        vectors = np.eye(2, dtype=np.float32)
        assert list(propose_by_quantity(statements, vectors, 0.1)) == []

    def test_a_number_that_all_give_is_no_sign(self) -> None:
        """In a large pile it would make a pair of every two."""
        words = [f"40 tonnes in shed {number}" for number in range(500)]
        statements = [state(one) for one in words]
        assert list(propose_by_quantity(statements, encode(words), 0.0)) == []

    def test_a_statement_is_no_pair_with_itself(self) -> None:
        """Though it gives the same number twice."""
        words = ("40 tonnes came and 40 tonnes went",)
        assert list(propose_by_quantity([state(words[0])], encode(words), 0.0)) == []

    def test_nothing_gives_nothing(self) -> None:
        """No statements, no pairs."""
        assert list(propose_by_quantity([], encode([]), 0.0)) == []
