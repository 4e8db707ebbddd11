"""Write a case file. Every document goes in whole, in a transaction of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from sayso.casefile.claim_rows import CLAIM_TABLES, Shelf, claim_rows
from sayso.casefile.copy_rows import COPY_TABLES, copy_rows
from sayso.casefile.decision_rows import load_judgement
from sayso.casefile.embedded_rows import embedded_row
from sayso.casefile.entity_rows import (
    deed_row,
    depiction_row,
)
from sayso.casefile.overlay import lay_over, match_judgements
from sayso.casefile.rows import (
    ATTRIBUTION_COLUMNS,
    attribution_row,
    document_row,
    facts_of,
    make_document,
    same_key_of,
    span_rows,
    split_path,
    with_own_id,
)
from sayso.casefile.statement_rows import source_rows, statement_row
from sayso.casefile.who import Who
from sayso.figures import key_name
from sayso.records import (
    AnyJudgement,
    Attribution,
    AttributionJudgement,
    Claim,
    Copies,
    Decision,
    Document,
    Embedded,
    Failure,
    Reading,
)

__all__ = ["CaseFile"]


class CaseFile(Who):
    """All that a case holds, written and read; opened as `Connection` says.

    Everything raises `CaseError` when the file cannot be read or written.
    """

    def add_place(self, document: Document) -> None:
        """Note where a text was found, and what stood there about it."""
        file, row = split_path(document.path)
        with self._transaction():
            self._db.execute(
                "INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
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
            self._put_statements(reading)

    def add_decision(self, judgement: AnyJudgement, who: str, at: datetime) -> Decision:
        """Put a decision into the log; one on an attribution is laid over it at once."""
        with self.at_once():
            entry = super().add_decision(judgement, who, at)
            self._lay_over(judgement)
        return entry

    def take_back(self, who: str, at: datetime) -> Decision | None:
        """Take back the last decision that is in force, as `DecisionLog.take_back` says."""
        with self.at_once():
            entry = super().take_back(who, at)
            if entry and entry.undoes:
                self._lay_over(self.load_decision(entry.undoes).judgement)
        return entry

    def _lay_over(self, judgement: AnyJudgement | None) -> None:
        """Let the statements of a document be as decisions now say, where one is on it."""
        if not isinstance(judgement, AttributionJudgement):
            return
        document = self.load_document(judgement.document_id)
        if document is None:
            return
        keys = "SELECT DISTINCT source_key FROM statements WHERE document_id = ?"
        before = {key for (key,) in self._ask(keys, document.id)}
        self._put_statements(self._load_reading(document))
        touched = before | {key for (key,) in self._ask(keys, document.id)}
        self._db.executemany("DELETE FROM sources WHERE source_key = ?", [(k,) for k in touched])
        self._insert("sources", list(source_rows(self._ask, touched)))
        self._refresh_names(touched)

    def _put_statements(self, reading: Reading) -> None:
        """List the attributions of a document as they stand, decisions laid over what was read."""
        document = reading.document
        judged = [
            (number, load_judgement("attribution", subject))
            for number, subject in self._ask(
                "SELECT number, subject FROM decisions WHERE kind = 'attribution' AND "
                "json_extract(subject, '$.document_id') = ? AND number IN "
                "(SELECT number FROM decisions_in_force) ORDER BY number",
                document.id,
            )
        ]
        by_number = {n: one for n, one in judged if isinstance(one, AttributionJudgement)}
        borne = match_judgements(by_number.items(), reading.attributions)
        self._db.execute("DELETE FROM attribution_decisions WHERE document_id = ?", (document.id,))
        rows = [(own, document.id, number) for own, number in borne.items()]
        self._insert("attribution_decisions", rows)
        left = lay_over(reading, {own: by_number[number] for own, number in borne.items()})
        places = {one.id: at for at, one in enumerate(reading.attributions)}
        numbers = dict(
            self._ask(
                "SELECT attribution_id, number FROM statements WHERE document_id = ?", document.id
            )
        )
        self._db.execute("DELETE FROM statements WHERE document_id = ?", (document.id,))
        day = document.published.isoformat() if document.published else None
        shelf = Shelf(key_name(document.outlet), day)
        # Those that come back get new numbers, behind all that the others keep.
        listed = sorted(left.attributions, key=lambda one: one.id not in numbers)
        self._insert(
            "statements",
            [statement_row(numbers.get(x.id), places[x.id], x, shelf) for x in listed],
        )
        own = "SELECT attribution_id, number FROM statements WHERE document_id = ?"
        numbers = dict(self._ask(own, document.id))
        self._insert(
            "statement_spans",
            [
                (numbers[one.id], at, span.start, span.end)
                for one in left.attributions
                for at, span in enumerate(one.content)
            ],
        )
        self._db.execute(
            "INSERT INTO found_statements (rowid, words, source) SELECT number, words, source "
            "FROM statement_contents WHERE number IN "
            "(SELECT number FROM statements WHERE document_id = ?)",
            (document.id,),
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
            self.save_note("copies", compared_by)

    def save_embedded(
        self, document_id: str, embedded: Sequence[Embedded], searched_by: str
    ) -> None:
        """Store the articles pasted into a document, in place of what was found before."""
        with self._transaction():
            self._db.execute("DELETE FROM embedded WHERE document_id = ?", (document_id,))
            self._insert("embedded", [embedded_row(at, one) for at, one in enumerate(embedded)])
            self._db.execute(
                "UPDATE documents SET searched_by = ? WHERE id = ?", (searched_by, document_id)
            )

    def save_claims(self, claims: Sequence[Claim], found_from: str) -> None:
        """Store what is claimed, in place of what was found before.

        ``found_from`` says from what: as long as that is the same, so are the claims.
        """
        with self._transaction():
            self._keep_former()
            for table in CLAIM_TABLES:
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608
            self._put_claims(claims)
            self.save_note("claims", found_from)

    def replace_claims(self, old_ids: Iterable[str], claims: Sequence[Claim]) -> None:
        """Put claims in place of some others, and leave the rest as it is."""
        with self._transaction():
            rows = [(own_id,) for own_id in old_ids]
            self._db.executemany("DELETE FROM claims WHERE id = ?", rows)
            self._put_claims(claims)

    def _put_claims(self, claims: Sequence[Claim]) -> None:
        shelves = {
            own_id: Shelf(outlet_key, day)
            for own_id, outlet_key, day in self._ask(
                "SELECT id, outlet_key, published FROM documents"
            )
        }
        for table, rows in claim_rows(claims, shelves):
            self._insert(table, rows)
        self._forget_former()

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
                        "links = ?, quoted = ?, searched_by = '' WHERE id = ?",
                        (*facts_of(first), own_id),
                    )
                else:
                    changed.append(first)
        return changed

    def _find_unsettled(self) -> list[tuple[str, Document]]:
        """The ids of documents that say something else than their first place, and what it says."""
        rows = self._db.execute(
            "SELECT d.id, p.path, d.text, p.title, d.outlet, p.byline, d.published, p.url, "
            "p.topics, p.links, p.quoted FROM documents d JOIN places p ON p.path = "
            "(SELECT path FROM places WHERE same_key = d.same_key ORDER BY file, row, path LIMIT 1)"
            " WHERE (d.title, d.byline, d.url, d.topics, d.links, d.quoted) "
            "<> (p.title, p.byline, p.url, p.topics, p.links, p.quoted) "
            "ORDER BY p.file, p.row, p.path"
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
