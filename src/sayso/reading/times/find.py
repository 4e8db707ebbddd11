"""Find the times of a text and say what they mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sayso.reading.times.dates import DATE_RULES
from sayso.reading.times.lengths import LENGTH_RULES
from sayso.reading.times.records import Granularity, Time
from sayso.reading.times.relative import COMPARISONS, RELATIVE_RULES
from sayso.reading.times.rules import Context, Matched, Meaning, encode
from sayso.reading.times.tokens import Token, find_tokens
from sayso.reading.times.values import value_of
from sayso.records import Span

__all__ = ["find_times"]

_RULES = (*DATE_RULES, *RELATIVE_RULES, *LENGTH_RULES)
_NOT_SPOKEN_OF = frozenset({Granularity.DECADE, Granularity.CENTURY})


def find_times(text: str, published: date | None) -> list[Time]:
    """Find the expressions of time in ``text``, in text order, without overlap.

    ``published`` is the day from which "yesterday" and "in March" are told; without it their
    values have an ``X`` for what is not known. Takes time linear in the length of the text.
    """
    tokens = find_tokens(text)
    return [
        Time(
            Span(tokens[one.first].start, tokens[one.last].end),
            one.meaning.value,
            one.meaning.granularity,
            one.meaning.is_doubtful,
        )
        for one in _join_clock(tokens, _read(tokens, published))
    ]


@dataclass(frozen=True, slots=True)
class _Read:
    """Tokens ``first`` to ``last``, both included, and what they mean."""

    first: int
    last: int
    meaning: Meaning


def _read(tokens: Sequence[Token], published: date | None) -> list[_Read]:
    context = Context(published, tokens)
    read: list[_Read] = []
    end = 0
    for matched in _matches(tokens):
        if matched.first < end:
            continue
        meaning = matched.rule.resolve(matched, context)
        if meaning is None:
            continue
        end = matched.last + 1
        read.append(_Read(matched.first, matched.last, meaning))
        if matched.rule in COMPARISONS or meaning.granularity in _NOT_SPOKEN_OF:
            continue
        if meaning.day:
            context.latest = meaning
            if _is_past_quarter(matched, meaning, published):
                context.quarter = meaning
    return read


def _is_past_quarter(matched: Matched, meaning: Meaning, published: date | None) -> bool:
    """Whether this is a quarter of which figures can be told: over, or of a year of its own."""
    if meaning.granularity != Granularity.QUARTER:
        return False
    if published is None or meaning.value < value_of(published, Granularity.QUARTER):
        return True
    is_fiscal = any(token.kind == "fiscal" for token in matched.words())
    is_ended = matched.after() == "ended"
    return (is_fiscal or is_ended) and meaning.value == value_of(published, Granularity.QUARTER)


def _matches(tokens: Sequence[Token]) -> list[Matched]:
    """All matches of all rules, by place, the longest first and then the earliest rule."""
    code = encode(tokens)
    found = [
        (match.start(), -match.end(), order, Matched(match, tokens, rule))
        for order, rule in enumerate(_RULES)
        for match in rule.pattern.finditer(code)
    ]
    return [one[3] for one in sorted(found, key=lambda one: one[:3])]


def _join_clock(tokens: Sequence[Token], read: Sequence[_Read]) -> list[_Read]:
    """Join a day and its hour: "Thursday evening", "noon Friday", "9 a.m. EST on Tuesday"."""
    joined: list[_Read] = []
    for found in read:
        one = _with_part(tokens, found) if _is_day(found) else found
        before = joined[-1] if joined else None
        if before and _touch(tokens, before, one):
            if _is_clock(before) and _is_day(one):
                joined[-1] = _at(before.first, one.last, one.meaning, before.meaning)
                continue
            if _is_day(before) and _is_clock(one) and not _is_day(found):
                joined[-1] = _at(before.first, one.last, before.meaning, one.meaning)
                continue
        joined.append(one)
    return joined


def _is_day(one: _Read) -> bool:
    return one.meaning.granularity == Granularity.DAY


def _is_clock(one: _Read) -> bool:
    return one.meaning.granularity in (Granularity.TIME, Granularity.PART_OF_DAY)


def _touch(tokens: Sequence[Token], before: _Read, after: _Read) -> bool:
    between = tokens[before.last + 1 : after.first]
    return len(between) <= 1 and all(token.kind in ("comma", "on", "at") for token in between)


def _at(first: int, last: int, day: Meaning, clock: Meaning) -> _Read:
    hour = clock.value.rpartition("T")[2]
    return _Read(
        first, last, Meaning(f"{day.value}T{hour}", clock.granularity, day.is_doubtful, day.day)
    )


def _with_part(tokens: Sequence[Token], one: _Read) -> _Read:
    """Add the part of the day that follows a day: "Thursday evening", "Friday night"."""
    last = one.last + 1
    if last < len(tokens) and tokens[last].kind == "early":
        last += 1
    if last >= len(tokens):
        return one
    token = tokens[last]
    code = token.code if token.kind == "part" else "NI" if token.word == "night" else ""
    if not code:
        return one
    meaning = one.meaning._replace(
        value=f"{one.meaning.value}T{code}", granularity=Granularity.PART_OF_DAY
    )
    return _Read(one.first, last, meaning)
