"""The page of one claim and of one source: all of it, and nothing that leads nowhere."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from sayso.errors import CaseError
from sayso.records import Case, Decision, Document, Judgement, JudgementKind, Span
from sayso.report import ReportOptions, render_claim, render_report, render_source
from tests.claimed import CLAIMED, COURIER, SHED
from tests.report.claims.making import make_case
from tests.report.test_render import parse


def test_the_page_of_a_claim_holds_all_it_points_at() -> None:
    """Its documents and no others, every link with its place."""
    stray = Document.from_text("Nothing of it stands here.", "Stray", "Elsewhere")
    html = render_claim(replace(CLAIMED, documents=(stray, *CLAIMED.documents)), SHED)
    page = parse(html)
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()
    assert max(page.ids.values()) == 1
    assert stray.id not in html
    assert page.tags["svg"] >= 1


def test_every_report_can_be_looked_up() -> None:
    """By its number: outlet, byline, title, day, address and the words."""
    named = replace(COURIER, byline="Hanne Rook", url="https://courier.example/shed")
    documents = tuple(named if one is COURIER else one for one in CLAIMED.documents)
    html = render_claim(replace(CLAIMED, documents=documents), SHED)
    (note,) = re.findall(rf'<li id="r-{SHED.reports[0].id}" value="1">.*?</li>', html)
    text = re.sub("<[^>]*>", "", note)
    assert text == (
        "Velsund Courier, Hanne Rook, “Solvent in Shed 4”, 4 May 2022, "
        "https://courier.example/shed: “Up to forty tonnes of solvent may be stored in Shed 4” "
        "in the text"
    )
    assert html.count('class="ref"') >= 2 * len(SHED.reports)


def test_more_reports_than_the_whole_page_would_show() -> None:
    """One claim shows all of them."""
    case = make_case({str(at): None for at in range(70)})
    assert render_claim(case, case.claims[0]).count('<li id="r-') == 70
    assert render_report(case).count('<li id="r-') == 40


def test_the_page_of_a_source_holds_all_that_it_says() -> None:
    """By what it does with it, and no document in which it says nothing."""
    html = render_source(CLAIMED, "a docker", ReportOptions(title="a docker"))
    page = parse(html)
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()
    said = html.partition('id="said"')[2].partition("</section>")[0]
    assert re.findall(r'dir="auto" lang="">([^<]*)</a>', said) == [
        "Forty tonnes of solvent lie in Shed 4"
    ]
    assert COURIER.id not in html
    told = sum("a docker" in repr(one) for one in CLAIMED.claims)
    assert f"or that it disputes: {told}</summary>" in said


def test_a_source_that_says_nothing_has_no_page() -> None:
    """And that is said."""
    with pytest.raises(CaseError, match="nobody in this case"):
        render_source(CLAIMED, "the mayor")


def test_how_it_was_made_is_told() -> None:
    """By what, from how much, and what a person decided."""
    decision = Decision(
        3,
        datetime(2031, 5, 4, 12, tzinfo=UTC),
        "Ada",
        Judgement(JudgementKind.MERGE, ("the Group", "the Front")),
        None,
        "",
    )
    options = ReportOptions(
        made_by=(("texts read by", "sayso 9, model abc"),), decisions=(decision,)
    )
    html = render_report(CLAIMED, options)
    words = " ".join(re.sub("<[^>]*>", " ", html.partition('id="method"')[2]).split())
    assert "from 6 documents of 5 outlets, 4 attributions, 2 claims" in words
    assert "texts read by sayso 9, model abc" in words
    assert "“the Group” and “the Front” are one 4 May 2031, Ada" in words
    assert "nothing: all of it is what the machine suggests" in render_report(Case())


def test_decisions_about_other_things_keep_their_names() -> None:
    """The page of one claim does not hold what they are about; the case does."""
    judgement = Judgement(JudgementKind.ASSIGN, ("Ada Renn",), COURIER.id, Span(0, 5))
    decision = Decision(1, datetime(2031, 5, 4, tzinfo=UTC), "", judgement, None, "")
    html = render_source(CLAIMED, "a docker", ReportOptions(decisions=(decision,)))
    assert "“Up to” in Velsund Courier, “Solvent in Shed 4” is “Ada Renn”" in html
