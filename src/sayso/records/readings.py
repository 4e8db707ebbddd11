"""What is read in one document: who says what, who is named, called and done what."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.texts import Document, Span

__all__ = [
    "UNSTATED_NAME",
    "Attribution",
    "Deed",
    "DeedKind",
    "Depiction",
    "Evidence",
    "EvidenceAbout",
    "Granularity",
    "Kind",
    "Name",
    "NameType",
    "Reading",
    "SaidAt",
    "SourceType",
    "Stance",
]

UNSTATED_NAME = "nobody named"
"""How a voice without a source is written in a chain."""


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
