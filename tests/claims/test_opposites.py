"""States that exclude each other, with and without a negation."""

from __future__ import annotations

import pytest

from sayso.claims.opposites import are_exact_opposites, are_opposite, read_states


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tunnel at Ulm was closed on Monday", "The tunnel at Ulm remained open"),
        ("The forger Lutz is in custody", "The forger Lutz is at large"),
        ("The jury convicted the driver", "The jury acquitted the driver"),
        ("The well is safe to drink from", "The well is unsafe to drink from"),
        ("The levy has been abolished", "The levy remains in force"),
        ("No jobs were lost, and the mill stayed open", "The mill closed with the loss of 70 jobs"),
        ("The bank paid the fine", "The fine is still unpaid"),
    ],
)
def test_states_that_exclude_each_other(one: str, other: str) -> None:
    """Whichever comes first."""
    assert are_opposite(read_states(one), read_states(other))
    assert are_opposite(read_states(other), read_states(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The forger Lutz has not been caught", "The forger Lutz is at large"),
        ("The well is not safe", "The well is unsafe"),
        ("The judge did not refuse bail", "The judge granted bail"),
        ("The motion was defeated", "The motion was voted down"),
    ],
)
def test_a_negated_state_is_the_other_one(one: str, other: str) -> None:
    """Two that say the same in other words are not opposed, though one of them negates."""
    assert are_opposite(read_states(one), read_states(other)) is False


def test_words_that_have_nothing_to_do_with_each_other_tell_nothing() -> None:
    """Nor do a prefix that is none, and "failed to", which negates what follows."""
    assert are_opposite(read_states("The gate is open"), read_states("The mayor is alive")) is None
    assert are_opposite(read_states("He was underfunded"), read_states("He was funded")) is None
    assert are_opposite(read_states("It failed to open"), read_states("It was adopted")) is None


@pytest.mark.parametrize(
    ("one", "other", "is_so"),
    [
        (
            "The clerk resigned from the mill in May",
            "The clerk was sacked by the mill in May",
            True,
        ),
        ("Sales at the mill doubled last year", "Sales at the mill halved last year", True),
        ("The gate at Ulm was open", "The shops at Velsund were closed on Monday", False),
        ("The forger Lutz has not been caught", "The forger Lutz is at large", False),
    ],
)
def test_the_same_but_for_words_of_states(one: str, other: str, is_so: bool) -> None:
    """What else both say must be nearly the same."""
    assert are_exact_opposites(one, other) is is_so
