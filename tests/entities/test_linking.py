"""Casts of several documents put together."""

from __future__ import annotations

import pytest

from sayso.entities.clusters import Cluster
from sayso.entities.gathering import gather
from sayso.entities.linking import link_casts
from tests.entities.marks import Who, make_reading, resolve


def _link(
    *marked: str, splits: tuple[frozenset[str], ...] = (), merges: tuple[tuple[str, str], ...] = ()
) -> list[Cluster]:
    casts = [gather(make_reading(one), frozenset(splits)) for one in marked]
    clusters, whose = link_casts(casts, frozenset(splits), merges)
    # Each character is in one cluster, and each cluster knows its own.
    assert set(whose) == {
        (a, b) for a, cast in enumerate(casts) for b in range(len(cast.characters))
    }
    assert all(member in whose for one in clusters for member in one.members)
    assert all(whose[member] == at for at, one in enumerate(clusters) for member in one.members)
    return clusters


COMPANY = "[[Ada Renn|person]] and the [[Velm Harbour Group|organisation]]"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[[Mira Holt|person]]", "[[Mira Holt|person]]"),
        ("[[Mira Holt|person]]", "[[MIRA HOLT|person]]"),
        ("[[Mira Holt|person]]", "[[Mira Holt’s|person]]"),
        ("[[Mira Holt|person]]", "[[Dr. Mira Holt|person]]"),
        ("[[Mira Ann Holt|person]]", "[[Mira A. Holt|person]]"),
        ("[[Pál Ősz|person]]", "[[Pal Osz|person]]"),
        ("[[Rolf-Jan Marsh|person]]", "[[Rolf Jan Marsh|person]]"),
        ("[[Orlo|place]]", "[[Órlo|place]]"),
        ("the [[Orlo Trust|organisation]]", "[[Orlo Trust Ltd|organisation]]"),
        ("the [[Orlo Trust|organisation]]", "[[ORLO TRUST|organisation]]"),
        ("[[The Salt Road|work]]", "[[The Salt Road|work]]"),
        ("the [[United States|place]]", "the [[U.S.|place]]"),
        ("[[Iran|place]]", "the [[Iranians|people]]"),
        ("the [[Third Orlo Fleet|organisation]]", "the [[3rd Orlo Fleet|organisation]]"),
        (
            "the [[Orlo Salvage Trust|organisation]] (OST)",
            "the [[Orlo Salvage Trust|organisation]]",
        ),
        ("[[Лев Велмов|person]]", "[[ЛЕВ ВЕЛМОВ|person]]"),
        ("[[北山大学|organisation]]", "[[北山大学|organisation]]"),
        ("[[أورلو|place]]", "[[أورلو|place]]"),
    ],
)
def test_one_name_in_two_documents_is_one(one: str, other: str) -> None:
    """Full names, and all names of places, bodies and works, whatever case, marks and dots."""
    (cluster,) = _link(f"Here is {one}.", f"There was {other}.")
    assert len({at for at, _ in cluster.members}) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[[Mira Holt|person]]", "[[Holt|person]]"),
        ("[[Ruhan Gaddori|person]]", "[[Ruhan Qadhori|person]]"),
        ("[[William Varden|person]]", "[[Bill Varden|person]]"),
        ("[[Mira Holt|person]]", "[[M. Holt|person]]"),
        ("[[Mira Ann Holt|person]]", "[[Mira Holt|person]]"),
        ("the [[Mujahedin Orlo|organisation]]", "the [[Mojahedin Orlo|organisation]]"),
        ("the [[Orlo Salvage Trust|organisation]] (OST)", "the [[OST|organisation]]"),
        ("the [[Union of Orlo Pilots|organisation]]", "the [[UOP|organisation]]"),
        ("[[Holt|person]]", "[[Holt|person]]"),
    ],
)
def test_less_than_one_name_is_one_in_the_same_company(one: str, other: str) -> None:
    """A surname, letters, a short first name or another spelling beside the same others."""
    found = _link(f"{COMPANY} met {one}.", f"{COMPANY} wrote to {other}.")
    assert len(found) == 3
    assert not any(cluster.open_to for cluster in found)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[[Mira Holt|person]]", "[[Peter Holt|person]]"),
        ("[[Mira Holt|person]]", "[[Mira Brook|person]]"),
        ("[[Tom Reed Sr.|person]]", "[[Tom Reed Jr.|person]]"),
        ("[[Tom Reed|person]]", "[[Tom Reed Jr.|person]]"),
        ("[[George W. Marsh|person]]", "[[George H. W. Marsh|person]]"),
        ("[[Mira Ann Holt|person]]", "[[Mira Eve Holt|person]]"),
        ("[[Hasan Tabar|person]]", "[[Hossein Tabar|person]]"),
        ("[[Bill Varden|person]]", "[[Hillary Varden|person]]"),
        ("[[Mary Holt|person]]", "Mr. [[Holt|person]]"),
        ("[[Iran|place]]", "[[Iraq|place]]"),
        ("[[Iranians|people]]", "[[Iraq|place]]"),
        ("[[Velm|place]]", "[[Velm Rovers|organisation]]"),
        ("[[3rd Fleet|organisation]]", "[[4th Fleet|organisation]]"),
        ("[[OST|organisation]]", "[[OSTR|organisation]]"),
        ("[[Al Velma|organisation]]", "[[Al Velma English|organisation]]"),
        ("[[Channel 4|organisation]]", "[[Channel 5|organisation]]"),
        ("[[Emma|work]]", "[[Emma Marsh|person]]"),
        ("[[Минск Велм|place]]", "[[Минск Орло|place]]"),
    ],
)
def test_two_names_of_two_are_never_one(one: str, other: str) -> None:
    """Not even in the same company."""
    assert len(_link(f"{COMPANY} met {one}.", f"{COMPANY} wrote to {other}.")) == 4


