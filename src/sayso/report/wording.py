"""The words a reader sees: for types, kinds and stances, times, shares, and how sure is sure."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from urllib.parse import urlsplit

from sayso.records import Granularity, Kind, MentionRole, SaidAt, SourceType, Stance

__all__ = [
    "KIND_WORDS",
    "NOBODY",
    "NO_VOICE",
    "OPEN_SOURCE",
    "ROLE_WORDS",
    "STANCE_WORDS",
    "TYPE_MEANINGS",
    "TYPE_WORDS",
    "count_words",
    "fit_words",
    "is_web_link",
    "letter_label",
    "quote_briefly",
    "say_date",
    "say_doubt",
    "say_share",
    "say_sureness",
    "say_time",
]

NOBODY = "Nobody named"
NO_VOICE = "nobody is named for it"
OPEN_SOURCE = "(not resolved)"

# In the order of how much stands behind them: from a name down to nobody.
TYPE_WORDS = {
    SourceType.NAMED: "named",
    SourceType.DOCUMENT: "document",
    SourceType.COLLECTIVE: "collective",
    SourceType.ANONYMOUS: "anonymous",
    SourceType.UNSTATED: "nobody named",
}
TYPE_MEANINGS = {
    SourceType.NAMED: "a person or body with a name",
    SourceType.DOCUMENT: "a text: a report, a letter, a ruling",
    SourceType.COLLECTIVE: "a group of people without names: “officials”, “residents”",
    SourceType.ANONYMOUS: "one person without a name: “a senior official”",
    SourceType.UNSTATED: "no source at all: “reportedly”, “it is alleged”",
}
KIND_WORDS = {
    Kind.DIRECT: "direct quotation",
    Kind.INDIRECT: "in the writer’s words",
    Kind.MIXED: "partly quoted",
}
STANCE_WORDS = {
    Stance.ASSERT: "says",
    Stance.DENY: "denies",
    Stance.ALLEGE: "alleges",
    Stance.ADMIT: "admits",
    Stance.CONFESS: "confesses",
    Stance.WARN: "warns",
    Stance.PROMISE: "promises",
    Stance.BELIEVE: "believes",
    Stance.ASK: "asks",
    Stance.DEMAND: "demands",
    Stance.DESCRIBE: "describes",
    Stance.SHOW: "shows",
    Stance.PRAISE: "praises",
    Stance.CRITICISE: "criticises",
}
ROLE_WORDS = {
    MentionRole.NAME: "",
    MentionRole.DEMONYM: "its people",
    MentionRole.METONYM: "its capital",
}
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_SEASONS = {"SP": "spring", "SU": "summer", "FA": "autumn", "AU": "autumn", "WI": "winter"}
_DAY_PARTS = {
    "MO": "on the morning of",
    "MI": "at midday on",
    "AF": "on the afternoon of",
    "EV": "on the evening of",
    "NI": "on the night of",
    "DT": "during the day on",
}
_PARTS = {
    "Q1": "the first quarter",
    "Q2": "the second quarter",
    "Q3": "the third quarter",
    "Q4": "the last quarter",
    "H1": "the first half",
    "H2": "the second half",
}
_UNKNOWN_YEAR = "XXXX"
_LEAP_YEAR = 2000
_CLOCK = re.compile(r"([01]\d|2[0-4])(?::([0-5]\d))?")
_MAX_QUOTED_CHARS = 40
_SURENESS = ((0.95, "almost sure"), (0.8, "fairly sure"), (0.6, "rather sure"), (0.0, "doubtful"))


def say_date(day: date) -> str:
    """``21 June 2009``: the same on every machine, whatever its language."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def say_time(at: SaidAt) -> str:
    """``on 20 June 2009``, ``in November 2008``, ``in the week of 15 June 2009``.

    Empty where it names no time on the calendar: then only the words of the text can say it.
    """
    if at.granularity is Granularity.SET:
        return ""
    for pattern, say in _TIMES:
        if match := pattern.fullmatch(at.value):
            try:
                return say(*match.groups())
            except (KeyError, IndexError, ValueError):
                return ""
    return ""


def say_doubt(at: SaidAt, published: date | None) -> str:
    """Why a doubtful time is doubtful; empty where its own words say what is not known."""
    when = say_time(at)
    if "unknown" in when:
        return ""
    if published is None and (when or at.value.startswith(_UNKNOWN_YEAR)):
        return "the article bears no date to reckon from"
    if not when:
        return "the words name no exact time"
    return "the words could also mean another time"


