"""Read a case file: what it holds, as records."""

from __future__ import annotations

import json
from collections.abc import Iterable
from hashlib import sha256

from sayso.casefile.claim_rows import load_claims
from sayso.casefile.copy_overlay import lay_over_families
from sayso.casefile.copy_rows import load_alignments, load_families
from sayso.casefile.embedded_rows import EMBEDDED_COLUMNS, make_embedded
from sayso.casefile.entity_rows import (
    load_entities,
    load_mentions,
)
from sayso.casefile.rows import (
    split_path,
)
from sayso.casefile.search import Search
from sayso.records import (
    Alignment,
    AlignmentKind,
    Case,
    Claim,
    Copies,
    Embedded,
    Entities,
    Entity,
    Failure,
    FailureKind,
    Mention,
    Passage,
    hash_parts,
)

__all__ = ["CaseReader"]

_NO_STATE = frozenset(
    ("decisions", "rework", "vectors", "comparisons", "former_claims", "indexed", "looked_at")
)
_NO_STATE_COLUMNS = frozenset(
    (("statements", "number"), ("statement_spans", "number"), ("document_numbers", "number"))
)
"""Which number something is searched under depends on the order it was written in."""
_SAID_AT = """
    WITH places AS MATERIALIZED (
      SELECT json_extract(value, '$[0]') AS document_id, json_extract(value, '$[1]') AS first,
             json_extract(value, '$[2]') AS last FROM json_each(?))
    SELECT DISTINCT s.attribution_id, s.document_id, s.position FROM places a
     CROSS JOIN statements s ON s.document_id = a.document_id
     CROSS JOIN statement_spans p ON p.number = s.number AND p."start" < a.last
       AND p."end" > a.first
     ORDER BY s.document_id, s.position
"""


