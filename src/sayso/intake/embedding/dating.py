"""The day in a lead or a dateline: written in full, without its year, or told from the page's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from sayso.intake.dates import parse_date

__all__ = ["DAY", "find_day"]

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_YEAR = r"(?:,?[ ]+(?P<year{0}>(?:19|20)\d\d)\b)?"
_DAY_FIRST = rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?:[ ]+of)?[ ]+{_MONTH}{_YEAR.format(1)}"
_MONTH_FIRST = rf"\b{_MONTH}[ ]+\d{{1,2}}(?:st|nd|rd|th)?\b(?!:\d){_YEAR.format(2)}"
_NUMBERS = r"\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d\b"
DAY = re.compile(rf"{_DAY_FIRST}|{_MONTH_FIRST}|{_NUMBERS}", re.IGNORECASE)
"""A day as written, its year where it is given."""
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_RELATIVE = re.compile(
    r"\b(?:(?P<today>today(?:['’]?s)?|this (?:morning|afternoon|evening))"
    r"|(?P<yesterday>yesterday(?:['’]?s)?|last night)"
    rf"|(?P<last>last |next )?(?P<weekday>{'|'.join(_WEEKDAYS)})(?:['’]s)?)\b",
    re.IGNORECASE,
)
_MOST_DAYS_BEFORE = 300
"""A day without its year is the last one before the page's, when that is not so long ago."""


def find_day(words: str, published: date | None = None) -> date | None:
    """The one day that some words name; ``None`` where there is none, or more than one.

    ``published`` is the page's day: "7 May" and "on Friday" are the last before it, "yesterday" is
    the day before. "Last Friday", and a weekday that is the page's own, could be two days.
    """
    days = set(_written(words, published))
    if not days and published is not None:
        days = set(_relative(words, published))
    return days.pop() if len(days) == 1 else None


def _written(words: str, published: date | None) -> Iterator[date]:
    for match in DAY.finditer(words):
        if match["year1"] or match["year2"] or match[0][-4:].isdigit() or match[0][:4].isdigit():
            day = parse_date(match[0])
        else:
            day = _last_before(match[0], published)
        if day is not None:
            yield day


def _last_before(words: str, published: date | None) -> date | None:
    if published is None:
        return None
    for year in (published.year, published.year - 1):
        day = parse_date(f"{words} {year}")
        if day is not None and timedelta(0) <= published - day <= timedelta(_MOST_DAYS_BEFORE):
            return day
    return None


def _relative(words: str, published: date) -> Iterator[date]:
    for match in _RELATIVE.finditer(words):
        if match["today"]:
            yield published
        elif match["yesterday"]:
            yield published - timedelta(1)
        else:
            weekday = _WEEKDAYS.index(match["weekday"].lower())
            days = (published.weekday() - weekday) % 7
            if days and not match["last"]:
                yield published - timedelta(days)
