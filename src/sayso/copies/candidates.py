"""Which texts share wording, and about where: a join of fingerprints that nothing blows up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.copies.fingerprints import Prints

__all__ = [
    "COMMON",
    "FEW_TEXTS",
    "NEIGHBOURS",
    "Pair",
    "Run",
    "find_pairs",
    "pair_rows",
    "pair_texts",
]

COMMON = 16
"""A fingerprint that stands at more places ties each of them to `NEIGHBOURS` others only.

Its places are put in an order in which like texts lie side by side, so that the hundred reprints of
a story are tied to each other all the same, while a phrase of every text costs no more than
its length.
"""
NEIGHBOURS = 2
_PHRASE, _PHRASE_SHARE = 500, 20
"""One at more than so many places, for so many texts each, is a phrase of the pile's.

It ties nothing but texts of which half is such: reprints of a text that fills the pile.
"""
FEW_TEXTS, _FEW_PLACES = 150, 300
"""In so few texts a fingerprint may stand at more places."""
_MAX_STEP = 12
"""Words between two fingerprints of one run."""
_MIN_RUN = 3
"""Words from the first to the last fingerprint of a run that is worth a look by itself."""
_MIN_SEEDS = 4
"""So many fingerprints anywhere in two texts are worth a look too: a rewrite leaves no long run."""
_PART_ROWS = 1 << 22
"""So many fingerprints are sorted in one go, for the memory's sake."""
_PART_PAIRS = 1 << 10
"""So many pairs of texts are put to runs in one go."""
_KEY_BITS = 63
_GOLDEN = np.uint64(0x9E3779B97F4A7C15)

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Run(NamedTuple):
    """The same fingerprints at one distance: words ``a`` to ``end`` of one text, from ``b`` on."""

    a: int
    b: int
    end: int
    seeds: int


class Pair(NamedTuple):
    """Two texts by number, ``a`` before ``b``, and the runs they share, by their place in ``a``."""

    a: int
    b: int
    runs: tuple[Run, ...]


def find_pairs(prints: Prints, is_new: Flags | None = None) -> Iterator[Pair]:
    """Texts that share wording, in order. With ``is_new``, those with at least one new text."""
    likeness = _rank_likeness(prints)
    is_new_row = None if is_new is None or is_new.all() else is_new[prints.texts]
    parts = [_tie_part(prints, rows, likeness, is_new_row) for rows in _split(prints.hashes)]
    first, second = (np.concatenate(each) for each in zip(*parts, strict=True))
    pair = prints.texts[first].astype(np.int64) * len(prints) + prints.texts[second]
    # A pair that shares one fingerprint and no other is worth nothing.
    rows, _ = _group(pair.astype(np.uint64) * _GOLDEN)
    yield from _collect(prints, pair[rows], first[rows], second[rows])


def pair_texts(prints: Prints, wanted: Sequence[tuple[int, int]]) -> Iterator[Pair]:
    """The wanted pairs of texts, in order, by all fingerprints that they share."""
    for first in range(0, len(wanted), _PART_PAIRS):
        part = wanted[first : first + _PART_PAIRS]
        texts = sorted({text for pair in part for text in pair})
        rows = dict(zip(texts, _sort_rows(prints, texts), strict=True))
        shared = [_share_rows(prints.hashes, rows[a], rows[b]) for a, b in part]
        numbers = np.array([a * len(prints) + b for a, b in part], np.int64)
        pair = np.repeat(numbers, [len(one) for one, _ in shared])
        yield from _collect(prints, pair, *map(np.concatenate, zip(*shared, strict=True)))


def _sort_rows(prints: Prints, texts: Sequence[int]) -> Iterator[Ints]:
    """Of each text the rows of its fingerprints in the order of these."""
    # Of the same kind of number, else all would be converted first.
    bounds = np.array([(one, one + 1) for one in texts], prints.texts.dtype)
    for first, end in np.searchsorted(prints.texts, bounds).tolist():
        yield np.argsort(prints.hashes[first:end], kind="stable") + first


def _share_rows(hashes: NDArray[np.uint64], a: Ints, b: Ints) -> tuple[Ints, Ints]:
    """Rows of equal fingerprints of two texts, given those of each in order: of b the first."""
    if not len(b):
        return a[:0], b
    at = np.minimum(np.searchsorted(hashes[b], hashes[a]), len(b) - 1)
    is_shared = hashes[b[at]] == hashes[a]
    return a[is_shared], b[at[is_shared]]


