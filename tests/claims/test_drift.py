"""What changes between a report and the one it came from is found, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.drift import find_drift
from sayso.claims.told import Told
from sayso.records import Drift, DriftKind, Kind, ParentKind, SourceType, Stance, Voice, VoiceRole
from tests.claims.telling import By, read_times, tell, words_at

NAMED = By(SourceType.NAMED)
NAMELESS = By(SourceType.ANONYMOUS)
PAPER = By(SourceType.DOCUMENT)


def changes(parent: Told, child: Told) -> list[tuple[str, str, str]]:
    """The kinds of drift with the words on both sides."""
    return [
        (
            drift.kind.value,
            words_at(parent, drift.before.span),
            words_at(child, drift.after.span),
        )
        for drift in find_drift(parent, child, (), read_times)
    ]


def kinds(parent: Told, child: Told) -> set[DriftKind]:
    """The kinds of drift alone."""
    return {drift.kind for drift in find_drift(parent, child, (), read_times)}


def own(words: str, **given: object) -> Told:
    """The author's own words, all of them the statement."""
    return tell(f"<<{words}>>.", **given)  # type: ignore[arg-type]


def said(words: str, by: By = NAMED, source: str = "Ada Renn", **given: object) -> Told:
    """Words of a source."""
    return tell(f"{{source|{source}}} {{cue|said}} that <<{words}>>.", by, **given)  # type: ignore[arg-type]


class TestNothingChanged:
    def test_the_same_words_do_not_drift(self) -> None:
        """A copy has no drift."""
        words = "up to 40 tonnes of oil may not have reached Velsund on Saturday"
        assert changes(said(words), said(words, outlet="Bay Mail")) == []

    def test_other_words_for_the_same_do_not_drift(self) -> None:
        """Reworded, turned into the passive, with the number in words."""
        parent = said("the company paid 4 million crowns to the mayor in Velsund on Monday")
        child = said(
            "the mayor took four million crowns from the company in Velsund on 2 May",
            outlet="Bay Mail",
        )
        assert changes(parent, child) == []

    def test_what_is_left_out_or_put_in_is_no_drift(self) -> None:
        """A clause, a number or a name more is another thing told, not a change of this one."""
        parent = said("the ferry was stopped")
        child = said("the ferry Corvina was stopped at Berth 7 with 40 cars on Monday")
        assert changes(parent, child) == []
        assert changes(child, parent) == []


