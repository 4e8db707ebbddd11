"""Lists, slices and figures of the case on disk, against the same case held whole."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from sayso.casefile import CaseFile
from sayso.casefile.list_rows import (
    ClaimFilter,
    ClaimSort,
    CopySort,
    DayCount,
    DocumentFilter,
    DocumentSort,
    Page,
    SourceSort,
    StatementFilter,
    StatementSort,
)
from sayso.figures import count_figures, is_told_again, weigh_claim
from sayso.records import (
    Alignment,
    AlignmentKind,
    Attribution,
    AttributionJudgement,
    AttributionJudgementKind,
    Copies,
    Direction,
    Document,
    Entities,
    Mention,
    NameType,
    Passage,
    Reading,
    Span,
    Stance,
)
from tests.claimed import CLAIMED, COURIER, MAIL, NOTES, PIER, SHED, WIRE, fill, put
from tests.ranked import rank_speakers

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
FERRY, ALONG = CLAIMED.claims[1:]
COPIED = Alignment(
    "copied",
    Passage(COURIER.id, 0, 54),
    Passage(NOTES.id, 34, 88),
    AlignmentKind.PARTIAL,
    Direction.A_TO_B,
    0.9,
    "it is older",
    1.0,
)
RENN = Mention(WIRE.id, Span(0, 8), NameType.PERSON, "renn")
REJECT = AttributionJudgement(
    AttributionJudgementKind.REJECT, "said-2", WIRE.id, CLAIMED.attributions[2].cue
)


@pytest.fixture
def case() -> Iterator[CaseFile]:
    """The invented case with a speaker who is an entity, a mention and a copied passage."""
    with fill() as file:
        file.save_entities(Entities(CLAIMED.entities, (RENN,), {"said-1": "renn"}))
        ends = sorted((COPIED.a, COPIED.b), key=lambda one: one.document_id)
        turned = dataclasses.replace(
            COPIED,
            a=ends[0],
            b=ends[1],
            direction=Direction.A_TO_B if ends[0] == COPIED.a else Direction.B_TO_A,
        )
        file.save_copies(Copies((turned,)), "copies 1")
        file.save_claims(CLAIMED.claims, "from 1")
        yield file


def test_documents_are_listed_in_every_order_without_their_texts(case: CaseFile) -> None:
    """What has no day stands last, whichever way round."""

    def order(sort: DocumentSort) -> list[str]:
        return [one.id for one in case.list_documents(sort=sort).rows]

    dated = [one for one in CLAIMED.documents if one.published]
    newest = sorted(dated, key=lambda one: (one.published or date.min, one.id), reverse=True)
    assert order(DocumentSort.NEWEST) == [*(one.id for one in newest), NOTES.id]
    assert order(DocumentSort.OLDEST) == [*(one.id for one in reversed(newest)), NOTES.id]
    assert [case.load_document(own) for own in order(DocumentSort.TITLE)] == sorted(
        CLAIMED.documents, key=lambda one: one.title.casefold()
    )
    outlets = [one.outlet for one in case.list_documents(sort=DocumentSort.OUTLET).rows]
    assert outlets == sorted(one.outlet for one in CLAIMED.documents)
    wire = next(one for one in case.list_documents().rows if one.id == WIRE.id)
    assert (wire.n_chars, wire.n_statements, wire.title) == (len(WIRE.text), 2, WIRE.title)


def test_documents_are_filtered_and_paged(case: CaseFile) -> None:
    """The total is that of all pages."""
    mail = case.list_documents(DocumentFilter(outlet=" bay  MAIL"), page=Page(1, 1))
    assert (mail.total, [one.published for one in mail.rows]) == (2, [date(2022, 5, 9)])
    second = case.list_documents(DocumentFilter(outlet="Bay Mail"), page=Page(2, 1))
    assert [one.id for one in second.rows] == [MAIL.id]
    days = DocumentFilter(since=date(2022, 5, 5), until=date(2022, 5, 6))
    assert {one.id for one in case.list_documents(days).rows} == {MAIL.id, PIER.id}
    assert case.list_outlets()[0] == ("Bay Mail", 2)
    assert len(case.list_outlets()) == 5


def test_claims_are_listed_with_their_figures(case: CaseFile) -> None:
    """As the claims themselves have them."""
    listed = case.list_claims()
    assert [one.id for one in listed.rows] == ["shed", "ferry", "along"]
    shed = listed.rows[0]
    assert (shed.n_reports, shed.n_outlets, shed.n_disputes, shed.n_warnings) == (6, 5, 1, 1)
    assert (shed.at_least, shed.at_most, shed.interest) == (1, 3, weigh_claim(SHED))
    assert (shed.first_day, shed.last_day) == (date(2022, 5, 4), date(2022, 5, 9))
    for sort, order in (
        (ClaimSort.INTEREST, "shed ferry along"),
        (ClaimSort.DISPUTED, "shed ferry along"),
        (ClaimSort.NEWEST, "shed along ferry"),
        (ClaimSort.OLDEST, "shed ferry along"),
    ):
        assert [one.id for one in case.list_claims(sort=sort).rows] == order.split()


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (ClaimFilter(about="authority"), "shed along"),
        (ClaimFilter(about="renn"), "along"),
        (ClaimFilter(voice="renn"), ""),
        (ClaimFilter(outlet="the pier"), "shed ferry"),
        (ClaimFilter(document=WIRE.id), "shed along"),
        (ClaimFilter(document=WIRE.id, outlet="The Pier"), "shed"),
        (ClaimFilter(about="authority", outlet="Marram Wire", told_again=True), "shed"),
        (ClaimFilter(since=date(2022, 5, 7)), "shed along"),
        (ClaimFilter(until=date(2022, 5, 6)), "shed ferry"),
        (ClaimFilter(told_again=True), "shed ferry"),
        (ClaimFilter(disputed=True), "shed"),
        (ClaimFilter(warned=True), "shed"),
        (ClaimFilter(about="nobody"), ""),
        (ClaimFilter(about_any=("renn", "nobody")), "along"),
        (ClaimFilter(about_any=()), ""),
        (ClaimFilter(told_in=DocumentFilter(outlets=("The Pier", "bay mail"))), "shed ferry"),
        (ClaimFilter(told_in=DocumentFilter(outlet="Marram Wire", until=date(2022, 5, 6))), ""),
        (ClaimFilter(told_in=DocumentFilter(since=date(2022, 5, 8)), about="authority"), "shed"),
    ],
)
@pytest.mark.parametrize("few", [0, 2000])
def test_claims_are_filtered(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch, wanted: ClaimFilter, found: str, few: int
) -> None:
    """Whichever way they are looked up, in every order and with the right total."""
    monkeypatch.setattr("sayso.casefile.lists._FEW", few)
    for sort in ClaimSort:
        listed = case.list_claims(wanted, sort)
        assert {one.id for one in listed.rows} == set(found.split())
        assert listed.total == len(found.split())


def test_sources_are_those_that_the_figures_rank(case: CaseFile) -> None:
    """By entity, else by name; found by any of their names."""
    ranked = rank_speakers(case.load())
    rows = case.list_sources().rows
    assert {
        (one.name, one.type, one.n_statements, one.n_direct, one.n_denials) for one in rows
    } == {(one.name, one.type, one.attributions, one.direct, one.denials) for one in ranked}
    assert len(rows) == len(ranked) == 4
    (renn,) = case.list_sources("ada  ren").rows
    assert (renn.key, renn.entity_id, renn.entity_type) == ("renn", "renn", NameType.PERSON)
    assert case.load_source("renn") == renn
    assert case.load_source("a docker") is not None
    assert case.load_source("nobody") is None
    assert case.list_sources("100%").total == 0
    assert case.list_sources(sort=SourceSort.DENIALS).rows[0] == renn
    names = [one.name for one in case.list_sources(sort=SourceSort.NAME).rows]
    assert names == sorted(names, key=str.casefold)
    assert len(case.list_sources(sort=SourceSort.OUTLETS, page=Page(2, 3)).rows) == 1


def test_words_that_speak_in_added_documents_are_counted(case: CaseFile) -> None:
    """Though who is who does not change by them."""
    (said,) = [one for one in CLAIMED.attributions if one.source_name == "a docker"]
    before = case.load_source("a docker")
    added = Document.from_text(said_in(said), outlet="Quay Echo")
    case.add_place(dataclasses.replace(added, path="echo.txt"))
    again = dataclasses.replace(said, id="said-again", document_id=added.id)
    case.add_reading(Reading(added, (again,)), "reader 1")
    case.extend_entities((), Entities(), [added.id])
    after = case.load_source("a docker")
    assert before and after
    assert (after.n_statements, after.n_documents) == (before.n_statements + 1, 2)


def said_in(said: Attribution) -> str:
    """The text that an attribution stands in."""
    return next(one.text for one in CLAIMED.documents if one.id == said.document_id)


def test_statements_are_listed_by_source_stance_and_day(case: CaseFile) -> None:
    """As ids, which load what they stand for."""
    assert case.list_statements(StatementFilter(source="renn")).rows == ("said-1",)
    assert case.list_statements(StatementFilter(stance="deny")).rows == ("said-1",)
    since = StatementFilter(since=date(2022, 5, 7))
    newest = case.list_statements(since).rows
    assert newest == ("said-3", "said-1", "said-2")
    assert case.list_statements(since, StatementSort.OLDEST).rows == ("said-1", "said-2", "said-3")
    loaded = case.load_attributions(newest)
    assert [one.id for one in loaded] == list(newest)
    assert set(loaded) < set(case.load().attributions)
    assert case.count_stances("renn") == {"deny": 1}


def test_copies_are_listed_with_their_documents(case: CaseFile) -> None:
    """Without their words; each is loaded by its id."""
    (row,) = case.list_copies().rows
    assert {row.a.id, row.b.id} == {COURIER.id, NOTES.id}
    assert (row.n_chars, row.kind) == (54, AlignmentKind.PARTIAL)
    assert case.list_copies(AlignmentKind.SIBLING).total == 0
    assert case.list_copies(sort=CopySort.PLACE).rows == (row,)
    found = case.load_alignment("copied")
    assert (found,) == case.load().alignments
    assert case.load_alignment("nowhere") is None


def test_figures_are_those_of_the_case_held_whole(case: CaseFile) -> None:
    """And counted anew when something was written."""
    figures = case.count_figures()
    assert figures.figures == count_figures(case.load())
    told = [one for one in CLAIMED.claims if is_told_again(one)]
    assert (figures.claims, figures.told_again, figures.disputed) == (3, len(told), 1)
    assert figures.narrow == 0
    assert (figures.entities, figures.alignments, figures.decisions) == (2, 1, 0)
    assert (figures.first_day, figures.last_day) == (date(2022, 5, 4), date(2022, 5, 9))
    assert case.count_figures() is figures
    case.add_decision(REJECT, "", NOON)
    after = case.count_figures()
    assert (after.decisions, after.figures) == (1, count_figures(case.load()))
    assert after.figures.attributions == figures.figures.attributions - 1


def test_days_are_counted(case: CaseFile) -> None:
    """Documents, claims by their first day, statements by when they were said."""
    counts = {one.day: one for one in case.count_by_day()}
    assert counts[date(2022, 5, 4)] == DayCount(date(2022, 5, 4), 1, 2, 0)
    assert counts[date(2022, 5, 7)] == DayCount(date(2022, 5, 7), 1, 1, 0)
    assert sum(one.n_documents for one in counts.values()) == 5
    assert list(counts) == sorted(counts)


def test_a_slice_of_a_document_is_all_that_its_page_shows(case: CaseFile) -> None:
    """What was read in it, what it shares and with whom, and who is named in it."""
    wire = case.load_slice([WIRE.id])
    whole = case.load()
    assert wire.documents == (WIRE,)
    assert wire.attributions == tuple(
        one for one in whole.attributions if one.document_id == WIRE.id
    )
    assert wire.mentions == (RENN,)
    assert [one.id for one in wire.entities] == ["renn"]
    notes = case.load_slice([NOTES.id])
    assert notes.documents == (COURIER, NOTES)
    assert notes.alignments == whole.alignments
    assert notes.embedded == CLAIMED.embedded
    assert notes.attributions == ()
    assert case.load_slice(["nowhere"]).documents == ()


def test_a_slice_of_a_claim_has_every_document_that_it_points_to(case: CaseFile) -> None:
    """But no more of these than it needs."""
    found = case.load_slice(claim_ids=["along", "shed", "nowhere"])
    assert found.claims == (ALONG, SHED)
    assert found.documents == CLAIMED.documents
    assert {one.id for one in found.attributions} == {"said-0", "said-1", "said-2", "said-3"}
    assert {one.id for one in found.entities} == {"renn", "authority"}
    assert found.mentions == ()
    assert case.load_slice(claim_ids=["ferry"]).documents == (COURIER, PIER)
    assert case.load_slice(claim_ids=["ferry"]).attributions == ()


def test_a_slice_of_an_entity_has_all_that_is_told_of_it(case: CaseFile) -> None:
    """With the statements that are asked for."""
    found = case.load_slice(entity_ids=["renn"], attribution_ids=["said-1"])
    assert found.entities == (case.load_entity("renn"),)
    assert [one.id for one in found.attributions] == ["said-1"]
    assert found.documents == (WIRE,)
    assert case.load_entity("nobody") is None


def test_what_is_rejected_is_in_no_list(case: CaseFile) -> None:
    """Nor in any slice, and the figures of its source are without it; back, all is as before."""
    before = case.list_sources().rows
    case.add_decision(REJECT, "", NOON)
    assert case.list_statements(StatementFilter(document=WIRE.id)).rows == ("said-1",)
    assert case.load_source("a docker") is None
    assert [one.id for one in case.load_slice([WIRE.id]).attributions] == ["said-1"]
    assert case.load_attributions(["said-2", "said-1"]) == case.load_slice([WIRE.id]).attributions
    case.take_back("", NOON)
    assert case.list_sources().rows == before
    assert case.list_statements(StatementFilter(document=WIRE.id)).total == 2


def test_what_is_corrected_is_listed_as_corrected(case: CaseFile) -> None:
    """The suggestion stays, and bears the decision."""
    start = WIRE.text.index("a docker")
    correct = AttributionJudgement(
        AttributionJudgementKind.CORRECT,
        "said-1",
        WIRE.id,
        new_source=(Span(start, start + 8),),
        new_stance=Stance.WARN,
    )
    case.add_decision(correct, "", NOON)
    assert case.list_statements(StatementFilter(stance="warn")).rows == ("said-1",)
    assert case.list_statements(StatementFilter(stance="deny")).total == 0
    (renn, docker) = case.load_suggestions(WIRE.id)
    assert (renn[0].stance, renn[1]) == (Stance.DENY, correct)
    assert docker[1] is None
    assert case.load().attributions[1].stance is Stance.WARN


def test_a_whole_pile_is_listed_in_one_order_however_it_was_read() -> None:
    """The same pages, whichever document came first."""
    listed = []
    for documents in (CLAIMED.documents, CLAIMED.documents[::-1]):
        with CaseFile(None, create=True) as file:
            for document in documents:
                put(file, document)
            file.save_entities(Entities(CLAIMED.entities))
            listed.append(
                (
                    file.list_documents().rows,
                    file.list_statements().rows,
                    file.list_sources().rows,
                    file.count_figures(),
                )
            )
    assert listed[0] == listed[1]
