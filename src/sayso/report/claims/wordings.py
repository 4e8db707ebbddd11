"""The words of a claim through time: each wording once, with all reports that have it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.records import Claim, Document, Place, Report
from sayso.report.bits import Bit, Mark, fold_marks
from sayso.report.claims.changes import Changes, list_changes, show_told
from sayso.report.claims.links import Linker, Quote, VoiceView
from sayso.report.claims.origin_links import link_origins

__all__ = ["ReportView", "Wording", "list_wordings"]

_MAX_ALSO = 5
_MAX_ALSO_CHARS = 160


@dataclass(frozen=True, slots=True)
class ReportView:
    """A report with the link to its words and the voices they came through.

    ``also``: further places in its document that tell it.
    """

    report: Report
    document: Document
    href: str
    chain: tuple[VoiceView, ...]
    also: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """Words as they are printed, and the reports that have them.

    Shown are those of the report with most marks; others may have other quotation marks and dashes.
    """

    words: tuple[Bit, ...]
    reports: tuple[ReportView, ...]

    @property
    def is_marked(self) -> bool:
        """Whether any of the words were changed."""
        return _count_marks(self.words) > 0


def list_wordings(claim: Claim, reports: Sequence[Report], linker: Linker) -> tuple[Wording, ...]:
    """The wordings of some reports of a claim, in the order of their first ones."""
    changes = list_changes(claim)
    words: dict[str, list[tuple[Bit, ...]]] = defaultdict(list)
    told: dict[str, list[ReportView]] = defaultdict(list)
    named = {
        own: {origin.name: href}
        for origin, href in zip(claim.origins.roots, link_origins(claim, linker), strict=True)
        for own in origin.report_ids
    }
    for one in reports:
        bits = show_told(linker.find(one.document_id), one, changes.get(one.id, Changes()))
        key = fold_marks(" ".join("".join(bit.words for bit in bits).split()))
        words[key].append(bits)
        told[key].append(_show(one, linker, named.get(one.id, {})))
    return tuple(Wording(max(words[key], key=_count_marks), tuple(told[key])) for key in told)


def _count_marks(bits: Sequence[Bit]) -> int:
    return sum(one.mark in (Mark.OLD, Mark.NEW) for one in bits)


def _show(one: Report, linker: Linker, named: Mapping[str, str]) -> ReportView:
    also = (Place(one.document_id, span) for span in one.also[:_MAX_ALSO])
    return ReportView(
        one,
        linker.find(one.document_id),
        linker.link_report(one),
        linker.show_chain(one.chain, one.attribution_id, named),
        tuple(linker.quote(place, _MAX_ALSO_CHARS) for place in also),
    )
