"""Find names and say what they name, from the scores of their tags."""

from __future__ import annotations

import numpy as np

from sayso.reading.finding.chains import (
    FloatArray,
    best_tags,
    cut_stretches,
    find_runs,
    find_stretches,
)
from sayso.reading.finding.states import WordRange
from sayso.records import NameType
from sayso.words import IntArray

__all__ = ["find_names"]

_SURE = 7.0
_TYPES = tuple(NameType)
_N_TAGS = 1 + 2 * len(_TYPES)
_BARRED = -1e4


def _legal_moves() -> FloatArray:
    """No I but behind its own B or I; nothing else was learned of how tags follow."""
    moves = np.zeros((_N_TAGS, _N_TAGS), np.float32)
    for begin in range(1, _N_TAGS, 2):
        moves[:, begin + 1] = _BARRED
        moves[begin, begin + 1] = moves[begin + 1, begin + 1] = 0.0
    return moves


_MOVES = _legal_moves()
_START = _MOVES[0]


def find_names(scores: FloatArray, paragraphs: IntArray) -> list[tuple[WordRange, NameType, float]]:
    """The names in text order, each with the probability of its least sure word.

    ``scores``: [words, tags], O and then B and I of each type in the order of `NameType`.
    """
    starts, lengths = find_stretches(scores, paragraphs, _SURE)
    if not len(starts):
        return []
    emissions = cut_stretches(scores, starts, lengths)
    tags = best_tags(emissions, lengths, _MOVES, _START)
    likely = np.exp(emissions - emissions.max(-1, keepdims=True))
    likely /= likely.sum(-1, keepdims=True)
    names = []
    for row, start in enumerate(starts.tolist()):
        for tag, (first, last) in find_runs(tags[row]):
            sure = likely[row, np.arange(first, last), tags[row, first:last]].min()
            names.append(((first + start, last + start), _TYPES[tag // 2], float(sure)))
    return names
