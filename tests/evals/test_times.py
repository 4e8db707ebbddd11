"""The floors that the reading of times holds, and how it is counted."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from evals.times import FLOORS, HELD_BACK_FILES, Story, Timex, load_part, measure, pair
from sayso.records import Span
from tests.conftest import CORPORA

DAY = date(2021, 3, 4)


@pytest.fixture
def time_corpora() -> Path:
    """The folder of corpora; the test is skipped where TimeBank is not in it."""
    if not (CORPORA / "time" / "TBAQ-cleaned").is_dir():
        pytest.skip(f"no time/TBAQ-cleaned in {CORPORA}; set SAYSO_CORPORA to where it is")
    return CORPORA


def test_times_stay_above_the_floors(time_corpora: Path) -> None:
    """Times are read at least as well on the part held back as when the floors were set."""
    stories = load_part(time_corpora, is_held_back=True)
    assert len(stories) == HELD_BACK_FILES
    figures = measure(stories)
    reached = {name: round(100 * figures[name][2], 1) for name in FLOORS}
    below = {
        name: (reached[name], floor) for name, floor in FLOORS.items() if reached[name] < floor
    }
    assert FLOORS
    assert not below, f"F1 below its floor: {below}"


def test_the_parts_do_not_overlap(time_corpora: Path) -> None:
    """No file is both held back and tuned on."""
    held_back, rest = (
        {story.name for story in load_part(time_corpora, is_held_back=part)}
        for part in (True, False)
    )
    assert held_back
    assert not held_back & rest


def test_a_time_is_counted_once() -> None:
    """Two readings of one time pair once; an overlap is enough, the value is counted apart."""
    gold = (Timex(Span(0, 10), "DATE", "2021-03-01"), Timex(Span(20, 25), "DATE", "2021"))
    story = Story("one", "", DAY, gold)
    found = [
        Timex(Span(0, 4), "DATE", "2021-03-01"),
        Timex(Span(5, 10), "DATE", "2021-03-01"),
        Timex(Span(20, 25), "DURATION", "P1Y"),
    ]
    assert len(pair(gold, found)) == 2
    figures = measure([story], lambda _text, _published: found)
    assert figures["relaxed"] == pytest.approx((2 / 3, 1.0, 0.8))
    assert figures["strict"] == pytest.approx((1 / 3, 1 / 2, 0.4))
    assert figures["value"] == pytest.approx((1 / 3, 1 / 2, 0.4))


def test_nothing_found_is_nought() -> None:
    """Without a single time on either side no figure is divided by nought."""
    figures = measure([Story("one", "", DAY, ())], lambda _text, _published: [])
    assert set(figures.values()) == {(0.0, 0.0, 0.0)}


def test_missing_corpora_are_said_plainly(tmp_path: Path) -> None:
    """Without the corpus the program ends with where it looked and where it may be had."""
    with pytest.raises(SystemExit, match="TimeBank"):
        load_part(tmp_path, is_held_back=True)
