"""The characters of one document on their way to its cast: joined, kept apart, or left open."""

from __future__ import annotations

from sayso.entities.cast import Character, Splits
from sayso.entities.forms import plain
from sayso.records import Merge, Span

__all__ = ["Characters"]


class Characters:
    """All characters of a document, by number; ``open``: what an unclear one may be."""

    def __init__(self, document_id: str, splits: Splits) -> None:
        self.all: list[Character] = []
        self.open: dict[int, tuple[int, ...]] = {}
        self._id = document_id
        self._splits = splits
        self._up: list[int] = []
        self._apart: set[frozenset[int]] = set()

    def add(self, character: Character) -> int:
        """Take one more; its number."""
        self._up.append(len(self.all))
        self.all.append(character)
        return self._up[-1]

    def roots(self) -> list[int]:
        """Those that were not joined to others."""
        return [number for number, up in enumerate(self._up) if up == number]

    def keep_apart(self, a: int, b: int) -> None:
        """Note that the text itself tells two from each other."""
        self._apart.add(frozenset((a, b)))

    def find(self, number: int) -> int:
        """The number of the character that this one was joined to, or its own."""
        while self._up[number] != number:
            number = self._up[number]
        return number

    def join(self, a: int, b: int, names: tuple[str, str], reason: str, at: Span | None) -> bool:
        """Make two characters one, unless a person decided that they are two."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return True
        into, gone = min(a, b), max(a, b)
        first, second = self.all[into], self.all[gone]
        if self.are_apart(a, b):
            return False
        if not first.forms and second.forms:
            first.type = second.type
        first.absorb(second)
        first.merges.append(Merge(names, reason, self._id if at else "", at))
        self._up[gone] = into
        return True

    def are_apart(self, a: int, b: int) -> bool:
        """Tell whether the text tells two apart, or a person decided that they are not one."""
        if not (self._apart or self._splits):
            return False
        if frozenset((a, b)) in self._apart:
            return True
        return any(
            frozenset((plain(x), plain(y))) in self._splits
            for x in self.all[a].forms
            for y in self.all[b].forms
        )
