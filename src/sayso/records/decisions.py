"""What a person decides while working on a case, and the log of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from sayso.records.claims import ClaimJudgement
from sayso.records.entities import Judgement
from sayso.records.readings import SourceType, Stance
from sayso.records.texts import Span

__all__ = [
    "AnyJudgement",
    "AttributionJudgement",
    "AttributionJudgementKind",
    "CopyJudgement",
    "CopyJudgementKind",
    "Decision",
    "Note",
    "Star",
    "Target",
    "TargetKind",
]


class AttributionJudgementKind(StrEnum):
    """What a person decided about an attribution: it is right, it is none, or it is another."""

    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"


@dataclass(frozen=True, slots=True)
class AttributionJudgement:
    """A person's decision about one attribution; it wins over what was read, which stays kept.

    ``document_id``, ``cue`` and ``content`` are the place as it stood, so that it is found again
    when a newer reader gives other ids. ``new_source``, ``new_content``, ``new_stance`` and
    ``new_source_type`` are what is right instead (``correct`` alone), None for what stays as read;
    an empty ``new_source`` says that the text names nobody.
    """

    kind: AttributionJudgementKind
    attribution_id: str
    document_id: str
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    new_source: tuple[Span, ...] | None = None
    new_content: tuple[Span, ...] | None = None
    new_stance: Stance | None = None
    new_source_type: SourceType | None = None


class CopyJudgementKind(StrEnum):
    """What a person decided about two documents: the second was copied from the first, or not."""

    COPY = "copy"
    NOT_COPY = "not a copy"


@dataclass(frozen=True, slots=True)
class CopyJudgement:
    """A person's decision about two documents; of a copy, the original is the first.

    Not a copy: neither of the two was copied from the other.
    """

    kind: CopyJudgementKind
    document_ids: tuple[str, str]


class TargetKind(StrEnum):
    """What notes and stars can be put on."""

    DOCUMENT = "document"
    ATTRIBUTION = "attribution"
    ENTITY = "entity"
    CLAIM = "claim"
    REPORT = "report"
    ALIGNMENT = "alignment"


@dataclass(frozen=True, slots=True, order=True)
class Target:
    """What a note or a star is on, by its id."""

    kind: TargetKind
    id: str


@dataclass(frozen=True, slots=True)
class Note:
    """What a person wrote down about something, in place of an earlier note on it.

    An empty ``text`` clears the note.
    """

    target: Target
    text: str


@dataclass(frozen=True, slots=True)
class Star:
    """A person put a star on something, or took it off (``is_on`` False)."""

    target: Target
    is_on: bool = True


AnyJudgement = Judgement | ClaimJudgement | AttributionJudgement | CopyJudgement | Note | Star
"""Whatever a person can decide: on names, reports, attributions, copies; notes and stars."""


@dataclass(frozen=True, slots=True)
class Decision:
    """An entry of the log of a case: something decided, or the taking back of an earlier entry.

    ``number`` counts from 1; ``at`` is aware of its zone; ``who`` may be empty. Of ``judgement``
    and ``undoes``, the number of the entry taken back, exactly one is there. ``hash`` is SHA-256
    over the entry and the hash before it.
    """

    number: int
    at: datetime
    who: str
    judgement: AnyJudgement | None
    undoes: int | None
    hash: str
