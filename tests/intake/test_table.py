"""Tables give one document a row, or one clear reason."""

from __future__ import annotations

import json
import time
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


def reasons(found: list[Document | Failure]) -> list[str]:
    """The reason of each failure, and the text of each document."""
    return [one.reason if isinstance(one, Failure) else one.text for one in found]


def test_more_cells_than_the_head() -> None:
    """A row cut by a comma outside quotation marks is a failure, and no shortened article."""
    table = "title,text\nA,The clerk said, on Monday, that the tank was full.\nB,words are here\n"
    first, second = read(table, "t.csv")
    assert first == Failure(
        "t.csv#1", "row 1 has 4 cells, the head has 2: a comma outside quotation marks?"
    )
    assert isinstance(second, Document)
    assert "a semicolon outside" in reasons(read("title;text\nA;one; two\n", "t.csv"))[0]


def test_empty_cells_beyond_the_head() -> None:
    """Empty cells at the end of a row lose nothing."""
    assert only(read("title,text\nA,words are here,,\n", "t.csv")).text == "words are here"


def test_mark_never_closed() -> None:
    """A mark that is never closed costs its own row alone."""
    table = 'title,text\nA,one is here\nB,"two is here\nC,three is here\nD,"four, is here"\n'
    table = table.replace('"four, is here"', "four is here")
    assert reasons(read(table, "t.csv")) == [
        "one is here",
        "row 2 opens a quotation mark that is never closed; 2 rows after it could still be read",
        "three is here",
        "four is here",
    ]


def test_mark_closed_by_a_later_row() -> None:
    """A stray mark does not join its row to the next one that has marks."""
    table = 'title,text\nA,"one is here\nB,"two, is here"\nC,three is here\n'
    found = read(table, "t.csv")
    assert reasons(found)[1:] == ["two, is here", "three is here"]
    assert "row 1 opens a quotation mark" in reasons(found)[0]


def test_table_cut_off() -> None:
    """The lines of an article that is cut off are counted, and are no rows."""
    table = 'title,text\nA,one is here\nB,"two is here\nand here\n\nand there'
    assert reasons(read(table, "t.csv")) == [
        "one is here",
        "row 2 opens a quotation mark that is never closed; 2 lines after it could not be read",
    ]
    assert "never closed" in reasons(read('title,"text\nA,one is here', "t.csv"))[0]


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        ('"b"" c"', 'b" c'),
        ('b "c" d', 'b "c" d'),
        ('"b" is c', "b is c"),
        ('"b\nc"', "b\nc"),
        ('"b ""c""\n\nd"', 'b "c"\n\nd'),
    ],
)
def test_marks_of_ordinary_tables(cell: str, text: str) -> None:
    """Marks within a cell, doubled or not, and lines within marks are read as they stand."""
    found = read(f"title,text\nX,{cell}\nY,{cell}\n", "t.csv")
    assert reasons(found) == [text, text]


def test_many_stray_marks_are_quick() -> None:
    """A table in which every row has a stray mark does not take long."""
    rows = ['A,"one', 'B,"two ""x"" y', 'C,"three" four "', 'D,""', 'E,"""five'] * 4000
    start = time.perf_counter()
    assert read("title,text\n" + "\n".join(rows), "t.csv")
    assert time.perf_counter() - start < 20


def test_deep_lists() -> None:
    """Lists hundreds deep are one failure, and the rows around them are read."""
    deep = '{"text": ' + "[" * 900 + "1" + "]" * 900 + "}"
    found = read(
        "\n".join([json.dumps({"text": BODY}), deep, json.dumps({"text": BODY})]), "t.jsonl"
    )
    assert reasons(found)[::2] == [BODY, BODY]
    assert "lists within lists" in reasons(found)[1]
