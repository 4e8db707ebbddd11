"""Page furniture goes; sentences stay."""

from __future__ import annotations

import time

import pytest

from sayso.intake.furniture import is_furniture, strip_furniture

PROSE = "The harbour was closed on Monday after the storm had damaged two of its three piers."
LONG = (PROSE + " ") * 3


@pytest.mark.parametrize(
    "line",
    [
        "Home » News » Harbour closed",
        "Share this",
        "Share this article",
        "Share on Facebook",
        "Tweet",
        "Tweet / Facebook / Email / Print",
        "Facebook Twitter LinkedIn",
        "Share | Print | E-mail",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below advertisement",
        "Subscribe to our newsletter",
        "Sign up",
        "Sign up for our daily newsletter and never miss a story.",
        "We use cookies to make this site better.",
        "This website uses cookies.",
        "Skip to content",
        "Skip to main content",
        "Previous post",
        "Next Post",
        "Previous post: Storm warning lifted",
        "« Older posts",
        "Filed under: Harbours, Storms",
        "Tags: storm",
        "Tagged with storms",
        "All rights reserved",
        "© 2019 The Harbour Post. All rights reserved.",
        "Copyright 2019 by nobody",
        "Click here to subscribe",
        "12 comments",
        "No comments yet",
        "3 shares",
        "Photo: Getty Images",
        "Image credit: Jane Roe",
        "Photo by Jane Roe",
        "(AP Photo/Jane Roe)",
        "Read more: Storm warning lifted",
        "Read more",
        "Related: Piers of the world",
        "Follow us on Twitter",
        "Loading...",
        "5 min read",
        "Comments are closed.",
        "Back to top",
        "Privacy policy",
    ],
)
def test_furniture(line: str) -> None:
    """Whole lines of the usual furniture are known."""
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        PROSE,
        "",
        "***",
        "“Click here to win,” the message said.",
        "Tags: “useless”, the minister said on Monday.",
        "Share prices fell by a third in one day.",
        "Print runs were cut.",
        "Email servers were hacked, officials said.",
        "Subscribe to the theory that he fled, she told the court.",
        "Comments by the minister caused anger.",
        "Photographs of the scene were published by the agency.",
        "Related parties include his brother.",
        "Home is where the heart is.",
        "Read more books, she told them.",
        "Advertisements were banned in 1999.",
        "The photo: it was taken in May.",
        "Allvoices.com -By northsunm32 Brandon",
        "Reuters",
        "Next week he will go.",
        "X",
        "More",
        "And",
    ],
)
def test_no_furniture(line: str) -> None:
    """Sentences, and lines that only look a little like furniture, are left alone."""
    assert not is_furniture(line)


def test_related_headlines_go_until_prose() -> None:
    """A heading such as "Related" takes the headlines under it, and stops at prose."""
    lines = [
        PROSE,
        "You may also like",
        "",
        "Ten best piers",
        "Storms of the year",
        "",
        LONG,
        "Most read",
        "A",
        "B",
    ]
    assert [line for line in strip_furniture(lines) if line] == [PROSE, LONG]


def test_prose_right_after_a_heading_stays() -> None:
    """Nothing but the heading goes where no headlines follow."""
    assert strip_furniture(["Related stories", PROSE]) == [PROSE]


def test_reported_headlines_with_full_stop_stay() -> None:
    """A short sentence that reports is never taken for a headline."""
    lines = ["See also", "He said it was over."]
    assert strip_furniture(lines) == ["He said it was over."]


@pytest.mark.parametrize(
    "heading", ["Leave a Comment", "Leave a Reply", "Comments (12)", "3 Comments", "Comments"]
)
def test_comments_at_the_end_go(heading: str) -> None:
    """All that follows the heading of a comment section goes."""
    assert strip_furniture([PROSE, heading, "Jane says:", LONG, LONG, LONG, LONG]) == [PROSE]
    assert strip_furniture([PROSE, heading]) == [PROSE]
    assert strip_furniture([PROSE, heading, "Nice one.", LONG]) == [PROSE]


def test_comment_button_above_the_article() -> None:
    """A comment count before or within the article takes nothing with it."""
    assert strip_furniture(["12 Comments", PROSE]) == [PROSE]
    assert strip_furniture([PROSE, "12 Comments", LONG, LONG, LONG]) == [PROSE, LONG, LONG, LONG]


def test_hard_lines_are_quick() -> None:
    """No line, however made, takes long."""
    hard = [
        "share this " * 20 + "z",
        "join us " + "facebook and " * 20 + "!!",
        "a » " * 70,
        "comments " * 25,
    ] * 20
    start = time.perf_counter()
    strip_furniture(hard + ["Comments"] * 20_000 + [LONG] * 3)
    assert time.perf_counter() - start < 5
