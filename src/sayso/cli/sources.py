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

from sayso.cli.console import OUTPUT, one_line, shell_word
from sayso.cli.lookup import list_names
from sayso.pipeline import open_case
from sayso.records import Attribution, Case, Entity, SourceType
from sayso.report import Records, key_source
from sayso.report.wording import TYPE_WORDS, count_words

__all__ = ["sources_command"]

_LIMIT = 30
_MAX_NAMES = 4


@dataclass(frozen=True, slots=True)
class _Row:
    name: str
    type: str
    is_somebody: bool
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
    opened = open_case(case, with_claims=False)
    rows = _list_rows(opened)
    if not rows:
        OUTPUT.print("Nobody was found to say anything in these documents.")
        return
    most = len(rows) if is_all else limit
    named = [row for row in rows if row.is_somebody]
    _print(named, most, "source")
    nobody = [row for row in rows if not row.is_somebody]
    if nobody:
        OUTPUT.print(f"\nNobody’s name ({count_words(len(nobody), 'source')})", style="bold")
        _print(nobody, most, "words for it")
    name = named[0].name if named else "NAME"
    OUTPUT.print(f"\nTo look at one: sayso who {shell_word(str(case))} {shell_word(name)}")


def _print(rows: Sequence[_Row], most: int, heading: str) -> None:
    if not rows:
        return
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column(heading, overflow="fold", min_width=20)
    table.add_column("type")
    for name in ("statements", "documents", "outlets"):
        table.add_column(name, justify="right")
    has_names = any(row.also for row in rows[:most])
    if has_names:
        table.add_column("also called", overflow="fold")
    for row in rows[:most]:
        counts = (f"{n:,}" if n else "·" for n in (row.statements, row.documents, row.outlets))
        also = ", ".join(row.also[:_MAX_NAMES]) + (" …" if len(row.also) > _MAX_NAMES else "")
        names = [Text(one_line(also))] if has_names else []
        table.add_row(Text(one_line(row.name, 60)), row.type, *counts, *names)
    OUTPUT.print(table)
    if len(rows) > most:
        OUTPUT.print(f"and {len(rows) - most:,} more (--all)")


def _list_rows(case: Case) -> list[_Row]:
    records = Records(case)
    groups: dict[str, list[Attribution]] = defaultdict(list)
    for one in case.attributions:
        groups[key_source(one, records.documents[one.document_id].text)].append(one)
    rows = [_row(said, records) for said in groups.values()]
    return sorted(rows, key=lambda row: (-row.statements, -row.documents, row.name))


def _row(said: Sequence[Attribution], records: Records) -> _Row:
    entity = records.entities.get(said[0].entity_id or "")
    if said[0].source_type is SourceType.UNSTATED:
        entity = None
    kind = Counter(one.source_type for one in said).most_common(1)[0][0]
    name = Counter(records.name_speaker(one) for one in said).most_common(1)[0][0]
    documents = [one.document_id for one in said]
    return _Row(
        name=name,
        type=str(entity.type) if entity else TYPE_WORDS[kind],
        is_somebody=entity is not None
        or (not said[0].is_source_open and kind in (SourceType.NAMED, SourceType.DOCUMENT)),
        statements=len(said),
        documents=len(set(documents)),
        outlets=records.count_outlets(documents),
        also=_other_names(entity, said) if entity else (),
    )


def _other_names(entity: Entity, said: Sequence[Attribution]) -> tuple[str, ...]:
    """What else it goes by, in the texts or as a source."""
    names = {name.casefold(): name for name in list_names(entity)}
    for one in said:
        words = " ".join(one.source_name.split())
        names.setdefault(words.casefold(), words)
    names.pop("", None)
    names.pop(entity.name.casefold(), None)
    return tuple(names.values())
