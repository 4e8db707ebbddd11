"""Why one of two texts is taken for the original, in words a reader can check."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

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
    "wording": "{original} has the more usual wording where they differ",
    "at home": "the passage fits the rest of {original} better",
    "more than the passage": "{original} has more than they share",
    "goes on": "{original} goes on where {copy} ends",
    "broken off": "{copy} breaks off in a sentence that goes on in {original}",
    "introduced": "{original} introduces people whom {copy} leaves without a first name",
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


Weighed = tuple[float, Trace]
"""A trace, and what it adds to the score."""


def name_briefly(document: Document) -> str:
    """What a document is called in a sentence."""
    if document.outlet:
        return document.outlet
    if document.title:
        title = " ".join(document.title.split())
        is_long = len(title) > _MAX_TITLE_CHARS
        return f"“{title[:_MAX_TITLE_CHARS].rstrip()}…”" if is_long else f"“{title}”"
    return document.path


def explain(a: Document, b: Document, weighed: Sequence[Weighed], score: float) -> str:
    """Why the first is the original (a ``score`` above 0) or the second; and what is against it."""
    names = _name_apart(a, b) or ("the original", "the copy")[:: 1 if score > 0 else -1]
    told = _sort(weighed)
    reasons = [_say(trace, *names) for weight, trace in told if weight * score > 0]
    against = [_say(trace, *names) for weight, trace in told if weight * score < 0]
    said = "; ".join(reasons)
    if len(against) == 1:
        return f"{said}; though {against[0]}"
    return f"{said}; against it: {'; '.join(against)}" if against else said


def explain_doubt(a: Document, b: Document, weighed: Sequence[Weighed]) -> str:
    """What little there is for either, where it does not decide."""
    names = _name_apart(a, b) or _title_apart(a, b) or ("the one", "the other")
    told = _sort(weighed)
    sides = []
    for name, sign in zip(names, (1, -1), strict=True):
        for_it = [(weight, trace) for weight, trace in told if weight * sign > 0]
        reasons = "; ".join(_say(trace, *names) for _, trace in for_it)
        if for_it:
            sides.append((sum(abs(weight) for weight, _ in for_it), name, reasons))
    if not sides:
        return NOTHING
    (_, likelier, reasons), *others = sorted(sides, reverse=True)
    said = [f"{likelier} may have been first ({reasons})"]
    return ", or ".join((*said, *(f"{name} ({reasons})" for _, name, reasons in others)))


def _say(trace: Trace, a: str, b: str) -> str:
    """A trace as a clause."""
    original, copy = (a, b) if trace.strength > 0 else (b, a)
    return _WORDS[trace.name].format(original=original, copy=copy, quote=trace.quote)


def _name_apart(a: Document, b: Document) -> tuple[str, str] | None:
    """What the two are called, unless it is the same or nothing."""
    names = name_briefly(a), name_briefly(b)
    return names if all(names) and names[0] != names[1] else None


def _title_apart(a: Document, b: Document) -> tuple[str, str] | None:
    """Two texts of one outlet by their titles."""
    return _name_apart(replace(a, outlet=""), replace(b, outlet=""))


def _sort(weighed: Sequence[Weighed]) -> list[Weighed]:
    """The weightiest first, without what is negligible."""
    told = [one for one in weighed if abs(one[0]) >= _NEGLIGIBLE]
    return sorted(told, key=lambda one: -abs(one[0]))
