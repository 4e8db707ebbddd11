"""Whom a source has it from."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.backing import Backing, Caller, find_backings, find_resting, may_rest
from sayso.claims.media import Media
from sayso.claims.roots import Root, find_root
from sayso.claims.statements import gather_statements
from sayso.records import Document, Place, Reading, SourceType, Span
from tests.claims.piling import quote, read
from tests.claims.telling import By, tell


def backings(reading: Reading, speakers: dict[str, str] | None = None) -> list[Backing]:
    """What a reading tells of whom its sources have something from."""
    return list(find_backings(reading, gather_statements(reading, ()), speakers or {}))


def root(source: str, kind: SourceType, outlet: str = "The Pier", entity: str = "") -> Root:
    """The root of a report by a source."""
    told = tell(
        f"{{source|{source}}} {{cue|said}} <<40 tonnes leaked from the shed>>.",
        By(kind, entity_id=entity or None),
        outlet=outlet,
    )
    return find_root(told, Media([told.document]))


class TestFind:
    @pytest.mark.parametrize(
        ("content", "stem"),
        [
            ("that he was reading from a memo of the port", "memo"),
            ("that he knew nothing but the report", "report"),
            ("that it was the same memo that others had seen", "memo"),
            ("that the figure was based on an old log", "log"),
            ("that she had it from a night clerk", "clerk"),
        ],
    )
    def test_what_a_source_says_of_it(self, content: str, stem: str) -> None:
        """The words say whom it rests on, and stand at their sentence."""
        text = f"It rained. Renn said {content}."
        reading = read(text, ("Renn", "said", content))
        (one,) = backings(reading)
        assert stem in one.stems
        assert one.words in text
        assert text[one.place.span.start : one.place.span.end] == f"Renn said {content}."
        assert one.who.stems == {"renn"}

    def test_a_paper_that_hands_on_what_somebody_said(self) -> None:
        """A memo that quotes a clerk has it from the clerk."""
        outer = "that a clerk had said that 40 tonnes leaked from the shed"
        document = Document.from_text(f"The memo said {outer}.", outlet="The Pier")
        memo = quote(document, "The memo", "said", outer, type=SourceType.DOCUMENT)
        clerk = quote(document, "a clerk", "had said",
                      "that 40 tonnes leaked from the shed", parent=memo)  # fmt: skip
        (one,) = backings(Reading(document, (memo, clerk)))
        assert one.who.is_paper
        assert one.stems == {"clerk"}

    def test_a_paper_that_attributes(self) -> None:
        """ "It attributes the figure to ..." names whom it is from."""
        text = "The memo attributes the figure to dispatch staff."
        reading = read(text, ("The memo", "attributes", "the figure to dispatch staff"))
        (one,) = backings(reading)
        assert {"dispatch", "staff"} <= one.stems

    @pytest.mark.parametrize(
        "content",
        [
            "that 40 tonnes leaked from the shed",
            "that he had read a memo",
            "that the report is bad",
        ],
    )
    def test_what_rests_on_nothing(self, content: str) -> None:
        """To speak of a paper is not to have it from there."""
        assert backings(read(f"Renn said {content}.", ("Renn", "said", content))) == []

    @pytest.mark.parametrize("text", ["", "🚢", "40 tonnes leaked, based on a memo."])
    def test_no_source_no_backing(self, text: str) -> None:
        """The author's own words are nobody's backing."""
        assert backings(read(text)) == []


class TestResting:
    MEMO = root("a port memo", SourceType.DOCUMENT)
    OFFICIAL = root("an official", SourceType.ANONYMOUS)
    RENN = root("Renn", SourceType.NAMED, entity="")

    def backing(self, who: Caller, *stems: str) -> Backing:
        return Backing(who, frozenset(stems), Place("d", Span(0, 1)), "from  the\nmemo")

    def caller(self, root: Root) -> Caller:
        return Caller(root.entity_id, root.outlet, "d", root.stems, root.type == "document")

    def test_a_source_rests_on_the_paper_it_read(self) -> None:
        """With the words that say so, in one line."""
        roots = [self.OFFICIAL, self.MEMO]
        found = find_resting(roots, [self.backing(self.caller(self.OFFICIAL), "memo")])
        assert found == {self.OFFICIAL: (self.MEMO, "from the memo")}

    def test_what_is_no_origin_of_the_claim(self) -> None:
        """A backing by or of somebody who is none of the roots says nothing."""
        backing = self.backing(self.caller(self.OFFICIAL), "memo")
        assert find_resting([self.OFFICIAL], [backing]) == {}
        assert find_resting([self.RENN, self.MEMO], [backing]) == {}
        assert find_resting([], [backing]) == {}

    def test_nobody_rests_on_himself(self) -> None:
        """Not by one step and not by two."""
        around = [
            self.backing(self.caller(self.OFFICIAL), "memo"),
            self.backing(self.caller(self.MEMO), "offici"),
        ]
        found = find_resting([self.OFFICIAL, self.MEMO], around)
        assert found == {self.OFFICIAL: (self.MEMO, "from the memo")}

    def test_another_outlets_unnamed_source_is_not_meant(self) -> None:
        """ "An official" of one paper is not the one of another."""
        other = root("an official", SourceType.ANONYMOUS, "Bay Mail")
        backing = self.backing(self.caller(self.OFFICIAL), "memo")
        assert find_resting([other, self.MEMO], [backing]) == {}

    @settings(deadline=None, max_examples=60)
    @given(st.data())
    def test_no_circles(self, data: st.DataObject) -> None:
        """Whatever texts say, the way from every root ends."""
        roots = [self.MEMO, self.OFFICIAL, self.RENN, root("a clerk", SourceType.ANONYMOUS),
                 root("a report", SourceType.DOCUMENT)]  # fmt: skip
        names = ["memo", "offici", "renn", "clerk", "report"]
        several = [
            self.backing(self.caller(data.draw(st.sampled_from(roots))), one)
            for one in data.draw(st.lists(st.sampled_from(names), max_size=8))
        ]
        resting = find_resting(roots, several)
        for one in roots:
            steps = 0
            while one in resting:
                one = resting[one][0]  # noqa: PLW2901
                steps += 1
                assert steps < len(roots)


@pytest.mark.parametrize(
    ("words", "is_meant"),
    [
        ("He was reading from a memo", True),
        ("there was nothing in it, but for all that he knew, other than the report", True),
        ("It was the same, two, pages", True),
        ("They had it from a docker", True),
        ("It rained from noon on", False),
        ("", False),
    ],
)
def test_the_quick_look_never_says_no_to_a_backing(words: str, is_meant: bool) -> None:
    """Also where marks stand between the words, as between the pieces of a content."""
    assert may_rest(["It rained.", words]) is is_meant
