"""Pairs of places in real news: what of them is counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.news_pairs import PARTS, Pair, Telling, load_pairs, load_pile, measure
from sayso.records import (
    Case,
    Claim,
    Dispute,
    DisputeKind,
    Document,
    Origins,
    Place,
    Report,
    Span,
)

PILE = {one: Document.from_text(f"{one}: {'x' * 60}", path=one) for one in ("a", "b", "c")}
WHOLE = Span(0, 60)


def claim(own_id: str, *articles: str, contrary_to: str = "") -> Claim:
    """A claim that some articles tell from end to end."""
    reports = tuple(Report(one, own_id, PILE[one].id, (WHOLE,)) for one in articles)
    place = Place(PILE["c"].id, WHOLE)
    dispute = Dispute(DisputeKind.CONTRADICTION, place, (), (), claim_id=contrary_to)
    disputes = (dispute,) if contrary_to else ()
    told = Place(reports[0].document_id, WHOLE)
    return Claim(own_id, own_id, told, reports, Origins(1, 1), disputes=disputes)


def pair(one: str, other: str, label: str, span: Span = WHOLE) -> Pair:
    """A pair of places in two articles."""
    return Pair("a", (Telling(one, (span,), True), Telling(other, (span,), True)), label)


def test_pairs_in_one_claim_and_in_contrary_ones() -> None:
    """What is unclear counts for nothing."""
    case = Case(claims=(claim("one", "a", "b"), claim("two", "c", contrary_to="one")))
    pairs = [
        pair("a", "b", "same"),
        pair("a", "c", "contrary"),
        pair("b", "c", "other"),
        pair("a", "b", "unclear"),
    ]
    counts = measure(pairs, PILE, case)
    assert (counts.together.gold, counts.together.predicted, counts.together.right) == (1, 1, 1)
    assert (counts.contrary.gold, counts.contrary.predicted, counts.contrary.right) == (1, 2, 1)


def test_a_place_that_hardly_touches_a_report_is_not_found() -> None:
    """Half of the characters of the shorter one must be shared."""
    case = Case(claims=(claim("one", "a", "b"),))
    assert measure([pair("a", "b", "same", Span(50, 63))], PILE, case).together.right == 1
    assert measure([pair("a", "b", "same", Span(55, 69))], PILE, case).together.right == 0


def test_the_file() -> None:
    """Every part has pairs of each kind, and no pair stands there twice."""
    pairs = load_pairs()
    assert len({(one.part, one.places) for one in pairs}) == len(pairs) > 800
    assert {one.part for one in pairs} == {*PARTS}
    for part in PARTS:
        labels = {one.label for one in pairs if one.part == part}
        assert labels == {"same", "contrary", "other", "unclear"}


def test_the_corpus_is_asked_for(tmp_path: Path) -> None:
    """Without it the program ends with a clear line."""
    with pytest.raises(SystemExit, match="--corpora"):
        load_pile(tmp_path, load_pairs()[:1])


def test_the_places_point_at_words(corpora: Path) -> None:
    """Offsets lie in the texts of the corpus."""
    pairs = load_pairs()[:40]
    pile = load_pile(corpora, pairs)
    for one in pairs:
        for place in one.places:
            text = pile[place.article].text
            assert all(text[span.start : span.end].strip() for span in place.spans)
