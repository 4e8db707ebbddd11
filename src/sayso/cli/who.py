"""``sayso who``: one entity with all that is told of it, or who is who in a case."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from sayso.casefile import CaseFile
from sayso.cli.console import ERRORS, OUTPUT, one_line, shell_word
from sayso.cli.lookup import Found, find_by_name, list_names
from sayso.cli.profile import load_profile, print_profile
from sayso.errors import UsageError
from sayso.report.wording import count_words

__all__ = ["who_command"]

_MAX_ENTITIES = 40
_MAX_NAMES = 5


def who_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    name: Annotated[
        list[str] | None,
        typer.Argument(metavar="NAME", help="Any of its names; left out, all are listed."),
    ] = None,
    is_all: Annotated[bool, typer.Option("--all", help="All of it, cut nowhere.")] = False,
) -> None:
    """Show who somebody is in these texts: names, what it is called, does, says, and by whom.

    Example: sayso who harbour.sayso Wenlock
    """
    asked = " ".join(" ".join(name or ()).split())
    with CaseFile(case) as file:
        if not asked:
            _print_all(file, case, is_all=is_all)
            return
        found = find_by_name(file, asked)
        if not found.entities:
            raise UsageError(
                f"nobody in {case} goes by a name like “{asked}”; see: sayso who {case}"
            )
        told = load_profile(file, found.entities[0][0].id, is_all=is_all)
    _print_choices(found, asked)
    print_profile(*told, is_all=is_all)


def _print_choices(found: Found, asked: str) -> None:
    """Say who else it may be, to standard error, so that the answer is alone on its own."""
    if found.is_exact and len(found.entities) == 1:
        return
    if found.is_exact:
        line = f"{len(found.entities)} go by the name “{asked}”; this is the first:"
    else:
        line = f"Nobody goes by the name “{asked}”; this is the nearest:"
    ERRORS.print(one_line(line), soft_wrap=True)
    for entity, name in found.entities:
        also = f" (“{name}”)" if name != entity.name else ""
        places = count_words(entity.n_documents, "document")
        ERRORS.print(
            one_line(f"{entity.name}{also}, {entity.type}, in {places}"),
            soft_wrap=True,
            style="dim",
        )


def _print_all(file: CaseFile, place: Path, *, is_all: bool) -> None:
    shown = file.list_entities(None if is_all else _MAX_ENTITIES)
    if not shown:
        OUTPUT.print(
            "No names were found in these documents; a case of an older sayso gets them when "
            "it is traced again.",
            soft_wrap=True,
        )
        return
    mentions = file.count_mentions(one.id for one in shown)
    says = file.count_said(one.id for one in shown)
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("name", overflow="fold", min_width=20)
    table.add_column("type")
    for heading in ("mentions", "documents", "says"):
        table.add_column(heading, justify="right")
    table.add_column("also called", overflow="fold")
    for one in shown:
        also = [name for name in list_names(one) if name != one.name]
        words = ", ".join(also[:_MAX_NAMES]) + (" …" if len(also) > _MAX_NAMES else "")
        counts = (mentions.get(one.id, 0), one.n_documents, says.get(one.id, 0))
        cells = (f"{n:,}" if n else "·" for n in counts)
        table.add_row(Text(one_line(one.name, 60)), str(one.type), *cells, Text(one_line(words)))
    OUTPUT.print(table)
    n_entities = file.count_entities()
    if len(shown) < n_entities:
        OUTPUT.print(f"and {n_entities - len(shown):,} more (--all)")
    first = shell_word(shown[0].name)
    OUTPUT.print(f"\nTo look at one: sayso who {shell_word(str(place))} {first}")
