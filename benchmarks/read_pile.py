"""Read a pile into a case, and stop there: ``python -m benchmarks.read_pile PILE CASE``."""

from __future__ import annotations

import sys
from contextlib import suppress
from pathlib import Path

from sayso import trace
from sayso.pipeline import Phase, Progress


class _ReadError(Exception):
    """All that was to be read is."""


def _stop_when_read(progress: Progress) -> None:
    if progress.phase is not Phase.READING:
        raise _ReadError


def main() -> None:
    """Read; what comes after reading is left out."""
    pile, case = map(Path, sys.argv[1:])
    with suppress(_ReadError):
        trace([pile], case, on_progress=_stop_when_read)


if __name__ == "__main__":
    main()
