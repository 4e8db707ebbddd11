"""What documents share: passages with the same wording, and who copied whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sayso.records.texts import Span

__all__ = [
    "DECIDED",
    "Alignment",
    "AlignmentKind",
    "Copies",
    "Descent",
    "Direction",
    "Edit",
    "Family",
    "Passage",
    "sort_families",
]


DECIDED = "decided by a person"
"""The reason for what no machine found."""


class AlignmentKind(StrEnum):
    """What two passages with the same wording are to each other.

    The first four are copies, from a text printed whole to one told again in other words. Sibling:
    both were copied from a third. Common quotation: they quote the same words of somebody, each in
    a text of its own. Boilerplate: a text that an outlet prints below or above many others.
    """

    WHOLE = "whole repost"
    PARTIAL = "partial copy"
    LIGHT = "light rewrite"
    HEAVY = "heavy rewrite"
    SIBLING = "sibling"
    QUOTATION = "common quotation"
    BOILERPLATE = "boilerplate"

    @property
    def is_copy(self) -> bool:
        """Whether one of the two texts rests on the other, or both on a third."""
        return self not in (AlignmentKind.QUOTATION, AlignmentKind.BOILERPLATE)


class Direction(StrEnum):
    """Who copied whom: ``a_to_b`` says that b was copied from a."""

    A_TO_B = "a_to_b"
    B_TO_A = "b_to_a"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of one document: half-open code-point offsets into its text."""

    document_id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Edit:
    """What differs inside two aligned passages: words of the one, words of the other.

    One of them is empty where words were added or left out. Quotation marks, dashes, spaces, case
    and hyphens are no difference.
    """

    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two passages with the same wording, ``a`` of the document with the smaller id.

    ``direction`` with its ``reason`` in words; ``probability`` is that of this direction, 0 to 1;
    where it is unknown, that b was copied from a; of siblings, that both have it from the third
    that the reason names. ``similarity``: how much of the longer passage agrees, 0 to 1.
    ``edits``: in the order of ``a``; none for a heavy rewrite, of which the passages are where it
    lies. ``extent``: between siblings, the kind of copy they would be of each
    other; else the same as ``kind``.
    """

    id: str
    a: Passage
    b: Passage
    kind: AlignmentKind
    direction: Direction = Direction.UNKNOWN
    probability: float = 0.5
    reason: str = ""
    similarity: float = 1.0
    edits: tuple[Edit, ...] = ()
    extent: AlignmentKind = AlignmentKind.PARTIAL


@dataclass(frozen=True, slots=True)
class Descent:
    """That a document was copied from another, ``parent_id``, by which alignments.

    ``probability``: how sure it is that it was copied from this one and not the other way round.
    """

    document_id: str
    parent_id: str
    alignment_ids: tuple[str, ...]
    probability: float


@dataclass(frozen=True, slots=True)
class Family:
    """The family tree of a text: ``roots`` were copied from nobody in the pile, as far as is known.

    ``descents``: for every other document the one it was most likely copied from, parents first.
    """

    id: str
    roots: tuple[str, ...]
    descents: tuple[Descent, ...]

    @property
    def document_ids(self) -> tuple[str, ...]:
        """All documents of the family, roots first, each parent before its children."""
        return (*self.roots, *(one.document_id for one in self.descents))


@dataclass(frozen=True, slots=True)
class Copies:
    """What the documents of a pile share: alignments by document and place, and families."""

    alignments: tuple[Alignment, ...] = ()
    families: tuple[Family, ...] = ()


def sort_families(families: Iterable[Family], alignments: Iterable[Alignment]) -> list[Family]:
    """Families of most documents first, and of these those in which most words were copied."""
    sizes = {
        one.id: round((one.a.end - one.a.start) * one.similarity)
        for one in alignments
        if one.kind.is_copy
    }

    def rank(family: Family) -> tuple[int, int, str]:
        copied = (one for each in family.descents for one in each.alignment_ids)
        return -len(family.document_ids), -sum(sizes.get(one, 0) for one in copied), family.id

    return sorted(families, key=rank)
