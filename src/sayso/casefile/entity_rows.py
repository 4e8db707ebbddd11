"""Entities and mentions as rows of the case file, and back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import Any

from sayso.casefile.rows import make_said_at, said_at_row, some
from sayso.records import (
    Deed,
    DeedKind,
    Depiction,
    Description,
    Entities,
    Entity,
    Form,
    Mention,
    MentionRole,
    Merge,
    NameType,
    Place,
    Span,
    Standing,
    Tie,
)

__all__ = [
    "ENTITY_TABLES",
    "deed_row",
    "depiction_row",
    "entity_rows",
    "load_entities",
    "load_mentions",
    "make_deed",
    "make_depiction",
]

Row = tuple[Any, ...]
Ask = Callable[..., list[Row]]

ENTITY_TABLES = (
    "mentions", "forms", "merges", "perhaps", "descriptions", "standing", "ties", "entities"
)  # fmt: skip
"""The tables that each trace fills anew, those that point to others first."""


def _ends(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _span(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def _place_row(place: Place) -> Row:
    return (place.document_id, *_ends(place.span), place.attribution_id)


def _make_place(document_id: str, start: int, end: int, attribution_id: str | None) -> Place:
    return Place(document_id, Span(start, end), attribution_id)


def deed_row(document_id: str, position: int, one: Deed) -> Row:
    """The row of a deed, in the order of its table."""
    return (
        document_id,
        position,
        one.kind,
        json.dumps([[span.start, span.end] for span in one.verb]),
        *_ends(one.agent),
        *_ends(one.patient),
        one.negated,
        one.hedged,
        *said_at_row(one.at),
        one.attribution_id,
        one.agent_name,
        one.patient_name,
    )


def make_deed(row: Row) -> Deed:
    """A deed from its row without document and position."""
    kind, verb, agent, agent_end, patient, patient_end, negated, hedged, *rest = row
    *at, owner, agent_name, patient_name = rest
    return Deed(
        DeedKind(kind),
        tuple(Span(a, b) for a, b in json.loads(verb)),
        _span(agent, agent_end),
        _span(patient, patient_end),
        bool(negated),
        bool(hedged),
        make_said_at(*at),
        owner,
        agent_name,
        patient_name,
    )


def depiction_row(document_id: str, position: int, one: Depiction) -> Row:
    """The row of a depiction, in the order of its table."""
    return (document_id, position, *_ends(one.name), *_ends(one.words), one.attribution_id)


def make_depiction(row: Row) -> Depiction:
    """A depiction from its row without document and position."""
    start, end, words_start, words_end, owner = row
    return Depiction(Span(start, end), Span(words_start, words_end), owner)


def entity_rows(entities: Entities) -> dict[str, list[Row]]:
    """The rows of all entities and mentions, by table; mentions in the order of the readings."""
    rows: dict[str, list[Row]] = {table: [] for table in reversed(ENTITY_TABLES)}
    for place, one in enumerate(entities.entities):
        rows["entities"].append((one.id, place, one.name, one.type, one.n_documents))
        rows["forms"] += [
            (one.id, at, form.name, form.count, form.n_documents)
            for at, form in enumerate(one.forms)
        ]
        rows["merges"] += [
            (one.id, at, *merge.names, merge.reason, merge.document_id, *_ends(merge.span))
            for at, merge in enumerate(one.merges)
        ]
        for table, told in _told_rows(one).items():
            rows[table] += [(one.id, at, *row) for at, row in enumerate(told)]
        rows["perhaps"] += [(one.id, other) for other in one.perhaps]
    position, document_id = 0, ""
    for mention in entities.mentions:
        position = position + 1 if mention.document_id == document_id else 0
        document_id = mention.document_id
        rows["mentions"].append(
            (
                document_id,
                position,
                mention.type,
                *_ends(mention.span),
                mention.entity_id,
                mention.role,
                json.dumps(mention.candidates),
            )
        )
    return rows


def _told_rows(one: Entity) -> dict[str, list[Row]]:
    """What is told of an entity, by table, without its id and position."""
    return {
        "descriptions": [
            (said.words, json.dumps(said.loaded, ensure_ascii=False), *_place_row(place))
            for said in one.descriptions
            for place in said.places
        ],
        "standing": [
            (
                said.kind,
                said.keeper,
                said.keeper_id,
                said.negated,
                said.hedged,
                *said_at_row(said.at),
                *_place_row(said.place),
            )
            for said in one.standing
        ],
        "ties": [
            (tie.kind, tie.other_id, tie.is_agent, tie.negated, tie.n_hedged, *_place_row(place))
            for tie in one.ties
            for place in tie.places
        ],
    }


def _load_told(
    ask: Ask, table: str, columns: str, ids: Iterable[str] | None
) -> dict[str, list[Row]]:
    where, asked = some("entity_id", ids)
    found: dict[str, list[Row]] = {}
    for owner, *row in ask(
        f'SELECT entity_id, {columns}, document_id, "start", "end", attribution_id '  # noqa: S608
        f"FROM {table} {where} ORDER BY entity_id, position",
        *asked,
    ):
        found.setdefault(owner, []).append(tuple(row))
    return found


def _load_descriptions(ask: Ask, ids: Iterable[str] | None) -> dict[str, tuple[Description, ...]]:
    rows = _load_told(ask, "descriptions", "words, loaded", ids)
    return {
        owner: tuple(
            Description(words, tuple(_make_place(*row[2:]) for row in same), tuple(json.loads(bad)))
            for (words, bad), same in groupby(of_one, lambda row: (row[0], row[1]))
        )
        for owner, of_one in rows.items()
    }


def _load_standing(ask: Ask, ids: Iterable[str] | None) -> dict[str, tuple[Standing, ...]]:
    columns = (
        'kind, keeper, keeper_id, negated, hedged, "at", at_start, at_end, at_granularity, '
        "at_doubtful"
    )
    return {
        owner: tuple(
            Standing(
                DeedKind(kind),
                _make_place(*rest[5:]),
                keeper,
                keeper_id,
                bool(negated),
                bool(hedged),
                make_said_at(*rest[:5]),
            )
            for kind, keeper, keeper_id, negated, hedged, *rest in of_one
        )
        for owner, of_one in _load_told(ask, "standing", columns, ids).items()
    }


def _load_ties(ask: Ask, ids: Iterable[str] | None) -> dict[str, tuple[Tie, ...]]:
    rows = _load_told(ask, "ties", "kind, other_id, is_agent, negated, n_hedged", ids)
    return {
        owner: tuple(
            Tie(
                DeedKind(kind),
                other,
                bool(is_agent),
                tuple(_make_place(*row[5:]) for row in same),
                bool(negated),
                n_hedged,
            )
            for (kind, other, is_agent, negated, n_hedged), same in groupby(
                of_one, lambda row: row[:5]
            )
        )
        for owner, of_one in rows.items()
    }


def load_entities(
    ask: Ask, entity_ids: Iterable[str] | None = None, *, with_told: bool = True
) -> tuple[Entity, ...]:
    """All entities, or those with some ids, those named most first.

    Without what is told of them: words put on them, where they stand, and ties.
    """
    ids = None if entity_ids is None else list(entity_ids)
    where, asked = some("entity_id", ids)
    forms: dict[str, list[Form]] = {}
    for owner, *form in ask(
        f"SELECT entity_id, name, count, n_documents FROM forms {where} "  # noqa: S608
        "ORDER BY entity_id, position",
        *asked,
    ):
        forms.setdefault(owner, []).append(Form(*form))
    merges: dict[str, list[Merge]] = {}
    for owner, name, other, reason, document_id, start, end in ask(
        f'SELECT entity_id, name, other, reason, document_id, "start", "end" FROM merges {where} '  # noqa: S608
        "ORDER BY entity_id, position",
        *asked,
    ):
        merge = Merge((name, other), reason, document_id, _span(start, end))
        merges.setdefault(owner, []).append(merge)
    perhaps: dict[str, list[str]] = {}
    for owner, other in ask(
        f"SELECT entity_id, other_id FROM perhaps {where} ORDER BY entity_id, other_id",  # noqa: S608
        *asked,
    ):
        perhaps.setdefault(owner, []).append(other)
    told = ids if with_told else []
    descriptions = _load_descriptions(ask, told)
    standing, ties = _load_standing(ask, told), _load_ties(ask, told)
    of_some, wanted = some("id", ids)
    return tuple(
        Entity(
            own_id,
            name,
            NameType(kind),
            tuple(forms.get(own_id, ())),
            tuple(merges.get(own_id, ())),
            n_documents,
            descriptions.get(own_id, ()),
            standing.get(own_id, ()),
            ties.get(own_id, ()),
            tuple(perhaps.get(own_id, ())),
        )
        for own_id, name, kind, n_documents in ask(
            f"SELECT id, name, type, n_documents FROM entities {of_some} ORDER BY position",  # noqa: S608
            *wanted,
        )
    )


def load_mentions(
    ask: Ask,
    documents: Iterable[str] | None = None,
    entity_ids: Iterable[str] | None = None,
    where: str = "",
    asked: Sequence[str] = (),
) -> tuple[Mention, ...]:
    """The mentions in documents, one after the other as given, in text order.

    ``entity_ids``: of some entities alone. Without documents: those that a condition picks.
    """
    wanted = None if documents is None else list(documents)
    if entity_ids is not None:
        where, asked = some("entity_id", entity_ids)
    elif wanted is not None:
        where, asked = some("document_id", wanted)
    found: dict[str, list[Mention]] = {}
    for document_id, kind, start, end, entity_id, role, candidates in ask(
        'SELECT document_id, type, "start", "end", entity_id, role, candidates '  # noqa: S608
        f"FROM mentions {where} ORDER BY document_id, position",
        *asked,
    ):
        found.setdefault(document_id, []).append(
            Mention(
                document_id,
                Span(start, end),
                NameType(kind),
                entity_id,
                MentionRole(role),
                tuple(json.loads(candidates)) if candidates != "[]" else (),
            )
        )
    order = found if wanted is None else wanted
    return tuple(one for document_id in order for one in found.get(document_id, ()))
