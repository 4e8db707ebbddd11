"""Where somebody stands: what is the same, what is at odds, and in which words."""

from __future__ import annotations

import pytest

from sayso.records import DeedKind, Entity, Granularity, NameType, SaidAt, Span, Standing, Tie
from sayso.report.deed_words import say_standing, say_tie
from sayso.report.standing import find_contradictions, group_standing, say_when
from tests.report.told import COURIER, TOLD, standing


def _at(value: str, *, doubtful: bool = False) -> SaidAt:
    return SaidAt(value, Span(0, 1), Granularity.YEAR, doubtful)


def _tell(**fields: object) -> Standing:
    return standing(COURIER, "banned", **fields)


def _odds(*told: Standing) -> list[str]:
    entity = Entity("e", "E", NameType.ORGANISATION, standing=told)
    return [one.reason for one in find_contradictions(group_standing(entity))]


def test_the_same_told_twice_is_one_statement() -> None:
    """By the same keeper, at the same time; hedged only if all of them are."""
    same = _tell(keeper="The  Board", at=_at("1997"))
    told = (same, _tell(keeper="the board", at=_at("1997"), hedged=True), _tell(keeper="Orlo"))
    groups = group_standing(Entity("e", "E", NameType.ORGANISATION, standing=told))
    assert [len(one.told) for one in groups] == [2, 1]
    assert not groups[0].is_hedged


def test_the_case_is_at_odds_with_itself() -> None:
    """Banned in 1997, and not banned in 1997."""
    (pair,) = find_contradictions(group_standing(TOLD.entities[0]))
    assert (pair.a.words, pair.b.words) == ("was banned by the port board", "was not banned")


@pytest.mark.parametrize(
    ("a", "b", "count"),
    [
        (_tell(at=_at("1997")), _tell(at=_at("1997-10"), negated=True), 1),
        (_tell(at=_at("1997")), _tell(negated=True), 1),
        (_tell(at=_at("1997")), _tell(at=_at("1999"), negated=True), 0),
        (_tell(keeper="Orlo"), _tell(keeper="Vell", negated=True), 0),
        (_tell(keeper="US", keeper_id="us"), _tell(keeper="U.S.", keeper_id="us", negated=True), 1),
        (_tell(kind=DeedKind.LIST), _tell(kind=DeedKind.KEEP_LISTED, negated=True), 1),
        (_tell(kind=DeedKind.LIST), _tell(kind=DeedKind.DELIST), 0),
        (_tell(kind=DeedKind.LIST, at=_at("1997")), _tell(kind=DeedKind.DELIST, at=_at("2012")), 0),
        (_tell(kind=DeedKind.LIST, at=_at("1997")), _tell(kind=DeedKind.DELIST, at=_at("1997")), 1),
        (_tell(kind=DeedKind.FOUND, at=_at("1965")), _tell(kind=DeedKind.FOUND, at=_at("1971")), 1),
        (_tell(kind=DeedKind.FOUND, at=_at("196X")), _tell(kind=DeedKind.FOUND, at=_at("1965")), 0),
        (_tell(at=_at("1997")), _tell(at=_at("1999")), 0),
    ],
)
def test_what_contradicts_what(a: Standing, b: Standing, count: int) -> None:
    """Listed and later delisted is no contradiction; two dates of birth are."""
    assert len(_odds(a, b)) == len(_odds(b, a)) == count


def test_times_say_how_sure_they_are() -> None:
    """No date is made up."""
    assert say_when(_tell()) == "undated"
    assert say_when(_tell(at=_at("1997"))) == "in 1997"
    assert say_when(_tell(at=_at("1997", doubtful=True))) == "in 1997 (doubtful)"
    assert say_when(_tell(at=_at("PAST_REF"))) == "undated"


@pytest.mark.parametrize("kind", DeedKind)
def test_every_deed_has_words(kind: DeedKind) -> None:
    """From either side, said and denied; without a keeper no word is left hanging."""
    for is_agent in (True, False):
        plain = say_tie(Tie(kind, "x", is_agent, ()))
        negated = say_tie(Tie(kind, "x", is_agent, (), negated=True))
        assert plain != negated
        assert " not " in f" {negated} "
    assert not say_standing(_tell(kind=kind)).endswith(" by")


def test_deeds_in_words() -> None:
    """Who did it, or who it was done by."""
    assert say_tie(Tie(DeedKind.FUND, "x", True, ())) == "funded"
    assert say_tie(Tie(DeedKind.FUND, "x", False, (), negated=True)) == "was not funded by"
    assert say_standing(_tell(kind=DeedKind.DELIST, keeper="the  EU")) == (
        "was taken off a list by the EU"
    )
    assert say_standing(_tell(kind=DeedKind.RENOUNCE)) == "renounced"
