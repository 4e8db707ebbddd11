"""Rows of who is who: entities with all that is told of them, and mentions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sayso.export.row import Row, cut_words, say_at
from sayso.records import Case, Document, Entity, Place, Span, Standing, Tie

__all__ = ["entity_rows", "mention_rows"]


def entity_rows(case: Case) -> Iterator[Row]:
    """One row per entity, most mentioned first; each thing told of it with its exact words."""
    documents = {document.id: document for document in case.documents}
    names = {entity.id: entity.name for entity in case.entities}
    mentions = Counter(mention.entity_id for mention in case.mentions)
    says = Counter(one.entity_id for one in case.attributions)
    for one in case.entities:
        yield {
            "id": one.id,
            "name": one.name,
            "type": str(one.type),
            "mentions": mentions[one.id],
            "documents": one.n_documents,
            "statements": says[one.id],
            "names": [
                {"text": form.name, "count": form.count, "documents": form.n_documents}
                for form in one.forms
            ],
            "merges": _merges(one, documents),
            "descriptions": [
                {
                    "text": told.words,
                    "count": len(told.places),
                    "loaded": list(told.loaded),
                    "places": [_place(documents, place) for place in told.places],
                }
                for told in one.descriptions
            ],
            "standing": [_standing(told, documents) for told in one.standing],
            "ties": [_tie(tie, documents, names) for tie in one.ties],
            "perhaps": list(one.perhaps),
        }


def mention_rows(case: Case) -> Iterator[Row]:
    """One row per mention of a name; ``candidates`` are whose it may be, where that is open."""
    documents = {document.id: document for document in case.documents}
    names = {entity.id: entity.name for entity in case.entities}
    for one in case.mentions:
        document = documents[one.document_id]
        yield {
            "document": document.id,
            "path": document.path,
            "url": document.url,
            "outlet": document.outlet,
            "published": document.published.isoformat() if document.published else None,
            "type": str(one.type),
            "role": str(one.role),
            **cut_words(document.text, (one.span,)),
            "entity": one.entity_id,
            "name": names.get(one.entity_id or ""),
            "candidates": list(one.candidates),
        }


def _merges(one: Entity, documents: dict[str, Document]) -> list[Row]:
    return [
        {
            "names": list(merge.names),
            "reason": merge.reason,
            "place": _words(documents, merge.document_id, merge.span),
        }
        for merge in one.merges
    ]


def _standing(one: Standing, documents: dict[str, Document]) -> Row:
    document = documents.get(one.place.document_id)
    return {
        "kind": str(one.kind),
        "keeper": one.keeper,
        "keeper_entity": one.keeper_id,
        "negated": one.negated,
        "hedged": one.hedged,
        "at": say_at(document.text, one.at) if document else None,
        "place": _place(documents, one.place),
    }


def _tie(one: Tie, documents: dict[str, Document], names: dict[str, str]) -> Row:
    return {
        "kind": str(one.kind),
        "is_agent": one.is_agent,
        "entity": one.other_id,
        "name": names.get(one.other_id),
        "negated": one.negated,
        "count": len(one.places),
        "hedged": one.n_hedged,
        "places": [_place(documents, place) for place in one.places],
    }


def _place(documents: dict[str, Document], place: Place) -> Row:
    words = _words(documents, place.document_id, place.span) or {"document": place.document_id}
    return {**words, "attribution": place.attribution_id}


def _words(documents: dict[str, Document], document_id: str, span: Span | None) -> Row | None:
    document = documents.get(document_id)
    if document is None or span is None:
        return None
    return {"document": document_id, **cut_words(document.text, (span,))}
