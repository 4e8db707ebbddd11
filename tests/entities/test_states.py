"""States by name, people and capital."""

from __future__ import annotations

import pytest

from sayso.entities.states import capital_of, find_state, people_of


def _key(name: str) -> str:
    state = find_state(name)
    return state.key if state else ""


@pytest.mark.parametrize(
    "names",
    [
        ("United States", "the United States", "US", "U.S.", "UNITED STATES", "America"),
        ("United Kingdom", "UK", "U.K.", "Britain", "the UK"),
        ("United Arab Emirates", "UAE", "U.A.E."),
        ("Iran", "IRAN", "Islamic Republic of Iran"),
        ("Czech Republic", "Czechia"),
    ],
)
def test_names_of_one_state(names: tuple[str, ...]) -> None:
    """Article, dots, case and other usual names make no other state."""
    assert len({_key(name) for name in names}) == 1
    assert _key(names[0])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Iran", "Iraq"),
        ("Niger", "Nigeria"),
        ("Slovakia", "Slovenia"),
        ("North Korea", "South Korea"),
        ("Austria", "Australia"),
        ("Dominica", "Dominican Republic"),
    ],
)
def test_states_with_like_names(one: str, other: str) -> None:
    """They are two."""
    assert _key(one) and _key(other) and _key(one) != _key(other)


@pytest.mark.parametrize("name", ["Congo", "Korea", "Velm", "Tehran", "Iranian", "", "us army"])
def test_no_state(name: str) -> None:
    """A name of two states, a city, a people and anything else is none."""
    assert find_state(name) is None


@pytest.mark.parametrize(
    ("people", "state"),
    [
        ("Iranian", "Iran"),
        ("Iranians", "Iran"),
        ("Iraqi", "Iraq"),
        ("American", "United States"),
        ("French", "France"),
        ("Briton", "United Kingdom"),
        ("Turks", "Turkey"),
        ("Afghans", "Afghanistan"),
        ("Chinese", "China"),
    ],
)
def test_a_people_has_a_state(people: str, state: str) -> None:
    """Adjective, singular and plural."""
    found = people_of(people)
    assert found is not None
    assert found.key == _key(state)


@pytest.mark.parametrize("people", ["Congolese", "Korean", "Velmite", "Kurds", "Iran", ""])
def test_a_people_of_several_states_or_none(people: str) -> None:
    """Nothing is guessed."""
    assert people_of(people) is None


@pytest.mark.parametrize(
    ("capital", "state"),
    [
        ("Tehran", "Iran"),
        ("Baghdad", "Iraq"),
        ("Paris", "France"),
        ("London", "United Kingdom"),
        ("Washington", "United States"),
        ("MOSCOW", "Russia"),
    ],
)
def test_a_capital_has_a_state(capital: str, state: str) -> None:
    """By its usual English name."""
    found = capital_of(capital)
    assert found is not None
    assert found.key == _key(state)


@pytest.mark.parametrize("name", ["Velm", "Iran", "Isfahan", ""])
def test_what_is_no_capital(name: str) -> None:
    """Other cities, states and nothing."""
    assert capital_of(name) is None
