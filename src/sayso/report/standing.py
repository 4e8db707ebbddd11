"""Where somebody stands, as it is told: the same statement together, and what contradicts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from sayso.records import DeedKind, Entity, Standing
from sayso.report.deed_words import say_standing
from sayso.report.wording import say_time

__all__ = ["Contradiction", "Statement", "find_contradictions", "group_standing", "say_when"]

_LISTED = frozenset((DeedKind.LIST, DeedKind.KEEP_LISTED))
# What happens to one only once, so that two times for it are one too many.
_ONCE = frozenset((DeedKind.FOUND,))


@dataclass(frozen=True, slots=True)
class Statement:
    """The same said of an entity's standing in one place or more, in the order of the record."""

    told: tuple[Standing, ...]

    @property
    def first(self) -> Standing:
        """The one that stands for all."""
        return self.told[0]

    @property
    def is_hedged(self) -> bool:
        """Whether all of them keep a distance."""
        return all(one.hedged for one in self.told)

    @property
    def words(self) -> str:
        """``was put on a list by the State Department``."""
        return say_standing(self.first)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements that cannot both be so as they are told, and in words why."""

    a: Statement
    b: Statement
    reason: str


def say_when(one: Standing) -> str:
    """``in 1997``, or ``undated``; a doubtful time says so."""
    if one.at is None:
        return "undated"
    when = say_time(one.at) or "undated"
    return f"{when} (doubtful)" if one.at.doubtful and when != "undated" else when


def group_standing(entity: Entity) -> tuple[Statement, ...]:
    """The statements about where an entity stands, by date as in the record."""
    groups: dict[tuple[object, ...], list[Standing]] = {}
    for one in entity.standing:
        key = (one.kind, _keeper(one), one.negated, one.at.value if one.at else "")
        groups.setdefault(key, []).append(one)
    return tuple(Statement(tuple(told)) for told in groups.values())


def find_contradictions(statements: Sequence[Statement]) -> tuple[Contradiction, ...]:
    """All pairs that are at odds, in the order of the statements."""
    return tuple(
        Contradiction(a, b, reason)
        for a, b in combinations(statements, 2)
        if (reason := _contradict(a.first, b.first))
    )


def _contradict(a: Standing, b: Standing) -> str:
    if _keeper(a) and _keeper(b) and _keeper(a) != _keeper(b):
        return ""
    is_same = a.kind is b.kind or {a.kind, b.kind} == _LISTED
    if is_same and a.negated != b.negated:
        return "said to be so, and not to be so" if _may_be_same_time(a, b) else ""
    if a.negated or b.negated:
        return ""
    is_opposite = DeedKind.DELIST in (a.kind, b.kind) and (a.kind in _LISTED) != (b.kind in _LISTED)
    if is_opposite and a.at and b.at and a.at.value == b.at.value:
        return "put on and taken off at the same time"
    if a.kind is b.kind and a.kind in _ONCE and not _may_be_same_time(a, b):
        return "told with two dates"
    return ""


def _may_be_same_time(a: Standing, b: Standing) -> bool:
    """Whether one time may be the other, told less exactly."""
    if a.at is None or b.at is None:
        return True
    return all(x == y or "X" in (x, y) for x, y in zip(a.at.value, b.at.value, strict=False))


def _keeper(one: Standing) -> str:
    return one.keeper_id or " ".join(one.keeper.split()).casefold()
