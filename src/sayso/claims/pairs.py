"""Which statements of two reports correspond."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.records import Alignment, AlignmentKind, Passage, Span

__all__ = ["Pair", "find_likeness", "pair_statements"]

_LEAST_LIKE = 0.2
"""Less than that in common, and a statement has no counterpart but the clearest one."""
_MOST_OFF = 0.12
"""How far from its place in the other passage a statement may stand, as a share of the passage."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement of a report, and the one it came from; ``likeness`` of their words, 0 to 1."""

    before: Statement
    after: Statement
    likeness: float


def pair_statements(parent: Told, child: Told, aligned: Sequence[Alignment]) -> list[Pair]:
    """For each statement of the child the one of the parent that is most like it, in order.

    Of two that are equally alike, the one at the same place of a shared passage. Statements that
    have hardly a word in common are no pair, unless no others are.
    """
    pairs: list[Pair] = []
    for after in child.statements:
        ranked = [
            (find_likeness(one, after), _stand_alike(one, after, aligned), -at)
            for at, one in enumerate(parent.statements)
        ]
        likeness, _, at = max(ranked)
        pairs.append(Pair(parent.statements[-at], after, likeness))
    near = [one for one in pairs if one.likeness >= _LEAST_LIKE]
    return near or pairs[:1]


def find_likeness(one: Statement, other: Statement) -> float:
    """How many of the words that carry meaning are common, 0 to 1 (Dice)."""
    a, b = frozenset(one.facts.stems), frozenset(other.facts.stems)
    return 2 * len(a & b) / max(1, len(a) + len(b))


def _stand_alike(before: Statement, after: Statement, aligned: Iterable[Alignment]) -> bool:
    for one in aligned:
        if one.kind is AlignmentKind.BOILERPLATE:
            continue
        for a, b in ((one.a, one.b), (one.b, one.a)):
            here, there = _place(before, a), _place(after, b)
            if here is not None and there is not None and abs(here - there) <= _MOST_OFF:
                return True
    return False


def _place(statement: Statement, passage: Passage) -> float | None:
    """Where in a passage a statement stands, 0 to 1; None where it does not."""
    span: Span = statement.spans[0]
    if statement.document_id != passage.document_id or not (
        span.start < passage.end and passage.start < span.end
    ):
        return None
    return (span.start - passage.start) / max(1, passage.end - passage.start)
