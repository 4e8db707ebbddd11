"""On whose word something in a text stands: the innermost attribution around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import numpy as np

from sayso.records import Attribution, Span

__all__ = ["ContentIndex"]


class ContentIndex:
    """The contents of a document's attributions, to be asked what stands in them."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._parts = sorted(
            (span.start, span.end, number)
            for number, one in enumerate(attributions)
            for span in one.content
        )
        self._attributions = attributions
        self._starts = [start for start, _, _ in self._parts]
        ends = [end for _, end, _ in self._parts]
        self._reach = np.maximum.accumulate(ends).tolist() if ends else []

    def around(self, span: Span) -> str | None:
        """The id of the attribution with the smallest content around ``span``; None without one."""
        best: tuple[int, int] | None = None
        for at in range(bisect_right(self._starts, span.start) - 1, -1, -1):
            if self._reach[at] < span.end:
                break
            start, end, number = self._parts[at]
            if end >= span.end and (best is None or end - start < best[0]):
                best = end - start, number
        return self._attributions[best[1]].id if best else None
