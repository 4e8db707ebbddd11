"""Whom "they" and "the group" mean where the text goes on about a body."""

from __future__ import annotations

import pytest

from sayso.reading.deeds.following import follow_bodies
from sayso.reading.deeds.repair import read_syntax
from sayso.records import Name, NameType, Span
from tests.reading.deeds.trees import parse

_ABOUT = "The|det|Front Front|nsubj|spoke spoke|root . "


def _follow(line: str, phrase: str) -> str | None:
    text, words, tree = parse(line)
    at = text.index("Front")
    names = [Name(Span(at, at + 5), NameType.ORGANISATION)]
    place = Span(text.rindex(phrase), text.rindex(phrase) + len(phrase))
    found = follow_bodies(read_syntax(text, words, tree), names, [place]).get(place)
    return None if found is None else text[found.start : found.end]


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("They|nsubj|left left|root .", "They"),
        ("The|det|group group|nsubj|left left|root .", "The group"),
        ("Orlo|nsubj|delisted delisted|root them|obj|delisted .", "them"),
    ],
)
def test_the_subject_before_is_spoken_of_further(line: str, phrase: str) -> None:
    """As subject or object of the next sentence."""
    assert _follow(_ABOUT + line, phrase) == "Front"


def test_others_of_the_kind_come_first() -> None:
    """ "The officials said they left" is open: the officials may have."""
    line = "The|det|officials officials|nsubj|said said|root they|nsubj|left left|ccomp|said ."
    assert _follow(_ABOUT + line, "they") is None


def test_who_acts_in_the_same_clause_is_not_them() -> None:
    """ "The Front disarmed them" is not the Front itself."""
    line = "The|det|Front Front|nsubj|disarmed disarmed|root them|obj|disarmed ."
    assert _follow(line, "them") is None


def test_a_name_stands_for_itself() -> None:
    """Only pronouns and kinds of bodies are followed."""
    assert _follow(_ABOUT + "Orlo|nsubj|left left|root .", "Orlo") is None
