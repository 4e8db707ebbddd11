"""Set phrases that say on whose word something is told."""

from __future__ import annotations

import pytest

from sayso.reading.nesting import Found
from sayso.reading.printed.frames import find_frames
from sayso.reading.printed.layout import Layout
from sayso.records import Span

_LEAK = "the tank at Marram leaked forty tonnes"


def _frames(text: str, *found: tuple[str, str, str]) -> list[tuple[str, str]]:
    """Source and content of each attribution; those in ``found`` were there before."""

    def span(words: str) -> tuple[Span, ...]:
        at = text.index(words)
        return (Span(at, at + len(words)),) if words else ()

    before = [Found(span(source), span(cue), span(told), 0.9) for source, cue, told in found]
    return [
        (
            " ".join(text[part.start : part.end] for part in one.source),
            " ".join(text[part.start : part.end] for part in one.content),
        )
        for one in find_frames(before, Layout(text))
    ]


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        (f"By the account of two drivers, {_LEAK}.", "two drivers"),
        (f"In the words of Ida Moor, a nurse, {_LEAK}.", "Ida Moor, a nurse"),
        (f"VELSUND — To hear Ida Moor tell it, {_LEAK}.", "Ida Moor"),
        (f"The way a clerk at the yard described it, {_LEAK}.", "a clerk at the yard"),
        (f"As the mayor, Earl Moor, explained to the Bay Mail, {_LEAK}.", "the mayor, Earl Moor"),
        (f"As first reported by the Bay Mail, {_LEAK}.", "the Bay Mail"),
        (f"Per the Bay Mail, {_LEAK}.", "the Bay Mail"),
        (f"Ida Moor has it that {_LEAK}.", "Ida Moor"),
        (f"T{_LEAK[1:]}, in the telling of Aziz al-Amin.", "Aziz al-Amin"),
        (f"T{_LEAK[1:]}, as Ida Moor put it to the Bay Mail on Monday.", "Ida Moor"),
        (f"T{_LEAK[1:]}, the Bay Mail was told by a clerk, who would not be named.",
         "a clerk, who would not be named"),
        (f"T{_LEAK[1:]}, the Bay Mail reported, citing three officials.", "three officials"),
        (f"T{_LEAK[1:]}, if the Bay Mail is to be believed.", "the Bay Mail"),
        (f"T{_LEAK[1:]}, a dispatch by the Bay Mail had it.", "a dispatch by the Bay Mail"),
        (f"The Bay Mail, quoting a clerk, said on Monday that {_LEAK}.", "a clerk"),
        (f"According to Ida Moor, a nurse, who spoke to the Bay Mail, {_LEAK}.",
         "Ida Moor, a nurse, who spoke to the Bay Mail"),
        (f"Drawing on a letter to the board, the Bay Mail wrote that {_LEAK}.",
         "a letter to the board"),
        (f"Citing Ida Moor, a nurse, the Bay Mail reported that {_LEAK}.", "Ida Moor, a nurse"),
        (f"The Bay Mail attributed to Ida Moor the statement that {_LEAK}.", "Ida Moor"),
    ],
)  # fmt: skip
def test_a_frame_names_whose_word_it_is(sentence: str, source: str) -> None:
    """The source as far as what is told of it goes, and all that is told."""
    (found,) = _frames(sentence)
    assert found[0].strip() == source
    assert found[1].removeprefix("that ").replace("The", "the") == _LEAK


def test_what_stands_around_a_frame_is_told_whole() -> None:
    """A frame in the middle of a sentence has two pieces around it."""
    text = "The tank at Marram, on the word of Ida Moor, leaked forty tonnes."
    assert _frames(text) == [("Ida Moor", "The tank at Marram leaked forty tonnes")]


def test_whom_a_paper_cites_stands_beside_the_paper() -> None:
    """The paper's attribution stays, and another says whose word it is."""
    text = f"The Bay Mail, citing a clerk, said that {_LEAK}."
    found = _frames(text, ("The Bay Mail", "said", f"that {_LEAK}"))
    assert [source for source, _ in found] == ["The Bay Mail", "a clerk"]


def test_a_cited_source_is_no_content() -> None:
    """What was taken for the words of the paper and is only whom it cites goes."""
    text = f"The Bay Mail, citing a clerk, said that {_LEAK}."
    assert _frames(text, ("The Bay Mail", "citing", "a clerk")) == [("a clerk", f"that {_LEAK}")]


def test_a_clause_that_goes_around_its_speaker_is_told_whole() -> None:
    """Where only a part of it was found before."""
    text = "The tank at Marram, Ida Moor said, leaked forty tonnes of oil."
    for part in ("The tank at Marram", "leaked forty tonnes of oil"):
        (one,) = _frames(text, ("Ida Moor", "said", part))
        assert one == ("Ida Moor", "The tank at Marram leaked forty tonnes of oil")


def test_who_is_told_is_not_who_tells() -> None:
    """ "Let somebody know": whoever lets them know says it."""
    text = f"A clerk let Ida Moor, a nurse in the town, know that {_LEAK}."
    found = (
        ("A clerk", "let", f"Ida Moor, a nurse in the town, know that {_LEAK}"),
        ("Ida Moor, a nurse in the town,", "know", f"that {_LEAK}"),
    )
    assert _frames(text, *found) == [("A clerk", _LEAK)]


def test_whom_a_paper_quotes_says_it() -> None:
    """ "Was quoted by the Bay Mail as saying" is the word of whoever was quoted."""
    text = f"Ida Moor, a nurse, was quoted by the Bay Mail as saying {_LEAK}."
    found = ("the Bay Mail", "was quoted", f"as saying {_LEAK}")
    assert ("Ida Moor, a nurse", _LEAK) in _frames(text, found)


def test_what_a_paper_prints_of_another_is_that_ones() -> None:
    """The paper's attribution stays, and what it printed says what is told."""
    text = f"The Bay Mail published a log in which it is noted that {_LEAK}."
    told = text[text.index("a log") : -1]
    found = _frames(text, ("The Bay Mail", "published", told), ("it", "is noted", f"that {_LEAK}"))
    assert found == [("The Bay Mail", told), ("a log", _LEAK)]


def test_a_short_sentence_says_whose_quotation_follows() -> None:
    """The quotation is that of whoever the sentence before it is about."""
    text = "Ida Moor, a nurse, did not mince words on Monday. “It has leaked for years and years.”"
    assert _frames(text) == [("Ida Moor, a nurse", "“It has leaked for years and years.”")]


@pytest.mark.parametrize(
    "text",
    [
        f"As the water rose in the yard, {_LEAK}.",
        f"On the way home, {_LEAK}.",
        f"In a word, {_LEAK}.",
        f"T{_LEAK[1:]}, as it had in the spring.",
        f"T{_LEAK[1:]}, she reads.",
        "Ida Moor went home at noon. “Dark Water” is her favourite film of them all.",
        "By the account of it, nothing.",
    ],
)
def test_other_sentences_are_left_alone(text: str) -> None:
    """A season, a way home, and a film are nobody's word."""
    assert _frames(text) == []


def test_what_somebody_says_holds_no_frames_of_the_paper() -> None:
    """A frame inside somebody's words is left to whoever reads these."""
    text = f"Ida Moor said that, by the account of two drivers, {_LEAK}."
    told = text[text.index("that") : -1]
    assert _frames(text, ("Ida Moor", "said", told)) == [("Ida Moor", told)]
