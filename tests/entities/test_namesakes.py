"""Places of one name: which of them a document means."""

from __future__ import annotations

import pytest

from sayso.entities.bearers import BEARERS, PEOPLES
from sayso.entities.namesakes import which_place
from sayso.records import NameType
from tests.entities.marks import resolve

PLACE, PEOPLE = NameType.PLACE, NameType.PEOPLE


@pytest.mark.parametrize(
    ("name", "kind", "text", "key"),
    [
        (
            "Congo",
            PLACE,
            "The Congo has its capital at Kinshasa.",
            "democratic republic of the congo",
        ),
        ("Congo", PLACE, "The Congo has its capital at Brazzaville.", "republic of the congo"),
        ("Korea", PLACE, "Korea sent a team from Seoul.", "south korea"),
        ("Koreans", PEOPLE, "Koreans in Pyongyang sang.", "north korea"),
        ("Georgia", PLACE, "Georgia lies south of Russia.", "georgia"),
        ("Georgia", PLACE, "He is governor of Georgia.", "georgia, united states"),
        ("St. Petersburg", PLACE, "St. Petersburg, Fla., is warm.", "st. petersburg, florida"),
        ("Saint Petersburg", PLACE, "Saint Petersburg, on the Neva.", "saint petersburg, russia"),
        ("Washington", PLACE, "Rain fell on Washington state.", "washington, united states"),
    ],
)
def test_signs_tell_which(name: str, kind: NameType, text: str, key: str) -> None:
    """A capital, a region or a neighbour decides; the sign is among the words of the text."""
    which = which_place(name, kind, text)
    assert which is not None
    assert which.key == key
    assert not which.may_be
    assert which.sign in text


def test_no_sign_or_as_many_leave_it_open() -> None:
    """Then all bearers are listed, but those after the usual one where there is one."""
    for text in ("Georgia voted.", "Georgia: Tbilisi and Atlanta."):
        which = which_place("Georgia", PLACE, text)
        assert which is not None
        assert which.may_be == ("georgia", "georgia, united states")
    which = which_place("Washington", PLACE, "She moved to Washington.")
    assert which is not None
    assert (which.key, which.may_be) == ("washington", ("washington, united states",))


def test_names_of_one_place_have_no_choice() -> None:
    """Nor has anything that is no place."""
    assert which_place("Orlo", PLACE, "Orlo") is None
    assert which_place("Georgia", NameType.PERSON, "Georgia") is None


def test_the_gazetteer_is_plain() -> None:
    """Its names are folded, and each has at least two bearers."""
    for name, lines in (*BEARERS.items(), *PEOPLES.items()):
        assert name == name.casefold()
        assert lines.count("=") >= 2


def test_two_places_of_one_name_are_two() -> None:
    """The state and the region, in two documents; the reason names the sign."""
    who = resolve(
        "[[Georgia|place]] has its capital at Tbilisi.",
        "He was governor of [[Georgia|place]].",
    )
    assert who.are_apart("Georgia")
    (merge,) = who.entity("Georgia", 1).merges
    assert "governor of Georgia" in merge.reason


def test_an_unclear_one_may_be_any_that_the_pile_has() -> None:
    """And is the one whose company it keeps, if it keeps any's."""
    clear = "[[Ada Renn|person]] saw [[Georgia|place]] and Tbilisi."
    who = resolve(clear, "Her people came from [[Georgia|place]].")
    assert who.are_apart("Georgia")
    assert who.entity("Georgia", 1).perhaps == (who.entity("Georgia").id,)
    assert resolve(clear, "[[Ada Renn|person]] left [[Georgia|place]].").are_one("Georgia")


def test_a_people_of_several_states() -> None:
    """It is the state's that the document names; else it may be that of either."""
    state = "The [[Democratic Republic of the Congo|place]] voted."
    assert resolve(state, "Two [[Congolese|people]] left Kinshasa.").are_one(
        "Democratic Republic of the Congo", "Congolese"
    )
    who = resolve(state, "Two [[Congolese|people]] sang.")
    assert who.entity("Congolese").perhaps == (who.entity("Democratic Republic of the Congo").id,)
