"""What was planted in a pile, what a finder found of it, and what it found besides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Self

from evals.planted import Pile, Plant
from evals.planting.traces import Trace
from sayso.records import Alignment, AlignmentKind, Direction, Passage

__all__ = [
    "COPY_KINDS",
    "Counts",
    "Key",
    "Tally",
    "Unplanted",
    "add",
    "count_directions",
    "count_pile",
    "coverage",
    "find_unplanted",
    "hash_pair",
    "missed",
]

COPY_KINDS = frozenset(AlignmentKind) - {AlignmentKind.QUOTATION, AlignmentKind.BOILERPLATE}
"""Those that say that there was copying."""
MOST_OFF = 10
"""So many characters an offset may be beside the true one."""
_QUOTED = 0.2
"""From this share on a partial copy lies partly within quotation marks."""
_WITHIN = 0.5
"""An alignment is of a boilerplate when so much of both its sides is in it."""
_TELLING = frozenset((Trace.LATER, Trace.CREDIT, Trace.LINK, Trace.MENTION, Trace.UPDATE))

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Tally:
    """So many right of so many."""

    right: int = 0
    whole: int = 0

    def __add__(self, other: Self) -> Self:
        return type(self)(self.right + other.right, self.whole + other.whole)

    @property
    def figure(self) -> float:
        """In per cent."""
        return 100 * self.right / max(1, self.whole)


Counts = dict[Key, Tally]
"""By what was counted, and of which kind."""


@dataclass(frozen=True, slots=True)
class Unplanted:
    """An alignment of documents that are no planted copies of each other, with its words.

    ``of``: the planted quotation or boilerplate that was taken for a copy, "" where there is none.
    """

    key: str
    kind: AlignmentKind
    probability: float
    words: tuple[str, str]
    of: str = ""


class _Counter:
    def __init__(self) -> None:
        self.counts: defaultdict[Key, Tally] = defaultdict(Tally)

    def add(self, what: str, label: str, *, is_right: bool) -> None:
        self.counts[what, label] += Tally(int(is_right), 1)


def add(counts: Iterable[Counts]) -> Counts:
    """All counts together."""
    total: defaultdict[Key, Tally] = defaultdict(Tally)
    for one in counts:
        for key, tally in one.items():
            total[key] += tally
    return dict(total)


def hash_pair(a: str, b: str) -> str:
    """What two texts are known by in the list made by eye, whichever comes first."""
    return sha256("\n".join(sorted((a, b))).encode()).hexdigest()[:16]


def coverage(one: Passage, planted: Passage) -> float:
    """Which share of a planted passage another one of the document covers."""
    shared = min(one.end, planted.end) - max(one.start, planted.start)
    return max(0, shared) / max(1, planted.end - planted.start)


Pairs = Mapping[frozenset[str], Sequence[Alignment]]


def _by_pair(alignments: Iterable[Alignment]) -> Pairs:
    pairs = defaultdict(list)
    for one in alignments:
        pairs[frozenset((one.a.document_id, one.b.document_id))].append(one)
    return pairs


def _sides(one: Alignment, plant: Plant) -> tuple[Passage, Passage]:
    """Both passages of an alignment, that of the plant's first document first."""
    return (one.a, one.b) if one.a.document_id == plant.a.document_id else (one.b, one.a)


def _covers(one: Alignment, plant: Plant) -> float:
    a, b = _sides(one, plant)
    return min(coverage(a, plant.a), coverage(b, plant.b))


def _best(pairs: Pairs, plant: Plant) -> Alignment | None:
    """The alignment that covers most of the plant, if it covers enough."""
    every = pairs.get(frozenset((plant.a.document_id, plant.b.document_id)), ())
    best = max(every, key=lambda one: _covers(one, plant), default=None)
    return best if best and _covers(best, plant) >= plant.least else None


def _is_found_in_parts(pairs: Pairs, plant: Plant) -> bool:
    """Tell whether all alignments of two documents together cover enough."""
    every = pairs.get(frozenset((plant.a.document_id, plant.b.document_id)), ())
    sides = zip(*(_sides(one, plant) for one in every), strict=True)
    return bool(every) and all(
        _joint_coverage(side, planted) >= plant.least
        for side, planted in zip(sides, (plant.a, plant.b), strict=True)
    )


def _joint_coverage(passages: Iterable[Passage], planted: Passage) -> float:
    covered, at = 0, planted.start
    for one in sorted(passages, key=lambda each: each.start):
        start, end = max(one.start, at), min(one.end, planted.end)
        covered += max(0, end - start)
        at = max(at, end)
    return covered / max(1, planted.end - planted.start)


def count_pile(
    pile: Pile, alignments: Sequence[Alignment], by_eye: Mapping[str, str] | None = None
) -> Counts:
    """Count everything but directions."""
    pairs = _by_pair(alignments)
    counter = _Counter()
    for plant in pile.plants:
        _count_plant(counter, pairs, plant)
    _count_boilerplate(counter, pile, alignments)
    quotations = {id(one) for _, one in _of_quotations(pairs, pile)}
    groups = _groups(pile)
    for one in alignments:
        if one.kind in COPY_KINDS:
            is_right = pile.are_related(one.a.document_id, one.b.document_id)
            counter.add("precision", "raw", is_right=is_right)
            if not is_right and id(one) not in quotations and not _of_groups(groups, one):
                is_right = (by_eye or {}).get(_key(pile, one)) == "copy"
            counter.add("precision", "after a look", is_right=is_right)
    return dict(counter.counts)


