"""The clearest way in which a claim is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.label import find_clearest
from tests.claims.piling import STATES, state


@pytest.mark.parametrize(
    ("clear", "unclear"),
    [
        ("The ferry Corvina was stopped at Velsund harbour", "It was stopped at Velsund harbour"),
        ("The ferry was stopped at noon by the harbour police", "ferry stopped"),
        ("The ferry was stopped at noon at Velsund", "A ferry at noon at Velsund again now"),
        ("The ferry was stopped with 40 cars on board", "The ferry was stopped with cars on board"),
        (
            "The ferry was stopped by the harbour police at noon",
            "The ferry was stopped " + "and then again " * 20,
        ),
    ],
)
def test_what_stands_by_itself_is_clearer(clear: str, unclear: str) -> None:
    """Full names before "it", a whole sentence before a scrap, a short one before a long one."""
    for several in ((clear, unclear), (unclear, clear)):
        assert find_clearest([state(one) for one in several]).words == clear


def test_what_most_say_is_clearer() -> None:
    """The words that the others have too count."""
    words = [
        "The ferry was stopped at Velsund at noon",
        "The ferry was stopped at Velsund early",
        "The barge was halted near Marram late",
    ]
    assert "ferry" in find_clearest([state(one) for one in words]).words


def test_names_count() -> None:
    """Who is named makes it clearer."""
    bare, named = (
        state("The pump of the ferry broke", "a"),
        state("The pump of the ferry broke", "b", ["reed", "corvina"]),
    )
    assert find_clearest([bare, named]) is named


@pytest.mark.parametrize("words", ["", "🚢", "it"])
def test_one_is_the_clearest_of_one(words: str) -> None:
    """Whatever it is."""
    only = state(words)
    assert find_clearest([only]) is only


@settings(deadline=None, max_examples=40)
@given(st.permutations([*STATES, "it broke", "🚢", STATES[0].upper()]))
def test_order_changes_nothing(order: list[str]) -> None:
    """Also among 500 equal ones: which one is found depends on their ids alone."""
    first = find_clearest([state(one) for one in sorted(order)])
    assert find_clearest([state(one) for one in order]).id == first.id
    equal = [state("The pump broke", f"{number:03}") for number in range(500)]
    assert find_clearest(equal).id == find_clearest(equal[::-1]).id


def test_what_goes_on_elsewhere_is_no_label() -> None:
    """Words that end in the middle of what they say are not the clearest."""
    whole = state("40 tonnes of solvent leaked from the shed", "d0")
    cut = state("Forty tonnes of solvent leaked at Velsund, and Captain Reed would like", "d1")
    assert find_clearest([cut, whole]) == whole
