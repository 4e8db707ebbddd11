"""Where a text says that it has its words from an outlet: credit lines, links, "as X reported"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from sayso.outlets import find_outlet_names
from sayso.records import Document, Span

__all__ = ["Credit", "CreditKind", "find_credit", "has_correction", "has_link"]


class CreditKind(IntEnum):
    """How a text names an outlet, from a mere mention to a credit line."""

    NAMED = 1
    CITED = 2
    CREDITED = 3


@dataclass(frozen=True, slots=True)
class Credit:
    """A place where a text names an outlet, and the words of it."""

    kind: CreditKind
    words: str
    span: Span


_CREDITED = r"""
    \( (?: [^()\n]{{0,30}} [,/] \s* )? (?:{names}) (?: \s* [,/] [^()\n]{{0,30}} )? \)
  | ^ \W* (?: source | via | from | credits? | courtesy (?:\ of)? | by
      | reporting\ by | text | agency ) \s* [:\-–—]? \s* (?:the\ )? (?:{names}) \b
  | ^ \s* (?: [-–—~*•|/©] | \(c\) )+ \s* (?: \d{{4}} \s+ )? (?:the\ )? (?:{names}) \W* $
  | ^ \W* (?:the\ )? (?:{names}) \W* $
  | \b (?: first | originally | previously ) \s+
      (?: published | appeared | posted | ran | printed | reported | released | written ) \b
      [^.\n]{{0,80}}? \b (?:{names}) \b
  | \b (?: re-?published | reprinted | reproduced | re-?posted | adapted | syndicated | excerpted
      | taken | courtesy | used | via | distributed ) \b [^.\n]{{0,60}}? \b (?:{names}) \b
  | \b (?: this | the ) \s+ (?: article | story | report | piece | text | dispatch | post ) \b
      [^.\n]{{0,60}}? \b (?: by | from | in | on | of | to ) \s+ (?:the\ )? (?:{names}) \b
  | © \s* (?: \d{{4}} \s* )? (?:the\ )? (?:{names}) \b
"""
"""Credit lines; ``names`` are the ways an outlet is named."""
_CITED = r"""
    \b (?:{names}) (?: 's | ’s )? \s+ (?: \w+ \s+ ){{0,2}}
      (?: reported | reports | wrote | writes | revealed | broke | published | disclosed | said
      | says | found | learned | cited | report | story | article | account ) \b
  | \b (?: according\s+to | told | citing | cited\s+by | quoted\s+by
      | reported?\s+(?:by|in) | as\s+per
      | (?: seen | obtained | reviewed | shared ) \s+ (?: by | with ) | spoke\s+(?:to|with)
      | (?: report | article | story | account | interview | piece | dispatch | news ) \s+
        (?: \w+ \s+ )? (?: by | in | from | of | with | on ) )
      \s+ (?: \w+ \s+ ){{0,3}}? (?:{names}) \b
"""
"""Where a text says that it knows something from an outlet."""
_CORRECTION = re.compile(
    r"^\W*(?:correction|clarification|editor['’]s\ note|corrects)\b"
    r"|\ban?\s+(?:earlier|previous)\s+version\s+of\s+this\b|\bhas\s+been\s+(?:corrected|updated)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SIGNS = ("correct", "clarif", "editor", "version of", "updated")
_EDGE_CHARS = 1500
"""A note on corrections stands within so many characters of a text's beginning or end."""
_NEAR_CHARS = 200
"""A credit is looked for so far around a name, and to the ends of these lines."""
_ANY_CASE = re.VERBOSE | re.MULTILINE


@lru_cache(maxsize=4096)
def _patterns(outlet: str) -> tuple[tuple[str, ...], re.Pattern[str], re.Pattern[str]]:
    names = find_outlet_names(outlet)
    # What is around a name may be in any case, the name itself may not: "Time" is a magazine.
    alternatives = "|".join(f"(?-i:{re.escape(name)})" for name in names)
    credited, cited = (
        re.compile(one.format(names=alternatives), _ANY_CASE | re.IGNORECASE)
        for one in (_CREDITED, _CITED)
    )
    return names, credited, cited


def find_credit(document: Document, outlet: str) -> Credit | None:
    """The plainest place where a document names another's outlet; its byline counts as a credit."""
    names = find_outlet_names(outlet)
    if not names:
        return None
    if any(name in document.byline for name in names):
        return Credit(CreditKind.CREDITED, document.byline, Span(0, 0))
    text = document.text
    if not any(name in text for name in names):
        return None
    _, credited, cited = _patterns(outlet)
    places = _find_places(text, names)
    for kind, pattern in ((CreditKind.CREDITED, credited), (CreditKind.CITED, cited)):
        found = next(filter(None, (pattern.search(text, *place) for place in places)), None)
        if found:
            return Credit(kind, " ".join(found.group().split()), Span(*found.span()))
    at = text.find(names[0])
    if at < 0:
        return None
    return Credit(CreditKind.NAMED, names[0], Span(at, at + len(names[0])))


def _find_places(text: str, names: Sequence[str]) -> list[tuple[int, int]]:
    """The lines around each name, one before and one behind them, in order."""
    places: list[tuple[int, int]] = []
    for at in sorted(one.start() for name in names for one in re.finditer(re.escape(name), text)):
        if places and at < places[-1][1]:
            continue
        start = max(0, text.rfind("\n", 0, max(0, at - _NEAR_CHARS)))
        end = text.find("\n", at + _NEAR_CHARS)
        places.append((start, len(text) if end < 0 else end))
    return places


def has_link(document: Document, url: str) -> bool:
    """Whether a document links to an address, among its links or in its words."""
    bare = url.partition("://")[2].rstrip("/")
    if not bare:
        return False
    return bare in document.text or any(
        link.partition("://")[2].rstrip("/") == bare for link in document.links
    )


def has_correction(text: str) -> bool:
    """Whether a text says that it was corrected or brought up to date."""
    edges = (text[:_EDGE_CHARS], text[_EDGE_CHARS:][-_EDGE_CHARS:])
    return any(_may_correct(edge) and _CORRECTION.search(edge) for edge in edges)


def _may_correct(words: str) -> bool:
    """A quick look: most texts have none of the words in it."""
    low = words.lower()
    return any(sign in low for sign in _SIGNS)
