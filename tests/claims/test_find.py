"""From readings to claims, end to end, with tools that look at words alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.find import find_claims
from sayso.claims.pile import Pile
from sayso.records import (
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    Descent,
    DisputeKind,
    Document,
    DriftKind,
    Embedded,
    Entities,
    Entity,
    Family,
    Mention,
    NameType,
    ParentKind,
    Reading,
    Report,
    SourceType,
    Span,
    Stance,
    VoiceRole,
)
from tests.claims.piling import STATES, align, find, pile, quote, read, tools

LEAK = "40 tonnes of solvent leaked from the shed at Velsund"
OTHER_LEAK = LEAK.replace("40", "400")
SAME, DIFFERENT = ClaimJudgementKind.SAME_CLAIM, ClaimJudgementKind.DIFFERENT_CLAIM


def said(
    outlet: str,
    day: int | None = 6,
    source: str = "Renn",
    words: str = LEAK,
    kind: SourceType = SourceType.NAMED,
    through: str = "",
) -> Reading:
    """A document in which a source says one thing, to another outlet where one is given."""
    cue = f"told {through}" if through else "said"
    text = f"{source} {cue} that {words}."
    published = date(2022, 5, day) if day else None
    return read(
        text,
        (source, cue.split()[0], f"that {words}"),
        outlet=outlet,
        published=published,
        type=kind,
    )


def claims_of(readings: Iterable[Reading], *judgements: ClaimJudgement) -> tuple[Claim, ...]:
    """The claims of a pile without copies."""
    return find_claims(pile(readings), tools(), judgements)


def by_outlet(claim: Claim) -> dict[str, Report]:
    """The reports of a claim by the name of their outlets."""
    return {one.chain[0].name: one for one in claim.reports}


def check(claims: Sequence[Claim], documents: Sequence[Document]) -> None:
    """Whatever the pile: places hold words, ids hold together, origins part the reports."""
    texts = {one.id: one.text for one in documents}
    ids = [one.id for one in claims]
    assert len(set(ids)) == len(ids)
    reports = [report for one in claims for report in one.reports]
    assert len({one.id for one in reports}) == len(reports)
    for claim in claims:
        own = {one.id for one in claim.reports}
        for report in claim.reports:
            assert report.claim_id == claim.id
            assert report.chain[0].role is VoiceRole.OUTLET
            assert report.parent_id is None or report.parent_id in own - {report.id}
            for span in (*report.spans, *report.also):
                assert 0 <= span.start < span.end <= len(texts[report.document_id])
        label = claim.label_place
        shown = texts[label.document_id][label.span.start : label.span.end]
        assert claim.label.split()[0] in shown
        assert claim.label.split()[-1] in shown
        assert 1 <= claim.origins.at_least <= claim.origins.at_most == len(claim.origins.roots)
        held = [one for root in claim.origins.roots for one in root.report_ids]
        assert sorted(held) == sorted(own)
        for change in claim.drift:
            assert {change.report_id, change.parent_id} <= own
            for place in (change.before, change.after):
                assert 0 <= place.span.start < place.span.end <= len(texts[place.document_id])
        for dispute in claim.disputes:
            assert own.issuperset(dispute.report_ids)
            assert dispute.place.span.end <= len(texts[dispute.place.document_id])
            assert dispute.claim_id is None or dispute.claim_id in ids


class TestClaims:
    def test_two_documents_tell_one_claim(self) -> None:
        """Its reports by date, its words as they stand, one origin for one source."""
        readings = [said("Mail", 7), said("Pier", 6)]
        (claim,) = claims_of(readings)
        assert [one.chain[0].name for one in claim.reports] == ["Pier", "Mail"]
        assert claim.label == LEAK
        assert (claim.origins.at_least, claim.origins.at_most) == (1, 1)
        assert [one.name for one in claim.reports[0].chain] == ["Pier", "Renn"]
        check([claim], [one.document for one in readings])

    def test_what_is_told_once(self) -> None:
        """Is a claim where a source says it, in more than a few words; an author's is none."""
        (claim,) = claims_of([said("Pier")])
        assert len(claim.reports) == 1
        assert claims_of([read(f"{LEAK}.")]) == ()
        assert claims_of([said("Pier", words="nobody was hurt")]) == ()

    def test_the_most_told_claim_comes_first(self) -> None:
        """By number of reports, then of outlets, then by id."""
        readings = [said(outlet, words=STATES[1]) for outlet in ("Pier", "Mail", "Argus")]
        readings += [said(outlet) for outlet in ("Pier", "Mail")]
        readings += [said("Pier", words=STATES[2])]
        found = claims_of(readings)
        assert [len(one.reports) for one in found] == [3, 2, 1]

    def test_one_document_tells_it_twice(self) -> None:
        """In one voice it is one report, with the other place beside."""
        text = f"Renn said that {LEAK}. Later Renn said again that {LEAK}, not more."
        document = Document.from_text(text, outlet="Pier")
        first = quote(document, "Renn", "said", f"that {LEAK}")
        start = text.rindex("that")
        again = replace(
            first, id="again", cue=(), content=(Span(start, start + len(f"that {LEAK}")),)
        )
        (claim,) = claims_of([Reading(document, (first, again)), said("Mail")])
        report = by_outlet(claim)["Pier"]
        (also,) = report.also
        assert text[also.start : also.end] == LEAK

    def test_whom_it_is_about(self) -> None:
        """Entities named in its words."""
        readings = [said("Pier"), said("Mail")]
        mentions = tuple(
            Mention(one.document.id, find(one.document.text, "Velsund"), NameType.PLACE, "velsund")
            for one in readings
        )
        entities = Entities((Entity("velsund", "Velsund", NameType.PLACE),), mentions)
        (claim,) = find_claims(pile(readings, entities=entities), tools())
        assert claim.entity_ids == ("velsund",)


