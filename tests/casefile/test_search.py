"""Full text search: what is found, where it stands, and that it follows every change."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.casefile import CaseFile
from sayso.casefile.list_rows import Page
from sayso.casefile.query import make_query
from sayso.casefile.search import SearchFilter
from sayso.records import (
    AttributionJudgement,
    AttributionJudgementKind,
    Entities,
    Mention,
    NameType,
    Span,
)
from tests.claimed import CLAIMED, COURIER, MAIL, MAIL_AGAIN, NOTES, PIER, WIRE, fill, put

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
NAMED = Mention(COURIER.id, Span(10, 15), NameType.PERSON, "renn")


@pytest.fixture
def case() -> Iterator[CaseFile]:
    """The invented case with a speaker who is an entity, and one mention of her."""
    with fill() as file:
        file.save_entities(Entities(CLAIMED.entities, (NAMED,), {"said-1": "renn"}))
        yield file


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("ferry", (COURIER, PIER)),
        ("FERRY noon", (COURIER, PIER)),
        ('"stopped at noon"', (COURIER, PIER)),
        ('"noon stopped"', ()),
        ("“stored in Shed", (COURIER, MAIL, PIER, NOTES, WIRE)),
        ("solv* -ferry", (MAIL, NOTES, WIRE, MAIL_AGAIN)),
        ('tonnes -"may be" -hundred', (WIRE, MAIL_AGAIN)),
        ("denies", (WIRE,)),
        ("nowhere", ()),
        ("-ferry", ()),
        ("...", ()),
    ],
)
def test_documents_are_found_by_words_and_phrases(
    case: CaseFile, words: str, found: tuple[object, ...]
) -> None:
    """In text or title; all of the words, none of those that are barred."""
    hits = case.search_documents(words)
    wanted = {one.id for one in CLAIMED.documents if one in found}
    assert {hit.document.id for hit in hits.rows} == wanted
    assert hits.total == len(wanted)


def test_what_was_found_is_pointed_at_in_the_text(case: CaseFile) -> None:
    """By offsets, never by HTML."""
    (hit,) = case.search_documents("docker denied").rows
    assert [WIRE.text[one.start : one.end] for one in hit.marks] == ["denied", "docker"]
    assert WIRE.text[hit.excerpt.start : hit.excerpt.end] == hit.words
    (titled,) = case.search_documents("denies").rows
    assert [WIRE.title[one.start : one.end] for one in titled.title_marks] == ["denies"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (SearchFilter(outlet="bay mail"), {MAIL.id, MAIL_AGAIN.id}),
        (SearchFilter(since=date(2022, 5, 6), until=date(2022, 5, 7)), {PIER.id, WIRE.id}),
        (SearchFilter(stance="deny"), {WIRE.id}),
        (SearchFilter(source="renn"), {WIRE.id}),
        (SearchFilter(about="renn"), {COURIER.id}),
        (SearchFilter(kind="direct"), set()),
    ],
)
def test_documents_are_filtered(case: CaseFile, wanted: SearchFilter, found: set[str]) -> None:
    """Also without words."""
    for words in ("solvent", ""):
        hits = case.search_documents(words, wanted)
        assert {hit.document.id for hit in hits.rows} == found
        assert hits.total == len(found)


def test_statements_are_found_by_what_is_said_and_by_whom(case: CaseFile) -> None:
    """With the words at their places."""
    (hit,) = case.search_statements("solvent stored renn").rows
    assert (hit.attribution_id, hit.source_key, hit.stance) == ("said-1", "renn", "deny")
    assert [WIRE.text[one.start : one.end] for one in hit.marks] == ["solvent", "stored"]
    assert hit.words == ("that solvent is stored in Shed 4",)
    assert case.search_statements("solvent", SearchFilter(stance="assert")).total == 3
    assert case.search_statements("solvent", SearchFilter(about="renn")).rows[0].document.id == (
        COURIER.id
    )
    assert case.search_statements("", SearchFilter(outlet="Marram Wire")).total == 2
    assert len(case.search_statements("solvent", page=Page(2, 3)).rows) == 1


def test_names_are_found(case: CaseFile) -> None:
    """Of entities, those who say nothing too, and of sources that are none."""
    (renn,) = case.search_names("ren*").rows
    assert (renn.key, renn.name, renn.n_statements) == ("renn", "Ada Renn", 1)
    assert [one.key for one in case.search_names("authority").rows] == ["authority"]
    assert [one.key for one in case.search_names("docker").rows] == ["a docker"]
    assert case.search_names("").total == 0


def test_what_is_found_follows_every_change(case: CaseFile) -> None:
    """Rejected, dropped, read anew, or called otherwise."""
    case.add_decision(
        AttributionJudgement(AttributionJudgementKind.REJECT, "said-1", WIRE.id), "", NOON
    )
    assert case.search_statements("solvent").total == 3
    case.take_back("", NOON)
    assert case.search_statements("solvent").total == 4
    put(case, WIRE)
    assert case.search_statements("solvent").total == 4
    put(case, dataclasses.replace(PIER, title="Nothing new", path="a.txt"))
    case.finish_file(PIER.path, "x", "", set())
    case.settle()
    for index in ("found_documents", "found_statements"):
        case._ask(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608
    case.finish_file(WIRE.path, "x", "", set())
    case.settle()
    assert case.search_documents("docker").total == 0
    assert case.search_statements("docker").total == 0
    for index in ("found_documents", "found_statements"):
        case._ask(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")  # noqa: S608


_ODD = st.sampled_from("ab* \"-()^:{}+\0'“”,.NEAROT") | st.characters()


def test_half_a_character_is_found_nowhere() -> None:
    """A terminal may hand on what is no text."""
    with CaseFile(None, create=True) as case:
        words = "pier \ud800"
        assert case.search_documents(words, SearchFilter(outlet=words)).total == 0
        assert case.search_statements(words).total == 0
        assert case.search_names(words).total == 0


def test_no_input_is_an_error() -> None:
    """Whatever is typed is looked for word for word."""
    with CaseFile(None, create=True) as case:

        @settings(deadline=None, max_examples=200)
        @given(st.text(_ODD, max_size=30))
        def look_for(words: str) -> None:
            assert case.search_documents(words, SearchFilter(outlet=words)).total == 0
            assert case.search_statements(words).total == 0
            assert case.search_names(words).total == 0

        look_for()


def test_words_become_a_query() -> None:
    """As the language of the index has it."""
    assert make_query('a "b c" d* -e -"f g"') == '("a" AND "b c" AND "d"*) NOT ("e" OR "f g")'
    assert make_query("-a") == make_query(" ") == ""
