"""Which claims deserve a look first."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import itemgetter

from sayso.figures import is_told_again, weigh_claim
from sayso.records import Claim, Dispute, SourceType

__all__ = ["is_told_again", "name_denier", "name_deniers", "pick_claims"]


def pick_claims(claims: Iterable[Claim], most: int) -> tuple[Claim, ...]:
    """At most ``most`` claims that deserve a look, first those that do most, else in their order.

    These are told twice and have many reports for each origin, are disputed, or have a warning. Of
    claims told in the same documents, since one text was copied, one will do, if undisputed.
    """
    weighed = ((weigh_claim(one), one) for one in claims)
    found = sorted((pair for pair in weighed if pair[0]), key=itemgetter(0), reverse=True)
    picked: list[Claim] = []
    places: list[frozenset[str]] = []
    for _, claim in found:
        if len(picked) == most:
            break
        own = frozenset(one.document_id for one in claim.reports)
        if claim.disputes or not any(own <= other for other in places):
            picked.append(claim)
            places.append(own)
    return tuple(picked)


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
