"""Paragraphs, words, quotations and windows."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.quotations import find_quotations
from sayso.reading.finding.network import OnnxNetwork
from sayso.reading.finding.pieces import find_pieces
from sayso.reading.finding.windows import Windows, cut_windows
from sayso.words import N_SHAPES, find_paragraphs, find_words


def _quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” and “never”.", ["“no”", "“never”"]),
        ('She said "no" twice.', ['"no"']),
        ("Er sagte „nein“ zu ihr.", ["„nein“"]),
        ("Il a dit « non » hier.", ["« non »"]),
        ("The crew’s captain didn’t ‘mind’ it.", ["‘mind’"]),
        ("The crew's captain didn't 'mind' it.", ["'mind'"]),
        ("Dogs' and cats' tails", []),
        ("It was 5' 10\" tall", []),
        ("“It goes on in the next paragraph", ["“It goes on in the next paragraph"]),
        ("“He said ‘no’ to me”, she said", ["“He said ‘no’ to me”"]),
        ("", []),
    ],
)
def test_quotations_as_print_has_them(text: str, expected: list[str]) -> None:
    """Every kind of mark is known; apostrophes are no marks; an open one runs to the end."""
    assert _quoted(text) == expected


def test_paragraphs_part_at_blank_lines_and_at_ends_of_lines() -> None:
    """A line that a machine wrapped goes on; one that ends a sentence does not."""
    text = (
        "  A heading\n\nA first line that is long enough to have been wrapped by\n"
        "a machine ends here.\nThe next one.\n \n"
    )
    parts = [text[start:end] for start, end in find_paragraphs(text)]
    assert parts == [
        "A heading",
        "A first line that is long enough to have been wrapped by\na machine ends here.",
        "The next one.",
    ]


@given(st.text())
def test_words_cover_all_that_is_seen(text: str) -> None:
    """Words are in order, apart, inside the text, and hold every visible character."""
    words = find_words(text)
    assert (words.starts < words.ends).all()
    assert (words.ends[:-1] <= words.starts[1:]).all()
    assert ((words.shapes >= 0) & (words.shapes < N_SHAPES)).all()
    inside = {at for a, b in zip(words.starts, words.ends, strict=True) for at in range(a, b)}
    assert all(at in inside for at, character in enumerate(text) if not character.isspace())


@given(st.text(max_size=300), st.integers(64, 120))
def test_windows_keep_each_piece_once(text: str, max_pieces: int) -> None:
    """What counts of the windows is the whole text, piece by piece, and no window is too long."""
    words = find_words(text)
    pieces = find_pieces(_TOKENIZER, text, words)
    windows = cut_windows(pieces, words.openings, Windows(max_pieces, 8, 4))
    kept = [at for w in windows for at in range(w.keep_start, w.keep_end)]
    assert kept == list(range(len(pieces.ids)))
    assert all(w.start <= w.keep_start and w.keep_end <= w.end for w in windows)
    assert all(w.end - w.start <= max_pieces for w in windows)
    assert len(pieces.heads) == len(words)


def test_endless_words_do_not_break_windows() -> None:
    """A text without a space is cut somewhere all the same."""
    text = "汉字" * 3000 + "x" * 5000 + "a-b" * 2000
    words = find_words(text)
    pieces = find_pieces(_TOKENIZER, text, words)
    windows = cut_windows(pieces, words.openings, Windows(254, 24, 12))
    assert all(w.end - w.start <= 254 for w in windows)
    assert (np.diff([w.keep_start for w in windows]) > 0).all()


_TOKENIZER = OnnxNetwork().tokenizer


@pytest.mark.parametrize(
    "text",
    ["a" + " " * 100_000 + "b", "'a " * 30_000, "‘a " * 30_000, "“a " * 30_000, "\n \n" * 30_000],
)
def test_ugly_texts_take_no_longer_than_plain_ones(text: str) -> None:
    """Endless blanks and marks that never close are gone through once, not once each."""
    find_words(text)
    for start, end in find_paragraphs(text):
        find_quotations(text, start, end)
