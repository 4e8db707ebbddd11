"""Who is who, in the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.cli.lookup import Found, find_by_name, list_names, require_one
from sayso.cli.profile import load_profile, print_profile
from sayso.errors import UsageError
from sayso.records import Case
from tests.kept import keep
from tests.report.told import TOLD


def _print(entity_id: str, capsys: pytest.CaptureFixture[str], *, is_all: bool = False) -> str:
    with keep(TOLD) as file:
        told = load_profile(file, entity_id, is_all=is_all)
    print_profile(*told, is_all=is_all)
    return capsys.readouterr().out


def _find(case: Case, asked: str) -> Found:
    with keep(case) as file:
        return find_by_name(file, asked)


@pytest.mark.parametrize("asked", ["fql", "LEAGUE", "free  quay league"])
def test_any_name_finds_it_whatever_the_case(asked: str) -> None:
    """Also with more white space."""
    found = _find(TOLD, asked)
    assert found.is_exact
    assert [entity.id for entity, _ in found.entities] == ["league"]


def test_accents_need_not_be_typed() -> None:
    """Nor capitals."""
    found = _find(TOLD, "pal osz")
    assert found.is_exact
    assert [entity.id for entity, _ in found.entities] == ["pal"]


def test_the_nearest_are_choices() -> None:
    """Where nobody goes by the name; nobody where nothing is near."""
    found = _find(TOLD, "Free Key Leage")
    assert not found.is_exact
    assert found.entities[0][0].id == "league"
    assert _find(TOLD, "zzqx").entities == ()
    assert _find(Case(), "Renn").entities == ()


def test_several_by_one_name_are_all_found() -> None:
    """In their order."""
    named = replace(TOLD.entities[5], name="Ada Renn")
    case = Case(entities=(named, TOLD.entities[2]))
    assert [one.id for one, _ in _find(case, "ada renn").entities] == ["renn", "ada"]


def test_a_decision_needs_a_name_that_is_there() -> None:
    """The nearest are told; a name that a person gave stands for one in the texts."""
    with keep(TOLD) as file:
        with pytest.raises(UsageError, match="the nearest: League"):
            require_one(file, "Free Key Leage", "x.sayso")
        with pytest.raises(UsageError, match="see: sayso who x"):
            require_one(file, "zzqx", "x.sayso")
        assert require_one(file, "ADA RENN", "x")[1] == "Ada Renn"
        assert require_one(file, "Renn", "x")[1] == "Renn"


def test_names_are_listed_once() -> None:
    """The same in capitals is the same name."""
    assert list_names(TOLD.entities[3]) == ("Pál Ősz",)


def test_a_profile_has_outlet_date_and_words_on_every_line(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Names, reasons, words for it, standing both ways, ties, and what is said of it."""
    out = _print("league", capsys)
    for line in (
        "organisation, 6 mentions in 2 documents of 2 outlets",
        "  FQL 2× in 1 document",
        "  Free Quay League = FQL: explicit",
        "    Vell Courier, 21 June 2009: The Free Quay League (FQL) was banned in 1997",
        "  “terrorist group” 1× loaded: terrorist",
        "    Vell Courier, 21 June 2009, says Ada Renn: Ada Renn called it a terrorist group.",
        "  in 1997: was banned by the port board (1 report)",
        "  said to be so, and not to be so:",
        "  was funded by Orlo: 2 reports, 1 of them hedged, on the word of Bay Gazette, in its own",
        "    Bay Gazette, 2 January 2010, nobody is named for it: Orlovians reportedly funded",
        "  officials · says:",
        "    Bay Gazette, 2 January 2010: The League was not banned in 1997  [“told”]",
    ):
        assert line in out


def test_what_there_is_nothing_of_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    """No heading stands over nothing."""
    out = _print("gazette", capsys)
    assert "Names" in out
    assert "What" not in out
    assert "Why" not in out


def test_what_is_open_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Who may be the same, and where it may be meant."""
    out = _print("ada", capsys)
    assert "  Renn, 1 document" in out
    assert "  Vell Courier, 21 June 2009, or Renn: “We never took" in out


def test_statements_stand_by_stance(capsys: pytest.CaptureFixture[str]) -> None:
    """With how many there are of each."""
    out = _print("pal", capsys, is_all=True)
    assert "What it says (denies 1, says 1)" in out
    assert "  denies:\n    Bay Gazette, 2 January 2010: that Orlo had paid  [“denied”]" in out