class TestHedges:
    @pytest.mark.parametrize(
        ("hedged", "word"),
        [
            ("the ferry may have carried 40 cars", "may"),
            ("the ferry reportedly carried 40 cars", "reportedly"),
            ("the ferry by every indication carried 40 cars", "by every indication"),
            ("the ferry was believed to have carried 40 cars", "was believed to"),
        ],
    )
    def test_a_hedge_of_the_words_is_dropped_and_added(self, hedged: str, word: str) -> None:
        """Before and after are the hedge, and all words of the side without it."""
        plain = "the ferry carried 40 cars"
        assert changes(said(hedged), said(plain)) == [("hedge dropped", word, plain)]
        assert changes(said(plain), said(hedged)) == [("hedge added", plain, word)]

    def test_another_hedge_in_its_place_is_no_drift(self) -> None:
        """What may be so and what is reportedly so are both open."""
        parent = said("the ferry may have carried 40 cars")
        child = said("the ferry reportedly carried 40 cars")
        assert changes(parent, child) == []

    def test_a_hedged_cue_counts(self) -> None:
        """The hedge that stands in what attributes the words is one of them."""
        by = By(SourceType.NAMED, hedged=True)
        parent = tell("{source|Renn} {cue|reportedly} said <<the ferry carried 40 cars>>.", by)
        assert changes(parent, said("the ferry carried 40 cars", source="Renn")) == [
            ("hedge dropped", "reportedly", "the ferry carried 40 cars")
        ]

    def test_what_somebody_alleges_is_what_he_says(self) -> None:
        """ "Renn alleged" is Renn's word as "Renn said" is; "it is alleged" is nobody's."""
        by = By(SourceType.NAMED, Stance.ALLEGE)
        alleged = tell("{source|Renn} {cue|alleged} that <<the ferry carried 40 cars>>.", by)
        said_so = tell("{source|Renn} {cue|said} <<the ferry carried 40 cars>>.", NAMED)
        assert kinds(alleged, said_so) == set()
        assert kinds(said_so, alleged) == set()
        nobody = By(SourceType.UNSTATED, Stance.ALLEGE)
        open_words = tell("{cue|It is alleged} that <<the ferry carried 40 cars>>.", nobody)
        assert DriftKind.HEDGE_DROPPED in kinds(open_words, own("the ferry carried 40 cars"))

    def test_a_suspect_by_another_word_is_no_drift(self) -> None:
        """Who is accused is an alleged one too."""
        parent = said("the court freed 20 alleged poachers in Velsund")
        assert changes(parent, said("the court freed 20 men accused as poachers in Velsund")) == []

    def test_to_be_believed_only_colours(self) -> None:
        """ "If Renn is to be believed" is no hedge that is lost with "Renn said"."""
        by = By(SourceType.NAMED, Stance.BELIEVE)
        parent = tell(
            "If {source|Renn} {cue|is to be believed}, <<the ferry carried 40 cars>>.", by
        )
        child = said("the ferry carried 40 cars", source="Renn")
        assert changes(parent, child) == []

    def test_claimed_is_no_hedge(self) -> None:
        """From "claimed" to "said" none is lost; from "may" to "claimed" one is."""
        by = By(SourceType.NAMED, Stance.ALLEGE)
        claimed = tell("{source|Renn} {cue|claimed} that <<the ferry carried 40 cars>>.", by)
        plain = said("the ferry carried 40 cars", source="Renn")
        hedged = said("the ferry may have carried 40 cars", source="Renn")
        assert changes(claimed, plain) == []
        assert changes(plain, claimed) == []
        assert kinds(hedged, claimed) == {DriftKind.HEDGE_DROPPED}
        assert kinds(claimed, hedged) == {DriftKind.HEDGE_ADDED}

    def test_a_hedge_that_stays_elsewhere(self) -> None:
        """In words that are the same but for it, another sentence that hedges hides nothing."""
        words = "The old ferry to Velsund {}carried 40 cars of the army over the bay"
        more = "<<The ferry possibly sank>>."
        parent = tell(f"{more} <<{words.format('ostensibly ')}>>.")
        child = tell(f"{more} <<{words.format('')}>>.", outlet="Bay Mail")
        assert kinds(parent, child) == {DriftKind.HEDGE_DROPPED}

    def test_what_was_believed_is_asserted(self) -> None:
        """ "Thinks" is a hedge, "saw" is none."""
        believe = By(SourceType.NAMED, Stance.BELIEVE)
        plain = said("the wind saved the town", source="Renn")
        thinks = tell("{source|Renn} {cue|thinks} that <<the wind saved the town>>.", believe)
        saw = tell("{source|Renn} {cue|saw} that <<the wind saved the town>>.", believe)
        assert kinds(thinks, plain) == {DriftKind.HEDGE_DROPPED}
        assert kinds(saw, plain) == set()

    def test_a_hedge_beside_what_both_claim(self) -> None:
        """Where both claim it, the other one has no hedge for that."""
        by = By(SourceType.NAMED, Stance.ALLEGE)
        plain = tell("{source|Renn} {cue|claimed} that <<the ferry carried 40 cars>>.", by)
        hedged = tell(
            "{source|Renn} {cue|claimed} that <<the ferry possibly carried 40 cars>>.", by
        )
        assert [one[0] for one in changes(plain, hedged)] == ["hedge added"]
        assert [one[0] for one in changes(hedged, plain)] == ["hedge dropped"]

    def test_a_hedge_of_another_clause_does_not_count(self) -> None:
        """What may come of it is not what happened."""
        parent = said("the ferry carried 40 cars, which may scare passengers for years")
        assert changes(parent, said("the ferry carried 40 cars")) == []

    def test_the_month_of_may_is_no_hedge(self) -> None:
        """A date is dropped, and nothing hedged."""
        parent = said("the ferry carried 40 cars on 3 May")
        assert changes(parent, said("the ferry carried 40 cars")) == []

    def test_a_number_that_was_called_provisional_close_behind(self) -> None:
        """The sentence that calls it so is the hedge."""
        parent = tell(
            "<<The ferry carried 40 cars>>, {cue|according to} {source|a memo}.\n\n"
            "The memo is of Monday. It gives no names and calls the figure provisional.",
            PAPER,
        )
        child = tell("<<The ferry carried 40 cars>>, {cue|according to} {source|a memo}.", PAPER)
        assert changes(parent, child) == [
            (
                "hedge dropped",
                "It gives no names and calls the figure provisional.",
                "The ferry carried 40 cars",
            )
        ]

    def test_that_a_paper_could_not_check_is_no_hedge(self) -> None:
        """It speaks of the paper's work."""
        parent = tell(
            "{source|Renn} {cue|said} <<the ferry carried 40 cars>>. "
            "The account could not be checked independently.",
            NAMED,
        )
        assert changes(parent, said("the ferry carried 40 cars", source="Renn")) == []

    def test_a_limit_becomes_the_number(self) -> None:
        """ "Up to 40" and "40" are one number, and not one claim."""
        parent, child = said("up to 40 tonnes leaked"), said("40 tonnes leaked")
        assert changes(parent, child) == [("hedge dropped", "up to 40", "40 tonnes leaked")]
        assert changes(child, parent) == [("hedge added", "40 tonnes leaked", "up to 40")]

    def test_give_or_take(self) -> None:
        """So is a number with "give or take"."""
        parent = said("we talk about forty tonnes, give or take, in the basin")
        child = said("we talk about forty tonnes in the basin")
        assert kinds(parent, child) == {DriftKind.HEDGE_DROPPED}

    def test_about_is_no_hedge(self) -> None:
        """Papers leave out "about", "some" and "nearly", and nobody minds."""
        assert changes(said("about 40 tonnes leaked"), said("40 tonnes leaked")) == []


