"""What a case holds of one entity, without the rest of the documents that name it."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.casefile.entity_rows import load_mentions
from sayso.casefile.numbers import Numbers
from sayso.casefile.rows import some
from sayso.casefile.slices import list_named_entities, list_told_in
from sayso.records import Case, Mention

__all__ = ["Profiled"]

_HOLDING = """
    SELECT DISTINCT s.attribution_id FROM mentions m
     CROSS JOIN statements s ON s.document_id = m.document_id
     CROSS JOIN statement_spans p ON p.number = s.number AND p."start" <= m."start"
       AND p."end" >= m."end"
     WHERE m.entity_id = ?
"""
"""The statements in whose content an entity is mentioned."""


class Profiled(Numbers):
    """An entity that half of all documents name is looked at without what else they hold."""

    def load_profiled(self, entity_id: str) -> Case:
        """A case of an entity with all that is told of it, of its mentions, of what it says, and of
        what is said where it is mentioned; documents in their order, what stands there too.

        Of other entities the names alone.
        """
        (entity,) = self.load_entities_by([entity_id], with_told=True)
        mentions = self._load_mentions_of(entity_id)
        places = (
            *(place for one in entity.descriptions for place in one.places),
            *(one.place for one in entity.standing),
            *(place for one in entity.ties for place in one.places),
        )
        ids = {own for (own,) in self._ask(_HOLDING, entity_id)}
        ids |= self._find_around(ids)
        said = self._ask("SELECT attribution_id FROM statements WHERE source_key = ?", entity_id)
        ids |= {own for (own,) in said}
        ids |= {one.attribution_id for one in places if one.attribution_id}
        attributions = self.load_attributions(ids)
        documents = self.load_documents(
            {
                *(one.document_id for one in attributions),
                *(one.document_id for one in mentions),
                *(one.document_id for one in entity.merges),
                *list_told_in(entity),
            }
        )
        numbers = {one.id: at for at, one in enumerate(documents)}
        where, asked = some("attribution_id", ids)
        positions = dict(
            self._ask(f"SELECT attribution_id, position FROM statements {where}", *asked)  # noqa: S608
        )
        others = list_named_entities(attributions, mentions, (), [entity]) - {entity_id}
        return Case(
            documents,
            tuple(
                sorted(attributions, key=lambda one: (numbers[one.document_id], positions[one.id]))
            ),
            (),
            (entity, *self.load_entities_by(sorted(others))),
            tuple(sorted(mentions, key=lambda one: numbers[one.document_id])),
        )

    def _load_mentions_of(self, entity_id: str) -> tuple[Mention, ...]:
        """Where an entity is mentioned, or may be, by document."""
        rows = self._ask(
            "SELECT DISTINCT document_id FROM mentions WHERE entity_id = ? OR "
            "(entity_id IS NULL AND candidates LIKE '%' || ? || '%')",
            entity_id,
            entity_id,
        )
        found = load_mentions(self._ask, (own for (own,) in rows))
        return tuple(
            one for one in found if one.entity_id == entity_id or entity_id in one.candidates
        )

    def _find_around(self, attribution_ids: Iterable[str]) -> set[str]:
        """The attributions that some are nested in, directly or one by another."""
        found: set[str] = set()
        waiting = set(attribution_ids)
        while waiting:
            where, asked = some("id", waiting)
            rows = self._ask(
                f"SELECT DISTINCT parent_id FROM attributions {where} AND parent_id IS NOT NULL",  # noqa: S608
                *asked,
            )
            waiting = {own for (own,) in rows} - found
            found |= waiting
        return found
