"""Turn words into the word pieces that the encoder reads."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.words import IntArray, Words

__all__ = ["CLS_ID", "PARAGRAPH_ID", "SEP_ID", "Pieces", "find_pieces"]

CLS_ID, SEP_ID = 101, 102
PARAGRAPH_ID = 2
"""The unused vocabulary entry that stands for a paragraph break."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of one text, without the marks around a window.

    ``ids`` and ``words`` have one entry per piece (``words`` is -1 for a paragraph mark);
    ``heads[w]`` is the index of word ``w``'s first piece, or of the piece that swallowed it.
    """

    ids: IntArray
    words: IntArray
    heads: IntArray


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
