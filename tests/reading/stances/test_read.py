"""What a cue does, and the words that say so."""

from __future__ import annotations

from collections import Counter

import pytest

from sayso.reading.stances.attitudes import ATTITUDES
from sayso.reading.stances.cue_words import GROUPS
from sayso.reading.stances.read import CueReading, has_cue_word, is_hearsay, read_cue
from sayso.records import EvidenceAbout, SourceType, Span, Stance


def _read(
    cue: str,
    before: str = "",
    content: str = "",
    source: str = "",
    source_type: SourceType = SourceType.NAMED,
) -> CueReading:
    """Read ``cue`` in a sentence of source, other words, cue and content."""
    text = f"{source}{before}{cue}{content}"
    start = len(source) + len(before)
    spans = (Span(start, start + len(cue)),)
    return read_cue(
        text,
        spans,
        source=(Span(0, len(source)),) if source else (),
        content=(Span(start + len(cue), len(text)),) if content else (),
        source_type=source_type,
    )


def _evidence(cue: str, about: EvidenceAbout, before: str = "") -> list[str]:
    text = before + cue
    found = read_cue(text, (Span(len(before), len(text)),)).evidence
    return [text[one.span.start : one.span.end] for one in found if one.about is about]


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", Stance.ASSERT),
        ("According to", Stance.ASSERT),
        (":", Stance.ASSERT),
        ("said with a smile of relief", Stance.ASSERT),
        ("has not denied", Stance.DENY),
        ("categorically rejects", Stance.DENY),
        ("walked back", Stance.DENY),
        ("ruled out", Stance.DENY),
        ("declined to comment on", Stance.ASSERT),
        ("accused", Stance.ALLEGE),
        ("charged", Stance.ALLEGE),
        ("admitted", Stance.ADMIT),
        ("had confessed", Stance.CONFESS),
        ("pleaded guilty to", Stance.CONFESS),
        ("warned", Stance.WARN),
        ("threatened to", Stance.WARN),
        ("vowed", Stance.PROMISE),
        ("plans to", Stance.PROMISE),
        ("sought to", Stance.PROMISE),
        ("believes", Stance.BELIEVE),
        ("fears", Stance.BELIEVE),
        ("wants", Stance.BELIEVE),
        ("incensed by", Stance.BELIEVE),
        ("despise", Stance.BELIEVE),
        ("endorsed", Stance.BELIEVE),
        ("voted against", Stance.BELIEVE),
        ("threw their weight behind", Stance.BELIEVE),
        ("is expected", Stance.BELIEVE),
        ("wondered", Stance.ASK),
        ("is looking into", Stance.ASK),
        ("called for", Stance.DEMAND),
        ("called on", Stance.DEMAND),
        ("told them to", Stance.DEMAND),
        ("called", Stance.DESCRIBE),
        ("calls", Stance.DESCRIBE),
        ("identified the group as", Stance.DESCRIBE),
        ("praised", Stance.PRAISE),
        ("slammed", Stance.CRITICISE),
        ("took a swipe at", Stance.CRITICISE),
        ("called out", Stance.CRITICISE),
        ("", Stance.ASSERT),
    ],
)
def test_stance_of_a_cue(cue: str, stance: Stance) -> None:
    """The telling word or phrase of a cue decides, in any of its forms."""
    assert _read(cue).stance is stance


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("announced his opposition to", Stance.BELIEVE),
        ("released a statement condemning", Stance.CRITICISE),
        ("denied the charge", Stance.DENY),
        ("seems to feel", Stance.BELIEVE),
        ("appeared to announce", Stance.ASSERT),
        ("were reluctant to blame", Stance.ALLEGE),
        ("fired back", Stance.ASSERT),
        ("has backed", Stance.BELIEVE),
    ],
)
def test_the_first_firm_word_decides(cue: str, stance: Stance) -> None:
    """More than mere saying goes before saying, and saying before seeming and trying."""
    assert _read(cue).stance is stance


@pytest.mark.parametrize(
    ("cue", "content", "stance"),
    [
        ("asked", " her to leave the harbour", Stance.DEMAND),
        ("asked", " whether she had to leave", Stance.ASK),
        ("expressed", " doubts about the dredging", Stance.BELIEVE),
        ("made", " a promise to dredge", Stance.PROMISE),
        ("called", " the report false", Stance.DENY),
        ("called", " the report late", Stance.DESCRIBE),
        ("calls", " for a new quay", Stance.DEMAND),
        ("allowed", " that the quay was old", Stance.ADMIT),
        ("allowed", " the boats in", Stance.ASSERT),
        ("set out", " how the quay had sunk", Stance.ASSERT),
        ("set out", " to mend the quay", Stance.PROMISE),
        ("answered with a curt no", "", Stance.DENY),
        ("said", " no quay had sunk", Stance.ASSERT),
    ],
)
def test_the_content_may_tell(cue: str, content: str, stance: Stance) -> None:
    """What a light cue does is said by the words its content begins with."""
    assert _read(cue, content=content).stance is stance


