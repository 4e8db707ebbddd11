"""What claims are found from: what the other stages found, and the tools that look at words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.claims.agree import AgreeOptions, Compare
from sayso.claims.gather import Gather, Gathered, Gatherer, find_furniture
from sayso.claims.media import Media
from sayso.claims.told import ReadTimes
from sayso.claims.voices import Names
from sayso.records import Copies, Document, Embedded, Entities, Mention, Reading

__all__ = [
    "ClaimOptions",
    "Encode",
    "LargeOptions",
    "Pile",
    "Tools",
    "gather_all",
    "make_gatherer",
]

Encode = Callable[[Sequence[str]], NDArray[np.float32]]
"""Vectors (n, d) of length 1 of sentences, near for what means nearly the same."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Documents by id, and all that was found in them; readings may be streamed.

    Of a slice of a pile, ``others`` are its other documents: of these the outlets are known alone.
    ``gather``: gathers the documents in its own way, where readings and mentions are not at hand.
    """

    documents: Mapping[str, Document]
    readings: Iterable[Reading]
    entities: Entities = field(default_factory=Entities)
    copies: Copies = field(default_factory=Copies)
    embedded: Mapping[str, Sequence[Embedded]] = field(default_factory=dict)
    others: Iterable[Document] = ()
    gather: Gather | None = None


def make_gatherer(pile: Pile) -> Gatherer:
    """What gathers each document of a pile."""
    outlets = {one.id: one for one in (*pile.documents.values(), *pile.others)}
    return Gatherer(
        Media(outlets[one] for one in sorted(outlets)),
        Names.of(pile.entities.entities),
        find_furniture(pile.copies.alignments),
        pile.embedded,
    )


def gather_all(pile: Pile, gatherer: Gatherer) -> Iterator[Gathered]:
    """What all documents of a pile give, in any order."""
    if pile.gather is not None:
        yield from pile.gather(gatherer)
        return
    mentions: defaultdict[str, list[Mention]] = defaultdict(list)
    for one in pile.entities.mentions:
        mentions[one.document_id].append(one)
    for reading in pile.readings:
        here = mentions.get(reading.document.id, ())
        yield gatherer.gather(reading, here, pile.entities.speakers)


@dataclass(frozen=True, slots=True)
class Tools:
    """Functions that the stage is given, so that it loads nothing itself."""

    encode: Encode
    compare: Compare
    read_times: ReadTimes


@dataclass(frozen=True, slots=True)
class LargeOptions:
    """How much of a large pile models are asked of, so that it is done in minutes.

    ``n_all``: up to so many statements a pile is small, and all are encoded. ``n_encoded``: so
    many different ones of a large pile at most are; ``least_kinship``: of rare words
    (`sayso.claims.kin`), 0 to 1, to be among them. Judged are, the likest pairs first, ``n_asked``
    of any pile and ``n_asked_each`` more for each document, at most ``n_asked_most``; where
    documents are added ``n_asked_added`` for each, since each pair is of two; and so many
    statements that are near each are looked at, besides those nearly the same, and so many encoded
    that have no vector yet.
    """

    n_all: int = 12_000
    n_encoded: int = 40_000
    least_kinship: float = 0.3
    n_asked: int = 3_000
    n_asked_each: int = 8
    n_asked_most: int = 15_000
    n_asked_added: int = 24

    def count_asked(self, n_documents: int) -> int:
        """So many pairs of a pile are judged at most."""
        return min(self.n_asked_most, self.n_asked + self.n_asked_each * n_documents)


@dataclass(frozen=True, slots=True)
class ClaimOptions:
    """How statements are grouped to claims.

    ``least_likeness``: of two groups on average; ``missing_likeness``: of a pair that was not
    proposed, ``renamed_likeness`` of one that is alike but for who or where.
    """

    agree: AgreeOptions = field(default_factory=AgreeOptions)
    least_likeness: float = 0.45
    missing_likeness: float = 0.35
    renamed_likeness: float = 0.25
    large: LargeOptions = field(default_factory=LargeOptions)
