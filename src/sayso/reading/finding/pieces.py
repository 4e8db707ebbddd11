"""Turn words into the word pieces that the encoder reads, and cut those into windows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.words import BoolArray, IntArray, Words

__all__ = ["CLS_ID", "PARAGRAPH_ID", "SEP_ID", "Pieces", "Window", "cut_windows", "find_pieces"]

CLS_ID, SEP_ID = 101, 102
PARAGRAPH_ID = 2
"""The unused vocabulary entry that stands for a paragraph break."""
_MAX_STEP_PIECES = 24


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text, without the marks around a window.

    ``ids`` and ``words`` have one entry per piece (``words`` is -1 for a paragraph mark);
    ``heads[w]`` is the index of word ``w``'s first piece, or of the piece that swallowed it.
    """

    ids: IntArray
    words: IntArray
    heads: IntArray


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``start:end`` are read together; of them ``keep_start:keep_end`` is what counts."""

    start: int
    end: int
    keep_start: int
    keep_end: int


def find_pieces(tokenizer: Tokenizer, text: str, words: Words) -> Pieces:
    """Cut ``text`` into word pieces and put a paragraph mark between paragraphs."""
    encoding = tokenizer.encode(text, add_special_tokens=False)
    n_words = len(words)
    ids = np.array(encoding.ids, np.int32)
    if not n_words or not len(ids):
        return Pieces(ids[:0], ids[:0], np.zeros(n_words, np.int32))
    offsets = np.array([start for start, _ in encoding.offsets], np.int32)
    piece_words = np.searchsorted(words.starts, offsets, side="right").astype(np.int32) - 1
    np.maximum(piece_words, 0, out=piece_words)
    paragraphs = words.paragraphs[piece_words]
    breaks = np.flatnonzero(np.diff(paragraphs)) + 1
    ids = np.insert(ids, breaks, PARAGRAPH_ID)
    piece_words = np.insert(piece_words, breaks, -1)
    order = np.maximum.accumulate(piece_words)
    heads = np.searchsorted(order, np.arange(n_words), side="left").astype(np.int32)
    np.minimum(heads, len(ids) - 1, out=heads)
    return Pieces(ids, piece_words, heads)


def cut_windows(
    pieces: Pieces, openings: BoolArray, max_pieces: int, context_pieces: int
) -> list[Window]:
    """Cut the pieces into windows of at most ``max_pieces``, at the beginnings of sentences.

    Neighbours share at least ``context_pieces`` on each side where they can, so that each piece
    that counts is read with context around it. ``openings`` says which words begin a sentence; a
    sentence too long to be kept whole is cut between words.
    """
    n_pieces = len(pieces.ids)
    cuts = pieces.heads[openings]
    windows: list[Window] = []
    keep_start = 0
    while keep_start < n_pieces:
        start = _last_cut(pieces, cuts, keep_start - context_pieces, keep_start - max_pieces // 3)
        end = min(n_pieces, start + max_pieces)
        keep_end = n_pieces
        if end < n_pieces:
            least = keep_start + max_pieces // 4
            keep_end = max(_last_cut(pieces, cuts, end - context_pieces, least), keep_start + 1)
        windows.append(Window(start, end, keep_start, keep_end))
        keep_start = keep_end
    return windows


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
