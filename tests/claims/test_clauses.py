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


def test_who_is_counted_as_alleged() -> None:
    """Names people; "33 alleged that" tells what they did."""
    assert not is_clause("33 alleged loan sharks at Velsund")
    assert is_clause("33 alleged that the pump was shut")
    assert is_clause("33 alleged loan sharks left Velsund")


def test_what_is_long_is_taken_for_a_clause() -> None:
    """Twenty-one words without a known verb form are one, twenty are none."""
    assert not is_clause(" ".join(["pump"] * 20))
    assert is_clause(" ".join(["pump"] * 21))


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


@pytest.mark.parametrize(
    "words",
    [
        "the job the mayor has done",
        "the letter that was written by the clerk",
        "the candidates who were already winning",
        "what the clerk was telling the council",
        "speaking on the radio on Sunday",
        "the majority ruling",
        "a letter signed by the clerk",
        "the prophet Mohammed",
        "will this pump just stop",
        "if the crews can not agree",
        "Update at 2:05 p.m",
    ],
)
def test_nouns_with_a_clause_of_their_own_are_none(words: str) -> None:
    """The verb of a relative clause, of a question or a condition says nothing of its noun."""
    assert not is_clause(words)


@pytest.mark.parametrize(
    "words",
    [
        "the fact that the pump failed",
        "the firm of hiding the leak",
        "the depot to be 800 sacks short",
        "the law isn ’ t a tax",
        "the order contains a new rule",
        "the crews control the pier",
        "copied 14,000 records from the office",
        "the man who fell died",
    ],
)
def test_what_asserts_in_fewer_words(words: str) -> None:
    """Charges, beliefs and what lost its subject assert; so do present tenses."""
    assert is_clause(words)


def test_a_participle_beside_a_gap() -> None:
    """Its auxiliary may have stood there: "the jail, they said, was stormed by the gang"."""
    assert is_clause("the jail stormed by the gang", is_cut=True)
    assert not is_clause("the jail stormed by the gang")