def _split(hashes: NDArray[np.uint64]) -> Iterator[Ints]:
    """The rows of the fingerprints in parts, equal ones in one."""
    bits = (len(hashes) // _PART_ROWS).bit_length()
    if not bits:
        yield np.arange(len(hashes))
        return
    high = (hashes >> np.uint64(64 - bits)).astype(np.uint16)
    for part in range(1 << bits):
        yield np.flatnonzero(high == part)


def _tie_part(
    prints: Prints, part: Ints, likeness: Ints, is_new_row: Flags | None
) -> tuple[Ints, Ints]:
    """Rows of equal fingerprints of two texts, two and two, that of the first text first."""
    within, group = _group(prints.hashes[part])
    rows = part[within]
    if is_new_row is not None:
        has_new = np.bincount(group, is_new_row[rows]) > 0
        rows, group = rows[has_new[group]], group[has_new[group]]
    # A few texts are tied each to each.
    common = max(COMMON, _FEW_PLACES) if len(prints) <= FEW_TEXTS else COMMON
    counts = np.bincount(group)[group] if len(group) else np.zeros(0, np.int64)
    is_common = counts > common
    is_idle = _find_idle(prints, part, rows, counts > max(_PHRASE, len(prints) // _PHRASE_SHARE))
    ties = [_tie(rows[~is_common], group[~is_common], common)]
    rows, group = rows[is_common & ~is_idle], group[is_common & ~is_idle]
    by_likeness = np.lexsort((rows, likeness[prints.texts[rows]], group))
    ties.append(_tie(rows[by_likeness], group[by_likeness], NEIGHBOURS + 1))
    one, other = (np.concatenate(each) for each in zip(*ties, strict=True))
    is_wanted = prints.texts[one] != prints.texts[other]
    if is_new_row is not None:
        is_wanted &= is_new_row[one] | is_new_row[other]
    one, other = one[is_wanted], other[is_wanted]
    # Rows lie in the order of their texts.
    return np.minimum(one, other), np.maximum(one, other)


def _find_idle(prints: Prints, part: Ints, rows: Ints, is_phrase: Flags) -> Flags:
    """Which of the rows are of phrases, in texts that have much besides."""
    if not is_phrase.any():
        return is_phrase
    of_all = np.bincount(prints.texts[part], minlength=len(prints))
    of_phrases = np.bincount(prints.texts[rows[is_phrase]], minlength=len(prints))
    is_idle: Flags = is_phrase & (2 * of_phrases < of_all)[prints.texts[rows]]
    return is_idle


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


def _group(hashes: NDArray[np.uint64]) -> tuple[Ints, Ints]:
    """The rows of hashes that are not alone, equal ones together, and the number of each group."""
    bits = np.uint64(max(len(hashes), 1).bit_length())
    low = (np.uint64(1) << bits) - np.uint64(1)
    # The row rides in the low bits: a plain sort is several times as fast as a sort of rows.
    keys = (hashes & ~low) | np.arange(len(hashes), dtype=np.uint64)
    keys.sort()
    is_next = np.zeros(len(keys) + 1, np.bool_)
    np.less_equal(keys[1:] ^ keys[:-1], low, out=is_next[1:-1])
    rows = np.flatnonzero(is_next[:-1] | is_next[1:])
    group = np.cumsum(~is_next[:-1][rows]) - 1
    return (keys[rows] & low).astype(np.int64), group


def _rank_likeness(prints: Prints) -> Ints:
    """The place of each text in an order in which like texts are near each other, and equal next.

    By the smallest fingerprint, which is often the same for like texts (Broder 1997), then by all.
    """
    smallest, every = np.zeros((2, len(prints)), np.uint64)
    if len(prints.texts):
        first = np.flatnonzero(np.diff(prints.texts, prepend=prints.texts[0] + 1))
        smallest[prints.texts[first]] = np.minimum.reduceat(prints.hashes, first)
        every[prints.texts[first]] = np.bitwise_xor.reduceat(prints.hashes, first)
    rank = np.zeros(len(prints), np.int64)
    rank[np.lexsort((every, smallest))] = np.arange(len(prints))
    return rank


def _collect(prints: Prints, pair: Ints, first: Ints, second: Ints) -> Iterator[Pair]:
    """Fingerprints at one distance put to runs, and runs to the pairs that deserve a look.

    ``pair`` numbers the two texts, ``first`` and ``second`` are the rows of their fingerprints.
    """
    n_texts = len(prints)
    a = prints.at[first] - prints.bounds[pair // n_texts]
    b = prints.at[second] - prints.bounds[pair % n_texts]
    pair, shift, a = _order(pair, a - b, a)
    begins = np.ones(len(pair), np.bool_)
    begins[1:] = (np.diff(pair) != 0) | (np.diff(shift) != 0) | (np.diff(a) > _MAX_STEP)
    first_rows = np.flatnonzero(begins)
    seeds = np.diff(np.append(first_rows, len(pair)))
    ends = a[first_rows + seeds - 1]
    pair, a, b = pair[first_rows], a[first_rows], (a - shift)[first_rows]
    order = np.flatnonzero(_is_worth(pair, (ends - a) >= _MIN_RUN, seeds))
    order = order[np.lexsort((b[order], a[order], pair[order]))]
    pair = pair[order]
    columns = (column[order].tolist() for column in (a, b, ends, seeds))
    runs = list(map(Run._make, zip(*columns, strict=True)))
    cuts = np.flatnonzero(np.diff(pair, prepend=-1, append=-1)).tolist()
    for begin, end in pairwise(cuts):
        text_a, text_b = divmod(int(pair[begin]), n_texts)
        yield Pair(text_a, text_b, tuple(runs[begin:end]))


def _order(pair: Ints, shift: Ints, a: Ints) -> tuple[Ints, Ints, Ints]:
    """The three columns in the order of the first, then of the second, then of the third."""
    known = np.unique(pair)
    low = int(shift.min(initial=0))
    of_shift = (int(shift.max(initial=0)) - low).bit_length()
    of_a = int(a.max(initial=0)).bit_length()
    if len(known).bit_length() + of_shift + of_a > _KEY_BITS:
        order = np.lexsort((a, shift, pair))
        return pair[order], shift[order], a[order]
    # All in one number: a plain sort of it is several times as fast.
    keys = (np.searchsorted(known, pair) << of_shift | (shift - low)) << of_a | a
    keys.sort()
    rest = keys >> of_a
    return known[rest >> of_shift], (rest & ((1 << of_shift) - 1)) + low, keys & ((1 << of_a) - 1)


def _is_worth(pair: Ints, is_long: Flags, seeds: Ints) -> Flags:
    """Which runs belong to a pair with a long run, or with many fingerprints in all."""
    number = np.cumsum(np.diff(pair, prepend=-1) != 0) - 1
    has_long = np.bincount(number, is_long) > 0
    is_worth: Flags = (has_long | (np.bincount(number, seeds) >= _MIN_SEEDS))[number]
    return is_worth
