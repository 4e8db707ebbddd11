"""What is changed on the way from one telling to the next, planted on purpose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from evals.worlds.cast import Cast
from evals.worlds.clauses import print_day
from evals.worlds.telling import Recipe, Source, is_printable
from sayso.records import DriftKind, SourceType

__all__ = ["change", "changeable"]

_VOWELS = "aeiou"
_FAR = (10, 17, 23)
"""So many days another date is off."""


def changeable(parent: Recipe, child: Recipe) -> list[DriftKind]:
    """What can be changed in a telling that so far says what its parent does."""
    kinds = [DriftKind.NAME_CHANGED, DriftKind.NUMBER_CHANGED]
    is_clause = child.is_clause and parent.is_clause
    if is_clause and parent.hedge and child.hedge:
        kinds += [DriftKind.HEDGE_DROPPED] * 5
    if is_clause and not parent.hedge and not child.hedge:
        kinds.append(DriftKind.HEDGE_ADDED)
    if is_clause and parent.on and child.on:
        kinds += [DriftKind.DATE_CHANGED] * 2
    if _is_named(parent.source) and child.source == parent.source:
        kinds += [DriftKind.SOURCE_ANONYMISED] * 5
    if parent.is_direct and child.is_direct and "[[" in child.words:
        kinds += [DriftKind.QUOTATION_ALTERED] * 7
    if is_clause and parent.fact.is_negated and child.fact.is_negated:
        kinds += [DriftKind.NEGATION_LOST] * 8
    return kinds


def _is_named(source: Source | None) -> bool:
    return source is not None and source.type is SourceType.NAMED and bool(source.name)


def change(
    recipe: Recipe,
    kind: DriftKind,
    cast: Cast,
    hedges: tuple[str, ...],
    random: Random,
    published: date | None,
) -> Recipe | None:
    """The telling with one thing changed; None where no paper would print it so."""
    fact, source = recipe.fact, recipe.source
    changed = recipe
    match kind:
        case DriftKind.HEDGE_DROPPED:
            changed = replace(recipe, hedge="")
        case DriftKind.HEDGE_ADDED:
            changed = replace(recipe, hedge=random.choice(hedges))
        case DriftKind.NUMBER_CHANGED:
            changed = replace(recipe, fact=replace(fact, number=cast.draw_number(fact)))
        case DriftKind.DATE_CHANGED:
            changed = _change_day(recipe, random, published)
        case DriftKind.NAME_CHANGED:
            changed = _change_name(recipe, cast, random)
        case DriftKind.SOURCE_ANONYMISED if source:
            words = random.choice(cast.wordings.anonymised[source.side])
            shown = Source(source.key, words, SourceType.ANONYMOUS, source.side, source.pronoun)
            changed = replace(recipe, source=shown)
        case DriftKind.QUOTATION_ALTERED:
            changed = replace(recipe, is_altered=not recipe.is_altered)
        case DriftKind.NEGATION_LOST:
            changed = replace(recipe, fact=replace(fact, is_negated=False))
    return changed if changed != recipe and is_printable(changed) else None


def _change_day(recipe: Recipe, random: Random, published: date | None) -> Recipe:
    """Another weekday where the telling has a weekday, another date where it has a date."""
    day = recipe.fact.day
    near = published is not None and print_day(day, published) == f"on {day:%A}"
    if near:
        days = [day - timedelta(one) for one in (1, 2)]
        days = [one for one in days if print_day(one, published) == f"on {one:%A}"]
        if not days:
            return recipe
        other = random.choice(days)
    else:
        other = day - timedelta(random.choice(_FAR))
    return replace(recipe, fact=replace(recipe.fact, day=other), on=print_day(other, published))


def _change_name(recipe: Recipe, cast: Cast, random: Random) -> Recipe:
    """Another town, or a letter wrong in a name."""
    fact, source = recipe.fact, recipe.source
    ways = ["place", "place"]
    if fact.actor[:1].isupper():
        ways.append("actor")
    if source and _is_named(source):
        ways.append("source")
    way = random.choice(ways)
    if way == "source" and source:
        first, _, surname = source.name.partition(" ")
        name = f"{first} {_misspell(surname)}"
        shown = replace(source, name=name, words=source.words.replace(source.name, name))
        return replace(recipe, source=shown)
    if way == "actor":
        first, _, rest = fact.actor.partition(" ")
        return replace(recipe, fact=replace(fact, actor=f"{_misspell(first)} {rest}".strip()))
    return replace(recipe, fact=replace(fact, place=cast.draw_place(fact)))


def _misspell(name: str) -> str:
    """One vowel taken for another."""
    inner = [at for at, letter in enumerate(name) if letter in _VOWELS and at > 0]
    at = inner[len(inner) // 2] if inner else len(name) - 1
    letter = name[at]
    other = _VOWELS[(_VOWELS.find(letter) + 1) % len(_VOWELS)]
    return name[:at] + other + name[at + 1 :]
