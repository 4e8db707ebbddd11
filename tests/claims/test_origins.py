"""How many independent origins there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.backing import Backing, Caller
from sayso.claims.media import Media
from sayso.claims.origins import Counted, count_origins
from sayso.claims.told import Told
from sayso.claims.voices import NOBODY
from sayso.records import Origins, Place, SourceType, Span, Voice, VoiceRole
from tests.claims.telling import By, tell

LEAK = "<<40 tonnes leaked from the shed>>"


def by(
    source: str,
    kind: SourceType = SourceType.ANONYMOUS,
    outlet: str = "The Pier",
    day: int | None = 6,
) -> Told:
    """A report by a source; without one it is the outlet's own."""
    text = f"{{source|{source}}} {{cue|said}} {LEAK}." if source else f"{LEAK}."
    return tell(
        text,
        By(kind),
        outlet=outlet,
        published=date(2022, 5, day) if day else None,
        report_id=f"{outlet} {source} {kind} {day}",
    )


def count(
    told: Sequence[Told],
    parents: Mapping[str, str] | None = None,
    backings: Sequence[Backing] = (),
) -> Counted:
    """The origins of reports."""
    return count_origins(told, parents or {}, Media(one.document for one in told), backings)


def ranged(*told: Told) -> tuple[int, int]:
    """From how many to how many."""
    origins = count(told).origins
    return origins.at_least, origins.at_most


NAMED = SourceType.NAMED


class TestRange:
    @pytest.mark.parametrize(
        ("sources", "expected"),
        [
            ([("Renn", NAMED)], (1, 1)),
            ([("Renn", NAMED), ("Reed", NAMED)], (2, 2)),
            ([("an official", SourceType.ANONYMOUS)], (1, 1)),
            ([("an official", SourceType.ANONYMOUS), ("a critic", SourceType.ANONYMOUS)], (2, 2)),
            ([("an official", SourceType.ANONYMOUS), ("a source", SourceType.ANONYMOUS)], (1, 2)),
            ([("Minister Renn", NAMED), ("an official", SourceType.ANONYMOUS)], (1, 2)),
            ([("Renn", NAMED), ("an official", SourceType.ANONYMOUS)], (1, 2)),
            ([("a memo", SourceType.DOCUMENT), ("an official", SourceType.ANONYMOUS)], (2, 2)),
            ([("a memo", SourceType.DOCUMENT), ("a report", SourceType.DOCUMENT)], (1, 2)),
            ([("", NAMED)], (1, 1)),
            ([("", NAMED), ("Renn", NAMED)], (1, 2)),
        ],
    )
    def test_in_one_outlet(
        self, sources: list[tuple[str, SourceType]], expected: tuple[int, int]
    ) -> None:
        """Named ones count in both; who may be another, or rest on it, only in the upper one."""
        assert ranged(*(by(source, kind) for source, kind in sources)) == expected

    def test_one_named_source_in_many_outlets(self) -> None:
        """Is one origin."""
        assert ranged(*(by("Renn", NAMED, outlet) for outlet in ("Pier", "Mail", "Argus"))) == (
            1,
            1,
        )

    def test_officials_of_many_outlets(self) -> None:
        """May all be one."""
        officials = [by("an official", outlet=outlet) for outlet in ("Pier", "Mail", "Argus")]
        assert ranged(*officials) == (1, 3)

    def test_nobody_at_all(self) -> None:
        """However many texts name nobody, one is enough."""
        told = [by(NOBODY, SourceType.UNSTATED, outlet) for outlet in ("Pier", "Mail")]
        assert ranged(*told) == (1, 2)


class TestParents:
    def test_reports_go_back_to_their_first(self) -> None:
        """A report that came from another one has its root."""
        first, second, third = by("Renn", NAMED, "Pier"), by("", outlet="Mail"), by("", outlet="X")
        parents = {third.report.id: second.report.id, second.report.id: first.report.id}
        origins = count([first, second, third], parents).origins
        (only,) = origins.roots
        assert (origins.at_least, origins.at_most) == (1, 1)
        assert set(only.report_ids) == {one.report.id for one in (first, second, third)}
        assert origins.reasons == (
            "3 reports, 3 outlets",
            "3 go back to a named source, “Renn”, printed by Pier on 6 May 2022",
        )


class TestReasons:
    def test_what_may_be_one(self) -> None:
        """Is said, with names; what has no date has none in the words."""
        origins = count([by("an official", day=None), by("a source")]).origins
        assert origins.reasons[0] == "2 reports, 1 outlet"
        assert "1 goes back to an anonymous source, “an official”, printed by The Pier" in (
            origins.reasons
        )
        assert origins.reasons[-1].startswith("2 of these may be one and the same: “")
        assert [one.may_be for one in origins.roots] == [(1,), (0,)]

    def test_an_outlets_own(self) -> None:
        """Goes back to itself."""
        assert count([by("")]).origins.reasons[1] == "1 goes back to The Pier's own report"

    def test_an_outlet_without_a_name(self) -> None:
        """Nothing breaks where nobody knows who printed it."""
        origins = count([by("", outlet="", day=None), by("", outlet="Mail")]).origins
        assert origins.at_most == 2

    def test_outlets_are_those_with_a_name(self) -> None:
        """A text without an outlet is a report in none, here as everywhere."""
        told = [by("Renn", NAMED, "Pier"), by("Renn", NAMED, "PIER", 7), by("Renn", NAMED, "", 8)]
        assert count(told).origins.reasons[0] == "3 reports, 1 outlet"
        assert count(told[2:]).origins.reasons[0] == "1 report"

    def test_an_outlet_that_is_cited(self) -> None:
        """Is named there: what it printed itself is not among the texts."""
        told = tell(
            f"{{source|Bay Mail}} {{cue|reported}} {LEAK}.",
            By(NAMED),
            outlet="The Pier",
            published=date(2022, 5, 6),
        )
        chain = (told.report.chain[0], Voice("Bay Mail", VoiceRole.CITED))
        cited = replace(told, report=replace(told.report, chain=chain))
        assert count([cited]).origins.reasons[1] == (
            "1 goes back to Bay Mail, named by The Pier on 6 May 2022"
        )


