"""``sayso claims``: what is claimed in a case, how often, and on how many origins it rests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from sayso.casefile import CaseFile
from sayso.casefile.list_rows import ClaimRow, Page
from sayso.cli.claim_list import ORDERS, Choice, Sort, make_filter
from sayso.cli.console import OUTPUT, one_line, shell_word
from sayso.report.claims.words import cut_words
from sayso.report.wording import count_words

__all__ = ["claims_command"]

_LIMIT, _EVERYTHING = 30, 1_000_000_000
_MAX_LABEL_CHARS = 90
_DISPUTED, _CAREFUL = "≠", "!"
_MARKS = (
    f"{_DISPUTED} disputed, {_CAREFUL} to be careful of; origins 1–3: at least 1, at most 3 of them"
)
_DAY = ["%Y-%m-%d"]


def claims_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    sort: Annotated[
        Sort,
        typer.Option(
            help="What comes first: told most, fewest origins for its reports, most disputed, "
            "told earliest."
        ),
    ] = Sort.TOLD,
    about: Annotated[
        str, typer.Option(metavar="NAME", help="Only about somebody, by any of the names.")
    ] = "",
    since: Annotated[
        datetime | None,
        typer.Option(formats=_DAY, metavar="YYYY-MM-DD", help="Only what was told from this day."),
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(formats=_DAY, metavar="YYYY-MM-DD", help="Only what was told to this day."),
    ] = None,
    outlet: Annotated[
        str,
        typer.Option(metavar="NAME", help="Only what this outlet tells, or a part of its name."),
    ] = "",
    limit: Annotated[int, typer.Option(min=1, help="How many rows the table has.")] = _LIMIT,
    is_all: Annotated[
        bool, typer.Option("--all", help="All of them, also what is told once.")
    ] = False,
) -> None:
    """Show what is claimed: how often, by how many outlets, and on how many origins it rests.

    Example: sayso claims harbour.sayso --sort origins --about "Port Authority"
    """
    choice = Choice(about, since.date() if since else None, until.date() if until else None, outlet)
    with CaseFile(case) as file:
        if not file.count_claims():
            OUTPUT.print(
                "Nothing was found to be claimed in these documents; a case of an older sayso gets "
                "its claims when it is traced again.",
                soft_wrap=True,
            )
            return
        wanted = make_filter(file, choice, case)
        n_chosen = file.list_claims(wanted, page=Page(size=1)).total
        page = Page(size=_EVERYTHING if is_all else limit)
        shown = file.list_claims(replace(wanted, told_again=not is_all), ORDERS[sort], page)
        numbers = file.number_claims(one.id for one in shown.rows)
    _print_table(shown.rows, numbers)
    if len(shown.rows) < shown.total:
        OUTPUT.print(f"and {shown.total - limit:,} more (--limit N)")
    if once := n_chosen - shown.total:
        verb = "is" if once == 1 else "are"
        told = (
            f"{count_words(once, 'claim')} {verb} told in one place only, without dispute (--all)"
        )
        OUTPUT.print(told, soft_wrap=True)
    first = numbers[shown.rows[0].id] if shown.rows else 1
    OUTPUT.print(f"\n{_MARKS}", soft_wrap=True)
    OUTPUT.print(f"To look at one: sayso claim {shell_word(str(case))} {first}", soft_wrap=True)


def _print_table(listed: Sequence[ClaimRow], numbers: Mapping[str, int]) -> None:
    if not listed:
        OUTPUT.print("No claim here is told twice or disputed.")
        return
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("no", justify="right", no_wrap=True)
    table.add_column("claim", overflow="fold", min_width=24)
    for heading in ("reports", "outlets", "origins"):
        table.add_column(heading, justify="right", no_wrap=True)
    table.add_column("", no_wrap=True)
    table.add_column("first told", no_wrap=True)
    for one in listed:
        table.add_row(
            f"{numbers[one.id]}",
            Text(cut_words(one_line(one.label, 1_000), _MAX_LABEL_CHARS)),
            f"{one.n_reports:,}",
            f"{one.n_outlets:,}" if one.n_outlets else "·",
            _name_origins(one),
            _DISPUTED * bool(one.n_disputes) + _CAREFUL * bool(one.n_warnings),
            one.first_day.isoformat() if one.first_day else "undated",
        )
    OUTPUT.print(table)


def _name_origins(one: ClaimRow) -> str:
    """``1``, ``1–3``."""
    least, most = one.at_least, max(one.at_least, one.at_most)
    return f"{least:,}" if least == most else f"{least:,}–{most:,}"
