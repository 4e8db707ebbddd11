"""What differs and may both be so, and what cannot."""

from __future__ import annotations

import pytest

from sayso.claims.compatible import are_compatible_words, differ_in_date, is_part_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm will reach Ulm on Friday", "The storm did not reach Ulm"),
        ("Owners should never bribe an inspector", "The owners bribed the inspector"),
        ("Thefts rose last year", "Thefts fell ten years ago"),
        ("Police searched the farm on Monday", "Police did not search the farm on Thursday"),
        ("Twelve bodies were found", "By now 19 bodies have been found"),
        ("The minister was not at the dinner", "The minister's wife was at the dinner"),
    ],
)
def test_what_may_both_be_so(one: str, other: str) -> None:
    """Whichever comes first."""
    assert are_compatible_words(one, other)
    assert are_compatible_words(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm reached Ulm on Friday", "The storm did not reach Ulm on Friday"),
        ("The plant will close in June", "The plant will not close in June"),
        ("The raid killed 46 people, and it could have been avoided", "The raid killed 12 people"),
        ("The minister's wife was at the dinner", "The minister's wife was not at the dinner"),
    ],
)
def test_what_cannot_both_be_so(one: str, other: str) -> None:
    """The same time, the same mood, the same person."""
    assert not are_compatible_words(one, other)


def test_a_part_is_named_as_one() -> None:
    """ "With the help of the" is no part of a number."""
    assert is_part_of("Three of the miners were freed")
    assert is_part_of("The storm left 8,000 homes in Ayle alone without power")
    assert not is_part_of("With the help of the guards 48 prisoners fled")


def test_another_date_of_the_same_is_no_other_time() -> None:
    """By day and month or by year; what happens on another weekday may happen again."""
    vote = "the house will vote on the grain bill on"
    assert differ_in_date(f"{vote} 4 June", f"{vote} 11 June")
    assert not are_compatible_words(f"{vote} 4 June", f"{vote} 11 June")
    assert not differ_in_date(f"{vote} Monday", f"{vote} Friday")
    assert not differ_in_date(f"{vote} 4 June", "the mill at Ulm burnt on 11 June")


def test_what_was_not_theirs_to_do() -> None:
    """Was done all the same."""
    blamed = "the two mills were not the league's to sell"
    assert are_compatible_words(blamed, "the league sold two mills")
    assert not are_compatible_words("the mills were not sold", "the league sold two mills")


def test_who_gives_no_answer() -> None:
    """Contradicts nothing."""
    told = "the airline flew with a cracked windscreen"
    for silent in ("did not respond to questions about", "declined to comment on"):
        assert are_compatible_words(told, f"the airline {silent} the cracked windscreen")
    assert not are_compatible_words(told, "the airline flew with a new windscreen")
