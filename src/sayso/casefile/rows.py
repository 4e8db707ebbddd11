"""Records to rows of the case file, and back."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from sayso.records import (
    Attribution,
    Document,
    Kind,
    SourceType,
    Span,
    Stance,
    hash_parts,
)

__all__ = [
    "facts_of",
    "make_attribution",
    "make_document",
    "same_key_of",
    "split_path",
    "with_own_id",
]


def same_key_of(document: Document) -> str:
    """What makes two documents the same text: text, outlet and day."""
    day = document.published.isoformat() if document.published else ""
    return hash_parts(document.text, document.outlet, day)


def facts_of(document: Document) -> tuple[str, str, str, str, str]:
    """What may differ between two places of the same text."""
    topics, links = (
        json.dumps(words, ensure_ascii=False) for words in (document.topics, document.links)
    )
    return document.title, document.byline, document.url, topics, links


def split_path(path: str) -> tuple[str, int]:
    """A place into its file and the number of its row there, 0 for a whole file."""
    file, mark, row = path.rpartition("#")
    return (file, int(row)) if mark and row.isascii() and row.isdigit() else (path, 0)


def make_document(row: list[Any], paths: list[str]) -> Document:
    """A document from its row and its places, the first one first."""
    own_id, text, title, outlet, byline, published, url, topics, links = row
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
    )


def make_attribution(row: tuple[Any, ...], spans: dict[str, list[Span]]) -> Attribution:
    """An attribution from its row and its spans by role."""
    own_id, document_id, kind, stance, negated, hedged, source_type, name, parent, chain, *rest = (
        row
    )
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
        entity_id=rest[0],
        probability=float(rest[1]),
    )
