"""When a deed was done, as far as its own clause says so."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date

from dateutil.relativedelta import relativedelta

from sayso.reading.deeds.syntax import Syntax
from sayso.reading.times import Time
from sayso.records import Granularity, SaidAt, Span

__all__ = ["find_at"]

_NOT_POINTS = frozenset({Granularity.DURATION, Granularity.SET, Granularity.VAGUE})
_MONTHS = frozenset({Granularity.MONTH, Granularity.DAY})
_CLAUSES = frozenset(
    "root ccomp xcomp advcl acl acl:relcl csubj parataxis conj appos nsubj nsubj:pass".split()
)
_REACH_WORDS = 60


def find_at(
    syntax: Syntax, at: int, times: Sequence[Time], published: date | None
) -> SaidAt | None:
    """The time that hangs on the verb or noun at this place, the nearest of several."""
    first = syntax.starts[max(0, at - _REACH_WORDS)]
    last = syntax.ends[min(len(syntax) - 1, at + _REACH_WORDS)]
    near = [
        time
        for time in _between(times, first, last)
        if time.granularity not in _NOT_POINTS and _dates(syntax, at, time.span)
    ]
    if not near:
        return None
    best = min(near, key=lambda time: abs(time.span.start - syntax.starts[at]))
    return _said_at(best, published)


def _between(times: Sequence[Time], first: int, last: int) -> Iterator[Time]:
    start = bisect_left(times, first, key=lambda time: time.span.start)
    for time in times[start:]:
        if time.span.start > last:
            break
        yield time


def _dates(syntax: Syntax, at: int, span: Span) -> bool:
    """Whether a time's way up the tree ends at the deed before it meets another clause."""
    here = bisect_left(syntax.starts, span.start)
    end = bisect_left(syntax.starts, span.end)
    for up in syntax.climb(here):
        if up == at:
            return True
        if not here <= up < end and syntax.relations[up] in _CLAUSES:
            return False
    return False


def _said_at(time: Time, published: date | None) -> SaidAt:
    """A day whose year was guessed lies before the publication: what was done is past."""
    value, is_doubtful = time.value, time.is_doubtful or "X" in time.value
    if is_doubtful and published and time.granularity in _MONTHS and value > published.isoformat():
        try:
            day = date.fromisoformat(value if len(value) == len("2009-06-20") else f"{value}-01")
        except ValueError:
            return SaidAt(value, time.span, time.granularity, is_doubtful)
        value = (day - relativedelta(years=1)).isoformat()[: len(value)]
    return SaidAt(value, time.span, time.granularity, is_doubtful)
