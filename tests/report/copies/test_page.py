"""The section of copies in the page, and the margins of the articles."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

import pytest

from sayso.records import (
    AlignmentKind,
    Case,
    Descent,
    Direction,
    Document,
    Family,
)
from sayso.report import render_report
from sayso.report.articles import list_articles
from sayso.report.copies.margins import Margin, Margins
from sayso.report.copies.page import gather_copies
from tests.report.copied import BLOG, COPIED, CRIER, HERALD, LANTERN, MAIL, NOTES, PIER, WIRE, align
from tests.report.test_render import HOSTILE, parse

HTML = render_report(COPIED)
MAX_BYTES = 16_000


def _section(html: str) -> str:
    return html.partition('<section id="copies"')[2].partition('<section id="documents"')[0]


def _words(html: str) -> str:
    spaced = re.sub("</(p|li|dt|h3|cite|summary|a)>", " ", html)
    return " ".join(unescape(re.sub("<[^>]*>", "", spaced)).split())


def test_a_family_is_told_in_words() -> None:
    """Who had it first, kinds, shares, direction and reason of each copy."""
    words = _words(_section(HTML))
    for told in (
        "Copies 1 text in 5 documents",
        "5 documents · had it first: Sound Wire · 2 partial copies, 1 whole repost, ",
        "1 heavy rewrite · 55–100% alike",
        "Evening Lantern 5 March 2021 Water in the <Oriel> whole repost 98% of the original",
        "copied from Sound Wire: almost sure, 99%, because Evening Lantern has: “(Sound Wire)”",
        "3 changes: 1 replaced, 1 left out, 1 added",
        "direction unknown 50% that it was copied from Bay Mail, nothing tells which was first",
        "both have them from a third: Evening Lantern and Bay Mail , 84% alike",
        "Ida Brook: “We had no warning whatever of the leak in the forward tank,” The Pier",
        "notices that an outlet prints with many articles, in 2 documents",
    ):
        assert told in words, told


def test_a_tree_is_nested_lists() -> None:
    """The blog hangs on the Mail, the Mail on the wire; nothing needs a script."""
    section = _section(HTML)
    order = [section.index(f'<a href="#d-{one.id}"') for one in (WIRE, LANTERN, MAIL, BLOG, HERALD)]
    assert order == sorted(order)
    depths = [section[:at].count("<ol") - section[:at].count("</ol>") for at in order]
    assert depths == [1, 2, 2, 3, 2]


def test_changes_are_marked_by_what_they_are() -> None:
    """Not by a colour alone."""
    section = _section(HTML)
    assert "declined to comment <del>on Monday</del>. It <del>asked for</del>" in section
    assert "the line <ins>(badly)</ins> since 1988" in section
    assert "<del>About</del>" in section


def test_every_link_leads_to_the_exact_words() -> None:
    """Ids are unique; a place in a text begins with the words of the passage."""
    page = parse(HTML)
    assert max(page.ids.values()) == 1
    assert {href[1:] for href in page.hrefs if href.startswith("#")} <= page.ids.keys()
    starts = {
        (side.document_id, side.start)
        for one in COPIED.alignments
        if one.kind is not AlignmentKind.BOILERPLATE
        for side in (one.a, one.b)
    }
    places = dict(re.findall(r'id="p-(\d+-\d+)"[^>]*>([^<]*)<', HTML))
    found = set()
    for name, words in places.items():
        number, start = map(int, name.split("-"))
        document = COPIED.documents[number - 1]
        assert document.text.startswith(unescape(words), start)
        found.add((document.id, start))
    assert found == starts


def test_the_texts_are_whole_with_margins_beside_them() -> None:
    """What stands in a margin is no word of the text."""
    shown = ["".join("".join(texts).split()) for texts in parse(HTML).paragraphs]
    assert shown == ["".join(document.text.split()) for document in COPIED.documents]


def _margins(case: Case, document: Document) -> dict[int, Margin]:
    articles = {one.document.id: one for one in list_articles(case)}
    return dict(Margins(case).list(document, articles[document.id].paragraphs))


def _say(margin: Margin) -> list[str]:
    return [f"{one.relation} {one.name}" for one in margin.links]


def test_a_margin_says_where_the_words_are_again() -> None:
    """What it is copied from first; siblings and unknown ones are only also there."""
    wire = _margins(COPIED, WIRE)
    assert _say(wire[0]) == ["copied by Evening Lantern", "retold by Herald"]
    assert _say(wire[1]) == ["copied by Bay Mail"]
    assert _say(_margins(COPIED, MAIL)[0]) == [
        "copied from Sound Wire",
        "also in Evening Lantern",
        "also in A survey!",
    ]
    assert _say(_margins(COPIED, HERALD)[0]) == ["retold from Sound Wire"]


def test_only_the_tree_says_who_copied_whom() -> None:
    """The text that the original's words are in as well is only also there."""
    further = align(
        "further",
        AlignmentKind.PARTIAL,
        (WIRE, "The company", "since 1988"),
        (BLOG, "The company", "since 1988"),
        direction=Direction.A_TO_B,
    )
    case = replace(COPIED, alignments=(*COPIED.alignments, further))
    assert _say(_margins(case, BLOG)[0]) == ["also in Sound Wire", "also in Bay Mail"]


