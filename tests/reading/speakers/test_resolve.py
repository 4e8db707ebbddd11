"""Who each source of a document is, by rules and weights."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sayso
from sayso.kinds import QuotationIndex
from sayso.reading.nesting import Found, find_parents
from sayso.reading.speakers.antecedents import FEATURES, load_weights
from sayso.reading.speakers.people import Naming
from sayso.reading.speakers.resolve import name_sources, resolve_sources
from sayso.reading.speakers.surface import Surface
from sayso.records import Document, Name, NameType, Span


def _resolve(text: str, *sources: str, names: Sequence[Name] = ()) -> list[Naming]:
    """Name sources that stand in the text in this order, each found as a whole word."""
    at, found = 0, []
    for source in sources:
        at = text.index(source, at)
        found.append(Found((Span(at, at + len(source)),), (Span(at, at),), (), 1.0))
        at += len(source)
    document = Document.from_text(text)
    parents = find_parents(found)
    return resolve_sources(document, found, parents, Surface(text, names))


def _names(text: str, *sources: str) -> list[str]:
    return [one.name for one in _resolve(text, *sources)]


@pytest.mark.parametrize(
    ("text", "sources", "name"),
    [
        ("Inspector Mary Hale came. Hale said no.", ["Hale"], "Mary Hale"),
        ("Mitt Rowney came late. Mr. Rowney said no.", ["Mr. Rowney"], "Mitt Rowney"),
        ("Mira Holt came. Mira said no.", ["Mira"], "Mira Holt"),
        ("The Velm Harbour Group (VHG) met. VHG said no.", ["VHG"], "Velm Harbour Group"),
        ("Kirstin Wilk came. Kirsten Wilk left. Wilk said no.", ["Wilk"], "Kirstin Wilk"),
    ],
)
def test_a_short_name_is_the_full_name(text: str, sources: list[str], name: str) -> None:
    """Surnames, titles, first names, acronyms and slips lead to the one full name."""
    assert _names(text, *sources)[-1] == name


def test_a_surname_that_two_share_needs_a_title() -> None:
    """ "Holt" stays open; "Mrs. Holt" is the woman."""
    text = "Mary Holt came. Peter Holt left. Mrs. Holt said yes. Holt said no."
    assert _resolve(text, "Mrs. Holt", "Holt") == [
        Naming("Mary Holt", True),
        Naming("Holt", False),
    ]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Mira Holt, a doctor", "Mira Holt"),
        ("the mayor, Jane Rowe", "Jane Rowe"),
        ("Hale’s brother, Colin", "Colin"),
        ("his daughter, Gianna", "Gianna"),
        ("his daughter Gianna Holt", "Gianna Holt"),
        ("a leaked letter seen by the Bay Mail", "a leaked letter seen by the Bay Mail"),
        ("Harbour Board officials", "Harbour Board officials"),
    ],
)
def test_an_apposition_is_read_both_ways(source: str, name: str) -> None:
    """The name is the one of the phrase's head, not of whoever else is named in it."""
    assert _names(f"At noon {source}, said the ship had sunk.", source) == [name]


def test_the_noun_is_whoever_was_called_so() -> None:
    """A definite description takes the name it was tied to, or the fuller description."""
    text = "The prosecutor, Mark Reed, came. It was cold. The prosecutor said no."
    assert _names(text, "Mark Reed", "The prosecutor") == ["Mark Reed"] * 2
    text = "A diplomat with knowledge of the talks said yes. Later the diplomat said no."
    assert (
        _names(text, "A diplomat with knowledge of the talks", "the diplomat")
        == ["A diplomat with knowledge of the talks"] * 2
    )


def test_a_description_of_somebody_else_stays_as_it_is() -> None:
    """ "The post by a stranger" is not the post of before."""
    text = "A post said yes. The post by a stranger said no."
    assert _names(text, "A post", "The post by a stranger")[-1] == "The post by a stranger"


def test_the_owner_of_a_description_is_named() -> None:
    """ "Her lawyer" is shown as whose he is."""
    text = "Mary Holt was not there. Her lawyer said no."
    assert _names(text, "Her lawyer") == ["Mary Holt’s lawyer"]


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Mary Hale met Colin Reed. She said no.", "She", "Mary Hale"),
        ("Mary Hale met Colin Reed. He said no.", "He", "Colin Reed"),
        ("Ms. Orwen met Mr. Tull. “It is late,” he said.", "he", "Mr Tull"),
        ("The Harbour Board met on Monday. It said no.", "It", "Harbour Board"),
        ("Officials met the mayor. They said no.", "They", "Officials"),
        ("It was Mary Hale, who said no.", "who", "Mary Hale"),
        ("It was a banner that said no.", "that", "a banner"),
    ],
)
def test_a_pronoun_is_followed(text: str, pronoun: str, name: str) -> None:
    """Gender, number and kind hold; nearness and rank decide the rest."""
    assert _resolve(text, pronoun) == [Naming(name, True)]


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("Mary Hale came home. He said no.", "He"),
        ("The Harbour Board met. She said no.", "She"),
        ("Mary Hale came home. It said no.", "It"),
        ("She said no.", "She"),
        ("Anyone who said no is gone.", "who"),
    ],
)
def test_what_cannot_be_meant_is_left_open(text: str, pronoun: str) -> None:
    """A person is no "it", a body no "she", and no woman a "he"."""
    assert _resolve(text, pronoun) == [Naming(pronoun, False)]


