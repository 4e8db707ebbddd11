"""``sayso search`` and ``sayso log``."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.casefile import CaseFile
from sayso.cli.app import app
from sayso.errors import CaseError, UsageError
from sayso.records import (
    AttributionJudgement,
    AttributionJudgementKind,
    ClaimJudgement,
    ClaimJudgementKind,
    Judgement,
    JudgementKind,
    Note,
    Star,
    Target,
    TargetKind,
)
from tests.claimed import WIRE, fill

NOON = datetime(2024, 5, 6, 12, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The invented case on disk."""
    place = tmp_path / "x.sayso"
    fill(place).close()
    return place


def _run(*arguments: str) -> str:
    done = CliRunner().invoke(app, list(arguments))
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == 0, done.output
    return done.stdout


def test_search_shows_where_the_words_stand(path: Path) -> None:
    """In documents, in what is said, and in names, with the filters."""
    out = _run("search", str(path), "docker")
    assert "Marram Wire, 7 May 2022: Authority denies it" in out
    assert "a docker told the Wire" in out
    said = _run("search", str(path), "solvent", "--in", "said", "--stance", "deny")
    assert said.startswith("Ada Renn (deny), Marram Wire")
    assert "that solvent is stored in Shed 4" in said
    assert "Ada Renn" in _run("search", str(path), "renn", "--in", "names")
    assert "Nothing found." in _run("search", str(path), "ferry", "--until", "2001-01-01")
    assert "and 3 more" in _run("search", str(path), "solvent", "--in", "said", "--rows", "1")
    with pytest.raises(UsageError, match="nobody in"):
        _run("search", str(path), "solvent", "--source", "Nobody")


def test_the_log_lists_decisions_in_words(path: Path) -> None:
    """Who, when, and what was taken back."""
    assert "No decisions yet." in _run("log", str(path))
    with CaseFile(path) as file:
        for one in (
            Judgement(JudgementKind.MERGE, ("Ada Renn", "Renn")),
            ClaimJudgement(ClaimJudgementKind.ORIGIN, ("r-mail",)),
            AttributionJudgement(AttributionJudgementKind.REJECT, "said-1", WIRE.id, content=()),
            Note(Target(TargetKind.CLAIM, "shed"), "asked\nVera"),
            Star(Target(TargetKind.ENTITY, "renn")),
        ):
            file.add_decision(one, "Vera", NOON)
        file.take_back("Odd", NOON)
    lines = _run("log", str(path)).splitlines()
    assert len(lines) == 6
    assert "Vera" in lines[0]
    assert "Ada Renn" in lines[0]
    assert "Bay Mail" in lines[1]
    assert "asked Vera" in lines[3]
    assert lines[4].endswith("(taken back)")
    assert lines[5].endswith("Odd: takes back 5: a star on Ada Renn")
    assert "6 entries, none changed or dropped" in _run("log", str(path), "--check")


def test_each_report_is_quoted_in_its_own_words(path: Path) -> None:
    """Not by what the claim is called, which is one line for all."""
    with CaseFile(path) as file:
        pair = ("r-mail", "r-pier")
        file.add_decision(ClaimJudgement(ClaimJudgementKind.SAME_CLAIM, pair), "", NOON)
    (line,) = _run("log", str(path)).splitlines()
    assert line.endswith(
        "“up to forty tonnes of solvent may be stored in Shed 4” in Bay Mail and "
        "“Four hundred tonnes of solvent are stored in Shed 4” in The Pier tell the same claim"
    )


def test_who_decided_is_in_the_log(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The login, as at the desk, where no name is given."""
    monkeypatch.setenv("LOGNAME", "vera")
    _run("judge", str(path), "star", "1")
    _run("judge", str(path), "unstar", "1", "--who", "Odd")
    _run("judge", str(path), "undo")
    names = [line.split(":")[1].split()[-1] for line in _run("log", str(path)).splitlines()]
    assert names == ["vera", "Odd", "vera"]


def test_a_log_that_was_changed_is_found_out(path: Path) -> None:
    """With the number of the entry."""
    with CaseFile(path) as file:
        file.add_decision(Judgement(JudgementKind.MERGE, ("Ada Renn", "Renn")), "", NOON)
    with sqlite3.connect(path) as db:
        db.execute("DROP TRIGGER decisions_are_not_changed")
        db.execute("UPDATE decisions SET who = 'somebody else'")
    db.close()
    with pytest.raises(CaseError, match="decision 1 is not as it was written"):
        _run("log", str(path), "--check")
