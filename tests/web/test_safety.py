"""Who is let in, and what a page may do."""

from __future__ import annotations

import base64
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.web import DeskSettings, make_app
from sayso.web.safety import MAX_BODY_BYTES, MAX_QUERY_CHARS, POLICY
from tests.web.conftest import HOME, find_token

_OURS = {"origin": HOME, "sec-fetch-site": "same-origin"}
_NOTE = {"about": "star", "target": "claim:x"}


@pytest.mark.parametrize(
    "host", ["127.0.0.1:8327", "localhost:8327", "LOCALHOST:8327", "[::1]:8327"]
)
def test_the_desk_answers_to_this_machine(desk: TestClient, host: str) -> None:
    """Under each name that this machine has for itself."""
    assert desk.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8327", "127.0.0.1", "127.0.0.1:9", "127.0.0.1.evil.example:8327",
     "10.0.0.7:8327", "", "localhost:8327@evil.example", "[::1]:8327 x"],
)  # fmt: skip
def test_a_name_that_leads_here_from_elsewhere_is_refused(desk: TestClient, host: str) -> None:
    """A site whose name was made to lead to this machine reads nothing."""
    answer = desk.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "document" not in answer.text
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("address", ["/", "/nothing-here", "/static/desk.css", "/static/htmx.js"])
def test_every_answer_says_what_its_page_may_do(desk: TestClient, address: str) -> None:
    """Also errors and files."""
    headers = desk.get(address).headers
    assert headers["content-security-policy"] == POLICY
    assert "unsafe" not in POLICY
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert ("no-store" in headers["cache-control"]) != address.startswith("/static/")


def test_what_is_refused_says_so_under_the_same_policy(desk: TestClient) -> None:
    """The headers do not depend on who asks."""
    answer = desk.get("/", headers={"host": "evil.example"})
    assert answer.headers["content-security-policy"] == POLICY


def test_the_cookie_stays_with_this_site_and_away_from_scripts(desk: TestClient) -> None:
    """It is only there for the token of the forms."""
    cookie = desk.get("/").headers["set-cookie"]
    assert "SameSite=Strict" in cookie
    assert "HttpOnly" in cookie
    assert "set-cookie" not in desk.get("/").headers  # it has one now


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "http://127.0.0.1:9"},
        {"origin": "https://127.0.0.1:8327"},
        {"origin": "null"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"origin": HOME, "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
    ],
)
def test_a_form_on_another_site_decides_nothing(desk: TestClient, headers: dict[str, str]) -> None:
    """Even if it knew the token."""
    token = find_token(desk.get("/").text)
    answer = desk.post("/decisions", data={**_NOTE, "csrf": token}, headers=headers)
    assert answer.status_code == 403


@pytest.mark.parametrize("token", ["", "0" * 64, "é", None])
def test_a_form_without_the_token_decides_nothing(desk: TestClient, token: str | None) -> None:
    """The error is a page that says what to do."""
    desk.get("/")
    data = _NOTE if token is None else {**_NOTE, "csrf": token}
    answer = desk.post("/decisions", data=data, headers=_OURS)
    assert answer.status_code == 403
    assert "load it once more" in answer.text


def test_the_token_of_one_visitor_is_not_that_of_another(case_path: Path) -> None:
    """Nor is it any good without the cookie, or at another start of the desk."""
    app = make_app(case_path)
    other = TestClient(app, base_url=HOME)
    with TestClient(app, base_url=HOME) as one:
        token = find_token(one.get("/").text)
        other.get("/")
        form = {**_NOTE, "csrf": token}
        assert other.post("/decisions", data=form, headers=_OURS).status_code == 403
        one.cookies.clear()
        assert one.post("/decisions", data=form, headers=_OURS).status_code == 403


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_nothing_else_can_be_done(desk: TestClient, method: str) -> None:
    """Reading and deciding are all there is."""
    assert desk.request(method, "/").status_code == 405


def test_too_much_is_refused(desk: TestClient) -> None:
    """Whether it says how much it is or not."""
    token = find_token(desk.get("/").text)
    long = {**_NOTE, "csrf": token, "text": "x" * MAX_BODY_BYTES}
    assert desk.post("/decisions", data=long, headers=_OURS).status_code == 413
    kind = {"content-type": "application/x-www-form-urlencoded"}
    pieces = (b"a=" + b"x" * 1000 for _ in range(100))
    assert desk.post("/decisions", content=pieces, headers={**_OURS, **kind}).status_code == 413
    lying = {**_OURS, **kind, "content-length": "many"}
    assert desk.post("/decisions", content=b"a=b", headers=lying).status_code == 413
    assert desk.get("/?q=" + "x" * MAX_QUERY_CHARS).status_code == 414


def test_a_decision_is_a_form(desk: TestClient) -> None:
    """What is no form is said to be none."""
    assert desk.post("/decisions", json=_NOTE, headers=_OURS).status_code == 415
    many = "&".join(f"a{n}=1" for n in range(500))
    kind = {"content-type": "application/x-www-form-urlencoded"}
    for body in (many.encode(), b"\xff\xfe=%zz"):
        answer = desk.post("/decisions", content=body, headers={**_OURS, **kind})
        assert answer.status_code in (400, 403)


def test_a_shared_desk_asks_for_its_password(case_path: Path) -> None:
    """Before it says anything, and with any user's name."""
    settings = DeskSettings("0.0.0.0", 8327, password="correct horse", hosts=("desk.local",))  # noqa: S104, S106
    with TestClient(make_app(case_path, settings), base_url="http://desk.local:8327") as client:
        for given in (None, "wrong horse", "", "correct horse "):
            headers = {} if given is None else {"authorization": _basic(f"eva:{given}")}
            answer = client.get("/", headers=headers)
            assert answer.status_code == 401
            assert answer.headers["www-authenticate"].startswith("Basic")
            assert "document" not in answer.text
        for broken in ("Basic ???", "Basic", "Bearer correct horse", f"Basic {'=' * 9}"):
            assert client.get("/", headers={"authorization": broken}).status_code == 401
        right = {"authorization": _basic("eva:correct horse")}
        assert client.get("/", headers=right).status_code == 200
        assert client.get("/", headers={**right, "host": "192.168.1.5:8327"}).status_code == 200
        assert client.get("/", headers={**right, "host": "evil.example:8327"}).status_code == 421


def _basic(words: str) -> str:
    return f"Basic {base64.b64encode(words.encode()).decode()}"
