"""On whose say-so? Who says what in a pile of news, in whose words, and through whom."""

from sayso.errors import (
    CaseError,
    IntakeError,
    ModelError,
    SaysoError,
    UnknownColumnError,
    UsageError,
)
from sayso.intake import IntakeOptions
from sayso.pipeline import Progress, TraceOptions, open_case, read, trace
from sayso.records import (
    Attribution,
    Case,
    Document,
    Failure,
    FailureKind,
    Kind,
    Reading,
    SourceType,
    Span,
    Stance,
)

__all__ = [
    "Attribution",
    "Case",
    "CaseError",
    "Document",
    "Failure",
    "FailureKind",
    "IntakeError",
    "IntakeOptions",
    "Kind",
    "ModelError",
    "Progress",
    "Reading",
    "SaysoError",
    "SourceType",
    "Span",
    "Stance",
    "TraceOptions",
    "UnknownColumnError",
    "UsageError",
    "open_case",
    "read",
    "trace",
]
