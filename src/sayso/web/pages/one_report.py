"""The self-contained page of one claim or one source, to keep, to print or to send on."""

from __future__ import annotations

import re
from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sayso.casefile.list_rows import ClaimFilter, ClaimSort, Page, StatementFilter
from sayso.casefile.reader import CaseReader
from sayso.pipeline.making import say_makers
from sayso.report import ReportOptions, render_claim, render_source
from sayso.report.slices import list_documents
from sayso.web.asked import Asked, NotHereError
from sayso.web.desk import Desk
from sayso.web.naming import know_subjects
from sayso.web.routing import ask

__all__ = ["ROUTES"]

_MAX_CLAIMS = 60
_ALL = 1_000_000
_NOT_IN_NAMES = re.compile(r"[^\w-]+", re.ASCII)

Make = Callable[[CaseReader, Asked, str], tuple[str, str]]
"""Gives the title of a page and its HTML, given the version of the program."""


def make_claim_report(reader: CaseReader, asked: Asked, version: str) -> tuple[str, str]:
    """One claim with the documents that tell or dispute it."""
    claims = reader.load_claims_by(reader.follow_claims([asked.parts["id"]]).values())
    if not claims:
        raise NotHereError("There is no such claim in this case.", "/claims", "all claims")
    claim = claims[0]
    contrary = [one.claim_id for one in claim.disputes if one.claim_id]
    case = reader.load_slice(list_documents(claim), [claim.id, *contrary])
    title = f"“{claim.label}”"
    return title, render_claim(case, claim, _choose_options(reader, title, version))


def make_source_report(reader: CaseReader, asked: Asked, version: str) -> tuple[str, str]:
    """One source with the documents in which it speaks."""
    key = " ".join(asked.parts["key"].split())
    entity = reader.load_entity(key)
    key = key if entity else key.casefold()
    said = (
        reader.list_statements(StatementFilter(source=key), page=Page(1, _ALL)).rows if key else ()
    )
    if not said:
        raise NotHereError("Nobody in this case says anything under this name.", "/sources", "all")
    spoken = reader.load_attributions(said)
    claims = _list_claims(reader, key) if entity else []
    documents = {one.document_id for one in spoken}
    case = reader.load_slice(documents, claims, [key] if entity else [])
    title = entity.name if entity else spoken[0].source_name
    return title, render_source(case, key, _choose_options(reader, title, version))


def _list_claims(reader: CaseReader, key: str) -> list[str]:
    page = Page(1, _MAX_CLAIMS)
    found = (
        reader.list_claims(wanted, ClaimSort.TOLD, page).rows
        for wanted in (ClaimFilter(voice=key), ClaimFilter(about=key))
    )
    return list(dict.fromkeys(row.id for rows in found for row in rows))


def _choose_options(reader: CaseReader, title: str, version: str) -> ReportOptions:
    decisions = reader.load_in_force()
    named = know_subjects(reader, [one.judgement for one in decisions if one.judgement])
    return ReportOptions(
        title, version, made_by=say_makers(reader), decisions=decisions, named=named
    )


def _give(address: str, make: Make) -> Route:
    """A route that sends the page as a file: it has a policy and a script of its own."""

    async def answer(request: Request) -> Response:
        desk: Desk = request.app.state.desk
        asked = ask(request)
        title, page = await desk.pool.ask(lambda reader: make(reader, asked, desk.settings.version))
        name = _NOT_IN_NAMES.sub("-", title).strip("-")[:60] or "report"
        headers = {"Content-Disposition": f'attachment; filename="{name}.html"'}
        return Response(page, media_type="text/html", headers=headers)

    return Route(address, answer, methods=["GET"])


ROUTES = [
    _give("/report/claims/{id}", make_claim_report),
    _give("/report/sources/{key:path}", make_source_report),
]
