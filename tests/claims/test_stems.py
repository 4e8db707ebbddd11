"""The stems of words that carry meaning."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.stems import find_stems, stem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pumps were leaking", ("pump", "leak")),
        ("The harbour’s pump", ("harbour", "pump")),
        ("The harbour's pump", ("harbour", "pump")),
        ("It is what they say of them", ()),
        ("1,200 tonnes, 3.5 in 2019.", ("1,200", "tonn", "3.5", "2019")),
        ("Ünal’s café", ("ünal", "café")),
        ("🚢🚢 !!", ()),
        ("", ()),
    ],
)
def test_stems_of_words(text: str, expected: tuple[str, ...]) -> None:
    """In order, without words that only bind; figures stay as they are."""
    assert find_stems(text) == expected


def test_forms_of_a_word_have_one_stem() -> None:
    """Singular and plural, verb and participle."""
    assert stem("officials") == stem("official")
    assert find_stems("they leaked") == find_stems("it leaks") == find_stems("leaking")


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=60))
def test_any_text_has_stems_without_space(text: str) -> None:
    """Stems are not empty and hold no white space; capitals make no difference to ASCII words."""
    stems = find_stems(text)
    assert all(one and not any(sign.isspace() for sign in one) for one in stems)
    if text.isascii():
        assert find_stems(text.upper()) == find_stems(text.lower())