def test_copied_paragraphs_have_a_line_beside_them() -> None:
    """A quotation that several have has none; boilerplate has no margin."""
    assert {at: one.is_copied for at, one in _margins(COPIED, WIRE).items()} == {
        0: True,
        1: True,
        2: True,
    }
    assert [(one.is_copied, _say(one)) for one in _margins(COPIED, PIER).values()] == [
        (False, ["quoted in The Crier"])
    ]
    assert [_say(one) for one in _margins(COPIED, CRIER).values()] == [["quoted in The Pier"]]
    assert _margins(COPIED, NOTES) == {}


def test_what_was_left_out_is_not_copied() -> None:
    """A paragraph inside of a passage that the other does not have."""
    long = Document.from_text("Here it begins well.\n\nThis is left out.\n\nHere it ends well.")
    short = Document.from_text("Here it begins well.\n\nHere it ends well.", "Short")
    one = align(
        "cut",
        AlignmentKind.PARTIAL,
        (long, "Here", "ends well."),
        (short, "Here", "ends well."),
        [("This is left out", "begins well|")],
        direction=Direction.A_TO_B,
    )
    case = Case((long, short), alignments=(one,))
    assert [at for at, margin in _margins(case, long).items() if margin.is_copied] == [0, 2]


def _reprints(count: int) -> Case:
    """A text that so many papers print whole."""
    text = "The ferry was stopped on Monday, and nobody can say for how long it will be so."
    root, *others = (
        Document.from_text(text, f"Print {number}", f"Paper {number}") for number in range(count)
    )
    whole = "The ferry", "be so."
    alignments = [
        align(
            f"a{number}",
            AlignmentKind.WHOLE,
            (root, *whole),
            (one, *whole),
            direction=Direction.A_TO_B,
        )
        for number, one in enumerate(others)
    ]
    descents = tuple(
        Descent(one.id, root.id, (f"a{number}",), 0.9) for number, one in enumerate(others)
    )
    family = Family("family", (root.id,), descents)
    return Case((root, *others), alignments=tuple(alignments), families=(family,))


def test_a_large_family_is_capped_and_light() -> None:
    """What is not drawn is counted, with the command that shows it."""
    case = _reprints(60)
    section = _section(render_report(case))
    words = _words(section)
    assert section.count('class="leaf"') == 10
    assert "and 50 more documents that come from it" in words
    assert "50 more documents of this family: sayso copies CASE --family 1 --all" in words
    assert len(section.encode()) < MAX_BYTES
    margin = gather_copies(case).margins.list(case.documents[0], list_articles(case)[0].paragraphs)[
        0
    ]
    assert (len(margin.links), margin.n_more) == (4, 55)


def test_many_families_are_capped() -> None:
    """The largest are shown."""
    case = replace(COPIED, families=COPIED.families * 20)
    assert "5 smaller families more: sayso copies CASE --all" in _words(
        _section(render_report(case))
    )


def test_a_case_without_copies_has_no_such_section(invented: Case) -> None:
    """Nor a case with nothing but boilerplate."""
    assert 'id="copies"' not in render_report(invented)
    notice = tuple(one for one in COPIED.alignments if one.kind is AlignmentKind.BOILERPLATE)
    html = render_report(replace(COPIED, alignments=notice, families=()))
    assert 'id="copies"' not in html


def test_quotations_alone_are_a_section() -> None:
    """Without a tree."""
    quoted = tuple(one for one in COPIED.alignments if one.kind is AlignmentKind.QUOTATION)
    html = render_report(replace(COPIED, alignments=quoted, families=()))
    assert "Copies none; words that several quote" in _words(_section(html))
    assert 'class="tree"' not in html


@pytest.mark.parametrize("document", [WIRE, LANTERN])
def test_hostile_words_are_only_words(document: Document) -> None:
    """Markup in a text, a name or a reason is shown, never obeyed."""
    bad = replace(document, text=f"{HOSTILE} {document.text}", title=HOSTILE, outlet=HOSTILE)
    whole, *others = COPIED.alignments
    documents = tuple(bad if one is document else one for one in COPIED.documents)
    case = replace(
        COPIED,
        documents=documents,
        alignments=(replace(whole, reason=HOSTILE), *others),
    )
    page = parse(render_report(case))
    assert page.tags["script"] == page.tags["style"] == 1
    assert page.tags["img"] == 0


def test_the_same_case_gives_the_same_bytes() -> None:
    """Whatever was asked before."""
    assert render_report(COPIED) == HTML
