"""Denials, contradictions, corrections and retractions of a claim."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.claims.disputes import (
    find_correcting_spans,
    find_corrections,
    find_disputes,
    is_correcting,
)
from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.records import (
    Dispute,
    DisputeKind,
    Document,
    Granularity,
    SaidAt,
    SourceType,
    Span,
    Stance,
)
from tests.claims.telling import By, chain_of, tell, words_at

DENYING = By(SourceType.NAMED, Stance.DENY)


def report(outlet: str, day: int | None = 1, words: str = "40 tonnes leaked") -> Told:
    """A report in an outlet's own voice."""
    return tell(
        f"<<{words} at Velsund>>.",
        outlet=outlet,
        published=date(2022, 5, day) if day else None,
        report_id=f"{outlet} {day}",
    )


def denial(outlet: str, day: int | None = 2, by: By = DENYING, text: str = "") -> Told:
    """A denial by the Authority, printed by an outlet."""
    marked = text or "{source|The Authority} {cue|denied} that <<40 tonnes leaked at Velsund>>."
    published = date(2022, 5, day) if day else None
    return tell(marked, by, outlet=outlet, published=published)


def dispute(
    told: list[Told], denied: list[Told], contrary: list[tuple[Told, float]] | None = None
) -> list[Dispute]:
    """The disputes of a claim that is told, denied and contradicted in these documents."""
    several = [*told, *denied, *(one for one, _ in contrary or ())]
    documents = {one.document.id: one.document for one in several}
    return find_disputes(
        told,
        [(one.statement, 0.9) for one in denied],
        contrary or [],
        documents,
        lambda statement: chain_of(documents[statement.document_id], statement),
    )


class TestDenials:
    def test_a_denial_disputes_the_reports(self) -> None:
        """With its words, its voices and its probability."""
        one, other = report("Pier"), report("Mail")
        denied = denial("Post")
        (found,) = dispute([one, other], [denied])
        assert found.kind is DisputeKind.DENIAL
        assert found.report_ids == ("Pier 1", "Mail 1")
        assert found.carried_by == ()
        assert found.probability == 0.9
        assert [voice.name for voice in found.chain] == ["Post", "The Authority"]
        assert words_at(denied, found.place.span) == "denied that 40 tonnes leaked at Velsund"
        attribution = denied.statement.attribution
        assert attribution is not None
        assert found.place.attribution_id == attribution.id
        assert found.claim_id is None

    def test_a_report_beside_the_denial_carries_it(self) -> None:
        """Its document tells of both."""
        both = tell(
            "<<40 tonnes leaked at Velsund>>. The Pier has seen a memo.\n\n"
            "{source|The Authority} {cue|denied} that <<40 tonnes leaked>>.",
            DENYING,
            outlet="Post",
        )
        told = Told(both.report, both.statements[:1], both.document)
        denied = Told(both.report, both.statements[1:], both.document)
        (found,) = dispute([told, report("Mail")], [denied])
        assert found.report_ids == (told.report.id, "Mail 1")
        assert found.carried_by == (told.report.id,)

    def test_what_stands_there_only_to_be_denied_is_not_disputed(self) -> None:
        """The words of the denial's own sentence, and hearsay right before it."""
        text = (
            "{cue|It was said} that <<40 tonnes leaked at Velsund>>. "
            "{source|The Authority} {cue|denied} that <<40 tonnes leaked>>."
        )
        both = tell(text, By(SourceType.UNSTATED, Stance.DENY), outlet="Post")
        told = Told(both.report, both.statements[:1], both.document)
        denied = Told(both.report, both.statements[1:], both.document)
        (found,) = dispute([told, report("Mail")], [denied])
        assert found.report_ids == ("Mail 1",)

    def test_the_same_denial_in_two_papers_is_two_disputes(self) -> None:
        """The earliest first, and each is carried by the reports beside the other."""
        late, early = denial("Post", 3), denial("Star", 2)
        beside = tell(
            "<<40 tonnes leaked at Velsund>>. {source|The Authority} {cue|denied} that "
            "<<40 tonnes leaked>>.",
            DENYING,
            outlet="Mail",
            published=date(2022, 5, 4),
        )
        told = Told(beside.report, beside.statements[:1], beside.document)
        own = Told(beside.report, beside.statements[1:], beside.document)
        found = dispute([report("Pier"), told], [late, own, early])
        assert [one.chain[0].name for one in found] == ["Star", "Post", "Mail"]
        assert {one.carried_by for one in found} == {(told.report.id,)}

    def test_another_denier_is_another_denial(self) -> None:
        """A report beside the owner's denial does not carry the Authority's."""
        beside = tell(
            "<<40 tonnes leaked at Velsund>>. {source|The owner} {cue|denied} that "
            "<<40 tonnes leaked>>.",
            DENYING,
            outlet="Mail",
        )
        told = Told(beside.report, beside.statements[:1], beside.document)
        own = Told(beside.report, beside.statements[1:], beside.document)
        found = dispute([told], [denial("Post"), own])
        carried = {one.chain[-1].name: one.carried_by for one in found}
        assert carried == {"The owner": (told.report.id,), "The Authority": ()}

    def test_nobody_without_a_name_is_the_same_twice(self) -> None:
        """Two spokesmen may be two people."""
        by = By(SourceType.ANONYMOUS, Stance.DENY)
        text = "{source|A spokesman} {cue|denied} that <<40 tonnes leaked at Velsund>>."
        beside = tell(f"<<40 tonnes leaked>>. {text}", by, outlet="Mail")
        told = Told(beside.report, beside.statements[:1], beside.document)
        own = Told(beside.report, beside.statements[1:], beside.document)
        found = dispute([told], [denial("Post", by=by, text=text), own])
        assert {one.chain[0].name: one.carried_by for one in found} == {
            "Post": (),
            "Mail": (told.report.id,),
        }

    def test_when_it_was_said(self) -> None:
        """From the words, and the order is by that day rather than by the day of print."""
        at = SaidAt("2022-05-02", Span(0, 3), Granularity.DAY)
        by = By(SourceType.NAMED, Stance.DENY, said_at=at)
        late = denial("Post", 9, by)
        early = denial("Star", 4)
        found = dispute([report("Pier")], [early, late])
        assert [one.at for one in found] == [at, None]

    def test_undated_ones_come_last(self) -> None:
        """A denial without any day is told all the same."""
        found = dispute([report("Pier", None)], [denial("Post", None), denial("Star", 2)])
        assert [one.chain[0].name for one in found] == ["Star", "Post"]
        assert all(one.report_ids == ("Pier None",) for one in found)

    def test_a_denial_of_nothing_told_is_none(self) -> None:
        """Nothing is disputed where nobody says it."""
        assert dispute([], [denial("Post")]) == []

    def test_the_order_given_changes_nothing(self) -> None:
        """Not of denials, nor of contrary reports."""
        denied = [denial("Post", 3), denial("Star", 2), denial("Echo", 2)]
        told = [report("Pier"), report("Mail")]
        assert dispute(told, denied) == dispute(told, denied[::-1])


