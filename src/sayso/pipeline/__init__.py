"""The order of the stages, known here only: files, documents, readings, entities, claims, case."""

from sayso.pipeline.models import load_reader
from sayso.pipeline.options import TraceOptions
from sayso.pipeline.order import judge, open_case, open_readings, read, take_back, trace
from sayso.pipeline.progress import Phase, Progress

__all__ = [
    "Phase",
    "Progress",
    "TraceOptions",
    "judge",
    "load_reader",
    "open_case",
    "open_readings",
    "read",
    "take_back",
    "trace",
]
