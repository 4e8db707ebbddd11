"""Places in the texts: links to exact words, never to nothing."""

from __future__ import annotations

from sayso.records import Case, Document, Span
from sayso.report.places import Places, cut_opening

ONE = Document.from_text("One.", "One")
TWO = Document.from_text("The ferry was stopped on Monday at noon.\n\nNobody was hurt.", "Two")


def test_an_opening_is_a_few_words_of_one_line() -> None:
    """Cut at a word; never over the end of the passage."""
    text = "one two three\nfour five"
    assert text[: cut_opening(text, 0, len(text), 2)] == "one two"
    assert text[: cut_opening(text, 0, len(text), 9)] == "one two three"
    assert text[: cut_opening(text, 0, 6, 9)] == "one tw"


def test_a_link_names_the_document_and_the_offset() -> None:
    """White space at its start is left out; what is linked to is kept."""
    places = Places(Case((ONE, TWO)))
    assert places.link(TWO.id, 3, 30) == "#p-2-4"
    assert dict(places.spans) == {TWO.id: {Span(4, 30)}}


def test_a_stretch_without_words_leads_to_its_document() -> None:
    """Whatever its offsets are."""
    places = Places(Case((ONE, TWO)))
    for start, end in ((40, 42), (9, 3), (-5, 0), (900, 999)):
        assert places.link(TWO.id, start, end) == f"#d-{TWO.id}"
    assert places.link(ONE.id, -5, 999) == "#p-1-0"
    assert dict(places.spans) == {ONE.id: {Span(0, 4)}}
