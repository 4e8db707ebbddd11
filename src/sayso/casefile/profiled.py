"""What a case holds of one entity, without the rest of the documents that name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from sayso.casefile.entity_rows import load_mentions
from sayso.casefile.numbers import Numbers
from sayso.casefile.rows import make_day, some
from sayso.casefile.slices import list_named_entities, list_told_in
from sayso.records import Case, Mention, Stance

__all__ = ["Profiled", "Said"]

_COLUMNS = "s.attribution_id, s.document_id, s.position, s.stance, s.day"
_HOLDING = f"""
    SELECT DISTINCT {_COLUMNS}, s.source_key, m."start", m."end" FROM mentions m
     CROSS JOIN statements s ON s.document_id = m.document_id
     CROSS JOIN statement_spans p ON p.number = s.number AND p."start" <= m."start"
       AND p."end" >= m."end"
     WHERE m.entity_id = ?
"""  # noqa: S608
"""The statements in whose content an entity is mentioned, and where."""


class Said(NamedTuple):
    """A statement without its words."""

    id: str
    document_id: str
    position: int
    stance: Stance
    day: date | None


class Profiled(Numbers):
    """An entity that half of all documents name is looked at without what else they hold."""

    def find_said_by(self, entity_id: str) -> tuple[Said, ...]:
        """What an entity says, newest first, what is undated last."""
        rows = self._ask(
            f"SELECT {_COLUMNS} FROM statements s WHERE s.source_key = ?",  # noqa: S608
            entity_id,
        )
        return self._sort_said(_make_said(*row) for row in rows)

    def find_said_of(self, entity_id: str) -> tuple[Said, ...]:
        """What others say with a mention of an entity in it, only the innermost, newest first."""
        said: dict[str, Said] = {}
        own: set[str] = set()
        held: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
        for *row, source_key, start, end in self._ask(_HOLDING, entity_id):
            one = _make_said(*row)
            said[one.id] = one
            held[one.id].add((start, end))
            if source_key == entity_id:
                own.add(one.id)
        parents = self._find_parents(said)
        covered: defaultdict[str, set[tuple[int, int]]] = defaultdict(set)
        for child in said:
            above, seen = parents.get(child), {child}
            while above and above not in seen:
                seen.add(above)
                covered[above] |= held[child]
                above = parents.get(above)
        return self._sort_said(
            one for one in said.values() if one.id not in own and held[one.id] - covered[one.id]
        )

    def load_profiled(self, entity_id: str, attribution_ids: Iterable[str] = ()) -> Case:
        """A case of an entity with all told of it, where it is or may be mentioned, and some
        attributions, with the documents that they stand in. Of other entities the names alone.
        """
        (entity,) = self.load_entities_by([entity_id], with_told=True)
        mentions = self._load_mentions_of(entity_id)
        places = (
            *(place for one in entity.descriptions for place in one.places),
            *(one.place for one in entity.standing),
            *(place for one in entity.ties for place in one.places),
        )
        told = (one.attribution_id for one in places if one.attribution_id)
        attributions = self.load_attributions((*attribution_ids, *told))
        documents = self.load_documents(
            {
                *(one.document_id for one in attributions),
                *(one.document_id for one in mentions),
                *(one.document_id for one in entity.merges),
                *list_told_in(entity),
            }
        )
        numbers = {one.id: at for at, one in enumerate(documents)}
        others = list_named_entities(attributions, mentions, (), [entity]) - {entity_id}
        return Case(
            documents,
            attributions,
            (),
            (entity, *self.load_entities_by(sorted(others))),
            tuple(sorted(mentions, key=lambda one: numbers[one.document_id])),
        )

    def _load_mentions_of(self, entity_id: str) -> tuple[Mention, ...]:
        """Where an entity is mentioned, or may be, by document."""
        return load_mentions(
            self._ask,
            where="WHERE entity_id = ? OR (entity_id IS NULL AND instr(candidates, ?))",
            asked=(entity_id, f'"{entity_id}"'),
        )

    def _find_parents(self, attribution_ids: Iterable[str]) -> dict[str, str | None]:
        """What some attributions are nested in, and these in turn, by id."""
        found: dict[str, str | None] = {}
        waiting = set(attribution_ids)
        while waiting:
            where, asked = some("id", waiting)
            found |= self._ask(f"SELECT id, parent_id FROM attributions {where}", *asked)  # noqa: S608
            above = {found[own] for own in waiting if own in found}
            waiting = {own for own in above if own is not None} - found.keys()
        return found

    def _sort_said(self, said: Iterable[Said]) -> tuple[Said, ...]:
        numbers = self.number_documents()

        def age(one: Said) -> tuple[int, int, int]:
            days = -one.day.toordinal() if one.day else 1
            return days, numbers.get(one.document_id, 0), one.position

        return tuple(sorted(said, key=age))


def _make_said(own_id: str, document_id: str, position: int, stance: str, day: str | None) -> Said:
    return Said(own_id, document_id, position, Stance(stance), make_day(day))
