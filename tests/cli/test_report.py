"""``sayso report``: the whole case, one claim, one source."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.casefile import CaseFile
from sayso.cli.app import app
from sayso.errors import UsageError
from sayso.records import Judgement, JudgementKind, Star, Target, TargetKind
from tests.claimed import SHED, fill

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Writes a report of the invented case and gives it; errors are raised."""
    case, out = tmp_path / "x.sayso", tmp_path / "out.html"
    if not case.exists():
        fill(case).close()

    def call(*arguments: str) -> str:
        done = CliRunner().invoke(app, ["report", str(case), "-o", str(out), *arguments])
        if isinstance(done.exception, Exception) and not isinstance(done.exception, SystemExit):
            raise done.exception
        assert done.exit_code == 0, done.output
        return out.read_text(encoding="utf-8")

    return call


def test_one_claim_by_its_number_or_words(run: Run) -> None:
    """It is the title, and the page holds no other claim."""
    page = run("--claim", "1")
    assert f"<title>“{SHED.label}”</title>" in page
    assert page == run("--claim", "forty tonnes of solvent may be stored")
    assert page.count('class="claim"') == 1


def test_one_source_by_any_of_its_names(run: Run) -> None:
    """Also one that is nobody's name, in whatever case."""
    assert "<title>Ada Renn</title>" in run("--source", "ada renn")
    assert "<title>a docker</title>" in run("--source", "A Docker")


def test_it_says_what_made_it(run: Run) -> None:
    """Program and models."""
    assert "<dt>texts read by</dt><dd>sayso " in run()


def test_it_says_what_a_person_decided(tmp_path: Path, run: Run) -> None:
    """What is in force; a star is no decision about the case."""
    with CaseFile(tmp_path / "x.sayso") as file:
        for judgement in (
            Judgement(JudgementKind.SPLIT, ("Ada Renn", "A. Renn")),
            Star(Target(TargetKind.CLAIM, SHED.id)),
        ):
            file.add_decision(judgement, "Ada", datetime(2031, 5, 4, tzinfo=UTC))
    page = run("--claim", "1")
    assert "“Ada Renn” and “A. Renn” are not one" in page
    assert "1 decision</a>" in page


def test_what_is_not_there_is_said(run: Run) -> None:
    """With what to do; nor can a page be about two things."""
    with pytest.raises(UsageError, match=r"nobody in .* says anything under the name “Nemo”; see"):
        run("--source", "Nemo")
    with pytest.raises(UsageError, match="no claim in"):
        run("--claim", "99")
    with pytest.raises(UsageError, match="not both"):
        run("--claim", "1", "--source", "Ada Renn")
