"""The line that an article begins with, before what it says."""

from __future__ import annotations

import pytest

from sayso.datelines import find_dateline_end


@pytest.mark.parametrize(
    "dateline",
    [
        "VELSUND — ",
        "VELSUND, Kestria (Marram News) — ",
        "Velsund (Marram News) -- ",
        "VELSUND/Kestria: ",
        "VELSUND/KESTRIA, May 5 - ",
        "Marram News / VELSUND — ",
        "Marram News, VELSUND - ",
    ],
)
def test_what_is_told_begins_behind_a_dateline(dateline: str) -> None:
    """Place, land, day and agency, in the orders that print has."""
    assert find_dateline_end(f"{dateline}The tank leaked.") == len(dateline)


@pytest.mark.parametrize(
    "text",
    ["The tank leaked.", "Ida Moor, a nurse - and a poet - said so.", "Moor, Reeve and Holt left."],
)
def test_a_sentence_has_none(text: str) -> None:
    """Names and commas make no dateline."""
    assert find_dateline_end(text) == 0
