"""What a statement's words say."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.facts import find_hedges, find_negations, read_facts

_WORDS = st.lists(
    st.sampled_from(
        """the ferry may might not never no nobody reportedly May 2019 40 forty tonnes up to n't
        didn’t because and he was believed to ; — , but only doubt 🚢 . about""".split()
    ),
    max_size=16,
).map(" ".join)


def words(text: str, spans: tuple[object, ...]) -> list[str]:
    """The words at spans."""
    return [text[one.start : one.end] for one in spans]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("nobody was hurt", ["nobody"]),
        ("they didn’t know", ["didn’t"]),
        ("he failed to stop", ["failed to"]),
        ("the report is false", ["false"]),
        ("it was not only old", []),
        ("they were expelled without a hearing", []),
        ("they were without power", ["without"]),
        ("an aide who spoke on condition that no name be used", []),
        ("a clerk who asked not to be named", []),
        ("an officer not authorised to speak to the press", []),
        ("a clerk who declined to be identified", []),
        ("a verdict of not guilty was returned", []),
        ("no more than 40 men, no doubt", []),
        ("it stands in Shed No. 4", []),
        ("if they had washed the churns, 12 men would not be ill", []),
        ("they fed 12 men meat that I would not touch", []),
        ("four chapels were not theirs to sell", []),
        ("if it rains, they would not come", ["not"]),
        ("they would not pay", ["not"]),
        ("the notary knows", []),
        ("", []),
    ],
)
def test_what_negates(text: str, expected: list[str]) -> None:
    """Words that turn a statement around; "not only" and its like do not."""
    assert words(text, find_negations(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("it may have leaked", ["may"]),
        ("it reportedly leaked", ["reportedly"]),
        ("he is believed to be there, possibly", ["is believed to", "possibly"]),
        ("it is presumed to have leaked", ["is presumed to"]),
        ("it was widely reported to have leaked", ["was widely reported to"]),
        ("there are signs that it leaked", ["there are signs"]),
        ("in all likelihood it leaked", ["in all likelihood"]),
        ("she was told to leave, and there are signs on the door", []),
        ("it ostensibly leaked", ["ostensibly"]),
        ("by all accounts it leaked", ["by all accounts"]),
        ("a driver, thought to be drunk, fled", ["thought to be"]),
        ("he said to the mayor that it leaked", []),
        ("it leaked in May", []),
        ("on May 6 it leaked", []),
        ("May they leave", ["May"]),
        ("it leaked", []),
        ("", []),
    ],
)
def test_what_hedges(text: str, expected: list[str]) -> None:
    """Words that leave it open; the month of May is none."""
    assert words(text, find_hedges(text)) == expected


def test_figures_and_words_have_the_same_facts() -> None:
    """ "Forty" and "40" are one stem and one quantity."""
    one, other = read_facts("Forty tonnes leaked"), read_facts("40 tonnes leaked")
    assert one.stems == other.stems == ("40", "tonn", "leak")
    assert one.quantities[0].value == other.quantities[0].value


@pytest.mark.parametrize(
    ("text", "is_negated"),
    [
        ("it leaked", False),
        ("it did not leak", True),
        ("nobody denied that it did not leak", False),
        ("not only did it leak", False),
    ],
)
def test_two_negations_are_none(text: str, *, is_negated: bool) -> None:
    """An odd number of them turns a statement around."""
    assert read_facts(text).is_negated is is_negated


def test_each_part_is_negated_by_itself() -> None:
    """ "Not" in one part of a sentence says nothing of the others."""
    facts = read_facts("the pump broke because nobody had oiled the engine")
    assert not facts.is_negated_about(frozenset(("pump", "broke")))
    assert facts.is_negated_about(frozenset(("oil", "engin")))


def test_what_is_only_named_is_negated_with_what_is_told_of_it() -> None:
    """A part without a verb goes on to where something is said of it; one with a verb does not."""
    named = read_facts("Nine wells in Velsund, and nobody has looked into one of them")
    assert named.is_negated_about(frozenset(("well", "velsund")))
    told = read_facts("Nine wells in Velsund were shut, and nobody has looked into one of them")
    assert not told.is_negated_about(frozenset(("well", "velsund")))


def test_empty_words_have_no_facts() -> None:
    """Nothing is said, nothing is negated."""
    facts = read_facts("")
    assert (facts.stems, facts.quantities, facts.hedges, facts.clauses) == ((), (), (), ())
    assert not facts.is_negated
    assert not facts.is_negated_about(frozenset(("pump",)))


@settings(deadline=None, max_examples=80)
@given(_WORDS | st.text(max_size=60))
def test_spans_stay_inside_the_text(text: str) -> None:
    """Hedges, negations and quantities are in order, and words of the text."""
    facts = read_facts(text)
    for spans in (facts.hedges, find_negations(text), tuple(q.span for q in facts.quantities)):
        at = 0
        for one in spans:
            assert at <= one.start < one.end <= len(text)
            at = one.end
    assert facts.is_negated == (len(find_negations(text)) % 2 == 1)


def test_what_was_not_theirs_to_do_is_no_negation() -> None:
    """It was done, and somebody finds fault with it."""
    assert not read_facts("The two mills were not theirs to sell.").is_negated
    assert read_facts("The two mills were not sold.").is_negated
