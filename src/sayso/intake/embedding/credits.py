"""Lines that say whose an article is, as they stand behind it: "(Reuters)", "Source: Press TV"."""

from __future__ import annotations

import re
from datetime import date

from sayso.intake.embedding.dating import find_day
from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.names import (
    HOST,
    NAMES,
    clean_outlet,
    find_outlets,
    is_outlet,
)

__all__ = ["read_credit"]

_MAX_CHARS = 160
_LABELLED = re.compile(
    r"[\[(]?\s*(?:Sources?|Via|Credits?|Courtesy(?: of)?|Copyright(?: by)?|Originally (?:published"
    r"|appeared) (?:in|on|at|by)|First (?:published|appeared) (?:in|on|at)|As (?:published"
    r"|printed) in|Taken from|Reprinted from|Article (?:from|by)|Story (?:from|by))"
    r"\s*[:\-–—]?\s+(?P<rest>[^\n]{2,120}?)[\])]?",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[]\s*(?P<rest>[^()\[\]]{2,60})\s*[)\]]\.?")
_DASHED = re.compile(
    r"(?:[-–—~©]|\(c\))+\s*(?:(?:19|20)\d\d\s+)?(?P<rest>[^\n]{2,90})", re.IGNORECASE
)
_AGENCY_NOTE = re.compile(
    rf"[(\[]?(?:(?:Additional )?[Rr]eporting|Writing|Written|Compiled) by (?P<byline>{NAMES})"
    r"[^\n]{0,150}"
)
_QUOTES = re.compile(r"[\"“”]")
_BY = re.compile(rf"(?:^|[\s,\-–—])[Bb]y (?P<byline>{NAMES})")


def read_credit(text: str, published: date | None = None) -> Facts | None:
    """What a credit line says; ``None`` when a line is none. ``published`` is the page's day."""
    if len(text) > _MAX_CHARS:
        return None
    text = text.strip()
    if note := _AGENCY_NOTE.fullmatch(text):
        return Facts(byline=note["byline"])
    if labelled := _LABELLED.fullmatch(text):
        rest = labelled["rest"]
        return _named(rest, published) or _facts(rest, published)
    if _QUOTES.search(text):
        return None
    for pattern in (_BRACKETED, _DASHED):
        if match := pattern.fullmatch(text):
            rest = match["rest"]
            found = _facts(rest, published)
            if found is None or not _begins_with(rest, found.outlet):
                return None
            return _named(rest, published) or found
    return None


def _facts(words: str, published: date | None) -> Facts | None:
    """A credit that is an outlet's name, perhaps with an author and a day, and nothing more."""
    by = _BY.search(words)
    outlets = find_outlets(words)
    if not outlets or len(words.split()) > 12:
        return None
    left = words[: outlets[0].start] + words[outlets[0].end :]
    if by:
        left = left.replace(by[0], " ")
    day = find_day(left, published)
    small = [word for word in re.findall(r"[^\W\d_]+", left) if word.islower() and word != "the"]
    if len(small) > 2:
        return None
    return Facts(outlets[0].name, by["byline"] if by else "", published=day)


def _begins_with(words: str, outlet: str) -> bool:
    return clean_outlet(words).casefold().startswith(outlet.casefold())


def _named(words: str, published: date | None) -> Facts | None:
    """Behind "Source:" any name may stand."""
    name = clean_outlet(re.split(r"[,(|]|\s[-–—]\s", words)[0])
    is_name = 0 < len(name.split()) <= 5 and all(
        word[0].isupper() or word in ("of", "the", "and", "for", "&") for word in name.split()
    )
    if not (is_name or is_outlet(name) or HOST.fullmatch(name)):
        return None
    return Facts(name, published=find_day(words, published))
