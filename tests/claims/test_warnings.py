"""What an editor is warned of, in which words, and where it is shown."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from sayso.claims.drift import find_drift
from sayso.claims.stakes import has_stake_words
from sayso.claims.told import Told
from sayso.claims.warnings import find_warnings
from sayso.records import (
    ClaimWarning,
    DeedKind,
    Description,
    Drift,
    Entity,
    NameType,
    Origin,
    Origins,
    Place,
    SourceType,
    Span,
    Tie,
    WarningKind,
)
from tests.claims.telling import By, read_times, tell, words_at

NAMELESS = By(SourceType.ANONYMOUS)
NAMED = By(SourceType.NAMED)


def by_official(outlet: str) -> Told:
    """A report by a nameless source."""
    text = "{source|A senior official} {cue|said} <<40 tonnes leaked>>."
    return tell(text, NAMELESS, outlet=outlet, report_id=outlet)


def one_root(told: list[Told], root: Origin | None = None) -> Origins:
    """All reports rest on one root."""
    ids = tuple(one.report.id for one in told)
    root = root or Origin("a senior official", ids, SourceType.ANONYMOUS)
    return Origins(1, 1, (), (root,))


def warn(
    told: list[Told],
    origins: Origins | None = None,
    drift: list[Drift] | None = None,
    rings: tuple[tuple[str, ...], ...] = (),
    entities: Mapping[str, Entity] | None = None,
) -> list[ClaimWarning]:
    """The warnings of a claim."""
    return find_warnings(told, origins or Origins(0, 9), drift or [], rings, entities or {})


class TestAnonymousOrigin:
    def test_all_rest_on_one(self) -> None:
        """Says how many reports and outlets, with the places that give the source."""
        told = [by_official("Pier"), by_official("Mail"), by_official("Post")]
        (found,) = warn(told, one_root(told))
        assert found.kind is WarningKind.ONE_ANONYMOUS_ORIGIN
        assert found.words == (
            "All 3 reports, in 3 outlets, rest on one anonymous source: “a senior official”."
        )
        assert found.report_ids == ("Pier", "Mail", "Post")
        assert [words_at(told[0], place.span) for place in found.places] == [
            "A senior official"
        ] * 3

    @pytest.mark.parametrize(
        ("outlets", "words"),
        [
            (("Pier",), "The only report rests on one anonymous source: “a senior official”."),
            (
                ("Pier", "Mail"),
                "Both reports, in 2 outlets, rest on one anonymous source: “a senior official”.",
            ),
        ],
    )
    def test_one_and_two_reports(self, outlets: tuple[str, ...], words: str) -> None:
        """The sentence is one that a person would write."""
        told = [by_official(one) for one in outlets]
        assert [one.words for one in warn(told, one_root(told))] == [words]

    def test_people_and_nobody(self) -> None:
        """ "Officials" are more than one, and "reportedly" is nobody."""
        told = [by_official("Pier"), by_official("Mail")]
        ids = ("Pier", "Mail")
        people = one_root(told, Origin("officials", ids, SourceType.COLLECTIVE))
        nobody = one_root(told, Origin("nobody named, in Pier", ids, SourceType.UNSTATED))
        assert warn(told, people)[0].words.endswith("people who are not named: “officials”.")
        assert warn(told, nobody)[0].words.endswith("rest on nobody who is named.")

    def test_one_of_several_roots(self) -> None:
        """Told where three outlets or more rest on it."""
        told = [by_official(one) for one in ("Pier", "Mail", "Post", "Star")]
        root = Origin("a senior official", ("Pier", "Mail", "Post"), SourceType.ANONYMOUS)
        other = Origin("Ada Renn", ("Star",), SourceType.NAMED)
        (found,) = warn(told, Origins(2, 2, (), (root, other)))
        assert found.words.startswith("3 of 4 reports, in 3 outlets, rest on one")
        few = Origin("a senior official", ("Pier", "Mail"), SourceType.ANONYMOUS)
        assert warn(told, Origins(2, 2, (), (few, other))) == []

    def test_a_named_origin_needs_no_warning(self) -> None:
        """Nor does a paper or an outlet of its own."""
        told = [by_official("Pier")]
        for kind in (SourceType.NAMED, SourceType.DOCUMENT, None):
            assert warn(told, one_root(told, Origin("Ada Renn", ("Pier",), kind))) == []


class TestCircles:
    def test_two_and_three(self) -> None:
        """Outlets by name."""
        told = [by_official(one) for one in ("Pier", "Mail", "Post")]
        (two,) = warn(told, rings=(("Pier", "Mail"),))
        assert two.kind is WarningKind.CIRCULAR
        assert two.words == "Pier and Mail each cite the other for it."
        (three,) = warn(told, rings=(("Pier", "Mail", "Post"),))
        assert three.words == "3 reports cite one another in a ring: Pier, Mail, Post."
        assert three.report_ids == ("Pier", "Mail", "Post")
        assert [words_at(told[0], one.span) for one in three.places] == ["40 tonnes leaked"] * 3

    def test_reports_of_another_claim(self) -> None:
        """A ring of which hardly anything is left is none."""
        assert warn([by_official("Pier")], rings=(("Pier", "elsewhere"),)) == []


class TestDrifted:
    PARENT = "<<40 tonnes leaked at Velsund>>, {cue|according to} {source|an internal memo}."

    def drifted(self, *outlets: str) -> list[ClaimWarning]:
        """Reports that dropped the memo."""
        parent = tell(self.PARENT, By(SourceType.DOCUMENT), outlet="Northwire")
        told = [tell("<<40 tonnes leaked at Velsund>>.", outlet=one) for one in outlets]
        drift = [each for one in told for each in find_drift(parent, one, (), read_times)]
        return warn([parent, *told], drift=drift)

    def test_a_lost_attribution(self) -> None:
        """Who tells as its own what whom has from what."""
        (found,) = self.drifted("Mail")
        assert found.kind is WarningKind.ATTRIBUTION_LOST
        assert found.words == "Mail tells as its own what Northwire has from “an internal memo”."
        assert len(found.report_ids) == 1
        assert len(found.places) == 2

    def test_several_lost_ones_are_one_warning(self) -> None:
        """With the first few outlets by name."""
        (found,) = self.drifted("Mail", "Post", "Star", "Echo", "Sun")
        assert found.words == (
            "5 reports tell as their own what others have from a source: "
            "Mail, Post, Star, Echo and 1 more."
        )

    def test_an_altered_quotation(self) -> None:
        """Both wordings, with who prints which."""
        parent = tell("“<<It is what we have at the moment>>,” {source|Renn} {cue|said}.", NAMED)
        child = tell("“<<It is what we have>>,” {source|Renn} {cue|said}.", NAMED, outlet="Mail")
        drift = find_drift(parent, child, (), read_times)
        (found,) = warn([parent, child], drift=drift)
        assert found.kind is WarningKind.QUOTATION_DIFFERS
        assert found.words == (
            "The quotation “It is what we have at the moment” (The Pier) is "
            "“It is what we have” in Mail."
        )

    def test_quotations_of_one_source_that_differ(self) -> None:
        """Also where neither report came from the other; each pair of wordings is told once."""
        wordings = ("We saw the ferry burn", "We saw the ferry burn down", "We saw the ferry burn")
        told = [
            tell(f"“<<{words}>>,” {{source|Ada Renn}} {{cue|said}}.", NAMED, outlet=f"Paper {at}")
            for at, words in enumerate(wordings)
        ]
        (found,) = warn(told)
        assert found.kind is WarningKind.QUOTATION_DIFFERS
        assert found.report_ids == (told[0].report.id, told[1].report.id)

    def test_quotations_of_two_people(self) -> None:
        """Two people may say nearly the same."""
        told = [
            tell(f"“<<{words}>>,” {{source|{source}}} {{cue|said}}.", NAMED, outlet=source)
            for words, source in (
                ("We saw the ferry burn", "Ada Renn"),
                ("We saw the ferry burn down", "Tom Reed"),
            )
        ]
        assert warn(told) == []


class TestStakes:
    IDS: Mapping[str, str] = {"Calder Lines": "body", "Ada Renn": "person"}

    def told(self, source: str = "Ada Renn", outlet: str = "Pier") -> Told:
        """A report about a body."""
        return tell(
            f"{{source|{source}}} {{cue|said}} "
            "<<{organisation|Calder Lines} let 40 tonnes leak>>.",
            NAMED,
            outlet=outlet,
            report_id=outlet,
            entities=self.IDS,
        )

    def entities(self, person: Entity) -> dict[str, Entity]:
        """The person and the body."""
        return {
            "person": person,
            "body": Entity("body", "Calder Lines", NameType.ORGANISATION),
        }

    def stake(self, told: list[Told], person: Entity | None = None) -> list[ClaimWarning]:
        """Warnings where all rests on the person."""
        root = Origin("Ada Renn", tuple(one.report.id for one in told), SourceType.NAMED, "person")
        person = person or Entity("person", "Ada Renn", NameType.PERSON)
        return warn(told, one_root(told, root), entities=self.entities(person))

    def test_a_source_that_its_report_describes(self) -> None:
        """In the report's own words."""
        told = self.told("Ada Renn, who is suing the line,")
        (found,) = self.stake([told])
        assert found.kind is WarningKind.ORIGIN_HAS_STAKE
        assert found.words == (
            "“Ada Renn”, on whose word the only report rests, is described as “Ada Renn, who is "
            "suing the line”."
        )
        assert words_at(told, found.places[0].span) == "Ada Renn, who is suing the line,"

    def test_an_origin_that_the_pile_describes(self) -> None:
        """With all places that do."""
        place = Place("another", Span(3, 9))
        person = Entity(
            "person",
            "Ada Renn",
            NameType.PERSON,
            descriptions=(Description("rival shipowner", (place,)),),
        )
        (found,) = self.stake([self.told(), self.told(outlet="Mail")], person)
        assert found.words == (
            "“Ada Renn”, on whose word all reports rest, is described as “rival shipowner”."
        )
        assert found.places == (place,)

    @pytest.mark.parametrize(
        ("is_agent", "words"),
        [(True, "accuse Calder Lines"), (False, "be accused by Calder Lines")],
    )
    def test_what_it_does_to_whom_the_claim_is_about(self, *, is_agent: bool, words: str) -> None:
        """Said elsewhere, in either direction."""
        tie = Tie(DeedKind.ACCUSE, "body", is_agent, (Place("another", Span(3, 9)),))
        person = Entity("person", "Ada Renn", NameType.PERSON, ties=(tie,))
        (found,) = self.stake([self.told()], person)
        assert found.words.endswith(f"is elsewhere said to {words}.")

    def test_what_only_the_claim_itself_says(self) -> None:
        """That somebody accuses by the very claim is no stake in it; nor is what is negated."""
        told = self.told()
        inside = (Place(told.document.id, told.statement.spans[0]),)
        outside = (Place("another", Span(3, 9)),)
        for tie in (
            Tie(DeedKind.ACCUSE, "body", True, inside),
            Tie(DeedKind.ACCUSE, "body", True, outside, negated=True),
            Tie(DeedKind.MEET, "body", True, outside),
            Tie(DeedKind.ACCUSE, "somebody else", True, outside),
        ):
            person = Entity("person", "Ada Renn", NameType.PERSON, ties=(tie,))
            assert self.stake([told], person) == []

    @pytest.mark.parametrize(
        "description",
        [
            "opposition leader",
            "a rival shipowner",
            "an exiled journalist",
            "a lawyer who is suing the clinic",
            "a union organiser who was dismissed by the yard last year",
            "a candidate who wants the fire brigade to be wound up",
            "a campaigner who has long demanded that the plant be closed",
            "the owner of a dairy that lost its contracts to it",
            "a chief whose people are at war with it",
            "a lawmaker who heads a move to disband it",
            "an activist who has sworn to see it abolished",
            "the founder of a fund that bid against it",
            "a shadow minister",
        ],
    )
    def test_words_for_a_stake(self, description: str) -> None:
        """Who stands against somebody, lost by it or could gain."""
        assert has_stake_words(description)

    @pytest.mark.parametrize(
        "description",
        ["harbour master", "a doctor at the hospital", "the mayor", "a retired ferry cook", ""],
    )
    def test_words_for_none(self, description: str) -> None:
        """An office or a trade is none."""
        assert not has_stake_words(description)


def test_warnings_come_by_kind_whatever_the_order_of_drift() -> None:
    """Same in, same out."""
    told = [by_official(one) for one in ("Pier", "Mail", "Post")]
    rings = (("Mail", "Post"), ("Mail", "Pier"))
    found = warn(told, one_root(told), rings=rings)
    assert found == warn(told, one_root(told), rings=rings[::-1])
    assert [one.kind for one in found] == [
        WarningKind.ONE_ANONYMOUS_ORIGIN,
        WarningKind.CIRCULAR,
        WarningKind.CIRCULAR,
    ]


def test_a_claim_without_reports_has_no_warnings() -> None:
    """Nothing to warn of."""
    assert warn([]) == []
