"""Whether a few documents were added to many, so that a stage need look at these alone."""

from __future__ import annotations

from collections.abc import Collection
from enum import StrEnum

from sayso.casefile import CaseFile

__all__ = ["Stage", "find_added", "note_added", "note_all"]

_MOST_NEW, _MOST_NEW_SHARE = 50, 0.02
"""So many documents are worked in alone at most, or that share of the pile."""
_MOST_SINCE = 0.2
"""When by that share more documents are there than when all was looked at, all is again."""


class Stage(StrEnum):
    """A stage that looks at all documents together, and can at a few that were added."""

    WHO = "who"
    CLAIMS = "claims"


def find_added(case: CaseFile, stage: Stage, found_by: str) -> frozenset[str] | None:
    """The documents that were added, None where the stage has to look at all of them.

    ``found_by``: the program and its models, which must be the same as when it looked at all.
    """
    held_by, _, counts = case.load_note(f"{stage} by").rpartition(" of ")
    if held_by != found_by:
        return None
    n_before, n_whole = map(int, counts.split("/"))
    found = case.find_added(stage)
    if found is None or found[1] != n_before:
        return None
    is_few = len(found[0]) <= max(_MOST_NEW, _MOST_NEW_SHARE * n_whole)
    is_near = n_before + len(found[0]) <= (1 + _MOST_SINCE) * n_whole
    return found[0] if is_few and is_near else None


def note_all(case: CaseFile, stage: Stage, found_by: str) -> None:
    """Note that a stage looked at all documents."""
    count = case.count_documents()
    case.note_looked_at(stage, f"{found_by} of {count}/{count}")


def note_added(case: CaseFile, stage: Stage, found_by: str, document_ids: Collection[str]) -> None:
    """Note that a stage looked at some more documents."""
    _, _, counts = case.load_note(f"{stage} by").rpartition(" of ")
    n_before, n_whole = map(int, counts.split("/"))
    note = f"{found_by} of {n_before + len(document_ids)}/{n_whole}"
    case.note_looked_at(stage, note, document_ids)
