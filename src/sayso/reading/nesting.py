"""Attributions as spans, and which of them stands inside which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Span

__all__ = ["Found", "find_parents"]


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution as spans alone, before anything is said about it."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    probability: float


def find_parents(found: Sequence[Found]) -> list[int | None]:
    """For each attribution the index of the smallest one whose content holds its cue and content.

    ``found`` is in the order of cues. One sweep over the text, with the contents open at each cue.
    """
    opening = sorted(
        (span.start, span.end, at) for at, one in enumerate(found) for span in one.content
    )
    open_now: list[tuple[int, int]] = []
    upcoming = 0
    parents: list[int | None] = []
    for at, one in enumerate(found):
        cue_start = one.cue[0].start
        while upcoming < len(opening) and opening[upcoming][0] <= cue_start:
            open_now.append(opening[upcoming][1:])
            upcoming += 1
        open_now = [(end, owner) for end, owner in open_now if end > cue_start]
        holders = [
            (sum(span.end - span.start for span in found[owner].content), owner)
            for _, owner in open_now
            if owner != at and _holds(found[owner], one) and not _holds(one, found[owner])
        ]
        parents.append(min(holders)[1] if holders else None)
    return parents


def _holds(outer: Found, inner: Found) -> bool:
    return any(
        span.start <= inner.cue[0].start and inner.cue[-1].end <= span.end for span in outer.content
    ) and all(
        any(span.start <= part.start and part.end <= span.end for span in outer.content)
        for part in inner.content
    )
