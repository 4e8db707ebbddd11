"""What a case says of a world, judged one thing at a time.

Counted: reports found, pairs of reports in one claim, numbers of origins, parents, drifts,
disputes, rings of citations, stakes. What the texts leave open is not counted (see
docs/decisions/0016-worlds.md).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from evals.copy_counts import Counts, Tally
from evals.worlds.matching import Matching, match
from evals.worlds.pages import Told
from evals.worlds.truth import TrueDispute, World
from sayso.records import Case, Claim, Dispute, WarningKind

__all__ = ["Finding", "judge_world", "measure_world"]

_LEAST_IN_RING = 2
"""Reports that a warning shares with a ring."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One judgement: of what, of which kind, whether it is right, and what it is about.

    ``about``: keys of true reports or claims; ``words`` says the rest.
    """

    what: str
    label: str
    is_right: bool
    about: tuple[str, ...] = ()
    words: str = ""


def measure_world(world: World, case: Case) -> Counts:
    """Count what is right of a case made of the world's documents."""
    counts: defaultdict[tuple[str, str], Tally] = defaultdict(Tally)
    for one in judge_world(world, case):
        counts[one.what, one.label] += Tally(int(one.is_right), 1)
    return dict(counts)


def judge_world(world: World, case: Case) -> Iterator[Finding]:
    """Judge a case made of the world's documents."""
    matching = match(world, case)
    for key in world.reports:
        yield Finding("reports", "found", key in matching.claims, (key,))
    yield from _judge_groups(world, matching)
    yield from _judge_origins(world, matching)
    yield from _judge_parents(world, matching)
    yield from _judge_drifts(world, matching)
    yield from _judge_disputes(world, case, matching)
    yield from _judge_rings(world, case, matching)
    yield from _judge_stakes(world, case, matching)


def _judge_groups(world: World, matching: Matching) -> Iterator[Finding]:
    """Every pair of true reports that is in one claim in truth, in the case, or in both."""
    for a, b in combinations(world.reports.values(), 2):
        is_true = a.claim == b.claim
        one, other = (matching.claims.get(each.key) for each in (a, b))
        is_given = one is not None and other is not None and one.id == other.id
        if is_true:
            yield Finding("pairs", "recall", is_given, (a.key, b.key))
        if is_given:
            yield Finding("pairs", "precision", is_true, (a.key, b.key))


def _judge_origins(world: World, matching: Matching) -> Iterator[Finding]:
    for true in world.claims.values():
        if len(true.reports) < 2:
            continue
        claim = matching.best_claim(true.reports)
        told = (claim.origins.at_least, claim.origins.at_most) if claim else (0, 0)
        words = f"{told[0]} to {told[1]}; true {true.origins}, {true.at_least} to {true.at_most}"
        is_inside = told[0] <= true.origins <= told[1]
        yield Finding("origins", "inside", is_inside, (true.key,), words)
        is_same = told == (true.at_least, true.at_most)
        yield Finding("origins", "exact", is_same, (true.key,), words)


def _judge_parents(world: World, matching: Matching) -> Iterator[Finding]:
    """Of the reports that were found, and whose parent the texts show."""
    for key, report in matching.found.items():
        true = world.reports[key]
        if true.is_open:
            continue
        given = matching.true.get(report.parent_id or "")
        if report.parent_id and given is None:
            given = "another"
        label = "of copies and citations" if true.parent else "of roots"
        words = f"from {given}, in truth from {true.parent}; {report.parent_reason}"
        yield Finding("parents", label, given in true.parents, (key,), words)


def _judge_drifts(world: World, matching: Matching) -> Iterator[Finding]:
    asked = {(one.kind, one.report): one for one in world.drifts if not one.is_open}
    left_open = {(one.kind, one.report) for one in world.drifts if one.is_open}
    given = set()
    for claim in _distinct(matching.claims.values()):
        for drift in claim.drift:
            child, parent = (
                matching.true.get(one, "") for one in (drift.report_id, drift.parent_id)
            )
            if not child or not parent or world.reports[child].is_open:
                continue
            key = drift.kind, child
            if key in left_open and key not in asked:
                continue
            is_right = key in asked and parent in world.reports[child].parents
            given |= {key} if is_right else set()
            yield Finding("drift precision", drift.kind.value, is_right, (child, parent))
    for key, one in asked.items():
        yield Finding("drift recall", one.kind.value, key in given, (one.report, one.parent))


def _distinct(claims: Iterable[Claim]) -> list[Claim]:
    by_id = {claim.id: claim for claim in claims}
    return [by_id[own_id] for own_id in sorted(by_id)]


def _judge_disputes(world: World, case: Case, matching: Matching) -> Iterator[Finding]:
    met: set[int] = set()
    for claim in case.claims:
        whose = matching.whose.get(claim.id)
        if whose is None:
            continue
        for dispute in claim.disputes:
            right = [
                at
                for at, true in enumerate(world.disputes)
                if true.kind is dispute.kind and _is_at(true, whose, dispute)
            ]
            met.update(right)
            span = dispute.place.span
            words = f"{dispute.place.document_id} {span.start} {span.end}"
            kind = dispute.kind.value
            yield Finding("dispute precision", kind, bool(right), (whose,), words)
    for at, true in enumerate(world.disputes):
        about = tuple(target.claim for target in true.targets)
        document_id, place = true.targets[0].places[0]
        words = f"{document_id} {place.sentence.start} {place.sentence.end}"
        yield Finding("dispute recall", true.kind.value, at in met, about, words)


def _is_at(true: TrueDispute, whose: str, dispute: Dispute) -> bool:
    return any(
        document_id == dispute.place.document_id and _touches(place, dispute)
        for target in true.targets
        if target.claim == whose
        for document_id, place in target.places
    )


def _touches(place: Told, dispute: Dispute) -> bool:
    """Whether half of the shorter of the two, of sentence and words given, is shared."""
    span, sentence = dispute.place.span, place.sentence
    shared = min(span.end, sentence.end) - max(span.start, sentence.start)
    return shared * 2 >= min(span.end - span.start, sentence.end - sentence.start) > 0


def _warned(case: Case, matching: Matching, kind: WarningKind) -> Iterator[tuple[str, set[str]]]:
    """Of each warning of a kind: the true claim, and the true reports it names."""
    for claim in case.claims:
        whose = matching.whose.get(claim.id)
        for warning in claim.warnings if whose else ():
            if warning.kind is kind and whose:
                known = {matching.true[one] for one in warning.report_ids if one in matching.true}
                yield whose, known


def _judge_rings(world: World, case: Case, matching: Matching) -> Iterator[Finding]:
    met: set[frozenset[str]] = set()
    for whose, reports in _warned(case, matching, WarningKind.CIRCULAR):
        right = [ring for ring in world.rings if len(ring & reports) >= _LEAST_IN_RING]
        met.update(right)
        yield Finding("circular", "precision", bool(right), (whose, *sorted(reports)))
    for ring in world.rings:
        yield Finding("circular", "recall", ring in met, tuple(sorted(ring)))


def _judge_stakes(world: World, case: Case, matching: Matching) -> Iterator[Finding]:
    warned = {whose for whose, _ in _warned(case, matching, WarningKind.ORIGIN_HAS_STAKE)}
    for whose in sorted(warned):
        yield Finding("stake", "precision", world.claims[whose].has_stake, (whose,))
    for claim in world.claims.values():
        if claim.has_stake:
            yield Finding("stake", "recall", claim.key in warned, (claim.key,))
