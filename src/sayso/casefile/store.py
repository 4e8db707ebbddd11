"""Write and read a case file. Every document goes in whole, in a transaction of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from sayso.casefile.connection import Connection
from sayso.casefile.copy_rows import COPY_TABLES, copy_rows, load_alignments, load_families
from sayso.casefile.entity_rows import (
    ENTITY_TABLES,
    deed_row,
    depiction_row,
    entity_rows,
    judgement_row,
    load_entities,
    load_mentions,
    make_deed,
    make_depiction,
    make_judgement,
)
from sayso.casefile.rows import (
    ATTRIBUTION_COLUMNS,
    attribution_row,
    document_row,
    facts_of,
    make_attribution,
    make_document,
    make_evidence,
    make_name,
    same_key_of,
    span_rows,
    split_path,
    with_own_id,
)
from sayso.records import (
    Alignment,
    Attribution,
    Case,
    Copies,
    Document,
    Entities,
    Entity,
    Evidence,
    Failure,
    FailureKind,
    Judgement,
    Name,
    Reading,
    Span,
)

__all__ = ["CaseFile"]


class CaseFile(Connection):
    """All that a case holds, written and read; opened as `Connection` says.

    Everything raises `CaseError` when the file cannot be read or written.
    """

    # --- writing ---------------------------------------------------------------------------

    def add_place(self, document: Document) -> None:
        """Note where a text was found, and what stood there about it."""
        file, row = split_path(document.path)
        with self._transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (document.path, file, row, same_key_of(document), *facts_of(document)),
            )
            self._db.execute("DELETE FROM failures WHERE path = ?", (document.path,))

    def is_read(self, document: Document, reader: str) -> bool:
        """Tell whether the same text, outlet and day were read already, by this very reader."""
        question = "SELECT 1 FROM documents WHERE same_key = ? AND reader = ?"
        return bool(self._ask(question, same_key_of(document), reader))

    def add_reading(self, reading: Reading, reader: str) -> None:
        """Store a document with all that was read in it, in place of an earlier reading of it."""
        document = reading.document
        with self._transaction():
            self._db.execute("DELETE FROM documents WHERE same_key = ?", (same_key_of(document),))
            self._insert("documents", [document_row(document, reader)])
            self._put_attributions(reading.attributions)
            self._insert(
                "names",
                [
                    (document.id, position, one.type, one.span.start, one.span.end, one.probability)
                    for position, one in enumerate(reading.names)
                ],
            )
            deeds = [deed_row(document.id, at, one) for at, one in enumerate(reading.deeds)]
            self._insert("deeds", deeds)
            depictions = enumerate(reading.depictions)
            rows = [depiction_row(document.id, at, one) for at, one in depictions]
            self._insert("depictions", rows)

    def save_entities(self, entities: Entities) -> None:
        """Store who is who, in place of what was worked out before."""
        with self._transaction():
            for table in ENTITY_TABLES:
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608
            for table, rows in entity_rows(entities).items():
                self._insert(table, rows)
            self._db.execute("UPDATE attributions SET entity_id = NULL")
            self._db.executemany(
                "UPDATE attributions SET entity_id = ? WHERE id = ?",
                [(entity, own_id) for own_id, entity in entities.speakers.items()],
            )

    def save_copies(self, copies: Copies, compared_by: str) -> None:
        """Store what documents share, in place of what was found before.

        ``compared_by`` says what compared all documents that the case holds now.
        """
        with self._transaction():
            for table in COPY_TABLES:
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608
            for table, rows in copy_rows(copies).items():
                self._insert(table, rows)
            self._db.execute("UPDATE documents SET compared_by = ?", (compared_by,))

    def add_judgement(self, judgement: Judgement) -> None:
        """Store a decision behind those before it."""
        with self._transaction():
            number = self._db.execute("SELECT count(*) FROM judgements").fetchone()[0]
            self._insert("judgements", [judgement_row(number + 1, judgement)])

    def drop_judgement(self) -> Judgement | None:
        """Take the last decision back and return it; None where there is none."""
        held = self.load_judgements()
        if not held:
            return None
        with self._transaction():
            self._db.execute("DELETE FROM judgements WHERE number = ?", (len(held),))
        return held[-1]

    def add_failure(self, failure: Failure) -> None:
        """Store a place that gave no document; a later reading of the same place removes it."""
        with self._transaction():
            self._db.execute("DELETE FROM places WHERE path = ?", (failure.path,))
            self._db.execute(
                "INSERT OR REPLACE INTO failures VALUES (?, ?, ?, ?)",
                (failure.path, split_path(failure.path)[0], failure.reason, failure.kind),
            )

    def is_finished(self, path: str, sha256: str, settings: str) -> bool:
        """Tell whether this very file was read to its end with these settings."""
        question = "SELECT 1 FROM files WHERE path = ? AND sha256 = ? AND settings = ?"
        return bool(self._ask(question, path, sha256, settings))

    def begin_file(self, path: str) -> None:
        """Forget what failed in a file or folder that is about to be read again."""
        with self._transaction():
            self._db.execute("DELETE FROM failures WHERE file = ? OR path = ?", (path, path))
            self._db.execute("DELETE FROM files WHERE path = ?", (path,))

    def forget_failures(self, folder: str, met: AbstractSet[str]) -> None:
        """Forget what failed under a folder in files that are not there any more."""
        gone = [
            (file,)
            for (file,) in self._ask("SELECT DISTINCT file FROM failures")
            if file.startswith(f"{folder}/") and file not in met
        ]
        with self._transaction():
            self._db.executemany("DELETE FROM failures WHERE file = ?", gone)

    def finish_file(self, path: str, sha256: str, settings: str, places: AbstractSet[str]) -> None:
        """Mark a file as read to its end; its earlier rows that are gone are dropped."""
        with self._transaction():
            held = self._db.execute("SELECT path FROM places WHERE file = ?", (path,)).fetchall()
            gone = [(place,) for (place,) in held if place not in places]
            self._db.executemany("DELETE FROM places WHERE path = ?", gone)
            self._db.execute(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?)", (path, sha256, settings)
            )

    def settle(self) -> list[Document]:
        """Drop texts that no place holds any more; let each document say what its first place does.

        Returns the documents whose title or address, and so whose id, changed with that: they have
        to be read anew. Whatever order places came in, the outcome is the same.
        """
        with self._transaction():
            self._db.execute(
                "DELETE FROM documents WHERE same_key NOT IN (SELECT same_key FROM places)"
            )
            changed = []
            for own_id, first in self._find_unsettled():
                if own_id == first.id:
                    self._db.execute(
                        "UPDATE documents SET title = ?, byline = ?, url = ?, topics = ?, "
                        "links = ? WHERE id = ?",
                        (*facts_of(first), own_id),
                    )
                else:
                    changed.append(first)
        return changed

    def _find_unsettled(self) -> list[tuple[str, Document]]:
        """The ids of documents that say something else than their first place, and what it says."""
        rows = self._db.execute(
            "SELECT d.id, p.path, d.text, p.title, d.outlet, p.byline, d.published, p.url, "
            "p.topics, p.links FROM documents d JOIN places p ON p.path = (SELECT path FROM places "
            "WHERE same_key = d.same_key ORDER BY file, row, path LIMIT 1) "
            "WHERE (d.title, d.byline, d.url, d.topics, d.links) "
            "<> (p.title, p.byline, p.url, p.topics, p.links) ORDER BY p.file, p.row, p.path"
        ).fetchall()
        return [
            (own_id, with_own_id(make_document([own_id, *facts], [path])))
            for own_id, path, *facts in rows
        ]

    def _put_attributions(self, attributions: Sequence[Attribution]) -> None:
        columns = f"position, {ATTRIBUTION_COLUMNS}"
        rows = [(at, *attribution_row(one)) for at, one in enumerate(attributions)]
        self._insert(f"attributions ({columns})", rows)
        self._insert("spans", [row for one in attributions for row in span_rows(one)])
        self._insert(
            "evidence",
            [
                (one.id, position, piece.about, piece.span.start, piece.span.end)
                for one in attributions
                for position, piece in enumerate(one.evidence)
            ],
        )

    # --- reading ---------------------------------------------------------------------------

    def count_documents(self) -> int:
        """How many documents the case holds."""
        count: int = self._ask("SELECT count(*) FROM documents")[0][0]
        return count

    def load(self) -> Case:
        """Everything in the case: documents by place, attributions by their place in the text."""
        documents = self.load_documents()
        attributions = self._load_attributions()
        return Case(
            documents,
            tuple(one for document in documents for one in attributions.get(document.id, ())),
            self._load_failures(),
            self.load_entities(),
            load_mentions(self._ask, (document.id for document in documents)),
            self.load_alignments(),
            load_families(self._ask),
        )

    def load_alignments(self) -> tuple[Alignment, ...]:
        """The passages that documents share."""
        return load_alignments(self._ask)

    def load_compared(self, compared_by: str) -> frozenset[str]:
        """The ids of the documents that were compared with each other by this very program."""
        rows = self._ask("SELECT id FROM documents WHERE compared_by = ?", compared_by)
        return frozenset(own_id for (own_id,) in rows)

    def load_entities(self) -> tuple[Entity, ...]:
        """Who is who, those named most first."""
        return load_entities(self._ask)

    def load_judgements(self) -> tuple[Judgement, ...]:
        """What a person decided about names, in the order of the decisions."""
        rows = self._ask(
            'SELECT kind, names, document_id, "start", "end" FROM judgements ORDER BY number'
        )
        return tuple(make_judgement(row) for row in rows)

    def load_readings(self) -> Iterator[Reading]:
        """Each document with all that was read in it, its names too, in the order of `load`."""
        documents = self.load_documents()
        attributions = self._load_attributions()
        for document in documents:
            yield Reading(
                document,
                tuple(attributions.get(document.id, ())),
                self._load_names(document.id),
                tuple(
                    make_deed(row)
                    for row in self._ask(
                        "SELECT kind, verb, agent_start, agent_end, patient_start, patient_end, "
                        'negated, hedged, "at", at_start, at_end, at_granularity, at_doubtful, '
                        "attribution_id, agent_name, patient_name FROM deeds "
                        "WHERE document_id = ? ORDER BY position",
                        document.id,
                    )
                ),
                tuple(
                    make_depiction(row)
                    for row in self._ask(
                        'SELECT name_start, name_end, "start", "end", attribution_id '
                        "FROM depictions WHERE document_id = ? ORDER BY position",
                        document.id,
                    )
                ),
            )

    def load_documents(self) -> tuple[Document, ...]:
        """The documents by place."""
        places: dict[str, list[str]] = {}
        for path, same_key in self._ask(
            "SELECT path, same_key FROM places ORDER BY file, row, path"
        ):
            places.setdefault(same_key, []).append(path)
        rows = {
            same_key: row
            for same_key, *row in self._ask(
                "SELECT same_key, id, text, title, outlet, byline, published, url, topics, links "
                "FROM documents"
            )
        }
        return tuple(
            make_document(rows[same_key], paths)
            for same_key, paths in places.items()
            if same_key in rows
        )

    def _load_attributions(self) -> dict[str, list[Attribution]]:
        """The attributions of each document by its id, in text order."""
        spans: dict[str, dict[str, list[Span]]] = {}
        for owner, role, start, end in self._ask(
            'SELECT attribution_id, role, "start", "end" FROM spans '
            "ORDER BY attribution_id, role, position"
        ):
            spans.setdefault(owner, {}).setdefault(role, []).append(Span(start, end))
        evidence: dict[str, list[Evidence]] = {}
        for owner, *piece in self._ask(
            'SELECT attribution_id, about, "start", "end" FROM evidence '
            "ORDER BY attribution_id, position"
        ):
            evidence.setdefault(owner, []).append(make_evidence(*piece))
        found: dict[str, list[Attribution]] = {}
        for row in self._ask(
            f"SELECT {ATTRIBUTION_COLUMNS} FROM attributions "  # noqa: S608
            "ORDER BY document_id, position"
        ):
            own_id, document_id = row[:2]
            one = make_attribution(row, spans.get(own_id, {}), evidence.get(own_id, ()))
            found.setdefault(document_id, []).append(one)
        return found

    def _load_names(self, document_id: str) -> tuple[Name, ...]:
        rows = self._ask(
            'SELECT type, "start", "end", probability FROM names WHERE document_id = ? '
            "ORDER BY position",
            document_id,
        )
        return tuple(make_name(*row) for row in rows)

    def _load_failures(self) -> tuple[Failure, ...]:
        rows = self._ask("SELECT path, reason, kind FROM failures")
        failures = [Failure(path, reason, FailureKind(kind)) for path, reason, kind in rows]
        return tuple(sorted(failures, key=lambda one: (split_path(one.path), one.reason)))
