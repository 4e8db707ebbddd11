"""What somebody tells in a phrase, without a clause."""

from __future__ import annotations

import pytest

from sayso.reading.printed.phrases import find_phrases


@pytest.mark.parametrize(
    ("sentence", "source", "cue", "told"),
    [
        ("Ida Moor, a nurse, put the number of barges lost by Nordhav at 71",
         "Ida Moor, a nurse", "put", "the number of barges lost by Nordhav at 71"),
        ("Ida Moor put the toll at twelve when talking to the Bay Mail on Monday", "Ida Moor",
         "put", "the toll at twelve"),
        ("The Bay Mail puts the number of barges lost off Marram at 1,200", "The Bay Mail", "puts",
         "the number of barges lost off Marram at 1,200"),
        ("Two officials gave the number of dead as 14", "Two officials", "gave",
         "the number of dead as 14"),
        ("The number of barges lost off Marram was put at 71 by a clerk who feared for her job",
         "a clerk who feared for her job", "was put",
         "The number of barges lost off Marram was put at 71"),
        ("Ida Moor spoke on Monday of the loss of nine barges off Marram", "Ida Moor",
         "spoke on Monday of", "the loss of nine barges off Marram"),
        ("A clerk spoke in the Bay Mail of a fire that killed three stokers", "A clerk",
         "spoke in the Bay Mail of", "a fire that killed three stokers"),
        ("The loss of nine barges off Marram was described on Monday by Ida Moor, a nurse",
         "Ida Moor, a nurse", "was described", "The loss of nine barges off Marram"),
        ("Responsibility for the flood in Vik was claimed by a group of farmers",
         "a group of farmers", "was claimed", "Responsibility for the flood in Vik"),
        ("Ida Moor gave 3 May as the date of the test", "Ida Moor", "gave",
         "3 May as the date of the test"),
        ("The bishop laid the deaths of six pilgrims at the door of the bus company", "The bishop",
         "laid", "the deaths of six pilgrims at the door of the bus company"),
        ("A deckhand put the flood in Vik down to a faulty valve", "A deckhand", "put",
         "the flood in Vik down to a faulty valve"),
    ],
)  # fmt: skip
def test_somebody_tells_it(sentence: str, source: str, cue: str, told: str) -> None:
    """Who tells it, in which words, and the phrase as far as it goes."""
    found = next(find_phrases(sentence))
    assert sentence[found[0].start : found[0].end] == source
    assert sentence[found[1].start : found[1].end] == cue
    assert [sentence[one.start : one.end] for one in found[2]] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Moor put the kettle at the back of the stove",
        "The mayor spoke with so much gusto it sounded much of the time as though he sang",
        "Ida Moor spoke on behalf of the nurses of Marram",
        "The road was closed by the police of Marram on Monday",
        "Ida Moor laid the letter on the table of the clerk",
        "The clerk put the files to one side on Monday",
        "Ida Moor gave her life as a nurse",
    ],
)
def test_nothing_is_told(sentence: str) -> None:
    """The same words of putting, speaking and giving where nothing is told."""
    assert not list(find_phrases(sentence))
