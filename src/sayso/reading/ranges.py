"""Stretches of a text, each with what it stands for, to be asked what lies around a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from typing import Generic, TypeVar

import numpy as np

from sayso.records import Span

__all__ = ["Ranges"]

T = TypeVar("T", int, tuple[Span, ...])


class Ranges(Generic[T]):
    """Ranges that may overlap, given as start, end and what each stands for."""

    def __init__(self, ranges: Iterable[tuple[int, int, T]]) -> None:
        self._ranges: list[tuple[int, int, T]] = sorted(ranges)
        self._starts: list[int] = [start for start, _, _ in self._ranges]
        ends = [end for _, end, _ in self._ranges]
        self._reach = np.maximum.accumulate(ends).tolist() if ends else []

    def smallest_around(self, span: Span) -> T | None:
        """What the smallest range that holds all of ``span`` stands for; None without one."""
        best: tuple[int, T] | None = None
        for at in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            if self._reach[at] < span.end:
                break
            start, end, meant = self._ranges[at]
            if end >= span.end and (best is None or end - start < best[0]):
                best = end - start, meant
        return best[1] if best else None

    def touches(self, span: Span) -> bool:
        """Tell whether any range shares a character with ``span``."""
        at = bisect_left(self._starts, span.end) - 1
        return at >= 0 and self._reach[at] > span.start
