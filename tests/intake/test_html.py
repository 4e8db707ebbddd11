"""A page gives its article, paragraph by paragraph, and what it says about itself."""

from __future__ import annotations

import json
import logging
from datetime import date

import pytest

from sayso.intake import read_bytes
from sayso.records import Document, Failure

PARAGRAPHS = (
    (
        "The harbour was closed on Monday, officials said, after the storm had damaged "
        "two of its piers."
    ),
    "“We will be quick,” the mayor told reporters. Work on the piers will take until next spring.",
    (
        "Fishermen in the town doubt it. Their boats have been lying in the inner basin "
        "for three weeks."
    ),
    "According to a report by the port authority, the piers were last looked at eleven years ago.",
)
ARTICLE = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
HEAD = (
    '<meta charset="utf-8"><title>Harbour closed after storm - The Harbour Post</title>'
    '<meta property="og:title" content="Harbour closed after storm">'
    '<meta property="og:site_name" content="The Harbour Post"><meta name="author" '
    'content="Jane Roe">'
    '<meta property="article:published_time" content="2009-06-24T10:00:00Z">'
    '<meta property="article:modified_time" content="2011-01-01T10:00:00Z">'
    '<link rel="canonical" href="https://www.post.example/news/1">'
)


def page(body: str, head: str = HEAD) -> bytes:
    """A whole page around a body."""
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def read(raw: bytes) -> Document:
    """The one document of a page."""
    (found,) = read_bytes(raw, "a.html")
    assert isinstance(found, Document), found
    return found


def test_article_and_facts() -> None:
    """Text, title, outlet, author, first day and address of an ordinary page."""
    found = read(
        page(
            '<nav><a href="/">Home</a> <a href="/news">News</a></nav><article><h1>Harbour '
            "closed after storm</h1>"
            f"{ARTICLE}</article><aside><h3>Most read</h3><ul><li>Ten best "
            f"piers</li></ul></aside><footer>© Post</footer>"
        )
    )
    assert found.text == "\n\n".join(PARAGRAPHS)
    assert found.title == "Harbour closed after storm"
    assert (found.outlet, found.byline) == ("The Harbour Post", "Jane Roe")
    assert (found.published, found.url) == (date(2009, 6, 24), "https://www.post.example/news/1")


def test_blocks_are_paragraphs() -> None:
    """Quotes, lists and line breaks keep the words of different blocks apart."""
    found = read(
        page(
            f"<article>{ARTICLE}<blockquote>The piers are rotten to the core, the report says "
            f"on page nine.</blockquote>"
            "<ul><li>Pier one stays closed until March.</li><li>Pier two is open to "
            "boats.</li></ul>"
            "<p>First line of the notice<br>second line of the notice</p></article>"
        )
    )
    parts = found.text.split("\n\n")
    assert "The piers are rotten to the core, the report says on page nine." in parts
    assert "Pier one stays closed until March." in parts
    assert "Pier two is open to boats." in parts


def test_links_of_the_body() -> None:
    """Links in the article are made absolute; those around it and within the page are left out."""
    linked = ARTICLE.replace("a report", '<a href="/report.pdf">a report</a>').replace(
        "told reporters",
        '<a href="http://other.example/x">told reporters</a> <a href="#top">up</a>',
    )
    found = read(page(f'<nav><a href="/nav">Nav</a></nav><article>{linked}</article>'))
    assert found.links == ("http://other.example/x", "https://www.post.example/report.pdf")


def crumbs_of_json() -> str:
    """A breadcrumb in JSON-LD, out of order."""
    items = [
        {"@type": "ListItem", "position": n, "name": name}
        for n, name in ((2, "News"), (1, "Home"), (3, "Harbour closed after storm"))
    ]
    graph = {
        "@context": "https://schema.org",
        "@graph": [{"@type": "BreadcrumbList", "itemListElement": items}],
    }
    return f'<script type="application/ld+json">{json.dumps(graph)}</script>'


