"""Commands that look at a case load what they show, not the case."""

from __future__ import annotations

import shlex
from collections import Counter
from pathlib import Path
from typing import Any, NoReturn

import pytest
from typer.testing import CliRunner

from sayso.casefile import CaseFile
from sayso.cli import judge_names, judge_others, judge_reports
from sayso.cli.app import app
from sayso.cli.profile import load_profile
from sayso.records import Case, Note
from sayso.report import list_profiles
from tests.claimed import CLAIMED
from tests.kept import keep
from tests.report.copied import COPIED
from tests.report.told import TOLD

_ALL_OF_THEM = ("load", "load_claims", "load_entities", "load_mentions", "load_who")
_OF_SOME = ("load_documents", "_load_standing_attributions")


def _refuse(*_: object, **__: object) -> NoReturn:
    raise AssertionError("the whole case was loaded")


@pytest.fixture
def guarded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loading all there is of anything fails."""
    for name in _ALL_OF_THEM:
        monkeypatch.setattr(CaseFile, name, _refuse)
    for name in _OF_SOME:
        plain = getattr(CaseFile, name)

        def load(file: CaseFile, ids: Any = None, plain: Any = plain) -> object:
            return plain(file, ids) if ids is not None else _refuse()

        monkeypatch.setattr(CaseFile, name, load)


def _run(case: Case, path: Path, command: str, *arguments: str) -> str:
    keep(case, path).close()
    done = CliRunner().invoke(app, [command, str(path), *arguments], env={"COLUMNS": "120"})
    assert done.exit_code == 0, (done.output, done.exception)
    return done.stdout


@pytest.mark.parametrize(
    ("case", "asked", "words"),
    [
        (CLAIMED, "claims", "To look at one"),
        (CLAIMED, "claims --all --sort time --about 'Ada Renn' --since 2022-05-01", "2022-05-07"),
        (CLAIMED, "claims --outlet pier --sort origins", "1–3"),
        (CLAIMED, "claim 1", "How it came here"),
        (CLAIMED, "claim ferry stopped", "Claim 2"),
        (CLAIMED, "sources", "a docker"),
        (CLAIMED, "sources --all", "a docker"),
        (CLAIMED, "log", "No decisions yet"),
        (CLAIMED, "search solvent", "Velsund Courier"),
        (TOLD, "who", "Ada Renn"),
        (TOLD, "who league", "Why these are one"),
        (COPIED, "copies", "Quoted by several"),
        (COPIED, "copies --family 1", "Had it first"),
        (COPIED, "copies --document 3", "Family 1"),
        (COPIED, "diff 2 3", "alike"),
    ],
)
@pytest.mark.usefixtures("guarded")
def test_nothing_is_loaded_whole(tmp_path: Path, case: Case, asked: str, words: str) -> None:
    """Whatever is asked for, the answer is there."""
    command, *arguments = shlex.split(asked)
    assert words in _run(case, tmp_path / "x.sayso", command, *arguments)


@pytest.mark.parametrize(
    "asked",
    ["star 1", "note 1.2 so", "star document:1", "reject 1.1", "origin 1.2", "not-copied 1 2"],
)
@pytest.mark.usefixtures("guarded")
def test_a_decision_loads_what_it_is_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: str
) -> None:
    """What follows from it is for the pipeline to say."""
    decided: list[object] = []
    monkeypatch.setattr(judge_others, "decide", lambda _, one, *__: decided.append(one))
    monkeypatch.setattr(judge_reports, "decide", lambda _, one, *__: decided.append(one))
    monkeypatch.setattr(judge_others, "print_change", lambda _: None)
    _run(CLAIMED, tmp_path / "x.sayso", "judge", *asked.split())
    assert len(decided) == 1
    assert isinstance(decided[0], Note) == asked.startswith("note")


@pytest.mark.usefixtures("guarded")
def test_names_are_decided_on_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The entities that go by them, and where they are mentioned."""
    monkeypatch.setattr(judge_names, "decide", lambda *_: None)
    out = _run(TOLD, tmp_path / "x.sayso", "judge", "same", "Ada Renn", "FQL")
    assert "2 entities -> 2 (6 -> 6 in the case)" in out
    assert "Nothing changed by it." in out


@pytest.mark.parametrize(
    ("case", "asked"),
    [(TOLD, "ada"), (TOLD, "renn"), (TOLD, "league"), (TOLD, "pal"), (CLAIMED, "renn")],
)
def test_a_profile_is_that_of_the_whole_case(case: Case, asked: str) -> None:
    """With its mentions, its words, and what is said of it, in the same order."""
    with keep(case) as file:
        (own, _, stances), whole = load_profile(file, asked), file.load()
    assert own == next(one for one in list_profiles(whole) if one.entity.id == asked)
    assert stances.says == Counter(one.stance for one in own.says)
    assert stances.said_of == Counter(one.stance for one in own.said_of)


def test_statements_that_are_not_shown_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """One is loaded, of the newest document."""
    monkeypatch.setattr("sayso.cli.profile._MAX_ROWS", 1)
    with keep(TOLD) as file:
        profile, _, stances = load_profile(file, "pal")
    assert [one.id for one in profile.says] == ["g3"]
    assert stances.says.total() == 2
