"""Which texts share wording, and about where: a join of fingerprints that nothing blows up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.copies.fingerprints import Prints

__all__ = ["COMMON", "NEIGHBOURS", "Pair", "Run", "find_pairs", "pair_rows"]

COMMON = 16
"""A fingerprint that stands at more places ties each of them to `NEIGHBOURS` others only.

Its places are put in an order in which like texts lie side by side, so that the hundred reprints of
a story are tied to each other all the same, while a phrase of every text costs no more than
its length.
"""
NEIGHBOURS = 2
_MAX_STEP = 12
"""Words between two fingerprints of one run."""
_MIN_RUN = 3
"""Words from the first to the last fingerprint of a run that is worth a look by itself."""
_MIN_SEEDS = 4
"""So many fingerprints anywhere in two texts are worth a look too: a rewrite leaves no long run."""

Ints = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Run:
    """The same fingerprints at one distance: words ``a`` to ``end`` of one text, from ``b`` on."""

    a: int
    b: int
    end: int
    seeds: int


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts by number, ``a`` before ``b``, and the runs they share, by their place in ``a``."""

    a: int
    b: int
    runs: tuple[Run, ...]


def find_pairs(prints: Prints, is_new: NDArray[np.bool_] | None = None) -> Iterator[Pair]:
    """Texts that share wording, in order. With ``is_new``, those with at least one new text."""
    first, second = _join(prints)
    a, b = prints.texts[first], prints.texts[second]
    wanted = a != b
    if is_new is not None:
        wanted &= is_new[a] | is_new[b]
    first, second, swap = first[wanted], second[wanted], (a > b)[wanted]
    first, second = np.where(swap, second, first), np.where(swap, first, second)
    pair = prints.texts[first] * len(prints) + prints.texts[second]
    keep = _repeated(pair)
    yield from _collect(prints, pair[keep], prints.at[first[keep]], prints.at[second[keep]])


def _join(prints: Prints) -> tuple[Ints, Ints]:
    """The rows of equal fingerprints, two and two."""
    rows, group, size = _sort(prints.hashes)
    is_common = size > COMMON
    rare = _tie(rows[~is_common], group[~is_common], COMMON)
    rows, group = rows[is_common], group[is_common]
    by_likeness = np.lexsort((rows, _sketch(prints)[prints.texts[rows]], group))
    common = _tie(rows[by_likeness], group[by_likeness], NEIGHBOURS + 1)
    return np.concatenate([rare[0], common[0]]), np.concatenate([rare[1], common[1]])


def _tie(rows: Ints, group: Ints, reach: int) -> tuple[Ints, Ints]:
    first, second = pair_rows(group, reach)
    return rows[first], rows[second]


def pair_rows(group: Ints, reach: int) -> tuple[Ints, Ints]:
    """Rows of one group, two and two, that lie less than ``reach`` apart; groups lie together."""
    live = np.arange(len(group))
    first, second = [live[:0]], [live[:0]]
    for step in range(1, reach):
        live = live[: np.searchsorted(live, len(group) - step)]
        live = live[group[live] == group[live + step]]
        first.append(live)
        second.append(live + step)
    return np.concatenate(first), np.concatenate(second)


def _sort(hashes: NDArray[np.uint64]) -> tuple[Ints, Ints, Ints]:
    """The rows of hashes that are not alone, equal ones together; their groups, and how large."""
    bits = np.uint64(max(len(hashes), 1).bit_length())
    low = (np.uint64(1) << bits) - np.uint64(1)
    # The row rides in the low bits: a plain sort is several times as fast as a sort of rows.
    keys = (hashes & ~low) | np.arange(len(hashes), dtype=np.uint64)
    keys.sort()
    value = keys >> bits
    is_next = np.zeros(len(keys) + 1, np.bool_)
    np.equal(value[1:], value[:-1], out=is_next[1:-1])
    rows = np.flatnonzero(is_next[:-1] | is_next[1:])
    group = np.cumsum(~is_next[:-1][rows]).astype(np.int64)
    size = np.bincount(group)[group].astype(np.int64)
    return (keys[rows] & low).astype(np.int64), group, size


def _sketch(prints: Prints) -> NDArray[np.uint64]:
    """The smallest fingerprint of each text: that of like texts is often the same (Broder 1997)."""
    sketch = np.zeros(len(prints), np.uint64)
    if len(prints.texts):
        first = np.flatnonzero(np.diff(prints.texts, prepend=-1))
        sketch[prints.texts[first]] = np.minimum.reduceat(prints.hashes, first)
    return sketch


def _repeated(values: Ints) -> NDArray[np.bool_]:
    """Which values stand there more than once."""
    ordered = np.sort(values)
    twice = ordered[1:][ordered[1:] == ordered[:-1]]
    at = np.minimum(np.searchsorted(twice, values), max(len(twice) - 1, 0))
    return twice[at] == values if len(twice) else np.zeros(len(values), np.bool_)


def _collect(prints: Prints, pair: Ints, first: Ints, second: Ints) -> Iterator[Pair]:
    """Fingerprints at one distance put to runs, and runs to the pairs that deserve a look."""
    a = first - prints.bounds[pair // len(prints)]
    b = second - prints.bounds[pair % len(prints)]
    order = np.lexsort((a, a - b, pair))
    pair, a, b = pair[order], a[order], b[order]
    begins = np.ones(len(pair), np.bool_)
    begins[1:] = (np.diff(pair) != 0) | (np.diff(a - b) != 0) | (np.diff(a) > _MAX_STEP)
    first_rows = np.flatnonzero(begins)
    seeds = np.diff(np.append(first_rows, len(pair)))
    ends = a[first_rows + seeds - 1]
    pair, a, b = pair[first_rows], a[first_rows], b[first_rows]
    worth = _worth(pair, (ends - a) >= _MIN_RUN, seeds)
    order = np.flatnonzero(worth)
    order = order[np.lexsort((b[order], a[order], pair[order]))]
    columns = (pair, a, b, ends, seeds)
    pair, a, b, ends, seeds = (column[order] for column in columns)
    cuts = np.flatnonzero(np.diff(pair, prepend=-1, append=-1))
    rows = list(zip(a.tolist(), b.tolist(), ends.tolist(), seeds.tolist(), strict=True))
    for begin, end in zip(cuts[:-1].tolist(), cuts[1:].tolist(), strict=True):
        text_a, text_b = divmod(int(pair[begin]), len(prints))
        yield Pair(text_a, text_b, tuple(Run(*row) for row in rows[begin:end]))


def _worth(pair: Ints, is_long: NDArray[np.bool_], seeds: Ints) -> NDArray[np.bool_]:
    """Which runs belong to a pair with a long run, or with many fingerprints in all."""
    _, number = np.unique(pair, return_inverse=True)
    has_long = np.bincount(number, is_long) > 0
    return (has_long | (np.bincount(number, seeds) >= _MIN_SEEDS))[number]
