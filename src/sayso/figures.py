"""The figures a reporter wants first, counted over a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sayso.records import Attribution, Case, Claim, Document, Kind, SourceType

__all__ = [
    "SOURCE_TYPES",
    "ClaimFigures",
    "Figures",
    "count_claim",
    "count_figures",
    "count_outlets",
    "is_told_again",
    "key_name",
    "key_source",
    "weigh_claim",
    "weigh_interest",
]

SOURCE_TYPES = (
    SourceType.NAMED,
    SourceType.DOCUMENT,
    SourceType.COLLECTIVE,
    SourceType.ANONYMOUS,
    SourceType.UNSTATED,
)
"""From a name down to nobody."""
_NAMELESS = (SourceType.COLLECTIVE, SourceType.ANONYMOUS, SourceType.UNSTATED)

_NOBODY = frozenset(("nobody", "no one", "no-one", "none", "neither", "none of them"))
"""Whose word it is not: "nobody has told them why"."""

_LEAST_REPORTS = 2
_LEAST_RATIO = 3
"""So many reports for each origin there may be, and a claim looks broader than it is."""
_MAX_FOR_DISPUTE = 3
_FOR_WARNING = 0.5
"""What each kind of warning weighs against one more report for each origin."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts of attributions, but for ``documents``, ``outlets`` and ``speakers``.

    ``hearsay``: nobody is named, or the cue is hedged ("reportedly"). ``second_hand``: nested in
    another attribution. ``unresolved``: the source could not be followed to anybody ("he").
    ``types``: how many of each source type, from a name down to nobody.
    """

    documents: int
    outlets: int
    speakers: int
    attributions: int
    direct: int
    hearsay: int
    second_hand: int
    unresolved: int
    types: tuple[tuple[SourceType, int], ...]

    def _of(self, kind: SourceType) -> int:
        return dict(self.types).get(kind, 0)

    @property
    def anonymous(self) -> int:
        """Attributions to one person without a name."""
        return self._of(SourceType.ANONYMOUS)

    @property
    def collective(self) -> int:
        """Attributions to a group."""
        return self._of(SourceType.COLLECTIVE)

    @property
    def unstated(self) -> int:
        """Attributions to nobody."""
        return self._of(SourceType.UNSTATED)

    @property
    def nameless(self) -> int:
        """Anonymous, collective and unstated together."""
        return sum(self._of(kind) for kind in _NAMELESS)


@dataclass(frozen=True, slots=True)
class ClaimFigures:
    """How often a claim is told, by how many outlets, and between which days, None if undated."""

    reports: int
    outlets: int
    first: date | None
    last: date | None


def count_claim(claim: Claim, documents: Mapping[str, Document]) -> ClaimFigures:
    """Count a claim; ``documents`` by their ids."""
    told_in = [documents[one.document_id] for one in claim.reports]
    dated = [one.published for one in told_in if one.published]
    return ClaimFigures(
        len(claim.reports),
        count_outlets(told_in),
        min(dated, default=None),
        max(dated, default=None),
    )


def _is_hearsay(attribution: Attribution) -> bool:
    """Tell whether an attribution rests on "reportedly" or its like, or on nobody at all."""
    return attribution.hedged or attribution.source_type is SourceType.UNSTATED


def count_figures(case: Case) -> Figures:
    """Count a case."""
    all_of_them = case.attributions
    types = Counter(one.source_type for one in all_of_them)
    return Figures(
        documents=len(case.documents),
        outlets=count_outlets(case.documents),
        speakers=len({key_source(one) for one in all_of_them} - {""}),
        attributions=len(all_of_them),
        direct=sum(one.kind is Kind.DIRECT for one in all_of_them),
        hearsay=sum(map(_is_hearsay, all_of_them)),
        second_hand=sum(one.parent_id is not None for one in all_of_them),
        unresolved=sum(one.is_source_open for one in all_of_them),
        types=tuple((kind, types[kind]) for kind in SOURCE_TYPES),
    )


def count_outlets(documents: Iterable[Document]) -> int:
    """Outlets that are named; the same name in another case is the same outlet."""
    return len({key_name(document.outlet) for document in documents} - {""})


def key_name(name: str) -> str:
    """What makes two names one, however they are spaced and whatever their case."""
    return " ".join(name.split()).casefold()


def is_told_again(claim: Claim) -> bool:
    """Whether there is more to it than one place: told twice, or disputed."""
    return len(claim.reports) >= _LEAST_REPORTS or bool(claim.disputes)


def weigh_claim(claim: Claim) -> float:
    """How much a claim deserves a look; 0 where it does not."""
    return weigh_interest(
        len(claim.reports),
        claim.origins.at_most,
        len(claim.disputes),
        len({one.kind for one in claim.warnings}),
    )


def weigh_interest(n_reports: int, at_most: int, n_disputes: int, n_kinds: int) -> float:
    """Reports for each origin, and more for a dispute and for each kind of warning.

    0 for what is told once, and for what has neither many reports for each origin there may be
    (``at_most``) nor a dispute nor a warning.
    """
    if n_reports < _LEAST_REPORTS:
        return 0.0
    ratio = n_reports / max(at_most, 1)
    if ratio < _LEAST_RATIO and not n_disputes and not n_kinds:
        return 0.0
    return ratio + (min(n_reports, _MAX_FOR_DISPUTE) if n_disputes else 0) + _FOR_WARNING * n_kinds


def key_source(one: Attribution) -> str:
    """What makes two sources one; empty when nobody is named, or nobody says it."""
    if one.source_type is SourceType.UNSTATED or one.is_source_open:
        return ""
    if key_name(one.source_name) in _NOBODY:
        return ""
    return one.entity_id or key_name(one.source_name)
