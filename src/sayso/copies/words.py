"""Texts cut into words: runs of letters, and each letter of a script that has no spaces.

A batch of texts is joined to one array. Where the letters of all are in Latin script they are kept
as bytes, which are several times as fast to handle as whole code points.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.copies.letters import SILENT, is_unspaced, load_capitals, load_folds

__all__ = ["Ints", "Letters", "Words", "cut_words"]

_ASCII = 128
_MAX_NARROW, _MAX_BASIC = 0xFF, 0xFFFF

Ints = NDArray[np.int64]
Letters = NDArray[np.uint8] | NDArray[np.uint32]


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a batch of texts and, with nothing between them, the letters of these words.

    ``bounds`` (texts + 1): the words of text i are ``bounds[i]:bounds[i + 1]``. ``starts`` and
    ``ends``: half-open code-point offsets of each word in its own text. ``letter_bounds``
    (words + 1): the letters of word j are ``letters[letter_bounds[j]:letter_bounds[j + 1]]``.
    ``is_name``: begins with a capital or a digit.
    """

    bounds: Ints
    starts: Ints
    ends: Ints
    is_name: NDArray[np.bool_]
    letters: Letters
    letter_bounds: Ints


def cut_words(texts: Sequence[str]) -> Words:
    """Cut texts into words, each as if it were alone."""
    characters = _encode("\n".join(("", *texts, "")))
    letters = _fold(characters)
    heard = np.flatnonzero(letters != SILENT) if (letters == SILENT).any() else None
    if heard is not None:
        letters = letters[heard]
    starts, ends = _find_runs(letters)
    letter_bounds = np.zeros(len(starts) + 1, np.int64)
    np.cumsum(ends - starts, out=letter_bounds[1:])
    if heard is not None:
        starts, ends = heard[starts], heard[ends - 1] + 1
    text_starts = np.cumsum([1, *(len(text) + 1 for text in texts)])
    bounds = np.searchsorted(starts, text_starts)
    own_start = np.repeat(text_starts[:-1], np.diff(bounds))
    is_name = load_capitals()[characters[starts]]
    return Words(
        bounds, starts - own_start, ends - own_start, is_name, _strip(letters), letter_bounds
    )


def _encode(text: str) -> NDArray[np.uint16] | NDArray[np.uint32]:
    """The code points of a text, in two bytes each where these are enough."""
    short = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), "<u2")
    if len(short) == len(text):
        return short
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def _fold(characters: NDArray[Any]) -> Letters:
    """What each character is compared as (see `load_folds`)."""
    folded = bytearray(characters.astype(np.uint8)).translate(_load_ascii_folds())
    letters = np.frombuffer(folded, np.uint8)
    others = np.flatnonzero(characters >= _ASCII)
    if not len(others):
        return letters
    folds = load_folds()[characters[others]]
    if folds.max() > _MAX_NARROW:
        wide = letters.astype(np.uint32)
        wide[others] = folds
        return wide
    letters[others] = folds
    return letters


@lru_cache(maxsize=1)
def _load_ascii_folds() -> bytes:
    """A table for `bytes.translate`."""
    return bytes(load_folds()[:_ASCII].tolist()) + bytes(256 - _ASCII)


def _find_runs(letters: Letters) -> tuple[Ints, Ints]:
    """Where words start and end; nothing stands at either end of all."""
    is_letter = letters != 0
    changes = is_letter[1:] != is_letter[:-1]
    if letters.dtype == np.uint8:
        edges = np.flatnonzero(changes) + 1
        return edges[::2], edges[1::2]
    is_one = is_unspaced(letters.astype(np.uint32, copy=False))
    changes |= is_one[1:] | is_one[:-1]
    starts = np.flatnonzero(changes & is_letter[1:]) + 1
    return starts, np.flatnonzero(changes & is_letter[:-1]) + 1


def _strip(letters: Letters) -> Letters:
    """The letters without what lies between words."""
    if letters.dtype == np.uint8:
        return np.frombuffer(letters.tobytes().translate(None, b"\0"), np.uint8)
    heard: Letters = letters[letters != 0]
    return heard
