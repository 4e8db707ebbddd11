"""Where chains end."""

from __future__ import annotations

import pytest

from sayso.claims.media import Media
from sayso.claims.roots import Root, find_root, may_be
from sayso.claims.sides import Side
from sayso.claims.told import Told
from sayso.claims.voices import NOBODY
from sayso.records import SourceType, Voice, VoiceRole
from tests.claims.telling import By, tell

LEAK = "<<40 tonnes leaked from the shed>>"


def root(told: Told) -> Root:
    """The root of a report, in a pile with the Courier."""
    courier = tell(f"{LEAK}.", outlet="Velsund Courier")
    return find_root(told, Media([told.document, courier.document]))


def by(source: str, type: SourceType, outlet: str = "The Pier") -> Root:  # noqa: A002
    """The root of a report by a source."""
    return root(tell(f"{{source|{source}}} {{cue|said}} {LEAK}.", By(type), outlet=outlet))


def through(*voices: Voice, text: str = f"{LEAK}.", outlet: str = "The Pier") -> Root:
    """The root of a report through voices behind its outlet's."""
    told = tell(text, outlet=outlet)
    opening = Voice(outlet, VoiceRole.OUTLET, told.document.id)
    return root(tell(text, outlet=outlet, chain=(opening, *voices)))


class TestSources:
    def test_a_named_source_is_one_everywhere(self) -> None:
        """Whichever outlet it told, with or without an article; nobody else can be it."""
        one = by("The Mayor Renn", SourceType.NAMED)
        other = by("Mayor Renn", SourceType.NAMED, "Bay Mail")
        assert one.key == other.key
        assert one.is_definite
        assert not may_be(one, by("Reed", SourceType.NAMED))

    def test_an_entity_is_one_by_all_its_names(self) -> None:
        """Names that are somebody's are the same root."""
        voices = [
            Voice(name, VoiceRole.SOURCE, entity_id="renn", source_type=SourceType.NAMED)
            for name in ("Renn", "the mayor")
        ]
        assert through(voices[0]).key == through(voices[1]).key

    def test_unnamed_ones_are_one_in_one_outlet_alone(self) -> None:
        """The same words in the same paper; in another paper they may be another."""
        one = by("an official", SourceType.ANONYMOUS)
        assert one.key == by("An  official", SourceType.ANONYMOUS).key
        other = by("an official", SourceType.ANONYMOUS, "Bay Mail")
        assert one.key != other.key
        assert may_be(one, other)
        assert not one.is_definite

    def test_nobody_is_somebody_each_time(self) -> None:
        """What names nobody is a root of its own in each document, and may be anybody."""
        nobody = Voice(NOBODY, VoiceRole.SOURCE, source_type=SourceType.UNSTATED)
        one = through(nobody)
        other = through(nobody, text=f"Once more: {LEAK}.")
        assert one.key != other.key
        assert one.name == "nobody named, in The Pier"
        assert may_be(one, by("Renn", SourceType.NAMED))

    def test_a_paper_is_no_person(self) -> None:
        """It may be another paper, never somebody."""
        memo = by("a memo", SourceType.DOCUMENT)
        assert memo.side is Side.PAPER
        assert may_be(memo, by("a report", SourceType.DOCUMENT, "Bay Mail"))
        assert not may_be(memo, by("an official", SourceType.ANONYMOUS))

    def test_who_stands_elsewhere_is_another(self) -> None:
        """An official is no critic; a source may be either."""
        official = by("an official", SourceType.ANONYMOUS)
        critic = by("a critic", SourceType.ANONYMOUS)
        source = by("a source", SourceType.ANONYMOUS)
        assert not may_be(official, critic)
        assert may_be(official, source)
        assert may_be(critic, source)
        assert may_be(official, by("Minister Renn", SourceType.NAMED))


class TestOutlets:
    def test_an_outlets_own_report(self) -> None:
        """Names its outlet; it may rest on any source, unless it saw for itself."""
        own = through()
        assert own.name == "The Pier's own report"
        assert own.type is None
        assert may_be(own, by("Renn", SourceType.NAMED))
        for words in ("Our reporter saw", "At noon this reporter saw", "We saw", "The Pier saw"):
            seen = through(text=f"<<{words} that 40 tonnes leaked from the shed>>.")
            assert seen.is_definite
            assert not may_be(seen, by("Renn", SourceType.NAMED))

    def test_a_cited_outlet_of_the_pile_is_itself(self) -> None:
        """What the Courier is cited with, and its own report, have one root."""
        cited = through(Voice("the Courier", VoiceRole.CITED))
        assert cited.key == through(outlet="Velsund Courier").key
        assert through(Voice("Marram Gazette", VoiceRole.CITED)).key == ("outlet", "marram gazette")

    def test_a_pasted_article(self) -> None:
        """Goes by the name it is pasted in with."""
        pasted = through(Voice("Marram Gazette", VoiceRole.EMBEDDED))
        assert (pasted.key, pasted.name) == (("outlet", "marram gazette"), "Marram Gazette")

    def test_documents_without_outlets_are_apart(self) -> None:
        """Nobody knows whether two pages without a name are one paper's."""
        one = root(tell(f"{LEAK}.", outlet="", title="a"))
        other = root(tell(f"{LEAK}.", outlet="", title="b"))
        assert one.key != other.key


@pytest.mark.parametrize("kind", SourceType)
def test_may_be_is_mutual(kind: SourceType) -> None:
    """Which of two roots comes first changes nothing."""
    ones = [
        by(name, kind, outlet)
        for name in ("an official", "a source", "a critic", "Renn", "a memo")
        for outlet in ("The Pier", "Bay Mail")
    ]
    ones += [through(), by("Renn", SourceType.NAMED), by("a memo", SourceType.DOCUMENT)]
    assert all(may_be(a, b) == may_be(b, a) for a in ones for b in ones)
