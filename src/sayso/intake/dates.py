"""Dates as publishers write them. Only what the words say: no clock, and no guess."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from email.utils import parsedate

__all__ = ["parse_date"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july",
         "aug august", "sep sept september", "oct october", "nov november", "dec december"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\b\.?"
_WEEKDAY = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\b"
    r"\.?[ ]*,?[ ]*(?:the[ ]+)?)?"
)
_CLOCK = (  # 17:30, 5:30 p.m., 5 pm
    r"\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ ]*[ap]\.?m\b\.?)?|\d{1,2}[ ]*[ap]\.?m\b\.?"
)
_ZONE = r"(?:[ ]*\(?(?:[A-Z]{1,5}|(?:GMT|UTC)?[+-]\d{1,2}:?\d{0,2})\)?)?"
_TIME_AFTER = rf"(?:[ ]*(?:,|at|-|–|—|\||@|T)?[ ]*(?:{_CLOCK}){_ZONE})?"
_TIME_BEFORE = rf"(?:(?:{_CLOCK}){_ZONE}[ ]*(?:,|on|-|–|—|\|)?[ ]*)?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_SPACE = r"[ \-./]*"
_WRITTEN = tuple(
    re.compile(_TIME_BEFORE + _WEEKDAY + core + _TIME_AFTER, re.IGNORECASE)
    for core in (
        rf"{_DAY}(?:[ ]+day)?(?:[ ]+of)?{_SPACE}{_MONTH},?{_SPACE}{_YEAR}",
        rf"{_MONTH}{_SPACE}{_DAY},?{_SPACE}{_YEAR}",
        rf"{_YEAR},?{_SPACE}{_MONTH}{_SPACE}{_DAY}",
    )
)
_YEAR_FIRST = re.compile(rf"{_YEAR}([-/.])(?P<month>\d{{1,2}})\2{_DAY}(?:[ T].*)?")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?:,?[ ].*)?")
_LABEL = re.compile(
    r"(?:(?:first |last )?(?:published|posted|updated|modified|created)(?: on| at| online)?|dated?)"
    r"[ ]*:?[ ]+",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"-?\d{9,10}(?:\.\d+)?|-?\d{12,13}")
_FIRST_YEAR, _LAST_YEAR = 1600, 2200
_MAX_CHARS = 120


def parse_date(value: object) -> date | None:
    """Read one date out of a value that should hold nothing else; ``None`` when it is not certain.

    Takes ISO dates and datetimes, RFC 2822, epoch seconds or milliseconds (as UTC), and usual
    English forms. The day is the one written, whatever its time zone. ``03/04/2009`` could be two
    days and a date without a year could be any: both are ``None``.
    """
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    text = " ".join(str(value).split())[:_MAX_CHARS]
    if label := _LABEL.match(text):
        text = text[label.end() :]
    return _from_epoch(text) or _from_numbers(text) or _from_words(text) or _from_mail(text)


def _day(year: int, month: int, day: int) -> date | None:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _from_epoch(text: str) -> date | None:
    if not _EPOCH.fullmatch(text):
        return None
    seconds = float(text)
    if abs(seconds) >= 1e11:
        seconds /= 1000
    try:
        moment = datetime.fromtimestamp(seconds, tz=UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return _day(moment.year, moment.month, moment.day)


def _from_numbers(text: str) -> date | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(int(match["year"]), int(match["month"]), int(match["day"]))
    if match := _YEAR_LAST.fullmatch(text):
        first, second, year = int(match[1]), int(match[3]), int(match[4])
        if first == second or first > 12:
            return _day(year, second, first)
        return _day(year, first, second) if second > 12 else None
    if re.fullmatch(r"\d{8}(?:T\d{4,6}.{0,12})?", text, re.ASCII):
        return _day(int(text[:4]), int(text[4:6]), int(text[6:8]))
    return None


def _from_words(text: str) -> date | None:
    for pattern in _WRITTEN:
        if match := pattern.fullmatch(text):
            month = _MONTHS[match["month"].lower()]
            return _day(int(match["year"]), month, int(match["day"]))
    return None


def _from_mail(text: str) -> date | None:
    # parsedate is lenient; the shape is checked first so that it never fills in what is missing
    if not re.match(r"(?:[A-Za-z]{3},? +)?\d{1,2} [A-Za-z]{3} \d{4} \d", text):
        return None
    parts = parsedate(text)
    return _day(*parts[:3]) if parts else None
