"""Which statements may say the same: neighbours by meaning, and those with the same number.

Few vectors are compared exactly. Of many an inverted file is searched (Jégou, Douze and Schmid
2011, by faiss) whose cells lie around vectors drawn evenly, so that nothing is learned by chance.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.claims.numbers import LARGE, SMALL, has_number
from sayso.claims.statements import Statement

__all__ = ["NEIGHBOURS", "find_nearest", "propose", "propose_by_quantity"]

NEIGHBOURS = 32
"""So many of the most similar statements are looked at for each."""
_EXACT = 20_000
"""Up to so many statements each is compared with every other."""
_CELL_SIZE = 150
_PROBED = 24
_RARE = 60
"""A number that more statements give than this tells nothing."""
_BATCH = 8192

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]


def propose(
    vectors: Floats, least: float, new: NDArray[np.bool_] | None = None
) -> Iterator[tuple[int, int, float]]:
    """Pairs (i, j, similarity) with i < j and a cosine of at least ``least``, in order.

    ``vectors`` (n, d), of length 1. ``new`` (n): only pairs with at least one of these.
    """
    if len(vectors) < 2:
        return
    asked = np.arange(len(vectors)) if new is None else np.flatnonzero(new)
    index = _build(vectors)
    pairs: dict[tuple[int, int], float] = {}
    for first in range(0, len(asked), _BATCH):
        batch = asked[first : first + _BATCH]
        similarities, found = index.search(vectors[batch], NEIGHBOURS + 1)
        rows, columns = np.nonzero((similarities >= least) & (found >= 0))
        one, other = batch[rows], found[rows, columns]
        low, high = np.minimum(one, other), np.maximum(one, other)
        for i, j, similarity in zip(
            low.tolist(), high.tolist(), similarities[rows, columns].tolist(), strict=True
        ):
            if i != j:
                pairs[i, j] = min(1.0, similarity)
    for (i, j), similarity in sorted(pairs.items()):
        yield i, j, similarity


def find_nearest(vectors: Floats, others: Floats, most: int) -> tuple[Floats, Ints]:
    """The cosines (n, most) of the nearest of ``others`` (m, d) to each of ``vectors`` (n, d), all
    of length 1, the nearest first, and their numbers."""
    index = _make_exact(others.shape[1])
    index.add(others)
    cosines, numbers = index.search(vectors, most)
    return cosines, numbers


def propose_by_quantity(
    statements: Sequence[Statement], vectors: Floats, least: float
) -> Iterator[tuple[int, int, float]]:
    """Pairs, as `propose` gives them, that tell the same number of the same thing.

    A number that many documents give is no sign, and is left out.
    """
    places: defaultdict[tuple[float, str], list[int]] = defaultdict(list)
    for at, one in enumerate(statements):
        if not has_number(one.words):
            continue
        for quantity in one.facts.quantities:
            if quantity.unit and quantity.value > SMALL:
                places[quantity.value, quantity.unit].append(at)
            if quantity.value > LARGE:
                places[quantity.value, ""].append(at)
    pairs = {
        (i, j)
        for several in places.values()
        if len(several) <= _RARE
        for at, i in enumerate(several)
        for j in several[at + 1 :]
        if i != j
    }
    for i, j in sorted(pairs):
        similarity = float(vectors[i] @ vectors[j])
        if similarity >= least:
            yield min(i, j), max(i, j), similarity


def _build(vectors: Floats) -> Any:
    count, width = vectors.shape
    exact = _make_exact(width)
    if count <= _EXACT:
        exact.add(vectors)
        return exact
    exact.add(np.ascontiguousarray(vectors[::_CELL_SIZE]))
    import faiss

    inverted = faiss.IndexIVFFlat(exact, width, exact.ntotal, faiss.METRIC_INNER_PRODUCT)
    inverted.is_trained = True
    inverted.add(vectors)
    inverted.nprobe = _PROBED
    return inverted


def _make_exact(width: int) -> Any:
    import faiss  # a fifth of a second that only those pay who look for claims

    return faiss.IndexFlatIP(width)
