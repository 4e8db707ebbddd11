"""What a cue does."""

from __future__ import annotations

import pytest

from sayso.reading.stances import has_cue_word, read_cue
from sayso.records import Stance


@pytest.mark.parametrize(
    ("cue", "stance"),
    [
        ("said", Stance.ASSERT),
        ("According to", Stance.ASSERT),
        (":", Stance.ASSERT),
        ("has not denied", Stance.DENY),
        ("categorically rejects", Stance.DENY),
        ("declined to comment on", Stance.ASSERT),
        ("accused", Stance.ALLEGE),
        ("charged", Stance.ALLEGE),
        ("admitted", Stance.ADMIT),
        ("had confessed", Stance.CONFESS),
        ("warned", Stance.WARN),
        ("vowed", Stance.PROMISE),
        ("believes", Stance.BELIEVE),
        ("wondered", Stance.ASK),
        ("called for", Stance.DEMAND),
        ("called on", Stance.DEMAND),
        ("called", Stance.DESCRIBE),
        ("calls", Stance.DESCRIBE),
        ("identified the group as", Stance.DESCRIBE),
        ("shows", Stance.SHOW),
        ("praised", Stance.PRAISE),
        ("slammed", Stance.CRITICISE),
        ("said in a denial", Stance.DENY),
        ("", Stance.ASSERT),
    ],
)
def test_stance_of_a_cue(cue: str, stance: Stance) -> None:
    """The telling word of a cue decides, in any of its forms."""
    assert read_cue(cue).stance is stance


@pytest.mark.parametrize(
    ("cue", "before", "negated"),
    [
        ("did not say", "", True),
        ("didn’t mention", "", True),
        ("said", "who never", True),
        ("refused to say", "", True),
        ("never denied", "", True),
        ("noted", "", False),
        ("said", "not one of them, he", False),
    ],
)
def test_negation(cue: str, before: str, negated: bool) -> None:
    """A negation in the cue or right before it counts; one farther off does not."""
    assert read_cue(cue, before).is_negated is negated


@pytest.mark.parametrize(
    ("cue", "hedged"), [("reportedly said", True), ("might say", True), ("said", False)]
)
def test_hedges(cue: str, hedged: bool) -> None:
    """ "Reportedly" and "might" hedge."""
    assert read_cue(cue).is_hedged is hedged


def test_people_say_what_documents_show() -> None:
    """A report reveals; a person who reveals says so."""
    assert read_cue("revealed", is_document=True).stance is Stance.SHOW
    assert read_cue("revealed", is_document=False).stance is Stance.ASSERT


def test_cue_words_are_seen_before_reading_again() -> None:
    """The cheap test knows forms of its verbs and lets plain prose pass."""
    assert has_cue_word("the members had confessed that they were trained")
    assert has_cue_word("According to them it rained")
    assert not has_cue_word("the cat sat on the mat")
