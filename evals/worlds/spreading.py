"""How tellings make others: citations, links, and words taken over without a word of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from evals.worlds.drafting import Wish
from evals.worlds.drifting import change, changeable
from evals.worlds.growth import Claim, Drifted, Growth, Telling
from evals.worlds.pages import Page
from evals.worlds.rooting import forms_of, root_of
from evals.worlds.telling import Recipe
from evals.worlds.truth import Root
from sayso.records import DriftKind, SourceType

__all__ = ["cite", "drift", "link", "retell", "spread"]

_DRIFTING = 0.55
_LINKED = 0.35
_KEEPS_QUOTE = 0.8
_KEEPS_SOURCE = 0.6
_SHOWS_DAY = 0.6
"""How often a child that says when is asked for, where its parent says it."""


def spread(growth: Growth, claim: Claim, most_pages: int) -> bool:
    """Let one more outlet have a claim from one that tells it; tell whether one was found."""
    parents = [growth.tellings[one] for one in claim.tellings]
    parents = [one for one in parents if not growth.pages[one.page].is_ghost]
    if not parents:
        return False
    parent = growth.random.choice(parents)
    draw = growth.random.random()
    way = cite if draw < 0.6 else link if draw < 0.77 else retell
    after = growth.pages[parent.page].day + timedelta(growth.random.choice((0, 1, 1, 2)))
    page = growth.host(claim, after, most_pages=most_pages)
    way(growth, claim, parent, page)
    return True


def drift(
    growth: Growth, parent: Recipe, child: Recipe, page: Page
) -> tuple[Recipe, list[DriftKind]]:
    """Perhaps change one thing in a telling; what was changed."""
    if growth.random.random() >= _DRIFTING:
        return child, []
    kind = growth.random.choice(changeable(parent, child))
    changed = change(
        child, kind, growth.cast, growth.wordings.hedges, growth.random, page.published
    )
    return (changed, [kind]) if changed else (child, [])


def _note(
    growth: Growth, child: Telling, parent: Telling, kinds: Sequence[DriftKind], *, is_open: bool
) -> None:
    growth.drifted += [Drifted(kind, child.key, parent.key, is_open) for kind in kinds]


def cite(growth: Growth, claim: Claim, parent: Telling, page: Page) -> Telling:
    """Tell it in other words, with the outlet named; the source is kept, or only the outlet."""
    random, forms = growth.random, growth.wordings.forms
    told, source = parent.recipe, parent.recipe.source
    via = told.via
    cited = growth.pages[parent.page]
    chosen: Sequence[str] = forms.cited_without_source
    shown = None
    keeps = source is not None and via is None and random.random() < _KEEPS_SOURCE
    if source and keeps:
        shown = source
        chosen = forms.cited_papers if source.type is SourceType.DOCUMENT else forms.cited
        if told.is_direct and random.random() < _KEEPS_QUOTE:
            chosen = forms.cited_direct
    recipe = growth.draft(
        chosen,
        told.fact,
        page,
        Wish(
            source=shown,
            outlet_called=cited.outlet.called,
            hedge=told.hedge,
            said_day=min(cited.day, page.day),
            shows_day=bool(told.on) and random.random() < _SHOWS_DAY,
        ),
    )
    if recipe.is_direct:
        recipe = replace(recipe, words=told.words, is_altered=told.is_altered)
    recipe, kinds = drift(growth, told, recipe, page)
    child = growth.tell(claim, page, recipe, parent.origin, parent.root, parent.key)
    _note(growth, child, parent, kinds, is_open=False)
    _note_dropped(growth, child, parent)
    if random.random() < _LINKED:
        page.links.append(cited.url)
    return child


def _note_dropped(growth: Growth, child: Telling, parent: Telling) -> None:
    """A hedge that a quotation has no room for; a source that is only implied by the outlet."""
    before, after = parent.recipe, child.recipe
    if before.hedge and not after.hedge:
        have = {one.kind for one in growth.drifted if one.telling == child.key}
        if DriftKind.HEDGE_DROPPED not in have:
            _note(growth, child, parent, [DriftKind.HEDGE_DROPPED], is_open=True)
    if _is_attributed(growth, parent) and not after.source:
        kinds = [DriftKind.ATTRIBUTION_DROPPED, DriftKind.SOURCE_ANONYMISED]
        _note(growth, child, parent, kinds, is_open=True)


def _is_attributed(growth: Growth, parent: Telling) -> bool:
    """Whether the page tells the claim on somebody's word, there or in another place."""
    told = (growth.tellings[one] for one in growth.pages[parent.page].tellings)
    same = [one.recipe for one in told if one.claim == parent.claim]
    seen = growth.wordings.forms.seen
    return any(one.source or one.outlet_called or one.form in seen for one in same)


def link(growth: Growth, claim: Claim, parent: Telling, page: Page) -> Telling:
    """Tell it as one's own, with a link to where it is from."""
    forms = growth.wordings.forms
    cited = growth.pages[parent.page]
    wish = Wish(hedge=parent.recipe.hedge, said_day=min(cited.day, page.day))
    recipe = growth.draft(forms.linked, parent.recipe.fact, page, wish)
    recipe, kinds = drift(growth, parent.recipe, recipe, page)
    page.links.append(cited.url)
    child = growth.tell(claim, page, recipe, parent.origin, parent.root, parent.key)
    _note(growth, child, parent, kinds, is_open=False)
    is_attributed = parent.recipe.source or parent.recipe.outlet_called
    if is_attributed and recipe.is_bare:
        # Where the parent's page also tells it in its own words, that may be what was taken over.
        others = (growth.tellings[one] for one in cited.tellings if one != parent.key)
        is_open = any(one.claim == claim.key for one in others)
        _note(growth, child, parent, [DriftKind.ATTRIBUTION_DROPPED], is_open=is_open)
    else:
        _note_dropped(growth, child, parent)
    return child


def retell(growth: Growth, claim: Claim, parent: Telling, page: Page) -> Telling:
    """Tell it in other words, and let nothing show where it is from."""
    random, forms, told = growth.random, growth.wordings.forms, parent.recipe
    keeps = told.source is not None and told.via is None and random.random() < _KEEPS_SOURCE
    if told.source and keeps and told.source.type is not SourceType.DOCUMENT:
        source = told.source
        plain = [one for one in forms_of(growth, source) if "{self}" not in one]
        recipe = growth.draft(plain, told.fact, page, Wish(source=source, hedge=told.hedge))
        root = root_of(source, len(growth.tellings))
    else:
        recipe = growth.draft(forms.own, told.fact, page, Wish(hedge=told.hedge))
        root = Root(f"retold {page.number}", None)
    return growth.tell(claim, page, recipe, parent.origin, root, parent.key, is_open=True)
