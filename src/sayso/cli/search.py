"""``sayso search``: words in documents, in what is said, and in names."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from sayso.casefile import CaseFile
from sayso.casefile.list_rows import DocumentRow, Page
from sayso.casefile.search import SearchFilter
from sayso.cli.console import OUTPUT, one_line, print_indented
from sayso.errors import UsageError
from sayso.records import Kind, Span, Stance
from sayso.report.wording import count_words, say_date

__all__ = ["search_command"]

_DAY = "%Y-%m-%d"


class Where(StrEnum):
    """What is searched."""

    DOCUMENTS = "documents"
    SAID = "said"
    NAMES = "names"


def search_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    words: Annotated[
        list[str],
        typer.Argument(
            help="What to look for: all of the words; '\"in this order\"'; begin*; behind -- also "
            "-without."
        ),
    ],
    where: Annotated[
        Where, typer.Option("--in", help="Documents, what is said in them, or names.")
    ] = Where.DOCUMENTS,
    source: Annotated[str, typer.Option(help="Said by this source, by any of its names.")] = "",
    about: Annotated[str, typer.Option(help="Where this one is named, by any of its names.")] = "",
    outlet: Annotated[str, typer.Option(help="In this outlet.")] = "",
    kind: Annotated[Kind | None, typer.Option(help="Quoted directly, or not.")] = None,
    stance: Annotated[
        Stance | None, typer.Option(help="What the cue does: deny, admit ...")
    ] = None,
    since: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="From a day.")
    ] = None,
    until: Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="To a day.")] = None,
    rows: Annotated[int, typer.Option(min=1, help="How many to show.")] = 20,
) -> None:
    """Find words in a case, the best matches first.

    Example: sayso search harbour.sayso solvent "Shed 4" --in said --stance deny
    """
    asked = " ".join(words)
    with CaseFile(case) as file:
        wanted = SearchFilter(
            _find_key(file, source, case),
            outlet,
            kind or "",
            stance or "",
            _find_key(file, about, case),
            since.date() if since else None,
            until.date() if until else None,
        )
        page = Page(1, rows)
        if where is Where.NAMES:
            total = _print_names(file, asked, page)
        elif where is Where.SAID:
            total = _print_said(file, asked, wanted, page)
        else:
            total = _print_documents(file, asked, wanted, page)
    if not total:
        OUTPUT.print("Nothing found.")
    elif total > rows:
        OUTPUT.print(f"and {total - rows:,} more (--rows)")


def _find_key(file: CaseFile, name: str, case: Path) -> str:
    """The one who says most of those with a name; raises `UsageError` where nobody has it."""
    if not name.strip():
        return ""
    found = file.search_names(f'"{name}"', Page(1, 1)).rows
    if not found:
        raise UsageError(f"nobody in {case} goes by the name {name!r}; see: sayso sources {case}")
    return found[0].key


def _print_documents(file: CaseFile, words: str, wanted: SearchFilter, page: Page) -> int:
    found = file.search_documents(words, wanted, page)
    for hit in found.rows:
        OUTPUT.print(_say_document(hit.document), style="bold", soft_wrap=True)
        marks = [
            Span(max(one.start - hit.excerpt.start, 0), one.end - hit.excerpt.start)
            for one in hit.marks
            if one.start >= hit.excerpt.start and one.end <= hit.excerpt.end
        ]
        print_indented(_mark(hit.words, marks), 2)
    return found.total


def _print_said(file: CaseFile, words: str, wanted: SearchFilter, page: Page) -> int:
    found = file.search_statements(words, wanted, page)
    for hit in found.rows:
        line = f"{one_line(hit.source_name) or 'nobody named'} ({hit.stance}), "
        OUTPUT.print(f"{line}{_say_document(hit.document)}", style="bold", soft_wrap=True)
        for span, piece in zip(hit.content, hit.words, strict=True):
            marks = [
                Span(one.start - span.start, one.end - span.start)
                for one in hit.marks
                if span.start <= one.start and one.end <= span.end
            ]
            print_indented(_mark(piece, marks), 2)
    return found.total


def _print_names(file: CaseFile, words: str, page: Page) -> int:
    found = file.search_names(words, page)
    for hit in found.rows:
        also = f", also {one_line(hit.alias)}" if hit.alias != hit.name else ""
        says = f"{count_words(hit.n_statements, 'statement')} in the case"
        OUTPUT.print(f"{one_line(hit.name)}{also}: {says}", soft_wrap=True)
    return found.total


def _say_document(one: DocumentRow) -> str:
    day = say_date(one.published) if one.published else "undated"
    name = one.outlet or one.title or one.id
    title = f": {one.title}" if one.outlet and one.title else ""
    return one_line(f"{name}, {day}{title}")


def _mark(words: str, marks: list[Span]) -> Text:
    """Words on one line with what was found in them made bold; line breaks become spaces."""
    text = Text("".join(" " if one.isspace() or not one.isprintable() else one for one in words))
    for one in marks:
        text.stylize("bold", one.start, one.end)
    return text
