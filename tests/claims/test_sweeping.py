"""What is said of all of some kind, or of none."""

from __future__ import annotations

import pytest

from sayso.claims.sweeping import is_sweeping, opposes_all
from tests.claims.piling import state

FELL_ILL = "31 pupils of the camp at Velsund fell ill on Monday"


@pytest.mark.parametrize(
    ("words", "is_all"),
    [
        ("all pupils at the camp are well", True),
        ("in Velsund, nobody fell ill", True),
        ("not one of the pupils fell ill", True),
        ("every one of the pupils ate the soup", True),
        ("no doubt the pupils are well", False),
        ("no more than nine pupils are ill", False),
        ("the pupils are all well", False),
    ],
)
def test_a_sentence_that_begins_with_all_or_none(words: str, is_all: bool) -> None:
    """ "No doubt" is none of nothing."""
    assert is_sweeping(words) is is_all


@pytest.mark.parametrize(
    ("words", "opposes"),
    [
        ("all pupils of the camp at Velsund are well", True),
        ("the doctor found every one of the pupils at Velsund well", True),
        ("nobody at the camp at Velsund fell ill on Monday", True),
        ("all flights to Velsund were late", False),
        ("all 31 pupils of the camp at Velsund fell ill", False),
        ("the pupils of the camp at Velsund are well", False),
        ("all pupils of the camp at Marram are well", False),
    ],
)
def test_what_all_or_none_are_told_of(words: str, opposes: bool) -> None:
    """Opposes a number of the same, at the same place."""
    place = "marram" if "Marram" in words else "velsund"
    one, other = state(words, "a", [place]), state(FELL_ILL, "b", ["velsund"])
    assert opposes_all(one, other) is opposes
    assert opposes_all(other, one) is opposes


def test_nameless_sentences() -> None:
    """Are of no one place."""
    words = "all pupils of the camp are well"
    assert not opposes_all(state(words, "a"), state("31 pupils of the camp fell ill", "b"))
