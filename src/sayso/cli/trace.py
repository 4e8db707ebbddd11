"""``sayso trace``: read a pile, write the case, print what a reporter wants to know first."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from sayso.casefile import CaseFile
from sayso.cli.console import (
    ERRORS,
    EXIT_INTERRUPTED,
    EXIT_SOME_FAILED,
    check_page,
    check_writable,
    show_progress,
)
from sayso.cli.failures import print_failures
from sayso.cli.report import write_report
from sayso.cli.summary import print_summary
from sayso.intake import IntakeOptions, find_files, place_name
from sayso.pipeline import TraceOptions, open_case, trace_into
from sayso.records import Failure, FailureKind

__all__ = ["run_trace", "trace_command"]

_COLUMN = "Column of a table (.csv, .jsonl) that holds the "


def trace_command(
    paths: Annotated[
        list[str],
        typer.Argument(
            metavar="PATH...",
            help="Files, folders or globs: .txt .md .html .htm .jsonl .csv, also with .gz",
        ),
    ],
    out: Annotated[
        Path, typer.Option("-o", "--out", metavar="CASE.sayso", help="The case file to write.")
    ] = Path("case.sayso"),
    report: Annotated[
        Path | None, typer.Option(metavar="CASE.html", help="Write the report too.")
    ] = None,
    text_column: Annotated[str | None, typer.Option(help=_COLUMN + "text.")] = None,
    title_column: Annotated[str | None, typer.Option(help=_COLUMN + "title.")] = None,
    outlet_column: Annotated[str | None, typer.Option(help=_COLUMN + "outlet.")] = None,
    byline_column: Annotated[str | None, typer.Option(help=_COLUMN + "byline.")] = None,
    date_column: Annotated[str | None, typer.Option(help=_COLUMN + "date.")] = None,
    url_column: Annotated[str | None, typer.Option(help=_COLUMN + "address.")] = None,
    workers: Annotated[
        int, typer.Option(min=0, help="Threads that read; 0 means one per processor.")
    ] = 0,
    whole: Annotated[
        bool,
        typer.Option(
            "--whole",
            help="Look at all documents of a large case together again, not only at added ones.",
        ),
    ] = False,
) -> None:
    """Read everything, print a summary, write the case.

    A trace that was interrupted goes on where it stopped when it is called again.

    Example: sayso trace articles/ page.html -o harbour.sayso --report harbour.html
    """
    intake = IntakeOptions(
        text_column=text_column,
        title_column=title_column,
        outlet_column=outlet_column,
        byline_column=byline_column,
        date_column=date_column,
        url_column=url_column,
    )
    run_trace(paths, out, report, TraceOptions(intake, workers, whole))
    with CaseFile(out) as file:
        if not file.count_documents() or _has_failed(file.load_failures(), paths):
            raise typer.Exit(EXIT_SOME_FAILED)


def run_trace(paths: list[str], out: Path, report: Path | None, options: TraceOptions) -> None:
    """Trace into ``out`` and print the summary; Ctrl-C leaves a case that can be gone on with."""
    check_writable(out)
    if report is not None:
        check_page(report)
    held_before = _count_held(out)
    try:
        with show_progress() as show:
            trace_into(paths, out, options, show)
    except KeyboardInterrupt:
        _print_stopped(out)
        raise typer.Exit(EXIT_INTERRUPTED) from None
    if report is not None:
        write_report(open_case(out), out, report)
    with CaseFile(out) as file:
        print_summary(file, out, report, held_before)
        print_failures(file.load_failures())


def _has_failed(failures: Iterable[Failure], paths: list[str]) -> bool:
    """Tell whether any place among those asked for could not be read."""
    failed = [one.path for one in failures if one.kind is FailureKind.FAILED]
    if not failed:
        return False
    asked = {place_name(path) for path in find_files(paths).files} | set(paths)
    return any(path in asked or path.rpartition("#")[0] in asked for path in failed)


def _count_held(out: Path) -> int:
    if not out.is_file() or not out.stat().st_size:
        return 0
    with CaseFile(out) as file:
        return file.count_documents()


def _print_stopped(out: Path) -> None:
    count = _count_held(out)
    ERRORS.print(f"Stopped. {out} holds {count:,} documents; the same command goes on from there.")
