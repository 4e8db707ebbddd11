"""Bytes become the right text, or a reason in words."""

from __future__ import annotations

import codecs
import gzip
import time

import pytest

from sayso.errors import IntakeError
from sayso.intake.decoding import decode_bytes, normalise_text, unpack_gzip

WORDS = "“It’s over,” she said — at the café in Orléans."


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_reads_usual_charsets(charset: str) -> None:
    """Marks, UTF-8 and Windows quotes all come out as the words that went in."""
    assert decode_bytes(WORDS.encode(charset)) == WORDS


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_reads_wide_text_without_a_mark(charset: str) -> None:
    """UTF-16 and UTF-32 without a byte order mark are told by their zero bytes."""
    text = "A plain English sentence that somebody wrote."
    assert decode_bytes(text.encode(charset)) == text


def test_byte_order_mark_wins() -> None:
    """A UTF-16 file with its mark is no binary, though half of it is zero."""
    assert decode_bytes(codecs.BOM_UTF16_BE + "hello".encode("utf-16-be")) == "hello"


def test_stray_windows_bytes_in_utf8() -> None:
    """One pasted Windows quote does not spoil a UTF-8 text."""
    raw = "Élysée, café, déjà vu, señor: ".encode() + b"\x93quoted\x94"
    assert decode_bytes(raw * 2).endswith("señor: “quoted”")


def test_guesses_other_alphabets() -> None:
    """A Russian text in a Windows charset is read as Russian."""
    text = "Министр иностранных дел заявил, что переговоры продолжатся на следующей неделе. " * 5
    assert decode_bytes(text.encode("cp1251")) == text


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "latin1"])
def test_declared_latin1_means_windows(declared: str) -> None:
    """As in browsers, a page that says Latin-1 means Windows-1252."""
    page = f'<html><head><meta charset="{declared}"></head><p>{WORDS}</p>'
    assert WORDS in decode_bytes(page.encode("cp1252"), is_html=True)


def test_declared_charset_is_used() -> None:
    """A declared charset decides where the bytes are not UTF-8."""
    page = (
        '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>Łódź żółw</p>'
    )
    assert "Łódź żółw" in decode_bytes(page.encode("iso-8859-2"), is_html=True)


@pytest.mark.parametrize(
    "declared", ["nonsense", "hex", "rot13", "idna", "utf-16", "utf-7", "zlib"]
)
def test_declared_nonsense_is_passed_over(declared: str) -> None:
    """Names that are no charset of a page do no harm."""
    page = f'<meta charset="{declared}"><p>{WORDS}</p>'
    assert WORDS in decode_bytes(page.encode("cp1252"), is_html=True)


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00", "PNG image"),
        (b"\xff\xd8\xff\xe0abc", "JPEG"),
        (b"%PDF-1.7\n", "PDF"),
        (b"PK\x03\x04rest", "ZIP"),
        (b"\x00\x00\x00\x18ftypmp42", "film"),
        (bytes(range(256)) * 20, "binary data"),
        (b"\x00\x01\x02\x03" * 50, "binary data"),
    ],
)
def test_binary_is_named(raw: bytes, kind: str) -> None:
    """A renamed picture or archive is refused, and called what it is."""
    with pytest.raises(IntakeError, match=f"is not text .*{kind}"):
        decode_bytes(raw)


def test_normalise_text() -> None:
    """Line ends, controls, trailing space and lone surrogates; nothing else changes."""
    assert normalise_text("\ufeffa \r\nb\rc\x00\x07\td\x0ce\u00a0f\ud800\n\n") == (
        "a\nb\nc\td\ne\u00a0f\ufffd"
    )


def test_a_long_run_of_spaces_is_quick() -> None:
    """White space is taken off in linear time."""
    start = time.perf_counter()
    assert normalise_text(" " * 2_000_000 + "x") == " " * 2_000_000 + "x"
    assert time.perf_counter() - start < 5


def test_unpack_gzip() -> None:
    """One or more members are unpacked; too much, too little and nonsense are refused."""
    packed = gzip.compress(b"one ") + gzip.compress(b"two")
    assert unpack_gzip(packed, 100) == b"one two"
    with pytest.raises(IntakeError, match="more than 1,000 bytes"):
        unpack_gzip(gzip.compress(b"x" * 1_000_000), 1000)
    with pytest.raises(IntakeError, match="ends too early"):
        unpack_gzip(gzip.compress(b"words " * 1000)[:-12], 100_000)
    with pytest.raises(IntakeError, match="not a gzip file"):
        unpack_gzip(b"plain words", 100)
