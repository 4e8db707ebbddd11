"""The words that hand over to another article, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from sayso.intake.embedding.dating import find_day
from sayso.intake.embedding.facts import NOTHING, Facts
from sayso.intake.embedding.lead_words import ARTICLE
from sayso.intake.embedding.lines import Line, find_sentences
from sayso.intake.embedding.names import blank_outlets
from sayso.intake.embedding.naming import find_author, read_names
from sayso.intake.embedding.soft_leads import weigh_soft
from sayso.intake.embedding.strong_leads import Strength, read_strong
from sayso.intake.embedding.weak_leads import read_weak

__all__ = ["Lead", "find_hint", "read_lead", "read_soft"]

_TITLED = re.compile(
    r"\b(?:called|titled|entitled|headlined|under the (?:title|headline|heading))\s*,?\s*"
    r"[“\"‘'](?P<title>[^”\"’\n]{3,150})[”\"’']",
    re.IGNORECASE,
)
_ASIDE = re.compile(
    r"(?<=\s)[(\[](?:https?://[^\s()<>]+|[^()\[\]\d]{0,40}\bpage [^()\[\]]{1,20})[)\]]"
)
"""An address or a page number in brackets, which belongs to no sentence."""
_SPACES = re.compile(r" {2,}")
_HINT = re.compile(
    r"\b(?:found|sent|copied|pasted|typed|cut|got|received|read|came across|put|saw|translated)\b"
    r"[^.!?]{0,60}"
    r"\b(?:this\b|here\b|below\b|the following\b|something\b|out\.$)"
    rf"|\b(?:{ARTICLE}|text|page) below\b"
    r"|\b(?:this|something|what) (?:I|we) (?:found|got|received|saw|read|typed|copied|cut)\b"
    r"|\bthis (?:came|is from|was one)\b|\bwas this[.:]"
    r"|\bhere (?:it is|it goes|goes|it comes)\b|:$",
    re.IGNORECASE,
)
_LEAST_HINT_WORDS = 4
_LEAST_SOFT = 1.5
_WEIGHTS = {Strength.STRONG: 4.0, Strength.MIDDLING: 4.0, Strength.WEAK: 2.5}
"""By how much each speaks for an article behind it; four are enough."""
_MAX_LEAD_CHARS = 400
_MAX_LINE_CHARS = 90
"""A shorter line is read as a whole, for "Source: The Post" is no two sentences."""


@dataclass(frozen=True, slots=True)
class Lead:
    """``start``: where it begins in the line that it ends; ``note``: whence its author is known.

    ``is_whole``: the article, or a good part of it, follows. ``is_own``: the page's author says so
    to the reader.
    """

    start: int
    weight: float
    facts: Facts = NOTHING
    note: str = ""
    is_whole: bool = False
    is_own: bool = True


def read_lead(lines: Sequence[Line], place: int, published: date | None = None) -> Lead | None:
    """The lead that a line ends with; ``published`` is the page's day.

    It is the line's last sentence, or the one before it where the last ends in a colon.
    """
    text = _blank_asides(lines[place].text)
    starts = find_sentences(text) if len(text) > _MAX_LINE_CHARS else [0]
    for behind, start in enumerate(reversed(starts[-2:])):
        words = _SPACES.sub(" ", text[start : starts[-1] if behind else len(text)]).strip()
        words = words.replace(" :", ":")
        is_said_before = behind and not text.endswith(":") and "the following" not in words
        if len(words) > _MAX_LEAD_CHARS or is_said_before:
            return None
        if found := _read_sentence(words, is_followed=bool(behind)):
            strength, facts = found
            title = _TITLED.search(words)
            said = Facts(
                title=title["title"] if title else "",
                published=find_day(blank_outlets(words), published),
            )
            facts = facts.or_else(said)
            before = _look_back(lines, place, start, facts)
            note = "its author, as the words before it name one" if before.byline else ""
            is_whole = strength is Strength.STRONG
            return Lead(start, _WEIGHTS[strength], facts.or_else(before), note, is_whole)
    return None


def read_soft(
    lines: Sequence[Line], place: int, published: date | None = None, *, has_voice: bool = False
) -> Lead | None:
    """What may be a lead by the weight of its words, where `read_lead` finds none.

    ``has_voice``: the page's author has said "I" by then.
    """
    text = _blank_asides(lines[place].text)
    start, last = (find_sentences(text)[-2:] * 2)[:2]
    if len(text) - start > _MAX_LEAD_CHARS:
        return None
    weight, facts, is_own = weigh_soft(text[start:], text[last:], has_voice=has_voice)
    if weight < _LEAST_SOFT:
        return None
    facts = facts.or_else(Facts(published=find_day(blank_outlets(text[last:]), published)))
    return Lead(start, weight, facts, is_whole=is_own, is_own=is_own)


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


def _blank_asides(text: str) -> str:
    return _ASIDE.sub(lambda aside: " " * len(aside[0]), text).rstrip()


def _look_back(lines: Sequence[Line], place: int, start: int, facts: Facts) -> Facts:
    """What the words before a lead say of "their piece", or of the author of "the article"."""
    before = lines[place].text[:start]
    if facts.outlet:
        return NOTHING if facts.byline else Facts(byline=find_author(before, facts.outlet))
    if place and not lines[place - 1].is_quoted:
        before = f"{lines[place - 1].text} {before}"
    return read_names(before)
