"""Whether words assert something or only name it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.clauses import is_clause


@pytest.mark.parametrize(
    "words",
    [
        "the pump was faulty",
        "nobody came",
        "it leaks",
        "Velsund needs a new pump",
        "they didn’t know",
        "he's not there",
        "the shed burned",
        "the crew leaving the port",
        "forty tonnes leaked from the shed",
        "they never paid",
    ],
)
def test_words_with_a_verb_are_a_clause(words: str) -> None:
    """A verb form shows that something is asserted."""
    assert is_clause(words)


@pytest.mark.parametrize(
    "words",
    ["a faulty pump", "of a second collapse", "the mayor of Velsund", "", "…", "🚢", "an old need"],
)
def test_words_that_only_name_are_none(words: str) -> None:
    """A noun with what belongs to it asserts nothing; neither do signs."""
    assert not is_clause(words)


def test_what_is_long_is_taken_for_a_clause() -> None:
    """Fifteen words without a known verb form are one, fourteen are none."""
    assert not is_clause(" ".join(["pump"] * 14))
    assert is_clause(" ".join(["pump"] * 15))


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_white_space_around_words_changes_nothing(words: str) -> None:
    """Any text gets an answer, the same with a blank behind it."""
    assert is_clause(words) == is_clause(f"{words} ")


@pytest.mark.parametrize(
    "words",
    [
        "about what had happened at the pier",
        "whether the pump was faulty",
        "regarding the shed that burned",
        "into how the money was spent",
    ],
)
def test_what_something_is_about_is_none(words: str) -> None:
    """It has a verb, and leaves open what is so."""
    assert not is_clause(words)


@pytest.mark.parametrize(
    "words", ["about forty people were hurt", "about the pier, he knew nothing", "how it leaked"]
)
def test_what_only_begins_like_it(words: str) -> None:
    """Asserts something."""
    assert is_clause(words)
