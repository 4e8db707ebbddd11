"""Marks in the margin: what is claimed in a paragraph, and how often it is told."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Case, Claim, Document, Report, Span
from sayso.report.articles import list_articles
from sayso.report.claims.margins import ClaimMargin, ClaimMargins
from tests.claimed import CLAIMED, COURIER, SHED, WIRE


def _list(case: Case, document: Document, claims: tuple[Claim, ...]) -> dict[int, ClaimMargin]:
    articles = {one.document.id: one for one in list_articles(case)}
    return dict(ClaimMargins(claims).list(document, articles[document.id].paragraphs))


def test_a_mark_stands_at_the_paragraph_of_a_report() -> None:
    """In the order of the text; what is told once has none."""
    (margin,) = _list(CLAIMED, COURIER, CLAIMED.claims[:2]).values()
    assert [(one.claim_id, one.words, one.told) for one in margin.marks] == [
        ("shed", "Up to forty tonnes of …", "told in 6 places, 1 to 3 origins"),
        ("ferry", "The ferry stopped at …", "told in 2 places, 2 origins"),
    ]
    assert _list(CLAIMED, WIRE, CLAIMED.claims[1:2]) == {}


def test_marks_are_few() -> None:
    """A claim has one in a paragraph, however often it is told there; the rest is counted."""
    text = "One two. Three four.\n\nFive six."
    document = Document.from_text(text)
    spans = [Span(0, 7), Span(9, 19), Span(22, 30), Span(-3, 2), Span(400, 500)]

    def claim(own: str) -> Claim:
        reports = tuple(
            Report(f"{own}{at}", own, document.id, (span,)) for at, span in enumerate(spans)
        )
        return replace(SHED, id=own, reports=(*reports, Report("bare", own, document.id, ())))

    margins = _list(Case((document,)), document, tuple(claim(own) for own in "abcde"))
    assert [(at, len(one.marks), one.n_more) for at, one in margins.items()] == [
        (0, 3, 2),
        (1, 3, 2),
    ]
    assert [one.claim_id for one in margins[0].marks] == ["a", "b", "c"]
