"""Windows put together to a batch: padded arrays, with all places looked up beforehand.

Everything that depends on the labels alone is worked out here, without torch, so that it can be
done in another process while the network learns.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np

from sayso.reading.finding.linking import REACH_WORDS
from training.examples import Example, Ints, Link, Tree

__all__ = ["Batch", "Cues", "Links", "collate"]

Values = Any
"""An array; a tensor once the batch was moved to the device that learns from it."""

_PIECES_STEP = 8
"""Windows are padded to a multiple of this, which attention on a GPU asks for."""


class Cues(NamedTuple):
    """Cue tags, [paragraphs, steps], as paragraphs are read one by one.

    ``rows`` [paragraphs, 1] and ``words`` [paragraphs, steps] say where in the batch each step
    stands, ``is_there`` which of them are words; -100 in ``inner`` is unknown.
    """

    outer: Values
    inner: Values
    rows: Values
    words: Values
    is_there: Values
    number: int
    has_unknown: bool


class Links(NamedTuple):
    """The words around each cue, [cues, words]; ``rows`` [cues, 1] is the window of each.

    ``can_be`` is true for what may be source or content, ``in_cue`` for the cue itself.
    """

    rows: Values
    words: Values
    in_cue: Values
    is_there: Values
    can_be: Values
    tags: Values


class Batch(NamedTuple):
    """Windows that are all annotated with the same kinds of things, [windows, pieces or words]."""

    ids: Values
    shapes: Values
    mask: Values
    heads: Values
    is_word: Values
    cues: Cues | None = None
    links: Links | None = None
    names: Values | None = None
    tree: Tree | None = None
    is_silver: bool = False


def collate(examples: list[Example], reach: int = REACH_WORDS) -> Batch:
    """Put windows together; the linker's sight is cut at ``reach`` words on each side."""
    first = examples[0]
    n_pieces = max(len(e.ids) for e in examples)
    n_pieces += -n_pieces % _PIECES_STEP
    has_links = any(example.links for example in examples)
    trees = [e.tree for e in examples if e.tree is not None]
    return Batch(
        _pad([e.ids for e in examples], 0, n_pieces),
        _pad([e.shapes for e in examples], 0, n_pieces),
        _pad([np.ones_like(e.ids) for e in examples], 0, n_pieces),
        _pad([e.heads for e in examples]),
        _pad([np.ones_like(e.heads) for e in examples]).astype(bool),
        cues=None if first.cue_tags is None else _cues(examples),
        links=_links(examples, reach) if has_links else None,
        names=None if first.names is None else _pad(_all([e.names for e in examples]), -100),
        tree=Tree(
            _pad([tree.heads for tree in trees], -100),
            _pad([tree.relations for tree in trees], -100),
            _pad([tree.sentences for tree in trees], -1),
        )
        if trees
        else None,
        is_silver=first.is_silver,
    )


def _pad(arrays: list[Ints], filler: int = 0, length: int = 0) -> Ints:
    length = max(length, *(len(array) for array in arrays))
    out = np.full((len(arrays), length), filler, np.int64)
    for row, array in enumerate(arrays):
        out[row, : len(array)] = array
    return out


def _all(arrays: list[Ints | None]) -> list[Ints]:
    """The arrays, of which none may be missing."""
    there = [array for array in arrays if array is not None]
    if len(there) != len(arrays):
        raise ValueError("the windows of a batch must be annotated with the same things")
    return there


def _cues(examples: list[Example]) -> Cues:
    parts = []
    for row, example in enumerate(examples):
        cuts = np.flatnonzero(np.diff(example.paragraphs)) + 1
        bounds = [0, *cuts.tolist(), len(example.paragraphs)]
        parts += [(row, a, b) for a, b in pairwise(bounds)]
    table = np.array(parts, np.int64)
    rows, starts, ends = table[:, :1], table[:, 1:2], table[:, 2:]
    steps = np.arange(int((ends - starts).max()))
    is_there = steps < ends - starts
    outer = _pad(_all([e.cue_tags for e in examples]))
    inner = _pad(_all([e.inner_cue_tags for e in examples]))
    words = np.minimum(starts + steps, outer.shape[1] - 1)
    gold = inner[rows, words]
    return Cues(
        outer[rows, words],
        gold,
        rows,
        words,
        is_there,
        max(1, int((outer == 1).sum())),
        bool(((gold == -100) & is_there).any()),
    )


def _links(examples: list[Example], reach: int) -> Links:
    links: list[tuple[int, Link]] = [(row, x) for row, e in enumerate(examples) for x in e.links]
    lengths = np.array([len(e.heads) for e in examples])
    rows = np.array([row for row, _ in links])[:, None]
    starts = np.array([link.cue[0] for _, link in links])[:, None]
    ends = np.array([link.cue[1] for _, link in links])[:, None]
    at = starts + np.arange(-reach, reach + 1)
    is_there = (at >= 0) & (at < lengths[rows])
    for number, (_, link) in enumerate(links):
        if link.within is not None:
            inside = np.zeros_like(is_there[number])
            for start, end in link.within:
                inside |= (at[number] >= start) & (at[number] < end)
            is_there[number] &= inside
    in_cue = (at >= starts) & (at < ends)
    can_be = is_there & ~in_cue
    tags = np.stack([link.tags[REACH_WORDS - reach : REACH_WORDS + reach + 1] for _, link in links])
    return Links(
        rows,
        at.clip(0, int(lengths.max()) - 1),
        in_cue,
        is_there,
        can_be,
        _repair(np.where(can_be, tags, 0)),
    )


def _repair(tags: Ints) -> Ints:
    """Where a span's beginning is out of sight, its first visible word begins it."""
    before = np.pad(tags[:, :-1], ((0, 0), (1, 0)))
    is_odd = ((tags == 2) | (tags == 4)) & (before != tags) & (before != tags - 1)
    return np.where(is_odd, tags - 1, tags)
