"""On whose say-so? Who says what in a pile of news, in whose words, and through whom."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sayso.errors import (
    CaseError,
    IntakeError,
    ModelError,
    SaysoError,
    UnknownColumnError,
    UsageError,
)
from sayso.records import (
    Alignment,
    AlignmentKind,
    Attribution,
    Case,
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    ClaimWarning,
    Direction,
    Dispute,
    DisputeKind,
    Document,
    Drift,
    DriftKind,
    Edit,
    Embedded,
    Evidence,
    EvidenceAbout,
    Failure,
    FailureKind,
    Family,
    Granularity,
    Kind,
    Name,
    NameType,
    Origin,
    Origins,
    ParentKind,
    Passage,
    Reading,
    Report,
    SaidAt,
    SourceType,
    Span,
    Stance,
    Voice,
    VoiceRole,
    WarningKind,
)

if TYPE_CHECKING:
    from sayso.copies import find_copies
    from sayso.intake import IntakeOptions
    from sayso.pipeline import Progress, TraceOptions, open_case, read, trace

__all__ = [
    "Alignment",
    "AlignmentKind",
    "Attribution",
    "Case",
    "CaseError",
    "Claim",
    "ClaimJudgement",
    "ClaimJudgementKind",
    "ClaimWarning",
    "Direction",
    "Dispute",
    "DisputeKind",
    "Document",
    "Drift",
    "DriftKind",
    "Edit",
    "Embedded",
    "Evidence",
    "EvidenceAbout",
    "Failure",
    "FailureKind",
    "Family",
    "Granularity",
    "IntakeError",
    "IntakeOptions",
    "Kind",
    "ModelError",
    "Name",
    "NameType",
    "Origin",
    "Origins",
    "ParentKind",
    "Passage",
    "Progress",
    "Reading",
    "Report",
    "SaidAt",
    "SaysoError",
    "SourceType",
    "Span",
    "Stance",
    "TraceOptions",
    "UnknownColumnError",
    "UsageError",
    "Voice",
    "VoiceRole",
    "WarningKind",
    "find_copies",
    "open_case",
    "read",
    "trace",
]

# What needs the stages is imported when it is asked for: whoever only reads a case file does
# without the models and their libraries.
_FROM = {
    "IntakeOptions": "sayso.intake",
    "Progress": "sayso.pipeline",
    "TraceOptions": "sayso.pipeline",
    "find_copies": "sayso.copies",
    "open_case": "sayso.pipeline",
    "read": "sayso.pipeline",
    "trace": "sayso.pipeline",
}


def __getattr__(name: str) -> object:
    if name not in _FROM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_FROM[name]), name)
