"""The words for dates, shares, sureness, labels and links."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.records import Granularity, Kind, SaidAt, SourceType, Span, Stance
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


def _at(value: str, granularity: Granularity = Granularity.DAY) -> SaidAt:
    return SaidAt(value, Span(0, 1), granularity, doubtful=True)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2009-06-20", "on 20 June 2009"),
        ("2009-06-20TMO", "on the morning of 20 June 2009"),
        ("2009-06-20T14:30", "at 14:30 on 20 June 2009"),
        ("2009-06-20T14", "at 14:00 on 20 June 2009"),
        ("2009-06-20T99:99", "on 20 June 2009"),
        ("2008-11", "in November 2008"),
        ("XXXX-11", "in November, year unknown"),
        ("XXXX-11-05", "on 5 November, year unknown"),
        ("XXXX-02-29", "on 29 February, year unknown"),
        ("2009-W25", "in the week of 15 June 2009"),
        ("2009-W25-WE", "at the weekend of 20 June 2009"),
        ("2009-W25-6", "on 20 June 2009"),
        ("XXXX-WXX-6", "on a Saturday, date unknown"),
        ("XXXX-WXX-6TNI", "on a Saturday, date unknown"),
        ("XXXX-XX-22", "on the 22nd, month unknown"),
        ("2009-SU", "in summer 2009"),
        ("2009-Q4", "in the last quarter of 2009"),
        ("2009-H1", "in the first half of 2009"),
        ("2009", "in 2009"),
        ("199", "in the 1990s"),
        ("199X", "in the 1990s"),
        ("19", "in the 20th century"),
        ("20XX", "in the 21st century"),
    ],
)
def test_times_are_said_in_words(value: str, words: str) -> None:
    """As fine as the value is, and with what is not known of it said."""
    assert wording.say_time(_at(value)) == words


@pytest.mark.parametrize(
    "value",
    ["", "PAST_REF", "P3D", "XXXX", "2009-13", "2009-02-30", "XXXX-11-31", "2009-W54", "2009-Q5"],
)
def test_what_is_no_time_on_the_calendar_has_no_words_of_ours(value: str) -> None:
    """Only the text's own words can say it."""
    assert wording.say_time(_at(value)) == ""


def test_what_happens_again_and_again_is_no_one_time() -> None:
    """ "Every November" is not "in November"."""
    assert wording.say_time(_at("XXXX-11", Granularity.SET)) == ""


@pytest.mark.parametrize(
    ("value", "published", "reason"),
    [
        ("2009-06-20", date(2009, 6, 24), "the words could also mean another time"),
        ("2009-06-20", None, "the article bears no date to reckon from"),
        ("PAST_REF", date(2009, 6, 24), "the words name no exact time"),
        ("XXXX-XX-XX", None, "the article bears no date to reckon from"),
        ("PAST_REF", None, "the words name no exact time"),
        ("XXXX-11", None, ""),
    ],
)
def test_a_doubt_has_a_reason(value: str, published: date | None, reason: str) -> None:
    """Nothing is added where "year unknown" says it already."""
    assert wording.say_doubt(_at(value), published) == reason


def test_long_words_are_cut_at_a_word() -> None:
    """Quoted words stay on one line, and are marked where they were cut."""
    assert wording.quote_briefly(" declined\n to say ") == "“declined to say”"
    assert wording.quote_briefly("word " * 20) == "“" + "word " * 8 + "…”"
    assert wording.quote_briefly("w" * 60) == "“" + "w" * 40 + " …”"


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
