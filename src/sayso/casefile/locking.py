"""One writer at a time: a lock beside the case, held for as long as somebody writes to it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from filelock import FileLock, Timeout

from sayso.errors import CaseError

__all__ = ["hold_writing"]

_held = threading.local()
"""The cases that a thread writes to already, so that it does not wait for itself."""


@contextmanager
def hold_writing(path: Path | None, what: str, wait_seconds: float = 0.0) -> Iterator[None]:
    """Be the only one who writes to a case; readers need not care, and never wait.

    ``what`` says who does, to whoever else wants to write: "sayso trace". Raises `CaseError` that
    names who holds the case, when that goes on for longer than ``wait_seconds``. A case in memory
    (``path`` None) is nobody else's. The lock goes with the process, however that ends.
    """
    key = str(path.resolve()) if path else ""
    held: set[str] = _held.__dict__.setdefault("paths", set())
    if path is None or key in held:
        yield
        return
    lock = FileLock(_beside(path, "lock"), timeout=wait_seconds)
    note = _beside(path, "writer")
    try:
        lock.acquire()
    except Timeout:
        raise CaseError(
            f"{path} is being written by {_read_holder(note)}; wait for it to end"
        ) from None
    except OSError as error:
        raise CaseError(
            f"{path} cannot be written: its folder is missing or not writable"
        ) from error
    held.add(key)
    try:
        with suppress(OSError):
            started = datetime.now().astimezone().isoformat(" ", "seconds")
            note.write_text(f"{what} (process {os.getpid()}, since {started})", "utf-8")
        yield
    finally:
        with suppress(OSError):
            note.unlink()
        held.discard(key)
        lock.release()


def _beside(path: Path, end: str) -> Path:
    return path.with_name(f".{path.name}.{end}")


def _read_holder(note: Path) -> str:
    try:
        return note.read_text("utf-8").strip() or "another sayso"
    except (OSError, UnicodeDecodeError):
        return "another sayso"
