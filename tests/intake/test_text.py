"""Plain text: the head goes into fields, the furniture goes, the sentences stay as they are."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.intake import clean_text

ONE = "The harbour was closed on Monday, officials said, after the storm had damaged two piers."
TWO = "Work on the piers will take until spring. “We will be quick,” the mayor said."
BODY = f"{ONE}\n\n{TWO}"


def test_page_saved_as_text() -> None:
    """Breadcrumb and title on top, related links and a comment form below: only the "
    "body is text."""
    found = clean_text(
        f"Home » Weather » Storms » Harbour closed after storm\n\nHarbour closed after "
        f"storm\n\n{BODY}\n"
        "Portnews.example -By someuser7\n\nYou may also like\n\nTen best piers\n\nLeave a Comment"
    )
    assert found.title == "Harbour closed after storm"
    assert found.topics == ("Weather", "Storms")
    assert found.text == f"{BODY}\nPortnews.example -By someuser7"


def test_header_block() -> None:
    """Lines of "Key: value" on top become fields."""
    found = clean_text(
        "Title: Harbour closed\nSource: The Harbour Post\nBy: Jane Roe\nDate: 24 June 2009\n"
        f"URL: https://post.example/1\n\n{BODY}"
    )
    assert (found.title, found.outlet, found.byline) == (
        "Harbour closed",
        "The Harbour Post",
        "Jane Roe",
    )
    assert (found.published, found.url) == (date(2009, 6, 24), "https://post.example/1")
    assert found.text == BODY


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE", "JANE ROE"),
        ("By JANE ROE, Staff writer", "JANE ROE"),
        ("By Jane Roe and John A. Doe", "Jane Roe and John A. Doe"),
        ("By Émile de la Tour | Reuters", "Émile de la Tour"),
        ("By Jane Roe | 24 June 2009", "Jane Roe"),
        ("By April May Roe", "April May Roe"),
        ("By Joe Friday, Staff writer", "Joe Friday"),
    ],
)
def test_title_byline_date_and_address(line: str, byline: str) -> None:
    """Lines of their own under the title become fields."""
    found = clean_text(
        f"Harbour closed after storm\n{line}\n24 June 2009\nhttps://post.example/1\n\n{BODY}"
    )
    assert found.title == "Harbour closed after storm"
    assert found.byline == byline
    assert found.published == date(2009, 6, 24)
    assert found.url == "https://post.example/1"
    assert found.text == BODY


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        f"{ONE}\n{TWO}",
        f"By Monday the harbour was empty.\n\n{TWO}",
        f"Source: officials said it was closed.\n{TWO}",
        f"It was over.\n\n{TWO}",
        f"A short line that goes on\nand on below it\n\n{TWO}",
        f"“It is over,” she said.\n\n{TWO}",
        f"In May 2009, the port closed:\n\n{TWO}",
        f"By Friday, the army, he wrote\n\n{TWO}",
        f"By Christmas - the war was over\n{TWO}",
        f"By Monday\n{TWO}",
        f"By New Year's Eve, the ministry\n{TWO}",
        f"By Jane Roe, she said, he was misled\n{TWO}",
        f"Source: police said so\n\n{TWO}",
        f"Source: Police said so\n\n{TWO}",
        f"Source: the police\n\n{TWO}",
        f"By: Friday\n\n{TWO}",
    ],
)
def test_sentences_are_never_taken(text: str) -> None:
    """What is not surely a head is left in the body."""
    found = clean_text(text)
    assert found.text == text
    assert found.title == found.byline == found.outlet == ""


@pytest.mark.parametrize(
    ("value", "outlet"),
    [
        ("The Harbour Post", "The Harbour Post"),
        ("post.example", "post.example"),
        ("eNews", "eNews"),
    ],
)
def test_outlet_alone(value: str, outlet: str) -> None:
    """An outlet begins with a capital, has one in its first word, or is a host."""
    found = clean_text(f"Source: {value}\n\n{BODY}")
    assert (found.outlet, found.text) == (outlet, BODY)


def test_date_line_in_the_body_stays() -> None:
    """Only a date in the head is the article's own; a pasted article's stays where it is."""
    text = f"{ONE}\n\nSun, 21 Jun 2009\n{TWO}"
    assert clean_text(text).text == text
    assert clean_text(text).published is None


def test_known_title() -> None:
    """With the title known none is guessed, and repetitions of it on top go."""
    found = clean_text(f"Harbour Closed!\n\nThe morning after\n\n{BODY}", title="Harbour closed")
    assert found.text == f"The morning after\n\n{BODY}"
    assert found.title == "Harbour closed"
    assert clean_text(f"The morning after\n\n{BODY}", title="").title == ""


def test_repeated_title() -> None:
    """A title that stands there twice is taken twice."""
    assert clean_text(f"Harbour closed\n\nHarbour closed\n\n{BODY}").text == BODY


def test_one_line_is_text() -> None:
    """A text of one line is a body without a title."""
    assert clean_text("The harbour is closed").text == "The harbour is closed"


def test_links_in_the_body() -> None:
    """Addresses are found once each, without the marks after them."""
    found = clean_text(
        f"{ONE} See http://a.example/x_(y), and (https://b.example/?q=1). http://a.example/x_(y)"
    )
    assert found.links == ("http://a.example/x_(y)", "https://b.example/?q=1")


@pytest.mark.parametrize("text", ["", " \n\t ", "Advertisement\n\nShare this", "Leave a comment"])
def test_nothing_left(text: str) -> None:
    """Only white space or furniture leaves no text."""
    assert clean_text(text).text == ""


@pytest.mark.parametrize(
    ("line", "topics"),
    [
        ("Home > World > Asia", ("World", "Asia")),
        ("Home / World / Asia", ("World", "Asia")),
        ("You are here: Home › World", ("World",)),
        ("News » World » Asia", ("News", "World", "Asia")),
    ],
)
def test_breadcrumbs(line: str, topics: tuple[str, ...]) -> None:
    """Breadcrumbs of the usual kinds become topics."""
    found = clean_text(f"{line}\n\nHarbour closed\n\n{BODY}")
    assert (found.topics, found.title, found.text) == (topics, "Harbour closed", BODY)
