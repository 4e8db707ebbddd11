"""The page of one thing to take away: self-contained, with what made it."""

from __future__ import annotations

import re

from starlette.testclient import TestClient

from tests.claimed import COURIER, SHED, WIRE
from tests.report.test_render import parse


def test_a_claim_can_be_taken_away(desk: TestClient) -> None:
    """As a file that needs nothing else."""
    answer = desk.get(f"/report/claims/{SHED.id}")
    assert answer.headers["content-disposition"].startswith('attachment; filename="Up-to-forty')
    page = parse(answer.text)
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()
    assert not [href for href in page.hrefs if href.startswith("/")]
    assert re.search("<dt>texts read by</dt>", answer.text)
    assert f'id="d-{COURIER.id}"' in answer.text


def test_a_source_can_be_taken_away(desk: TestClient) -> None:
    """With the documents in which it speaks, and no others."""
    answer = desk.get("/report/sources/A%20docker")
    page = parse(answer.text)
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()
    assert {own[2:] for own in page.ids if own.startswith("d-")} == {WIRE.id}


def test_what_is_not_there_is_said(desk: TestClient) -> None:
    """As on any page."""
    assert desk.get("/report/claims/nope").status_code == 404
    assert desk.get("/report/sources/nope").status_code == 404
