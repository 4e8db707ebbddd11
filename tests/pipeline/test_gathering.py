"""Statements gathered by several processes are those that one gathers."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.casefile import CaseFile
from sayso.claims.find import find_claims
from sayso.claims.gather import Gathered, Gatherer
from sayso.claims.media import Media
from sayso.claims.voices import Names
from sayso.entities import find_entities
from sayso.errors import CaseError
from sayso.pipeline import claiming, gathering
from sayso.pipeline.claiming import load_pile
from sayso.pipeline.gathering import gather_by
from sayso.pipeline.packing import pack, unpack
from sayso.pipeline.progress import Progress, Steps
from sayso.records import Claim
from tests.claims.piling import STATES, read, tools

_TOLD = (
    ("Pier", "Renn", "said", STATES[0]),
    ("Mail", "Ada Renn", "told the Pier", f"on Monday {STATES[0]}"),
    ("Argus", "Ada Renn", "said", STATES[1]),
    ("Wire", "the mayor", "denied", STATES[1]),
    ("Notes", "Renn", "said", STATES[2]),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case file with some readings, and who is who in them."""
    readings = [
        read(
            f"{source} {cue} that {words}. The mayor denied it.",
            (source, cue, f"that {words}"),
            outlet=outlet,
        )
        for outlet, source, cue, words in _TOLD
    ]
    path = tmp_path / "case.sayso"
    with CaseFile(path, create=True) as case:
        for reading in readings:
            case.add_place(reading.document)
            case.add_reading(reading, "reader 1")
        case.save_entities(find_entities(case.load_readings()))
    return path


def _gather_here(path: Path) -> tuple[Gatherer, list[str], list[Gathered]]:
    """What gathers a case, its documents, and what this process makes of them."""
    with CaseFile(path) as case:
        documents, who = case.load_documents(), case.load_who()
        gatherer = Gatherer(Media(documents), Names.of(who.entities), {}, {})
        found = [
            gatherer.gather(
                one,
                [each for each in who.mentions if each.document_id == one.document.id],
                who.speakers,
            )
            for one in case.load_readings(documents)
        ]
    return gatherer, [one.id for one in documents], found


@pytest.mark.parametrize("workers", [1, 2])
def test_processes_gather_what_one_does(
    path: Path, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Document by document, in the order that is asked for."""
    monkeypatch.setattr(gathering, "_CHUNK", 2)
    gatherer, document_ids, here = _gather_here(path)
    assert any(one.denials for one in here)
    assert any(len(chain) > 1 for one in here for chain in one.chains)
    turned = document_ids[::-1]
    assert list(gather_by(workers, path, turned)(gatherer)) == here[::-1]


def test_the_claims_are_the_same(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """However many processes read the case; a small one is read by this one alone."""

    def find(workers: int) -> tuple[tuple[Claim, ...], bool, list[Progress]]:
        told: list[Progress] = []
        with CaseFile(path) as case:
            pile = load_pile(case, case.load_documents(), Steps(told.append), workers)
            return find_claims(pile, tools()), pile.gather is not None, told

    claims, is_shared, told = find(2)
    assert claims
    assert not is_shared
    monkeypatch.setattr(claiming, "_LEAST_SHARED", 1)
    assert find(2) == (claims, True, told)
    assert find(1) == (claims, False, told)


def test_what_fails_there_is_raised_here(path: Path, tmp_path: Path) -> None:
    """A case that is gone, and a document that is not in it."""
    gatherer, document_ids, _ = _gather_here(path)
    with pytest.raises(KeyError, match="nobody"):
        list(gather_by(1, path, ["nobody"])(gatherer))
    with pytest.raises(CaseError, match="no such case"):
        list(gather_by(1, tmp_path / "gone.sayso", document_ids)(gatherer))


def test_what_is_packed_is_the_same_again(path: Path) -> None:
    """With all that hangs on it; one attribution of several statements is one again."""
    _, _, here = _gather_here(path)
    again = unpack(pack(here))
    assert again == here
    (gathered,) = unpack(pack([here[0]]))
    lines = [one.line[0] for one in gathered.statements if one.line]
    assert len({id(one) for one in lines}) == len({one.id for one in lines})
