"""The records that pass between stages: frozen, typed, and without behaviour of their own.

All offsets are half-open code-point offsets into the frozen ``Document.text`` they belong to.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

__all__ = [
    "Attribution",
    "Case",
    "Deed",
    "DeedKind",
    "Depiction",
    "Description",
    "Document",
    "Entities",
    "Entity",
    "Evidence",
    "EvidenceAbout",
    "Failure",
    "FailureKind",
    "Form",
    "Granularity",
    "Judgement",
    "JudgementKind",
    "Kind",
    "Mention",
    "MentionRole",
    "Merge",
    "Name",
    "NameType",
    "Place",
    "Reading",
    "SaidAt",
    "SourceType",
    "Span",
    "Stance",
    "Standing",
    "Tie",
    "hash_parts",
]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


class Kind(StrEnum):
    """How much of a content stands in quotation marks: all, none, or some."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Stance(StrEnum):
    """What a cue does with its content."""

    ASSERT = "assert"
    DENY = "deny"
    ALLEGE = "allege"
    ADMIT = "admit"
    CONFESS = "confess"
    WARN = "warn"
    PROMISE = "promise"
    BELIEVE = "believe"
    ASK = "ask"
    DEMAND = "demand"
    DESCRIBE = "describe"
    SHOW = "show"
    PRAISE = "praise"
    CRITICISE = "criticise"


class SourceType(StrEnum):
    """What stands behind an attribution."""

    NAMED = "named"
    ANONYMOUS = "anonymous"
    COLLECTIVE = "collective"
    DOCUMENT = "document"
    UNSTATED = "unstated"


class Granularity(StrEnum):
    """How fine a time is: the unit it names; a set is "every Monday", vague is "recently"."""

    TIME = "time"
    PART_OF_DAY = "part_of_day"
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    DURATION = "duration"
    SET = "set"
    VAGUE = "vague"


class EvidenceAbout(StrEnum):
    """What about an attribution a piece of evidence made so."""

    STANCE = "stance"
    NEGATED = "negated"
    HEDGED = "hedged"
    SOURCE_TYPE = "source_type"


class NameType(StrEnum):
    """What a name names. People: nationalities, religions, parties. Work: works, laws, events."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    PEOPLE = "people"
    WORK = "work"


class DeedKind(StrEnum):
    """What somebody is said to have done to, for or with somebody.

    The first ten tie two parties. The others change where one stands: put on, kept on or taken off
    a list, founded, banned, disarmed, renounced something.
    """

    BACK = "back"
    FUND = "fund"
    ARM = "arm"
    TRAIN = "train"
    LEAD = "lead"
    BELONG = "belong"
    MEET = "meet"
    ACCUSE = "accuse"
    ATTACK = "attack"
    DETAIN = "detain"
    LIST = "list"
    KEEP_LISTED = "keep_listed"
    DELIST = "delist"
    FOUND = "found"
    BAN = "ban"
    DISARM = "disarm"
    RENOUNCE = "renounce"


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


class FailureKind(StrEnum):
    """Whether a place could not be read, or was left alone because it is no article."""

    FAILED = "failed"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """``start`` and ``end``: half-open code-point offsets into a document's text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One published text. Its ``text`` never changes; its id says what it is.

    ``path`` is the place it was read from, ``also_at`` further places that hold the same text from
    the same outlet and day. ``topics`` is the path of a breadcrumb, outermost first.
    """

    id: str
    text: str
    title: str = ""
    outlet: str = ""
    byline: str = ""
    published: date | None = None
    url: str = ""
    path: str = ""
    topics: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    also_at: tuple[str, ...] = ()

    @classmethod
    def from_text(
        cls,
        text: str,
        title: str = "",
        outlet: str = "",
        byline: str = "",
        published: date | None = None,
        url: str = "",
        *,
        path: str = "",
        topics: Iterable[str] = (),
        links: Iterable[str] = (),
    ) -> Document:
        """Make a document, with an id that is a hash of text, title, outlet, date and url.

        A lone surrogate, which no file can hold, becomes U+FFFD; every offset stays as it is.
        """
        text, title, outlet, byline, url, path = (
            _LONE_SURROGATE.sub("\ufffd", part) for part in (text, title, outlet, byline, url, path)
        )
        day = published.isoformat() if published else ""
        return cls(
            id=hash_parts(text, title, outlet, day, url),
            text=text,
            title=title,
            outlet=outlet,
            byline=byline,
            published=published,
            url=url,
            path=path,
            topics=tuple(topics),
            links=tuple(links),
        )


@dataclass(frozen=True, slots=True)
class SaidAt:
    """When something was said, as far as the words tell.

    ``value`` is an ISO-8601 or TIMEX3 value ("2009-06-20", "2008-11", "2009-W25"), with "X" for
    each digit that is not known ("XXXX-11"). ``span`` is where the document says so.
    ``doubtful``: the value rests on a guess, so that it must not be shown as a plain fact.
    """

    value: str
    span: Span
    granularity: Granularity
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that made something about an attribution so: ``span`` in the document's text."""

    about: EvidenceAbout
    span: Span


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a document. ``probability`` is the model's own for name and type, 0 to 1."""

    span: Span
    type: NameType
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class Deed:
    """Something done, as a sentence has it: who, what, to whom; voice is seen through.

    ``verb`` are the words that say it ("was not backed"), ``agent`` and ``patient`` the whole
    phrases of who did it and to whom, None where the sentence does not say; where one is a pronoun
    or "the group" and could be followed, ``agent_name`` and ``patient_name`` are the fullest names
    they have in the document. ``negated``: it is said not to be so; ``hedged``: it may be, is
    planned, tried or asked for. ``at`` is when, where the clause says so. ``attribution_id``: the
    innermost attribution whose content it stands in, None in the author's own voice.
    """

    kind: DeedKind
    verb: tuple[Span, ...]
    agent: Span | None = None
    patient: Span | None = None
    negated: bool = False
    hedged: bool = False
    at: SaidAt | None = None
    attribution_id: str | None = None
    agent_name: str = ""
    patient_name: str = ""


