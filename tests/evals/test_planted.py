"""Planted piles are always the same, and what they say of themselves is true."""

from __future__ import annotations

import re
from dataclasses import fields
from itertools import pairwise
from random import Random

import pytest

from evals.planted import HELD_BACK, TUNING, Pile, make_pile
from evals.planting.articles import Article, name_outlet
from evals.planting.growing import Shares
from evals.planting.partial import LEAST_WORDS, MOST_WORDS, choose_part
from evals.planting.pieces import count_words, cut, place, quoted_share
from evals.planting.quoting import Quotation, find_quotations, introduce
from evals.planting.rewriting import Rewriter
from evals.planting.sheets import EDITED, VERBATIM
from evals.planting.traces import Trace
from evals.planting.typography import Style, set_anew
from evals.planting.vocabulary import Vocabulary
from evals.planting.wordings import Wordings
from sayso.records import AlignmentKind, Direction, Passage

_SIZE = 120
_SHARES = Shares(quotations=0.05, boilerplate=0.03, short_boilerplate=0.02, families=0.04)
_KINDS = frozenset(AlignmentKind) - {AlignmentKind.BOILERPLATE}


@pytest.fixture(scope="module")
def pile(articles: list[Article]) -> Pile:
    """A small pile with everything in it."""
    return make_pile(articles, _SIZE, 7, shares=_SHARES)


def _words(pile: Pile, passage: Passage) -> str:
    texts = {document.id: document.text for document in pile.documents}
    return texts[passage.document_id][passage.start : passage.end]


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).lower()


def test_a_pile_is_always_the_same(articles: list[Article], pile: Pile) -> None:
    """One seed gives one pile, whatever was made before; another seed another."""
    assert make_pile(articles, _SIZE, 8, shares=_SHARES) != pile
    assert make_pile(articles, _SIZE, 7, shares=_SHARES) == pile


def test_a_pile_has_everything(pile: Pile) -> None:
    """So many documents as asked for, each with its own id, and every kind of plant."""
    assert len({document.id for document in pile.documents}) == _SIZE
    assert {plant.kind for plant in pile.plants} == _KINDS
    assert pile.bases.keys() == {document.id for document in pile.documents}
    assert len(pile.boilerplate) >= 4


def test_too_few_articles_are_said_plainly(articles: list[Article]) -> None:
    """A pile is not filled up with what is not there."""
    with pytest.raises(ValueError, match="more than 200 articles"):
        make_pile(articles, 201, 7)


def test_parts_are_word_for_word(pile: Pile) -> None:
    """An unedited part is one text in both; an edited one is not, but its ends are."""
    parts = [plant for plant in pile.plants if plant.kind is AlignmentKind.PARTIAL]
    for plant in parts:
        a, b = _words(pile, plant.a), _words(pile, plant.b)
        assert LEAST_WORDS <= count_words(a) <= MOST_WORDS
        assert (a == b) == (plant.label == VERBATIM)
        assert a.split()[:3] == b.split()[:3]
        assert a.split()[-3:] == b.split()[-3:]
    assert {plant.label for plant in parts} == {VERBATIM, EDITED}


def test_whole_reposts_keep_their_words(pile: Pile) -> None:
    """Only marks, spaces, hyphens and one tail of a sentence may differ."""
    for plant in pile.plants:
        if plant.kind is AlignmentKind.WHOLE:
            a, b = (_letters(_words(pile, one)) for one in (plant.a, plant.b))
            assert a == b or (Trace.MENTION in plant.traces and len(a) < len(b))
            assert (a[:20], a[-20:]) == (b[:20], b[-20:])


def test_rewrites_share_words(pile: Pile) -> None:
    """A light one most, a heavy one some and fewer."""
    shares: dict[AlignmentKind, list[float]] = {}
    for plant in pile.plants:
        a, b = (_words(pile, one).lower().split() for one in (plant.a, plant.b))
        shared = sum(word in set(a) for word in b) / len(b)
        shares.setdefault(plant.kind, []).append(shared)
    light, heavy = (min(shares[kind]) for kind in (AlignmentKind.LIGHT, AlignmentKind.HEAVY))
    assert light > 0.6
    assert heavy > 0.3
    assert max(shares[AlignmentKind.HEAVY]) < max(shares[AlignmentKind.LIGHT])


