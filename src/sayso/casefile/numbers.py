"""What the things of a case are called, and the numbers that they have, without loading them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from sayso.casefile.counts import Counts
from sayso.casefile.rows import Row, make_day, some
from sayso.records import Entity, SourceType

__all__ = ["ClaimLabel", "Mentioned", "NumberedDocument", "Numbers", "Spoken"]

_FEW = 100
"""The numbers of so many claims are counted sooner one by one."""
_ORDER = "n_reports DESC, n_outlets DESC, id"
_COUNTED = """
    SELECT x.id, 1
           + (SELECT count(*) FROM claims c WHERE c.n_reports > x.n_reports)
           + (SELECT count(*) FROM claims c WHERE c.n_reports = x.n_reports
               AND c.n_outlets > x.n_outlets)
           + (SELECT count(*) FROM claims c WHERE c.n_reports = x.n_reports
               AND c.n_outlets = x.n_outlets AND c.id < x.id)
      FROM claims x WHERE x.id IN (SELECT value FROM json_each(?))
"""
"""Each of the three is counted in the index."""
_LAST = chr(0x10FFFF)


class Mentioned(NamedTuple):
    """A place where an entity is mentioned."""

    document_id: str
    start: int
    end: int


class Spoken(NamedTuple):
    """A statement by whose it is: the name as it is printed there, and its kind."""

    document_id: str
    name: str
    type: SourceType
    is_open: bool
    outlet_key: str


class ClaimLabel(NamedTuple):
    """What a claim is called, its number in the case from 1, and how often it is told."""

    number: int
    id: str
    label: str
    n_reports: int


@dataclass(frozen=True, slots=True)
class NumberedDocument:
    """A document without its text, its number in the case from 1, and where it stands."""

    number: int
    id: str
    title: str
    outlet: str
    byline: str
    published: date | None
    url: str
    path: str
    also_at: tuple[str, ...]


class Numbers(Counts):
    """Numbers count from 1 in the order of `load`."""

    def number_claims(self, claim_ids: Iterable[str]) -> dict[str, int]:
        """The numbers of some claims; what is not there is left out."""
        ids = list(dict.fromkeys(claim_ids))
        if len(ids) <= _FEW:
            return dict(self._ask(_COUNTED, json.dumps(ids)))
        wanted = set(ids)
        rows = self._ask(f"SELECT id FROM claims ORDER BY {_ORDER}")  # noqa: S608
        return {own: number for number, (own,) in enumerate(rows, 1) if own in wanted}

    def find_claim_by_number(self, number: int) -> str:
        """The id of the claim with a number, empty where there is none."""
        rows: list[Row] = []
        if 1 <= number <= self.count_claims():
            rows = self._ask(
                f"SELECT id FROM claims ORDER BY {_ORDER} LIMIT 1 OFFSET ?",  # noqa: S608
                number - 1,
            )
        return str(rows[0][0]) if rows else ""

    def count_claims(self) -> int:
        """How many claims the case holds."""
        ((count,),) = self._ask("SELECT count(*) FROM claims")
        return int(count)

    def list_labels(self) -> list[ClaimLabel]:
        """What all claims are called, in their order."""
        rows = self._ask(f"SELECT id, label, n_reports FROM claims ORDER BY {_ORDER}")  # noqa: S608
        return [ClaimLabel(number, *row) for number, row in enumerate(rows, 1)]

    def number_documents(self) -> dict[str, int]:
        """The numbers of all documents by their ids."""
        return {own: number for number, own in enumerate(self._list_ids(), 1)}

    def list_numbered_documents(self) -> tuple[NumberedDocument, ...]:
        """All documents in their order."""
        paths: dict[str, list[str]] = {}
        for path, key in self._ask("SELECT path, same_key FROM places ORDER BY file, row, path"):
            paths.setdefault(key, []).append(path)
        rows = {
            key: tuple(facts)
            for key, *facts in self._ask(
                "SELECT same_key, id, title, outlet, byline, published, url FROM documents"
            )
        }
        held = (key for key in paths if key in rows)
        return tuple(
            _make_document(number, rows[key], paths[key]) for number, key in enumerate(held, 1)
        )

    def list_entity_names(self) -> list[tuple[str, str]]:
        """The ids of the entities, those named most first, each with every name it goes by.

        That which it is shown by comes first.
        """
        forms: dict[str, list[str]] = {}
        for own, name in self._ask(
            "SELECT entity_id, name FROM forms ORDER BY entity_id, position"
        ):
            forms.setdefault(own, []).append(name)
        return [
            (own, each)
            for own, name in self._ask("SELECT id, name FROM entities ORDER BY position")
            for each in dict.fromkeys((name, *forms.get(own, ())))
        ]

    def count_entities(self) -> int:
        """How many entities the case holds."""
        ((count,),) = self._ask("SELECT count(*) FROM entities")
        return int(count)

    def count_mentions(self, entity_ids: Iterable[str]) -> dict[str, int]:
        """How often some entities are mentioned, by their ids; never stands for none."""
        where, asked = some("entity_id", entity_ids)
        return dict(
            self._ask(
                f"SELECT entity_id, count(*) FROM mentions {where} GROUP BY entity_id",  # noqa: S608
                *asked,
            )
        )

    def list_entities(self, most: int | None = None) -> tuple[Entity, ...]:
        """All entities by their names alone, or the first, those named most first."""
        rows = self._ask(
            "SELECT id FROM entities ORDER BY position LIMIT ?", -1 if most is None else most
        )
        return self.load_entities_by(own for (own,) in rows)

    def count_said(self, entity_ids: Iterable[str]) -> dict[str, int]:
        """How many statements some entities make, by their ids; never stands for none."""
        where, asked = some("source_key", entity_ids)
        return dict(
            self._ask(
                f"SELECT source_key, count(*) FROM statements {where} GROUP BY source_key",  # noqa: S608
                *asked,
            )
        )

    def list_spoken(self, source_keys: Iterable[str]) -> dict[str, list[Spoken]]:
        """Each statement of some sources, by their keys, in the order of the case.

        That of those that could not be followed to anybody, and of nobody, is empty.
        """
        where, asked = some("source_key", source_keys)
        numbers = self.number_documents()
        rows = self._ask(
            "SELECT document_id, position, source_key, source_name, source_type, is_open, "  # noqa: S608
            f"outlet_key FROM statements {where}",
            *asked,
        )
        found: dict[str, list[Spoken]] = {}
        for own, _, key, name, kind, is_open, outlet in sorted(
            rows, key=lambda row: (numbers.get(row[0], 0), row[1])
        ):
            one = Spoken(own, name, SourceType(kind), bool(is_open), outlet)
            found.setdefault(key, []).append(one)
        return found

    def find_mentioned(self, entity_ids: Iterable[str]) -> frozenset[Mentioned]:
        """The places where some entities are mentioned."""
        where, asked = some("entity_id", entity_ids)
        rows = self._ask(f'SELECT document_id, "start", "end" FROM mentions {where}', *asked)  # noqa: S608
        return frozenset(Mentioned(*row) for row in rows)

    def find_entities_of(self, places: Iterable[Mentioned]) -> tuple[str, ...]:
        """The ids of the entities that are mentioned at some places."""
        wanted = set(places)
        where, asked = some("document_id", sorted({one.document_id for one in wanted}))
        rows = self._ask(
            'SELECT entity_id, document_id, "start", "end" FROM mentions '  # noqa: S608
            f"{where} AND entity_id IS NOT NULL",
            *asked,
        )
        return tuple(sorted({own for own, *place in rows if Mentioned(*place) in wanted}))

    def find_attributions_by_beginning(self, beginning: str) -> tuple[str, ...]:
        """The ids of attributions that begin so."""
        rows = self._ask(
            "SELECT id FROM attributions WHERE id >= ? AND id < ?", beginning, beginning + _LAST
        )
        return tuple(own for (own,) in rows)


def _make_document(number: int, row: Row, paths: list[str]) -> NumberedDocument:
    own_id, title, outlet, byline, published, url = row
    day = make_day(published)
    return NumberedDocument(
        number, own_id, title, outlet, byline, day, url, paths[0], tuple(paths[1:])
    )
