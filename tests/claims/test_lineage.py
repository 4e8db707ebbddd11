"""Which report came from which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.lineage import Arc, Clues, Lineage, find_lineage, gather_copies
from sayso.claims.media import Media
from sayso.claims.told import Told
from sayso.records import (
    Alignment,
    AlignmentKind,
    Descent,
    Document,
    Embedded,
    Family,
    ParentKind,
    Report,
    SourceType,
    Span,
    Voice,
    VoiceRole,
)
from tests.claims.piling import align
from tests.claims.telling import tell

LEAK = "40 tonnes of solvent leaked from the shed"


def report(
    outlet: str, day: int | None = 1, cites: str = "", source: str = "", text: str = ""
) -> Told:
    """A report of an outlet, by its name; it may cite another one."""
    told = tell(
        text or f"<<{LEAK}>>.",
        outlet=outlet,
        published=date(2022, 5, day) if day else None,
        report_id=outlet,
    )
    voices = [Voice(outlet, VoiceRole.OUTLET, told.document.id)]
    voices += [Voice(cites, VoiceRole.CITED)] if cites else []
    kind = SourceType.NAMED
    voices += [Voice(source, VoiceRole.SOURCE, source_type=kind)] if source else []
    own = told.report
    chained = Report(own.id, own.claim_id, own.document_id, own.spans, None, tuple(voices))
    return Told(chained, told.statements, told.document)


def clues(
    told: Iterable[Told],
    alignments: Iterable[Alignment] = (),
    families: Iterable[Family] = (),
    cited: Mapping[str, frozenset[str]] | None = None,
) -> Clues:
    """What is known of documents."""
    return Clues(
        Media(one.document for one in told), *gather_copies(alignments, families), cited or {}
    )


def parents(lineage: Lineage) -> dict[str, tuple[str, str]]:
    """The parent of each report, and how it came from there."""
    return {child: (arc.parent, arc.kind.value) for child, arc in lineage.parents.items()}


def with_link(told: Told, *links: str, url: str = "") -> Told:
    """The same report on a page that has an address, or links."""
    old = told.document
    document = Document(old.id, old.text, "", old.outlet, "", old.published, url, links=links)
    return Told(told.report, told.statements, document)


class TestClues:
    def test_copied_words(self) -> None:
        """The report whose words were copied is the parent, with what says so."""
        told = [report("Courier"), report("Pier", 2)]
        alignment = align(told[0].document, told[1].document)
        lineage = find_lineage(told, clues(told, [alignment]), {})
        assert parents(lineage) == {"Pier": ("Courier", "copy")}
        arc = lineage.parents["Pier"]
        assert arc.probability == pytest.approx(0.9)
        assert arc.reason == "whole repost of Courier"

    def test_a_citation_that_was_copied_too(self) -> None:
        """Of a copy and the one that both cite, the words are from the copied one."""
        told = [report("Bay Mail"), report("Quay", 2, "Bay Mail"), report("Pier", 3, "Bay Mail")]
        first, second = told[1].document, told[2].document
        copied = align(first, second, probability=0.8)
        lineage = find_lineage(told, clues(told, [copied]), {})
        assert parents(lineage)["Pier"] == ("Quay", "copy")

    def test_like_words_and_a_named_outlet(self) -> None:
        """Whom the words name goes before whose words they are like."""
        told = [report("Bay Mail"), report("Quay", 2), report("Pier", 3, "Bay Mail")]
        first, second = told[1].document, told[2].document
        copied = align(first, second, kind=AlignmentKind.LIGHT, probability=0.95)
        assert parents(find_lineage(told, clues(told, [copied]), {}))["Pier"] == (
            "Bay Mail",
            "citation",
        )

    def test_a_copy_in_part_that_cites_nobody(self) -> None:
        """Whom a sentence names goes before what it is like in part and does not name it."""
        told = [report("Bay Mail"), report("Quay", 2), report("Pier", 3, "Bay Mail")]
        first, second = told[1].document, told[2].document
        for kind, expected in (
            (AlignmentKind.PARTIAL, ("Bay Mail", "citation")),
            (AlignmentKind.WHOLE, ("Quay", "copy")),
        ):
            copied = align(first, second, kind=kind, probability=0.95)
            assert parents(find_lineage(told, clues(told, [copied]), {}))["Pier"] == expected

    def test_what_takes_something_back_is_no_source(self) -> None:
        """Who tells it as it was has it from what the paper had printed before."""
        told = [report("Bay Mail"), report("Bay Mail", 2), report("Pier", 3, "Bay Mail")]
        told[1] = replace(told[1], report=replace(told[1].report, id="correction"))
        known = replace(clues(told), correcting=frozenset({told[1].document.id}))
        assert find_lineage(told, known, {}).parents["Pier"].parent == "Bay Mail"

    def test_one_source_in_other_words(self) -> None:
        """Like words of one named source, told in another way, may have been heard twice."""
        ways = {"On Monday Renn said": {}, "Renn told reporters": {"Pier": ("Courier", "copy")}}
        for way, expected in ways.items():
            told = [
                report("Courier", source="Renn", text=f"Renn told reporters <<{LEAK}>>."),
                report("Pier", 2, source="Renn", text=f"{way} <<{LEAK}>>."),
            ]
            first, second = (one.document for one in told)
            copied = align(first, second, LEAK, AlignmentKind.LIGHT, probability=0.9)
            assert parents(find_lineage(told, clues(told, [copied]), {})) == expected

    def test_whoever_comes_first_in_an_alignment(self) -> None:
        """Direction and probability say who copied, not the order of documents."""
        told = [report("Courier", 2), report("Pier", 2)]
        for parent, child in (told, told[::-1]):
            alignment = align(parent.document, child.document)
            found = parents(find_lineage(told, clues(told, [alignment]), {}))
            assert found == {child.report.id: (parent.report.id, "copy")}

    @pytest.mark.parametrize(
        "kind", [AlignmentKind.SIBLING, AlignmentKind.QUOTATION, AlignmentKind.BOILERPLATE]
    )
    def test_what_is_no_copy_of_each_other(self, kind: AlignmentKind) -> None:
        """Siblings, common quotations and boilerplate make no parent."""
        told = [report("Courier"), report("Pier", 2)]
        alignment = align(told[0].document, told[1].document, kind=kind)
        assert parents(find_lineage(told, clues(told, [alignment]), {})) == {}

    def test_words_outside_the_passage(self) -> None:
        """A copied passage elsewhere in the text says nothing of this report."""
        text = f"<<{LEAK}>>. The weather was fine all day."
        told = [report("Courier", text=text), report("Pier", 2, text=text)]
        alignment = align(told[0].document, told[1].document, "The weather was fine all day.")
        assert parents(find_lineage(told, clues(told, [alignment]), {})) == {}

    def test_a_family_tells_of_rewrites(self) -> None:
        """What was copied in part and names no source is told again from there."""
        told = [report("Courier"), report("Pier", 2)]
        documents = [one.document.id for one in told]
        family = Family("f", (documents[0],), (Descent(documents[1], documents[0], (), 0.9),))
        found = find_lineage(told, clues(told, families=[family]), {})
        assert parents(found) == {"Pier": ("Courier", "retelling")}
        sourced = [told[0], report("Pier", 2, source="Renn")]
        assert parents(find_lineage(sourced, clues(sourced, families=[family]), {})) == {}

    def test_a_cited_outlet(self) -> None:
        """Whom the report names, for short too."""
        told = [report("Velsund Courier"), report("Pier", 2, cites="the Courier"), report("Mail")]
        lineage = find_lineage(told, clues(told), {})
        assert parents(lineage) == {"Pier": ("Velsund Courier", "citation")}
        assert lineage.parents["Pier"].reason == "names the Courier"

    def test_an_outlet_named_in_the_sentence(self) -> None:
        """However it is put: "if the Bay Mail is to be believed"."""
        told = [
            report("Bay Mail"),
            report("Pier", 2, text=f"<<{LEAK}>>, if the Bay Mail is to be believed."),
            report("Post", 2, text=f"<<{LEAK}>>. The Bay Mail has a new editor."),
        ]
        lineage = find_lineage(told, clues(told), {})
        assert parents(lineage) == {"Pier": ("Bay Mail", "citation")}
        assert lineage.parents["Pier"].reason == "names Bay Mail"

    def test_an_outlet_that_the_claim_is_about(self) -> None:
        """Whoever tells that the Bay Mail was sold does not have it from there by that."""
        words = "<<The Bay Mail was sold for 40 crowns to a dredging firm>>."
        told = [report("Bay Mail", text=words), report("Pier", 2, text=f"{words} ")]
        assert parents(find_lineage(told, clues(told), {})) == {}

    def test_a_link(self) -> None:
        """Among the page's links, or in its words; with or without a stroke at its end."""
        address = "https://courier.example/leak"
        told = [
            with_link(report("Courier"), url=address),
            with_link(report("Pier", 2), "http://courier.example/leak/"),
            report("Mail", 3, text=f"<<{LEAK}>>: {address}"),
            report("Gazette", 3),
        ]
        assert parents(find_lineage(told, clues(told), {})) == {
            "Pier": ("Courier", "link"),
            "Mail": ("Courier", "link"),
        }

    def test_whom_a_source_told_it(self) -> None:
        """Neither a link nor like words go before a source who told it to the outlet itself."""
        address = "https://courier.example/leak"
        for whom, expected in (("the Pier", {}), ("the Mail", {"Pier": ("Courier", "link")})):
            words = f"Renn told {whom} that <<{LEAK}>>."
            told = [
                with_link(report("Courier", source="Renn"), url=address),
                with_link(report("Pier", 2, source="Renn", text=words), address),
            ]
            copied = align(
                told[0].document, told[1].document, LEAK, AlignmentKind.PARTIAL, probability=0.9
            )
            assert parents(find_lineage(told, clues(told), {})) == expected
            linked = parents(find_lineage(told, clues(told, [copied]), {}))
            assert linked.get("Pier", ("", ""))[1] == ("copy" if expected else "")

    def test_a_link_beside_a_source_of_its_own(self) -> None:
        """Whoever has somebody else say it links to the rest of the story."""
        address = "https://courier.example/leak"
        told = [
            with_link(report("Courier", source="Renn"), url=address),
            with_link(report("Pier", 2, source="Una Marsh"), address),
            with_link(report("Mail", 2, source="Renn"), address),
        ]
        assert parents(find_lineage(told, clues(told), {})) == {"Mail": ("Courier", "link")}

    def test_an_article_that_names_an_outlet_elsewhere(self) -> None:
        """A report without a source tells again what the outlet told that its article names."""
        told = [report("Courier"), report("Pier", 2)]
        cited = {told[1].document.id: frozenset({"courier"})}
        found = find_lineage(told, clues(told, cited=cited), {})
        assert parents(found) == {"Pier": ("Courier", "retelling")}

    def test_a_pasted_article(self) -> None:
        """Comes from what it was pasted from, whatever the dates."""
        told = [report("Velsund Courier", 9), report("Pier", 2)]
        inside = Embedded(told[1].document.id, Span(0, 9), outlet="Courier")
        found = find_lineage(told, clues(told), {"Pier": inside})
        assert parents(found) == {"Pier": ("Velsund Courier", "embedded")}

    def test_nothing_known_means_no_parent(self) -> None:
        """Equal words alone are no lineage; one report or none has none."""
        told = [report("Courier"), report("Pier", 2)]
        assert find_lineage(told, clues(told), {}) == Lineage()
        assert find_lineage(told[:1], clues(told), {}) == Lineage()
        assert find_lineage([], clues(told), {}) == Lineage()


