"""Names, pronouns and nominals as candidates."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.kinds import QuotationIndex
from sayso.reading.speakers.mentions import scan
from sayso.reading.speakers.nouns import Noun, read_noun
from sayso.reading.speakers.people import read_gender, strip_titles
from sayso.reading.speakers.tokens import find_tokens
from sayso.reading.speakers.turns import Turns


def _mentions(text: str) -> list[tuple[str, str]]:
    return [
        (one.kind, text[one.start : one.end]) for one in scan(text, QuotationIndex(text)).mentions
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Recent reports say so.", [("nominal", "reports")]),
        ("Mr. J. T. Reed of Velm left.", [("name", "Mr. J. T. Reed"), ("name", "Velm")]),
        ("The Ministry of Health rang.", [("name", "Ministry of Health")]),
        ("She is a doctor.", [("pronoun", "She")]),
        ("Hale’s friends met her.", [("name", "Hale"), ("nominal", "friends"), ("pronoun", "her")]),
        ("Some of the divers sank.", [("nominal", "Some of the divers")]),
        ("Bay Mail: Is it so?", [("turn", "Bay Mail"), ("pronoun", "it")]),
        ("We saw #Velm.", [("pronoun", "We")]),
    ],
)
def test_mentions(text: str, expected: list[tuple[str, str]]) -> None:
    """What may refer is found with its bounds; what only describes is not."""
    assert _mentions(text) == expected


def test_sentences_are_counted() -> None:
    """Titles and initials end no sentence; a line break does."""
    tokens = find_tokens("Mr. J. Reed left. “Go!” she said.\nNo stop\n\nEnd")
    numbers = dict(zip(tokens.words, tokens.sentences, strict=True))
    assert numbers["Reed"] == numbers["Mr"]
    assert numbers["“"] == numbers["Reed"] + 1
    assert numbers["No"] > numbers["she"]
    assert tokens.paragraphs[-1] > tokens.paragraphs[0]


@given(st.text(max_size=200))
def test_mentions_lie_in_the_text(text: str) -> None:
    """Tokens and mentions come in order, without overlap, inside the text."""
    tokens = find_tokens(text)
    columns = (tokens.ends, tokens.words, tokens.lows, tokens.sentences, tokens.paragraphs)
    assert {len(column) for column in columns} == {len(tokens)}
    assert len(tokens.is_upper) == len(tokens.opens) == len(tokens)
    at = 0
    for one in scan(text, QuotationIndex(text)).mentions:
        assert at <= one.start <= one.end <= len(text)
        at = one.end


def test_nouns_have_kind_gender_and_number() -> None:
    """Lists and endings tell what a noun stands for; most nouns stand for no source."""
    assert read_noun("spokeswoman") == Noun("person", "f", False)
    assert read_noun("officials") == Noun("person", "", True)
    assert read_noun("agencies") == Noun("group", "", True)
    assert read_noun("geologist") == Noun("person", "", False)
    assert read_noun("tank") is None


def test_titles_and_first_names_tell_the_gender() -> None:
    """A title goes before a first name; an unknown name tells nothing."""
    assert read_gender(("Mrs", "Kevin", "Holt")) == "f"
    assert read_gender(("Mary", "Holt")) == "f"
    assert read_gender(("Velm", "Holt")) == ""
    assert strip_titles(("Prime", "Minister", "Mira", "Holt")) == ("Mira", "Holt")


def test_turns() -> None:
    """In a transcript a turn lasts to the next label; elsewhere to the end of its line."""
    text = "Ann: Well?\n\nBo: Yes.\n\nAnd more.\n\nAnn: Fine."
    turns = Turns(text)
    assert turns.is_transcript
    assert turns.speaker(text.index("more")) == "Bo"
    assert turns.listener(5) == "Bo"
    assert Turns("Ann: Well.\nMore.").speaker(12) == ""
