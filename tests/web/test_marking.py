"""Words with what was read in them marked."""

from __future__ import annotations

from sayso.records import Document, Span
from sayso.web.marking import mark_attribution, mark_spans
from tests.claimed import CLAIMED, COURIER

_SAID = CLAIMED.attributions[0]


def test_source_cue_and_content_are_marked_where_they_stand() -> None:
    """All words between are there, in their order."""
    pieces = mark_attribution(COURIER, _SAID)
    marked = {one.look: one.words for one in pieces if one.look}
    assert marked["s"] == "a port official"
    assert marked["q"] == "said"
    assert marked["l1"] == "Up to forty tonnes of solvent may be stored in Shed 4"
    assert "".join(one.words for one in pieces) == COURIER.text


def test_a_long_paragraph_is_cut_and_says_so() -> None:
    """At words, with the sign for what is left out."""
    text = "before " * 100 + "the words" + " after" * 100 + "\nanother paragraph"
    start = text.index("the words")
    pieces = mark_spans(Document.from_text(text), [Span(start, start + 9)])
    words = "".join(one.words for one in pieces)
    assert words.startswith("… before ")
    assert words.endswith(" after …")
    assert len(words) < 600
    assert [one.words for one in pieces if one.look] == ["the words"]


def test_what_stands_nowhere_shows_nothing() -> None:
    """No words, no pieces; a place beyond the end does no harm."""
    assert mark_spans(COURIER, []) == ()
    assert mark_spans(COURIER, [Span(10_000, 10_010)]) is not None
