"""Write who is who into a case file: whole, or in place of some entities alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.casefile.changes import Rows
from sayso.casefile.entity_rows import ENTITY_TABLES, entity_rows
from sayso.casefile.reworking import Reworking
from sayso.casefile.rows import some
from sayso.casefile.statement_rows import source_rows
from sayso.figures import key_name
from sayso.records import Entities, Entity, hash_parts

__all__ = ["Who"]

_OF_ONE = ("forms", "merges", "descriptions", "standing", "ties")
"""The tables of what one entity is called and what is told of it."""


class Who(Reworking):
    """Entities, the names that are theirs, and what they say."""

    def save_entities(self, entities: Entities) -> None:
        """Store who is who, in place of what was worked out before."""
        with self._transaction():
            for table in ENTITY_TABLES:
                self._db.execute(f"DELETE FROM {table}")  # noqa: S608
            for table, rows in entity_rows(entities).items():
                self._insert(table, rows)
            self.save_speakers(entities.speakers)

    def replace_entities(self, old: Sequence[Entity], entities: Entities) -> Entities:
        """Store entities in place of some others, and leave the rest as it is.

        ``entities`` has all mentions and speakers of the documents that name them. What pointed to
        one that is gone points to the one that has most of its names. Returns them as they are
        stored: with other ids where these were taken.
        """
        gone = {one.id for one in old}
        entities = self._give_ids(gone, entities)
        document_ids = list(dict.fromkeys(one.document_id for one in entities.mentions))
        with self._transaction():
            heirs = self._find_heirs(gone, entities)
            first = min(
                (
                    place
                    for own in gone
                    for (place,) in self._ask("SELECT position FROM entities WHERE id = ?", own)
                ),
                default=0,
            )
            # What others tell of them stays, and points to the heirs.
            rows = [(own,) for own in gone]
            for own, heir in heirs.items():
                self._db.execute(
                    "UPDATE standing SET keeper_id = ? WHERE keeper_id = ?", (heir, own)
                )
                if heir is None:
                    self._db.execute("DELETE FROM ties WHERE other_id = ?", (own,))
                else:
                    self._db.execute("UPDATE ties SET other_id = ? WHERE other_id = ?", (heir, own))
            self._db.executemany("DELETE FROM perhaps WHERE other_id = ?", rows)
            self._db.executemany("DELETE FROM entities WHERE id = ?", rows)
            where, asked = some("document_id", document_ids)
            self._db.execute(f"DELETE FROM mentions {where}", asked)  # noqa: S608
            for table, several in entity_rows(entities).items():
                is_own = table == "entities"
                placed = [(own, first, *rest) for own, _, *rest in several] if is_own else several
                self._insert(table, placed)
            names = {*gone, *(one.id for one in entities.entities)}
            self.save_speakers(entities.speakers, document_ids, names)
            self._refresh_names(gone | {one.id for one in entities.entities})
        return entities

    def extend_entities(
        self, known: Sequence[Entity], added: Entities, document_ids: Iterable[str]
    ) -> None:
        """Store what new documents add: entities that were there, as they are with it (``known``),
        and in ``added`` those that are new, all mentions of the documents, and all speakers."""
        known_ids = {one.id for one in known}
        whole = Entities((*known, *added.entities), added.mentions, added.speakers)
        whole = self._give_ids(known_ids, whole)
        ids = [(one.id,) for one in known]
        new_ids = list(document_ids)
        with self._transaction():
            for table in (*_OF_ONE, "perhaps"):
                self._db.executemany(f"DELETE FROM {table} WHERE entity_id = ?", ids)  # noqa: S608
            ((last,),) = self._ask("SELECT coalesce(max(position), 0) FROM entities")
            rows = entity_rows(whole)
            placed = [(own, last + at, *rest) for own, at, *rest in rows.pop("entities")]
            self._db.executemany(
                "INSERT INTO entities VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
                "SET n_documents = excluded.n_documents",
                placed,
            )
            for table, several in rows.items():
                self._insert(table, several)
            names = {one.id for one in whole.entities}
            where, asked = some("document_id", new_ids)
            # Words that are nobody's name speak in them too.
            keys = self._ask(f"SELECT DISTINCT source_key FROM statements {where}", *asked)  # noqa: S608
            self.save_speakers(whole.speakers, new_ids, names | {key for (key,) in keys if key})
            self._refresh_names(names)

    def save_speakers(
        self,
        speakers: Mapping[str, str],
        document_ids: Iterable[str] | None = None,
        named: Iterable[str] = (),
    ) -> None:
        """Note the entities behind the sources of all documents or some, and count what they say.

        Written is only what changed; ``named``: the ids of entities that may have other names.
        """
        where, asked = some("document_id", document_ids)
        held = dict(self._ask(f"SELECT id, entity_id FROM attributions {where}", *asked))  # noqa: S608
        changed = [
            (speakers.get(own), own) for own, entity in held.items() if speakers.get(own) != entity
        ]
        listed = {
            own: (key, name)
            for own, key, name in self._ask(
                f"SELECT attribution_id, source_key, source_name FROM statements {where}",  # noqa: S608
                *asked,
            )
        }
        keys = [
            (entity or key_name(listed[own][1]), own)
            for entity, own in changed
            if own in listed and listed[own][0]
        ]
        with self._transaction():
            self._db.executemany("UPDATE attributions SET entity_id = ? WHERE id = ?", changed)
            self._db.executemany(
                "UPDATE statements SET source_key = ? WHERE attribution_id = ?", keys
            )
            if document_ids is None:
                self._db.execute("DELETE FROM sources")
                self._insert("sources", list(source_rows(self._ask)))
                self._refresh_names()
                return
            touched = {key for key, _ in keys} | {listed[own][0] for _, own in keys} | {*named}
            self._db.executemany(
                "DELETE FROM sources WHERE source_key = ?", [(key,) for key in touched]
            )
            self._insert("sources", list(source_rows(self._ask, touched)))
            self._refresh_names(touched)

    def put_back(self, told: Rows) -> None:
        """Put back what stood there, as `Recording.put_back` says; names are found as they were."""
        with self._transaction():
            super().put_back(told)
            touched = {
                row[0]
                for one in ("entities", "sources")
                for rows in told.get(one, ())
                for row in rows
            }
            if touched:
                self._refresh_names(touched)

    def _find_heirs(self, gone: set[str], entities: Entities) -> dict[str, str | None]:
        """Who has most of the names of each entity that is gone."""
        whose: dict[tuple[str, int, int], str] = {
            (document_id, start, end): own
            for document_id, start, end, own in self._ask(
                'SELECT document_id, "start", "end", entity_id FROM mentions '
                "WHERE entity_id IN (SELECT value FROM json_each(?))",
                some("", gone)[1][0],
            )
        }
        counts: dict[str, Counter[str]] = {own: Counter() for own in gone}
        for one in entities.mentions:
            before = whose.get((one.document_id, one.span.start, one.span.end))
            if before in counts and one.entity_id:
                counts[before][one.entity_id] += 1
        return {
            own: min(several, key=lambda each: (-several[each], each)) if several else None
            for own, several in counts.items()
        }

    def _give_ids(self, gone: set[str], entities: Entities) -> Entities:
        """The same entities, with another id where one that stays has it."""
        ids = [one.id for one in entities.entities]
        where, asked = some("id", ids)
        held = {own for (own,) in self._ask(f"SELECT id FROM entities {where}", *asked)}  # noqa: S608
        new = {own: hash_parts(own, "decided") for own in ids if own in held - gone}
        if not new:
            return entities
        return Entities(
            tuple(_rename(one, new) for one in entities.entities),
            tuple(
                replace(
                    one,
                    entity_id=new.get(one.entity_id or "", one.entity_id),
                    candidates=tuple(new.get(each, each) for each in one.candidates),
                )
                for one in entities.mentions
            ),
            {own: new.get(entity, entity) for own, entity in entities.speakers.items()},
        )


def _rename(entity: Entity, new: Mapping[str, str]) -> Entity:
    return replace(
        entity,
        id=new.get(entity.id, entity.id),
        perhaps=tuple(new.get(one, one) for one in entity.perhaps),
        ties=tuple(
            replace(one, other_id=new.get(one.other_id, one.other_id)) for one in entity.ties
        ),
    )
