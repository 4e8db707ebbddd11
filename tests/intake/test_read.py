"""A file gives documents or failures, and never an exception."""

from __future__ import annotations

import gzip
import os
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sayso.intake import IntakeOptions, read_bytes, read_file
from sayso.intake.files import FORMATS
from sayso.records import Document, Failure, FailureKind

BODY = "The harbour was closed on Monday, officials said, after the storm had damaged two piers."


def reason(found: list[Document | Failure]) -> str:
    """The reason of the one failure."""
    (one,) = found
    assert isinstance(one, Failure)
    assert "\n" not in one.reason
    return one.reason


def test_file(tmp_path: Path) -> None:
    """The path of a document is the file's; the same file gives the same document."""
    path = tmp_path / "a.txt"
    path.write_text(BODY)
    (found,) = read_file(path)
    assert isinstance(found, Document)
    assert (found.text, found.path) == (BODY, str(path))
    assert list(read_file(path)) == [found]


def test_gzip(tmp_path: Path) -> None:
    """Packed files are unpacked, and damaged ones told."""
    path = tmp_path / "a.txt.gz"
    path.write_bytes(gzip.compress(BODY.encode()))
    (found,) = read_file(path)
    assert isinstance(found, Document)
    assert found.text == BODY
    assert "gzip" in reason(list(read_bytes(b"words", "a.txt.gz")))


def test_what_is_no_file(tmp_path: Path) -> None:
    """Folders, missing files and pipes are failures."""
    assert "is a folder" in reason(list(read_file(tmp_path)))
    assert "not there" in reason(list(read_file(tmp_path / "no.txt")))
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no ordinary file" in reason(list(read_file(tmp_path / "pipe.txt")))


