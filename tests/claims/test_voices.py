"""Through whom a statement comes in its document."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from sayso.claims.media import Media
from sayso.claims.statements import gather_statements
from sayso.claims.voices import NOBODY, Names, Voices
from sayso.records import (
    Document,
    Embedded,
    Entity,
    NameType,
    Reading,
    SourceType,
    Span,
)
from tests.claims.piling import find, quote, read

LEAK = "40 tonnes of solvent leaked from the shed"
COURIER = Document.from_text("A text.", outlet="Velsund Courier")


def voices_of(
    reading: Reading,
    entities: Sequence[Entity] = (),
    speakers: dict[str, str] | None = None,
    embedded: Sequence[Embedded] = (),
) -> Voices:
    """Voices of a pile that holds a reading and a text of the Courier."""
    return Voices(
        Media([reading.document, COURIER]),
        Names.of(entities),
        speakers or {},
        {reading.document.id: embedded},
    )


def chain(reading: Reading, **more: Any) -> list[str]:
    """The voices of the last statement of a reading, as words."""
    statement = gather_statements(reading, ())[-1]
    voices = voices_of(reading, **more).trace(statement, reading.document)
    return [f"{one.role}: {one.name}" for one in voices]


class TestOpening:
    def test_outlet_and_author(self) -> None:
        """What nobody is quoted with comes from the outlet, by its author."""
        assert chain(read(f"{LEAK}.", byline="Una Marsh")) == [
            "outlet: The Pier",
            "author: Una Marsh",
        ]

    def test_an_outlet_in_the_authors_place_is_cited(self) -> None:
        """A page "by Velsund Courier" has it from there; its own name there says nothing."""
        assert chain(read(f"{LEAK}.", byline="Velsund Courier"))[1:] == ["cited: Velsund Courier"]
        assert chain(read(f"{LEAK}.", byline="Marram Gazette"))[1:] == ["cited: Marram Gazette"]
        assert chain(read(f"{LEAK}.", byline="the pier"))[1:] == []

    @pytest.mark.parametrize(
        ("more", "name"),
        [
            ({"title": "A leak", "path": "a.txt"}, "A leak"),
            ({"path": "a.txt", "url": "https://a.example"}, "a.txt"),
            ({"url": "https://a.example"}, "https://a.example"),
            ({}, "a text"),
        ],
    )
    def test_a_document_without_an_outlet(self, more: dict[str, Any], name: str) -> None:
        """It goes by its title, its place, its address, or as "a text"."""
        assert chain(read(f"{LEAK}.", outlet="", published=None, **more)) == [f"outlet: {name}"]


class TestSources:
    def test_named_and_unnamed(self) -> None:
        """A source goes by its name; one that is not stated is nobody named."""
        text = f"Renn said that {LEAK}."
        said = ("Renn", "said", f"that {LEAK}")
        assert chain(read(text, said)) == ["outlet: The Pier", "source: Renn"]
        unstated = read(text, said, type=SourceType.UNSTATED)
        assert chain(unstated) == ["outlet: The Pier", f"source: {NOBODY}"]

    def test_an_entity_goes_by_its_name(self) -> None:
        """Who is behind "she" is told by her full name."""
        reading = read(f"She said that {LEAK}.", ("She", "said", f"that {LEAK}"))
        renn = Entity("renn", "Ada Renn", NameType.PERSON)
        speakers = {reading.attributions[0].id: "renn"}
        assert chain(reading, entities=[renn], speakers=speakers)[1:] == ["source: Ada Renn"]

    @pytest.mark.parametrize(
        ("printed", "name", "entity_id"),
        [
            ("Ada Renn", "Ada Renn", "renn"),
            ("Renn", "Renn", None),
            ("Ada Holt", "Ada Holt", None),
        ],
    )
    def test_a_full_name_is_whoever_alone_goes_by_it(
        self, printed: str, name: str, entity_id: str | None
    ) -> None:
        """Though nothing says who the source is; one word may be anybody's."""
        reading = read(f"{printed} said that {LEAK}.", (printed, "said", f"that {LEAK}"))
        renn = Entity("renn", "Ada Renn", NameType.PERSON)
        statement = gather_statements(reading, ())[-1]
        voice = voices_of(reading, entities=[renn]).trace(statement, reading.document)[-1]
        assert (voice.name, voice.entity_id) == (name, entity_id)

    @pytest.mark.parametrize(
        ("printed", "name"),
        [
            ("A statement issued by Ada Renn, a clerk", "Ada Renn"),
            ("A letter from Ada Renn", "Ada Renn"),
            ("A letter seen by Ada Renn", ""),
            ("A letter from a clerk", ""),
            ("A map of Ada Renn", ""),
        ],
    )
    def test_whoever_issued_a_statement_speaks_in_it(self, printed: str, name: str) -> None:
        """Where the words name one who is known; who has only seen it says nothing."""
        text = f"{printed} says that {LEAK}."
        said = (printed, "says", f"that {LEAK}")
        reading = read(text, said, type=SourceType.DOCUMENT)
        found = chain(reading, entities=[Entity("renn", "Ada Renn", NameType.PERSON)])
        assert found[1:] == [f"source: {printed}", *([f"source: {name}"] if name else [])]
        namesakes = [Entity(one, "Ada Renn", NameType.PERSON) for one in ("renn", "other")]
        assert chain(reading, entities=namesakes)[1:] == [f"source: {printed}"]

    def test_sources_inside_sources(self) -> None:
        """From the outside inwards; who only goes on speaking is one voice."""
        outer, inner = f"Reed told him that {LEAK}", f"that {LEAK}"
        text = f"Renn said {outer}."
        document = Document.from_text(text, outlet="The Pier")
        around = quote(document, "Renn", "said", outer)
        inside = quote(document, "Reed", "told", inner, parent=around)
        assert chain(Reading(document, (around, inside)))[1:] == ["source: Renn", "source: Reed"]
        same = replace(inside, source_name="Renn")
        assert chain(Reading(document, (around, same)))[1:] == ["source: Renn"]

    @pytest.mark.parametrize("source", ["The Pier", "the Pier", "This newspaper", "We"])
    def test_a_paper_that_quotes_itself(self, source: str) -> None:
        """Its own voice is no other one."""
        assert chain(read(f"{source} said that {LEAK}.", (source, "said", f"that {LEAK}"))) == [
            "outlet: The Pier"
        ]

    def test_a_cited_outlet(self) -> None:
        """Another paper as the source, or as where the source said it, is cited."""
        reading = read(f"The Courier said that {LEAK}.", ("The Courier", "said", f"that {LEAK}"))
        assert chain(reading)[1:] == ["cited: The Courier"]
        text = f"Renn told the Velsund Courier that {LEAK}."
        assert chain(read(text, ("Renn", "told", f"that {LEAK}")))[1:] == [
            "cited: the Velsund Courier",
            "source: Renn",
        ]

    @pytest.mark.parametrize(
        "text",
        [
            "{} (Velsund Courier).",
            "Via the Velsund Courier: {}.",
            "{}, we read in the Velsund Courier.",
            "It emerged in the Velsund Courier that {}.",
            "In the words of the Velsund Courier, {}.",
            "{}, the Velsund Courier’s Una Marsh reported.",
        ],
    )
    def test_a_sentence_that_is_credited_to_an_outlet(self, text: str) -> None:
        """Though nobody in it is quoted."""
        found = chain(read(text.format(LEAK)))
        assert found == ["outlet: The Pier", "cited: Velsund Courier"] or found == [
            "outlet: The Pier",
            "cited: the Velsund Courier",
        ]

    @pytest.mark.parametrize("text", ["{} (Velsund).", "{} beside the Velsund Courier’s house."])
    def test_a_sentence_that_is_not(self, text: str) -> None:
        """A place in brackets is no credit, nor is a house."""
        assert chain(read(text.format(LEAK))) == ["outlet: The Pier"]

    def test_an_outlet_inside_the_content_is_not_cited(self) -> None:
        """What a source says of papers is no citation."""
        content = f"that {LEAK}, as he told the Velsund Courier"
        assert chain(read(f"Renn said {content}.", ("Renn", "said", content)))[1:] == [
            "source: Renn"
        ]


