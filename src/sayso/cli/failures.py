"""What gave no document, in the terminal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.cli.console import ERRORS, one_line
from sayso.records import Failure, FailureKind

__all__ = ["print_failures"]

_MAX_FAILURES = 20


def print_failures(failures: Iterable[Failure]) -> None:
    """Print what gave no document, to standard error, with the reasons."""
    by_kind: dict[FailureKind, list[str]] = defaultdict(list)
    for failure in failures:
        is_skip = failure.kind is FailureKind.SKIPPED
        line = failure.reason if is_skip else f"{failure.path}: {failure.reason}"
        by_kind[failure.kind].append(line)
    for kind, heading in (
        (FailureKind.SKIPPED, "Left alone"),
        (FailureKind.FAILED, "Could not be read"),
    ):
        lines = by_kind[kind]
        if not lines:
            continue
        ERRORS.print(f"\n{heading}:", style="bold")
        for line in lines[:_MAX_FAILURES]:
            ERRORS.print(f"  {one_line(line, 400)}", soft_wrap=True)
        if len(lines) > _MAX_FAILURES:
            rest = len(lines) - _MAX_FAILURES
            ERRORS.print(f"  and {rest:,} more (sayso export CASE --what failures)")
