"""Write rows as JSON lines, CSV or Parquet."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from sayso.errors import UsageError
from sayso.export.flat import flatten
from sayso.export.row import Row

__all__ = ["FORMATS", "replaced_file", "write_rows"]

FORMATS = ("jsonl", "csv", "parquet")


def write_rows(rows: Iterable[Row], form: str, out: Path | IO[str]) -> int:
    """Write ``rows`` to a file or an open text stream and say how many there were.

    Raises `UsageError` for an unknown format, an output that cannot be written, or Parquet without
    pyarrow or to a stream. A file is put in place whole: what was there stays until the end.
    """
    if form not in FORMATS:
        raise UsageError(f"unknown format {form!r}; choose one of: {', '.join(FORMATS)}")
    if not isinstance(out, Path):
        if form == "parquet":
            raise UsageError("parquet is not text: give a file with -o FILE")
        return _write_text(rows, form, out)
    with replaced_file(out) as part:
        if form == "parquet":
            return _write_parquet(rows, part)
        with part.open("w", encoding="utf-8", newline="") as stream:
            return _write_text(rows, form, stream)


@contextmanager
def replaced_file(out: Path) -> Iterator[Path]:
    """A path to write to, put in the place of ``out`` when that went well, and removed if not.

    Raises `UsageError` when it cannot be written.
    """
    part = out.with_name(out.name + ".part")
    try:
        yield part
        part.replace(out)
    except OSError as error:
        raise UsageError(f"{out} cannot be written: {error.strerror or error}") from error
    finally:
        part.unlink(missing_ok=True)


def _write_text(rows: Iterable[Row], form: str, stream: IO[str]) -> int:
    return _write_jsonl(rows, stream) if form == "jsonl" else _write_csv(rows, stream)


def _write_jsonl(rows: Iterable[Row], stream: IO[str]) -> int:
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007
        stream.write(json.dumps(row, ensure_ascii=False) + "\n")
    return count


def _write_csv(rows: Iterable[Row], stream: IO[str]) -> int:
    writer: csv.DictWriter[str] | None = None
    count = 0
    for count, row in enumerate(rows, start=1):  # noqa: B007
        flat = flatten(row)
        if writer is None:
            writer = csv.DictWriter(stream, flat, lineterminator="\n")
            writer.writeheader()
        writer.writerow({name: "" if cell is None else cell for name, cell in flat.items()})
    return count


def _write_parquet(rows: Iterable[Row], path: Path) -> int:
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise UsageError("parquet needs pyarrow: pip install 'sayso[parquet]'") from error
    table = pa.Table.from_pylist([flatten(row) for row in rows])
    pq.write_table(table, path)
    count: int = table.num_rows
    return count
