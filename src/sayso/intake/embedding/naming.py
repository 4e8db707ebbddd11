"""Whom a sentence names as outlet and author of what it hands over."""

from __future__ import annotations

import re

from sayso.intake.embedding.addresses import fits_outlet
from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.lead_words import NO_ARTICLE
from sayso.intake.embedding.names import NAMES, clean_outlet, find_outlets
from sayso.intake.text import find_links

__all__ = ["PERSON_AT", "find_author", "name_first", "read_names"]

PERSON_AT = re.compile(
    rf"(?P<person>{NAMES}),?\s+(?:(?:also |has )?(?:writes|writing|wrote|written|reports|reported"
    r"|argues|explains|notes)\s+)?(?:this |about it |it |more )?(?:in|at|for|of|over at|from)\s+"
    r"(?:the\s+)?$"
)
"""An author right before the name of an outlet: "Marta Olin writes in the"."""
_BY = re.compile(rf"\bby (?:(?:Rev|Fr|Dr|Mr|Mrs|Ms|Prof|Sir|Col|Gen|Capt)\.? )?(?P<person>{NAMES})")
_SPOKEN_OF = re.compile(
    r"(?<![\w/.-])(?:article|piece|essay|study|report|story|column|series)(?![\w/-])"
)
_OF_AUTHOR = re.compile(rf"(?: (?:of|on|about) \w+)?,? by (?P<person>{NAMES})")
_NAME_WORD = r"(?:[^\W\d_a-z][\w’'&.\-]*|of|and|&)"
_GIVEN = re.compile(
    rf"(?P<the>[Tt]he |[Aa]n? )?(?P<mark>[“\"‘'_*])?(?P<name>(?:[Tt]he )?{_NAME_WORD}"
    rf"(?: {_NAME_WORD}){{0,5}})"
)
_TYPED = re.compile(
    r"(?:(?:the|a|an|our|one) )?(?:\w+ )?(?:news agency|agency|newspaper|paper|daily|weekly|monthly"
    rf"|magazine|tabloid|news site|news website|broadcaster)\s+[“\"‘'„«]?(?P<name>{_NAME_WORD}"
    rf"(?: {_NAME_WORD}){{0,4}})"
)
_BEFORE_NAME = re.compile(
    r"^(?:(?:the|a|an|our|my)\s+)?(?:(?:today|yesterday|tonight|this morning|(?:last )?(?:mon|tues"
    r"|wednes|thurs|fri|satur|sun)day|this week|last week)['’]?s?|local)\s+",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:here|there|this|that|it|today|yesterday|page|part|section)\b", re.IGNORECASE
)
_MAX_CHARS = 800


def read_names(words: str) -> Facts:
    """The one outlet of some words, and the author named beside it or with "by".

    A name that sounds like no outlet's is one behind "the newspaper" or "the agency".
    """
    words = words[-_MAX_CHARS:]
    outlets = list({outlet.name: outlet for outlet in find_outlets(words)}.values())
    by = _BY.search(words)
    byline = by["person"] if by else ""
    if not outlets and (typed := _TYPED.search(words)):
        return Facts(clean_outlet(typed["name"]), byline)
    if len(outlets) != 1:
        return Facts(byline=byline)
    if before := PERSON_AT.search(words[: outlets[0].start]):
        byline = before["person"]
    return Facts(outlets[0].name, byline)


def name_first(words: str, *, is_asked_for: bool) -> str:
    """The outlet that some words begin with: "the Northern Light, 3 May".

    ``is_asked_for``: the words before them ask for an outlet ("appeared in"), so that any name
    will do that has two words, an article or marks.
    """
    words = _BEFORE_NAME.sub("", words)
    found = find_outlets(words)
    if found:
        between = words[: found[0].start].strip(" “\"‘'_*").lower()
        return found[0].name if between in ("", "the", "a", "an") else ""
    if typed := _TYPED.match(words):
        return clean_outlet(typed["name"])
    match = _GIVEN.match(words) if is_asked_for else None
    if match is None or NO_ARTICLE.search(match["name"]) or _NO_NAME.match(match["name"]):
        return ""
    name = clean_outlet(match["name"])
    return name if " " in name or match["the"] or match["mark"] else ""


def find_author(words: str, outlet: str) -> str:
    """The author of the one article that words speak of before they quote from it.

    "There is a long article by A. There is also a good one: http://... Here is some of the Post's
    article:" speaks of two, but the second has an address that is not the Post's.
    """
    spoken_of = list(_SPOKEN_OF.finditer(words))
    left = []
    for at, match in enumerate(spoken_of):
        end = spoken_of[at + 1].start() if at + 1 < len(spoken_of) else len(words)
        if all(fits_outlet(link, outlet) for link in find_links(words[match.start() : end])):
            left.append(match)
    author = _OF_AUTHOR.match(words, left[0].end()) if len(left) == 1 else None
    return author["person"] if author else ""
