"""What a rule is: a pattern over kinds of tokens, and what a match of it means."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sayso.reading.times.direction import Direction, find_direction
from sayso.reading.times.records import Granularity
from sayso.reading.times.tokens import KINDS, Token
from sayso.reading.times.values import shift, unknown_value, value_of

__all__ = ["Context", "Matched", "Meaning", "Rule", "encode", "rule"]

_NAME = re.compile(r"(?<!\(\?P)<(\w+)>")
# Names for any of several kinds.
_CLASSES = {
    "day_number": "small ordinal second",
    "nth": "ordinal second",
    "num": "small number year spoken",
    "years": "year short_year",
    "behind": "last past previous",
    "ahead": "next coming following",
    "pointing": "last past previous this next coming following",
    "any_unit": "unit units second",
    "one_unit": "unit second",
    "edge": "early earlier later",
    "join": "to and or",
}
# One private-use character for each kind, so that a pattern is an ordinary expression.
_CODES = {kind: chr(0xE000 + at) for at, kind in enumerate(sorted(KINDS))}


def encode(tokens: Sequence[Token]) -> str:
    """Write tokens as one character each, for patterns to run over."""
    return "".join(_CODES[token.kind] for token in tokens)


_FINENESS = list(Granularity)


class Meaning(NamedTuple):
    """What an expression means: value, granularity, doubt, and a day inside it where known."""

    value: str
    granularity: Granularity
    is_doubtful: bool = False
    day: date | None = None


@dataclass(slots=True)
class Context:
    """What the meaning of an expression may depend on, besides its own words.

    ``published`` is the day of the document; ``latest`` the last dated time before this one, of
    day to year; ``quarter`` the last quarter.
    """

    published: date | None
    tokens: Sequence[Token]
    latest: Meaning | None = None
    quarter: Meaning | None = None

    def direction(self, matched: Matched) -> Direction:
        """Whether the words around a match look back or ahead."""
        return find_direction(self.tokens, matched.first, matched.last)

    def relative(self, granularity: Granularity, unit: str, count: int) -> Meaning:
        """The period that many units from the published day; unknown without that day."""
        return self.period(granularity, self.published and shift(self.published, unit, count))

    def knows(self, granularity: Granularity | None) -> bool:
        """Whether the time last named is as fine as this."""
        if granularity is None or self.latest is None:
            return True
        return _FINENESS.index(self.latest.granularity) <= _FINENESS.index(granularity)

    def day_spoken_of(self) -> Meaning:
        """The day last named, for an hour that names none; else the published day."""
        if self.latest and self.latest.granularity == Granularity.DAY:
            return self.latest._replace(is_doubtful=True)
        return self.relative(Granularity.DAY, "D", 0)

    def period(
        self, granularity: Granularity, day: date | None, is_doubtful: bool = False
    ) -> Meaning:
        """The period of this granularity around a day; unknown and doubtful without one."""
        if day is None:
            return Meaning(unknown_value(granularity), granularity, is_doubtful=True)
        return Meaning(value_of(day, granularity), granularity, is_doubtful, day)


@dataclass(frozen=True, slots=True)
class Matched:
    """A match of a pattern: the tokens from ``first`` to ``last``, both included."""

    match: re.Match[str]
    tokens: Sequence[Token]
    rule: Rule

    @property
    def first(self) -> int:
        """Index of the first token."""
        return self.match.start()

    @property
    def last(self) -> int:
        """Index of the last token."""
        return self.match.end() - 1

    def token(self, name: str) -> Token | None:
        """The first token of a named group, or ``None`` when the match or the rule has none."""
        at = self.match.start(name) if name in self.match.re.groupindex else -1
        return self.tokens[at] if at >= 0 else None

    def get(self, name: str) -> Token:
        """The first token of a named group that every match has."""
        return self.tokens[self.match.start(name)]

    def words(self) -> Sequence[Token]:
        """The tokens of the match."""
        return self.tokens[self.first : self.last + 1]

    def before(self) -> str:
        """The kind of the token before the match."""
        return self.tokens[self.first - 1].kind if self.first else "break"

    def word_before(self) -> str:
        """The word before the match, in lower case."""
        return self.tokens[self.first - 1].word if self.first else ""

    def after(self) -> str:
        """The kind of the token after the match."""
        return self.tokens[self.last + 1].kind if self.last + 1 < len(self.tokens) else "break"


Resolve = Callable[[Matched, Context], Meaning | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern over token codes, and the function that says what a match means, if anything."""

    pattern: re.Pattern[str]
    resolve: Resolve


def rule(*patterns: str) -> Callable[[Resolve], Rule]:
    """Make a rule of a function; patterns name kinds of tokens in angle brackets.

    Blanks in a pattern are for reading only. Several patterns are alternatives; no two of them may
    share the name of a group, and a name that a match lacks has no token.
    """

    def wrap(resolve: Resolve) -> Rule:
        return Rule(re.compile("|".join(_translate(pattern) for pattern in patterns)), resolve)

    return wrap


def _translate(pattern: str) -> str:
    def codes(match: re.Match[str]) -> str:
        kinds = _CLASSES.get(match[1], match[1]).split()
        return "[" + "".join(_CODES[kind] for kind in kinds) + "]"

    return _NAME.sub(codes, re.sub(r"\s+", "", pattern))
