"""Words that carry meaning, cut to their stems."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

__all__ = ["find_stems", "stem"]

_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d.,]*")
_EMPTY = frozenset(
    """a an the this that these those it its he him his she her hers they them their theirs we us
    our ours you your i me my mine who whom whose which what there here one ones
    and or but nor so yet if as than because while when where though although until since whether
    of in on at by for from with to into onto over under about against between through during before
    after above below up down out off again further then once near
    is am are was were be been being have has had having do does did doing will would shall should
    can could may might must
    not no n't never also too very just only more most other some such own same both each few all
    any said says say told tell tells saying""".split()
)
_STEMMER = Stemmer.Stemmer("english")


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """The stem of a lower-case English word (Porter 2001, Snowball)."""
    stemmed: str = _STEMMER.stemWord(word)
    return stemmed


@lru_cache(maxsize=1 << 14)
def find_stems(text: str) -> tuple[str, ...]:
    """The stems of the words of a text that carry meaning, in order; figures as they are."""
    return tuple(filter(None, map(_cut, _WORD.findall(text))))


@lru_cache(maxsize=1 << 17)
def _cut(printed: str) -> str:
    """The stem of a word as printed; empty where it carries no meaning."""
    word = printed.lower().replace("’", "'")
    if word in _EMPTY:
        return ""
    word = word.removesuffix("'s").rstrip(".,")
    return stem(word) if word and word not in _EMPTY else ""
