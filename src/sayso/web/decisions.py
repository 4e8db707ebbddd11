"""The addresses that write: a decision, and taking decisions back."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from sayso.casefile.reader import CaseReader
from sayso.errors import UsageError
from sayso.records import AnyJudgement, Attribution, Document
from sayso.web.desk import Desk
from sayso.web.judgements import read_judgement
from sayso.web.routing import find_way_back
from sayso.web.telling import Told, tell_change

if TYPE_CHECKING:
    from sayso.pipeline.deciding import Change

__all__ = ["ROUTES"]

_MAX_FIELDS = 60


async def _read_form(request: Request) -> dict[str, str]:
    """The fields of a form that was sent from a page of this desk."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip()
    if kind != "application/x-www-form-urlencoded":
        raise HTTPException(415, "A decision is sent as a form")
    try:
        text = (await request.body()).decode()
        fields = dict(parse_qsl(text, keep_blank_values=True, max_num_fields=_MAX_FIELDS))
    except ValueError:
        raise HTTPException(400, "That is no form of this desk") from None
    if not request.state.may_write(request.headers.get("x-csrf-token") or fields.get("csrf", "")):
        raise HTTPException(
            403, "This page was opened before the desk was started again; load it once more"
        )
    return fields


async def _decide(request: Request) -> Response:
    desk: Desk = request.app.state.desk
    fields, who = await _read_form(request), request.state.who

    def read(reader: CaseReader) -> AnyJudgement:
        return read_judgement(fields, lambda own_id: _find_attribution(reader, own_id))

    def write(judgement: AnyJudgement) -> Change:
        # Deciding brings the models and their libraries; reading does without.
        from sayso.pipeline.deciding import decide

        return decide(desk.path, judgement, who)

    async with desk.writing:
        judgement = await desk.pool.ask(read)
        change = await asyncio.to_thread(write, judgement)
    return await _go_on(desk, fields, [change])


async def _undo(request: Request) -> Response:
    """Take back the last decision, or all that came after one."""
    desk: Desk = request.app.state.desk
    fields, who = await _read_form(request), request.state.who
    last, to = (_read_number(fields, name) for name in ("number", "to"))

    def write() -> list[Change]:
        from sayso.pipeline.deciding import take_back

        taken = (take_back(desk.path, who) for _ in _list_after(desk, last, to))
        return [change for change in taken if change]

    async with desk.writing:
        changes = await asyncio.to_thread(write)
    return await _go_on(desk, fields, changes)


def _list_after(desk: Desk, last: int | None, to: int | None) -> list[int]:
    """The decisions to take back: those in force after ``to``, or ``last`` if it is the last."""
    with CaseReader(desk.path) as reader:
        numbers = [one.number for one in reader.load_in_force()]
    if not numbers:
        raise UsageError("there is no decision to take back")
    if to is not None:
        return [one for one in numbers if one > to]
    if last is not None and last != numbers[-1]:
        raise UsageError(
            f"decision {last} is not the last one in force any more, which is {numbers[-1]}; to go "
            "back further, choose where to in the log"
        )
    return numbers[-1:]


def _read_number(fields: Mapping[str, str], name: str) -> int | None:
    given = fields.get(name, "")
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 12 else None


def _find_attribution(reader: CaseReader, own_id: str) -> tuple[Document, Attribution] | None:
    for one in reader.load_attributions([own_id]):
        for document in reader.load_documents([one.document_id]):
            return document, one
    return None


async def _go_on(desk: Desk, fields: Mapping[str, str], changes: list[Change]) -> Response:
    """Back to the page the form was on, which tells what changed."""
    way = find_way_back(fields)
    if changes:
        told = await desk.pool.ask(_tell(changes))
        parts = urlsplit(_follow(way, changes[-1]))
        kept = [pair for pair in parse_qsl(parts.query) if pair[0] != "told"]
        way = parts._replace(query=urlencode([*kept, ("told", desk.tell(told))])).geturl()
    return RedirectResponse(quote(way, safe=":/%#?=@[]!$&'()*+,;~"), 303)


def _tell(changes: list[Change]) -> Callable[[CaseReader], Told]:
    if len(changes) == 1:
        return lambda reader: tell_change(reader, changes[0])
    return lambda _: Told(f"Taken back: {len(changes):,} decisions")


def _follow(way: str, change: Change) -> str:
    """What a page was about may go by another id now."""
    for section, old, new in (
        ("/claims/", change.before, change.after),
        ("/sources/", change.old, change.new),
    ):
        gone = {one.id for one in old} - {one.id for one in new}
        if way.startswith(section) and new:
            own_id, _, _ = way.removeprefix(section).partition("?")
            if own_id.partition("#")[0] in gone:
                return f"{section}{quote(new[0].id, safe='')}"
    return way


ROUTES = [
    Route("/decisions", _decide, methods=["POST"]),
    Route("/decisions/undo", _undo, methods=["POST"]),
]
