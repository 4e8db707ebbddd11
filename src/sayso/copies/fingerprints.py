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

import numpy as np
from numpy.typing import NDArray

from sayso.copies.columns import Column
from sayso.copies.letters import is_ideograph
from sayso.copies.words import Ints, Letters, Words, cut_words

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
_CHARS_PER_WORD, _WORDS_PER_PRINT = 5, 2
"""About so many, rather too few than too many."""
_BASE = 0x9E3779B97F4A7C15
_MIX = np.uint64(0xD6E8FEB86659FD93)
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)

Hashes = NDArray[np.uint64]
Columns = NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Prints:
    """Texts one after the other: their words, and the fingerprints kept.

    ``bounds`` (n + 1): the words of text i are ``bounds[i]:bounds[i + 1]``. ``starts`` and
    ``ends``: half-open code-point offsets of each word in its own text. ``ids``: equal for equal
    letters (a hash of 32 bits). ``is_name``: begins with a capital or a digit. ``hashes``, ``at``
    and ``texts``: the fingerprints, the word each begins with, and its text.
    """

    bounds: Ints
    starts: Columns
    ends: Columns
    ids: Columns
    is_name: NDArray[np.bool_]
    hashes: Hashes
    at: Columns
    texts: Columns

    def __len__(self) -> int:
        return len(self.bounds) - 1


def fingerprint(texts: Sequence[str]) -> Prints:
    """Cut texts into words and take their fingerprints; each as if it were alone."""
    counts, n_words, n_texts = [np.zeros(1, np.int64)], 0, 0
    words_room = sum(map(len, texts)) // _CHARS_PER_WORD
    starts, ends, ids = (Column(np.uint32, words_room) for _ in range(3))
    is_name = Column(np.bool_, words_room)
    prints_room = words_room // _WORDS_PER_PRINT
    hashes = Column(np.uint64, prints_room)
    at, of_text = (Column(np.uint32, prints_room) for _ in range(2))
    for batch in _batch(texts):
        words = cut_words(batch)
        word_ids, every = _hash(words)
        text_of = np.repeat(np.arange(len(batch)), np.diff(words.bounds))
        kept = _winnow(every, text_of, len(batch))
        starts.add(words.starts)
        ends.add(words.ends)
        ids.add(word_ids)
        is_name.add(words.is_name)
        hashes.add(every[kept])
        at.add(kept + n_words)
        of_text.add(text_of[kept] + n_texts)
        counts.append(np.diff(words.bounds))
        n_words, n_texts = n_words + len(word_ids), n_texts + len(batch)
    return Prints(
        np.cumsum(np.concatenate(counts)),
        starts.take(),
        ends.take(),
        ids.take(),
        is_name.take(),
        hashes.take(),
        at.take(),
        of_text.take(),
    )


def _batch(texts: Sequence[str]) -> Iterator[Sequence[str]]:
    first, chars = 0, 0
    for number, text in enumerate(texts):
        chars += len(text)
        if chars >= _BATCH_CHARS:
            yield texts[first : number + 1]
            first, chars = number + 1, 0
    if first < len(texts):
        yield texts[first:]


def _hash(words: Words) -> tuple[Columns, Hashes]:
    """A number for the letters of each word, and one for the letters from its start on."""
    letters, bounds = words.letters, words.letter_bounds
    sums, inverses = _sum_up(letters)
    at_bounds, inverse = sums[bounds], inverses[bounds[:-1]]
    ids = _mix((at_bounds[1:] - at_bounds[:-1]) * inverse) >> np.uint64(32)
    ends = bounds[:-1] + _print_lengths(letters, bounds[:-1])
    fits = ends <= np.repeat(bounds[words.bounds[1:]], np.diff(words.bounds))
    np.minimum(ends, len(letters), out=ends)
    hashes = _mix((sums[ends] - at_bounds[:-1]) * inverse)
    return ids.astype(np.uint32), np.where(fits, hashes, _NONE)


def _print_lengths(letters: Letters, firsts: Ints) -> int | Ints:
    if letters.dtype == np.uint8:
        return PRINT_LETTERS
    is_dense = is_ideograph(letters[firsts].astype(np.uint32, copy=False))
    return np.where(is_dense, PRINT_IDEOGRAPHS, PRINT_LETTERS)


def _sum_up(letters: Letters) -> tuple[Hashes, Hashes]:
    """Prefix sums of the polynomial, and what the sum of a stretch is to be multiplied by."""
    powers, inverses = _make_powers(1 << max(len(letters), _BATCH_CHARS).bit_length())
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.multiply(letters, powers[: len(letters)], out=sums[1:])
    np.cumsum(sums, out=sums)
    return sums, inverses


@lru_cache(maxsize=2)
def _make_powers(count: int) -> tuple[Hashes, Hashes]:
    """The powers of the base modulo 2**64, and those of its inverse."""
    inverse = pow(_BASE, -1, 1 << 64)
    both = np.ones((2, count), np.uint64)
    both[0, 1:], both[1, 1:] = np.uint64(_BASE), np.uint64(inverse)
    np.cumprod(both, axis=1, out=both)
    return both[0], both[1]


def _mix(value: Hashes) -> Hashes:
    """The same numbers, in place, with all bits depending on all others."""
    value ^= value >> np.uint64(32)
    value *= _MIX
    value ^= value >> np.uint64(29)
    return value


def _winnow(hashes: Hashes, text_of: Ints, texts: int) -> Ints:
    """Which hashes are the smallest of some `WINDOW` neighbours within their own text."""
    # So much nothing between two texts that no window sees both.
    spaced = np.arange(len(hashes)) + (text_of + 1) * WINDOW
    row = np.full(len(hashes) + (texts + 1) * WINDOW, _NONE)
    row[spaced] = hashes
    # The smallest of each window, then the largest of these in all windows around a hash: this
    # hash is the smallest in one of them if it is as small.
    smallest = _slide(np.minimum, row)
    largest = _slide(np.maximum, smallest)
    return np.flatnonzero((largest[spaced - WINDOW + 1] == hashes) & (hashes != _NONE))


def _slide(choose: np.ufunc, row: Hashes) -> Hashes:
    """The smallest or largest of each `WINDOW` neighbours: of two, then of two such pairs."""
    pairs: Hashes = choose(row[1:], row[:-1])
    fours: Hashes = choose(pairs[WINDOW // 2 :], pairs[: -WINDOW // 2])
    return fours
