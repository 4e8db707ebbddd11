"""What lists of a case show of each thing, and how lists are asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Generic, TypeVar

from sayso.figures import Figures
from sayso.records import AlignmentKind, Direction, NameType, SourceType

__all__ = [
    "CaseFigures",
    "ClaimFilter",
    "ClaimRow",
    "ClaimSort",
    "CopyRow",
    "CopySort",
    "DayCount",
    "DocumentFilter",
    "DocumentRow",
    "DocumentSort",
    "Listed",
    "Page",
    "SourceRow",
    "SourceSort",
    "StatementFilter",
    "StatementSort",
]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list: ``size`` rows, on the page with this number, from 1."""

    number: int = 1
    size: int = 50

    @property
    def offset(self) -> int:
        """How many rows come before it."""
        return max(self.number - 1, 0) * self.size


@dataclass(frozen=True, slots=True)
class Listed(Generic[T]):
    """A page of a list, and how many rows the whole list has."""

    rows: tuple[T, ...]
    total: int


class DocumentSort(StrEnum):
    """The order of documents; what is undated stands last."""

    NEWEST = "newest"
    OLDEST = "oldest"
    OUTLET = "outlet"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class DocumentFilter:
    """Which documents: of an outlet, whatever its case, between two days, both included.

    ``outlets``: of one of these. ``title``: with these words in it. ``undated``: without a day.
    """

    outlet: str = ""
    outlets: tuple[str, ...] | None = None
    since: date | None = None
    until: date | None = None
    title: str = ""
    undated: bool = False


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document without its text; ``n_chars`` is how long that is."""

    id: str
    title: str
    outlet: str
    byline: str
    published: date | None
    url: str
    n_chars: int
    n_statements: int


class ClaimSort(StrEnum):
    """The order of claims: most reports (and of as many, fewest origins), most of these for each
    origin there may be, most interest, most disputes, newest, oldest.
    """

    TOLD = "told"
    NARROW = "narrow"
    RATIO = "ratio"
    INTEREST = "interest"
    DISPUTED = "disputed"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims: about an entity, with an entity's voice, told in an outlet, told by then.

    ``since`` and ``until``: told on a day between them, or on days around them. ``told_again``:
    with more than one report or a dispute; ``disputed``, ``warned``: with a dispute, a warning;
    ``document``: told in a document. ``words``: with these in the label. ``about_any``: about one
    of some entities; ``told_in``: told in a document that is so, which ``since`` and ``until`` of
    a claim that goes on for long do not say.
    """

    about: str = ""
    about_any: tuple[str, ...] | None = None
    told_in: DocumentFilter | None = None
    voice: str = ""
    outlet: str = ""
    document: str = ""
    since: date | None = None
    until: date | None = None
    told_again: bool = False
    disputed: bool = False
    warned: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with its figures, without its reports."""

    id: str
    label: str
    n_reports: int
    n_outlets: int
    n_disputes: int
    n_warnings: int
    at_least: int
    at_most: int
    first_day: date | None
    last_day: date | None
    interest: float


class SourceSort(StrEnum):
    """The order of sources: who says most, is in most outlets, denies most, or by name."""

    SAID = "said"
    OUTLETS = "outlets"
    DENIALS = "denials"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source and how much it says; ``entity_id`` None for words that nobody stands behind.

    ``entity_type`` of entities alone.
    """

    key: str
    entity_id: str | None
    name: str
    type: SourceType
    entity_type: NameType | None
    n_statements: int
    n_direct: int
    n_denials: int
    n_documents: int
    n_outlets: int
    first_day: date | None
    last_day: date | None


class StatementSort(StrEnum):
    """The order of what a source says, by the days of the documents; undated ones stand last."""

    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class StatementFilter:
    """Which attributions, as they stand; ``source`` is the key of a source: the id of its entity.

    ``stance``, ``kind`` and ``source_type`` as their values, empty for any.
    """

    source: str = ""
    document: str = ""
    outlet: str = ""
    stance: str = ""
    kind: str = ""
    source_type: str = ""
    since: date | None = None
    until: date | None = None


class CopySort(StrEnum):
    """The order of copied passages: longest first, or as they stand in the case."""

    LONGEST = "longest"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A passage that two documents share, without its words; ``n_chars`` of the longer side."""

    id: str
    kind: AlignmentKind
    direction: Direction
    probability: float
    similarity: float
    reason: str
    n_chars: int
    a: DocumentRow
    b: DocumentRow


@dataclass(frozen=True, slots=True)
class DayCount:
    """What is of one day: documents published, claims first told, statements said (if dated)."""

    day: date
    n_documents: int = 0
    n_claims: int = 0
    n_statements: int = 0


@dataclass(frozen=True, slots=True)
class CaseFigures:
    """What a whole case holds, counted.

    ``told_again``: claims with more than one report or a dispute; of these, ``narrow`` rest on one
    origin at most, and ``disputed`` are disputed. ``first_day``, ``last_day``: of the documents.
    """

    figures: Figures
    entities: int
    alignments: int
    families: int
    claims: int
    told_again: int
    narrow: int
    disputed: int
    failures: int
    decisions: int
    first_day: date | None
    last_day: date | None