class TestBacking:
    def caller(self, told: Told, *stems: str) -> Caller:
        return Caller(None, told.document.outlet.casefold(), told.document.id, frozenset(stems))

    def test_a_source_that_read_a_paper(self) -> None:
        """Rests on it: the paper is the only origin, and the words that say so are a reason."""
        memo = by("a memo", SourceType.DOCUMENT, "Pier")
        official = by("an official", outlet="Pier")
        backing = Backing(
            self.caller(official, "offici"), frozenset({"memo"}),
            Place(official.document.id, Span(0, 5)), "read from a memo",
        )  # fmt: skip
        counted = count([memo, official], backings=[backing])
        assert [one.name for one in counted.origins.roots] == ["a memo"]
        assert counted.origins.reasons[-1] == (
            "“an official” has it from “a memo”: “read from a memo”"
        )
        assert [one.name for one in counted.behind[official.report.id]] == ["a memo"]
        assert counted.behind[memo.report.id] == ()

    def test_where_the_origin_is_printed(self) -> None:
        """Is where its own words stand, not where who rests on it spoke first."""
        official = by("an official", outlet="Pier", day=4)
        copied = by("", outlet="Argus", day=5)
        memo, later = (by("a memo", SourceType.DOCUMENT, "Mail", day) for day in (9, 11))
        backing = Backing(
            self.caller(official, "offici"), frozenset({"memo"}),
            Place(official.document.id, Span(0, 5)), "read from a memo",
        )  # fmt: skip
        parents = {copied.report.id: official.report.id}
        origins = count([official, copied, later, memo], parents, [backing]).origins
        assert origins.reasons[1] == (
            "4 go back to a document, “a memo”, printed by Mail on 9 May 2022"
        )

    def test_a_reason_is_given_once(self) -> None:
        """Though the source told it to several outlets."""
        told = [by("Ada Renn", NAMED, outlet) for outlet in ("Pier", "Mail", "Argus")]
        told.append(by("a memo", SourceType.DOCUMENT, "Pier"))
        backings = [
            Backing(
                self.caller(one, "ada", "renn"), frozenset({"memo"}),
                Place(one.document.id, Span(0, 5)), "read from a memo",
            )
            for one in told[:3]
        ]  # fmt: skip
        origins = count(told, backings=backings).origins
        assert [one.name for one in origins.roots] == ["a memo"]
        assert sum("has it from" in one for one in origins.reasons) == 1


_SOURCES = st.sampled_from(
    [
        ("Renn", NAMED),
        ("Minister Reed", NAMED),
        ("an official", SourceType.ANONYMOUS),
        ("officials", SourceType.COLLECTIVE),
        ("a critic", SourceType.ANONYMOUS),
        ("a source", SourceType.ANONYMOUS),
        ("a memo", SourceType.DOCUMENT),
        (NOBODY, SourceType.UNSTATED),
        ("", NAMED),
    ]
)


@st.composite
def _claims(draw: st.DrawFn) -> tuple[list[Told], dict[str, str]]:
    drawn = draw(
        st.lists(
            st.tuples(
                _SOURCES,
                st.sampled_from(("Pier", "Mail", "")),
                st.sampled_from((None, 1, 2)),
            ),
            min_size=1,
            max_size=7,
            unique=True,
        )
    )
    told = [by(source, kind, outlet, day) for (source, kind), outlet, day in drawn]
    ids = [one.report.id for one in told]
    parents = {
        child: ids[draw(st.integers(0, at - 1))]
        for at, child in enumerate(ids)
        if at and draw(st.booleans())
    }
    return told, parents


def _without_order(origins: Origins) -> tuple[object, ...]:
    return origins.at_least, origins.at_most, origins.roots


@settings(deadline=None, max_examples=70)
@given(_claims())
def test_origins_of_any_claim(claim: tuple[list[Told], dict[str, str]]) -> None:
    """At least one, at most as many as roots, which part the reports; order changes nothing."""
    told, parents = claim
    origins = count(told, parents).origins
    assert 1 <= origins.at_least <= origins.at_most == len(origins.roots)
    held = [report_id for one in origins.roots for report_id in one.report_ids]
    assert sorted(held) == sorted(one.report.id for one in told)
    for at, one in enumerate(origins.roots):
        assert at not in one.may_be
        assert all(at in origins.roots[other].may_be for other in one.may_be)
    for child, parent in parents.items():
        assert any({child, parent} <= set(one.report_ids) for one in origins.roots)
    turned = count(told[::-1], parents).origins
    assert _without_order(turned) == _without_order(origins)


def test_five_hundred_reports_of_one_source() -> None:
    """Are one origin."""
    told = [by("Renn", NAMED, f"Paper {number}") for number in range(500)]
    assert ranged(*told) == (1, 1)