@pytest.mark.parametrize(
    "crumbs",
    [
        (
            '<nav aria-label="Breadcrumb"><ol><li><a href="/">Home</a></li><li><a>News</a></li>'
            "<li>Harbour closed after storm</li></ol></nav>"
        ),
        '<ul class="breadcrumbs"><li>Home »</li><li>News »</li><li>Harbour closed after…</li></ul>',
        '<div id="breadcrumbs"><a>Home</a> » <a>News</a> » Harbour closed after storm</div>',
        '<div class="crumb-breadcrumb"><a>Home</a> <a>News</a></div>',
        crumbs_of_json(),
        "<p>Home » News » Harbour closed after storm</p>",
    ],
)
def test_breadcrumbs(crumbs: str) -> None:
    """Breadcrumbs of every kind become topics, without "Home" and the title."""
    found = read(page(f"<article>{crumbs}{ARTICLE}</article>"))
    assert found.topics == ("News",)
    assert found.text == "\n\n".join(PARAGRAPHS)


def test_outlet_without_a_name() -> None:
    """The publisher of the JSON-LD, or else the host, stands for the outlet."""
    canonical = '<link rel="canonical" href="https://www.post.example/news/1">'
    publisher = (
        '<script type="application/ld+json">{"publisher": {"name": "Harbour Media"}}</script>'
    )
    assert (
        read(page(f"<article>{ARTICLE}</article>", canonical + publisher)).outlet == "Harbour Media"
    )
    assert read(page(f"<article>{ARTICLE}</article>", canonical)).outlet == "post.example"


def test_saved_page_names_its_address() -> None:
    """Browsers write the address into a page they save."""
    raw = b"<!-- saved from url=(0030)https://post.example/news/2 -->" + page(ARTICLE, "")
    assert read(raw).url == "https://post.example/news/2"


def test_no_date_is_no_date() -> None:
    """Without a day on the page there is none: no clock, no copyright year."""
    assert (
        read(page(f"<article>{ARTICLE}</article><footer>© 2014 Post</footer>", "")).published
        is None
    )


def test_article_cut_in_parts() -> None:
    """Where the JSON-LD has much more of the article than was found, the page is "
    "gone through again."""
    more = [
        f"Part {n}: the port authority said on day {n} that the work on pier {n} had begun at last."
        for n in range(40)
    ]
    data = json.dumps({"@type": "NewsArticle", "articleBody": " ".join([*PARAGRAPHS, *more])})
    rest = "".join(f"<div class='promo'>{p}</div>" for p in more)
    found = read(
        page(
            f"<article>{ARTICLE}</article><aside>{rest}</aside><script "
            f"type='application/ld+json'>{data}</script>"
        )
    )
    assert found.text == "\n\n".join([*PARAGRAPHS, *more])


@pytest.mark.parametrize(
    "raw",
    [
        "Only words, no markup, and a full stop to end them.",
        "<p>Only words, no markup, and a full stop to end them.",
        "<html><body><div><b>Only words, no markup, and a full stop to end them.",
        "</div></p><table><td>Only words, no markup, and a full stop to end them.</table>",
        (
            '<?xml version="1.0" encoding="utf-16"?><html xmlns="http://www.w3.org/1999/xhtml"><body>'
            "<p>Only words, no markup, and a full stop to end them.</p></body></html>"
        ),
    ],
)
def test_broken_pages(raw: str) -> None:
    """Little, old and broken pages give their words all the same."""
    assert read(raw.encode()).text == "Only words, no markup, and a full stop to end them."


def test_page_without_words() -> None:
    """A page that has only scripts holds no text."""
    (found,) = read_bytes(page("<script>let x = 1;</script><div id='app'></div>"), "a.html")
    assert isinstance(found, Failure)
    assert found.reason == "holds no text"


def test_silence(caplog: pytest.LogCaptureFixture) -> None:
    """The libraries underneath do not speak."""
    with caplog.at_level(logging.INFO):
        list(read_bytes(b"<html></html>", "a.html"))
        list(read_bytes(page("<p>x</p>"), "a.html"))
    assert not caplog.records