@pytest.mark.parametrize(
    ("cue", "before", "negated"),
    [
        ("did not say", "", True),
        ("didn’t mention", "", True),
        ("said", "who never ", True),
        ("refused to say", "", True),
        ("declined", "", True),
        ("has yet to endorse", "", True),
        ("it’s unclear", "", True),
        ("failed to mention", "", True),
        ("stopped short of endorsing", "", True),
        ("never denied", "", True),
        ("noted", "", False),
        ("left no doubt", "", False),
        ("had no hesitation on Monday in saying", "", False),
        ("could not but admit", "", False),
        ("had no comment on", "", True),
        ("not only praised", "", False),
        ("said, without smiling,", "", False),
        ("said", "not one of them, he ", False),
    ],
)
def test_negation(cue: str, before: str, negated: bool) -> None:
    """A negation before the telling word or right before the cue counts; no other does."""
    assert _read(cue, before).is_negated is negated


@pytest.mark.parametrize("source", ["No one", "Neither captain", "Not everyone"])
def test_a_source_that_is_nobody_negates(source: str) -> None:
    """ "No one said" denies the saying."""
    assert _read("believes", " ", source=source).is_negated


@pytest.mark.parametrize(
    ("cue", "hedged"),
    [
        ("reportedly said", True),
        ("might say", True),
        ("seems", True),
        ("appeared to agree", True),
        ("appeared at the quay to say", False),
        ("would only say", False),
        ("would like", False),
        ("is expected", False),
        ("said", False),
    ],
)
def test_hedges(cue: str, hedged: bool) -> None:
    """ "Reportedly", "might" and "seems" hedge."""
    assert _read(cue).is_hedged is hedged


def test_a_conditional_is_hedged_and_a_habit_is_not() -> None:
    """What critics would call it is supposed; what one captain would warn of, he warned of."""
    critics = _read("would call", " ", source="Critics", source_type=SourceType.COLLECTIVE)
    assert critics.is_hedged
    assert not _read("would warn", " ", source="Mira Holt").is_hedged


def test_a_hedge_before_the_source_counts() -> None:
    """ "Maybe he figures"."""
    text = "Maybe he figures that it pays."
    read = read_cue(text, (Span(9, 16),), source=(Span(6, 8),), content=(Span(17, 29),))
    assert read.is_hedged
    hedges = [one.span for one in read.evidence if one.about is EvidenceAbout.HEDGED]
    assert hedges == [Span(0, 5)]


@pytest.mark.parametrize(
    ("cue", "stance", "negated", "hedged"),
    [
        ("seems", Stance.BELIEVE, False, True),
        ("appears", Stance.BELIEVE, False, True),
        ("seemingly", Stance.BELIEVE, False, True),
        ("reportedly", Stance.ASSERT, False, True),
        ("allegedly", Stance.ALLEGE, False, True),
    ],
)
def test_bare_cues(cue: str, stance: Stance, negated: bool, hedged: bool) -> None:
    """A cue of one word with nobody behind it."""
    read = _read(cue, source_type=SourceType.UNSTATED)
    assert (read.stance, read.is_negated, read.is_hedged) == (stance, negated, hedged)


def test_people_say_what_documents_show() -> None:
    """A report reveals; a person who reveals says so."""
    assert _read("revealed", source_type=SourceType.DOCUMENT).stance is Stance.SHOW
    assert _read("revealed", source_type=SourceType.NAMED).stance is Stance.ASSERT


def test_a_poll_shows_and_a_letter_says() -> None:
    """What is so according to something counted is shown by it; a letter only says so."""
    document = SourceType.DOCUMENT
    assert _read("In", " ", source="a poll", source_type=document).stance is Stance.SHOW
    assert _read("in", " ", source="a letter", source_type=document).stance is Stance.ASSERT


@pytest.mark.parametrize(
    ("cue", "about", "words"),
    [
        ("did not deny", EvidenceAbout.STANCE, ["deny"]),
        ("did not deny", EvidenceAbout.NEGATED, ["not"]),
        ("reportedly said", EvidenceAbout.HEDGED, ["reportedly"]),
        ("took a quiet swipe at", EvidenceAbout.STANCE, ["took", "swipe"]),
        ("has yet to endorse", EvidenceAbout.NEGATED, ["has yet"]),
        ("—", EvidenceAbout.STANCE, ["—"]),
    ],
)
def test_evidence_points_at_the_words(cue: str, about: EvidenceAbout, words: list[str]) -> None:
    """Each finding has its words, as offsets into the document."""
    assert _evidence(cue, about, before="Mira Holt ") == words


def test_a_split_cue_is_read_as_one() -> None:
    """ "Did … not … say" over several spans."""
    text = "He did, at first, not say why."
    read = read_cue(text, (Span(3, 6), Span(18, 25)))
    assert read.is_negated
    assert all(text[one.span.start : one.span.end].strip() for one in read.evidence)


def test_cue_words_are_seen_before_reading_again() -> None:
    """The cheap test knows forms of its verbs and lets plain prose pass."""
    assert has_cue_word("the members had confessed that they were trained")
    assert has_cue_word("According to them it rained")
    assert not has_cue_word("the cat sat on the mat")
    assert is_hearsay("Reportedly")
    assert not is_hearsay("said")


def test_no_word_is_listed_twice() -> None:
    """Two stances for one word would make the order of the lists decide."""
    words = Counter(
        word
        for group in (*GROUPS, ATTITUDES)
        for listed in group.values()
        for word in listed.split()
    )
    assert [word for word, count in words.items() if count > 1] == []
