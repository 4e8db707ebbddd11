"""Who is who in the page: linked, light, and safe."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape

from sayso.records import Case, Description, Merge, Place, Span
from sayso.report import render_report
from sayso.report.articles import list_articles
from sayso.report.cast import gather_cast
from sayso.report.sources import group_sources
from tests.report.told import COURIER, GAZETTE, TOLD

MAX_BYTES_PER_100_MENTIONS = 12_000


def _section(case: Case) -> str:
    """The section of who is who, empty where there is none."""
    return render_report(case).partition('<section id="who"')[2].partition("</section>")[0]


def _words(html: str) -> str:
    spaced = re.sub("</(dt|p)>", " ", html)
    return " ".join(unescape(re.sub("<[^>]*>", "", spaced)).split())


def test_a_block_tells_all_with_its_places() -> None:
    """Names, reasons, words for it, standing, ties, and what is said of it."""
    words = _words(_section(TOLD).partition('id="e-orlo"')[0])
    for told in (
        "Free Quay League organisation · named 6× in 2 documents · told two ways · also League",
        "Names League 3× · FQL 2× · Free Quay League 1×",
        "Free Quay League = FQL: explicit Vell Courier, 21 June 2009",
        "terrorist group “a terrorist group” Vell Courier, 21 June 2009, says Ada Renn",
        "in 1997 was banned by the port board “was banned” Vell Courier, 21 June 2009, says off",
        "said to be so, and not to be so",
        "was funded by Orlo: 2 reports, 1 hedged, on the word of Bay Gazette, in its own words; no",
        "officials says A1 Vell Courier, 21 June 2009",
    ):
        assert told in words
    assert "<mark>terrorist</mark> group" in _section(TOLD)


def test_every_place_is_a_place_in_the_page() -> None:
    """Each link into a text leads to the exact words."""
    html = render_report(TOLD)
    inner = set(re.findall(r'href="#([^"]+)"', html))
    ids = re.findall(r' id="([^"]+)"', html)
    assert inner <= set(ids)
    assert len(ids) == len(set(ids))
    places = dict(re.findall(r'id="p-(\d+-\d+)"[^>]*>([^<]*)<', html))
    assert places
    for name, words in places.items():
        number, start = map(int, name.split("-"))
        text = TOLD.documents[number - 1].text
        assert text.startswith(unescape(words), start)


def test_statements_are_linked_and_not_repeated() -> None:
    """What is said stands in the text and in the list of sources, and not a third time."""
    section = _section(TOLD)
    assert "We never took" not in section
    assert 'href="#a-g3"' in section


def test_one_source_whatever_the_spelling() -> None:
    """Pál Ősz in capitals is Pál Ősz; what else a source is called is said."""
    sources = group_sources(list_articles(TOLD), TOLD.entities)
    (pal,) = [one for one in sources if one.entity_id == "pal"]
    assert (pal.name, len(pal.notes), pal.n_outlets) == ("Pál Ősz", 2, 2)
    called = replace(TOLD.attributions[2], source_name="Captain Ősz")
    case = replace(TOLD, attributions=(called, TOLD.attributions[5]))
    (pal,) = group_sources(list_articles(case), case.entities)
    assert pal.also == ("Captain Ősz",)
    assert "also Captain Ősz" in _words(render_report(case))


def test_sources_are_counted_as_they_are_listed() -> None:
    """Two names of one source are one; nobody is none."""
    html = render_report(TOLD)
    assert "Who speaks 3 sources" in _words(html)
    assert '<a href="#e-pal">Who this is</a>' in html


def test_who_is_named_once_stands_in_a_folded_list() -> None:
    """With a link to the place."""
    section = _section(TOLD)
    assert "2 names found once" in _words(section)
    assert 'id="e-gazette"' not in section


def test_an_entity_that_may_be_another_says_so() -> None:
    """Also the mentions that may be its own."""
    words = _words(_section(TOLD))
    assert "Perhaps the same Renn" in words
    assert "May be meant “Renn” Vell Courier, 21 June 2009, or Renn" in words


def test_a_case_without_entities_has_no_such_section(invented: Case) -> None:
    """And the page is the page it was."""
    assert 'id="who"' not in render_report(invented)


def test_hostile_names_are_only_words() -> None:
    """Markup in a name, a reason or a description is shown, never obeyed."""
    hostile = '<img src=x onerror="a()">{{ 7 * 7 }}'
    place = Place(COURIER.id, Span(0, 3))
    league = replace(
        TOLD.entities[0],
        name=hostile,
        merges=(Merge((hostile, hostile), hostile),),
        descriptions=(Description(hostile, (place,), ("img", "onerror", "(")),),
    )
    html = render_report(replace(TOLD, entities=(league, *TOLD.entities[1:])))
    assert "<img" not in html
    assert "{{ 7 * 7 }}" in html


def test_places_that_are_not_there_lead_to_the_article() -> None:
    """Offsets outside the text, or a document the case lacks, break no link."""
    lost = tuple(
        Description(f"lost {i}", (place,))
        for i, place in enumerate(
            (
                Place(COURIER.id, Span(9_000, 9_001)),
                Place("none", Span(0, 3)),
                Place(GAZETTE.id, Span(5, 2), "g1"),
                Place(GAZETTE.id, Span(3, 5)),
            )
        )
    )
    league = replace(TOLD.entities[0], descriptions=lost)
    html = render_report(replace(TOLD, entities=(league, *TOLD.entities[1:])))
    ids = set(re.findall(r' id="([^"]+)"', html))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= ids


def test_a_place_pointed_at_twice_is_cut_once() -> None:
    """The text stays whole, and each place has one anchor."""
    cast = gather_cast(TOLD)
    for article in list_articles(TOLD, cast.places):
        shown = "".join(
            "".join(piece.text for piece in paragraph.segments) + paragraph.gap
            for paragraph in article.paragraphs
        )
        assert shown == article.document.text


def test_many_mentions_cost_little() -> None:
    """A long case stays a light page."""
    mentions = tuple(mention for mention in TOLD.mentions for _ in range(25))
    case = replace(TOLD, mentions=mentions)
    limit = MAX_BYTES_PER_100_MENTIONS * len(mentions) / 100
    assert len(_section(case).encode()) < limit
