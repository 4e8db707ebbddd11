"""Who copied whom: what speaks for either, added up to a probability, and said in words.

Each trace is a number, positive where it speaks for the first text being the original. They are
added up with weights (a logistic model, fitted on planted copies, see ``evals.directions``), and
below `SURE` the answer is "unknown".
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from sayso.copies.credits import CreditKind, find_credit, has_correction, has_link
from sayso.copies.ends import compare_ends
from sayso.copies.heads import compare_bylines, compare_titles
from sayso.copies.introduced import compare_introductions
from sayso.copies.reasons import Trace, explain, explain_doubt
from sayso.copies.typesetting import compare_typesetting
from sayso.outlets import is_agency, name_outlet
from sayso.records import Direction, Document, Span

__all__ = ["SURE", "WEIGHTS", "Trace", "Two", "Verdict", "find_direction", "find_traces"]

SURE = 0.75
"""The probability from which a direction is named."""
WEIGHTS = {
    "date": 2.8,
    "credited": 4.7,
    "cited": 2.6,
    "named": 1.5,
    "linked": 4.3,
    "at home": 5.5,
    "more than the passage": 1.0,
    "goes on": 1.6,
    "wording": 1.4,
    "agency": 0.8,
    "corrected": 0.2,
    "broken off": 1.8,
    "introduced": 0.9,
    "title": 2.0,
    "by a desk": 1.8,
    "from print": 1.9,
}
_NEAR_CHARS = 600
_WHOLE_SHARE = 0.8
_MAX_WORDING = 4.0


@dataclass(frozen=True, slots=True)
class Two:
    """Two documents and where they agree: passages of the one and of the other, in order.

    ``wording``: how much better a's words stand where the two differ (see `sayso.copies.wording`).
    ``at_home``: how much more of the passages' words the rest of a has (see `sayso.copies.home`).
    Below 0, b's do and has. ``is_exact``: the passages are where the same words begin and end.
    """

    a: Document
    b: Document
    in_a: tuple[Span, ...]
    in_b: tuple[Span, ...]
    wording: float = 0.0
    at_home: float = 0.0
    is_exact: bool = True

    def turn(self) -> Two:
        """The same with the documents changed over."""
        turned = (self.b, self.a, self.in_b, self.in_a, -self.wording, -self.at_home)
        return Two(*turned, self.is_exact)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The direction of a pair, how probable it is (unknown: that b is the copy), and why."""

    direction: Direction
    probability: float
    reason: str


def find_direction(two: Two) -> Verdict:
    """Decide who copied whom."""
    weighed = [(WEIGHTS[trace.name] * trace.strength, trace) for trace in find_traces(two)]
    score = sum(weight for weight, _ in weighed)
    probability = 1 / (1 + math.exp(-score))
    if 1 - SURE < probability < SURE:
        return Verdict(Direction.UNKNOWN, probability, explain_doubt(two.a, two.b, weighed))
    reason = explain(two.a, two.b, weighed, score)
    if score > 0:
        return Verdict(Direction.A_TO_B, probability, reason)
    return Verdict(Direction.B_TO_A, 1 - probability, reason)


def find_traces(two: Two) -> list[Trace]:
    """All that speaks for one or the other of two documents being the original."""
    traces = [
        *_one_sided(two, _find_credit_trace),
        *_one_sided(two, _find_link_trace),
        *_one_sided(two, _find_agency_trace),
        *_one_sided(two, _find_correction_trace),
        *_find_date_trace(two),
        *_find_rest_traces(two),
        _find_wording_trace(two),
        Trace("at home", two.at_home),
        *_find_form_traces(two),
    ]
    return [trace for trace in traces if trace.strength]


def _one_sided(two: Two, find: Callable[[Two], Trace | None]) -> list[Trace]:
    """A trace for the first document, and the same for the other, with its sign turned."""
    found = []
    first, other = find(two), find(two.turn())
    if first:
        found.append(first)
    if other:
        found.append(Trace(other.name, -other.strength, other.quote))
    return found


