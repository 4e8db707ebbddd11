"""Block quotations are found again in the plain text of a page."""

from __future__ import annotations

import json

from sayso.intake import read_bytes
from sayso.intake.quoted import locate_blocks
from sayso.records import Document, Span

FIRST, SECOND = "The pipe has leaked since March.", "The port denies that."
PROSE = "It has been raining all week, and the river is as brown as tea when one looks at it."


def quoted(raw: str, name: str) -> list[str]:
    """The block quotations of a document."""
    (found,) = read_bytes(raw.encode(), name)
    assert isinstance(found, Document)
    return [found.text[span.start : span.end] for span in found.quoted]


def test_of_a_page() -> None:
    """One span a block; a quotation inside a line is none."""
    assert quoted(
        f"<html><body><article><p>{PROSE}</p><blockquote><p>{FIRST}</p><p>{SECOND}</p></blockquote>"
        f"<p>{PROSE} <q>{SECOND}</q></p><p>{PROSE}</p></article></body></html>",
        "page.html",
    ) == [f"{FIRST}\n\n{SECOND}"]


def test_of_markdown() -> None:
    """Lines with the mark, which is no part of the words."""
    text = f"# Pipes\n\n{PROSE}\n\n> {FIRST}\n>\n> **{SECOND}**\n\n{PROSE}\n"
    assert quoted(text, "page.md") == [f"{FIRST}\n\n{SECOND}"]


def test_of_a_cell_with_markup() -> None:
    """A table's cell may be HTML."""
    body = f"<p>{PROSE}</p><blockquote>{FIRST}</blockquote><p>{SECOND}</p>"
    assert quoted(json.dumps({"title": "Pipes", "text": body}), "table.jsonl") == [FIRST]


def test_only_whole_lines_are_located() -> None:
    """The same words inside a paragraph are not the block, and what is not there is passed over."""
    text = f"He says: {FIRST} Yes.\n\n{FIRST}\n\n{SECOND}"
    start = text.index(f"\n\n{FIRST}") + 2
    found = locate_blocks(text, [["gone"], [FIRST, "gone", SECOND]])
    assert found == (Span(start, len(text)),)


def test_a_document_is_the_same_without_them() -> None:
    """They are not compared, and no part of its id."""
    assert Document.from_text("a", quoted=[Span(0, 1)]) == Document.from_text("a")
