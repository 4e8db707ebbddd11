"""What a document states, in whose voice, at which place."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.statements import Named, Statement, gather_statements
from sayso.records import (
    Attribution,
    Document,
    Kind,
    Mention,
    MentionRole,
    NameType,
    Reading,
    SourceType,
    Span,
    Stance,
)
from tests.claims.piling import find, quote, read

LEAK = "40 tonnes of solvent leaked from the shed"


def told(reading: Reading) -> list[tuple[str, str]]:
    """Who states what; nobody where it is the author."""
    return [
        (one.attribution.source_name if one.attribution else "", one.words)
        for one in gather_statements(reading, ())
    ]


class TestSources:
    def test_the_content_is_stated(self) -> None:
        """Without "that", marks and conjunctions around it."""
        text = f"Renn said that “{LEAK}”, and left."
        assert told(read(text, ("Renn", "said", f"that “{LEAK}”"))) == [("Renn", LEAK)]

    def test_every_sentence_is_a_statement(self) -> None:
        """A content of two sentences states two things."""
        text = f"“{LEAK}. The crew of the shed ran away,” Renn said."
        reading = read(text, ("Renn", "said", f"“{LEAK}. The crew of the shed ran away,”"))
        assert told(reading) == [("Renn", LEAK), ("Renn", "The crew of the shed ran away")]

    @pytest.mark.parametrize(("cue", "is_told"), [("accused Reed of", True), ("backs", False)])
    def test_what_somebody_is_charged_with(self, cue: str, is_told: bool) -> None:
        """Is stated as a participle too; what somebody only backs is not."""
        text = f"Renn {cue} hiding the leak at the pier."
        found = told(read(text, ("Renn", cue, "hiding the leak at the pier")))
        assert (("Renn", "hiding the leak at the pier") in found) is is_told

    @pytest.mark.parametrize(
        ("cue", "phrase", "is_told"),
        [
            ("put", "the number of barges lost off Marram at 12", True),
            ("spoke of", "the loss of nine barges off Marram", True),
            ("spoke of", "the loss of barges off Marram", False),
            ("backs", "the loss of nine barges off Marram", False),
        ],
    )
    def test_a_number_that_is_told_in_a_phrase(self, cue: str, phrase: str, is_told: bool) -> None:
        """Is stated without a clause; a thing that is only spoken of, or backed, is not."""
        found = told(read(f"Renn {cue} {phrase}.", ("Renn", cue, phrase)))
        assert (("Renn", phrase) in found) is is_told

    def test_what_a_page_says_of_itself(self) -> None:
        """Notices and short headings are no statements; long sentences are."""
        text = f"Updated at 9:40 a.m. The old shed at the pier. {LEAK.capitalize()}."
        assert told(read(text)) == [("", LEAK)]

    def test_a_content_in_pieces_is_one(self) -> None:
        """Words that split around the cue are one statement with two spans."""
        text = "“40 tonnes of solvent,” Renn said, “leaked from the shed.”"
        reading = read(text, ("Renn", "said", "“40 tonnes of solvent,”", "“leaked from the shed.”"))
        (one,) = gather_statements(reading, ())
        assert one.words == LEAK
        assert [text[span.start : span.end] for span in one.spans] == [
            "40 tonnes of solvent",
            "leaked from the shed",
        ]

    @pytest.mark.parametrize("stance", [Stance.ASK, Stance.DEMAND, Stance.PROMISE])
    def test_what_is_not_asserted_is_not_stated(self, stance: Stance) -> None:
        """Questions, demands and promises state nothing."""
        text = f"Renn said that {LEAK}."
        assert told(read(text, ("Renn", "said", f"that {LEAK}"), stance=stance)) == []

    def test_what_was_not_said_is_not_stated(self) -> None:
        """ "Did not say" hands on nothing."""
        text = f"Renn did not say that {LEAK}."
        reading = read(text, ("Renn", "did not say", f"that {LEAK}"))
        unsaid = tuple(replace(one, negated=True) for one in reading.attributions)
        assert told(replace(reading, attributions=unsaid)) == []

    def test_quoted_words_of_whoever_did_not_hold_back(self) -> None:
        """Were said, though the cue is negated; "did not say" takes back quoted ones too."""
        for cue, expected in (("did not mince words:", [("Renn", LEAK)]), ("did not say", [])):
            text = f"Renn {cue} “{LEAK}”."
            reading = read(text, ("Renn", cue, f"“{LEAK}”"))
            (one,) = reading.attributions
            negated = replace(one, negated=True, kind=Kind.DIRECT)
            assert told(replace(reading, attributions=(negated,))) == expected

    def test_what_somebody_was_promised_is_an_event(self) -> None:
        """Nobody is said to promise it: the sentence tells it."""
        text = "The base at Velsund was promised 40 tonnes of solvent from the shed."
        document = read(text).document
        promised = quote(
            document,
            "",
            "was promised",
            "40 tonnes of solvent from the shed",
            stance=Stance.PROMISE,
        )
        assert told(Reading(document, (promised,))) == [("", text.rstrip("."))]

    def test_wishes_and_beliefs(self) -> None:
        """A fear is no statement, a belief is one."""
        for cue, expected in (("fears", []), ("believes", [("Renn", LEAK)])):
            text = f"Renn {cue} that {LEAK}."
            reading = read(text, ("Renn", cue, f"that {LEAK}"), stance=Stance.BELIEVE)
            assert told(reading) == expected

    def test_questions_and_scraps_are_none(self) -> None:
        """A question states nothing; neither do two words, or words that only name."""
        text = f"“{LEAK}?” Renn said. “It leaked,” Reed said. “A faulty pump,” Brook said."
        reading = read(
            text,
            ("Renn", "said", f"“{LEAK}?”"),
            ("Reed", "said", "“It leaked,”"),
            ("Brook", "said", "“A faulty pump,”"),
        )
        assert told(reading) == []


class TestDenials:
    def test_a_denying_cue_denies(self) -> None:
        """What is denied is stated as denied."""
        text = f"Renn denied that {LEAK}."
        (one,) = gather_statements(
            read(text, ("Renn", "denied", f"that {LEAK}"), stance=Stance.DENY), ()
        )
        assert one.is_denied
        assert one.words == LEAK

    def test_not_true_denies_what_stands_behind(self) -> None:
        """ "It was not true that" is no part of the statement; two denials are none."""
        text = f"Renn said it was not true that {LEAK}."
        for stance, is_denied in ((Stance.ASSERT, True), (Stance.DENY, False)):
            (one,) = gather_statements(
                read(text, ("Renn", "said", f"it was not true that {LEAK}"), stance=stance), ()
            )
            assert (one.words, one.is_denied) == (LEAK, is_denied)

    def test_no_marks_are_left_behind_not_true(self) -> None:
        """Quotation marks behind "it is not true that" are no words of the statement either."""
        content = f"it is not true that “{LEAK}”"
        (one,) = gather_statements(read(f"Renn said {content}.", ("Renn", "said", content)), ())
        assert one.words == LEAK


class TestNesting:
    def nest(self, outer: str, inner: str, text: str) -> Reading:
        """A text in which Renn says what Reed says."""
        document = Document.from_text(text, outlet="The Pier")
        around = quote(document, "Renn", "said", outer)
        inside = quote(document, "Reed", "told", inner, parent=around)
        return Reading(document, (around, inside))

    def test_the_innermost_voice_has_the_words(self) -> None:
        """What only hands on somebody else's words is no statement beside these."""
        outer = f"Reed told him that {LEAK}"
        reading = self.nest(outer, f"that {LEAK}", f"Renn said {outer}.")
        (one,) = gather_statements(reading, ())
        assert [each.source_name for each in one.line] == ["Renn", "Reed"]
        assert one.words == LEAK

    def test_what_stands_beside_is_stated_too(self) -> None:
        """A content that says more than what it hands on states that as well."""
        outer = f"the harbour was shut for two days after Reed told him that {LEAK}"
        reading = self.nest(outer, f"that {LEAK}", f"Renn said {outer}.")
        assert [source for source, _ in told(reading)] == ["Renn", "Reed"]

    def test_a_denial_inside_a_denial(self) -> None:
        """That Renn denies that Reed denied it leaves it as it is."""
        outer = f"Reed told him that {LEAK}"
        reading = self.nest(outer, f"that {LEAK}", f"Renn said {outer}.")
        for stances, is_denied in (
            ((Stance.DENY, Stance.DENY), False),
            ((Stance.DENY, Stance.ASSERT), True),
            ((Stance.ASSERT, Stance.DENY), True),
        ):
            attributions = tuple(
                replace(one, stance=stance)
                for one, stance in zip(reading.attributions, stances, strict=True)
            )
            (one,) = gather_statements(replace(reading, attributions=attributions), ())
            assert one.is_denied is is_denied

    def test_no_two_statements_have_one_id(self) -> None:
        """Words that one says and another calls untrue are two statements."""
        outer = f"there was no truth in the suggestion that {LEAK}"
        reading = self.nest(outer, LEAK, f"Reed told it. Renn said {outer}.")
        statements = gather_statements(reading, ())
        assert len({one.id for one in statements}) == len(statements)
        assert {
            (who.attribution.source_name, who.is_denied) for who in statements if who.attribution
        } == {("Reed", False), ("Renn", True)}