class TestLineage:
    def test_a_citation(self) -> None:
        """The report has the other's for its parent, and its chain goes on through it."""
        readings = [said("Courier", 6, "an official", kind=SourceType.ANONYMOUS)]
        text = f"The Courier said that {LEAK}."
        readings.append(
            read(text, ("The Courier", "said", f"that {LEAK}"), outlet="Pier",
                 published=date(2022, 5, 7))
        )  # fmt: skip
        (claim,) = claims_of(readings)
        first, second = claim.reports
        assert (second.parent_id, second.parent_kind) == (first.id, ParentKind.CITATION)
        assert [one.name for one in second.chain] == ["Pier", "Courier", "an official"]
        assert claim.origins.at_most == 1
        check([claim], [one.document for one in readings])

    def test_a_copy_in_which_a_number_changed(self) -> None:
        """Is the same claim, with the change between both."""
        first = said("Courier", 6)
        second = said("Pier", 7, words=OTHER_LEAK)
        alignment = align(first.document, second.document)
        descent = Descent(second.document.id, first.document.id, (alignment.id,), 0.9)
        family = Family("family", (first.document.id,), (descent,))
        (claim,) = find_claims(pile([first, second], [alignment], [family]), tools())
        assert claim.reports[1].parent_kind is ParentKind.COPY
        assert [one.kind for one in claim.drift] == [DriftKind.NUMBER_CHANGED]
        check([claim], [first.document, second.document])

    def test_a_pasted_article(self) -> None:
        """Its words come from the outlet that it was pasted from."""
        first = said("Velsund Courier")
        second = said("Pier", None, words=LEAK)
        own = second.document
        pasted = Embedded(own.id, Span(0, len(own.text)), outlet="Velsund Courier")
        documents = {one.document.id: one.document for one in (first, second)}
        embedded = {own.id: [pasted]}
        (claim,) = find_claims(Pile(documents, [first, second], embedded=embedded), tools())
        assert by_outlet(claim)["Pier"].parent_kind is ParentKind.EMBEDDED


