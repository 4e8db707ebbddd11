"""The commands put together, and what happens when one goes wrong."""

from __future__ import annotations

import gc
import sys
from importlib import import_module
from importlib.metadata import version
from typing import Annotated

import typer
from typer.core import TyperGroup

from sayso.cli.console import ERRORS, EXIT_INTERRUPTED, EXIT_USAGE
from sayso.errors import SaysoError

__all__ = ["RARELY", "app", "main"]

RARELY = 200_000
_COMMANDS = (
    "trace",
    "report",
    "serve",
    "sources",
    "who",
    "claims",
    "claim",
    "copies",
    "diff",
    "search",
    "judge",
    "log",
    "export",
    "read",
    "demo",
)


class _Commands(TyperGroup):
    """One module for each command, imported when it is asked for.

    What only looks at a case then does not wait for the models and their libraries.
    """

    def list_commands(self, _: typer.Context) -> list[str]:  # type: ignore[override]
        return list(_COMMANDS)

    def get_command(self, _: typer.Context, cmd_name: str) -> typer.core.TyperCommand | None:  # type: ignore[override]
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"sayso.cli.{cmd_name}")
        one = typer.Typer(
            add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False
        )
        one.command(cmd_name)(getattr(module, f"{cmd_name}_command"))
        command = typer.main.get_command(one)
        command.name = cmd_name
        return command  # type: ignore[return-value]


app = typer.Typer(
    name="sayso",
    cls=_Commands,
    help="On whose say-so? Shows who says what in a pile of news, in whose words, through whom.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _print_version(is_asked: bool) -> None:
    if is_asked:
        typer.echo(f"sayso {version('sayso')}")
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Say the version."),
    ] = False,
) -> None:
    """On whose say-so? Shows who says what in a pile of news, in whose words, through whom."""


def main() -> None:
    """Run the command line; errors raised on purpose become one line and exit code 2."""
    # Records hold no circles: looking for these takes a twentieth of the time of a trace.
    gc.set_threshold(RARELY, 20, 100)
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a character must not end a run.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        app()
    except SaysoError as error:
        ERRORS.print(f"sayso: {error}", style="bold red", soft_wrap=True)
        sys.exit(EXIT_USAGE)
    except KeyboardInterrupt:
        sys.exit(EXIT_INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
