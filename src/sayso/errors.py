"""Everything sayso raises on purpose.

::

    SaysoError
     ├─ UsageError             what was asked for cannot be done as asked
     │   └─ UnknownColumnError a table has no such column
     ├─ IntakeError            one article cannot be read; the others can
     ├─ CaseError              a case file cannot be opened or written
     └─ ModelError             the weights are missing or damaged
"""

from __future__ import annotations

__all__ = [
    "CaseError",
    "IntakeError",
    "ModelError",
    "SaysoError",
    "UnknownColumnError",
    "UsageError",
]


class SaysoError(Exception):
    """The root of all errors raised on purpose; its text is one line fit to be shown."""


class UsageError(SaysoError):
    """What was asked for cannot be done as asked."""


class UnknownColumnError(UsageError):
    """A table has no column of the name asked for, or none that looks like an article's text."""


class IntakeError(SaysoError):
    """One article cannot be read. The text says why; the place is kept beside it."""


class CaseError(SaysoError):
    """A case file cannot be opened, read or written."""


class ModelError(SaysoError):
    """The reader's weights are missing or not the ones that belong to this version."""
