"""Find the words that attribute, from the scores of their tags."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from sayso.reading.finding.chains import (
    FloatArray,
    best_tags,
    cut_stretches,
    find_runs,
    find_stretches,
    tag_probabilities,
)
from sayso.reading.finding.states import Crf, WordRange
from sayso.words import IntArray

__all__ = ["Cue", "find_cues"]

_SURE = 9.0
"""A word whose O outscores B and I by so much is no cue in any sequence worth looking at."""


class Cue(NamedTuple):
    """A cue's words, and the probability of the least sure of them."""

    words: WordRange
    probability: float


def find_cues(
    scores: FloatArray, paragraphs: IntArray, crf: Crf, bias: float, sure: Sequence[int] = ()
) -> list[Cue]:
    """Find the cues in text order; a bias above 0 finds more of them.

    ``scores`` and ``paragraphs`` have a row for each word. ``sure`` are words that are cues
    whatever the network thinks. A CRF runs within a paragraph, and between two words that are
    surely no cue nothing is lost by running it there alone.
    """
    starts, lengths = find_stretches(scores, paragraphs, _SURE, sure)
    if not len(starts):
        return []
    emissions = cut_stretches(scores, starts, lengths)
    biased = emissions.copy()
    biased[:, :, 1] += bias
    tags = best_tags(biased, lengths, *crf)
    probabilities = tag_probabilities(emissions, lengths, *crf)
    cues: list[Cue] = []
    for row in range(len(starts)):
        offset = int(starts[row])
        for _, (first, last) in find_runs(tags[row]):
            chosen = tags[row, first:last]
            probability = probabilities[row, np.arange(first, last), chosen].min()
            cues.append(Cue((first + offset, last + offset), float(probability)))
    for word in sure:
        if not any(start <= word < end for (start, end), _ in cues):
            row = int(np.searchsorted(starts, word, side="right")) - 1
            probability = 1.0 - probabilities[row, word - int(starts[row]), 0]
            cues.append(Cue((word, word + 1), float(probability)))
    return sorted(cues)
