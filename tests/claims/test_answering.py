"""What somebody says by answering yes or no."""

from __future__ import annotations

import pytest

from sayso.claims.statements import gather_statements
from tests.claims.piling import read

SUNK = "the ferry to Marram sank in the storm"


@pytest.mark.parametrize(
    ("asked", "answer", "is_denied"),
    [
        ("Asked whether", "yes", False),
        ("Asked by the Courier if it was true that", "yes", False),
        ("Asked whether", "no", True),
        ("Asked if it was the case that", "a curt no", True),
        ("Pressed on Monday on whether", "that it was not", True),
    ],
)
def test_who_says_yes_says_what_he_was_asked(asked: str, answer: str, is_denied: bool) -> None:
    """And who says no denies it."""
    reading = read(f"{asked} {SUNK}, Reed said {answer}.", ("Reed", "said", answer))
    stated = [one for one in gather_statements(reading, ()) if one.attribution]
    assert [(one.words, one.is_denied) for one in stated] == [(SUNK, is_denied)]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (f"Asked whether {SUNK}, Reed said nothing.", "nothing"),
        (f"Asked about the night on which {SUNK}, Reed said yes.", "yes"),
    ],
)
def test_other_answers_say_nothing(text: str, answer: str) -> None:
    """Nor does a yes to what was no question of whether."""
    reading = read(text, ("Reed", "said", answer))
    assert not [one for one in gather_statements(reading, ()) if one.attribution]
