"""The claims that a decision touches, made again on the slice of the case that they stand on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sayso.casefile import CaseFile
from sayso.claims.backing import may_rest
from sayso.claims.pile import Pile, Tools
from sayso.claims.rework import find_needed, rework
from sayso.pipeline.gathering import count_processes, gather_by
from sayso.records import Claim, ClaimJudgementKind

__all__ = ["Reworked", "list_contrary", "list_speakers", "load_slice", "rework_claims"]

_LEAST_SHARED = 80
"""From so many documents on it pays to start processes that gather them."""


@dataclass(frozen=True, slots=True)
class Reworked:
    """Claims as they were, and those that stand in their place."""

    before: tuple[Claim, ...] = ()
    after: tuple[Claim, ...] = ()


def rework_claims(
    case: CaseFile,
    claim_ids: Iterable[str],
    tools: Tools,
    attribution_ids: Collection[str] = (),
    *,
    kind: ClaimJudgementKind | None = None,
) -> Reworked:
    """Make some claims of a case again, with all its decisions, and put them in their place.

    Claims that are contrary to one that changed are made again too. ``attribution_ids``: on these
    was decided, or on reports in this way (``kind``).
    """
    touched = {*claim_ids}
    judgements = case.load_claim_judgements()
    is_parting = kind is ClaimJudgementKind.DIFFERENT_CLAIM
    is_joining = kind in (ClaimJudgementKind.SAME_CLAIM, ClaimJudgementKind.PARENT)
    while True:
        before = case.load_claims_by(sorted(touched))
        contrary = {own for one in before for own in list_contrary(one)} - touched
        beside = case.load_claims_by(sorted(contrary))
        needed = find_needed([*before, *beside]) if is_parting else find_needed(before, beside)
        told = [one for one in before if is_joining or len(one.reports) > 1]
        pile = load_slice(case, needed | _find_backing(case, told))
        after = rework(before, pile, tools, judgements, beside, attribution_ids)
        heads = {one.id: one.reports[0] for one in after}
        changed = [one for one in before if heads.get(one.id) != one.reports[0]]
        more = {own for one in changed for own in list_contrary(one)} - touched
        if not more:
            break
        touched |= more
    case.replace_claims([one.id for one in before], after)
    return Reworked(before, after)


def list_contrary(claim: Claim) -> list[str]:
    """The ids of the claims that cannot be true beside one."""
    return [own for own, _ in claim.grounds.contrary] if claim.grounds else []


def list_speakers(claims: Iterable[Claim]) -> set[str]:
    """The ids of the entities whose voice claims come through."""
    return {
        voice.entity_id
        for one in claims
        for report in one.reports
        for voice in report.chain
        if voice.entity_id
    }


def _find_backing(case: CaseFile, claims: Sequence[Claim]) -> set[str]:
    """The documents that may say from whom the sources of claims have something."""
    speaking = list_speakers(claims)
    contents = case.load_contents_of(sorted(speaking)) if speaking else ()
    return {own for own, several in contents if may_rest(several)}


def load_slice(case: CaseFile, document_ids: set[str], workers: int = 1) -> Pile:
    """Some documents, and what is read in them, as claims are made from them.

    ``workers``: so many processes gather them, where they are many; nothing may be written to the
    case meanwhile.
    """
    documents = case.load_documents(document_ids)
    ids = [one.id for one in documents]
    workers = count_processes(workers)
    is_shared = case.path is not None and workers > 1 and len(ids) >= _LEAST_SHARED
    return Pile(
        {one.id: one for one in documents},
        () if is_shared else list(case.load_readings(documents)),
        case.load_who_in(ids),
        case.load_copies_in(ids),
        case.load_embedded_in(ids),
        case.load_outlets(),
        gather_by(workers, case.path, ids) if is_shared and case.path else None,
    )