class TestAuthor:
    def test_sentences_without_a_source_are_the_authors(self) -> None:
        """Whole, without marks around them; a question is none."""
        text = f"{LEAK}. Who will pay for the damage in the shed? It rained."
        assert told(read(text)) == [("", LEAK)]

    def test_a_clause_beside_a_content(self) -> None:
        """What the author says in the rest of the sentence is his own."""
        text = f"The harbour was shut for two whole days, while Renn said that {LEAK}."
        assert told(read(text, ("Renn", "said", f"that {LEAK}"))) == [
            ("", "The harbour was shut for two whole days"),
            ("Renn", LEAK),
        ]

    def test_a_sentence_that_is_all_content_is_not_the_authors(self) -> None:
        """Nothing is said twice."""
        text = f"“{LEAK}.”"
        assert told(read(text, ("", "", f"“{LEAK}.”"))) == [("", LEAK)]


class TestNames:
    def test_names_in_the_words(self) -> None:
        """An entity's id, or the folded words where it is open; names outside do not count."""
        text = f"Renn said that {LEAK} of  Tom Reed in Velsund."
        reading = read(text, ("Renn", "said", f"that {LEAK} of  Tom Reed in Velsund"))
        own = reading.document.id
        mentions = [
            Mention(own, find(text, "Velsund"), NameType.PLACE, "velsund", MentionRole.METONYM),
            Mention(own, find(text, "Tom Reed"), NameType.PERSON),
            Mention(own, find(text, "Renn"), NameType.PERSON, "renn"),
        ]
        (one,) = gather_statements(reading, mentions)
        assert one.names == {
            Named("velsund", NameType.PLACE, MentionRole.METONYM, "velsund"),
            Named("tom reed", NameType.PERSON, words="tom reed"),
        }


