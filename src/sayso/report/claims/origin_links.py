"""Where an origin leads: to its page, else to the words that name it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Claim, Origin, Report
from sayso.report.claims.links import Linker

__all__ = ["Reason", "link_origins", "list_reasons"]

_BACK = " back to "
"""What a reason says before it names an origin; these come in the order of the origins."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why so many origins: words, the name of an origin in them, and where that leads."""

    before: str
    name: str = ""
    after: str = ""
    href: str = ""


def link_origins(claim: Claim, linker: Linker) -> tuple[str, ...]:
    """Of each origin the page of whoever it is, else the words in the first report that names it
    itself, else that report; empty where there is none."""
    owners = {own: at for at, one in enumerate(claim.origins.roots) for own in one.report_ids}
    reports: defaultdict[int, list[Report]] = defaultdict(list)
    for one in claim.reports:
        if one.id in owners:
            reports[owners[one.id]].append(one)
    return tuple(
        _link(origin, reports[at], linker) for at, origin in enumerate(claim.origins.roots)
    )


def _link(origin: Origin, reports: Sequence[Report], linker: Linker) -> str:
    known = linker.places.addresses.entity(origin.entity_id)
    if known:
        return known
    for one in reports:
        if words := linker.link_source(one.attribution_id, origin.name):
            return words
    return linker.link_report(_find_own(origin, reports)) if reports else ""


def _find_own(origin: Origin, reports: Sequence[Report]) -> Report:
    """The first report that is of the origin itself: no other voice stands behind its own."""
    ends = ((one, one.chain[-1].name.casefold()) for one in reports if one.chain)
    name = origin.name.casefold()
    named = [one for one, end in ends if end and (name == end or name.startswith(end))]
    # An outlet that is named elsewhere has the words in its own text, where the pile has that.
    own = [one for one in named if one.chain[-1].document_id == one.document_id]
    return next(iter((*own, *named, *reports)))


def list_reasons(claim: Claim, linker: Linker) -> Iterator[Reason]:
    """The reasons for so many origins, each name in them with where it leads."""
    origins = iter(zip(claim.origins.roots, link_origins(claim, linker), strict=True))
    for words in claim.origins.reasons:
        told = next(origins, None) if _BACK in words else None
        at = words.find(told[0].name, words.find(_BACK)) if told else -1
        if told is None or at < 0:
            yield Reason(words)
            continue
        origin, href = told
        yield Reason(words[:at], origin.name, words[at + len(origin.name) :], href)
