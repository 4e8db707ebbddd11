"""What aligned passages are to each other: a copy, words of a third, or an outlet's furniture."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.copies.outlets import name_outlet
from sayso.copies.quoted import is_quotation
from sayso.records import Alignment, AlignmentKind, Document, Passage

__all__ = ["find_kinds"]

_WHOLE, _HALF = 0.8, 0.5
"""Of a text so much is the whole of it, and half of it."""
_MIN_COPY_CHARS = 110
"""So much must agree, about twenty English words, where it is not a quotation."""
_EDITS_PER_WORD = 0.055
"""So many changes make a rewrite of a copy; a copy that was tidied up stays below."""
_CHARS_PER_WORD = 6
_EDGE_CHARS, _EDGE_SHARE = 400, 0.1
"""The edge of a text: so many characters, or so much of it, if that is less."""
_MAX_FURNITURE_CHARS = 700
_CERTAIN = 2
"""So many signs of a notice are enough anywhere."""
_RECURRING, _FREQUENT = 3, 6
"""Other texts of the outlet that have the passage too: some, and so many that it is furniture."""
_MAX_OWN_SHARE, _MAX_OWN_CHARS, _MIN_OWN_DAYS = 0.3, 500, 8
"""An outlet's own text, short and in articles of different weeks."""

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
      | about\ the\ authors? | the\ author's | has\ (?: reported | written )\ (?: from | for )
      | reCAPTCHA | MUST\ WATCH | continue\ reading | story\ continues | related\ (?: articles? | stories )
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
    What is too short to be a copy of anything is left out.
    """
    recurring = _count_recurring(alignments, documents)
    found = [
        _set(one, _kind(one, documents, recurring.get(number, 0)))
        for number, one in enumerate(alignments)
    ]
    found = [one for one in found if not one.kind.is_copy or _is_long(one)]
    copied = {_pair(one) for one in found if one.kind.is_copy}
    return [
        _set(one, AlignmentKind.PARTIAL)
        if one.kind is AlignmentKind.QUOTATION and _pair(one) in copied
        else one
        for one in found
    ]


def _is_long(alignment: Alignment) -> bool:
    length = max(one.end - one.start for one in (alignment.a, alignment.b))
    return length * alignment.similarity >= _MIN_COPY_CHARS


def _set(alignment: Alignment, kind: AlignmentKind) -> Alignment:
    return replace(alignment, kind=kind, extent=kind)


def _pair(alignment: Alignment) -> tuple[str, str]:
    return alignment.a.document_id, alignment.b.document_id


def _kind(alignment: Alignment, documents: Mapping[str, Document], n_others: int) -> AlignmentKind:
    if alignment.extent is AlignmentKind.HEAVY:
        return alignment.extent
    sides = [(documents[one.document_id].text, one) for one in (alignment.a, alignment.b)]
    shares = [(one.end - one.start) / max(1, len(text.strip())) for text, one in sides]
    if max(shares) < _HALF and (
        _is_furniture(sides, n_others >= _RECURRING)
        or (max(shares) < _MAX_OWN_SHARE and _is_own(alignment, documents, n_others))
    ):
        return AlignmentKind.BOILERPLATE
    if all(is_quotation(text, one) for text, one in sides):
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
        notices = len(_FURNITURE.findall(words)) if len(words) <= _MAX_FURNITURE_CHARS else 0
        is_plain = is_edge and (is_recurring or notices)
        if not (is_plain or notices >= _CERTAIN or (notices and is_recurring)):
            return False
    return True


def _is_own(alignment: Alignment, documents: Mapping[str, Document], n_others: int) -> bool:
    """Whether an outlet has a passage in texts of its own that have nothing else to do."""
    if n_others >= _FREQUENT:
        return True
    a, b = documents[alignment.a.document_id], documents[alignment.b.document_id]
    if not a.outlet or name_outlet(a) != name_outlet(b) or not (a.published and b.published):
        return False
    is_short = alignment.a.end - alignment.a.start <= _MAX_OWN_CHARS
    return is_short and abs((a.published - b.published).days) >= _MIN_OWN_DAYS


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
