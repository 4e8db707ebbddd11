"""An article pasted inside a page is told from the page, with its outlet, author and day."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake import find_embedded, read_bytes, read_file
from sayso.records import Document, Embedded

OWN = (
    "Nobody in our street believes the port any longer. I have written about its pipes before, and "
    "about the men who look after them."
)
BODY = (
    "A pipe in the oil harbour has leaked since March, two workers say. They have told the port "
    "of it four times.\n\n"
    "The port denies that there is a leak. It says that the pipe is older than the workers."
)
BACK = "I have a bottle of that water on my desk."


def find(text: str, published: date | None = None, outlet: str = "") -> tuple[Embedded, ...]:
    """What is found in a text."""
    return find_embedded(Document.from_text(text, published=published, outlet=outlet))


def words(text: str, one: Embedded) -> str:
    """The words of an article found in a text."""
    return text[one.span.start : one.span.end]


def read_page(body: str) -> Document:
    """The document of an invented web page."""
    page = f"<html><head><title>Pipes</title></head><body><article>{body}</article></body></html>"
    (found,) = read_bytes(page.encode(), "page.html")
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize(
    ("lead", "outlet"),
    [
        ("Here is a piece from the Marram Gazette:", "Marram Gazette"),
        ("Here are a few sections from the Quay Street Journal article:", "Quay Street Journal"),
        ("Below is an editorial from the Northern Light:", "Northern Light"),
        ("The following appeared in the Quay Bulletin on 3 May 2012:", "Quay Bulletin"),
        ("From the Guardian:", "Guardian"),
        ("via Reuters:", "Reuters"),
        ("As published in The Lighthouse, 3 May 2012:", "Lighthouse"),
        ("I am reproducing this article from the Bay Mail in full:", "Bay Mail"),
    ],
)
def test_a_lead_hands_over(lead: str, outlet: str) -> None:
    """What the lead introduces is an article of the outlet that it names, up to the rule."""
    text = f"{OWN}\n\n{lead}\n\n{BODY}\n\n-----\n\nSo much for the port."
    (one,) = find(text)
    assert (one.outlet, words(text, one), one.is_end_sure) == (outlet, BODY, True)
    assert one.lead is not None
    assert text[one.lead.start : one.lead.end] == lead


def test_the_head_of_an_article_belongs_to_it() -> None:
    """Title, outlet, author and day stand in its span, and are read."""
    head = "The pipe that nobody saw\n\nQuay Weekly\nBy Ottilie Crane\nSat, 7 May 2022"
    text = f"{OWN} Here is their piece, whole:\n\n{head}\n\n{BODY}\n\nThat is all of it."
    (one,) = find(text)
    assert words(text, one) == f"{head}\n\n{BODY}"
    assert (one.outlet, one.byline, one.title, one.published) == (
        "Quay Weekly",
        "Ottilie Crane",
        "The pipe that nobody saw",
        date(2022, 5, 7),
    )


def test_a_date_line_after_an_open_lead() -> None:
    """A lead that names nobody and a date line show an article whose outlet is not known."""
    text = f"{OWN} Here is a piece from\n\nSun, 21 Jun 2009\n{BODY}\n\n———- {BACK}"
    (one,) = find(text)
    assert (one.outlet, one.published) == ("", date(2009, 6, 21))
    assert words(text, one).startswith("Sun, 21 Jun 2009\nA pipe")
    assert words(text, one).endswith("the workers.")


def test_a_dateline_in_the_middle_of_a_page() -> None:
    """Place, day and agency, after words that hand over; the year is the page's."""
    dateline = "VELSUND, Kestria, 5 May (Marram News) - "
    text = f"{OWN}\n\nThen my nephew sent me this.\n\n{dateline}{BODY}\n\n{BACK}"
    (one,) = find(text, published=date(2022, 5, 8))
    assert (one.outlet, one.published) == ("Marram News", date(2022, 5, 5))
    assert words(text, one) == dateline + BODY


