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
        "We use cookies to improve your experience.",
        "Sign up for our newsletter",
        "Copyright 2020 The Daily. All rights reserved.",
        "Photo: Jane Doe/Reuters",
        "Share this:",
        "Read more: Ferry sinks off coast",
        "Filed under: Politics",
        "Follow us on Twitter!",
        "Click here.",
        "Get the latest news delivered to your inbox.",
        "By continuing to use this site, you agree to our use of cookies.",
        "Newer: Windows still shut »",
        "More news »",
        "Listen: http://post.example/1",
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
        "Get the best lawyers, the minister urged in an e-mail to ministers.",
        "Sign up for more hours, the union advised its members.",
        "Copyright by the state was violated, the court held.",
        "This site uses cookies to spy on dissidents, the group found.",
        "Photo by Reuters shows soldiers firing at the crowd.",
        "Photo by photo, the prosecutors showed the jury what happened.",
        "Tagged as spies the men fled to Turkey.",
        "Tagged with electronic bracelets, the two men left the court.",
        "Posted in Tehran with the army, he saw the shooting.",
        "Comments are off the record.",
        "Reuters/Ipsos poll puts Labour ahead by 12 points",
        "AP / Tehran, June 12 (the army fires on crowd)",
        "By using the site, Iran broke its treaty.",
        "Click on the door of the cell was the last thing the men heard.",
        "Credit: the central bank cut its rate to 4 percent.",
        "More: the minister resigned on Monday.",
        "Read: the court ordered the release of 12 men.",
        "He won it with all rights reserved for the state.",
        "More people died in Homs →",
        "No comment",
        "No response",
        "Image: the harbour burning at night",
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
    form = ["Nice one.", LONG, "Your email address will not be published."]
    assert strip_furniture([PROSE, heading, *form]) == [PROSE]
    assert strip_furniture([PROSE, heading, "Jane Roe", "Comment", "Post"]) == [PROSE]


@pytest.mark.parametrize("heading", ["Leave a Comment", "Comments (12)", "3 Comments", "Comments"])
def test_only_the_heading_goes_without_marks(heading: str) -> None:
    """Without marks of readers' comments below, what stands under such a heading is article."""
    below = ["The minister says:", "“It is over.”", "The clerk fled, she said."]
    assert strip_furniture([PROSE, heading, *below]) == [PROSE, *below]
    top = ["2 hours ago", PROSE, LONG]
    assert strip_furniture([PROSE, heading, *top]) == [PROSE, *top]


@pytest.mark.parametrize("from_page", [False, True])
def test_questions_and_replies_are_reporting(from_page: bool) -> None:
    """An article may ask what you think, and tell that nobody would comment."""
    lines = [
        "The mayor told the paper that the clerk had taken the money from the harbour fund.",
        "What do you think?",
        "I think that the clerk lied to us, he said.",
        "No comment",
        "Have your say",
        "One response to the crisis was war",
        "Two replies to the letter arrived",
        "No response to the offer",
        "The police said that the clerk was held on Monday and that he had confessed.",
    ]
    assert strip_furniture(lines, from_page=from_page) == lines


def test_invitation_on_a_page() -> None:
    """ "Have your say" begins the comments only on a page, and only with marks of them below."""
    lines = [PROSE, "Have your say", "Jane Roe says:", LONG, "Reply"]
    assert strip_furniture(lines, from_page=True) == [PROSE]
    assert strip_furniture(lines) == lines
    assert strip_furniture(lines[:2], from_page=True) == lines[:2]


@pytest.mark.parametrize(
    "heading",
    [
        "More on the way",
        "More in jail",
        "More by accident",
        "More from Tehran",
        "Latest from Gaza",
    ],
)
def test_reporting_under_what_looks_like_a_heading(heading: str) -> None:
    """Lines that are not written as headlines are reporting, and so is what stands over them."""
    lines = [
        PROSE,
        heading,
        "Twelve men were shot, police said",
        "A girl drowned",
        "The clerk fled",
    ]
    assert strip_furniture(lines) == lines
    assert strip_furniture([PROSE, heading, *lines[3:]]) == [PROSE, heading, *lines[3:]]


def test_other_stories() -> None:
    """Headlines go where they are surely some and nothing but furniture follows."""
    told = ["Twelve men were shot, police said", "A girl drowned", "The clerk fled"]
    assert strip_furniture([PROSE, "Other stories", *told]) == [PROSE, *told]
    links = ["Harbour Closed After Storm", "Ferry Sinks Off the Coast"]
    assert strip_furniture([PROSE, "More from Velsund", *links]) == [PROSE]
    assert strip_furniture([PROSE, "Other stories:", *links, "Most read", "A"]) == [PROSE]
    assert strip_furniture([PROSE, "Other stories", *links, PROSE]) == [PROSE, *links, PROSE]


def test_told_lines_stay_under_any_heading() -> None:
    """What tells or quotes is kept, with a full stop or without."""
    told = ["The clerk lied, police said", "‘He fled’ to the coast", "The boat sank."]
    for line in told:
        assert strip_furniture([PROSE, "Related", "Ten best piers", line]) == [PROSE, line]


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
