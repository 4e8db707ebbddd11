"""The commands put together, and what happens when one goes wrong."""

from __future__ import annotations

import gc
import sys
from importlib.metadata import version
from typing import Annotated

import typer

from sayso.cli import (
    claim,
    claims,
    copies,
    demo,
    diff,
    export,
    judge,
    read,
    report,
    sources,
    trace,
    who,
)
from sayso.cli.console import ERRORS, EXIT_INTERRUPTED, EXIT_USAGE
from sayso.errors import SaysoError

__all__ = ["app", "main"]

_RARELY = 200_000

app = typer.Typer(
    name="sayso",
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


app.command("trace")(trace.trace_command)
app.command("report")(report.report_command)
app.command("sources")(sources.sources_command)
app.command("who")(who.who_command)
app.command("claims")(claims.claims_command)
app.command("claim")(claim.claim_command)
app.command("copies")(copies.copies_command)
app.command("diff")(diff.diff_command)
app.command("judge")(judge.judge_command)
app.command("export")(export.export_command)
app.command("read")(read.read_command)
app.command("demo")(demo.demo_command)


def main() -> None:
    """Run the command line; errors raised on purpose become one line and exit code 2."""
    # Records hold no circles: looking for these takes a twentieth of the time of a trace.
    gc.set_threshold(_RARELY, 20, 100)
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
