"""Persons across documents: other forms of full names, and surnames alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.entities.clusters import Clusters
from sayso.entities.forms import Printed, fold
from sayso.entities.persons import (
    can_be_one,
    is_full,
    is_same_but_for_letters,
    may_lack_suffix,
    why_one,
)
from sayso.entities.spelling import skeleton
from sayso.entities.steps import Fitting, fullest, is_free, join_fuller, join_same_company
from sayso.first_names import FEMALE_NAMES, MALE_NAMES
from sayso.records import NameType
from sayso.titles import TITLES

__all__ = ["Persons"]


_MOST_BEARERS = 3
_MIN_LETTERS = 4
_COMMON = (
    FEMALE_NAMES
    | MALE_NAMES
    | TITLES
    | frozenset("mother father brother sister cardinal saint messrs speaker uncle aunt".split())
)
"""First words of names that many have, or that are none."""


class Persons:
    """The steps for persons."""

    def __init__(self, pile: Clusters) -> None:
        self._pile = pile

    def join_full(self) -> None:
        """Middle names, initials, short first names, spellings: to the one fuller that fits."""
        buckets: dict[str, list[int]] = defaultdict(list)
        for number in self._pile.roots(NameType.PERSON):
            surnames = {
                skeleton(form.words[-1])
                for form in self._pile.all[number].printed.values()
                if is_full(form)
            }
            for surname in sorted(surnames):
                buckets[surname].append(number)
        join_fuller(self._pile, buckets, self._fitting_persons)

    def _fitting_persons(self, number: int, settled: Iterable[int]) -> Fitting:
        own = self._pile.all[number]
        fitting: Fitting = {}
        for other in dict.fromkeys(map(self._pile.find, settled)):
            theirs = self._pile.all[other]
            pairs = [
                (long, short)
                for long in theirs.printed.values()
                for short in own.printed.values()
                if is_full(long) and is_full(short)
            ]
            if not pairs or not all(can_be_one(a, b) for a, b in pairs):
                is_open = any(may_lack_suffix(a, b) for a, b in pairs)
                if is_open and not self._pile.share_document(number, other):
                    self._pile.may_be((number, other))
                continue
            long, short = pairs[0]
            reason = why_one(short, long) or why_one(long, short)
            is_strong = reason in ("same name", "initials that agree") or (
                reason == "another spelling"
                and is_same_but_for_letters(short, long)
                and not self._pile.are_apart(number, other)
            )
            if not is_strong and not self._pile.shared_company(number, other):
                self._pile.may_be((number, other))
                continue
            words = reason if is_strong else f"{reason}, same company"
            fitting[other] = (long.name, short.name), words
        return fitting

    def join_single(self) -> None:
        """One word alone: the one bearer in the pile who keeps the same company; else open."""
        bearers: dict[str, set[int]] = defaultdict(set)
        firsts: dict[str, set[int]] = defaultdict(set)
        singles: dict[str, list[int]] = defaultdict(list)
        for number in self._pile.roots(NameType.PERSON):
            forms = [form for form in self._pile.all[number].printed.values() if form.words]
            full = [form for form in forms if is_full(form)]
            for form in full:
                firsts[form.words[0]].add(number)
                bearers[skeleton(form.words[-1])].add(number)
            if forms and not full:
                singles[forms[0].words[0]].append(number)
        for word in sorted(singles):
            numbers = singles[word]
            for number in numbers:
                form = next(iter(self._pile.all[number].printed.values()))
                fitting = [
                    n
                    for n in sorted({self._pile.find(n) for n in bearers[skeleton(word)]})
                    if self._can_bear(number, n, form)
                    and not self._pile.is_split(self._pile.all[number], self._pile.all[n])
                ]
                self._place_single(number, fitting, form.name)
                if not fitting:
                    self._place_first_name(number, sorted(firsts[word]), form.name)
            join_same_company(self._pile, word, [n for n in numbers if is_free(self._pile, n)])

    def _can_bear(self, number: int, other: int, form: Printed) -> bool:
        own, theirs = self._pile.all[number], self._pile.all[other]
        if own.gender and theirs.gender and own.gender != theirs.gender:
            return False
        return any(
            why_one(form, long).startswith("surname") or may_lack_suffix(form, long)
            for long in theirs.printed.values()
        )

    def _place_single(self, number: int, fitting: Sequence[int], name: str) -> None:
        shared = {n: self._pile.shared_company(number, n) for n in fitting}
        near = [n for n in fitting if shared[n]]
        if len(near) == 1:
            reason = "surname, and the same company in another document"
            self._pile.join(near[0], number, reason, (fullest(self._pile.all[near[0]]), name))
        elif fitting:
            self._pile.all[number].open_to = tuple(fitting)

    def _place_first_name(self, number: int, fitting: Sequence[int], name: str) -> None:
        """A first name alone: joined where it is uncommon and one's in the same company."""
        fitting = sorted({self._pile.find(n) for n in fitting})
        if not 0 < len(fitting) <= _MOST_BEARERS:
            return
        is_uncommon = len(fitting) == 1 and len(name) >= _MIN_LETTERS and fold(name) not in _COMMON
        if is_uncommon and self._pile.shared_company(number, fitting[0]):
            names = fullest(self._pile.all[fitting[0]]), name
            self._pile.join(fitting[0], number, "uncommon first name, same company", names)
        else:
            self._pile.may_be((number, *fitting))
