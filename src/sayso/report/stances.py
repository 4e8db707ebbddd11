"""What somebody says, by what is done with it: denied, admitted, asserted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sayso.records import Stance
from sayso.report.articles import Note

__all__ = ["group_by_stance"]


def group_by_stance(notes: Iterable[Note]) -> tuple[tuple[Stance, tuple[Note, ...]], ...]:
    """The stances in the order of the words of a reader; of each what was published first, first.

    What is undated stands last.
    """
    found: dict[Stance, list[Note]] = defaultdict(list)
    for note in notes:
        found[note.attribution.stance].append(note)
    return tuple(
        (stance, tuple(sorted(found[stance], key=_rank))) for stance in Stance if stance in found
    )


def _rank(note: Note) -> tuple[bool, date, int]:
    day = note.document.published
    return day is None, day or date.max, note.number
