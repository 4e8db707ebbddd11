"""Why one of two texts is taken for the original, in words a reader can check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Document

__all__ = ["NOTHING", "Trace", "explain", "explain_doubt", "name_briefly"]

NOTHING = "nothing tells"
_NEGLIGIBLE = 0.3
"""What weighs less decides nothing, and is not worth a reader's time."""
_MAX_TITLE_CHARS = 40
_WORDS = {
    "date": "{copy} is dated {quote} later",
    "credited": "{copy} credits it: “{quote}”",
    "cited": "{copy} cites it: “{quote}”",
    "named": "{copy} names {quote}",
    "linked": "{copy} links to {quote}",
    "agency": "{original} is a news agency",
    "corrected": "{original} carries a correction that {copy} lacks",
    "wording": "where the two differ, the wording of {original} is the more usual one",
    "at home": "the rest of {original} is about the same things, that of {copy} less so",
    "more than the passage": "{original} says more than the two share, {copy} hardly does",
    "goes on": "{original} goes on where {copy} ends",
    "broken off": "{copy} breaks off in a sentence that goes on in {original}",
    "introduced": "{original} has introduced people whom {copy} names without a first name",
    "title": "the title of {copy} is that of {original} with something added",
    "by a desk": "{copy} is signed by a desk, not by a writer",
    "from print": "{copy} has hyphens of a printed page, or has lost some",
}


@dataclass(frozen=True, slots=True)
class Trace:
    """How strongly something speaks for the first text being the original, below 0 for the other.

    ``quote``: the words, the days or the address that it rests on, where it does.
    """

    name: str
    strength: float
    quote: str = ""


@dataclass(frozen=True, slots=True)
class _Names:
    a: str
    b: str

    def say(self, trace: Trace) -> str:
        """A trace as a clause."""
        names = (self.a, self.b) if trace.strength > 0 else (self.b, self.a)
        original, copy = names
        return _WORDS[trace.name].format(original=original, copy=copy, quote=trace.quote)


def name_briefly(document: Document) -> str:
    """What a document is called in a sentence."""
    if document.outlet:
        return document.outlet
    if document.title:
        title = " ".join(document.title.split())
        is_long = len(title) > _MAX_TITLE_CHARS
        return f"“{title[:_MAX_TITLE_CHARS].rstrip()}…”" if is_long else f"“{title}”"
    return document.path


def explain(a: Document, b: Document, weighed: Sequence[tuple[float, Trace]], score: float) -> str:
    """Why the first is the original (a ``score`` above 0) or the second; and what is against it.

    ``weighed``: each trace with what it adds to the score.
    """
    names = _Names(name_briefly(a), name_briefly(b))
    if names.a == names.b or not (names.a and names.b):
        names = _Names(*("the original", "the copy")[:: 1 if score > 0 else -1])
    told = _sort(weighed)
    reasons = [names.say(trace) for weight, trace in told if weight * score > 0]
    against = [names.say(trace) for weight, trace in told if weight * score < 0]
    said = "; ".join(reasons)
    if len(against) == 1:
        return f"{said}; though {against[0]}"
    return f"{said}; against it: {'; '.join(against)}" if against else said


def explain_doubt(a: Document, b: Document, weighed: Sequence[tuple[float, Trace]]) -> str:
    """What little there is for either, where it does not decide."""
    names = _Names(name_briefly(a), name_briefly(b))
    if names.a == names.b or not (names.a and names.b):
        names = _Names("the one", "the other")
    told = _sort(weighed)
    sides = []
    for name, sign in ((names.a, 1), (names.b, -1)):
        reasons = [names.say(trace) for weight, trace in told if weight * sign > 0]
        if reasons:
            sides.append(f"for {name} having it first: {'; '.join(reasons)}")
    return "; ".join(sides) or NOTHING


def _sort(weighed: Sequence[tuple[float, Trace]]) -> list[tuple[float, Trace]]:
    """The weightiest first, without what is negligible."""
    told = [one for one in weighed if abs(one[0]) >= _NEGLIGIBLE]
    return sorted(told, key=lambda one: -abs(one[0]))
