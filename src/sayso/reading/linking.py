"""From word pieces to linked word ranges: find the cues, then each cue's source and content.

The network is handed in, so that the weights under training and the shipped ones are read alike.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from sayso.reading.chains import FloatArray, best_tags, tag_probabilities
from sayso.reading.pieces import CLS_ID, SEP_ID, Pieces, Window, cut_windows
from sayso.reading.words import N_SHAPES, IntArray, Words

__all__ = ["REACH_WORDS", "Crf", "Link", "Linking", "Network", "States", "WordRange", "link_words"]

REACH_WORDS = 96
_CUES_PER_BATCH = 8
_BLOCK_WORDS = 4000

WordRange = tuple[int, int]
Roles = tuple[list[WordRange], list[WordRange]]


class Crf(NamedTuple):
    """A trained CRF's scores: ``transitions[from, to]`` and ``start[tag]``."""

    transitions: FloatArray
    start: FloatArray


class States(NamedTuple):
    """What the encoder says of each piece or word, one row each.

    ``cues``: scores of the cue tags O, B, I; ``words`` and ``as_cue``: what the linker needs of a
    word around a cue, and of a word of the cue itself.
    """

    cues: FloatArray
    words: FloatArray
    as_cue: FloatArray


class Network(Protocol):
    """The trained parts."""

    cue_crf: Crf
    link_crf: Crf

    def encode(self, ids: IntArray, shapes: IntArray) -> States:
        """Read one window of piece ids and shapes."""
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


@dataclass(frozen=True, slots=True)
class Linking:
    """How windows are cut, and how much a word must look like a cue to be one."""

    max_pieces: int = 254
    context_pieces: int = 24
    near_words: int = 80
    reach_words: int = REACH_WORDS
    cue_bias: float = 0.0


class Link(NamedTuple):
    """One cue with what belongs to it, as half-open word ranges."""

    cue: WordRange
    source: tuple[WordRange, ...]
    content: tuple[WordRange, ...]
    probability: float


def link_words(
    words: Words,
    pieces: Pieces,
    network: Network,
    options: Linking,
    sure_cues: Sequence[int] = (),
) -> list[Link]:
    """Find all attributions among ``words``, in the order of their cues.

    ``sure_cues`` are words that are cues whatever the network thinks.
    """
    links: list[Link] = []
    windows = cut_windows(pieces, words.openings, options.max_pieces, options.context_pieces)
    for start, end in _cut_blocks(words):
        heads = pieces.heads[start:end]
        near = [w for w in windows if w.keep_end > heads[0] and w.keep_start <= heads[-1]]
        states = _encode(words, pieces, heads, near, network)
        paragraphs = words.paragraphs[start:end]
        sure = [at - start for at in sure_cues if start <= at < end]
        cues = _find_cues(states.cues, paragraphs, network.cue_crf, options.cue_bias, sure)
        ranges = [cue for cue, _ in cues]
        roles = _find_roles(states, paragraphs, ranges, network, options)
        for (cue, probability), (source, content) in zip(cues, roles, strict=True):
            links.append(
                Link(
                    (cue[0] + start, cue[1] + start),
                    tuple((a + start, b + start) for a, b in source),
                    tuple((a + start, b + start) for a, b in content),
                    probability,
                )
            )
    return links


def _cut_blocks(words: Words) -> list[WordRange]:
    """Cut endless texts, at a paragraph where there is one, to bound the memory they take."""
    blocks = []
    start = 0
    while start < len(words):
        end = min(start + _BLOCK_WORDS, len(words))
        if end < len(words):
            breaks = np.flatnonzero(np.diff(words.paragraphs[start : end + 1]))
            end = start + int(breaks[-1]) + 1 if len(breaks) else end
        blocks.append((start, end))
        start = end
    return blocks


def _encode(
    words: Words, pieces: Pieces, heads: IntArray, windows: list[Window], network: Network
) -> States:
    """The states of the words whose first pieces are ``heads``."""
    parts: list[States] = []
    for window in windows:
        inside = (heads >= window.keep_start) & (heads < window.keep_end)
        ids = pieces.ids[window.start : window.end]
        owners = pieces.words[window.start : window.end]
        shapes = np.where(owners < 0, N_SHAPES, words.shapes[owners])
        states = network.encode(
            np.concatenate(([CLS_ID], ids, [SEP_ID])).astype(np.int32),
            np.concatenate(([N_SHAPES], shapes, [N_SHAPES])).astype(np.int32),
        )
        at = heads[inside] - window.start + 1
        parts.append(States(*(array[at] for array in states)))
    return States(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))


