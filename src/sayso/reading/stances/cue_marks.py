"""The words and phrases in a cue that tell what it does, and which of them decides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sayso.reading.stances.cue_phrases import PhraseMatch, find_phrases
from sayso.reading.stances.cue_words import Weight, find_stance
from sayso.records import Span, Stance

__all__ = [
    "BE_FORMS",
    "WORD",
    "Cue",
    "Mark",
    "choose_mark",
    "find_marks",
    "read_words",
    "spans_at",
]

WORD = re.compile(r"[^\W\d_]+(?:[-’'](?!(?:s|re|m|d|ll|ve)\b)[^\W\d_]+)*")
"""Words; "it’s" is two of them, "didn’t" is one."""
_CLITICS = {"s": "is", "re": "are", "m": "am"}
_SUBJECTS = frozenset("i it that there he she we you they what who here".split())
_NEAR_CHARS = 60
_AHEAD_CHARS = 120
_MAX_AHEAD = 6
_AUXILIARIES = frozenset(
    """to will would can could may might shall should must not never do does did don’t don't
    doesn’t doesn't didn’t didn't won’t won't and or also both still currently typically
    previously actually really necessarily d ll is are was were be been am
    become became remain remained more largely so isn’t isn't aren’t aren't wasn’t weren’t
    wasn't weren't""".split()
)
_AFTER_AUXILIARY = frozenset("back like side contest familiar".split())
"""Words that are something else unless they begin a cue or follow an auxiliary: "shot back"."""
_PASSIVE = frozenset("persuaded reassured informed torn".split())
"""Participles that tell of a state of mind only behind a form of "be"."""
BE_FORMS = frozenset(
    """is are was were be been being s re m am become became remain remained remains isn’t isn't
    aren’t aren't wasn’t wasn't weren’t weren't feel feels felt""".split()
)
_PARTISANS = frozenset("supporter opponent critic backer fan ally rival".split())
_SAYING = frozenset(
    """say tell write tweet add reply recall joke explain declare announce note remark observe
    state quip exclaim shout yell insist argue comment""".split()
)
_CIRCUMSTANCES = frozenset(
    """with in at on of about to during when after while from via without through over before as
    looking smiling laughing upon earlier late early last this recently monday tuesday wednesday
    thursday friday saturday sunday""".split()
)
_SHOWS = frozenset("news talk morning tv radio television debate the show".split())


class Mark(NamedTuple):
    """A word or phrase that tells something: its stance, weight, places and base form."""

    stance: Stance
    weight: Weight
    at: tuple[int, ...]
    base: str


class Cue(NamedTuple):
    """A cue's words in lower case and where they stand, and those the content begins with."""

    words: list[str]
    spans: list[Span]
    pauses: set[int]
    """Places of the words that a comma or dash follows."""
    ahead: list[str]
    following: str
    """The first characters of the content, where it follows the cue."""


def read_words(text: str, cue: Iterable[Span], content: Iterable[Span]) -> Cue:
    """Take a cue apart, and see what its content begins with where that follows."""
    words: list[str] = []
    spans: list[Span] = []
    pauses: set[int] = set()
    end = 0
    for span in cue:
        for match in WORD.finditer(text, span.start, span.end):
            words.append(_spell_out(match.group().lower(), words))
            spans.append(Span(match.start(), match.end()))
            if text[match.end() : match.end() + 1] == ",":
                pauses.add(len(words) - 1)
        end = span.end
    following = ""
    for span in content:
        if span.start >= end and not text[end : span.start].strip(" ,"):
            following = text[span.start : min(span.end, span.start + _AHEAD_CHARS)]
            break
    ahead = [match.group().lower() for match in WORD.finditer(following[:_NEAR_CHARS])]
    return Cue(words, spans, pauses, ahead[:_MAX_AHEAD], following)


def _spell_out(word: str, before: Sequence[str]) -> str:
    """The "s" of "it’s" is a verb; that of "party’s" stays."""
    is_verb = word in _CLITICS and (not before or before[-1] in _SUBJECTS)
    return _CLITICS[word] if is_verb else word


def find_marks(cue: Cue) -> list[Mark]:
    """What tells something in a cue, in text order; what only says how it was said is left out."""
    marks: list[Mark] = []
    words = cue.words + cue.ahead
    at = 0
    while at < len(cue.words):
        phrase = _find_phrase(words, at, len(cue.words))
        if phrase is not None:
            weight = Weight.PLAIN if phrase.stance is Stance.ASSERT else Weight.FIRM
            places = tuple(place for place in phrase.at if place < len(cue.words))
            marks.append(Mark(phrase.stance, weight, places, ""))
            if weight is Weight.PLAIN and places[-1] in cue.pauses:
                break
            at = places[-1] + 1
            continue
        found = find_stance(words[at])
        if found is not None and _counts(words, at, found[2], len(cue.words)):
            stance, weight, base = found
            marks.append(Mark(stance, weight, (at,), base))
            is_said = base in _SAYING and _is_circumstance(words, at + 1, base)
            if weight is Weight.PLAIN and (is_said or at in cue.pauses):
                break
        at += 1
    return marks


def _find_phrase(words: Sequence[str], at: int, end: int) -> PhraseMatch | None:
    """A phrase that begins at ``at``; it may end in the content, but then has all of the cue."""
    for phrase in find_phrases(words, at):
        last = phrase.at[-1]
        if last < end:
            return phrase
        is_whole = [place for place in phrase.at if place < end] == list(range(at, end))
        if is_whole and (last <= end + 1 or words[last] == "as"):
            return phrase
    return None


def _counts(words: Sequence[str], at: int, base: str, end: int) -> bool:
    """Tell whether a listed word is what it is listed as."""
    word, before = words[at], words[at - 1] if at else ""
    if word in _PASSIVE:
        return not BE_FORMS.isdisjoint(words[:at])
    if word in _AFTER_AUXILIARY:
        return not before or before in _AUXILIARIES
    if base in _PARTISANS:
        is_told = not BE_FORMS.isdisjoint(words[:at]) or words[at + 1 : at + 2] == ["of"]
        return at == 0 or is_told or at == end - 1
    return base != "show" or before not in _SHOWS


def _is_circumstance(words: Sequence[str], at: int, said: str) -> bool:
    """Tell whether only how or where it was said follows: "said with a smile"."""
    if at >= len(words) or words[at] not in _CIRCUMSTANCES:
        return False
    if words[at] == "to" and said not in ("say", "write"):
        return False
    phrase = next(find_phrases(words, at), None)
    return phrase is None or phrase.stance is Stance.ASSERT


def choose_mark(marks: Sequence[Mark]) -> Mark | None:
    """The first firm mark, or else the first of those that weigh most."""
    if not marks:
        return None
    best = max(mark.weight for mark in marks)
    return next(mark for mark in marks if mark.weight == best)


def spans_at(cue: Cue, places: Iterable[int]) -> tuple[Span, ...]:
    """The places of words, those side by side as one."""
    spans: list[Span] = []
    last = -2
    for place in places:
        span = cue.spans[place]
        if place == last + 1:
            span = Span(spans.pop().start, span.end)
        spans.append(span)
        last = place
    return tuple(spans)
