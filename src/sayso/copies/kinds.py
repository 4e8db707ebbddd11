"""What aligned passages are to each other: a copy, words of a third, or an outlet's furniture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.copies.borrowed import measure_agreed
from sayso.copies.furniture import find_furniture
from sayso.records import Alignment, AlignmentKind, Document

__all__ = ["find_kinds"]

_WHOLE, _HALF, _WORD_FOR_WORD = 0.8, 0.5, 0.95
"""Of a text so much is the whole of it, half of it, and every word."""
_MIN_COPY_CHARS, _MIN_QUOTATION_CHARS = 110, 70
"""So much must agree: about twenty English words, or twelve of a quotation.

Less will do where it is all there is of both texts.
"""
_MIN_OWN_CHARS = ((0.9, 70), (0.75, 110), (0.0, 140))
"""So much of a part of two texts must be their own words; the less alike it is, the more."""
_MIN_PART_CHARS, _MIN_TOTAL_CHARS = 70, 180
"""Several parts of two texts, each of so much, are enough together."""
_MIN_PAIR_CHARS = 250
"""Copies of so many characters of their own: then what else the texts share was copied too."""
_EDITS_PER_WORD = 0.055
"""So many changes make a rewrite of a copy; a copy that was tidied up stays below."""
_CHARS_PER_WORD = 6


def find_kinds(
    alignments: Sequence[Alignment], documents: Mapping[str, Document]
) -> list[Alignment]:
    """The alignments with their kinds; heavy rewrites stay what they are.

    A quotation that two texts share is common to both, unless they share much more than quotations.
    What is too short to be a copy of anything is left out.
    """
    furniture = find_furniture(alignments, documents)
    judged = [
        (one, *_judge(one, documents, is_furniture=number in furniture))
        for number, one in enumerate(alignments)
    ]
    totals: Counter[tuple[str, str]] = Counter()
    for one, kind, own in judged:
        if kind.is_copy and own >= _MIN_PART_CHARS:
            totals[_pair(one)] += own
    found = [
        (_set(one, kind), own)
        for one, kind, own in judged
        if _is_long(one, kind, own, totals[_pair(one)]) or _is_all(one, documents)
    ]
    copied: Counter[tuple[str, str]] = Counter()
    for one, own in found:
        if one.kind.is_copy:
            copied[_pair(one)] += own
    return [
        _set(one, AlignmentKind.PARTIAL)
        if one.kind is AlignmentKind.QUOTATION and copied[_pair(one)] >= _MIN_PAIR_CHARS
        else one
        for one, _ in found
    ]


def _is_long(alignment: Alignment, kind: AlignmentKind, own: int, total: int) -> bool:
    """Whether a passage says enough; ``total``: the own words of all copies of the two texts."""
    length = max(one.end - one.start for one in (alignment.a, alignment.b))
    agreed = length * alignment.similarity
    if not kind.is_copy:
        return agreed >= _MIN_QUOTATION_CHARS
    if own >= _MIN_PART_CHARS and total >= _MIN_TOTAL_CHARS:
        return True
    return agreed >= _MIN_COPY_CHARS and own >= next(
        chars for similarity, chars in _MIN_OWN_CHARS if alignment.similarity >= similarity
    )


def _is_all(alignment: Alignment, documents: Mapping[str, Document]) -> bool:
    """Whether the passages are all there is of both texts, or all of one, word for word."""
    shares = _shares(alignment, documents)
    is_word_for_word = alignment.similarity >= _WORD_FOR_WORD and max(shares) >= _WORD_FOR_WORD
    return min(shares) >= _WHOLE or is_word_for_word


def _shares(alignment: Alignment, documents: Mapping[str, Document]) -> tuple[float, float]:
    """How much of each text its passage is, 0 to 1."""
    a, b = (
        (one.end - one.start) / max(1, len(documents[one.document_id].text.strip()))
        for one in (alignment.a, alignment.b)
    )
    return a, b


def _set(alignment: Alignment, kind: AlignmentKind) -> Alignment:
    return replace(alignment, kind=kind, extent=kind)


def _pair(alignment: Alignment) -> tuple[str, str]:
    return alignment.a.document_id, alignment.b.document_id


def _judge(
    alignment: Alignment, documents: Mapping[str, Document], *, is_furniture: bool
) -> tuple[AlignmentKind, int]:
    """The kind of an alignment, and how many characters of it the texts have from nobody else."""
    length = alignment.a.end - alignment.a.start
    if alignment.extent is AlignmentKind.HEAVY:
        return alignment.extent, length
    shares = _shares(alignment, documents)
    own = length
    if max(shares) < _WHOLE:
        texts = (documents[one.document_id].text for one in (alignment.a, alignment.b))
        agreed = measure_agreed(alignment, *texts)
        if agreed.is_quotation:
            return AlignmentKind.QUOTATION, agreed.own
        is_furniture |= agreed.is_boxed
        own = agreed.own
    if is_furniture:
        return AlignmentKind.BOILERPLATE, own
    if len(alignment.edits) >= _EDITS_PER_WORD * length / _CHARS_PER_WORD:
        return AlignmentKind.LIGHT, own
    if max(shares) >= _WHOLE and min(shares) >= _HALF:
        return AlignmentKind.WHOLE, own
    return AlignmentKind.PARTIAL, own
