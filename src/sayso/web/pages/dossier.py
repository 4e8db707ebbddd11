"""The report of the whole case, to take away."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from pathlib import Path

from starlette.background import BackgroundTask
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route

from sayso.web.desk import Desk

__all__ = ["ROUTES"]

_RUN = "from sayso.cli import main; main()"
_making = asyncio.Lock()


async def _send_report(request: Request) -> Response:
    """Made by a process of its own, as the command does: a whole case takes much memory."""
    desk: Desk = request.app.state.desk
    folder = tempfile.TemporaryDirectory(prefix="sayso-")
    out = Path(folder.name) / f"{desk.path.stem}.html"
    async with _making:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", _RUN, "report", str(desk.path), "-o", str(out),
            stdout=asyncio.subprocess.DEVNULL, stderr=asyncio.subprocess.PIPE,
        )  # fmt: skip
        try:
            _, said = await process.communicate()
        except asyncio.CancelledError:
            process.kill()
            folder.cleanup()
            raise
    if process.returncode:
        folder.cleanup()
        lines = said.decode(errors="replace").strip().splitlines()
        raise HTTPException(503, lines[-1] if lines else "The report could not be made")
    return FileResponse(
        out, filename=out.name, media_type="text/html", background=BackgroundTask(folder.cleanup)
    )


ROUTES = [Route("/report", _send_report, methods=["GET"])]
