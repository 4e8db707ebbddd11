"""``sayso report``: a case as one HTML page."""

from __future__ import annotations

from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.console import OUTPUT, check_page, write_page
from sayso.pipeline import open_case
from sayso.report import ReportOptions, render_report

__all__ = ["report_command"]


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
    options = ReportOptions(title=title or case.stem, version=version("sayso"))
    write_page(out, render_report(open_case(case), options))
    OUTPUT.print(f"The report is in {out}")
