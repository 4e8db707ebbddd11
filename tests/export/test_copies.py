"""Exports of what documents share: the exact words of both passages, and family trees."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sayso.export import alignment_rows, family_rows, write_rows
from sayso.export.row import Row
from sayso.records import Case, Direction
from tests.report.copied import BLOG, COPIED, HERALD, LANTERN, MAIL, WIRE

TEXTS = {document.id: document.text for document in COPIED.documents}
ALIGNMENTS = {row["id"]: row for row in alignment_rows(COPIED)}
FAMILIES = {row["document"]: row for row in family_rows(COPIED)}


def _side(row: Row, document_id: str) -> Row:
    side: Row = row["a"] if row["a"]["document"] == document_id else row["b"]
    return side


def test_an_alignment_has_the_words_of_both_passages() -> None:
    """The offsets are good for the exported texts."""
    assert len(ALIGNMENTS) == len(COPIED.alignments)
    for row in ALIGNMENTS.values():
        for side in (row["a"], row["b"]):
            assert side["text"] == TEXTS[side["document"]][side["start"] : side["end"]]
    whole = ALIGNMENTS["whole"]
    lantern = _side(whole, LANTERN.id)
    assert (lantern["outlet"], lantern["published"]) == ("Evening Lantern", "2021-03-05")
    assert (whole["kind"], whole["similarity"], whole["probability"]) == (
        "whole repost",
        0.97,
        0.99,
    )
    assert whole["reason"] == "Evening Lantern has: “(Sound Wire)”"
    original = whole["a"] if whole["direction"] == "a_to_b" else whole["b"]
    assert original["document"] == WIRE.id


def test_edits_have_the_words_of_both_sides() -> None:
    """Empty where words were added or left out."""
    row = ALIGNMENTS["part"]
    own, other = ("a", "b") if row["a"]["document"] == WIRE.id else ("b", "a")
    assert [(edit[own]["text"], edit[other]["text"]) for edit in row["edits"]] == [
        ("", "badly"),
        ("on Monday", ""),
        ("asked for", "demanded"),
    ]
    for edit in row["edits"]:
        assert edit[own]["text"] == WIRE.text[edit[own]["start"] : edit[own]["end"]]


def test_an_alignment_names_its_family() -> None:
    """Copies and siblings; what is no copy belongs to none."""
    of_family = {own for own, row in ALIGNMENTS.items() if row["family"] == "family"}
    assert of_family == {"whole", "part", "blogged", "retold", "siblings"}
    assert ALIGNMENTS["quoted"]["family"] is None


def test_a_family_is_a_row_for_each_document() -> None:
    """With the one it was copied from, how sure that is, and why."""
    assert list(FAMILIES) == [WIRE.id, MAIL.id, BLOG.id, LANTERN.id, HERALD.id]
    root, mail, blog = (FAMILIES[one.id] for one in (WIRE, MAIL, BLOG))
    assert (root["parent"], root["depth"], root["direction"], root["kinds"]) == (None, 0, None, [])
    assert (mail["parent"], mail["parent_outlet"], mail["depth"]) == (WIRE.id, "Sound Wire", 1)
    assert (mail["direction"], mail["probability"]) == ("copied", 0.9)
    assert mail["reason"] == "Bay Mail is dated 1 day later"
    assert (blog["depth"], blog["direction"], blog["alignments"]) == (2, "unknown", ["blogged"])
    assert {row["documents"] for row in FAMILIES.values()} == {5}


def test_a_tree_against_a_direction_says_so() -> None:
    """Where the two texts alone speak for the other way round."""
    turned = {Direction.A_TO_B: Direction.B_TO_A, Direction.B_TO_A: Direction.A_TO_B}
    alignments = tuple(
        replace(one, direction=turned[one.direction]) if one.id == "part" else one
        for one in COPIED.alignments
    )
    rows = {row["document"]: row for row in family_rows(replace(COPIED, alignments=alignments))}
    assert rows[MAIL.id]["direction"] == "against"


def test_a_spreadsheet_says_it_in_words() -> None:
    """One cell for each figure; edits in a line."""
    stream = io.StringIO()
    write_rows((ALIGNMENTS["part"], ALIGNMENTS["whole"]), "csv", stream)
    part, whole = csv.DictReader(io.StringIO(stream.getvalue()))
    words = {"+badly; -on Monday; asked for > demanded", "-badly; +on Monday; demanded > asked for"}
    assert part["edits"] in words
    assert whole["a_text"] == ALIGNMENTS["whole"]["a"]["text"]
    assert whole["b_outlet"] in ("Sound Wire", "Evening Lantern")


def test_kinds_are_told_apart_in_a_spreadsheet() -> None:
    """Each is more than one word."""
    stream = io.StringIO()
    row = {**FAMILIES[MAIL.id], "kinds": ["partial copy", "heavy rewrite"]}
    write_rows([row], "csv", stream)
    (read,) = csv.DictReader(io.StringIO(stream.getvalue()))
    assert read["kinds"] == "partial copy; heavy rewrite"


@pytest.mark.parametrize(("rows", "count"), [(alignment_rows, 7), (family_rows, 5)])
def test_parquet_holds_it_too(tmp_path: Path, rows: object, count: int) -> None:
    """As many rows as there are."""
    assert callable(rows)
    assert write_rows(rows(COPIED), "parquet", tmp_path / "out") == count
    assert pq.read_table(tmp_path / "out").num_rows == count


def test_a_case_without_copies_gives_no_rows() -> None:
    """Nothing is made up."""
    assert list(alignment_rows(Case())) == list(family_rows(Case())) == []
