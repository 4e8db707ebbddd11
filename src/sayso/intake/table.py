"""Tables of articles -> rows: JSON Lines, and values separated by commas, tabs and their like."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, islice

from sayso.errors import IntakeError, UnknownColumnError
from sayso.intake.options import IntakeOptions

__all__ = [
    "BadRow",
    "Columns",
    "Row",
    "cell_text",
    "choose_columns",
    "read_csv_rows",
    "read_json_rows",
]

_USUAL_NAMES = {
    "text": "text body content article article_text full_text fulltext maintext main_text story"
    " articlebody article_body body_text",
    "title": "title headline name",
    "outlet": "outlet source publication publisher site sitename site_name domain media newspaper"
    " source_name",
    "byline": "byline author authors writer creator",
    "date": "date published publish_date publication_date published_at published_date pubdate"
    " date_published datepublished date_publish pub_date created created_at timestamp datetime",
    "url": "url link href permalink source_url",
}
_NAMES = {field: tuple(names.split()) for field, names in _USUAL_NAMES.items()}
_OPTIONS = {field: f"{field}_column" for field in _NAMES}
_DELIMITERS = ",;\t|"
_SNIFFED_CHARS = 1_000_000
_LONGEST_CELL = 2**31 - 1  # as much as the csv module takes on every platform
_HEAD_ROWS = 1000
_SHOWN_COLUMNS = 25


@dataclass(frozen=True, slots=True)
class Row:
    """``number``: the data row from 1 (csv), or the line (jsonl); ``cells`` by the names given."""

    number: int
    cells: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that could not be read, and why."""

    number: int
    reason: str


@dataclass(frozen=True, slots=True)
class Columns:
    """The column of each field, as the table names it; only ``text`` must be there."""

    text: str
    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    date: str | None = None
    url: str | None = None


def choose_columns(names: Iterable[str], options: IntakeOptions) -> Columns:
    """Match the usual names, in any case; a column named in the options wins.

    Raises `UnknownColumnError` when there is no column of a name asked for, or none for the text.
    """
    shown = list(dict.fromkeys(names))
    by_key: dict[str, str] = {}
    for name in shown:
        by_key.setdefault(_key(name), name)
    chosen: dict[str, str] = {}
    for field, option in _OPTIONS.items():
        asked: str | None = getattr(options, option)
        if asked is not None:
            if asked not in shown and _key(asked) not in by_key:
                raise UnknownColumnError(f"has no column {asked!r}; its columns are {_list(shown)}")
            chosen[field] = asked if asked in shown else by_key[_key(asked)]
        elif found := next((by_key[usual] for usual in _NAMES[field] if usual in by_key), None):
            chosen[field] = found
    if "text" not in chosen:
        raise UnknownColumnError(
            f"has no column that looks like an article's text; its columns are {_list(shown)}; "
            "name the one with the text with --text-column"
        )
    return Columns(**chosen)


def read_json_rows(text: str) -> tuple[list[str], Iterator[Row | BadRow]]:
    """The names in the first 1,000 objects, and all rows; a line with no object is a `BadRow`."""
    if text.lstrip()[:1] == "[" and not text.lstrip().split("\n", 1)[0].rstrip().endswith("]"):
        raise IntakeError("is one JSON array and not one JSON object a line")
    rows = _parse_lines(text)
    head = list(islice(rows, _HEAD_ROWS))
    names = dict.fromkeys(name for row in head if isinstance(row, Row) for name in row.cells)
    return list(names), chain(head, rows)


def read_csv_rows(
    text: str, options: IntakeOptions, delimiter: str = ""
) -> tuple[list[str], Iterator[Row | BadRow]]:
    """The names in the head and all rows; the delimiter is the one that the head fits best."""
    if csv.field_size_limit() < _LONGEST_CELL:
        csv.field_size_limit(_LONGEST_CELL)  # the module has no limit for one reader alone
    delimiter = delimiter or _sniff_delimiter(text, options)
    records = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        names = next((record for record in records if any(cell.strip() for cell in record)), [])
    except csv.Error as error:
        raise IntakeError(f"has a head that cannot be read: {error}") from error
    return names, _number_records(records, names)


def cell_text(value: object, joint: str = ", ") -> str:
    """A cell as text: lists are joined, objects give their name, nothing gives the empty text."""
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, list):
        return joint.join(part for part in (cell_text(item, joint) for item in value) if part)
    if isinstance(value, dict):
        return cell_text(
            next((value[k] for k in ("name", "title", "text", "url") if k in value), None), joint
        )
    return str(value)


def _key(name: str) -> str:
    return "_".join(name.replace("-", " ").replace("_", " ").split()).casefold()


def _list(names: list[str]) -> str:
    if not names:
        return "none at all"
    shown = ", ".join(
        name if len(name) <= 40 else f"{name[:39]}…" for name in names[:_SHOWN_COLUMNS]
    )
    left = len(names) - _SHOWN_COLUMNS
    return " ".join(f"{shown} and {left} more".split()) if left > 0 else " ".join(shown.split())


def _parse_lines(text: str) -> Iterator[Row | BadRow]:
    # not splitlines(): U+2028 and its like may stand inside a JSON string
    for number, line in enumerate(io.StringIO(text), start=1):
        if not line.strip():
            continue
        try:
            found = json.loads(line)
        except json.JSONDecodeError as error:
            yield BadRow(number, f"line {number} is not JSON: {error.msg} (column {error.colno})")
        except (ValueError, RecursionError):
            yield BadRow(number, f"line {number} is not JSON that can be read")
        else:
            if isinstance(found, dict):
                yield Row(number, found)
            else:
                yield BadRow(number, f"line {number} holds no JSON object")


def _number_records(records: Iterator[list[str]], names: list[str]) -> Iterator[Row | BadRow]:
    number = 0
    keep = {name: place for place, name in reversed(list(enumerate(names)))}
    while True:
        try:
            record = next(records)
        except StopIteration:
            return
        except csv.Error as error:
            yield BadRow(number + 1, f"row {number + 1} and what follows cannot be read: {error}")
            return
        if not any(cell.strip() for cell in record):
            continue
        number += 1
        yield Row(
            number, {name: record[place] for name, place in keep.items() if place < len(record)}
        )


def _sniff_delimiter(text: str, options: IntakeOptions) -> str:
    def fit(delimiter: str) -> tuple[bool, int]:
        records = csv.reader(io.StringIO(text[:_SNIFFED_CHARS], newline=""), delimiter=delimiter)
        try:
            head = next((r for r in records if any(cell.strip() for cell in r)), [])
            choose_columns(head, options)
        except UnknownColumnError:
            return False, len(head)
        except csv.Error:
            return False, 0
        return True, len(head)

    return max(_DELIMITERS, key=fit)
