"""Worlds are always the same, and what they say of themselves is true."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from itertools import combinations, pairwise
from random import Random

import pytest

from evals.planting.articles import Article
from evals.worlds.building import grow_world
from evals.worlds.drafting import Wish, draft
from evals.worlds.families import HELD_BACK, PRACTICE, REHEARSAL, TRIAL, TUNING, Family, make_worlds
from evals.worlds.filling import Filler, cut_fillers
from evals.worlds.pages import Outlet, Page, count_words
from evals.worlds.telling import Fact, phrase_of, write
from evals.worlds.truth import Root, World, count_range
from evals.worlds.wordings import Side
from sayso.records import DisputeKind, DriftKind

_WORLDS = 30


@pytest.fixture(scope="module")
def fillers(articles: list[Article]) -> list[Filler]:
    """Invented paragraphs in place of real ones."""
    return cut_fillers(articles)


@pytest.fixture(
    scope="module",
    params=[TUNING, PRACTICE, REHEARSAL, TRIAL, HELD_BACK],
    ids=lambda family: family.name,
)
def family(request: pytest.FixtureRequest) -> Family:
    """Each of the families."""
    chosen: Family = request.param
    return chosen


@pytest.fixture(scope="module")
def worlds(family: Family, fillers: list[Filler]) -> list[World]:
    """Some worlds of all sizes."""
    return list(make_worlds(family, fillers, _WORLDS))


def _text(world: World, document_id: str) -> str:
    return next(one.text for one in world.documents if one.id == document_id)


def test_a_world_is_always_the_same(
    family: Family, fillers: list[Filler], worlds: list[World]
) -> None:
    """One name gives one world, whatever was made before; another name another."""
    assert grow_world(f"{family.name} 003", family.wordings, fillers) == worlds[2]
    texts = [document.text for world in worlds for document in world.documents]
    assert len({world.documents[0].text for world in worlds}) == _WORLDS
    assert len(set(texts)) > 0.9 * len(texts)


def test_worlds_are_small_piles(worlds: list[World]) -> None:
    """5 to about 60 documents, each an article with an id of its own."""
    for world in worlds:
        assert 5 <= len(world.documents) <= 60
        assert len({one.id for one in world.documents}) == len(world.documents)
        assert all(one.outlet and one.url for one in world.documents)
    assert {len(world.documents) >= 25 for world in worlds} == {True, False}


def test_reports_are_where_they_say(worlds: list[World]) -> None:
    """Every span is words of its document, inside its sentence, without a slot left unfilled."""
    for world in worlds:
        for report in world.reports.values():
            text = _text(world, report.document_id)
            assert report.spans
            assert 0 <= report.sentence.start < report.sentence.end <= len(text)
            for span in report.spans:
                assert report.sentence.start <= span.start < span.end <= report.sentence.end
                words = text[span.start : span.end]
                assert words == words.strip()
                assert not set(words) & set("{}⟦⟧¦<>|“”[]")
            assert all(a.end <= b.start for a, b in pairwise(report.spans))


def test_no_mark_of_the_wordings_is_printed(worlds: list[World]) -> None:
    """What is data in the wordings is nowhere in the articles."""
    for world in worlds:
        for document in world.documents:
            assert not set(document.text) & set("{}⟦⟧¦"), document.text
            assert "  " not in document.text
            assert ",," not in document.text


def test_parents_exist_and_came_before(worlds: list[World]) -> None:
    """A report comes from one of the same claim, on another page, never from itself at any way."""
    for world in worlds:
        for report in world.reports.values():
            seen = {report.key}
            parent = report.parent
            while parent is not None:
                assert parent not in seen
                seen.add(parent)
                assert world.reports[parent].claim == report.claim
                assert world.reports[parent].document_id != report.document_id
                parent = world.reports[parent].parent
            for other in report.also:
                assert world.reports[other].claim == report.claim


def test_a_child_has_its_parents_origin(worlds: list[World]) -> None:
    """However it was told on, the one who told it first stays the same."""
    for world in worlds:
        for report in world.reports.values():
            if report.parent:
                assert world.reports[report.parent].origin == report.origin


def test_ranges_are_sane(worlds: list[World]) -> None:
    """The true number lies within what a reader can defend."""
    for world in worlds:
        for claim in world.claims.values():
            origins = {world.reports[one].origin for one in claim.reports}
            assert claim.origins == len(origins)
            assert 1 <= claim.at_least <= claim.origins <= claim.at_most <= len(claim.reports)


def test_a_range_counts_unnamed_ones_once_or_apart() -> None:
    """Unnamed people of one side may be one; named people and reporters' own eyes never are."""
    named = Root("Ida", Side.OFFICIAL, is_definite=True)
    other = Root("Tom", Side.WITNESS, is_definite=True)
    unnamed = [Root(f"an official {at}", Side.OFFICIAL) for at in range(3)]
    assert count_range([named, other]) == (2, 2)
    assert count_range(unnamed) == (1, 3)
    assert count_range([named, *unnamed]) == (1, 4)
    assert count_range([other, *unnamed]) == (2, 4)
    assert count_range([named, Root("a source", Side.ANYBODY)]) == (1, 2)
    assert count_range([Root("a memo", Side.PAPER), Root("a letter", Side.PAPER)]) == (1, 2)
    assert count_range([named, Root("a memo", Side.PAPER)]) == (2, 2)
    assert count_range([Root("own", None), Root("own too", None)]) == (1, 2)
    assert count_range([Root("seen", None, is_definite=True), named]) == (2, 2)


