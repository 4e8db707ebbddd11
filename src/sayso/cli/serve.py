"""``sayso serve``: the desk, a local web app over a case."""

from __future__ import annotations

import os
import socket
import threading
import webbrowser
from contextlib import suppress
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
import uvicorn

from sayso.casefile.reader import CaseReader
from sayso.cli.console import OUTPUT, own_login
from sayso.errors import UsageError
from sayso.web import DeskSettings, make_app
from sayso.web.settings import DEFAULT_PORT, LOOPBACK, is_everywhere

__all__ = ["serve_command"]

_PASSWORD = "SAYSO_PASSWORD"  # noqa: S105 - the name of a variable
_LEAST_PASSWORD_CHARS = 8
_MAX_CONNECTIONS = 100
_MAX_HEAD_BYTES = 32 * 1024


def serve_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    port: Annotated[
        int, typer.Option(min=0, max=65535, help="The port; 0 for any that is free.")
    ] = DEFAULT_PORT,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the first page in a browser.")
    ] = True,
    who: Annotated[
        str, typer.Option(metavar="NAME", help="Whose decisions these are; your login if left out.")
    ] = "",
    share: Annotated[
        bool, typer.Option("--share", help="Let other machines in; asks them for a password.")
    ] = False,
    host: Annotated[
        str, typer.Option(metavar="ADDRESS", help="Where to listen, with --share.")
    ] = "",
    password_file: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help=f"Holds the password for --share; else {_PASSWORD}."),
    ] = None,
) -> None:
    """Work on a case in the browser: read, search, judge. It stays on this machine.

    Example: sayso serve harbour.sayso
    """
    settings = DeskSettings(
        host=_choose_host(host, share),
        port=port,
        password=_read_password(password_file) if share else "",
        hosts=_own_names() if share else (),
        who=who or own_login(),
        version=version("sayso"),
    )
    CaseReader(case).close()  # a file that is not there is to be said before a port that is taken
    with _bind(settings.host, port) as listening:
        settings = replace(settings, port=listening.getsockname()[1])
        app = make_app(case, settings)
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                log_level="error",
                access_log=False,
                server_header=False,
                ws="none",
                proxy_headers=False,
                limit_concurrency=_MAX_CONNECTIONS,
                h11_max_incomplete_event_size=_MAX_HEAD_BYTES,
                timeout_graceful_shutdown=5,
            )
        )
        OUTPUT.print(f"{case} is open at {settings.url}", soft_wrap=True)
        if share:
            OUTPUT.print(
                "Others reach it with the password. What they send is not encrypted: share it on a "
                "network you trust.",
                soft_wrap=True,
            )
        OUTPUT.print("Ctrl-C ends it.")
        if browser:
            threading.Thread(target=webbrowser.open, args=(settings.url,), daemon=True).start()
        with suppress(KeyboardInterrupt):
            server.run(sockets=[listening])
        OUTPUT.print("\nClosed. Every decision is in the case.")


def _choose_host(host: str, share: bool) -> str:
    if host and not share:
        raise UsageError("--host lets other machines in: give --share too, which takes a password")
    return host or ("0.0.0.0" if share else LOOPBACK)  # noqa: S104 - asked for, with a password


def _read_password(file: Path | None) -> str:
    if file is None:
        password = os.environ.get(_PASSWORD, "")
    else:
        try:
            password = file.read_text(encoding="utf-8").strip("\r\n")
        except (OSError, UnicodeDecodeError) as error:
            raise UsageError(f"{file} cannot be read for the password: {error}") from error
    if not password:
        raise UsageError(f"--share takes a password: --password-file FILE, or {_PASSWORD} is set")
    if len(password) < _LEAST_PASSWORD_CHARS:
        raise UsageError(f"the password is too short: {_LEAST_PASSWORD_CHARS} characters at least")
    return password


def _own_names() -> tuple[str, ...]:
    name = socket.gethostname()
    return (name, f"{name.partition('.')[0]}.local")


def _bind(host: str, port: int) -> socket.socket:
    """A socket that listens; `UsageError` says which port is free where this one is not."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio knows by the protocol that answers are not to wait for each other (40 ms each).
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen()  # who is quick waits for the first page instead of being refused
    except OSError as error:
        listening.close()
        if is_everywhere(host) or port:
            other = _find_free(host)
            hint = f"; {other} is free: --port {other}" if other else ""
            raise UsageError(f"port {port} of {host} is taken or not allowed{hint}") from error
        raise UsageError(f"{host} is no address of this machine") from error
    return listening


def _find_free(host: str) -> int:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        try:
            trial.bind((host, 0))
        except OSError:
            return 0
        port: int = trial.getsockname()[1]
        return port
