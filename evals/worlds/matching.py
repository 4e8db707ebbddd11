"""Which of a case's reports are which of a world's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evals.worlds.truth import TrueReport, World
from sayso.records import Case, Claim, Report, Span

__all__ = ["Matching", "match"]

LEAST_OVERLAP = 0.5
"""Shared characters in shares of all, from which on two places are one."""
_COVERED = 0.9
"""Or so much of the true words is covered, by words of the same sentence."""


@dataclass(frozen=True, slots=True)
class Matching:
    """``claims``: of each true report that was found, the claim of the case it is in.

    ``found`` its report there, of those that have one to themselves; ``true`` the way back, from
    the report's id; ``whose``: of each claim of the case, by id, the true claim of which it has
    most.
    """

    found: Mapping[str, Report]
    claims: Mapping[str, Claim]
    true: Mapping[str, str]
    whose: Mapping[str, str]

    def best_claim(self, reports: Iterable[str]) -> Claim | None:
        """The claim of the case that has most of these true reports."""
        held = Counter(self.claims[one].id for one in reports if one in self.claims)
        if not held:
            return None
        best = min(held, key=lambda own_id: (-held[own_id], own_id))
        return next(one for one in self.claims.values() if one.id == best)


def match(world: World, case: Case) -> Matching:
    """Pair reports, the best fitting first; each is paired once."""
    true_by_document = defaultdict(list)
    for true in world.reports.values():
        true_by_document[true.document_id].append(true)
    fitting = []
    for claim in case.claims:
        for report in claim.reports:
            for true in true_by_document.get(report.document_id, ()):
                overlap = _fit(true, report.spans)
                if overlap:
                    fitting.append((-overlap, true.key, claim.id, report.id, report, claim))
    found: dict[str, Report] = {}
    claims: dict[str, Claim] = {}
    true_of: dict[str, str] = {}
    for _, key, _, own_id, report, claim in sorted(fitting, key=lambda one: one[:4]):
        if key not in found and own_id not in true_of:
            found[key], claims[key], true_of[own_id] = report, claim, key
    _add_others(case, true_by_document, claims)
    return Matching(found, claims, true_of, _whose(world, claims))


def _add_others(
    case: Case, true_by_document: Mapping[str, Sequence[TrueReport]], claims: dict[str, Claim]
) -> None:
    """One report may stand for several places of one document and voice."""
    for claim in case.claims:
        for report in claim.reports:
            for true in true_by_document.get(report.document_id, ()):
                if true.key not in claims and any(_fit(true, (span,)) for span in report.also):
                    claims[true.key] = claim


def _whose(world: World, claims: Mapping[str, Claim]) -> dict[str, str]:
    held: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for key, claim in claims.items():
        held[claim.id][world.reports[key].claim] += 1
    return {
        own_id: min(counts.items(), key=lambda one: (-one[1], one[0]))[0]
        for own_id, counts in held.items()
    }


def _fit(true: TrueReport, spans: Sequence[Span]) -> float:
    """How well words fit to the true ones: shared characters in shares of all; 0 if too badly."""
    told, given = _places(true.spans), _places(spans)
    shared = len(told & given)
    overlap = shared / max(1, len(told | given))
    if overlap >= LEAST_OVERLAP:
        return overlap
    is_inside = given <= set(range(true.sentence.start, true.sentence.end))
    return overlap if is_inside and shared >= _COVERED * len(told) else 0.0


def _places(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}
