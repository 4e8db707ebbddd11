"""Words in marks that nobody says."""

from __future__ import annotations

import pytest

from sayso.reading.nesting import Found
from sayso.reading.printed.inventions import drop_datelines, drop_inventions
from sayso.reading.printed.layout import Layout
from sayso.records import Span


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _is_kept(text: str, source: str, cue: str, content: str) -> bool:
    sources = (_span(text, source),) if source else ()
    found = Found(sources, (_span(text, cue),), (_span(text, content),), 0.6)
    return drop_inventions([found], Layout(text)) == [found]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The so-called “peace camp” was cleared.", "so-called", "“peace camp”"),
        ("A film titled “Dark Water” opened.", "titled", "“Dark Water”"),
        ('The estate is known locally as "The Bunkers".', "known locally as", '"The Bunkers"'),
        ("The word “resilience” appears often.", "word", "“resilience”"),
    ],
)
def test_names_and_scare_quotes_are_dropped(text: str, cue: str, content: str) -> None:
    """A few words in marks, nobody who says them, and a word for naming."""
    assert not _is_kept(text, "", cue, content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Critics call it “a folly” now.", "Critics", "call", "“a folly”"),
        ("It was reportedly “a folly” then.", "", "reportedly", "“a folly”"),
        ("The so-called camp was shut.", "", "so-called", "camp was shut"),
        ("The sign, titled “Keep off the grass!”", "", "titled", "“Keep off the grass!”"),
    ],
)
def test_everything_else_stays(text: str, source: str, cue: str, content: str) -> None:
    """With somebody who says it, another cue, a plain content or a sentence, it is kept."""
    assert _is_kept(text, source, cue, content)


@pytest.mark.parametrize(
    ("text", "source", "is_kept"),
    [
        ("VELSUND: A shed burned down.", "VELSUND", False),
        ("Shed burned\n\nPORT IMRE: A shed burned down.", "PORT IMRE", False),
        ("A day later.\n\nA shed.\n\nREED: A shed burned down.", "REED", True),
        ("Reed: A shed burned down.", "Reed", True),
        ("REED: “A shed burned down.”", "REED", True),
    ],
)
def test_a_place_before_a_colon_says_nothing(text: str, source: str, *, is_kept: bool) -> None:
    """Where the text begins with it in capitals, and what follows stands in no marks."""
    content = text[text.index(": ") + 2 :]
    found = Found((_span(text, source),), (_span(text, ":"),), (_span(text, content),), 0.6)
    assert (drop_datelines([found], Layout(text)) == [found]) == is_kept


@pytest.mark.parametrize("place", ["PINE HOLLOW, Tallis County", "VELSUND/Kestria"])
def test_two_places_before_a_colon_are_no_source(place: str) -> None:
    """A source that begins with them is cut, and one that is nothing else goes."""
    text = f"{place}: Ida Moor said that the tank leaks."
    rest = "Ida Moor said that the tank leaks"
    found = [
        Found((_span(text, place),), (_span(text, ":"),), (_span(text, rest),), 0.6),
        Found(
            (_span(text, f"{place}: Ida Moor"),),
            (_span(text, "said"),),
            (_span(text, "that the tank leaks"),),
            0.6,
        ),
    ]
    (kept,) = drop_datelines(found, Layout(text))
    assert [text[span.start : span.end] for span in kept.source] == ["Ida Moor"]


def test_an_agency_and_who_it_works_with_are_a_source() -> None:
    """Three letters before a stroke are no place."""
    text = "KNB/Marram Institute: 40 in a hundred would stay at home."
    source, content = "KNB/Marram Institute", "40 in a hundred would stay at home"
    found = Found((_span(text, source),), (_span(text, ":"),), (_span(text, content),), 0.6)
    assert drop_datelines([found], Layout(text)) == [found]
