"""Names that a text introduces before a passage, and that the other leaves without a first name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.records import Span

__all__ = ["compare_introductions"]

_CAPITAL = r"[A-Z][a-zé’']+(?:-[A-Z][a-z]+)?"
_FULL = re.compile(rf"\b{_CAPITAL}(?= (?:[A-Z]\. )?({_CAPITAL})\b)")
_NAMED_BEFORE = re.compile(rf"(?:\b{_CAPITAL}|[A-Z]\.) $")
_MIN_LETTERS = 4
_NEAR_CHARS = 30


def compare_introductions(a: str, b: str, in_a: Sequence[Span], in_b: Sequence[Span]) -> int:
    """How many more surnames of the passages a introduced before them than b."""
    of_a, of_b = _find_introduced(a, in_a), _find_introduced(b, in_b)
    return sum(
        (1 if name in of_a else -1)
        for name in of_a ^ of_b
        if _stands_alone(a, in_a, name) and _stands_alone(b, in_b, name)
    )


def _find_introduced(text: str, passages: Sequence[Span]) -> set[str]:
    """Surnames that stand behind a first name before the passages."""
    start = min(one.start for one in passages)
    names = {one[1] for one in _FULL.finditer(text, 0, start)}
    return {name for name in names if len(name) >= _MIN_LETTERS}


def _stands_alone(text: str, passages: Sequence[Span], name: str) -> bool:
    """Whether a name stands in the passages, and never behind a first name."""
    is_there = False
    for passage in passages:
        at = text.find(name, passage.start, passage.end)
        while at >= 0:
            if not text[at + len(name) : at + len(name) + 1].isalpha():
                if _NAMED_BEFORE.search(text, max(passage.start, at - _NEAR_CHARS), at):
                    return False
                is_there = True
            at = text.find(name, at + 1, passage.end)
    return is_there
