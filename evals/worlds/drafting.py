"""The wordings of one telling, drawn until a paper would print them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from evals.worlds.clauses import SPLIT, print_day
from evals.worlds.pages import Page
from evals.worlds.telling import Fact, Recipe, Source, is_printable, phrase_of
from evals.worlds.wordings import EventType

__all__ = ["NO_WISH", "Wish", "draft"]

_TRIES = 60
_SINGULAR = re.compile(
    r"\{s,?\} (?:says|was|is|has|maintains|contends|disputes|swears|wishes|flatly rejects)\b"
    r"|\bsays \{S\}"
)
_WITH_DAY = 0.55
_SAID_ON = 0.4


@dataclass(frozen=True, slots=True)
class Wish:
    """What a telling is to have. ``said_day``: when it was said, that of the page if not given."""

    source: Source | None = None
    via: Source | None = None
    outlet_called: str = ""
    hedge: str = ""
    shows_day: bool = False
    said_day: date | None = None
    slots: tuple[tuple[str, str], ...] = ()


NO_WISH = Wish()


def draft(random: Random, forms: Sequence[str], fact: Fact, page: Page, wish: Wish) -> Recipe:
    """Draw a form, a clause or quotation for it, and which days are said.

    Raises ValueError where none of them would be printed.
    """
    is_many = wish.source is not None and wish.source.pronoun == "they"
    for _ in range(_TRIES):
        form = random.choice(forms)
        is_direct = "{q}" in form
        phrase = phrase_of(form)
        if phrase and (fact.is_negated or phrase not in fact.type.phrases):
            continue
        words = random.choice(_wordings(fact.type, phrase, is_direct=is_direct))
        if is_many and _SINGULAR.search(form):
            continue
        has_day = not is_direct and "{on}" in words
        if "{c1}" in form and SPLIT not in words:
            continue
        if wish.shows_day and not is_direct and not has_day:
            continue
        shows_day = has_day and (wish.shows_day or random.random() < _WITH_DAY)
        says_when = page.is_dated and random.random() < _SAID_ON
        recipe = Recipe(
            form=form,
            words=words,
            fact=fact,
            source=wish.source,
            via=wish.via,
            self_called=page.outlet.called,
            outlet_called=wish.outlet_called,
            on=print_day(fact.day, page.published) if shows_day else "",
            said_on=print_day(wish.said_day or page.day, page.day) if says_when else "",
            hedge="" if is_direct or phrase else wish.hedge,
            words_below=page.words_below,
            slots=wish.slots,
        )
        if is_printable(recipe):
            return recipe
    raise ValueError(f"no printable wording for {fact.type.name} in {len(forms)} forms")


def _wordings(kind: EventType, phrase: str, *, is_direct: bool) -> tuple[str, ...]:
    if is_direct:
        return kind.quotes
    return kind.phrases[phrase] if phrase else kind.clauses
