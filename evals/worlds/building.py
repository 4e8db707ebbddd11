"""Worlds from seeds: events, who tells of them, who has it from whom, and the truth about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from random import Random

from evals.worlds.copying import copy_part, embed, reprint
from evals.worlds.disputing import correct, dispute, retract
from evals.worlds.filling import Filler, finish
from evals.worlds.growth import Claim, Growth, Quarrel, Telling
from evals.worlds.pages import Page, Told, to_document
from evals.worlds.rooting import ROOTINGS, add_person
from evals.worlds.spreading import cite, spread
from evals.worlds.telling import Fact, Recipe, write
from evals.worlds.truth import (
    Target,
    TrueClaim,
    TrueDispute,
    TrueDrift,
    TrueReport,
    World,
    count_range,
)
from evals.worlds.wordings import Side, Wordings
from sayso.records import DisputeKind, Document

__all__ = ["Sizes", "draw_size", "grow_world"]

_SIZES = ((0.4, 5, 9), (0.8, 10, 24), (1.0, 25, 54))
"""Shares of small, middle and large worlds, and how many documents they have; corrections come on
top of that."""
_FIRST = 0.55
"""The share of pages on which things are told anew; the others copy and cite them."""
_DISPUTED = 0.5
_PLAIN = 0.07


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many documents a world has, and how many things happen in it."""

    pages: int
    claims: int


def draw_size(random: Random) -> Sizes:
    """Small, middle or large."""
    draw = random.random()
    _, least, most = next(one for one in _SIZES if draw <= one[0])
    pages = random.randint(least, most)
    return Sizes(pages, max(2, min(9, 1 + round(pages / 6))))


def grow_world(name: str, wordings: Wordings, fillers: Sequence[Filler]) -> World:
    """The world of a name, always the same."""
    random = Random(name)
    sizes = draw_size(random)
    growth = Growth(wordings, random)
    claims = _happen(growth, sizes)
    first = max(3, round(sizes.pages * _FIRST))
    for claim in claims:
        _root(growth, claim, first)
    for _ in range(round(first * 0.8)):
        spread(growth, random.choice(claims), first)
    _miss_nearly(growth, claims, first)
    for claim in claims:
        if random.random() < _DISPUTED:
            dispute(growth, claim, first)
    used: set[str] = set()
    for page in growth.pages:
        finish(growth, page, fillers, used)
        page.is_closed = True
    _copy_pages(growth, sizes, fillers, used)
    _put_right(growth, claims, fillers, used)
    return _reveal(name, growth)


def _happen(growth: Growth, sizes: Sizes) -> list[Claim]:
    """The events of a world: a few kinds, so that some are much alike."""
    random = growth.random
    kinds = random.sample(growth.wordings.events, min(sizes.claims, random.choice((2, 3, 4))))
    return [
        growth.add_claim(growth.cast.draw_fact(kinds[at % len(kinds)]))
        for at in range(sizes.claims)
    ]


def _root(growth: Growth, claim: Claim, most_pages: int) -> None:
    weights = [weight for weight, _ in ROOTINGS]
    (root,) = growth.random.choices([one for _, one in ROOTINGS], weights)
    root(growth, claim, most_pages)


def _miss_nearly(growth: Growth, claims: Iterable[Claim], most_pages: int) -> None:
    """Things that are nearly the same as others and are not: told once or twice each."""
    random = growth.random
    for claim in [*claims]:
        if random.random() < 0.5:
            continue
        near = growth.add_claim(_near(growth, claim.fact))
        source = growth.cast.draw_person(near.fact, random.choice((Side.OFFICIAL, Side.WITNESS)))
        for _ in range(random.choice((1, 1, 2))):
            day = claim.fact.day + timedelta(random.choice((0, 1, 2)))
            page = growth.host(near, day, most_pages=most_pages)
            add_person(growth, near, source, page)


def _near(growth: Growth, fact: Fact) -> Fact:
    """Another place, another place and number, another who, or another deed."""
    random = growth.random
    before = replace(fact, day=fact.day - timedelta(random.choice((40, 75, 120, 200))))
    draw = random.random()
    if draw < 0.3:
        return replace(before, place=growth.cast.draw_place(fact))
    if draw < 0.6:
        number = growth.cast.draw_number(fact)
        return replace(before, place=growth.cast.draw_place(fact), number=number)
    others = [one for one in fact.type.actors if one != fact.actor]
    if draw < 0.8 and others:
        return replace(before, actor=random.choice(others), place=growth.cast.draw_place(fact))
    kinds = [one for one in growth.wordings.events if one.name != fact.type.name]
    other = growth.cast.draw_fact(random.choice(kinds))
    return replace(other, place=fact.place)


def _copy_pages(growth: Growth, sizes: Sizes, fillers: Sequence[Filler], used: set[str]) -> None:
    """Reprints, pasted articles, parts and late citations, until the world is full."""
    random = growth.random
    if random.random() < 0.35:
        _wire(growth, fillers, used)
    while growth.n_pages < sizes.pages:
        telling_pages = [one for one in growth.pages if one.tellings and not one.is_ghost]
        parent = _first(growth, random.choice(telling_pages))
        draw = random.random()
        if draw < _PLAIN:
            page = growth.add_page(parent.day)
            finish(growth, page, fillers, used)
        elif draw < 0.5:
            page = reprint(growth, parent)
        elif draw < 0.62:
            page = embed(growth, parent)
        else:
            told = growth.tellings[random.choice(parent.tellings)]
            if draw < 0.8:
                page = copy_part(growth, parent, told)
            else:
                page = growth.add_page(parent.day + timedelta(random.choice((0, 1, 2))))
                cite(growth, growth.claims[told.claim], told, page)
            finish(growth, page, fillers, used)
        page.is_closed = True