class TestHedges:
    def test_by_words_or_by_cue(self) -> None:
        """Either leaves it open."""
        plain, open_words = f"that {LEAK}", "that 40 tonnes may have leaked"
        for content, hedged, expected in (
            (plain, False, False),
            (plain, True, True),
            (open_words, False, True),
        ):
            text = f"Renn said {content}."
            document = Document.from_text(text)
            reading = Reading(document, (quote(document, "Renn", "said", content, hedged=hedged),))
            (one,) = gather_statements(reading, ())
            assert one.is_hedged is expected


@pytest.mark.parametrize("text", ["", " \n ", "🚢", "…", "“”", "?", "that that that", "a" * 5000])
def test_texts_that_state_nothing(text: str) -> None:
    """Without words there is nothing stated, and nothing breaks."""
    document = Document.from_text(text)
    assert gather_statements(Reading(document), ()) == []
    whole = Attribution("a", document.id, (), (), (Span(0, len(text)),), Kind.DIRECT)
    assert gather_statements(Reading(document, (whole,)), ()) == []


def test_emoji_move_no_offsets() -> None:
    """Offsets count code points."""
    text = f"🚢🚢 Renn said 🚢 that {LEAK} 🚢."
    (one,) = gather_statements(read(text, ("Renn", "said", f"that {LEAK}")), ())
    assert (one.words, one.spans) == (LEAK, (find(text, LEAK),))


def test_five_hundred_equal_sentences() -> None:
    """Each place is a statement with an id of its own."""
    statements = gather_statements(read(f"{LEAK}. " * 500), ())
    assert len({one.id for one in statements}) == 500
    assert {one.words for one in statements} == {LEAK}


def test_a_very_long_sentence() -> None:
    """However long it is, it is one statement."""
    text = "The ferry left and " * 5000 + "came back"
    (one,) = gather_statements(read(text), ())
    assert one.words == text


def test_an_undated_document_of_no_outlet() -> None:
    """Nothing is needed but a text."""
    document = Document.from_text(f"{LEAK}.")
    (one,) = gather_statements(Reading(document), ())
    assert one.document_id == document.id
    dated = Document.from_text(f"{LEAK}.", published=date(2022, 5, 6))
    assert gather_statements(Reading(dated), ())[0].id != one.id


