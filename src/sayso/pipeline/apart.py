"""Work on a case file done in a process of its own, which gives all of its memory back.

What Python has let go of is kept in pieces for what comes next, and most of it fits nothing.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.pipeline.packing import pack, unpack
from sayso.pipeline.processes import (
    can_start,
    ignore_interrupts,
    read_packed,
    start_serving,
    write_packed,
)
from sayso.pipeline.progress import Progress, Steps

__all__ = ["find_apart", "run_apart", "serve"]

_LEAST_APART = 1000
"""From so many documents on it pays to let a process of its own look at all of them."""

Work = Callable[[CaseFile, Steps], None]


def find_apart(case: CaseFile, n_documents: int) -> Path | None:
    """The file of a case that a process of its own may work on; None where it is small, or is in
    no file, or no process can be started."""
    return case.path if n_documents >= _LEAST_APART and can_start() else None


def run_apart(work: Work, path: Path, steps: Steps) -> None:
    """Do some work on a case file elsewhere; its steps are told here.

    ``work`` is a function of a module. Whoever calls this must not be writing to the file. Raises
    what it raised there; what was being written then is not.
    """
    process = start_serving(__name__)
    try:
        write_packed(process.stdin, pack((work, path)))
        while (packed := read_packed(process.stdout)) is not None:
            told = unpack(packed)
            if told is None:
                return
            if isinstance(told, Exception):
                raise told
            steps.hand_on(told)
        raise EOFError("a process that worked on the case has ended")
    finally:
        process.kill()
        process.communicate()


def serve() -> None:
    """Do what is asked for on the standard input."""
    ignore_interrupts()
    asked = read_packed(sys.stdin.buffer)
    if asked is None:
        return
    answers = sys.stdout.buffer

    def tell(told: Progress | Exception | None) -> None:
        write_packed(answers, pack(told))

    work, path = unpack(asked)
    try:
        with CaseFile(path) as case:
            work(case, Steps(tell))
    except Exception as error:  # noqa: BLE001 - raised again where it was asked for
        tell(error)
    else:
        tell(None)
