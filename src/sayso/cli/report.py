"""``sayso report``: a case, one claim or one source as one HTML page."""

from __future__ import annotations

from dataclasses import replace
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer

from sayso.casefile import CaseFile
from sayso.cli.claim_lookup import require_claim
from sayso.cli.console import OUTPUT, check_page
from sayso.cli.log import name_subjects
from sayso.cli.lookup import find_by_name
from sayso.errors import UsageError
from sayso.export import replaced_file
from sayso.pipeline.making import say_makers
from sayso.records import Case
from sayso.report import (
    ReportOptions,
    key_source,
    render_claim,
    render_report,
    render_source,
)
from sayso.report.slices import list_documents

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
    claim: Annotated[
        str,
        typer.Option(
            metavar="WHICH", help="One claim alone: its number, its id or words of its label."
        ),
    ] = "",
    source: Annotated[
        str, typer.Option(metavar="NAME", help="One source alone, by any of its names.")
    ] = "",
) -> None:
    """Write one self-contained HTML page that needs no network.

    Example: sayso report harbour.sayso -o harbour.html
    """
    if claim and source:
        raise UsageError("one page is about one thing; give --claim or --source, not both")
    about = "-claim" if claim else "-source" if source else ""
    out = out or case.with_name(f"{case.stem}{about}.html")
    check_page(out)
    with CaseFile(case) as file:
        options = _choose_options(file, title or case.stem)
        if claim:
            page = _render_claim(file, claim, case, title, options)
        elif source:
            page = _render_source(file.load(), file, source, case, title, options)
        else:
            page = render_report(file.load(), options)
    _write(page, out)
    OUTPUT.print(f"The report is in {out}")


def write_report(case: Case, place: Path, out: Path) -> None:
    """Put the report of a case, that is kept at ``place``, where it belongs, whole.

    Raises `UsageError` when that cannot be done.
    """
    with CaseFile(place) as file:
        options = _choose_options(file, place.stem)
    _write(render_report(case, options), out)


def _choose_options(file: CaseFile, title: str) -> ReportOptions:
    """What the page says of how it was made."""
    return ReportOptions(
        title=title,
        version=version("sayso"),
        made_by=say_makers(file),
        decisions=file.load_in_force(),
    )


def _write(page: str, out: Path) -> None:
    with replaced_file(out) as part:
        part.write_text(page, encoding="utf-8", newline="\n")


def _render_claim(
    file: CaseFile, asked: str, place: Path, title: str, options: ReportOptions
) -> str:
    _, claim = require_claim(file, asked, place)
    contrary = [one.claim_id for one in claim.disputes if one.claim_id]
    part = file.load_slice(list_documents(claim), [claim.id, *contrary])
    named = name_subjects(file, options.decisions)
    options = replace(options, title=title or f"“{claim.label}”", named=named)
    return render_claim(replace(part, failures=file.load_failures()), claim, options)


def _render_source(
    case: Case, file: CaseFile, asked: str, place: Path, title: str, options: ReportOptions
) -> str:
    key, name = _require_source(case, file, asked, place)
    return render_source(case, key, replace(options, title=title or name))


def _require_source(case: Case, file: CaseFile, asked: str, place: Path) -> tuple[str, str]:
    """The key and the name of the source that is meant; `UsageError` when nobody is.

    An entity that speaks, by any of its names, else what goes by these very words.
    """
    found = find_by_name(file, asked)
    texts = {one.id: one.text for one in case.documents}
    keys = {key_source(one, texts[one.document_id]): one.source_name for one in case.attributions}
    for entity, _ in found.entities if found.is_exact else ():
        if entity.id in keys:
            return entity.id, entity.name
    key = " ".join(asked.split()).casefold()
    if key and key in keys:
        return key, " ".join(keys[key].split())
    near = ", ".join(f"“{entity.name}”" for entity, _ in found.entities if entity.id in keys)
    rest = f"; the nearest: {near}" if near else f"; see: sayso sources {place}"
    raise UsageError(f"nobody in {place} says anything under the name “{asked}”{rest}")
