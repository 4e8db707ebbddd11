"""In which of two texts a passage is at home: the one whose rest speaks of the same things."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.copies.text import Text
from sayso.records import Span

__all__ = ["compare_homes"]

_LONG_WORD_CHARS = 5
_MIN_WORDS = 8
"""Distinct long words, inside and outside of the passages, below which nothing can be said."""
_MAX_COVERED = 0.8
"""Of a text that is nearly all passage nothing can be said either."""


def compare_homes(a: Text, b: Text, in_a: Sequence[Span], in_b: Sequence[Span]) -> float:
    """How much more of the passages' words the rest of a has than that of b; 0 if none can tell."""
    of_a, of_b = _measure(a, in_a), _measure(b, in_b)
    return 0.0 if of_a is None or of_b is None else of_a - of_b


def _measure(text: Text, passages: Sequence[Span]) -> float | None:
    """The share of the passages' distinct long words that stand elsewhere in the text too."""
    ids, starts, ends = (np.asarray(one) for one in (text.ids, text.starts, text.ends))
    is_inside = np.zeros(len(ids), np.bool_)
    for passage in passages:
        first, end = np.searchsorted(starts, (passage.start, passage.end))
        is_inside[first:end] = True
    if is_inside.mean() > _MAX_COVERED:
        return None
    is_long = ends - starts >= _LONG_WORD_CHARS
    inside = set(ids[is_long & is_inside].tolist())
    outside = ids[is_long & ~is_inside].tolist()
    if min(len(inside), len(outside)) < _MIN_WORDS:
        return None
    return len(inside.intersection(outside)) / len(inside)
