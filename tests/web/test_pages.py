"""The pages that list, ask and tell."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from sayso.casefile import CaseFile
from sayso.casefile.list_rows import ClaimFilter
from sayso.records import DeedKind, Entities, Granularity, Place, SaidAt, Span, Standing
from tests.claimed import CLAIMED, COURIER, SHED

PAGES = ("/", "/claims", "/documents", "/sources", "/timeline", "/review", "/log")


def find_labels(page: str) -> list[str]:
    """What the rows of a list are called."""
    found = re.findall(r'class="label"[^>]*><a [^>]*>(.*?)</a>', page, re.DOTALL)
    return [unescape(re.sub("<[^>]+>", "", one)).strip("“”") for one in found]


@pytest.mark.parametrize("address", PAGES)
def test_each_page_is_whole(desk: TestClient, address: str) -> None:
    """With its place in the head, one heading, and nothing inline."""
    answer = desk.get(address)
    assert answer.status_code == 200
    assert answer.text.count("<h1") == 1
    assert f'<a href="{address}" aria-current="page"' in answer.text
    assert " style=" not in answer.text
    assert not re.search(r"<[^>]+ on[a-z]+=", answer.text)
    assert not re.search(r"<script(?![^>]* src=)", answer.text)


@pytest.mark.parametrize("address", PAGES)
@pytest.mark.parametrize(
    "query",
    ["?sort=nonsense&page=-3&since=yesterday", "?page=99999999999999999999", "?page=7",
     "?q=%00%ff&since=0000-00-00&until=9999-12-31", "?about=%27%3B--&outlet=%25&document=x",
     "?at=a:b:c&by=fortnight&type=%22&in=x&kind=y&stance=z"],
)  # fmt: skip
def test_what_makes_no_sense_breaks_no_page(desk: TestClient, address: str, query: str) -> None:
    """It is as if it had not been given, or nothing is found."""
    assert desk.get(address + query).status_code == 200


def test_claims_told_again_come_first_and_can_be_chosen(desk: TestClient) -> None:
    """By words, time, outlet, dispute; what is told once is there when asked for."""
    assert find_labels(desk.get("/claims").text)[0] == SHED.label
    everything = find_labels(desk.get("/claims?once=1").text)
    assert sorted(everything) == sorted(one.label for one in CLAIMED.claims)
    assert find_labels(desk.get("/claims?once=1&q=ferry").text) == [
        one.label for one in CLAIMED.claims if "ferry" in one.label.casefold()
    ]
    assert SHED.label in find_labels(desk.get("/claims?disputed=1").text)
    assert find_labels(desk.get("/claims?until=2022-05-03").text) == []
    assert SHED.label in find_labels(desk.get("/claims?outlet=bay+mail").text)
    assert find_labels(desk.get(f"/claims?document={COURIER.id}").text)


def test_claims_about_somebody_are_found_by_name(desk: TestClient) -> None:
    """By any name; somebody who is not there is said not to be."""
    name = CLAIMED.entities[0].name
    assert desk.get(f"/claims?about={name}").status_code == 200
    missing = desk.get("/claims?about=Nobody+At+All").text
    assert "Nobody here goes by" in missing
    assert find_labels(missing) == []


def test_a_claim_shows_when_it_was_told(desk: TestClient) -> None:
    """Its origins as a range, and its days in words for who does not see them."""
    page = desk.get("/claims").text
    assert re.search(r'<svg class="spark"[^>]* aria-label="\d+ reports, [^"]*May 2022"', page)
    assert SHED.origins.at_most > SHED.origins.at_least
    assert f"{SHED.origins.at_least}–{SHED.origins.at_most}" in page


def test_documents_can_be_chosen(desk: TestClient) -> None:
    """By title, outlet, day, or that they have none."""
    assert len(find_labels(desk.get("/documents").text)) == len(CLAIMED.documents)
    assert find_labels(desk.get("/documents?q=ferry").text) == []
    assert find_labels(desk.get("/documents?undated=1").text) == ["What is in the shed"]
    mail = find_labels(desk.get("/documents?outlet=Bay+Mail&sort=oldest").text)
    assert mail == ["Shed held solvent", "Shed 4 again"]
    until = find_labels(desk.get("/documents?until=2022-05-04").text)
    assert until == ["Solvent in Shed 4"]


def test_the_timeline_leads_to_what_it_counts(desk: TestClient) -> None:
    """Each bar is a link to a list of as many."""
    page = desk.get("/timeline").text
    bars = re.findall(r'<a href="(/documents[^"]+)"><title>([^<]+): (\d+) doc', page)
    assert sum(int(count) for _, _, count in bars) == 5
    for href, _, count in bars:
        assert len(find_labels(desk.get(unescape(href)).text)) == int(count)
    assert 'href="/documents?undated=1"' in page


def test_the_overview_says_where_to_begin(desk: TestClient) -> None:
    """What deserves a look, that nothing failed, and that nothing was decided."""
    page = desk.get("/").text
    assert SHED.label in find_labels(page)
    assert "every article that was tried could be read" in page
    assert "None yet." in page


def test_the_overview_shows_what_it_counts_as_disputed(desk: TestClient, case_path: Path) -> None:
    """Also a claim told once that nothing else speaks for."""
    once = next(one for one in CLAIMED.claims if len(one.reports) == 1)
    with CaseFile(case_path) as file:
        denied = replace(SHED.disputes[0], claim_id=None, report_ids=(), carried_by=())
        file.save_claims([replace(once, disputes=(denied,), warnings=())], "from 2")
        assert file.list_claims(ClaimFilter(disputed=True)).rows[0].interest == 0
    page = desk.get("/").text
    assert '<a href="/claims?disputed=1">1</a>' in page
    assert find_labels(page) == [once.label]


def test_a_search_offers_the_claims_with_its_words(desk: TestClient) -> None:
    """Without the marks that only a search knows; nothing is offered without words."""
    page = desk.get("/search", params={"q": '"in Shed" 4* -ferry'}).text
    offered = re.search(r'<a href="(/claims[^"]+)">Claims with these words', page)
    assert offered
    assert unescape(offered[1]) == "/claims?q=in+Shed+4&once=1"
    assert SHED.label in find_labels(desk.get(unescape(offered[1])).text)
    assert "Claims with these words" not in desk.get("/search?outlet=The+Pier").text


def test_a_menu_offers_what_fits(desk: TestClient) -> None:
    """With another thing that was marked before, also what is about both."""
    page = desk.get(f"/menu/claim/{SHED.id}").text
    assert "Keep the note" in page
    other = next(one for one in CLAIMED.claims if one.id != SHED.id)
    both = desk.get(f"/menu/claim/{SHED.id}?with=claim:{other.id}").text
    assert "It is the same as" in both
    child = next(one for one in SHED.reports if one.parent_id)
    assert "It does not come from there" in desk.get(f"/menu/report/{child.id}").text
    assert "It is read right" in desk.get("/menu/attribution/said-1").text
    assert desk.get("/menu/claim/none").status_code == 404
    assert desk.get("/menu/moon/1").status_code == 404


def test_a_menu_leads_back_to_this_desk_alone(desk: TestClient) -> None:
    """Whatever address it was given."""
    page = desk.get(f"/menu/claim/{SHED.id}?next=//evil.example/").text
    assert "evil" not in page


def test_search_finds_texts_statements_and_names(desk: TestClient) -> None:
    """With the words marked, and each hit leads to where they stand."""
    texts = desk.get("/search?q=ferry").text
    assert "<mark>ferry</mark>" in texts
    assert re.search(r'href="/documents/[^"]+\?at=\d+-\d+#p-\d+"', texts)
    said = desk.get("/search?q=tonnes&in=statements").text
    assert "<mark>tonnes</mark>" in said
    assert re.search(r'href="/documents/[^"]+#a-said-\d"', said)
    name = CLAIMED.entities[0].name
    assert f"<bdi>{name}</bdi>" in desk.get(f"/search?q={name}").text
    assert find_labels(desk.get(f"/search?q={name}&in=names").text)[0] == name


def test_a_search_can_be_narrowed(desk: TestClient) -> None:
    """By outlet, day, stance, also without words; what makes no sense narrows nothing."""
    everything = find_labels(desk.get("/search?q=shed").text)
    mail = find_labels(desk.get("/search?q=shed&outlet=bay+mail").text)
    assert 0 < len(mail) < len(everything)
    assert find_labels(desk.get("/search?outlet=bay+mail").text)
    denied = desk.get("/search?in=statements&stance=deny").text
    assert len(find_labels(denied)) == 1
    assert find_labels(desk.get("/search?q=shed&stance=nonsense&kind=x").text) == everything
    assert find_labels(desk.get("/search?q=shed&about=Nobody+At+All").text) == []


@pytest.mark.parametrize(
    "words", ['"', "*", "-", "NEAR(", "a AND", "title:x", "%00", "-shed", "()"]
)
def test_any_words_are_a_search(desk: TestClient, words: str) -> None:
    """Whatever they mean to the index."""
    for place in ("documents", "statements", "names"):
        assert desk.get("/search", params={"q": words, "in": place}).status_code == 200


def test_what_is_told_twice_of_one_time_stands_twice_on_the_timeline(
    desk: TestClient, case_path: Path
) -> None:
    """In the order of the documents."""
    at = SaidAt("2012-06", Span(0, 2), Granularity.MONTH)
    told = [Place(one.id, Span(0, 5)) for one in CLAIMED.documents[:2]]
    entity = replace(
        CLAIMED.entities[0], standing=tuple(Standing(DeedKind.BAN, one, at=at) for one in told)
    )
    with CaseFile(case_path) as file:
        file.save_entities(Entities((entity,)))
    page = desk.get("/timeline").text
    assert page.count("was banned") == 2
    assert "June 2012" in page
    assert "was banned" not in desk.get("/timeline?since=2013-01-01").text
