"""The connection to a case file: opened, brought up to date, written in transactions."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sayso.casefile.desk_tables import DESK_FUNCTIONS
from sayso.casefile.schema import APPLICATION_ID, MIGRATIONS, MOVES
from sayso.errors import CaseError

__all__ = ["Connection"]

_IN_MEMORY = ":memory:"
_WAIT_SECONDS = 5.0
_CACHE_KIB = 64 * 1024
"""What of the file is held in memory at most; with less, a large case is written page by page."""


class Connection:
    """A case on disk, or in memory when ``path`` is None. Close it, or use it in ``with``.

    A file is only created with ``create=True``. Raises `CaseError` when the file cannot be opened,
    is no case, was written by a newer sayso, or stays locked by another process.
    """

    def __init__(self, path: Path | None, *, create: bool = False) -> None:
        self.path = path
        self._name = str(path) if path else "the case in memory"
        if path is not None and not create and not (path.is_file() and path.stat().st_size):
            raise CaseError(f"{path}: no such case; make one with: sayso trace PATH... -o {path}")
        try:
            self._db = sqlite3.connect(
                path or _IN_MEMORY, timeout=_WAIT_SECONDS, isolation_level=None
            )
            # Safe with a write-ahead log: a power cut can lose the last documents, no more.
            self._db.execute("PRAGMA synchronous = NORMAL")
            self._db.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
            self._db.execute("PRAGMA foreign_keys = OFF")
            self._migrate()
            self._db.execute("PRAGMA foreign_keys = ON")
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _migrate(self) -> None:
        if self._check_version() == len(MIGRATIONS):
            return
        self._db.execute("PRAGMA journal_mode = WAL")
        # A table that is made anew keeps its name: what refers to it is left alone meanwhile.
        self._db.execute("PRAGMA legacy_alter_table = ON")
        for name, (n_values, function) in DESK_FUNCTIONS.items():
            self._db.create_function(name, n_values, function, deterministic=True)
        with self._transaction():
            # Another process may have been first.
            for number in range(self._check_version(), len(MIGRATIONS)):
                for statement in MIGRATIONS[number].split(";\n"):
                    self._db.execute(statement)
                if number + 1 in MOVES:
                    MOVES[number + 1](self._db)
            self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        self._db.execute("PRAGMA legacy_alter_table = OFF")

    def _check_version(self) -> int:
        version: int = self._db.execute("PRAGMA user_version").fetchone()[0]
        owner = self._db.execute("PRAGMA application_id").fetchone()[0]
        is_empty = not self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if owner != APPLICATION_ID and not is_empty:
            raise CaseError(f"{self._name} is a database, but not a sayso case")
        if version > len(MIGRATIONS):
            raise CaseError(f"{self._name} was written by a newer sayso; upgrade to open it")
        return version

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file; nothing can be written or read afterwards."""
        self._db.close()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """All that is written inside is there afterwards, or nothing of it, also after a power cut.

        For decisions: what a person did is on the disk before it is said to be done.
        """
        if self._db.in_transaction:
            with self._transaction():
                yield
            return
        self._db.execute("PRAGMA synchronous = FULL")
        try:
            with self._transaction():
                yield
        finally:
            self._db.execute("PRAGMA synchronous = NORMAL")

    @contextmanager
    def reading(self) -> Iterator[None]:
        """All that is asked inside is answered from one state of the file, whoever writes to it."""
        self._ask("BEGIN")
        try:
            yield
        finally:
            self._ask("ROLLBACK")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All that is written inside is there afterwards, or nothing of it.

        Inside another one it is part of that.
        """
        if self._db.in_transaction:
            yield
            return
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _ask(self, question: str, *values: str | int) -> list[tuple[Any, ...]]:
        """The rows that answer a question in SQL."""
        try:
            return self._db.execute(question, values).fetchall()
        except UnicodeEncodeError:
            # Half of a surrogate pair stands in no text of a case.
            whole = (_replace_halves(one) if isinstance(one, str) else one for one in values)
            return self._ask(question, *whole)
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _explain(self, error: sqlite3.Error) -> CaseError:
        text = str(error)
        if "locked" in text:
            return CaseError(f"{self._name} is being written by another sayso; wait for it to end")
        if "not a database" in text or "malformed" in text:
            return CaseError(f"{self._name} is not a sayso case (or it is damaged)")
        if "unable to open" in text or "readonly" in text:
            return CaseError(
                f"{self._name} cannot be written: its folder is missing or not writable"
            )
        return CaseError(f"{self._name}: {text}")

    def _insert(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Insert rows; ``table`` is a table's name here, also with its columns, never input."""
        if rows:
            marks = ", ".join("?" * len(rows[0]))
            self._db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608


def _replace_halves(text: str) -> str:
    """A text with a mark in place of what no file can hold."""
    return text.encode("utf-8", "replace").decode("utf-8")
