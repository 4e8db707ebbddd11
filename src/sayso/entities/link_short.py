"""Short names of bodies across documents: the Post, United, the Qassam Brigades."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from sayso.entities.bodies import is_common, is_generic, is_kind_of_body, is_paper_or_team
from sayso.entities.clusters import Cluster, Clusters
from sayso.entities.forms import Printed, fold
from sayso.entities.steps import fullest
from sayso.records import NameType

__all__ = ["join_short_bodies"]

_MOST_BEARERS = 5
_LOOSE = frozenset("of for and the & in on to at with de del".split())
_GROUPS = frozenset(
    """democrat republican gop conservative liberal progressive independent labour tory tories
    minority majority committee legislature assembly services university college""".split()
)
"""Ends that a longer name shares with bodies it is no part of: state Democrats and all of them."""
_Words = tuple[str, ...]


def join_short_bodies(pile: Clusters) -> None:
    """Join the end of a body's name with the one that ends so and keeps the same company.

    That is done for papers and teams, and for several words that are not all common: the Supreme
    Court is not that of Iowa. What many bodies go by may be any of a few that end with it.
    """
    shorts: dict[_Words, list[int]] = defaultdict(list)
    bodies = [n for n in pile.roots(NameType.ORGANISATION) if not pile.all[n].open_to]
    for number in bodies:
        longest = _longest(pile.all[number])
        if longest and (len(longest.words) > 1 or is_common(longest)):
            shorts[_singular(longest.words)].append(number)
    bearers: dict[_Words, set[int]] = defaultdict(set)
    for number in bodies:
        for form in pile.all[number].printed.values():
            for part in _parts(form):
                if part in shorts:
                    bearers[part].add(number)
    for words in sorted(bearers):
        known = bearers[words]
        for number in shorts[words]:
            fitting = {pile.find(n) for n in known} - {pile.find(number)}
            if 0 < len(fitting) <= _MOST_BEARERS:
                _place(pile, number, sorted(fitting))


def _longest(one: Cluster) -> Printed | None:
    """The longest name of a body that has no letters and is more than a kind of body."""
    forms = [form for form in one.printed.values() if form.words]
    if any(form.acronym or is_generic(form) for form in forms):
        return None
    return max(forms, key=lambda form: (len(form.words), form.name), default=None)


def _place(pile: Clusters, number: int, fitting: list[int]) -> None:
    """Join with the only one of the same company; else note whose name it may be."""
    form = min(pile.all[number].printed.values(), key=lambda form: (-len(form.words), form.name))
    fitting = [
        n for n in fitting if not (pile.share_document(number, n) or pile.are_apart(number, n))
    ]
    is_own = len(form.words) > 1 and not is_common(form)
    is_one = len(fitting) == 1 and (is_own or is_paper_or_team(form))
    if is_one and pile.shared_company(number, fitting[0]):
        names = fullest(pile.all[fitting[0]]), form.name
        pile.join(fitting[0], number, "the end of its name, and the same company", names)
    elif fitting and is_common(form):
        pile.may_be((number, *fitting))


def _parts(form: Printed) -> Iterator[_Words]:
    """The ends of a name that may stand for it, and what is left without "Party" or "Corps".

    Not "Brookings Institution" of "Tax Policy Center of the Brookings Institution".
    """
    if any(fold(word) in _LOOSE for word in form.name.split()):
        return
    n = len(form.words)
    while n > 0:
        start = 0 if n < len(form.words) else 1
        ends = [_singular(form.words[at:n]) for at in range(start, n)]
        yield from (end for end in ends if end[-1] not in _GROUPS or len(end) == n)
        if not is_kind_of_body(form.words[n - 1]):
            return
        n -= 1


def _singular(words: _Words) -> _Words:
    """The words, the last without a plural's "s": Guards are a Guard."""
    last = words[-1]
    return (*words[:-1], last[:-1] if len(last) > 4 and last.endswith("s") else last)
