"""The times a text names, and what they mean on the day it was published."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.times import Granularity, Time, find_times

WEDNESDAY = date(2021, 3, 10)


def read(text: str, published: date | None = WEDNESDAY) -> list[tuple[str, str]]:
    """The words and the value of each time in ``text``."""
    return [
        (text[found.span.start : found.span.end], found.value)
        for found in find_times(text, published)
    ]


def one(text: str, published: date | None = WEDNESDAY) -> Time:
    """The only time in ``text``."""
    (found,) = find_times(text, published)
    return found


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The ferry sank on Feb. 7, 2019, near Velm.", "Feb. 7, 2019", "2019-02-07"),
        ("Sun, 21 Jun 2009", "Sun, 21 Jun 2009", "2009-06-21"),
        ("on the 3rd of May 2020", "the 3rd of May 2020", "2020-05-03"),
        ("filed 2021-02-28 here", "2021-02-28", "2021-02-28"),
        ("filed 20.02.2021 here", "20.02.2021", "2021-02-20"),
        ("A May 2005 report", "May 2005", "2005-05"),
        ("in early December 1999", "early December 1999", "1999-12"),
        ("noted in November(note 2008) that", "November(note 2008)", "2008-11"),
        ("since 1979", "1979", "1979"),
        ("in ’98", "’98", "1998"),
        ("in nineteen ninety-seven", "nineteen ninety-seven", "1997"),
        ("the late 1970s", "the late 1970s", "197"),
        ("in the nineties", "the nineties", "199"),
        ("the 19th century", "the 19th century", "18"),
        ("in the third quarter of 2019", "the third quarter of 2019", "2019-Q3"),
        ("the second half of 2019", "the second half of 2019", "2019-H2"),
        ("in Q3 2008", "Q3 2008", "2008-Q3"),
        ("the winter of 1994", "the winter of 1994", "1994-WI"),
        ("on Easter Monday 2019", "Easter Monday 2019", "2019-04-22"),
        ("on Thanksgiving Day 2020", "Thanksgiving Day 2020", "2020-11-26"),
        ("on New Year’s Eve 2019", "New Year’s Eve 2019", "2019-12-31"),
        ("second-quarter 2019 sales", "second-quarter 2019", "2019-Q2"),
        ("by year-end 2019", "year-end 2019", "2019"),
        ("since spring 2019", "spring 2019", "2019-SP"),
        ("in fiscal year 2019", "fiscal year 2019", "2019"),
        ("the quarter ended July 31, 2019", "the quarter", "2019-Q2"),
    ],
)
def test_dates_of_the_calendar(text: str, words: str, value: str) -> None:
    """A date that names its year means the same on every day, and is not doubted."""
    for published in (WEDNESDAY, None):
        assert read(text, published)[0] == (words, value)
        assert not find_times(text, published)[0].is_doubtful


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("yesterday", "2021-03-09"),
        ("the day before yesterday", "2021-03-08"),
        ("tomorrow", "2021-03-11"),
        ("last Friday", "2021-03-05"),
        ("next Tuesday", "2021-03-16"),
        ("this week", "2021-W10"),
        ("Earlier this month", "2021-03"),
        ("late last year", "2020"),
        ("last weekend", "2021-W09-WE"),
        ("last November", "2020-11"),
        ("June last year", "2020-06"),
        ("last fall", "2020-FA"),
        ("three days ago", "2021-03-07"),
        ("two weeks ago", "2021-W08"),
        ("nearly two months ago", "2021-01"),
        ("three or four months ago", "2020-12"),
        ("ten years ago", "2011"),
        ("several years ago", "PAST_REF"),
        ("recently", "PAST_REF"),
        ("now", "PRESENT_REF"),
        ("as soon as possible", "FUTURE_REF"),
        ("this morning", "2021-03-10TMO"),
        ("Tuesday evening", "2021-03-09TEV"),
        ("last night", "2021-03-09TNI"),
        ("noon Monday", "2021-03-08T12:00"),
        ("9 a.m. on Monday", "2021-03-08T09:00"),
        ("17:30 GMT", "2021-03-10T17:30"),
        ("at ten o’clock", "2021-03-10T10:00"),
        ("at 4 in the morning", "2021-03-10T04:00"),
        ("a year and a half ago", "2019-09"),
        ("two weeks from now", "2021-W12"),
        ("a few days from now", "FUTURE_REF"),
        ("the year before", "2020"),
        ("earlier in the day", "2021-03-10"),
        ("later in the week", "2021-W10"),
        ("this past week", "2021-W09"),
        ("the year-earlier third quarter", "2020-Q3"),
        ("the first week of February", "2021-W05"),
        ("in mid-year", "2021"),
    ],
)
def test_times_told_from_the_published_day(words: str, value: str) -> None:
    """What is told from the day of publication gets a whole value when that day is known."""
    text = f"The pier was closed {words}, harbour officials said."
    assert read(text) == [(words.removeprefix("at ").removeprefix("in "), value)]


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("three days", "P3D"),
        ("the past 18 months", "P18M"),
        ("two and a half years", "P2Y6M"),
        ("half an hour", "PT30M"),
        ("half hour", "PT30M"),
        ("half a decade", "P5Y"),
        ("the next few days", "PXD"),
        ("a couple of years", "P2Y"),
        ("more than four hours", "PT4H"),
        ("twenty-four hours", "PT24H"),
        ("weeks", "PXW"),
        ("every day", "P1D"),
        ("weekly", "P1W"),
        ("each July", "XXXX-07"),
        ("every Monday", "XXXX-WXX-1"),
        ("Friday nights", "XXXX-WXX-5TNI"),
        ("every two weeks", "P2W"),
        ("every other week", "P2W"),
        ("two years and three months", "P2Y3M"),
        ("an hour and 15 minutes", "PT1H15M"),
    ],
)
def test_lengths_and_what_comes_again(words: str, value: str) -> None:
    """Lengths and repeated times need no published day."""
    text = f"They met {words} in the hall."
    assert read(text) == [(words, value)]
    assert read(text, None) == [(words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "He may go, and they march on.",
        "The March on Velm was long.",
        "Reed May Not Stand Again",
        "A 34-year-old sailor, 52 years old then.",
        "It cost $2000, or 5 percent of 1.5 million.",
        "about three-quarters of the boats",
        "The second boat came first.",
        "She will fall.",
        "Thank you; I am second to none.",
        "It costs $5 a year, she told USA Today before High Noon.",
        "A quarter of the boats and a quarter billion in debts.",
    ],
)
def test_words_that_are_no_times(text: str) -> None:
    """Verbs, names, ages, sums and shares are not taken for times."""
    assert read(text) == []


def test_a_weekday_looks_where_its_sentence_looks() -> None:
    """After a past verb the Friday before is meant, after "will" the one to come."""
    assert read("The council met on Friday.")[0][1] == "2021-03-05"
    assert read("The council will meet on Friday.")[0][1] == "2021-03-12"
    assert read("It had been due to close on Friday.")[0][1] == "2021-03-05"


def test_a_month_looks_where_its_sentence_looks() -> None:
    """A month without a year is the nearest one on the side the sentence looks to."""
    assert read("The ferry sank in February.")[0][1] == "2021-02"
    assert read("The trial will open in November.")[0][1] == "2021-11"
    assert read("The trial opened in November.")[0][1] == "2020-11"
    assert read("It ran in June and July 2008.") == [("June", "2008-06"), ("July 2008", "2008-07")]


def test_small_words_tell_where_a_sentence_looks() -> None:
    """ "By", "until" and a deadline look ahead, whatever the verb did."""
    assert read("They asked the council to answer by Friday.")[0][1] == "2021-03-12"
    assert read("The fair was put off until Friday.")[0][1] == "2021-03-12"
    assert read("They kept to the Friday deadline.")[0][1] == "2021-03-12"
    assert read("They have read it on Friday.")[0][1] == "2021-03-05"


def test_two_days_or_years_may_share_a_name() -> None:
    """The second day of a month, quarter of a year or year of a span stands alone."""
    assert read("May 3-5, 2019") == [("May 3", "2019-05-03"), ("5, 2019", "2019-05-05")]
    assert read("on April 24 and 25") == [("April 24", "2021-04-24"), ("25", "2021-04-25")]
    assert read("on April 24 and 25 boats sank") == [("April 24", "2021-04-24")]
    assert read("from 1985-88") == [("1985", "1985"), ("88", "1988")]
    assert [value for _, value in read("the first and second quarters")] == ["2021-Q1", "2021-Q2"]


def test_what_was_said_only_roughly_stays_rough() -> None:
    """A day in a month or year spoken of is not its first day."""
    assert read("He left in May 2003. She came the same day.")[1] == ("the same day", "2003-05-XX")
    assert read("He left in 2003. She came that month.")[1] == ("that month", "2003-XX")
    assert read("He left in 2003. Two days later she came.")[1] == ("Two days later", "P2D")
    assert read("He left on May 3, 2003. A year earlier she came.")[1][1] == "2002"


def test_an_hour_belongs_to_the_day_spoken_of() -> None:
    """An hour without a day is of the day named last."""
    assert read("He left on Monday. At 6 a.m. she slept.")[1] == ("6 a.m.", "2021-03-08T06:00")


def test_figures_are_told_of_a_quarter_that_is_over() -> None:
    """The quarter of publication does not become the one that is spoken of, unless it ended."""
    text = "Sales rose in the {} quarter{} and may fall in the first. The quarter was good."
    assert read(text.format("fourth", ""))[-1] == ("The quarter", "2020-Q4")
    text = "The first quarter looks weak. The quarter was good."
    assert read(text)[-1] == ("The quarter", "2020-Q4")
    text = "The fiscal first quarter ended weak. The quarter was good."
    assert read(text)[-1] == ("The quarter", "2021-Q1")


def test_a_time_may_lean_on_one_before() -> None:
    """ "That year" and "a year earlier" are told from the time spoken of."""
    assert read("In 2003 he left. That year she came.") == [("2003", "2003"), ("That year", "2003")]
    assert read("Sales rose in the third quarter of 2019 from a year earlier.") == [
        ("the third quarter of 2019", "2019-Q3"),
        ("a year earlier", "2018-Q3"),
    ]


def test_without_a_published_day_nothing_is_guessed() -> None:
    """What hangs on an unknown day is written with an X, and is doubtful."""
    expected = {
        "on Saturday": "XXXX-WXX-6",
        "in a July 29 article": "XXXX-07-29",
        "in November": "XXXX-11",
        "earlier this week": "XXXX-WXX",
        "yesterday evening": "XXXX-XX-XXTEV",
        "last year": "XXXX",
        "two decades ago": "XXX",
    }
    for text, value in expected.items():
        found = one(text, None)
        assert (found.value, found.is_doubtful) == (value, True)


def test_a_guessed_year_is_doubtful() -> None:
    """A day without a year is doubted unless it lies near, on the side the words look to."""
    assert not one("The ferry sank on February 20.").is_doubtful
    assert one("The ferry sank on July 20.").is_doubtful
    assert one("Velm, July 20").is_doubtful
    assert one("on 03/04/2019").is_doubtful


def test_how_fine_a_time_is() -> None:
    """Each time says how fine it is."""
    text = "At noon on Monday, in May 2020, for two days, daily, recently, in the 1990s."
    assert [found.granularity for found in find_times(text, WEDNESDAY)] == [
        Granularity.TIME,
        Granularity.MONTH,
        Granularity.DURATION,
        Granularity.SET,
        Granularity.VAGUE,
        Granularity.DECADE,
    ]


@pytest.mark.parametrize(
    "piece",
    ["the last ", "1", "1,", "may ", "5 ", "two hundred ", "Sat. ", "12/", "'9", "a.", "\n\n "],
)
def test_long_junk_takes_no_longer_than_text(piece: str) -> None:
    """Two hundred kilobytes of repetition are read in seconds, whatever is repeated."""
    begun = time.process_time()
    find_times(piece * (200_000 // len(piece)), WEDNESDAY)
    assert time.process_time() - begun < 10


_PIECES = st.sampled_from(
    """the last next this a few two 31 2008 1,000 May Feb. Monday week years quarter half of ago
    earlier later early night noon 9:30 a.m. p.m. , . ’s ( ) $ % yesterday now every fiscal hundred
    thousand Christmas 12/31/99 2009-02-30 Q3 '60s 十二月 ٣ ½ ß""".split()
)


@settings(max_examples=200, deadline=None)
@given(
    st.one_of(st.text(), st.lists(_PIECES, max_size=40).map(" ".join)),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_is_read(text: str, published: date | None) -> None:
    """Any text on any day gives times inside it, in order, without overlap, the same each time."""
    found = find_times(text, published)
    assert found == find_times(text, published)
    end = 0
    for each in found:
        assert end <= each.span.start < each.span.end <= len(text)
        assert each.value
        end = each.span.end
