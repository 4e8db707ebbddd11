"""Texts of many reprints: each is compared with each, or with the likeliest originals.

A fingerprint that stands at many places ties each of them to few others (see `candidates`), so that
of a wire text and its reprints not all pairs are looked at. What hangs together by passages that
are most of a text is put to groups, and the pairs that are missing in these are compared too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from sayso.copies.candidates import COMMON, Pair, pair_texts
from sayso.copies.fingerprints import Prints
from sayso.outlets import is_agency, name_outlet
from sayso.records import Document

__all__ = ["Key", "find_missing", "is_reprint"]

_HALF, _NEARLY_ALL = 0.5, 0.9
"""A passage that is half of both texts, or nearly all of one, makes the two belong together."""
_SMALL = 40
"""A group of so many texts is compared each with each."""
_ORIGINALS = 12
"""Of a larger one so many texts, the likeliest originals, are compared with all others."""

Key = tuple[int, int]
"""Two texts by number, the smaller one first."""


def is_reprint(shares: tuple[float, float]) -> bool:
    """Whether two texts of which a passage is so much, 0 to 1, are the same for the most part."""
    return min(shares) >= _HALF or max(shares) >= _NEARLY_ALL


def find_missing(
    prints: Prints,
    documents: Sequence[Document],
    alike: Iterable[Key],
    seen: Collection[Key],
    is_new: NDArray[np.bool_] | None = None,
) -> Iterator[Pair]:
    """The pairs of each group of reprints that were not looked at, or not by all that they share.

    ``alike``: those that tie the groups; ``seen``: those that were looked at. With ``is_new``,
    pairs with at least one new text.
    """
    import networkx as nx  # only those pay for loading it who look for copies

    joined: nx.Graph[int] = nx.Graph()
    joined.add_edges_from(alike)
    groups = [group for group in nx.connected_components(joined) if len(group) > 2]
    wanted: set[Key] = set()
    for group in groups:
        members = sorted(group, key=lambda one: (*_rank(documents[one]), one))
        originals = members if len(members) <= _SMALL else members[:_ORIGINALS]
        pairs = {_sort(one, other) for one in originals for other in members if one != other}
        wanted |= pairs if len(members) > COMMON else pairs.difference(seen)
    large = {one: at for at, group in enumerate(groups) if len(group) > _SMALL for one in group}
    wanted.update(
        (one, other) for one, other in seen if one in large and large[one] == large.get(other)
    )
    if is_new is not None:
        wanted = {(one, other) for one, other in wanted if is_new[one] or is_new[other]}
    return pair_texts(prints, sorted(wanted))


def _sort(one: int, other: int) -> Key:
    return (one, other) if one < other else (other, one)


def _rank(document: Document) -> tuple[bool, date, int]:
    """The likeliest original first: an agency's, the earliest, the longest."""
    is_other = not is_agency(name_outlet(document))
    return is_other, document.published or date.max, -len(document.text)
