"""The measures of names put together, on cases counted by hand; the stage is a stand-in."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from evals.entities import (
    MUST_BE_APART,
    PAIRS,
    Pair,
    Side,
    Verdict,
    count,
    count_false_merges,
    find_nth,
    find_right,
    judge,
    judge_pairs,
    load_pairs,
    put_in,
    split_halves,
)
from sayso.records import (
    Document,
    Entities,
    Mention,
    MentionRole,
    Name,
    NameType,
    Reading,
    Span,
)

_PERSON, _PLACE = NameType.PERSON, NameType.PLACE
_METONYM = MentionRole.METONYM


def _mention(entity: str | None, *candidates: str, role: MentionRole = MentionRole.NAME) -> Mention:
    return Mention("d", Span(0, 1), _PERSON, entity, role, candidates)


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        (_mention("x"), _mention("x"), "same"),
        (_mention("x"), _mention("x", role=MentionRole.DEMONYM), "same"),
        (_mention("x"), _mention("x", role=_METONYM), "different"),
        (_mention("x", role=_METONYM), _mention("x", role=_METONYM), "same"),
        (_mention("x"), _mention("y"), "different"),
        (_mention("x", "y"), _mention("y"), "different"),
        (_mention(None, "x", "y"), _mention("x"), "cannot tell"),
        (_mention("y"), _mention(None, "x", "y"), "cannot tell"),
        (_mention(None, "x", "y"), _mention(None, "y", "z"), "cannot tell"),
        (_mention(None, "x"), _mention("y"), "different"),
        (_mention(None), _mention(None), "different"),
    ],
)
def test_judge(a: Mention, b: Mention, verdict: Verdict) -> None:
    """One entity is the same, a shared candidate cannot be told, a government is not its state."""
    assert judge(a, b) == verdict


def test_find_nth() -> None:
    """Names count as whole words, and anywhere in a script without spaces."""
    assert find_nth("Iranian Iran, Iran", "Iran", 2) == Span(14, 18)
    assert find_nth("北京是首都", "北京", 1) == Span(0, 2)
    with pytest.raises(ValueError, match="stands 2 times, not 3"):
        find_nth("Iran, Iran", "Iran", 3)


def test_put_in() -> None:
    """A given name takes the place of what overlaps it, and the names stay in text order."""
    reading = Reading(
        Document.from_text("Ada Roe met Bo in Ayr."),
        names=(Name(Span(0, 7), _PERSON), Name(Span(12, 14), _PERSON), Name(Span(18, 21), _PLACE)),
    )
    given = [Name(Span(12, 17), NameType.WORK), Name(Span(4, 7), NameType.PEOPLE)]
    assert put_in(reading, given).names == (
        Name(Span(4, 7), NameType.PEOPLE),
        Name(Span(12, 17), NameType.WORK),
        Name(Span(18, 21), _PLACE),
    )


def _pair(name: str, category: str, label: Verdict) -> Pair:
    """Two surnames, each in its text."""
    sides = (Side(0, Span(0, 3), _PERSON), Side(1, Span(4, 7), _PERSON))
    return Pair(name, category, label, ("Roe left.", "Dr. Roe came."), *sides, "")


def _read(document: Document) -> Reading:
    """Finds what stands first."""
    return Reading(document, names=(Name(Span(0, 2), _PLACE),))


def _find(readings: Sequence[Reading]) -> Entities:
    """Puts all together that is a person."""
    return Entities(
        mentions=tuple(
            Mention(
                reading.document.id,
                name.span,
                name.type,
                "x" if name.type is _PERSON else f"{reading.document.id} {name.span.start}",
            )
            for reading in readings
            for name in reading.names
        )
    )


def test_pairs_are_judged_by_their_two_mentions() -> None:
    """Both given names are put in, each in its own text."""
    pair = _pair("p1", "surname_across", "different")
    assert judge_pairs([pair], _read, _find) == [(pair, "same")]
    one_text = replace(pair, texts=("Roe Roe",), b=Side(0, Span(4, 7), _PLACE))
    assert judge_pairs([one_text], _read, _find) == [(one_text, "different")]


def test_counts() -> None:
    """By category, by label and in all; different ones put together by category."""
    judged: list[tuple[Pair, Verdict]] = [
        (_pair("1", "family", "different"), "same"),
        (_pair("2", "family", "different"), "different"),
        (_pair("3", "acronym", "same"), "cannot tell"),
        (_pair("4", "acronym", "cannot tell"), "same"),
    ]
    counts = count(judged)
    assert list(counts) == [
        "acronym",
        "family",
        "labelled cannot tell",
        "labelled different",
        "labelled same",
        "all",
    ]
    assert counts["family"] == {("different", "same"): 1, ("different", "different"): 1}
    assert counts["labelled same"] == {("same", "cannot tell"): 1}
    assert counts["all"].total() == 4
    assert count_false_merges(judged) == {"family": 1}


def test_halves_by_number() -> None:
    """Odd numbers are for making rules, even ones are kept aside; each has its own figure."""
    judged: list[tuple[Pair, Verdict]] = [
        (_pair("p001", "family", "different"), "same"),
        (_pair("p002", "family", "different"), "different"),
        (_pair("p013", "family", "different"), "different"),
    ]
    halves = split_halves(judged)
    assert {half: len(of_half) for half, of_half in halves.items()} == {
        "tuned on": 2,
        "kept aside": 1,
    }
    assert {half: find_right(of_half) for half, of_half in halves.items()} == {
        "tuned on": 0.5,
        "kept aside": 1,
    }
    assert find_right([]) == 0


def test_pairs_load(tmp_path: Path) -> None:
    """A pair's names become spans of its texts."""
    row = {
        "id": "p1",
        "category": "family",
        "label": "different",
        "texts": ["Ada Roe met Bo Roe."],
        "a": {"text": 0, "name": "Ada Roe", "nth": 1, "type": "person"},
        "b": {"text": 0, "name": "Roe", "nth": 2, "type": "person"},
        "why": "two first names",
    }
    path = tmp_path / "pairs.jsonl"
    path.write_text(json.dumps(row) + "\n", encoding="utf-8")
    (pair,) = load_pairs(path)
    assert pair.names == ("Ada Roe", "Roe")
    assert pair.b == Side(0, Span(15, 18), _PERSON)


@pytest.mark.skipif(not PAIRS.is_file(), reason="no hard pairs yet")
def test_shipped_pairs_are_whole() -> None:
    """Each hard pair has its own id, known names, and the categories that may not go wrong."""
    pairs = load_pairs()
    assert len({pair.id for pair in pairs}) == len(pairs)
    assert {pair.category for pair in pairs} >= MUST_BE_APART
    assert {pair.label for pair in pairs} == {"same", "different", "cannot tell"}
