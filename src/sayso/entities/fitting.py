"""Inside a document: each less full name to the one fuller name that it fits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import product

from sayso.entities.bodies import is_generic
from sayso.entities.cast import Character
from sayso.entities.characters import Characters
from sayso.entities.forms import Printed
from sayso.entities.persons import is_full
from sayso.records import NameType

__all__ = ["join_by"]


def join_by(
    characters: Characters,
    kind: NameType,
    why: Callable[[Printed, Printed], str],
    tell: Callable[[str], str],
) -> None:
    """Give each less full name to the one fuller one that it fits; leave open what fits two."""
    roots = [
        number
        for number in characters.roots()
        if (one := characters.all[number]).type is kind and one.printed and not one.state
    ]
    order = sorted(roots, key=lambda number: (*_fullness(characters.all[number], kind), number))
    settled: list[int] = []
    for number in order:
        reasons = _reasons(characters, number, settled, kind, why)
        reasons = _prefer(reasons)
        if not reasons:
            settled.append(number)
        elif len(reasons) == 1:
            ((other, (names, reason)),) = reasons.items()
            if not characters.join(other, number, names, tell(reason), None):
                settled.append(number)
        else:
            characters.open[number] = tuple(sorted(reasons))


def _reasons(
    characters: Characters,
    number: int,
    settled: Sequence[int],
    kind: NameType,
    why: Callable[[Printed, Printed], str],
) -> dict[int, tuple[tuple[str, str], str]]:
    """The fuller characters this one fits, with the names that fit, and why."""
    own = characters.all[number]
    fitting: dict[int, tuple[tuple[str, str], str]] = {}
    for other in map(characters.find, settled):
        theirs = characters.all[other]
        if own.gender and theirs.gender and own.gender != theirs.gender:
            continue
        if characters.are_apart(number, other):
            continue
        pairs = product(theirs.printed.values(), own.printed.values())
        reasons = (((a.name, b.name), reason) for a, b in pairs if (reason := why(b, a)))
        first = next(reasons, None)
        if first and _fits_all(own, theirs, kind, why):
            fitting[other] = first
    return fitting


def _fits_all(
    own: Character,
    theirs: Character,
    kind: NameType,
    why: Callable[[Printed, Printed], str],
) -> bool:
    """Tell whether no full name of one person speaks against any of the other."""
    if kind is not NameType.PERSON:
        return True
    return all(
        why(a, b) or why(b, a)
        for a in own.printed.values()
        for b in theirs.printed.values()
        if is_full(a) and is_full(b)
    )


def _fullness(character: Character, kind: NameType) -> tuple[int, int, int]:
    """Fuller names first: by words, letters spelt out, and letters."""
    forms = character.printed.values()
    n_words = max((0 if is_generic(form) else len(form.words)) for form in forms)
    if kind is NameType.PERSON:
        n_words = max(len(form.words) for form in forms)
    n_letters = max(sum(len(word) > 1 for word in form.words) for form in forms)
    return -n_words, -n_letters, -max(len(form.key) for form in forms)


def _prefer(
    reasons: dict[int, tuple[tuple[str, str], str]],
) -> dict[int, tuple[tuple[str, str], str]]:
    """A surname is rather a surname than somebody's first name, and rather spelt as it is."""
    for wanted in (lambda r: r in ("surname", "same name"), lambda r: r != "first name"):
        better = {number: one for number, one in reasons.items() if wanted(one[1])}
        if better:
            return better
    return reasons
