"""Turn transcripts into attributions: each turn is one, with its label as source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from sayso.reading.nesting import Found
from sayso.reading.printed.conversations import Turn
from sayso.records import Span

__all__ = ["TURN_PROBABILITY", "settle_turns"]

TURN_PROBABILITY = 0.98
"""Of 89 turns in real papers, annotated or read by hand, 88 were right."""


def settle_turns(found: Sequence[Found], turns: Sequence[Turn]) -> list[Found]:
    """Add an attribution for each turn, and settle what was found with it.

    What was found in the label gives way to the turn. What was found in a turn's words stays, but
    ends where the turn ends. What was found around the transcript takes nothing from it.
    """
    if not turns:
        return list(found)
    starts = [turn.label.start for turn in turns]
    kept = []
    for one in found:
        at = bisect_right(starts, one.cue[0].start) - 1
        turn = turns[at] if at >= 0 and one.cue[0].start < turns[at].content[-1].end else None
        settled = _keep_outside(one, turns, starts) if turn is None else _keep_inside(one, turn)
        if settled is not None:
            kept.append(settled)
    return kept + [
        Found((turn.label.name,), (turn.label.cue,), turn.content, TURN_PROBABILITY)
        for turn in turns
    ]


def _keep_inside(one: Found, turn: Turn) -> Found | None:
    """The attribution as far as it lies in the turn's own words; None when its cue does not."""
    start, end = turn.content[0].start, turn.content[-1].end
    if any(span.start < start for span in (*one.cue, *one.source)):
        return None
    content = tuple(
        Span(max(span.start, start), min(span.end, end))
        for span in one.content
        if span.start < end and start < span.end
    )
    source = tuple(span for span in one.source if span.end <= end)
    if any(span.end > end for span in one.cue) or not (content or source):
        return None
    return replace(one, source=source, content=content)


def _keep_outside(one: Found, turns: Sequence[Turn], starts: Sequence[int]) -> Found | None:
    def is_free(span: Span) -> bool:
        at = bisect_right(starts, span.end - 1) - 1
        return at < 0 or turns[at].content[-1].end <= span.start

    content = tuple(filter(is_free, one.content))
    source = tuple(filter(is_free, one.source))
    if one.content and not content:
        return None
    return replace(one, source=source, content=content) if source or content else None