class TestSources:
    def test_an_attribution_is_dropped(self) -> None:
        """From the source to all words that lack it."""
        parent = tell("<<The ferry carried 40 cars>>, {cue|says} {source|a memo}.", PAPER)
        child = own("The ferry carried 40 cars", outlet="Bay Mail")
        assert changes(parent, child) == [
            ("attribution dropped", "a memo", "The ferry carried 40 cars")
        ]

    def test_a_credit_alone_does_not_attribute(self) -> None:
        """An agency in brackets before the text is a credit."""
        parent = tell(
            "<<The ferry carried 40 cars>>, {cue|says} {source|a memo}.", PAPER, outlet="Northwire"
        )
        child = tell("VELSUND (Northwire) - <<The ferry carried 40 cars>>.", outlet="Bay Mail")
        assert DriftKind.ATTRIBUTION_DROPPED in kinds(parent, child)

    @pytest.mark.parametrize(
        "text",
        [
            "<<The ferry carried 40 cars>>, wrote the Northwire agency.",
            "<<The ferry carried 40 cars>>. The figure comes from a memo.",
            "<<The ferry carried 40 cars>>. Northwire first reported it.",
            "A clerk told Northwire. <<The ferry carried 40 cars>>.",
            "<<The ferry carried 40 cars>>.\n\nThat the ferry carried 40 cars is in the memo.",
        ],
    )
    def test_words_next_to_it_that_say_whose_it_is(self, text: str) -> None:
        """A sentence that gives the figure to the source or its paper attributes it."""
        parent = tell(
            "<<The ferry carried 40 cars>>, {cue|says} {source|a memo}.", PAPER, outlet="Northwire"
        )
        assert changes(parent, tell(text, outlet="Bay Mail")) == []

    def test_words_next_to_it_that_give_the_source_another_thing(self) -> None:
        """The memo is named for where the ship was, and not for how much leaked."""
        parent = tell(
            "<<Up to 40 tonnes of solvent entered the basin>>, {cue|according to} "
            "{source|an internal memo seen by Northwire}.",
            PAPER,
            outlet="Northwire",
        )
        child = tell(
            "<<Up to 40 tonnes of solvent entered the basin>>.\n\n"
            "An internal memo seen by Northwire says the loss occurred at Berth 7.",
            outlet="Bay Mail",
        )
        assert kinds(parent, child) == {DriftKind.ATTRIBUTION_DROPPED}

    def test_words_in_quotation_marks_are_somebodys(self) -> None:
        """Even if it was not found whose."""
        parent = said("the ferry carried 40 cars", source="Ida Brook")
        child = tell("“<<The ferry carried 40 cars>>.”", outlet="Bay Mail")
        assert changes(parent, child) == []

    def test_quoted_words_turned_into_the_papers_own(self) -> None:
        """The same words in their order may be a quotation set apart; turned they are none."""
        words = "they sold the generator of the hospital in July"
        parent = said(words, source="Ida Brook")
        line = tuple(replace(one, kind=Kind.DIRECT) for one in parent.statement.line)
        quoted = replace(parent.statement, attribution=line[-1], line=line)
        parent = replace(parent, statements=(quoted,))
        turned = own("the generator of the hospital was sold in July", outlet="Bay Mail")
        assert kinds(parent, turned) == {DriftKind.ATTRIBUTION_DROPPED}
        assert changes(parent, own(words, outlet="Bay Mail")) == []

    def test_a_letter_without_marks(self) -> None:
        """Who says "my" in it is not the paper."""
        parent = said("my ferry carried 40 cars", source="Ida Brook")
        assert changes(parent, own("My ferry carried 40 cars", outlet="Bay Mail")) == []

    def test_a_report_that_cites_the_other_is_attributed(self) -> None:
        """That it is known to come from there by citation says that its words cite it."""
        parent = tell("<<The ferry carried 40 cars>>, {cue|says} {source|a memo}.", PAPER)
        child = own("The ferry carried 40 cars", parent_kind=ParentKind.CITATION)
        assert changes(parent, child) == []

    def test_the_paper_itself_is_no_source_to_drop(self) -> None:
        """ "We have learned" is the paper's own voice."""
        parent = tell("{source|We} {cue|learned} that <<the ferry carried 40 cars>>.", NAMED)
        assert changes(parent, own("the ferry carried 40 cars", outlet="Bay Mail")) == []

    def test_the_papers_own_reporter_is_no_source_to_drop(self) -> None:
        """What its reporter saw is its own."""
        parent = tell(
            "{source|A reporter for the Pier} {cue|saw} that <<the ferry carried 40 cars>>.",
            NAMELESS,
            outlet="The Pier",
        )
        assert changes(parent, own("the ferry carried 40 cars", outlet="Bay Mail")) == []

    def test_a_paper_that_was_cited_is_no_name_to_lose(self) -> None:
        """ "It was reported" for a paper's name anonymises nobody."""
        parent = said("the ferry carried 40 cars", source="The Northern Courier")
        child = tell(
            "{cue|It was reported} that <<the ferry carried 40 cars>>.", By(SourceType.UNSTATED)
        )
        assert changes(parent, child) == []

    def test_hearsay_without_a_source_drops_none(self) -> None:
        """Nobody stood behind "reportedly"; but the hedge is gone."""
        by = By(SourceType.UNSTATED, hedged=True)
        parent = tell("<<The ferry>> {cue|reportedly} <+carried 40 cars>>.", by)
        assert kinds(parent, own("The ferry carried 40 cars")) == {DriftKind.HEDGE_DROPPED}

    @pytest.mark.parametrize("kind", [SourceType.ANONYMOUS, SourceType.COLLECTIVE])
    def test_a_name_becomes_somebody(self, kind: SourceType) -> None:
        """From the named source to the nameless one."""
        parent = said("the ferry carried 40 cars", source="Captain Ida Brook")
        child = said("the ferry carried 40 cars", By(kind), source="harbour officials")
        assert changes(parent, child) == [
            ("source anonymised", "Captain Ida Brook", "harbour officials")
        ]

    def test_a_paper_that_quotes_somebody(self) -> None:
        """The paper has a name, and whom it quotes has lost theirs."""
        parent = said("the ferry carried 40 cars", source="Ida Brook")
        child = tell(
            "{source|The Courier} quoted a critic {cue|as saying} <<the ferry carried 40 cars>>.",
            NAMED,
        )
        assert changes(parent, child) == [("source anonymised", "Ida Brook", "a critic")]

    def test_a_paper_that_has_somebody_saying_it(self) -> None:
        """The same, though the paper is said to have them."""
        parent = said("the ferry carried 40 cars", source="Ida Brook")
        child = tell(
            "{source|The Courier} {cue|has} a critic saying that <<the ferry carried 40 cars>>.",
            NAMED,
        )
        assert changes(parent, child) == [("source anonymised", "Ida Brook", "a critic")]

    def test_a_name_that_became_reportedly(self) -> None:
        """Hearsay is nobody."""
        parent = said("the ferry carried 40 cars", source="Ida Brook")
        by = By(SourceType.UNSTATED, hedged=True)
        child = tell("The ferry {cue|reportedly} <<carried 40 cars on Monday>>.", by)
        assert DriftKind.SOURCE_ANONYMISED in kinds(parent, child)

    def test_a_nameless_source_that_is_told_of_by_name_just_before(self) -> None:
        """ "The official" behind a name is the one who bears it."""
        parent = said("the ferry carried 40 cars", source="Ida Brook")
        child = tell(
            "Ida Brook spoke on Monday. {source|The official} {cue|said} "
            "<<the ferry carried 40 cars>>.",
            NAMELESS,
        )
        assert changes(parent, child) == []

    def test_the_body_of_a_nameless_source_keeps_its_name(self) -> None:
        """A spokesman for the one who spoke names it still."""
        parent = said("the ferry carried 40 cars", source="Calder Lines")
        child = said("the ferry carried 40 cars", NAMELESS, source="a spokesman for Calder Lines")
        assert changes(parent, child) == []

    def test_a_paper_that_somebody_signed(self) -> None:
        """It names whoever did, and "an insider" does not."""
        by = By(SourceType.DOCUMENT)
        parent = said("the ferry carried 40 cars", by, source="a circular signed by Ida Brook")
        child = said("the ferry carried 40 cars", NAMELESS, source="an insider")
        assert kinds(parent, child) == {DriftKind.SOURCE_ANONYMISED}
        unsigned = said("the ferry carried 40 cars", by, source="a circular sent to Velsund")
        assert changes(unsigned, child) == []

    def test_whom_a_paper_cites_though_nobody_was_found(self) -> None:
        """ "The Courier cites a clerk as saying" names no one any more."""
        parent = said("we saw 40 cars on the ferry", source="Ida Brook")
        child = tell("“<<We saw 40 cars on the ferry>>,” the Courier cites a clerk as saying.")
        assert [one[0] for one in changes(parent, child)] == ["source anonymised"]

    def test_a_source_that_never_had_a_name_cannot_lose_it(self) -> None:
        """ "He", "the group" and "an official" are no names."""
        nameless = said("the ferry carried 40 cars", NAMELESS, source="an official")
        is_open = said("the ferry carried 40 cars", By(is_open=True), source="He")
        child = said("the ferry carried 40 cars", By(SourceType.COLLECTIVE), source="officials")
        assert changes(nameless, child) == []
        assert changes(is_open, child) == []

    def test_a_source_that_is_named_now_is_no_drift(self) -> None:
        """Only what is lost is."""
        parent = said("the ferry carried 40 cars", NAMELESS, source="an official")
        assert changes(parent, said("the ferry carried 40 cars", source="Ida Brook")) == []


