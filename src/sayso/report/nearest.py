"""Which of a large tree to show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

__all__ = ["keep_nearest"]


def keep_nearest(
    roots: Iterable[str], edges: Iterable[tuple[str, str]], most: int
) -> tuple[frozenset[str], Mapping[str, int]]:
    """At most ``most`` ids, nearest to the roots first, each with all that are above it.

    And how many below each of them are not among them, by its id. ``edges``: parent and child,
    those nearest to the roots first.
    """
    shown = set(list(roots)[:most])
    holder: dict[str, str] = {}
    hidden: Counter[str] = Counter()
    for parent, child in edges:
        if len(shown) < most and parent in shown:
            shown.add(child)
        else:
            holder[child] = holder.get(parent, parent)
            hidden[holder[child]] += 1
    return frozenset(shown), hidden