def test_families_hold_copies_and_their_originals(pile: Pile) -> None:
    """Edges point to the copy; siblings and copies are of one family, quotations of none."""
    for plant in pile.plants:
        ids = plant.a.document_id, plant.b.document_id
        assert plant.is_edge == (plant.direction is Direction.A_TO_B)
        assert pile.are_related(*ids) == (plant.kind is not AlignmentKind.QUOTATION)
    children = [plant.b.document_id for plant in pile.plants if plant.is_edge]
    assert len(set(children)) == len(children)
    parents = {plant.a.document_id for plant in pile.plants if plant.is_edge}
    assert parents & set(children), "no chain"


def test_dates_are_as_the_traces_say(pile: Pile) -> None:
    """A copy is later, of the same day, or wrongly earlier."""
    days = {document.id: document.published for document in pile.documents}
    for plant in pile.plants:
        if plant.is_edge:
            original, copy = days[plant.a.document_id], days[plant.b.document_id]
            assert original is not None
            assert copy is not None
            assert (copy > original) == (Trace.LATER in plant.traces)
            assert (copy < original) == (Trace.WRONG_DATE in plant.traces)


def test_credit_lines_and_links_name_the_original(pile: Pile) -> None:
    """Where a trace was left, the outlet or the address stands there."""
    documents = {document.id: document for document in pile.documents}
    for plant in pile.plants:
        original, copy = (documents[one.document_id] for one in (plant.a, plant.b))
        if plant.traces & {Trace.CREDIT, Trace.MENTION}:
            assert original.outlet in copy.text
        if Trace.LINK in plant.traces:
            assert original.url in copy.text or original.url in copy.links
        if plant.is_edge:
            assert original.outlet != copy.outlet


def test_without_dates_nothing_else_changes(articles: list[Article], pile: Pile) -> None:
    """The same plants with the same traces; no date, and none in an address."""
    undated = make_pile(articles, _SIZE, 7, dated=False, shares=_SHARES)
    assert [(one.label, one.traces) for one in undated.plants] == [
        (one.label, one.traces) for one in pile.plants
    ]
    assert all(document.published is None for document in undated.documents)
    assert not any(re.search(r"/\d{4}-\d\d-\d\d/", one.url) for one in undated.documents)
    assert all(re.search(r"/\d{4}-\d\d-\d\d/", one.url) for one in pile.documents)


def test_boilerplate_is_one_wording_in_many_documents(pile: Pile) -> None:
    """At an end of strangers, one for each family at most."""
    texts = {document.id: document.text for document in pile.documents}
    for group in pile.boilerplate:
        assert len({_words(pile, one) for one in group}) == 1
        assert len(group) >= 5
        families = [pile.families.get(one.document_id) for one in group]
        known = [one for one in families if one is not None]
        assert len(set(known)) == len(known)
        for one in group:
            text = texts[one.document_id]
            assert one.start == 0 or text[one.start - 2 : one.start] == "\n\n"


def test_quotations_stand_in_strangers(pile: Pile) -> None:
    """The same words of a speaker, whom each document names."""
    texts = {document.id: document.text for document in pile.documents}
    for plant in pile.plants:
        if plant.kind is AlignmentKind.QUOTATION:
            a, b = (_words(pile, one) for one in (plant.a, plant.b))
            assert (a[:15], a[-15:]) == (b[:15], b[-15:])
            for one in (plant.a, plant.b):
                assert texts[one.document_id][one.start - 1] in '“"'


def test_tuning_and_held_back_share_no_wording() -> None:
    """Nor a seed; every boilerplate has 12 to 60 words, or is short."""
    assert not set(TUNING.seeds) & set(HELD_BACK.seeds)
    for field in fields(Wordings):
        if field.name in ("headlines", "links"):
            continue
        tuned, held = (set(getattr(one.wordings, field.name)) for one in (TUNING, HELD_BACK))
        assert not tuned & held, field.name
    for one in (TUNING, HELD_BACK):
        lengths = [count_words(words) for words in one.wordings.boilerplate]
        assert 12 <= min(lengths) <= max(lengths) <= 60
        assert max(count_words(words) for words in one.wordings.short_boilerplate) < 12


