"""Markdown keeps its words and loses its marks."""

from __future__ import annotations

from datetime import date

from sayso.intake import read_bytes
from sayso.intake.markdown import plain_markdown
from sayso.records import Document

BODY = "The harbour was closed on Monday, officials said, after the storm had damaged two piers."


def read(text: str) -> Document:
    """The one document of a Markdown text."""
    (found,) = read_bytes(text.encode(), "a.md")
    assert isinstance(found, Document)
    return found


def test_marks_go_words_stay() -> None:
    """Emphasis, headings, quotes, bullets, images, code marks, tags and escapes."""
    text = (
        "## Sub *heading* ##\n> quoted **bold** _it_ ***both***\n- item ~~old~~ `code`\n1. one\n"
        "![alt](x.png)snake_case_name 2*3*4 \\*kept\\* <b>tag</b><!-- gone -->"
    )
    assert plain_markdown(text).text == (
        "Sub heading\nquoted bold it both\nitem old code\n1. one\nsnake_case_name 234 *kept* tag"
    )


def test_links() -> None:
    """Links of every kind give words and addresses."""
    found = plain_markdown(
        'A [word](https://a.example/x_(y) "T"), [ref][1], [Ref][] and <https://c.example>.\n'
        "[1]: https://b.example\n[ref]: <https://r.example> 'T'"
    )
    assert found.text == "A word, ref, Ref and https://c.example.\n\n"
    assert found.links == ("https://a.example/x_(y)", "https://b.example", "https://r.example")


def test_fenced_code_stays() -> None:
    """What stands in a fence is not touched."""
    assert plain_markdown("```py\na = *b* # c\n```\n*d*").text == "\na = *b* # c\n\nd"


def test_title_and_body() -> None:
    """A heading on top is the title, and no part of the text."""
    for head in ("# Harbour *closed*", "Harbour closed\n======"):
        found = read(
            f"{head}\n\nBy Jane Roe\n\n{BODY} [More](https://a.example)\n\n## Later\n\n{BODY}"
        )
        assert (found.title, found.byline) == ("Harbour closed", "Jane Roe")
        assert found.text == f"{BODY} More\n\nLater\n\n{BODY}"
        assert found.links == ("https://a.example",)


def test_front_matter() -> None:
    """Fields between two rules on top are read."""
    found = read(
        "---\ntitle: 'Harbour closed'\nauthors:\n  - Jane Roe\n  - John Doe\npublisher: Post\n"
        f"date: 2009-06-24\nurl: https://p.example/1\ntags: [a, b]\n---\n\n# Harbour "
        f"closed\n\n{BODY}"
    )
    assert (found.title, found.byline, found.outlet) == (
        "Harbour closed",
        "Jane Roe, John Doe",
        "Post",
    )
    assert (found.published, found.url) == (date(2009, 6, 24), "https://p.example/1")
    assert found.text == BODY


def test_rule_on_top_is_no_front_matter() -> None:
    """A rule without fields under it is only a rule."""
    assert read(f"---\n\n{BODY}\n\n---\n\n{BODY}").text == f"{BODY}\n\n{BODY}"
