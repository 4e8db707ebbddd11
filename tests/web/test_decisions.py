"""Deciding on the pages: what is written, what is said of it, and what is taken back."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.casefile import CaseFile
from sayso.pipeline import deciding
from sayso.pipeline.deciding import Change
from sayso.records import AnyJudgement, ClaimJudgement, ClaimJudgementKind
from sayso.web.telling import tell_change
from tests.claimed import CLAIMED, COURIER, SHED
from tests.web.conftest import HOME, find_token

_OURS = {"origin": HOME, "sec-fetch-site": "same-origin"}
_STAR = {"about": "star", "target": f"claim:{SHED.id}"}


@pytest.fixture
def log_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Decisions are kept and not worked in, which needs the models and is tested elsewhere."""

    def decide(path: Path, judgement: AnyJudgement, who: str) -> Change:
        with CaseFile(path) as file:
            return Change(file.add_decision(judgement, who, datetime.now(UTC)).number, judgement)

    def take_back(path: Path, who: str) -> Change:
        with CaseFile(path) as file:
            last = file.load_in_force()[-1].judgement
            entry = file.take_back(who, datetime.now(UTC))
            assert entry
            assert last
            return Change(entry.number, last, is_back=True)

    monkeypatch.setattr(deciding, "decide", decide)
    monkeypatch.setattr(deciding, "take_back", take_back)


def _send(desk: TestClient, address: str = "/decisions", **fields: str) -> tuple[int, str]:
    """Send a form from a page; the status, and what the next page says of it."""
    token = find_token(desk.get("/log").text)
    answer = desk.post(address, data={"csrf": token, **fields}, headers=_OURS)
    told = re.search(r'<div class="told" role="status">\n<p>(.*?)</p>', answer.text)
    return answer.status_code, unescape(re.sub("<[^>]+>", "", told[1])) if told else ""


@pytest.mark.usefixtures("log_only")
def test_a_decision_is_in_the_log_with_who_took_it(desk: TestClient) -> None:
    """And the page that one comes back to says so, once."""
    status, told = _send(desk, **_STAR, next="/claims?sort=told")
    assert status == 200
    assert told.startswith("Decided: a star on")
    log = desk.get("/log").text
    assert "1 entry" in log
    assert "<bdi>Ada</bdi>" in log
    assert "Decided" not in log
    assert "★" in desk.get("/claims").text
    assert "★" in desk.get("/").text


@pytest.mark.usefixtures("log_only")
def test_coming_back_is_another_address(desk: TestClient) -> None:
    """So that loading a page again decides nothing again."""
    token = find_token(desk.get("/").text)
    form = {**_STAR, "csrf": token, "next": f"/claims/{SHED.id}?x=é&told=9#r"}
    answer = desk.post("/decisions", data=form, headers=_OURS, follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/claims/{SHED.id}?x=%C3%A9&told=1#r"


@pytest.mark.usefixtures("log_only")
def test_notes_are_kept_and_cleared(desk: TestClient) -> None:
    """Word for word, whatever stands in them."""
    words = "Ask <script>x</script> & the clerk\nagain"
    _send(desk, about="note", target=f"document:{COURIER.id}", text=words)
    assert "&lt;script&gt;" in desk.get("/log").text
    assert words in unescape(desk.get(f"/menu/document/{COURIER.id}").text)
    _send(desk, about="note", target=f"document:{COURIER.id}", text="")
    assert "again" not in unescape(desk.get(f"/menu/document/{COURIER.id}").text)


@pytest.mark.usefixtures("log_only")
def test_the_last_decision_can_be_taken_back_and_only_the_last(desk: TestClient) -> None:
    """One after the other, or back to a point."""
    for target in ("claim:" + SHED.id, f"document:{COURIER.id}", "claim:" + CLAIMED.claims[1].id):
        _send(desk, about="star", target=target)
    status, _ = _send(desk, "/decisions/undo", number="1")
    assert status == 400
    status, told = _send(desk, "/decisions/undo", number="3")
    assert (status, told.partition(":")[0]) == (200, "Taken back")
    _send(desk, about="star", target="claim:" + CLAIMED.claims[1].id)
    status, told = _send(desk, "/decisions/undo", to="1")
    assert told == "Taken back: 2 decisions"
    log = desk.get("/log").text
    assert log.count('class="undone"') == 3
    assert "7 entries" in log
    assert f"takes back 2: a star on {COURIER.outlet}" in unescape(re.sub("<[^>]+>", "", log))
    _send(desk, "/decisions/undo", number="1")
    status, _ = _send(desk, "/decisions/undo")
    assert status == 400


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"about": "everything"}, "a decision is about one of"),
        ({"about": "names", "kind": "merge", "name": "Nobody", "other": "None"}, "Nobody"),
        ({"about": "reports", "kind": "origin", "report": "gone"}, "gone"),
        ({"about": "attribution", "kind": "confirm", "attribution": "gone"}, "no such attribution"),
    ],
)
def test_what_cannot_be_decided_is_said_and_not_written(
    desk: TestClient, fields: dict[str, str], words: str
) -> None:
    """In a page like all others."""
    token = find_token(desk.get("/").text)
    answer = desk.post("/decisions", data={**fields, "csrf": token}, headers=_OURS)
    assert answer.status_code == 400
    assert words in answer.text
    assert "0 entries" in desk.get("/log").text


@pytest.mark.usefixtures("log_only")
def test_who_logs_in_is_who_decides(desk: TestClient) -> None:
    """On a desk that is shared, decisions bear the name that was given with the password."""
    token = find_token(desk.get("/").text)
    desk.post(
        "/decisions", data={**_STAR, "csrf": token}, headers=_OURS, auth=("Eva <b>", "anything")
    )
    assert "<bdi>Eva &lt;b&gt;</bdi>" in desk.get("/log").text


def test_it_is_told_what_became_of_a_claim(case_path: Path) -> None:
    """As few words as it takes: 2 origins -> 1."""
    judgement = ClaimJudgement(ClaimJudgementKind.ORIGIN, (SHED.reports[0].id,))
    fewer = replace(SHED, origins=replace(SHED.origins, at_least=1, at_most=1))
    shorter = replace(fewer, reports=SHED.reports[:2])
    other = CLAIMED.claims[1]
    with CaseFile(case_path) as file:

        def tell(before: object, after: object) -> tuple[str, ...]:
            return tell_change(file, Change(1, judgement, False, before, after)).changes  # type: ignore[arg-type]

        assert tell((SHED,), (fewer,)) == ("1 to 3 origins -> 1",)
        assert tell((SHED,), (shorter,)) == ("6 reports -> 2, 1 to 3 origins -> 1",)
        assert tell((SHED,), (SHED,)) == ("nothing else changed by it",)
        merged = tell((SHED, other), (shorter,))
        assert merged[0] == "2 claims -> 1"
        assert merged[1].endswith("6 reports -> 2, 1 to 3 origins -> 1")


def test_a_star_or_note_waits_for_nothing(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing rests on it: also in a case of an older sayso nothing is worked out anew."""
    monkeypatch.setattr("sayso.pipeline.deciding.claim", None)
    monkeypatch.setattr("sayso.pipeline.deciding.rework_claims", None)
    assert _send(desk, **_STAR)[1].startswith("Decided")
    assert _send(desk, about="note", target=f"claim:{SHED.id}", text="x")[0] == 200
    assert _send(desk, "/decisions/undo")[1].startswith("Taken back")


def test_review_says_when_a_first_decision_takes_long(desk: TestClient) -> None:
    """In a case whose claims an older sayso made."""
    assert "An older sayso made this case" in desk.get("/review").text
