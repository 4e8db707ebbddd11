"""Which days a value means, and which values can be one time."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.claims.days import are_compatible, find_days
from sayso.records import Granularity, SaidAt, Span


def at(value: str, kind: Granularity = Granularity.DAY, *, doubtful: bool = False) -> SaidAt:
    """A time with a value."""
    return SaidAt(value, Span(0, 1), kind, doubtful)


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2022-04-30", date(2022, 4, 30), date(2022, 4, 30)),
        ("2022-05-03TEV", date(2022, 5, 3), date(2022, 5, 3)),
        ("2022-W17-WE", date(2022, 4, 30), date(2022, 5, 1)),
        ("2022-W17", date(2022, 4, 25), date(2022, 5, 1)),
        ("2022-W17-6", date(2022, 4, 30), date(2022, 4, 30)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2022-Q4", date(2022, 10, 1), date(2022, 12, 31)),
        ("2022-H1", date(2022, 1, 1), date(2022, 6, 30)),
        ("2021-WI", date(2021, 12, 1), date(2022, 2, 28)),
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("199", date(1990, 1, 1), date(1999, 12, 31)),
        ("19", date(1900, 1, 1), date(1999, 12, 31)),
    ],
)
def test_values_are_days(value: str, first: date, last: date) -> None:
    """From the first to the last."""
    assert find_days(value) == (first, last)


@pytest.mark.parametrize("value", ["", "XXXX-05-03", "P3D", "PAST_REF", "2022-13-40", "2022-W60"])
def test_what_is_no_day(value: str) -> None:
    """Open figures, lengths and impossible ones."""
    assert find_days(value) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2022-04-30", "2022-04"),
        ("2022-04-30", "2022-W17-WE"),
        ("2022-04-30", "XXXX-04-30"),
        ("2022-04-30", "XXXX-WXX-2"),
        ("2022-04-30", "2022-04-30T03:12"),
        ("1994", "199"),
    ],
)
def test_one_holds_the_other(one: str, other: str) -> None:
    """Either way round."""
    assert are_compatible(at(one), at(other))
    assert are_compatible(at(other), at(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2022-04-30", "2022-05-01"),
        ("2022-04-30", "2022-03"),
        ("2022-04-30", "XXXX-04-29"),
        ("2022-04-30T03:12", "2022-04-30T09:00"),
        ("2021", "2022"),
    ],
)
def test_two_times(one: str, other: str) -> None:
    """Either way round."""
    assert not are_compatible(at(one), at(other))
    assert not are_compatible(at(other), at(one))


def test_guesses_may_be_a_week_or_a_year_off() -> None:
    """A weekday may be the next one, and a day the last year's."""
    guess = at("2022-04-30", doubtful=True)
    for other in ("2022-05-07", "2021-04-30"):
        assert are_compatible(guess, at(other))
        assert not are_compatible(at("2022-04-30"), at(other))


def test_nights_have_two_days() -> None:
    """One day off is none in a night; two are."""
    friday, saturday, sunday = at("2022-04-29"), at("2022-04-30"), at("2022-05-01")
    assert are_compatible(friday, saturday, is_night=True)
    assert not are_compatible(friday, sunday, is_night=True)


def test_lengths_and_habits_are_not_compared() -> None:
    """ "Two days" and "every Monday" are no days."""
    assert are_compatible(at("P2D", Granularity.DURATION), at("2022-04-30"))
    assert are_compatible(at("XXXX-WXX-1", Granularity.SET), at("2022-04-30"))


@given(st.text(alphabet="0123456789-WXQTEHSU:", max_size=14))
def test_any_value_is_read(value: str) -> None:
    """Days in order, or none."""
    days = find_days(value)
    assert days is None or days[0] <= days[1]
    assert are_compatible(at(value), at(value))
