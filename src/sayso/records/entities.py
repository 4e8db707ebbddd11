"""Who is who across documents, and what is said of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from sayso.records.readings import DeedKind, NameType, SaidAt
from sayso.records.texts import Span

__all__ = [
    "Description",
    "Entities",
    "Entity",
    "Form",
    "Judgement",
    "JudgementKind",
    "Mention",
    "MentionRole",
    "Merge",
    "Place",
    "Standing",
    "Tie",
]


class MentionRole(StrEnum):
    """How a mention stands for its entity: by name, by its people, or by its capital."""

    NAME = "name"
    DEMONYM = "demonym"
    METONYM = "metonym"


class JudgementKind(StrEnum):
    """What a person decided about names.

    ``merge`` and ``split``: the two names are, or are not, one entity. ``rename``: the entity of
    the first name is to be called by the second. ``assign``: the mention at a place is its.
    """

    MERGE = "merge"
    SPLIT = "split"
    RENAME = "rename"
    ASSIGN = "assign"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A person's decision about names; it always wins over what the machine suggests.

    ``names`` are one name for ``assign``, else two. ``document_id`` and ``span`` are the place of
    the mention that is assigned.
    """

    kind: JudgementKind
    names: tuple[str, ...]
    document_id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name at its place, and whose it is.

    ``entity_id`` is None where it fits several: then ``candidates`` are the ids of these.
    """

    document_id: str
    span: Span
    type: NameType
    entity_id: str | None = None
    role: MentionRole = MentionRole.NAME
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Form:
    """A name string an entity goes by, and in how many places and documents."""

    name: str
    count: int
    n_documents: int


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two names were put together; ``document_id`` and ``span`` where a text says so."""

    names: tuple[str, str]
    reason: str
    document_id: str = ""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a document says something, and by whose word: None for its author's own."""

    document_id: str
    span: Span
    attribution_id: str | None = None


@dataclass(frozen=True, slots=True)
class Description:
    """Words put on an entity, as most often printed, with all places that have them.

    ``loaded``: those of the words that judge ("terrorist", "regime").
    """

    words: str
    places: tuple[Place, ...]
    loaded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """A statement about where an entity stands: that it was listed, delisted, founded, banned ...

    ``keeper`` is who did it: the list's keeper, the founder, the state that banned it, as printed,
    with ``keeper_id`` where it is an entity. ``place`` holds the whole statement's verb.
    """

    kind: DeedKind
    place: Place
    keeper: str = ""
    keeper_id: str | None = None
    negated: bool = False
    hedged: bool = False
    at: SaidAt | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """What an entity is said to do to another, or to have done to it, with all reports of it.

    ``is_agent``: the entity does it; else it is done to it. ``negated``: it is said not to.
    """

    kind: DeedKind
    other_id: str
    is_agent: bool
    places: tuple[Place, ...]
    negated: bool = False
    n_hedged: int = 0


@dataclass(frozen=True, slots=True)
class Entity:
    """The one behind the mentions across documents.

    ``forms``: all names it goes by, most frequent first, without demonyms and capitals; ``merges``
    say why these are one. ``n_documents``: in how many it is named. ``descriptions`` and ``ties``
    with most places first, ``standing`` by date, what is undated last. ``perhaps``: ids of others
    that may be the same, where nothing in the pile decides.
    """

    id: str
    name: str
    type: NameType
    forms: tuple[Form, ...] = ()
    merges: tuple[Merge, ...] = ()
    n_documents: int = 0
    descriptions: tuple[Description, ...] = ()
    standing: tuple[Standing, ...] = ()
    ties: tuple[Tie, ...] = ()
    perhaps: tuple[str, ...] = ()

    @property
    def aliases(self) -> tuple[str, ...]:
        """All names it goes by, most frequent first."""
        return tuple(form.name for form in self.forms)


@dataclass(frozen=True, slots=True)
class Entities:
    """Who is who in a pile: entities, most mentioned first; mentions in the order of the readings.

    ``speakers``: the entity behind the source of an attribution, by its id.
    """

    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    speakers: Mapping[str, str] = field(default_factory=dict)
