"""Who says that a claim is not so: denials, contradictions, corrections and retractions."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.claims.corrections import find_correcting_spans, find_corrections, is_correcting
from sayso.claims.places import cover
from sayso.claims.statements import Statement
from sayso.claims.told import Told
from sayso.records import (
    Attribution,
    Dispute,
    DisputeKind,
    Document,
    Place,
    SaidAt,
    SourceType,
    Span,
    Stance,
    Voice,
    VoiceRole,
)
from sayso.words import join_spans

__all__ = [
    "find_correcting_spans",
    "find_corrections",
    "find_disputes",
    "is_correcting",
    "sort_disputes",
]

_TAKING_BACK = re.compile(
    r"\b(?:retract|recant|withdr[ae]w|t[ao]o?k(?:e[sn]?|ing)?\s+back|disavow|renounc|repudiat|back(?:ed|s)?\s+(?:away|off|down)|"
    r"walk(?:ed|s)?\s+back|row(?:ed|s)?\s+back|backtrack|rescind|unsa(?:id|y)|abjur|eat(?:s|ing)?\s+(?:his|her|their)\s+words|no\s+longer\s+stand|stands?\s+no\s+longer)",
    re.IGNORECASE,
)
_NAMELESS = (SourceType.UNSTATED, SourceType.ANONYMOUS, SourceType.COLLECTIVE)


@dataclass(frozen=True, slots=True)
class _Denial:
    """Words that say a claim is not so: where, through whom, and by whom in the end."""

    kind: DisputeKind
    place: Place
    sentence: Span
    chain: tuple[Voice, ...]
    denier: frozenset[str]
    at: SaidAt | None
    probability: float
    claim_id: str | None = None
    takes_back: bool = False


def find_disputes(
    told: Sequence[Told],
    denied: Sequence[tuple[Statement, float]],
    contrary: Sequence[tuple[Told, float]],
    documents: Mapping[str, Document],
    chain_of: Callable[[Statement], tuple[Voice, ...]],
) -> list[Dispute]:
    """Find who disputes one claim, the earliest first.

    ``told``: its reports; ``denied``: statements that say the same under a denying cue;
    ``contrary``: reports of other claims that cannot be true beside it; both with probabilities.
    ``chain_of`` gives the voices that a statement comes through in its document. A denial disputes
    every report but one of its own document that stands there only to be denied. Reports in
    documents that tell of a denial by the same denier carry it. The same denial in several
    documents is several disputes.
    """
    denials = [_deny(one, sure, chain_of(one), documents) for one, sure in denied]
    denials += [_contradict(one, sure) for one, sure in contrary]
    disputes = [dispute for one in denials if (dispute := _dispute(told, one, denials)) is not None]
    return sort_disputes(disputes, documents)


def sort_disputes(disputes: Iterable[Dispute], documents: Mapping[str, Document]) -> list[Dispute]:
    """Disputes by the day they were made, or were printed; then by document, place and kind."""

    def order(one: Dispute) -> tuple[bool, str, str, Span, str, str]:
        document = documents.get(one.place.document_id)
        day = one.at.value if one.at and "X" not in one.at.value else ""
        if not day and document is not None and document.published is not None:
            day = document.published.isoformat()
        place = one.place
        return not day, day, place.document_id, place.span, one.kind.value, one.claim_id or ""

    return sorted(disputes, key=order)


def _deny(
    statement: Statement,
    probability: float,
    chain: tuple[Voice, ...],
    documents: Mapping[str, Document],
) -> _Denial:
    """The denial of a statement: its place holds the denying word and what is denied."""
    cue = _find_denying(statement)
    document = documents.get(statement.document_id)
    words = join_spans(document.text, cue.cue) if cue and document else ""
    span = cover(statement)
    for piece in cue.cue if cue else ():
        if statement.sentence.start <= piece.start and piece.end <= statement.sentence.end:
            span = Span(min(span.start, piece.start), max(span.end, piece.end))
    inner = statement.attribution
    at = next((one.said_at for one in (cue, inner) if one is not None and one.said_at), None)
    own_id = cue.id if cue else inner.id if inner else None
    return _Denial(
        DisputeKind.DENIAL,
        Place(statement.document_id, span, own_id),
        statement.sentence,
        chain,
        _find_denier(chain, cue),
        at,
        probability,
        takes_back=bool(_TAKING_BACK.search(words)),
    )


def _contradict(told: Told, probability: float) -> _Denial:
    statement = told.statement
    attribution = statement.attribution
    denies = any(one.is_beside_denial for one in told.statements)
    return _Denial(
        DisputeKind.DENIAL if denies else DisputeKind.CONTRADICTION,
        Place(statement.document_id, cover(statement), attribution.id if attribution else None),
        statement.sentence,
        told.report.chain,
        _find_denier(told.report.chain, attribution),
        attribution.said_at if attribution else None,
        probability,
        told.report.claim_id or None,
    )


def _find_denying(statement: Statement) -> Attribution | None:
    """The attribution whose cue denies, the innermost."""
    return next((one for one in reversed(statement.line) if one.stance is Stance.DENY), None)


def _find_denier(chain: Sequence[Voice], cue: Attribution | None) -> frozenset[str]:
    """Keys of whoever denies: of the source of the denying cue, else of the last voice with a name.

    Nobody who has no name is the same as somebody in another document.
    """
    keys = set()
    if cue is not None and cue.source_type not in _NAMELESS:
        keys |= {cue.entity_id or "", _fold(cue.source_name)}
    if not keys - {""}:
        named = [
            one
            for one in chain
            if one.role is not VoiceRole.SOURCE or one.source_type not in _NAMELESS
        ]
        if named and chain[-1] in named:
            keys |= {named[-1].entity_id or "", _fold(named[-1].name)}
    else:
        keys |= {
            one.entity_id or "" for one in chain if _fold(one.name) in keys or one.entity_id in keys
        }
    return frozenset(keys - {""})


def _fold(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ").strip(" .,")


def _dispute(told: Sequence[Told], denial: _Denial, denials: Sequence[_Denial]) -> Dispute | None:
    disputed = [one for one in told if not _is_only_denied(one, denial)]
    if not disputed:
        disputed = [one for one in told if one.document.id != denial.place.document_id]
    if not disputed:
        return None
    carrying = {denial.place.document_id} | {
        one.place.document_id
        for one in denials
        if one.kind is denial.kind and one.denier & denial.denier
    }
    return Dispute(
        DisputeKind.RETRACTION if _is_own(told, denial) else denial.kind,
        denial.place,
        denial.chain,
        tuple(one.report.id for one in disputed),
        tuple(one.report.id for one in disputed if one.document.id in carrying),
        denial.at,
        denial.claim_id,
        denial.probability,
    )


def _is_own(told: Sequence[Told], denial: _Denial) -> bool:
    """Whether somebody takes back what he said himself."""
    if not denial.takes_back:
        return False
    saying = (one.report.chain[-1] for one in told if one.report.chain)
    return any({one.entity_id, _fold(one.name)} & denial.denier for one in saying)


def _is_only_denied(told: Told, denial: _Denial) -> bool:
    """Whether a report stands in the denial's document only to be denied there.

    It stands in the sentence of the denial, or right before it and nobody named tells it ("there
    are reports that ..."; "it was suggested that ...").
    """
    if told.document.id != denial.place.document_id or denial.kind is not DisputeKind.DENIAL:
        return False
    return all(_stands_to_be_denied(one, told.document, denial) for one in told.statements)


def _stands_to_be_denied(statement: Statement, document: Document, denial: _Denial) -> bool:
    if statement.sentence == denial.sentence:
        return True
    between = document.text[statement.sentence.end : denial.sentence.start]
    is_right_before = statement.sentence.end <= denial.sentence.start and not between.strip()
    is_next = is_right_before and "\n" not in between
    attribution = statement.attribution
    return is_next and attribution is not None and attribution.source_type in _NAMELESS
