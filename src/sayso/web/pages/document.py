"""One document: its text with every voice marked, its claims, and where its words are again."""

from __future__ import annotations

from sayso.casefile.list_rows import ClaimFilter, ClaimSort, Page
from sayso.casefile.reader import CaseReader
from sayso.records import Attribution, Case, Document, Span, Target, TargetKind
from sayso.report.articles import list_articles
from sayso.report.claims.margins import ClaimMargins
from sayso.report.copies.margins import Margins
from sayso.report.profiles import name_document
from sayso.web.addresses import URLS
from sayso.web.asked import Asked, NotHereError
from sayso.web.desk import Shown
from sayso.web.routing import give_page

__all__ = ["ROUTES"]

_MAX_CLAIMS = 60


def show_document(reader: CaseReader, asked: Asked) -> Shown:
    """The text and its notes; ``at`` is the passage that somebody was sent to."""
    own_id = asked.parts["id"]
    case = reader.load_slice(document_ids=[own_id])
    document = next((one for one in case.documents if one.id == own_id), None)
    if document is None:
        raise NotHereError("There is no such document in this case.", "/documents", "all documents")
    at = _find_passage(asked.text("at"), document)
    alone = Case((document,), _of(case, own_id), entities=case.entities)
    (item,) = list_articles(alone, {own_id: [at]} if at else None)
    wanted = ClaimFilter(document=own_id, told_again=True)
    told = reader.list_claims(wanted, ClaimSort.TOLD, Page(1, _MAX_CLAIMS))
    claims = reader.load_claims_by(one.id for one in told.rows)
    target = Target(TargetKind.DOCUMENT, own_id)
    values = {
        "item": item,
        "at": at,
        "margins": Margins(case, URLS).list(document, item.paragraphs),
        "marks": ClaimMargins(claims).list(document, item.paragraphs),
        "n_claims": told.total,
        "n_alignments": len(case.alignments),
        "note": reader.load_notes().get(target, ""),
        "is_starred": target in reader.load_stars(),
    }
    title = document.title or name_document(document)
    return Shown("desk/document.html.jinja", title, "/documents", values)


def _of(case: Case, own_id: str) -> tuple[Attribution, ...]:
    return tuple(one for one in case.attributions if one.document_id == own_id)


def _find_passage(given: str, document: Document) -> Span | None:
    """``4-19`` as a span of the text; None where that is none."""
    start, _, end = given.partition("-")
    if not (start.isascii() and start.isdecimal() and end.isascii() and end.isdecimal()):
        return None
    if len(given) > len(str(len(document.text))) * 2 + 1:
        return None
    span = Span(int(start), min(int(end), len(document.text)))
    return span if document.text[span.start : span.end].strip() else None


ROUTES = [give_page("/documents/{id}", show_document)]
