"""Put the casts of all documents together: who in one is who in another.

Full names that are alike are one, as are bodies, places and works of one name. What is less than a
full name needs more: a surname alone goes to the one bearer in the pile who keeps the same company
there, letters to the one body that some document says they stand for. Two that differ in a first
name, a suffix or a gender are never one. What fits several stays open.

Everything is decided over documents sorted by id, so that their order does not matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sayso.entities.bodies import needs_company
from sayso.entities.cast import Cast, Splits
from sayso.entities.clusters import Cluster, Clusters
from sayso.entities.forms import plain
from sayso.entities.link_bodies import Bodies
from sayso.entities.link_letters import Letters
from sayso.entities.link_persons import Persons
from sayso.entities.link_scripts import join_scripts
from sayso.entities.link_short import join_short_bodies
from sayso.entities.persons import is_full
from sayso.entities.steps import fullest
from sayso.records import NameType

__all__ = ["link_casts"]

_MINORITY_OF_ONE_WORD, _MINORITY = 0.2, 0.5
"""Up to which share of its mentions the pile overrules what a name was read as."""


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
        self._place_namesakes()
        persons, bodies = Persons(self._pile), Bodies(self._pile)
        persons.join_full()
        bodies.join_respelt()
        Letters(self._pile).join()
        bodies.join_common()
        join_short_bodies(self._pile)
        join_scripts(self._pile)
        persons.join_single()
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
            # A name of several words is hardly ever a place's and a body's too.
            share = _MINORITY_OF_ONE_WORD if len(forms[0].words) == 1 else _MINORITY
            if of_key[one.type] <= share * of_key.total():
                one.type = main

    def _join_alike(self) -> None:
        """Same name and type: full names of people, all names of the rest, states by their key."""
        first: dict[tuple[object, ...], int] = {}
        unclear = dict(self._pile.places_of_one_name)
        for number, one in enumerate(self._pile.all):
            if number in unclear:
                continue
            if one.state:
                self._join_first(first, (NameType.PLACE, one.state, "state"), number)
                continue
            for form in one.printed.values():
                is_person = one.type is NameType.PERSON
                # A letter for the first name may be anybody's: that is for `Persons.join_full`.
                if is_person and not (is_full(form) and len(form.words[0]) > 1):
                    continue
                if form.acronym or (not is_person and needs_company(one.type, form)):
                    continue
                self._join_first(first, (one.type, form.key, form.suffix), number)

    def _join_first(
        self, first: dict[tuple[object, ...], int], key: tuple[object, ...], number: int
    ) -> None:
        """Join with the first of this key; where that cannot be, of its gender or kind of work."""
        if not self._pile.join(first.setdefault(key, number), number):
            own = self._pile.all[self._pile.find(number)]
            self._pile.join(first.setdefault((*key, own.gender or own.work_kind), number), number)

    def _place_namesakes(self) -> None:
        """Places of a name that several have: to the one in whose company they are, else open."""
        pile, unclear = self._pile, dict(self._pile.places_of_one_name)
        clear = {one.state: n for n, one in enumerate(pile.all) if one.state and n not in unclear}
        homes = dict(clear)
        for number, keys in unclear.items():
            own = pile.all[number]
            bearers = [clear[key] for key in (own.state, *keys) if key in clear]
            near = {pile.find(n) for n in bearers if pile.shared_company(number, n)}
            if len(near) == 1:
                (other,) = near
                names = fullest(pile.all[other]), fullest(own)
                pile.join(other, number, "same name, same type, same company", names)
                continue
            pile.join(homes.setdefault(own.state, number), number)
            for other in bearers:
                pile.may_be((number, other))

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
