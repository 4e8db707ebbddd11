"""The claims of a case with their numbers: which are meant, and in what order."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz, process

from sayso.cli.console import one_line
from sayso.cli.lookup import find_by_name
from sayso.entities.forms import fold
from sayso.errors import UsageError
from sayso.figures import ClaimFigures, count_claim
from sayso.records import Case, Claim

__all__ = ["Choice", "Listed", "Sort", "choose", "list_claims", "name_origins", "sort_claims"]

_MAX_CHOICES = 8
_MIN_SIMILARITY = 60


@dataclass(frozen=True, slots=True)
class Listed:
    """A claim, its number in the case from 1, and how often it is told."""

    number: int
    claim: Claim
    figures: ClaimFigures

    @property
    def reports_per_origin(self) -> float:
        """How many reports there are for each origin there may be."""
        return self.figures.reports / max(1, self.claim.origins.at_most)


class Sort(StrEnum):
    """What comes first: most reports, most of them per origin, most disputed, or the earliest."""

    TOLD = "told"
    ORIGINS = "origins"
    DISPUTED = "disputed"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Choice:
    """Which claims are meant: about somebody, told between two days, printed by an outlet."""

    about: str = ""
    since: date | None = None
    until: date | None = None
    outlet: str = ""


def list_claims(case: Case) -> list[Listed]:
    """All claims in their order."""
    documents = {one.id: one for one in case.documents}
    return [
        Listed(number, claim, count_claim(claim, documents))
        for number, claim in enumerate(case.claims, 1)
    ]


def choose(case: Case, listed: Iterable[Listed], choice: Choice, place: object) -> list[Listed]:
    """Those that are meant, in the order they came in.

    Raises `UsageError`, with the nearest names, when nobody and no outlet goes by a name given.
    """
    chosen = list(listed)
    if choice.about:
        wanted = _find_entities(case, choice.about, place)
        chosen = [one for one in chosen if wanted & set(one.claim.entity_ids)]
    if choice.outlet or choice.since or choice.until:
        outlets = _find_outlets(case, choice.outlet, place) if choice.outlet else None
        fitting = _find_documents(case, outlets, choice)
        chosen = [one for one in chosen if any(r.document_id in fitting for r in one.claim.reports)]
    return chosen


def sort_claims(listed: Iterable[Listed], sort: Sort) -> list[Listed]:
    """Sorted; those that are alike in it stay in their order."""
    return sorted(listed, key=_KEYS[sort])


def _by_time(one: Listed) -> tuple[bool, date]:
    return one.figures.first is None, one.figures.first or date.max


_KEYS: dict[Sort, Callable[[Listed], tuple[object, ...]]] = {
    # Of claims told as often, that with the fewest origins looks broader than it is.
    Sort.TOLD: lambda one: (-one.figures.reports, one.claim.origins.at_most, one.number),
    Sort.ORIGINS: lambda one: (-one.reports_per_origin, one.number),
    Sort.DISPUTED: lambda one: (-len(one.claim.disputes), -one.figures.reports, one.number),
    Sort.TIME: _by_time,
}


def _find_entities(case: Case, asked: str, place: object) -> set[str]:
    found = find_by_name(case, asked)
    if found.is_exact:
        return {entity.id for entity, _ in found.entities}
    near = ", ".join(name for _, name in found.entities)
    hint = f"the nearest: {near}" if near else f"see: sayso who {place}"
    raise UsageError(f"nobody in {place} goes by the name “{one_line(asked)}”; {hint}")


def _find_outlets(case: Case, asked: str, place: object) -> set[str]:
    """The outlets with a name, else those with it in their name."""
    names = {one.outlet: _key(one.outlet) for one in case.documents if one.outlet}
    wanted = _key(asked)
    found = {outlet for outlet, key in names.items() if key == wanted}
    found = found or {outlet for outlet, key in names.items() if wanted in key}
    if found:
        return found
    near = process.extract(
        wanted, names, scorer=fuzz.WRatio, score_cutoff=_MIN_SIMILARITY, limit=_MAX_CHOICES
    )
    choices = [outlet for _, _, outlet in near] or sorted(names)[:_MAX_CHOICES]
    label = "the nearest" if near else "there are"
    told = ", ".join(map(one_line, choices)) or "none"
    raise UsageError(f"no outlet in {place} is called “{one_line(asked)}”; {label}: {told}")


def _find_documents(case: Case, outlets: Collection[str] | None, choice: Choice) -> frozenset[str]:
    """The documents that an outlet printed between two days; undated ones only without these."""
    since, until = choice.since or date.min, choice.until or date.max
    is_open = choice.since is None and choice.until is None
    return frozenset(
        one.id
        for one in case.documents
        if (outlets is None or one.outlet in outlets)
        and (is_open or (one.published is not None and since <= one.published <= until))
    )


def _key(name: str) -> str:
    return " ".join(fold(name).split())


def name_origins(claim: Claim) -> str:
    """``1``, ``1–3``."""
    least, most = claim.origins.at_least, max(claim.origins.at_least, claim.origins.at_most)
    return f"{least:,}" if least == most else f"{least:,}–{most:,}"
