"""Texts cut into words, with offsets into each text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.copies.words import cut_words

_ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=60)


def _words(text: str) -> list[str]:
    cut = cut_words([text])
    spans = zip(cut.starts.tolist(), cut.ends.tolist(), strict=True)
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", []),
        (" … \n", []),
        ("one", ["one"]),
        ("“Yes,” she said—twice.", ["Yes", "she", "said", "twice"]),
        ("well-known 3,400", ["well", "known", "3", "400"]),
        ("Łódź façade œuvre", ["Łódź", "façade", "œuvre"]),
        ("e\u0301te\u0301 soft\u00adware zero\u200bwidth", ["e\u0301te", "soft\u00adware"]),
        ("港で火事", ["港", "で", "火", "事"]),
        ("第2回AI大会", ["第", "2", "回", "AI", "大", "会"]),
        ("ท่าเรือ", ["ท", "่", "า", "เ", "ร", "ื", "อ"]),
        ("a\x00b 😀 c\ud800d", ["a", "b", "c", "d"]),
        ("𐐷𐐷 ok", ["𐐷𐐷", "ok"]),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    """Runs of letters and figures; each letter of a script without spaces is one."""
    assert _words(text)[: len(words)] == words


def test_names_and_numbers_are_marked() -> None:
    """What begins with a capital or a figure."""
    cut = cut_words(["Ida Brook saw 40 “Elms” there"])
    assert cut.is_name.tolist() == [True, True, False, True, True, False]


@given(st.lists(_ANY_TEXT, max_size=5))
def test_each_text_is_cut_as_if_it_were_alone(texts: list[str]) -> None:
    """Whatever stands before and behind it; offsets are in order and inside the text."""
    together = cut_words(texts)
    for number, text in enumerate(texts):
        alone = cut_words([text])
        place = slice(together.bounds[number], together.bounds[number + 1])
        starts, ends = together.starts[place].tolist(), together.ends[place].tolist()
        assert starts == alone.starts.tolist()
        assert ends == alone.ends.tolist()
        assert all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True))
        assert starts == sorted(starts)
