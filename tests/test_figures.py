"""The figures at the head of the table and of the report."""

from __future__ import annotations

from dataclasses import replace

from sayso.figures import count_claim, count_figures
from sayso.records import (
    Attribution,
    Case,
    Document,
    Kind,
    SourceType,
    Span,
    Stance,
)
from tests.claimed import CLAIMED, SHED

ONE = Document.from_text("One text.", outlet="Pier")
TWO = Document.from_text("Another text.", outlet="pier")


def _said(number: int, name: str, kind: SourceType, document: Document = ONE) -> Attribution:
    spans = (Span(0, 3),)
    return Attribution(
        str(number),
        document.id,
        spans,
        spans,
        spans,
        Kind.INDIRECT,
        source_type=kind,
        source_name=name,
    )


CASE = Case(
    (ONE, TWO),
    (
        replace(_said(1, "Ida Brook", SourceType.NAMED), kind=Kind.DIRECT, stance=Stance.DENY),
        _said(2, "ida brook", SourceType.NAMED, TWO),
        replace(_said(3, "officials", SourceType.COLLECTIVE), parent_id="1"),
        replace(_said(4, "an official", SourceType.ANONYMOUS), hedged=True),
        _said(5, "", SourceType.UNSTATED),
        replace(_said(6, "he", SourceType.NAMED), is_source_open=True),
        replace(_said(7, "Nobody", SourceType.COLLECTIVE), negated=True),
    ),
)


def test_figures() -> None:
    """One outlet in two spellings is one; nobody, also by name, and "he" are no sources."""
    figures = count_figures(CASE)
    assert (figures.documents, figures.outlets, figures.attributions) == (2, 1, 7)
    assert (figures.speakers, figures.direct, figures.second_hand) == (3, 1, 1)
    assert (figures.anonymous, figures.collective, figures.unstated) == (1, 2, 1)
    assert (figures.nameless, figures.hearsay, figures.unresolved) == (4, 2, 1)
    assert dict(figures.types)[SourceType.NAMED] == 3


def test_an_empty_case_has_figures() -> None:
    """Nothing is counted as nothing."""
    assert count_figures(Case()).attributions == 0


def test_a_claim_is_counted_by_outlet_and_day() -> None:
    """Two articles of one outlet are one outlet; undated ones bear no day."""
    documents = {one.id: one for one in CLAIMED.documents}
    shed = count_claim(SHED, documents)
    assert (shed.reports, shed.outlets, shed.first, shed.last) == (
        6,
        5,
        CLAIMED.documents[0].published,
        CLAIMED.documents[5].published,
    )
    undated = replace(SHED, reports=SHED.reports[-1:])
    assert count_claim(undated, documents).first is None
