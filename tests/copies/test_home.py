"""In which of two texts a passage is at home."""

from __future__ import annotations

from sayso.copies.comparing import Texts
from sayso.copies.home import compare_homes
from sayso.records import Span
from tests.copies.stories import MILL, ORCHARD, make

_PART = (
    "The engineers found rusted valves behind both pumps, and advised the harbour to replace every "
    "single valve before another winter, whatever the owner might answer."
)
_REPORT = (
    "A report of the engineers about the pumps came to the harbour office on Friday. Valves of it "
    f"rusted on other ferries too. {_PART} The owner said that valves were replaced last "
    "winter; the harbour master asked the engineers for another report about single parts."
)


def _compare(one: str, other: str) -> float:
    texts = Texts([make(one), make(other)])
    spans = [[Span(text.index(_PART), text.index(_PART) + len(_PART))] for text in (one, other)]
    return compare_homes(texts[0], texts[1], *spans)


def test_the_rest_speaks_of_the_same() -> None:
    """In the text that the passage was written for; below 0 for the second."""
    host = f"{MILL}\n\n{_PART}\n\n{ORCHARD}"
    assert _compare(_REPORT, host) > 0
    assert _compare(host, _REPORT) == -_compare(_REPORT, host)


def test_a_text_that_is_all_passage_cannot_tell() -> None:
    """Nor can one of a few words."""
    assert _compare(_REPORT, _PART) == 0
    assert _compare(_REPORT, f"{_PART} Yes.") == 0
