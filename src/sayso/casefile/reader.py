"""Read a case file: what it holds, as records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.casefile.claim_rows import load_claims
from sayso.casefile.copy_rows import load_alignments, load_families
from sayso.casefile.decision_log import DecisionLog
from sayso.casefile.embedded_rows import make_embedded
from sayso.casefile.entity_rows import (
    load_entities,
    load_mentions,
    make_deed,
    make_depiction,
)
from sayso.casefile.rows import (
    ATTRIBUTION_COLUMNS,
    make_attribution,
    make_document,
    make_evidence,
    make_name,
    split_path,
)
from sayso.records import (
    Alignment,
    Attribution,
    Case,
    Claim,
    Copies,
    Document,
    Embedded,
    Entities,
    Entity,
    Evidence,
    Failure,
    FailureKind,
    Mention,
    Name,
    Reading,
    Span,
    hash_parts,
)

__all__ = ["CaseReader"]


class CaseReader(DecisionLog):
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
        attributions = self._load_attributions()
        copies = self.load_copies()
        return Case(
            documents,
            tuple(one for document in documents for one in attributions.get(document.id, ())),
            self._load_failures(),
            self.load_entities(),
            load_mentions(self._ask, (document.id for document in documents)),
            copies.alignments,
            copies.families,
            tuple(one for several in self.load_embedded().values() for one in several),
            self.load_claims() if with_claims else (),
        )

    def load_alignments(self) -> tuple[Alignment, ...]:
        """The passages that documents share."""
        return load_alignments(self._ask)

    def load_copies(self) -> Copies:
        """The passages that documents share, and the family trees of texts."""
        alignments = self.load_alignments()
        return Copies(alignments, load_families(self._ask, alignments))

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

    def load_who(self) -> Entities:
        """Who is who: entities, mentions, and the entities behind the sources."""
        speakers = self._ask("SELECT id, entity_id FROM attributions WHERE entity_id IS NOT NULL")
        return Entities(self.load_entities(), self.load_mentions(), dict(speakers))

    def load_embedded(self) -> dict[str, tuple[Embedded, ...]]:
        """The articles pasted into documents, by the ids of these, in their order."""
        rows: dict[str, list[Embedded]] = {}
        for row in self._ask(
            'SELECT document_id, "start", "end", lead_start, lead_end, outlet, byline, title, '
            "published, url, reason, is_end_sure FROM embedded ORDER BY document_id, position"
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

    def load_claims_by(self, claim_ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims with some ids, in the order of these; what is not there is left out."""
        wanted = list(dict.fromkeys(claim_ids))
        found = {one.id: one for one in load_claims(self._ask, wanted)}
        return tuple(found[own] for own in wanted if own in found)

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

    def has_report(self, report_id: str) -> bool:
        """Whether there is a report with an id."""
        return bool(self._ask("SELECT 1 FROM reports WHERE id = ?", report_id))

    def load_readings(self, documents: Iterable[Document] | None = None) -> Iterator[Reading]:
        """Each document with all that was read in it, its names too, in the order of `load`.

        One at a time, so that not all are held; ``documents`` where they were loaded before.
        """
        for document in self.load_documents() if documents is None else documents:
            yield Reading(
                document,
                tuple(self._load_attributions(document.id).get(document.id, ())),
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
                "SELECT same_key, id, text, title, outlet, byline, published, url, topics, links, "
                "quoted FROM documents"
            )
        }
        return tuple(
            make_document(rows[same_key], paths)
            for same_key, paths in places.items()
            if same_key in rows
        )

    def _list_ids(self) -> list[str]:
        """The ids of the documents, in the order of `load_documents`."""
        ids = dict(self._ask("SELECT same_key, id FROM documents"))
        keys = dict.fromkeys(
            key for (key,) in self._ask("SELECT same_key FROM places ORDER BY file, row, path")
        )
        return [ids[key] for key in keys if key in ids]

    def _load_attributions(self, document_id: str = "") -> dict[str, list[Attribution]]:
        """The attributions of each document by its id, in text order; or those of one alone."""
        asked = (document_id,) if document_id else ()
        where = "WHERE document_id = ?" if document_id else ""
        of_one = f"WHERE attribution_id IN (SELECT id FROM attributions {where})" if asked else ""  # noqa: S608
        spans: dict[str, dict[str, list[Span]]] = {}
        for owner, role, start, end in self._ask(
            f'SELECT attribution_id, role, "start", "end" FROM spans {of_one} '  # noqa: S608
            "ORDER BY attribution_id, role, position",
            *asked,
        ):
            spans.setdefault(owner, {}).setdefault(role, []).append(Span(start, end))
        evidence: dict[str, list[Evidence]] = {}
        for owner, *piece in self._ask(
            f'SELECT attribution_id, about, "start", "end" FROM evidence {of_one} '  # noqa: S608
            "ORDER BY attribution_id, position",
            *asked,
        ):
            evidence.setdefault(owner, []).append(make_evidence(*piece))
        found: dict[str, list[Attribution]] = {}
        for row in self._ask(
            f"SELECT {ATTRIBUTION_COLUMNS} FROM attributions {where} "  # noqa: S608
            "ORDER BY document_id, position",
            *asked,
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