@pytest.mark.parametrize(
    "end",
    [
        "---------------",
        "* * *",
        "End of article",
        "(ends)",
        "That is all of it. Read it twice.",
        "These are just snippets from a very long article.",
        "My comment: the pipe is still there.",
        "Read the rest at their site.",
        BACK,
    ],
)
def test_signs_of_an_end(end: str) -> None:
    """A rule, a note, and the author's return end an article, and are not part of it."""
    text = f"{OWN}\n\nHere is the article from the Bay Mail:\n\n{BODY}\n\n{end}\n\nOn Monday, more."
    (one,) = find(text)
    assert words(text, one) == BODY
    assert one.is_end_sure


def test_a_credit_line_behind_is_part_of_it_and_names_its_outlet() -> None:
    """ "Source: Press TV" ends an article whose lead names nobody."""
    text = f"{OWN} I am posting the report here in full:\n\n{BODY}\n\nSource: Press TV\n\nHe knew."
    (one,) = find(text)
    assert (one.outlet, words(text, one)) == ("Press TV", f"{BODY}\n\nSource: Press TV")


def test_an_end_that_is_not_shown_is_not_sure() -> None:
    """It runs to the next article, or to the end of the page."""
    text = f"{OWN}\n\nHere is the article from the Bay Mail:\n\n{BODY}"
    both = f"{text}\n\nAnd here is the one from the Quay Post:\n\n{BODY}"
    (one,) = find(text)
    first, second = find(both)
    assert not one.is_end_sure
    assert not first.is_end_sure
    assert not second.is_end_sure
    assert words(text, one) == words(both, first) == words(both, second) == BODY
    assert (first.outlet, second.outlet) == ("Bay Mail", "Quay Post")


def test_an_article_that_says_i_goes_on() -> None:
    """Where the article itself says "I" from its beginning, "I" is nobody's return."""
    told = "I was on the pier when the pipe burst, and I ran. It was five in the morning."
    text = (
        f"{OWN}\n\nHere is the piece from the Bay Mail:\n\n{told}\n\n{BACK}\n\n-----\n\nBrave man."
    )
    (one,) = find(text)
    assert words(text, one) == f"{told}\n\n{BACK}"


def test_a_forwarded_mail() -> None:
    """Sender, day and subject are those of the mail; its head is the lead."""
    head = (
        "---------- Forwarded message ----------\nFrom: Otto Vane <otto@archive.example>\n"
        "Date: Mon, Nov 5, 2012 at 9:14 AM\nSubject: Fwd: The pipe\nTo: me"
    )
    text = f"{OWN}\n\n{head}\n\n{BODY}\n\n--\nHe works there."
    (one,) = find(text)
    assert (one.byline, one.title, one.published) == ("Otto Vane", "The pipe", date(2012, 11, 5))
    assert words(text, one) == BODY
    assert one.lead is not None
    assert text[one.lead.start : one.lead.end] == head


def test_a_block_quotation_of_an_outlet() -> None:
    """The page's own mark-up shows where it ends; the address is the link that fits."""
    document = read_page(
        f"<p>{OWN}</p><p>The <a href='https://www.baymail.example/pipe'>Bay Mail</a> has the "
        f"story, and <a href='https://port.example/no'>the port</a> has not:</p><blockquote><p>"
        + BODY.replace("\n\n", "</p><p>")
        + "</p></blockquote><p>It has been raining all week, and the river is as brown as tea.</p>"
    )
    (one,) = find_embedded(document)
    assert words(document.text, one) == BODY
    assert (one.outlet, one.url) == ("Bay Mail", "https://www.baymail.example/pipe")


def test_a_block_quotation_of_a_person_is_none() -> None:
    """What the librarian told the paper is the librarian's."""
    document = read_page(
        f"<p>{OWN}</p><p>The librarian, Hope Tarrant, told the Bay Mail:</p><blockquote><p>"
        + BODY.replace("\n\n", "</p><p>")
        + "</p></blockquote><p>It has been raining all week, and the river is as brown as tea.</p>"
    )
    assert find_embedded(document) == ()


