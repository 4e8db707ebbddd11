"""Names of other scripts across documents: to the one Latin name that they are."""

from __future__ import annotations

from collections import defaultdict

from sayso.entities.clusters import Clusters
from sayso.entities.scripts import has_other_script, is_same_name, read_in_latin
from sayso.entities.spelling import skeleton
from sayso.entities.steps import fullest

__all__ = ["join_scripts"]


def join_scripts(pile: Clusters) -> None:
    """Join a name of another script with the one of its type that is its Latin form."""
    others = [
        number
        for number, one in enumerate(pile.all)
        if pile.is_root(number) and not one.state and any(map(has_other_script, one.printed))
    ]
    if not others:
        return
    by_sound: dict[tuple[object, str], set[int]] = defaultdict(set)
    for number, one in enumerate(pile.all):
        if pile.is_root(number) and not one.open_to:
            for form in one.printed.values():
                if form.words and not has_other_script(form.name):
                    by_sound[one.type, skeleton(form.words[-1])].add(number)
    for number in others:
        _join_one(pile, number, by_sound)


def _join_one(pile: Clusters, number: int, by_sound: dict[tuple[object, str], set[int]]) -> None:
    own = pile.all[number]
    for form in list(own.printed.values()):
        latin = read_in_latin(form, own.type)
        if latin is None or not latin.words:
            continue
        fitting = {
            pile.find(n)
            for n in by_sound[own.type, skeleton(latin.words[-1])]
            if any(is_same_name(other, latin) for other in pile.all[n].printed.values())
        } - {pile.find(number)}
        if len(fitting) == 1:
            (other,) = fitting
            names = fullest(pile.all[other]), form.name
            pile.join(other, number, f"in Latin letters it is {latin.name}", names)
