"""Whether two spellings may be one name put into Latin letters: Mujahedin and Mojahedin.

Two words are spellings of one name when their consonants agree after the usual ways of writing
Arabic, Persian, Hebrew and Slavic sounds are made one, and no vowel speaks against it: "a" and "e"
are written for one sound, as are "e" and "i", "o" and "u", but never "a" and "i". That alone would
make "Baker" and "Becker" one, so that callers ask for more.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import Levenshtein

__all__ = ["is_respelling", "is_same_sound", "is_slavic_pair", "skeleton"]

_SOUNDS = (
    (re.compile(r"sch|sh|ş|š"), "S"),
    (re.compile(r"tch|tsch|ch|cz|č"), "C"),
    (re.compile(r"kh|gh|q|^c(?=[aou])"), "k"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"dh"), "d"),
    (re.compile(r"th"), "t"),
    (re.compile(r"zh|dj|dzh"), "j"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"w"), "v"),
    (re.compile(r"[aou]ll+ah?$"), "al"),
    (re.compile(r"(?<=[aeiou])h(?![aeiou])"), ""),
    (re.compile(r"ou|oo"), "u"),
    (re.compile(r"ee|ii|ei|ey|iy|yi|y"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_VOWELS = "aeiou"
_CLASHES = frozenset(map(frozenset, ("ai", "au", "ao", "iu", "io", "eu", "eo")))
_ALIKE = str.maketrans("eo", "iu")
_SLAVIC_ENDING = re.compile(r"[ioe]v$")
_MIN_LETTERS = 4
_MIN_SIMILARITY = 0.5


@lru_cache(maxsize=65536)
def _sounds(word: str) -> str:
    """The word in one letter for each sound; g is k, as Gaddafi is Qadhafi."""
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word.replace("g", "k")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """The consonants of a folded word; a first vowel is kept as "a", a short word as it is."""
    if len(word) < _MIN_LETTERS or not word.isascii() or not word.isalpha():
        return word
    sounds = _sounds(word)
    first = "a" if sounds[0] in _VOWELS else ""
    return first + "".join(letter for letter in sounds if letter not in _VOWELS)


def is_respelling(a: str, b: str) -> bool:
    """Tell whether two folded words may be spellings of one name; a word is one of itself."""
    if a == b:
        return True
    if skeleton(a) != skeleton(b) or min(len(a), len(b)) < _MIN_LETTERS:
        return False
    vowels = [re.split(r"[^aeiou]+", _sounds(word)) for word in (a, b)]
    if len(vowels[0]) != len(vowels[1]):
        return False
    for left, right in zip(*vowels, strict=True):
        if bool(left) != bool(right):
            return False
        if left and frozenset((left[0], right[0])) in _CLASHES:
            return False
    return Levenshtein.normalized_similarity(a, b) >= _MIN_SIMILARITY


def is_same_sound(a: str, b: str) -> bool:
    """Tell whether two folded words sound alike but for "e" and "i", "o" and "u".

    Closer than `is_respelling`: Hezbollah and Hizbullah, but not Jansen and Jensen.
    """
    return is_respelling(a, b) and _sounds(a).translate(_ALIKE) == _sounds(b).translate(_ALIKE)


def is_slavic_pair(a: str, b: str) -> bool:
    """Tell whether a town's name is Ukrainian in one spelling, Russian in the other: Lviv, Lvov."""
    if a.endswith("iv") == b.endswith("iv") or min(len(a), len(b)) < _MIN_LETTERS:
        return False
    stems = {_SLAVIC_ENDING.sub("", word) for word in (a, b)}
    return len(stems) == 1 and stems.isdisjoint((a, b))
