"""Bodies, places, peoples and works across documents: spellings, short names, letters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.entities.bodies import core_of, is_common, is_generic, needs_company, why_one_body
from sayso.entities.clusters import Cluster, Clusters
from sayso.entities.forms import Printed
from sayso.entities.spelling import is_same_sound, is_slavic_pair, skeleton
from sayso.entities.steps import Fitting, join_fuller, join_same_company
from sayso.records import NameType

__all__ = ["Bodies"]

_LONG_NAME = 8
_SLAVIC = "Ukrainian and Russian spelling"
_SAME_SOUND = "another spelling that sounds the same"


class Bodies:
    """The steps for all that are no persons."""

    def __init__(self, pile: Clusters) -> None:
        self._pile = pile

    def join_respelt(self) -> None:
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
            join_fuller(self._pile, buckets, self._fitting_bodies)

    def _fitting_bodies(self, number: int, settled: Iterable[int]) -> Fitting:
        fitting: Fitting = {}
        for other in dict.fromkeys(map(self._pile.find, settled)):
            why = _why_bodies(self._pile.all[number], self._pile.all[other])
            if why and why[1] in ("shortened", _SLAVIC, _SAME_SOUND):
                fitting[other] = why
            elif why and self._pile.shared_company(number, other):
                fitting[other] = why[0], f"{why[1]}, same company"
            elif why:
                self._pile.may_be((number, other))
        return fitting

    def join_common(self) -> None:
        """Names that many bodies have: one where they keep the same company, else nobody knows.

        In documents that name different states they are different.
        """
        alike: dict[tuple[NameType, str], list[int]] = defaultdict(list)
        for number, one in enumerate(self._pile.all):
            if self._pile.is_root(number) and one.printed and one.type is not NameType.PERSON:
                forms = list(one.printed.values())
                if not one.state and all(
                    needs_company(one.type, form) and not form.acronym for form in forms
                ):
                    alike[one.type, forms[0].key].append(number)
        for key in sorted(alike):
            join_same_company(self._pile, key[1], alike[key], has_states=True)


def _why_bodies(short: Cluster, long: Cluster) -> tuple[tuple[str, str], str] | None:
    for b in long.printed.values():
        for a in short.printed.values():
            if a.acronym or b.acronym or is_generic(a) or is_generic(b):
                continue
            reason = why_one_body(a, b)
            is_body = short.type is NameType.ORGANISATION
            if short.type is NameType.PLACE and _is_slavic(a, b):
                return (b.name, a.name), _SLAVIC
            if reason == "another spelling" and is_body and _sounds_alike(a, b):
                return (b.name, a.name), _SAME_SOUND
            if reason == "another spelling" or (is_body and reason == "shortened"):
                return (b.name, a.name), reason
    return None


def _is_slavic(a: Printed, b: Printed) -> bool:
    return len(a.words) == len(b.words) == 1 and is_slavic_pair(a.words[0], b.words[0])


def _sounds_alike(a: Printed, b: Printed) -> bool:
    """Tell whether two spellings of a body's name are long, and sound the same."""
    pairs = zip(a.words, b.words, strict=True)
    is_long = min(len(a.key), len(b.key)) >= _LONG_NAME
    return is_long and all(is_same_sound(x, y) or x == y for x, y in pairs)
