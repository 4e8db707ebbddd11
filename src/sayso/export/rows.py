"""Turn a case into rows: plain dictionaries, the same for every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from sayso.export.claims import (
    claim_rows,
    dispute_rows,
    drift_rows,
    embedded_rows,
    report_rows,
)
from sayso.export.copies import alignment_rows, family_rows
from sayso.export.entities import entity_rows, mention_rows
from sayso.export.row import Row, cut_words, say_at
from sayso.records import Attribution, Case, Reading

__all__ = [
    "CLAIM_TABLES",
    "READING_TABLES",
    "TABLES",
    "attribution_rows",
    "document_rows",
    "failure_rows",
    "name_rows",
]


def attribution_rows(case: Case) -> Iterator[Row]:
    """One row per attribution; offsets are half-open code points into the document's text."""
    documents = {document.id: document for document in case.documents}
    entities = {entity.id: entity.name for entity in case.entities}
    for one in case.attributions:
        document = documents[one.document_id]
        yield {
            "id": one.id,
            "document": document.id,
            "path": document.path,
            "title": document.title,
            "url": document.url,
            "outlet": document.outlet,
            "published": document.published.isoformat() if document.published else None,
            "kind": str(one.kind),
            "stance": str(one.stance),
            "negated": one.negated,
            "hedged": one.hedged,
            "source_type": str(one.source_type),
            "source": _source(document.text, one, entities),
            "cue": cut_words(document.text, one.cue),
            "content": [cut_words(document.text, (span,)) for span in one.content],
            "parent": one.parent_id,
            "chain": list(one.chain),
            "said_at": say_at(document.text, one.said_at),
            "evidence": [
                {"about": str(piece.about), **cut_words(document.text, (piece.span,))}
                for piece in one.evidence
            ],
            "probability": one.probability,
        }


def document_rows(case: Case) -> Iterator[Row]:
    """One row per document, its text included."""
    for document in case.documents:
        yield {
            "id": document.id,
            "path": document.path,
            "also_at": list(document.also_at),
            "title": document.title,
            "outlet": document.outlet,
            "byline": document.byline,
            "published": document.published.isoformat() if document.published else None,
            "url": document.url,
            "topics": list(document.topics),
            "links": list(document.links),
            "text": document.text,
        }


def failure_rows(case: Case) -> Iterator[Row]:
    """One row per place that gave no document."""
    for failure in case.failures:
        yield {"path": failure.path, "kind": str(failure.kind), "reason": failure.reason}


def name_rows(readings: Iterable[Reading]) -> Iterator[Row]:
    """One row per name in the documents; offsets as in `attribution_rows`."""
    for reading in readings:
        document = reading.document
        for one in reading.names:
            yield {
                "document": document.id,
                "path": document.path,
                "url": document.url,
                "outlet": document.outlet,
                "type": str(one.type),
                **cut_words(document.text, (one.span,)),
                "probability": one.probability,
            }


TABLES: dict[str, Callable[[Case], Iterator[Row]]] = {
    "alignments": alignment_rows,
    "attributions": attribution_rows,
    "claims": claim_rows,
    "disputes": dispute_rows,
    "documents": document_rows,
    "drift": drift_rows,
    "embedded": embedded_rows,
    "entities": entity_rows,
    "failures": failure_rows,
    "families": family_rows,
    "mentions": mention_rows,
    "reports": report_rows,
}
"""What can be exported from a case, by the name it is asked for."""

CLAIM_TABLES = frozenset(("claims", "disputes", "drift", "reports"))
"""Those of them that need the claims of a case."""

READING_TABLES: dict[str, Callable[[Iterable[Reading]], Iterator[Row]]] = {"names": name_rows}
"""What can be exported from the readings that a case file holds."""


def _source(text: str, one: Attribution, entities: Mapping[str, str]) -> Row | None:
    if not one.source:
        return None
    return {
        **cut_words(text, one.source),
        "entity": one.entity_id,
        "entity_name": entities.get(one.entity_id or ""),
        "name": one.source_name,
        "is_open": one.is_source_open,
    }
