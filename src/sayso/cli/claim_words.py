"""A claim in words, for the terminal: its reports by number, their words, voices and ways."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.cli.console import one_line
from sayso.figures import count_claim
from sayso.records import Case, Claim, Document, Place, Report, Span, Voice
from sayso.report.claims.words import note_voice, say_how, say_origins, say_reach
from sayso.report.profiles import name_document
from sayso.report.wording import say_date, say_sureness

__all__ = ["Telling"]

_MAX_CHARS = 100_000
_SURE = 0.95
"""A way that is as sure as this needs no word about it."""


class Telling:
    """One claim of a case, by its number there."""

    def __init__(self, case: Case, number: int, claim: Claim) -> None:
        self.case, self.number, self.claim = case, number, claim
        self.numbers = {one.id: f"{number}.{at}" for at, one in enumerate(claim.reports, 1)}
        self.reports = {one.id: one for one in claim.reports}
        self._documents = {one.id: one for one in case.documents}

    def document_of(self, report: Report) -> Document:
        """The document that tells it."""
        return self._documents[report.document_id]

    def say_figures(self) -> str:
        """``6 reports in 5 outlets, 1 to 3 origins; told from 4 May 2022 to 9 May 2022``."""
        figures = count_claim(self.claim, self._documents)
        reach = say_reach(self.claim, map(self.document_of, self.claim.reports))
        days = "undated"
        if figures.first and figures.last:
            first, last = say_date(figures.first), say_date(figures.last)
            days = f"told on {first}" if first == last else f"told from {first} to {last}"
        return f"{reach}, {say_origins(self.claim.origins)}; {days}"

    def name(self, report: Report, *, with_title: bool = False) -> str:
        """``1.2 Bay Mail, 5 May 2022``."""
        document = self.document_of(report)
        day = say_date(document.published) if document.published else "undated"
        title = f", “{document.title}”" if with_title and document.title else ""
        named = f"{self.numbers[report.id]} {name_document(document)}, {day}{title}"
        return one_line(named, 160)

    def name_reports(self, ids: Iterable[str]) -> str:
        """``1.1, 1.4``, in their order; what is no report of the claim is left out."""
        wanted = set(ids)
        return ", ".join(number for own, number in self.numbers.items() if own in wanted)

    def quote(self, report: Report) -> str:
        """The words of a report on one line."""
        text = self.document_of(report).text
        return " … ".join(_cut(text, span) for span in report.spans)

    def quote_also(self, report: Report) -> list[str]:
        """The words of the further places in its document that tell it."""
        text = self.document_of(report).text
        return [_cut(text, span) for span in report.also]

    def quote_place(self, place: Place) -> str:
        """The words of a place on one line; empty where its document is not there."""
        document = self._documents.get(place.document_id)
        return _cut(document.text, place.span) if document else ""

    def say_chain(self, chain: Iterable[Voice]) -> str:
        """``Bay Mail > Velsund Courier (not in the pile) > a port official``."""
        voices = []
        for one in chain:
            note = note_voice(one)
            voices.append(f"{one.name} ({note})" if note else one.name)
        return one_line(" > ".join(voices), 600)

    def say_way(self, report: Report) -> str:
        """How it came from another: ``names the Velsund Courier (fairly sure, 90%)``."""
        parent = self.reports.get(report.parent_id or "")
        if parent is None:
            return ""
        how, reason = say_how(report, self.document_of(parent))
        way = one_line(f"{how}: {reason}" if how and reason else how or reason, 300)
        if report.parent_probability >= _SURE:
            return way
        return f"{way} ({say_sureness(report.parent_probability)})"


def _cut(text: str, span: Span) -> str:
    return one_line(text[span.start : span.end], _MAX_CHARS)