def test_sentences_know_where_they_stood() -> None:
    """Abbreviations end none; put together again they are the text."""
    text = "Mr. Roe left. He said: “No.” Then\nhe came.\n\n“Why?” The U.S. Navy came"
    pieces = cut(text)
    assert [one.text for one in pieces] == [
        "Mr. Roe left.",
        "He said: “No.”",
        "Then",
        "he came.",
        "“Why?”",
        "The U.S. Navy came",
    ]
    assert all(one.origin and text[one.origin.start : one.origin.end] == one.text for one in pieces)
    whole, placed = place(pieces)
    assert whole == text
    assert all(one.at == one.origin for one in placed)
    assert all(a.at.end < b.at.start for a, b in pairwise(placed))


def test_quoted_share() -> None:
    """Marks count as inside; what no pair holds does not."""
    assert quoted_share("“abcd” and", 0, 6) == 1
    assert quoted_share("xxxxxx“abcd”", 0, 12) == 0.5
    assert quoted_share("“abcd and", 0, 9) == 0


def test_parts_have_the_length_asked_for(articles: list[Article]) -> None:
    """Cut at sentences and in their midst."""
    random = Random(1)
    starts = set()
    for article in articles[:40]:
        span = choose_part(article.text, random)
        words = article.text[span.start : span.end]
        assert LEAST_WORDS <= count_words(words) <= MOST_WORDS
        starts.add(words[0].isupper())
    assert starts == {True, False}


def test_edits_change_so_many_words_and_no_name(articles: list[Article]) -> None:
    """A tenth of the words, names apart."""
    vocabulary = Vocabulary(article.text for article in articles)
    rewriter = Rewriter(vocabulary, iter(()), Random(3))
    before = articles[0].text
    after, _ = place(rewriter.edit(cut(before), 0.1, kept=4))
    lost = sum(1 for word in set(before.split()) if word not in after.split())
    assert after != before
    assert lost <= 0.1 * count_words(before)
    for name in ("Ada", "Bo", "Lind", "Cora", "Vale"):
        assert before.count(name) == after.count(name)


def test_a_style_leaves_the_words() -> None:
    """Marks, dashes and hyphens change, and the place of origin stays."""
    pieces = cut('"It\'s a long-term understanding - perhaps," she said.\n\nThen she left.')
    style = Style("curly", "—", "double", "\n", "none")
    done, _ = place(set_anew(pieces, style, Random(1)))
    assert done == "“It’s a longterm understanding—perhaps,” she said.\nThen she left."


def test_quotations_are_found_and_introduced() -> None:
    """Those of named speakers that are long enough; straight marks open and close by turns."""
    words = " ".join(["We will mend the bridge before the winter comes and nobody pays"] * 2)
    text = f'"Short," said Ada Roe. "{words}," said Ada Roe. “{words},” He Came said.'
    assert list(find_quotations([text])) == [Quotation(words, "Ada Roe")]
    wording = "{speaker} said: {quote}"
    paragraph, at = introduce(
        Quotation(words, "Ada Roe"), wording, "Monday", TUNING.wordings, Random(2)
    )
    assert paragraph[at.start : at.end].startswith("We will mend")
    assert paragraph[at.start : at.end].endswith("nobody pays")
    assert paragraph.startswith("Ada Roe said: ")


@pytest.mark.parametrize(
    ("source", "outlet"),
    [
        ("CNN (Web News)", "CNN"),
        ("New York Times - News", "New York Times"),
        ("NPR Online News", "NPR"),
        ("Fox News", "Fox News"),
        ("Guest Writer - Left", ""),
    ],
)
def test_outlets_go_by_their_names(source: str, outlet: str) -> None:
    """As a reader would write them, without the collection's sections."""
    assert name_outlet(source) == outlet
