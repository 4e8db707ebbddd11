"""What one document gives to claims: statements, denials, and what it says of where it has things.

Nothing of it depends on another document's text, so that documents can be gathered anywhere and in
any order. What of the whole pile is needed for it is small, and goes with a `Gatherer`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.backing import Backing, find_backings
from sayso.claims.facts import read_stems
from sayso.claims.media import Media
from sayso.claims.referring import find_denials_of_before
from sayso.claims.statements import Statement, gather_statements
from sayso.claims.voices import Names, Voices
from sayso.records import (
    Alignment,
    AlignmentKind,
    Embedded,
    Mention,
    Passage,
    Reading,
    Voice,
)

__all__ = ["Gather", "Gathered", "Gatherer", "find_furniture"]

_EDGE_CHARS = 3


@dataclass(frozen=True, slots=True)
class Gathered:
    """What one document gives.

    ``statements`` in order, and for each the ``stems`` of its words and, where somebody says it,
    the ``chains`` of voices that it comes through, () where the author does. ``denials`` only point
    back, each with the ids of statements that it may deny; ``cited``: outlets that it cites.
    """

    document_id: str
    statements: tuple[Statement, ...]
    stems: tuple[tuple[str, ...], ...]
    chains: tuple[tuple[Voice, ...], ...]
    denials: tuple[tuple[Statement, tuple[str, ...]], ...]
    backings: tuple[Backing, ...]
    cited: frozenset[str]


@dataclass(frozen=True, slots=True)
class Gatherer:
    """Gathers documents of a pile, one by one.

    ``names`` of entities; ``furniture`` and ``embedded`` of each document that has any.
    """

    media: Media
    names: Names
    furniture: Mapping[str, Sequence[Passage]]
    embedded: Mapping[str, Sequence[Embedded]]

    def gather(
        self, reading: Reading, mentions: Sequence[Mention], speakers: Mapping[str, str]
    ) -> Gathered:
        """What a document gives; ``mentions`` are those in it, ``speakers`` the entities behind
        the sources of its attributions."""
        document = reading.document
        furniture = self.furniture.get(document.id, ())
        voices = Voices(self.media, self.names, speakers, self.embedded)
        found = gather_statements(reading, mentions)
        kept = [one for one in found if one.is_denied or not _is_within(one, furniture)]
        ordered = sorted(kept, key=lambda one: (one.spans, one.id))
        return Gathered(
            document.id,
            tuple(ordered),
            tuple(read_stems(one.words) for one in ordered),
            tuple(voices.trace(one, document) if one.attribution else () for one in ordered),
            tuple(find_denials_of_before(reading, kept)),
            tuple(find_backings(reading, kept, speakers)),
            voices.find_cited_in(reading),
        )


Gather = Callable[[Gatherer], Iterable[Gathered]]
"""Gathers all documents of a pile, in any order."""


def find_furniture(alignments: Iterable[Alignment]) -> dict[str, list[Passage]]:
    """What outlets print below and above their texts, by document: nobody claims it."""
    found: defaultdict[str, list[Passage]] = defaultdict(list)
    for one in alignments:
        if one.kind is AlignmentKind.BOILERPLATE:
            for passage in (one.a, one.b):
                found[passage.document_id].append(passage)
    return {own_id: sorted(set(several), key=_place) for own_id, several in found.items()}


def _place(passage: Passage) -> tuple[int, int]:
    return passage.start, passage.end


def _is_within(statement: Statement, passages: Sequence[Passage]) -> bool:
    start, end = statement.spans[0].start, statement.spans[-1].end
    return any(
        one.start - _EDGE_CHARS <= start and end <= one.end + _EDGE_CHARS for one in passages
    )
