"""On which side somebody stands, by how a text calls them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.sides import Side, find_side


@pytest.mark.parametrize(
    ("words", "side"),
    [
        ("a senior official", Side.OFFICIAL),
        ("Police", Side.OFFICIAL),
        ("two former ministers", Side.OFFICIAL),
        ("a night clerk", Side.INSIDER),
        ("a former employee", Side.INSIDER),
        ("three residents", Side.WITNESS),
        ("opposition activists", Side.OPPONENT),
        ("a critic of the ministry", Side.OPPONENT),
        ("an official familiar with the matter", Side.OFFICIAL),
        ("a person close to the council", Side.ANYBODY),
        ("a source", Side.ANYBODY),
        ("Ada Renn", Side.ANYBODY),
        ("", Side.ANYBODY),
        ("🚢", Side.ANYBODY),
    ],
)
def test_words_tell_a_side(words: str, side: Side) -> None:
    """Who may be anybody is not put on a side."""
    assert find_side([words]) is side


def test_all_that_somebody_is_called_counts() -> None:
    """A name says nothing, "a docker" behind it does; no words are anybody's."""
    assert find_side(["Ola Pell", "a docker"]) is Side.INSIDER
    assert find_side([]) is Side.ANYBODY


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(["official", "a critic", "clerk", "resident", "x", "former"])))
def test_the_order_of_words_changes_nothing(words: list[str]) -> None:
    """The side is the same from behind."""
    assert find_side(words) is find_side(words[::-1])
