"""Calendar arithmetic and how its results are written in TIMEX3.

A period is named by any day in it and its granularity; arithmetic that leaves the calendar (years 1
to 9999) gives ``None``.
"""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.easter import easter
from dateutil.relativedelta import FR, MO, SA, SU, TH, TU, WE, relativedelta

from sayso.reading.times.records import Granularity

__all__ = [
    "SEASONS",
    "UNITS",
    "duration_value",
    "find_holiday",
    "make_day",
    "shift",
    "unknown_value",
    "value_of",
]

SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""The first month of each season, of the northern half of the earth."""

UNITS = {
    "D": Granularity.DAY,
    "N": Granularity.DAY,
    "WE": Granularity.WEEKEND,
    "W": Granularity.WEEK,
    "F": Granularity.WEEK,
    "M": Granularity.MONTH,
    "Q": Granularity.QUARTER,
    "H": Granularity.HALF,
    "Y": Granularity.YEAR,
    "E": Granularity.DECADE,
    "C": Granularity.CENTURY,
}
"""The granularity that each unit of the lexicon counts in."""

_WEEKDAYS = {"MO": MO, "TU": TU, "WE": WE, "TH": TH, "FR": FR, "SA": SA, "SU": SU}
_STEPS = {
    "D": relativedelta(days=1),
    "N": relativedelta(days=1),
    "WE": relativedelta(weeks=1),
    "W": relativedelta(weeks=1),
    "F": relativedelta(weeks=2),
    "M": relativedelta(months=1),
    "Q": relativedelta(months=3),
    "H": relativedelta(months=6),
    "Y": relativedelta(years=1),
    "E": relativedelta(years=10),
    "C": relativedelta(years=100),
}
_UNKNOWN = {
    Granularity.DAY: "XXXX-XX-XX",
    Granularity.WEEKEND: "XXXX-WXX-WE",
    Granularity.WEEK: "XXXX-WXX",
    Granularity.MONTH: "XXXX-XX",
    Granularity.QUARTER: "XXXX-QX",
    Granularity.HALF: "XXXX-HX",
    Granularity.YEAR: "XXXX",
    Granularity.DECADE: "XXX",
    Granularity.CENTURY: "XX",
}


def make_day(year: int, month: int = 1, day: int = 1) -> date | None:
    """The day with these numbers, or ``None`` when there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def shift(day: date, unit: str, count: int) -> date | None:
    """The day ``count`` units of `UNITS` later, or earlier where ``count`` is negative."""
    if abs(count) > 1_000_000:
        return None
    try:
        return day + _STEPS[unit] * count
    except (OverflowError, ValueError):
        return None


def value_of(day: date, granularity: Granularity) -> str:
    """The TIMEX3 value of the period of this granularity that holds ``day``."""
    iso_year, week, _ = day.isocalendar()
    year = f"{day.year:04}"
    match granularity:
        case Granularity.DAY:
            return day.isoformat()
        case Granularity.WEEKEND:
            return f"{iso_year:04}-W{week:02}-WE"
        case Granularity.WEEK:
            return f"{iso_year:04}-W{week:02}"
        case Granularity.MONTH:
            return f"{year}-{day.month:02}"
        case Granularity.QUARTER:
            return f"{year}-Q{(day.month + 2) // 3}"
        case Granularity.HALF:
            return f"{year}-H{(day.month + 5) // 6}"
        case Granularity.SEASON:
            return f"{year}-{_season_of(day.month)}"
        case Granularity.DECADE:
            return year[:3]
        case Granularity.CENTURY:
            return year[:2]
        case _:
            return year


def unknown_value(granularity: Granularity) -> str:
    """The value of a period of which only the granularity is known."""
    return _UNKNOWN.get(granularity, "XXXX")


def _season_of(month: int) -> str:
    return ("WI", "SP", "SU", "FA")[month % 12 // 3]


def duration_value(count: str, unit: str) -> str:
    """The value of a length: ``count`` is a number or ``X``, ``unit`` a code of the lexicon.

    >>> duration_value("3", "D"), duration_value("2.5", "Y"), duration_value("X", "TH")
    ('P3D', 'P2Y6M', 'PTXH')
    """
    prefix = "P"
    if unit.startswith("T") and len(unit) == 2:
        prefix, unit = "PT", unit[1]
    elif unit == "F":
        count, unit = ("X" if count == "X" else f"{float(count) * 2:g}"), "W"
    elif unit == "N":
        unit = "D"
    if count.endswith(".5"):
        whole = count.removesuffix(".5")
        smaller = {"PY": "6M", "PTH": "30M", "PTM": "30S", "PE": "5Y"}.get(prefix + unit)
        if smaller:
            bigger = f"{whole}{unit}" if whole != "0" else ""
            return f"{prefix}{bigger}{smaller}"
    return f"{prefix}{count}{unit}"


def find_holiday(code: str, year: int) -> date | None:
    """The day of a holiday of the lexicon in ``year``."""
    if code[0] == "E":
        return easter(year) + timedelta(days=int(code[1:])) if 1583 <= year <= 4099 else None
    which, _, month = code.partition("-")
    if which.isdigit():
        return make_day(year, int(which), int(month))
    start = make_day(year, int(month))
    if start is None:
        return None
    if len(which) == 2:
        return start + relativedelta(day=31, weekday=_WEEKDAYS[which](-1))
    return start + relativedelta(weekday=_WEEKDAYS[which[:2]](int(which[2:])))
