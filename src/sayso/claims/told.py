"""A report together with what it was made from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.claims.statements import Statement
from sayso.records import Document, Report, SaidAt

__all__ = ["ReadTimes", "Told"]

ReadTimes = Callable[[str, date | None], Sequence[SaidAt]]
"""Finds the times in a text, told from a day; spans are offsets into that text."""


@dataclass(frozen=True, slots=True)
class Told:
    """A report, its statements (the clearest first) and its document.

    A document that tells a claim several times in one voice is one report with several statements.
    """

    report: Report
    statements: tuple[Statement, ...]
    document: Document

    @property
    def statement(self) -> Statement:
        """The clearest of its statements."""
        return self.statements[0]
