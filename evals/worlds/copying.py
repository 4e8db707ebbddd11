"""Pages made of others: reprints, pasted articles, parts of articles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from evals.planting.traces import Slots
from evals.worlds.drifting import change, changeable
from evals.worlds.growth import Drifted, Growth, Telling
from evals.worlds.pages import Mark, Page, Piece
from evals.worlds.telling import Recipe, write
from sayso.records import DriftKind

__all__ = ["copy_part", "embed", "reprint"]

_CREDITED = 0.7
_DRIFTING = 0.4
_SAME_DAY = 0.3
_CUT = 0.25
_IN_LINE = ("—", "-", ":")
_LEAST_PART_WORDS = 45


def reprint(growth: Growth, parent: Page) -> Page:
    """The whole page at another outlet, with credit or without; a thing in it may have changed."""
    random = growth.random
    is_credited = random.random() < _CREDITED
    is_same_day = is_credited and random.random() < _SAME_DAY
    day = parent.day + timedelta(0 if is_same_day else random.choice((1, 1, 2, 3)))
    page = growth.add_page(day)
    page.is_closed = True
    page.title = parent.title
    page.is_dated = page.is_dated or not is_credited
    page.byline = parent.byline if random.random() < 0.5 else ""
    kept = parent.paragraphs
    if random.random() < _CUT:
        kept = _cut(kept)
    page.made_of = parent.number if parent.outlet.is_agency else None
    page.paragraphs = _copy(growth, parent, page, kept, is_credited=is_credited)
    if is_credited:
        _credit(growth, parent, page)
    return page


def _cut(paragraphs: list[list[Piece]]) -> list[list[Piece]]:
    """Without its last paragraph, if that tells nothing."""
    last = paragraphs[-1]
    return paragraphs if any(piece.marks for piece in last) else paragraphs[:-1]


def _credit(growth: Growth, parent: Page, page: Page) -> None:
    random, wordings = growth.random, growth.wordings
    place = growth.tellings[parent.tellings[0]].recipe.fact.place.upper()
    slots = Slots(parent.outlet.name, parent.url, parent.day, place)
    has_lead = page.paragraphs[0][0].is_lead
    if random.random() < 0.4:
        words = slots.fill(random.choice(wordings.credits_before))
        if not words.endswith(_IN_LINE):
            page.paragraphs.insert(0, [Piece(words, is_credit=True)])
        elif not has_lead:
            page.paragraphs[0].insert(0, Piece(words, is_lead=True, is_credit=True))
    else:
        words = slots.fill(random.choice(wordings.credits_after))
        page.paragraphs.append([Piece(words, is_credit=True)])
    if random.random() < 0.3:
        page.links.append(parent.url)


def _copy(
    growth: Growth,
    parent: Page,
    page: Page,
    paragraphs: Sequence[Sequence[Piece]],
    *,
    is_credited: bool,
) -> list[list[Piece]]:
    """The paragraphs on another page; what is told there is told by new tellings.

    Credits to others are left out.
    """
    keys = [
        mark.key
        for paragraph in paragraphs
        for piece in paragraph
        for mark in piece.marks
        if mark.key in growth.tellings
    ]
    changing = growth.random.choice(keys) if keys and growth.random.random() < _DRIFTING else ""
    copier = _Copier(growth, parent, page, changing, is_credited=is_credited)
    copied = (copier.copy_paragraph(paragraph) for paragraph in paragraphs)
    return [paragraph for paragraph in copied if paragraph]


@dataclass(frozen=True, slots=True)
class _Copier:
    """Takes sentences over from a page to another; ``changing`` is the telling that drifts."""

    growth: Growth
    parent: Page
    page: Page
    changing: str
    is_credited: bool

    def copy_paragraph(self, paragraph: Sequence[Piece]) -> list[Piece]:
        copied: list[Piece] = []
        for piece in paragraph:
            if piece.is_credit:
                continue
            copied.append(self._copy(piece))
            if self._has_lost_source(piece, copied[-1]):
                # Nobody would know who "she" is in what follows.
                break
        return copied

    def _has_lost_source(self, before: Piece, after: Piece) -> bool:
        tellings = self.growth.tellings
        told = [tellings.get(one.marks[0].key) if one.marks else None for one in (before, after)]
        first, second = (one.recipe.source if one else None for one in told)
        return first is not None and second is None

    def _is_unknowable(self) -> bool:
        """Whether neither a credit nor the days tell which of the two was first."""
        return not self.is_credited and not (self.page.is_dated and self.parent.is_dated)

    def _copy(self, piece: Piece) -> Piece:
        growth, parent = self.growth, self.parent
        if not any(mark.key in growth.tellings for mark in piece.marks):
            return piece
        (mark,) = piece.marks
        told = growth.tellings[mark.key]
        recipe, kinds = told.recipe, list[DriftKind]()
        if mark.key == self.changing:
            recipe, kinds = _change(growth, recipe, self.page)
        copied = growth.tell(
            growth.claims[told.claim],
            self.page,
            recipe,
            told.origin,
            told.root,
            told.key,
            is_open=parent.is_ghost or self._is_unknowable(),
            is_written=False,
            is_uncredited=not self.is_credited,
        )
        growth.drifted += [Drifted(kind, copied.key, told.key) for kind in kinds]
        if kinds:
            return write(recipe, copied.key)
        return replace(piece, marks=(Mark(copied.key, mark.spans),))


def _change(growth: Growth, recipe: Recipe, page: Page) -> tuple[Recipe, list[DriftKind]]:
    """One thing changed in words that else stay as they are."""
    random = growth.random
    kinds = changeable(recipe, recipe)
    bare = growth.wordings.forms.own[0]
    may_drop = recipe.source is not None and recipe.is_clause
    if may_drop and random.random() < 0.3:
        return replace(recipe, form=bare, source=None, via=None), [DriftKind.ATTRIBUTION_DROPPED]
    kind = random.choice(kinds)
    changed = change(recipe, kind, growth.cast, growth.wordings.hedges, random, page.published)
    return (changed, [kind]) if changed else (recipe, [])


def embed(growth: Growth, parent: Page) -> Page:
    """A blog page that pastes the article in."""
    random, wordings = growth.random, growth.wordings
    day = parent.day + timedelta(random.choice((1, 2, 3)))
    page = growth.add_page(day, growth.cast.draw_blog())
    page.is_closed, page.byline, page.made_of = True, "", parent.number
    page.title = random.choice((f"Read this: {parent.title}", "What I have been reading", "Again"))
    slots = Slots(parent.outlet.name, parent.url, parent.day, "")
    opening = [Piece(random.choice(wordings.blog_openings))]
    lead = [Piece(slots.fill(random.choice(wordings.pasted_before)))]
    head = [[Piece(parent.title)], [Piece(f"{parent.day:%a}, {parent.day.day} {parent.day:%b %Y}")]]
    if parent.byline and random.random() < 0.5:
        head.insert(1, [Piece(f"By {parent.byline}")])
    pasted = _copy(growth, parent, page, parent.paragraphs, is_credited=True)
    closing = [Piece(random.choice(wordings.pasted_after))]
    page.paragraphs = [opening, lead, *head, *pasted, closing]
    if random.random() < 0.6:
        page.links.append(parent.url)
    return page


def copy_part(growth: Growth, parent: Page, telling: Telling) -> Page:
    """A page of its own that takes over, word for word, the part that tells something."""
    page = growth.add_page(parent.day + timedelta(growth.random.choice((1, 2))))
    page.is_dated = True
    at = next(
        number
        for number, paragraph in enumerate(parent.paragraphs)
        if any(mark.key == telling.key for piece in paragraph for mark in piece.marks)
    )
    part = _part(parent.paragraphs, at)
    page.title = growth.draw_title(telling.recipe.fact)
    page.paragraphs = _copy(growth, parent, page, part, is_credited=False)
    return page


def _part(paragraphs: Sequence[list[Piece]], at: int) -> list[list[Piece]]:
    """The paragraph and those after it, until there are words enough to know them by."""
    part: list[list[Piece]] = []
    words = 0
    for paragraph in paragraphs[at:]:
        if words >= _LEAST_PART_WORDS or any(piece.is_filler for piece in paragraph):
            break
        part.append(list(paragraph))
        words += sum(len(piece.text.split()) for piece in paragraph)
    return part
