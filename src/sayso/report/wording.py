"""The words a reader sees: for types, kinds and stances, dates, shares, and how sure is sure."""

from __future__ import annotations

from datetime import date
from urllib.parse import urlsplit

from sayso.records import Kind, SourceType, Stance

__all__ = [
    "KIND_WORDS",
    "NOBODY",
    "OPEN_PRONOUN",
    "STANCE_WORDS",
    "TYPE_MEANINGS",
    "TYPE_WORDS",
    "count_words",
    "is_web_link",
    "letter_label",
    "say_date",
    "say_share",
    "say_sureness",
]

NOBODY = "Nobody named"
OPEN_PRONOUN = "(not followed to a name)"

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
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_SURENESS = ((0.95, "almost sure"), (0.8, "fairly sure"), (0.6, "rather sure"), (0.0, "doubtful"))


def say_date(day: date) -> str:
    """``21 June 2009``: the same on every machine, whatever its language."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


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
