"""What differs between two statements: numbers, times, whether it is so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.claims.amounts import find_amounts, is_same_amount, is_same_kind, show_amount
from sayso.claims.days import are_compatible
from sayso.claims.facts import find_negations
from sayso.claims.hedging import shares_clause
from sayso.claims.numbers import Quantity
from sayso.claims.pairs import Pair
from sayso.claims.places import cover, locate
from sayso.claims.statements import Statement
from sayso.claims.stems import find_stems
from sayso.claims.wording import find_replacements, read_words
from sayso.records import DriftKind, Granularity, SaidAt, Span

__all__ = ["Change", "find_date_changes", "find_negation_changes", "find_number_changes"]

_NIGHT = re.compile(r"\b(?:night|overnight|midnight|dawn|small\s+hours|evening)\b", re.IGNORECASE)
_SINCE = re.compile(r"\b(since|from|until|till|by|before|after|between)\s+(?:the\s+)?$", re.I)
_WEEKDAY = re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
_LEAST_ALIKE, _LEAST_ALIKE_OF_ONE = 0.5, 0.2
_PER_PERSON = frozenset(
    find_stems("jobs posts lives bodies deaths casualties injuries arrests votes seats victims")
)
"""What there is one of for each person."""
_COUNTED = re.compile(r"^(?:\s+[^\W\d_]+){1,3}")
_AS = re.compile(r"\b(?:as|being)\s+[^\W\d_]+")
_COPIED = 0.85
_LEAST_OF_NEGATED = 0.5
_NEGATED_STEMS = 3
"""So many words behind a negation are what it negates."""
_MAYBE_NEGATED = re.compile(
    r"\b(?:un\w+(?:ed|t|wn|en|ble)|neglect\w*|skip\w*|miss(?:ed|es|ing)|omit\w*|lack\w*|ignor\w*|"
    r"avoid\w*|refus\w*|reject\w*|deni\w*|deny\w*|stop\w*|ceas\w*|without|disregard\w*|overlook\w*|"
    r"dismiss\w*|empt(?:y|ied)|absen\w+|exhausted|devoid|prevent\w*|out\s+of|r[au]n\w*\s+(?:out|short|dry)|"
    r"short\s+of|los[et]\w*|gone|vanish\w*|disappear\w*|missing|stolen|void|vacant|idle|in\s+vain|withh[eo]ld\w*|"
    r"owe[sd]?|fail\w*|depriv\w*|strip(?:s|ped)|robbed|barred|banned|exclud\w*|cancel\w*|scrap(?:s|ped)|shelved|"
    r"abandon\w*|never|barely|scarcely|rarely|seldom|rather\s+than|instead\s+of|far\s+from|no\s+(?:notice|heed)|"
    r"deaf\s+ear|blind\s+eye|free\s+of|clear\s+of|(?:rul|brush|wav|turn)\w+\s+(?:out|aside|away|down))\b",
    re.IGNORECASE,
)
_TIMES_NO_NUMBER = frozenset(Granularity) - {Granularity.DURATION, Granularity.VAGUE}


@dataclass(frozen=True, slots=True)
class Change:
    """A change between a pair of statements, with its places in the two documents' texts."""

    kind: DriftKind
    pair: Pair
    before: Span
    after: Span


def find_number_changes(
    pair: Pair, before_times: Sequence[SaidAt], after_times: Sequence[SaidAt]
) -> Iterator[Change]:
    """Numbers of the same thing, or in the same place, that are not the same amount.

    Times are those of ``pair.before.words`` and ``pair.after.words``.
    """
    a, b = pair.before.words, pair.after.words
    left = list(find_amounts(a, _spans_of(before_times)))
    right = list(find_amounts(b, _spans_of(after_times)))
    lost = [one for one in left if not any(is_same_amount(one, each, a, b) for each in right)]
    new = [one for one in right if not any(is_same_amount(each, one, a, b) for each in left)]
    is_only = len(left) == len(right) == 1
    for one, other in _match_amounts(pair, lost, new, is_only=is_only):
        yield Change(
            DriftKind.NUMBER_CHANGED,
            pair,
            locate(pair.before, show_amount(a, one)),
            locate(pair.after, show_amount(b, other)),
        )


def _spans_of(times: Sequence[SaidAt]) -> list[Span]:
    return [one.span for one in times if one.granularity in _TIMES_NO_NUMBER]


