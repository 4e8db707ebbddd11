"""What a text tells of the bearer of a bare surname."""

from __future__ import annotations

import pytest

from sayso.entities.signs import Titled, are_two, is_elder, may_tell_gender, read_gender_around
from sayso.records import Span
from tests.entities.marks import place_of, resolve


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("Holt said she would leave.", "f"),
        ("Holt promised that he would stay.", "m"),
        ("Holt opened her third mill.", "f"),
        ("Holt, the brother of a rower, left.", "m"),
        ("Holt, a widow of forty, left.", "f"),
        ("Holt left. She came back.", ""),
        ("Renn met Holt before she left.", ""),
        ("Holt told Renn that she would leave.", ""),
        ("Holt said: “He is a fool.”", ""),
        ("Holt left.", ""),
    ],
)
def test_gender(text: str, gender: str) -> None:
    """By the first pronoun of the sentence, where nobody else may be meant; or by kin."""
    at = place_of(text, "Holt")
    others = [place_of(text, "Renn")] if "Renn" in text else []
    assert read_gender_around(text, at, others) == gender
    assert may_tell_gender(text, at) or not gender


def test_a_possessive_counts_where_nobody_else_is_named() -> None:
    """ "Her" may be somebody's of another sentence."""
    text = "Renn wrote. Holt praised her work."
    assert read_gender_around(text, place_of(text, "Holt"), [place_of(text, "Renn")]) == ""


def test_elder() -> None:
    """The elder, or the older."""
    assert is_elder("the elder Holt", Span(10, 14))
    assert not is_elder("the younger Holt", Span(12, 16))


def test_two_titles_side_by_side() -> None:
    """Two titles joined by "and"; not one title twice, nor far apart."""
    text = "Col. Holt of the guard and Maj. Holt met."
    first = Titled("holt", "col", place_of(text, "Holt"))
    second = Titled("holt", "maj", Span(32, 36))
    assert are_two(text, first, second)
    assert not are_two(text, first, second._replace(title="col"))
    assert not are_two(text, first, second._replace(word="renn"))
    assert not are_two(text, first._replace(title=""), second)


def test_a_pronoun_tells_which_of_two_in_a_document() -> None:
    """Without one it stays open; where there is one bearer no pronoun is heeded."""
    both = "[[Peter Holt|person]] and [[Judith Marsh Holt|person]] met."
    who = resolve(f"{both} [[Holt|person]] said she left.")
    assert who.are_one("Judith Marsh Holt", "Holt")
    assert resolve(f"{both} [[Holt|person]] left.").candidates("Holt")
    assert resolve("[[Peter Holt|person]] met. [[Holt|person]] said she left.").are_one(
        "Peter Holt", "Holt"
    )


def test_a_pronoun_keeps_somebody_else_away() -> None:
    """A woman of another document is no candidate for "he"."""
    who = resolve("[[Mary Holt|person]] left.", "[[Holt|person]] said he came.")
    assert who.are_apart("Mary Holt", "Holt")


def test_the_elder_is_not_the_junior() -> None:
    """The elder of father and son is the one without a suffix."""
    who = resolve(
        "[[Tom Reed|person]] and [[Tom Reed Jr.|person]] left. The elder [[Reed|person]] sang."
    )
    assert who.are_one("Tom Reed", "Reed")


def test_two_officers_are_two() -> None:
    """And a bare surname beside them may be either."""
    who = resolve(
        "Col. [[Reed|person]] and Maj. [[Reed|person]] came.",
    )
    assert who.are_apart("Reed")
