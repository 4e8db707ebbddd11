"""What documents claim that were added to a large case, worked out on the slice that it touches."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.casefile import CaseFile
from sayso.claims.adding import Added, add_claims, find_least, find_sharing
from sayso.claims.index import Indexed, Near, StatementIndex, index_statements
from sayso.claims.pile import ClaimOptions, Tools, gather_all, make_gatherer
from sayso.claims.rework import find_needed
from sayso.pipeline.additions import Stage, find_added
from sayso.pipeline.cached import unpack_vectors
from sayso.pipeline.reworking import list_contrary, list_speakers, load_slice
from sayso.records import AlignmentKind, Claim

__all__ = ["Addition", "Worked", "find_addition", "work_out"]

_LEAST_STATEMENTS = ClaimOptions().large.n_all
"""Of fewer all are compared with each other, and nothing is saved by leaving some out."""
_MOST_TOUCHED = 3000
"""When more claims are touched, all of them are found anew."""


@dataclass(frozen=True, slots=True)
class Addition:
    """Documents that were added since a case's claims were found, and the index of all others."""

    new_ids: frozenset[str]
    index: StatementIndex


@dataclass(frozen=True, slots=True)
class Worked:
    """Which claims are gone and which came, and what of the documents is kept in the index."""

    added: Added
    indexed: Sequence[Indexed]


def find_addition(case: CaseFile, found_by: str) -> Addition | None:
    """What was added to a large case, None where its claims have to be found anew.

    ``found_by``: what finds claims now; the index must have been kept by the same.
    """
    new_ids = find_added(case, Stage.CLAIMS, found_by)
    if new_ids is None:
        return None
    index = StatementIndex(Indexed(*row) for row in case.load_index())
    return Addition(new_ids, index) if len(index) > _LEAST_STATEMENTS else None


def work_out(
    case: CaseFile, addition: Addition, tools: Tools, key_of: Callable[[str], str], workers: int
) -> Worked | None:
    """Work out what added documents claim, with the claims that this touches; nothing is written.

    ``key_of``: under which key the vector of some words is kept. None where so many claims are
    touched that all are better found anew.
    """
    new = _Newcomers(case, addition, tools)
    near = new.find_near()
    told = case.find_claims_with({one.document_id for one in near}, {one.id for one in near})
    touched = case.find_claims_without_entity() | case.find_claims_copied(addition.new_ids)
    claims = case.load_claims_by(sorted(told | touched))
    contrary = {own for one in claims for own in list_contrary(one)} - {one.id for one in claims}
    claims = (*claims, *case.load_claims_by(sorted(contrary)))
    if len(claims) > _MOST_TOUCHED:
        return None
    beside_ids = {own for one in claims for own in list_contrary(one)} - {one.id for one in claims}
    beside = case.load_claims_by(sorted(beside_ids))
    needed = find_needed(claims, beside) | addition.new_ids | {one.document_id for one in near}
    needed |= _find_backing(case, addition, claims)
    added = add_claims(
        claims,
        load_slice(case, needed, workers),
        tools,
        addition.new_ids,
        {one.id for one in near},
        case.load_claim_judgements(),
        beside,
        touched_ids=touched,
    )
    return Worked(added, [index_statements(one, key_of) for one in new.gathered])


class _Newcomers:
    """What documents say that were added, and what of the others is near it."""

    def __init__(self, case: CaseFile, addition: Addition, tools: Tools) -> None:
        self._case, self._index, self._tools = case, addition.index, tools
        self._pile = load_slice(case, set(addition.new_ids))
        self.gathered = list(gather_all(self._pile, make_gatherer(self._pile)))
        self._statements = [one for each in self.gathered for one in each.statements]
        self._vectors = tools.encode([one.words for one in self._statements])

    def find_near(self) -> set[Near]:
        """The statements that those of new documents are compared with: by vectors and rare words,
        by copied passages, and by what a person decided on both."""
        shared = (
            passage
            for one in self._pile.copies.alignments
            if one.kind is not AlignmentKind.BOILERPLATE
            for passage in (one.a, one.b)
        )
        return {*self._find_alike(), *self._index.find_in(shared), *self._find_decided()}

    def _find_alike(self) -> set[Near]:
        options = ClaimOptions()
        most = len(self.gathered) * options.large.n_asked_added
        stems = [stems for each in self.gathered for stems in each.stems]
        before = self._case.list_vector_keys()
        known, unknown = self._index.find_kin(stems, options.large.least_kinship, before, most)
        kin = sorted(known | unknown)
        texts = self._case.load_texts({one.document_id for one in kin})
        words = [texts[one.document_id][one.start : one.end] for one in kin]
        vectors = self._tools.encode(words)
        # By now those of kin are kept too.
        keys, rows = self._case.load_vector_keys()
        kept = unpack_vectors(rows) if rows else np.zeros((0, 1), np.float32)
        least = find_least(self._statements, options.agree)
        near = self._index.find_near(self._vectors, keys, kept, least, most)
        sharing = find_sharing(self._statements, self._vectors, words, vectors, options.agree)
        return near | {kin[at] for at in sharing}

    def _find_decided(self) -> set[Near]:
        own_ids = {one.id for one in self._statements}
        decided = {
            own
            for one in self._case.load_claim_judgements()
            if own_ids & set(one.report_ids)
            for own in one.report_ids
        }
        places = self._case.find_report_places(decided - own_ids) if decided else ()
        return {Near(document_id, own, 0, 0) for document_id, own in places}


def _find_backing(case: CaseFile, addition: Addition, claims: Iterable[Claim]) -> set[str]:
    """The documents that may say whom the sources of claims have something from."""
    backings = addition.index.list_backings()
    return {own for told, own in case.find_statements_by(list_speakers(claims)) if told in backings}
