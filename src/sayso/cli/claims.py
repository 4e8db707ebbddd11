"""``sayso claims``: what is claimed in a case, how often, and on how many origins it rests."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from sayso.cli.claim_list import (
    Choice,
    Listed,
    Sort,
    choose,
    list_claims,
    name_origins,
    sort_claims,
)
from sayso.cli.console import OUTPUT, one_line, shell_word
from sayso.pipeline import open_case
from sayso.report.claims import is_told_again
from sayso.report.claims.words import cut_words
from sayso.report.wording import count_words

__all__ = ["claims_command"]

_LIMIT = 30
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
    opened = open_case(case)
    if not opened.claims:
        OUTPUT.print(
            "Nothing was found to be claimed in these documents; a case of an older sayso gets "
            "its claims when it is traced again.",
            soft_wrap=True,
        )
        return
    choice = Choice(about, since.date() if since else None, until.date() if until else None, outlet)
    chosen = choose(opened, list_claims(opened), choice, case)
    shown = sort_claims((one for one in chosen if is_all or is_told_again(one.claim)), sort)
    _print_table(shown if is_all else shown[:limit])
    if len(shown) > limit and not is_all:
        OUTPUT.print(f"and {len(shown) - limit:,} more (--limit N)")
    if once := len(chosen) - len(shown):
        verb = "is" if once == 1 else "are"
        told = (
            f"{count_words(once, 'claim')} {verb} told in one place only, without dispute (--all)"
        )
        OUTPUT.print(told, soft_wrap=True)
    first = shown[0].number if shown else 1
    OUTPUT.print(f"\n{_MARKS}", soft_wrap=True)
    OUTPUT.print(f"To look at one: sayso claim {shell_word(str(case))} {first}", soft_wrap=True)


def _print_table(listed: Sequence[Listed]) -> None:
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
        figures = one.figures
        table.add_row(
            f"{one.number}",
            Text(cut_words(one_line(one.claim.label, 1_000), _MAX_LABEL_CHARS)),
            f"{figures.reports:,}",
            f"{figures.outlets:,}" if figures.outlets else "·",
            name_origins(one.claim),
            _mark(one),
            figures.first.isoformat() if figures.first else "undated",
        )
    OUTPUT.print(table)


def _mark(one: Listed) -> str:
    return _DISPUTED * bool(one.claim.disputes) + _CAREFUL * bool(one.claim.warnings)
