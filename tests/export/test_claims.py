"""Exports of what is claimed: reports, origins, changes and disputes, with the exact words."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sayso.export import (
    CLAIM_TABLES,
    TABLES,
    claim_rows,
    dispute_rows,
    drift_rows,
    embedded_rows,
    report_rows,
    write_rows,
)
from sayso.export.row import Row
from sayso.records import Case
from tests.claimed import CLAIMED, COURIER, MAIL, NOTES, PIER, SHED, WIRE


def test_a_claim_has_its_figures_and_reasons() -> None:
    """How often it is told, on how many origins, and what to be careful of."""
    shed, ferry, _ = claim_rows(CLAIMED)
    assert (shed["number"], shed["reports"], shed["outlets"]) == (1, 6, 5)
    assert (shed["at_least"], shed["at_most"], shed["disputes"], shed["drift"]) == (1, 3, 1, 2)
    assert (shed["first"], shed["last"]) == ("2022-05-04", "2022-05-09")
    assert shed["place"]["text"] == shed["label"]
    assert shed["origins"][1] == {
        "name": "a docker",
        "source_type": "anonymous",
        "entity": None,
        "reports": ["r-wire"],
        "may_be": [0, 2],
    }
    assert shed["warnings"][0]["places"][0]["text"] == "Four hundred tonnes"
    assert shed["about"] == [{"entity": "authority", "name": "Port Authority"}]
    assert ferry["origins"][0]["source_type"] is None


def test_a_report_has_its_words_its_chain_and_where_it_came_from() -> None:
    """Words that are split stand as pieces; numbers are those of the commands."""
    rows = {row["id"]: row for row in report_rows(CLAIMED)}
    mail = rows["r-mail"]
    assert (mail["number"], mail["outlet"], mail["published"]) == ("1.2", "Bay Mail", "2022-05-05")
    assert mail["chain"] == ["Bay Mail", "Velsund Courier", "a port official"]
    assert MAIL.text[mail["start"] : mail["end"]] == mail["text"]
    assert mail["voices"][1]["document"] == COURIER.id
    assert (mail["parent"], mail["parent_outlet"], mail["parent_kind"]) == (
        "r-courier",
        "Velsund Courier",
        "citation",
    )
    assert [piece["text"] for piece in rows["r-courier"]["also"]] == ["solvent", "Shed 4"]
    split = rows["f-pier"]
    assert split["text"] == "The ferry … stopped at"
    assert [piece["text"] for piece in split["content"]] == ["The ferry", "stopped at"]
    assert (split["parent"], split["parent_kind"], split["parent_probability"]) == (None,) * 3


def test_changes_have_both_wordings() -> None:
    """With the numbers of both reports."""
    number, hedge = drift_rows(CLAIMED)
    assert (number["kind"], number["number"], number["parent_number"]) == (
        "number changed",
        "1.3",
        "1.2",
    )
    assert (number["before"]["text"], number["after"]["text"]) == (
        "forty tonnes",
        "Four hundred tonnes",
    )
    assert (hedge["before"]["outlet"], hedge["after"]["document"]) == ("Bay Mail", PIER.id)


def test_a_dispute_has_who_when_and_what_it_disputes() -> None:
    """And which of the reports carry it."""
    (row,) = dispute_rows(CLAIMED)
    assert (row["kind"], row["outlet"], row["document"]) == ("denial", "Marram Wire", WIRE.id)
    assert row["chain"] == ["Marram Wire", "Ada Renn"]
    assert row["said_at"]["text"] == "on Friday"
    assert (len(row["reports"]), row["carried_by"]) == (6, ["r-wire"])


def test_a_pasted_article_has_what_the_page_says_of_it() -> None:
    """Where nothing introduces it, nothing is said to."""
    whole, part = embedded_rows(CLAIMED)
    assert (whole["page_outlet"], whole["outlet"], whole["published"]) == (
        "Quay Notes",
        "Velsund Courier",
        "2022-05-04",
    )
    assert whole["lead"]["text"] == "Here is a piece from the Courier."
    assert NOTES.text[part["start"] : part["end"]] == part["text"] == "Shed 4"
    assert (part["lead"], part["published"]) == (None, None)


@pytest.mark.parametrize("name", ["claims", "reports", "disputes", "drift", "embedded"])
def test_every_format_has_all_rows(name: str, tmp_path: Path) -> None:
    """A spreadsheet has the same columns in each row, with lists in words."""
    rows = list(TABLES[name](CLAIMED))
    lines = io.StringIO()
    assert write_rows(rows, "jsonl", lines) == len(rows)
    assert [json.loads(line) for line in lines.getvalue().splitlines()] == rows
    sheet = io.StringIO()
    write_rows(rows, "csv", sheet)
    flat: list[Row] = list(csv.DictReader(io.StringIO(sheet.getvalue())))
    assert len(flat) == len(rows)
    assert not any("{" in str(cell) for row in flat for cell in row.values())
    write_rows(rows, "parquet", tmp_path / "x.parquet")
    assert pq.read_table(tmp_path / "x.parquet").num_rows == len(rows)


def test_lists_are_words_in_a_spreadsheet() -> None:
    """Origins with their reports, warnings by kind, voices by role."""
    sheet = io.StringIO()
    write_rows(claim_rows(CLAIMED), "csv", sheet)
    claim = next(csv.DictReader(io.StringIO(sheet.getvalue())))
    assert claim["origins"] == "a port official (4); a docker (1); a source (1)"
    assert claim["warnings"].startswith("attribution lost: The Pier tells it")
    assert (claim["about"], claim["place_text"]) == ("Port Authority", SHED.label)
    sheet = io.StringIO()
    write_rows(report_rows(CLAIMED), "csv", sheet)
    first, report, *_ = csv.DictReader(io.StringIO(sheet.getvalue()))
    assert (first["also"], report["also"]) == ("solvent; Shed 4", "")
    assert report["chain"] == "Bay Mail > Velsund Courier > a port official"
    assert report["voices"].endswith("outlet: Velsund Courier; source: a port official")


def test_only_what_needs_claims_loads_them() -> None:
    """Without them the other tables are the same."""
    without = replace(CLAIMED, claims=())
    for name, rows in TABLES.items():
        assert (list(rows(without)) == list(rows(CLAIMED))) is (name not in CLAIM_TABLES)
    assert list(claim_rows(Case())) == []
