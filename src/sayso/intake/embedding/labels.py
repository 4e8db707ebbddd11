"""Lines of a head that give the author, the day or the outlet, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sayso.first_names import FEMALE_NAMES, MALE_NAMES
from sayso.intake.dates import parse_date
from sayso.intake.embedding.credits import read_credit
from sayso.intake.embedding.dating import DAY, find_day
from sayso.intake.embedding.facts import NOTHING, Facts
from sayso.intake.embedding.names import HOST, NAMES, clean_outlet, find_outlets, is_outlet

__all__ = ["MAX_LABEL_CHARS", "Sign", "read_label"]

MAX_LABEL_CHARS = 110
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|Written by|Posted by|Author:|Text:|Story by|Story:)\s+"
    rf"(?P<names>{NAMES})\s*(?P<rest>(?:[,|•(–—\-]|\b(?:in|for|at|of)\b)[^\n]{{2,80}})?",
)
_REPORTS = re.compile(
    rf"(?P<names>{NAMES}) (?:reports|reporting|writes)(?P<rest> (?:from|for|in) [^\n.]{{2,60}})?"
)
_ROLE_BYLINE = re.compile(
    r"(?:By|From) (?:our|a|an|the) (?:own )?[\w ]{0,40}(?:correspondent|reporter|staff|desk"
    r"|editor|writer)s?\b[^\n.]{0,60}",
    re.IGNORECASE,
)
_OUTLET_AND_REST = re.compile(r"\s*[,|•;]\s+|\s+[–—-]+\s+")
_WEEKDAY_BEHIND = re.compile(r"\b(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?\b,?\s*$")
_MOST_WORDS_BEHIND = 3
_MOST_CAPITALS = 4
"""A longer line in capitals is a headline, whatever it ends in."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What one line of a head is, in words, and what it says."""

    words: tuple[str, ...]
    facts: Facts = NOTHING


def read_label(text: str, published: date | None = None) -> Sign | None:
    """The author, the day or the outlet that a line gives; ``None`` when it says anything else."""
    if len(text) > MAX_LABEL_CHARS or text.endswith(":"):
        return None
    if match := _BYLINE.fullmatch(text) or _REPORTS.fullmatch(text):
        return _read_byline(match, published)
    if _ROLE_BYLINE.fullmatch(text):
        return Sign(("a byline",))
    if day := parse_date(text.strip(" ()[]*_.")):
        return Sign(("a date line",), Facts(published=day))
    if outlet := _read_outlet_line(text, published):
        return outlet
    credit = read_credit(text, published)
    return Sign(("a credit line",), credit) if credit is not None and credit.outlet else None


def _read_byline(match: re.Match[str], published: date | None) -> Sign | None:
    """The authors, and the outlet where one is named among them or behind."""
    rest = match["rest"] or ""
    if re.search(r"[.!?]$", rest) and len(rest.split()) > 4:
        return None
    people: list[str] = []
    outlets = [outlet.name for outlet in find_outlets(rest)]
    for name in match["names"].split(", "):
        (outlets if is_outlet(name) and not _is_person(name) else people).append(name)
    if not people:
        return Sign(("a byline",))  # "by Bay Mail", or a person of such a name
    facts = Facts(outlets[0] if outlets else "", ", ".join(people))
    words = ("a byline", "an outlet's name") if outlets else ("a byline",)
    return Sign(words, facts.or_else(Facts(published=find_day(rest, published))))


def _is_person(name: str) -> bool:
    """Whether a name begins with a first name: "Lou Banner" is no paper."""
    first = name.split()[0].casefold()
    return first in MALE_NAMES or first in FEMALE_NAMES


def _read_outlet_line(text: str, published: date | None) -> Sign | None:
    """An outlet's name, alone or with its place and a day behind it."""
    day = DAY.search(text)
    name, rest = text, ""
    parts = _OUTLET_AND_REST.split(text.strip(" *_[]"), maxsplit=1)
    if len(parts) == 2 and (day or len(parts[1].split()) <= _MOST_WORDS_BEHIND):
        name, rest = parts
    if day and day.start() < len(name) and not rest:
        name, rest = _WEEKDAY_BEHIND.sub("", text[: day.start()]), text[day.start() :]
    name = name.strip(" ,(")
    if len(DAY.sub(" ", rest).split()) > _MOST_WORDS_BEHIND or not is_outlet(name):
        return None
    words = len(name.split())
    if not day and name.isupper() and words > _MOST_CAPITALS:
        return None
    if not (words > 1 or day or name.isupper() or HOST.fullmatch(name)):
        return None
    facts = Facts(clean_outlet(name), published=find_day(rest, published))
    return Sign(("an outlet's name",), facts)