class TestNumbers:
    @pytest.mark.parametrize(
        ("before", "after", "shown"),
        [
            ("up to 9 men fell", "NEARLY 50 men fell", ("up to 9 men", "NEARLY 50 men")),
            ("12 men died in the fire", "14 men died in the fire", ("12 men", "14 men")),
            ("the vote was 12 to nine", "the vote was 14 to nine", ("12", "14")),
            ("a share of 5% was sold", "a share of 6 percent was sold", ("5%", "6 percent")),
            ("12 men died in the fire", "the fire killed 14 people", ("12 men", "14 people")),
        ],
    )  # fmt: skip
    def test_a_number_is_another(self, before: str, after: str, shown: tuple[str, str]) -> None:
        """Shown with what loosens it and what it is of."""
        assert changes(said(before), said(after)) == [("number changed", *shown)]

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("forty tonnes leaked", "40 tonnes leaked"),
            ("40 tonnes leaked", "44 tons leaked"),
            ("the ship was 5 miles off", "the ship was 8 kilometres off"),
            ("he was held for three days", "he was held for 72 hours"),
            ("312 people were held", "over 300 people were held"),
            ("1,234 people were held", "1,200 people were held"),
            ("Berth 7 was shut to ships", "Berth 8 was shut to ships"),
            ("it was shut at 09.00 by police", "it was shut at 03.12 by police"),
            ("it happened on 3 May at the quay", "it happened at the quay"),
        ],
    )
    def test_the_same_amount_is_no_drift(self, before: str, after: str) -> None:
        """In words, in another unit, rounded; names with numbers and the clock are none."""
        assert DriftKind.NUMBER_CHANGED not in kinds(said(before), said(after))

    def test_a_wrong_conversion_is_drift(self) -> None:
        """Forty tonnes are not 50 tons."""
        assert kinds(said("40 tonnes leaked"), said("50 tons leaked")) == {DriftKind.NUMBER_CHANGED}

    def test_only_the_number_that_changed_is_told(self) -> None:
        """Of several numbers the others stay."""
        parent = said("12 men and 3 women were held for 14 days")
        child = said("12 men and 5 women were held for 14 days")
        assert changes(parent, child) == [("number changed", "3 women", "5 women")]

    def test_numbers_of_different_things_do_not_disagree(self) -> None:
        """A number more is not another number."""
        parent = said("12 men were held in the harbour at night")
        child = said("men were held in the harbour by 30 officers at night")
        assert changes(parent, child) == []

    def test_jobs_are_counted_by_people(self) -> None:
        """So are lives and votes: the things differ in words, and the number is compared."""
        parent = said("the closing of the mill cost 70 jobs")
        child = said("380 people lost their jobs when the mill closed")
        assert changes(parent, child) == [("number changed", "70 jobs", "380 people")]

    @pytest.mark.parametrize(
        ("before", "after", "shown"),
        [
            (
                "the party forged 140 proxy forms in Velsund",
                "580 fake proxy forms came from the party",
                ("140 proxy", "580 fake"),
            ),
            (
                "the judge in Velsund freed 48 alleged poachers",
                "the judge in Velsund freed 33 men charged as poachers",
                ("48 alleged", "33 men"),
            ),
            (
                "we have 21 dead from the blast at the works in Karsk",
                "a blast at the works in Karsk left 46 people dead",
                ("21 dead", "46 people"),
            ),
        ],
    )
    def test_what_is_counted_behind_what_kind_of_it(
        self, before: str, after: str, shown: tuple[str, str]
    ) -> None:
        """The plural behind a number is what it counts, whatever tells which of it stands before;
        nor does what is counted stand for something else on the other side."""
        assert ("number changed", *shown) in changes(said(before), said(after))

    def test_a_thing_that_is_spoken_of_without_its_number(self) -> None:
        """Men are still men where the officers are counted, and a man more is no change."""
        parent = said("12 men were held, and officers searched the harbour")
        child = said("men were held when 30 officers searched the harbour")
        assert changes(parent, child) == []


