"""What stands over two texts."""

from __future__ import annotations

import pytest

from sayso.copies.heads import compare_bylines, compare_titles
from tests.copies.stories import FERRY, make


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Report: Ferry stopped at north pier", 1),
        ("Ferry stopped at North Pier (full text)", 1),
        ("Ferry stopped at north pier, Bay Mail says", 1),
        ("Ferry stopped at north pier", 0),
        ("Ferry stopped at north pier | The Pier", 0),
        ("Pumps fail on ferry", 0),
        ("", 0),
    ],
)
def test_a_title_made_from_the_other(title: str, made: int) -> None:
    """The same words with more; a page's own outlet behind them is nothing."""
    one = make(FERRY, "Bay Mail", title="Ferry stopped at north pier")
    other = make(FERRY, "The Pier", title=title)
    assert compare_titles(one, other) == made
    assert compare_titles(other, one) == -made


def test_short_titles_tell_nothing() -> None:
    """One or two words stand in many titles."""
    assert (
        compare_titles(make(FERRY, title="Ferry news"), make(FERRY, title="More ferry news")) == 0
    )


@pytest.mark.parametrize(
    ("byline", "is_desk"),
    [("Staff", 1), ("News desk", 1), ("Web Team", 1), ("Agencies", 1), ("Ada Quill", 0), ("", 0)],
)
def test_a_desk_writes_nothing_of_its_own(byline: str, is_desk: int) -> None:
    """Against somebody with a name, or nobody at all."""
    one, other = make(FERRY, byline="Vera Lund"), make(FERRY, byline=byline)
    assert compare_bylines(one, other) == is_desk
    assert compare_bylines(other, one) == -is_desk
    assert compare_bylines(other, other) == 0


@pytest.mark.parametrize("outlet", ["Reuters", "Marram News Agency", "Northern Newswire"])
def test_an_agency_signs_by_its_desks(outlet: str) -> None:
    """That says nothing against it."""
    wire, paper = make(FERRY, outlet, byline="Velsund desk"), make(FERRY, byline="Vera Lund")
    assert compare_bylines(wire, paper) == 0
