"""Tables give one document a row, or one clear reason."""

from __future__ import annotations

import json
from datetime import date

import pytest

from sayso.intake import IntakeOptions, read_bytes
from sayso.records import Document, Failure

BODY = "The harbour was closed on Monday, officials said, after the storm had damaged two piers."


def read(text: str, name: str, options: IntakeOptions | None = None) -> list[Document | Failure]:
    """All that a table gives."""
    return list(read_bytes(text.encode(), name, options or IntakeOptions()))


def only(found: list[Document | Failure]) -> Document:
    """The one document."""
    (one,) = found
    assert isinstance(one, Document)
    return one


def test_jsonl() -> None:
    """Usual names are known in any case; authors are joined; U+2028 parts no lines."""
    row = {
        "Headline": "Closed",
        "BODY": f"{BODY}\u2028{BODY}",
        "authors": ["Jane Roe", {"name": "John Doe"}],
        "Publish-Date": "2009-06-24T10:00:00Z",
        "link": "https://p.example/1",
        "publication": "Post",
        "n": 3,
    }
    found = only(read(json.dumps(row, ensure_ascii=False), "t.jsonl"))
    assert (found.title, found.byline, found.outlet) == ("Closed", "Jane Roe, John Doe", "Post")
    assert (found.published, found.url) == (date(2009, 6, 24), "https://p.example/1")
    assert found.text == f"{BODY}\u2028{BODY}"
    assert found.path == "t.jsonl#1"


def test_jsonl_bad_lines() -> None:
    """A bad line is one failure with its number, and the rest goes on."""
    lines = [
        json.dumps({"text": BODY}),
        "{broken",
        "",
        "[1]",
        json.dumps({"text": " "}),
        json.dumps({"text": BODY}),
    ]
    found = read("\n".join(lines), "t.jsonl")
    assert [one.path for one in found] == [f"t.jsonl#{n}" for n in (1, 2, 4, 5, 6)]
    assert [isinstance(one, Document) for one in found] == [True, False, False, False, True]
    assert isinstance(found[1], Failure)
    assert "line 2 is not JSON" in found[1].reason
    assert isinstance(found[3], Failure)
    assert found[3].reason == "holds no text"


def test_lone_surrogates() -> None:
    """An escape of half a character does no harm."""
    assert only(read('{"text": "one \\ud800 two"}', "t.jsonl")).text == "one \ufffd two"


def test_json_array() -> None:
    """An indented JSON array is one failure, and not one for each line."""
    (failure,) = read('[\n{"text": "x"}\n]', "t.jsonl")
    assert isinstance(failure, Failure)
    assert "JSON array" in failure.reason


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_csv(delimiter: str) -> None:
    """The delimiter is found; cells may hold lines and quotes; a mark on top is no "
    "part of a name."""
    head = delimiter.join(["title", "text", "source", "date"])
    row = delimiter.join(
        ["Closed", f'"{BODY}\n\n""Yes,"" she said."', "https://www.post.example/", "24/06/2009"]
    )
    found = only(read(f"\ufeff{head}\r\n\r\n{row}\r\n", "t.csv"))
    assert found.text == f'{BODY}\n\n"Yes," she said.'
    assert (found.title, found.outlet) == ("Closed", "post.example")
    assert (found.published, found.path) == (date(2009, 6, 24), "t.csv#1")


def test_tsv_and_huge_cells() -> None:
    """Cells may be longer than the csv module takes by itself."""
    found = only(read(f"title\tbody\nClosed\t{BODY * 4000}", "t.tsv"))
    assert len(found.text) == len(BODY) * 4000


def test_no_text_column() -> None:
    """One failure lists the columns, and says what to do."""
    (failure,) = read("id,words,when\n1,a,b\n2,c,d", "t.csv")
    assert isinstance(failure, Failure)
    assert failure.path == "t.csv"
    assert "id, words, when" in failure.reason
    assert "--text-column" in failure.reason
    assert len(read('{"a": 1}\n{"b": 2}', "t.jsonl")) == 1


def test_columns_asked_for() -> None:
    """A column named wins over the usual one; one that is not there is one failure."""
    table = f"text,words,head,title\nno,{BODY.replace(',', '')},Mine,Theirs"
    found = only(read(table, "t.csv", IntakeOptions(text_column="Words", title_column="head")))
    assert found.text.startswith("The harbour")
    assert found.title == "Mine"
    (failure,) = read(table, "t.csv", IntakeOptions(url_column="nope"))
    assert isinstance(failure, Failure)
    assert "'nope'" in failure.reason
    assert "text, words, head, title" in failure.reason


def test_title_is_not_guessed_beside_a_title_column() -> None:
    """A short first line of a cell stays text where the table has a title."""
    row = {"text": f"The morning after\n\n{BODY}", "title": ""}
    assert only(read(json.dumps(row), "t.jsonl")).text.startswith("The morning after")
    assert only(read(json.dumps({"text": row["text"]}), "t.jsonl")).title == "The morning after"


def test_outlet_from_address() -> None:
    """Without an outlet the host of the address stands for it."""
    assert (
        only(read(json.dumps({"text": BODY, "url": "https://www.p.example/1"}), "t.jsonl")).outlet
        == "p.example"
    )


@pytest.mark.parametrize(
    ("text", "name"), [("text,title\n", "t.csv"), ("", "t.csv"), ("\n\n", "t.jsonl")]
)
def test_no_rows(text: str, name: str) -> None:
    """A table without rows is a failure."""
    (failure,) = read(text, name)
    assert isinstance(failure, Failure)


def test_markup_in_a_cell_is_taken_off() -> None:
    """Exports of web sites carry tags in their cells; a bare comparison is none."""
    rows = (
        'title,text\nA,"<p>It <b>was</b> late, Ida Brook said.</p>'
        '<p>It&rsquo;s 3 &lt; 4.<br>Yes.</p>"\n'
        "B,The tide was a < b and c > d.\n"
    )
    first, second = read(rows, "t.csv")
    assert isinstance(first, Document)
    assert first.text == "It was late, Ida Brook said.\n\nIt’s 3 < 4.\nYes."
    assert only([second]).text == "The tide was a < b and c > d."
