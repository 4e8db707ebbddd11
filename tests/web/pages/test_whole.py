"""What all pages about one thing have in common, whatever stands in the case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.casefile import CaseFile
from sayso.records import Entities
from sayso.web import DeskSettings, make_app
from tests.claimed import CLAIMED, SHED, WIRE, put
from tests.report.test_render import HOSTILE, parse
from tests.web.conftest import HOME

RENN = next(one for one in CLAIMED.entities if one.name == "Ada Renn")
PAGES = (
    f"/claims/{SHED.id}",
    f"/documents/{WIRE.id}",
    f"/sources/{RENN.id}",
    "/sources/a%20docker",
    "/copies",
)


@pytest.mark.parametrize("address", PAGES)
def test_each_page_is_whole(desk: TestClient, address: str) -> None:
    """One heading, nothing inline, every tag closed, every id once."""
    answer = desk.get(address)
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert " style=" not in answer.text
    assert not re.search(r"<[^>]+ on[a-z]+=", answer.text)
    assert not re.search(r"<script(?![^>]* src=)", answer.text)
    page = parse(answer.text)
    assert max(page.ids.values()) == 1
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize(
    "query", ["?sort=nonsense&page=-3&since=yesterday", "?page=99999999999999999999&kind=%00",
              "?stance=z&outlet=%25&document=x&at=a-b", "?at=%D9%A3-4&kind=whole+repost"],
)  # fmt: skip
def test_what_makes_no_sense_breaks_no_page(desk: TestClient, address: str, query: str) -> None:
    """It is as if it had not been given, or nothing is found."""
    assert desk.get(address + query).status_code == 200


@pytest.fixture
def hostile(tmp_path: Path) -> Iterator[TestClient]:
    """A case in which every name and title is meant to break out of the page."""
    bad = HOSTILE
    path = tmp_path / "hostile.sayso"
    with CaseFile(path, create=True) as file:
        for document in CLAIMED.documents:
            put(file, replace(document, title=bad, byline=bad, outlet=bad))
        file.save_entities(Entities(tuple(replace(one, name=bad) for one in CLAIMED.entities)))
        reports = tuple(
            replace(one, chain=tuple(replace(voice, name=bad) for voice in one.chain))
            for one in SHED.reports
        )
        file.save_claims([replace(SHED, label=bad, reports=reports)], "from 1")
    with TestClient(make_app(path, DeskSettings()), base_url=HOME) as client:
        yield client


@pytest.mark.parametrize("address", [one for one in PAGES if "docker" not in one])
def test_nothing_in_a_case_breaks_out(hostile: TestClient, address: str) -> None:
    """Whatever stands in it is words."""
    answer = hostile.get(address)
    assert answer.status_code == 200
    page = parse(answer.text)
    assert not {one for one in page.attributes if one.startswith("on")}
    assert page.tags["script"] == answer.text.count('<script src="/static/')
    assert not [href for href in page.hrefs if href.casefold().startswith("javascript:")]
