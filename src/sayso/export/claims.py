"""Rows of what is claimed: claims, reports, changes on the way, disputes; and pasted articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sayso.export.row import Row, cut_words, say_at
from sayso.figures import count_claim
from sayso.records import Case, Document, Origin, Place, Report, Voice

__all__ = ["claim_rows", "dispute_rows", "drift_rows", "embedded_rows", "report_rows"]


def claim_rows(case: Case) -> Iterator[Row]:
    """One row per claim, told most first; ``number`` is what the commands call it by."""
    documents = {document.id: document for document in case.documents}
    names = {entity.id: entity.name for entity in case.entities}
    for number, one in enumerate(case.claims, 1):
        figures = count_claim(one, documents)
        yield {
            "id": one.id,
            "number": number,
            "label": one.label,
            "place": _place(documents, one.label_place),
            "reports": figures.reports,
            "outlets": figures.outlets,
            "at_least": one.origins.at_least,
            "at_most": one.origins.at_most,
            "reasons": list(one.origins.reasons),
            "origins": [_origin(origin) for origin in one.origins.roots],
            "disputes": len(one.disputes),
            "drift": len(one.drift),
            "warnings": [
                {
                    "kind": str(warning.kind),
                    "text": warning.words,
                    "reports": list(warning.report_ids),
                    "places": [_place(documents, place) for place in warning.places],
                }
                for warning in one.warnings
            ],
            "about": [{"entity": own, "name": names.get(own)} for own in one.entity_ids],
            "first": figures.first.isoformat() if figures.first else None,
            "last": figures.last.isoformat() if figures.last else None,
        }


def report_rows(case: Case) -> Iterator[Row]:
    """One row per report; ``number`` is that of the claim, a point, and its own.

    ``also``: further places in its document that tell it.
    """
    documents = {document.id: document for document in case.documents}
    for number, claim in enumerate(case.claims, 1):
        by_id = {one.id: one for one in claim.reports}
        for at, one in enumerate(claim.reports, 1):
            document = documents[one.document_id]
            parent = by_id.get(one.parent_id or "")
            yield {
                "id": one.id,
                "number": f"{number}.{at}",
                "claim": claim.id,
                "label": claim.label,
                **_head(document),
                **cut_words(document.text, one.spans),
                "content": [cut_words(document.text, (span,)) for span in one.spans],
                "attribution": one.attribution_id,
                "also": [cut_words(document.text, (span,)) for span in one.also],
                **_voices(one.chain),
                "parent": one.parent_id,
                "parent_outlet": documents[parent.document_id].outlet if parent else None,
                "parent_kind": str(one.parent_kind) if one.parent_kind else None,
                "parent_reason": one.parent_reason,
                "parent_probability": one.parent_probability if one.parent_id else None,
            }


def dispute_rows(case: Case) -> Iterator[Row]:
    """One row per claim and denial of it; ``carried_by``: reports whose documents tell of it."""
    documents = {document.id: document for document in case.documents}
    for number, claim in enumerate(case.claims, 1):
        for one in claim.disputes:
            document = documents[one.place.document_id]
            yield {
                "claim": claim.id,
                "number": number,
                "label": claim.label,
                "kind": str(one.kind),
                **_head(document),
                **cut_words(document.text, (one.place.span,)),
                "attribution": one.place.attribution_id,
                **_voices(one.chain),
                "said_at": say_at(document.text, one.at),
                "reports": list(one.report_ids),
                "carried_by": list(one.carried_by),
                "contrary": one.claim_id,
                "probability": one.probability,
            }


def drift_rows(case: Case) -> Iterator[Row]:
    """One row per change between a report and the one it came from, with both wordings."""
    documents = {document.id: document for document in case.documents}
    for number, claim in enumerate(case.claims, 1):
        numbers = _number_reports(number, claim.reports)
        for one in claim.drift:
            yield {
                "claim": claim.id,
                "label": claim.label,
                "kind": str(one.kind),
                "report": one.report_id,
                "number": numbers.get(one.report_id),
                "parent": one.parent_id,
                "parent_number": numbers.get(one.parent_id),
                "before": _change(documents, one.before),
                "after": _change(documents, one.after),
            }


def embedded_rows(case: Case) -> Iterator[Row]:
    """One row per article pasted into a document, with what the page says about it."""
    documents = {document.id: document for document in case.documents}
    for one in case.embedded:
        page = documents[one.document_id]
        yield {
            "document": page.id,
            "path": page.path,
            "page": page.title,
            "page_outlet": page.outlet,
            "outlet": one.outlet,
            "byline": one.byline,
            "title": one.title,
            "published": one.published.isoformat() if one.published else None,
            "url": one.url,
            "reason": one.reason,
            "is_end_sure": one.is_end_sure,
            "lead": cut_words(page.text, (one.lead,)) if one.lead else None,
            **cut_words(page.text, (one.span,)),
        }


def _head(document: Document) -> Row:
    return {
        "document": document.id,
        "path": document.path,
        "title": document.title,
        "url": document.url,
        "outlet": document.outlet,
        "published": document.published.isoformat() if document.published else None,
    }


def _voices(chain: Iterable[Voice]) -> Row:
    """A chain by names alone, and with all that is known of each voice."""
    voices = [
        {
            "name": one.name,
            "role": str(one.role),
            "document": one.document_id,
            "entity": one.entity_id,
            "source_type": str(one.source_type) if one.source_type else None,
        }
        for one in chain
    ]
    return {"chain": [one["name"] for one in voices], "voices": voices}


def _origin(one: Origin) -> Row:
    return {
        "name": one.name,
        "source_type": str(one.source_type) if one.source_type else None,
        "entity": one.entity_id,
        "reports": list(one.report_ids),
        "may_be": list(one.may_be),
    }


def _place(documents: Mapping[str, Document], place: Place) -> Row:
    return {
        "document": place.document_id,
        **cut_words(documents[place.document_id].text, (place.span,)),
        "attribution": place.attribution_id,
    }


def _change(documents: Mapping[str, Document], place: Place) -> Row:
    return {"outlet": documents[place.document_id].outlet, **_place(documents, place)}


def _number_reports(number: int, reports: Iterable[Report]) -> dict[str, str]:
    return {one.id: f"{number}.{at}" for at, one in enumerate(reports, 1)}