class TestDates:
    SUNDAY, TUESDAY = date(2022, 5, 8), date(2022, 5, 10)

    def test_another_weekday(self) -> None:
        """Told from one day, two weekdays are two days."""
        parent = said("the ferry was stopped on Monday", published=self.SUNDAY)
        child = said("the ferry was stopped on Wednesday", published=self.SUNDAY)
        assert changes(parent, child) == [("date changed", "Monday", "Wednesday")]

    def test_the_same_day_told_from_two_days(self) -> None:
        """Yesterday, Monday and 9 May are one day."""
        parent = said("the ferry was stopped on Monday", published=self.TUESDAY)
        for words in ("yesterday", "on 9 May", "in May", "this week"):
            child = said(f"the ferry was stopped {words}", published=self.TUESDAY)
            assert changes(parent, child) == []

    def test_another_month(self) -> None:
        """A day outside of a month is no day of it."""
        parent = said("the note was filed on 14 March 2021")
        assert changes(parent, said("the note was filed in April 2021")) == [
            ("date changed", "14 March 2021", "April 2021")
        ]

    def test_without_a_date_of_its_own_a_text_says_nothing(self) -> None:
        """A weekday in a text without a day fits every weekday's date."""
        parent = said("the ferry was stopped on 9 May", published=self.TUESDAY)
        child = said("the ferry was stopped on Friday", published=None)
        assert changes(parent, child) == []

    def test_another_sentence_of_the_parent_says_when(self) -> None:
        """It is the same report, and its day is compared."""
        parent = tell(
            "<<The ferry to Karsk was stopped>>. <<Police stopped the ferry on Monday>>.",
            published=self.SUNDAY,
        )
        child = own("The ferry to Karsk was stopped on Wednesday", published=self.SUNDAY)
        assert changes(parent, child) == [("date changed", "Monday", "Wednesday")]

    def test_another_day_in_copied_words_about_a_night(self) -> None:
        """Where all other words were copied, Friday is not the night to Saturday."""
        words = "the patrol ended its night search of 84 boats in the bay of Velsund on {}"
        parent = said(words.format("Friday"), published=self.TUESDAY)
        child = said(words.format("Thursday"), published=self.TUESDAY)
        assert changes(parent, child) == [("date changed", "Friday", "Thursday")]

    def test_nights_have_two_days(self) -> None:
        """The night to Saturday is the night of Friday."""
        parent = said("the ferry sank in the night of 29 April")
        assert changes(parent, said("the ferry sank in the night of 30 April")) == []

    def test_a_dateline_is_no_time_of_the_event(self) -> None:
        """The day on which a paper wrote is another matter."""
        parent = tell("<<VELSUND, 9 May - The ferry was stopped>>.", published=self.TUESDAY)
        child = own("The ferry was stopped on 3 May", published=self.TUESDAY)
        assert changes(parent, child) == []

    def test_days_in_a_pasted_article_are_told_from_a_day_of_its_own(self) -> None:
        """The page's own day says nothing of them."""
        chain = (
            Voice("Notes", VoiceRole.OUTLET),
            Voice("The Pier", VoiceRole.EMBEDDED),
        )
        parent = own("The ferry was stopped on 3 May", published=date(2022, 5, 4))
        child = own("The ferry was stopped on Wednesday", published=date(2022, 6, 30), chain=chain)
        assert changes(parent, child) == []


