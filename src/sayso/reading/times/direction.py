"""Whether the words around a time look back or ahead, which decides between two Saturdays."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from sayso.reading.times.tokens import Token

__all__ = ["Direction", "find_direction"]


class Direction(IntEnum):
    """Back to what was, ahead to what is to come, or not told by the words."""

    BACK = -1
    UNKNOWN = 0
    AHEAD = 1


_AHEAD = frozenset(
    """will shall ll going plans plan planning planned expects expect intends hopes aims wants until
    till tomorrow ahead upcoming beginning starting can may should must expires matures begins
    starts opens closes effective payable due scheduled expected slated supposed would could
    if next""".split()
)
_LEADS_AHEAD = frozenset("by for before until till".split())
_AHEAD_PAIRS = frozenset({("to", "be"), ("would", "be"), ("as", "early")})
_PLANNED = frozenset("due scheduled expected slated supposed set".split())
_BACK = frozenset(
    """was were had did has have been since yesterday ago
    said told fell rose went came took made got gave won lost left met held began became led found
    saw sent ran cut hit grew put paid bought sold kept shot drove wrote spoke broke drew knew
    brought thought taught caught fought built felt heard stood struck threw flew rode sought spent
    swore tore wore chose froze laid lay hurt sank shook slid stole swept showed read died tied
    lied""".split()
)
# Words in -ed that tell nothing of when.
_NOT_VERBS = frozenset("need hundred speed indeed united based proposed limited red bed".split())
_REACH = 12


def find_direction(tokens: Sequence[Token], first: int, last: int) -> Direction:
    """Look at the nearest verb or hint before tokens ``first`` to ``last``, then after them.

    Only words of the same sentence count, at most twelve on each side. A preposition right before
    ("by", "until") or a deadline right after tells more than any verb.
    """
    if _is_ahead(tokens, first, last):
        return Direction.AHEAD
    for at in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if tokens[at].kind in ("stop", "break"):
            break
        if found := _hint(tokens, at):
            return found
    for at in range(last + 1, min(len(tokens), last + 1 + _REACH)):
        if tokens[at].kind in ("stop", "break"):
            break
        if found := _hint(tokens, at):
            return found
    return Direction.UNKNOWN


def _is_ahead(tokens: Sequence[Token], first: int, last: int) -> bool:
    if first and tokens[first - 1].word in _LEADS_AHEAD and tokens[first].kind != "the":
        return True
    return last + 1 < len(tokens) and tokens[last + 1].word == "deadline"


def _hint(tokens: Sequence[Token], at: int) -> Direction:
    word = tokens[at].word
    before = tokens[at - 1].word if at else ""
    if word in _PLANNED and before in ("was", "were", "been", "had"):
        return Direction.BACK
    after = tokens[at + 1].word if at + 1 < len(tokens) else ""
    if word.startswith("as soon"):
        return Direction.AHEAD
    if (word, after) == ("set", "to") or (before, word) in _AHEAD_PAIRS or word in _AHEAD:
        return Direction.AHEAD
    if word in _BACK or (word.endswith("ed") and len(word) > 4 and word not in _NOT_VERBS):
        return Direction.UNKNOWN if before in ("be", "to") else Direction.BACK
    return Direction.UNKNOWN
