"""Where the commands print: results to standard output, progress and failures to standard error."""

from __future__ import annotations

import getpass
import re
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    TextColumn,
    TimeElapsedColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from sayso.errors import UsageError
from sayso.pipeline import Phase
from sayso.pipeline import Progress as TraceProgress

__all__ = [
    "ERRORS",
    "EXIT_INTERRUPTED",
    "EXIT_SOME_FAILED",
    "EXIT_USAGE",
    "OUTPUT",
    "check_page",
    "check_writable",
    "data_output",
    "one_line",
    "own_login",
    "print_indented",
    "shell_word",
    "show_progress",
]

EXIT_SOME_FAILED, EXIT_USAGE, EXIT_INTERRUPTED = 1, 2, 130
OUTPUT = Console(highlight=False, markup=False, emoji=False)
ERRORS = Console(stderr=True, highlight=False, markup=False, emoji=False)
_HEAD_BYTES = 4096

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")


def one_line(text: str, max_chars: int = 200) -> str:
    """Text from an article made safe for a terminal: one line, no control codes, not too long."""
    flat = " ".join(_CONTROL.sub(" ", text).split())
    return flat if len(flat) <= max_chars else flat[: max_chars - 1].rstrip() + "…"


def own_login() -> str:
    """Who is at this machine, for what is decided without a name; empty where nobody knows."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return ""


def print_indented(line: Text, indent: int) -> None:
    """Print a line, wrapped under its own start on a terminal; whole where it goes elsewhere."""
    width = max(OUTPUT.width - indent, 20) if OUTPUT.is_terminal else sys.maxsize
    for part in line.wrap(OUTPUT, width):
        part.rstrip()
        OUTPUT.print(Text(" " * indent) + part, soft_wrap=True)


def shell_word(text: str) -> str:
    """A name as it is typed in a shell; what a text put there can start nothing."""
    flat = one_line(text)
    if re.fullmatch(r"[\w ,.:/’–-]*[ ’–][\w ,.:/’–-]*", flat):
        return f'"{flat}"'
    return shlex.quote(flat)


@contextmanager
def show_progress() -> Iterator[Callable[[TraceProgress], None]]:
    """A progress bar with rate and time left, on a terminal; silent elsewhere."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        TextColumn("{task.fields[counts]}"),
        TimeElapsedColumn(),
        TextColumn("· left"),
        TimeRemainingColumn(),
        console=ERRORS,
        transient=True,
        disable=not ERRORS.is_terminal,
    )
    with bar:
        part = ("", "")
        task = None

        def show(now: TraceProgress) -> None:
            nonlocal part, task
            if task is None or part != (now.phase, now.unit):
                # Another part has its own time: what is left of it is reckoned anew.
                if task is not None:
                    bar.remove_task(task)
                part = (now.phase, now.unit)
                task = bar.add_task(str(now.phase), total=None, counts="")
            if now.phase is Phase.READING:
                seconds = bar.tasks[0].elapsed or 0.0
                total, done, counts = now.total_bytes, now.bytes, _count_read(now, seconds)
            else:
                total, done, counts = now.total, now.done, _count_done(now)
            bar.update(task, total=total or None, completed=done, counts=counts)

        yield show


def _count_read(now: TraceProgress, seconds: float) -> str:
    """``3 of 12 files · 40 documents · 2,100 words/s``."""
    counts = f"{now.files:,} of {now.total_files:,} files · {now.documents:,} documents"
    return f"{counts} · {now.words / seconds:,.0f} words/s" if seconds > 1 else counts


def _count_done(now: TraceProgress) -> str:
    """``1,000 of 30,000 sentences``."""
    return f"{now.done:,} of {now.total:,} {now.unit}" if now.total else now.unit


def check_writable(path: Path) -> None:
    """Raise `UsageError` before any work is done when ``path`` cannot be written."""
    if path.is_dir():
        raise UsageError(f"{path} is a folder; name a file in it")
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


def check_page(path: Path) -> None:
    """As `check_writable`, and refuse to put a report over a page that is not a report."""
    # The report brings its templates: other commands do not wait for them.
    from sayso.report import REPORT_MARK

    check_writable(path)
    if path.is_file() and path.stat().st_size:
        with path.open("rb") as file:
            head = file.read(_HEAD_BYTES)
        if REPORT_MARK.encode() not in head:
            raise UsageError(
                f"{path} is there and is no report made by sayso; give another name with -o"
            )


def data_output() -> TextIO:
    """Standard output for data: always UTF-8, whatever the terminal takes."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    return sys.stdout
