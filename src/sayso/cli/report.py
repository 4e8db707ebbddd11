"""``sayso report``: a case as one HTML page."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.console import OUTPUT, check_page
from sayso.export import replaced_file
from sayso.pipeline import open_case
from sayso.records import Case
from sayso.report import ReportOptions, render_report

__all__ = ["report_command", "write_report"]


def report_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", metavar="CASE.html", help="The page; beside the case if left out."
        ),
    ] = None,
    title: Annotated[str, typer.Option(help="The title at its head.")] = "",
) -> None:
    """Write one self-contained HTML page that needs no network.

    Example: sayso report harbour.sayso -o harbour.html
    """
    out = out or case.with_suffix(".html")
    check_page(out)
    write_report(open_case(case), out, title=title or case.stem)
    OUTPUT.print(f"The report is in {out}")


def write_report(case: Case, out: Path, *, title: str) -> None:
    """Put the report of a case in place whole; `UsageError` when that cannot be done."""
    options = ReportOptions(title=title, version=version("sayso"))
    with replaced_file(out) as part:
        part.write_text(render_report(case, options), encoding="utf-8", newline="\n")
