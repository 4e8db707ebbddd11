"""One row per figure: what was measured, on what, how much of it, and the floor that CI holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

__all__ = ["Row", "print_rows", "to_markdown"]


class Row(NamedTuple):
    """A figure in per cent; ``target`` is what was asked for, None where nothing was."""

    task: str
    metric: str
    data: str
    size: str
    figure: float
    target: float | None = None


_COLUMNS = ("task", "metric", "data", "count", "figure", "asked for")


def _cells(row: Row) -> tuple[str, ...]:
    target = "" if row.target is None else f"{row.target:g}"
    return row.task, row.metric, row.data, row.size, f"{row.figure:.1f}", target


def print_rows(rows: Iterable[Row]) -> None:
    """Print the table for a terminal."""
    table = Table(box=None)
    for name in _COLUMNS:
        table.add_column(name, justify="right" if name in ("figure", "asked for") else "left")
    for row in rows:
        table.add_row(*_cells(row))
    Console(width=140).print(table)


def to_markdown(rows: Iterable[Row]) -> str:
    """The table as it stands in the README and the model card."""
    lines = ["| " + " | ".join(_COLUMNS) + " |", "|---|---|---|---|--:|--:|"]
    return "\n".join([*lines, *("| " + " | ".join(_cells(row)) + " |" for row in rows)])
