"""Which claims of a case are meant, and in what order."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rapidfuzz import fuzz, process

from sayso.casefile import CaseFile
from sayso.casefile.list_rows import ClaimFilter, ClaimSort, DocumentFilter
from sayso.cli.console import one_line
from sayso.cli.lookup import find_by_name
from sayso.entities.forms import fold
from sayso.errors import UsageError

__all__ = ["ORDERS", "Choice", "Sort", "make_filter"]

_MAX_CHOICES = 8
_MIN_SIMILARITY = 60


class Sort(StrEnum):
    """What comes first: most reports, most of them per origin, most disputed, or the earliest."""

    TOLD = "told"
    ORIGINS = "origins"
    DISPUTED = "disputed"
    TIME = "time"


ORDERS = {
    # Of claims told as often, that with the fewest origins looks broader than it is.
    Sort.TOLD: ClaimSort.NARROW,
    Sort.ORIGINS: ClaimSort.RATIO,
    Sort.DISPUTED: ClaimSort.DISPUTED,
    Sort.TIME: ClaimSort.OLDEST,
}
"""What is alike in it stays in the order of the case."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which claims are meant: about somebody, told between two days, printed by an outlet."""

    about: str = ""
    since: date | None = None
    until: date | None = None
    outlet: str = ""


def make_filter(file: CaseFile, choice: Choice, place: object) -> ClaimFilter:
    """What lets through the claims that are meant.

    Raises `UsageError`, with the nearest names, when nobody and no outlet goes by a name given.
    """
    about = _find_entities(file, choice.about, place) if choice.about else None
    if not (choice.outlet or choice.since or choice.until):
        return ClaimFilter(about_any=about)
    outlets = _find_outlets(file, choice.outlet, place) if choice.outlet else None
    told_in = DocumentFilter(outlets=outlets, since=choice.since, until=choice.until)
    return ClaimFilter(about_any=about, told_in=told_in)


def _find_entities(file: CaseFile, asked: str, place: object) -> tuple[str, ...]:
    found = find_by_name(file, asked)
    if found.is_exact:
        return tuple(entity.id for entity, _ in found.entities)
    near = ", ".join(name for _, name in found.entities)
    hint = f"the nearest: {near}" if near else f"see: sayso who {place}"
    raise UsageError(f"nobody in {place} goes by the name “{one_line(asked)}”; {hint}")


def _find_outlets(file: CaseFile, asked: str, place: object) -> tuple[str, ...]:
    """The outlets with a name, else those with it in their name."""
    documents = file.list_numbered_documents()
    names = {one.outlet: _key(one.outlet) for one in documents if one.outlet}
    wanted = _key(asked)
    found = [outlet for outlet, key in names.items() if key == wanted]
    found = found or [outlet for outlet, key in names.items() if wanted in key]
    if found:
        return tuple(found)
    near = process.extract(
        wanted, names, scorer=fuzz.WRatio, score_cutoff=_MIN_SIMILARITY, limit=_MAX_CHOICES
    )
    choices = [outlet for _, _, outlet in near] or sorted(names)[:_MAX_CHOICES]
    label = "the nearest" if near else "there are"
    told = ", ".join(map(one_line, choices)) or "none"
    raise UsageError(f"no outlet in {place} is called “{one_line(asked)}”; {label}: {told}")


def _key(name: str) -> str:
    return " ".join(fold(name).split())
