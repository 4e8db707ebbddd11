"""Files to documents to readings: read in threads, written in order."""

from __future__ import annotations

import hashlib
import os
from collections import Counter, deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.intake import place_name, read_file
from sayso.pipeline.models import load_reader
from sayso.pipeline.options import TraceOptions
from sayso.pipeline.progress import Steps
from sayso.records import Document, Failure, Reading

__all__ = ["read_documents"]


def read_documents(
    case: CaseFile, options: TraceOptions, files: Sequence[Path], steps: Steps
) -> None:
    """Read all files into the case. However it ends, what was written stays."""
    _Reading(case, options, files, steps).run()


class _Reading:
    """One run over a list of files."""

    def __init__(
        self, case: CaseFile, options: TraceOptions, files: Sequence[Path], steps: Steps
    ) -> None:
        self._case = case
        self._options = options
        self._files = files
        self._steps = steps
        # Bytes of each file that progress was not told of yet; a long table moves on row by row.
        self._left = Counter({place_name(path): _size(path) for path in files})
        self._reader = load_reader()
        self._read_by = f"{version('sayso')} {self._reader.fingerprint}"
        self._settings = f"{options.intake} {self._read_by}"
        # What is still to be written, in order; each entry waits for what it writes.
        self._waiting: deque[Callable[[], None]] = deque()
        self._broken: set[str] = set()
        steps.begin_reading(len(files), self._left.total())

    def run(self) -> None:
        """Read all files."""
        workers = self._options.workers or os.cpu_count() or 1
        pool = ThreadPoolExecutor(workers, thread_name_prefix="reading")
        try:
            for path in self._files:
                self._queue_file(path, pool, 4 * workers)
            self._drain(0)
            for document in self._case.settle():
                self._queue_reading(document, place_name(Path(document.path)), pool)
            self._drain(0)
        finally:
            pool.shutdown(cancel_futures=True)

    def _queue_file(self, path: Path, pool: ThreadPoolExecutor, max_waiting: int) -> None:
        name = place_name(path)
        digest = _digest(path)
        if digest is not None and self._case.is_finished(name, digest, self._settings):
            self._steps.advance(files=1, bytes=self._left[name])
            return
        self._case.begin_file(name)
        places: set[str] = set()
        for item in read_file(path, self._options.intake):
            if isinstance(item, Failure):
                self._waiting.append(partial(self._fail, item))
                continue
            places.add(item.path)
            self._case.add_place(item)
            if not self._case.is_read(item, self._read_by):
                self._queue_reading(item, name, pool)
            self._drain(max_waiting)
        self._waiting.append(partial(self._finish, path, digest, places))

    def _queue_reading(self, document: Document, file: str, pool: ThreadPoolExecutor) -> None:
        future = pool.submit(self._reader.read, document)
        self._waiting.append(partial(self._write, document, file, future))

    def _drain(self, keep: int) -> None:
        while len(self._waiting) > keep:
            self._waiting.popleft()()

    def _write(self, document: Document, file: str, future: Future[Reading]) -> None:
        try:
            reading = future.result()
        except Exception as error:  # noqa: BLE001 - one bad text must not cost the other ones
            self._broken.add(file)
            self._fail(Failure(document.path, f"reading it failed: {error!r}"))
            return
        self._case.add_reading(reading, self._read_by)
        told = min(len(document.text), self._left[file])
        self._left[file] -= told
        self._steps.advance(documents=1, words=len(document.text.split()), bytes=told)

    def _finish(self, path: Path, digest: str | None, places: set[str]) -> None:
        name = place_name(path)
        if digest is not None and name not in self._broken:
            self._case.finish_file(name, digest, self._settings, places)
        self._steps.advance(files=1, bytes=self._left[name])

    def _fail(self, failure: Failure) -> None:
        self._case.add_failure(failure)
        self._steps.advance(failures=1)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _digest(path: Path) -> str | None:
    """The SHA-256 of a file's bytes, or None when it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None
