"""The page of a source: what it says, chosen and paged; who it is."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.casefile import CaseFile
from sayso.records import Entities, Reading, SourceType
from tests.claimed import CLAIMED
from tests.report.test_render import parse


def _sayings(page: str) -> list[str]:
    return re.findall(r'<a class="words"[^>]*>([^<]*)</a>', page)


def test_what_a_name_says_is_listed(case_path: Path, desk: TestClient) -> None:
    """With the way to the words, and what may be judged."""
    (renn,) = [one for one in CLAIMED.entities if one.name == "Ada Renn"]
    (denied,) = [one for one in CLAIMED.attributions if one.source_name == renn.name]
    with CaseFile(case_path) as file:
        file.save_entities(Entities(CLAIMED.entities, speakers={denied.id: renn.id}))
    page = desk.get(f"/sources/{renn.id}").text
    assert _sayings(page) == ["that solvent is stored in Shed 4"]
    assert f'data-target="entity:{renn.id}"' in page
    assert 'data-target="attribution:' in page
    assert "denies 1" in page
    whole = parse(page)
    assert max(whole.ids.values()) == 1


def test_words_that_are_no_name_have_a_page_too(desk: TestClient) -> None:
    """In whatever case they are asked for."""
    assert _sayings(desk.get("/sources/a%20docker").text) == [
        "Forty tonnes of solvent lie in Shed 4"
    ]
    assert _sayings(desk.get("/sources/A%20Docker").text)


@pytest.mark.parametrize(("stance", "n"), [("deny", 0), ("assert", 1), ("nonsense", 1)])
def test_statements_are_chosen_by_stance(desk: TestClient, stance: str, n: int) -> None:
    """What is no stance is as if it was not asked for."""
    assert len(_sayings(desk.get("/sources/a%20docker", params={"stance": stance}).text)) == n


def test_a_source_that_is_not_there(desk: TestClient) -> None:
    """Says so, and leads on."""
    page = desk.get("/sources/nobody-of-this-name")
    assert page.status_code == 404
    assert 'href="/sources"' in page.text


def test_nobody_has_a_page_of_what_is_said_on_no_word(case_path: Path, desk: TestClient) -> None:
    """And of that alone."""
    unstated = replace(
        CLAIMED.attributions[0], source=(), source_type=SourceType.UNSTATED, source_name=""
    )
    document = next(one for one in CLAIMED.documents if one.id == unstated.document_id)
    assert desk.get("/sources/nobody%20named").status_code == 404
    with CaseFile(case_path) as file:
        file.add_reading(Reading(document, (unstated,)), "reader 2")
    page = desk.get("/sources/nobody%20named").text
    words = [document.text[one.start : one.end] for one in unstated.content]
    assert _sayings(page) == words
    assert "1 statement" in page
    assert "/report/sources/" not in page
    assert desk.get("/report/sources/nobody%20named").status_code == 404


def test_no_note_leads_to_a_page_that_is_not_there(desk: TestClient) -> None:
    """Each source of a document has a page, or no link."""
    for document in CLAIMED.documents:
        page = desk.get(f"/documents/{document.id}").text
        for href in set(re.findall(r'href="(/sources/[^"]+)"', page)):
            assert desk.get(href).status_code == 200, href
