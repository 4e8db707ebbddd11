"""What is true of a world: who tells what where, and where each of them has it from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evals.worlds.pages import Told
from evals.worlds.wordings import Side
from sayso.records import DisputeKind, Document, DriftKind, Span

__all__ = [
    "Root",
    "Target",
    "TrueClaim",
    "TrueDispute",
    "TrueDrift",
    "TrueReport",
    "World",
    "count_range",
]


@dataclass(frozen=True, slots=True)
class Root:
    """Where a careful reader's way back ends.

    Definite: nobody else can be the same (a named person, a reporter's own eyes). ``side`` is None
    where nothing is said of whom it rests on: an outlet that just tells it, an outlet outside the
    pile, a ring of outlets that cite each other.
    """

    key: str
    side: Side | None
    is_definite: bool = False


@dataclass(frozen=True, slots=True)
class TrueReport:
    """A place where a claim is told; ``parent`` is where it really came from.

    ``is_open``: the texts alone do not tell whether and from where it came, so that its parent is
    not asked for. ``origin`` is who really told it first.
    """

    key: str
    claim: str
    document_id: str
    spans: tuple[Span, ...]
    sentence: Span
    parent: str | None
    is_open: bool
    origin: str
    root: Root
    also: frozenset[str] = frozenset()
    """Other reports with the very words of the parent, from which it may come as well."""

    @property
    def parents(self) -> frozenset[str | None]:
        """Those that a careful reader could name."""
        return frozenset((self.parent, *self.also))


@dataclass(frozen=True, slots=True)
class TrueClaim:
    """A claim; ``origins`` is how many it really has, the range what its texts let one say."""

    key: str
    words: str
    reports: tuple[str, ...]
    origins: int
    at_least: int
    at_most: int
    has_stake: bool = False


@dataclass(frozen=True, slots=True)
class TrueDrift:
    """What was changed on the way; open ones are neither asked for nor held against anybody."""

    kind: DriftKind
    report: str
    parent: str
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """A claim that is disputed, and the places that do so, by document."""

    claim: str
    places: tuple[tuple[str, Told], ...]


@dataclass(frozen=True, slots=True)
class TrueDispute:
    """One denial, contradiction, correction or retraction, wherever it was printed.

    Two claims that contradict each other are one dispute with two targets: either will do.
    """

    kind: DisputeKind
    targets: tuple[Target, ...]


@dataclass(frozen=True, slots=True)
class World:
    """Documents, and the truth about what is claimed in them."""

    name: str
    documents: tuple[Document, ...]
    reports: Mapping[str, TrueReport]
    claims: Mapping[str, TrueClaim]
    drifts: tuple[TrueDrift, ...]
    disputes: tuple[TrueDispute, ...]
    rings: tuple[frozenset[str], ...]
    """Reports that cite each other in a ring."""


_PERSONS = (Side.OFFICIAL, Side.INSIDER, Side.WITNESS, Side.OPPONENT)


def count_range(roots: Iterable[Root]) -> tuple[int, int]:
    """The narrowest range of independent origins that the texts let one defend.

    At most: every root is its own. At least: of unnamed people, all of one side may be one person
    and may be the named one of that side; unnamed papers may be one paper; whatever rests on
    nothing that is told may rest on any of the others.
    """
    distinct = {root.key: root for root in roots}
    definite = Counter(one.side for one in distinct.values() if one.is_definite)
    vague = {one.side for one in distinct.values() if not one.is_definite}
    persons = sum(max(definite[side], int(side in vague)) for side in _PERSONS)
    if Side.ANYBODY in vague:
        persons = max(persons, 1)
    papers = max(definite[Side.PAPER], int(Side.PAPER in vague))
    at_least = max(1, persons + papers + definite[None])
    return at_least, len(distinct)