class TestDisputes:
    def test_a_denial(self) -> None:
        """What somebody denies is disputed, and the denial is no report."""
        denial = read(
            f"Reed denied that {LEAK}.",
            ("Reed", "denied", f"that {LEAK}"),
            outlet="Mail",
            stance=Stance.DENY,
        )
        readings = [said("Pier"), denial]
        (claim,) = claims_of(readings)
        assert [one.chain[0].name for one in claim.reports] == ["Pier"]
        (dispute,) = claim.disputes
        assert dispute.kind is DisputeKind.DENIAL
        assert dispute.chain[-1].name == "Reed"
        check([claim], [one.document for one in readings])

    def test_a_denial_that_points_back(self) -> None:
        """ "Reed denied it" disputes what stands before it."""
        text = f"Renn said that {LEAK}. Reed denied it."
        document = Document.from_text(text, outlet="Pier")
        denial = quote(document, "Reed", "denied", "it", stance=Stance.DENY)
        reading = Reading(document, (quote(document, "Renn", "said", f"that {LEAK}"), denial))
        (claim,) = claims_of([reading])
        assert [one.kind for one in claim.disputes] == [DisputeKind.DENIAL]

    def test_a_contradiction(self) -> None:
        """Two sources with two numbers are two claims that name each other."""
        readings = [said("Pier"), said("Mail", source="Reed", words=OTHER_LEAK)]
        one, other = claims_of(readings)
        assert [each.claim_id for each in one.disputes] == [other.id]
        assert [each.claim_id for each in other.disputes] == [one.id]
        assert {each.kind for each in (*one.disputes, *other.disputes)} == {
            DisputeKind.CONTRADICTION
        }

    def test_a_number_that_was_put_right(self) -> None:
        """What its outlet has corrected to the other number contradicts that no more."""
        readings = [said("Pier"), said("Mail", source="Reed", words=OTHER_LEAK)]
        text = f"Correction: our report said that {OTHER_LEAK}. The right number is {{}}."
        for number, n_left in ((40, 0), (9, 2)):
            correcting = read(text.format(number), outlet="Mail")
            disputes = [
                each.kind
                for one in claims_of([*readings, correcting])
                for each in one.disputes
                if each.kind is DisputeKind.CONTRADICTION
            ]
            assert len(disputes) == n_left


