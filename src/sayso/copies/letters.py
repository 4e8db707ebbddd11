"""What a letter is when wordings are compared: case, accents, marks and widths put aside."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "IDEOGRAPH",
    "SILENT",
    "UNSPACED",
    "is_ideograph",
    "is_unspaced",
    "load_capitals",
    "load_folds",
]

UNSPACED = np.uint32(1 << 31)
"""Set in letters of scripts that put no space between words: each of them counts as a word."""
IDEOGRAPH = np.uint32(1 << 30)
"""Set in letters of which a few say as much as a word of others."""
SILENT = np.uint32(1)
"""What is neither a letter nor parts two words: soft hyphens, joiners, accents set apart."""

_CODE_POINTS = 0x110000
_IDEOGRAPHS = ((0x3040, 0x3100), (0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00))
_MORE_IDEOGRAPHS = (0x20000, 0x40000)
_OTHER_UNSPACED = ((0x0E00, 0x0F00), (0x1000, 0x10A0), (0x1780, 0x1800))
"""Thai and Lao, Burmese, Khmer."""
_SAME = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xAC00, 0xD7B0), _MORE_IDEOGRAPHS)
"""Blocks of letters that have no other form."""
_LOOKED_UP = ((0, 0x3400), (0x4DC0, 0x4E00), (0xA000, 0xAC00), (0xD7B0, 0xD800), (0xF900, 0x1F000))
_ACCENTS = range(0x300, 0x370)
_CAPITALS = frozenset(("Lu", "Lt", "Nd"))


@lru_cache(maxsize=1)
def load_folds() -> NDArray[np.uint32]:
    """For each code point the letter it is compared as: 0 where it is none, or `SILENT`.

    Letters lose their case and accents (the first letter of Unicode's compatibility decomposition,
    UAX 15) and carry the flags of their script.
    """
    table = np.zeros(_CODE_POINTS, dtype=np.uint32)
    for first, end in _SAME:
        table[first:end] = np.arange(first, end)
    for first, end in _LOOKED_UP:
        table[first:end] = [_fold(chr(code)) for code in range(first, end)]
    for first, end in (*_IDEOGRAPHS, _MORE_IDEOGRAPHS):
        _flag(table[first:end], UNSPACED | IDEOGRAPH)
    for first, end in _OTHER_UNSPACED:
        _flag(table[first:end], UNSPACED)
    table.setflags(write=False)
    return table


@lru_cache(maxsize=1)
def load_capitals() -> NDArray[np.bool_]:
    """For each code point whether it is a capital or a digit, as names and numbers begin with."""
    table = np.zeros(_CODE_POINTS, dtype=np.bool_)
    for first, end in _LOOKED_UP:
        table[first:end] = [
            unicodedata.category(chr(code)) in _CAPITALS for code in range(first, end)
        ]
    table.setflags(write=False)
    return table


def is_unspaced(letters: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which letters are words by themselves."""
    is_one: NDArray[np.bool_] = letters >= UNSPACED
    return is_one


def is_ideograph(letters: NDArray[np.uint32]) -> NDArray[np.bool_]:
    """Which letters say as much as several of others."""
    is_one: NDArray[np.bool_] = (letters & IDEOGRAPH) != 0
    return is_one


def _fold(character: str) -> int:
    category = unicodedata.category(character)
    if category[0] in "LN":
        plain = unicodedata.normalize("NFKD", character).casefold()
        return ord(plain[0]) if plain and plain[0].isalnum() else ord(character)
    if category == "Cf" or ord(character) in _ACCENTS:
        return int(SILENT)
    return ord(character) if category[0] == "M" else 0


def _flag(letters: NDArray[np.uint32], flags: np.uint32) -> None:
    letters[letters > SILENT] |= flags
