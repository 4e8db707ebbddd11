"""Cut a text into the windows that the encoder reads one by one, so that little is read twice."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from sayso.reading.finding.pieces import Pieces
from sayso.words import BoolArray, IntArray

__all__ = ["Window", "Windows", "cut_windows"]

_MAX_STEP_PIECES = 24
_START_PIECES = 6
"""To run a window takes as long as so many pieces more: its two marks, and what is done once."""
_DOUBLE_PIECES = 989
"""In a window so long, attention takes as long as all else; it grows with the square."""


@dataclass(frozen=True, slots=True)
class Windows:
    """How windows are cut: their size, and what neighbours share on each side, in word pieces.

    Less is shared where a paragraph begins, for what is on its other side says less.
    """

    max_pieces: int = 382
    context_pieces: int = 32
    paragraph_context_pieces: int = 16


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start:end`` are read together; of them ``keep_start:keep_end`` is what counts."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def cut_windows(pieces: Pieces, openings: BoolArray, options: Windows) -> list[Window]:
    """Cut the pieces into windows at the beginnings of sentences, so that they take least to read.

    Neighbours share what `Windows` says on each side, and a window begins with a sentence, so that
    each piece that counts is read with context around it. ``openings`` says which words begin a
    sentence; a sentence too long for that is cut between words. What all windows take together is
    the least there is: the best way to each place is the best way to one before it and a window.
    """
    n_pieces = len(pieces.ids)
    if not n_pieces:
        return []
    sentences = np.unique(np.append(pieces.heads[openings], 0))
    cuts = _cut_long(pieces, [*sentences.tolist(), n_pieces], options.max_pieces)
    starts, ends = _add_context(pieces, sentences, cuts, options)
    before = _find_best(starts, ends, options.max_pieces)
    windows: list[Window] = []
    at = len(cuts) - 1
    while at > 0:
        first = before[at]
        end = min(ends[at], starts[first] + options.max_pieces)
        windows.append(Window(starts[first], end, cuts[first], cuts[at]))
        at = first
    return windows[::-1]


def _find_best(starts: list[int], ends: list[int], max_pieces: int) -> list[int]:
    """For each place to cut at, where the last window of the best way there is cut before."""
    costs = [n + n * n / _DOUBLE_PIECES + _START_PIECES for n in range(max_pieces + 1)]
    least = [0.0]
    before = [0]
    for at in range(1, len(ends)):
        best = at - 1
        cost = least[best] + costs[min(ends[at] - starts[best], max_pieces)]
        for first in range(at - 2, -1, -1):
            size = ends[at] - starts[first]
            if size > max_pieces:
                break
            if least[first] + costs[size] < cost:
                best, cost = first, least[first] + costs[size]
        least.append(cost)
        before.append(best)
    return before


def _cut_long(pieces: Pieces, cuts: list[int], max_pieces: int) -> list[int]:
    """The places to cut at, with others between words where they lie too far apart."""
    near = [cuts[0]]
    for start, end in pairwise(cuts):
        at = start
        while end - at > max_pieces // 3:
            step = at + max_pieces // 4
            at = max(_word_start(pieces, step), at + 1)
            near.append(at)
        near.append(end)
    return near


def _add_context(
    pieces: Pieces, sentences: IntArray, cuts: list[int], options: Windows
) -> tuple[list[int], list[int]]:
    """Where a window starts that counts from each cut on, and ends that counts up to it."""
    starts, ends = [], []
    n_pieces = len(pieces.ids)
    for cut in cuts:
        # A paragraph mark belongs to no word.
        is_paragraph = 0 < cut < n_pieces and pieces.words[cut - 1] < 0
        context = options.paragraph_context_pieces if is_paragraph else options.context_pieces
        starts.append(_last_cut(pieces, sentences, cut - context, cut - options.max_pieces // 3))
        ends.append(min(cut + context, n_pieces))
    return starts, ends


def _last_cut(pieces: Pieces, cuts: IntArray, at: int, least: int) -> int:
    """The last beginning of a sentence from ``least`` to ``at``, or else that of a word near it."""
    at, least = max(at, 0), max(least, 0)
    index = int(np.searchsorted(cuts, at, side="right")) - 1
    if index >= 0 and cuts[index] >= least:
        return int(cuts[index])
    return _word_start(pieces, at)


def _word_start(pieces: Pieces, at: int) -> int:
    """Step back from piece ``at`` to the first piece of its word, unless the word is endless."""
    for step in range(min(at, _MAX_STEP_PIECES)):
        if pieces.words[at - step] != pieces.words[at - step - 1]:
            return at - step
    return at
