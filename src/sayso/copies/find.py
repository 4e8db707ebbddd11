"""The passages that documents share, step by step; what they are; who copied whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.copies.comparing import Texts, compare_texts
from sayso.copies.direction import Two, Verdict, find_direction
from sayso.copies.families import find_families, mark_siblings
from sayso.copies.home import compare_homes
from sayso.copies.kinds import find_kinds
from sayso.copies.reasons import name_briefly
from sayso.copies.wording import compare_wordings
from sayso.records import Alignment, AlignmentKind, Copies, Document, Span

__all__ = ["COMPARED_BY", "find_copies", "judge_pairs", "trace_copies"]

_MAX_EDITS = 40
"""So many changes of a passage are looked at for whose words stand better."""
COMPARED_BY = "copies 3"
"""Says which rules found alignments; raise it when others would be found."""


def find_copies(documents: Iterable[Document]) -> list[Alignment]:
    """Find every passage that two of the documents share, and say who copied whom.

    Alignments in the order of their documents' ids and places; the order in which documents are
    given changes nothing. Texts of any script are compared, each within its language.
    """
    return list(trace_copies(documents).alignments)


def trace_copies(
    documents: Iterable[Document],
    known: Sequence[Alignment] = (),
    compared: Collection[str] = frozenset(),
) -> Copies:
    """All shared passages of documents, and the family trees of their texts.

    ``known`` are the alignments of documents that were ``compared`` with each other before (their
    ids); only the others are compared, with each other and with these.
    """
    by_id = {document.id: document for document in documents}
    ordered = [by_id[one] for one in sorted(by_id)]
    texts = Texts(ordered)
    kept = [one for one in known if one.a.document_id in by_id and one.b.document_id in by_id]
    found = sorted((*kept, *compare_texts(texts, compared, kept)), key=_place)
    directed = _direct(find_kinds(found, by_id), texts)
    families = find_families(directed, {one.id: len(one.text) for one in ordered})
    names = {one.id: name_briefly(one) for one in ordered}
    return Copies(tuple(mark_siblings(directed, families, names)), tuple(families))


def _place(alignment: Alignment) -> tuple[str, str, int, int, int, int]:
    a, b = alignment.a, alignment.b
    return a.document_id, b.document_id, a.start, b.start, a.end, b.end


def judge_pairs(documents: Iterable[Document]) -> Iterator[Two]:
    """Each two documents of which one may be copied from the other, and where they agree."""
    ordered = sorted({one.id: one for one in documents}.values(), key=lambda one: one.id)
    texts = Texts(ordered)
    found = find_kinds(sorted(compare_texts(texts), key=_place), {one.id: one for one in ordered})
    yield from _meet(found, texts)


def _direct(alignments: Sequence[Alignment], texts: Texts) -> list[Alignment]:
    """The alignments with their directions: one for all copies between two documents."""
    verdicts = {(two.a.id, two.b.id): find_direction(two) for two in _meet(alignments, texts)}
    return [
        _turn(one, verdicts[one.a.document_id, one.b.document_id]) if one.kind.is_copy else one
        for one in alignments
    ]


def _meet(alignments: Iterable[Alignment], texts: Texts) -> Iterator[Two]:
    """Each two documents with a copy between them, and what can be told of the two texts."""
    pairs: dict[tuple[str, str], list[Alignment]] = defaultdict(list)
    for one in alignments:
        if one.kind.is_copy:
            pairs[one.a.document_id, one.b.document_id].append(one)
    numbers = [(texts.number(a), texts.number(b)) for a, b in pairs]
    wordings = compare_wordings(
        texts.prints,
        (
            (texts[a], texts[b], [edit for one in found for edit in one.edits[:_MAX_EDITS]])
            for (a, b), found in zip(numbers, pairs.values(), strict=True)
        ),
    )
    for (a, b), found, wording in zip(numbers, pairs.values(), wordings, strict=True):
        in_a = tuple(Span(one.a.start, one.a.end) for one in found)
        in_b = tuple(Span(one.b.start, one.b.end) for one in found)
        at_home = compare_homes(texts[a], texts[b], in_a, in_b)
        is_exact = all(one.extent is not AlignmentKind.HEAVY for one in found)
        yield Two(texts.documents[a], texts.documents[b], in_a, in_b, wording, at_home, is_exact)


def _turn(one: Alignment, verdict: Verdict) -> Alignment:
    return replace(
        one,
        direction=verdict.direction,
        probability=verdict.probability,
        reason=verdict.reason,
    )
