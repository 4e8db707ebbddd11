"""Put the casts of all documents together: who in one is who in another.

Full names that are alike are one, as are bodies, places and works of one name. What is less than a
full name needs more: a surname alone goes to the one bearer in the pile who keeps the same company
there, letters to the one body that some document says they stand for. Two that differ in a first
name, a suffix or a gender are never one. What fits several stays open.

Everything is decided over documents sorted by id, so that their order does not matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from sayso.entities.bodies import core_of, is_common, is_generic, why_one_body
from sayso.entities.cast import Cast, Splits
from sayso.entities.clusters import Cluster, Clusters
from sayso.entities.forms import Printed, plain
from sayso.entities.persons import can_be_one, is_full, why_one
from sayso.entities.spelling import skeleton
from sayso.records import NameType

__all__ = ["link_casts"]

_MINORITY = 0.2
_LONG_ACRONYM = 5

Fitting = dict[int, tuple[tuple[str, str], str]]
"""Clusters that one fits, each with the two names that fit and why, in words."""


def link_casts(
    casts: Sequence[Cast], splits: Splits = frozenset(), merges: Sequence[tuple[str, str]] = ()
) -> tuple[list[Cluster], dict[tuple[int, int], int]]:
    """Clusters of characters, and the cluster of each by the places of its cast and in it.

    ``splits``: pairs of plain names that are two, ``merges``: pairs of names that are one, by a
    person's decision.
    """
    pile = Clusters(casts, splits)
    _Linking(pile).run(merges)
    return pile.result()


class _Linking:
    """The steps, the surest first; what an earlier one joined a later one does not part."""

    def __init__(self, pile: Clusters) -> None:
        self._pile = pile

    def run(self, merges: Sequence[tuple[str, str]]) -> None:
        self._settle_types()
        self._join_alike()
        self._join_full_persons()
        self._join_bodies()
        self._join_letters()
        self._join_common_bodies()
        self._join_single_persons()
        self._obey(merges)

    def _settle_types(self) -> None:
        """Let a name that is no person's be of the type that it nearly always has in the pile."""
        votes: dict[str, Counter[NameType]] = defaultdict(Counter)
        for one in self._pile.all:
            for form in one.printed.values():
                if one.type is not NameType.PERSON or is_full(form):
                    votes[form.key][one.type] += one.forms[form.name]
        for one in self._pile.all:
            forms = [
                form
                for form in one.printed.values()
                if one.type is not NameType.PERSON or is_full(form)
            ]
            if one.state or not forms:
                continue
            of_key = votes[forms[0].key]
            main = min(of_key, key=lambda kind: (-of_key[kind], kind))
            if of_key[one.type] <= _MINORITY * of_key.total():
                one.type = main

    def _join_alike(self) -> None:
        """Same name and type: full names of people, all names of the rest, states by their key."""
        first: dict[tuple[object, ...], int] = {}
        for number, one in enumerate(self._pile.all):
            if one.state:
                self._join_first(first, (NameType.PLACE, one.state, "state"), number)
                continue
            for form in one.printed.values():
                is_person = one.type is NameType.PERSON
                # A letter for the first name may be anybody's: that is for `_join_full_persons`.
                if is_person and not (is_full(form) and len(form.words[0]) > 1):
                    continue
                if form.acronym or (not is_person and is_common(form)):
                    continue
                self._join_first(first, (one.type, form.key, form.suffix), number)

    def _join_first(
        self, first: dict[tuple[object, ...], int], key: tuple[object, ...], number: int
    ) -> None:
        """Join with the first of this key; where that cannot be, with the first of its gender."""
        if not self._pile.join(first.setdefault(key, number), number):
            gender = self._pile.all[self._pile.find(number)].gender
            self._pile.join(first.setdefault((*key, gender), number), number)

    def _join_full_persons(self) -> None:
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
        self._join_fuller(buckets, self._fitting_persons)

    def _join_fuller(
        self,
        buckets: Mapping[str, Sequence[int]],
        find_fitting: Callable[[int, Sequence[int]], Fitting],
    ) -> None:
        """In each bucket give each less full name to the one fuller that it fits."""
        for key in sorted(buckets):
            numbers = [n for n in buckets[key] if self._pile.is_root(n)]
            numbers.sort(key=lambda n: (*_fullness(self._pile.all[n]), n))
            settled: list[int] = []
            for number in numbers:
                fitting = find_fitting(number, settled)
                if len(fitting) == 1:
                    ((other, (names, reason)),) = fitting.items()
                    if self._pile.join(other, number, reason, names):
                        continue
                self._pile.may_be((number, *fitting))
                settled.append(number)

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
                continue
            long, short = pairs[0]
            reason = why_one(short, long) or why_one(long, short)
            is_strong = reason in ("same name", "initials that agree")
            if not is_strong and not self._pile.shared_company(number, other):
                self._pile.may_be((number, other))
                continue
            words = reason if is_strong else f"{reason}, same company"
            fitting[other] = (long.name, short.name), words
        return fitting

    def _join_bodies(self) -> None:
        """Other spellings and shortened names of bodies, to the one that fits."""
        for kind in (NameType.ORGANISATION, NameType.PLACE, NameType.PEOPLE, NameType.WORK):
            buckets: dict[str, list[int]] = defaultdict(list)
            for number in self._pile.roots(kind):
                one = self._pile.all[number]
                if one.state:
                    continue
                cores = {
                    core_of(form)
                    for form in one.printed.values()
                    if form.words and not form.acronym and not is_common(form)
                }
                for core in sorted({" ".join(map(skeleton, words)) for words in cores}):
                    buckets[core].append(number)
            self._join_fuller(buckets, self._fitting_bodies)

    def _fitting_bodies(self, number: int, settled: Iterable[int]) -> Fitting:
        fitting: Fitting = {}
        for other in dict.fromkeys(map(self._pile.find, settled)):
            why = _why_bodies(self._pile.all[number], self._pile.all[other])
            if why and why[1] == "shortened":
                fitting[other] = why
            elif why and self._pile.shared_company(number, other):
                fitting[other] = why[0], f"{why[1]}, same company"
            elif why:
                self._pile.may_be((number, other))
        return fitting

    def _join_letters(self) -> None:
        """Letters alone: to the one body that some document says they stand for."""
        known: dict[str, set[int]] = defaultdict(set)
        alone: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._pile.all):
            if not self._pile.is_root(number) or one.type is NameType.PERSON or one.state:
                continue
            letters = {form.acronym for form in one.printed.values() if form.acronym}
            if one.printed and all(form.acronym for form in one.printed.values()):
                alone[min(letters)].append(number)
                continue
            initials = {form.initials for form in one.printed.values() if len(form.words) > 2}
            for acronym in letters | initials:
                known[acronym].add(number)
        for acronym in sorted(alone):
            numbers = alone[acronym]
            bodies = sorted({self._pile.find(n) for n in known[acronym]})
            for number in numbers:
                own = self._pile.all[number]
                fitting = [n for n in bodies if not self._pile.is_split(own, self._pile.all[n])]
                self._place_letters(number, fitting)
            self._join_same_company(acronym, [n for n in numbers if self._is_free(n)])

    def _place_letters(self, number: int, bodies: Sequence[int]) -> None:
        own = next(iter(self._pile.all[number].printed.values())).name
        is_long = len(own.replace(".", "")) >= _LONG_ACRONYM and len(bodies) == 1
        near = [n for n in bodies if is_long or self._pile.shared_company(number, n)]
        if len(near) == 1:
            name = _fullest(self._pile.all[near[0]])
            self._pile.join(
                near[0], number, "what these letters stand for in another document", (name, own)
            )
        elif bodies:
            self._pile.all[number].open_to = tuple(bodies)

    def _join_common_bodies(self) -> None:
        """Names that many bodies have: one where they keep the same company, else nobody knows.

        In documents that name different states they are different.
        """
        alike: dict[tuple[NameType, str], list[int]] = defaultdict(list)
        for number, one in enumerate(self._pile.all):
            if self._pile.is_root(number) and one.printed and one.type is not NameType.PERSON:
                forms = list(one.printed.values())
                if not one.state and all(is_common(form) and not form.acronym for form in forms):
                    alike[one.type, forms[0].key].append(number)
        for key in sorted(alike):
            self._join_same_company(key[1], alike[key], has_states=True)

    def _join_single_persons(self) -> None:
        """One word alone: the one bearer in the pile who keeps the same company; else open."""
        bearers: dict[str, set[int]] = defaultdict(set)
        singles: dict[str, list[int]] = defaultdict(list)
        for number in self._pile.roots(NameType.PERSON):
            forms = [form for form in self._pile.all[number].printed.values() if form.words]
            full = [form for form in forms if is_full(form)]
            for form in full:
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
            self._join_same_company(word, [n for n in numbers if self._is_free(n)])

    def _can_bear(self, number: int, other: int, form: Printed) -> bool:
        own, theirs = self._pile.all[number], self._pile.all[other]
        if own.gender and theirs.gender and own.gender != theirs.gender:
            return False
        return any(why_one(form, long).startswith("surname") for long in theirs.printed.values())

    def _place_single(self, number: int, fitting: Sequence[int], name: str) -> None:
        shared = {n: self._pile.shared_company(number, n) for n in fitting}
        near = [n for n in fitting if shared[n]]
        if len(near) == 1:
            reason = "surname, and the same company in another document"
            self._pile.join(near[0], number, reason, (_fullest(self._pile.all[near[0]]), name))
        elif fitting:
            self._pile.all[number].open_to = tuple(fitting)

    def _is_free(self, number: int) -> bool:
        return self._pile.is_root(number) and not self._pile.all[number].open_to

    def _join_same_company(
        self, word: str, numbers: Sequence[int], *, has_states: bool = False
    ) -> None:
        """One word, or letters, of nobody fuller: one where they keep the same company.

        ``has_states``: one state in both documents is company enough.
        """
        settled: list[int] = []
        for number in numbers:
            near = [
                n
                for n in settled
                if self._pile.shared_company(number, n)
                or (has_states and self._pile.states_of(number) & self._pile.states_of(n))
            ]
            reason = "same name, same type, same company"
            if near and self._pile.join(near[0], number, reason, (word, word)):
                continue
            self._pile.may_be(
                (
                    number,
                    *(n for n in settled if not (has_states and self._pile.are_apart(number, n))),
                )
            )
            settled.append(number)

    def _obey(self, merges: Sequence[tuple[str, str]]) -> None:
        """What a person put together is one."""
        for names in merges:
            first, second = (self._most_named(plain(name)) for name in names)
            if first is not None and second is not None:
                for number in (first, second):
                    self._pile.all[number].open_to = ()
                    self._pile.all[number].gender = ""
                self._pile.join(first, second, "a person decided so", names, is_decided=True)

    def _most_named(self, name: str) -> int | None:
        """The cluster with most members among those of this plain name."""
        holding = [
            n
            for n, one in enumerate(self._pile.all)
            if self._pile.is_root(n) and any(plain(printed) == name for printed in one.printed)
        ]
        return max(holding, key=lambda n: (len(self._pile.all[n].members), -n), default=None)


def _fullness(one: Cluster) -> tuple[int, int, int, str]:
    forms = one.printed.values()
    return (
        -max((len(form.words) for form in forms), default=0),
        -max((sum(len(word) > 1 for word in form.words) for form in forms), default=0),
        -len(one.members),
        min((form.key for form in forms), default=""),
    )


def _fullest(one: Cluster) -> str:
    return min(
        one.printed, key=lambda name: (-len(one.printed[name].words), -one.forms[name], name)
    )


def _why_bodies(short: Cluster, long: Cluster) -> tuple[tuple[str, str], str] | None:
    for b in long.printed.values():
        for a in short.printed.values():
            if a.acronym or b.acronym or is_generic(a) or is_generic(b):
                continue
            reason = why_one_body(a, b)
            is_body = short.type is NameType.ORGANISATION
            if reason == "another spelling" or (is_body and reason == "shortened"):
                return (b.name, a.name), reason
    return None
