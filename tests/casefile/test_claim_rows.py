"""Claims in the case on disk: what was saved is loaded, and goes with what it was found in."""

from __future__ import annotations

import dataclasses
import sqlite3
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.casefile import CaseFile
from sayso.casefile.schema import APPLICATION_ID, MIGRATIONS
from sayso.errors import CaseError
from sayso.figures import count_outlets, weigh_claim
from sayso.records import (
    Case,
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    ClaimWarning,
    Dispute,
    DisputeKind,
    Drift,
    DriftKind,
    Embedded,
    Failure,
    Granularity,
    Judgement,
    JudgementKind,
    Origin,
    Origins,
    ParentKind,
    Place,
    Report,
    SaidAt,
    SourceType,
    Span,
    Voice,
    VoiceRole,
    WarningKind,
)
from tests.claimed import CLAIMED, SHED, fill, put

T = TypeVar("T")
LINE = st.text(max_size=9)
IDS = st.lists(st.text("abc", max_size=4), max_size=3).map(tuple)
SPANS = st.builds(
    lambda start, size: Span(start, start + size), st.integers(0, 9), st.integers(1, 9)
)
DOCUMENTS = st.sampled_from([one.id for one in CLAIMED.documents])
MAYBE = st.none() | st.text("abc", min_size=1, max_size=4)
TYPES = st.none() | st.sampled_from(SourceType)
PLACES = st.builds(Place, DOCUMENTS, SPANS, MAYBE)
PROBABILITIES = st.floats(0, 1)
CHAINS = st.lists(
    st.builds(Voice, LINE, st.sampled_from(VoiceRole), st.none() | DOCUMENTS, MAYBE, TYPES),
    max_size=3,
).map(tuple)
WHEN = st.none() | st.builds(SaidAt, LINE, SPANS, st.sampled_from(Granularity), st.booleans())
EMBEDDED = st.builds(
    Embedded,
    DOCUMENTS,
    SPANS,
    st.none() | SPANS,
    LINE,
    LINE,
    LINE,
    st.none() | st.dates(),
    LINE,
    LINE,
    st.booleans(),
)