def _find_date_trace(two: Two) -> list[Trace]:
    if two.a.published is None or two.b.published is None:
        return []
    days = (two.b.published - two.a.published).days
    if not days:
        return []
    many = "1 day" if abs(days) == 1 else f"{abs(days):,} days"
    strength = math.copysign(0.8 if abs(days) == 1 else 1.0, days)
    return [Trace("date", strength, many)]


def _find_credit_trace(two: Two) -> Trace | None:
    """That b names a's outlet: in a credit line, as its source, or at all."""
    if name_outlet(two.a) == name_outlet(two.b):
        return None
    credit = find_credit(two.b, two.a.outlet)
    if credit is None:
        return None
    if credit.kind is CreditKind.NAMED:
        return Trace("named", 1.0, two.a.outlet)
    if credit.kind is CreditKind.CREDITED:
        return Trace("credited", 1.0, credit.words)
    is_near = any(
        span.start - _NEAR_CHARS <= credit.span.start <= span.end + _NEAR_CHARS for span in two.in_b
    )
    return Trace("cited", 1.0 if is_near else 0.6, credit.words)


def _find_link_trace(two: Two) -> Trace | None:
    if two.a.url and has_link(two.b, two.a.url):
        return Trace("linked", 1.0, two.a.url)
    return None


def _find_agency_trace(two: Two) -> Trace | None:
    outlet = name_outlet(two.a)
    if is_agency(outlet) and not is_agency(name_outlet(two.b)):
        return Trace("agency", 1.0)
    return None


def _find_correction_trace(two: Two) -> Trace | None:
    if has_correction(two.a.text) and not has_correction(two.b.text):
        return Trace("corrected", 1.0)
    return None


def _find_wording_trace(two: Two) -> Trace:
    return Trace("wording", max(-_MAX_WORDING, min(_MAX_WORDING, two.wording)))


def _find_form_traces(two: Two) -> Iterator[Trace]:
    """What was made of a text when it was taken over."""
    sides = (two.a.text, two.b.text, two.in_a, two.in_b)
    broken = compare_ends(*sides) if two.is_exact else 0
    introduced, printed = compare_introductions(*sides), compare_typesetting(*sides)
    titles, bylines = compare_titles(two.a, two.b), compare_bylines(two.a, two.b)
    for name, strength, most in (
        ("broken off", broken, 2),
        ("introduced", introduced, 3),
        ("title", titles, 1),
        ("by a desk", bylines, 1),
        ("from print", printed, 1),
    ):
        yield Trace(name, float(max(-most, min(most, strength))))


def _cover(text: str, passages: Sequence[Span]) -> float:
    """The share of a text that passages cover."""
    return sum(span.end - span.start for span in passages) / max(1, len(text.strip()))


def _find_rest_traces(two: Two) -> list[Trace]:
    """What only one has: a text that is all passage was cut from the one that says more."""
    cover_a, cover_b = _cover(two.a.text, two.in_a), _cover(two.b.text, two.in_b)
    traces = []
    if max(cover_a, cover_b) > _WHOLE_SHARE and abs(cover_a - cover_b) > 0.05:
        traces.append(Trace("more than the passage", cover_b - cover_a))
    goes_on = _left_behind(two.a.text, two.in_a) - _left_behind(two.b.text, two.in_b)
    if min(_left_before(two.in_a), _left_before(two.in_b)) < 0.05 * len(two.a.text) and goes_on:
        traces.append(Trace("goes on", float(goes_on)))
    return traces


def _left_before(passages: Sequence[Span]) -> int:
    return min(span.start for span in passages)


def _left_behind(text: str, passages: Sequence[Span]) -> int:
    """1 where a text goes on for a good while behind its last passage, else 0."""
    behind = len(text.rstrip()) - max(span.end for span in passages)
    return int(behind > max(300, 0.08 * len(text)))