class TestNames:
    def test_a_source_in_another_spelling_behind_a_role(self) -> None:
        """What is written large before the name on one side alone is no part of it."""
        words = "the ferry was overloaded in Velsund"
        parent = said(words, source="Farmer Peter Gilmartin")
        child = said(words, source="Peter Gilmarten", outlet="Bay Mail")
        assert changes(parent, child) == [
            ("name changed", "Farmer Peter Gilmartin", "Peter Gilmarten")
        ]

    def test_a_name_in_another_spelling(self) -> None:
        """Printed otherwise by more than an accent, even where both are one entity."""
        ids = {"Pell Dorrin": "e1", "Pel Doryn": "e1"}
        parent = said("the clerk {person|Pell Dorrin} was on duty", entities=ids)
        child = said("the clerk {person|Pel Doryn} was on duty", entities=ids)
        assert changes(parent, child) == [("name changed", "Pell Dorrin", "Pel Doryn")]

    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("{person|Aleksandr Šimić}", "{person|Aleksandr Simic}"),
            ("{person|Captain Joren Brannick}", "{person|Brannick}"),
            ("{person|Mr Brannick}", "{person|Captain Brannick}"),
            ("{organisation|Northern Quays Authority}", "the {organisation|NQA}"),
            ("{place|Velsund}", "{place|Velsund’s}"),
            ("{place|Del Ray}, {place|Fla.},", "in {place|Florida}"),
            ("{place|Orlevia}", "the {place|Orlevian} side"),
        ],
    )
    def test_forms_of_one_name(self, before: str, after: str) -> None:
        """Accents, titles, first names, initials and endings are no change."""
        parent, child = said(f"it was {before} on duty"), said(f"it was {after} on duty")
        assert changes(parent, child) == []

    def test_another_name_for_one_entity(self) -> None:
        """Who goes by two names is not changed by the other."""
        ids = {"Norkaivalt": "e1", "Northern Quays Authority": "e1"}
        parent = said("the {organisation|Norkaivalt} was on duty", entities=ids)
        child = said("the {organisation|Northern Quays Authority} was on duty", entities=ids)
        assert changes(parent, child) == []

    def test_another_place(self) -> None:
        """A place in another's place, in words that are the same or not."""
        parent = said("the police held 30 men in {place|Karsk}")
        same = said("the police held 30 men in {place|Dunhof}")
        other = said("30 men were seized by police in {place|Dunhof} yesterday")
        assert changes(parent, same) == [("name changed", "Karsk", "Dunhof")]
        assert changes(parent, other) == [("name changed", "Karsk", "Dunhof")]

    def test_another_place_of_one_number_in_other_words(self) -> None:
        """Hardly a word is the same, but for the number and whose it is."""
        parent = said(
            "thieves copied 140,000 files of customers of {organisation|Clearwell} in {place|Kelat}"
        )
        child = said(
            "{organisation|Clearwell} lost the data of 140,000 people to hackers at its "
            "{place|Tamsui} office"
        )
        assert changes(parent, child) == [("name changed", "Kelat", "Tamsui")]

    def test_a_name_that_begins_like_a_title(self) -> None:
        """ "Prime" is one before "minister" alone."""
        parent = said("the firm {organisation|Prime Acre Homes} closed 40 flats")
        child = said("the firm {organisation|Primi Acre Homes} closed 40 flats")
        assert changes(parent, child) == [("name changed", "Prime Acre Homes", "Primi Acre Homes")]

    def test_names_that_change_places_in_the_sentence(self) -> None:
        """Both are there still."""
        parent = said("{person|Ada Renn} paid {person|Tom Reed} for the boats")
        child = said("{person|Tom Reed} was paid by {person|Ada Renn} for the boats")
        assert changes(parent, child) == []

    def test_the_source_in_another_spelling(self) -> None:
        """Of two that are named in print."""
        parent = said("the ferry carried 40 cars", source="Kasimir Wenlock")
        child = said("the ferry carried 40 cars", source="Casimir Wenlock")
        assert changes(parent, child) == [("name changed", "Kasimir Wenlock", "Casimir Wenlock")]

    def test_weekdays_are_no_names(self) -> None:
        """Nor are months."""
        assert DriftKind.NAME_CHANGED not in kinds(
            said("the ferry was stopped on Monday"), said("the ferry was stopped on Sunday")
        )