class TestContradictions:
    def test_another_claim_contradicts(self) -> None:
        """With that claim's id, its voices and words."""
        other = tell(
            "{source|Ada Renn} {cue|said} <<nothing leaked at Velsund>>.",
            By(SourceType.NAMED),
            outlet="Post",
            claim_id="other",
        )
        (found,) = dispute([report("Pier")], [], [(other, 0.7)])
        assert found.kind is DisputeKind.CONTRADICTION
        assert found.claim_id == "other"
        assert found.report_ids == ("Pier 1",)
        assert [voice.name for voice in found.chain] == ["Post", "Ada Renn"]
        assert words_at(other, found.place.span) == "nothing leaked at Velsund"

    def test_a_document_that_tells_both_carries_it(self) -> None:
        """Whoever reads it sees both numbers."""
        both = tell("<<40 tonnes leaked at Velsund>>. <<Only 2 tonnes leaked at Velsund>>.")
        told = Told(both.report, both.statements[:1], both.document)
        other = Told(both.report, both.statements[1:], both.document)
        (found,) = dispute([told], [], [(other, 0.7)])
        assert found.carried_by == (told.report.id,)


def correct(
    told: list[Told], text: str, outlet: str = "Pier", day: int | None = 5, title: str = ""
) -> list[Dispute]:
    """The corrections of a claim in one more document, whose marked statements match the claim."""
    notice = tell(text, outlet=outlet, published=date(2022, 5, day) if day else None, title=title)
    candidates: list[Statement] = [*notice.statements]
    documents: dict[str, Document] = {one.document.id: one.document for one in (*told, notice)}
    return find_corrections(told, candidates, documents)


