"""What a trained model says of a document's words: which refer to somebody, and to whom.

One row per word of `sayso.reading.words.Words`. The rules in this package work without it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.records import Name

__all__ = ["FloatArray", "ModelView", "Referring", "distance_bucket"]

_NEVER = -1e9
_FLOOR = -12.0

FloatArray = NDArray[np.float32]


class Referring(NamedTuple):
    """A model's view of one document, as arrays with one row per word.

    ``heads`` ``[words, 6]``: log-probabilities of being the head word of nothing, or of an
    expression for a person, an organisation, a place, a work (document) or something else.
    ``anaphors`` and ``candidates`` ``[words, size]``: the score of word ``c`` as antecedent of
    ``a`` is ``anaphors[a] @ candidates[c] + distances[distance_bucket(a - c)]``. ``none``
    ``[words]``: the score of having no antecedent. ``starts`` and ``ends`` ``[words]``: the
    words' half-open offsets in the text.
    """

    heads: FloatArray
    anaphors: FloatArray
    candidates: FloatArray
    none: FloatArray
    distances: FloatArray
    names: tuple[Name, ...]
    starts: NDArray[np.int32]
    ends: NDArray[np.int32]


def distance_bucket(words: NDArray[np.int64]) -> NDArray[np.int64]:
    """The bucket of a distance in words: 0, 1-2, 3-6, 7-14, ... doubling."""
    buckets: NDArray[np.int64] = np.floor(np.log2(np.maximum(words, 0) + 1)).astype(np.int64)
    return buckets


class ModelView:
    """Asks a model's view of one document for the likely antecedents of a pronoun."""

    def __init__(self, referring: Referring) -> None:
        self._referring = referring
        self._starts = referring.starts.tolist()

    def word_at(self, offset: int) -> int:
        """The index of the word that holds an offset, or of the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def weigh(self, offset: int, parties: Sequence[Sequence[tuple[int, int]]]) -> list[float]:
        """The log-probability of each party, given as its mentions' offsets, and of nobody, last.

        A party has the probabilities of all its mentions before the pronoun; a mention that of its
        likeliest word, for the head of a name may be its first word or its last.
        """
        anaphor = self.word_at(offset)
        words: list[int] = []
        mention_of: list[int] = []
        party_of: list[int] = []
        for party, mentions in enumerate(parties):
            for start, end in mentions:
                first, behind = self.word_at(start), self.word_at(end - 1) + 1
                inside = range(first, min(behind, anaphor))
                words += inside
                mention_of += [len(party_of)] * len(inside)
                party_of.append(party)
        if not words:
            return [_NEVER] * len(parties) + [0.0]
        at = np.array(words)
        view = self._referring
        buckets = np.minimum(distance_bucket(anaphor - at), len(view.distances) - 1)
        scores = view.candidates[at] @ view.anaphors[anaphor] + view.distances[buckets]
        best = np.full(len(party_of), _NEVER)
        np.maximum.at(best, mention_of, scores)
        logits = np.full(len(parties) + 1, _NEVER)
        np.logaddexp.at(logits, party_of, best)
        logits[-1] = view.none[anaphor]
        weighed: list[float] = np.maximum(logits - np.logaddexp.reduce(logits), _FLOOR).tolist()
        return weighed
