"""Every decision in words."""

from __future__ import annotations

import pytest

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
    Span,
    Stance,
    Star,
    Target,
    TargetKind,
)
from sayso.report.decision_words import Named, say_judgement
from tests.claimed import CLAIMED, COURIER, MAIL, SHED

NAMED = Named.from_case(CLAIMED)
FIRST, SECOND = (one.id for one in SHED.reports[:2])
LABEL = "“Up to forty tonnes of solvent may be stored in Shed 4”"
COURIER_NAME = "Velsund Courier, “Solvent in Shed 4”"


@pytest.mark.parametrize(
    ("judgement", "words"),
    [
        (Judgement(JudgementKind.SPLIT, ("A", "B")), "“A” and “B” are not one"),
        (Judgement(JudgementKind.RENAME, ("A", "B")), "“A” is called “B”"),
        (
            Judgement(JudgementKind.ASSIGN, ("A",), COURIER.id, Span(0, 5)),
            f"“Up to” in {COURIER_NAME} is “A”",
        ),
        (
            ClaimJudgement(ClaimJudgementKind.PARENT, (FIRST, SECOND)),
            f"{LABEL.replace('Up', 'up')} in Bay Mail has it from {LABEL} in Velsund Courier",
        ),
        (
            ClaimJudgement(ClaimJudgementKind.ORIGIN, ("gone",)),
            "gone has it from no other report",
        ),
        (
            CopyJudgement(CopyJudgementKind.COPY, (COURIER.id, MAIL.id)),
            f"Bay Mail, “Shed held solvent” was copied from {COURIER_NAME}",
        ),
        (
            AttributionJudgement(
                AttributionJudgementKind.CORRECT,
                "a",
                COURIER.id,
                content=(Span(0, 11),),
                new_source=(),
                new_stance=Stance.DENY,
            ),
            f"“Up to forty” in {COURIER_NAME} is otherwise: nobody is named; it denies",
        ),
        (
            Note(Target(TargetKind.CLAIM, SHED.id), "Ask Renn"),
            f"note on {LABEL}: Ask Renn",
        ),
        (Note(Target(TargetKind.DOCUMENT, COURIER.id), ""), f"no note on {COURIER_NAME}"),
        (Star(Target(TargetKind.REPORT, "r9")), "a star on report r9"),
    ],
)
def test_a_decision_is_told_in_a_line(judgement: AnyJudgement, words: str) -> None:
    """What was decided, about what."""
    assert say_judgement(judgement, NAMED) == words
