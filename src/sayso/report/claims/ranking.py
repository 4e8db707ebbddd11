"""Which claims deserve a look first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.records import Claim, Dispute, SourceType

__all__ = ["is_told_again", "name_denier", "name_deniers", "pick_claims"]

_LEAST_REPORTS = 2
_LEAST_RATIO = 3
"""So many reports for each origin there may be, and a claim looks broader than it is."""
_MAX_FOR_DISPUTE = 3
_FOR_WARNING = 0.5
"""What each kind of warning weighs against one more report for each origin."""


def is_told_again(claim: Claim) -> bool:
    """Whether there is more to it than one place: told twice, or disputed."""
    return len(claim.reports) >= _LEAST_REPORTS or bool(claim.disputes)


def pick_claims(claims: Iterable[Claim], most: int) -> tuple[Claim, ...]:
    """At most ``most`` claims that deserve a look, first those that do most, else in their order.

    These are told twice and have many reports for each origin, are disputed, or have a warning. Of
    claims told in the same documents, since one text was copied, one will do, if undisputed.
    """
    found = sorted((one for one in claims if _deserves(one)), key=_weigh, reverse=True)
    picked: list[Claim] = []
    places: list[frozenset[str]] = []
    for claim in found:
        if len(picked) == most:
            break
        own = frozenset(one.document_id for one in claim.reports)
        if claim.disputes or not any(own <= other for other in places):
            picked.append(claim)
            places.append(own)
    return tuple(picked)


def _deserves(claim: Claim) -> bool:
    if len(claim.reports) < _LEAST_REPORTS:
        return False
    return bool(_divide(claim) >= _LEAST_RATIO or claim.disputes or claim.warnings)


def _weigh(claim: Claim) -> float:
    """Reports for each origin, and more for a dispute and for warnings."""
    dispute = min(len(claim.reports), _MAX_FOR_DISPUTE) if claim.disputes else 0
    warnings = len({one.kind for one in claim.warnings})
    return _divide(claim) + dispute + _FOR_WARNING * warnings


def _divide(claim: Claim) -> float:
    """Reports for each origin there may be."""
    return len(claim.reports) / max(claim.origins.at_most, 1)


def name_deniers(disputes: Sequence[Dispute]) -> tuple[str, ...]:
    """Who disputes, each once, in the order of the disputes."""
    names: dict[str, str] = {}
    for one in disputes:
        if one.chain:
            name = name_denier(one)
            names.setdefault(one.chain[-1].entity_id or name.casefold(), name)
    return tuple(names.values())


def name_denier(one: Dispute) -> str:
    """The last voice of a dispute; ``nobody named, in Bay Mail`` where none is named."""
    if not one.chain:
        return "nobody named"
    last, outlet = one.chain[-1], one.chain[0]
    name = " ".join(last.name.split())
    is_nobody = last.source_type is SourceType.UNSTATED and len(one.chain) > 1
    return f"{name}, in {' '.join(outlet.name.split())}" if is_nobody else name
