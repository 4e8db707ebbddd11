"""The pages of copies: the list, and two passages side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.casefile import CaseFile
from sayso.records import Copies, Direction
from sayso.web import DeskSettings, make_app
from tests.claimed import put
from tests.report.copied import COPIED
from tests.report.test_render import parse
from tests.web.conftest import HOME


@pytest.fixture
def copying(tmp_path: Path) -> Iterator[TestClient]:
    """The desk over a case with copies."""
    path = tmp_path / "copied.sayso"
    with CaseFile(path, create=True) as file:
        for document in COPIED.documents:
            put(file, document)
        file.save_copies(Copies(COPIED.alignments, COPIED.families), "copies 1")
    with TestClient(make_app(path, DeskSettings()), base_url=HOME) as client:
        yield client


def test_passages_are_listed(copying: TestClient) -> None:
    """Each with a way to both side by side, and what may be judged."""
    page = copying.get("/copies").text
    for one in COPIED.alignments:
        assert f'data-target="alignment:{one.id}"' in page
        assert f'href="/copies/{one.id}"' in page


def test_those_of_one_document_can_be_asked_for(copying: TestClient) -> None:
    """And no others."""
    own_id = COPIED.documents[0].id
    page = copying.get("/copies", params={"document": own_id}).text
    shown = set(re.findall('data-target="alignment:([^"]+)"', page))
    assert shown == {
        one.id for one in COPIED.alignments if own_id in (one.a.document_id, one.b.document_id)
    }


def test_both_passages_stand_side_by_side(copying: TestClient) -> None:
    """The original on the left; words that only one has are marked; the direction has a reason."""
    texts = {one.id: one.text for one in COPIED.documents}
    for one in COPIED.alignments:
        page = copying.get(f"/copies/{one.id}").text
        parse(page)
        original = one.b if one.direction is Direction.B_TO_A else one.a
        first = re.search(r'class="from"><a href="([^"]+)"', page)
        assert first
        assert first[1].startswith(f"/documents/{original.document_id}?at={original.start}-")
        quotes = re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", page, re.DOTALL)
        left = "".join(re.sub("<[^>]*>", "", "".join(quotes[::2])).split())
        words = texts[original.document_id][original.start : original.end]
        assert len(left) >= len("".join(words.split()))
        assert one.reason.split()[0] in page if one.reason else True


def test_passages_that_are_not_there(copying: TestClient) -> None:
    """Say so."""
    assert copying.get("/copies/nope").status_code == 404
