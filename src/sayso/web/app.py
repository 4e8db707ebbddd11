"""The desk as a web application: addresses, and what happens when something goes wrong."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Route

from sayso.casefile.reader import CaseReader
from sayso.errors import CaseError, SaysoError
from sayso.web import decisions, static
from sayso.web.asked import NotHereError
from sayso.web.desk import Desk, Shown
from sayso.web.pages import PAGES
from sayso.web.routing import ask
from sayso.web.safety import Guard, TooLongError
from sayso.web.settings import DeskSettings

__all__ = ["make_app"]

_LOG = logging.getLogger(__name__)


def make_app(case_path: Path, settings: DeskSettings | None = None) -> Starlette:
    """The desk over a case file. Raises `CaseError` when there is none, or it cannot be read."""
    settings = settings or DeskSettings()
    CaseReader(case_path).close()
    desk = Desk(case_path, settings)

    @asynccontextmanager
    async def live(_: Starlette) -> AsyncIterator[None]:
        yield
        desk.close()

    app = Starlette(
        routes=[
            *(route for page in PAGES for route in page.ROUTES),
            *decisions.ROUTES,
            *static.ROUTES,
            Route("/{rest:path}", _miss),
        ],
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers={
            NotHereError: _catch(_say_missing),
            TooLongError: _catch(_say_too_long),
            HTTPException: _catch(_say_wrong),
            SaysoError: _catch(_say_refused),
            Exception: _catch(_say_broken),
        },
        lifespan=live,
    )
    app.state.desk = desk
    return app


async def _miss(_: Request) -> Response:
    raise NotHereError("There is no such page.")


Handler = Callable[[Request, Exception], Awaitable[Response]]


def _catch(show: Callable[[Exception], Shown]) -> Handler:
    """An error as a page in the layout of all others."""

    async def answer(request: Request, error: Exception) -> Response:
        shown = show(error)
        desk: Desk = request.app.state.desk
        if request.method == "HEAD":
            return PlainTextResponse("", shown.status)
        page = desk.render(shown, ask(request), request.scope.get("state", {}).get("csrf", ""))
        return HTMLResponse(page, shown.status)

    return answer


def _error(status: int, title: str, words: str, where: str = "/", name: str = "overview") -> Shown:
    values = {"words": words, "where": where, "where_name": name}
    return Shown("desk/error.html.jinja", title, values=values, status=status)


def _say_missing(error: Exception) -> Shown:
    assert isinstance(error, NotHereError)  # noqa: S101 - registered for it
    return _error(404, "Not in this case", error.what, error.where, error.name)


def _say_too_long(_: Exception) -> Shown:
    return _error(413, "Too long", "That is too much for a decision.")


def _say_wrong(error: Exception) -> Shown:
    assert isinstance(error, HTTPException)  # noqa: S101 - registered for it
    return _error(error.status_code, "Not possible", f"{error.detail}.")


def _say_refused(error: Exception) -> Shown:
    """What was raised on purpose says itself what to do."""
    is_case = isinstance(error, CaseError)
    title = "The case cannot be read" if is_case else "That cannot be done"
    return _error(503 if is_case else 400, title, str(error))


def _say_broken(error: Exception) -> Shown:
    _LOG.error("a page could not be made", exc_info=error)
    words = (
        "This page could not be made. That is a fault of sayso, and nothing in your case has "
        "changed. What went wrong stands where sayso serve was started."
    )
    return _error(500, "Something went wrong", words)