def test_drifts_change_words(worlds: list[World]) -> None:
    """Both ends are told, and in copies and citations alike the words differ."""
    for world in worlds:
        for drift in world.drifts:
            child, parent = world.reports[drift.report], world.reports[drift.parent]
            assert child.parent == drift.parent
            sentences = [
                _text(world, one.document_id)[one.sentence.start : one.sentence.end]
                for one in (child, parent)
            ]
            assert sentences[0] != sentences[1]


def test_worlds_have_everything(worlds: list[World]) -> None:
    """Every kind of drift and of dispute, rings, stakes, and near misses."""
    drifts = {one.kind for world in worlds for one in world.drifts if not one.is_open}
    assert drifts == set(DriftKind)
    assert {one.kind for world in worlds for one in world.disputes} == set(DisputeKind)
    assert any(world.rings for world in worlds)
    assert any(claim.has_stake for world in worlds for claim in world.claims.values())
    for world in worlds:
        for ring in world.rings:
            assert len({world.reports[one].document_id for one in ring}) == len(ring) >= 2
            assert all(world.reports[one].is_open for one in ring)


def test_disputes_stand_in_documents(worlds: list[World]) -> None:
    """Each is printed somewhere, against a claim that somebody tells."""
    for world in worlds:
        for dispute in world.disputes:
            for target in dispute.targets:
                assert target.claim in world.claims
                for document_id, place in target.places:
                    text = _text(world, document_id)
                    assert text[place.sentence.start : place.sentence.end].strip()


def test_articles_are_filled_up_with_print(articles: list[Article]) -> None:
    """Of the corpus only whole paragraphs are taken that read like print."""
    fillers = cut_fillers(articles)
    assert fillers
    assert all(
        paragraph[0].isupper() or paragraph[0] in '“"' for one in fillers for paragraph in one
    )
    assert count_words([]) == 0


def _strings(value: object) -> Iterator[str]:
    """All strings in wordings, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (text for each in value.values() for text in _strings(each))
    elif isinstance(value, tuple):
        yield from (text for each in value for text in _strings(each))
    elif is_dataclass(value):
        yield from (text for one in fields(value) for text in _strings(getattr(value, one.name)))


@pytest.mark.parametrize(
    ("one", "other"),
    [*combinations((TUNING, PRACTICE, REHEARSAL, TRIAL, HELD_BACK), 2)],
    ids=lambda family: family.name,
)
def test_the_families_share_no_wordings(one: Family, other: Family) -> None:
    """What is tuned on the one is measured on words, names and cues of the other."""
    words, others = (set(_strings(each.wordings)) for each in (one, other))
    shared = words & others
    assert shared == {"", "⟦{c}⟧.", "{actor}"}


def test_wordings_are_many() -> None:
    """Ten kinds of event at least, each in eight clauses at least, and three quotations."""
    for family in (TUNING, PRACTICE, REHEARSAL, TRIAL, HELD_BACK):
        assert len(family.wordings.events) >= 10
        for kind in family.wordings.events:
            assert len(set(kind.clauses)) >= 8
            assert len(set(kind.quotes)) >= 3
            assert len(set(kind.contraries)) >= 2
            assert len(set(kind.numbers)) == 6
            for clause in (*kind.clauses, *kind.quotes):
                assert "{n}" in clause
                assert "{place}" in clause
            for quote in kind.quotes:
                assert "[[" in quote


def test_phrases_tell_who_how_many_and_where() -> None:
    """What stands in place of a clause says as much; of a count the form says how many."""
    kinds = [kind for kind in TRIAL.wordings.events if not kind.is_negative]
    for kind in kinds:
        assert set(kind.phrases) == {"noun", "count", "blame", "charge"}
        for slot, phrases in kind.phrases.items():
            assert phrase_of(f"{{s}} told of ⟦{{{slot}}}⟧.") == slot
            for phrase in phrases:
                assert ("{n}" in phrase) is (slot != "count")
                assert "{actor}" in phrase
                assert "{place}" in phrase


def test_a_phrase_is_neither_hedged_nor_negated() -> None:
    """It has no verb for that: a hedge is left away, and of what was not done no phrase tells."""
    kind = next(one for one in TRIAL.wordings.events if one.name == "overboard")
    fact = Fact(kind, "Nordhav", "Havnes", 71, "containers", "", date(2020, 5, 4))
    page = Page(0, Outlet("Havnes Post"), date(2020, 5, 5))
    forms = ["{o} puts ⟦{count} at {n}⟧."]
    wish = Wish(outlet_called="the Gull", hedge="perhaps")
    recipe = draft(Random(1), forms, fact, page, wish)
    assert recipe.hedge == ""
    assert not recipe.is_clause
    piece = write(replace(recipe, on=""), "R1")
    assert piece.text == "The Gull puts the number of containers lost by Nordhav off Havnes at 71."
    assert [piece.text[one.start : one.end] for one in piece.marks[0].spans] == [
        "the number of containers lost by Nordhav off Havnes at 71"
    ]
    with pytest.raises(ValueError, match="no printable wording"):
        draft(Random(1), forms, replace(fact, is_negated=True), page, wish)
