"""Denials, contradictions, corrections and retractions of what is claimed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from evals.worlds.clauses import spell
from evals.worlds.drafting import Wish
from evals.worlds.growth import Claim, Growth, Quarrel, Telling
from evals.worlds.pages import Page
from evals.worlds.rooting import add_person, forms_of
from evals.worlds.telling import Fact, Recipe, Source, phrase_of, write
from evals.worlds.wordings import Side
from sayso.records import DisputeKind, DriftKind

__all__ = ["correct", "deny", "deny_briefly", "dispute", "retract"]


def dispute(growth: Growth, claim: Claim, most_pages: int) -> None:
    """Let one claim be denied or contradicted."""
    random = growth.random
    told = [growth.tellings[one] for one in claim.tellings]
    draw = random.random()
    if draw < 0.3:
        open_ones = [one for one in told if not growth.pages[one.page].is_closed]
        if open_ones:
            return deny_briefly(growth, claim, random.choice(open_ones))
    if draw < 0.6:
        return deny(growth, claim, most_pages)
    if draw < 0.8 or claim.fact.is_negated:
        return _contradict(growth, claim, most_pages)
    return _counter(growth, claim, most_pages)


def _denier(growth: Growth, fact: Fact) -> Source:
    random = growth.random
    return (
        growth.cast.draw_spokesperson(fact)
        if random.random() < 0.6
        else growth.cast.draw_person(fact, random.choice((Side.OFFICIAL, Side.INSIDER)))
    )


def _day_after(growth: Growth, claim: Claim) -> int:
    return max(
        (growth.pages[growth.tellings[one].page].day - claim.fact.day).days
        for one in claim.tellings
    ) + growth.random.choice((0, 1))


def _page(growth: Growth, claim: Claim, most_pages: int) -> Page:
    day = claim.fact.day + timedelta(_day_after(growth, claim))
    return growth.host(claim, day, most_pages=most_pages)


def _add(growth: Growth, page: Page, recipe: Recipe, key: str, after: str = "") -> None:
    """Put a sentence at the end, or behind the paragraph of a telling."""
    paragraph = [write(recipe, key)]
    at = next(
        (
            number + 1
            for number, one in enumerate(page.paragraphs)
            if any(mark.key == after for piece in one for mark in piece.marks)
        ),
        len(page.paragraphs),
    )
    if not page.paragraphs:
        page.title = page.title or growth.draw_title(recipe.fact)
    page.paragraphs.insert(at, paragraph)


def _next_key(growth: Growth) -> str:
    return f"D{len(growth.quarrels) + 1}"


def deny(growth: Growth, claim: Claim, most_pages: int) -> None:
    """Somebody denies it in an article of another outlet."""
    page = _page(growth, claim, most_pages)
    source, key = _denier(growth, claim.fact), _next_key(growth)
    recipe = growth.draft(growth.wordings.forms.denials, claim.fact, page, Wish(source=source))
    _add(growth, page, recipe, key)
    growth.quarrels.append(Quarrel(DisputeKind.DENIAL, ((claim.key, (key,)),)))


def deny_briefly(growth: Growth, claim: Claim, told: Telling) -> None:
    """Somebody denies it right behind the telling, without saying it again."""
    page, key = growth.pages[told.page], _next_key(growth)
    source = _denier(growth, claim.fact)
    form = growth.random.choice(growth.wordings.forms.short_denials)
    recipe = growth.draft([f"⟦{form}⟧"], claim.fact, page, Wish(source=source))
    _add(growth, page, recipe, key, told.key)
    growth.quarrels.append(Quarrel(DisputeKind.DENIAL, ((claim.key, (key,)),)))


def _contradict(growth: Growth, claim: Claim, most_pages: int) -> None:
    """Somebody says that nothing of the kind happened."""
    page, key = _page(growth, claim, most_pages), _next_key(growth)
    source = growth.cast.draw_person(
        claim.fact, growth.random.choice((Side.OFFICIAL, Side.INSIDER))
    )
    every = forms_of(growth, source)
    recipe = growth.draft(every, claim.fact, page, Wish(source=source))
    words = growth.random.choice(claim.fact.type.contraries)
    forms = [one for one in every if "{c1}" not in one and not phrase_of(one)]
    fact = replace(claim.fact, is_negated=False)
    form = growth.random.choice(forms)
    recipe = replace(recipe, form=form, words=words, on="", fact=fact)
    _add(growth, page, recipe, key)
    growth.quarrels.append(Quarrel(DisputeKind.CONTRADICTION, ((claim.key, (key,)),)))


def _counter(growth: Growth, claim: Claim, most_pages: int) -> None:
    """Somebody else gives another number for the same thing: two claims that dispute each other."""
    number = growth.cast.draw_number(claim.fact)
    other = growth.add_claim(replace(claim.fact, number=number))
    page = _page(growth, claim, most_pages)
    used = {growth.tellings[one].root.side for one in claim.tellings}
    sides = [one for one in (Side.OFFICIAL, Side.INSIDER, Side.WITNESS) if one not in used]
    side = growth.random.choice(sides or [Side.OFFICIAL])
    source = growth.cast.draw_person(claim.fact, side)
    add_person(growth, other, source, page, may_hedge=False)
    growth.quarrels.append(
        Quarrel(DisputeKind.CONTRADICTION, ((claim.key, (other.key,)), (other.key, (claim.key,))))
    )
    growth.counters[claim.key] = other.key


def correct(growth: Growth, claim: Claim) -> bool:
    """An outlet puts right the number that it took over wrongly; whether one did."""
    wrong = [
        growth.tellings[one.telling]
        for one in growth.drifted
        if one.kind is DriftKind.NUMBER_CHANGED and growth.tellings[one.telling].claim == claim.key
    ]
    if not wrong:
        return False
    told = growth.random.choice(wrong)
    right = spell(claim.fact.number, words_below=0)
    _note(growth, told, growth.wordings.forms.corrections, DisputeKind.CORRECTION, right)
    return True


def retract(growth: Growth, claim: Claim) -> bool:
    """An outlet takes back what it printed; whether one did."""
    told = [growth.tellings[one] for one in claim.tellings]
    told = [one for one in told if not growth.pages[one.page].is_ghost]
    if not told:
        return False
    chosen = growth.random.choice(told)
    _note(growth, chosen, growth.wordings.forms.retractions, DisputeKind.RETRACTION, "")
    return True


def _note(
    growth: Growth, told: Telling, forms: tuple[str, ...], kind: DisputeKind, right: str
) -> None:
    """A page of the same outlet a few days later, which says what was wrong."""
    first, key = growth.pages[told.page], _next_key(growth)
    day = first.day + timedelta(growth.random.choice((1, 2, 4, 8)))
    page = growth.add_page(day, first.outlet)
    page.is_dated = True
    page.byline = ""
    page.title = "Corrections" if kind is DisputeKind.CORRECTION else "A note from the editor"
    slots = (("first_day", f"{first.day:%B} {first.day.day}"), ("right", right))
    plain = [form.replace("⟦", "").replace("⟧", "") for form in forms]
    recipe = growth.draft(plain, told.recipe.fact, page, Wish(slots=slots))
    recipe = replace(recipe, form=f"⟦{recipe.form}⟧")
    _add(growth, page, recipe, key)
    growth.quarrels.append(Quarrel(kind, ((told.claim, (key,)),)))
