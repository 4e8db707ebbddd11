"""Articles inside other pages, on the invented set."""

from __future__ import annotations

from evals.embedded import compare, load_set, measure, read_page, rows
from sayso.records import Document, Embedded, Span

LEAST = 0.9
"""Of all shares over the pages that were learnt from."""
LEAST_UNSEEN = 0.4
"""Of those that hand over in words of their own, and that nothing was learnt from."""


def test_embedded_articles_are_found() -> None:
    """Enough of those expected, none more, and what is said of them is right."""
    for part in ("tune", "aside", "later"):
        tally = measure(load_set(part))
        assert tally.recall >= LEAST
        assert tally.precision >= LEAST
        for count in (tally.outlet, tally.published, tally.byline, tally.title, tally.url):
            assert count >= LEAST * tally.found
        assert min(tally.start, tally.end) >= LEAST * tally.found


def test_unseen_words_that_hand_over() -> None:
    """Fewer are found where no usual words announce them, and none is made up."""
    tally = measure(load_set("last"))
    assert tally.recall >= LEAST_UNSEEN
    assert tally.false == 0


def test_the_set_is_large_and_a_third_of_it_is_empty() -> None:
    """At least sixty pages, half kept aside, twenty without any; every edge stands in its text."""
    items = load_set()
    assert len({item["id"] for item in items}) == len(items) >= 60
    assert sum(bool(item["embedded"]) for item in items) >= 40
    assert sum(not item["embedded"] for item in items) >= 20
    assert abs(len(load_set("tune")) - len(load_set("aside"))) <= 8
    for item in items:
        text = read_page(item).text
        for one in item["embedded"]:
            assert text.index(one["ends"], text.index(one["starts"])) > 0


def test_an_article_found_elsewhere_is_neither_found_nor_free() -> None:
    """Half of the characters have to be shared."""
    document = Document.from_text("one two three four five six seven")
    gold = {"starts": "one", "ends": "two", "outlet": "", "byline": "", "title": "",
            "published": None}  # fmt: skip
    found = Embedded(document.id, Span(8, len(document.text)))
    tally = compare({"embedded": [gold]}, document, [found])
    assert (tally.expected, tally.found, tally.false) == (1, 0, 1)


def test_the_figures_join_the_table() -> None:
    """Recall and precision come first, and all are shares in per cent."""
    figures = list(rows())
    assert [row.metric for row in figures[:2]] == ["recall", "precision"]
    assert all(0 <= row.figure <= 100 for row in figures)