def _count_plant(counter: _Counter, pairs: Pairs, plant: Plant) -> None:
    best = _best(pairs, plant)
    counter.add("found", plant.label, is_right=best is not None)
    in_parts = best is not None or _is_found_in_parts(pairs, plant)
    counter.add("found in parts", plant.label, is_right=in_parts)
    if best is None:
        return
    counter.add("kind", plant.label, is_right=best.kind is plant.kind)
    if plant.kind in (AlignmentKind.WHOLE, AlignmentKind.PARTIAL):
        counter.add("offsets", plant.kind.value, is_right=_is_exact(best, plant))
    if plant.kind is AlignmentKind.QUOTATION:
        counter.add("told apart", plant.label, is_right=best.kind is plant.kind)
    elif plant.kind is AlignmentKind.PARTIAL and plant.quoted >= _QUOTED:
        counter.add("told apart", plant.kind.value, is_right=best.kind in COPY_KINDS)


def _is_exact(one: Alignment, plant: Plant) -> bool:
    sides = zip(_sides(one, plant), (plant.a, plant.b), strict=True)
    return all(
        abs(found.start - true.start) <= MOST_OFF and abs(found.end - true.end) <= MOST_OFF
        for found, true in sides
    )


Groups = Mapping[str, Mapping[int, Passage]]


def _groups(pile: Pile) -> Groups:
    """The boilerplates of each document by their numbers."""
    groups: defaultdict[str, dict[int, Passage]] = defaultdict(dict)
    for number, group in enumerate(pile.boilerplate):
        for passage in group:
            groups[passage.document_id][number] = passage
    return groups


def _of_groups(groups: Groups, one: Alignment) -> list[int]:
    """The boilerplates that most of both sides of an alignment is in."""
    here, there = (groups.get(side.document_id, {}) for side in (one.a, one.b))
    return [
        number
        for number in here.keys() & there.keys()
        if coverage(here[number], one.a) >= _WITHIN and coverage(there[number], one.b) >= _WITHIN
    ]


def _of_quotations(pairs: Pairs, pile: Pile) -> Iterable[tuple[Plant, Alignment]]:
    """Alignments that mostly lie in a planted quotation."""
    for plant in pile.plants:
        if plant.kind is AlignmentKind.QUOTATION:
            for one in pairs.get(frozenset((plant.a.document_id, plant.b.document_id)), ()):
                sides = zip((plant.a, plant.b), _sides(one, plant), strict=True)
                if all(coverage(planted, side) >= _WITHIN for planted, side in sides):
                    yield plant, one


def _count_boilerplate(counter: _Counter, pile: Pile, alignments: Iterable[Alignment]) -> None:
    """Of alignments that are mostly of one boilerplate, how many are called so."""
    groups = _groups(pile)
    met = set()
    for one in alignments:
        for number in _of_groups(groups, one):
            is_so = one.kind is AlignmentKind.BOILERPLATE
            counter.add("boilerplate", "named", is_right=is_so)
            met.add(number)
    for number in range(len(pile.boilerplate)):
        counter.add("boilerplate", "met", is_right=number in met)


def count_directions(pile: Pile, alignments: Sequence[Alignment], *, dated: bool) -> Counts:
    """Of copies that were found: told rightly, told at all, and what date or trace could tell.

    ``dated``: whether the pile bears dates, so that a later one tells.
    """
    pairs = _by_pair(alignments)
    counter = _Counter()
    label = "with dates" if dated else "without dates"
    telling = _TELLING if dated else _TELLING - {Trace.LATER}
    for plant in pile.plants:
        best = _best(pairs, plant) if plant.is_edge else None
        if best is None:
            continue
        wanted = Direction.A_TO_B if best.a.document_id == plant.a.document_id else Direction.B_TO_A
        is_right = best.direction is wanted
        counter.add("direction", label, is_right=is_right)
        counter.add("direction traced", label, is_right=bool(telling & plant.traces))
        if best.direction is not Direction.UNKNOWN:
            counter.add("direction told", label, is_right=is_right)
        if dated and plant.traces & {Trace.LATER, Trace.WRONG_DATE}:
            counter.add("direction", "with other dates", is_right=is_right)
    return dict(counter.counts)


def _key(pile: Pile, one: Alignment) -> str:
    return hash_pair(pile.bases[one.a.document_id], pile.bases[one.b.document_id])


def find_unplanted(pile: Pile, alignments: Sequence[Alignment]) -> list[Unplanted]:
    """The copies that were found and not planted, those of two real articles once."""
    texts = {document.id: document.text for document in pile.documents}
    quotations = {id(one) for _, one in _of_quotations(_by_pair(alignments), pile)}
    groups = _groups(pile)
    found: dict[tuple[str, str, AlignmentKind], Unplanted] = {}
    for one in alignments:
        if one.kind in COPY_KINDS and not pile.are_related(one.a.document_id, one.b.document_id):
            a, b = (texts[side.document_id][side.start : side.end] for side in (one.a, one.b))
            of = AlignmentKind.QUOTATION.value if id(one) in quotations else ""
            of = AlignmentKind.BOILERPLATE.value if _of_groups(groups, one) else of
            unplanted = Unplanted(_key(pile, one), one.kind, one.probability, (a, b), of)
            found.setdefault((unplanted.key, of, one.kind), unplanted)
    return list(found.values())


def missed(pile: Pile, alignments: Iterable[Alignment]) -> list[tuple[Plant, str]]:
    """The plants that were not found, each with its words in the second document."""
    pairs = _by_pair(alignments)
    texts = {document.id: document.text for document in pile.documents}
    return [
        (plant, texts[plant.b.document_id][plant.b.start : plant.b.end])
        for plant in pile.plants
        if _best(pairs, plant) is None
    ]
