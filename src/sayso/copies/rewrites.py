"""Texts told again in other words: few words in a row are left, but names and uncommon words are.

Two texts are looked at when they share several fingerprints anywhere, or several names that hardly
any other text has; few texts are looked at each with each. A rewrite is one whose names and numbers
are those of the other, or whose uncommon words are: the cosine of the two sets (Ochiai 1957),
outside of the passages that were found already. Two reports of one event share some names; hardly
ever do they share nearly all.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from sayso.copies.align import Match
from sayso.copies.candidates import FEW_TEXTS, Run, pair_rows
from sayso.copies.fingerprints import Prints

__all__ = ["Rewrite", "Shared", "find_rewrites"]

_RARE, _TEXTS_A_PLACE = 24, 250
"""A name that stands so often or less ties the texts that have it; in few texts, fewer."""
_LEAST_RARE = 6
_UNCOMMON, _LEAST_UNCOMMON, _MIN_WORD_CHARS = 1e-4, 80, 4
"""Words that are this share of all words or less, or stand so often or less, are compared.

Short ones are names and numbers, or none of those.
"""
_MIN_RARE_NAMES = 3
_MIN_WORDS = 60
"""Words of the shorter text that no passage already covers."""
_MAX_COVERED = 0.5
"""Where passages cover more than that of a text, they say all there is to say."""
_MIN_NAMES, _MIN_NAMES_ALIKE = 8, 0.68
"""Names and numbers of each, and how alike they must be."""
_MIN_ALIKE = 0.48
"""Or how alike all uncommon words."""
_MIN_ALIKE_DENSE, _MIN_DENSITY, _MIN_SEEDS = 0.25, 0.025, 4
"""Less will do where fingerprints are shared outside of passages, so many for each word."""
_MISSING = 0.25
"""What an uncommon word that is not shared costs, where one that is shared gives 1."""
_BUCKET_BITS = 22
_CHUNK_WORDS = 1 << 20

Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]
Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two texts were already seen to share: passages, and runs of fingerprints."""

    runs: tuple[Run, ...] = ()
    matches: tuple[Match, ...] = ()


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Two texts by number, the words of each (first, end) where it lies, and how alike, 0 to 1."""

    a: int
    b: int
    in_a: tuple[int, int]
    in_b: tuple[int, int]
    similarity: float


def find_rewrites(
    prints: Prints,
    seen: Mapping[Key, Shared],
    is_new: NDArray[np.bool_] | None = None,
) -> Iterator[Rewrite]:
    """Rewrites among the pairs ``seen`` and among those that share rare names, in order."""
    counts = _count_words(prints)
    if len(prints) <= FEW_TEXTS:
        others = set(combinations(range(len(prints)), 2))
    else:
        others = set(_share_rare_names(prints, counts))
    words = _Words(prints, counts)
    nothing = Shared()
    for a, b in sorted({*seen, *others}):
        if is_new is None or is_new[a] or is_new[b]:
            rewrite = words.compare(a, b, seen.get((a, b), nothing), (a, b) in others)
            if rewrite:
                yield rewrite


def _bucket(ids: NDArray[np.uint32]) -> NDArray[np.uint32]:
    return ids >> np.uint32(32 - _BUCKET_BITS)


def _count_words(prints: Prints) -> Ints:
    """How often the words of each bucket stand in all texts."""
    counts = np.zeros(1 << _BUCKET_BITS, np.int64)
    for first in range(0, len(prints.ids), _CHUNK_WORDS):
        found = _bucket(prints.ids[first : first + _CHUNK_WORDS])
        counts += np.bincount(found, minlength=len(counts))
    return counts


def _find_rare_names(prints: Prints, counts: Ints, rare: int) -> Ints:
    """The words that are names or numbers, and stand more than once but hardly ever."""
    is_rare = (counts > 1) & (counts <= rare)
    found = [np.zeros(0, np.int64)]
    for first in range(0, len(prints.ids), _CHUNK_WORDS):
        chunk = slice(first, first + _CHUNK_WORDS)
        is_wanted = is_rare[_bucket(prints.ids[chunk])] & prints.is_name[chunk]
        found.append(np.flatnonzero(is_wanted) + first)
    return np.concatenate(found)


def _share_rare_names(prints: Prints, counts: Ints) -> Iterator[Key]:
    """Texts that share several names, or numbers, that hardly any other has."""
    rare = max(_LEAST_RARE, min(_RARE, len(prints) // _TEXTS_A_PLACE))
    words = _find_rare_names(prints, counts, rare)
    owners = np.searchsorted(prints.bounds, words, side="right") - 1
    # Each name once a text, equal names together.
    high = np.uint64(32)
    keys = np.unique((prints.ids[words].astype(np.uint64) << high) | owners.astype(np.uint64))
    owners = (keys & np.uint64(0xFFFFFFFF)).astype(np.int64)
    first, second = pair_rows((keys >> high).astype(np.int64), rare)
    pairs, shared = np.unique(owners[first] * len(prints) + owners[second], return_counts=True)
    for pair in pairs[shared >= _MIN_RARE_NAMES].tolist():
        yield divmod(pair, len(prints))


Words = NDArray[np.uint32]


class _Own:
    """The words of one text as numbers, and which of them are uncommon, or names."""

    def __init__(self, words: Words, is_uncommon: Flags, is_name: Flags) -> None:
        self._words = words
        self._is_uncommon, self._is_name = is_uncommon, is_name
        self.uncommon, self.names = np.unique(words[is_uncommon]), np.unique(words[is_name])

    def find_names(self, covered: Sequence[tuple[int, int]]) -> Words:
        """The distinct names outside of what is covered, in order."""
        return self._find(self._is_name, covered) if covered else self.names

    def find_uncommon(self, covered: Sequence[tuple[int, int]]) -> Words:
        """The distinct uncommon words outside of what is covered, in order."""
        return self._find(self._is_uncommon, covered) if covered else self.uncommon

    def _find(self, is_wanted: Flags, covered: Sequence[tuple[int, int]]) -> Words:
        is_wanted = is_wanted.copy()
        for first, end in covered:
            is_wanted[first:end] = False
        return np.unique(self._words[is_wanted])

    def place(self, shared: Words) -> tuple[int, int]:
        """The stretch of the text in which shared words outweigh the others most."""
        gains = np.where(np.isin(self._words, shared), 1.0, -_MISSING * self._is_uncommon)
        sums = np.concatenate([np.zeros(1), np.cumsum(gains)])
        end = int((sums - np.minimum.accumulate(sums)).argmax())
        return int(sums[: end + 1].argmin()), end


class _Words:
    """The words of all texts; each text's are looked at once."""

    def __init__(self, prints: Prints, counts: Ints) -> None:
        self._prints = prints
        self._bounds = prints.bounds.tolist()
        self._is_uncommon = counts <= max(_LEAST_UNCOMMON, _UNCOMMON * len(prints.ids))
        self._own: dict[int, _Own] = {}

    def compare(self, a: int, b: int, shared: Shared, has_rare_names: bool) -> Rewrite | None:
        """The rewrite that one text is of the other, if it is one."""
        if not has_rare_names and sum(run.seeds for run in shared.runs) < _MIN_SEEDS:
            return None
        in_a = [match.a for match in shared.matches]
        in_b = [match.b for match in shared.matches]
        length = min(self._free(a, in_a), self._free(b, in_b))
        if length < max(_MIN_WORDS, (1 - _MAX_COVERED) * min(self._length(a), self._length(b))):
            return None
        one, other = self._look(a), self._look(b)
        names = _cosine(one.find_names(in_a), other.find_names(in_b), _MIN_NAMES)
        alike = 0.0
        is_dense = _count_seeds(shared) >= max(_MIN_SEEDS, _MIN_DENSITY * length)
        if has_rare_names or is_dense:
            alike = _cosine(one.find_uncommon(in_a), other.find_uncommon(in_b))
        if names < _MIN_NAMES_ALIKE and alike < (_MIN_ALIKE_DENSE if is_dense else _MIN_ALIKE):
            return None
        both = np.intersect1d(one.uncommon, other.uncommon, assume_unique=True)
        return Rewrite(a, b, one.place(both), other.place(both), max(names, alike))

    def _length(self, text: int) -> int:
        return int(self._bounds[text + 1] - self._bounds[text])

    def _free(self, text: int, covered: Sequence[tuple[int, int]]) -> int:
        return self._length(text) - sum(end - first for first, end in covered)

    def _look(self, number: int) -> _Own:
        if number not in self._own:
            place = slice(self._bounds[number], self._bounds[number + 1])
            words = _bucket(self._prints.ids[place])
            is_uncommon = self._is_uncommon[words]
            is_name = is_uncommon & self._prints.is_name[place]
            is_long = self._prints.ends[place] - self._prints.starts[place] >= _MIN_WORD_CHARS
            self._own[number] = _Own(words, is_name | (is_uncommon & is_long), is_name)
        return self._own[number]


def _cosine(one: Words, other: Words, least: int = 1) -> float:
    """How alike two sets are: what they share, by the geometric mean of their sizes.

    0 where one has fewer than ``least``.
    """
    if min(len(one), len(other)) < least:
        return 0.0
    if not len(one) or not len(other):
        return 0.0
    at = np.minimum(np.searchsorted(other, one), len(other) - 1)
    shared = np.count_nonzero(other[at] == one)
    return float(shared / math.sqrt(len(one) * len(other)))


def _count_seeds(shared: Shared) -> int:
    """The fingerprints of runs outside of the passages."""
    covered = [match.a for match in shared.matches]
    return sum(
        run.seeds
        for run in shared.runs
        if not any(first <= run.a and run.end < end for first, end in covered)
    )
