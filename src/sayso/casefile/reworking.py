"""Read what some claims and entities are made from, so that these can be made again alone."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from sayso.casefile.changes import Recording
from sayso.casefile.entity_rows import load_mentions
from sayso.casefile.reader import CaseReader
from sayso.casefile.rows import some
from sayso.records import Copies, Document, Embedded, Entities, Mention, Span, Target, TargetKind
from sayso.words import join_spans

__all__ = ["Reworking"]


_TABLES = {
    TargetKind.DOCUMENT: "documents",
    TargetKind.ATTRIBUTION: "attributions",
    TargetKind.ENTITY: "entities",
    TargetKind.CLAIM: "claims",
    TargetKind.REPORT: "reports",
    TargetKind.ALIGNMENT: "alignments",
}


_ID = re.compile(r"[0-9a-f]{16}")
_PRONOUN_CHARS = 4
"""So long is a source at most that may go on to speak ("they")."""


class Reworking(CaseReader, Recording):
    """What a decision touches, and what stands behind it."""

    def find_claims_of(
        self,
        report_ids: Iterable[str] = (),
        document_ids: Iterable[str] = (),
        entity_ids: Iterable[str] = (),
    ) -> list[str]:
        """The ids of the claims that some reports tell, that some documents tell or deny, or in
        which some entities are."""
        reports, documents, entities = (
            json.dumps(list(ids)) for ids in (report_ids, document_ids, entity_ids)
        )
        rows = self._ask(
            "WITH d AS (SELECT value AS id FROM json_each(?2)) "
            "SELECT claim_id FROM reports WHERE id IN (SELECT value FROM json_each(?1)) "
            "UNION SELECT claim_id FROM reports WHERE document_id IN d "
            "UNION SELECT claim_id FROM disputes WHERE document_id IN d "
            "UNION SELECT claim_id FROM claim_entities "
            "WHERE entity_id IN (SELECT value FROM json_each(?3)) "
            "UNION SELECT c.id FROM claims c JOIN d "
            "WHERE c.grounds <> '[]' AND instr(c.grounds, d.id) ORDER BY 1",
            reports,
            documents,
            entities,
        )
        return [own for (own,) in rows]

    def find_claims_with(
        self, document_ids: Iterable[str], statement_ids: AbstractSet[str]
    ) -> set[str]:
        """The ids of the claims that some statements of some documents tell or deny."""
        rows = self._ask(
            "WITH d AS (SELECT value AS id FROM json_each(?)), c AS ("
            "SELECT claim_id AS id FROM reports WHERE document_id IN d "
            "UNION SELECT claim_id FROM disputes WHERE document_id IN d) "
            "SELECT claims.id, grounds FROM claims JOIN c ON claims.id = c.id "
            "WHERE grounds <> '[]'",
            json.dumps(list(document_ids)),
        )
        found = {own for own, grounds in rows if not statement_ids.isdisjoint(_ID.findall(grounds))}
        return found.union(self.find_claims_by_report(statement_ids).values())

    def find_claims_without_entity(self) -> set[str]:
        """The ids of the claims in which an entity is that is not there any more."""
        rows = self._ask(
            "SELECT DISTINCT claim_id FROM claim_entities "
            "WHERE entity_id NOT IN (SELECT id FROM entities)"
        )
        return {own for (own,) in rows}

    def find_claims_copied(self, document_ids: Iterable[str]) -> set[str]:
        """The ids of the claims told more than once of which a report stands in a text that is in
        one family with some documents."""
        rows = self._ask(
            "SELECT DISTINCT r.claim_id FROM reports r JOIN claims c ON c.id = r.claim_id "
            "WHERE c.n_reports > 1 AND r.document_id IN (SELECT document_id FROM families "
            "WHERE family_id IN (SELECT family_id FROM families "
            "WHERE document_id IN (SELECT value FROM json_each(?))))",
            json.dumps(list(document_ids)),
        )
        return {own for (own,) in rows}

    def find_report_places(self, report_ids: Iterable[str]) -> set[tuple[Any, ...]]:
        """In which documents some reports stand, each with its id."""
        where, asked = some("id", report_ids)
        return set(self._ask(f"SELECT document_id, id FROM reports {where}", *asked))  # noqa: S608

    def has_grounds(self) -> bool:
        """Whether it is known of all claims what they were made from."""
        return not self._ask("SELECT 1 FROM claims WHERE grounds IS NULL LIMIT 1")

    def load_contents_of(self, entity_ids: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
        """All that some entities say in each document in which they speak, by its id.

        With what others say inside of that, and what "he" or "she" goes on to say.
        """
        where, asked = some("entity_id", entity_ids)
        speaking = f"SELECT DISTINCT document_id FROM attributions {where}"  # noqa: S608
        wanted = set(json.loads(asked[0]))
        voices: dict[str, tuple[str, str | None, bool]] = {}
        n_chars_of_source = (
            'SELECT max(s."end" - s."start") FROM spans s '
            "WHERE s.attribution_id = a.id AND s.role = 'source'"
        )
        question = (
            f"SELECT id, document_id, parent_id, entity_id, ({n_chars_of_source}) "  # noqa: S608
            f"FROM attributions a WHERE document_id IN ({speaking})"
        )
        for own, document_id, parent_id, entity_id, n_chars in self._ask(question, *asked):
            is_meant = entity_id in wanted or (n_chars or 0) <= _PRONOUN_CHARS
            voices[own] = document_id, parent_id, is_meant
        ids = [own for own in voices if _find_outermost(own, voices)]
        spans: defaultdict[str, defaultdict[str, list[Span]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for own, start, end in self._ask(
            'SELECT attribution_id, "start", "end" FROM spans WHERE role = \'content\' AND '
            "attribution_id IN (SELECT value FROM json_each(?)) ORDER BY attribution_id, position",
            json.dumps(ids),
        ):
            spans[voices[own][0]][own].append(Span(start, end))
        for own_id, text in self.load_texts(spans).items():
            yield own_id, [join_spans(text, each) for each in spans[own_id].values()]

    def load_outlets(self) -> tuple[Document, ...]:
        """A document of each outlet, without its text: which outlets there are, by their names, or
        by their addresses where they have none."""
        rows = self._ask(
            "SELECT min(id), outlet, url FROM documents "
            "GROUP BY outlet, CASE WHEN trim(outlet) = '' THEN url END ORDER BY 1"
        )
        return tuple(Document(own_id, "", outlet=outlet, url=url) for own_id, outlet, url in rows)

    def load_mentions_in(self, document_ids: Iterable[str]) -> tuple[Mention, ...]:
        """The names in some documents, and whose they are, one document after the other."""
        return load_mentions(self._ask, document_ids)

    def load_speakers_in(self, document_ids: Iterable[str]) -> dict[str, str]:
        """The entities behind the sources of attributions in some documents."""
        where, asked = some("document_id", document_ids)
        return dict(
            self._ask(
                f"SELECT id, entity_id FROM attributions {where} AND entity_id IS NOT NULL",  # noqa: S608
                *asked,
            )
        )

    def load_who_in(self, document_ids: Iterable[str]) -> Entities:
        """Who is who in some documents; of those who speak there, all that the whole case tells."""
        ids = list(document_ids)
        speakers = self.load_speakers_in(ids)
        mentions = self.load_mentions_in(ids)
        speaking = {*speakers.values()}
        named = {one.entity_id for one in mentions if one.entity_id} - speaking
        entities = (
            *self.load_entities_by(sorted(speaking), with_told=True),
            *self.load_entities_by(sorted(named)),
        )
        return Entities(entities, mentions, speakers)

    def load_copies_in(self, document_ids: Iterable[str]) -> Copies:
        """What some documents share with any other, and the families they are in."""
        ids = list(document_ids)
        alignments = self.load_alignments_of(ids)
        return Copies(alignments, self._load_families_of(ids, alignments))

    def load_embedded_in(self, document_ids: Iterable[str]) -> dict[str, list[Embedded]]:
        """The articles pasted into some documents, by the ids of these, in their order."""
        found: defaultdict[str, list[Embedded]] = defaultdict(list)
        for one in self._load_embedded_of(document_ids):
            found[one.document_id].append(one)
        return dict(found)

    def find_entities_by(self, is_meant: Callable[[str], bool]) -> set[str]:
        """The ids of the entities with a name that is meant."""
        names = "SELECT id, name FROM entities UNION SELECT entity_id, name FROM forms"
        return {own for own, name in self._ask(names) if is_meant(name)}

    def find_most_named(self, read: Callable[[str], str], most: int) -> set[str]:
        """The ids of the entities with a name that reads as something, the ``most`` often named of
        each thing that it reads as; "" is nothing."""
        return self._choose_most_named(
            "SELECT e.id, f.name, e.n_documents FROM entities e, forms f WHERE f.entity_id = e.id "
            "UNION SELECT id, name, n_documents FROM entities ORDER BY 3 DESC, 1",
            read,
            most,
        )

    def find_most_named_people(self, read: Callable[[str], str], most: int) -> set[str]:
        """The same of people, by what they are called alone."""
        return self._choose_most_named(
            "SELECT id, name FROM entities WHERE type = 'person' ORDER BY n_documents DESC, id",
            read,
            most,
        )

    def _choose_most_named(self, ordered: str, read: Callable[[str], str], most: int) -> set[str]:
        found: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for own, name, *_ in self._ask(ordered):
            found[read(name)][own] = None
        return {own for by, several in found.items() if by for own in [*several][:most]}

    def find_some_naming(self, entity_id: str, most: int) -> list[str]:
        """The ids of some documents that name an entity."""
        rows = self._ask(
            "SELECT DISTINCT document_id FROM mentions WHERE entity_id = ? LIMIT ?",
            entity_id,
            most,
        )
        return [own for (own,) in rows]

    def find_entities_at(self, document_id: str, span: Span) -> set[str]:
        """The ids of the entities that a name at a place is, or may be."""
        rows = self._ask(
            "SELECT entity_id, candidates FROM mentions "
            'WHERE document_id = ? AND "start" = ? AND "end" = ?',
            document_id,
            span.start,
            span.end,
        )
        return {own for one, fits in rows for own in (one, *json.loads(fits)) if own}

    def find_documents_naming(self, entity_ids: Iterable[str]) -> set[str]:
        """The ids of the documents in which a name is, or may be, one of some entities."""
        wanted = json.dumps(list(entity_ids))
        rows = self._ask(
            "WITH e AS (SELECT value FROM json_each(?)) "
            "SELECT document_id FROM mentions WHERE entity_id IN e "
            "UNION SELECT m.document_id FROM mentions m, json_each(m.candidates) c "
            "WHERE m.entity_id IS NULL AND c.value IN e",
            wanted,
        )
        return {own for (own,) in rows}

    def has_target(self, target: Target) -> bool:
        """Whether what a note or a star is on is there."""
        return bool(self._ask(f"SELECT 1 FROM {_TABLES[target.kind]} WHERE id = ?", target.id))  # noqa: S608


def _find_outermost(own: str, voices: Mapping[str, tuple[str, str | None, bool]]) -> bool:
    """Whether the attribution that another lies in, or that one itself, is meant."""
    _, parent_id, is_meant = voices[own]
    while parent_id is not None and parent_id in voices:
        _, parent_id, is_meant = voices[parent_id]
    return is_meant