class CaseReader(Search):
    """All that a case holds, read."""

    def count_documents(self) -> int:
        """How many documents the case holds."""
        count: int = self._ask("SELECT count(*) FROM documents")[0][0]
        return count

    def load(self, *, with_claims: bool = True) -> Case:
        """Everything in the case: documents by place, attributions by their place in the text.

        Claims can be left out: in a large case there are more of them than of all else.
        """
        documents = self.load_documents()
        attributions = self._load_standing_attributions()
        copies = self.load_copies()
        return Case(
            documents,
            tuple(one for document in documents for one in attributions.get(document.id, ())),
            self.load_failures(),
            self.load_entities(),
            load_mentions(self._ask, (document.id for document in documents)),
            copies.alignments,
            copies.families,
            tuple(one for several in self.load_embedded().values() for one in several),
            self.load_claims() if with_claims else (),
        )

    def load_alignments(self) -> tuple[Alignment, ...]:
        """The passages that documents share, as decisions on copies leave them."""
        return self._lay_over_copies()

    def load_suggested_alignments(self) -> tuple[Alignment, ...]:
        """The passages that documents share, as they were found."""
        return load_alignments(self._ask)

    def load_copies(self) -> Copies:
        """The passages that documents share, and the family trees of texts."""
        alignments = self.load_alignments()
        families = load_families(self._ask, alignments)
        return Copies(
            alignments, lay_over_families(families, self.load_copy_judgements(), alignments)
        )

    def load_copied(self) -> Case:
        """A case of what documents share: the passages, the family trees, the documents in these or
        with words that several quote, and what is said to whom these words belong.
        """
        copies = self.load_copies()
        quoted = [one for one in copies.alignments if one.kind is AlignmentKind.QUOTATION]
        places = {side for one in quoted for side in (one.a, one.b)}
        attributions = self.load_attributions(self._find_said_at(places))
        return Case(
            self.load_documents(
                {
                    *(own for one in copies.families for own in one.document_ids),
                    *(one.document_id for one in places),
                }
            ),
            attributions,
            (),
            self.load_entities_by({one.entity_id for one in attributions if one.entity_id}),
            (),
            copies.alignments,
            copies.families,
        )

    def _find_said_at(self, places: Iterable[Passage]) -> tuple[str, ...]:
        """The statements with a part of their content at some places, in text order."""
        asked = json.dumps(sorted((one.document_id, one.start, one.end) for one in places))
        rows = self._ask(_SAID_AT, asked)
        return tuple(own for own, *_ in rows)

    def load_compared(self, compared_by: str) -> frozenset[str]:
        """The ids of the documents that were compared with each other by this very program."""
        rows = self._ask("SELECT id FROM documents WHERE compared_by = ?", compared_by)
        return frozenset(own_id for (own_id,) in rows)

    def load_entities(self) -> tuple[Entity, ...]:
        """Who is who, those named most first."""
        return load_entities(self._ask)

    def load_mentions(self) -> tuple[Mention, ...]:
        """The names at their places, and whose they are, document by document."""
        return load_mentions(self._ask, self._list_ids())

    def load_who(self, *, with_mentions: bool = True) -> Entities:
        """Who is who: entities, mentions, and the entities behind the sources.

        Mentions, of which a large case has a million, can be left out.
        """
        speakers = self._ask("SELECT id, entity_id FROM attributions WHERE entity_id IS NOT NULL")
        mentions = self.load_mentions() if with_mentions else ()
        return Entities(self.load_entities(), mentions, dict(speakers))

    def load_embedded(self) -> dict[str, tuple[Embedded, ...]]:
        """The articles pasted into documents, by the ids of these, in their order."""
        rows: dict[str, list[Embedded]] = {}
        for row in self._ask(
            f"SELECT {EMBEDDED_COLUMNS} FROM embedded ORDER BY document_id, position"  # noqa: S608
        ):
            rows.setdefault(row[0], []).append(make_embedded(row))
        return {own_id: tuple(rows[own_id]) for own_id in self._list_ids() if own_id in rows}

    def load_searched(self, searched_by: str) -> frozenset[str]:
        """The ids of the documents in which this very program looked for pasted articles."""
        rows = self._ask("SELECT id FROM documents WHERE searched_by = ?", searched_by)
        return frozenset(own_id for (own_id,) in rows)

    def load_claims(self) -> tuple[Claim, ...]:
        """What is claimed, that which is told most first."""
        return tuple(load_claims(self._ask))

    def load_claim(self, claim_id: str) -> Claim | None:
        """The claim with an id, without loading the others; None where there is none."""
        return next(load_claims(self._ask, [claim_id]), None)

    def list_readers(self) -> tuple[str, ...]:
        """What read the documents, program and model, each once."""
        rows = self._ask("SELECT DISTINCT reader FROM documents ORDER BY reader")
        return tuple(reader for (reader,) in rows)

    def load_note(self, about: str) -> str:
        """From what ``copies`` or ``claims`` were found, as noted with them; empty if outdated."""
        rows = self._ask("SELECT value FROM meta WHERE key = ?", about)
        return str(rows[0][0]) if rows else ""

    def hash_contents(self) -> str:
        """A hash of what claims are found from: documents, what read them, and all decisions."""
        told = (
            self._ask(
                "SELECT id, reader, compared_by, searched_by, title, outlet, byline, published, "
                "url, topics, links, quoted FROM documents ORDER BY id"
            ),
            self._ask("SELECT path, same_key FROM places ORDER BY path"),
            self._ask(
                "SELECT kind, subject FROM decisions_in_force "
                "WHERE kind NOT IN ('note', 'star') ORDER BY number"
            ),
        )
        return hash_parts(*(str(cell) for rows in told for row in rows for cell in row))

    def hash_state(self) -> str:
        """A hash of all that the case holds but the log and what is kept for it.

        The same for two cases that hold the same, in whatever order it was written; without what
        can be emptied at any time.
        """
        tables = self._ask(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
            "AND name NOT LIKE 'found_%' ORDER BY name"
        )
        told = sha256()
        for (table,) in tables:
            if table in _NO_STATE:
                continue
            columns = [
                f'"{row[1]}"'
                for row in self._ask(f"PRAGMA table_info({table})")
                if (table, row[1]) not in _NO_STATE_COLUMNS
            ]
            rows = self._ask(f"SELECT {', '.join(columns)} FROM {table}")  # noqa: S608
            told.update(repr((table, columns)).encode())
            for one in sorted(
                sha256(repr(row).encode("utf-8", "replace")).digest() for row in rows
            ):
                told.update(one)
        return told.hexdigest()

    def has_report(self, report_id: str) -> bool:
        """Whether there is a report with an id."""
        return bool(self._ask("SELECT 1 FROM reports WHERE id = ?", report_id))

    def load_failures(self) -> tuple[Failure, ...]:
        """The places that gave no document, with the reasons."""
        rows = self._ask("SELECT path, reason, kind FROM failures")
        failures = [Failure(path, reason, FailureKind(kind)) for path, reason, kind in rows]
        return tuple(sorted(failures, key=lambda one: (split_path(one.path), one.reason)))
