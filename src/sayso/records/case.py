"""The case: the pile, and everything that was worked out of it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records.claims import Claim
from sayso.records.copies import Alignment, Family
from sayso.records.entities import Entity, Mention
from sayso.records.readings import Attribution
from sayso.records.texts import Document, Embedded, Failure

__all__ = ["Case"]


@dataclass(frozen=True, slots=True)
class Case:
    """The pile and everything read from it.

    Documents by path, attributions and mentions by place in them, entities by number of mentions,
    alignments by their documents and places, families by size,
    embedded documents by place, claims by number of reports.
    """

    documents: tuple[Document, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    failures: tuple[Failure, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    alignments: tuple[Alignment, ...] = ()
    families: tuple[Family, ...] = ()
    embedded: tuple[Embedded, ...] = ()
    claims: tuple[Claim, ...] = ()
