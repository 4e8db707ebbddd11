"""What stands in the margin of an article: what is claimed here, and how often it is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.records import Claim, Document
from sayso.report.claims.words import cut_words, say_told
from sayso.report.segments import Paragraph, find_bounds

__all__ = ["ClaimMargin", "ClaimMargins", "ClaimMark"]

_MAX_MARKS = 3
_MAX_WORDS_CHARS = 24


@dataclass(frozen=True, slots=True)
class ClaimMark:
    """A claim that is told in a paragraph: its first words here, and how often it is told."""

    claim_id: str
    words: str
    told: str


@dataclass(frozen=True, slots=True)
class ClaimMargin:
    """The claims that begin in a paragraph, in its order; ``n_more`` are not shown."""

    marks: tuple[ClaimMark, ...]
    n_more: int = 0


class ClaimMargins:
    """The margins of all articles, given the claims that the page shows."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._told: dict[str, list[tuple[int, int, Claim]]] = defaultdict(list)
        for claim in claims:
            for report in claim.reports:
                if report.spans:
                    first = min(report.spans)
                    self._told[report.document_id].append((first.start, first.end, claim))

    def list(
        self, document: Document, paragraphs: Iterable[Paragraph]
    ) -> Mapping[int, ClaimMargin]:
        """The margins of an article by the number of the paragraph, from 0."""
        told = self._told.get(document.id)
        if not told:
            return {}
        bounds = find_bounds(paragraphs)
        found: dict[int, dict[str, ClaimMark]] = defaultdict(dict)
        for start, end, claim in sorted(told, key=lambda one: (*one[:2], one[2].id)):
            at = next((n for n, (_, stop) in enumerate(bounds) if start < stop), len(bounds) - 1)
            words = cut_words(document.text[max(start, 0) : max(end, 0)], _MAX_WORDS_CHARS)
            found[at].setdefault(claim.id, ClaimMark(claim.id, words, say_told(claim)))
        return {at: _make(tuple(marks.values())) for at, marks in sorted(found.items())}


def _make(marks: tuple[ClaimMark, ...]) -> ClaimMargin:
    return ClaimMargin(marks[:_MAX_MARKS], max(len(marks) - _MAX_MARKS, 0))
