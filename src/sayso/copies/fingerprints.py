"""Texts as columns: where their words stand, and fingerprints of a few words each.

One vectorised kernel over a batch of texts joined to one array, without a loop over texts. What
comes out are flat columns with bounds per text (Arrow's layout), so that the kernel can run on the
batches of any engine as it is.

A fingerprint is a hash of the next `PRINT_LETTERS` letters from the start of a word on: letters
only, so that spaces, quotation marks, dashes, hyphens and case make no difference. Hashes are
differences of prefix sums of a polynomial modulo 2**64 (Rabin and Karp 1987), so that all are had
at once. Of each `WINDOW` neighbours the smallest is kept (winnowing, Schleimer, Wilkerson and Aiken
2003): two texts that share a fingerprint and `WINDOW` - 1 words more share one that is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from sayso.copies.letters import SILENT, is_ideograph, is_unspaced, load_capitals, load_folds

__all__ = [
    "IDEOGRAPH_WEIGHT",
    "PRINT_IDEOGRAPHS",
    "PRINT_LETTERS",
    "WINDOW",
    "Prints",
    "fingerprint",
]

PRINT_LETTERS = 20
"""About four English words."""
PRINT_IDEOGRAPHS = 8
"""Of Chinese or Japanese so many say as much."""
WINDOW = 4
IDEOGRAPH_WEIGHT = 3
"""So many characters of other scripts an ideograph counts for."""

_BATCH_CHARS = 1 << 17
"""Texts are joined up to about so many characters, so that arrays stay in the cache."""
_BASE = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xD6E8FEB86659FD93)
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)

Words = NDArray[np.uint32]
_Kind = TypeVar("_Kind", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Prints:
    """Texts one after the other: their words, and the fingerprints kept.

    ``bounds`` (n + 1): the words of text i are ``bounds[i]:bounds[i + 1]``. ``starts`` and
    ``ends``: half-open code-point offsets of each word in its own text. ``ids``: equal for equal
    letters (a hash of 32 bits). ``is_name``: begins with a capital or a digit. ``hashes``, ``at``
    and ``texts``: the fingerprints, the word each begins with, and its text.
    """

    bounds: NDArray[np.int64]
    starts: Words
    ends: Words
    ids: Words
    is_name: NDArray[np.bool_]
    hashes: NDArray[np.uint64]
    at: NDArray[np.int64]
    texts: NDArray[np.int64]

    def __len__(self) -> int:
        return len(self.bounds) - 1


def fingerprint(texts: Sequence[str]) -> Prints:
    """Cut texts into words and take their fingerprints; each as if it were alone."""
    batches = [_fingerprint_batch(batch) for batch in _batch(texts)]
    counts = np.concatenate([np.zeros(1, np.int64), *(np.diff(one.bounds) for one in batches)])
    before = np.cumsum([0, *(len(one.ids) for one in batches)])
    return Prints(
        np.cumsum(counts),
        _join([one.starts for one in batches], np.uint32),
        _join([one.ends for one in batches], np.uint32),
        _join([one.ids for one in batches], np.uint32),
        _join([one.is_name for one in batches], np.bool_),
        _join([one.hashes for one in batches], np.uint64),
        _join([one.at + first for one, first in zip(batches, before, strict=False)], np.int64),
        np.repeat(
            np.arange(len(counts) - 1),
            _join([_count_prints(one) for one in batches], np.int64),
        ),
    )


def _join(parts: Sequence[NDArray[_Kind]], kind: type[_Kind]) -> NDArray[_Kind]:
    return np.concatenate([np.zeros(0, kind), *parts])


def _count_prints(batch: Prints) -> NDArray[np.int64]:
    return np.bincount(batch.texts, minlength=len(batch))


def _batch(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    first, chars = 0, 0
    for number, text in enumerate(texts):
        chars += len(text)
        if chars >= _BATCH_CHARS:
            yield texts[first : number + 1]
            first, chars = number + 1, 0
    if first < len(texts):
        yield texts[first:]


def _fingerprint_batch(texts: Sequence[str]) -> Prints:
    joined = "\n".join(texts).encode("utf-32-le", "surrogatepass")
    characters = np.frombuffer(joined, np.uint32)
    letters = load_folds()[characters]
    text_starts = np.zeros(len(texts) + 1, np.int64)
    np.cumsum([len(text) + 1 for text in texts], out=text_starts[1:])

    places, is_first = _find_letters(letters)
    letters = letters[places]
    is_first |= is_unspaced(letters)
    words = np.flatnonzero(is_first)
    word_ends = np.append(words[1:], len(letters))
    starts = places[words]
    bounds = np.searchsorted(starts, text_starts)
    text_of = np.repeat(np.arange(len(texts)), np.diff(bounds))

    sums = _Sums(letters)
    letter_bounds = np.searchsorted(places, text_starts)
    length = np.where(is_ideograph(letters[words]), PRINT_IDEOGRAPHS, PRINT_LETTERS)
    ends = words + length
    fits = ends <= letter_bounds[text_of + 1]
    hashes = np.where(fits, sums.hash(words, np.minimum(ends, len(letters))), _NONE)
    kept = np.flatnonzero(_winnow(hashes, text_of, len(texts)))
    own_start = text_starts[text_of]
    return Prints(
        bounds,
        (starts - own_start).astype(np.uint32),
        (places[word_ends - 1] + 1 - own_start).astype(np.uint32),
        (sums.hash(words, word_ends) >> np.uint64(32)).astype(np.uint32),
        load_capitals()[characters[starts]],
        hashes[kept],
        kept,
        text_of[kept],
    )


def _find_letters(letters: NDArray[np.uint32]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
    """Where letters stand, and which of them follow something that is none."""
    if (letters == SILENT).any():
        heard = np.flatnonzero(letters != SILENT)
        places, is_first = _find_letters(letters[heard])
        return heard[places], is_first
    places = np.flatnonzero(letters)
    is_first = np.ones(len(places), np.bool_)
    np.not_equal(np.diff(places), 1, out=is_first[1:])
    return places, is_first


class _Sums:
    """Hashes of any stretches of letters, by prefix sums of a polynomial."""

    def __init__(self, letters: NDArray[np.uint32]) -> None:
        self._powers, self._inverses = _load_powers(len(letters) + 1)
        self._sums = np.zeros(len(letters) + 1, np.uint64)
        np.cumsum(letters * self._powers[: len(letters)], out=self._sums[1:])

    def hash(self, first: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.uint64]:
        """The hash of the letters from each ``first`` to before its ``end``, well mixed."""
        value = (self._sums[end] - self._sums[first]) * self._inverses[first]
        value ^= value >> np.uint64(32)
        value *= _MIX
        value ^= value >> np.uint64(29)
        return value


def _load_powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    return _make_powers(1 << max(count - 1, _BATCH_CHARS).bit_length())


@lru_cache(maxsize=2)
def _make_powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The powers of the base modulo 2**64, and those of its inverse."""
    inverse = pow(_BASE, -1, 1 << 64)
    both = np.ones((2, count), np.uint64)
    both[0, 1:], both[1, 1:] = np.uint64(_BASE), np.uint64(inverse)
    np.cumprod(both, axis=1, out=both)
    return both[0], both[1]


def _winnow(
    hashes: NDArray[np.uint64], text_of: NDArray[np.int64], texts: int
) -> NDArray[np.bool_]:
    """Which hashes are the smallest of some `WINDOW` neighbours within their own text."""
    # So much nothing between two texts that no window sees both.
    spaced = np.arange(len(hashes)) + (text_of + 1) * WINDOW
    row = np.full(len(hashes) + (texts + 1) * WINDOW, _NONE)
    row[spaced] = hashes
    windows = len(row) - WINDOW + 1
    smallest = row[:windows].copy()
    for step in range(1, WINDOW):
        np.minimum(smallest, row[step : windows + step], out=smallest)
    is_kept = np.zeros(len(row), np.bool_)
    for step in range(WINDOW):
        is_kept[step : windows + step] |= smallest == row[step : windows + step]
    chosen: NDArray[np.bool_] = is_kept[spaced] & (hashes != _NONE)
    return chosen
