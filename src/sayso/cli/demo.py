"""``sayso demo``: the invented case, end to end."""

from __future__ import annotations

import os
import shutil
import sys
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.console import OUTPUT, shell_word
from sayso.cli.trace import run_trace
from sayso.errors import UsageError
from sayso.pipeline import TraceOptions

__all__ = ["demo_command", "find_demo"]


def find_demo() -> Path:
    """The folder of invented articles: inside the package, or in the checkout it runs from."""
    package = Path(__file__).resolve().parents[1]
    for folder in (package / "examples", package.parents[1] / "examples"):
        articles = folder / "harbour" / "articles"
        if articles.is_dir():
            return articles
    raise UsageError("the demo's articles are missing; install sayso again")


def demo_command(
    folder: Annotated[
        Path, typer.Option("--out", "-o", help="The folder for the case and the report.")
    ] = Path("sayso-demo"),
) -> None:
    """Trace the invented harbour case: a table here, a case file and a report in a folder.

    Example: sayso demo
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(f"{folder} cannot be made a folder: {error.strerror}") from error
    case, report = folder / "harbour.sayso", folder / "harbour.html"
    # A relative path, so that the report names no folder of this machine.
    articles = str(find_demo())
    with suppress(ValueError):  # there is none to another drive
        articles = os.path.relpath(articles)
    run_trace([articles], case, report, TraceOptions())
    OUTPUT.print(f"\nOpen the report in a browser: {report.resolve().as_uri()}")
    serve = f"{_name_program()} serve {shell_word(str(case))}"
    OUTPUT.print(f"Or work on it at the desk: {serve}", soft_wrap=True)


def _name_program() -> str:
    """How this very program can be called from here, whether or not it is on the path."""
    program = Path(sys.argv[0])
    found = shutil.which("sayso")
    if program.name != "sayso" or (found and Path(found).resolve() == program.resolve()):
        return "sayso"
    with suppress(ValueError):
        program = Path(os.path.relpath(program))
    return shell_word(str(program))
