"""Whether two names of bodies are one."""

from __future__ import annotations

import pytest

from sayso.entities.bodies import is_generic, why_one_body
from tests.entities.marks import body


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Velm Group", "the Velm Group"),
        ("VHG", "Velm Harbour Group"),
        ("V.H.G.", "Velm Harbour Group"),
        ("UFO", "Union of the Farmers of Orlo"),
        ("Orlonet", "Orlonet Company"),
        ("Orlonet", "Orlonet Holdings Inc."),
        ("the Party", "Velm Labour Party"),
        ("the Ministry", "Velm Fishing Ministry"),
        ("Mojahedin Orlo", "Mujahedin Orlo"),
        ("Órlo Trust", "Orlo Trust"),
        ("Rolv-Rask", "Rolv Rask"),
    ],
)
def test_names_of_one_body(short: str, long: str) -> None:
    """Shortened, respelt, or shortened to letters."""
    assert why_one_body(body(short), body(long))


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("Al Velma", "Al Velma English"),
        ("the Party", "Velm Labour Group"),
        ("VHT", "Velm Harbour Group"),
        ("Velm", "Velm Harbour Salvage Pilots"),
        ("Velm Group", "Orlo Group"),
        ("3rd Velm Fleet", "4th Velm Fleet"),
        ("Velm Labour Party", "Velm Labour Union"),
        ("VHG", "VHGR"),
    ],
)
def test_names_of_two_bodies(short: str, long: str) -> None:
    """More than a kind of body behind the name, other letters or another word is another body."""
    assert not why_one_body(body(short), body(long))


@pytest.mark.parametrize(
    ("name", "is_kind"),
    [
        ("the Organization", True),
        ("the Party", True),
        ("Central Committee", False),
        ("Ministry", True),
        ("Velm Party", False),
        ("VHG", False),
    ],
)
def test_a_name_that_is_only_a_kind(name: str, is_kind: bool) -> None:
    """ "The Party" alone says nothing of which."""
    assert is_generic(body(name)) is is_kind
