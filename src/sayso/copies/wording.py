"""Where two copies differ: whose words stand better where they are.

Who changes a word without reading on leaves one that hardly ever stands between these neighbours.
Each two words in a row around a change are looked up in all texts of the pile; the wording that the
pile knows better is more likely the older one.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.copies.align import Text
from sayso.copies.fingerprints import Prints
from sayso.records import Edit, Span

__all__ = ["Neighbours"]

_BUCKET_BITS = 24
_MULTIPLIER = np.uint32(0x9E3779B1)
_MAX_EDIT_WORDS = 4
"""Longer changes are no slips: what is new there says little about who wrote it first."""
_MAX_EDITS = 40


class Neighbours:
    """How often words stand side by side in a pile."""

    def __init__(self, prints: Prints) -> None:
        self._counts = np.bincount(_hash(prints.ids), minlength=1 << _BUCKET_BITS)

    def compare(self, a: Text, b: Text, edits: tuple[Edit, ...]) -> float:
        """How much better a's words stand where the two differ, in clear changes; below 0, b's."""
        return sum(self._compare(a, b, edit) for edit in edits[:_MAX_EDITS])

    def _compare(self, a: Text, b: Text, edit: Edit) -> float:
        of_a, of_b = _around(a, edit.a), _around(b, edit.b)
        if of_a is None or of_b is None:
            return 0.0
        difference = self._rate(of_a) - self._rate(of_b)
        return max(-1.0, min(1.0, difference / 2))

    def _rate(self, words: NDArray[np.uint32]) -> float:
        """The mean logarithm of how often the rest of the pile has these neighbours."""
        return float(np.log(np.maximum(self._counts[_hash(words)], 1)).mean())


def _around(text: Text, span: Span) -> NDArray[np.uint32] | None:
    """The ids of the words of a change with the ones before and behind it."""
    first = int(np.searchsorted(text.starts, span.start))
    # An empty change stands right behind the word before it.
    end = first if span.start == span.end else int(np.searchsorted(text.starts, span.end))
    if first == 0 or end >= len(text.ids) or end - first > _MAX_EDIT_WORDS:
        return None
    return text.ids[first - 1 : end + 1]


def _hash(ids: NDArray[np.uint32]) -> NDArray[np.int64]:
    """A bucket for each two words in a row."""
    mixed = (ids[:-1] * _MULTIPLIER + ids[1:]) * _MULTIPLIER
    return (mixed >> np.uint32(32 - _BUCKET_BITS)).astype(np.int64)
