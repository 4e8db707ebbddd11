"""Where two copies differ: whose words stand better where they are.

Who changes a word without reading on leaves one that hardly ever stands between these neighbours.
Each two words in a row around a change are looked up in all texts of the pile; the wording that the
pile knows better is more likely the older one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from sayso.copies.fingerprints import Prints
from sayso.copies.text import Text
from sayso.records import Edit, Span

__all__ = ["Differing", "compare_wordings"]

_BUCKET_BITS = 24
_MULTIPLIER = 0x9E3779B1
_LOW = 0xFFFFFFFF
_MAX_EDIT_WORDS = 4
"""Longer changes are no slips: what is new there says little about who wrote it first."""
_CHUNK_WORDS = 1 << 18

Differing = tuple[Text, Text, Sequence[Edit]]
"""Two texts, and where they differ."""


def compare_wordings(prints: Prints, pairs: Iterable[Differing]) -> list[float]:
    """How much better a's words stand where each two differ, in clear changes; below 0, b's."""
    buckets: list[int] = []
    begins: list[int] = []
    counts: list[int] = []
    for a, b, edits in pairs:
        before = len(begins)
        for edit in edits:
            of_a, of_b = _around(a, edit.a), _around(b, edit.b)
            if of_a and of_b:
                begins += (len(buckets), len(buckets) + len(of_a))
                buckets += (*of_a, *of_b)
        counts.append((len(begins) - before) // 2)
    rates = _rate(prints, np.array(buckets, np.int64), np.array(begins, np.int64))
    better = np.clip((rates[::2] - rates[1::2]) / 2, -1, 1)
    ends = np.cumsum(counts).tolist()
    return [float(better[end - count : end].sum()) for count, end in zip(counts, ends, strict=True)]


def _around(text: Text, span: Span) -> list[int] | None:
    """Buckets of each two words of a change with the ones before and behind it."""
    first = bisect_left(text.starts, span.start)
    # An empty change stands right behind the word before it.
    end = first if span.start == span.end else bisect_left(text.starts, span.end)
    if first == 0 or end >= len(text) or end - first > _MAX_EDIT_WORDS:
        return None
    words = text.ids[first - 1 : end + 1].tolist()
    return [
        ((one * _MULTIPLIER + other) * _MULTIPLIER & _LOW) >> (32 - _BUCKET_BITS)
        for one, other in pairwise(words)
    ]


def _rate(
    prints: Prints, buckets: NDArray[np.int64], begins: NDArray[np.int64]
) -> NDArray[np.float64]:
    """For each stretch of buckets the mean logarithm of how often the pile has what is in them."""
    if not len(begins):
        return np.zeros(0)
    asked, number = np.unique(buckets, return_inverse=True)
    logs = np.log(np.maximum(_count(prints, asked), 1))[number]
    lengths = np.diff(begins, append=len(buckets))
    rates: NDArray[np.float64] = np.add.reduceat(logs, begins) / lengths
    return rates


def _count(prints: Prints, asked: NDArray[np.int64]) -> NDArray[np.int64]:
    """How often two words in a row fall into each of the buckets asked for."""
    is_asked = np.zeros(1 << _BUCKET_BITS, np.bool_)
    is_asked[asked] = True
    counts = np.zeros(len(asked), np.int64)
    for first in range(0, len(prints.ids) - 1, _CHUNK_WORDS):
        found = _hash(prints.ids[first : first + _CHUNK_WORDS + 1])
        distinct, times = np.unique(found[is_asked[found]], return_counts=True)
        counts[np.searchsorted(asked, distinct)] += times
    return counts


def _hash(ids: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """A bucket for each two words in a row."""
    many = np.uint32(_MULTIPLIER)
    mixed: NDArray[np.uint32] = (ids[:-1] * many + ids[1:]) * many
    return mixed >> np.uint32(32 - _BUCKET_BITS)
