"""The words around a place."""

from __future__ import annotations

import pytest

from sayso.records import Span
from sayso.report.excerpts import cut_excerpt

TEXT = "It rained. The U.S. envoy, J. Renn, said “no.” Then he left.\n\nNext day it did not."


def test_an_excerpt_is_the_sentence_of_the_place() -> None:
    """Initials and letters end no sentence; the words stand apart from what is around them."""
    start = TEXT.index("said")
    cut = cut_excerpt(TEXT, Span(start, start + 4))
    assert (cut.before, cut.words) == ("The U.S. envoy, J. Renn, ", "said")
    assert cut.line == "The U.S. envoy, J. Renn, said “no.”"


def test_a_paragraph_ends_an_excerpt() -> None:
    """What stands on another line is not shown."""
    start = TEXT.index("left")
    assert cut_excerpt(TEXT, Span(start, start + 4)).line == "Then he left."


def test_a_long_sentence_is_cut_at_words() -> None:
    """With a sign that there is more, on either side."""
    text = f"{'before ' * 50}here{' after' * 50}"
    start = text.index("here")
    cut = cut_excerpt(text, Span(start, start + 4), max_chars=20)
    assert cut.line == "… before before here after after after …"


@pytest.mark.parametrize("span", [Span(5, 5), Span(900, 950), Span(7, 3)])
def test_a_place_outside_the_text_has_no_words(span: Span) -> None:
    """Nothing is shown that cannot be pointed at."""
    assert cut_excerpt(TEXT, span).line == ""


def test_a_place_at_either_end() -> None:
    """Nothing is cut where the text ends."""
    assert cut_excerpt("Renn left.", Span(0, 4)).line == "Renn left."
    assert cut_excerpt("Renn left", Span(5, 9)).line == "Renn left"
