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
_DELIMITER_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_DELIMITERS = "".join(_DELIMITER_NAMES)
_SNIFFED_CHARS = 1_000_000
_LONGEST_CELL = 2**31 - 1  # as much as the csv module takes on every platform
_HEAD_ROWS = 1000
_SHOWN_COLUMNS = 25
_MAX_DEPTH = 20
_OPEN_AT_END = "unexpected end of data"  # the csv module's words for a quotation left open


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
    """The names in the head and all rows; the delimiter is the one that the head fits best.

    A row with more cells than the head, or with a quotation mark that is never closed, is a
    `BadRow`; the rows that such a mark would swallow are read all the same.
    """
    if csv.field_size_limit() < _LONGEST_CELL:
        csv.field_size_limit(_LONGEST_CELL)  # the module has no limit for one reader alone
    delimiter = delimiter or _sniff_delimiter(text, options)
    lines = list(io.StringIO(text, newline=""))
    records = (record for record in _split_records(lines, delimiter) if record.is_filled)
    head = next(records, _Record(0, 0, []))
    if head.error:
        raise IntakeError(f"has a head that cannot be read: {head.error}")
    if _quote_error(lines[head.start : head.end], delimiter) == _OPEN_AT_END:
        raise IntakeError("has a head that cannot be read: a quotation mark is never closed")
    return head.cells, _number_records(lines, head, delimiter)


def cell_text(value: object, joint: str = ", ", depth: int = _MAX_DEPTH) -> str:
    """A cell as text: lists are joined, objects give their name, nothing gives the empty text.

    Raises `IntakeError` for lists within lists, more than ``depth`` deep.
    """
    if value is None or isinstance(value, bool):
        return ""
    if not isinstance(value, list | dict):
        return str(value)
    if depth <= 0:
        raise IntakeError(f"has a cell of lists within lists, more than {_MAX_DEPTH} deep")
    if isinstance(value, list):
        parts = (cell_text(item, joint, depth - 1) for item in value)
        return joint.join(part for part in parts if part)
    named = next((value[k] for k in ("name", "title", "text", "url") if k in value), None)
    return cell_text(named, joint, depth - 1)


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


@dataclass(frozen=True, slots=True)
class _Record:
    """A record of a table, and the lines from ``start`` to ``end`` that it stands on."""

    start: int
    end: int
    cells: list[str]
    error: str = ""

    @property
    def is_filled(self) -> bool:
        return bool(self.error) or any(cell.strip() for cell in self.cells)


def _split_records(lines: list[str], delimiter: str, start: int = 0) -> Iterator[_Record]:
    """The records from a line on; one that cannot be read at all has an error and one line."""
    place = start

    def feed() -> Iterator[str]:
        nonlocal place
        while place < len(lines):
            place += 1
            yield lines[place - 1]

    records = csv.reader(feed(), delimiter=delimiter)
    while True:
        begin = place
        try:
            cells = next(records)
        except StopIteration:
            return
        except csv.Error as error:
            place = begin + 1
            yield _Record(begin, place, [], str(error))
            records = csv.reader(feed(), delimiter=delimiter)
        else:
            yield _Record(begin, place, cells)


def _quote_error(lines: list[str], delimiter: str) -> str:
    """What is wrong with the quotation marks of the record on these lines; empty when nothing."""
    try:
        list(csv.reader(lines, delimiter=delimiter, strict=True))
    except csv.Error as error:
        return str(error)
    return ""


def _swallows(lines: list[str], record: _Record, delimiter: str, cells: int) -> bool:
    """Whether a quotation mark left open makes later lines, or the end, a part of a record.

    Text after a closing mark, as in ``"He" said, x``, is no harm in itself: only when whole rows
    are found on the record's own lines is it the opening mark of a later row.
    """
    if record.error or (record.end - record.start == 1 and record.end < len(lines)):
        return False
    error = _quote_error(lines[record.start : record.end], delimiter)
    if not error or error == _OPEN_AT_END:
        return bool(error)
    own = lines[record.start + 1 : record.end]
    return cells > 1 and any(len(row.cells) == cells for row in _split_records(own, delimiter))


def _number_records(lines: list[str], head: _Record, delimiter: str) -> Iterator[Row | BadRow]:
    number, place = 0, head.end
    while place < len(lines):
        for record in _split_records(lines, delimiter, place):
            place = record.end
            if not record.is_filled:
                continue
            number += 1
            if not _swallows(lines, record, delimiter, len(head.cells)):
                yield _to_row(number, record, head.cells, delimiter)
                continue
            rows, place = _recover(lines, record, delimiter, len(head.cells))
            whole = [row for row in rows if len(row.cells) == len(head.cells)]
            yield _swallowed(number, len(whole), len(rows) - len(whole))
            for row in whole:
                number += 1
                yield _to_row(number, row, head.cells, delimiter)
            break


def _recover(
    lines: list[str], record: _Record, delimiter: str, cells: int
) -> tuple[list[_Record], int]:
    """The records on the lines that a bad record swallowed, and the place to go on from."""
    rows: list[_Record] = []
    for row in _split_records(lines, delimiter, record.start + 1):
        if row.start >= record.end or _swallows(lines, row, delimiter, cells):
            return rows, row.start
        if row.is_filled:
            rows.append(row)
    return rows, len(lines)


def _swallowed(number: int, whole: int, broken: int) -> BadRow:
    reason = f"row {number} opens a quotation mark that is never closed"
    if whole:
        reason += f"; {whole:,} row{'s' if whole > 1 else ''} after it could still be read"
    if broken:
        reason += f"; {broken:,} line{'s' if broken > 1 else ''} after it could not be read"
    return BadRow(number, reason)


def _to_row(number: int, record: _Record, names: list[str], delimiter: str) -> Row | BadRow:
    if record.error:
        return BadRow(number, f"row {number} cannot be read: {record.error}")
    cells = len(record.cells)
    while cells and not record.cells[cells - 1].strip():
        cells -= 1
    if cells > len(names):
        return BadRow(
            number,
            f"row {number} has {cells} cells, the head has {len(names)}: "
            f"a {_DELIMITER_NAMES[delimiter]} outside quotation marks?",
        )
    keep = {name: place for place, name in reversed(list(enumerate(names)))}
    return Row(number, {name: record.cells[place] for name, place in keep.items() if place < cells})


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
