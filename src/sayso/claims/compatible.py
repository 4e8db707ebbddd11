"""What lets two sentences both be so though they differ: another time, a plan, a part."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.claims.facts import NOT_HIS_TO, split_clauses
from sayso.claims.stems import find_stems

__all__ = ["are_compatible_words", "differ_in_date", "is_part_of"]

_AHEAD = re.compile(
    r"\b(?:will|shall|won[’']t|would|\w+[’']ll|(?:is|are|was|were)\s+to|going\s+to|"
    r"(?:expected|due|likely|unlikely|set|scheduled|forecast|poised|bound|about|threat\w+|plan\w*|hop(?:es?|ed)|"
    r"intend\w*|promised?|vow\w*|wants?|wanted|aims?)\s+to)\b",
    re.IGNORECASE,
)
_OUGHT = re.compile(
    r"\b(?:should|must|ought|needs?\s+to|ha(?:s|ve)\s+to)\b(?!\s+(?:not\s+)?have\b)", re.I
)
_IF = re.compile(r"\b(?:if|unless|whether|were\s+to|had\s+\w+\s+not)\b", re.IGNORECASE)
_MOODS = (_AHEAD, _OUGHT, _IF)
_LATER = re.compile(
    r"\b(?:now|by\s+now|so\s+far|since\s+then|until\s+now|(?:re(?:open|sum)\w*)|again|"
    r"(?:has|have|had)\s+(?:since|risen|climbed|grown|reached|increased|fallen|dropped)|"
    r"(?:rose|climbed|grew|fell|dropped)\s+(?:to|from)|another|further|more\s+(?:people|bodies|victims))\b",
    re.IGNORECASE,
)
_CHANGES = re.compile(
    r"\b(?:rose|risen|rises?|rising|climb\w*|grew|grown|grows?|increas\w*|jump\w*|soar\w*|surg\w*|fell|fallen|falls?|"
    r"falling|dropp?\w*|declin\w*|shrank|shrunk|slump\w*|plung\w*|plummet\w*|tumbl\w*|dipp?ed|slid)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"\s+and\s+(?=(?:should|must|ought|will|would|may|might|can|could|needs?)\b)", re.I
)
_PART = re.compile(
    r"\b(?:alone|among\s+(?:them|those|the)|amongst|including|in\s+(?:one|a\s+single)\s+\w+|"
    r"(?:[\d,]*\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty|\w+ty-\w+|"
    r"dozens|hundreds|thousands|half|most|some|several|many|few|a\s+(?:third|quarter|fifth))\s+of\s+"
    r"(?:the|them|those|these|whom|which|its|his|her|their|our))\b",
    re.IGNORECASE,
)
_DAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b", re.IGNORECASE)
_MONTHS = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
_DATE = re.compile(rf"\b(?:\d{{1,2}}\s+{_MONTHS}|{_MONTHS}\s+\d{{1,2}})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_ERA = re.compile(
    r"\b(?:(?:last|this|next)\s+(?:year|month|week|spring|summer|autumn|fall|winter|season|night)|"
    r"(?:\w+\s+)?(?:years?|months?|weeks?|decades?)\s+(?:ago|earlier|before|later)|"
    r"(?:first|second|third|fourth|last)\s+(?:quarter|half)|yesterday|today|tonight)\b",
    re.IGNORECASE,
)
_TIMES = (_DAY, _DATE, _YEAR, _ERA)
_DATED = (1, 2)
"""Which of these are dates: what happens on another weekday may happen again."""
_SAME_BUT_FOR_DATE = 0.8
_SILENT = re.compile(
    r"\b(?:not|n[’']t|declin\w+\s+to|refus\w+\s+to|no)\s+(?:immediately\s+|yet\s+|immediate\s+)?(?:respon[ds]|comment|answer|repl(?:y|ied)\b)"
    r"|n[’']t\s+(?:immediately\s+)?(?:respon[ds]|comment|answer|reply)",
    re.IGNORECASE,
)
_NOT_HIS_TO = re.compile(rf"\b{NOT_HIS_TO}", re.IGNORECASE)
_OWNER = re.compile(r"\b([^\W\d_]+)(?:[’']s|s[’'])\s+([^\W\d_]+)", re.IGNORECASE)


def are_compatible_words(one: str, other: str) -> bool:
    """Whether two sentences that differ may both be so: one tells of what is ahead, ought to be or
    might be and the other of what is; of another day or year; of what has changed since; or of
    what somebody has and the other of him himself; or that somebody would say nothing, or did
    what was not his to do."""
    if differ_in_date(one, other):
        return False
    if bool(_SILENT.search(one)) != bool(_SILENT.search(other)):
        return True
    if bool(_NOT_HIS_TO.search(one)) != bool(_NOT_HIS_TO.search(other)):
        return True
    clauses = _find_facing(one, other), _find_facing(other, one)
    for mood in _MOODS:
        if bool(mood.search(clauses[0])) != bool(mood.search(clauses[1])):
            return True
    both_change = _CHANGES.search(one) and _CHANGES.search(other)
    if not both_change and bool(_LATER.search(one)) != bool(_LATER.search(other)):
        return True
    if any(_are_apart(_read_times(one)[at], _read_times(other)[at]) for at in range(len(_TIMES))):
        return True
    return _is_of_owned(one, other) or _is_of_owned(other, one)


def differ_in_date(one: str, other: str) -> bool:
    """Whether two tell the same of two days that are told by their dates, or of two years."""
    times = _read_times(one), _read_times(other)
    if not any(_are_apart(times[0][at], times[1][at]) for at in _DATED):
        return False
    if any(_are_apart(times[0][at], times[1][at]) for at in range(len(_TIMES)) if at not in _DATED):
        return False
    rest = [{*find_stems(_YEAR.sub(" ", _DATE.sub(" ", text)))} for text in (one, other)]
    return len(rest[0] & rest[1]) >= _SAME_BUT_FOR_DATE * max(1, len(rest[0] | rest[1]))


def is_part_of(fewer: str) -> bool:
    """Whether a sentence gives the number of a part of something: "three of the", "alone"."""
    return bool(_PART.search(fewer))


def _find_facing(one: str, other: str) -> str:
    """The part of one that speaks most of what the other speaks of."""
    stems = {*find_stems(other)}
    parts = [part for clause in split_clauses(one) for part in _GOES_ON.split(clause)]
    return max(parts, key=lambda part: len(stems & {*find_stems(part)}))


@lru_cache(maxsize=1 << 15)
def _read_times(text: str) -> tuple[frozenset[str], ...]:
    return tuple(
        frozenset(_order(match.group()) for match in pattern.finditer(text)) for pattern in _TIMES
    )


def _order(words: str) -> str:
    """A time as words in one order: "June 3" is "3 June"."""
    return " ".join(sorted(words.casefold().split()))


def _are_apart(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and not one & other


def _is_of_owned(one: str, other: str) -> bool:
    """Whether one tells of what somebody has ("the minister's wife"), the other of him alone."""
    if not any(mark in one for mark in ("'", "’")):
        return False
    theirs = {*find_stems(other)}
    owned = {match[1].casefold() for match in _OWNER.finditer(other)}
    for match in _OWNER.finditer(one):
        owner, thing = find_stems(match[1]), find_stems(match[2])
        if not owner or not thing or match[1].casefold() in owned:
            continue
        if {*owner} <= theirs and not {*thing} & theirs:
            return True
    return False
