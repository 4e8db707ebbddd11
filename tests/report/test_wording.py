"""The words for dates, shares, sureness, labels and links."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.records import Kind, SourceType, Stance
from sayso.report import wording


@pytest.mark.parametrize(
    ("part", "whole", "words"),
    [
        (0, 0, "0%"),
        (0, 9, "0%"),
        (9, 9, "100%"),
        (1, 3, "33%"),
        (1, 2, "50%"),
        (1, 1000, "under 1%"),
        (999, 1000, "over 99%"),
        (1, 200, "1%"),
        (7, 13, "54%"),
    ],
)
def test_shares_never_round_to_none_or_all(part: int, whole: int, words: str) -> None:
    """One in a thousand is under 1%, not 0%."""
    assert wording.say_share(part, whole) == words


@pytest.mark.parametrize(
    ("probability", "words"),
    [
        (1.0, "almost sure, over 99%"),
        (0.999, "almost sure, over 99%"),
        (0.86, "fairly sure, 86%"),
        (0.7, "rather sure, 70%"),
        (0.5, "doubtful, 50%"),
        (-1.0, "doubtful, 0%"),
        (7.0, "almost sure, over 99%"),
    ],
)
def test_sureness_is_said_in_words_and_percent(probability: float, words: str) -> None:
    """A probability reads as a phrase; one out of range is cut to it."""
    assert wording.say_sureness(probability) == words


def test_dates_do_not_depend_on_the_machine() -> None:
    """The month is a word, so that no reader takes it for a day."""
    assert wording.say_date(date(2009, 6, 1)) == "1 June 2009"


def test_labels_go_on_after_z() -> None:
    """A, Z, AA, AZ, BA, ZZ, AAA."""
    labels = [wording.letter_label(i) for i in (0, 25, 26, 51, 52, 701, 702)]
    assert labels == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


@pytest.mark.parametrize("url", ["https://a.example/x?y=1", "http://a.example"])
def test_web_addresses_are_links(url: str) -> None:
    """http and https with a host may be clicked."""
    assert wording.is_web_link(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "https:",
        "java\nscript:alert(1)",
        "https://a.example/ x",
        " https://a.example",
        "http://[bad",
        "file:///etc/passwd",
        "https://a.example/\u202egpj.exe",
    ],
)
def test_anything_else_is_not_a_link(url: str) -> None:
    """Other schemes, hidden characters and broken addresses are shown as text only."""
    assert not wording.is_web_link(url)


def test_every_enumerated_value_has_words() -> None:
    """No stance, kind or type is shown without words for it."""
    assert set(wording.STANCE_WORDS) == set(Stance)
    assert set(wording.KIND_WORDS) == set(Kind)
    assert set(wording.TYPE_WORDS) == set(wording.TYPE_MEANINGS) == set(SourceType)
