"""Decisions drawn by chance, on what is in a case."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from sayso.casefile import CaseFile
from sayso.pipeline import decide, take_back
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    AttributionJudgementKind,
    ClaimJudgement,
    ClaimJudgementKind,
    CopyJudgement,
    CopyJudgementKind,
    Judgement,
    JudgementKind,
    Note,
    Stance,
    Star,
    Target,
    TargetKind,
)

__all__ = ["decide_on_and_on", "draw_judgement"]

Draw = Callable[[CaseFile, Random], AnyJudgement | None]


def draw_judgement(case: CaseFile, random: Random) -> AnyJudgement:
    """Something that can be decided on this case as it stands."""
    while True:
        draw = random.choice((_draw_reports, *_DRAWS))
        judgement = draw(case, random)
        if judgement is not None:
            return judgement


def _draw_reports(case: CaseFile, random: Random) -> ClaimJudgement | None:
    claims = case.load_claims()
    kind = random.choice(list(ClaimJudgementKind))
    claim = random.choice(claims[: len(claims) // 3])
    first = random.choice(claim.reports).id
    if kind is ClaimJudgementKind.ORIGIN:
        return ClaimJudgement(kind, (first,))
    other = random.choice(random.choice((claims, (claim,))))
    second = random.choice(other.reports).id
    return ClaimJudgement(kind, (first, second)) if first != second else None


def _draw_attribution(case: CaseFile, random: Random) -> AttributionJudgement | None:
    document = random.choice(case.load_documents())
    read = [one for one, _ in case.load_suggestions(document.id)]
    if not read:
        return None
    one, other = random.choice(read), random.choice(read)
    kind = random.choice(list(AttributionJudgementKind))
    if kind is not AttributionJudgementKind.CORRECT:
        return AttributionJudgement(kind, one.id, document.id, one.cue, one.content)
    return AttributionJudgement(
        kind,
        one.id,
        document.id,
        one.cue,
        one.content,
        new_source=random.choice((None, other.source, ())),
        new_content=random.choice((None, other.content)),
        new_stance=random.choice((None, *Stance)),
    )


def _draw_copy(case: CaseFile, random: Random) -> CopyJudgement:
    pairs = [(one.a.document_id, one.b.document_id) for one in case.load_alignments()]
    any_two = [one.id for one in random.sample(case.load_documents(), 2)]
    first, second = random.choice((*pairs, any_two))
    ids = random.choice(((first, second), (second, first)))
    return CopyJudgement(random.choice(list(CopyJudgementKind)), ids)


def _draw_names(case: CaseFile, random: Random) -> Judgement | None:
    entities = case.load_entities()
    kind = random.choice(list(JudgementKind))
    one, other = random.sample(entities, 2)
    if kind is JudgementKind.RENAME:
        return Judgement(kind, (one.name, random.choice(("The Old Hand", "The Board"))))
    if kind is JudgementKind.ASSIGN:
        place = random.choice(case.load_mentions())
        return Judgement(kind, (one.name,), place.document_id, place.span)
    if kind is JudgementKind.SPLIT:
        several = [each.aliases for each in entities if len(each.aliases) > 1]
        if several:
            first, second = random.sample(random.choice(several), 2)
            return Judgement(kind, (first, second))
    return Judgement(kind, (one.name, other.name)) if one.name != other.name else None


def _draw_mark(case: CaseFile, random: Random) -> Note | Star:
    target = Target(TargetKind.CLAIM, random.choice(case.load_claims()).id)
    return random.choice((Note(target, "to be asked about"), Star(target)))


_DRAWS: tuple[Draw, ...] = (
    _draw_reports, _draw_attribution, _draw_copy, _draw_names, _draw_mark
)  # fmt: skip


def decide_on_and_on(path: Path, seed: int, saying: Connection) -> None:
    """Decide and take back until somebody ends it; say the number of each once it is made."""
    random = Random(seed)
    with CaseFile(path) as case:
        while True:
            if random.random() < 0.5 and case.load_in_force():
                change = take_back(case)
            else:
                change = decide(case, draw_judgement(case, random))
            saying.send(change.number if change else 0)
