"""The cast of one document: who is in it, under which names, and which mention is whose."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from sayso.entities.forms import Printed
from sayso.records import MentionRole, Merge, NameType, Span

__all__ = ["Cast", "Character", "Splits"]

Splits = frozenset[frozenset[str]]
"""Pairs of plain names that a person decided are two."""


@dataclass(slots=True)
class Character:
    """Somebody or something in one document.

    ``forms``: printed names with counts; ``printed``: the same taken apart. ``state``: the key of
    the state it is, or of one of several places of a name, else empty; ``may_be``: the keys of
    others of its name that it may be, where the text does not say which. ``work_kind``: of a
    work, whether it is a book, a film ..., where the text tells.
    """

    type: NameType
    forms: Counter[str] = field(default_factory=Counter)
    printed: dict[str, Printed] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)
    gender: str = ""
    state: str = ""
    may_be: tuple[str, ...] = ()
    work_kind: str = ""

    def add(self, form: Printed, count: int = 1) -> None:
        """Count a form."""
        self.forms[form.name] += count
        self.printed.setdefault(form.name, form)

    def absorb(self, other: Character) -> None:
        """Take over all of another one."""
        for name, count in other.forms.items():
            self.add(other.printed[name], count)
        self.merges += other.merges
        self.gender = self.gender or other.gender
        self.state = self.state or other.state
        self.work_kind = self.work_kind or other.work_kind


@dataclass(slots=True)
class Cast:
    """Who is in one document.

    ``spans``, ``types``, ``roles`` and ``whose`` are of one length, a row for each mention, in text
    order: ``whose`` is the place among ``characters``, None where several fit, which ``open_to``
    then lists.
    """

    document_id: str
    text: str
    characters: list[Character]
    spans: list[Span] = field(default_factory=list)
    types: list[NameType] = field(default_factory=list)
    roles: list[MentionRole] = field(default_factory=list)
    whose: list[int | None] = field(default_factory=list)
    open_to: dict[int, tuple[int, ...]] = field(default_factory=dict)
