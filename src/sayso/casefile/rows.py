"""Records to rows of the case file, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from typing import Any

from sayso.figures import key_name
from sayso.records import (
    Attribution,
    Document,
    Evidence,
    EvidenceAbout,
    Granularity,
    Kind,
    Name,
    NameType,
    SaidAt,
    SourceType,
    Span,
    Stance,
    hash_parts,
)

__all__ = [
    "ATTRIBUTION_COLUMNS",
    "Row",
    "attribution_row",
    "document_row",
    "facts_of",
    "make_attribution",
    "make_day",
    "make_document",
    "make_evidence",
    "make_name",
    "make_said_at",
    "said_at_row",
    "same_key_of",
    "some",
    "span_rows",
    "split_path",
    "with_own_id",
]

Row = tuple[Any, ...]

ATTRIBUTION_COLUMNS = (
    "id, document_id, kind, stance, negated, hedged, source_type, source_name, parent_id, chain, "
    "entity_id, probability, is_source_open, said_at, said_at_start, said_at_end, "
    "said_at_granularity, said_at_doubtful"
)
"""The columns of an attribution, but for its position, in the order of its rows here."""


def make_day(value: str | None) -> date | None:
    """A day from its cell."""
    return date.fromisoformat(value) if value else None


def some(column: str, ids: Iterable[str] | None) -> tuple[str, tuple[str, ...]]:
    """The condition that a column is one of some ids, with the value it takes; nothing for None."""
    if ids is None:
        return "", ()
    held = f"WHERE {column} IN (SELECT value FROM json_each(?))"  # noqa: S608
    return held, (json.dumps(list(dict.fromkeys(ids))),)


def same_key_of(document: Document) -> str:
    """What makes two documents the same text: text, outlet and day."""
    day = document.published.isoformat() if document.published else ""
    return hash_parts(document.text, document.outlet, day)


def facts_of(document: Document) -> tuple[str, str, str, str, str, str]:
    """What may differ between two places of the same text."""
    topics, links = (
        json.dumps(words, ensure_ascii=False) for words in (document.topics, document.links)
    )
    quoted = json.dumps([[span.start, span.end] for span in document.quoted])
    return document.title, document.byline, document.url, topics, links, quoted


def split_path(path: str) -> tuple[str, int]:
    """A place into its file and the number of its row there, 0 for a whole file."""
    file, mark, row = path.rpartition("#")
    return (file, int(row)) if mark and row.isascii() and row.isdigit() else (path, 0)


def make_document(row: list[Any], paths: list[str]) -> Document:
    """A document from its row and its places, the first one first."""
    own_id, text, title, outlet, byline, published, url, topics, links, quoted = row
    return Document(
        id=own_id,
        text=text,
        title=title,
        outlet=outlet,
        byline=byline,
        published=date.fromisoformat(published) if published else None,
        url=url,
        path=paths[0],
        topics=tuple(json.loads(topics)),
        links=tuple(json.loads(links)),
        quoted=tuple(Span(start, end) for start, end in json.loads(quoted)),
        also_at=tuple(paths[1:]),
    )


def with_own_id(document: Document) -> Document:
    """The same document under the id that belongs to what it says now."""
    return Document.from_text(
        document.text,
        document.title,
        document.outlet,
        document.byline,
        document.published,
        document.url,
        path=document.path,
        topics=document.topics,
        links=document.links,
        quoted=document.quoted,
    )


def document_row(document: Document, reader: str) -> Row:
    """The row of a document that was read by ``reader``, yet to be compared with others."""
    title, byline, url, topics, links, quoted = facts_of(document)
    return (
        document.id,
        same_key_of(document),
        reader,
        title,
        document.outlet,
        key_name(document.outlet),
        byline,
        document.published.isoformat() if document.published else None,
        url,
        topics,
        links,
        "",
        "",
        quoted,
        len(document.text),
        document.text,
    )


def attribution_row(one: Attribution) -> Row:
    """The row of an attribution, in the order of ``ATTRIBUTION_COLUMNS``."""
    return (
        one.id,
        one.document_id,
        one.kind,
        one.stance,
        one.negated,
        one.hedged,
        one.source_type,
        one.source_name,
        one.parent_id,
        json.dumps(one.chain, ensure_ascii=False),
        one.entity_id,
        one.probability,
        one.is_source_open,
        *said_at_row(one.said_at),
    )


def said_at_row(at: SaidAt | None) -> Row:
    """Value, start, end, granularity and doubt of a time; nulls where there is none."""
    if at is None:
        return (None,) * 5
    return (at.value, at.span.start, at.span.end, at.granularity, at.doubtful)


def span_rows(one: Attribution) -> list[Row]:
    """The rows of an attribution's spans: its id, role, position, start and end."""
    parts = (("source", one.source), ("cue", one.cue), ("content", one.content))
    return [
        (one.id, role, number, span.start, span.end)
        for role, spans in parts
        for number, span in enumerate(spans)
    ]


def make_attribution(
    row: Row, spans: dict[str, list[Span]], evidence: Iterable[Evidence] = ()
) -> Attribution:
    """An attribution from its row, its spans by role, and its evidence."""
    (own_id, document_id, kind, stance, negated, hedged, source_type, name, *rest) = row
    parent, chain, entity, probability, is_source_open, *said_at = rest
    return Attribution(
        id=own_id,
        document_id=document_id,
        source=tuple(spans.get("source", ())),
        cue=tuple(spans.get("cue", ())),
        content=tuple(spans.get("content", ())),
        kind=Kind(kind),
        stance=Stance(stance),
        negated=bool(negated),
        hedged=bool(hedged),
        source_type=SourceType(source_type),
        source_name=name,
        parent_id=parent,
        chain=tuple(json.loads(chain)),
        entity_id=entity,
        said_at=make_said_at(*said_at),
        probability=float(probability),
        is_source_open=bool(is_source_open),
        evidence=tuple(evidence),
    )


def make_said_at(
    value: str | None, start: int, end: int, granularity: str, doubtful: int
) -> SaidAt | None:
    """A time from its part of a row; None where it is null."""
    if value is None:
        return None
    return SaidAt(value, Span(start, end), Granularity(granularity), bool(doubtful))


def make_evidence(about: str, start: int, end: int) -> Evidence:
    """A piece of evidence from its row."""
    return Evidence(EvidenceAbout(about), Span(start, end))


def make_name(kind: str, start: int, end: int, probability: float) -> Name:
    """A name from its row."""
    return Name(Span(start, end), NameType(kind), float(probability))
