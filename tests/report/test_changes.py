"""What a decision changed, in words."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Claim, Entity, NameType, Origins
from sayso.report.changes import say_change, say_changes
from tests.claimed import CLAIMED


def _count(claim: Claim, least: int, most: int) -> Claim:
    return replace(claim, origins=Origins(least, most))


def test_of_one_claim_its_origins_are_told() -> None:
    """As the other pages tell them."""
    shed = CLAIMED.claims[0]
    assert say_change([_count(shed, 3, 3)], [_count(shed, 1, 1)]) == "3 origins -> 1"
    assert say_change([_count(shed, 1, 1)], [_count(shed, 1, 3)]) == "1 origin -> 1 to 3"


def test_of_several_those_that_changed() -> None:
    """Also where a claim has another id, since it lost a report."""
    shed, ferry, _ = CLAIMED.claims
    fewer = replace(_count(shed, 2, 2), id="other", reports=shed.reports[1:])
    assert say_change([_count(shed, 3, 3), ferry], [ferry, fewer]) == "3 origins -> 2"


def test_how_many_there_are_where_that_changed() -> None:
    """Whatever their origins."""
    shed, ferry, along = CLAIMED.claims
    assert say_change([shed, along], [ferry]) == "2 claims -> 1"
    assert say_change([shed], [ferry, along]) == "1 claim -> 2"


def test_names_come_first_and_nothing_is_said_of_nothing() -> None:
    """Who is two, who is called otherwise, and what became of claims."""
    one, other = (Entity(name, name, NameType.PERSON) for name in ("Ida Brook", "Tom Reed"))
    shed = CLAIMED.claims[0]
    assert say_changes([shed], [shed], [one, other], [one]) == ["2 entities -> 1"]
    renamed = replace(one, name="The Skipper")
    assert say_changes([], [], [one], [renamed]) == ["“Ida Brook” -> “The Skipper”"]
    assert say_changes([shed], [shed], [one], [one]) == []
    changed = say_changes([_count(shed, 2, 2)], [_count(shed, 1, 1)])
    assert changed == ["2 origins -> 1"]
