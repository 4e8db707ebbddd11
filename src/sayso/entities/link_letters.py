"""Letters across documents: to the one body that some document, or everybody, says they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from sayso.entities.clusters import Cluster, Clusters
from sayso.entities.forms import read_form
from sayso.entities.steps import fullest, is_free, join_same_company
from sayso.entities.well_known import WELL_KNOWN
from sayso.records import NameType

__all__ = ["Letters"]

_LONG_ACRONYM = 5
_TWO_WORDS = 2
_MOST_BODIES = 5


@lru_cache(maxsize=1)
def _known_names() -> dict[str, str]:
    """The letters of well-known bodies by their full names' keys."""
    organisation = NameType.ORGANISATION
    return {read_form(name, organisation).key: letters for letters, name in WELL_KNOWN.items()}


class Letters:
    """The step for letters alone."""

    def __init__(self, pile: Clusters) -> None:
        self._pile = pile

    def join(self) -> None:
        """Letters alone: to the one body that some document says they stand for."""
        known: dict[str, set[int]] = defaultdict(set)
        shorter: dict[str, set[int]] = defaultdict(set)
        alone: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self._pile.all):
            if not self._pile.is_root(number) or one.type is NameType.PERSON or one.state:
                continue
            letters = {form.acronym for form in one.printed.values() if form.acronym}
            if one.printed and all(form.acronym for form in one.printed.values()):
                alone[min(letters)].append(number)
                continue
            for acronym in letters | _initials(one):
                known[acronym].add(number)
            for form in one.printed.values():
                if len(form.words) == _TWO_WORDS:
                    shorter[form.initials].add(number)
        for acronym in sorted(alone):
            numbers = alone[acronym]
            bodies = sorted({self._pile.find(n) for n in known[acronym]})
            self._join_well_known(acronym, numbers, bodies)
            for number in filter(self._pile.is_root, numbers):
                own = self._pile.all[number]
                fitting = [n for n in bodies if not self._pile.is_split(own, self._pile.all[n])]
                self._place(number, fitting)
            self._note_short(numbers, shorter[acronym])
            join_same_company(self._pile, acronym, [n for n in numbers if is_free(self._pile, n)])

    def _join_well_known(self, acronym: str, numbers: Sequence[int], bodies: Sequence[int]) -> None:
        """Join letters that are one body's everywhere, unless the pile has another of them."""
        if acronym not in WELL_KNOWN or any(not self._is_known(n, acronym) for n in bodies):
            return
        first, *others = (*bodies, *numbers)
        reason = f"these letters stand for {WELL_KNOWN[acronym]}"
        for number in others:
            names = fullest(self._pile.all[self._pile.find(first)]), fullest(self._pile.all[number])
            self._pile.join(first, number, reason, names)

    def _note_short(self, numbers: Sequence[int], bodies: Iterable[int]) -> None:
        """Two letters begin too many names of two words: they only may be these."""
        bodies = sorted({self._pile.find(n) for n in bodies})
        if len(bodies) <= _MOST_BODIES:
            for number in numbers:
                if is_free(self._pile, number):
                    self._pile.may_be((number, *bodies))

    def _is_known(self, number: int, acronym: str) -> bool:
        forms = self._pile.all[number].printed.values()
        return any(_known_names().get(form.key) == acronym for form in forms)

    def _place(self, number: int, bodies: Sequence[int]) -> None:
        own = next(iter(self._pile.all[number].printed.values())).name
        letters = own.replace(".", "")
        is_long = len(letters) >= _LONG_ACRONYM and len(bodies) == 1
        near = [n for n in bodies if is_long or self._pile.shared_company(number, n)]
        if len(near) == 1:
            name = fullest(self._pile.all[near[0]])
            self._pile.join(
                near[0], number, "what these letters stand for in another document", (name, own)
            )
        elif bodies:
            self._pile.all[number].open_to = tuple(bodies)


def _initials(one: Cluster) -> set[str]:
    """The letters that a body's names begin with, or that everybody knows it by."""
    known = {_known_names().get(form.key, "") for form in one.printed.values()}
    return {form.initials for form in one.printed.values() if len(form.words) > _TWO_WORDS} | known
