"""The order of the stages: files, documents, copies, pasted articles, who is who, claims."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from sayso.casefile import CaseFile, hold_writing
from sayso.copies import COMPARED_BY, trace_copies
from sayso.intake import find_embedded, find_files, place_name
from sayso.pipeline.apart import find_apart, run_apart
from sayso.pipeline.claiming import claim
from sayso.pipeline.documents import read_documents
from sayso.pipeline.models import load_reader
from sayso.pipeline.opening import Place, open_file
from sayso.pipeline.options import TraceOptions
from sayso.pipeline.progress import Phase, Progress, Steps
from sayso.pipeline.who import resolve
from sayso.records import (
    Case,
    Document,
    Reading,
)

__all__ = ["compare", "open_case", "open_readings", "read", "trace", "trace_into"]

_SEARCHED_BY = "embedded 1"
"""Another number when the same page has other articles pasted into it."""


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


def open_case(path: str | Path, *, with_claims: bool = True) -> Case:
    """Load a case file. Raises `sayso.errors.CaseError` when there is none or it is damaged.

    Without its claims a large case is loaded much faster.
    """
    with CaseFile(Path(path)) as file:
        return file.load(with_claims=with_claims)


def open_readings(path: str | Path) -> Iterator[Reading]:
    """The documents of a case file one by one, each with all that was read in it, names too.

    Raises `sayso.errors.CaseError` at the first one when there is no case or it is damaged.
    """
    with CaseFile(Path(path)) as file:
        yield from file.load_readings()


def trace(
    paths: Sequence[str | Path] | str | Path,
    case_file: Place | None = None,
    options: TraceOptions | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> Case:
    """Read a pile of files, folders and globs into a case, in memory or in ``case_file``.

    Where a few documents are added to a thousand or more, they are worked in alone: who is known
    stays who they are, and claims that nothing new is near to stay as they are.

    Each document is written when it is read: interrupted, the file holds all finished ones, and
    the next call goes on from there. What cannot be read is in ``failures``, the rest goes on.
    Raises `sayso.errors.UsageError` when a path is not there and `sayso.errors.CaseError` when the
    case file cannot be written.
    """
    with open_file(case_file, create=True) as file:
        trace_into(paths, file, options, on_progress)
        return file.load()


def trace_into(
    paths: Sequence[str | Path] | str | Path,
    case_file: Place,
    options: TraceOptions | None = None,
    on_progress: Callable[[Progress], None] | None = None,
) -> None:
    """Do what `trace` does, and load nothing of the case afterwards, which of a large one takes
    longer than adding to it."""
    options = options or TraceOptions()
    given = [paths] if isinstance(paths, str | Path) else list(paths)
    found = find_files(given)
    steps = Steps(on_progress)
    with open_file(case_file, create=True) as file, hold_writing(file.path, "sayso trace"):
        # All of it is worked out below: what was kept to take decisions back rests on nothing.
        file.drop_rework()
        met = {place_name(path) for path in found.files}
        for folder in sorted({place_name(Path(path)) for path in given if Path(path).is_dir()}):
            file.begin_file(folder)
            file.forget_failures(folder, met)
        for place in sorted({failure.path for failure in found.skipped}):
            file.begin_file(place)
        for failure in found.skipped:
            file.add_failure(failure)
        read_documents(file, options, found.files, steps)
        compare(file, steps, is_apart=True)
        _search(file, steps)
        resolve(file, steps, is_whole=options.is_whole, is_apart=True)
        claim(file, steps, options.workers, is_whole=options.is_whole)


def compare(file: CaseFile, steps: Steps, *, is_apart: bool = False) -> None:
    """Find what documents share; those that were compared before are not compared again.

    ``is_apart``: all of a large case on disk are compared by a process of its own; only for those
    who are not writing to it.
    """
    compared_by = f"{version('sayso')} {COMPARED_BY}"
    documents = file.load_documents()
    compared = file.load_compared(compared_by)
    if len(compared) < len(documents) or file.load_note("copies") != compared_by:
        path = find_apart(file, len(documents)) if is_apart and not compared else None
        if path is not None:
            run_apart(compare, path, steps)
            return
        steps.enter(Phase.COPIES, "documents", 0)
        known = file.load_suggested_alignments() if compared else ()
        file.save_copies(trace_copies(documents, known, compared), compared_by)


def _search(file: CaseFile, steps: Steps) -> None:
    """Find the articles that are pasted into documents."""
    searched_by = f"{version('sayso')} {_SEARCHED_BY}"
    searched = file.load_searched(searched_by)
    waiting = [one for one in file.load_documents() if one.id not in searched]
    if waiting:
        steps.enter(Phase.EMBEDDED, "documents", len(waiting))
        for document in steps.follow(waiting):
            file.save_embedded(document.id, find_embedded(document), searched_by)
