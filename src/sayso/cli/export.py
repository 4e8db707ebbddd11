"""``sayso export``: what a case holds, for other programs."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.console import ERRORS, check_writable, data_output
from sayso.cli.formats import Format
from sayso.errors import UsageError
from sayso.export import CLAIM_TABLES, READING_TABLES, TABLES, Row, write_rows
from sayso.pipeline import open_case, open_readings

__all__ = ["export_command"]


class What(StrEnum):
    """The tables that can be exported: `sayso.export.TABLES` and `READING_TABLES`."""

    ALIGNMENTS = "alignments"
    ATTRIBUTIONS = "attributions"
    CLAIMS = "claims"
    DISPUTES = "disputes"
    DOCUMENTS = "documents"
    DRIFT = "drift"
    EMBEDDED = "embedded"
    ENTITIES = "entities"
    FAILURES = "failures"
    FAMILIES = "families"
    MENTIONS = "mentions"
    REPORTS = "reports"
    NAMES = "names"


def export_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    what: Annotated[What, typer.Option(help="What to export.")] = What.ATTRIBUTIONS,
    form: Annotated[Format, typer.Option("--format", help="In which format.")] = Format.JSONL,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="Standard output if left out."),
    ] = None,
) -> None:
    """Export what a case holds: what is said, claimed, copied and disputed, by whom and where.

    Example: sayso export harbour.sayso --what attributions --format csv -o harbour.csv
    """
    if out is not None:
        check_writable(out)
        if out.exists() and case.exists() and out.samefile(case):
            raise UsageError(f"{out} is the case itself; give another name with -o")
    count = write_rows(_list_rows(what, case), form, out or data_output())
    if out is not None:
        ERRORS.print(f"{count:,} {what} in {out}")


def _list_rows(what: What, case: Path) -> Iterable[Row]:
    if what in READING_TABLES:
        return READING_TABLES[what](open_readings(case))
    return TABLES[what](open_case(case, with_claims=what in CLAIM_TABLES))
