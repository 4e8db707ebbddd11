"""Which days a time can mean, and whether two times can mean the same."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from sayso.records import Granularity, SaidAt

__all__ = ["are_compatible", "find_days"]

_SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
_PARTS = {"Q": 3, "H": 6}
_NO_DAYS = frozenset({Granularity.DURATION, Granularity.SET, Granularity.VAGUE})
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:T.*)?$")
_WEEK = re.compile(r"(\d{4})-W(\d{2})(?:-(WE|[1-7]))?(?:T.*)?$")
_MONTH = re.compile(r"(\d{4})-(\d{2})$")
_PART = re.compile(r"(\d{4})-([QH])([1-4])$")
_SEASON = re.compile(r"(\d{4})-(SP|SU|FA|WI)$")
_YEARS = re.compile(r"\d{2,4}$")
_CLOCK = re.compile(r"T(\d{2}:\d{2})")
_GUESSED_DAYS = 7


def find_days(value: str) -> tuple[date, date] | None:
    """The first and the last day that an ISO or TIMEX3 value means; None where digits are open."""
    try:
        return _read(value)
    except ValueError:
        return None


def are_compatible(one: SaidAt, other: SaidAt, *, is_night: bool = False) -> bool:
    """Whether two times can be one: the same days, or days of which one holds the other.

    What is not known fits everything. A weekday that was guessed may be a week off, a year that was
    guessed a year; ``is_night``: a day may be off, as a night has two.
    """
    if one.granularity in _NO_DAYS or other.granularity in _NO_DAYS:
        return True
    if "X" in one.value or "X" in other.value:
        return _fits(one.value, other.value)
    a, b = find_days(one.value), find_days(other.value)
    if a is None or b is None:
        return True
    slack = timedelta(days=1 if is_night else 0)
    if a[0] <= b[1] + slack and b[0] <= a[1] + slack:
        return is_night or _is_same_hour(one.value, other.value)
    return (one.doubtful or other.doubtful) and _is_guess_apart(a, b)


def _read(value: str) -> tuple[date, date] | None:
    if match := _DAY.match(value):
        day = date(int(match[1]), int(match[2]), int(match[3]))
        return day, day
    if match := _WEEK.match(value):
        year, week, part = int(match[1]), int(match[2]), match[3]
        if part and part != "WE":
            day = date.fromisocalendar(year, week, int(part))
            return day, day
        return (
            date.fromisocalendar(year, week, 6 if part else 1),
            date.fromisocalendar(year, week, 7),
        )
    if match := _MONTH.match(value):
        return _months(int(match[1]), int(match[2]), 1)
    if match := _PART.match(value):
        length = _PARTS[match[2]]
        return _months(int(match[1]), (int(match[3]) - 1) * length + 1, length)
    if match := _SEASON.match(value):
        return _months(int(match[1]), _SEASONS[match[2]], 3)
    if _YEARS.match(value):
        scale = 10 ** (4 - len(value))
        first = int(value) * scale
        return date(max(first, 1), 1, 1), date(first + scale - 1, 12, 31)
    return None


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    last = month + count - 2
    end_year, end_month = year + last // 12, last % 12 + 1
    return (
        date(year, month, 1),
        date(end_year, end_month, calendar.monthrange(end_year, end_month)[1]),
    )


def _fits(one: str, other: str) -> bool:
    """Whether two values agree in every figure that both know."""
    if ("W" in one) != ("W" in other):
        return True
    a, b = one.partition("T")[0], other.partition("T")[0]
    return all(x == y or "X" in (x, y) for x, y in zip(a, b, strict=False))


def _is_same_hour(one: str, other: str) -> bool:
    a, b = _CLOCK.search(one), _CLOCK.search(other)
    return a is None or b is None or a.group(1) == b.group(1)


def _is_guess_apart(a: tuple[date, date], b: tuple[date, date]) -> bool:
    if abs((a[0] - b[0]).days) == _GUESSED_DAYS:
        return True
    is_year_off = abs(a[0].year - b[0].year) == 1
    return is_year_off and (a[0].month, a[0].day) == (b[0].month, b[0].day)
