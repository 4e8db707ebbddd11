"""What aligned passages are to each other: a copy, words of a third, or an outlet's furniture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sayso.copies.furniture import find_furniture
from sayso.copies.quoted import is_quotation
from sayso.records import Alignment, AlignmentKind, Document

__all__ = ["find_kinds"]

_WHOLE, _HALF = 0.8, 0.5
"""Of a text so much is the whole of it, and half of it."""
_MIN_COPY_CHARS, _MIN_QUOTATION_CHARS = 110, 70
"""So much must agree: about twenty English words, or twelve of a quotation.

Less will do where it is all there is of both texts.
"""
_EDITS_PER_WORD = 0.055
"""So many changes make a rewrite of a copy; a copy that was tidied up stays below."""
_CHARS_PER_WORD = 6


def find_kinds(
    alignments: Sequence[Alignment], documents: Mapping[str, Document]
) -> list[Alignment]:
    """The alignments with their kinds; heavy rewrites stay what they are.

    A quotation that two texts share is common to both, unless they share more than quotations.
    What is too short to be a copy of anything is left out.
    """
    furniture = find_furniture(alignments, documents)
    found = []
    for number, one in enumerate(alignments):
        kind = _kind(one, documents, is_furniture=number in furniture)
        if _is_long(one, kind) or _is_all(one, documents):
            found.append(_set(one, kind))
    copied = {_pair(one) for one in found if one.kind.is_copy}
    return [
        _set(one, AlignmentKind.PARTIAL)
        if one.kind is AlignmentKind.QUOTATION and _pair(one) in copied
        else one
        for one in found
    ]


def _is_long(alignment: Alignment, kind: AlignmentKind) -> bool:
    length = max(one.end - one.start for one in (alignment.a, alignment.b))
    least = _MIN_COPY_CHARS if kind.is_copy else _MIN_QUOTATION_CHARS
    return length * alignment.similarity >= least


def _is_all(alignment: Alignment, documents: Mapping[str, Document]) -> bool:
    return min(_shares(alignment, documents)) >= _WHOLE


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


def _kind(
    alignment: Alignment, documents: Mapping[str, Document], *, is_furniture: bool
) -> AlignmentKind:
    if alignment.extent is AlignmentKind.HEAVY:
        return alignment.extent
    sides = [(documents[one.document_id].text, one) for one in (alignment.a, alignment.b)]
    shares = _shares(alignment, documents)
    if max(shares) < _HALF and all(is_quotation(text, one) for text, one in sides):
        return AlignmentKind.QUOTATION
    if is_furniture:
        return AlignmentKind.BOILERPLATE
    words = (alignment.a.end - alignment.a.start) / _CHARS_PER_WORD
    if len(alignment.edits) >= _EDITS_PER_WORD * words:
        return AlignmentKind.LIGHT
    if max(shares) >= _WHOLE and min(shares) >= _HALF:
        return AlignmentKind.WHOLE
    return AlignmentKind.PARTIAL
