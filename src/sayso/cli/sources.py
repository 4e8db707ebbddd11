"""``sayso sources``: who speaks in a case, and how much."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from sayso.casefile import CaseFile
from sayso.casefile.list_rows import Page, SourceRow
from sayso.casefile.numbers import Spoken
from sayso.cli.console import OUTPUT, one_line, shell_word
from sayso.cli.lookup import list_names
from sayso.records import Entity, SourceType
from sayso.report.wording import NOBODY, OPEN_SOURCE, TYPE_WORDS, count_words

__all__ = ["sources_command"]

_LIMIT, _EVERYTHING = 30, 1_000_000_000
_MAX_NAMES = 4


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    type: str
    statements: int
    documents: int
    outlets: int
    also: tuple[str, ...]


def sources_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    limit: Annotated[int, typer.Option(min=1, help="How many rows each table has.")] = _LIMIT,
    is_all: Annotated[bool, typer.Option("--all", help="All rows.")] = False,
) -> None:
    """Show who speaks, under one name whatever the spelling, and who is nobody's name.

    Example: sayso sources harbour.sayso
    """
    most = _EVERYTHING if is_all else limit
    with CaseFile(case) as file:
        named, n_named = _list_named(file, most)
        nobody, n_nobody = _list_nobody(file, most)
    if not named and not nobody:
        OUTPUT.print("Nobody was found to say anything in these documents.")
        return
    _print(named, n_named, "source")
    if nobody:
        OUTPUT.print(f"\nNobody’s name ({count_words(n_nobody, 'source')})", style="bold")
        _print(nobody, n_nobody, "words for it")
    name = named[0].name if named else "NAME"
    OUTPUT.print(f"\nTo look at one: sayso who {shell_word(str(case))} {shell_word(name)}")


def _print(rows: Sequence[_Row], total: int, heading: str) -> None:
    if not rows:
        return
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(heading, overflow="fold", min_width=20)
    table.add_column("type")
    for name in ("statements", "documents", "outlets"):
        table.add_column(name, justify="right")
    has_names = any(row.also for row in rows)
    if has_names:
        table.add_column("also called", overflow="fold")
    for row in rows:
        counts = (f"{n:,}" if n else "·" for n in (row.statements, row.documents, row.outlets))
        also = ", ".join(row.also[:_MAX_NAMES]) + (" …" if len(row.also) > _MAX_NAMES else "")
        names = [Text(one_line(also))] if has_names else []
        table.add_row(Text(one_line(row.name, 60)), row.type, *counts, *names)
    OUTPUT.print(table)
    if len(rows) < total:
        OUTPUT.print(f"and {total - len(rows):,} more (--all)")


def _list_named(file: CaseFile, most: int) -> tuple[list[_Row], int]:
    """Those that are somebody, who says most first, and how many there are."""
    found = file.list_sources(page=Page(size=most), is_somebody=True)
    said = file.list_spoken(one.key for one in found.rows)
    own = (one.entity_id for one in found.rows if one.entity_id)
    entities = {one.id: one for one in file.load_entities_by(own)}
    rows = [_name(one, said.get(one.key, []), entities.get(one.key)) for one in found.rows]
    return rows, found.total


def _list_nobody(file: CaseFile, most: int) -> tuple[list[_Row], int]:
    """Words for those that are nobody's name, and those that could not be followed to anybody."""
    found = file.list_sources(page=Page(size=most), is_somebody=False)
    said = file.list_spoken(["", *(one.key for one in found.rows)])
    groups: dict[str, list[Spoken]] = defaultdict(list)
    for one in said.pop("", []):
        groups[_call(one).casefold()].append(one)
    rows = [_name(one, said.get(one.key, []), None) for one in found.rows]
    rows += map(_count, groups.values())
    rows.sort(key=lambda row: (-row.statements, -row.documents, row.name))
    return rows[:most], found.total + len(groups)


def _name(one: SourceRow, said: Sequence[Spoken], entity: Entity | None) -> _Row:
    name = Counter(map(_call, said)).most_common(1)[0][0] if said else one.name
    kind = Counter(each.type for each in said).most_common(1)[0][0] if said else one.type
    return _Row(
        name=entity.name if entity else name,
        type=str(entity.type) if entity else TYPE_WORDS[kind],
        statements=one.n_statements,
        documents=one.n_documents,
        outlets=one.n_outlets,
        also=_other_names(entity, said) if entity else (),
    )


def _count(said: Sequence[Spoken]) -> _Row:
    """What goes by the same words and is nobody in particular."""
    return _Row(
        name=Counter(map(_call, said)).most_common(1)[0][0],
        type=TYPE_WORDS[Counter(one.type for one in said).most_common(1)[0][0]],
        statements=len(said),
        documents=len({one.document_id for one in said}),
        outlets=len({one.outlet_key for one in said} - {""}),
        also=(),
    )


def _call(one: Spoken) -> str:
    """What a source is called where it speaks."""
    name = " ".join(one.name.split())
    if one.type is SourceType.UNSTATED or not name:
        return NOBODY
    return f"{name} {OPEN_SOURCE}" if one.is_open else name


def _other_names(entity: Entity, said: Sequence[Spoken]) -> tuple[str, ...]:
    """What else it goes by, in the texts or as a source."""
    names = {name.casefold(): name for name in list_names(entity)}
    for one in said:
        words = " ".join(one.name.split())
        names.setdefault(words.casefold(), words)
    names.pop("", None)
    names.pop(entity.name.casefold(), None)
    return tuple(names.values())
