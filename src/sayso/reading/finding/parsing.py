"""Which word depends on which, from the vectors of a block of words."""

from __future__ import annotations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from sayso.reading.finding.chains import FloatArray
from sayso.words import BoolArray, IntArray

__all__ = ["find_heads"]

_SMALL_PRODUCT = 2**17
"""A product of more multiplications wakes the threads of BLAS, which wait for more work busily."""


def find_heads(
    dependents: FloatArray,
    heads: FloatArray,
    distances: FloatArray,
    paragraphs: IntArray,
    openings: BoolArray,
) -> IntArray:
    """The place in the block of the word that each word depends on; a root has its own place.

    ``dependents`` and ``heads``: [words, size], whose products score an arc; ``distances``: the
    score of each distance, [2 * reach + 1], no distance in the middle. A head is looked for in the
    sentence alone: ``openings`` are where one begins.
    """
    n = len(dependents)
    if not n:
        return np.zeros(0, np.int32)
    sentences = np.cumsum(openings | (np.diff(paragraphs, prepend=paragraphs[0]) != 0))
    cuts = np.flatnonzero(np.diff(sentences)) + 1
    found = np.zeros(n, np.int32)
    spans = list(zip([0, *cuts.tolist()], [*cuts.tolist(), n], strict=True))
    far = _by_place(distances, max(end - start for start, end in spans))
    for start, end in spans:
        n_rows = max(1, _SMALL_PRODUCT // heads[start:end].size)
        for first in range(start, end, n_rows):
            behind = min(first + n_rows, end)
            scores = dependents[first:behind] @ heads[start:end].T
            scores += far[first - start : behind - start, : end - start]
            found[first:behind] = scores.argmax(1) + start
    return found


def _by_place(distances: FloatArray, size: int) -> FloatArray:
    """The score of the distance from each of so many words to each: a view, nothing is copied."""
    reach = len(distances) // 2
    away = np.arange(1 - size, size).clip(-reach, reach) + reach
    return sliding_window_view(distances[away], size)[::-1]
