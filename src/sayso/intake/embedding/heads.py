"""The head that an article brings along: its title, outlet, author and day, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.intake.dates import parse_date
from sayso.intake.embedding.credits import read_credit
from sayso.intake.embedding.datelines import read_dateline
from sayso.intake.embedding.dating import DAY, find_day
from sayso.intake.embedding.facts import NOTHING, Facts
from sayso.intake.embedding.lines import Line, is_prose
from sayso.intake.embedding.names import HOST, NAMES, clean_outlet, find_outlets, is_outlet

__all__ = ["Head", "Sign", "read_head"]

_MAX_LINES = 7
_MAX_CHARS = 110
_MAX_TITLE_WORDS = 22
_URL = re.compile(r"<?(https?://[^\s<>]+)>?", re.IGNORECASE)
_BYLINE = re.compile(
    r"(?:[Bb]y|BY|Written by|Posted by|Author:|Text:|Story by|Story:)\s+"
    rf"(?P<names>{NAMES})\s*(?P<rest>(?:[,|•(–—\-]|\b(?:in|for|at|of)\b)[^\n]{{2,80}})?",
)
_ROLE_BYLINE = re.compile(
    r"(?:By|From) (?:our|a|an|the) (?:own )?[\w ]{0,40}(?:correspondent|reporter|staff|desk"
    r"|editor|writer)s?\b[^\n.]{0,60}",
    re.IGNORECASE,
)
_SKIPPED = re.compile(
    r"(?:photo|image|picture|video|listen|\[image[^\]]*\])\b[^\n]{0,80}", re.IGNORECASE
)
_MOST_WORDS_BEHIND = 3
_ENDS_AS_SENTENCE = re.compile(r"[.;:,][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Sign:
    """What one line of a head is, in words, and what it says."""

    words: str
    facts: Facts = NOTHING


@dataclass(frozen=True, slots=True)
class Head:
    """``body``: the number of the first line behind the head. ``signs`` are those of an article.

    A title alone is no sign: a subheading looks like one.
    """

    body: int
    facts: Facts
    signs: tuple[str, ...]


def read_head(lines: Sequence[Line], first: int, published: date | None = None) -> Head:
    """The head from a line on, up to the first line of the text and with its dateline."""
    facts, signs = NOTHING, []
    place = first
    while place < min(len(lines), first + _MAX_LINES):
        sign = _read_sign(lines, place, facts, published)
        if sign is None:
            break
        facts = facts.or_else(sign.facts)
        if sign.words and sign.words not in signs:
            signs.append(sign.words)
        place += 1
    if place < len(lines) and (dateline := read_dateline(lines[place].text, published)):
        facts = facts.or_else(Facts(dateline.agency, published=dateline.published))
        if dateline.is_sure:
            signs.append("a dateline")
    return Head(place, facts, tuple(signs))


def _read_sign(
    lines: Sequence[Line], place: int, facts: Facts, published: date | None
) -> Sign | None:
    text = lines[place].text
    if len(text) > _MAX_CHARS or read_dateline(text, published) is not None:
        return None
    if match := _URL.fullmatch(text):
        return Sign("an address", Facts(url=match[1]))
    if sign := _read_label(text, published):
        return sign
    if _SKIPPED.fullmatch(text):
        return Sign("")
    if not facts.title and _is_title(lines, place):
        return Sign("", Facts(title=text.strip(" *_#")))
    return None


def _read_label(text: str, published: date | None = None) -> Sign | None:
    """A line that gives the author, the day or the outlet, and nothing else."""
    if len(text) > _MAX_CHARS:
        return None
    if match := _BYLINE.fullmatch(text):
        return _byline(match, published)
    if _ROLE_BYLINE.fullmatch(text):
        return Sign("a byline")
    if day := parse_date(text.strip(" ()[]*_.")):
        return Sign("a date line", Facts(published=day))
    return _outlet_line(text, published) or _credit(text, published)


def _byline(match: re.Match[str], published: date | None) -> Sign | None:
    rest = match["rest"] or ""
    if re.search(r"[.!?]$", rest) and len(rest.split()) > 4:
        return None
    people: list[str] = []
    outlets = [outlet.name for outlet in find_outlets(rest)]
    for name in match["names"].split(", "):
        (outlets if is_outlet(name) else people).append(name)
    if not people:
        return None
    outlet = outlets[0] if outlets else ""
    return Sign("a byline", Facts(outlet, ", ".join(people), published=find_day(rest, published)))


def _outlet_line(text: str, published: date | None) -> Sign | None:
    """An outlet's name, alone or with its place and a day behind it."""
    day = DAY.search(text)
    name, rest = text, ""
    parts = re.split(r"\s*[,|•;]\s+|\s+[–—-]+\s+", text.strip(" *_[]"), maxsplit=1)
    if len(parts) == 2 and (day or len(parts[1].split()) <= 3):
        name, rest = parts
    if day and day.start() < len(name) and not rest:
        name, rest = text[: day.start()], text[day.start() :]
        name = re.sub(
            r"\b(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?\b,?\s*$", "", name
        )
    name = name.strip(" ,(")
    if len(DAY.sub(" ", rest).split()) > _MOST_WORDS_BEHIND:
        return None
    if not is_outlet(name) or name.startswith(("A ", "An ")):
        return None
    is_host = HOST.fullmatch(name) is not None
    if not is_host and not (name.isupper() or len(name.split()) > 1 or day):
        return None
    return Sign("an outlet's name", Facts(clean_outlet(name), published=find_day(rest, published)))


def _credit(text: str, published: date | None) -> Sign | None:
    facts = read_credit(text, published)
    return Sign("a credit line", facts) if facts is not None and facts.outlet else None


def _is_title(lines: Sequence[Line], place: int) -> bool:
    """A short line that is no sentence, with text or more of a head behind it."""
    text = lines[place].text
    return (
        place + 1 < len(lines)
        and not is_prose(lines[place])
        and len(text.split()) <= _MAX_TITLE_WORDS
        and any(char.isalpha() for char in text)
        and not _ENDS_AS_SENTENCE.search(text)
        and (text[0].isupper() or text[0].isdigit() or text[0] in "*_#")
    )
