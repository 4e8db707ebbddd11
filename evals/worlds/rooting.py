"""Where claims come from: witnesses, briefings, papers, outlets' own words, rings of citations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from evals.worlds.drafting import Wish
from evals.worlds.growth import Claim, Growth, Telling
from evals.worlds.pages import Page
from evals.worlds.telling import Source
from evals.worlds.truth import Root
from evals.worlds.wordings import Side
from sayso.records import SourceType

__all__ = ["ROOTINGS", "add_person", "forms_of", "root_of"]

_HEDGED = 0.25
_DIRECT = 0.35
_LEDE = 0.3
_NAMED_SIDES = (Side.OFFICIAL, Side.INSIDER, Side.WITNESS)
_UNNAMED_SIDES = (Side.OFFICIAL, Side.OFFICIAL, Side.INSIDER, Side.WITNESS, Side.ANYBODY)


def root_of(source: Source, telling: int) -> Root:
    """Where the way back ends at a source: unnamed ones are new in each telling."""
    if source.type is SourceType.NAMED:
        return Root(source.key, source.side, is_definite=True)
    return Root(f"{source.key} of telling {telling}", source.side)


def add_person(
    growth: Growth, claim: Claim, source: Source, page: Page, *, may_hedge: bool = True
) -> Telling:
    """Let somebody tell an outlet."""
    forms = growth.wordings.forms
    is_direct = growth.random.random() < _DIRECT
    hedge = _draw_hedge(growth) if may_hedge else ""
    chosen = forms.direct if is_direct else forms_of(growth, source)
    recipe = growth.draft(
        chosen,
        claim.fact,
        page,
        Wish(source=source, hedge=hedge),
    )
    root = root_of(source, len(growth.tellings))
    if not page.paragraphs and growth.random.random() < _LEDE:
        # What the article is about, in its own words first; it rests on the source all the same.
        lede = growth.draft(forms.own, claim.fact, page, Wish(hedge=recipe.hedge))
        growth.tell(claim, page, lede, source.key, root, is_open=True)
    return growth.tell(claim, page, recipe, source.key, root)


def forms_of(growth: Growth, source: Source) -> tuple[str, ...]:
    """Ways to tell in other words what somebody said; those of the public for named people."""
    forms = growth.wordings.forms
    is_public = source.type is SourceType.NAMED and source.side is not Side.WITNESS
    return forms.indirect + (forms.public if is_public else ())


def _draw_hedge(growth: Growth) -> str:
    is_hedged = growth.random.random() < _HEDGED
    return growth.random.choice(growth.wordings.hedges) if is_hedged else ""


def _page(growth: Growth, claim: Claim, most_pages: int) -> Page:
    day = claim.fact.day + timedelta(growth.random.choice((0, 1, 1, 2)))
    return growth.host(claim, day, most_pages=most_pages)


def _one_named(growth: Growth, claim: Claim, most_pages: int) -> None:
    side = growth.random.choice(_NAMED_SIDES)
    source = growth.cast.draw_person(claim.fact, side)
    add_person(growth, claim, source, _page(growth, claim, most_pages))


def _named_tells_several(growth: Growth, claim: Claim, most_pages: int) -> None:
    side = growth.random.choice(_NAMED_SIDES)
    source = growth.cast.draw_person(claim.fact, side)
    for _ in range(growth.random.choice((2, 3, 4))):
        add_person(growth, claim, source, _page(growth, claim, most_pages))


def _witnesses(growth: Growth, claim: Claim, most_pages: int) -> None:
    count = growth.random.choice((2, 2, 3))
    for side in growth.random.sample(_NAMED_SIDES, count):
        source = growth.cast.draw_person(claim.fact, side)
        add_person(growth, claim, source, _page(growth, claim, most_pages))


def _opponent(growth: Growth, claim: Claim, most_pages: int) -> None:
    source = growth.cast.draw_person(claim.fact, Side.OPPONENT)
    claim.has_stake = source.side is Side.OPPONENT
    for _ in range(growth.random.choice((1, 1, 2))):
        add_person(growth, claim, source, _page(growth, claim, most_pages))


def _briefing(growth: Growth, claim: Claim, most_pages: int) -> None:
    """One unnamed person tells several outlets, each of which describes him or her its own way."""
    side = growth.random.choice(_UNNAMED_SIDES)
    first = growth.cast.draw_anonymous(side)
    for _ in range(growth.random.choice((1, 2, 3, 4))):
        words = growth.random.choice(growth.wordings.anonymous[side])
        source = growth.cast.describe(first.key, words, side)
        add_person(growth, claim, source, _page(growth, claim, most_pages))


def _two_unnamed(growth: Growth, claim: Claim, most_pages: int) -> None:
    side = growth.random.choice(_UNNAMED_SIDES)
    for _ in range(2):
        source = growth.cast.draw_anonymous(side)
        add_person(growth, claim, source, _page(growth, claim, most_pages))


def _named_and_unnamed(growth: Growth, claim: Claim, most_pages: int) -> None:
    named = growth.cast.draw_person(claim.fact, growth.random.choice(_NAMED_SIDES))
    unnamed = growth.cast.draw_anonymous(growth.random.choice(_UNNAMED_SIDES))
    for source in growth.random.sample((named, unnamed), 2):
        add_person(growth, claim, source, _page(growth, claim, most_pages))


def _paper(growth: Growth, claim: Claim, most_pages: int) -> None:
    paper = growth.cast.draw_paper()
    for _ in range(growth.random.choice((1, 1, 2))):
        page = _page(growth, claim, most_pages)
        recipe = growth.draft(growth.wordings.forms.papers, claim.fact, page, Wish(source=paper))
        growth.tell(claim, page, recipe, paper.key, root_of(paper, len(growth.tellings)))


def _nested(growth: Growth, claim: Claim, most_pages: int) -> None:
    """Somebody who was told by somebody else."""
    source = growth.cast.draw_person(claim.fact, growth.random.choice(_NAMED_SIDES))
    via = growth.cast.draw_anonymous(growth.random.choice((Side.WITNESS, Side.INSIDER)))
    page = _page(growth, claim, most_pages)
    recipe = growth.draft(
        growth.wordings.forms.nested, claim.fact, page, Wish(source=source, via=via)
    )
    growth.tell(claim, page, recipe, via.key, root_of(via, len(growth.tellings)))


def _own(growth: Growth, claim: Claim, most_pages: int) -> None:
    page = _page(growth, claim, most_pages)
    recipe = growth.draft(
        growth.wordings.forms.own, claim.fact, page, Wish(hedge=_draw_hedge(growth))
    )
    key = f"own {page.number}"
    growth.tell(claim, page, recipe, key, Root(key, None))


def _seen(growth: Growth, claim: Claim, most_pages: int) -> None:
    """An outlet's reporter was there."""
    if not claim.fact.type.is_visible:
        return _own(growth, claim, most_pages)
    page = _page(growth, claim, most_pages)
    recipe = growth.draft(growth.wordings.forms.seen, claim.fact, page)
    key = f"seen {page.number}"
    growth.tell(claim, page, recipe, key, Root(key, None, is_definite=True))
    return None