class TestCorrections:
    NOTICE = "Correction: the Pier reported on Sunday that <<40 tonnes leaked>>. It was 4 tonnes."

    def test_an_outlet_corrects_its_own_report(self) -> None:
        """And no other's, nor what it prints afterwards."""
        told = [report("Pier", 1), report("Mail", 1), report("Pier", 9)]
        (found,) = correct(told, self.NOTICE)
        assert found.kind is DisputeKind.CORRECTION
        assert found.report_ids == ("Pier 1",)
        assert [voice.name for voice in found.chain] == ["Pier"]

    def test_an_outlet_takes_it_back(self) -> None:
        """That is a retraction."""
        text = "The Pier retracts its report of 1 May in which it said that <<40 tonnes leaked>>."
        (found,) = correct([report("Pier")], text)
        assert found.kind is DisputeKind.RETRACTION

    def test_only_the_article_that_is_named(self) -> None:
        """Where the correction gives its title."""
        first = tell("<<40 tonnes leaked>>.", outlet="Pier", title="Solvent in the old basin")
        second = tell("<<40 tonnes leaked>>!", outlet="Pier", title="What the mayor knew of it")
        text = "Our report ‘Solvent in the old basin’ wrongly said that <<40 tonnes leaked>>."
        (found,) = correct([first, second], text, day=9)
        assert found.report_ids == (first.report.id,)

    def test_a_note_in_the_article_itself(self) -> None:
        """The article that has it still is corrected, and carries the note."""
        text = (
            "<<40 tonnes leaked at Velsund>>. The town slept.\n\n"
            "Correction: this article said that <<40 tonnes leaked>>. It should have said 4."
        )
        both = tell(text, outlet="Pier")
        told = Told(both.report, both.statements[:1], both.document)
        found = find_corrections([told], both.statements[1:], {both.document.id: both.document})
        assert [one.report_ids for one in found] == [(told.report.id,)]
        assert found[0].carried_by == (told.report.id,)

    def test_an_article_put_right_is_not_corrected_by_its_note(self) -> None:
        """It gives the right number now."""
        text = (
            "<<4 tonnes leaked at Velsund>>. The town slept.\n\n"
            "An earlier version of this article said that <<40 tonnes leaked>>."
        )
        both = tell(text, outlet="Pier")
        told = Told(both.report, both.statements[:1], both.document)
        documents = {both.document.id: both.document}
        assert find_corrections([told], both.statements[1:], documents) == []

    def test_a_statement_elsewhere_in_a_correcting_document(self) -> None:
        """What stands beside the note is no correction."""
        text = "<<40 tonnes leaked at Velsund>>.\n\nCorrection: the mayor is Berit Quayle."
        assert correct([report("Pier")], text) == []

    def test_all_of_a_column_of_corrections(self) -> None:
        """By its title."""
        text = "We also repeated that <<40 tonnes leaked>>. The owner says otherwise."
        (found,) = correct([report("Pier")], text, title="Corrections and clarifications")
        assert found.report_ids == ("Pier 1",)

    def test_without_days_all_reports_of_the_outlet(self) -> None:
        """Nothing says which came first."""
        told = [report("Pier", None), report("Pier", 9)]
        (found,) = correct(told, self.NOTICE, day=None)
        assert found.report_ids == ("Pier None", "Pier 9")

    def test_no_outlet_no_corrections_of_others(self) -> None:
        """Two texts without an outlet are not one outlet's."""
        assert correct([report("", 1)], self.NOTICE, outlet="") == []

    def test_the_order_of_candidates_changes_nothing(self) -> None:
        """The place is the first sentence that tells the claim."""
        notice = tell(
            "Correction: we said that <<40 tonnes leaked>>. It says <<up to 4 tonnes leaked>>.",
            outlet="Pier",
            published=date(2022, 5, 5),
        )
        documents = {notice.document.id: notice.document}
        told = [report("Pier")]
        found = find_corrections(told, notice.statements, documents)
        assert found == find_corrections(told, notice.statements[::-1], documents)
        assert "we said" in words_at(notice, found[0].place.span)


class TestCorrectingWords:
    @pytest.mark.parametrize(
        "text",
        [
            "Correction: the ferry had 4 cars.",
            "CORRECTION (9 May): the ferry had 4 cars.",
            "An earlier version of this article said the ferry had 40 cars.",
            "The same report should have said that the ferry had 4 cars.",
            "The table gave 16.40. It should have read 14.06.",
            "Our figure was the result of an editing error.",
            "The Pier has withdrawn its report.",
            "Editor's note: we retract this story.",
            "This article has been corrected.",
            "We apologise to the rowing club.",
        ],
    )
    def test_words_that_correct(self, text: str) -> None:
        """In the paper's own voice."""
        (span,) = find_correcting_spans(text, "The Pier")
        assert text[span.start : span.end] == text

    @pytest.mark.parametrize(
        "text",
        [
            "",
            "   \n\n ",
            "“We apologise for the delay,” the line said.",
            "The minister should have said so earlier.",
            "Witnesses retracted what they had said.",
            "Corrections officers were held.",
            "The report was wrong, he said.",
            "Editor's note: this is the second of three parts.",
            "Troops withdrew from Velsund on Monday.",
        ],
    )
    def test_words_that_do_not(self, text: str) -> None:
        """Others may apologise, retract and be wrong."""
        assert find_correcting_spans(text, "The Pier") == []

    def test_a_label_on_a_line_of_its_own(self) -> None:
        """Takes the next paragraph with it, and no more."""
        text = "News.\n\nCorrection\n\nThe ferry had 4 cars.\n\nMore news."
        found = [text[one.start : one.end] for one in find_correcting_spans(text)]
        assert found == ["Correction", "The ferry had 4 cars."]

    @pytest.mark.parametrize(
        ("title", "expected"),
        [
            ("Corrections and clarifications", True),
            ("Correction: the ferry", True),
            ("Retraction", True),
            ("A note from the editor", True),
            ("Corrections officer held", False),
            ("Apology demanded from minister", False),
            ("", False),
        ],
    )
    def test_titles(self, title: str, expected: bool) -> None:
        """A column is known by its title."""
        assert is_correcting(Document.from_text("The ferry.", title, "The Pier")) is expected