class TestChoice:
    def test_nothing_comes_from_what_was_printed_later(self) -> None:
        """Though it is cited; what has no date may come from any, and any from it."""
        told = [report("Courier", 9), report("Pier", 2, cites="Courier")]
        assert parents(find_lineage(told, clues(told), {})) == {}
        for days in ((None, 2), (9, None), (None, None)):
            told = [report("Courier", days[0]), report("Pier", days[1], cites="Courier")]
            found = parents(find_lineage(told, clues(told), {}))
            assert found == {"Pier": ("Courier", "citation")}

    def test_the_surest_clue_wins(self) -> None:
        """Copied words before a citation."""
        told = [report("Courier"), report("Mail"), report("Pier", 2, cites="Mail")]
        alignment = align(told[0].document, told[2].document, probability=0.99)
        found = parents(find_lineage(told, clues(told, [alignment]), {}))
        assert found == {"Pier": ("Courier", "copy")}

    def test_the_latest_of_equal_ones(self) -> None:
        """Of two reports of a cited outlet the one before this is meant."""
        told = [report("Courier", day) for day in (1, 3, 5)]
        told = [
            Told(
                Report(f"c{at}", "", one.document.id, one.report.spans, None, one.report.chain),
                one.statements,
                one.document,
            )
            for at, one in enumerate(told)
        ]
        told.append(report("Pier", 4, cites="Courier"))
        assert parents(find_lineage(told, clues(told), {}))["Pier"] == ("c1", "citation")