@dataclass(frozen=True, slots=True)
class Depiction:
    """Words put on somebody: ``name`` is the name, ``words`` what it is called ("the terrorist").

    ``attribution_id`` as in `Deed`.
    """

    name: Span
    words: Span
    attribution_id: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody's words or thoughts, tied to whose they are.

    ``source``, ``cue`` and ``content`` are spans in text order; ``source`` may be empty.
    ``chain`` names the voices inside the document, outermost first; ``source_name`` is the name
    this attribution's own source goes by in the document (the fullest mention of it found there).
    ``is_source_open``: the source is a pronoun, a relative or a phrase such as "the group" that
    could not be followed to anybody, so that its name is only its words.
    ``said_at`` is when it was said, where the words tell. ``evidence`` are the words that made
    stance, negation, hedge or source type so, in text order.
    ``probability`` is the model's own for the cue, 0 to 1.
    """

    id: str
    document_id: str
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    kind: Kind
    stance: Stance = Stance.ASSERT
    negated: bool = False
    hedged: bool = False
    source_type: SourceType = SourceType.UNSTATED
    source_name: str = ""
    parent_id: str | None = None
    chain: tuple[str, ...] = ()
    entity_id: str | None = None
    said_at: SaidAt | None = None
    probability: float = 1.0
    is_source_open: bool = False
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was read in one document.

    ``attributions`` in the order of their cues, the others in text order.
    """

    document: Document
    attributions: tuple[Attribution, ...] = ()
    names: tuple[Name, ...] = ()
    deeds: tuple[Deed, ...] = ()
    depictions: tuple[Depiction, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Failure:
    """A place that gave no document, and the reason in words."""

    path: str
    reason: str
    kind: FailureKind = FailureKind.FAILED


@dataclass(frozen=True, slots=True)
class Case:
    """The pile and everything read from it.

    Documents by path, attributions and mentions by place in them, entities by number of mentions.
    """

    documents: tuple[Document, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    failures: tuple[Failure, ...] = field(default=())
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()


def hash_parts(*parts: str) -> str:
    """A short stable id: 16 hexadecimal digits of the SHA-256 over the parts and their lengths."""
    digest = hashlib.sha256()
    for part in parts:
        raw = part.encode("utf-8")
        digest.update(len(raw).to_bytes(8, "big"))
        digest.update(raw)
    return digest.hexdigest()[:16]
