"""The single signs: outlets' names, datelines, days, addresses, credit lines."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.intake.embedding.addresses import find_address, fits_outlet
from sayso.intake.embedding.credits import read_credit
from sayso.intake.embedding.datelines import read_dateline
from sayso.intake.embedding.dating import find_day
from sayso.intake.embedding.lines import split_lines
from sayso.intake.embedding.names import find_outlets, is_outlet, is_same_outlet

PAGE_DAY = date(2022, 5, 8)  # a Sunday


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Even the Tidewater Mail has it", ["Tidewater Mail"]),
        ("Lena Brandt of the Coastal Gazette", ["Coastal Gazette"]),
        ("And here is the Daily Lantern's report", ["Daily Lantern"]),
        ("Reuters and The New York Times say so", ["Reuters", "New York Times"]),
        ("Allvoices.com -By somebody", ["Allvoices.com"]),
        ("the Ministry of Health and the Federal Register", []),
        ("a good mail on the news of the post", []),
    ],
)
def test_outlets_are_known_by_their_words(words: str, names: list[str]) -> None:
    """A name in capitals that ends as outlets' names do, without what stands before it."""
    assert [one.name for one in find_outlets(words)] == names
    assert all(words[one.start : one.end].endswith(one.name) for one in find_outlets(words))


def test_what_is_no_outlet() -> None:
    """People, bodies and common words are none."""
    for name in (
        "We Are A Nation",
        "Hope Tarrant",
        "House Press Office",
        "News",
        "the State Department",
        "",
    ):
        assert not is_outlet(name)


def test_one_outlet_under_two_names() -> None:
    """Abbreviations and hosts are the outlet's too."""
    assert is_same_outlet("NYT", "The New York Times - News")
    assert is_same_outlet("salon.com", "Salon")
    assert not is_same_outlet("Bay Mail", "Bay Post")
    assert not is_same_outlet("", "")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on 3 May 2012", date(2012, 5, 3)),
        ("Mon, Nov. 5, 2012 at 9:14", date(2012, 11, 5)),
        ("7 May", date(2022, 5, 7)),
        ("10 December", date(2021, 12, 10)),
        ("their piece from yesterday, whole", date(2022, 5, 7)),
        ("on Friday", date(2022, 5, 6)),
        ("last Friday", None),
        ("on Sunday", None),
        ("9 May", None),
        ("between 3 May and 4 May", None),
        ("03/04/2009", None),
    ],
)
def test_days_are_told_where_they_are_sure(words: str, day: date | None) -> None:
    """A day without a year is the last one before the page's; what could be two days is none."""
    assert find_day(words, PAGE_DAY) == day


def test_a_day_without_a_page_day() -> None:
    """Without the page's day only what is written in full is known."""
    assert find_day("yesterday, 7 May") is None
    assert find_day("7 May 2022") == date(2022, 5, 7)


@pytest.mark.parametrize(
    ("text", "place", "agency", "day"),
    [
        ("VELSUND, Kestria, 5 May (Marram News) - A man", "VELSUND, Kestria", "Marram News",
         date(2022, 5, 5)),
        ("FERRANT, 7 May – Ilse Varga", "FERRANT", "", date(2022, 5, 7)),
        ("PORT VELLA (AP) -- Wheat", "PORT VELLA", "AP", None),
        ("Washington (CNN) -- The", "Washington", "CNN", None),
        ("ST. IVES, June 6, 2006 — A fire", "ST. IVES", "", date(2006, 6, 6)),
    ],
)  # fmt: skip
def test_datelines(text: str, place: str, agency: str, day: date | None) -> None:
    """Place, agency and day, as far as they are given."""
    found = read_dateline(text, PAGE_DAY)
    assert found is not None
    assert (found.place, found.agency, found.published) == (place, agency, day)
    assert len(found.signs) == bool(agency) + bool(day)


@pytest.mark.parametrize(
    "text",
    [
        "FILE - In this photo", "UPDATE: The", "He said - and meant it - no", "SMITH: No.",
        "Ida Brook (the mayor) - no", "3 May - A man", "A dash — and more",
    ],
)  # fmt: skip
def test_what_is_no_dateline(text: str) -> None:
    """Labels, asides and speakers are none."""
    assert read_dateline(text, PAGE_DAY) is None


def test_a_place_alone_is_no_sure_dateline() -> None:
    """A word in capitals and a dash may be a heading."""
    found = read_dateline("HULT - The mayor of Hult", PAGE_DAY)
    assert found is not None
    assert found.signs == ()


def test_credit_lines() -> None:
    """They name an outlet and little else; behind "Source:" any name will do."""
    for text, outlet in (
        ("(Reuters)", "Reuters"),
        ("Source: Press Bureau East", "Press Bureau East"),
        ("– Agence France-Presse", "Agence France-Presse"),
        ("Source: Bay Mail, 3 May 2012", "Bay Mail"),
    ):
        found = read_credit(text)
        assert found is not None
        assert found.outlet == outlet
    written = read_credit("(Reporting by Dana Kolb; Editing by Tim Rhys)")
    assert written is not None
    assert written.byline == "Dana Kolb"
    for text in ("Source: he would not say who had told him", "(laughs)", "- “A” (Bay Mail)"):
        assert read_credit(text) is None


def test_an_address_fits_an_outlet_by_its_host() -> None:
    """Names without blanks, initials and short forms fit; front pages and other hosts do not."""
    assert fits_outlet("https://www.theguardian.com/world/1", "Guardian")
    assert fits_outlet("http://nytimes.com/2010/x", "New York Times")
    assert fits_outlet("https://www.baymail.example/pipe", "Bay Mail")
    assert not fits_outlet("https://www.theguardian.com/", "Guardian")
    assert not fits_outlet("http://www.mcclatchydc.com/103/story/1.html", "Foreign Policy Journal")
    both = ("https://baymail.example/1", "https://baymail.example/2")
    assert find_address(both[:1], "Bay Mail") == both[0]
    assert find_address(both, "Bay Mail") == ""


def test_lines_broken_at_the_margin_are_joined() -> None:
    """Sentences are whole again, offsets stay, heads stay apart."""
    text = (
        "Ships were let into the oil harbour without any inspection\non forty nights last year, the"
        " papers of the harbour office\nshow. A master signed for inspections that were never\nmade"
        " by anybody.\n\nSHIPS LET IN UNSEEN\nBy Signe Falk"
    )
    lines = split_lines(text)
    assert [line.text[:5] for line in lines] == ["Ships", "SHIPS", "By Si"]
    assert all(text[line.start : line.end].replace("\n", " ") == line.text for line in lines)


def test_quoted_lines_begin_behind_their_mark() -> None:
    """The mark of a quotation in a mail is no word of it."""
    (own, quoted) = split_lines("He wrote:\n> > It leaks.\n>\n")
    assert (own.is_quoted, quoted.is_quoted, quoted.text) == (False, True, "It leaks.")
