"""From whom somebody has what they tell, and what they print of it."""

from __future__ import annotations

import pytest

from sayso.reading.printed.handing import find_handed

_LEAK = "the tank at Marram leaked forty tonnes"


@pytest.mark.parametrize(
    ("sentence", "source", "cue"),
    [
        (f"The way the Bay Mail heard it from Ida Moor, a nurse, {_LEAK}", "Ida Moor, a nurse",
         "heard it from"),
        (f"Word reached the Bay Mail through Ida Moor, a nurse, that {_LEAK}", "Ida Moor, a nurse",
         "reached the Bay Mail through"),
        (f"Word came from the palace that {_LEAK}", "the palace", "came from"),
        (f"Otto Reeve, a clerk, got the story from a driver: {_LEAK}", "a driver",
         "got the story from"),
        (f"The Bay Mail had this from Ida Moor, a nurse, on Monday: {_LEAK}", "Ida Moor, a nurse",
         "had this from"),
        (f"A clerk had learned from two drivers that {_LEAK}", "two drivers", "from"),
        (f"The Bay Mail published a log in which it is noted that {_LEAK}", "a log",
         "in which it is noted"),
        (f"The Bay Mail was given an audit from which it emerges that {_LEAK}", "an audit",
         "from which it emerges"),
        (f"In a memo that reached the Bay Mail by post, one finds that {_LEAK}",
         "a memo that reached the Bay Mail by post", "one finds"),
        (f"It follows from a memo seen by the Bay Mail that {_LEAK}", "a memo seen by the Bay Mail",
         "follows from"),
        (f"The Bay Mail is the source of the report that {_LEAK}", "The Bay Mail",
         "is the source of the report"),
        (f"The Bay Mail was first with the story on Friday: {_LEAK}", "The Bay Mail",
         "was first with the story"),
        (f"It was the Bay Mail that revealed on Friday that {_LEAK}", "the Bay Mail",
         "that revealed"),
        (f"The account given by Ida Moor, a nurse, on Friday was that {_LEAK}", "Ida Moor, a nurse",
         "account given by"),
        (f"The news, first carried by Radio Sud, was that {_LEAK}", "Radio Sud",
         "first carried by"),
        (f"Per reporting in the Bay Mail, {_LEAK}", "the Bay Mail", "Per reporting in"),
        (f"According to the Bay Mail, which spoke to Ida Moor, a nurse, {_LEAK}",
         "Ida Moor, a nurse", "which spoke to"),
        (f"The claim that {_LEAK} was made by a clerk in the Bay Mail", "a clerk",
         "was made by"),
        (f"Asked by the Bay Mail if it was true that {_LEAK}, Ida Moor, a nurse, said yes",
         "Ida Moor, a nurse", "said yes"),
        (f"What Ida Moor told the court was this: {_LEAK}", "Ida Moor", "told the court was this"),
        (f"Not so, says Ida Moor: {_LEAK}", "Ida Moor", "says"),
    ],
)  # fmt: skip
def test_somebody_has_it_from_somebody(sentence: str, source: str, cue: str) -> None:
    """Whose word it is in the end, in which words that is said, and all that is told."""
    found = next(find_handed(sentence))
    assert sentence[found[0].start : found[0].end] == source
    assert sentence[found[1].start : found[1].end] == cue
    told = " ".join(sentence[one.start : one.end] for one in found[2])
    assert told.removeprefix("that ") == _LEAK


@pytest.mark.parametrize(
    "sentence",
    [
        "Ida Moor had this from the start: a cough that would not go away",
        "The parcel came from the palace that the king had built",
        "Ida Moor learned from a league that wants the yard shut",
        "It was the pump that failed on Monday and that flooded the yard",
        "The road from which it branches was closed",
        "Asked whether the tank leaked, Ida Moor went home",
    ],
)
def test_nobody_has_it_from_anybody(sentence: str) -> None:
    """The same words where nothing is handed on."""
    assert not list(find_handed(sentence))
