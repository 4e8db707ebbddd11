"""Sources taken for what is told, and told words taken for a source."""

from __future__ import annotations

import pytest

from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout
from sayso.reading.printed.parting import part_sources
from sayso.records import Span


def _part(text: str, source: str, cue: str, *content: str) -> tuple[str, str]:
    def span(words: str) -> tuple[Span, ...]:
        at = text.index(words)
        return (Span(at, at + len(words)),) if words else ()

    told = tuple(part for words in content for part in span(words))
    (one,) = part_sources([Found(span(source), span(cue), told, 0.9)], Layout(text))
    return (
        " ".join(text[part.start : part.end] for part in one.source).strip(" ,"),
        " | ".join(text[part.start : part.end] for part in one.content),
    )


def test_whoever_stands_before_the_cue_says_it() -> None:
    """With what is told about her behind a comma."""
    text = "The tank at Marram was full, Ida Moor, a nurse at the clinic, recalled."
    found = _part(text, "", "recalled", text[: text.index(", recalled")])
    assert found == ("Ida Moor, a nurse at the clinic", "The tank at Marram was full")


def test_a_subject_before_that_is_the_source() -> None:
    """Behind a phrase that the sentence begins with, and behind a dateline."""
    text = "VELSUND — Asked again, a top official, requesting anonymity, announced that it leaks."
    assert _part(text, "", "announced", "that it leaks") == (
        "a top official, requesting anonymity",
        "that it leaks",
    )


def test_told_words_before_a_name_are_no_source() -> None:
    """Where the sentence goes on with them behind the cue."""
    text = "The tank at Marram, Ida Moor, a nurse, said, was full."
    found = _part(text, "The tank at Marram, Ida Moor, a nurse,", "said", "was full")
    assert found == ("Ida Moor, a nurse", "The tank at Marram | was full")


def test_a_paper_is_the_source_and_not_whoever_has_it() -> None:
    """ "A memo leaked to the Bay Mail shows" is the memo's word."""
    text = "The tank at Marram was full, an unsigned memo leaked to the Bay Mail shows."
    found = _part(
        text,
        "the Bay Mail",
        "shows",
        "The tank at Marram was full",
        "an unsigned memo leaked to",
    )
    assert found == ("an unsigned memo leaked to the Bay Mail", "The tank at Marram was full")


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The tank seems to be full.", "seems", "to be full"),
        ("But it was stated that the tank is full.", "was stated", "that the tank is full"),
        ("The film titled “Dark Water” opened.", "titled", "“Dark Water”"),
        ("However, told that the tank is full, he left.", "told", "that the tank is full"),
    ],
)
def test_cues_without_a_speaker_keep_none(text: str, cue: str, content: str) -> None:
    """What seems, is stated or titled is said by nobody before it."""
    assert _part(text, "", cue, content)[0] == ""
