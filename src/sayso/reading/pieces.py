"""Turn words into the word pieces that the encoder reads, and cut those into windows."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.reading.words import IntArray, Words

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


def cut_windows(pieces: Pieces, max_pieces: int, context_pieces: int) -> list[Window]:
    """Cut the pieces into windows of at most ``max_pieces`` that begin and end between words.

    Neighbours share ``context_pieces`` on each side, so that each piece that counts is read with
    context around it.
    """
    n_pieces = len(pieces.ids)
    windows: list[Window] = []
    keep_start = 0
    while keep_start < n_pieces:
        start = _word_start(pieces, max(0, keep_start - context_pieces))
        end = min(n_pieces, start + max_pieces)
        if end < n_pieces:
            end = max(_word_start(pieces, end), keep_start + 1)
            keep_end = max(_word_start(pieces, end - context_pieces), keep_start + 1)
        else:
            keep_end = n_pieces
        windows.append(Window(start, end, keep_start, keep_end))
        keep_start = keep_end
    return windows


def _word_start(pieces: Pieces, at: int) -> int:
    """Step back from piece ``at`` to the first piece of its word, unless the word is endless."""
    for step in range(min(at, _MAX_STEP_PIECES)):
        if pieces.words[at - step] != pieces.words[at - step - 1]:
            return at - step
    return at
