"""Statements that are the same because their words were copied."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from sayso.claims.statements import Statement
from sayso.records import Alignment, AlignmentKind, Passage

__all__ = ["match_copied"]

_LEAST_SHARED = 0.5
_MOST_OFF = 0.12
"""How far from its place in the other passage a sentence may stand, as a share of the passage."""


def match_copied(
    statements: Sequence[Statement], alignments: Iterable[Alignment]
) -> list[tuple[int, int]]:
    """Pairs of statements at like places of two aligned passages with most words in common."""
    places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, one in enumerate(statements):
        places[one.document_id].append((one.spans[0].start, number))
    for each in places.values():
        each.sort()
    pairs = set()
    for alignment in alignments:
        if alignment.kind in (AlignmentKind.BOILERPLATE, AlignmentKind.HEAVY):
            continue
        there = list(_within(places, alignment.b))
        for start, number in _within(places, alignment.a):
            match = _match(statements, number, _place(start, alignment.a), there, alignment.b)
            if match is not None:
                pairs.add((min(number, match), max(number, match)))
    return sorted(pairs)


def _within(
    places: dict[str, list[tuple[int, int]]], passage: Passage
) -> Iterator[tuple[int, int]]:
    own = places.get(passage.document_id, [])
    for at in range(bisect_left(own, (passage.start - 3, -1)), len(own)):
        if own[at][0] >= passage.end:
            return
        yield own[at]


def _place(start: int, passage: Passage) -> float:
    return (start - passage.start) / max(1, passage.end - passage.start)


def _match(
    statements: Sequence[Statement],
    number: int,
    place: float,
    there: Iterable[tuple[int, int]],
    passage: Passage,
) -> int | None:
    own = statements[number].stems
    best, most = None, _LEAST_SHARED
    for start, other in there:
        if abs(_place(start, passage) - place) > _MOST_OFF:
            continue
        stems = statements[other].stems
        shared = len(own & stems) / max(1, len(own | stems))
        if shared >= most:
            best, most = other, shared
    return best
