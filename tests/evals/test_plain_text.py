"""Tokens put together as print would have them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.plain_text import join_tokens


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (["She", "said", ",", '"', "No", ".", '"'], 'She said, "No."'),
        (["It", "is", "n't", "(", "yet", ")", "over", "."], "It isn't (yet) over."),
        (["the", "``", "deal", "''", ",", "he", "said"], "the “deal”, he said"),
        (["they", "don", "’", "t", "know"], "they don’t know"),
        ([], ""),
    ],
)
def test_marks_stand_where_print_puts_them(tokens: list[str], text: str) -> None:
    """Commas close to the word before, opening marks to the one behind, quotations by turns."""
    assert join_tokens(tokens)[0] == text


@given(st.lists(st.text(st.characters(exclude_categories=("Z", "C")), min_size=1), max_size=30))
def test_offsets_are_those_of_the_tokens(tokens: list[str]) -> None:
    """Each token lies where its offsets say, in order and without overlap."""
    text, offsets = join_tokens(tokens)
    assert len(offsets) == len(tokens)
    last = 0
    for (start, end), one in zip(offsets, tokens, strict=True):
        assert last <= start < end <= len(text)
        assert text[start:end] == one or one in ("``", "''") or one.startswith("-")
        last = end
