"""Ways to say whose word a sentence is, by classes of words."""

from __future__ import annotations

import pytest

from sayso.reading.printed.sayings import find_sayings


def read(sentence: str) -> tuple[str, str, str] | None:
    """Source, cue and content of the surest reading."""
    for source, cue, content in find_sayings(sentence):
        told = " … ".join(sentence[one.start : one.end] for one in content)
        return sentence[source.start : source.end], sentence[cue.start : cue.end], told
    return None


@pytest.mark.parametrize(
    ("sentence", "source", "cue"),
    [
        ("In Ida Moor's view, the tank was full", "Ida Moor", "view"),
        ("It is the verdict of two clerks that the tank was full", "two clerks", ""),
        ("Word from the ministry is that the tank was full", "the ministry", "Word"),
        ("The mayor's line is that the tank was full", "The mayor", "line"),
        ("The inspector, Ida Moor, was adamant: the tank was full", "", "was adamant"),
        ("To go by the diver Earl Holt, the tank was full", "the diver Earl Holt", "To go by"),
        ("We have it from Ida Moor that the tank was full", "Ida Moor", ""),
        ("That the tank was full was confirmed to the Post by Ida Moor", "Ida Moor", ""),
        ("As was noted by Captain Ida Moor, the tank was full", "Captain Ida Moor", "was noted by"),
        ("Mayor: the tank was full", "Mayor", ":"),
    ],
)
def test_what_stands_in_front_says_whose_word_the_rest_is(
    sentence: str, source: str, cue: str
) -> None:
    """All that follows is content; the source is the person, body or paper named there."""
    found = read(sentence)
    assert found is not None
    assert found[0] == source or not source
    assert found[1] == cue or not cue
    assert "the tank was full" in found[2]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("The tank was full, a driver made public in the Post", "a driver"),
        (
            "The tank was full, those close to the firm informed the Bay Mail",
            "those close to the firm",
        ),
        ("The tank was full, a clerk warns, the Post reports", "a clerk"),
        ("The tank was full, charges Father Earl Holt", "Father Earl Holt"),
        ("The tank was full, in the view of an expert", "an expert"),
        ("The tank was full, so the engineer Ida Moor", "the engineer Ida Moor"),
        ("The tank was full – that, at least, is what Ida Moor told the meeting", "Ida Moor"),
        ("The tank was full (the figures are inspector Ida Moor's)", "inspector Ida Moor"),
        ("The tank was full, a claim made by Ida Moor", "Ida Moor"),
        ("The tank was full, or so Ida Moor says", "Ida Moor"),
        ("The tank was full, if Ida Moor is right", "Ida Moor"),
        ("The tank was full, as the Bay Mail was the first to report", "the Bay Mail"),
        ("The tank was full, so runs the tale of an old shepherd", "an old shepherd"),
        ("The tank was full, the Bay Mail learned from one eyewitness", "one eyewitness"),
    ],
)
def test_what_stands_behind_says_whose_word_it_was(sentence: str, source: str) -> None:
    """The sentence before it is content, without what says whose word it is."""
    found = read(sentence)
    assert found is not None
    assert found[0] == source
    assert found[2].rstrip(",") == "The tank was full"


@pytest.mark.parametrize(
    "sentence",
    [
        "The tank in the yard, the foreman Earl Holt called down, had been full",
        "The tank in the yard, warned Earl Holt, had been full",
        "The tank in the yard, if one follows the expert Earl Holt, had been full",
        "The tank in the yard, as the foreman Earl Holt remembered it, had been full",
        "The tank in the yard, the foreman Earl Holt went on, most likely had been full",
    ],
)
def test_who_cuts_in_parts_what_is_told(sentence: str) -> None:
    """The subject before the commas and the rest behind them are one content."""
    found = read(sentence)
    assert found is not None
    assert found[0].endswith("Earl Holt")
    assert found[2].replace("most likely ", "") == "The tank in the yard … had been full"


def test_a_subject_is_no_part_of_who_cuts_in() -> None:
    """Behind "Earl Holt, a clerk" a comma would stand if they were one."""
    found = read("Earl Holt, a clerk said on Friday, was in the yard")
    assert found is not None
    assert found[0] == "a clerk"
    assert found[2] == "Earl Holt … was in the yard"


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("“The tank was full,” was the answer of a clerk", "a clerk"),
        ("“The tank was full,” came the reply from an old shepherd", "an old shepherd"),
        ("“The tank was full” is how a clerk sums up the night", "a clerk"),
        ("“The tank was full”: with these words Ida Moor greeted reporters", "Ida Moor"),
        ("“The tank was full,” as Ida Moor phrased it for the Bay Mail", "Ida Moor"),
    ],
)
def test_what_stands_behind_a_quotation_says_whose_it_is(sentence: str, source: str) -> None:
    """By a noun of telling, or by what somebody does with these words."""
    found = read(sentence)
    assert found is not None
    assert found[0] == source
    assert "The tank was full" in found[2]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the most recent batch of letters released by the harbour, the mayor appeared twice",
        "When pressed by the board, the mayor relented",
        "People put their money in a fund, so they get what the market returns",
        "The bridge collapsed, a tragedy related to poor maintenance",
        "Question: what was in the tank that burned",
        "The mayor, 51, who is married to a teacher, praised the crew in a letter",
        "The firm has grown, announced Friday",
    ],
)
def test_other_sentences_with_commas_say_nothing_of_whose_word_they_are(sentence: str) -> None:
    """A phrase that leads in, a day, a result or a label of a list is nobody who tells."""
    assert read(sentence) is None


def test_a_stretch_without_end_is_not_read() -> None:
    """What is no sentence costs nothing."""
    assert read("The tank was full, " * 4000 + "said Ida Moor") is None