class TestQuotations:
    def test_a_cut_at_the_end_without_a_mark(self) -> None:
        """What reads as the whole sentence has lost its end."""
        parent = own("“It is what we have at the moment,” the official said")
        child = own("'It is what we have,' the official said")
        assert changes(parent, child) == [
            ("quotation altered", "It is what we have at the moment", "It is what we have")
        ]

    def test_a_quotation_behind_the_statement_that_speaks_of_it(self) -> None:
        """One that has hardly a word of its own is about what stands before it."""
        parent = tell(
            "<<Up to 40 tonnes entered the basin>>.\n\nThe paper is genuine.\n\n"
            "“It is what we have at the moment,” an official said."
        )
        child = tell(
            "<<Up to 40 tonnes entered the basin>>.\n\n‘It is what we have,’ an official said."
        )
        assert kinds(parent, child) == {DriftKind.QUOTATION_ALTERED}

    def test_a_quotation_of_another_matter_behind_it(self) -> None:
        """One with matter of its own is another claim's."""
        parent = tell(
            "<<Up to 40 tonnes entered the basin>>.\n\n"
            "“Fishing boats from Karsk stay in port all summer,” the union said."
        )
        child = tell(
            "<<Up to 40 tonnes entered the basin>>.\n\n"
            "“Fishing boats from Karsk stay in port all winter,” the union said."
        )
        assert changes(parent, child) == []

    def test_a_quotation_of_another_sentence_before_it(self) -> None:
        """It is another claim's too."""
        before, after = "It is cold at the moment", "It is cold"
        parent = tell(f"“{before},” she said. <<Up to 40 tonnes entered the basin>>.")
        child = tell(f"“{after},” she said. <<Up to 40 tonnes entered the basin>>.")
        assert changes(parent, child) == []

    def test_a_negation_lost_in_a_quotation_is_told_once(self) -> None:
        """As an altered quotation."""
        parent = own("“We have not seen the ferry carry cars at night,” Renn said")
        child = own("“We have seen the ferry carry cars at night,” Renn said")
        assert kinds(parent, child) == {DriftKind.QUOTATION_ALTERED}

    def test_a_hedge_lost_in_a_quotation_is_told_once(self) -> None:
        """As an altered quotation."""
        parent = own("“It may be that the ferry carried cars at night,” Renn said")
        child = own("“It is so that the ferry carried cars at night,” Renn said")
        assert kinds(parent, child) == {DriftKind.QUOTATION_ALTERED}

    def test_a_number_changed_in_a_quotation_is_told_once(self) -> None:
        """As a number changed."""
        parent = own("“We saw 40 cars on the ferry,” Renn said")
        child = own("“We saw 50 cars on the ferry,” Renn said")
        assert kinds(parent, child) == {DriftKind.NUMBER_CHANGED}


