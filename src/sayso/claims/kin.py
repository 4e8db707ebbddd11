"""Which statements can be kin: those of different documents that share enough rare words.

Each statement is put under the couples of its rarest stems, or triples where too many stand under a
couple; two that meet are weighed by the stems that they share (cosine of inverse document
frequencies; Spärck Jones 1972).
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import chain, combinations

import numpy as np
from numpy.typing import NDArray

__all__ = ["KEYED", "WEIGHED", "find_kin"]

WEIGHED = 14
"""So many of the rarest stems of a statement are weighed."""
KEYED = 8
"""Under couples and triples of so many of them it is put."""
_MOST = 16
"""What more statements stand under than this is no sign."""
_NO_STEMS = [0] * WEIGHED
_CHUNK = 1 << 15

Ints = NDArray[np.int64]
Floats = NDArray[np.float32]
Bools = NDArray[np.bool_]


def find_kin(
    stems: Sequence[Sequence[str]], documents: Sequence[str], least: float
) -> tuple[Ints, Floats]:
    """Find the pairs (n, 2) of statements that may be kin, i < j, in order, and how alike each is.

    ``stems`` of each statement, and the document that it stands in: those of one document are
    no kin. Likeness is 0 to 1.
    """
    if not stems:
        return np.zeros((0, 2), np.int64), np.zeros(0, np.float32)
    rarest, keyed, weights = _rank(stems)
    owners = np.unique(np.asarray(documents), return_inverse=True)[1]
    pairs = _meet(keyed, owners)
    columns, totals = np.ascontiguousarray(rarest.T, np.int32), weights[rarest].sum(1)
    parts = [
        _weigh(columns, weights, totals, pairs[at : at + _CHUNK])
        for at in range(0, len(pairs), _CHUNK)
    ]
    alike = np.concatenate([np.zeros(0, np.float32), *parts])
    kept = alike >= least
    return pairs[kept], alike[kept]


def _rank(stems: Sequence[Sequence[str]]) -> tuple[Ints, Ints, Floats]:
    """The numbers (n, weighed) of the rarest stems of each statement, those (n, keyed) of the
    rarest that another has too, and weights by number.

    Numbers begin at 1, the lower the rarer; 0 is no stem and weighs nothing.
    """
    counts = Counter(chain.from_iterable(map(set, stems)))
    ordered = sorted(counts, key=lambda one: (counts[one], one))
    numbers = {stem: number for number, stem in enumerate(ordered, 1)}
    n_single = sum(many == 1 for many in counts.values())
    rarest, keyed = array("q"), array("q")
    for one in stems:
        own = sorted({numbers[stem] for stem in one})
        shared = bisect_right(own, n_single)
        rarest.extend((own + _NO_STEMS)[:WEIGHED])
        keyed.extend((own[shared:] + _NO_STEMS)[:KEYED])
    idf = [np.log(len(stems) / counts[stem]) for stem in ordered]
    return (
        np.array(rarest, np.int64).reshape(-1, WEIGHED),
        np.array(keyed, np.int64).reshape(-1, KEYED),
        np.square(np.array([0.0, *idf], np.float32)),
    )


def _meet(keyed: Ints, owners: Ints) -> Ints:
    """The pairs of statements of different documents that stand under a common key: a couple, or
    a triple of which all three couples are crowded."""
    base = np.int64(keyed.max() + 1)
    couples = list(combinations(range(keyed.shape[1]), 2))
    under = [np.flatnonzero(keyed[:, j] > 0) for _, j in couples]
    keys = [keyed[at, i] * base + keyed[at, j] for (i, j), at in zip(couples, under, strict=True)]
    found, is_crowded = _pair(np.concatenate(keys), np.concatenate(under))
    crowded: dict[tuple[int, int], Bools] = {}
    first = 0
    for couple, at in zip(couples, under, strict=True):
        crowded[couple] = np.zeros(len(keyed), np.bool_)
        crowded[couple][at] = is_crowded[first : first + len(at)]
        first += len(at)
    keys, under = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for i, j, k in combinations(range(keyed.shape[1]), 3):
        at = np.flatnonzero(crowded[i, j] & crowded[i, k] & crowded[j, k])
        keys.append((keyed[at, i] * base + keyed[at, j]) * base + keyed[at, k])
        under.append(at)
    found += _pair(np.concatenate(keys), np.concatenate(under))[0]
    pairs = np.concatenate([np.zeros((0, 2), np.int64), *found])
    one, other = pairs[:, 0], pairs[:, 1]
    is_apart = owners[one] != owners[other]
    one, other = one[is_apart], other[is_apart]
    count = np.int64(len(keyed))
    # Sorted, a tenth of the time that `np.unique` takes.
    met = np.sort(np.minimum(one, other) * count + np.maximum(one, other))
    distinct = met[np.diff(met, prepend=-1) > 0]
    return np.stack([distinct // count, distinct % count], axis=1)


def _pair(keys: Ints, places: Ints) -> tuple[list[Ints], Bools]:
    """All pairs of places that have a key in common, those of one number of places at a time, and
    for each place whether too many have its key, which then is no sign."""
    order = np.argsort(keys)
    ordered, placed = keys[order], places[order]
    starts = np.flatnonzero(np.diff(ordered, prepend=-1))
    sizes = np.diff(starts, append=len(keys))
    is_crowded = np.zeros(len(keys), np.bool_)
    is_crowded[order] = np.repeat(sizes > _MOST, sizes)
    found = []
    for size in range(2, _MOST + 1):
        some = starts[sizes == size]
        for a, b in combinations(range(size), 2):
            found.append(np.stack([placed[some + a], placed[some + b]], axis=1))
    return found, is_crowded


def _weigh(columns: NDArray[np.int32], weights: Floats, totals: Floats, pairs: Ints) -> Floats:
    """The cosine of each pair; ``columns``: the rarest stems by rank, then by statement, so that
    what is compared lies together; ``totals``: what those of each statement weigh."""
    first, second = pairs[:, 0], pairs[:, 1]
    one, other = columns[:, first], columns[:, second]
    shared = np.zeros(len(pairs), np.float32)
    for stem in one:
        is_there = other[0] == stem
        for each in other[1:]:
            is_there |= each == stem
        shared += weights[stem] * is_there
    lengths = np.sqrt(totals[first] * totals[second])
    alike: Floats = shared / np.maximum(lengths, np.float32(1e-9))
    return alike
