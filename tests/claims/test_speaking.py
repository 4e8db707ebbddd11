"""Whom a pronoun at the start of somebody's words means."""

from __future__ import annotations

from sayso.claims.statements import gather_statements
from tests.claims.piling import read

OF_HIM = "he never sold the wharf at Ulm"


def test_who_says_it() -> None:
    """Stands in place of the pronoun where a statement negates, and there only."""
    text = f"Reed said that {OF_HIM}. Reed said that he sold the barge at Ulm."
    reading = read(text, ("Reed", "said", OF_HIM), ("Reed", "said", "he sold the barge at Ulm"))
    spoken = [one.as_spoken().words for one in gather_statements(reading, ())]
    assert spoken == ["Reed never sold the wharf at Ulm", "he sold the barge at Ulm"]


def test_an_it_that_points_at_nothing() -> None:
    """Stays."""
    words = "it was not the wharf that burnt"
    reading = read(f"Reed said that {words}.", ("Reed", "said", words))
    assert [one.as_spoken().words for one in gather_statements(reading, ())] == [words]
