"""Floors of the agencies that articles are credited to."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.wires import FLOORS, Found, find_agency, load_told, measure
from sayso.records import Document


def test_agencies_stay_above_the_floors(corpora: Path) -> None:
    """By byline and words."""
    found = measure(load_told(corpora))
    assert found.recall >= FLOORS["recall"]
    assert found.precision >= FLOORS["precision"]


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("VELSUND (AP) - A shed burned down.", "AP"),
        ("A shed burned down.\n\n(Reuters)", "REUTERS"),
        ("A shed burned down, the Associated Press reported.", ""),
        ("A shed burned down.", ""),
        ("VELSUND (AP) - A shed burned down.\n\n(Reuters)", ""),
    ],
)
def test_a_credit_is_more_than_a_mention(text: str, agency: str) -> None:
    """And two agencies are nobody's."""
    assert find_agency(Document("d", text)) == agency


def test_shares() -> None:
    """Of none there is none."""
    assert (Found(0, 0, 0).recall, Found(1, 2, 4).recall) == (0.0, 50.0)
    assert Found(1, 2, 4).precision == 25.0
