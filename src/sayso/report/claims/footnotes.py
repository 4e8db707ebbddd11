"""Where every report of a claim can be looked up: numbered, in words that can be copied."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Claim, Document, Report
from sayso.report.claims.links import Linker
from sayso.report.claims.words import cut_words

__all__ = ["Footnote", "list_footnotes"]

_MAX_CHARS = 600


@dataclass(frozen=True, slots=True)
class Footnote:
    """A report by its number in the claim, from 1: its document, the link, the words quoted."""

    number: int
    report: Report
    document: Document
    href: str
    words: str


def list_footnotes(claim: Claim, reports: Sequence[Report], linker: Linker) -> tuple[Footnote, ...]:
    """The footnotes of the first reports of a claim."""
    numbers = {one.id: number for number, one in enumerate(claim.reports, 1)}
    return tuple(
        Footnote(
            numbers[one.id],
            one,
            linker.find(one.document_id),
            linker.link_report(one),
            _quote(linker.find(one.document_id).text, one),
        )
        for one in reports
    )


def _quote(text: str, report: Report) -> str:
    parts = (text[max(span.start, 0) : max(span.end, 0)] for span in report.spans)
    return cut_words(" … ".join(part.strip() for part in parts if part.strip()), _MAX_CHARS)
