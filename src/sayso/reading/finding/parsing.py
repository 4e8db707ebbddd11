"""Which word depends on which, from the vectors of a block of words."""

from __future__ import annotations

import numpy as np

from sayso.reading.finding.chains import FloatArray
from sayso.reading.words import BoolArray, IntArray

__all__ = ["find_heads"]


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
    reach = len(distances) // 2
    for start, end in zip([0, *cuts.tolist()], [*cuts.tolist(), n], strict=True):
        at = np.arange(end - start)
        away = (at[None, :] - at[:, None]).clip(-reach, reach) + reach
        scores = dependents[start:end] @ heads[start:end].T + distances[away]
        found[start:end] = scores.argmax(1) + start
    return found
