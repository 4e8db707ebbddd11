"""What models said of words before, kept in the case so that they need not be asked again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Any

from sayso.casefile.connection import Connection

__all__ = ["Caches"]

_MAX_KEYS = 500
"""So many keys are asked for at a time."""


class Caches(Connection):
    """Vectors of sentences and comparisons of pairs of them, by keys that the caller makes."""

    def load_vectors(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The vectors that are there, as they were saved."""
        return dict(self._find("vectors", "key, vector", keys))

    def save_vectors(self, vectors: Sequence[tuple[str, bytes]]) -> None:
        """Keep vectors, in one transaction."""
        with self._transaction():
            self._insert("vectors", vectors)

    def load_comparisons(self, keys: Sequence[str]) -> dict[str, tuple[float, float, float]]:
        """The comparisons that are there: same, contrary, other."""
        found = self._find("comparisons", "key, same, contrary, other", keys)
        return {key: (same, contrary, other) for key, same, contrary, other in found}

    def save_comparisons(self, comparisons: Sequence[tuple[str, float, float, float]]) -> None:
        """Keep comparisons, in one transaction."""
        with self._transaction():
            self._insert("comparisons", comparisons)

    def forget_others(self, vectors: AbstractSet[str], comparisons: AbstractSet[str]) -> None:
        """Drop what is kept under other keys than these: its words or its model are gone."""
        with self._transaction():
            for table, kept in (("vectors", vectors), ("comparisons", comparisons)):
                held = self._db.execute(f"SELECT key FROM {table}").fetchall()  # noqa: S608
                gone = [row for row in held if row[0] not in kept]
                self._db.executemany(f"DELETE FROM {table} WHERE key = ?", gone)  # noqa: S608

    def _find(self, table: str, columns: str, keys: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        for start in range(0, len(keys), _MAX_KEYS):
            some = keys[start : start + _MAX_KEYS]
            marks = ", ".join("?" * len(some))
            yield from self._ask(
                f"SELECT {columns} FROM {table} WHERE key IN ({marks})",  # noqa: S608
                *some,
            )