class TestJudgements:
    """What a person decided wins."""

    pier, mail, argus = said("Pier", 5), said("Mail", 6), said("Argus", 7, words=STATES[1])
    readings = (pier, mail, argus)

    def ids(self, readings: Sequence[Reading] = readings) -> dict[str, str]:
        """Report ids by outlet."""
        return {
            name: report.id
            for claim in claims_of(readings)
            for name, report in by_outlet(claim).items()
        }

    def decide(self, kind: ClaimJudgementKind, *outlets: str) -> tuple[Claim, ...]:
        """The claims after a decision about reports."""
        ids = self.ids()
        judgement = ClaimJudgement(kind, tuple(ids[one] for one in outlets))
        found = claims_of(self.readings, judgement)
        check(found, [one.document for one in self.readings])
        return found

    def test_same_claim(self) -> None:
        """Two reports of other words are put together."""
        (claim,) = self.decide(SAME, "Pier", "Argus")
        assert set(by_outlet(claim)) == {"Pier", "Mail", "Argus"}

    def test_different_claim(self) -> None:
        """Two reports of the same words are two claims."""
        found = self.decide(DIFFERENT, "Mail", "Pier")
        assert sorted(len(one.reports) for one in found) == [1, 1, 1]

    def test_different_claim_among_copies(self) -> None:
        """Also where both were copied from a third."""
        readings = [said("Pier", 5), said("Mail", 6), said("Argus", 7)]
        first, *rest = (one.document for one in readings)
        copies = [align(first, one) for one in rest]
        ids = self.ids(readings)
        judgement = ClaimJudgement(DIFFERENT, (ids["Mail"], ids["Argus"]))
        found = find_claims(pile(readings, copies), tools(), [judgement])
        assert not any({"Mail", "Argus"} <= set(by_outlet(one)) for one in found)

    def test_parent(self) -> None:
        """The second came from the first, whatever the dates; its chain goes on through it."""
        claim = self.decide(ClaimJudgementKind.PARENT, "Mail", "Pier")[0]
        report = by_outlet(claim)["Pier"]
        assert report.parent_id == by_outlet(claim)["Mail"].id
        assert report.parent_kind is ParentKind.JUDGEMENT
        assert [one.name for one in report.chain] == ["Pier", "Mail", "Renn"]

    def test_parent_of_another_claim(self) -> None:
        """What came from another report tells the same, whatever its words."""
        claim = self.decide(ClaimJudgementKind.PARENT, "Pier", "Argus")[0]
        reports = by_outlet(claim)
        assert reports["Argus"].parent_id == reports["Pier"].id

    @pytest.mark.parametrize(
        ("kind", "outlets"),
        [
            (ClaimJudgementKind.ORIGIN, ("Pier",)),
            (ClaimJudgementKind.NOT_COPY, ("Pier", "Courier")),
            (ClaimJudgementKind.NOT_COPY, ("Courier", "Pier")),
        ],
    )
    def test_no_parent(self, kind: ClaimJudgementKind, outlets: tuple[str, ...]) -> None:
        """What cites another outlet came from nowhere, or not from there."""
        readings = [said("Courier", 5), said("Pier", 6, through="the Courier")]
        assert by_outlet(claims_of(readings)[0])["Pier"].parent_id
        ids = self.ids(readings)
        judgement = ClaimJudgement(kind, tuple(ids[one] for one in outlets))
        (claim,) = claims_of(readings, judgement)
        assert by_outlet(claim)["Pier"].parent_id is None

    def test_a_decision_about_what_is_now_part_of_a_wider_report(self) -> None:
        """Holds for the report that tells it too."""
        other = f"it was solvent from the shed that ran into {STATES[3].split()[-1]} at night"
        text = f"Renn told the Courier that {LEAK}. Renn told the Courier that {other}."
        document = Document.from_text(text, outlet="Pier", published=date(2022, 5, 6))
        sayings = [quote(document, "Renn", "told", f"that {one}") for one in (LEAK, other)]
        readings = [said("Courier", 5), Reading(document, tuple(sayings))]
        both = [one.id for claim in claims_of(readings) for one in claim.reports
                if one.document_id == document.id]  # fmt: skip
        assert len(both) == 2
        together = ClaimJudgement(SAME, tuple(both))
        for report_id in both:
            origin = ClaimJudgement(ClaimJudgementKind.ORIGIN, (report_id,))
            assert by_outlet(claims_of(readings, together)[0])["Pier"].parent_id
            (claim,) = claims_of(readings, together, origin)
            assert by_outlet(claim)["Pier"].parent_id is None

    def test_reports_that_are_gone(self) -> None:
        """A decision about what is no longer in the pile changes nothing."""
        gone = [ClaimJudgement(kind, ("nobody", "nowhere")) for kind in ClaimJudgementKind]
        assert claims_of(self.readings, *gone) == claims_of(self.readings)


