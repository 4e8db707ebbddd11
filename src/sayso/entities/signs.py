"""What a text tells of the bearer of a bare surname: a man or a woman, the elder, one of two.

These only speak against somebody: they never put names together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from sayso.records import Span

__all__ = ["Titled", "are_two", "is_elder", "may_tell_gender", "read_gender_around"]

_REACH = 90
_SENTENCE_START = re.compile(r"[.!?]\s+(?=[“\"A-Z])|\n|[“”\"]")
_STOP = re.compile(r"[.!?;]\s|\n|[“”\"]")
_SUBJECT = re.compile(r"\b(?:(?P<f>she|herself)|(?P<m>he|himself))\b", re.IGNORECASE)
_POSSESSIVE = re.compile(r"\b(?:(?P<f>her|hers)|(?P<m>his))\b", re.IGNORECASE)
_KIN = re.compile(
    r",\s+(?:(?:the|a|an|his|her|their)\s+)?(?:[^\W\d_]+\s+){0,2}?(?:"
    r"(?P<f>sister|mother|daughter|wife|widow|aunt|niece|grandmother|actress|queen|duchess)|"
    r"(?P<m>brother|father|son|husband|widower|uncle|nephew|grandfather|actor|king|duke))\b"
    r"(?![’'])"
)
_ANY = re.compile(
    r"\b(?:s?he|him|her|his|hers|himself|herself)\b|^,\s+(?:\w+\s+){0,3}\w+", re.IGNORECASE
)
_ELDER = re.compile(r"\bthe\s+(?:elder|older|senior)\s+$", re.IGNORECASE)
_TWO = re.compile(r"\s(?:and|or|but|from|against)\s+(?:[^\W\d_]+\.?\s+)?$")
_MAX_GAP = 60


class Titled(NamedTuple):
    """A bare surname with the title that stands before it."""

    word: str
    title: str
    span: Span


def may_tell_gender(text: str, at: Span) -> bool:
    """Tell at little cost whether `read_gender_around` may find anything."""
    return bool(_ANY.search(text[at.end : at.end + _REACH]))


def read_gender_around(text: str, at: Span, others: Sequence[Span]) -> str:
    """m or f by what is said right behind a bare surname, else empty.

    ``others``: all other mentions of persons. A "she" may be anybody of whom the sentence spoke
    before, so that the surname has to be the first person in it, and nobody else may stand between.
    A "her" may be somebody's of another sentence, and counts where nobody else is named at all.
    """
    behind = text[at.end : at.end + _REACH]
    if kin := _KIN.match(behind):
        return _gender(kin)
    start = max(0, at.start - 4 * _REACH)
    ends = [match.end() for match in _SENTENCE_START.finditer(text, start, at.start)]
    sentence = ends[-1] if ends else start
    if any(sentence <= other.start < at.start for other in others):
        return ""
    stops = [other.start - at.end for other in others if other.start >= at.end]
    match = _STOP.search(behind)
    behind = behind[: min([*stops, match.start() if match else _REACH])]
    said = _SUBJECT.search(behind) or (None if others else _POSSESSIVE.search(behind))
    return _gender(said) if said else ""


def _gender(match: re.Match[str]) -> str:
    return "f" if match["f"] else "m"


def is_elder(text: str, at: Span) -> bool:
    """Tell whether a name is told from a younger one: "the elder Roe"."""
    return bool(_ELDER.search(text, max(0, at.start - 20), at.start))


def are_two(text: str, first: Titled, second: Titled) -> bool:
    """Tell whether one surname with two titles is two people's: "Col. Roe and Maj. Roe"."""
    if first.word != second.word or not (first.title and second.title):
        return False
    gap = text[first.span.end : second.span.start]
    return first.title != second.title and len(gap) <= _MAX_GAP and bool(_TWO.search(gap))
