"""Where a passage was cut out of a sentence."""

from __future__ import annotations

import pytest

from sayso.copies.ends import compare_ends
from sayso.records import Span

_WHOLE = (
    "It rained. The ferry was stopped because two pumps had failed at sea, Brook said. It was late."
)
_CUT = "because two pumps had failed at sea"


def _compare(one: str, other: str, words: str) -> int:
    a, b = (Span(text.index(words), text.index(words) + len(words)) for text in (one, other))
    return compare_ends(one, other, [a], [b])


@pytest.mark.parametrize(
    ("other", "broken"),
    [
        (f"Frost came.\n\n{_CUT}\n\nBees are the other worry.", 2),
        (f"Frost came. {_CUT} Bees are the other worry.", 2),
        (f"Frost came.\n\n{_CUT}", 2),
        (f"Frost came, {_CUT}\n\nBees are the other worry.", 1),
        (f"Frost came, {_CUT} and elsewhere.", 0),
    ],
)
def test_sentences_break_off_in_the_copy(other: str, broken: int) -> None:
    """At the beginning, at the end, or at both; counted from either side."""
    assert _compare(_WHOLE, other, _CUT) == broken
    assert _compare(other, _WHOLE, _CUT) == -broken


def test_whole_sentences_tell_nothing() -> None:
    """They begin and end where they do in any text."""
    words = "The ferry was stopped because two pumps had failed at sea, Brook said."
    assert _compare(_WHOLE, f"Frost came.\n\n{words}\n\nBees too.", words) == 0


def test_what_breaks_off_in_both_tells_nothing() -> None:
    """Both may have it from a third."""
    assert _compare(f"Frost.\n\n{_CUT}\n\nBees.", f"Mill.\n\n{_CUT}\n\nBats.", _CUT) == 0
