"""Sentences that begin with whoever tells what stands behind "that" or a colon."""

from __future__ import annotations

import pytest

from sayso.reading.printed.openings import find_openings

_LEAK = "the tank at Marram leaked forty tonnes"


@pytest.mark.parametrize(
    ("sentence", "source", "cue"),
    [
        (f"A clerk who asked not to be named averred that {_LEAK}",
         "A clerk who asked not to be named", "averred"),
        (f"Giving evidence, Ida Moor, a nurse, deposed that {_LEAK}", "Ida Moor, a nurse",
         "deposed"),
        (f"Ida Moor, the head of a union that wants the yard shut, let slip on Monday that {_LEAK}",
         "Ida Moor, the head of a union that wants the yard shut", "let slip"),
        (f"In a chat with the Bay Mail, Ida Moor opened up that {_LEAK}", "Ida Moor", "opened up"),
        (f"Ida Moor gave the Bay Mail to understand that {_LEAK}", "Ida Moor",
         "gave the Bay Mail to understand"),
        (f"The Bay Mail leads with the news that {_LEAK}", "The Bay Mail", "leads with the news"),
        (f"The Bay Mail splashed on Monday on the claim that {_LEAK}", "The Bay Mail",
         "splashed on Monday on the claim"),
        (f"Two officials made the remark to the Bay Mail: {_LEAK}", "Two officials",
         "made the remark to the Bay Mail"),
        (f"The Bay Mail carries these words of Ida Moor, a nurse: {_LEAK}", "Ida Moor, a nurse",
         "carries these words of"),
        (f"A nurse relayed the words of a driver: {_LEAK}", "a driver", "relayed the words of"),
        (f"Quoted in the columns of the Bay Mail: {_LEAK}", "the Bay Mail",
         "Quoted in the columns of"),
        (f"Quoth a clerk: {_LEAK}", "a clerk", "Quoth"),
        (f"Ida Moor, a nurse, is quoted in the Bay Mail as saying that {_LEAK}",
         "Ida Moor, a nurse", "is quoted in the Bay Mail as saying"),
        (f"Ida Moor, a nurse, was quoted by the Bay Mail as saying {_LEAK}", "Ida Moor, a nurse",
         "was quoted by the Bay Mail as saying"),
        (f"Ida Moor is understood to have told colleagues that {_LEAK}", "Ida Moor",
         "is understood to have told"),
        (f"A clerk was overheard saying that {_LEAK}", "A clerk", "was overheard saying"),
        (f"Ida Moor set out how {_LEAK}", "Ida Moor", "set out"),
        (f"{_LEAK}, Ida Moor was quoted as saying", "Ida Moor", "was quoted as saying"),
        (f"The guard's version: {_LEAK}", "The guard", "version"),
        (f"Ida Moor's account is plain: {_LEAK}", "Ida Moor", "account"),
        (f"It was put to the inquiry by Ida Moor, a nurse, that {_LEAK}", "Ida Moor, a nurse",
         "put to the inquiry by"),
        (f"If what the Bay Mail writes is true, {_LEAK}", "the Bay Mail", "writes is true"),
        (f"Going by what Ida Moor, a nurse, told us on Monday, {_LEAK}", "Ida Moor, a nurse",
         "told"),
    ],
)  # fmt: skip
def test_somebody_tells_it(sentence: str, source: str, cue: str) -> None:
    """Who, as far as what is told of them goes; in which words; and all that they tell."""
    found = next(find_openings(sentence))
    assert sentence[found[0].start : found[0].end] == source
    assert sentence[found[1].start : found[1].end] == cue
    assert " ".join(sentence[one.start : one.end] for one in found[2]) == _LEAK


@pytest.mark.parametrize(
    "sentence",
    [
        "The mayor gave the lie to the story that the tank leaked forty tonnes",
        "Ida Moor made light of claims that the tank leaked forty tonnes",
        "The minister hoped that the tank held",
        "The clerk noticed an attack that took place in March",
        "The yard ran a shift that was longer than most",
        "There was no word that the tank leaked",
    ],
)
def test_nobody_tells_it(sentence: str) -> None:
    """What is denied, hoped for, or only tells more of a noun."""
    assert not list(find_openings(sentence))
