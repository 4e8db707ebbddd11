"""The front of this stage: a file, or its bytes, -> documents and failures, one after the other."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from sayso.errors import IntakeError, UnknownColumnError
from sayso.intake.dates import parse_date
from sayso.intake.decoding import decode_bytes, normalise_text, unpack_gzip
from sayso.intake.files import READS, format_of, place_name, printable
from sayso.intake.header import Head, host_of, set_field
from sayso.intake.markdown import plain_markdown
from sayso.intake.options import IntakeOptions
from sayso.intake.own_report import OwnReportError, refuse_own_report
from sayso.intake.quoted import Block, locate_blocks
from sayso.intake.table import (
    BadRow,
    Columns,
    Row,
    cell_text,
    choose_columns,
    read_csv_rows,
    read_json_rows,
)
from sayso.intake.text import CleanText, clean_text
from sayso.records import Document, Failure, FailureKind

__all__ = ["read_bytes", "read_file"]

_TABLES = {"jsonl", "csv", "tsv"}
_MAX_TABLE_BYTES = 2_000_000_000
_MAX_PAGE_BYTES = 20_000_000
_MAX_BYTES_A_CHAR = 4
_MAX_REASON_CHARS = 300


def read_file(path: Path, options: IntakeOptions = IntakeOptions()) -> Iterator[Document | Failure]:  # noqa: B008
    """Read a file; see `read_bytes`. What cannot be opened is a failure too."""
    name = place_name(path)
    try:
        if path.is_dir():
            raise IntakeError("is a folder, not a file; sayso trace reads folders")
        if not path.is_file():
            raise IntakeError("is no ordinary file" if path.exists() else "is not there")
        if not path.name.lower().endswith(".gz"):
            _check_size(path.stat().st_size, path.name, options)
        raw = path.read_bytes()
    except IntakeError as error:
        yield Failure(name, str(error))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        yield Failure(name, f"cannot be opened: {reason[:1].lower()}{reason[1:]}")
    else:
        yield from read_bytes(raw, name, options)


def read_bytes(
    raw: bytes,
    name: str,
    options: IntakeOptions = IntakeOptions(),  # noqa: B008 - frozen
) -> Iterator[Document | Failure]:
    """Read the bytes of a file; the ending of ``name`` says how, and ``name`` becomes the path.

    A table gives one document a row, with the path ``name#12``. Bad content never raises, whatever
    goes wrong: each article that cannot be read is one `Failure`, and the others go on.
    """
    name = printable(name)
    kind = format_of(name)
    try:
        if kind is None:
            raise IntakeError(f"has no ending that says how to read it; {READS}")
        if name.lower().endswith(".gz"):
            raw = unpack_gzip(raw, _max_bytes(name, options))
        _check_size(len(raw), name, options)
        if kind in _TABLES:
            yield from _read_table(decode_bytes(raw), name, kind, options)
        else:
            yield _to_document(_READERS[kind](raw), name, options)
    except Exception as error:  # noqa: BLE001 - one bad article must not end the batch
        yield _to_failure(name, error)


def _to_failure(place: str, error: Exception) -> Failure:
    """The failure that an error means; of one that nobody foresaw, its kind and words on a line."""
    if isinstance(error, OwnReportError):
        return Failure(place, str(error), FailureKind.SKIPPED)
    if isinstance(error, IntakeError):
        return Failure(place, str(error))
    words = " ".join(f"{type(error).__name__}: {error}".split()).rstrip(": ")
    return Failure(place, f"reading it failed: {printable(words[:_MAX_REASON_CHARS])}")


def _max_bytes(name: str, options: IntakeOptions) -> int:
    kind = format_of(name)
    if kind in _TABLES:
        return _MAX_TABLE_BYTES
    most = _MAX_BYTES_A_CHAR * options.max_chars
    return max(most, _MAX_PAGE_BYTES) if kind == "html" else most


def _check_size(size: int, name: str, options: IntakeOptions) -> None:
    """Refuse, before any decoding, what cannot be within the limit in any charset."""
    most = _max_bytes(name, options)
    if size <= most:
        return
    if format_of(name) in _TABLES:
        raise IntakeError(f"has {size:,} bytes; the limit for a table is {most:,}; split it")
    raise IntakeError(
        f"has {size:,} bytes, more than an article of {options.max_chars:,} characters "
        "(the limit) can take; split it"
    )


def _read_text(raw: bytes) -> CleanText:
    return clean_text(decode_bytes(raw))


def _read_markdown(raw: bytes) -> CleanText:
    plain = plain_markdown(normalise_text(decode_bytes(raw)))
    head = Head(())
    for key, value in plain.fields:
        set_field(head, key, value)
    title = head.title or plain.title
    found = clean_text(plain.text, title or None)
    links = tuple(link for link in plain.links if link.lower().startswith(("http://", "https://")))
    return CleanText(
        text=found.text,
        title=title or found.title,
        topics=found.topics,
        byline=head.byline or found.byline,
        outlet=host_of(head.outlet) or head.outlet or found.outlet,
        published=head.published or found.published,
        url=head.url or found.url,
        links=tuple(dict.fromkeys((*links, *found.links))),
        quoted=locate_blocks(found.text, plain.blocks),
    )


def _read_page(raw: bytes) -> CleanText:
    page = normalise_text(decode_bytes(raw, is_html=True))
    if not page.strip():
        raise IntakeError("holds no text")
    refuse_own_report(page)
    # Imported here, because its libraries take half a second to load.
    from sayso.intake.html import read_html

    return read_html(page)


_MARKUP = re.compile(r"</(?:p|div|span|a|em|strong|b|i|li|h[1-6])>|<(?:p|br)\s*/?>", re.IGNORECASE)
_READERS: dict[str, Callable[[bytes], CleanText]] = {
    "text": _read_text,
    "markdown": _read_markdown,
    "html": _read_page,
}


def _to_document(found: CleanText, path: str, options: IntakeOptions) -> Document:
    if not found.text.strip():
        raise IntakeError("holds no text")
    if len(found.text) > options.max_chars:
        raise IntakeError(
            f"has {len(found.text):,} characters; the limit is {options.max_chars:,}; split it"
        )
    return Document.from_text(
        found.text,
        found.title,
        found.outlet or host_of(found.url),
        found.byline,
        found.published,
        found.url,
        path=path,
        topics=found.topics,
        links=found.links,
        quoted=found.quoted,
    )


def _read_table(
    text: str, name: str, kind: str, options: IntakeOptions
) -> Iterator[Document | Failure]:
    if not text.strip():
        raise IntakeError("holds no text")
    names, rows = (
        read_json_rows(text)
        if kind == "jsonl"
        else read_csv_rows(text, options, "\t" if kind == "tsv" else "")
    )
    columns: Columns | None = None
    unknown = ""
    try:
        columns = choose_columns(names, options)
    except UnknownColumnError as error:
        unknown = str(error)
    if unknown and names:
        raise IntakeError(unknown)
    is_empty = True
    for row in rows:
        is_empty = False
        place = f"{name}#{row.number}"
        try:
            if isinstance(row, BadRow) or columns is None:
                raise IntakeError(row.reason if isinstance(row, BadRow) else unknown)
            yield _to_document(_read_row(row, columns), place, options)
        except Exception as error:  # noqa: BLE001 - one bad row must not end the table
            yield _to_failure(place, error)
    if is_empty:
        raise IntakeError("holds no rows")


def _read_row(row: Row, columns: Columns) -> CleanText:
    def cell(column: str | None, joint: str = ", ") -> str:
        value = "" if column is None else cell_text(row.cells.get(column), joint)
        return value if joint == "\n\n" else " ".join(normalise_text(value).split())

    title = cell(columns.title)
    body = cell(columns.text, "\n\n")
    blocks: Sequence[Block] = ()
    if _MARKUP.search(body):
        # Imported here, because its libraries take half a second to load.
        from sayso.intake.html import flatten_markup

        body, blocks = flatten_markup(body)
    found = clean_text(body, None if columns.title is None else title)
    url = cell(columns.url) or found.url
    outlet = cell(columns.outlet)
    return CleanText(
        text=found.text,
        title=title or found.title,
        topics=found.topics,
        byline=cell(columns.byline) or found.byline,
        outlet=host_of(outlet) or outlet or found.outlet,
        published=parse_date(cell(columns.date)) or found.published,
        url=url,
        links=found.links,
        quoted=locate_blocks(found.text, blocks),
    )