def _outside(growth: Growth, claim: Claim, most_pages: int) -> None:
    """Several outlets cite one that has no page in the pile."""
    outside = growth.cast.draw_outside()
    if not outside:
        return _own(growth, claim, most_pages)
    for _ in range(growth.random.choice((1, 2, 3))):
        page = _page(growth, claim, most_pages)
        recipe = growth.draft(
            growth.wordings.forms.cited_without_source,
            claim.fact,
            page,
            Wish(outlet_called=outside),
        )
        key = f"outside {outside}"
        growth.tell(claim, page, recipe, key, Root(key, None))
    return None


def _ring(growth: Growth, claim: Claim, most_pages: int) -> None:
    """Two or three outlets, each of which has it from the next, on pages of their own."""
    del most_pages
    count = growth.random.choice((2, 2, 3))
    day = claim.fact.day + timedelta(growth.random.choice((1, 2)))
    steps = (0, 0, 0) if growth.random.random() < 0.6 else (1, 0, 1)
    pages = [growth.add_page(day + timedelta(steps[at])) for at in range(count)]
    key = f"ring {pages[0].number}"
    told = []
    for at, page in enumerate(pages):
        cited = pages[(at + 1) % count]
        recipe = growth.draft(
            growth.wordings.forms.cited_without_source,
            claim.fact,
            page,
            Wish(outlet_called=cited.outlet.called, said_day=min(cited.day, page.day)),
        )
        told.append(growth.tell(claim, page, recipe, key, Root(key, None), is_open=True).key)
    growth.rings.append(frozenset(told))


ROOTINGS: tuple[tuple[float, Callable[[Growth, Claim, int], None]], ...] = (
    (0.16, _one_named),
    (0.12, _named_tells_several),
    (0.14, _witnesses),
    (0.07, _opponent),
    (0.13, _briefing),
    (0.06, _two_unnamed),
    (0.08, _named_and_unnamed),
    (0.06, _paper),
    (0.04, _nested),
    (0.05, _own),
    (0.02, _seen),
    (0.04, _outside),
    (0.06, _ring),
)
"""How often each is drawn."""
