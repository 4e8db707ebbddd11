"""The order of the stages, known here only: files, documents, readings, entities, claims, case."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sayso.pipeline.progress import Phase, Progress

if TYPE_CHECKING:
    from sayso.pipeline.deciding import Change, decide, take_back
    from sayso.pipeline.models import load_reader
    from sayso.pipeline.options import TraceOptions
    from sayso.pipeline.order import open_case, open_readings, read, trace, trace_into

__all__ = [
    "Change",
    "Phase",
    "Progress",
    "TraceOptions",
    "decide",
    "load_reader",
    "open_case",
    "open_readings",
    "read",
    "take_back",
    "trace",
    "trace_into",
]

# Imported when asked for, since the stages bring the models and their libraries.
_FROM = {
    "TraceOptions": "sayso.pipeline.options",
    "Change": "sayso.pipeline.deciding",
    "decide": "sayso.pipeline.deciding",
    "load_reader": "sayso.pipeline.models",
    "open_case": "sayso.pipeline.order",
    "open_readings": "sayso.pipeline.order",
    "read": "sayso.pipeline.order",
    "take_back": "sayso.pipeline.deciding",
    "trace": "sayso.pipeline.order",
    "trace_into": "sayso.pipeline.order",
}


def __getattr__(name: str) -> object:
    if name not in _FROM:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_FROM[name]), name)
