"""The encoder's one pass over a text, window by window."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from sayso.reading.finding.pieces import CLS_ID, SEP_ID, Pieces
from sayso.reading.finding.states import Network, States, WordRange
from sayso.reading.finding.windows import Window, Windows, cut_windows
from sayso.words import N_SHAPES, IntArray, Words

__all__ = ["encode_blocks"]

_BLOCK_WORDS = 4000


def encode_blocks(
    words: Words, pieces: Pieces, network: Network, options: Windows
) -> Iterator[tuple[WordRange, States]]:
    """The states of all words, in blocks that bound the memory an endless text takes."""
    windows = cut_windows(pieces, words.openings, options)
    for start, end in _cut_blocks(words):
        heads = pieces.heads[start:end]
        near = [w for w in windows if w.keep_end > heads[0] and w.keep_start <= heads[-1]]
        yield (start, end), _encode(words, pieces, heads, near, network)


def _cut_blocks(words: Words) -> list[WordRange]:
    """Cut endless texts, at a paragraph where there is one."""
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
        parts.append(
            network.encode(
                np.concatenate(([CLS_ID], ids, [SEP_ID])).astype(np.int32),
                np.concatenate(([N_SHAPES], shapes, [N_SHAPES])).astype(np.int32),
                heads[inside] - window.start + 1,
            )
        )
    return States(*(np.concatenate(arrays) for arrays in zip(*parts, strict=True)))
