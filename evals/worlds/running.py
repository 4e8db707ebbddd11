"""The stages run over a world in memory, and readings kept so that they are made once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
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
from sayso.records import Case, Document, Reading

__all__ = ["load_readings", "make_pile", "trace_documents", "trace_world"]


def load_readings(documents: Iterable[Document], cache: Path) -> dict[str, Reading]:
    """The readings of documents, by document id.

    Those that the case file ``cache`` has from this very reader are taken from there, the others
    are read and put into it.
    """
    reader = load_reader()
    read_by = f"{version('sayso')} {reader.fingerprint}"
    by_id = {one.id: one for one in documents}
    cache.parent.mkdir(parents=True, exist_ok=True)
    with CaseFile(cache, create=True) as file:
        for document in by_id.values():
            file.add_place(document)
            if not file.is_read(document, read_by):
                file.add_reading(reader.read(document), read_by)
        kept = {one.document.id: one for one in file.load_readings()}
    return {own_id: replace(kept[own_id], document=one) for own_id, one in by_id.items()}


def make_pile(documents: Sequence[Document], readings: Mapping[str, Reading]) -> Pile:
    """What claims of some documents are found from, in memory."""
    read = [readings[document.id] for document in documents]
    return Pile(
        {one.id: one for one in documents},
        read,
        find_entities(read),
        trace_copies(documents),
        {document.id: find_embedded(document) for document in documents},
    )


def trace_world(world: World, readings: Mapping[str, Reading]) -> Case:
    """All that is found in a world's documents, in memory."""
    return trace_documents(world.documents, readings)


def trace_documents(documents: Sequence[Document], readings: Mapping[str, Reading]) -> Case:
    """All that is found in some documents, in memory."""
    pile = make_pile(documents, readings)
    entities, copies, embedded = pile.entities, pile.copies, pile.embedded
    return Case(
        documents=tuple(documents),
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
