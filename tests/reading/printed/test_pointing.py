"""Sentences that only say whose word the one before them is."""

from __future__ import annotations

import pytest

from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout
from sayso.reading.printed.pointing import find_pointing
from sayso.records import Span

_LEAK = "The tank at Marram leaked forty tonnes"


@pytest.mark.parametrize(
    ("behind", "source", "cue"),
    [
        ("That is how Ida Moor, a nurse, told it on Monday.", "Ida Moor, a nurse", "told"),
        ("That, at least, is the version of two clerks.", "two clerks", "version of"),
        ("This was Ida Moor's account.", "Ida Moor", "account"),
        ("So says Ida Moor, a nurse.", "Ida Moor, a nurse", "says"),
        ("Ida Moor is sure of it.", "Ida Moor", "is sure"),
    ],
)
def test_the_sentence_before_is_told(behind: str, source: str, cue: str) -> None:
    """Who tells it, and the whole of the sentence before."""
    text = f"{_LEAK}. {behind}"
    (one,) = find_pointing([], Layout(text))
    assert text[one.source[0].start : one.source[0].end] == source
    assert text[one.cue[0].start : one.cue[0].end] == cue
    assert [text[span.start : span.end] for span in one.content] == [_LEAK]


def test_a_quotation_before_is_told() -> None:
    """ "Those are the words of ..." behind a quotation."""
    text = f"“{_LEAK}.” Those are the words of a clerk."
    (one,) = find_pointing([], Layout(text))
    assert text[one.source[0].start : one.source[0].end] == "a clerk"
    assert _LEAK in text[one.content[0].start : one.content[0].end]


@pytest.mark.parametrize(
    "behind",
    [
        "That worries environmentalists.",
        "That was the mayor's position at first.",
        "That is how Ida Moor lost her job.",
        "This is the yard of Ida Moor.",
        "Ida Moor is sure of her case.",
    ],
)
def test_nothing_before_is_told(behind: str) -> None:
    """Sentences that begin so and say something of their own."""
    assert not list(find_pointing([], Layout(f"{_LEAK}. {behind}")))


def test_what_somebody_tells_already_is_left() -> None:
    """The sentence before has its speaker, and "that" is not the next one's word."""
    text = f"{_LEAK}, a driver said. That is how Ida Moor told it."
    end = len(_LEAK)
    driver = Found((Span(end + 2, end + 10),), (Span(end + 11, end + 15),), (Span(0, end),), 0.9)
    assert not list(find_pointing([driver], Layout(text)))
    assert list(find_pointing([], Layout(text)))
