"""Programs of this very Python that serve others over pipes.

They are started as programs of their own, not by `multiprocessing`: that runs the module which
called `sayso.trace` again where it has no ``if __name__ == "__main__"``.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from typing import IO

__all__ = ["can_start", "ignore_interrupts", "read_packed", "start_serving", "write_packed"]

_SIZE_BYTES = 8


def can_start() -> bool:
    """Whether processes can be started: some programs that hold a Python know no path to one."""
    return bool(sys.executable)


def start_serving(module: str) -> subprocess.Popen[bytes]:
    """Start a process that calls ``serve()`` of a module, and is talked to by its pipes."""
    program = f"import sys; sys.path[:] = {sys.path!r}; from {module} import serve; serve()"
    return subprocess.Popen(  # noqa: S603 - this very Python
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )


def ignore_interrupts() -> None:
    """Leave a Ctrl-C to the process that asks; this one ends with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def write_packed(stream: IO[bytes] | None, packed: bytes) -> None:
    """Write some bytes and how many they are."""
    if stream is None:
        return
    stream.write(len(packed).to_bytes(_SIZE_BYTES, "big"))
    stream.write(packed)
    stream.flush()


def read_packed(stream: IO[bytes] | None) -> bytes | None:
    """The next bytes that were written; None where no more come."""
    size = stream.read(_SIZE_BYTES) if stream else b""
    if stream is None or len(size) < _SIZE_BYTES:
        return None
    return stream.read(int.from_bytes(size, "big"))
