"""Put tokenised text back together as print would have it, and keep where each token stands."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["join_tokens"]

_LEFT_TIGHT = frozenset(
    ", . ; : ! ? % ) ] } ... … ” ’ 's 'S 'm 'd 're 've 'll n't ’s ’m ’d ’re ’ve ’ll n’t -- "
    "''".split()
)
"""Tokens that stand close to the one before them."""
_RIGHT_TIGHT = frozenset("( [ { $ £ € # “ ‘ ``".split())
_SPELLINGS = {"``": "“", "''": "”", "-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]"}


def join_tokens(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """The text of one paragraph and each token's half-open offsets in it.

    A straight double mark opens and closes by turns.
    """
    parts: list[str] = []
    offsets: list[tuple[int, int]] = []
    length = 0
    is_open = is_tight = False
    for one in tokens:
        closes = one == '"' and is_open
        is_left_tight = one in _LEFT_TIGHT or closes
        printed = _SPELLINGS.get(one, one)
        if parts and not is_tight and not is_left_tight:
            parts.append(" ")
            length += 1
        offsets.append((length, length + len(printed)))
        parts.append(printed)
        length += len(printed)
        if one == '"':
            is_open = not is_open
        is_tight = one in _RIGHT_TIGHT or (one == '"' and is_open)
        # An apostrophe cut off on both sides, "isn ’ t".
        is_tight = is_tight or (one in "’'" and _is_inner(tokens, len(offsets)))
    return "".join(parts), offsets


def _is_inner(tokens: Sequence[str], after: int) -> bool:
    return after < len(tokens) and tokens[after] in ("s", "t", "d", "m", "ll", "re", "ve")
