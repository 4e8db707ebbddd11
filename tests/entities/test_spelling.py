"""Whether two spellings may be one name in Latin letters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.spelling import is_respelling, skeleton

WORDS = st.text("abcdefghijklmnopqrstuvwxyz", max_size=10)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mujahedin", "mojahedin"),
        ("gaddori", "qadhori"),
        ("yusuf", "yousouf"),
        ("mohammed", "muhammad"),
        ("tchaikov", "chaikov"),
        ("sheremin", "scheremin"),
        ("khorlov", "qorlov"),
        ("abdullah", "abdallah"),
        ("karim", "kareem"),
        ("levski", "levsky"),
        ("orlof", "orloph"),
    ],
)
def test_ways_of_writing_one_sound(one: str, other: str) -> None:
    """Consonants written in usual ways for one sound, vowels that do not speak against it."""
    assert is_respelling(one, other)
    assert skeleton(one) == skeleton(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("hasan", "hossein"),
        ("vomeini", "vamenei"),
        ("marin", "moran"),
        ("brook", "brack"),
        ("iran", "iraq"),
        ("renn", "rask"),
        ("velma", "velmar"),
        ("ann", "anne"),
        ("li", "lee"),
    ],
)
def test_other_names(one: str, other: str) -> None:
    """Other consonants, vowels that clash, and words too short to tell are two names."""
    assert not is_respelling(one, other)


def test_words_in_other_scripts_are_only_themselves() -> None:
    """Nothing is guessed about letters that are not Latin."""
    assert is_respelling("велмов", "велмов")
    assert not is_respelling("велмов", "велмев")


@given(WORDS)
def test_a_word_is_a_spelling_of_itself(word: str) -> None:
    """However short or odd."""
    assert is_respelling(word, word)


@given(WORDS, WORDS)
def test_either_way_round(one: str, other: str) -> None:
    """If one is a spelling of the other, so is the other of the one, and they share a skeleton."""
    assert is_respelling(one, other) == is_respelling(other, one)
    assert not is_respelling(one, other) or skeleton(one) == skeleton(other)


@given(st.text(max_size=12))
def test_any_word_has_a_skeleton(word: str) -> None:
    """Nothing a name may hold breaks it."""
    assert isinstance(skeleton(word), str)
