"""The passages that documents share, step by step; what they are; who copied whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from sayso.copies.align import Match, align
from sayso.copies.candidates import find_pairs
from sayso.copies.direction import Two, Verdict, find_direction
from sayso.copies.families import find_families, mark_siblings
from sayso.copies.fingerprints import fingerprint
from sayso.copies.home import compare_homes
from sayso.copies.kinds import find_kinds
from sayso.copies.passages import find_edits, find_spans
from sayso.copies.rewrites import Rewrite, Shared, find_rewrites
from sayso.copies.text import Text, cut_text
from sayso.copies.wording import compare_wordings
from sayso.records import (
    Alignment,
    AlignmentKind,
    Copies,
    Document,
    Edit,
    Passage,
    Span,
    hash_parts,
)

__all__ = ["COMPARED_BY", "find_copies", "judge_pairs", "trace_copies"]

_MAX_EDITS = 40
"""So many changes of a passage are looked at for whose words stand better."""
COMPARED_BY = "copies 1"
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
    texts = _Texts(ordered)
    kept = [one for one in known if one.a.document_id in by_id and one.b.document_id in by_id]
    found = sorted((*kept, *_compare(texts, compared)), key=_place)
    directed = _direct(find_kinds(found, by_id), texts)
    families = find_families(directed)
    return Copies(tuple(mark_siblings(directed, families)), tuple(families))


def _place(alignment: Alignment) -> tuple[str, str, int, int, int, int]:
    a, b = alignment.a, alignment.b
    return a.document_id, b.document_id, a.start, b.start, a.end, b.end


class _Texts:
    """Documents in order, and their words, each text's cut when asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.documents = documents
        self.prints = fingerprint([document.text for document in documents])
        self._numbers = {document.id: number for number, document in enumerate(documents)}
        self._cut: dict[int, Text] = {}

    def __getitem__(self, number: int) -> Text:
        if number not in self._cut:
            self._cut[number] = cut_text(self.prints, number)
        return self._cut[number]

    def number(self, document_id: str) -> int:
        return self._numbers[document_id]


def _compare(texts: _Texts, compared: Collection[str]) -> Iterator[Alignment]:
    """Passages with the same wording, and heavy rewrites; the other kinds are yet to be told."""
    is_new = np.array([one.id not in compared for one in texts.documents], np.bool_)
    seen: dict[tuple[int, int], Shared] = {}
    for pair in find_pairs(texts.prints, is_new):
        matches = tuple(align(texts[pair.a], texts[pair.b], pair.runs))
        seen[pair.a, pair.b] = Shared(pair.runs, matches)
    rewrites = _find_rewrites(texts, seen, is_new)
    nothing = Shared()
    for a, b in sorted({*rewrites, *(pair for pair, shared in seen.items() if shared.matches)}):
        rewrite = rewrites.get((a, b))
        if rewrite:
            yield _make_rewrite(texts, rewrite)
        for match in seen.get((a, b), nothing).matches:
            if not (rewrite and _lies_in(match, rewrite)):
                yield _make(texts, a, b, match)


def _find_rewrites(
    texts: _Texts, seen: Mapping[tuple[int, int], Shared], is_new: NDArray[np.bool_]
) -> dict[tuple[int, int], Rewrite]:
    """Heavy rewrites; an outlet's own reports of like things are none."""
    documents = texts.documents
    return {
        (one.a, one.b): one
        for one in find_rewrites(texts.prints, seen, is_new)
        if not _is_own(documents[one.a], documents[one.b])
    }


def _is_own(one: Document, other: Document) -> bool:
    return bool(one.outlet) and one.outlet == other.outlet


def _lies_in(match: Match, rewrite: Rewrite) -> bool:
    return all(
        place[0] <= part[0] and part[1] <= place[1]
        for part, place in ((match.a, rewrite.in_a), (match.b, rewrite.in_b))
    )


def _make(texts: _Texts, a: int, b: int, match: Match) -> Alignment:
    one, other = texts.documents[a], texts.documents[b]
    spans = find_spans(one.text, other.text, texts[a], texts[b], match)
    edits = find_edits(one.text, other.text, texts[a], texts[b], match)
    return _align(one, other, spans, AlignmentKind.PARTIAL, match.similarity, edits)


def _make_rewrite(texts: _Texts, rewrite: Rewrite) -> Alignment:
    spans = (
        _words_span(texts[rewrite.a], rewrite.in_a),
        _words_span(texts[rewrite.b], rewrite.in_b),
    )
    one, other = texts.documents[rewrite.a], texts.documents[rewrite.b]
    return _align(one, other, spans, AlignmentKind.HEAVY, rewrite.similarity)


def _words_span(text: Text, words: tuple[int, int]) -> Span:
    return Span(text.starts[words[0]], text.ends[words[1] - 1])


def _align(
    one: Document,
    other: Document,
    spans: tuple[Span, Span],
    kind: AlignmentKind,
    similarity: float,
    edits: tuple[Edit, ...] = (),
) -> Alignment:
    a = Passage(one.id, spans[0].start, spans[0].end)
    b = Passage(other.id, spans[1].start, spans[1].end)
    where = (f"{place.document_id}:{place.start}-{place.end}" for place in (a, b))
    return Alignment(
        hash_parts(*where), a, b, kind, similarity=similarity, edits=edits, extent=kind
    )


def judge_pairs(documents: Iterable[Document]) -> Iterator[Two]:
    """Each two documents of which one may be copied from the other, and where they agree."""
    ordered = sorted({one.id: one for one in documents}.values(), key=lambda one: one.id)
    texts = _Texts(ordered)
    found = find_kinds(sorted(_compare(texts, ()), key=_place), {one.id: one for one in ordered})
    yield from _meet(found, texts)


def _direct(alignments: Sequence[Alignment], texts: _Texts) -> list[Alignment]:
    """The alignments with their directions: one for all copies between two documents."""
    verdicts = {(two.a.id, two.b.id): find_direction(two) for two in _meet(alignments, texts)}
    return [
        _turn(one, verdicts[one.a.document_id, one.b.document_id]) if one.kind.is_copy else one
        for one in alignments
    ]


def _meet(alignments: Iterable[Alignment], texts: _Texts) -> Iterator[Two]:
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
        yield Two(texts.documents[a], texts.documents[b], in_a, in_b, wording, at_home)


def _turn(one: Alignment, verdict: Verdict) -> Alignment:
    return replace(
        one,
        direction=verdict.direction,
        probability=verdict.probability,
        reason=verdict.reason,
    )