def _first(growth: Growth, page: Page) -> Page:
    """The page, or the one that it says it is: whoever copies it copies that one too."""
    return page if page.made_of is None else growth.pages[page.made_of]


def _wire(growth: Growth, fillers: Sequence[Filler], used: set[str]) -> None:
    """An agency's article that several print; it may not be in the pile itself."""
    random = growth.random
    claim = random.choice(list(growth.claims.values()))
    day = claim.fact.day + timedelta(random.choice((0, 1, 2)))
    page = growth.add_page(day, growth.cast.draw_agency())
    source = growth.cast.draw_person(claim.fact, random.choice((Side.OFFICIAL, Side.WITNESS)))
    add_person(growth, claim, source, page)
    finish(growth, page, fillers, used)
    page.is_closed = True
    page.is_ghost = random.random() < 0.5
    for _ in range(random.choice((2, 3, 4))):
        reprint(growth, page)


def _put_right(
    growth: Growth, claims: Sequence[Claim], fillers: Sequence[Filler], used: set[str]
) -> None:
    random = growth.random
    before = len(growth.pages)
    for claim in claims:
        if random.random() < 0.5:
            correct(growth, claim)
        elif random.random() < 0.15:
            retract(growth, claim)
    for page in growth.pages[before:]:
        finish(growth, page, fillers, used)


def _reveal(name: str, growth: Growth) -> World:
    """The documents in no order of their making, and the truth about them."""
    pages = [page for page in growth.pages if not page.is_ghost]
    growth.random.shuffle(pages)
    documents: list[Document] = []
    told: dict[str, list[tuple[str, Told]]] = {}
    for at, page in enumerate(pages):
        document, here = to_document(page, f"{name}/{at + 1:03}.txt")
        documents.append(document)
        for key, places in here.items():
            told.setdefault(key, []).extend((document.id, place) for place in places)
    reports = dict(_report(growth, key, told[key]) for key in growth.tellings if key in told)
    return World(
        name,
        tuple(documents),
        reports,
        dict(
            _claim(claim, reports) for claim in growth.claims.values() if _is_told(claim, reports)
        ),
        tuple(
            TrueDrift(
                one.kind, one.telling, one.parent, one.is_open or reports[one.telling].is_open
            )
            for one in growth.drifted
            if one.telling in reports and one.parent in reports
        ),
        tuple(_disputes(growth, told)),
        tuple(growth.rings),
    )


def _is_told(claim: Claim, reports: dict[str, TrueReport]) -> bool:
    return any(one in reports for one in claim.tellings)


def _report(growth: Growth, key: str, places: Sequence[tuple[str, Told]]) -> tuple[str, TrueReport]:
    telling = growth.tellings[key]
    ((document_id, place),) = places
    parent, is_open = telling.parent, telling.is_open
    if parent is not None and growth.pages[growth.tellings[parent].page].is_ghost:
        # Others have the same words: the agency's are as good as theirs.
        parent, is_open = None, True
    return key, TrueReport(
        key,
        telling.claim,
        document_id,
        place.spans,
        place.sentence,
        parent,
        is_open,
        telling.origin,
        telling.root,
        _also(growth, telling) if parent is not None else frozenset(),
    )


def _also(growth: Growth, telling: Telling) -> frozenset[str]:
    """Other tellings on the parent's page, and of copies without credit all who had the words."""
    assert telling.parent is not None
    parent = growth.tellings[telling.parent]
    day = growth.pages[telling.page].day
    others = (growth.tellings[one] for one in growth.claims[telling.claim].tellings)
    return frozenset(
        one.key
        for one in others
        if one.key not in (telling.key, parent.key)
        and not growth.pages[one.page].is_ghost
        and (
            one.page == parent.page
            or (
                telling.is_uncredited
                and one.recipe == parent.recipe
                and growth.pages[one.page].day <= day
            )
        )
    )


def _claim(claim: Claim, reports: dict[str, TrueReport]) -> tuple[str, TrueClaim]:
    mine = [reports[one] for one in claim.tellings if one in reports]
    at_least, at_most = count_range(one.root for one in mine)
    words = write(Recipe("⟦{c}⟧.", claim.fact.type.clauses[0], claim.fact), "").text
    keys = tuple(one.key for one in mine)
    origins = len({one.origin for one in mine})
    return claim.key, TrueClaim(claim.key, words, keys, origins, at_least, at_most, claim.has_stake)


def _with_counters(growth: Growth, quarrel: Quarrel) -> list[tuple[str, tuple[str, ...]]]:
    """Who says that nothing happened also disputes the claim with another number."""
    targets = list(quarrel.targets)
    if len(targets) == 1 and quarrel.kind in (DisputeKind.DENIAL, DisputeKind.CONTRADICTION):
        claim, keys = targets[0]
        counter = growth.counters.get(claim)
        targets += [(counter, keys)] if counter else []
    return targets


def _disputes(growth: Growth, told: dict[str, list[tuple[str, Told]]]) -> Iterable[TrueDispute]:
    for quarrel in growth.quarrels:
        targets = []
        for claim, keys in _with_counters(growth, quarrel):
            marks = [
                mark
                for key in keys
                for mark in (growth.claims[key].tellings if key in growth.claims else (key,))
            ]
            places = tuple(place for mark in marks for place in told.get(mark, ()))
            if places:
                targets.append(Target(claim, places))
        if targets:
            yield TrueDispute(quarrel.kind, tuple(targets))
