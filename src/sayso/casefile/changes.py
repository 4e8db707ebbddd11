"""What stood in a case before something was written over it, so that it can be put back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from sayso.casefile.claim_rows import CLAIM_TABLES
from sayso.casefile.connection import Connection
from sayso.casefile.entity_rows import ENTITY_TABLES
from sayso.casefile.rows import Row

__all__ = ["Changes", "Recording", "Rows"]

Rows = dict[str, tuple[list[Row], list[Row]]]
_TABLES = (*reversed(CLAIM_TABLES), *reversed(ENTITY_TABLES), "sources")
"""Those that others point to come first."""
_CELLS = {"attributions": ("id", "entity_id"), "statements": ("attribution_id", "source_key")}
"""Of these tables only whose words they are is written over: the key, and what is kept."""


class Changes:
    """The rows that changed in a while: as they were before it, by table and key."""

    def __init__(self) -> None:
        self._rows: dict[str, dict[Row, tuple[Row | None, Row | None]]] = {}

    def note(self, table: str, key: Row, row: Row, *, is_new: bool) -> None:
        """Note that a row came, or went; what changes goes and comes."""
        rows = self._rows.setdefault(table, {})
        first = rows[key][0] if key in rows else None if is_new else row
        rows[key] = (first, row if is_new else None)

    def list_rows(self) -> Rows:
        """Of each table the rows as they were, and the keys of those that were not."""
        told: Rows = {}
        for table, rows in sorted(self._rows.items()):
            changed = {key: pair for key, pair in sorted(rows.items()) if pair[0] != pair[1]}
            before = [first for first, _ in changed.values() if first is not None]
            new = [key for key, (first, _) in changed.items() if first is None]
            if before or new:
                told[table] = before, new
        return told


class Recording(Connection):
    """Notes what is written over in the tables of claims and of who is who, and puts it back."""

    @contextmanager
    def recording(self) -> Iterator[Changes]:
        """What changes inside; in a transaction that is open."""
        changes = Changes()
        tables = {table: self._describe(table) for table in _TABLES}
        tables |= {table: ([*cells], [0]) for table, cells in _CELLS.items()}

        def note(table: str, is_new: int, *row: Any) -> None:
            keys = tables[table][1]
            changes.note(table, tuple(row[at] for at in keys), row, is_new=bool(is_new))

        self._db.create_function("note_change", -1, note)
        names = [name for one, (columns, _) in tables.items() for name in self._watch(one, columns)]
        try:
            yield changes
        finally:
            for name in names:
                self._db.execute(f"DROP TRIGGER temp.{name}")

    def put_back(self, told: Rows) -> None:
        """Put back what stood there, as `Changes.list_rows` has it; nothing else changed since."""
        with self._transaction():
            self._db.execute("PRAGMA defer_foreign_keys = ON")
            for table in _TABLES:
                columns, keys = self._describe(table)
                before, _ = told.get(table, ([], []))
                self._put(table, columns, [columns[at] for at in keys], before)
            for table in _TABLES:
                columns, keys = self._describe(table)
                _, new = told.get(table, ([], []))
                where = " AND ".join(f'"{columns[at]}" = ?' for at in keys)
                self._db.executemany(f"DELETE FROM {table} WHERE {where}", new)  # noqa: S608
            for table, (key, cell) in _CELLS.items():
                before, _ = told.get(table, ([], []))
                self._db.executemany(
                    f"UPDATE {table} SET {cell} = ?2 WHERE {key} = ?1",  # noqa: S608
                    before,
                )

    def _watch(self, table: str, columns: Sequence[str]) -> Iterator[str]:
        """Make the triggers of a table; returns their names."""
        old, new = (", ".join(f'{side}."{one}"' for one in columns) for side in ("old", "new"))
        went = f"SELECT note_change('{table}', 0, {old});"
        came = f"SELECT note_change('{table}', 1, {new});"
        does = {"INSERT": came, "DELETE": went, "UPDATE": went + came}
        if table in _CELLS:
            does = {f"UPDATE OF {columns[1]}": went + came}
        for number, (event, body) in enumerate(does.items()):
            name = f"note_{table}_{number}"
            self._db.execute(
                f"CREATE TEMP TRIGGER {name} AFTER {event} ON main.{table} BEGIN {body} END"
            )
            yield name

    def _describe(self, table: str) -> tuple[list[str], list[int]]:
        """The columns of a table, and which of them are its key."""
        rows = self._ask(f"PRAGMA table_info({table})")
        keys = sorted((place, at) for at, (*_, place) in enumerate(rows) if place)
        return [row[1] for row in rows], [at for _, at in keys]

    def _put(
        self, table: str, columns: Sequence[str], keys: Sequence[str], rows: Sequence[Row]
    ) -> None:
        """Put rows in, in place of those with the same keys."""
        marks = ", ".join("?" * len(columns))
        names = ", ".join(f'"{one}"' for one in keys)
        rest = ", ".join(f'"{one}" = excluded."{one}"' for one in columns if one not in keys)
        does = f"UPDATE SET {rest}" if rest else "NOTHING"
        self._db.executemany(
            f"INSERT INTO {table} VALUES ({marks}) ON CONFLICT ({names}) DO {does}",  # noqa: S608
            rows,
        )
