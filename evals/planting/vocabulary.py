"""The words of a pile, and for each another that could stand in its place."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable
from random import Random

from evals.planting.pieces import WORD

__all__ = ["Vocabulary", "is_function_word"]

_EXCHANGED = tuple(
    line.split()
    for line in """
a the this that its his their another
in on at near within inside under across around
of for from about by with over against toward
and but while as although because
is was remains became seems
are were remain became seem
has had holds
have had hold
said says added noted stated explained claimed argued
will would could may might should can
he she they it who
more less rather quite
after before since until
also again still now already
not never hardly
to into onto
many some several few most
which that
when where
""".strip().splitlines()
)
_ALTERNATIVES: dict[str, list[str]] = {
    word: [one for one in line if one != word] for line in reversed(_EXCHANGED) for word in line
}
_ENDINGS = re.compile(r"(?:ings?|ed|ly|tions?|ers?|est|al|ity|ive|s)$")
_REACH = 20
"""A word is replaced by one of so many on either side of it by frequency."""
_LEAST_COUNT = 2


def is_function_word(word: str) -> bool:
    """Tell whether a word is one of the small ones that hold a sentence together."""
    return word.lower() in _ALTERNATIVES


class Vocabulary:
    """Words that are mostly written small, by ending and frequency."""

    def __init__(self, texts: Iterable[str]) -> None:
        counts: Counter[str] = Counter()
        for text in texts:
            counts.update(one[0] for one in WORD.finditer(text) if one[0].isalpha())
        self._small = {
            word: n for word, n in counts.items() if word.islower() and n >= counts[word.title()]
        }
        self._groups: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for word, n in self._small.items():
            if n >= _LEAST_COUNT and len(word) > 2 and not is_function_word(word):
                self._groups[_ending(word)].append((n, word))
        for group in self._groups.values():
            group.sort()

    def is_name(self, word: str, *, starts: bool) -> bool:
        """Tell whether a word is a name or a number; ``starts``: it starts a sentence."""
        if word.islower():
            return False
        return not starts or not word.isalpha() or word.lower() not in self._small

    def exchange(self, word: str, random: Random) -> str:
        """Another word for it, with a capital where it has one."""
        low = word.lower()
        others = _ALTERNATIVES.get(low) or self._alike(low)
        chosen = random.choice([one for one in others if one != low] or ["other"])
        return chosen.capitalize() if word[:1].isupper() else chosen

    def _alike(self, low: str) -> list[str]:
        group = self._groups.get(_ending(low)) or self._groups.get("", [])
        at = bisect_left(group, (self._small.get(low, 1), low))
        first = max(0, min(at - _REACH, len(group) - 2 * _REACH))
        return [word for _, word in group[first : first + 2 * _REACH + 1]]


def _ending(word: str) -> str:
    found = _ENDINGS.search(word) if len(word) > 4 else None
    return found[0] if found else ""
