"""Who is who worked out again for some entities alone, when a person decided on their names."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sayso.entities.find import find_entities
from sayso.entities.speakers import find_speakers
from sayso.records import Entities, Entity, Judgement, Mention, Reading

__all__ = ["rework_entities"]


def rework_entities(
    readings: Sequence[Reading],
    judgements: Sequence[Judgement],
    entity_ids: Collection[str],
    mentions: Sequence[Mention],
) -> Entities:
    """Work out who some entities are, with all decisions in force, from what was read.

    ``readings``: of all documents that name them, ``mentions``: all names in these as they stand.
    Whose the other names are stays so. What comes back are the entities that stand in their place,
    all mentions of the documents, and all their speakers.
    """
    found = find_entities(readings, judgements)
    whose = {(one.document_id, one.span): one for one in found.mentions}
    open_ids = {*entity_ids}
    now = [
        whose.get((one.document_id, one.span))
        if ({one.entity_id} if one.entity_id else {*one.candidates}) & open_ids
        else None
        for one in mentions
    ]
    new = {own for one in now if one for own in (one.entity_id, *one.candidates)}
    kept = {own for one in mentions for own in (one.entity_id, *one.candidates)} - open_ids
    known = {one.id for one in found.entities if one.id in new} | kept
    after = [
        before if one is None else _point(one, known)
        for one, before in zip(now, mentions, strict=True)
    ]
    entities = tuple(
        _keep_known(one, known) for one in found.entities if one.id in new and one.id not in kept
    )
    speakers: dict[str, str] = {}
    for reading in readings:
        here = [one for one in after if one.document_id == reading.document.id]
        speakers |= find_speakers(reading.attributions, here, reading.document.text)
    return Entities(entities, tuple(after), speakers)


def _point(mention: Mention, known: Collection[str | None]) -> Mention:
    """A mention that points only to entities that are there."""
    return replace(
        mention,
        entity_id=mention.entity_id if mention.entity_id in known else None,
        candidates=tuple(one for one in mention.candidates if one in known),
    )


def _keep_known(entity: Entity, known: Collection[str | None]) -> Entity:
    """An entity that points to others only that are there."""
    return replace(
        entity,
        perhaps=tuple(one for one in entity.perhaps if one in known),
        ties=tuple(one for one in entity.ties if one.other_id in known),
        standing=tuple(
            one if one.keeper_id in known else replace(one, keeper_id=None)
            for one in entity.standing
        ),
    )
