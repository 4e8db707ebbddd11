"""Exports of who is who: everything told of an entity, with the exact words."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pyarrow.parquet as pq

from sayso.export import attribution_rows, entity_rows, mention_rows, write_rows
from sayso.records import Case
from tests.report.told import COURIER, GAZETTE, TOLD


def test_an_entity_has_all_that_is_told_of_it() -> None:
    """Names with counts, reasons, words for it, standing and ties, each with its place."""
    league = next(entity_rows(TOLD))
    assert (league["name"], league["type"]) == ("Free Quay League", "organisation")
    assert (league["mentions"], league["documents"], league["statements"]) == (6, 2, 0)
    assert league["names"][0] == {"text": "League", "count": 3, "documents": 1}
    assert league["merges"][0]["place"]["text"] == "Free Quay League (FQL)"
    assert league["merges"][1]["place"] is None
    (called,) = league["descriptions"]
    assert (called["text"], called["loaded"]) == ("terrorist group", ["terrorist"])
    assert called["places"] == [
        {
            "document": COURIER.id,
            "text": "a terrorist group",
            "start": 100,
            "end": 117,
            "attribution": "c2",
        }
    ]
    banned, not_banned = league["standing"]
    assert (banned["kind"], banned["keeper"], banned["at"]["value"]) == (
        "ban",
        "the port board",
        "1997",
    )
    assert not_banned["negated"] is True
    (tie,) = league["ties"]
    assert (tie["kind"], tie["is_agent"], tie["name"], tie["count"], tie["hedged"]) == (
        "fund",
        False,
        "Orlo",
        2,
        1,
    )


def test_who_may_be_the_same_is_told() -> None:
    """By id, where nothing decides."""
    rows = {row["id"]: row for row in entity_rows(TOLD)}
    assert rows["ada"]["perhaps"] == ["renn"]
    assert rows["league"]["perhaps"] == []


def test_a_spreadsheet_says_it_in_words() -> None:
    """One cell for each kind of thing, each of them in a few words."""
    stream = io.StringIO()
    write_rows(entity_rows(TOLD), "csv", stream)
    first, second, *_ = csv.DictReader(io.StringIO(stream.getvalue()))
    assert first["names"] == "League (3); FQL (2); Free Quay League (1)"
    assert first["merges"].startswith("Free Quay League = FQL: explicit; ")
    assert first["descriptions"] == "terrorist group (1)"
    assert first["standing"] == "ban by the port board 1997; not ban 1997"
    assert first["ties"] == "Orlo > fund (2)"
    assert second["ties"] == "fund > Free Quay League (2)"


def test_parquet_holds_it_too(tmp_path: Path) -> None:
    """As many rows as there are, entities and mentions."""
    for rows, count in ((entity_rows, 6), (mention_rows, 16)):
        assert write_rows(rows(TOLD), "parquet", tmp_path / "out") == count
        assert pq.read_table(tmp_path / "out").num_rows == count


def test_a_mention_says_whose_it_is_or_may_be() -> None:
    """Exact words, role, entity; several candidates where it is open."""
    rows = list(mention_rows(TOLD))
    for row in rows:
        text = {COURIER.id: COURIER, GAZETTE.id: GAZETTE}[row["document"]].text
        assert row["text"] == text[row["start"] : row["end"]]
    open_ones = [row for row in rows if row["entity"] is None]
    assert [(row["text"], row["name"], row["candidates"]) for row in open_ones] == [
        ("Renn", None, ["ada", "renn"])
    ]
    assert [row["text"] for row in rows if row["role"] == "demonym"] == ["Orlovians"]
    assert rows[0]["published"] == "2009-06-21"


def test_an_attribution_names_its_entity() -> None:
    """Beside the name it goes by in the document."""
    sources = [row["source"] for row in attribution_rows(TOLD)]
    assert sources[-1] is not None
    assert (sources[-1]["entity"], sources[-1]["entity_name"], sources[-1]["name"]) == (
        "pal",
        "Pál Ősz",
        "PÁL ŐSZ",
    )
    assert sources[0]["entity_name"] is None


def test_a_case_without_entities_gives_no_rows() -> None:
    """Nothing is made up."""
    assert list(entity_rows(Case())) == list(mention_rows(Case())) == []
