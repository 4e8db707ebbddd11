"""Traces of a text that was taken from print: words cut at the ends of lines, lost hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.records import Span

__all__ = ["compare_typesetting"]

_CUT = re.compile(r"[a-z]{2}(?:-\n|\u00ad)[a-z]{2}")
_LETTERS, _LETTERS_BEFORE = re.compile("[a-z]{3,}"), re.compile("[a-z]{3,}$")
_MAX_LETTERS = 20
_FEW = 2


def compare_typesetting(a: str, b: str, in_a: Sequence[Span], in_b: Sequence[Span]) -> int:
    """1 where b's passages were set in print and a's were not, -1 the other way round."""
    of_a, of_b = _take(a, in_a), _take(b, in_b)
    return _compare(_count_cut(of_a), _count_cut(of_b), _FEW) or _compare(
        _count_lost(of_b, of_a), _count_lost(of_a, of_b), 1
    )


def _count_cut(text: str) -> int:
    has_any = "-\n" in text or "\u00ad" in text
    return len(_CUT.findall(text)) if has_any else 0


def _find_compounds(text: str) -> set[str]:
    found = set()
    at = text.find("-")
    while at >= 0:
        before = _LETTERS_BEFORE.search(text, max(0, at - _MAX_LETTERS), at)
        behind = _LETTERS.match(text, at + 1) if before else None
        if before and behind:
            found.add(f"{before[0]}-{behind[0]}")
        at = text.find("-", at + 1)
    return found


def _take(text: str, passages: Iterable[Span]) -> str:
    return "\n\n".join(text[one.start : one.end] for one in passages)


def _compare(of_a: int, of_b: int, least: int) -> int:
    if of_a and of_b:
        return 0
    return int(of_b >= least) - int(of_a >= least)


def _count_lost(whole: str, other: str) -> int:
    """Compounds of one text that stand in the other without their hyphen, and nowhere with it."""
    compounds = _find_compounds(whole) - _find_compounds(other)
    joined = (one.replace("-", "") for one in compounds)
    return sum(one in other and one not in whole for one in joined)
