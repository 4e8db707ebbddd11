"""What is claimed: the places where it is told, on whose word, and who disputes it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.entities import Place
from sayso.records.readings import SaidAt, SourceType
from sayso.records.texts import Span

__all__ = [
    "Claim",
    "ClaimJudgement",
    "ClaimJudgementKind",
    "ClaimWarning",
    "Dispute",
    "DisputeKind",
    "Drift",
    "DriftKind",
    "Grounds",
    "Origin",
    "Origins",
    "ParentKind",
    "Report",
    "Voice",
    "VoiceRole",
    "WarningKind",
]


class VoiceRole(StrEnum):
    """What a voice is in the chain a report came through.

    Outlet and author: of the document itself. Embedded: an article that the document pastes in.
    Source: somebody whom a text gives the words to. Cited: another outlet that a text names as
    where it has them from.
    """

    OUTLET = "outlet"
    AUTHOR = "author"
    EMBEDDED = "embedded"
    SOURCE = "source"
    CITED = "cited"


class ParentKind(StrEnum):
    """How a report came from another: its words were copied, it names the other's outlet, it
    links to it, it pastes it in, it tells in other words what the other told before, or a person
    said so.
    """

    COPY = "copy"
    CITATION = "citation"
    LINK = "link"
    EMBEDDED = "embedded"
    RETELLING = "retelling"
    JUDGEMENT = "judgement"


class DriftKind(StrEnum):
    """What changed between a report and the one it came from."""

    HEDGE_DROPPED = "hedge dropped"
    HEDGE_ADDED = "hedge added"
    ATTRIBUTION_DROPPED = "attribution dropped"
    SOURCE_ANONYMISED = "source anonymised"
    NUMBER_CHANGED = "number changed"
    DATE_CHANGED = "date changed"
    NAME_CHANGED = "name changed"
    QUOTATION_ALTERED = "quotation altered"
    NEGATION_LOST = "negation lost"


class DisputeKind(StrEnum):
    """How a claim is disputed: by a word that denies ("denied that"), by saying what cannot be
    true beside it, or by an outlet that takes back or puts right what it printed.
    """

    DENIAL = "denial"
    CONTRADICTION = "contradiction"
    CORRECTION = "correction"
    RETRACTION = "retraction"


class WarningKind(StrEnum):
    """What a careful editor would want to know before printing a claim."""

    ONE_ANONYMOUS_ORIGIN = "one anonymous origin"
    CIRCULAR = "circular"
    ATTRIBUTION_LOST = "attribution lost"
    QUOTATION_DIFFERS = "quotation differs"
    ORIGIN_HAS_STAKE = "origin has a stake"


class ClaimJudgementKind(StrEnum):
    """What a person decided about reports; it always wins over what the machine suggests.

    Same and different claim: of two reports. Parent: the second came from the first. Not copy: it
    did not, nor the first from the second. Origin: a report came from no other.
    """

    SAME_CLAIM = "same claim"
    DIFFERENT_CLAIM = "different claim"
    PARENT = "parent"
    NOT_COPY = "not a copy"
    ORIGIN = "origin"


@dataclass(frozen=True, slots=True)
class ClaimJudgement:
    """A person's decision about one report (origin) or two, by their ids."""

    kind: ClaimJudgementKind
    report_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """One of the mouths that words came through.

    ``document_id``: the document in the pile that speaks here, None where there is none ("not in
    the pile"). ``source_type`` of sources alone.
    """

    name: str
    role: VoiceRole
    document_id: str | None = None
    entity_id: str | None = None
    source_type: SourceType | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """A place where a claim is told.

    ``spans`` are the words that tell it; ``attribution_id`` the innermost attribution they are the
    content of, None in the author's own voice. ``chain``: every voice from the outlet to the last
    one known, also those of other documents that it came through. ``parent_id``: the report of the
    same claim that it came from, with how (``parent_kind``), why (``parent_reason``, in words) and
    how sure (``parent_probability``, 0 to 1). ``also``: further places in the document that tell it
    in the same voice, or in the author's own beside it.
    """

    id: str
    claim_id: str
    document_id: str
    spans: tuple[Span, ...]
    attribution_id: str | None = None
    chain: tuple[Voice, ...] = ()
    parent_id: str | None = None
    parent_kind: ParentKind | None = None
    parent_reason: str = ""
    parent_probability: float = 1.0
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent root of reports: where their chains end.

    ``name`` in words ("a senior official", "Velsund Courier's own report"); ``source_type`` None
    for an outlet's own voice. ``may_be``: positions in `Origins.roots` of others that it may be the
    same as.
    """

    name: str
    report_ids: tuple[str, ...]
    source_type: SourceType | None = None
    entity_id: str | None = None
    may_be: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Origins:
    """How many independent origins a claim has: a range, and the reasons for it in words."""

    at_least: int
    at_most: int
    reasons: tuple[str, ...] = ()
    roots: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Drift:
    """What changed on the way from ``parent_id`` to ``report_id``, with both wordings.

    ``before`` in the parent's document, ``after`` in the report's; where something was dropped or
    added, the whole words of the side that does not have it.
    """

    kind: DriftKind
    report_id: str
    parent_id: str
    before: Place
    after: Place


@dataclass(frozen=True, slots=True)
class Dispute:
    """Somebody says that a claim is not so.

    ``place`` holds the words, ``chain`` the voices they come through; ``at`` when it was said.
    ``report_ids``: the reports that are disputed; ``carried_by``: those of them whose documents
    tell of the denial too. ``claim_id``: the claim that says the contrary, where there is one.
    """

    kind: DisputeKind
    place: Place
    chain: tuple[Voice, ...]
    report_ids: tuple[str, ...]
    carried_by: tuple[str, ...] = ()
    at: SaidAt | None = None
    claim_id: str | None = None
    probability: float = 1.0


@dataclass(frozen=True, slots=True)
class ClaimWarning:
    """Something about a claim to be careful of, in words, with the places that show it."""

    kind: WarningKind
    words: str
    report_ids: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a claim was made from beside its reports, so that it can be made again alone.

    ``also``: the ids of the statements at the places that its reports have in ``also``, in order.
    ``denied``: what says the same under a denying cue, by document and id of the statement, and
    ``contrary``: the ids of claims that cannot be true beside it, the surest first; both with
    probabilities.
    """

    also: tuple[str, ...] = ()
    denied: tuple[tuple[str, str, float], ...] = ()
    contrary: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A proposition that documents assert, and everything known about who says so.

    ``label``: the clearest of its reports, word for word (``label_place``). Reports by date, then
    by place; ``drift`` in the order of reports. ``grounds`` are None where a claim was found by a
    sayso that did not keep them.
    """

    id: str
    label: str
    label_place: Place
    reports: tuple[Report, ...]
    origins: Origins
    drift: tuple[Drift, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    warnings: tuple[ClaimWarning, ...] = ()
    entity_ids: tuple[str, ...] = ()
    """Whom it is about, most often named first."""
    grounds: Grounds | None = None