class TestNegations:
    def test_a_negation_is_lost_or_put_in(self) -> None:
        """The word, and all words of the side that lacks it."""
        negated, plain = "the ferry did not carry 40 cars", "the ferry carried 40 cars"
        assert changes(said(negated), said(plain)) == [("negation lost", "not", plain)]
        assert changes(said(plain), said(negated)) == [("negation lost", plain, "not")]

    @pytest.mark.parametrize(
        "lead",
        [
            "It emerged on Wednesday that",
            "The Bay Mail was first with the story on Wednesday:",
            "The case made headlines on Wednesday:",
        ],
    )
    def test_when_it_came_out_is_not_when_it_was(self, lead: str) -> None:
        """Only the time behind "It emerged on Wednesday that" is compared."""
        parent = own(f"{lead} 40 men were held in Karsk on Sunday")
        child = own("40 men were held in Karsk on Saturday")
        assert changes(parent, child) == [("date changed", "Sunday", "Saturday")]

    def test_the_same_sentence_of_which_more_was_read(self) -> None:
        """Where the whole sentences are the same, nothing in them was changed."""
        one = tell("<<Nobody saw it, he said, but the ferry did not carry 40 cars>>.")
        other = tell("Nobody saw it, he said, but <<the ferry did not carry 40 cars>>.")
        assert changes(one, other) == []

    def test_a_negation_of_another_clause(self) -> None:
        """It negates what the other side does not tell."""
        parent = said("the ferry carried 40 cars, and nobody upstairs answers questions")
        assert changes(parent, said("the ferry carried 40 cars")) == []

    def test_a_negation_in_another_word(self) -> None:
        """Unchecked is not checked."""
        parent = said("the office did not check the 40 bridges")
        assert changes(parent, said("the office left the 40 bridges unchecked")) == []


class TestReports:
    def test_statements_are_compared_with_those_most_like_them(self) -> None:
        """A report that tells a thing twice is compared twice, each with its own."""
        parent = tell("<<The ferry carried 40 cars>>. <<The cars weighed 90 tonnes in all>>.")
        child = tell("<<The cars weighed 95 tonnes in all>>. <<The ferry carried 45 cars>>.")
        found = {(before, after) for _, before, after in changes(parent, child)}
        assert found == {("40 cars", "45 cars"), ("90 tonnes", "95 tonnes")}

    def test_drift_comes_by_kind_then_by_place(self) -> None:
        """Whatever the order of the statements in the report."""
        parent = tell("<<The ferry may have carried 40 cars and 9 men>>, {cue|said} {source|Renn}.")
        child = own("The ferry carried 45 cars and 8 men")
        found = find_drift(parent, child, (), read_times)
        order = [(list(DriftKind).index(one.kind), one.before.span) for one in found]
        assert order == sorted(order)
        assert [one.kind for one in found] == [
            DriftKind.HEDGE_DROPPED,
            DriftKind.ATTRIBUTION_DROPPED,
            DriftKind.NUMBER_CHANGED,
            DriftKind.NUMBER_CHANGED,
        ]

    def test_places_say_by_whose_word_they_stand_there(self) -> None:
        """What stands in a content is its source's, the rest the author's."""
        parent = said("the ferry carried 40 cars")
        child = own("the ferry carried 45 cars")
        by_kind = {one.kind: one for one in find_drift(parent, child, (), read_times)}
        attribution = parent.statement.attribution
        assert attribution is not None
        assert by_kind[DriftKind.NUMBER_CHANGED].before.attribution_id == attribution.id
        assert by_kind[DriftKind.NUMBER_CHANGED].after.attribution_id is None
        assert by_kind[DriftKind.ATTRIBUTION_DROPPED].before.attribution_id is None

    def test_a_statement_in_two_pieces(self) -> None:
        """Places lie in the document, around what stands between the pieces where need be."""
        parent = tell("<<The ferry>>, {source|Renn} {cue|said}, <+carried 40 cars>>.", NAMED)
        child = tell("<<The ferry>>, {source|Renn} {cue|said}, <+carried 45 cars>>.", NAMED)
        assert changes(parent, child) == [("number changed", "40 cars", "45 cars")]

    @pytest.mark.parametrize(
        "words", ["", "…", "“”", "40", "“40 “ 50", "？！", "ein 狗 и кот", "\u200b"]
    )
    def test_ugly_words(self, words: str) -> None:
        """Nothing breaks on odd or unknown script, lone marks and stray numbers."""
        parent, child = own(f"The ferry {words} was stopped"), own(f"A ferry was {words} stopped")
        assert_valid(find_drift(parent, child, (), read_times), parent, child)


def assert_valid(drift: list[Drift], parent: Told, child: Told) -> None:
    """That all places are in the texts of the two reports, and that nothing is told twice."""
    for one in drift:
        assert one.report_id == child.report.id
        assert one.parent_id == parent.report.id
        for place, told in ((one.before, parent), (one.after, child)):
            assert place.document_id == told.document.id
            assert 0 <= place.span.start < place.span.end <= len(told.document.text)
    for one, other in pairwise(drift):
        assert (one.kind, one.before, one.after) != (other.kind, other.before, other.after)


PIECES = st.sampled_from(
    """may not “ ” ' , . 40 50 tonnes Karsk Dunhof said reportedly on Monday in May 2021 up to
    nobody Ada Renn the ferry carried cars [...] … - ( ) % \n""".split(" ")
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, min_size=3, max_size=25), st.lists(PIECES, min_size=3, max_size=25))
def test_places_are_valid_whatever_the_words(before: list[str], after: list[str]) -> None:
    """Offsets lie in the two texts, no drift is told twice, and again gives the same."""
    parent, child = own("It " + " ".join(before) + " was"), own("It " + " ".join(after) + " was")
    found = find_drift(parent, child, (), read_times)
    assert_valid(found, parent, child)
    assert found == find_drift(parent, child, (), read_times)
