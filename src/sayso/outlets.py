"""What an outlet is called: in full, without what a list adds to its name, and for short."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import urlsplit

from sayso.records import Document

__all__ = ["find_outlet_names", "is_agency", "name_outlet"]

_ADDED = re.compile(
    r"\s*(?:\([^)]*\)|[-–—|:]\s*(?:news|opinion|online|editorial|world)\b.*|"
    r"\b(?:online(?:\s+news)?|web\s+news|\.com))$",
    re.IGNORECASE,
)
_WORDS = re.compile(r"[\w&.’' ]+")
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_GENERIC = re.compile(
    r"\s+(?:agency|network|media|service|services|group|online|newspaper|newspapers)$",
    re.IGNORECASE,
)
"""What others leave out when they name an outlet."""
_HOST = re.compile(r"^(?:www\d?|m|amp|mobile|edition|news)\.")
_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "la", "le", "du", "des"))
_AGENCIES = {
    "associated press": ("AP",),
    "ap": ("AP",),
    "reuters": (),
    "agence france-presse": ("AFP",),
    "agence france presse": ("AFP",),
    "afp": (),
    "united press international": ("UPI",),
    "upi": (),
    "xinhua": (),
    "xinhua news agency": ("Xinhua",),
    "tass": ("ITAR-TASS",),
    "interfax": (),
    "dpa": (),
    "deutsche presse-agentur": ("dpa",),
    "ansa": (),
    "efe": (),
    "kyodo": (),
    "kyodo news": ("Kyodo",),
    "press trust of india": ("PTI",),
    "pti": (),
    "ians": (),
    "irna": (),
    "anadolu agency": ("AA", "Anadolu"),
    "yonhap": (),
    "bloomberg": (),
    "press association": ("PA",),
    "canadian press": ("CP",),
}
"""Agencies, whose texts others print, with what they sign by."""

_AGENCY_NAME = re.compile(r"\w (?:news agency|press agency|newswires?)$")
"""An outlet that says in its name what it is."""


def name_outlet(document: Document) -> str:
    """The outlet of a document in lower case without article; its host where none is given."""
    return _name(document.outlet, "" if document.outlet.strip() else document.url)


@lru_cache(maxsize=4096)
def _name(outlet: str, url: str) -> str:
    name = outlet.strip() or _HOST.sub("", (urlsplit(url).hostname or ""))
    return _ARTICLE.sub("", _ADDED.sub("", name)).strip().lower()


def is_agency(outlet: str) -> bool:
    """Whether others print what this outlet, named as by `name_outlet`, sends out."""
    return outlet in _AGENCIES or bool(_AGENCY_NAME.search(outlet))


@lru_cache(maxsize=4096)
def find_outlet_names(outlet: str) -> tuple[str, ...]:
    """The ways in which others name an outlet, from an outlet as documents have it, fullest first.

    "Associated Press" is "AP" too, "New York Times - News" is "New York Times" and "NYT".
    """
    full = _ARTICLE.sub("", outlet.strip())
    name = _ADDED.sub("", full).strip()
    if not name:
        return ()
    shorter = _GENERIC.sub("", name)
    names = [name, *_AGENCIES.get(name.lower(), ())]
    if full != name and _WORDS.fullmatch(full):
        names.insert(0, full)  # "Bay Mail Online" calls itself so.
    if " " in shorter:
        names.append(shorter)
    initials = "".join(word[0] for word in re.findall(r"\w+", name) if word.lower() not in _SMALL)
    if len(initials) >= 2 and initials.isupper() and " " in name:
        names.append(initials)
    if name.lower().endswith((".com", ".org", ".net")):
        names.append(name.rsplit(".", 1)[0])
    return tuple(dict.fromkeys(names))