class TestRings:
    def test_a_ring_is_named_and_broken(self) -> None:
        """Where outlets cite one another, who told it first has it from none of them."""
        told = [
            report("Courier", 3, cites="Pier"),
            report("Pier", 2, cites="Mail"),
            report("Mail", 1, cites="Courier"),
        ]
        lineage = find_lineage(told, clues(told), {})
        assert lineage.rings == (("Mail", "Pier", "Courier"),)
        assert parents(lineage) == {"Courier": ("Pier", "citation"), "Pier": ("Mail", "citation")}

    def test_a_ring_without_dates(self) -> None:
        """Somebody is its beginning all the same, always the same one."""
        told = [report("Courier", None, cites="Pier"), report("Pier", None, cites="Courier")]
        lineage = find_lineage(told, clues(told), {})
        assert len(lineage.parents) == 1
        assert lineage == find_lineage(told[::-1], clues(told), {})


class TestJudgements:
    told = (report("Courier"), report("Mail"), report("Pier", 2, cites="Courier"))

    def given(self, child: str, parent: str) -> Arc:
        """What a person decided."""
        return Arc(child, parent, ParentKind.JUDGEMENT, "decided", 1.0)

    def test_a_parent_by_decision(self) -> None:
        """Wins over what is cited, and over dates."""
        found = find_lineage(self.told, clues(self.told), {}, [self.given("Pier", "Mail")])
        assert parents(found) == {"Pier": ("Mail", "judgement")}
        found = find_lineage(self.told, clues(self.told), {}, [self.given("Mail", "Pier")])
        assert parents(found)["Mail"] == ("Pier", "judgement")

    def test_a_decision_against_a_citation(self) -> None:
        """Where the two would make a circle the machine's goes."""
        found = find_lineage(self.told, clues(self.told), {}, [self.given("Courier", "Pier")])
        assert parents(found) == {"Courier": ("Pier", "judgement")}

    def test_an_origin_by_decision(self) -> None:
        """Came from nobody."""
        found = find_lineage(self.told, clues(self.told), {}, free=frozenset({"Pier"}))
        assert parents(found) == {}

    def test_no_copy_by_decision(self) -> None:
        """Is barred from that one alone."""
        barred = frozenset({("Pier", "Courier")})
        assert parents(find_lineage(self.told, clues(self.told), {}, barred=barred)) == {}
        other = frozenset({("Pier", "Mail")})
        assert parents(find_lineage(self.told, clues(self.told), {}, barred=other)) == {
            "Pier": ("Courier", "citation")
        }