def quote_briefly(words: str) -> str:
    """Words in quotation marks on one line, cut at a word where they are many."""
    text = " ".join(words.split())
    if len(text) > _MAX_QUOTED_CHARS:
        cut = text[:_MAX_QUOTED_CHARS]
        text = f"{cut.rpartition(' ')[0] or cut} …"
    return f"“{text}”"


def fit_words(words: str, max_chars: int) -> str:
    """Words on one line that are no longer than a drawing has room for, cut anywhere."""
    text = " ".join(words.split())
    return text if len(text) <= max_chars else f"{text[: max_chars - 1].rstrip()}…"


def say_share(part: int, whole: int) -> str:
    """A percentage that never rounds something to nothing, or less than all to all."""
    if not whole:
        return "0%"
    if 0 < 200 * part < whole:
        return "under 1%"
    if 0 < 200 * (whole - part) < whole:
        return "over 99%"
    return f"{(200 * part + whole) // (2 * whole)}%"


def say_sureness(probability: float) -> str:
    """The model's probability in words and percent: ``fairly sure, 91%``."""
    word = next((w for floor, w in _SURENESS if probability >= floor), "doubtful")
    return f"{word}, {say_share(min(round(1000 * max(probability, 0.0)), 999), 1000)}"


def count_words(number: int, one: str, many: str = "") -> str:
    """``1 document``, ``1,204 documents``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def letter_label(index: int) -> str:
    """A, B ... Z, AA, AB ... for 0, 1 ... 25, 26, 27 ..."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_web_link(url: str) -> bool:
    """Whether a url is safe to be clicked: http or https, with a host, and nothing hidden in it."""
    if any(ch.isspace() or not ch.isprintable() for ch in url):
        return False
    try:
        parts = urlsplit(url)
        return parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return False


def _say_day(year: str, month: str, day: str, time: str | None = None) -> str:
    if year == _UNKNOWN_YEAR:
        date(_LEAP_YEAR, int(month), int(day))
        when = f"{int(day)} {_month(month)}, year unknown"
    else:
        when = say_date(date(int(year), int(month), int(day)))
    if time in _DAY_PARTS:
        return f"{_DAY_PARTS[time]} {when}"
    if clock := _CLOCK.match(time or ""):
        return f"at {clock[1]}:{clock[2] or '00'} on {when}"
    return f"on {when}"


def _say_week(year: str, week: str, part: str | None) -> str:
    if part in (None, "WE"):
        first = date.fromisocalendar(int(year), int(week), 6 if part else 1)
        return f"{'at the weekend' if part else 'in the week'} of {say_date(first)}"
    day = date.fromisocalendar(int(year), int(week), int(part or 0))
    return f"on {say_date(day)}"


def _in_year(phrase: str, year: str, link: str = " ") -> str:
    return f"in {phrase}, year unknown" if year == _UNKNOWN_YEAR else f"in {phrase}{link}{year}"


def _month(number: str) -> str:
    return dict(enumerate(_MONTHS, 1))[int(number)]


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ending}"


# The shapes of a value, and how each is said; what is out of range is not said at all.
_TIMES: tuple[tuple[re.Pattern[str], Callable[..., str]], ...] = tuple(
    (re.compile(pattern), say)
    for pattern, say in (
        (r"(\d{4}|XXXX)-(\d\d)-(\d\d)(?:T(.+))?", _say_day),
        (r"(\d{4}|XXXX)-(\d\d)(?:-XX)?", lambda year, month: _in_year(_month(month), year)),
        (r"(\d{4})-W(\d\d)(?:-(WE|[1-7]))?", _say_week),
        (r"XXXX-WXX-([1-7])(?:T.+)?", lambda day: f"on a {_WEEKDAYS[int(day) - 1]}, date unknown"),
        (r"XXXX-XX-(\d\d)", lambda day: f"on the {_ordinal(int(day))}, month unknown"),
        (r"(\d{4}|XXXX)-([A-Z]{2})", lambda year, part: _in_year(_SEASONS[part], year)),
        (r"(\d{4}|XXXX)-([QH]\d)", lambda year, part: _in_year(_PARTS[part], year, " of ")),
        (r"(\d{4})", lambda year: f"in {year}"),
        (r"(\d{3})X?", lambda decade: f"in the {decade}0s"),
        (r"(\d\d)(?:XX)?", lambda century: f"in the {_ordinal(int(century) + 1)} century"),
    )
)
