"""What is kept of each statement of a large pile, so that those near new ones are found quickly.

Of a statement its id and place, the stems of its words as 32-bit checksums, and a key under which
the vector of its words may be kept. Near are those that share rare words (as in
`sayso.claims.kin`), and those whose vectors are (`sayso.claims.propose`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from math import log, sqrt
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sayso.claims.gather import Gathered
from sayso.claims.kin import KEYED, WEIGHED
from sayso.claims.propose import find_nearest
from sayso.records import Passage

__all__ = ["MOST_NEAR", "Indexed", "Near", "StatementIndex", "index_statements"]

_MOST_KIN = 8
MOST_NEAR = 8
"""So many are looked at for each statement, the nearest first."""
_WEIGHED_KIN = 32
"""So many of those that share rare words with a statement are weighed by all of their words."""
_NEARLY_SAME = 0.8
"""How near two are that are looked at in any case."""
_LAST = np.uint32(0xFFFFF)
_ID = 8
"""The bytes of an id of 16 hexadecimal digits."""
Ints = NDArray[np.int64]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True, order=True)
class Near:
    """Where a statement stands: in which document, from where to where; ``id``: its own."""

    document_id: str
    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Indexed:
    """The statements of one document, little-endian: ``ids`` and ``keys`` of 8 bytes each,
    ``spans``: two offsets of 4 each, ``sizes``: the number of stems of each in 2, ``stems`` of 4;
    ``backings``: ids of 8, of the attributions that may say whom a source has something from."""

    document_id: str
    ids: bytes
    spans: bytes
    sizes: bytes
    stems: bytes
    keys: bytes
    backings: bytes


def index_statements(gathered: Gathered, key_of: Callable[[str], str]) -> Indexed:
    """What is kept of a document's statements; ``key_of`` words: 16 hexadecimal digits."""
    statements = gathered.statements
    sums = [sorted({_sum(one) for one in each}) for each in gathered.stems]
    spans = [(one.spans[0].start, one.spans[-1].end) for one in statements]
    speaking = {one.place.attribution_id for one in gathered.backings if one.who.entity_id}
    return Indexed(
        gathered.document_id,
        _pack(one.id for one in statements),
        np.array(spans, "<u4").tobytes(),
        np.array([len(one) for one in sums], "<u2").tobytes(),
        np.array([own for one in sums for own in one], "<u4").tobytes(),
        _pack(key_of(one.words) for one in statements),
        _pack(sorted(one for one in speaking if one)),
    )