@pytest.mark.parametrize(
    "text",
    [
        f"VELSUND, 5 May (Marram News) - {BODY}\n\n{OWN}",
        f"{OWN}\n\n{BODY}\n\n(Reuters)",
        f"{OWN}\n\nThe pipe\n\n{BODY}\n\nThe port\n\n{BODY}",
        f"{OWN}\n\nThe Bay Mail reports:\n\n“The pipe has leaked since March.”\n\n{BODY}",
        f"{OWN}\n\nHere is the story so far.\n\nThe pipe\n\n{BODY}",
        f"{OWN}\n\nMon, 4 May 1992\n{BODY}\n\nTue, 11 June 1996\n{BODY}",
        f"{OWN}\n\nIn a letter the bishop wrote:\n\n{BODY}\n\n{BACK}",
        f"{BODY}\n\nThis article first appeared in the Quay Reporter on 3 July 2017.\n\n{BODY}",
        f"The pipe, and what it cost\n\nBy Greta Holm\n\n20 April 2012\n\n{BODY}",
        "",
    ],
)
def test_an_ordinary_article_holds_none(text: str) -> None:
    """Its own dateline, credit, subheadings, short quotations and dates are not another's."""
    assert find(text, published=date(2012, 5, 6)) == ()


def test_an_outlet_that_quotes_itself() -> None:
    """A station that points at a report of its own hands over to nobody."""
    quoted = "\n\n".join(f"“{part}”" for part in BODY.split("\n\n"))
    text = f"{OWN}\n\nAs Bay Radio reported on Monday:\n\n{quoted}\n\nThe port is silent."
    assert len(find(text, outlet="The Evening Lamp")) == 1
    assert find(text, outlet="Bay Radio") == ()


def test_the_author_is_named_only_where_one_article_is_spoken_of() -> None:
    """A second article whose address is another outlet's does not count."""
    lead = "Here are a few sections from the Quay Journal article:"
    one = "There is a long article by Jana Feld about it."
    other = "There is also a good article on pipes: http://www.plumbing.example/pipes/1.html"
    for before, byline in ((one, "Jana Feld"), (f"{one} {other}", "Jana Feld"), (other, "")):
        (found,) = find(f"{OWN} {before} {lead}\n\n{BODY}\n\n-----\n\n{BACK}")
        assert (found.outlet, found.byline, found.url) == ("Quay Journal", byline, "")


def test_the_harbour_page(harbour: Path) -> None:
    """A block quotation of one paper, and the whole piece of another."""
    (page,) = read_file(harbour / "08-saltmarsh-notes.html")
    assert isinstance(page, Document)
    mail, weekly = find_embedded(page)
    assert (mail.outlet, mail.is_end_sure) == ("Tidewater Mail", True)
    assert words(page.text, mail).startswith("NEARLY 50 tonnes")
    assert words(page.text, mail).endswith("burns to both hands.")
    assert (weekly.outlet, weekly.byline) == ("Foreshore Weekly", "Ottilie Crane")
    assert (weekly.title, weekly.published) == ("The woman who underlined it", date(2022, 5, 7))
    assert words(page.text, weekly).startswith("The woman who underlined it")
    assert words(page.text, weekly).endswith("says the inspector.")


@given(
    st.lists(
        st.sampled_from(
            [OWN, BODY, BACK, "From Reuters:", "-----", "By Jana Feld", "Sun, 21 Jun 2009", "> x",
             "From: a@b.example", "Subject: x", "(Reuters)", "AARE, 5 May -", "\n", "“", "Date: x"]
        ),
        max_size=12,
    )
)  # fmt: skip
def test_spans_lie_in_the_text_in_order(parts: list[str]) -> None:
    """Whatever the lines are, articles do not overlap and leads stand before them."""
    text = "\n".join(parts)
    reached = 0
    for one in find(text, published=date(2012, 5, 6)):
        assert reached <= one.span.start < one.span.end <= len(text)
        assert words(text, one) == words(text, one).strip()
        assert one.lead is None or reached <= one.lead.start < one.lead.end <= one.span.start
        reached = one.span.end


@pytest.mark.parametrize(
    "part",
    [
        "From the Guardian:\n",
        "By Jana Feld\n3 May 2012\n",
        "Here is a piece from the Bay Mail. ",
        "> quoted\n",
        "The Bay Mail And The Quay Post Of The Harbour News ",
        "A. B. C. D. ",
        "“I ” ",
    ],
)
def test_long_repetitions_take_little_time(part: str) -> None:
    """Time grows about linearly: 200 kB of signs without end take seconds, not hours."""
    started = time.process_time()
    find((part * (200_000 // len(part))) + f"\n\n{BODY}")
    assert time.process_time() - started < 20
