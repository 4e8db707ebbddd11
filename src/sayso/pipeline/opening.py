"""A case at a place: opened and closed, or left open where it was."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sayso.casefile import CaseFile

__all__ = ["Place", "name_case", "open_file"]

Place = str | Path | CaseFile
"""Where a case is: the path of its file, or an open one, which may be in memory."""


@contextmanager
def open_file(case: Place | None, *, create: bool = False) -> Iterator[CaseFile]:
    """The case at a place; one that was open stays so."""
    if isinstance(case, CaseFile):
        yield case
    else:
        with CaseFile(Path(case) if case else None, create=create) as file:
            yield file


def name_case(file: CaseFile) -> str:
    """What to call a case in a command."""
    return str(file.path or "CASE")
