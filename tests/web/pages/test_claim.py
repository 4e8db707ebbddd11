"""The page of a claim: whole, linked to the words, and readable without scripts."""

from __future__ import annotations

import re

from starlette.testclient import TestClient

from tests.claimed import COURIER, SHED
from tests.report.test_render import parse


def test_a_claim_is_told_with_all_its_reports(desk: TestClient) -> None:
    """Label, range, warnings, tree, words, disputes, drift, and each report to look up."""
    page = desk.get(f"/claims/{SHED.id}")
    assert page.status_code == 200
    words = " ".join(re.sub("<[^>]*>", " ", page.text).split())
    for told in (
        SHED.label,
        "1 to 3 origins",
        "Why 1 to 3 origins",
        "Be careful attribution lost",
        "Ada Renn denies it",
        "number changed Bay Mail has",
        "Its words, by date",
        "6 reports in 5 outlets",
    ):
        assert told in words, told
    assert len(re.findall('<li id="r-', page.text)) == len(SHED.reports)


def test_every_report_leads_to_its_words(desk: TestClient) -> None:
    """The box, the line and the note of a report lead to the same place."""
    page = desk.get(f"/claims/{SHED.id}").text
    first = SHED.reports[0]
    span = first.spans[0]
    href = f"/documents/{COURIER.id}?at={span.start}-"
    boxes = re.findall(r'<a class="node n-report[^>]* href="([^"]+)"', page)
    assert len(boxes) == len(SHED.reports)
    assert page.count(f'href="{href}') >= 3
    for box in boxes:
        assert desk.get(box.partition("#")[0]).status_code == 200
        assert f'id="{box.partition("#")[2]}"' in desk.get(box.partition("#")[0]).text


def test_what_can_be_judged_says_so(desk: TestClient) -> None:
    """The claim and each of its reports."""
    page = desk.get(f"/claims/{SHED.id}").text
    assert f'data-target="claim:{SHED.id}"' in page
    for one in SHED.reports:
        assert f'data-target="report:{one.id}"' in page


def test_the_page_is_whole(desk: TestClient) -> None:
    """Every tag is closed, every id there once, and every anchor has its place."""
    page = parse(desk.get(f"/claims/{SHED.id}").text)
    assert max(page.ids.values()) == 1
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()


def test_a_claim_that_is_not_there(desk: TestClient) -> None:
    """Says so, and leads on."""
    page = desk.get("/claims/nope")
    assert page.status_code == 404
    assert 'href="/claims"' in page.text


def test_every_origin_leads_to_the_words_that_name_it(desk: TestClient) -> None:
    """Drawn, in the list, among the reasons, and in the chain of voices."""
    page = desk.get(f"/claims/{SHED.id}").text
    start = COURIER.text.index("a port official")
    href = f"/documents/{COURIER.id}?at={start}-{start + 15}#p-{start}"
    drawn = re.findall(r'<a class="node n-origin" href="([^"]+)"', page)
    assert len(drawn) == len(SHED.origins.roots)
    assert drawn[0] == href
    listed = re.findall(r'<p class="leaf origin"><a href="([^"]+)"', page)
    assert listed == drawn
    assert f'back to an anonymous source, “<a href="{href}"><bdi>a port official</bdi></a>”' in page
    chain = page.partition("Its words, by date")[2]
    # Of the copies too, which have it from there.
    assert chain.count(f'<a href="{href}"><bdi>a port official</bdi></a>') == 4
    for own in drawn:
        assert f'id="{own.partition("#")[2]}"' in desk.get(own.partition("#")[0]).text
