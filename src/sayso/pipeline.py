"""The order of the stages, known here only: files, documents, readings, entities, case."""

from __future__ import annotations

import hashlib
import os
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.copies import COMPARED_BY, trace_copies
from sayso.entities import find_entities
from sayso.errors import UsageError
from sayso.intake import IntakeOptions, find_files, place_name, read_file
from sayso.reading import Reader
from sayso.records import Case, Document, Failure, Judgement, JudgementKind, Reading

__all__ = [
    "Progress",
    "TraceOptions",
    "judge",
    "open_case",
    "open_readings",
    "read",
    "take_back",
    "trace",
]


@dataclass(frozen=True, slots=True)
class TraceOptions:
    """How a pile is traced; the result never depends on ``workers``, 0 for one per processor."""

    intake: IntakeOptions = field(default_factory=IntakeOptions)
    workers: int = 0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a trace is: files and bytes of all there are, documents and words read anew."""

    files: int
    total_files: int
    bytes: int
    total_bytes: int
    documents: int
    words: int
    failures: int


@lru_cache(maxsize=1)
def load_reader() -> Reader:
    """The shipped reader, loaded once."""
    return Reader()


def read(
    text: str,
    title: str = "",
    outlet: str = "",
    byline: str = "",
    published: date | None = None,
    url: str = "",
) -> Reading:
    """Read one text and keep nothing; the spans are offsets into ``reading.document.text``."""
    return load_reader().read(Document.from_text(text, title, outlet, byline, published, url))


def open_case(path: str | Path) -> Case:
    """Load a case file. Raises `sayso.errors.CaseError` when there is none or it is damaged."""
    with CaseFile(Path(path)) as file:
        return file.load()


def open_readings(path: str | Path) -> Iterator[Reading]:
    """The documents of a case file one by one, each with all that was read in it, names too.

    Raises `sayso.errors.CaseError` at the first one when there is no case or it is damaged.
    """
    with CaseFile(Path(path)) as file:
        yield from file.load_readings()


def trace(
    paths: Sequence[str | Path] | str | Path,
    case_file: str | Path | None = None,
    options: TraceOptions | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Case:
    """Read a pile of files, folders and globs into a case, in memory or in ``case_file``.

    Each document is written when it is read: interrupted, the file holds all finished ones, and
    the next call goes on from there. What cannot be read is in ``failures``, the rest goes on.
    Raises `sayso.errors.UsageError` when a path is not there and `sayso.errors.CaseError` when the
    case file cannot be written.
    """
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    found = find_files(given)
    with CaseFile(Path(case_file) if case_file else None, create=True) as file:
        met = {place_name(path) for path in found.files}
        for folder in sorted({place_name(Path(path)) for path in given if Path(path).is_dir()}):
            file.begin_file(folder)
            file.forget_failures(folder, met)
        for place in sorted({failure.path for failure in found.skipped}):
            file.begin_file(place)
        for failure in found.skipped:
            file.add_failure(failure)
        _Trace(file, options or TraceOptions(), found.files, on_progress).run()
        _compare(file)
        _resolve(file)
        return file.load()


def judge(path: str | Path, judgement: Judgement) -> Case:
    """Store a decision about names in a case file, and work out anew who is who.

    Raises `sayso.errors.CaseError` when there is no case or it cannot be written, and
    `sayso.errors.UsageError` when no entity of the case goes by a name that was given.
    """
    with CaseFile(Path(path)) as file:
        known = {
            alias.casefold() for one in file.load_entities() for alias in (one.name, *one.aliases)
        }
        asked = judgement.names[:1] if judgement.kind is JudgementKind.RENAME else judgement.names
        for name in asked:
            if name.casefold() not in known:
                raise UsageError(
                    f"nobody in {path} goes by the name {name!r}; see: sayso who {path}"
                )
        file.add_judgement(judgement)
        _resolve(file)
        return file.load()


def take_back(path: str | Path) -> Judgement | None:
    """Take the last decision about names back; returns it, or None where there was none."""
    with CaseFile(Path(path)) as file:
        dropped = file.drop_judgement()
        _resolve(file)
        return dropped


def _resolve(file: CaseFile) -> None:
    """Work out who is who from all readings and judgements of the case."""
    file.save_entities(find_entities(file.load_readings(), file.load_judgements()))


def _compare(file: CaseFile) -> None:
    """Find what documents share; those that were compared before are not compared again."""
    compared_by = f"{version('sayso')} {COMPARED_BY}"
    documents = file.load_documents()
    compared = file.load_compared(compared_by)
    if len(compared) < len(documents):
        known = file.load_alignments() if compared else ()
        file.save_copies(trace_copies(documents, known, compared), compared_by)


class _Trace:
    """One run over a list of files: documents are read in threads and written in order."""

    def __init__(
        self,
        case: CaseFile,
        options: TraceOptions,
        files: Sequence[Path],
        on_progress: Callable[[Progress], None] | None,
    ) -> None:
        self._case = case
        self._options = options
        self._files = files
        # Bytes of each file that progress was not told of yet; a long table moves on row by row.
        self._left = Counter({place_name(path): _size(path) for path in files})
        self._report = on_progress or (lambda _: None)
        self._reader = load_reader()
        self._read_by = f"{version('sayso')} {self._reader.fingerprint}"
        self._settings = f"{options.intake} {self._read_by}"
        # What is still to be written, in order; each entry waits for what it writes.
        self._waiting: deque[Callable[[], None]] = deque()
        self._broken: set[str] = set()
        self._done = Progress(0, len(files), 0, self._left.total(), 0, 0, 0)

    def run(self) -> None:
        """Trace all files. However it ends, what was written stays."""
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
            self._advance(files=1, bytes=self._left[name])
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
        self._advance(documents=1, words=len(document.text.split()), bytes=told)

    def _finish(self, path: Path, digest: str | None, places: set[str]) -> None:
        name = place_name(path)
        if digest is not None and name not in self._broken:
            self._case.finish_file(name, digest, self._settings, places)
        self._advance(files=1, bytes=self._left[name])

    def _fail(self, failure: Failure) -> None:
        self._case.add_failure(failure)
        self._advance(failures=1)

    def _advance(self, **steps: int) -> None:
        now = {name: getattr(self._done, name) + step for name, step in steps.items()}
        self._done = replace(self._done, **now)
        self._report(self._done)


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
