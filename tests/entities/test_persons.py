"""Whether two names can be one person's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.entities.persons import can_be_one, is_full, read_gender, why_one
from tests.entities.marks import person


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("Holt", "Mira Holt"),
        ("Mrs. Holt", "Mira Holt"),
        ("Mira", "Mira Holt"),
        ("Holt’s", "Mira Ann Holt"),
        ("Mira Holt", "Mira Ann Holt"),
        ("M. Holt", "Mira Holt"),
        ("Mira A. Holt", "Mira Ann Holt"),
        ("M. A. Holt", "Mira Ann Holt"),
        ("Bill Varden", "William Varden"),
        ("Tom Reed", "Thomas Reed"),
        ("Pál Ősz", "Pal Osz"),
        ("Mohammed Tabar", "Muhammad Tabbar"),
        ("Tom Reed Jr.", "Tom Reed Junior"),
        ("MIRA HOLT", "Mira Holt"),
        ("Marsh Brook", "Una Marsh Brook"),
        ("Jean Luc Marsh", "Jean-Luc Marsh"),
    ],
)
def test_names_that_can_be_one_persons(short: str, full: str) -> None:
    """Each way of being one has its words, and it does not matter which name comes first."""
    assert why_one(person(short), person(full))
    assert can_be_one(person(short), person(full))
    assert can_be_one(person(full), person(short))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Holt", "Peter Holt"),
        ("Mira Holt", "Mira Brook"),
        ("M. Holt", "Peter Holt"),
        ("George W. Marsh", "George H. W. Marsh"),
        ("Mira Ann Holt", "Mira Eve Holt"),
        ("Tom Reed Jr.", "Tom Reed Sr."),
        ("Tom Reed II", "Tom Reed III"),
        ("Tom Reed", "Tom Reed Jr."),
        ("Hasan Tabar", "Hossein Tabar"),
        ("Bill Varden", "Hillary Varden"),
        ("Brook", "Mira Holt"),
        ("H", "Mira Holt"),
    ],
)
def test_names_that_cannot_be_one_persons(one: str, other: str) -> None:
    """Another first name, middle name, suffix or surname is another person."""
    assert not can_be_one(person(one), person(other))
    assert not can_be_one(person(other), person(one))


@pytest.mark.parametrize(
    ("name", "title", "gender"),
    [
        ("Mrs. Holt", "", "f"),
        ("Mr. Holt", "", "m"),
        ("Holt", "mrs", "f"),
        ("Holt", "sir", "m"),
        ("Mary Holt", "", "f"),
        ("Peter Holt", "", "m"),
        ("Dr. Peter Holt", "", "m"),
        ("Holt", "", ""),
        ("Peter", "", ""),
        ("Dr. Holt", "", ""),
        ("M. Holt", "", ""),
    ],
)
def test_gender_by_title_or_first_name(name: str, title: str, gender: str) -> None:
    """A word alone, a letter or a title of both says nothing."""
    assert read_gender(person(name), title) == gender


def test_a_title_says_more_than_a_first_name() -> None:
    """Where they disagree, the title is believed."""
    assert read_gender(person("Peter Holt"), "mrs") == "f"


def test_a_full_name() -> None:
    """Has a first name, or its letter, beside the surname; a title is neither."""
    full = [name for name in ("Mira Holt", "M. Holt", "Mr. Holt", "Holt") if is_full(person(name))]
    assert full == ["Mira Holt", "M. Holt"]


NAMES = st.sampled_from(
    [
        "Mira Holt",
        "Holt",
        "M. Holt",
        "Mira Ann Holt",
        "Peter Holt",
        "Tom Reed Jr.",
        "Tom Reed",
        "Mira",
    ]
)


@given(NAMES, NAMES)
def test_either_way_round(one: str, other: str) -> None:
    """Which of two names comes first makes no difference; each can be its own."""
    a, b = person(one), person(other)
    assert can_be_one(a, b) == can_be_one(b, a)
    assert can_be_one(a, a)
