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
class Trace:
    """How strongly something speaks for the first document, below 0 for the other; in words."""

    name: str
    strength: float
    words: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The direction of a pair, how probable it is (unknown: that b is the copy), and why."""

    direction: Direction
    probability: float
    reason: str


def find_direction(two: Two) -> Verdict:
    """Decide who copied whom."""
    traces = find_traces(two)
    score = sum(WEIGHTS[trace.name] * trace.strength for trace in traces)
    probability = 1 / (1 + math.exp(-score))
    if 1 - SURE < probability < SURE:
        return Verdict(Direction.UNKNOWN, probability, _explain(traces, 0) or "nothing tells")
    reason = _explain(traces, score)
    if score > 0:
        return Verdict(Direction.A_TO_B, probability, reason)
    return Verdict(Direction.B_TO_A, 1 - probability, reason)


def _explain(traces: Sequence[Trace], score: float) -> str:
    """The traces in words, the weightiest first; those that speak against the result are marked."""
    said = sorted(traces, key=lambda one: -abs(WEIGHTS[one.name] * one.strength))
    words = []
    for trace in said:
        is_against = score * trace.strength < 0
        words.append(f"though {trace.words}" if is_against else trace.words)
    return "; ".join(words)


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
        _find_home_trace(two),
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
        found.append(Trace(other.name, -other.strength, other.words))
    return found


def _title(document: Document) -> str:
    return document.outlet or document.title or document.path or "the one"


def _find_date_trace(two: Two) -> list[Trace]:
    if two.a.published is None or two.b.published is None:
        return []
    days = (two.b.published - two.a.published).days
    if not days:
        return []
    later = two.b if days > 0 else two.a
    many = "1 day" if abs(days) == 1 else f"{abs(days):,} days"
    strength = math.copysign(0.8 if abs(days) == 1 else 1.0, days)
    return [Trace("date", strength, f"{_title(later)} is dated {many} later")]


def _find_credit_trace(two: Two) -> Trace | None:
    """That b names a's outlet: in a credit line, as its source, or at all."""
    if name_outlet(two.a) == name_outlet(two.b):
        return None
    credit = find_credit(two.b, two.a.outlet)
    if credit is None:
        return None
    if credit.kind is CreditKind.NAMED:
        return Trace("named", 1.0, f"{_title(two.b)} names {two.a.outlet}")
    words = f"{_title(two.b)} has: “{credit.words}”"
    if credit.kind is CreditKind.CREDITED:
        return Trace("credited", 1.0, words)
    is_near = any(
        span.start - _NEAR_CHARS <= credit.span.start <= span.end + _NEAR_CHARS for span in two.in_b
    )
    return Trace("cited", 1.0 if is_near else 0.6, words)


def _find_link_trace(two: Two) -> Trace | None:
    if two.a.url and has_link(two.b, two.a.url):
        return Trace("linked", 1.0, f"{_title(two.b)} links to {two.a.url}")
    return None


def _find_agency_trace(two: Two) -> Trace | None:
    outlet = name_outlet(two.a)
    if is_agency(outlet) and not is_agency(name_outlet(two.b)):
        return Trace("agency", 1.0, f"{two.a.outlet} is an agency")
    return None


def _find_correction_trace(two: Two) -> Trace | None:
    if has_correction(two.a.text) and not has_correction(two.b.text):
        return Trace("corrected", 1.0, f"{_title(two.a)} was corrected, the other was not")
    return None


def _find_wording_trace(two: Two) -> Trace:
    better = _title(two.a if two.wording > 0 else two.b)
    strength = max(-_MAX_WORDING, min(_MAX_WORDING, two.wording))
    return Trace("wording", strength, f"where they differ, the words of {better} are more usual")


def _find_home_trace(two: Two) -> Trace:
    better = _title(two.a if two.at_home > 0 else two.b)
    return Trace("at home", two.at_home, f"the rest of {better} speaks of the same")


def _find_form_traces(two: Two) -> Iterator[Trace]:
    """What was made of a text when it was taken over."""
    sides = (two.a.text, two.b.text, two.in_a, two.in_b)
    broken = compare_ends(*sides) if two.is_exact else 0
    introduced, printed = compare_introductions(*sides), compare_typesetting(*sides)
    titles, bylines = compare_titles(two.a, two.b), compare_bylines(two.a, two.b)
    for name, strength, most, words in (
        ("broken off", broken, 2, "{copy} breaks off in a sentence that goes on in {original}"),
        ("introduced", introduced, 3, "{original} has introduced those whom it names"),
        ("title", titles, 1, "the title of {copy} is made of the other"),
        ("by a desk", bylines, 1, "{copy} is by nobody with a name"),
        ("from print", printed, 1, "{copy} has hyphens of print, or lost some"),
    ):
        first, other = (two.a, two.b) if strength > 0 else (two.b, two.a)
        said = words.format(original=_title(first), copy=_title(other))
        yield Trace(name, float(max(-most, min(most, strength))), said)


def _cover(text: str, passages: Sequence[Span]) -> float:
    """The share of a text that passages cover."""
    return sum(span.end - span.start for span in passages) / max(1, len(text.strip()))


def _find_rest_traces(two: Two) -> list[Trace]:
    """What only one has: a text that is all passage was cut from the one that says more."""
    cover_a, cover_b = _cover(two.a.text, two.in_a), _cover(two.b.text, two.in_b)
    more = _title(two.a if cover_a < cover_b else two.b)
    traces = []
    if max(cover_a, cover_b) > _WHOLE_SHARE and abs(cover_a - cover_b) > 0.05:
        words = f"{more} has more than the passage"
        traces.append(Trace("more than the passage", cover_b - cover_a, words))
    goes_on = _left_behind(two.a.text, two.in_a) - _left_behind(two.b.text, two.in_b)
    if min(_left_before(two.in_a), _left_before(two.in_b)) < 0.05 * len(two.a.text) and goes_on:
        longer = _title(two.a if goes_on > 0 else two.b)
        traces.append(Trace("goes on", float(goes_on), f"{longer} goes on where the other ends"))
    return traces


def _left_before(passages: Sequence[Span]) -> int:
    return min(span.start for span in passages)


def _left_behind(text: str, passages: Sequence[Span]) -> int:
    """1 where a text goes on for a good while behind its last passage, else 0."""
    behind = len(text.rstrip()) - max(span.end for span in passages)
    return int(behind > max(300, 0.08 * len(text)))
