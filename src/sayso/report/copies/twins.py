"""Two passages with the same wording, seen from one of them; a copy, and what it took."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sayso.records import Alignment, AlignmentKind, Direction, Document, Edit, Passage, Span
from sayso.report.copies.changes import Change, list_changes
from sayso.report.copies.pieces import Piece, cut_pieces

__all__ = ["Arrow", "Copying", "Twins", "turn"]


class Arrow(StrEnum):
    """Whether what was found of two texts says that the new one was copied from the old one."""

    COPIED = "copied"
    UNKNOWN = "unknown"
    AGAINST = "against"


@dataclass(frozen=True, slots=True)
class Twins:
    """An alignment with its passages in a chosen order, and what was changed from old to new.

    ``probability``: that the new one was copied from the old one, 0 to 1; of siblings, that both
    have it from the third.
    """

    alignment: Alignment
    old: Passage
    new: Passage
    changes: tuple[Change, ...]
    arrow: Arrow
    probability: float

    @property
    def is_compared(self) -> bool:
        """Whether the passages were compared word by word; a heavy rewrite cannot be."""
        return AlignmentKind.HEAVY not in (self.alignment.kind, self.alignment.extent)

    def cut(self, old_text: str, new_text: str) -> tuple[Piece, ...]:
        """Both passages cut at every change, given the texts of their documents."""
        return cut_pieces(old_text, new_text, self.old_span, self.new_span, self.changes)

    @property
    def old_span(self) -> Span:
        """Where the old passage is in its text."""
        return Span(self.old.start, self.old.end)

    @property
    def new_span(self) -> Span:
        """Where the new passage is in its text."""
        return Span(self.new.start, self.new.end)

    @property
    def length(self) -> int:
        """The characters of the longer passage."""
        return max(_length(self.old_span), _length(self.new_span))

    @property
    def agreed(self) -> tuple[int, int]:
        """Characters of the old passage and of the new one that are not changed."""
        old = _length(self.old_span) - sum(_length(one.old) for one in self.changes)
        new = _length(self.new_span) - sum(_length(one.new) for one in self.changes)
        return old, new


def turn(alignment: Alignment, old_id: str) -> Twins:
    """The alignment with the passage of the given document as the old one."""
    is_turned = alignment.a.document_id != old_id
    old, new = (alignment.b, alignment.a) if is_turned else (alignment.a, alignment.b)
    edits = (Edit(one.b, one.a) if is_turned else one for one in alignment.edits)
    if alignment.kind is AlignmentKind.SIBLING:
        return Twins(alignment, old, new, list_changes(edits), Arrow.UNKNOWN, alignment.probability)
    # Where the direction is unknown or a to b, the probability is that of a to b.
    of_b = alignment.probability
    if alignment.direction is Direction.B_TO_A:
        of_b = 1 - of_b
    arrow = Arrow.UNKNOWN
    if alignment.direction is not Direction.UNKNOWN:
        is_forth = (alignment.direction is Direction.A_TO_B) != is_turned
        arrow = Arrow.COPIED if is_forth else Arrow.AGAINST
    return Twins(alignment, old, new, list_changes(edits), arrow, 1 - of_b if is_turned else of_b)


@dataclass(frozen=True, slots=True)
class Copying:
    """That ``child`` has words of ``parent``; their twins in the order of the parent.

    ``probability``: that it was copied from this one and not the other way round.
    """

    child: Document
    parent: Document
    twins: tuple[Twins, ...]
    probability: float

    @property
    def arrow(self) -> Arrow:
        """The direction of all twins: one verdict for the two texts."""
        return self.twins[0].arrow if self.twins else Arrow.UNKNOWN

    @property
    def reason(self) -> str:
        """Why this direction, or why none, in words."""
        return self.twins[0].alignment.reason if self.twins else ""

    @property
    def kinds(self) -> tuple[AlignmentKind, ...]:
        """What the passages are, that of most words first."""
        sizes: dict[AlignmentKind, int] = defaultdict(int)
        for one in self.twins:
            sizes[one.alignment.kind] += one.length
        return tuple(sorted(sizes, key=lambda kind: (-sizes[kind], kind)))

    @property
    def similarity(self) -> float:
        """How much of the longer passages agrees, 0 to 1."""
        sizes = [one.length for one in self.twins]
        agreed = sum(
            size * one.alignment.similarity for size, one in zip(sizes, self.twins, strict=True)
        )
        return agreed / sum(sizes) if sum(sizes) else 0.0

    @property
    def shares(self) -> tuple[float, float]:
        """Which share of the parent's text is in the child, and of the child's in the parent.

        Changed words are left out; of a heavy rewrite it is where it lies.
        """
        return (
            _share((one.agreed[0] for one in self.twins), self.parent),
            _share((one.agreed[1] for one in self.twins), self.child),
        )

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was changed on the way."""
        return tuple(change for one in self.twins for change in one.changes)

    @property
    def is_compared(self) -> bool:
        """Whether any passage was compared word by word."""
        return any(one.is_compared for one in self.twins)


def _length(span: Span) -> int:
    return max(0, span.end - span.start)


def _share(sizes: Iterable[int], document: Document) -> float:
    return min(1.0, max(0, sum(sizes)) / max(1, len(document.text.strip())))
