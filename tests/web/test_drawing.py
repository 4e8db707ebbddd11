"""Counts over time, drawn."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from sayso.web.drawing import (
    Grain,
    choose_grain,
    count_steps,
    draw_spark,
    list_steps,
    say_span,
    say_tick,
)

_MAY = date(2022, 5, 4)


def test_a_spark_shows_when_something_was_told() -> None:
    """The highest bar is the day with most; a single day is one narrow bar; undated is none."""
    drawn = draw_spark({_MAY: 3, date(2022, 5, 9): 1})
    assert drawn
    assert [bar.height for bar in drawn.bars] == [28, 9.33]
    assert drawn.bars[0].x < drawn.bars[1].x < drawn.width
    assert drawn.words == "4 reports, 4–9 May 2022"
    single = draw_spark({_MAY: 1})
    assert single
    assert len(single.bars) == 1
    assert single.bars[0].width < single.width / 5
    assert draw_spark({}) is None


def test_a_spark_of_years_stays_as_wide() -> None:
    """Days fall together, and none is too small to be seen."""
    drawn = draw_spark({date(1990, 1, 1): 1, date(2020, 1, 1): 500, date(2050, 12, 31): 1})
    assert drawn
    assert sum(1 for _ in drawn.bars) == 3
    assert all(bar.x + bar.width <= drawn.width and bar.height >= 3 for bar in drawn.bars)


@pytest.mark.parametrize(
    ("last", "grain"),
    [
        (date(2022, 5, 30), Grain.DAY),
        (date(2024, 5, 4), Grain.MONTH),
        (date(2099, 1, 1), Grain.YEAR),
    ],
)
def test_the_grain_fits_the_time(last: date, grain: Grain) -> None:
    """Days for some weeks, months for some years."""
    assert choose_grain(_MAY, last) is grain


@pytest.mark.parametrize("grain", list(Grain))
def test_steps_lie_one_behind_the_other(grain: Grain) -> None:
    """None is left out, and what is counted falls in one of them."""
    steps = list_steps(_MAY, date(2024, 2, 29), grain)
    assert steps[0].first <= _MAY <= steps[0].last
    assert steps[-1].first <= date(2024, 2, 29) <= steps[-1].last
    for one, after in pairwise(steps):
        assert (after.first - one.last).days == 1
    counts = count_steps([(_MAY, 2), (date(2024, 2, 29), 1)], grain)
    assert [counts[one.first] for one in steps if counts[one.first]] == [2, 1]


@pytest.mark.parametrize("grain", list(Grain))
def test_the_calendar_may_end(grain: Grain) -> None:
    """A day that is no day of ours breaks nothing."""
    assert list_steps(date(9999, 12, 30), date.max, grain)[-1].last == date.max
    assert list_steps(date.min, date.min, grain)


def test_times_are_said_briefly() -> None:
    """Under a bar, and for a span."""
    assert [say_tick(_MAY, one) for one in Grain] == ["4 May", "May 22", "2022"]
    assert say_span(_MAY, _MAY) == "4 May 2022"
    assert say_span(_MAY, date(2022, 6, 1)) == "4 May – 1 June 2022"
    assert say_span(_MAY, date(2023, 6, 1)) == "4 May 2022 – 1 June 2023"