_TEXT = st.lists(
    st.sampled_from(
        ["Renn said", "that", LEAK, "it was not true that", "“", "”", ".", "?", "!", ",", "\n\n",
         "and", "he", "denied", "the ferry was stopped", "🚢", "no truth in the claim", "A pump"]
    ),
    max_size=16,
).map(" ".join)  # fmt: skip


@st.composite
def _readings(draw: st.DrawFn) -> Reading:
    document = Document.from_text(draw(_TEXT))
    length = len(document.text)
    span = st.tuples(st.integers(0, length), st.integers(0, length)).map(
        lambda ends: Span(min(ends), max(ends))
    )
    attributions: list[Attribution] = []
    for number in range(draw(st.integers(0, 4))):
        content = draw(st.lists(span, max_size=2).map(sorted))
        if len(content) == 2 and content[0].end > content[1].start:
            content = content[:1]
        parents = [None, *(one.id for one in attributions)]
        attributions.append(
            Attribution(
                f"a{number}",
                document.id,
                tuple(draw(st.lists(span, max_size=1))),
                tuple(draw(st.lists(span, max_size=1))),
                tuple(content),
                Kind.INDIRECT,
                draw(st.sampled_from((Stance.ASSERT, Stance.DENY, Stance.BELIEVE, Stance.ASK))),
                source_type=SourceType.NAMED,
                parent_id=draw(st.sampled_from(parents)),
            )
        )
    return Reading(document, tuple(attributions))


def _place(one: Statement) -> tuple[tuple[Span, ...], str]:
    return one.spans, one.id


@settings(deadline=None, max_examples=80)
@given(_readings())
def test_statements_of_any_reading(reading: Reading) -> None:
    """Spans lie inside the text and hold the words; ids are unique; order changes nothing."""
    text = reading.document.text
    statements = gather_statements(reading, ())
    for one in statements:
        at = 0
        for span in one.spans:
            assert at <= span.start < span.end <= len(text)
            at = span.end
        assert one.sentence.start <= one.spans[0].start
        assert one.spans[-1].end <= one.sentence.end
        assert one.words == " ".join(text[span.start : span.end] for span in one.spans)
        assert one.words == one.words.strip()
        assert (one.attribution is None) == (not one.line)
        assert not one.line or one.line[-1] == one.attribution
    assert len({one.id for one in statements}) == len(statements)
    assert statements == sorted(statements, key=_place)
    turned = replace(reading, attributions=reading.attributions[::-1])
    assert [_place(one) for one in gather_statements(turned, ())] == [
        _place(one) for one in statements
    ]


def test_a_hedge_is_no_voice_of_its_own() -> None:
    """ "Renn said that the gang would appear to have fled" is Renn's word, not the gang's; so is
    what is said to have happened "allegedly" in her words."""
    text = "Renn said that the gang allegedly would appear to have fled the shed at Velsund."
    document = read(text).document
    said = quote(document, "Renn", "said", text[text.index("that") : -1])
    seeming = quote(
        document, "the gang", "would appear", "to have fled the shed at Velsund", parent=said
    )
    allegedly = quote(
        document, "", "allegedly", "the gang", "to have fled the shed at Velsund", parent=said
    )
    (one,) = gather_statements(Reading(document, (said, seeming, allegedly)), ())
    assert one.line == (said,)
    assert one.facts.hedges


def test_whom_a_paper_cites_has_the_words() -> None:
    """Of two with the same words, the cited one before the paper that cites."""
    text = f"The Bay Mail, citing Renn, reported that {LEAK}."
    paper, renn = (
        quote(read(text).document, source, cue, f"that {LEAK}")
        for source, cue in (("The Bay Mail", "reported"), ("Renn", "citing"))
    )
    (one,) = gather_statements(Reading(read(text).document, (paper, renn)), ())
    assert one.attribution == renn


def test_what_sort_of_people_are_counted() -> None:
    """In "seven alleged thieves" nobody alleges anything; nor does "seemingly" say who says it."""
    text = "Seven alleged thieves seemingly left the old shed at Velsund."
    document = read(text).document
    alleged = quote(document, "Seven", "alleged", "thieves", "left the old shed at Velsund")
    seemingly = quote(
        document, "", "seemingly", "Seven alleged thieves", "left the old shed at Velsund"
    )
    for one in (alleged, seemingly):
        assert told(Reading(document, (one,))) == [("", text.rstrip("."))]
