"""What around a statement says that it is not so, cut off from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.claims.denying import (
    A_CLAIM_THAT,
    AS_UNTRUE,
    AT_NO_TIME,
    BEHIND_CLAIM,
    CALLED_UNTRUE_THAT,
    DENIED_CLAIM,
    DENIED_THAT,
    FALSE_CLAIM_THAT,
    LIES_BEHIND,
    MET_BEHIND,
    THAT_IS_FALSE,
    UNTRUE_BEHIND,
    UNTRUE_THAT,
    WHOEVER,
    is_of_a_claim,
)
from sayso.records import Attribution, Span
from sayso.words import join_spans, lower

__all__ = ["denies_beside", "drop_untrue", "find_denied_start", "trim"]

_FRONT = " \t\n\"“”„«»‘’'`,;:–—-…•*("
_BACK = " \t\n\"“”„«»‘’'`,;:–—-….!?)"
_LEADS = re.compile(r"(?:(?:that|but|and|because|so)\b[\s,]+)+")
_CLAIM_CHARS = 40
_THAT = re.compile(r"\bthat\s")


def find_denied_start(text: str, own: Span) -> int | None:
    """Where in a sentence of the author begins what it says somebody denies, or is not so."""
    text = lower(text)
    if not _THAT.search(text, own.start, own.end):
        return None
    lead = (
        DENIED_CLAIM.search(text, own.start, own.end)
        or UNTRUE_THAT.match(text, own.start, own.end)
        or DENIED_THAT.search(text, own.start, own.end)
        or CALLED_UNTRUE_THAT.search(text, own.start, own.end)
    )
    return lead.end() if lead else None


def drop_untrue(
    text: str, spans: tuple[Span, ...], line: Sequence[Attribution], *, is_said: bool
) -> tuple[tuple[Span, ...], bool]:
    """Words without "it was not true that" before them or, of what somebody claims, "was false"
    behind them, and whether that stood there.

    ``line``: whose they are, from the inside; ``is_said``: none of these denies them.
    """
    attribution = line[0]
    first, last = spans[0], spans[-1]
    leads = [(UNTRUE_THAT, True), (AT_NO_TIME, True), (AS_UNTRUE, is_said)]
    leads.append((FALSE_CLAIM_THAT, is_said))
    if not is_said:
        leads.append((A_CLAIM_THAT, False))
    is_untrue = False
    for pattern, makes_untrue in leads:
        lead = pattern.match(lower(text), first.start, first.end)
        if lead is not None:
            is_untrue = makes_untrue
            first = trim(text, Span(lead.end(), first.end))
            break
    spans = (first, *spans[1:]) if first.end > first.start else spans[1:]
    if is_untrue or not spans:
        return spans, is_untrue
    at = _find_behind(text, first, last, attribution, is_said)
    if at is None:
        return spans, False
    left = Span(spans[-1].start, at)
    return ((*spans[:-1], left) if left.end > left.start else spans[:-1]), is_said


def _find_behind(
    text: str, first: Span, last: Span, attribution: Attribution, is_said: bool
) -> int | None:
    """Where what says that it is not so begins behind what somebody claims."""
    text = lower(text)
    by_whoever = bool(WHOEVER.fullmatch(join_spans(text, attribution.source)))
    is_a_claim = is_of_a_claim(attribution, text) or _is_behind_claim(text, first.start)
    is_whole = bool(THAT_IS_FALSE.match(text, _back_to_that(text, first.start), last.end))
    patterns = (
        (UNTRUE_BEHIND, not is_said or is_a_claim or by_whoever or is_whole),
        (LIES_BEHIND, by_whoever),
        (MET_BEHIND, is_a_claim),
    )
    for pattern, may_be in patterns:
        behind = pattern.search(text[last.start : last.end]) if may_be else None
        if behind is not None:
            return last.start + behind.start()
    return None


def denies_beside(
    sentence: Span, inward: Sequence[Attribution], denying: Iterable[Attribution]
) -> bool:
    """Whether one of those who say something denies something else in the same sentence;
    ``denying``: the attributions of the document that only point back to what they deny."""
    saying = {one.source_name for one in inward} - {""}
    return bool(saying) and any(
        one not in inward
        and one.source_name in saying
        and sentence.start <= one.cue[0].start < sentence.end
        for one in denying
    )


def _is_behind_claim(text: str, start: int) -> bool:
    """Whether words that begin at a place are told as a claim: "reports that"."""
    before = lower(text)[max(0, start - _CLAIM_CHARS) : start]
    return bool(BEHIND_CLAIM.search(before))


def _back_to_that(text: str, start: int) -> int:
    """Where "that" begins right before a place, else the place."""
    before = text[max(0, start - 5) : start]
    return start - 5 if before.casefold() == "that " else start


def trim(text: str, span: Span) -> Span:
    """A span without marks and conjunctions around it."""
    start, end = span.start, span.end
    while True:
        while start < end and text[start] in _FRONT:
            start += 1
        lead = _LEADS.match(lower(text), start, end)
        if not lead:
            break
        start = lead.end()
    while end > start and text[end - 1] in _BACK:
        end -= 1
    return Span(start, end)
