"""The dateline that an article begins with: place, day, agency, a dash."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from sayso.intake.embedding.dating import DAY, find_day
from sayso.intake.embedding.names import clean_outlet, is_outlet

__all__ = ["Dateline", "read_dateline"]

_DATELINE = re.compile(
    r"(?P<head>[^\n:–—]{3,90}?)\s*(?:--|[–—]|(?<=[\s)])-|:|(?<=\d)\.(?=\s))\s*(?=[\w“\"‘'(])"
)
_AGENCY = re.compile(r"[(/]\s*([^()/]{2,40}?)\s*[)/]$")
_UNKNOWN_AGENCY = re.compile(
    r"[A-Z]{2,5}|[^\W\d_a-z][\w-]+(?:(?: (?:of|de|du|del))? [^\W\d_a-z][\w-]+){0,2}"
)
_PLACE_WORD = re.compile(r"[^\W\d_a-z][^\W\d_]*(?:[.’'\-][^\W\d_]+)*\.?")
_SMALL = frozenset("of the de la le el al upon-on sur am an der und and on les los".split())
_MAX_PLACE_WORDS = 4
_LEAST_LETTERS = 3
_NO_PLACE = re.compile(
    r"\b(?:FILE|UPDATE|CORRECTION|NOTE|PHOTO|VIDEO|WATCH|READ|RELATED|BREAKING|EXCLUSIVE|OPINION"
    r"|ANALYSIS|EDITOR|LIVE|MORE|LISTEN|QUESTION|ANSWER|HOST|SPEAKER|INTERVIEWER|REPORTER)\b"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """``has_day``: it gives one, if only its day and month; ``published`` where that is sure."""

    place: str
    agency: str = ""
    has_day: bool = False
    published: date | None = None

    @property
    def signs(self) -> tuple[str, ...]:
        """What it gives but a place: a word in capitals and a dash may be a heading."""
        day = ("a dateline with a day",) if self.has_day else ()
        return (*day, "a dateline with an agency") if self.agency else day


def read_dateline(text: str, published: date | None = None) -> Dateline | None:
    """The dateline at the beginning of a line; ``published`` is the page's day.

    The place is in capitals ("VELSUND, Kestria, 5 May (Marram News) -"), or an agency in brackets
    follows it ("Washington (CNN) --").
    """
    match = _DATELINE.match(text)
    if match is None:
        return None
    head = match["head"].strip()
    agency, is_known = "", False
    if bracket := _AGENCY.search(head):
        agency = clean_outlet(bracket[1])
        is_known = is_outlet(agency)
        if not (is_known or _UNKNOWN_AGENCY.fullmatch(agency)):
            return None
        head = head[: bracket.start()].rstrip(" ,")
    day = DAY.search(head)
    if day:
        head = (head[: day.start()] + head[day.end() :]).strip(" ,")
    head = re.sub(r",?\s*\b(?:Mon|Tues?|Wed|Thu|Fri|Sat|Sun)\w*\.?$", "", head).strip(" ,")
    if text[match.start() : match.end()].rstrip().endswith(":") and not day:
        return None
    if agency and not (is_known or day or agency.isupper()):
        return None
    if not _is_place(head, has_agency=is_known):
        return None
    found = find_day(day[0], published) if day else None
    return Dateline(head, agency, day is not None, found)


def _is_place(words: str, *, has_agency: bool) -> bool:
    """Whether some words are a place, and perhaps a country after it."""
    place, *rest = (part.strip() for part in words.split(","))
    names = [word for word in place.split() if word.lower() not in _SMALL]
    if not 0 < len(names) <= _MAX_PLACE_WORDS or _NO_PLACE.search(place):
        return False
    if not all(_PLACE_WORD.fullmatch(word) for word in names):
        return False
    letters = "".join(char for char in place if char.isalpha())
    if not (has_agency or (letters.isupper() and len(letters) >= _LEAST_LETTERS)):
        return False
    return len(rest) <= 2 and all(
        part and all(word[0].isupper() or word in _SMALL for word in part.split())
        and len(part.split()) <= _MAX_PLACE_WORDS
        for part in rest
    )  # fmt: skip
