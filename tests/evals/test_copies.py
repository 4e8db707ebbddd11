"""Copies planted and found, counted by hand; the finder is a stand-in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from evals.copies import FIGURES, load_by_eye, measure_pile
from evals.copy_counts import (
    Tally,
    add,
    count_directions,
    count_pile,
    coverage,
    find_unplanted,
    hash_pair,
    missed,
)
from evals.planted import Pile, Plant, make_pile
from evals.planting.articles import Article
from evals.planting.growing import Shares
from evals.planting.traces import Trace
from sayso.records import Alignment, AlignmentKind, Direction, Document, Passage

_COPY = Direction.A_TO_B


def _alignment(
    a: Passage,
    b: Passage,
    kind: AlignmentKind = AlignmentKind.WHOLE,
    direction: Direction = _COPY,
) -> Alignment:
    name = f"{a.document_id} {b.document_id} {a.start}"
    return Alignment(
        id=name,
        a=a,
        b=b,
        kind=kind,
        direction=direction,
        probability=0.9,
        reason="",
        similarity=1.0,
        edits=(),
    )


def _documents(count: int) -> tuple[Document, ...]:
    return tuple(replace(Document.from_text("x" * 400), id=letter) for letter in "abcdefgh"[:count])


def _plant(
    kind: AlignmentKind,
    a: Passage,
    b: Passage,
    direction: Direction = _COPY,
    traces: Iterable[Trace] = (),
    least: float = 0.8,
) -> Plant:
    return Plant(kind, kind.value, a, b, direction, least, frozenset(traces))


_A, _B, _C = Passage("a", 0, 400), Passage("b", 0, 400), Passage("c", 100, 200)
_D = Passage("d", 0, 100)


@pytest.fixture
def pile() -> Pile:
    """B is a repost of a, c has a part of it; d and c carry one quotation, d and e boilerplate."""
    plants = (
        _plant(AlignmentKind.WHOLE, _A, _B, traces=[Trace.LATER]),
        _plant(AlignmentKind.PARTIAL, Passage("a", 0, 100), _C, traces=[Trace.CREDIT]),
        _plant(AlignmentKind.SIBLING, Passage("b", 0, 100), _C, Direction.UNKNOWN),
        _plant(AlignmentKind.QUOTATION, Passage("c", 300, 400), _D, Direction.UNKNOWN),
    )
    boilerplate = ((Passage("d", 300, 360), Passage("e", 300, 360)),)
    families = {"a": 1, "b": 1, "c": 1}
    return Pile(
        _documents(6), plants, boilerplate, families, {one: one.upper() for one in "abcdef"}
    )


def test_coverage() -> None:
    """The share of the planted passage, not of what was found."""
    assert coverage(Passage("a", 0, 50), Passage("a", 25, 125)) == 0.25
    assert coverage(Passage("a", 0, 50), Passage("a", 60, 100)) == 0


def test_what_was_planted_and_found_is_counted(pile: Pile) -> None:
    """Whichever side comes first; four fifths of both sides must be covered by one alignment."""
    found = [
        _alignment(Passage("b", 5, 395), Passage("a", 0, 400)),
        _alignment(Passage("a", 0, 60), Passage("c", 100, 160), AlignmentKind.PARTIAL),
        _alignment(Passage("a", 60, 95), Passage("c", 160, 195), AlignmentKind.PARTIAL),
        _alignment(Passage("b", 0, 200), Passage("c", 100, 200), AlignmentKind.PARTIAL),
        _alignment(Passage("c", 300, 400), _D, AlignmentKind.PARTIAL),
    ]
    counts = count_pile(pile, found)
    assert counts["found", "whole repost"] == Tally(1, 1)
    assert counts["offsets", "whole repost"] == Tally(1, 1)
    assert counts["found", "partial copy"] == Tally(0, 1)
    assert counts["found in parts", "partial copy"] == Tally(1, 1)
    assert counts["found", "sibling"] == Tally(1, 1)
    assert counts["kind", "sibling"] == Tally(0, 1)
    assert counts["told apart", "common quotation"] == Tally(0, 1)
    assert ("offsets", "partial copy") not in counts
    assert [plant.kind for plant, _ in missed(pile, found)] == [AlignmentKind.PARTIAL]


def test_offsets_may_be_a_little_off(pile: Pile) -> None:
    """Ten characters at each of the four places, not eleven."""
    near = _alignment(Passage("a", 10, 390), Passage("b", 0, 400))
    far = _alignment(Passage("a", 0, 400), Passage("b", 0, 389))
    assert count_pile(pile, [near])["offsets", "whole repost"] == Tally(1, 1)
    assert count_pile(pile, [far])["offsets", "whole repost"] == Tally(0, 1)


def test_half_of_a_heavy_rewrite_is_enough(pile: Pile) -> None:
    """Where a plant asks for less."""
    plant = _plant(AlignmentKind.HEAVY, _A, _B, least=0.5)
    found = [_alignment(Passage("a", 0, 200), Passage("b", 200, 400), AlignmentKind.HEAVY)]
    counts = count_pile(replace(pile, plants=(plant,)), found)
    assert counts["found", "heavy rewrite"] == Tally(1, 1)
    assert counts["kind", "heavy rewrite"] == Tally(1, 1)


def test_precision_before_and_after_a_look(pile: Pile) -> None:
    """What was seen to be a copy is right; a planted quotation called a copy stays wrong."""
    found = [
        _alignment(Passage("b", 300, 400), Passage("c", 0, 100)),
        _alignment(Passage("a", 0, 50), Passage("f", 0, 50)),
        _alignment(Passage("e", 0, 50), Passage("f", 0, 50)),
        _alignment(Passage("c", 300, 400), _D),
        _alignment(Passage("e", 0, 9), Passage("a", 0, 9), AlignmentKind.BOILERPLATE),
    ]
    by_eye = {
        hash_pair("F", "A"): "copy",
        hash_pair("E", "F"): "not a copy",
        hash_pair("C", "D"): "copy",
    }
    counts = count_pile(pile, found, by_eye)
    assert counts["precision", "raw"] == Tally(1, 4)
    assert counts["precision", "after a look"] == Tally(2, 4)
    unplanted = find_unplanted(pile, found)
    assert [one.of for one in unplanted] == ["", "", "common quotation"]
    assert unplanted[0].key == hash_pair("A", "F")
    assert unplanted[0].words == ("x" * 50, "x" * 50)


def test_finds_of_the_same_articles_are_listed_once(pile: Pile) -> None:
    """However many copies of an article are in the pile."""
    pile = replace(pile, bases={**pile.bases, "b": "A"})
    found = [_alignment(Passage(one, 0, 50), Passage("f", 0, 50)) for one in "ab"]
    assert len(find_unplanted(pile, found)) == 1


def test_boilerplate_is_to_be_called_so(pile: Pile) -> None:
    """Where most of an alignment lies in it; each wording is met or not."""
    sides = Passage("d", 290, 360), Passage("e", 290, 360)
    counts = count_pile(pile, [_alignment(*sides)])
    assert counts["boilerplate", "named"] == Tally(0, 1)
    assert counts["boilerplate", "met"] == Tally(1, 1)
    counts = count_pile(pile, [_alignment(*sides, AlignmentKind.BOILERPLATE)])
    assert counts["boilerplate", "named"] == Tally(1, 1)
    counts = count_pile(pile, [_alignment(Passage("d", 0, 400), Passage("e", 0, 400))])
    assert ("boilerplate", "named") not in counts
    assert counts["boilerplate", "met"] == Tally(0, 1)


@pytest.mark.parametrize(
    ("first", "direction", "right", "told"),
    [
        ("a", Direction.A_TO_B, 1, 1),
        ("a", Direction.B_TO_A, 0, 1),
        ("b", Direction.B_TO_A, 1, 1),
        ("b", Direction.UNKNOWN, 0, 0),
    ],
)
def test_directions(pile: Pile, first: str, direction: Direction, right: int, told: int) -> None:
    """From the original to the copy, whichever the alignment names first; siblings have none."""
    sides = (_A, _B) if first == "a" else (_B, _A)
    found = [
        _alignment(*sides, direction=direction),
        _alignment(Passage("b", 0, 100), _C, AlignmentKind.SIBLING),
    ]
    counts = count_directions(pile, found, dated=True)
    assert counts["direction", "with dates"] == Tally(right, 1)
    assert counts.get(("direction told", "with dates"), Tally()) == Tally(right, told)
    assert counts["direction traced", "with dates"] == Tally(1, 1)
    counts = count_directions(pile, found, dated=False)
    assert counts["direction traced", "without dates"] == Tally(0, 1)


def test_counts_add_up() -> None:
    """Key by key; of nothing, nothing is right."""
    total = add([{("found", "x"): Tally(1, 2)}, {("found", "x"): Tally(2, 2), ("y", ""): Tally()}])
    assert total == {("found", "x"): Tally(3, 4), ("y", ""): Tally()}
    assert total["found", "x"].figure == 75
    assert Tally().figure == 0


def test_what_was_seen_by_eye_is_loaded(tmp_path: Path) -> None:
    """One line each; without the file nothing was seen."""
    path = tmp_path / "seen.jsonl"
    assert load_by_eye(path) == {}
    path.write_text(json.dumps({"key": "k", "seen": "copy"}) + "\n\n", encoding="utf-8")
    assert load_by_eye(path) == {"k": "copy"}


def test_a_finder_that_knows_the_truth_is_right(articles: list[Article]) -> None:
    """Every figure of a planted pile is full for one that finds what was planted."""
    shares = Shares(quotations=0.05, boilerplate=0.03, families=0.04)
    dated, undated = (
        make_pile(articles, 120, 7, dated=is_dated, shares=shares) for is_dated in (True, False)
    )

    def find(documents: Iterable[Document]) -> list[Alignment]:
        pile = dated if any(one.published for one in documents) else undated
        found = [_alignment(one.a, one.b, one.kind, one.direction) for one in pile.plants]
        boilerplate = AlignmentKind.BOILERPLATE
        return found + [_alignment(one[0], one[1], boilerplate) for one in pile.boilerplate]

    counts, _ = measure_pile(dated, undated, find, {})
    assert {key for figure in FIGURES for key in figure.keys} <= counts.keys()
    wrong = {key for key, tally in counts.items() if tally.right < tally.whole}
    assert wrong == {("direction traced", "with dates"), ("direction traced", "without dates")}
