"""What a person could decide next: where the machine is unsure, and much rests on it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from typing import Any

from rapidfuzz import fuzz

__all__ = ["Doubt", "DoubtKind", "list_doubts"]

Ask = Callable[..., list[tuple[Any, ...]]]

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


def list_doubts(ask: Ask, decided: Iterable[frozenset[str]], limit: int) -> list[Doubt]:
    """What is in doubt, that which would change most first.

    ``decided``: what decisions in force are about, as sets of ids or names: it is left out.
    """
    known = set(decided)
    found = {
        one.key: one
        for several in (_attributions(ask), _parents(ask), _names(ask, known), _claims(ask, known))
        for one in several
        if frozenset(one.ids) not in known
    }
    return sorted(found.values(), key=lambda one: (-one.weight, one.key))[:limit]


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
        "WHERE e.id < o.id"
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
