"""Texts compared with each other: what each two share, as passages of documents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.copies.align import Match, align
from sayso.copies.candidates import Pair, find_pairs
from sayso.copies.fingerprints import fingerprint
from sayso.copies.passages import find_edits, find_spans
from sayso.copies.reprints import Key, find_missing, is_reprint
from sayso.copies.rewrites import Rewrite, Shared, find_rewrites
from sayso.copies.text import Text, cut_text
from sayso.records import Alignment, AlignmentKind, Document, Edit, Passage, Span, hash_parts

__all__ = ["Texts", "compare_texts", "match_texts"]


class Texts:
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
        """The number of a document."""
        return self._numbers[document_id]


def match_texts(
    texts: Texts, is_new: NDArray[np.bool_] | None = None, known: Iterable[Alignment] = ()
) -> dict[Key, Shared]:
    """What each two texts share, those that were compared before left out: runs and passages.

    ``known``: what was found when these were compared.
    """
    seen = {(pair.a, pair.b): _share(texts, pair) for pair in find_pairs(texts.prints, is_new)}
    before = {
        _key(texts, one) for one in known if one.kind.is_copy and _is_known_reprint(texts, one)
    }
    alike = [key for key, shared in seen.items() if _is_reprint(texts, key, shared.matches)]
    for pair in find_missing(texts.prints, texts.documents, [*before, *alike], seen, is_new):
        seen[pair.a, pair.b] = _share(texts, pair)
    return seen


def _share(texts: Texts, pair: Pair) -> Shared:
    return Shared(pair.runs, tuple(align(texts[pair.a], texts[pair.b], pair.runs)))


def _is_reprint(texts: Texts, key: Key, matches: Iterable[Match]) -> bool:
    lengths = [len(texts[one]) for one in key]
    return any(
        is_reprint(((one.a[1] - one.a[0]) / lengths[0], (one.b[1] - one.b[0]) / lengths[1]))
        for one in matches
    )


def _key(texts: Texts, alignment: Alignment) -> Key:
    return texts.number(alignment.a.document_id), texts.number(alignment.b.document_id)


def _is_known_reprint(texts: Texts, alignment: Alignment) -> bool:
    a, b = (
        (one.end - one.start) / max(1, len(texts.documents[number].text.strip()))
        for one, number in zip((alignment.a, alignment.b), _key(texts, alignment), strict=True)
    )
    return is_reprint((a, b))


def compare_texts(
    texts: Texts, compared: Collection[str] = (), known: Iterable[Alignment] = ()
) -> Iterator[Alignment]:
    """Passages with the same wording, and heavy rewrites; the other kinds are yet to be told.

    Documents that were ``compared`` with each other before (their ids) are compared with the
    others alone; ``known`` is what was found then.
    """
    is_new = np.array([one.id not in compared for one in texts.documents], np.bool_)
    seen = match_texts(texts, is_new, known)
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
    texts: Texts, seen: Mapping[Key, Shared], is_new: NDArray[np.bool_]
) -> dict[Key, Rewrite]:
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


def _make(texts: Texts, a: int, b: int, match: Match) -> Alignment:
    one, other = texts.documents[a], texts.documents[b]
    spans = find_spans(one.text, other.text, texts[a], texts[b], match)
    edits = find_edits(one.text, other.text, texts[a], texts[b], match)
    return _align(one, other, spans, AlignmentKind.PARTIAL, match.similarity, edits)


def _make_rewrite(texts: Texts, rewrite: Rewrite) -> Alignment:
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
