"""Words that say that something is not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.denying import (
    UNTRUE_THAT,
    denies,
    denies_what_was_said,
    is_denied_around,
)
from sayso.claims.pointing import denies_plainly
from sayso.claims.statements import gather_statements
from sayso.records import Attribution, Span, Stance
from tests.claims.piling import quote, read


def attribute(
    cue: str, content: str = "", stance: Stance = Stance.ASSERT, *, negated: bool = False
) -> tuple[Attribution, str]:
    """An attribution to Reed, and its text."""
    text = f"Reed {cue} {content}.".replace(" .", ".")
    contents = (content,) if content else ()
    one = quote(read(text).document, "Reed", cue, *contents, stance=stance)
    return replace(one, negated=negated), text


@pytest.mark.parametrize(
    "content",
    [
        "the report was false",
        "that the story is not true",
        "it a lie",
        "the whole account a complete fabrication",
        "these allegations are entirely without foundation",
        "“this story is made up from beginning to end",
        "there was no truth in the report",
        "there is not a word of truth in it",
        "nothing of the sort had happened",
        "that anything of the kind took place",
        "that never happened",
        "no such payment was made",
        "it did not happen",
        "the claims had no basis",
        "the report could not be further from the truth",
        "there was nothing in the story",
        "his officers did no such thing",
        "it was all lies",
    ],
)
def test_what_points_back_and_calls_it_untrue(content: str) -> None:
    """Whatever the cue is."""
    assert denies_what_was_said(*attribute("said", content))


@pytest.mark.parametrize("content", ["", "it", "the claim"])
def test_what_only_points_back(content: str) -> None:
    """Is a denial under a cue that denies, and under no other."""
    assert denies_what_was_said(*attribute("denied", content, Stance.DENY))
    assert not denies_what_was_said(*attribute("repeated", content))


@pytest.mark.parametrize("content", ["a denial", "a flat denial"])
def test_a_denial_that_is_issued(content: str) -> None:
    """Is one."""
    assert denies_what_was_said(*attribute("issued", content, Stance.DENY))


def test_a_cue_that_ridicules() -> None:
    """Denies what it points back to."""
    assert denies_what_was_said(*attribute("rubbished", "the report", Stance.CRITICISE))
    assert not denies_what_was_said(*attribute("rubbished", "his own speech", Stance.CRITICISE))


@pytest.mark.parametrize(
    "content",
    [
        "the report was right",
        "the false ceiling of the hall fell on the guests",
        "there was no truth in the claim that the ferry sank in the night",
        "the ferry never sailed",
        "nothing was left of the shed",
        "it",
        "the report was false, and that the mayor had read it in the night that the ferry sank",
    ],
)
def test_what_says_something_of_its_own(content: str) -> None:
    """Points nowhere, or is no denial."""
    assert not denies_what_was_said(*attribute("said", content))


def test_a_denial_that_is_denied() -> None:
    """To not deny it, or to not call it a lie, is none."""
    assert not denies_what_was_said(*attribute("deny", "it", Stance.DENY, negated=True))
    assert not denies(*attribute("deny", "that it rained", Stance.DENY, negated=True))


@pytest.mark.parametrize("cue", ["said it was not true", "there is no truth to", "isn’t the case"])
def test_a_cue_that_says_not_true(cue: str) -> None:
    """Its "not" is the denial itself."""
    assert denies(*attribute(cue, "that it rained", negated=True))
    assert denies(*attribute("denied", "that it rained", Stance.DENY))
    assert not denies(*attribute("said", "that it rained"))


@pytest.mark.parametrize(
    ("words", "is_untrue"),
    [
        ("it was not true that the ferry sank", True),
        ("that is a complete fabrication to say that the ferry sank", True),
        ("there was no truth in the rumours that the ferry sank", True),
        ("it was true that the ferry sank", False),
        ("it was wrong that the ferry sank", False),
        ("it was absurd that the ferry sank", False),
        ("the ferry sank", False),
    ],
)
def test_what_stands_before_a_statement(words: str, is_untrue: bool) -> None:
    """It says that what follows is not so."""
    assert bool(UNTRUE_THAT.match(words)) == is_untrue


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("dismissed", "as untrue the report that {}", Stance.DENY),
        ("rejected", "as a complete fabrication claims that {}", Stance.DENY),
        ("called", "false the claim that {}", Stance.DESCRIBE),
        ("said", "it was a lie that {}", Stance.ASSERT),
        ("said", "there was nothing in the report that {}", Stance.ASSERT),
        ("said", "that the claim that {} was false", Stance.ASSERT),
        ("scoffed at", "the suggestion that {}", Stance.CRITICISE),
        ("would not accept", "that {}", Stance.BELIEVE),
        ("said", "it's a lie that {}", Stance.ASSERT),
        ("said", "at no point had {}", Stance.ASSERT),
        ("called", "it a lie that {}", Stance.DESCRIBE),
        ("threatened", "to sue over the false claim that {}", Stance.WARN),
        ("no longer stands by", "its report of 3 May that {}", Stance.BELIEVE),
    ],
)
def test_a_statement_that_is_denied(cue: str, content: str, stance: Stance) -> None:
    """Is told without the words that say so."""
    words = "the old ferry sank in the storm off Velsund"
    content = content.format(words)
    text = f"Reed {cue} {content}."
    reading = read(text)
    told = quote(reading.document, "Reed", cue, content, stance=stance)
    told = replace(told, negated="not" in cue or "no longer" in cue)
    (one,) = gather_statements(replace(reading, attributions=(told,)), ())
    assert one.is_denied
    assert one.words.endswith(words)
    assert "false" not in one.words
    assert "untrue" not in one.words


def test_what_the_author_says_somebody_called_a_lie() -> None:
    """Is denied, though nobody was found for it."""
    words = "the old ferry sank in the storm off Velsund"
    (one,) = gather_statements(read(f"Reed called it a lie that {words}."), ())
    assert one.is_denied
    assert one.words == words


def test_what_is_called_wrong_and_is_no_claim() -> None:
    """Is said of what it names."""
    text = "Reed said that the verdict of the lower court was wrong."
    reading = read(text, ("Reed", "said", "that the verdict of the lower court was wrong"))
    (one,) = gather_statements(reading, ())
    assert not one.is_denied
    assert one.words == "the verdict of the lower court was wrong"


@pytest.mark.parametrize(
    "sentence",
    [
        "A spokesman poured cold water on the story.",
        "Reed scoffed at the report.",
        "Reed brushed the claim aside, and refuted this on Monday.",
        "“Lies,” was all that Reed would say.",
        "None of it was so, Reed said.",
        "Reed wondered who had made up such a tale.",
        "The firm took issue with these figures.",
    ],
)
def test_sentences_that_deny_what_stands_before_them(sentence: str) -> None:
    """Whoever reads them, they point back and say that it is not so."""
    assert denies_plainly(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The council rejected the new bypass.",
        "Reed denied the report that the tank leaked.",
        "Did Reed deny it?",
        "“It leaks,” was all that Reed would say.",
        "Reed told the story again.",
    ],
)
def test_sentences_that_do_not(sentence: str) -> None:
    """Plans are rejected; what says itself what is denied needs nothing before it."""
    assert not denies_plainly(sentence)


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Reed contested on Monday the report that the tank at Marram leaked.", "the report"),
        ("Allegations that the tank at Marram leaked drew a flat denial from Reed.", "Allegations"),
        ("Reports that the tank at Marram leaked were baseless, she said.", "Reports"),
        ("Reed gave the lie on Monday to the story that the tank at Marram leaked.", "the story"),
        ("Reed has no truck with the notion that the tank at Marram leaked.", "the notion"),
        ("Reed went to law over the false claim that the tank at Marram leaked.", "claim"),
        ("Reed read the report that the tank at Marram leaked, calling it a myth.", "the report"),
    ],
)
def test_what_is_told_as_a_claim_is_denied_around_it(text: str, cue: str) -> None:
    """Before it, or behind it."""
    document = read(text).document
    one = quote(document, "", cue, "that the tank at Marram leaked")
    assert is_denied_around(text, Span(0, len(text)), one)


def test_a_claim_that_nobody_denies() -> None:
    """ "The report that" alone says nothing about whether it is so."""
    text = "Reed read the report that the tank at Marram leaked."
    one = quote(read(text).document, "", "the report", "that the tank at Marram leaked")
    assert not is_denied_around(text, Span(0, len(text)), one)


@pytest.mark.parametrize(
    ("cue", "content", "is_denial"),
    [
        ("dismissed", "all 560 workers of the mill", False),
        ("rejected", "the teachers' demand for more pay", False),
        ("dismissed", "warnings that the dam would burst", True),
        ("denied", "the offer of a bribe", True),
    ],
)
def test_what_is_turned_down_is_not_called_untrue(cue: str, content: str, is_denial: bool) -> None:
    """Workers, demands and warnings are; what is denied is."""
    assert denies(*attribute(cue, content, Stance.DENY)) is is_denial


def test_a_denial_by_whom_nobody_was_found() -> None:
    """The author tells of it: the statement is what is denied, not all of the sentence."""
    text = (
        "The harbour board poured cold water on reports that the old quay will be sold to a bank."
    )
    (statement,) = gather_statements(read(text), ())
    assert statement.is_denied
    assert statement.words == "the old quay will be sold to a bank"


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("belied", "the accusation that the mill was sold", Stance.ASSERT),
        ("slammed", "claims that the mill was sold", Stance.CRITICISE),
        ("trashed", "the union's charge that the mill was sold", Stance.CRITICISE),
    ],
)
def test_a_hostile_word_about_a_claim_denies_it(cue: str, content: str, stance: Stance) -> None:
    """Whatever it does elsewhere."""
    assert denies(*attribute(cue, content, stance))
    assert not denies(*attribute(cue, "that the mill was sold", Stance.CRITICISE))


def test_who_is_asked_to_deny_something_does_not() -> None:
    """The one who asks least of all."""
    text = "The union called on Reed to deny that the mill was sold."
    one = quote(
        read(text).document, "Reed", "to deny", "that the mill was sold", stance=Stance.DENY
    )
    assert not denies(one, text)


def test_who_is_wrong_in_saying_so() -> None:
    """Says what is not so; a paper that had it wrong corrects itself in other ways."""
    content = "that the mill was sold"
    assert denies(*attribute("was mistaken in saying", content))
    assert not denies(*attribute("had it wrong in saying", content))