class TestUgly:
    """Piles that nobody wishes for."""

    def test_nothing(self) -> None:
        """No documents, no claims."""
        assert claims_of([]) == ()

    def test_documents_without_words(self) -> None:
        """Empty ones, and such as have only signs, claim nothing and harm no others."""
        empty = [read(text, outlet=f"Paper {text}") for text in ("", " \n", "🚢🚢", "…?!", "«»")]
        assert claims_of(empty) == ()
        assert len(claims_of([*empty, said("Pier")])) == 1

    def test_without_attributions(self) -> None:
        """What two authors say is a claim of theirs, each its own origin."""
        readings = [read(f"{LEAK}.", outlet=outlet) for outlet in ("Pier", "Mail")]
        (claim,) = claims_of(readings)
        assert [one.attribution_id for one in claim.reports] == [None, None]
        assert claim.origins.at_most == 2
        check([claim], [one.document for one in readings])

    def test_emoji(self) -> None:
        """Move no place."""
        text = f"🚢🚢 Renn said 🚢 that {LEAK} 🚢🚢."
        reading = read(text, ("Renn", "said", f"that {LEAK}"), outlet="🚢")
        (claim,) = claims_of([reading])
        (span,) = claim.reports[0].spans
        assert text[span.start : span.end] == LEAK
        check([claim], [reading.document])

    def test_undated_documents_without_outlets(self) -> None:
        """Are told apart, and none is called the other's."""
        readings = [
            read(f"Renn said that {LEAK}. {more}", ("Renn", "said", f"that {LEAK}"),
                 outlet="", published=None)
            for more in ("", "It rained.", "It snowed.")
        ]  # fmt: skip
        (claim,) = claims_of(readings)
        assert len(claim.reports) == 3
        assert {one.chain[0].name for one in claim.reports} == {"a text"}
        check([claim], [one.document for one in readings])

    def test_a_very_long_sentence(self) -> None:
        """Is one statement."""
        words = "the ferry left the port and " * 3000 + "came back"
        readings = [said(outlet, words=words) for outlet in ("Pier", "Mail")]
        (claim,) = claims_of(readings)
        assert claim.label == words
        check([claim], [one.document for one in readings])

    def test_one_document_says_it_again_and_again(self) -> None:
        """It is told elsewhere once: one claim, with one report of each."""
        readings = [read(f"{LEAK}. " * 20, outlet="Pier"), read(f"{LEAK}.", outlet="Mail")]
        (claim,) = claims_of(readings)
        assert len(claim.reports) == 2
        assert len(by_outlet(claim)["Pier"].also) == 19

    def test_one_document_says_it_five_hundred_times(self) -> None:
        """Whatever is made of that, it holds together."""
        reading = read(f"{LEAK}. " * 500, outlet="Pier")
        claims = claims_of([reading, said("Mail"), said("Argus")])
        assert claims
        check(claims, [reading.document, said("Mail").document, said("Argus").document])

    def test_two_hundred_reposts(self) -> None:
        """Are one claim with one origin."""
        readings = [said(f"Paper {at}", None) for at in range(200)]
        first, *rest = (one.document for one in readings)
        copies = [align(first, one) for one in rest]
        (claim,) = find_claims(pile(readings, copies), tools())
        assert len(claim.reports) == 200
        assert (claim.origins.at_least, claim.origins.at_most) == (1, 1)
        assert sum(one.parent_id is not None for one in claim.reports) == 199


_READINGS = st.lists(
    st.builds(
        said,
        st.sampled_from(("Pier", "Mail", "Velsund Courier", "")),
        st.sampled_from((None, 5, 6, 7)),
        st.sampled_from(("Renn", "an official", "The Courier", "reports")),
        st.sampled_from((LEAK, OTHER_LEAK, LEAK.replace("leaked", "never leaked"), *STATES, "🚢")),
        st.sampled_from(SourceType),
        st.sampled_from(("", "the Courier", "the Mail")),
    ),
    max_size=7,
    unique_by=lambda one: one.document.id,
)


@settings(deadline=None, max_examples=25)
@given(_READINGS, st.data())
def test_any_pile(readings: list[Reading], data: st.DataObject) -> None:
    """Everything holds together, and the order of readings and copies changes nothing."""
    documents = [one.document for one in readings]
    copies = [
        align(a, b)
        for a in documents
        for b in documents
        if a.id < b.id and data.draw(st.integers(0, 3)) == 0
    ]
    claims = find_claims(pile(readings, copies), tools())
    check(claims, documents)
    order = data.draw(st.permutations(readings))
    assert find_claims(pile(order, copies[::-1]), tools()) == claims
    ids = [report.id for one in claims for report in one.reports]
    if len(ids) > 1:
        pair = tuple(data.draw(st.lists(st.sampled_from(ids), min_size=2, max_size=2, unique=True)))
        kind = data.draw(st.sampled_from((SAME, DIFFERENT)))
        decided = find_claims(pile(readings, copies), tools(), [ClaimJudgement(kind, pair)])
        check(decided, documents)
        told_in = {report.id: one.id for one in decided for report in one.reports}
        if set(pair) <= set(told_in):
            assert (told_in[pair[0]] == told_in[pair[1]]) is (kind is SAME)
