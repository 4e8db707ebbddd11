"""The log of decisions: what was decided stands, is taken back, and cannot be changed unseen."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.casefile import CaseFile
from sayso.casefile.schema import APPLICATION_ID, MIGRATIONS
from sayso.errors import CaseError
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    AttributionJudgementKind,
    ClaimJudgement,
    ClaimJudgementKind,
    Judgement,
    JudgementKind,
    Note,
    Span,
    Star,
    Target,
    TargetKind,
)
from tests.casefile.test_decision_rows import JUDGEMENTS
from tests.claimed import CLAIMED, WIRE, fill, put

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)
MERGE = Judgement(JudgementKind.MERGE, ("Ada Renn", "Renn"))
SPLIT = Judgement(JudgementKind.SPLIT, ("Ada Renn", "Ren"))
PARENT = ClaimJudgement(ClaimJudgementKind.PARENT, ("r-courier", "r-wire"))
SHED = Target(TargetKind.CLAIM, "shed")
MAIL = Target(TargetKind.REPORT, "r-mail")


def _fill_log(path: Path) -> None:
    """Four entries, the third of which takes back the second."""
    with CaseFile(path, create=True) as file:
        file.add_decision(MERGE, "Vera", NOON)
        file.add_decision(PARENT, "Vera", NOON)
        file.take_back("Odd", NOON)
        file.add_decision(SPLIT, "Vera", NOON)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.none() | JUDGEMENTS, max_size=9))
def test_what_stands_is_what_was_not_taken_back(steps: list[AnyJudgement | None]) -> None:
    """None takes back; the log itself only grows, and remains whole."""
    stands: list[AnyJudgement] = []
    with CaseFile(None, create=True) as file:
        n_entries = 0
        for at, step in enumerate(steps):
            moment = NOON + timedelta(seconds=at)
            if step is None:
                entry = file.take_back("Vera", moment)
                assert (entry is None) == (not stands)
                if entry and entry.undoes:
                    assert file.load_decision(entry.undoes).judgement == stands.pop()
            else:
                entry = file.add_decision(step, "Vera", moment)
                stands.append(step)
            if entry:
                n_entries += 1
                assert entry == file.load_decisions()[-1] == file.load_decision(n_entries)
                assert (entry.number, entry.at, entry.who) == (n_entries, moment, "Vera")
        assert [one.judgement for one in file.load_in_force()] == stands
        assert file.check_log() == n_entries
        assert file.load_judgements() == tuple(x for x in stands if isinstance(x, Judgement))


def test_a_time_keeps_its_zone() -> None:
    """And one without is taken for local time."""
    east = datetime(2024, 5, 6, 12, 30, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    local = datetime(2024, 5, 6, 12)
    with CaseFile(None, create=True) as file:
        assert file.add_decision(MERGE, "", east).at.utcoffset() == east.utcoffset()
        assert file.add_decision(MERGE, "", local).at == local.astimezone()


def test_notes_and_stars_are_the_last_that_stand(tmp_path: Path) -> None:
    """Also as views, in any SQLite tool."""
    steps = (
        Note(SHED, "who is the official?"),
        Star(SHED),
        Star(MAIL),
        Note(SHED, "asked Vera"),
        Note(MAIL, "empty soon"),
        Note(MAIL, ""),
        Star(SHED, is_on=False),
    )
    path = tmp_path / "x.sayso"
    with CaseFile(path, create=True) as file:
        for one in steps:
            file.add_decision(one, "", NOON)
        assert file.load_notes() == {SHED: "asked Vera"}
        assert file.load_stars() == (MAIL,)
        file.take_back("", NOON)
        file.take_back("", NOON)
        assert file.load_notes() == {SHED: "asked Vera", MAIL: "empty soon"}
        assert set(file.load_stars()) == {SHED, MAIL}
    with sqlite3.connect(path) as db:
        notes = db.execute("SELECT target_kind, target_id, text FROM notes").fetchall()
        stars = db.execute("SELECT target_kind, target_id FROM stars").fetchall()
    db.close()
    assert notes == [("claim", "shed", "asked Vera"), ("report", "r-mail", "empty soon")]
    assert sorted(stars) == [("claim", "shed"), ("report", "r-mail")]


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE decisions SET who = 'x' WHERE number = 2",
        "DELETE FROM decisions WHERE number = 4",
        "DELETE FROM decisions",
        "INSERT OR REPLACE INTO decisions VALUES (2, '', '', 'note', '{}', NULL, '')",
        "INSERT INTO decisions VALUES (9, '', '', 'note', '{}', NULL, '')",
    ],
)
def test_the_log_refuses_to_be_changed(tmp_path: Path, change: str) -> None:
    """In SQL, by whatever opens the file."""
    path = tmp_path / "x.sayso"
    _fill_log(path)
    with sqlite3.connect(path) as db, pytest.raises(sqlite3.IntegrityError):
        db.execute(change)
    db.close()
    with CaseFile(path) as file:
        assert file.check_log() == 4


@pytest.mark.parametrize(
    ("change", "number"),
    [
        ("UPDATE decisions SET who = 'x' WHERE number = 2", 2),
        ("UPDATE decisions SET at = replace(at, '2024', '2023') WHERE number = 4", 4),
        ("UPDATE decisions SET subject = replace(subject, 'Renn', 'Wenn') WHERE number = 1", 1),
        ("UPDATE decisions SET undoes = 1 WHERE number = 3", 3),
        ("UPDATE decisions SET hash = upper(hash) WHERE number = 3", 3),
        ("DELETE FROM decisions WHERE number = 1", 1),
        ("DELETE FROM decisions WHERE number = 3", 3),
    ],
)
def test_who_gets_past_that_is_found_out(tmp_path: Path, change: str, number: int) -> None:
    """The first entry that is not as it was is named; what merely opens the file still works."""
    path = tmp_path / "x.sayso"
    _fill_log(path)
    with sqlite3.connect(path) as db:
        for trigger in ("changed", "dropped"):
            db.execute(f"DROP TRIGGER decisions_are_not_{trigger}")
        db.execute(change)
    db.close()
    with CaseFile(path) as file:
        with pytest.raises(CaseError, match=f"decision {number} is not as it was written"):
            file.check_log()
        file.load_decisions()


def test_a_decision_that_is_not_there_is_said(tmp_path: Path) -> None:
    """With what shows those that are."""
    path = tmp_path / "x.sayso"
    _fill_log(path)
    with CaseFile(path) as file, pytest.raises(CaseError, match="no decision 9; see: sayso log"):
        file.load_decision(9)


def test_decision_and_what_it_replaced_are_written_together() -> None:
    """All or nothing, and forgotten when it is of no more use."""
    with fill() as file:
        try:
            with file.at_once():
                entry = file.add_decision(MERGE, "", NOON)
                file.save_rework(entry.number, "[]")
                file.replace_claims(["shed"], ())
                raise KeyboardInterrupt
        except KeyboardInterrupt:
            pass
        assert file.load_decisions() == ()
        assert file.load() == CLAIMED
        for _ in range(3):
            file.save_rework(file.add_decision(MERGE, "", NOON).number, "[]")
        file.drop_rework(2)
        assert [file.load_rework(number) for number in (1, 2, 3)] == ["[]", None, "[]"]
        file.drop_rework()
        assert [file.load_rework(number) for number in (1, 2, 3)] == [None] * 3


def _make_fifth_version(path: Path) -> None:
    """The invented case as the fifth version of the tables held it, with three decisions."""
    fill(path).close()
    with sqlite3.connect(":memory:") as db:
        db.execute("ATTACH ? AS new", (str(path),))
        for migration in MIGRATIONS[:5]:
            for statement in migration.split(";\n"):
                db.execute(statement)
        for (table,) in db.execute("SELECT name FROM main.sqlite_master WHERE type = 'table'"):
            held = {row[1] for row in db.execute(f"PRAGMA new.table_info({table})")}
            own = [row[1] for row in db.execute(f"PRAGMA main.table_info({table})")]
            columns = ", ".join(f'"{one}"' for one in own)
            told = ", ".join(f'"{one}"' if one in held else "0" for one in own)
            if held:
                db.execute(f"INSERT INTO main.{table} ({columns}) SELECT {told} FROM new.{table}")  # noqa: S608
        db.execute("INSERT INTO judgements VALUES (1, 'merge', '[\"A\", \"B\"]', '', NULL, NULL)")
        db.execute("INSERT INTO claim_judgements VALUES (2, 'origin', '[\"r-mail\"]')")
        db.execute("INSERT INTO judgements VALUES (3, 'assign', '[\"A\"]', 'd', 3, 8)")
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute("PRAGMA user_version = 5")
        db.commit()
        db.execute("DETACH new")
        path.unlink()
        db.execute("VACUUM INTO ?", (str(path),))
    db.close()


def test_a_case_of_the_fifth_version_opens_with_all_it_held(tmp_path: Path) -> None:
    """Claims in the same order and with the same figures, decisions in the log."""
    path = tmp_path / "x.sayso"
    _make_fifth_version(path)
    columns = "id, n_reports, n_outlets, n_disputes, n_warnings, first_day, last_day, interest"
    questions = (
        f"SELECT {columns} FROM claims ORDER BY id",  # noqa: S608
        "SELECT * FROM claim_entities ORDER BY 1, 2, 3",
        "SELECT * FROM claim_outlets ORDER BY 1, 2",
        "SELECT * FROM documents ORDER BY id",
    )
    with CaseFile(path) as old, fill() as new:
        assert old.load() == CLAIMED
        for question in questions:
            assert old._ask(question) == new._ask(question) != []
        assert old._ask("PRAGMA foreign_key_check") == []
        assert old.load_judgements() == (
            Judgement(JudgementKind.MERGE, ("A", "B")),
            Judgement(JudgementKind.ASSIGN, ("A",), "d", Span(3, 8)),
        )
        assert old.load_claim_judgements() == (
            ClaimJudgement(ClaimJudgementKind.ORIGIN, ("r-mail",)),
        )
        assert old.check_log() == 3
        old.replace_claims(["shed"], ())
        assert old._ask("SELECT count(*) FROM reports WHERE claim_id = 'shed'") == [(0,)]


def test_the_state_is_the_same_when_a_decision_was_taken_back(tmp_path: Path) -> None:
    """Whatever the log holds; and the same in whatever order it was written."""
    reject = AttributionJudgement(AttributionJudgementKind.REJECT, "said-2", WIRE.id)
    with fill() as file:
        before = file.hash_state()
        file.add_decision(Note(SHED, "asked Vera"), "Vera", NOON)
        assert file.hash_state() == before
        file.add_decision(reject, "Vera", NOON)
        rejected = file.hash_state()
        assert rejected != before
        file.take_back("Vera", NOON)
        assert file.hash_state() == before
        file.replace_claims(["ferry"], ())
        assert file.hash_state() not in (before, rejected)
        file.replace_claims((), CLAIMED.claims[1:2])
        assert file.hash_state() == before
    with CaseFile(tmp_path / "x.sayso", create=True) as file:
        for document in reversed(CLAIMED.documents):
            put(file, document)
        assert file.hash_state() != before