def _find_cues(
    scores: FloatArray, paragraphs: IntArray, crf: Crf, bias: float, sure: Sequence[int]
) -> list[tuple[WordRange, float]]:
    """Tag cues paragraph by paragraph; a bias above 0 finds more of them."""
    bounds = np.flatnonzero(np.diff(paragraphs)) + 1
    starts = np.concatenate(([0], bounds))
    lengths = np.diff(np.concatenate((starts, [len(paragraphs)]))).astype(np.int32)
    emissions = np.zeros((len(starts), int(lengths.max()), scores.shape[1]), np.float32)
    for row, (start, length) in enumerate(zip(starts, lengths, strict=True)):
        emissions[row, :length] = scores[start : start + length]
    biased = emissions.copy()
    biased[:, :, 1] += bias
    tags = best_tags(biased, lengths, *crf)
    probabilities = tag_probabilities(emissions, lengths, *crf)
    cues: list[tuple[WordRange, float]] = []
    for row in range(len(starts)):
        for _, (first, last) in _runs(tags[row]):
            chosen = tags[row, first:last]
            probability = probabilities[row, np.arange(first, last), chosen].min()
            offset = int(starts[row])
            cues.append(((first + offset, last + offset), float(probability)))
    for at in sure:
        if not any(start <= at < end for (start, end), _ in cues):
            row = int(np.searchsorted(starts, at, side="right")) - 1
            probability = 1.0 - probabilities[row, at - int(starts[row]), 0]
            cues.append(((at, at + 1), float(probability)))
    return sorted(cues)


def _runs(tags: NDArray[np.int8]) -> list[tuple[int, WordRange]]:
    """The tagged ranges of one sequence, each with its B tag; an odd tag is a B, its I even."""
    runs: list[tuple[int, WordRange]] = []
    for at in np.flatnonzero(tags):
        tag = int(tags[at])
        if tag % 2 == 0 and runs and runs[-1][0] == tag - 1 and runs[-1][1][1] == at:
            runs[-1] = (tag - 1, (runs[-1][1][0], int(at) + 1))
        else:
            runs.append((tag - 1 + tag % 2, (int(at), int(at) + 1)))
    return runs


def _find_roles(
    states: States, paragraphs: IntArray, cues: list[WordRange], network: Network, options: Linking
) -> list[Roles]:
    """Source and content ranges for each cue, parted where a paragraph ends.

    Most cues have all that is theirs close by; the linker looks further only for those whose spans
    run up to the edge of what it saw.
    """
    near = _link(states, paragraphs, cues, network, options.near_words)
    if options.reach_words <= options.near_words:
        return near
    is_cut = [
        any(
            start - cue[0] <= -options.near_words or end - cue[0] > options.near_words
            for spans in roles
            for start, end in spans
        )
        for cue, roles in zip(cues, near, strict=True)
    ]
    cut = [cue for cue, again in zip(cues, is_cut, strict=True) if again]
    far = iter(_link(states, paragraphs, cut, network, options.reach_words))
    return [next(far) if again else roles for roles, again in zip(near, is_cut, strict=True)]


def _link(
    states: States, paragraphs: IntArray, cues: list[WordRange], network: Network, reach: int
) -> list[Roles]:
    roles: list[Roles] = []
    n_words = len(paragraphs)
    offsets = np.arange(-reach, reach + 1)
    for first in range(0, len(cues), _CUES_PER_BATCH):
        batch = np.array(cues[first : first + _CUES_PER_BATCH])
        at = batch[:, :1] + offsets
        mask = (at >= 0) & (at < n_words)
        in_cue = (at >= batch[:, :1]) & (at < batch[:, 1:])
        around = states.words[np.clip(at, 0, n_words - 1)]
        cue = np.stack([states.as_cue[start:end].mean(0) for start, end in batch])
        emissions = network.link(around, cue, in_cue, mask)
        # Words that are not there, and the cue itself, belong to nothing.
        emissions[..., 1:][~mask | in_cue] -= 1e4
        lengths = np.full(len(batch), len(offsets), np.int32)
        tags = best_tags(emissions, lengths, *network.link_crf)
        for row, base in enumerate(at[:, 0]):
            source: list[WordRange] = []
            content: list[WordRange] = []
            for tag, (start, end) in _runs(tags[row]):
                spans = source if tag == 1 else content
                spans += _part(int(base) + start, int(base) + end, paragraphs)
            roles.append((source, content))
    return roles


def _part(start: int, end: int, paragraphs: IntArray) -> list[WordRange]:
    """Part a range where a paragraph ends inside it."""
    cuts = [start + 1 + int(at) for at in np.flatnonzero(np.diff(paragraphs[start:end]))]
    return list(zip([start, *cuts], [*cuts, end], strict=True))
