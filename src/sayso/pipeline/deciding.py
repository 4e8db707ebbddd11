"""What a person decides is worked in at once, on the slice of the case that it touches."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeVar

from sayso.casefile import CaseFile, hold_writing
from sayso.entities import find_speakers
from sayso.pipeline.checking import check_judgement
from sayso.pipeline.claiming import claim, make_cached_tools
from sayso.pipeline.opening import Place, open_file
from sayso.pipeline.progress import Progress, Steps
from sayso.pipeline.reworking import rework_claims
from sayso.pipeline.who import resolve, resolve_again
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    AttributionJudgementKind,
    Claim,
    ClaimJudgement,
    ClaimJudgementKind,
    CopyJudgement,
    Entity,
    Judgement,
    Note,
    Star,
)

__all__ = ["Change", "decide", "take_back"]

_WRITER = "a decision (sayso judge or serve)"
_WAIT_SECONDS = 1.0
"""So long one decision waits for another."""


@dataclass(frozen=True, slots=True)
class Change:
    """What was decided, or taken back (``is_back``), and what became of what it touches.

    ``number``: of the entry in the log. ``before`` and ``after``: the claims that stood and those
    that stand in their place; ``old`` and ``new``: so of entities.
    """

    number: int
    judgement: AnyJudgement
    is_back: bool = False
    before: tuple[Claim, ...] = ()
    after: tuple[Claim, ...] = ()
    old: tuple[Entity, ...] = ()
    new: tuple[Entity, ...] = ()


def decide(
    case: Place,
    judgement: AnyJudgement,
    who: str = "",
    on_progress: Callable[[Progress], None] | None = None,
) -> Change:
    """Store a decision in a case, with all that it changes; both are on the disk when it returns.

    Raises `sayso.errors.UsageError` when there is no entity, report, attribution or document that
    it names, and `sayso.errors.CaseError` when the case cannot be written.
    """
    with open_file(case) as file, hold_writing(file.path, _WRITER, _WAIT_SECONDS):
        check_judgement(file, judgement)
        working = _Working(file, Steps(on_progress))
        with file.at_once():
            return working.decide(judgement, who)


def take_back(
    case: Place,
    who: str = "",
    on_progress: Callable[[Progress], None] | None = None,
) -> Change | None:
    """Take back the last decision in force, whatever it was about; None where there is none.

    What stood there before is put back as it was; where a trace came between, it is worked out.
    """
    with open_file(case) as file, hold_writing(file.path, _WRITER, _WAIT_SECONDS):
        working = _Working(file, Steps(on_progress))
        with file.at_once():
            return working.take_back(who)


class _Working:
    """Works decisions into one case, inside a transaction that is open."""

    def __init__(self, case: CaseFile, steps: Steps) -> None:
        self._case, self._steps = case, steps
        self._tools = make_cached_tools(case, steps)

    def decide(self, judgement: AnyJudgement, who: str) -> Change:
        """Work out what a new decision touches, and keep what stood there."""
        entry = self._case.add_decision(judgement, who, datetime.now(UTC))
        change = Change(entry.number, judgement)
        if isinstance(judgement, Note | Star):
            return change
        if not self._case.has_grounds():
            return self._work_out(change)
        with self._case.recording() as changes:
            change = self._rework(change)
        kept = {
            "rows": changes.list_rows(),
            "claims": [[one.id for one in each] for each in (change.before, change.after)],
            "entities": [[one.id for one in each] for each in (change.old, change.new)],
        }
        text = json.dumps(kept, ensure_ascii=False, separators=(",", ":"))
        self._case.save_rework(change.number, text)
        return change

    def take_back(self, who: str) -> Change | None:
        """Take the last decision back, and put back what stood there before it."""
        last = self._case.load_in_force()[-1:]
        if not last or last[0].judgement is None:
            return None
        judgement, text = last[0].judgement, self._case.load_rework(last[0].number)
        if text is None:
            entry = self._case.take_back(who, datetime.now(UTC))
            change = Change(entry.number if entry else 0, judgement, is_back=True)
            if isinstance(judgement, Note | Star):
                return change
            is_whole = _needs_all(judgement) or not self._case.has_grounds()
            return self._work_out(change) if is_whole else self._rework(change)
        kept = json.loads(text)
        (went, came), (gone, new) = kept["claims"], kept["entities"]
        before, old = self._load(came, new)
        self._case.put_back(kept["rows"])
        self._case.drop_rework(last[0].number)
        entry = self._case.take_back(who, datetime.now(UTC))
        change = Change(entry.number if entry else 0, judgement, True, before, (), old)
        after, entities = self._load(went, gone)
        return replace(change, after=after, new=entities)

    def _load(
        self, claim_ids: Iterable[str], entity_ids: Iterable[str]
    ) -> tuple[tuple[Claim, ...], tuple[Entity, ...]]:
        entities = self._case.load_entities_by(entity_ids, with_told=True)
        return self._case.load_claims_by(claim_ids), entities

    def _rework(self, change: Change) -> Change:
        judgement, case = change.judgement, self._case
        match judgement:
            case ClaimJudgement():
                ids = case.find_claims_of(report_ids=judgement.report_ids)
                found = rework_claims(case, ids, self._tools, kind=judgement.kind)
            case AttributionJudgement():
                if self._says_as_read(judgement):
                    return change
                self._find_speakers(judgement.document_id)
                ids = case.find_claims_of(document_ids=[judgement.document_id])
                found = rework_claims(case, ids, self._tools, [judgement.attribution_id])
            case CopyJudgement():
                of_each = [case.find_claims_of(document_ids=[x]) for x in judgement.document_ids]
                found = rework_claims(case, {*of_each[0]} & {*of_each[1]}, self._tools)
            case Judgement():
                renamed = resolve_again(case, judgement, self._steps)
                ids = case.find_claims_of(document_ids=renamed.document_ids, entity_ids=renamed.ids)
                found = rework_claims(case, ids, self._tools)
                change = replace(change, old=renamed.before, new=renamed.after)
            case _:
                return change
        return replace(change, before=found.before, after=found.after)

    def _says_as_read(self, judgement: AttributionJudgement) -> bool:
        """Whether a decision leaves an attribution as it was read, and so do all before it."""
        judged = (*self._case.load_attribution_judgements(), judgement)
        return all(
            one.kind is AttributionJudgementKind.CONFIRM
            for one in judged
            if one.attribution_id == judgement.attribution_id
        )

    def _work_out(self, change: Change) -> Change:
        """Work out the whole case, where a slice does not tell."""
        claims, entities = self._case.load_claims(), self._case.load_entities()
        resolve(self._case, self._steps, is_whole=True)
        claim(self._case, self._steps, is_whole=True)
        after, new = self._case.load_claims(), self._case.load_entities()
        return replace(
            change,
            before=_leave_out(claims, after),
            after=_leave_out(after, claims),
            old=_leave_out(entities, new),
            new=_leave_out(new, entities),
        )

    def _find_speakers(self, document_id: str) -> None:
        """Find whose words the attributions of a document are, as they are now."""
        documents = self._case.load_documents([document_id])
        mentions = self._case.load_mentions_in([document_id])
        for reading in self._case.load_readings(documents):
            speakers = find_speakers(reading.attributions, mentions, reading.document.text)
            self._case.save_speakers(speakers, [document_id])


def _needs_all(judgement: AnyJudgement) -> bool:
    """Whether only the whole case tells how it would be without a decision: what it put together or
    parted."""
    return isinstance(judgement, ClaimJudgement) and judgement.kind in (
        ClaimJudgementKind.SAME_CLAIM,
        ClaimJudgementKind.DIFFERENT_CLAIM,
        ClaimJudgementKind.PARENT,
    )


R = TypeVar("R", Claim, Entity)


def _leave_out(records: Iterable[R], others: Iterable[R]) -> tuple[R, ...]:
    """The records that are not the same among others."""
    same = {one.id: one for one in others}
    return tuple(one for one in records if same.get(one.id) != one)
