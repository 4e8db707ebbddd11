"""A claim's old address leads on after a trace found another report of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from starlette.testclient import TestClient
from typer.testing import CliRunner

from sayso.casefile import CaseFile
from sayso.cli.app import app
from sayso.records import Claim, Note, Star, Target, TargetKind
from tests.claimed import CLAIMED

SHED = Target(TargetKind.CLAIM, "shed")


def _rename_shed(path: Path) -> None:
    """Note and star it, then save the claims as two traces do that each found one report more."""
    now = datetime(2024, 5, 6, tzinfo=UTC)
    with CaseFile(path) as file:
        file.add_decision(Note(SHED, "asked Vera"), "", now)
        file.add_decision(Star(SHED), "", now)
        for name in ("tall", "grown"):
            claims = [_name(one, name) if one.id == "shed" else one for one in CLAIMED.claims]
            file.save_claims(claims, f"from {name}")


def _name(claim: Claim, own_id: str) -> Claim:
    reports = tuple(replace(one, claim_id=own_id) for one in claim.reports)
    return replace(claim, id=own_id, reports=reports)


def test_the_desk_follows_an_old_id(desk: TestClient, case_path: Path) -> None:
    """The page, its report, its menu, the log, and the list with its star."""
    _rename_shed(case_path)
    page = desk.get("/claims/shed")
    assert page.status_code == 200
    assert "asked Vera" in page.text
    assert "starred" in page.text
    assert desk.get("/claims/grown").status_code == 200
    assert desk.get("/report/claims/shed").status_code == 200
    assert desk.get("/menu/claim/shed?with=claim:ferry").status_code == 200
    log = desk.get("/log").text
    assert "not there any more" not in log
    assert "/claims/grown" in log
    assert 'class="star"' in desk.get("/claims").text


def test_the_terminal_follows_an_old_id(case_path: Path) -> None:
    """``sayso claim`` and ``sayso log``."""
    _rename_shed(case_path)
    claim = CliRunner().invoke(app, ["claim", str(case_path), "tall"])
    assert claim.exit_code == 0
    assert "id grown" in claim.stdout
    log = CliRunner().invoke(app, ["log", str(case_path)])
    assert log.stdout.count("forty tonnes of solvent") == 2
