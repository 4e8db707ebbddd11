"""Fingerprints of a few words each: what changes them, and what does not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.copies.fingerprints import PRINT_LETTERS, WINDOW, Prints, fingerprint
from tests.copies.stories import FERRY, MILL, make_prose


def _hashes(prints: Prints, number: int) -> list[int]:
    hashes: list[int] = prints.hashes[prints.texts == number].tolist()
    return hashes


@pytest.mark.parametrize(
    "other",
    [
        FERRY.upper(),
        FERRY.replace(" ", "  ").replace("\n\n", "\n"),
        FERRY.replace(",", " —").replace("'", "’").replace(".", "…"),
        FERRY.replace("passengers", "passen\u00adgers").replace("harbour", "har-\nbour"),
        f"“{FERRY}”",
    ],
)
def test_marks_spaces_case_and_hyphens_change_nothing(other: str) -> None:
    """Letters alone are looked at."""
    prints = fingerprint([FERRY, other])
    ours, theirs = set(_hashes(prints, 0)), set(_hashes(prints, 1))
    assert len(ours & theirs) >= 0.95 * len(ours)


def test_other_words_change_everything() -> None:
    """Two texts of different words share no fingerprint."""
    prints = fingerprint([FERRY, MILL])
    assert not set(_hashes(prints, 0)) & set(_hashes(prints, 1))


def test_a_short_text_has_none() -> None:
    """Where there are fewer letters than a fingerprint takes."""
    prints = fingerprint(["", "one", "a b c", "x" * (PRINT_LETTERS - 1)])
    assert len(prints) == 4
    assert len(prints.hashes) == 0
    assert np.diff(prints.bounds).tolist() == [0, 1, 3, 1]


def test_a_word_is_known_by_its_letters() -> None:
    """Equal letters, equal number, in whatever text."""
    prints = fingerprint(["Brook saw brook", "“BROOK”", "brooks"])
    first, saw, again, marked, other = prints.ids.tolist()
    assert first == again == marked
    assert len({first, saw, other}) == 3


def test_each_window_keeps_one() -> None:
    """Of so many words in a row, far from the end, one at least begins a fingerprint."""
    prints = fingerprint([make_prose(1, 400)])
    gaps = np.diff(prints.at)
    assert gaps.max() <= WINDOW
    assert len(prints.hashes) < 0.7 * len(prints.ids)


@pytest.mark.parametrize("script", ["港口", "なみ"])
def test_scripts_without_spaces(script: str) -> None:
    """Fewer letters make a fingerprint where each says more."""
    text = "".join(chr(ord(script[0]) + 7 * at % 90) for at in range(60))
    prints = fingerprint([text, f"「{text}」"])
    assert set(_hashes(prints, 0)) == set(_hashes(prints, 1))
    assert len(_hashes(prints, 0)) >= 10


@given(st.lists(st.text(st.characters(exclude_categories=()), max_size=80), max_size=6))
def test_each_text_is_taken_as_if_it_were_alone(texts: list[str]) -> None:
    """Whatever else is in the pile."""
    together = fingerprint(texts)
    for number, text in enumerate(texts):
        alone = fingerprint([text])
        own = slice(together.bounds[number], together.bounds[number + 1])
        assert together.ids[own].tolist() == alone.ids.tolist()
        assert _hashes(together, number) == alone.hashes.tolist()
