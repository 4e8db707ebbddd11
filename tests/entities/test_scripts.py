"""Names of other scripts in Latin letters."""

from __future__ import annotations

import pytest

from sayso.entities.forms import read_form
from sayso.entities.scripts import CITIES, has_other_script, is_same_name, read_in_latin
from sayso.records import NameType
from tests.entities.marks import resolve

PERSON, PLACE = NameType.PERSON, NameType.PLACE


def test_scripts() -> None:
    """Letters of another script, not accents or figures."""
    assert has_other_script("Лев")
    assert not has_other_script("Pál")
    assert not has_other_script("1984")
    assert not has_other_script("“”")


def test_names_of_several_words_are_read_letter_by_letter() -> None:
    """One word is too little, and so are scripts without vowels."""
    latin = read_in_latin(read_form("Владимир Вельмов", PERSON), PERSON)
    assert latin is not None
    assert is_same_name(read_form("Vladimir Velmov", PERSON), latin)
    assert not is_same_name(read_form("Vladimir Rask", PERSON), latin)
    assert read_in_latin(read_form("Вельмов", PERSON), PERSON) is None
    assert read_in_latin(read_form("محمد علي", PERSON), PERSON) is None


def test_cities_are_in_a_list() -> None:
    """Each under a name of another script."""
    assert all(has_other_script(name) for name in CITIES)
    latin = read_in_latin(read_form("北京", PLACE), PLACE)
    assert latin is not None
    assert latin.name == "Beijing"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[[Владимир Вельмов|person]]", "[[Vladimir Velmov|person]]"),
        ("[[Αθήνα|place]]", "[[Athens|place]]"),
        ("[[طهران|place]]", "[[Tehran|place]]"),
        ("[[대한민국|place]]", "[[South Korea|place]]"),
    ],
)
def test_two_scripts_are_one(one: str, other: str) -> None:
    """A person of two words, a listed city, a state by its own name."""
    words = [name[2:].split("|")[0] for name in (one, other)]
    assert resolve(f"{one}.", f"{other}.").are_one(*words)


def test_two_of_one_latin_name_stay_apart() -> None:
    """Which of them it is nobody can tell."""
    who = resolve(
        "[[Ян Вельмов|person]].", "Mr. [[Jan Velmov|person]].", "Mrs. [[Jan Velmov|person]]."
    )
    assert not who.entity("Ян Вельмов").merges
