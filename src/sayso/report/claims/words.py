"""Claims in words: how often told, by how many, how they came, what changed, who disputes."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.figures import count_outlets
from sayso.records import (
    Claim,
    DisputeKind,
    Document,
    DriftKind,
    Origins,
    ParentKind,
    Report,
    Voice,
    VoiceRole,
    WarningKind,
)
from sayso.report.profiles import name_document
from sayso.report.wording import count_words

__all__ = [
    "DISPUTE_VERBS",
    "DRIFT_MEANINGS",
    "WARNING_MEANINGS",
    "cut_words",
    "note_voice",
    "say_how",
    "say_origins",
    "say_range",
    "say_reach",
    "say_told",
]

DRIFT_MEANINGS = {
    DriftKind.HEDGE_DROPPED: "a word of doubt is gone: “may have”, “reportedly”",
    DriftKind.HEDGE_ADDED: "a word of doubt came in",
    DriftKind.ATTRIBUTION_DROPPED: "who said it is gone; it is told as a fact",
    DriftKind.SOURCE_ANONYMISED: "whoever said it lost the name",
    DriftKind.NUMBER_CHANGED: "another number",
    DriftKind.DATE_CHANGED: "another time",
    DriftKind.NAME_CHANGED: "another name, or another spelling",
    DriftKind.QUOTATION_ALTERED: "other words between the same quotation marks",
    DriftKind.NEGATION_LOST: "a “not” is gone",
}
WARNING_MEANINGS = {
    WarningKind.ONE_ANONYMOUS_ORIGIN: "all or many reports rest on somebody without a name",
    WarningKind.CIRCULAR: "reports that name each other as where they have it from",
    WarningKind.ATTRIBUTION_LOST: "told as a fact where the source was known",
    WarningKind.QUOTATION_DIFFERS: "the same quotation, in other words",
    WarningKind.ORIGIN_HAS_STAKE: "the origin is told to be against whom it speaks of",
}
DISPUTE_VERBS = {
    DisputeKind.DENIAL: "denies it",
    DisputeKind.CONTRADICTION: "says otherwise",
    DisputeKind.CORRECTION: "puts it right",
    DisputeKind.RETRACTION: "takes it back",
}
_HOW = {
    ParentKind.COPY: "copied",
    ParentKind.LINK: "links to it",
    ParentKind.EMBEDDED: "pasted in",
    ParentKind.RETELLING: "told in other words",
    ParentKind.JUDGEMENT: "decided by a person",
}


def say_range(origins: Origins) -> str:
    """``1``, ``1 to 3``."""
    least, most = origins.at_least, max(origins.at_most, origins.at_least)
    return f"{most:,}" if least == most else f"{least:,} to {most:,}"


def say_origins(origins: Origins) -> str:
    """``1 origin``, ``1 to 3 origins``."""
    is_one = max(origins.at_most, origins.at_least) == 1
    return f"{say_range(origins)} {'origin' if is_one else 'origins'}"


def say_reach(claim: Claim, documents: Iterable[Document]) -> str:
    """``11 reports in 9 outlets``, given the documents of the reports."""
    n_outlets = count_outlets(documents)
    told = count_words(len(claim.reports), "report")
    return f"{told} in {count_words(n_outlets, 'outlet')}" if n_outlets else told


def say_told(claim: Claim) -> str:
    """``told in 11 places, 1 origin``."""
    return f"told in {count_words(len(claim.reports), 'place')}, {say_origins(claim.origins)}"


def say_how(report: Report, parent: Document) -> tuple[str, str]:
    """How a report came from that in ``parent``, and why: ``copied``, ``names the Courier``.

    Where the reason says how as well, it stands alone.
    """
    how = _HOW.get(report.parent_kind, "") if report.parent_kind else ""
    if report.parent_kind is ParentKind.CITATION:
        how = f"names {name_document(parent)}"
    reason = " ".join(report.parent_reason.split())
    first = how.partition(" ")[0].casefold()
    return (reason, "") if first and reason.casefold().startswith(first) else (how, reason)


def note_voice(voice: Voice) -> str:
    """What else is to be said of a voice in a chain, empty where nothing is."""
    if voice.role is VoiceRole.EMBEDDED:
        return "pasted in"
    return "not in the pile" if voice.role is VoiceRole.CITED and not voice.document_id else ""


def cut_words(words: str, max_chars: int) -> str:
    """Words on one line, cut at a word where they are many."""
    text = " ".join(words.split())
    if len(text) <= max_chars:
        return text
    cut = text[:max_chars]
    return f"{cut.rpartition(' ')[0] or cut} …"