class TestEmbedded:
    def test_a_pasted_article_is_a_voice(self) -> None:
        """With its author; the innermost one around the words counts."""
        text = f"Here is what they wrote. {LEAK}."
        reading = read(text)
        own = reading.document.id
        whole = Embedded(own, Span(0, len(text)), outlet="Bay Mail")
        inner = Embedded(own, find(text, f"{LEAK}."), outlet="Courier", byline="Una Marsh")
        assert chain(reading, embedded=[whole, inner]) == [
            "outlet: The Pier",
            "embedded: Courier",
            "author: Una Marsh",
        ]

    def test_one_without_a_name(self) -> None:
        """By its title, or as an article pasted in."""
        text = f"{LEAK}."
        reading = read(text)
        bare = Embedded(reading.document.id, Span(0, len(text)))
        assert chain(reading, embedded=[bare])[1] == "embedded: an article pasted in"
        titled = replace(bare, title="A leak")
        assert chain(reading, embedded=[titled])[1] == "embedded: A leak"


class TestCited:
    def cited(self, text: str, outlet: str = "The Pier", byline: str = "") -> set[str]:
        """The outlets of the pile that a document has something from."""
        reading = read(text, outlet=outlet, byline=byline)
        return set(voices_of(reading).find_cited_in(reading))

    @pytest.mark.parametrize(
        "text",
        [
            "Renn told the Velsund Courier so.",
            "The Velsund Courier reported it.",
            "A Courier report says so.",
            "It was first published in the Courier yesterday.",
        ],
    )
    def test_a_paper_named_as_where_it_is_from(self, text: str) -> None:
        """In the ways in which papers do that."""
        assert self.cited(text) == {"velsund courier"}

    @pytest.mark.parametrize(
        "text", ["", "The courier brought a parcel.", "Renn told Marram Gazette so.", "🚢"]
    )
    def test_no_paper_of_the_pile(self, text: str) -> None:
        """A word written small, and a paper that is not in the pile, cite none of it."""
        assert self.cited(text) == set()

    def test_itself_and_its_byline(self) -> None:
        """A paper that names itself cites nobody; one "by the Courier" does."""
        assert self.cited("The Velsund Courier reported it.", outlet="Velsund Courier") == set()
        assert self.cited("It leaked.", byline="Velsund Courier") == {"velsund courier"}

    def test_a_page_in_capitals_is_read_in_time(self) -> None:
        """Where every word could belong to a name, a name still ends somewhere."""
        text = "THE SHIP OF " * 3000 + "AND THE VELSUND COURIER reported it."
        assert self.cited(text) == {"velsund courier"}
