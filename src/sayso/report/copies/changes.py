"""What was changed between two aligned passages, as a person would say it.

All spans are half-open code-point offsets into the texts of the two documents; ``old`` is of the
passage that stands first (the original's, where that is known), ``new`` of the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sayso.records import Edit, Span

__all__ = ["Change", "ChangeKind", "count_changes", "list_changes"]

_MAX_CHANCE_CHARS = 16
"""So few characters between two changes may agree by chance: "the", "had it"."""
_MIN_TIMES = 4
"""Where the two changes together are so many times as long."""


class ChangeKind(StrEnum):
    """What was done to words."""

    REPLACED = "replaced"
    LEFT_OUT = "left out"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Change:
    """One change; ``old`` is empty where words were added, ``new`` where they were left out."""

    old: Span
    new: Span

    @property
    def kind(self) -> ChangeKind:
        """What was done."""
        if self.old.start >= self.old.end:
            return ChangeKind.ADDED
        return ChangeKind.LEFT_OUT if self.new.start >= self.new.end else ChangeKind.REPLACED


def list_changes(edits: Iterable[Edit]) -> tuple[Change, ...]:
    """The edits of an alignment, ``a`` being the old one, as changes in their order.

    Where a word or two between two edits agree and the edits are much longer, they are one change:
    the words agree by chance (as in the semantic clean-up of Fraser's diff-match-patch).
    """
    changes: list[Change] = []
    for edit in edits:
        one = Change(edit.a, edit.b)
        if _measure(one) == 0:
            continue
        if changes and _is_by_chance(changes[-1], one):
            last = changes.pop()
            one = Change(Span(last.old.start, one.old.end), Span(last.new.start, one.new.end))
        changes.append(one)
    return tuple(changes)


def _is_by_chance(last: Change, one: Change) -> bool:
    kinds = {last.kind, one.kind}
    if kinds in ({ChangeKind.ADDED}, {ChangeKind.LEFT_OUT}):
        return False
    gap = max(one.old.start - last.old.end, one.new.start - last.new.end)
    sizes = _measure(last), _measure(one)
    return gap <= min(_MAX_CHANCE_CHARS, *sizes) and _MIN_TIMES * gap <= sum(sizes)


def _measure(change: Change) -> int:
    """The characters of its longer side."""
    return max(0, change.old.end - change.old.start, change.new.end - change.new.start)


def count_changes(changes: Iterable[Change]) -> tuple[tuple[ChangeKind, int], ...]:
    """How many there are of each kind, in the order of the kinds."""
    counts = Counter(one.kind for one in changes)
    return tuple((kind, counts[kind]) for kind in ChangeKind if counts[kind])