class StatementIndex:
    """The statements of all documents of a pile, to be found by their words and vectors."""

    def __init__(self, indexed: Iterable[Indexed]) -> None:
        rows = list(indexed)
        self._documents = [one.document_id for one in rows]
        self._ids = b"".join(one.ids for one in rows)
        spans = np.frombuffer(b"".join(one.spans for one in rows), "<u4")
        self._spans = spans.reshape(-1, 2)
        self._backings = b"".join(one.backings for one in rows)
        self._keys = np.frombuffer(b"".join(one.keys for one in rows), ">u8")
        counts = [len(one.ids) // _ID for one in rows]
        self._owners = np.repeat(np.arange(len(rows)), counts)
        sizes = np.frombuffer(b"".join(one.sizes for one in rows), "<u2").astype(np.int64)
        self._stems = np.frombuffer(b"".join(one.stems for one in rows), "<u4")
        self._holders = np.repeat(np.arange(len(sizes)), sizes)
        self._starts = np.concatenate([[0], np.cumsum(sizes)])

    def __len__(self) -> int:
        return len(self._owners)

    def find_in(self, passages: Iterable[Passage]) -> set[Near]:
        """The statements that stand in some passages, or reach into them."""
        numbers = {own: number for number, own in enumerate(self._documents)}
        found: set[int] = set()
        for one in passages:
            if one.document_id in numbers:
                number = numbers[one.document_id]
                first, last = np.searchsorted(self._owners, (number, number + 1)).tolist()
                starts, ends = self._spans[first:last].T
                inside = (starts < one.end) & (ends > one.start)
                found.update((first + np.flatnonzero(inside)).tolist())
        return set(map(self._name, found))

    def find_kin(
        self, stems: Sequence[Sequence[str]], least: float, keys: Collection[str], most: int
    ) -> tuple[set[Near], set[Near]]:
        """The statements that share enough rare words with any of some others, by their stems.

        Those that have a vector under one of ``keys``, and of the others the likest ``most``.
        """
        asked = [{_sum(one) for one in each} for each in stems]
        counts = Counter(one for each in asked for one in each)
        holders = self._find_holders(set(counts))
        counts.update({one: len(held) for one, held in holders.items()})
        rarest = [_find_rarest(each, counts) for each in asked]
        met = [self._meet(each, counts, holders) for each in rarest]
        others = {at: self._stems_of(at) for at in set(chain.from_iterable(met))}
        unknown = {one for each in others.values() for one in each} - counts.keys()
        counts.update({one: len(held) for one, held in self._find_holders(unknown).items()})
        weights = {one: self._weigh(many, len(asked)) for one, many in counts.items()}
        rare = {at: _find_rarest(each, counts) for at, each in others.items()}
        found: dict[int, float] = {}
        for own, some in zip(rarest, met, strict=True):
            ranked = sorted((-_compare(own, rare[at], weights), at) for at in some)
            for unlike, at in ranked[:_MOST_KIN]:
                if -unlike >= least:
                    found[at] = min(unlike, found.get(at, 0.0))
        likest = np.array(sorted(found, key=lambda at: (found[at], at)), np.int64)
        has_vector = np.isin(self._keys[likest], _number(keys))
        known, unknown = likest[has_vector].tolist(), likest[~has_vector][:most].tolist()
        return set(map(self._name, known)), set(map(self._name, unknown))

    def _meet(
        self, rarest: Sequence[int], counts: Mapping[int, int], holders: Mapping[int, Ints]
    ) -> list[int]:
        """The statements that share the most of a statement's rarest stems, two at least."""
        keyed = [one for one in rarest if counts[one] > 1][:KEYED]
        if not keyed:
            return []
        held = [holders[one] for one in keyed]
        weights = np.repeat([self._weigh(counts[one], 0) for one in keyed], list(map(len, held)))
        at, place, many = np.unique(np.concatenate(held), return_inverse=True, return_counts=True)
        shared = np.bincount(place, weights, len(at))
        some = np.flatnonzero(many > 1)
        likest: list[int] = at[some[np.argsort(-shared[some], kind="stable")]].tolist()
        return likest[:_WEIGHED_KIN]

    def find_near(
        self, vectors: Floats, keys: Sequence[str], kept: Floats, least: Floats, most: int
    ) -> set[Near]:
        """The statements whose vectors are near any of ``vectors`` (n, d), by their cosine, which
        is to be ``least`` (n) for each.

        ``kept`` (m, d): the vectors that are there, all of length 1, each under one of ``keys``.
        ``most``: so many pairs at most, the nearest first, besides those that are nearly the same.
        """
        if not len(vectors) or not len(kept):
            return set()
        alike, nearest = find_nearest(vectors, kept, min(MOST_NEAR, len(kept)))
        above = alike - least[:, np.newaxis]
        is_near = (above >= 0) & (alike >= _NEARLY_SAME)
        others = np.where(is_near, -1.0, above).ravel()
        likest = np.argsort(-others, kind="stable")[:most]
        is_near.flat[likest[others[likest] >= 0]] = True
        wanted = _number(keys[at] for at in np.unique(nearest[is_near]).tolist())
        rows = np.flatnonzero(np.isin(self._keys, wanted))
        return {self._name(at) for at in rows.tolist()}

    def list_backings(self) -> frozenset[str]:
        """The ids of the attributions that may say whom a source has something from."""
        return frozenset(_unpack(self._backings))

    def _weigh(self, many: int, n_more: int) -> float:
        """What a stem weighs that so many statements have, of these and ``n_more``."""
        return log((len(self) + n_more) / many) ** 2

    def _name(self, at: int) -> Near:
        start, end = self._spans[at].tolist()
        own = self._ids[_ID * at : _ID * (at + 1)].hex()
        return Near(self._documents[self._owners[at]], own, start, end)

    def _stems_of(self, at: int) -> list[int]:
        held: list[int] = self._stems[self._starts[at] : self._starts[at + 1]].tolist()
        return held

    def _find_holders(self, stems: Collection[int]) -> dict[int, Ints]:
        """The statements that have each of some stems."""
        wanted = np.array(sorted(stems), np.uint32)
        # Most are sorted out by the last bits, a tenth of the time that looking for all takes.
        may_be = np.zeros(_LAST + 1, np.bool_)
        may_be[wanted & _LAST] = True
        places = np.flatnonzero(may_be[self._stems & _LAST])
        places = places[np.isin(self._stems[places], wanted)]
        places = places[np.argsort(self._stems[places], kind="stable")]
        ends = np.searchsorted(self._stems[places], wanted, "right")
        several = np.split(self._holders[places], ends)
        return dict(zip(wanted.tolist(), several, strict=False))


def _find_rarest(stems: Iterable[int], counts: Mapping[int, int]) -> list[int]:
    return sorted(stems, key=lambda one: (counts[one], one))[:WEIGHED]


def _compare(one: Sequence[int], other: Sequence[int], weights: Mapping[int, float]) -> float:
    """How alike words are by their rarest stems, 0 to 1."""
    lengths = sum(weights[x] for x in one) * sum(weights[x] for x in other)
    return sum(weights[x] for x in {*one} & {*other}) / sqrt(lengths) if lengths else 0.0


def _number(keys: Iterable[str]) -> NDArray[np.uint64]:
    """Keys of 16 hexadecimal digits as numbers."""
    return np.array([int(one, 16) for one in keys], np.uint64)


def _pack(ids: Iterable[str]) -> bytes:
    return b"".join(map(bytes.fromhex, ids))


def _unpack(packed: bytes) -> Iterator[str]:
    return (packed[at : at + _ID].hex() for at in range(0, len(packed), _ID))


@lru_cache(maxsize=1 << 17)
def _sum(stem: str) -> int:
    return crc32(stem.encode())
