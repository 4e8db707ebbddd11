"""From a request to a page and back."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from sayso.web.asked import Asked
from sayso.web.desk import Desk, Show

__all__ = ["ask", "find_way_back", "give_page"]


def ask(request: Request) -> Asked:
    """What a request asks for."""
    return Asked(
        request.url.path,
        dict(request.query_params),
        {name: str(value) for name, value in request.path_params.items()},
        request.scope.get("state", {}).get("who", ""),
    )


def give_page(address: str, show: Show) -> Route:
    """The route of a page that reads; it is made in a thread with a connection of its own."""

    async def answer(request: Request) -> Response:
        desk: Desk = request.app.state.desk
        page, status = await desk.show(show, ask(request), request.state.csrf)
        return HTMLResponse(page, status)

    return Route(address, answer, methods=["GET"])


def find_way_back(fields: Mapping[str, str]) -> str:
    """The page that a form was sent from, on this desk and nowhere else."""
    given = fields.get("next", "")
    is_plain = given.isprintable() and "\\" not in given
    return given if is_plain and given.startswith("/") and not given.startswith("//") else "/"
