"""The index of a large pile's statements, kept so that added documents need not wait for all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.casefile.connection import Connection
from sayso.casefile.rows import Row, some
from sayso.records import hash_parts

__all__ = ["Indexes"]

_FACTS = "reader, searched_by, title, outlet, byline, published, url, topics, links, quoted"
"""What of a document is looked at, beside its text, which its id stands for."""


class Indexes(Connection):
    """Which documents a stage looked at, and rows of the index as whoever makes it packs them: a
    document's id, then bytes in six columns."""

    def find_added(self, stage: str) -> tuple[frozenset[str], int] | None:
        """The documents that came since a stage worked something out, and at how many it looked;
        None where one of these is not what it was."""
        now = self._hash_facts()
        held = dict(
            self._ask("SELECT document_id, found_from FROM looked_at WHERE stage = ?", stage)
        )
        if any(now.get(own) != told for own, told in held.items()):
            return None
        return frozenset(now.keys() - held.keys()), len(held)

    def note_looked_at(
        self, stage: str, note: str, document_ids: Iterable[str] | None = None
    ) -> None:
        """Note that a stage looked at all documents, or at some more; ``note`` says how."""
        told = self._hash_facts(document_ids)
        with self._transaction():
            if document_ids is None:
                self._db.execute("DELETE FROM looked_at WHERE stage = ?", (stage,))
            self._insert("looked_at", [(stage, *one) for one in told.items()])
            self.save_note(f"{stage} by", note)

    def save_note(self, about: str, words: str) -> None:
        """Note how or from what something was found, as `load_note` tells it."""
        with self._transaction():
            self._db.execute("INSERT OR REPLACE INTO meta VALUES (?, ?)", (about, words))

    def load_index(self) -> list[Row]:
        """All rows, by document."""
        return self._ask(
            "SELECT document_id, ids, spans, sizes, stems, keys, backings FROM indexed"
        )

    def save_index(self, rows: Sequence[Row], *, is_whole: bool) -> None:
        """Put rows in, in place of all others or beside them."""
        with self._transaction():
            if is_whole:
                self._db.execute("DELETE FROM indexed")
            self._insert("indexed", rows)

    def list_vector_keys(self) -> list[str]:
        """The keys of all vectors that are kept."""
        return [key for (key,) in self._ask("SELECT key FROM vectors")]

    def load_vector_keys(self) -> tuple[list[str], list[bytes]]:
        """All vectors that are kept, and their keys."""
        rows = self._ask("SELECT key, vector FROM vectors")
        return [key for key, _ in rows], [vector for _, vector in rows]

    def load_texts(self, document_ids: Iterable[str]) -> dict[str, str]:
        """The texts of some documents, by their ids."""
        where, asked = some("id", document_ids)
        return dict(self._ask(f"SELECT id, text FROM documents {where}", *asked))  # noqa: S608

    def find_statements_by(self, entity_ids: Iterable[str]) -> list[Row]:
        """The ids of the attributions whose source is one of some entities, and of what document
        each is."""
        where, asked = some("source_key", entity_ids)
        return self._ask(f"SELECT attribution_id, document_id FROM statements {where}", *asked)  # noqa: S608

    def _hash_facts(self, document_ids: Iterable[str] | None = None) -> dict[str, str]:
        where, asked = some("id", document_ids)
        rows = self._ask(f"SELECT id, {_FACTS} FROM documents {where}", *asked)  # noqa: S608
        return {own: hash_parts(*map(str, facts)) for own, *facts in rows}
