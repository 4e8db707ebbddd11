"""``sayso read``: one text, nothing kept."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.console import EXIT_SOME_FAILED, EXIT_USAGE, data_output
from sayso.cli.failures import print_failures
from sayso.cli.formats import Format
from sayso.export import attribution_rows, write_rows
from sayso.intake import IntakeOptions, read_bytes, read_file
from sayso.pipeline import load_reader
from sayso.records import Case, Document, Failure

__all__ = ["read_command"]


def read_command(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="One file, or - for a text piped in.")
    ],
    text_column: Annotated[
        str | None, typer.Option(help="Column of a table that holds the text.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="In which format.")] = Format.JSONL,
) -> None:
    """Read one file and print its attributions; nothing is kept.

    Example: sayso read page.html --format jsonl
    """
    if file == "-":
        items = list(read_bytes(sys.stdin.buffer.read(), "standard-input.txt"))
    else:
        items = list(read_file(Path(file), IntakeOptions(text_column=text_column)))
    readings = [load_reader().read(item) for item in items if isinstance(item, Document)]
    case = Case(
        tuple(reading.document for reading in readings),
        tuple(one for reading in readings for one in reading.attributions),
        tuple(item for item in items if isinstance(item, Failure)),
    )
    write_rows(attribution_rows(case), form, data_output())
    print_failures(case.failures)
    if case.failures:
        is_there = file == "-" or Path(file).is_file()
        raise typer.Exit(EXIT_SOME_FAILED if is_there else EXIT_USAGE)
