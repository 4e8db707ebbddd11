"""The page of a document: its very text, voices marked, and the passage one was sent to."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient

from tests.claimed import CLAIMED, COURIER, SHED, WIRE
from tests.report.test_render import parse


@pytest.mark.parametrize("document", CLAIMED.documents, ids=lambda one: str(one.title))
def test_the_text_is_shown_character_for_character(desk: TestClient, document: object) -> None:
    """Take the labels away, and what is left is the text."""
    page = parse(desk.get(f"/documents/{document.id}").text)  # type: ignore[attr-defined]
    (paragraphs,) = page.paragraphs
    assert "".join("".join(paragraphs).split()) == "".join(document.text.split())  # type: ignore[attr-defined]


def test_a_passage_is_marked(desk: TestClient) -> None:
    """All of its words and no others, with an anchor where it begins."""
    words = "forty tonnes of solvent lie"
    start = WIRE.text.casefold().index(words)
    page = desk.get(f"/documents/{WIRE.id}?at={start}-{start + len(words)}").text
    marked = re.findall(r'<(?:span|i)[^>]*class="[^"]*\bsent"[^>]*>([^<]*)<', page)
    assert unescape("".join(marked)).casefold() == words
    assert page.count(f'id="p-{start}"') == 1


@pytest.mark.parametrize("at", ["", "x", "5", "9-4", "-3-4", "1e3-2", "99999-100000", "٣-٤", "0-"])
def test_what_is_no_passage_is_not_marked(desk: TestClient, at: str) -> None:
    """The document is shown all the same."""
    page = desk.get(f"/documents/{COURIER.id}", params={"at": at})
    assert page.status_code == 200
    assert re.search(r'\bsent"', page.text) is None


def test_claims_told_here_are_in_the_margin(desk: TestClient) -> None:
    """With how often each is told, and a link to it."""
    page = desk.get(f"/documents/{COURIER.id}").text
    margin = page.partition('aria-label="Claims told here">')[2].partition("</aside>")[0]
    assert f'href="/claims/{SHED.id}"' in margin
    assert "told in 6 places" in margin


def test_each_voice_has_a_note_that_can_be_judged(desk: TestClient) -> None:
    """Below the text, so that no script is needed to read it."""
    page = desk.get(f"/documents/{WIRE.id}").text
    for one in (one for one in CLAIMED.attributions if one.document_id == WIRE.id):
        assert f'<li id="n-{one.id}" data-row data-target="attribution:{one.id}">' in page
        assert f'id="a-{one.id}"' in page
    whole = parse(page)
    assert max(whole.ids.values()) == 1
    assert {href[1:] for href in whole.hrefs if href.startswith("#")} <= whole.ids.keys()


def test_a_document_that_is_not_there(desk: TestClient) -> None:
    """Says so."""
    assert desk.get("/documents/nope").status_code == 404
