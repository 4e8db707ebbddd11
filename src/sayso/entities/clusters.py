"""Clusters of characters on their way to entities: joined, kept apart, or left open."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.entities.cast import Cast, Splits
from sayso.entities.company import find_company, read_words_around, stem
from sayso.entities.forms import Printed, plain
from sayso.entities.persons import can_be_one, is_full
from sayso.records import Merge, NameType

__all__ = ["Cluster", "Clusters"]

_MAX_COMPANY_DOCUMENTS = 60
_MOST_PERHAPS = 12
_MAX_WORDS_DOCUMENTS = 8
_MIN_WORDS_AROUND = 2


@dataclass(slots=True)
class Cluster:
    """One entity in the making: the characters it is, as places of casts and in these.

    ``open_to``: other clusters that an unclear one may be; it is no entity of its own then.
    ``perhaps``: others that may be the same, though nothing decides.
    """

    type: NameType
    members: list[tuple[int, int]] = field(default_factory=list)
    printed: dict[str, Printed] = field(default_factory=dict)
    forms: Counter[str] = field(default_factory=Counter)
    merges: list[Merge] = field(default_factory=list)
    gender: str = ""
    state: str = ""
    work_kind: str = ""
    open_to: tuple[int, ...] = ()
    perhaps: tuple[int, ...] = ()


class Clusters:
    """All clusters of a pile, with the company that each keeps.

    At first every character is a cluster of its own, by number, in the order of the documents' ids.
    """

    def __init__(self, casts: Sequence[Cast], splits: Splits) -> None:
        self.all: list[Cluster] = []
        self.places_of_one_name: list[tuple[int, tuple[str, ...]]] = []
        self._casts = casts
        self._splits = splits
        self._up: list[int] = []
        self._order = sorted(range(len(casts)), key=lambda at: casts[at].document_id)
        self._company = find_company(casts)
        self._states = [{one.state for one in cast.characters if one.state} for cast in casts]
        self._around: dict[tuple[int, int], frozenset[str]] = {}
        self._perhaps: dict[int, set[int]] = defaultdict(set)
        self._take_characters()

    def is_root(self, number: int) -> bool:
        """Tell whether the cluster was not joined to an earlier one."""
        return self._up[number] == number

    def _take_characters(self) -> None:
        for at in self._order:
            for number, one in enumerate(self._casts[at].characters):
                self._up.append(len(self.all))
                self.all.append(
                    Cluster(
                        one.type,
                        [(at, number)],
                        dict(one.printed),
                        Counter(one.forms),
                        list(one.merges),
                        one.gender,
                        one.state,
                        one.work_kind,
                    )
                )
                if one.may_be:
                    self.places_of_one_name.append((len(self.all) - 1, one.may_be))

    def find(self, number: int) -> int:
        """The number of the cluster that this one was joined to, or its own."""
        while self._up[number] != number:
            self._up[number] = self._up[self._up[number]]
            number = self._up[number]
        return number

    def roots(self, kind: NameType) -> list[int]:
        """The clusters of a type that were not joined to earlier ones."""
        return [n for n, one in enumerate(self.all) if self._up[n] == n and one.type is kind]

    def join(
        self,
        a: int,
        b: int,
        reason: str = "",
        names: tuple[str, str] | None = None,
        *,
        is_decided: bool = False,
    ) -> bool:
        """Make two clusters one where nothing speaks against it; say why if names are given."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return True
        into, gone = min(a, b), max(a, b)
        first, second = self.all[into], self.all[gone]
        if self.is_split(first, second):
            return False
        if _differ(first.gender, second.gender) or _differ(first.work_kind, second.work_kind):
            return False
        if not is_decided and not _agree(first, second):
            return False
        small = min((first, second), key=lambda one: len(one.members))
        first.members += second.members
        for name, form in second.printed.items():
            first.printed.setdefault(name, form)
        first.forms.update(second.forms)
        known = {merge.names for merge in first.merges}
        first.merges += [merge for merge in second.merges if merge.names not in known]
        if reason and names and names not in known:
            first.merges.append(Merge(names, reason))
        first.gender = first.gender or second.gender
        first.state = first.state or second.state
        first.work_kind = first.work_kind or second.work_kind
        if first.type is not second.type and small is first:
            first.type = second.type
        self._up[gone] = into
        return True

    def may_be(self, numbers: Iterable[int]) -> None:
        """Note that these may be one, where nothing decides."""
        roots = list(dict.fromkeys(map(self.find, numbers)))[:_MOST_PERHAPS]
        for number in roots:
            self._perhaps[number].update(other for other in roots if other != number)

    def share_document(self, a: int, b: int) -> bool:
        """Tell whether one document has both, which its cast then kept apart."""
        few, many = sorted((self.all[a].members, self.all[b].members), key=len)
        documents = {at for at, _ in few}
        return any(at in documents for at, _ in many)

    def states_of(self, number: int) -> set[str]:
        """The states in the documents of a cluster."""
        return set().union(
            *(self._states[at] for at, _ in self.all[number].members[:_MAX_COMPANY_DOCUMENTS])
        )

    def are_apart(self, a: int, b: int) -> bool:
        """Tell whether two stand in documents on different states."""
        first, second = self.states_of(a), self.states_of(b)
        return bool(first and second and not first & second)

    def is_split(self, first: Cluster, second: Cluster) -> bool:
        """Tell whether a person decided that two are not one."""
        return bool(self._splits) and any(
            frozenset((plain(a), plain(b))) in self._splits
            for a in first.printed
            for b in second.printed
        )

    def shared_company(self, a: int, b: int) -> int:
        """How many others keep company with both; or the uncommon words around both, if several."""
        first, second = self.all[a], self.all[b]
        own = {form.key for one in (first, second) for form in one.printed.values()}
        own |= {first.state, second.state}
        left, right = (
            set().union(*(self._company[at] for at, _ in one.members[:_MAX_COMPANY_DOCUMENTS]))
            for one in (first, second)
        )
        shared = (left & right) - own
        surnames = {key.split()[-1] for key in own if key}
        company = sum(key.split()[-1] not in surnames for key in shared if key)
        if company:
            return company
        around = self._words_around(first) & self._words_around(second)
        around -= {stem(word) for key in own for word in key.split()}
        return len(around) if len(around) >= _MIN_WORDS_AROUND else 0

    def _words_around(self, one: Cluster) -> set[str]:
        """The stems of the longer words around a cluster's mentions."""
        found: set[str] = set()
        for at, number in one.members[:_MAX_WORDS_DOCUMENTS]:
            if (at, number) not in self._around:
                self._around[at, number] = read_words_around(self._casts[at], number)
            found |= self._around[at, number]
        return found

    def result(self) -> tuple[list[Cluster], dict[tuple[int, int], int]]:
        """The clusters that are left, and whose each character is."""
        roots = [n for n in range(len(self.all)) if self._up[n] == n]
        for number, others in sorted(self._perhaps.items()):
            self._perhaps[self.find(number)] |= others
        place = {root: at for at, root in enumerate(roots)}
        whose: dict[tuple[int, int], int] = {}
        for root in roots:
            cluster = self.all[root]
            cluster.open_to = tuple(sorted({place[self.find(n)] for n in cluster.open_to}))
            others = {self.find(n) for n in self._perhaps[root]} - {root}
            cluster.perhaps = tuple(sorted(place[n] for n in others))
            for member in cluster.members:
                whose[member] = place[root]
        return [self.all[root] for root in roots], whose


def _differ(a: str, b: str) -> bool:
    """Tell whether both are known, and are not one."""
    return bool(a and b and a != b)


def _agree(first: Cluster, second: Cluster) -> bool:
    """Tell whether no full name of one person speaks against one of the other: two first names.

    Another surname says nothing: it may be a pen name.
    """
    if NameType.PERSON not in (first.type, second.type):
        return True
    return all(
        can_be_one(a, b)
        for a in first.printed.values()
        for b in second.printed.values()
        if is_full(a) and is_full(b) and a.words[-1] == b.words[-1]
    )
