"""Who says that a claim is not so, as it is shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sayso.records import Claim, Dispute, Document, Report
from sayso.report.claims.links import Linker, VoiceView
from sayso.report.claims.ranking import name_denier
from sayso.report.claims.words import DISPUTE_VERBS, cut_words
from sayso.report.excerpts import Excerpt
from sayso.report.profiles import name_document
from sayso.report.wording import quote_briefly, say_sureness, say_time

__all__ = [
    "DisputeView",
    "NamedReports",
    "ReportLink",
    "part_disputed",
    "show_dispute",
    "show_reports",
]

_MAX_LABEL_CHARS = 120


@dataclass(frozen=True, slots=True)
class ReportLink:
    """A report by the name of its outlet, with the link to its words."""

    href: str
    name: str


@dataclass(frozen=True, slots=True)
class NamedReports:
    """Some reports by name; ``n_more`` are not named. ``n`` is how many there are."""

    n: int
    shown: tuple[ReportLink, ...]
    n_more: int


@dataclass(frozen=True, slots=True)
class DisputeView:
    """A dispute: who says what against the claim, where and when.

    ``said``: when, in words. ``against``: the reports that it disputes, empty where these are all.
    ``contrary``: the label of the claim that says the contrary, ``contrary_id`` its id.
    """

    dispute: Dispute
    who: str
    verb: str
    chain: tuple[VoiceView, ...]
    document: Document
    href: str
    excerpt: Excerpt
    said: str
    sureness: str
    against: NamedReports
    contrary: str
    contrary_id: str


def show_dispute(
    one: Dispute, claim: Claim, claims: Mapping[str, Claim], linker: Linker, n_names: int
) -> DisputeView:
    """Prepare a dispute of a claim, given all claims by their ids."""
    document = linker.find(one.place.document_id)
    disputed = [own for own in claim.reports if own.id in set(one.report_ids)]
    is_all = len(disputed) == len(claim.reports)
    contrary = claims.get(one.claim_id or "")
    return DisputeView(
        dispute=one,
        who=name_denier(one),
        verb=DISPUTE_VERBS[one.kind],
        chain=linker.show_chain(one.chain, one.place.attribution_id),
        document=document,
        href=linker.link_place(one.place),
        excerpt=linker.cut(one.place),
        said=_say_when(one, document),
        sureness=say_sureness(one.probability),
        against=show_reports(() if is_all else disputed, linker, n_names),
        contrary=cut_words(contrary.label, _MAX_LABEL_CHARS) if contrary else "",
        contrary_id=contrary.id if contrary else "",
    )


def part_disputed(claim: Claim, linker: Linker, n_names: int) -> tuple[NamedReports, NamedReports]:
    """The disputed reports: those whose documents tell of a dispute too, and the others."""
    disputed = {own for one in claim.disputes for own in one.report_ids}
    carried = {own for one in claim.disputes for own in one.carried_by}
    reports = [one for one in claim.reports if one.id in disputed]
    return (
        show_reports((one for one in reports if one.id in carried), linker, n_names),
        show_reports((one for one in reports if one.id not in carried), linker, n_names),
    )


def _say_when(one: Dispute, document: Document) -> str:
    """When it was said, in words or else in the text's own."""
    if one.at is None:
        return ""
    span = one.at.span
    words = document.text[max(span.start, 0) : max(span.end, 0)]
    when = say_time(one.at) or (quote_briefly(words) if words.strip() else "")
    return f"{when} (doubtful)" if when and one.at.doubtful else when


def show_reports(reports: Iterable[Report], linker: Linker, most: int) -> NamedReports:
    """Reports by the names of their outlets, in their order; at most so many by name."""
    links = [
        ReportLink(linker.link_report(one), name_document(linker.find(one.document_id)))
        for one in reports
    ]
    return NamedReports(len(links), tuple(links[:most]), max(len(links) - most, 0))
