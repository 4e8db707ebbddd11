"""The words that hand over to another article, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sayso.intake.embedding.dating import find_day
from sayso.intake.embedding.facts import NOTHING, Facts
from sayso.intake.embedding.lines import Line, find_sentences
from sayso.intake.embedding.naming import find_author, read_names
from sayso.intake.embedding.strong_leads import Strength, read_strong
from sayso.intake.embedding.weak_leads import read_weak

__all__ = ["Lead", "find_hint", "read_lead"]

_TITLED = re.compile(
    r"\b(?:called|titled|entitled|headlined|under the (?:title|headline|heading))\s*,?\s*"
    r"[“\"‘'](?P<title>[^”\"’\n]{3,150})[”\"’']",
    re.IGNORECASE,
)
_HINT = re.compile(
    r"\b(?:found|sent|copied|pasted|typed|cut|got|received|read|came across|put|saw)\b[^.!?]{0,60}"
    r"\b(?:this\b|here\b|below\b|the following\b|something\b|out\.$)"
    r"|\b(?:this|something|what) (?:I|we) (?:found|got|received|saw|read|typed|copied|cut)\b"
    r"|\bthis (?:came|is from|was one)\b|\bwas this[.:]"
    r"|\bhere (?:it is|it goes|goes|it comes)\b|:$",
    re.IGNORECASE,
)
_LEAST_HINT_WORDS = 4
_MAX_LEAD_CHARS = 400


@dataclass(frozen=True, slots=True)
class Lead:
    """``start``: where it begins in the line that it ends; ``note``: whence its author is known."""

    start: int
    strength: Strength
    facts: Facts = NOTHING
    note: str = ""


def read_lead(lines: Sequence[Line], place: int, published: date | None = None) -> Lead | None:
    """The lead that a line ends with; ``published`` is the page's day.

    It is the line's last sentence, or the one before it where the last ends in a colon.
    """
    text = lines[place].text
    starts = find_sentences(text)
    for behind, start in enumerate(reversed(starts[-2:])):
        words = text[start : starts[-1] if behind else len(text)].strip()
        if len(words) > _MAX_LEAD_CHARS or (behind and not text.endswith(":")):
            return None
        if found := _read_sentence(words, is_followed=bool(behind)):
            strength, facts = found
            title = _TITLED.search(words)
            said = Facts(
                title=title["title"] if title else "", published=find_day(words, published)
            )
            facts = facts.or_else(said)
            before = _look_back(lines, place, start, facts)
            note = "its author, as the words before it name one" if before.byline else ""
            return Lead(start, strength, facts.or_else(before), note)
    return None


def find_hint(line: Line) -> int | None:
    """Where words begin that may hand over and say little: "my nephew sent me this".

    They are one of the last two sentences of a line; ``None`` where there are none.
    """
    if line.text[-1] not in ".:!":
        return None
    starts = find_sentences(line.text)
    for start, end in reversed(list(pairwise([*starts, len(line.text)]))[-2:]):
        words = line.text[start:end].strip()
        if len(words.split()) >= _LEAST_HINT_WORDS and _HINT.search(words[-_MAX_LEAD_CHARS:]):
            return start
    return None


def _read_sentence(words: str, *, is_followed: bool) -> tuple[Strength, Facts] | None:
    if strong := read_strong(words, is_followed=is_followed):
        return strong
    weak = read_weak(words)
    return (Strength.WEAK, weak) if weak else None


def _look_back(lines: Sequence[Line], place: int, start: int, facts: Facts) -> Facts:
    """What the words before a lead say of "their piece", or of the author of "the article"."""
    before = lines[place].text[:start]
    if facts.outlet:
        return NOTHING if facts.byline else Facts(byline=find_author(before, facts.outlet))
    if place and not lines[place - 1].is_quoted:
        before = f"{lines[place - 1].text} {before}"
    return read_names(before)