def _several(one: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(one, max_size=3).map(tuple)


@st.composite
def claims(draw: st.DrawFn) -> tuple[Claim, ...]:
    """Any claims of any shape."""
    return tuple(
        Claim(
            f"claim {number}",
            draw(LINE),
            draw(PLACES),
            tuple(
                Report(
                    f"report {number}-{at}",
                    f"claim {number}",
                    draw(DOCUMENTS),
                    draw(st.lists(SPANS, max_size=3).map(tuple)),
                    draw(MAYBE),
                    draw(CHAINS),
                    draw(MAYBE),
                    draw(st.none() | st.sampled_from(ParentKind)),
                    draw(LINE),
                    draw(PROBABILITIES),
                    draw(st.lists(SPANS, max_size=2).map(tuple)),
                )
                for at in range(draw(st.integers(1, 3)))
            ),
            draw(
                st.builds(
                    Origins,
                    st.integers(0, 9),
                    st.integers(0, 9),
                    IDS,
                    _several(
                        st.builds(
                            Origin,
                            LINE,
                            IDS,
                            TYPES,
                            MAYBE,
                            st.lists(st.integers(0, 3), max_size=2).map(tuple),
                        )
                    ),
                )
            ),
            draw(
                _several(st.builds(Drift, st.sampled_from(DriftKind), LINE, LINE, PLACES, PLACES))
            ),
            draw(
                _several(
                    st.builds(
                        Dispute,
                        st.sampled_from(DisputeKind),
                        PLACES,
                        CHAINS,
                        IDS,
                        IDS,
                        WHEN,
                        MAYBE,
                        PROBABILITIES,
                    )
                )
            ),
            draw(
                _several(
                    st.builds(
                        ClaimWarning, st.sampled_from(WarningKind), LINE, IDS, _several(PLACES)
                    )
                )
            ),
            draw(IDS),
        )
        for number in range(draw(st.integers(0, 3)))
    )


@settings(deadline=None, max_examples=60)
@given(claims())
def test_what_was_saved_is_loaded(saved: tuple[Claim, ...]) -> None:
    """All of it, those told most first; saving again replaces it."""
    with CaseFile(None, create=True) as file:
        for document in CLAIMED.documents:
            put(file, document)
        for _ in range(2):
            file.save_claims(saved, "from 1")
        assert file.load_claims() == tuple(sorted(saved, key=_order))
        for one in saved:
            assert file.load_claim(one.id) == one
        ids = [one.id for one in saved]
        assert file.load_claims_by([*ids, "nowhere", *ids]) == saved


def _order(claim: Claim) -> tuple[int, int, str]:
    documents = {one.id: one for one in CLAIMED.documents}
    outlets = count_outlets(documents[one.document_id] for one in claim.reports)
    return -len(claim.reports), -outlets, claim.id


@settings(deadline=None, max_examples=40)
@given(claims(), claims(), st.sets(st.integers(0, 2)))
def test_claims_take_the_place_of_others(
    before: tuple[Claim, ...], after: tuple[Claim, ...], gone: set[int]
) -> None:
    """As if all were saved anew, wherever they stand in the order."""
    new = [
        dataclasses.replace(
            one,
            id=f"{one.id}+",
            reports=tuple(
                dataclasses.replace(each, id=f"{each.id}+", claim_id=f"{one.id}+")
                for each in one.reports
            ),
        )
        for one in after
    ]
    dropped = [one.id for at, one in enumerate(before) if at in gone]
    left = [one for at, one in enumerate(before) if at not in gone]
    with CaseFile(None, create=True) as file:
        for document in CLAIMED.documents:
            put(file, document)
        file.save_claims(before, "from 1")
        file.replace_claims(dropped, new)
        assert file.load_claims() == tuple(sorted([*left, *new], key=_order))
        assert file.load_note("claims") == "from 1"


@settings(deadline=None, max_examples=40)
@given(st.lists(EMBEDDED, max_size=4))
def test_embedded_documents_are_loaded_by_place(embedded: list[Embedded]) -> None:
    """Each document's own in the order they were found in; what was looked through is known."""
    with CaseFile(None, create=True) as file:
        for document in CLAIMED.documents:
            put(file, document)
        for _ in range(2):
            for document in CLAIMED.documents:
                own = [one for one in embedded if one.document_id == document.id]
                file.save_embedded(document.id, own, "search 1")
        order = [one.id for one in CLAIMED.documents]
        loaded = file.load().embedded
        assert loaded == tuple(sorted(embedded, key=lambda one: order.index(one.document_id)))
        assert file.load_searched("search 1") == frozenset(order)
        assert file.load_searched("search 2") == frozenset()


def test_a_case_holds_its_claims() -> None:
    """Loading a case gives all of it back."""
    with fill() as file:
        assert file.load() == CLAIMED
        assert file.load(with_claims=False) == dataclasses.replace(CLAIMED, claims=())
        assert file.load_note("claims") == "from 1"
        assert file.load_claim("nowhere") is None
        assert file.has_report("r-mail")
        assert not file.has_report("nowhere")


def test_a_document_that_goes_takes_its_claims_along(tmp_path: Path) -> None:
    """Killed before claims were found anew, a case tells nothing of what is not there any more."""
    path = tmp_path / "x.sayso"
    with fill(path) as file:
        notes = CLAIMED.documents[3]
        file.add_failure(Failure(notes.path, "is gone"))
        file.settle()
    with CaseFile(path) as file:
        assert [one.id for one in file.load_claims()] == ["ferry", "along"]
        assert file.load_note("claims") == ""
        assert file.load().embedded == ()
    with sqlite3.connect(path) as db:
        for table in ("report_spans", "origins", "drift", "disputes", "claim_warnings"):
            owner = "report_id" if table == "report_spans" else "claim_id"
            rows = db.execute(f"SELECT DISTINCT {owner} FROM {table}").fetchall()  # noqa: S608
            assert not {"shed", "r-mail"} & {own for (own,) in rows}
    db.close()


def test_a_disputed_claim_goes_with_the_denial() -> None:
    """Also where the document that denies it tells nothing of it itself."""
    with fill() as file:
        (only,) = (one for one in CLAIMED.claims if one.id == "ferry")
        denial = SHED.disputes[0]
        file.save_claims([dataclasses.replace(only, disputes=(denial,))], "from 1")
        put(file, CLAIMED.documents[3])
        assert len(file.load_claims()) == 1
        put(file, CLAIMED.documents[4])
        assert file.load_claims() == ()


def test_a_page_whose_address_changed_is_searched_again() -> None:
    """A pasted article may have its address from the links beside it."""
    with fill() as file:
        document = CLAIMED.documents[3]
        file.add_place(dataclasses.replace(document, links=("https://courier.example/",)))
        file.settle()
        assert document.id not in file.load_searched("search 1")


def test_block_quotations_of_a_page_are_kept() -> None:
    """And taken over where they are found anew, without reading the text again."""
    document = CLAIMED.documents[3]
    with CaseFile(None, create=True) as file:
        for quoted in ((Span(0, 8),), (Span(0, 4), Span(9, 12))):
            found = dataclasses.replace(document, quoted=quoted)
            if not file.is_read(found, "reader 1"):
                put(file, found)
            file.add_place(found)
            assert file.settle() == []
            assert file.load_documents()[0].quoted == quoted


def test_claims_that_cannot_be_saved_leave_those_before() -> None:
    """All or nothing."""
    with fill() as file:
        twice = [CLAIMED.claims[0], CLAIMED.claims[0]]
        with pytest.raises(CaseError):
            file.save_claims(twice, "from 2")
        assert file.load() == CLAIMED
        assert file.load_note("claims") == "from 1"


def test_what_models_said_is_kept() -> None:
    """By key; what is of no more use can be dropped."""
    with CaseFile(None, create=True) as file:
        vectors = [(f"v{number}", bytes([number])) for number in range(3)]
        file.save_vectors(vectors)
        file.save_comparisons([("c0", 0.25, 0.5, 0.25), ("c1", 1.0, 0.0, 0.0)])
        many = [f"v{number}" for number in range(2000)]
        assert file.load_vectors(many) == dict(vectors)
        assert file.load_comparisons(["c1", "c2"]) == {"c1": (1.0, 0.0, 0.0)}
        file.forget_others({"v1"}, {"c0"})
        assert file.load_vectors(many) == {"v1": b"\x01"}
        assert file.load_comparisons(["c0", "c1"]) == {"c0": (0.25, 0.5, 0.25)}


def test_claims_can_be_asked_for_in_sql(tmp_path: Path) -> None:
    """The views show words, chains and figures in any SQLite tool."""
    path = tmp_path / "x.sayso"
    fill(path).close()
    with sqlite3.connect(path) as db:
        claims = db.execute("SELECT * FROM claim_words").fetchall()
        reports = db.execute(
            "SELECT claim, outlet, published, words, chain, parent_outlet, how FROM report_words"
        ).fetchall()
    db.close()
    assert claims[0][1:] == (
        SHED.label,
        *(6, 5, 1, 3, 1),
        "The Pier tells it as a fact; it had it from a port official",
        *("2022-05-04", "2022-05-09", weigh_claim(SHED)),
    )
    assert [row[0] for row in claims] == ["shed", "ferry", "along"]
    assert reports[1] == (
        SHED.label,
        "Bay Mail",
        "2022-05-05",
        "up to forty tonnes of solvent may be stored in Shed 4",
        "Bay Mail > Velsund Courier > a port official",
        "Velsund Courier",
        "citation",
    )
    assert reports[7][3:] == ("The ferry … stopped at", "The Pier > Una Marsh", None, None)


def test_a_case_of_the_fourth_version_opens(tmp_path: Path) -> None:
    """What it holds is there; claims come with the next trace."""
    path = tmp_path / "x.sayso"
    document = CLAIMED.documents[0]
    with sqlite3.connect(path) as db:
        for version in MIGRATIONS[:4]:
            for statement in version.split(";\n"):
                db.execute(statement)
        db.execute(
            "INSERT INTO documents VALUES ('d', 'k', 'reader 1', ?, '', '', '', NULL, '', '[]', "
            "'[]', 'copies 1')",
            (document.text,),
        )
        db.execute("INSERT INTO files VALUES ('a.txt', 'aa', '')")
        db.execute("INSERT INTO places VALUES ('a.txt', 'a.txt', 0, 'k', '', '', '', '[]', '[]')")
        db.execute("INSERT INTO judgements VALUES (1, 'merge', '[\"A\", \"B\"]', '', NULL, NULL)")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 4")
    db.close()
    with CaseFile(path) as file:
        case = file.load()
        assert case == Case(documents=case.documents)
        assert case.documents[0].text == document.text
        assert file.load_compared("copies 1") == {"d"}
        assert not file.is_finished("a.txt", "aa", "")
        noon = datetime(2024, 5, 6, 12, tzinfo=UTC)
        file.add_decision(ClaimJudgement(ClaimJudgementKind.ORIGIN, ("r",)), "", noon)
        file.take_back("", noon)
        assert file.load_judgements() == (Judgement(JudgementKind.MERGE, ("A", "B")),)
