"""The figures of worlds: what is counted for each, and what was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.copy_counts import Counts, Key, Tally
from sayso.records import DisputeKind, DriftKind

__all__ = ["FIGURES", "Figure"]

_ALL_DRIFTS = tuple(kind.value for kind in DriftKind)
_ALL_DISPUTES = tuple(kind.value for kind in DisputeKind)


@dataclass(frozen=True, slots=True)
class Figure:
    """What is counted under some keys, in words, and what was asked for.

    With ``beside``, the harmonic mean of the shares under the one keys and under the other.
    """

    words: str
    keys: tuple[Key, ...]
    target: float | None = None
    beside: tuple[Key, ...] = ()

    def tally(self, counts: Counts) -> Tally:
        """So many right of so many, of the keys alone."""
        return _sum(counts, self.keys)

    def share(self, counts: Counts) -> float | None:
        """In per cent; None where there was nothing to count."""
        first = self.tally(counts)
        if not self.beside:
            return first.figure if first.whole else None
        second = _sum(counts, self.beside)
        if not second.whole:
            return None
        both = first.figure + second.figure
        return 2 * first.figure * second.figure / both if both else 0.0


def _sum(counts: Counts, keys: Sequence[Key]) -> Tally:
    total = Tally()
    for key in keys:
        total += counts.get(key, Tally())
    return total


def _both(what: str, kinds: Sequence[str]) -> tuple[Figure, ...]:
    """Precision and recall of all kinds together, then of each."""
    return (
        *(
            Figure(f"{what}: {side}", tuple((f"{what} {side}", kind) for kind in kinds), 85.0)
            for side in ("precision", "recall")
        ),
        *(
            Figure(f"{kind}: {side}", ((f"{what} {side}", kind),), 85.0)
            for kind in kinds
            for side in ("precision", "recall")
        ),
    )


FIGURES: tuple[Figure, ...] = (
    Figure("reports found", (("reports", "found"),)),
    Figure(
        "claims grouped: pairwise F1",
        (("pairs", "precision"),),
        85.0,
        beside=(("pairs", "recall"),),
    ),
    Figure("claims grouped: precision", (("pairs", "precision"),)),
    Figure("claims grouped: recall", (("pairs", "recall"),)),
    Figure("origins: true number in the range", (("origins", "inside"),), 92.0),
    Figure("origins: the defensible range", (("origins", "exact"),), 60.0),
    Figure(
        "parent right",
        (("parents", "of copies and citations"), ("parents", "of roots")),
        85.0,
    ),
    Figure("parent right: of copies and citations", (("parents", "of copies and citations"),)),
    Figure("parent right: of roots", (("parents", "of roots"),)),
    *_both("drift", _ALL_DRIFTS),
    *_both("dispute", _ALL_DISPUTES),
    Figure("circular citations found", (("circular", "recall"),), 95.0),
    Figure("circular citations: precision", (("circular", "precision"),)),
    Figure("a stake found", (("stake", "recall"),)),
    Figure("a stake: precision", (("stake", "precision"),)),
)
