"""The addresses that write: a decision, and taking decisions back."""

from __future__ import annotations

from urllib.parse import parse_qsl

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from sayso.web.routing import find_way_back

__all__ = ["ROUTES"]

_MAX_FIELDS = 60


async def read_form(request: Request) -> dict[str, str]:
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
    fields = await read_form(request)
    return RedirectResponse(find_way_back(fields), 303)


ROUTES = [Route("/decisions", _decide, methods=["POST"])]
