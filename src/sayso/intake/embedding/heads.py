"""The head that an article brings along: its title, outlet, author and day, line by line."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.intake.embedding.datelines import read_dateline
from sayso.intake.embedding.facts import NOTHING, Facts
from sayso.intake.embedding.labels import MAX_LABEL_CHARS, Sign, read_label
from sayso.intake.embedding.lines import Line, is_prose
from sayso.intake.embedding.names import clean_outlet

__all__ = ["Head", "read_head"]

_MAX_LINES = 7
_MAX_TITLE_WORDS, _MAX_NAME_WORDS = 22, 4
_URL = re.compile(r"<?(https?://[^\s<>]+)>?", re.IGNORECASE)
_SKIPPED = re.compile(
    r"(?:photo|image|picture|video|listen|\[image[^\]]*\])\b[^\n]{0,80}", re.IGNORECASE
)
_ENDS_AS_SENTENCE = re.compile(r"[.;:,][\"”’')\]]*$")


@dataclass(frozen=True, slots=True)
class Head:
    """``body``: the number of the first line behind the head. ``signs`` are those of an article.

    A title alone is no sign: a subheading looks like one. ``agency`` is the dateline's: a paper
    that prints an agency's article is its outlet.
    """

    body: int
    facts: Facts
    signs: tuple[str, ...]
    agency: Facts


def read_head(lines: Sequence[Line], first: int, published: date | None = None) -> Head:
    """The head from a line on, up to the first line of the text and with its dateline."""
    facts, agency = NOTHING, NOTHING
    signs: list[str] = []
    place = first
    while place < min(len(lines), first + _MAX_LINES):
        sign = _read_sign(lines, place, facts, published)
        if sign is None:
            break
        if _is_name_above(lines, place, sign, facts):
            sign = Sign(("an outlet's name",), Facts(clean_outlet(sign.facts.title)))
        facts = facts.or_else(sign.facts)
        signs.extend(words for words in sign.words if words not in signs)
        place += 1
    if place < len(lines) and (dateline := read_dateline(lines[place].text, published)):
        facts = facts.or_else(Facts(published=dateline.published))
        agency = Facts(dateline.agency)
        signs.extend(dateline.signs)
    return Head(place, facts, tuple(signs), agency)


def _read_sign(
    lines: Sequence[Line], place: int, facts: Facts, published: date | None
) -> Sign | None:
    text = lines[place].text
    if len(text) > MAX_LABEL_CHARS or read_dateline(text, published) is not None:
        return None
    if match := _URL.fullmatch(text):
        return Sign(("an address",), Facts(url=match[1]))
    if sign := read_label(text, published):
        return sign
    if _SKIPPED.fullmatch(text):
        return Sign(())
    if not facts.title and _is_title(lines, place):
        return Sign((), Facts(title=text.strip(" *_#")))
    return None


def _is_name_above(lines: Sequence[Line], place: int, sign: Sign, facts: Facts) -> bool:
    """Whether what looks like a title is an outlet's name: a day follows, and then the title."""
    words = len(sign.facts.title.split())
    if not 0 < words <= _MAX_NAME_WORDS or facts.outlet or place + 1 >= len(lines):
        return False
    label = read_label(lines[place + 1].text)
    is_day = label is not None and label.words == ("a date line",)
    return is_day and place + 2 < len(lines) and _is_title(lines, place + 2)


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