def test_unreadable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened is a failure with the system's reason."""
    path = tmp_path / "a.txt"
    path.write_text(BODY)

    def refuse(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert reason(list(read_file(path))) == "cannot be opened: permission denied"


def test_strange_ending() -> None:
    """Bytes whose name says nothing are refused."""
    assert ".txt" in reason(list(read_bytes(b"words", "a.png")))


@pytest.mark.parametrize("ending", [".txt", ".md", ".html"])
@pytest.mark.parametrize("raw", [b"", b" \n\t\n", b"Share this", b"\n\nAdvertisement\n"])
def test_no_text(ending: str, raw: bytes) -> None:
    """Nothing, white space and furniture alone hold no text."""
    assert "holds no text" in reason(list(read_bytes(raw, f"a{ending}")))


def test_renamed_picture() -> None:
    """A picture called .txt is named for what it is."""
    assert "PNG" in reason(list(read_bytes(b"\x89PNG\r\n\x1a\n\0\0", "a.txt")))


def test_too_long(tmp_path: Path) -> None:
    """A text over the limit is refused with both numbers, a huge file before it is read."""
    assert "101 characters; the limit is 100" in reason(
        list(read_bytes(b"x" * 101, "a.txt", IntakeOptions(max_chars=100)))
    )
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    text = reason(list(read_file(path)))
    assert "50,000,000" in text
    assert "5,000,000" in text


def test_unforeseen_errors(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong with one article is one failure on one line, and the others go on."""

    def fail(*_: object) -> str:
        raise RecursionError("too\ndeep")

    table = '{"text": "one"}\n{"text": "two"}'
    monkeypatch.setattr("sayso.intake.read.clean_text", fail)
    assert reason(list(read_bytes(b"words", "a.txt"))) == (
        "reading it failed: RecursionError: too deep"
    )
    found = list(read_bytes(table.encode(), "a.jsonl"))
    assert [one.path for one in found] == ["a.jsonl#1", "a.jsonl#2"]
    assert all(isinstance(one, Failure) for one in found)


@pytest.mark.parametrize(
    "meta",
    [
        '<meta name="generator" content="sayso 1.2">',
        "<META content='Sayso' NAME='Generator'/>",
    ],
)
def test_own_report(meta: str) -> None:
    """A report that sayso made is left alone, and is no failure."""
    page = f"<html><head>{meta}</head><body><p>{BODY}</p></body></html>"
    assert list(read_bytes(page.encode(), "r.html")) == [
        Failure("r.html", "is a report made by sayso, not an article", FailureKind.SKIPPED)
    ]


@pytest.mark.parametrize(
    "page",
    [
        '<html><head><meta name="generator" content="PlainPress, on sayso"></head><body>{}</body>',
        '<html><head></head><body><meta name="generator" content="sayso"><p>{}</p></body>',
        '<html><head><meta name="author" content="sayso"></head><body><p>{}</p></body>',
        '<html><head><meta name="generator" content="Saysomething 2"></head><body>{}</body>',
    ],
)
def test_other_pages_are_read(page: str) -> None:
    """A page that another program made, or that only names sayso, is an article."""
    (found,) = read_bytes(page.format(f"<p>{BODY}</p>").encode(), "r.html")
    assert isinstance(found, Document)


def test_names_that_are_no_text(tmp_path: Path) -> None:
    """Names of bytes that are no UTF-8 stay apart and printable, in documents and failures."""
    for name, words in ((b"a\xff.txt", BODY), (b"a\xfe.txt", BODY), (b"b\xff.txt", "")):
        (tmp_path / os.fsdecode(name)).write_text(words)
    paths = sorted(one.path for file in tmp_path.iterdir() for one in read_file(file))
    assert [path.rsplit("/", 1)[1] for path in paths] == [
        "a\\xfe.txt",
        "a\\xff.txt",
        "b\\xff.txt",
    ]
    assert [one.path for one in read_bytes(BODY.encode(), "a\udcff.txt")] == ["a\\xff.txt"]


ENDINGS = sorted({*FORMATS, ".txt.gz", ".html.gz", ".csv.gz"})
SCRAPS = st.sampled_from(
    [
        b"<p>",
        b"</p>",
        b"<html>",
        b"<br>",
        b"<table><tr><td>",
        b"<!--",
        b"<script type='application/ld+json'>",
        b'{"@type":"BreadcrumbList","itemListElement":[1]}',
        b'{"publisher":[{}]}',
        b"</script>",
        b"<base href='//['>",
        b"<link rel=canonical href='http://[x'>",
        b"<a href='http://a.example'>x</a>",
        b"<h1>",
        b"<?xml version='1.0'?>",
        b"# ",
        b"**",
        b"[a](b)",
        b"```",
        b"---\n",
        b"title: x\n",
        b"Home \xc2\xbb A",
        b"By Jane Roe",
        b"24 June 2009",
        b"\n",
        b"\n\n",
        b"\r",
        b"\0",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\xed\xa0\x80",
        b"\x93x\x94",
        b'"',
        b",",
        b";",
        b"text,title",
        b'{"text": "\\ud800 x"}',
        b'{"text": {"name": [null, 1e999]}}',
        b"Leave a Comment",
        b"Related",
        b"The harbour was closed on Monday after the storm had damaged two of its piers. ",
        b"&#xD800;",
        b"&#0;",
        b"&nbsp;",
    ]
)


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(
        st.binary(max_size=300),
        st.lists(st.one_of(SCRAPS, st.binary(max_size=8)), max_size=25).map(b"".join),
    ),
    st.sampled_from(ENDINGS),
)
@example(b"<html><body>" + b"<div>" * 3000 + b"words that are deep", ".html")
@example(b"[" * 100_000, ".jsonl")
@example(b'{"text": ' + b"9" * 5000 + b"}", ".jsonl")
@example(b"text\n\xc2\xa0\n&nbsp;", ".csv")
@example(b"<p>&nbsp;</p>\xc2\xa0", ".html")
def test_any_bytes(raw: bytes, ending: str) -> None:
    """Any bytes under any ending give documents with a fit text, or failures with a reason."""
    packed = gzip.compress(raw) if ending.endswith(".gz") else raw
    found = list(read_bytes(packed, f"a{ending}"))
    assert found
    assert found == list(read_bytes(packed, f"a{ending}"))
    for one in found:
        assert one.path.startswith(f"a{ending}")
        if isinstance(one, Failure):
            assert one.reason
            assert "\n" not in one.reason
            continue
        assert one.text.strip()
        assert not set(one.text) & {"\r", "\0"}
        for text in (one.text, one.title, one.outlet, one.byline, one.url, *one.topics, *one.links):
            text.encode("utf-8")
            assert "\0" not in text
