"""What a person could decide next: where the machine is unsure, and much rests on it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Any

from rapidfuzz import fuzz

from sayso.casefile.dated import Dated
from sayso.records import AttributionJudgement, ClaimJudgement, Decision, Judgement, Span

__all__ = ["Doubt", "DoubtKind", "Doubts"]

Ask = Callable[..., list[tuple[Any, ...]]]

_MAX_DOUBTS = 500
_MAX_CLAIMS = 1_000
"""Of so many claims told most; what is told less changes less."""
_MAX_NEAR, _LEAST_NEAR = 300, 75
_SURE_ATTRIBUTION, _SURE_PARENT = 0.9, 0.9
_UNSURE_NAME, _UNSURE_NEAR = 0.5, 0.3
"""How unsure it is that two names, or two claims, are one, where nothing else says so."""


class DoubtKind(StrEnum):
    """What is in doubt: an attribution, where a report came from, two names, two claims."""

    ATTRIBUTION = "attribution"
    PARENT = "parent"
    NAMES = "names"
    CLAIMS = "claims"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something to decide; ``ids``: an attribution, a report and its parent, two entities, or two
    claims.

    ``weight``: how unsure it is, times how many reports or documents rest on it. ``claim_id`` is
    the claim it is in, empty for names.
    """

    kind: DoubtKind
    ids: tuple[str, ...]
    weight: float
    claim_id: str = ""

    @property
    def key(self) -> str:
        """What it goes by in an address."""
        return ":".join((self.kind, *self.ids))


class Doubts(Dated):
    """What is in doubt in a case, and what is needed to decide it."""

    def list_doubts(self, limit: int) -> tuple[Doubt, ...]:
        """What is in doubt and was not decided, that which would change most first."""
        return self._remember("doubts", self._find_doubts)[:limit]

    def _find_doubts(self) -> tuple[Doubt, ...]:
        decided = {frozenset(_list_subjects(one)) for one in self.load_in_force() if one.judgement}
        found = {
            one.key: one
            for several in (
                _attributions(self._ask),
                _parents(self._ask),
                _names(self._ask, decided),
                _claims(self._ask, decided),
            )
            for one in several
            if frozenset(one.ids) not in decided
        }
        ranked = sorted(found.values(), key=lambda one: (-one.weight, one.key))
        return tuple(ranked[:_MAX_DOUBTS])

    def is_of_older(self) -> bool:
        """Whether an older sayso made the claims: a first decision then works all of it out."""
        return bool(self._ask("SELECT 1 FROM claims WHERE grounds IS NULL LIMIT 1"))

    def find_claims_by_report(self, report_ids: Iterable[str]) -> dict[str, str]:
        """The claims of reports, by the ids of these; what is not there is left out."""
        wanted = json.dumps(sorted(set(report_ids)))
        return dict(
            self._ask(
                "SELECT id, claim_id FROM reports WHERE id IN (SELECT value FROM json_each(?))",
                wanted,
            )
        )

    def find_mentions_of(self, entity_id: str, limit: int) -> tuple[tuple[str, Span], ...]:
        """Some places where an entity is named, each in another document."""
        rows = self._ask(
            'SELECT document_id, "start", "end", min(position) FROM mentions WHERE entity_id = ? '
            "GROUP BY document_id ORDER BY document_id LIMIT ?",
            entity_id,
            limit,
        )
        return tuple((own_id, Span(start, end)) for own_id, start, end, _ in rows)


def _list_subjects(one: Decision) -> tuple[str, ...]:
    """The ids or names that a decision is about."""
    judgement = one.judgement
    if isinstance(judgement, Judgement):
        return judgement.names
    if isinstance(judgement, ClaimJudgement):
        return judgement.report_ids
    return (judgement.attribution_id,) if isinstance(judgement, AttributionJudgement) else ()


def _attributions(ask: Ask) -> Iterator[Doubt]:
    for own_id, claim_id, n_reports, probability in ask(
        "SELECT a.id, c.id, max(c.n_reports), a.probability FROM "
        "(SELECT id, n_reports FROM claims WHERE n_reports > 1 "
        "ORDER BY n_reports DESC, n_outlets DESC, id LIMIT ?) c "
        "CROSS JOIN reports r ON r.claim_id = c.id "
        "CROSS JOIN attributions a ON a.id = r.attribution_id "
        "WHERE a.probability < ? GROUP BY a.id",
        _MAX_CLAIMS,
        _SURE_ATTRIBUTION,
    ):
        yield Doubt(DoubtKind.ATTRIBUTION, (own_id,), (1 - probability) * n_reports, claim_id)


def _parents(ask: Ask) -> Iterator[Doubt]:
    for own_id, parent_id, claim_id, n_reports, probability in ask(
        "SELECT r.id, r.parent_id, c.id, c.n_reports, r.parent_probability FROM "
        "(SELECT id, n_reports FROM claims WHERE n_reports > 1 "
        "ORDER BY n_reports DESC, n_outlets DESC, id LIMIT ?) c "
        "CROSS JOIN reports r ON r.claim_id = c.id "
        "WHERE r.parent_id IS NOT NULL AND r.parent_kind <> 'judgement' "
        "AND r.parent_probability < ?",
        _MAX_CLAIMS,
        _SURE_PARENT,
    ):
        ids = (own_id, parent_id)
        yield Doubt(DoubtKind.PARENT, ids, (1 - probability) * n_reports, claim_id)


def _names(ask: Ask, decided: set[frozenset[str]]) -> Iterator[Doubt]:
    for own_id, name, n_documents, other_id, other, n_others in ask(
        "SELECT e.id, e.name, e.n_documents, o.id, o.name, o.n_documents FROM perhaps p "
        "JOIN entities e ON e.id = p.entity_id JOIN entities o ON o.id = p.other_id "
        "WHERE e.id < o.id AND e.name <> o.name"  # names are what can be decided on
    ):
        if frozenset((name, other)) not in decided:
            weight = _UNSURE_NAME * min(n_documents, n_others)
            yield Doubt(DoubtKind.NAMES, (own_id, other_id), weight)


def _claims(ask: Ask, decided: set[frozenset[str]]) -> Iterator[Doubt]:
    """Claims with much the same words, about the same."""
    told = ask(
        "SELECT c.id, lower(c.label), c.n_reports, c.entity_ids, "
        "(SELECT id FROM reports WHERE claim_id = c.id ORDER BY position LIMIT 1) FROM claims c "
        "WHERE n_reports > 1 ORDER BY n_reports DESC, n_outlets DESC, id LIMIT ?",
        _MAX_NEAR,
    )
    about = {own_id: set(json.loads(ids)) for own_id, _, _, ids, _ in told}
    for (own_id, words, n_reports, _, first), (
        other_id,
        others,
        n_others,
        _,
        second,
    ) in combinations(told, 2):
        if about[own_id] and not about[own_id] & about[other_id]:
            continue
        likeness = fuzz.token_sort_ratio(words, others, score_cutoff=_LEAST_NEAR)
        if likeness and frozenset((first, second)) not in decided:
            weight = _UNSURE_NEAR * likeness / 100 * min(n_reports, n_others)
            yield Doubt(DoubtKind.CLAIMS, (own_id, other_id), weight, own_id)
