"""A world while it grows: its pages, what is told on them, and what is known of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from evals.worlds.cast import Cast
from evals.worlds.clauses import capitalise
from evals.worlds.drafting import NO_WISH, Wish, draft
from evals.worlds.pages import Outlet, Page, Piece
from evals.worlds.telling import Fact, Recipe, fill, write
from evals.worlds.truth import Root
from evals.worlds.wordings import Wordings
from sayso.records import DisputeKind, DriftKind

__all__ = ["Claim", "Drifted", "Growth", "Quarrel", "Telling"]

_MOST_TOLD = 3
"""Claims that one page tells."""
_SHARED_PAGE = 0.45
_SAME_OUTLET = 0.25
_UNDATED = 0.04
_FOLLOWED = 0.35
_DATELINED = 0.3
_TURNED = 0.5


@dataclass(slots=True)
class Claim:
    """One thing that is claimed."""

    key: str
    fact: Fact
    tellings: list[str] = field(default_factory=list)
    has_stake: bool = False


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim told on a page. ``parent`` is where it really comes from."""

    key: str
    claim: str
    page: int
    recipe: Recipe
    parent: str | None
    is_open: bool
    origin: str
    root: Root
    is_uncredited: bool = False
    """Copied, and nothing says from whom."""


@dataclass(frozen=True, slots=True)
class Drifted:
    """What was changed between two tellings."""

    kind: DriftKind
    telling: str
    parent: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Quarrel:
    """A claim and the marks under which something disputes it; one pair for each direction."""

    kind: DisputeKind
    targets: tuple[tuple[str, tuple[str, ...]], ...]


class Growth:
    """Holds what has grown so far."""

    def __init__(self, wordings: Wordings, random: Random) -> None:
        self.wordings = wordings
        self.random = random
        self.cast = Cast(wordings, random)
        self.pages: list[Page] = []
        self.claims: dict[str, Claim] = {}
        self.tellings: dict[str, Telling] = {}
        self.drifted: list[Drifted] = []
        self.quarrels: list[Quarrel] = []
        self.rings: list[frozenset[str]] = []
        self.counters: dict[str, str] = {}
        """Of a claim, the one that gives another number for the same thing."""

    @property
    def n_pages(self) -> int:
        """How many documents there will be."""
        return sum(not page.is_ghost for page in self.pages)

    def add_claim(self, fact: Fact) -> Claim:
        """A new claim that nobody tells yet."""
        claim = Claim(f"C{len(self.claims) + 1}", fact)
        self.claims[claim.key] = claim
        return claim

    def add_page(self, day: date, outlet: Outlet | None = None) -> Page:
        """A new page of an outlet that has none yet."""
        random = self.random
        page = Page(
            number=len(self.pages),
            outlet=outlet or self.cast.draw_outlet(),
            day=day,
            words_below=random.choice((10, 10, 13)),
            is_dated=random.random() >= _UNDATED,
        )
        page.byline = self.cast.draw_name()[0] if random.random() < 0.6 else ""
        self.pages.append(page)
        return page

    def host(self, claim: Claim, day: date, *, most_pages: int) -> Page:
        """A page for one more telling, open or new, of an outlet that tells it nowhere.

        No outlet tells a claim on two pages, so that whoever is cited is plain.
        """
        telling = [self.pages[self.tellings[one].page].outlet for one in claim.tellings]
        fitting = [
            page
            for page in self.pages
            if not page.is_closed
            and page.day >= day
            and len(page.tellings) < _MOST_TOLD
            and page.outlet not in telling
        ]
        is_full = self.n_pages >= most_pages
        if fitting and (is_full or self.random.random() < _SHARED_PAGE):
            return self.random.choice(fitting)
        again = [
            page.outlet
            for page in self.pages
            if page.outlet not in telling and not page.outlet.is_agency and not page.outlet.is_blog
        ]
        if again and self.random.random() < _SAME_OUTLET:
            return self.add_page(day, self.random.choice(again))
        return self.add_page(day)

    def tell(
        self,
        claim: Claim,
        page: Page,
        recipe: Recipe,
        origin: str,
        root: Root,
        parent: str | None = None,
        *,
        is_open: bool = False,
        is_written: bool = True,
        is_uncredited: bool = False,
    ) -> Telling:
        """Note a telling; unless its words stand there already, write them."""
        key = f"R{len(self.tellings) + 1}"
        telling = Telling(
            key, claim.key, page.number, recipe, parent, is_open, origin, root, is_uncredited
        )
        self.tellings[key] = telling
        claim.tellings.append(key)
        page.tellings.append(key)
        if is_written:
            self._write(page, telling)
        return telling

    def _write(self, page: Page, telling: Telling) -> None:
        recipe, random = telling.recipe, self.random
        paragraph = [write(recipe, telling.key)]
        if not page.paragraphs:
            page.title = page.title or self.draw_title(recipe.fact)
            if page.outlet.is_agency or random.random() < _DATELINED:
                paragraph.insert(0, self._draw_dateline(page, recipe.fact.place))
        elif random.random() < _TURNED and all(
            self.tellings[one].claim != telling.claim for one in page.tellings[:-1]
        ):
            turn = random.choice(self.wordings.transitions).format_map(fill(recipe.fact))
            paragraph.insert(0, Piece(turn))
        pronoun = recipe.source.pronoun if recipe.source else ""
        if pronoun in ("he", "she") and random.random() < _FOLLOWED:
            him = "him" if pronoun == "he" else "her"
            follow = random.choice(self.wordings.follow_ups).format(he=pronoun, him=him)
            paragraph.append(Piece(capitalise(follow)))
        page.paragraphs.append(paragraph)

    def draw_title(self, fact: Fact) -> str:
        """A headline."""
        words = self.random.choice(fact.type.headlines).format_map(fill(fact, words_below=0))
        return capitalise(words)

    def _draw_dateline(self, page: Page, place: str) -> Piece:
        forms = [
            one for one in self.wordings.datelines if ("{outlet}" in one) == page.outlet.is_agency
        ]
        words = self.random.choice(forms).format(
            city=place.upper(),
            country=self.cast.setting.country,
            day=f"{page.day:%B} {page.day.day}",
            outlet=page.outlet.name,
        )
        return Piece(words.strip(), is_lead=True)

    def draft(self, forms: Sequence[str], fact: Fact, page: Page, wish: Wish = NO_WISH) -> Recipe:
        """Draw wordings for a telling on a page until a paper would print them."""
        return draft(self.random, forms, fact, page, wish)
