"""Traces of a text that was taken from print: words cut at the ends of lines, lost hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from sayso.records import Span

__all__ = ["compare_typesetting"]

_CUT = re.compile(r"[a-z]{2}(?:-\n|\u00ad)[a-z]{2}")
_COMPOUND = re.compile(r"\b[a-z]{3,}-[a-z]{3,}\b")
_WORD = re.compile(r"[a-z]+")
_FEW = 2


def compare_typesetting(a: str, b: str, in_a: Sequence[Span], in_b: Sequence[Span]) -> int:
    """1 where b's passages were set in print and a's were not, -1 the other way round."""
    of_a, of_b = _take(a, in_a), _take(b, in_b)
    return _compare(len(_CUT.findall(of_a)), len(_CUT.findall(of_b)), _FEW) or _compare(
        _count_lost(of_b, of_a), _count_lost(of_a, of_b), 1
    )


def _take(text: str, passages: Iterable[Span]) -> str:
    return "\n\n".join(text[one.start : one.end] for one in passages)


def _compare(of_a: int, of_b: int, least: int) -> int:
    if of_a and of_b:
        return 0
    return int(of_b >= least) - int(of_a >= least)


def _count_lost(whole: str, other: str) -> int:
    """Compounds of one text that stand in the other without their hyphen, and nowhere with it."""
    compounds = set(_COMPOUND.findall(whole)) - set(_COMPOUND.findall(other))
    if not compounds:
        return 0
    words = set(_WORD.findall(other)) - set(_WORD.findall(whole))
    return sum(one.replace("-", "") in words for one in compounds)