_OUTLETS = ("Courier", "Pier", "Mail", "Gazette", "Lantern")


@st.composite
def _reports(draw: st.DrawFn) -> list[Told]:
    return [
        report(
            outlet,
            draw(st.sampled_from((None, 1, 2, 3))),
            draw(st.sampled_from(("", *_OUTLETS))),
            draw(st.sampled_from(("", "Renn"))),
        )
        for outlet in _OUTLETS[: draw(st.integers(0, 5))]
    ]


_ARCS = st.lists(
    st.builds(
        Arc,
        st.sampled_from(_OUTLETS),
        st.sampled_from(_OUTLETS),
        st.just(ParentKind.JUDGEMENT),
        st.just("decided"),
        st.just(1.0),
    ),
    max_size=4,
    unique_by=lambda arc: arc.child,
)


@settings(deadline=None, max_examples=70)
@given(_reports(), _ARCS, st.data())
def test_lineage_has_no_circles(
    told: list[Told], given_arcs: list[Arc], data: st.DataObject
) -> None:
    """Whatever is cited and decided: from every report the way ends; order changes nothing."""
    ids = {one.report.id for one in told}
    decided = [arc for arc in given_arcs if {arc.child, arc.parent} <= ids]
    alignments = [
        align(a.document, b.document, probability=0.8)
        for a in told
        for b in told
        if a.document.id < b.document.id and data.draw(st.booleans())
    ]
    known = clues(told, alignments)
    lineage = find_lineage(told, known, {}, decided)
    for one in ids:
        seen: list[str] = []
        while one in lineage.parents:
            assert one not in seen
            seen.append(one)
            one = lineage.parents[one].parent  # noqa: PLW2901
    assert find_lineage(told[::-1], clues(told[::-1], alignments[::-1]), {}, decided) == lineage
