"""Where the commands print: results to standard output, progress and failures to standard error."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)

from sayso.errors import UsageError
from sayso.pipeline import Progress as TraceProgress

__all__ = [
    "ERRORS",
    "EXIT_INTERRUPTED",
    "EXIT_SOME_FAILED",
    "EXIT_USAGE",
    "OUTPUT",
    "check_writable",
    "one_line",
    "show_progress",
    "write_text",
]

EXIT_SOME_FAILED, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 130
OUTPUT = Console(highlight=False, soft_wrap=False)
ERRORS = Console(stderr=True, highlight=False)

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def one_line(text: str, max_chars: int = 200) -> str:
    """Text from an article made safe for a terminal: one line, no control codes, not too long."""
    flat = " ".join(_CONTROL.sub(" ", text).split())
    return flat if len(flat) <= max_chars else flat[: max_chars - 1].rstrip() + "…"


@contextmanager
def show_progress() -> Iterator[Callable[[TraceProgress], None]]:
    """A progress bar with rate and time left, on a terminal; silent elsewhere."""
    bar = Progress(
        TextColumn("[bold]reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("files · {task.fields[documents]:,} documents · {task.fields[rate]}"),
        TimeElapsedColumn(),
        TextColumn("· left"),
        TimeRemainingColumn(),
        console=ERRORS,
        transient=True,
        disable=not ERRORS.is_terminal,
    )
    with bar:
        task = bar.add_task("reading", total=None, documents=0, rate="")

        def show(now: TraceProgress) -> None:
            seconds = bar.tasks[0].elapsed or 0.0
            rate = f"{now.words / seconds:,.0f} words/s" if seconds > 1 else ""
            bar.update(
                task,
                total=now.total_files,
                completed=now.files,
                documents=now.documents,
                rate=rate,
            )

        yield show


def check_writable(path: Path) -> None:
    """Raise `UsageError` before any work is done when ``path`` cannot be written."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file, such as {path / 'case.html'}")
    if not path.parent.is_dir():
        raise UsageError(f"{path} cannot be written: there is no folder {path.parent}")
    try:
        is_new = not path.exists()
        with path.open("ab"):
            pass
        if is_new:
            path.unlink()
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror}") from error


def write_text(path: Path, text: str) -> None:
    """Put a text file in place whole; raises `UsageError` when that cannot be done."""
    part = path.with_name(path.name + ".part")
    try:
        part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {error.strerror or error}") from error
