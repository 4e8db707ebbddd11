"""Denials that point back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.claims.referring import find_denials_of_before
from sayso.claims.statements import gather_statements
from sayso.records import Reading, Stance
from tests.claims.piling import read

LEAK = "40 tonnes of solvent leaked from the shed"
SAID = ("Renn", "said", f"that {LEAK}")


def deny(text: str, *denials: tuple[str, ...], stance: Stance = Stance.DENY) -> Reading:
    """A reading in which Renn says something, and what others do about it."""
    reading = read(text, SAID, *denials)
    first, *rest = reading.attributions
    return replace(reading, attributions=(first, *(replace(one, stance=stance) for one in rest)))


def denied(reading: Reading) -> list[tuple[str, str]]:
    """The words of each denial, and of the nearest statement that it may deny."""
    statements = gather_statements(reading, ())
    by_id = {one.id: one.words for one in statements}
    return [
        (one.words, by_id[targets[0]])
        for one, targets in find_denials_of_before(reading, statements)
    ]


@pytest.mark.parametrize("content", ["it", "this", "the claim", "these reports", "the allegation"])
def test_a_denial_of_what_was_said_before(content: str) -> None:
    """Without words of its own it means the statement before it."""
    text = f"Renn said that {LEAK}. Reed denied {content}."
    assert denied(deny(text, ("Reed", "denied", content))) == [(content, LEAK)]


def test_a_denial_without_content() -> None:
    """ "Reed denied." is shown by its cue."""
    text = f"Renn said that {LEAK}. Reed denied it."
    reading = deny(text, ("Reed", "denied"))
    ((denial, _),) = find_denials_of_before(reading, gather_statements(reading, ()))
    assert denial.is_denied
    assert denial.words == "denied"
    assert text[denial.sentence.start : denial.sentence.end] == "Reed denied it."
    assert denial.attribution == reading.attributions[1]
    assert denial.line == (reading.attributions[1],)


def test_what_has_words_of_its_own_points_nowhere() -> None:
    """It is a statement that is denied, told elsewhere."""
    text = f"Renn said that {LEAK}. Reed denied that the ferry was stopped at noon."
    assert denied(deny(text, ("Reed", "denied", "that the ferry was stopped at noon"))) == []


def test_what_is_not_denied() -> None:
    """To say it, or not to deny it, is no denial."""
    text = f"Renn said that {LEAK}. Reed denied it."
    told = ("Reed", "denied", "it")
    assert denied(deny(text, told, stance=Stance.ASSERT)) == []
    reading = deny(text, told)
    first, second = reading.attributions
    assert denied(replace(reading, attributions=(first, replace(second, negated=True)))) == []


def test_nobody_denies_his_own_words() -> None:
    """Renn does not deny what Renn just said."""
    text = f"Renn said that {LEAK}. Renn denied it."
    reading = deny(text, ("Renn", "denied", "it"))
    assert denied(reading) == []


def test_what_is_far_back_is_not_meant() -> None:
    """Nor is what comes later."""
    far = f"Renn said that {LEAK}. " + "It rained. " * 6 + "Reed denied it."
    assert denied(deny(far, ("Reed", "denied", "it"))) == []
    later = f"Reed denied it. Renn said that {LEAK}."
    assert denied(deny(later, ("Reed", "denied", "it"))) == []


def test_what_somebody_said_farther_back() -> None:
    """Is meant by a paragraph of its own, where only the author speaks since; last of all."""
    filler = "\n\n".join(
        f"The market of {name} opened at eight in the rain."
        for name in ("Ulm", "Arle", "Torv", "Brae", "Elm")
    )
    text = f"Renn said that {LEAK}.\n\n{filler}\n\n“Pure invention,” Reed said."
    reading = read(text, SAID, ("Reed", "said", "“Pure invention,”"))
    statements = gather_statements(reading, ())
    (leak,) = (one.id for one in statements if one.words == LEAK)
    ((_, targets),) = find_denials_of_before(reading, statements)
    assert targets[-1] == leak
    assert len(targets) > 1


def test_a_pointer_that_was_read_as_denied() -> None:
    """Denies what stands before it: "the charge aside" says nothing of its own."""
    text = f"Renn said that {LEAK}. Reed brushed the charge aside as absurd."
    reading = read(text, SAID, ("Reed", "brushed", "the charge aside as absurd"))
    first, second = reading.attributions
    reading = replace(reading, attributions=(first, replace(second, stance=Stance.DESCRIBE)))
    ((_, meant),) = denied(reading)
    assert meant == LEAK


def test_nothing_to_deny() -> None:
    """A document without statements, or without anything, has no such denials."""
    assert denied(read("Reed denied it.", ("Reed", "denied", "it"), stance=Stance.DENY)) == []
    assert denied(read("")) == []


def test_who_denies_is_mostly_who_is_spoken_of() -> None:
    """Of what was said before, it is meant what shares words with the denier."""
    ferry = ("Renn", "said", "that the ferry was stopped at noon")
    text = f"Renn said that {LEAK}. {' '.join(ferry)}. A spokesman for the shed denied it."
    reading = deny(text, ferry, ("A spokesman for the shed", "denied", "it"))
    first, second, third = reading.attributions
    reading = replace(reading, attributions=(first, replace(second, stance=Stance.ASSERT), third))
    assert denied(reading) == [("it", LEAK)]


def test_what_somebody_says_is_denied_rather_than_what_the_author_says() -> None:
    """Though the author's words stand nearer."""
    own = "The harbour office has had four heads in six years."
    text = f"Renn said that {LEAK}. {own} Reed denied it."
    assert denied(deny(text, ("Reed", "denied", "it"))) == [("it", LEAK)]
