"""Write and read a case file. Every document goes in whole, in a transaction of its own."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Self

from sayso.casefile.schema import APPLICATION_ID, MIGRATIONS
from sayso.errors import CaseError
from sayso.records import (
    Attribution,
    Case,
    Document,
    Failure,
    FailureKind,
    Kind,
    Reading,
    SourceType,
    Span,
    Stance,
    hash_parts,
)

__all__ = ["CaseFile"]

_IN_MEMORY = ":memory:"
_WAIT_SECONDS = 5.0


class CaseFile:
    """A case on disk, or in memory when ``path`` is None. Close it, or use it in ``with``.

    A file is only created with ``create=True``. Raises `CaseError` when the file cannot be opened,
    is no case, was written by a newer sayso, or is being written by another process.
    """

    def __init__(self, path: Path | None, *, create: bool = False) -> None:
        self.path = path
        self._name = str(path) if path else "the case in memory"
        if path is not None and not create and not path.is_file():
            raise CaseError(f"{path}: no such case; make one with: sayso trace PATH... -o {path}")
        try:
            self._db = sqlite3.connect(
                path or _IN_MEMORY, timeout=_WAIT_SECONDS, isolation_level=None
            )
            self._db.execute("PRAGMA foreign_keys = ON")
            self._migrate()
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _migrate(self) -> None:
        version = self._db.execute("PRAGMA user_version").fetchone()[0]
        owner = self._db.execute("PRAGMA application_id").fetchone()[0]
        is_empty = not self._db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
        if owner != APPLICATION_ID and not is_empty:
            raise CaseError(f"{self._name} is a database, but not a sayso case")
        if version > len(MIGRATIONS):
            raise CaseError(f"{self._name} was written by a newer sayso; upgrade to open it")
        if version == len(MIGRATIONS):
            return
        self._db.execute("PRAGMA journal_mode = WAL")
        with self._transaction():
            for number in range(version, len(MIGRATIONS)):
                for statement in MIGRATIONS[number].split(";\n"):
                    self._db.execute(statement)
            self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")

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
    def _transaction(self) -> Iterator[None]:
        try:
            self._db.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._db.execute("ROLLBACK")
                raise
            self._db.execute("COMMIT")
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

    # --- writing ---------------------------------------------------------------------------

    def find_same(self, document: Document) -> str | None:
        """The id of the stored document with the same text, outlet and day, if there is one."""
        row = self._db.execute(
            "SELECT id FROM documents WHERE same_key = ?", (_same_key(document),)
        ).fetchone()
        return row[0] if row else None

    def add_place(self, path: str, document_id: str) -> None:
        """Note that a stored document was also found at ``path``."""
        with self._transaction():
            self._put_place(path, document_id)

    def add_reading(self, reading: Reading) -> None:
        """Store a document with all that was read in it, or, if it is there already, its place."""
        document = reading.document
        with self._transaction():
            same = self.find_same(document)
            if same is None:
                self._put_document(document)
                for position, attribution in enumerate(reading.attributions):
                    self._put_attribution(position, attribution)
            self._put_place(document.path, same or document.id)
            for path in document.also_at:
                self._put_place(path, same or document.id)

    def add_failure(self, failure: Failure) -> None:
        """Store a place that gave no document; a later reading of the same place removes it."""
        with self._transaction():
            self._forget_place(failure.path)
            self._db.execute(
                "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?)",
                (failure.path, _split_path(failure.path)[0], failure.reason, failure.kind),
            )

    def is_finished(self, path: str, sha256: str, settings: str) -> bool:
        """Tell whether this very file was read to its end with these settings."""
        row = self._db.execute(
            "SELECT 1 FROM files WHERE path = ? AND sha256 = ? AND settings = ?",
            (path, sha256, settings),
        ).fetchone()
        return row is not None

    def begin_file(self, path: str) -> None:
        """Forget what failed in a file that is about to be read again."""
        with self._transaction():
            self._db.execute("DELETE FROM failures WHERE file = ?", (path,))
            self._db.execute("DELETE FROM files WHERE path = ?", (path,))

    def finish_file(self, path: str, sha256: str, settings: str, places: set[str]) -> None:
        """Mark a file as read to its end; its earlier rows that are gone are dropped."""
        with self._transaction():
            held = self._db.execute("SELECT path FROM places WHERE file = ?", (path,)).fetchall()
            for (place,) in held:
                if place not in places:
                    self._forget_place(place)
            self._db.execute(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (path, sha256, settings)
            )

    def _put_place(self, path: str, document_id: str) -> None:
        file, row = _split_path(path)
        held = self._db.execute("SELECT document_id FROM places WHERE path = ?", (path,)).fetchone()
        if held and held[0] != document_id:
            self._forget_place(path)
        self._db.execute(
            "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?)", (path, file, row, document_id)
        )
        self._db.execute("DELETE FROM failures WHERE path = ?", (path,))

    def _forget_place(self, path: str) -> None:
        """Take a place away, and its document with it when that was its last one."""
        for (document_id,) in self._db.execute(
            "DELETE FROM places WHERE path = ? RETURNING document_id", (path,)
        ).fetchall():
            self._db.execute(
                "DELETE FROM documents WHERE id = ? AND NOT EXISTS "
                "(SELECT 1 FROM places WHERE document_id = documents.id)",
                (document_id,),
            )

    def _put_document(self, document: Document) -> None:
        self._db.execute(
            "INSERT INTO documents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                document.id,
                _same_key(document),
                document.text,
                document.title,
                document.outlet,
                document.byline,
                document.published.isoformat() if document.published else None,
                document.url,
                json.dumps(document.topics, ensure_ascii=False),
                json.dumps(document.links, ensure_ascii=False),
            ),
        )

    def _put_attribution(self, position: int, one: Attribution) -> None:
        self._db.execute(
            "INSERT INTO attributions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                one.id,
                one.document_id,
                position,
                one.kind,
                one.stance,
                one.negated,
                one.hedged,
                one.source_type,
                one.source_name,
                one.parent_id,
                json.dumps(one.chain, ensure_ascii=False),
                one.entity_id,
                one.probability,
            ),
        )
        self._db.executemany(
            "INSERT INTO spans VALUES (?, ?, ?, ?, ?)",
            [
                (one.id, role, number, span.start, span.end)
                for role, spans in (
                    ("source", one.source),
                    ("cue", one.cue),
                    ("content", one.content),
                )
                for number, span in enumerate(spans)
            ],
        )

    # --- reading ---------------------------------------------------------------------------

    def count_documents(self) -> int:
        """How many documents the case holds."""
        count: int = self._db.execute("SELECT count(*) FROM documents").fetchone()[0]
        return count

    def load(self) -> Case:
        """Everything in the case: documents by place, attributions by their place in the text."""
        try:
            documents = self._load_documents()
            return Case(documents, self._load_attributions(documents), self._load_failures())
        except sqlite3.Error as error:
            raise self._explain(error) from error

    def _load_documents(self) -> tuple[Document, ...]:
        places: dict[str, list[str]] = {}
        for path, document_id in self._db.execute(
            "SELECT path, document_id FROM places ORDER BY file, row, path"
        ):
            places.setdefault(document_id, []).append(path)
        rows = {
            row[0]: row
            for row in self._db.execute(
                "SELECT id, text, title, outlet, byline, published, url, topics, links "
                "FROM documents"
            )
        }
        return tuple(
            _make_document(rows[document_id], paths) for document_id, paths in places.items()
        )

    def _load_attributions(self, documents: tuple[Document, ...]) -> tuple[Attribution, ...]:
        spans: dict[str, dict[str, list[Span]]] = {}
        for owner, role, start, end in self._db.execute(
            'SELECT attribution_id, role, "start", "end" FROM spans '
            "ORDER BY attribution_id, role, position"
        ):
            spans.setdefault(owner, {}).setdefault(role, []).append(Span(start, end))
        by_document: dict[str, list[Attribution]] = {}
        for row in self._db.execute(
            "SELECT id, document_id, kind, stance, negated, hedged, source_type, source_name, "
            "parent_id, chain, entity_id, probability FROM attributions "
            "ORDER BY document_id, position"
        ):
            by_document.setdefault(row[1], []).append(_make_attribution(row, spans.get(row[0], {})))
        return tuple(one for document in documents for one in by_document.get(document.id, ()))

    def _load_failures(self) -> tuple[Failure, ...]:
        rows = self._db.execute("SELECT path, reason, kind FROM failures")
        failures = [Failure(path, reason, FailureKind(kind)) for path, reason, kind in rows]
        return tuple(sorted(failures, key=lambda one: (_split_path(one.path), one.reason)))


def _same_key(document: Document) -> str:
    day = document.published.isoformat() if document.published else ""
    return hash_parts(document.text, document.outlet, day)


def _split_path(path: str) -> tuple[str, int]:
    """A place into its file and the number of its row there, 0 for a whole file."""
    file, mark, row = path.rpartition("#")
    return (file, int(row)) if mark and row.isascii() and row.isdigit() else (path, 0)


def _make_document(row: tuple[str, ...], paths: list[str]) -> Document:
    own_id, text, title, outlet, byline, published, url, topics, links = row
    return Document(
        id=own_id,
        text=text,
        title=title,
        outlet=outlet,
        byline=byline,
        published=date.fromisoformat(published) if published else None,
        url=url,
        path=paths[0],
        topics=tuple(json.loads(topics)),
        links=tuple(json.loads(links)),
        also_at=tuple(paths[1:]),
    )


def _make_attribution(row: tuple[str, ...], spans: dict[str, list[Span]]) -> Attribution:
    own_id, document_id, kind, stance, negated, hedged, source_type, name, parent, chain, *rest = (
        row
    )
    return Attribution(
        id=own_id,
        document_id=document_id,
        source=tuple(spans.get("source", ())),
        cue=tuple(spans.get("cue", ())),
        content=tuple(spans.get("content", ())),
        kind=Kind(kind),
        stance=Stance(stance),
        negated=bool(negated),
        hedged=bool(hedged),
        source_type=SourceType(source_type),
        source_name=name,
        parent_id=parent,
        chain=tuple(json.loads(chain)),
        entity_id=rest[0],
        probability=float(rest[1]),
    )
