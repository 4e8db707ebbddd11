"""Style sheets, scripts and the icon, read once; their addresses change when they do."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from importlib.resources import files

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from sayso.report.environment import STYLES, read_asset
from sayso.web.asked import NotHereError

__all__ = ["ROUTES", "STATIC", "StaticFile"]


@dataclass(frozen=True)
class StaticFile:
    """A file as it is served; ``version`` changes with its contents."""

    kind: str
    body: bytes

    @property
    def version(self) -> str:
        """A hash of what it holds."""
        return hashlib.sha256(self.body).hexdigest()[:12]


def _read(name: str) -> str:
    return (files("sayso.web") / "static" / name).read_text(encoding="utf-8")


STATIC = {
    # The styles of the report, so that both are one design, and what the desk adds.
    "desk.css": StaticFile(
        "text/css; charset=utf-8",
        "\n".join([*map(read_asset, STYLES), _read("desk.css"), _read("reading.css")]).encode(),
    ),
    "desk.js": StaticFile("text/javascript; charset=utf-8", _read("desk.js").encode()),
    "reading.js": StaticFile("text/javascript; charset=utf-8", _read("reading.js").encode()),
    "htmx.js": StaticFile("text/javascript; charset=utf-8", _read("htmx.min.js").encode()),
    "icon.svg": StaticFile("image/svg+xml", _read("icon.svg").encode()),
}


async def _serve(request: Request) -> Response:
    one = STATIC.get(request.path_params["name"])
    if one is None:
        raise NotHereError("There is no such file.")
    headers = {"Cache-Control": "private, max-age=31536000, immutable"}
    return Response(one.body, media_type=one.kind, headers=headers)


ROUTES = [Route("/static/{name}", _serve)]
