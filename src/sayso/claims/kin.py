"""Which statements can be kin: those of different documents that share enough rare words.

Each statement is put under the couples of its rarest stems, or triples where too many stand under a
couple; two that meet are weighed by the stems that they share (cosine of inverse document
frequencies; Spärck Jones 1972).
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, combinations

import numpy as np
from numpy.typing import NDArray

__all__ = ["find_kin"]

_WEIGHED = 14
"""So many of the rarest stems of a statement are weighed."""
_KEYED = 8
"""Under couples and triples of so many of them it is put."""
_MOST = 16
"""What more statements stand under than this is no sign."""
_NO_STEMS = [0] * _WEIGHED
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
        rarest.extend((own + _NO_STEMS)[:_WEIGHED])
        keyed.extend((own[shared:] + _NO_STEMS)[:_KEYED])
    idf = [np.log(len(stems) / counts[stem]) for stem in ordered]
    return (
        np.array(rarest, np.int64).reshape(-1, _WEIGHED),
        np.array(keyed, np.int64).reshape(-1, _KEYED),
        np.square(np.array([0.0, *idf], np.float32)),
    )


def _meet(keyed: Ints, owners: Ints) -> Ints:
    """The pairs of statements of different documents that stand under a common key."""
    base = np.int64(keyed.max() + 1)
    found = [np.zeros((0, 2), np.int64)]
    crowded = np.zeros(0, np.int64)
    for size in (2, 3):
        keys, places = _key(keyed, base, size, crowded)
        order = np.argsort(keys, kind="stable")
        keys, places = keys[order], places[order]
        starts = np.flatnonzero(np.diff(keys, prepend=-1))
        sizes = np.diff(starts, append=len(keys))
        crowded = keys[starts[sizes > _MOST]]
        found += _pair(places, starts[sizes <= _MOST], sizes[sizes <= _MOST])
    pairs = np.concatenate(found)
    pairs = pairs[owners[pairs[:, 0]] != owners[pairs[:, 1]]]
    count = np.int64(len(keyed))
    first, second = pairs[:, 0], pairs[:, 1]
    distinct = np.unique(np.minimum(first, second) * count + np.maximum(first, second))
    return np.stack([distinct // count, distinct % count], axis=1)


def _key(keyed: Ints, base: np.int64, size: int, crowded: Ints) -> tuple[Ints, Ints]:
    """What each statement stands under, and the statement; triples only under crowded couples."""
    keys, places = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    columns = range(keyed.shape[1])
    is_crowded = {
        (i, j): _is_in(keyed[:, i] * base + keyed[:, j], crowded)
        for i, j in combinations(columns, 2)
        if size == 3
    }
    for i, *inner, k in combinations(columns, size):
        stands = keyed[:, k] > 0
        for j in inner:
            stands &= is_crowded[i, j] & is_crowded[i, k] & is_crowded[j, k]
        at = np.flatnonzero(stands)
        key = keyed[at, i]
        for j in (*inner, k):
            key = key * base + keyed[at, j]
        keys.append(key)
        places.append(at)
    return np.concatenate(keys), np.concatenate(places)


def _is_in(keys: Ints, ordered: Ints) -> Bools:
    if not len(ordered):
        return np.zeros(len(keys), np.bool_)
    at = np.minimum(np.searchsorted(ordered, keys), len(ordered) - 1)
    found: Bools = ordered[at] == keys
    return found


def _pair(places: Ints, starts: Ints, sizes: Ints) -> Iterator[Ints]:
    """All pairs of each stretch of places, stretches of one size at a time."""
    for size in range(2, _MOST + 1):
        some = starts[sizes == size]
        for a, b in combinations(range(size), 2):
            yield np.stack([places[some + a], places[some + b]], axis=1)


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
