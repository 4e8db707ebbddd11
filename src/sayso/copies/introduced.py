"""Names that a text introduces before a passage, and that the other leaves without a first name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.records import Span

__all__ = ["compare_introductions"]

_CAPITAL = r"[A-Z][a-zé’']+(?:-[A-Z][a-z]+)?"
_ALONE = re.compile(rf"(?<![.!?:…\"”“] )(?<![A-Z]\. )(?<![\w.] [A-Z]\. )\b({_CAPITAL})\b")
_FULL = re.compile(rf"\b{_CAPITAL}(?= (?:[A-Z]\. )?({_CAPITAL})\b)")
_MIN_LETTERS = 4


def compare_introductions(a: str, b: str, in_a: Sequence[Span], in_b: Sequence[Span]) -> int:
    """How many more surnames of the passages a introduced before them than b."""
    surnames = _find_surnames(a, in_a) & _find_surnames(b, in_b)
    if not surnames:
        return 0
    of_a, of_b = (
        _count_introduced(text, passages, surnames) for text, passages in ((a, in_a), (b, in_b))
    )
    return of_a - of_b


def _find_surnames(text: str, passages: Sequence[Span]) -> set[str]:
    """Capitalised words that stand in the passages, and not behind a first name."""
    found: set[str] = set()
    for passage in passages:
        words = text[passage.start : passage.end]
        full = {one[1] for one in _FULL.finditer(words)}
        found |= {
            one[1]
            for one in _ALONE.finditer(words)
            if len(one[1]) >= _MIN_LETTERS and one.start() and one[1] not in full
        }
    return found


def _count_introduced(text: str, passages: Sequence[Span], surnames: set[str]) -> int:
    start = min(one.start for one in passages)
    return len(surnames & {one[1] for one in _FULL.finditer(text, 0, start)})