def _match_amounts(
    pair: Pair, lost: list[Quantity], new: list[Quantity], *, is_only: bool
) -> Iterator[tuple[Quantity, Quantity]]:
    """Numbers with one unit in order; those that stand in each other's place; the last two left.

    ``is_only``: there are no others on either side.
    """
    left, right = list(lost), list(new)

    def take(one: Quantity, other: Quantity) -> tuple[Quantity, Quantity]:
        left.remove(one)
        right.remove(other)
        return one, other

    for one in lost:
        other = next((each for each in right if one.unit and is_same_kind(one, each)), None)
        if other is not None:
            yield take(one, other)
    if not left or not right:
        return
    before, after = read_words(pair.before.words), read_words(pair.after.words)
    for step in find_replacements(before, after):
        places = {before[at].span.start for at in step.before}
        ones = [one for one in left if one.span.start in places]
        places = {after[at].span.start for at in step.after}
        others = [one for one in right if one.span.start in places]
        is_pair = step.is_framed and len(ones) == len(others) == 1
        if is_pair and _may_be_one(pair, ones[0], others[0]):
            yield take(ones[0], others[0])
    if len(left) == len(right) == len(lost) == len(new) == 1:
        one, other = left[0], right[0]
        is_sure = is_only or not one.unit or not other.unit
        least = _LEAST_ALIKE_OF_ONE if is_sure else _LEAST_ALIKE
        if pair.likeness >= least and _may_be_one(pair, one, other):
            yield take(one, other)


def _may_be_one(pair: Pair, one: Quantity, other: Quantity) -> bool:
    """Whether neither number's thing is spoken of, without a number, on the other side.

    "70 jobs" and "70 people lost their jobs" count the same.
    """
    if not one.unit or not other.unit or {one.unit, other.unit} & _PER_PERSON:
        return True
    return not (_speaks_of(pair.after, other, one.unit) or _speaks_of(pair.before, one, other.unit))


def _speaks_of(statement: Statement, counted: Quantity, unit: str) -> bool:
    """Whether a statement speaks of what is counted elsewhere, and does not only call so what it
    counts itself: "33 defendants charged as poachers", "46 people dead"."""
    if unit not in statement.facts.stems:
        return False
    words = statement.words
    behind = _COUNTED.sub("", _AS.sub("", words[counted.span.end :]))
    return unit in find_stems(_AS.sub("", words[: counted.span.start]) + behind)


def find_date_changes(
    pair: Pair, before_times: Sequence[SaidAt], after_times: Sequence[SaidAt]
) -> Iterator[Change]:
    """The one time that each side has beside those that fit, where these two cannot be one.

    Times in other words for the same days are none, nor is a month for a day in it; what has the
    same words is not changed.
    """
    a, b = pair.before.words, pair.after.words
    # What was copied word for word has another day on purpose, or by a slip.
    is_night = pair.likeness < _COPIED and bool(_NIGHT.search(a) or _NIGHT.search(b))

    def fit(one: SaidAt, other: SaidAt) -> bool:
        words = _printed(a, one), _printed(b, other)
        if words[0] == words[1]:
            return True
        named = [found[0] if (found := _WEEKDAY.search(each)) else "" for each in words]
        if all(named) and "X" in one.value + other.value:
            # Of one of them it is not known which week it is of.
            return named[0] == named[1]
        return are_compatible(one, other, is_night=is_night)

    left = [one for one in before_times if not any(fit(one, each) for each in after_times)]
    right = [one for one in after_times if not any(fit(each, one) for each in before_times)]
    if len(left) == len(right) == 1 and _reach(a, left[0]) == _reach(b, right[0]):
        yield Change(
            DriftKind.DATE_CHANGED,
            pair,
            locate(pair.before, left[0].span),
            locate(pair.after, right[0].span),
        )


def _printed(text: str, time: SaidAt) -> str:
    return " ".join(text[time.span.start : time.span.end].casefold().split())


def _reach(text: str, time: SaidAt) -> str:
    """The word before a time that makes more of it than a day: "since", "until"."""
    match = _SINCE.search(text[: time.span.start])
    return match.group(1).casefold() if match else ""


def find_negation_changes(pair: Pair) -> Iterator[Change]:
    """That one side negates what both say, and the other does not, in otherwise like words."""
    if pair.likeness < _LEAST_ALIKE:
        return
    before, after = _negations(pair.before, pair.after), _negations(pair.after, pair.before)
    if len(before) % 2 == len(after) % 2 or (before and after):
        return
    negated, plain = (pair.before, pair.after) if before else (pair.after, pair.before)
    if not _may_negate(plain, negated):
        word, whole = locate(negated, (before or after)[0]), cover(plain)
        left, right = (word, whole) if before else (whole, word)
        yield Change(DriftKind.NEGATION_LOST, pair, left, right)


def _negations(statement: Statement, other: Statement) -> list[Span]:
    """Where a statement negates what the other one says too."""
    stems = set(other.facts.stems)

    def is_shared(within: Span) -> bool:
        behind = find_stems(statement.words[within.end :])[:_NEGATED_STEMS]
        return not behind or not stems.isdisjoint(behind)

    return [
        one
        for one in find_negations(statement.words)
        if is_shared(one) and shares_clause(statement, one, other, _LEAST_OF_NEGATED)
    ]


def _may_negate(statement: Statement, other: Statement) -> bool:
    """Whether a statement negates in any way, or says so in a word of its own ("uninspected")."""
    return bool(_MAYBE_NEGATED.search(statement.words)) or any(
        shares_clause(statement, one, other) for one in find_negations(statement.words)
    )
