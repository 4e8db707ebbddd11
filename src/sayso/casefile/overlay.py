"""Attributions as a person left them: decisions are laid over what was read, which stays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from sayso.kinds import QuotationIndex, find_kind
from sayso.records import (
    UNSTATED_NAME,
    Attribution,
    AttributionJudgement,
    AttributionJudgementKind,
    Deed,
    Depiction,
    Document,
    Evidence,
    EvidenceAbout,
    Name,
    NameType,
    Reading,
    SourceType,
    Span,
)

__all__ = ["lay_over", "match_judgements"]

_SPEAKING = (NameType.PERSON, NameType.ORGANISATION, NameType.PLACE)

D = TypeVar("D", Deed, Depiction)
Decided = Mapping[str, AttributionJudgement]
"""What was decided on attributions, by their ids."""


def match_judgements(
    judged: Iterable[tuple[int, AttributionJudgement]], attributions: Sequence[Attribution]
) -> dict[str, int]:
    """Which attribution of a document each decision on it is about: numbers by ids.

    That with the id it was made on; else, after another reading, that with the same cue, or where
    several have it the one whose content reaches furthest into the content it had. The last
    decision on the same attribution holds.
    """
    ids = {one.id for one in attributions}
    found: dict[str, int] = {}
    for number, one in judged:
        own = one.attribution_id
        if own not in ids:
            same = [each for each in attributions if one.cue and each.cue == one.cue]
            if not same:
                continue
            own = max(same, key=lambda each: (_count_shared(each.content, one.content), each.id)).id
        found[own] = number
    return found


def _count_shared(first: Iterable[Span], second: Sequence[Span]) -> int:
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in first for b in second)


def lay_over(reading: Reading, decided: Decided) -> Reading:
    """A reading as a person left it; ``decided`` may hold decisions on others too.

    What was confirmed or corrected is certain. What lay in a rejected attribution lies in the one
    around it.
    """
    if not any(one.id in decided for one in reading.attributions):
        return reading
    rejected = {
        one.id: one.parent_id
        for one in reading.attributions
        if one.id in decided and decided[one.id].kind is AttributionJudgementKind.REJECT
    }
    corrector = _Corrector(reading)
    kept = [
        corrector.correct(one, decided[one.id]) if one.id in decided else one
        for one in reading.attributions
        if one.id not in rejected
    ]
    parents = {one.id: _find_kept(one.parent_id, rejected) for one in kept}
    by_id = {one.id: one for one in kept}
    return replace(
        reading,
        attributions=tuple(
            replace(one, parent_id=parents[one.id], chain=_trace(one, parents, by_id))
            for one in kept
        ),
        deeds=tuple(_move(one, rejected) for one in reading.deeds),
        depictions=tuple(_move(one, rejected) for one in reading.depictions),
    )


def _find_kept(own_id: str | None, rejected: Mapping[str, str | None]) -> str | None:
    """The attribution, or the nearest one around it that was not rejected."""
    while own_id is not None and own_id in rejected:
        own_id = rejected[own_id]
    return own_id


def _move(one: D, rejected: Mapping[str, str | None]) -> D:
    if one.attribution_id not in rejected:
        return one
    return replace(one, attribution_id=_find_kept(one.attribution_id, rejected))


def _trace(
    one: Attribution, parents: Mapping[str, str | None], by_id: Mapping[str, Attribution]
) -> tuple[str, ...]:
    """The voices from the outermost to its own."""
    voices: list[str] = []
    up: str | None = one.id
    while up is not None and up in by_id:
        each = by_id[up]
        is_unstated = each.source_type is SourceType.UNSTATED
        voices.append(UNSTATED_NAME if is_unstated else each.source_name)
        up = parents[up]
    return tuple(reversed(voices))


class _Corrector:
    """Makes the attribution that a person says is right of the one that was read."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def correct(self, one: Attribution, judgement: AttributionJudgement) -> Attribution:
        """What stands in place of an attribution that was confirmed or corrected."""
        one = replace(one, probability=1.0)
        if judgement.kind is AttributionJudgementKind.CONFIRM:
            return one
        if judgement.new_source is not None:
            one = self._give_source(one, judgement.new_source)
        if judgement.new_source_type is not None:
            evidence = _leave_out(one.evidence, EvidenceAbout.SOURCE_TYPE)
            one = replace(one, source_type=judgement.new_source_type, evidence=evidence)
        if judgement.new_content is not None:
            text = self._reading.document.text
            kind = find_kind(text, judgement.new_content, QuotationIndex(text))
            one = replace(one, content=judgement.new_content, kind=kind)
        if judgement.new_stance is not None:
            evidence = _leave_out(one.evidence, EvidenceAbout.STANCE, EvidenceAbout.NEGATED)
            one = replace(one, stance=judgement.new_stance, negated=False, evidence=evidence)
        return one

    def _give_source(self, one: Attribution, source: tuple[Span, ...]) -> Attribution:
        """Named as another attribution with these very words is, else by the words themselves."""
        same = next((each for each in self._reading.attributions if each.source == source), None)
        if same and same.source:
            name, kind, is_open = same.source_name, same.source_type, same.is_source_open
        else:
            name = " ".join(_join(self._reading.document, source).split())
            kind, is_open = self._guess_type(one, source), False
        return replace(
            one,
            source=source,
            source_name=name,
            source_type=kind,
            is_source_open=is_open,
            evidence=_leave_out(one.evidence, EvidenceAbout.SOURCE_TYPE),
        )

    def _guess_type(self, one: Attribution, source: Sequence[Span]) -> SourceType:
        if not source:
            return SourceType.UNSTATED
        if any(name.type in _SPEAKING and _is_in(name, source) for name in self._reading.names):
            return SourceType.NAMED
        is_new = one.source_type in (SourceType.UNSTATED, SourceType.NAMED)
        return SourceType.ANONYMOUS if is_new else one.source_type


def _join(document: Document, spans: Iterable[Span]) -> str:
    return " ".join(document.text[one.start : one.end] for one in spans)


def _is_in(name: Name, spans: Iterable[Span]) -> bool:
    return any(one.start <= name.span.start and name.span.end <= one.end for one in spans)


def _leave_out(evidence: Iterable[Evidence], *about: EvidenceAbout) -> tuple[Evidence, ...]:
    return tuple(one for one in evidence if one.about not in about)
