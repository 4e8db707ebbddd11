"""What the trained network says of words, and the network as the decoders want it."""

from __future__ import annotations

from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.reading.finding.chains import FloatArray
from sayso.words import IntArray

__all__ = ["Crf", "Network", "States", "WordRange"]

WordRange = tuple[int, int]
"""Half-open: from the first word to the one behind the last."""


class Crf(NamedTuple):
    """A trained CRF's scores: ``transitions[from, to]`` and ``start[tag]``."""

    transitions: FloatArray
    start: FloatArray


class States(NamedTuple):
    """What the encoder's one pass says, one row per word.

    ``cues`` and ``inner_cues``: scores of the tags O, B, I for outermost cues and for those inside
    contents. ``around`` and ``as_cue``: what the linker needs of a word around a cue, and of a word
    of the cue itself. ``names``: scores of O, then B and I of each name type. ``dependents`` and
    ``governors``: vectors whose products say which word depends on which; ``relations``: scores of
    `sayso.reading.deeds.tree.RELATIONS`.
    """

    cues: FloatArray
    inner_cues: FloatArray
    around: FloatArray
    as_cue: FloatArray
    names: FloatArray
    dependents: FloatArray
    governors: FloatArray
    relations: FloatArray


class Network(Protocol):
    """The trained parts."""

    cue_crf: Crf
    inner_cue_crf: Crf
    link_crf: Crf
    arc_distances: FloatArray

    def encode(self, ids: IntArray, shapes: IntArray, heads: IntArray) -> States:
        """Read one window of piece ids and shapes; ``heads`` are the words' pieces asked for."""
        ...

    def link(
        self,
        around: FloatArray,
        cue: FloatArray,
        in_cue: NDArray[np.bool_],
        mask: NDArray[np.bool_],
    ) -> FloatArray:
        """Score the words around each cue: [cues, words, width] in, [cues, words, 5] out.

        The cue's first word is in the middle; ``cue`` is the mean of its words' ``as_cue``.
        """
        ...
