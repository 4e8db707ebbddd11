"""Readings made by hand, and tools that look at words alone: what claims are found from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sayso.claims.pile import Pile, Tools
from sayso.claims.statements import Named, Statement
from sayso.claims.stems import find_stems
from sayso.records import (
    Alignment,
    AlignmentKind,
    Attribution,
    Copies,
    Direction,
    Document,
    Entities,
    Family,
    Kind,
    NameType,
    Passage,
    Reading,
    SourceType,
    Span,
    Stance,
    hash_parts,
)
from tests.claims.telling import read_times

__all__ = [
    "STATES",
    "align",
    "compare_none",
    "count_calls",
    "encode",
    "find",
    "pile",
    "quote",
    "read",
    "state",
    "tools",
]

STATES = (
    "40 tonnes of solvent leaked from Shed 4",
    "The ferry Corvina was stopped at noon",
    "The mayor paid for the new pump herself",
    "A crane fell into the old dock basin",
)
"""Four statements that have nothing in common."""

_WIDTH = 512


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    """Vectors of length 1 that count the stems of each text."""
    vectors = np.zeros((len(texts), _WIDTH), np.float32)
    for row, text in zip(vectors, texts, strict=True):
        for stem in find_stems(text) or ("nothing",):
            row[crc32(stem.encode()) % _WIDTH] += 1.0
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    unit: NDArray[np.float32] = (vectors / lengths).astype(np.float32)
    return unit


def compare_none(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
    """No pair is the same, none is contrary."""
    return np.tile(np.array([0.0, 0.0, 1.0], np.float32), (len(pairs), 1))


def count_calls(
    asked: list[tuple[str, str]], rows: Mapping[frozenset[str], tuple[float, float, float]]
) -> Callable[[Sequence[tuple[str, str]]], NDArray[np.float32]]:
    """A comparison that knows some pairs, whichever comes first, and notes what it is asked."""

    def compare(pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        asked.extend(pairs)
        found = [rows.get(frozenset(pair), (0.0, 0.0, 1.0)) for pair in pairs]
        return np.array(found, np.float32).reshape(len(pairs), 3)

    return compare


def tools(rows: Mapping[frozenset[str], tuple[float, float, float]] | None = None) -> Tools:
    """Tools that look at words, and know what some pairs are to each other."""
    return Tools(encode, count_calls([], rows or {}), read_times)


def find(text: str, words: str) -> Span:
    """Where words first stand in a text."""
    start = text.index(words)
    return Span(start, start + len(words))


def quote(
    document: Document,
    source: str,
    cue: str,
    *content: str,
    type: SourceType = SourceType.NAMED,  # noqa: A002
    stance: Stance = Stance.ASSERT,
    parent: Attribution | None = None,
    **changes: Any,
) -> Attribution:
    """An attribution by the words of its parts; an empty source or cue has none."""
    text = document.text
    attribution = Attribution(
        hash_parts(document.id, source, cue, *content),
        document.id,
        (find(text, source),) if source else (),
        (find(text, cue),) if cue else (),
        tuple(find(text, words) for words in content),
        Kind.INDIRECT,
        stance,
        source_type=type,
        source_name=source,
        parent_id=parent.id if parent else None,
    )
    return replace(attribution, **changes)


def read(
    text: str,
    *quotes: tuple[str, ...],
    outlet: str = "The Pier",
    published: date | None = date(2022, 5, 6),
    stance: Stance = Stance.ASSERT,
    type: SourceType = SourceType.NAMED,  # noqa: A002
    **more: Any,
) -> Reading:
    """The reading of a text; each of ``quotes`` is a source, a cue and the pieces of a content."""
    document = Document.from_text(text, outlet=outlet, published=published, **more)
    found = tuple(quote(document, *one, type=type, stance=stance) for one in quotes)
    return Reading(document, found)


def pile(
    readings: Iterable[Reading],
    alignments: Iterable[Alignment] = (),
    families: Iterable[Family] = (),
    entities: Entities | None = None,
) -> Pile:
    """A pile of readings."""
    several = list(readings)
    return Pile(
        {one.document.id: one.document for one in several},
        several,
        entities or Entities(),
        Copies(tuple(alignments), tuple(families)),
    )


def align(
    parent: Document,
    child: Document,
    words: str = "",
    kind: AlignmentKind = AlignmentKind.WHOLE,
    probability: float = 0.9,
) -> Alignment:
    """That words, or a whole text, were copied from one document to another."""
    passages = []
    for one in (parent, child):
        span = find(one.text, words) if words else Span(0, len(one.text))
        passages.append(Passage(one.id, span.start, span.end))
    a, b = sorted(passages, key=lambda one: one.document_id)
    direction = Direction.A_TO_B if a.document_id == parent.id else Direction.B_TO_A
    return Alignment(hash_parts(parent.id, child.id), a, b, kind, direction, probability)


def state(
    words: str,
    document_id: str = "",
    names: Iterable[str] = (),
    *,
    start: int = 0,
    is_denied: bool = False,
) -> Statement:
    """A statement by its words; each is in a document of its own, where none is given."""
    span = Span(start, start + len(words))
    named = frozenset(Named(name, NameType.PERSON) for name in names)
    document_id = document_id or f"document of {words}"
    own_id = f"{document_id}-{start}"
    return Statement(own_id, document_id, (span,), words, span, None, is_denied, named)
