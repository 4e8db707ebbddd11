"""The desk as a whole: errors as pages, files, the report."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.errors import CaseError
from sayso.report import REPORT_MARK
from sayso.web import make_app
from sayso.web.static import STATIC


@pytest.mark.parametrize(
    "address", ["/nothing", "/claims/x/y/z", "/..%2f..%2fetc/passwd", "/static/none", "/%00", "/😀"]
)
def test_what_is_not_there_is_said_with_what_is(desk: TestClient, address: str) -> None:
    """A page like all others, with ways on."""
    answer = desk.get(address)
    assert answer.status_code == 404
    assert 'href="/claims"' in answer.text
    assert "Traceback" not in answer.text


@pytest.mark.parametrize(
    "query",
    ["?sort=nonsense&page=-3&since=yesterday", "?page=99999999999999999999", "?told=x&told=y",
     "?q=%00%ff&since=0000-00-00", "?page=" + "9" * 300, "?%f0%28%8c%28=1", "?&&&=&?"],
)  # fmt: skip
@pytest.mark.parametrize("address", ["/"])
def test_what_makes_no_sense_is_as_if_it_were_not_given(
    desk: TestClient, address: str, query: str
) -> None:
    """No page breaks at it."""
    assert desk.get(address + query).status_code == 200


def test_a_fault_is_a_page_without_its_trace(
    desk: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It goes to where the desk was started."""
    monkeypatch.setattr("sayso.web.desk.Desk.show", None)
    client = TestClient(desk.app, base_url=str(desk.base_url), raise_server_exceptions=False)
    answer = client.get("/")
    assert answer.status_code == 500
    assert "fault of sayso" in answer.text
    assert "NoneType" not in answer.text


def test_a_desk_needs_a_case(tmp_path: Path) -> None:
    """It says so before anything is served."""
    with pytest.raises(CaseError):
        make_app(tmp_path / "none.sayso")
    (tmp_path / "other.sayso").write_text("not a case")
    with pytest.raises(CaseError):
        make_app(tmp_path / "other.sayso")


def test_files_change_their_address_when_they_change(desk: TestClient) -> None:
    """So that a browser may keep them."""
    page = desk.get("/").text
    assert f"/static/desk.css?{STATIC['desk.css'].version}" in page
    for name, one in STATIC.items():
        answer = desk.get(f"/static/{name}")
        assert answer.content == one.body
        assert "immutable" in answer.headers["cache-control"]


def test_the_report_is_taken_away_as_a_file(desk: TestClient) -> None:
    """The same that the command makes."""
    answer = desk.get("/report")
    assert answer.status_code == 200
    assert answer.headers["content-disposition"] == 'attachment; filename="shed.html"'
    assert REPORT_MARK in answer.text