def test_a_city_and_its_club_of_one_name() -> None:
    """What was read as a place in one document and as a body in another is two."""
    assert len(_link("It rained in [[Velm|place]].", "[[Velm|organisation]] lost again.")) == 2


def test_a_surname_without_company_is_not_taken_for_anybody() -> None:
    """It stays open, with the bearer of that name as a candidate."""
    who = resolve("[[Mira Holt|person]] came.", "[[Holt|person]] left.")
    assert who.candidates("Holt") == {"Mira Holt"}


def test_a_surname_of_two_in_other_documents_stays_open() -> None:
    """Both are candidates, and no third is made."""
    who = resolve(
        f"{COMPANY} met [[Mira Holt|person]].",
        f"{COMPANY} met [[Una Holt|person]].",
        f"{COMPANY} met [[Holt|person]].",
    )
    assert who.candidates("Holt") == {"Mira Holt", "Una Holt"}
    assert {one.name for one in who.found.entities} == {
        "Ada Renn",
        "Velm Harbour Group",
        "Mira Holt",
        "Una Holt",
    }


def test_the_company_tells_which_of_two() -> None:
    """A surname goes to the one bearer who is named beside the same others there."""
    who = resolve(
        f"{COMPANY} met [[Mira Holt|person]].",
        "[[Una Holt|person]] won the [[Orlo Cup|work]] in [[Rask|place]].",
        f"{COMPANY} met [[Holt|person]].",
    )
    assert who.are_one("Holt", "Mira Holt")


def test_letters_of_two_bodies_stay_open() -> None:
    """Where two bodies have these initials, neither is preferred."""
    who = resolve(
        "The [[Orlo Salvage Trust|organisation]] (OST) met.",
        "The [[Old Sailors Trust|organisation]] (OST) met.",
        "The [[OST|organisation]] paid.",
    )
    assert who.mentions("OST")[-1].entity_id is None
    assert who.candidates("OST", -1) == {"Orlo Salvage Trust", "Old Sailors Trust"}
    assert who.are_apart("Orlo Salvage Trust", "Old Sailors Trust")


def test_a_surname_is_its_documents_own_bearers_first() -> None:
    """Who else bears it in the pile makes no difference."""
    who = resolve(
        f"{COMPANY} met [[Mira Holt|person]].",
        f"{COMPANY} met [[Una Holt|person]]. [[Holt|person]] left.",
    )
    assert who.are_one("Una Holt", "Holt")


@pytest.mark.parametrize("pair", [("mira holt", "una marsh"), ("una marsh", "ada renn")])
def test_what_a_person_merged_is_one(pair: tuple[str, str]) -> None:
    """Whatever speaks against it."""
    texts = ("[[Mira Holt|person]] and [[Ada Renn|person]] came.", "[[Una Marsh|person]] left.")
    assert len(_link(*texts)) == 3
    assert len(_link(*texts, merges=(pair,))) == 2


def test_what_a_person_split_is_two() -> None:
    """Names that the rules would put together."""
    texts = (f"{COMPANY} met [[Mira Holt|person]].", f"{COMPANY} met [[M. Holt|person]].")
    assert len(_link(*texts)) == 3
    assert len(_link(*texts, splits=(frozenset(("mira holt", "m holt")),))) == 4


def test_no_casts_no_clusters() -> None:
    """Nothing gives nothing."""
    assert link_casts([]) == ([], {})


def test_each_merge_across_documents_has_a_reason() -> None:
    """The names put together are forms of the entity, and the reason is in words."""
    who: Who = resolve(f"{COMPANY} met [[Mira Holt|person]].", f"{COMPANY} met [[Holt|person]].")
    (merge,) = who.entity("Holt").merges
    assert set(merge.names) == {"Mira Holt", "Holt"}
    assert merge.reason
