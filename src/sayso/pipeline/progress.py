"""How far a trace is, told step by step."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

__all__ = ["Phase", "Progress", "Steps"]

T = TypeVar("T")


class Phase(StrEnum):
    """What a trace is at: it reads, then looks at all that was read together."""

    READING = "reading"
    COPIES = "copies"
    EMBEDDED = "pasted articles"
    WHO = "who is who"
    CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a trace is: files and bytes of all there are, documents and words read anew.

    After the reading ``phase`` moves on: ``done`` of ``total`` (0 while that is not known) are the
    documents, sentences or pairs (``unit``) that it has looked at.
    """

    files: int
    total_files: int
    bytes: int
    total_bytes: int
    documents: int
    words: int
    failures: int
    phase: Phase = Phase.READING
    unit: str = ""
    done: int = 0
    total: int = 0


class Steps:
    """Counts the steps of a trace and reports each."""

    def __init__(self, report: Callable[[Progress], None] | None = None) -> None:
        self._report = report or (lambda _: None)
        self._now = Progress(0, 0, 0, 0, 0, 0, 0)

    def begin_reading(self, total_files: int, total_bytes: int) -> None:
        """Say how much there is to read."""
        self._now = replace(self._now, total_files=total_files, total_bytes=total_bytes)

    def advance(self, **steps: int) -> None:
        """Add to what was read."""
        now = {name: getattr(self._now, name) + step for name, step in steps.items()}
        self._now = replace(self._now, **now)
        self._report(self._now)

    def enter(self, phase: Phase, unit: str = "", total: int = 0) -> None:
        """Begin a phase, or a part of one that counts something else."""
        self._now = replace(self._now, phase=phase, unit=unit, done=0, total=total)
        self._report(self._now)

    def move(self, done: int) -> None:
        """Add to what a phase has looked at."""
        self._now = replace(self._now, done=self._now.done + done)
        self._report(self._now)

    def hand_on(self, now: Progress) -> None:
        """Report how far another process is with the phase that it is at."""
        self._now = replace(
            self._now, phase=now.phase, unit=now.unit, done=now.done, total=now.total
        )
        self._report(self._now)

    def follow(self, items: Iterable[T]) -> Iterator[T]:
        """The same items; each that is taken is a step."""
        for item in items:
            yield item
            self.move(1)