def test_who_is_only_quoted_about_does_not_speak() -> None:
    """The speaker of a quotation is not the one in it."""
    text = "Mary Hale came home. “Ida Brook lied,” she said."
    assert _names(text, "she") == ["Mary Hale"]


def test_the_first_person_is_the_one_quoted() -> None:
    """ "I" in a quotation is its speaker; "we" stays open behind one person."""
    text = "Mary Hale came home. “I think we know it,” she said."
    content = (Span(21, 42),)
    found = [
        Found((Span(22, 23),), (Span(24, 29),), (Span(30, 40),), 1.0),
        Found((Span(30, 32),), (Span(33, 37),), (Span(38, 40),), 1.0),
        Found((Span(43, 46),), (Span(47, 51),), content, 1.0),
    ]
    named = resolve_sources(Document.from_text(text), found, find_parents(found), Surface(text))
    assert named == [Naming("Mary Hale", True), Naming("we", False), Naming("Mary Hale", True)]


def test_a_transcript_names_its_speakers() -> None:
    """ "I" is whose turn it is, under the full name, and "you" who answers a question."""
    text = (
        "An evening with Mary Hale\n\nBay Mail: Do you think so?\n\nHale: I think so.\n\n"
        "I know it.\n\nBay Mail: Thank you.\n\nHale: Yes."
    )
    assert _names(text, "you", "I", "I") == ["Mary Hale"] * 3


def test_the_type_of_a_name_rules_out_what_cannot_be() -> None:
    """ "It" is the name that was found to be a body's, though print does not tell."""
    text = "Orwen met on Monday. It said no."
    body = Name(Span(0, 5), NameType.ORGANISATION)
    person = Name(Span(0, 5), NameType.PERSON)
    assert _resolve(text, "It", names=[body]) == [Naming("Orwen", True)]
    assert _resolve(text, "It", names=[person]) == [Naming("It", False)]


@given(st.text(alphabet="Mary Holt He said.“”\n'’,:", max_size=120), st.data())
def test_any_text_is_named(text: str, data: st.DataObject) -> None:
    """Every source gets an answer, the same one each time; an unstated one stays empty."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    sources = [(text[start:end], start), ("", 0)]
    names = name_sources(text, sources, QuotationIndex(text))
    assert len(names) == 2
    assert names[1] == ""
    assert bool(names[0].strip()) == bool(text[start:end].strip())
    assert names == name_sources(text, sources, QuotationIndex(text))


def test_the_weights_know_their_features() -> None:
    """Each class of pronouns has a weight for each feature, and some of them count."""
    for weights in load_weights():
        assert len(weights) == len(FEATURES)
        assert any(weights)


def test_some_of_a_body_are_not_the_body() -> None:
    """ "Some in the Congress" keep their own words; "The Authority" goes without its article."""
    text = "The Congress met. Some in the Congress said no. The Northern Authority (NA) said yes."
    names = [
        one.name for one in _resolve(text, "Some in the Congress", "The Northern Authority (NA)")
    ]
    assert names == ["Some in the Congress", "Northern Authority"]


def test_they_is_not_who_has_the_turn() -> None:
    """In a transcript the label at the head of a line is one person, never "they"."""
    text = (
        "MARY HALE: You told the inspectors?\n\nTOM REED: Yes.\n\nHALE: And what did they say?\n\n"
        "REED: They said nothing. They said it was full."
    )
    named = _names(text, "MARY HALE", "TOM REED", "HALE", "REED", "They")
    assert named[-1] not in ("REED", "TOM REED", "HALE", "MARY HALE")


def test_a_fuller_description_goes_on_about_who_was_just_introduced() -> None:
    """A sentence about one person alone, then "the former port inspector": it is that person."""
    reading = sayso.read(
        "Ida Holt spent thirty years looking into pipes, and she kept notes.\n\n"
        "The former port inspector says that the valve was failing."
    )
    assert reading.attributions[-1].chain == ("Ida Holt",)


def test_a_description_of_nobody_in_particular_stays_one() -> None:
    """ "The senior official" behind a sentence about somebody is not that person."""
    reading = sayso.read(
        "Ida Holt spent thirty years looking into pipes, and she kept notes.\n\n"
        "The senior official says that the valve was failing."
    )
    assert reading.attributions[-1].chain == ("The senior official",)
