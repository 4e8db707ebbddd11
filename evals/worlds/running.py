"""The stages run over a world in memory, and readings kept so that they are made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from evals.worlds.truth import World
from sayso.casefile import CaseFile
from sayso.claims.find import find_claims
from sayso.claims.pile import Pile
from sayso.copies import trace_copies
from sayso.entities import find_entities
from sayso.intake import find_embedded
from sayso.pipeline.claiming import make_tools
from sayso.pipeline.models import load_encoder, load_judge, load_reader
from sayso.records import Case, Reading

__all__ = ["load_readings", "make_pile", "trace_world"]


def load_readings(worlds: Iterable[World], cache: Path) -> dict[str, Reading]:
    """The readings of all documents of worlds, by document id.

    Those that the case file ``cache`` has from this very reader are taken from there, the others
    are read and put into it.
    """
    reader = load_reader()
    read_by = f"{version('sayso')} {reader.fingerprint}"
    documents = {one.id: one for world in worlds for one in world.documents}
    cache.parent.mkdir(parents=True, exist_ok=True)
    with CaseFile(cache, create=True) as file:
        for document in documents.values():
            file.add_place(document)
            if not file.is_read(document, read_by):
                file.add_reading(reader.read(document), read_by)
        kept = {one.document.id: one for one in file.load_readings()}
    return {own_id: replace(kept[own_id], document=one) for own_id, one in documents.items()}


def make_pile(world: World, readings: Mapping[str, Reading]) -> Pile:
    """What claims of a world are found from, in memory."""
    read = [readings[document.id] for document in world.documents]
    return Pile(
        {one.id: one for one in world.documents},
        read,
        find_entities(read),
        trace_copies(world.documents),
        {document.id: find_embedded(document) for document in world.documents},
    )


def trace_world(world: World, readings: Mapping[str, Reading]) -> Case:
    """All that is found in a world's documents, in memory."""
    pile = make_pile(world, readings)
    entities, copies, embedded = pile.entities, pile.copies, pile.embedded
    return Case(
        documents=world.documents,
        attributions=tuple(
            replace(one, entity_id=entities.speakers.get(one.id))
            for reading in pile.readings
            for one in reading.attributions
        ),
        entities=entities.entities,
        mentions=entities.mentions,
        alignments=copies.alignments,
        families=copies.families,
        embedded=tuple(one for each in embedded.values() for one in each),
        claims=find_claims(pile, make_tools(load_encoder(1).encode, load_judge(1).compare)),
    )
