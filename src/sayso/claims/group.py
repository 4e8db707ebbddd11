"""Groups of statements that say the same: by average likeness, contrary ones kept apart."""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

__all__ = ["group", "join", "order_pair", "place_pairs"]

Pair = tuple[int, int]


def group(
    count: int,
    likenesses: Mapping[Pair, float],
    together: Iterable[Pair] = (),
    apart: Collection[Pair] = (),
    least: float = 0.5,
    missing: float = 0.3,
) -> list[list[int]]:
    """Part ``range(count)`` into groups, in order of their first members.

    ``likenesses`` of pairs (i, j), i < j, 0 to 1; the two likest groups are put together while
    their members are alike by ``least`` on average, pairs that are not given counting ``missing``
    (average linkage; Sokal and Michener 1958). ``together``: pairs that are one group whatever
    else; ``apart``: pairs that never are, unless by these.
    """
    return _Groups(count, likenesses, together, apart, least, missing).run()


def join(
    parts: Iterable[Sequence[int]], pairs: Iterable[Pair], apart: Iterable[Pair] = ()
) -> list[list[int]]:
    """Put parts together by pairs of members, in order of their first members.

    ``apart``: pairs that never come together so; of two pairs that would do it the first counts.
    """
    members = {min(part): list(part) for part in parts}
    part_of = {member: first for first, part in members.items() for member in part}
    strange: defaultdict[int, set[int]] = defaultdict(set)
    for i, j in apart:
        strange[part_of[i]].add(part_of[j])
        strange[part_of[j]].add(part_of[i])
    for i, j in pairs:
        large, small = part_of[i], part_of[j]
        if large == small or small in strange[large]:
            continue
        if len(members[large]) < len(members[small]):
            large, small = small, large
        for member in members[small]:
            part_of[member] = large
        members[large] += members.pop(small)
        for other in strange.pop(small, set()):
            strange[other].discard(small)
            strange[other].add(large)
            strange[large].add(other)
    return sorted(sorted(part) for part in members.values())


def order_pair(a: int, b: int) -> Pair:
    """A pair, the lower number first."""
    return min(a, b), max(a, b)


def place_pairs(pairs: Iterable[Pair], places: Mapping[int, int]) -> set[Pair]:
    """Pairs of numbers by the places of these; those of which one has none are left out."""
    return {order_pair(places[i], places[j]) for i, j in pairs if i in places and j in places}


class _Groups:
    def __init__(
        self,
        count: int,
        likenesses: Mapping[Pair, float],
        together: Iterable[Pair],
        apart: Collection[Pair],
        least: float,
        missing: float,
    ) -> None:
        self._least, self._missing = least, missing
        self._parents = list(range(count))
        self._members = {at: [at] for at in range(count)}
        for i, j in sorted(together):
            self._join(*sorted((self._find(i), self._find(j))))
        # Of each two groups the sum and number of the likenesses between them.
        self._links: defaultdict[int, dict[int, tuple[float, int]]] = defaultdict(dict)
        for (i, j), likeness in likenesses.items():
            self._link(self._find(i), self._find(j), likeness, 1)
        self._apart: defaultdict[int, set[int]] = defaultdict(set)
        for i, j in apart:
            a, b = self._find(i), self._find(j)
            if a != b:
                self._apart[a].add(b)
                self._apart[b].add(a)

    def run(self) -> list[list[int]]:
        queue = [
            (-self._likeness(a, b), a, b)
            for a, links in self._links.items()
            for b in links
            if a < b
        ]
        heapq.heapify(queue)
        while queue:
            negative, a, b = heapq.heappop(queue)
            is_stale = a not in self._members or b not in self._members
            if is_stale or b in self._apart[a] or b not in self._links[a]:
                continue
            if -negative != self._likeness(a, b) or -negative < self._least:
                continue
            for other in self._merge(a, b):
                low, high = sorted((a, other))
                heapq.heappush(queue, (-self._likeness(low, high), low, high))
        return [sorted(self._members[root]) for root in sorted(self._members)]

    def _merge(self, a: int, b: int) -> Iterable[int]:
        self._join(a, b)
        for other, (likeness, many) in self._links.pop(b, {}).items():
            del self._links[other][b]
            if other != a:
                self._link(a, other, likeness, many)
        for other in self._apart.pop(b, set()):
            self._apart[other].discard(b)
            self._apart[other].add(a)
            self._apart[a].add(other)
        return list(self._links[a])

    def _link(self, a: int, b: int, likeness: float, many: int) -> None:
        if a == b:
            return
        total, count = self._links[a].get(b, (0.0, 0))
        self._links[a][b] = self._links[b][a] = (total + likeness, count + many)

    def _likeness(self, a: int, b: int) -> float:
        total, count = self._links[a][b]
        pairs = len(self._members[a]) * len(self._members[b])
        return (total + self._missing * (pairs - count)) / pairs

    def _find(self, at: int) -> int:
        while self._parents[at] != at:
            self._parents[at] = self._parents[self._parents[at]]
            at = self._parents[at]
        return at

    def _join(self, a: int, b: int) -> None:
        if a != b:
            self._parents[b] = a
            self._members[a] += self._members.pop(b)
