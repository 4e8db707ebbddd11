"""Exports: one table, three formats."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from sayso.errors import UsageError
from sayso.export import (
    FORMATS,
    TABLES,
    attribution_rows,
    document_rows,
    name_rows,
    write_rows,
)
from sayso.records import (
    Attribution,
    Case,
    Document,
    Evidence,
    EvidenceAbout,
    Failure,
    Granularity,
    Kind,
    Name,
    NameType,
    Reading,
    SaidAt,
    SourceType,
    Span,
)

DOCUMENT = Document.from_text(
    "“No,” she said, “never.”", title="T", outlet="Pier", published=date(2021, 3, 4), path="a.txt"
)
ATTRIBUTIONS = (
    Attribution(
        "i1",
        DOCUMENT.id,
        (Span(6, 9),),
        (Span(10, 14),),
        (Span(0, 5), Span(16, 24)),
        Kind.DIRECT,
        source_type=SourceType.NAMED,
        source_name="Ida Brook",
        chain=("Ida Brook",),
        probability=0.9,
    ),
    Attribution("i2", DOCUMENT.id, (), (Span(10, 14),), (Span(1, 3),), Kind.MIXED),
)
DATED = replace(
    ATTRIBUTIONS[0],
    id="i3",
    said_at=SaidAt("2021-03", Span(16, 24), Granularity.MONTH, doubtful=True),
    is_source_open=True,
    evidence=(
        Evidence(EvidenceAbout.STANCE, Span(10, 14)),
        Evidence(EvidenceAbout.NEGATED, Span(1, 3)),
    ),
)
READING = Reading(DOCUMENT, names=(Name(Span(6, 9), NameType.PERSON, 0.8),))
CASE = Case((DOCUMENT,), ATTRIBUTIONS, (Failure("b.txt", "holds no text"),))


def test_an_attribution_has_the_promised_fields() -> None:
    """The public contract of an exported attribution, exact words and offsets included."""
    first, second = attribution_rows(CASE)
    assert first == {
        "id": "i1",
        "document": DOCUMENT.id,
        "path": "a.txt",
        "title": "T",
        "url": "",
        "outlet": "Pier",
        "published": "2021-03-04",
        "kind": "direct",
        "stance": "assert",
        "negated": False,
        "hedged": False,
        "source_type": "named",
        "source": {
            "text": "she",
            "start": 6,
            "end": 9,
            "entity": None,
            "entity_name": None,
            "name": "Ida Brook",
            "is_open": False,
        },
        "cue": {"text": "said", "start": 10, "end": 14},
        "content": [
            {"text": "“No,”", "start": 0, "end": 5},
            {"text": "“never.”", "start": 16, "end": 24},
        ],
        "parent": None,
        "chain": ["Ida Brook"],
        "said_at": None,
        "evidence": [],
        "probability": 0.9,
    }
    assert second["source"] is None


def test_times_evidence_and_open_sources_are_exported() -> None:
    """Each with the exact words and their offsets."""
    (row,) = attribution_rows(Case((DOCUMENT,), (DATED,)))
    assert row["source"]["is_open"] is True
    assert row["said_at"] == {
        "value": "2021-03",
        "text": "“never.”",
        "start": 16,
        "end": 24,
        "granularity": "month",
        "doubtful": True,
    }
    assert row["evidence"] == [
        {"about": "stance", "text": "said", "start": 10, "end": 14},
        {"about": "negated", "text": "No", "start": 1, "end": 3},
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_names_are_exported(tmp_path: Path, form: str) -> None:
    """One row per name, with what it names and how sure that is."""
    write_rows(name_rows([READING]), form, tmp_path / "out")
    (row,) = _load(tmp_path / "out", form)
    assert {name: str(cell) for name, cell in row.items()} == {
        "document": DOCUMENT.id,
        "path": "a.txt",
        "url": "",
        "outlet": "Pier",
        "type": "person",
        "text": "she",
        "start": "6",
        "end": "9",
        "probability": "0.8",
    }


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("is_dated_first", [True, False])
def test_flat_formats_have_the_same_columns_in_any_order(
    tmp_path: Path, form: str, *, is_dated_first: bool
) -> None:
    """What one attribution lacks is an empty cell, wherever it stands."""
    both = (DATED, ATTRIBUTIONS[1])
    case = Case((DOCUMENT,), both if is_dated_first else both[::-1])
    write_rows(attribution_rows(case), form, tmp_path / "out")
    rows = {str(row["id"]): row for row in _load(tmp_path / "out", form)}
    dated, plain = rows["i3"], rows["i2"]
    assert dated["said_at_value"] == "2021-03"
    assert (str(dated["said_at_doubtful"]), str(dated["source_is_open"])) == ("True", "True")
    assert dated["evidence"] == "stance: said; negated: No"
    assert dated["evidence_offsets"] == "10-14 1-3"
    assert not plain["said_at_value"]
    assert not plain["evidence"]


def _load(path: Path, form: str) -> list[dict[str, object]]:
    if form == "parquet":
        rows: list[dict[str, object]] = pq.read_table(path).to_pylist()
        return rows
    text = path.read_text("utf-8")
    if form == "csv":
        return [dict(row) for row in csv.DictReader(io.StringIO(text))]
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("table", sorted(TABLES))
@pytest.mark.parametrize("form", FORMATS)
def test_every_table_in_every_format(tmp_path: Path, table: str, form: str) -> None:
    """Each has as many rows as the case has records, and leaves nothing half-written beside it."""
    out = tmp_path / "out"
    count = write_rows(TABLES[table](CASE), form, out)
    rows = _load(out, form)
    counts = dict.fromkeys(TABLES, 0) | {"attributions": 2, "documents": 1, "failures": 1}
    assert count == len(rows) == counts[table]
    assert list(tmp_path.iterdir()) == [out]


def test_csv_is_flat() -> None:
    """A spreadsheet gets one cell per figure, and the pieces of a content with their offsets."""
    stream = io.StringIO()
    write_rows(attribution_rows(CASE), "csv", stream)
    first, second = csv.DictReader(io.StringIO(stream.getvalue()))
    assert first["source_text"] == "she"
    assert first["content"] == "“No,” … “never.”"
    assert first["content_offsets"] == "0-5 16-24"
    assert second["source_text"] == second["source_start"] == ""


def test_documents_carry_their_text() -> None:
    """The offsets of attributions are good for the exported text."""
    (row,) = document_rows(CASE)
    assert row["text"] == DOCUMENT.text


def test_an_unknown_format_names_the_valid_ones() -> None:
    """The error lists what there is."""
    with pytest.raises(UsageError, match="jsonl, csv, parquet"):
        write_rows([], "xlsx", io.StringIO())


def test_parquet_needs_a_file() -> None:
    """Parquet is not text."""
    with pytest.raises(UsageError, match="-o FILE"):
        write_rows([], "parquet", io.StringIO())


def test_a_failed_export_leaves_what_was_there(tmp_path: Path) -> None:
    """An output in a folder that is not there is one clear line."""
    with pytest.raises(UsageError, match="cannot be written"):
        write_rows([], "csv", tmp_path / "none" / "out.csv")
