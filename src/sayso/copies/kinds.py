"""What aligned passages are to each other: a copy, words of a third, or an outlet's furniture."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.copies.outlets import name_outlet
from sayso.copies.quoted import measure_quoted
from sayso.records import Alignment, AlignmentKind, Document, Passage, Span

__all__ = ["find_kinds"]

_WHOLE, _HALF = 0.8, 0.5
"""Of a text so much is the whole of it, and half of it."""
_QUOTED = 0.8
_EDITS_PER_WORD = 0.055
"""So many changes make a rewrite of a copy; a copy that was tidied up stays below."""
_CHARS_PER_WORD = 6
_EDGE_CHARS, _EDGE_SHARE = 400, 0.1
"""The edge of a text: so many characters, or so much of it, if that is less."""
_MAX_FURNITURE_CHARS = 700
_RECURRING, _FREQUENT = 3, 6
"""Other texts of the outlet that have the passage too: some, and so many that it is furniture."""
_MAX_FREQUENT_SHARE = 0.3

_FURNITURE = re.compile(
    r"""
    \b (?: subscri (?: be | bers? | ption )s? | newsletters? | sign(?:ing)?\ up | inbox
      | unsubscribe | all\ rights\ reserved | copyright | click\ here
      | download\ (?: our | the )\ app | follow\ (?: us | him | her | them | me )
      | on\ (?: Twitter | Facebook ) | contributed\ (?: to | reporting )
      | (?: reporting | editing | edited | compiled )\ by
      | (?: staff | senior | freelance )\ (?: writer | reporter | correspondent | editor )
      | is\ (?: a | an | the )\ [^.]{0,60} (?: columnist | contributor | fellow | author\ of
        | editor | correspondent | reporter | writer | professor )
      | can\ be\ (?: reached | contacted | followed ) | terms\ of\ (?: use | service )
      | privacy\ policy | (?: views | opinions )\ expressed | donat (?: e | ion )s?
      | support\ (?: our | independent )\ journalism | our\ (?: readers | journalism | reporters
        | newsroom ) | read\ more | you\ can\ (?: find | follow | reach ) | tips?\ to
      | e-?mail\ (?: us | him | her | the\ author ) | become\ a\ (?: member | subscriber )
      | may\ not\ be\ (?: re-?published | published | reproduced )
    ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands in about-the-author lines, subscription lines, sign-offs and notices."""


def find_kinds(
    alignments: Sequence[Alignment], documents: Mapping[str, Document]
) -> list[Alignment]:
    """The alignments with their kinds; heavy rewrites stay what they are.

    A quotation that two texts share is common to both, unless they share more than quotations.
    """
    recurring = _count_recurring(alignments, documents)
    found = [
        _set(one, _kind(one, documents, recurring.get(number, 0)))
        for number, one in enumerate(alignments)
    ]
    copied = {_pair(one) for one in found if one.kind.is_copy}
    return [
        _set(one, AlignmentKind.PARTIAL)
        if one.kind is AlignmentKind.QUOTATION and _pair(one) in copied
        else one
        for one in found
    ]


def _set(alignment: Alignment, kind: AlignmentKind) -> Alignment:
    return replace(alignment, kind=kind, extent=kind)


def _pair(alignment: Alignment) -> tuple[str, str]:
    return alignment.a.document_id, alignment.b.document_id


def _kind(alignment: Alignment, documents: Mapping[str, Document], n_others: int) -> AlignmentKind:
    if alignment.extent is AlignmentKind.HEAVY:
        return alignment.extent
    sides = [(documents[one.document_id].text, one) for one in (alignment.a, alignment.b)]
    shares = [(one.end - one.start) / max(1, len(text.strip())) for text, one in sides]
    is_frequent = n_others >= _FREQUENT and max(shares) < _MAX_FREQUENT_SHARE
    if is_frequent or (max(shares) < _HALF and _is_furniture(sides, n_others >= _RECURRING)):
        return AlignmentKind.BOILERPLATE
    if all(measure_quoted(text, Span(one.start, one.end)) >= _QUOTED for text, one in sides):
        return AlignmentKind.QUOTATION
    words = (alignment.a.end - alignment.a.start) / _CHARS_PER_WORD
    if len(alignment.edits) >= _EDITS_PER_WORD * words:
        return AlignmentKind.LIGHT
    if max(shares) >= _WHOLE and min(shares) >= _HALF:
        return AlignmentKind.WHOLE
    return AlignmentKind.PARTIAL


def _is_furniture(sides: Iterable[tuple[str, Passage]], is_recurring: bool) -> bool:
    """Whether a passage stands at the edge of both texts and recurs, or reads like a notice."""
    for text, passage in sides:
        edge = min(_EDGE_CHARS, _EDGE_SHARE * len(text))
        is_edge = passage.start <= edge or passage.end >= len(text.rstrip()) - edge
        words = text[passage.start : passage.end]
        is_notice = len(words) <= _MAX_FURNITURE_CHARS and _FURNITURE.search(words)
        if not ((is_edge and is_recurring) or (is_notice and (is_edge or is_recurring))):
            return False
    return True


def _count_recurring(
    alignments: Sequence[Alignment], documents: Mapping[str, Document]
) -> dict[int, int]:
    """By number of an alignment, how many other texts of one outlet have its passage."""
    by_document: dict[str, list[tuple[Passage, int, str]]] = defaultdict(list)
    for number, one in enumerate(alignments):
        if _same_outlet(documents[one.a.document_id], documents[one.b.document_id]):
            by_document[one.a.document_id].append((one.a, number, one.b.document_id))
            by_document[one.b.document_id].append((one.b, number, one.a.document_id))
    counts: dict[int, int] = {}
    for passages in by_document.values():
        if len(passages) < _RECURRING:
            continue
        for passage, number, _ in passages:
            others = {other for one, _, other in passages if _overlap(one, passage)}
            counts[number] = max(counts.get(number, 0), len(others))
    return counts


def _same_outlet(one: Document, other: Document) -> bool:
    return name_outlet(one) == name_outlet(other)


def _overlap(one: Passage, other: Passage) -> bool:
    """Whether two passages of one document share half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return shared * 2 >= min(one.end - one.start, other.end - other.start)
