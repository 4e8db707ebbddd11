"""Worlds are read once and traced in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.planting.articles import Article
from evals.worlds import running
from evals.worlds.families import TUNING, make_worlds
from evals.worlds.filling import cut_fillers
from evals.worlds.measuring import SIZES, name_size
from evals.worlds.running import load_readings, trace_world
from evals.worlds.truth import World
from sayso.reading import Reader
from sayso.records import Document, Reading


class _CountingReader:
    """A reader that counts what it reads."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self.fingerprint = reader.fingerprint
        self.n_read = 0

    def read(self, document: Document) -> Reading:
        self.n_read += 1
        return self._reader.read(document)


@pytest.fixture
def world(articles: list[Article]) -> World:
    """The smallest of the first worlds."""
    worlds = make_worlds(TUNING, cut_fillers(articles), 12)
    return min(worlds, key=lambda one: len(one.documents))


def test_readings_are_made_once(
    world: World, reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A second call takes all from the case file, and gets the same."""
    counting = _CountingReader(reader)
    monkeypatch.setattr(running, "load_reader", lambda: counting)
    cache = tmp_path / "deep" / "kept.sayso"
    first = load_readings(world.documents, cache)
    assert counting.n_read == len(world.documents) == len(first)
    assert load_readings(world.documents, cache) == first
    assert counting.n_read == len(world.documents)
    assert [first[one.id].document for one in world.documents] == list(world.documents)


def test_a_world_is_traced_in_memory(world: World, reader: Reader) -> None:
    """The case holds the world's documents, who speaks in them, and what they share."""
    readings = {one.id: reader.read(one) for one in world.documents}
    case = trace_world(world, readings)
    assert case.documents == world.documents
    assert case.attributions
    assert case.entities
    known = {one.id for one in world.documents}
    assert {one.a.document_id for one in case.alignments} <= known


def test_every_size_has_a_name() -> None:
    """From the smallest world to the largest."""
    names = [name for _, name in SIZES]
    assert [name_size(count) for count in (5, 9, 10, 24, 25, 66)] == [
        *(names[0], names[0]),
        *(names[1], names[1]),
        *(names[2], names[2]),
    ]
