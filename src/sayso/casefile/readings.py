"""Read a case file: documents, and what was read in them, as a person left it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet

from sayso.casefile.decision_log import DecisionLog
from sayso.casefile.decision_rows import load_judgement
from sayso.casefile.entity_rows import make_deed, make_depiction
from sayso.casefile.overlay import lay_over
from sayso.casefile.rows import (
    ATTRIBUTION_COLUMNS,
    Row,
    make_attribution,
    make_document,
    make_evidence,
    make_name,
    some,
)
from sayso.records import (
    Attribution,
    AttributionJudgement,
    Deed,
    Depiction,
    Document,
    Evidence,
    Name,
    Reading,
    Span,
)

__all__ = ["Readings"]


class Readings(DecisionLog):
    """Documents and readings, all or some, one after the other."""

    def load_documents(self, document_ids: Iterable[str] | None = None) -> tuple[Document, ...]:
        """The documents by place, or those with some ids; what is not there is left out."""
        where, asked = some("id", document_ids)
        rows = {
            same_key: row
            for same_key, *row in self._ask(
                "SELECT same_key, id, text, title, outlet, byline, published, url, topics, links, "  # noqa: S608
                f"quoted FROM documents {where}",
                *asked,
            )
        }
        limit, keys = some("same_key", rows if asked else None)
        places: dict[str, list[str]] = {}
        for path, same_key in self._ask(
            f"SELECT path, same_key FROM places {limit} ORDER BY file, row, path",  # noqa: S608
            *keys,
        ):
            places.setdefault(same_key, []).append(path)
        return tuple(
            make_document(rows[same_key], paths)
            for same_key, paths in places.items()
            if same_key in rows
        )

    def load_document(self, document_id: str) -> Document | None:
        """The document with an id, None where there is none."""
        return next(iter(self.load_documents([document_id])), None)

    def load_readings(self, documents: Iterable[Document] | None = None) -> Iterator[Reading]:
        """Each document with all that was read in it, its names too, in the order of `load`.

        One at a time, so that not all are held; ``documents`` where they were loaded before. As a
        person left it: without attributions that were rejected, and with what was corrected.
        """
        decided = self._load_decided()
        for document in self.load_documents() if documents is None else documents:
            yield lay_over(self._load_reading(document), decided)

    def load_said(self, documents: Sequence[Document]) -> Iterator[Reading]:
        """Some documents with the attributions in them as they stand, and nothing else of what was
        read there: asked for together, which is quicker."""
        said = self._load_standing_attributions(one.id for one in documents)
        for document in documents:
            yield Reading(document, tuple(said.get(document.id, ())))

    def load_suggestions(
        self, document_id: str
    ) -> tuple[tuple[Attribution, AttributionJudgement | None], ...]:
        """The attributions of a document as they were read, each with what was decided on it."""
        decided = self._load_decided([document_id])
        read = self._load_attributions([document_id]).get(document_id, [])
        return tuple((one, decided.get(one.id)) for one in read)

    def load_attributions(self, attribution_ids: Iterable[str]) -> tuple[Attribution, ...]:
        """The attributions with some ids as they stand, in their order; the rest is left out."""
        wanted = list(dict.fromkeys(attribution_ids))
        where, asked = some("id", wanted)
        owners = dict(self._ask(f"SELECT id, document_id FROM attributions {where}", *asked))  # noqa: S608
        judged = set(self._find_judged(set(owners.values())))
        plain = self._load_by_id([own for own in wanted if owners.get(own, "") not in judged])
        found = {one.id: one for one in plain}
        if judged:
            for several in self._load_standing_attributions(judged).values():
                found |= {one.id: one for one in several}
        return tuple(found[own] for own in wanted if own in found)

    def _list_ids(self) -> list[str]:
        """The ids of the documents, in the order of `load_documents`."""
        ids = dict(self._ask("SELECT same_key, id FROM documents"))
        keys = dict.fromkeys(
            key for (key,) in self._ask("SELECT same_key FROM places ORDER BY file, row, path")
        )
        return [ids[key] for key in keys if key in ids]

    def _load_reading(self, document: Document) -> Reading:
        """A document with all that was read in it, as it was read."""
        return Reading(
            document,
            tuple(self._load_attributions([document.id]).get(document.id, ())),
            self._load_names(document.id),
            self._load_deeds(document.id),
            self._load_depictions(document.id),
        )

    def _load_standing_attributions(
        self, document_ids: Iterable[str] | None = None
    ) -> dict[str, Sequence[Attribution]]:
        """The attributions of each document by its id, in text order, as a person left them."""
        ids = None if document_ids is None else list(document_ids)
        found: dict[str, Sequence[Attribution]] = dict(self._load_attributions(ids))
        judged = self._find_judged(found.keys())
        if judged:
            decided = self._load_decided(judged)
            for document in self.load_documents(judged):
                left = lay_over(self._load_reading(document), decided)
                found[document.id] = left.attributions
        return found

    def _find_judged(self, document_ids: AbstractSet[str]) -> list[str]:
        """Those of some documents that have attributions on which something was decided."""
        rows = self._ask("SELECT DISTINCT document_id FROM attribution_decisions")
        return sorted(own for (own,) in rows if own in document_ids)

    def _load_decided(
        self, document_ids: Iterable[str] | None = None
    ) -> dict[str, AttributionJudgement]:
        """What was decided on attributions, by their ids; on all, or on those of some documents."""
        where, asked = some("d.document_id", document_ids)
        rows = self._ask(
            "SELECT d.attribution_id, x.kind, x.subject FROM attribution_decisions d "  # noqa: S608
            f"JOIN decisions x ON x.number = d.number {where}",
            *asked,
        )
        found = ((own, load_judgement(kind, subject)) for own, kind, subject in rows)
        return {own: one for own, one in found if isinstance(one, AttributionJudgement)}

    def _load_attributions(
        self, document_ids: Iterable[str] | None = None
    ) -> dict[str, list[Attribution]]:
        """The attributions as they were read, by documents, in text order."""
        found: defaultdict[str, list[Attribution]] = defaultdict(list)
        for one in self._make_attributions(*some("document_id", document_ids)):
            found[one.document_id].append(one)
        return dict(found)

    def _load_by_id(self, attribution_ids: Sequence[str]) -> list[Attribution]:
        """The attributions with some ids as they were read."""
        return self._make_attributions(*some("id", attribution_ids)) if attribution_ids else []

    def _make_attributions(self, where: str, asked: Sequence[str]) -> list[Attribution]:
        of_some = ""
        if where:
            of_some = f"WHERE attribution_id IN (SELECT id FROM attributions {where})"  # noqa: S608
        spans: dict[str, dict[str, list[Span]]] = {}
        for owner, role, start, end in self._ask(
            f'SELECT attribution_id, role, "start", "end" FROM spans {of_some} '  # noqa: S608
            "ORDER BY attribution_id, role, position",
            *asked,
        ):
            spans.setdefault(owner, {}).setdefault(role, []).append(Span(start, end))
        evidence: dict[str, list[Evidence]] = {}
        for owner, *piece in self._ask(
            f'SELECT attribution_id, about, "start", "end" FROM evidence {of_some} '  # noqa: S608
            "ORDER BY attribution_id, position",
            *asked,
        ):
            evidence.setdefault(owner, []).append(make_evidence(*piece))
        rows: list[Row] = self._ask(
            f"SELECT {ATTRIBUTION_COLUMNS} FROM attributions {where} "  # noqa: S608
            "ORDER BY document_id, position",
            *asked,
        )
        return [
            make_attribution(row, spans.get(row[0], {}), evidence.get(row[0], ())) for row in rows
        ]

    def _load_names(self, document_id: str) -> tuple[Name, ...]:
        rows = self._ask(
            'SELECT type, "start", "end", probability FROM names WHERE document_id = ? '
            "ORDER BY position",
            document_id,
        )
        return tuple(make_name(*row) for row in rows)

    def _load_deeds(self, document_id: str) -> tuple[Deed, ...]:
        rows = self._ask(
            "SELECT kind, verb, agent_start, agent_end, patient_start, patient_end, negated, "
            'hedged, "at", at_start, at_end, at_granularity, at_doubtful, attribution_id, '
            "agent_name, patient_name FROM deeds WHERE document_id = ? ORDER BY position",
            document_id,
        )
        return tuple(make_deed(row) for row in rows)

    def _load_depictions(self, document_id: str) -> tuple[Depiction, ...]:
        rows = self._ask(
            'SELECT name_start, name_end, "start", "end", attribution_id '
            "FROM depictions WHERE document_id = ? ORDER BY position",
            document_id,
        )
        return tuple(make_depiction(row) for row in rows)
