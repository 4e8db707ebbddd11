"""Whether what a decision is on is in the case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sayso.casefile import CaseFile
from sayso.errors import UsageError
from sayso.pipeline.opening import name_case
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    ClaimJudgement,
    CopyJudgement,
    Judgement,
    JudgementKind,
    Note,
    Star,
)

__all__ = ["check_judgement"]


def check_judgement(case: CaseFile, judgement: AnyJudgement) -> None:
    """Raise `UsageError`, which says what is not there, where a decision is on nothing."""
    _CHECKS[type(judgement)](case, judgement)


def _check_names(case: CaseFile, judgement: Judgement) -> None:
    is_one = judgement.kind in (JudgementKind.RENAME, JudgementKind.ASSIGN)
    for name in judgement.names[:1] if is_one else judgement.names:
        folded = name.casefold()
        if not case.find_entities_by(lambda own, folded=folded: own.casefold() == folded):  # type: ignore[misc]
            place = name_case(case)
            raise UsageError(f"nobody in {place} goes by the name {name!r}; see: sayso who {place}")


def _check_reports(case: CaseFile, judgement: ClaimJudgement) -> None:
    for one in judgement.report_ids:
        if not case.has_report(one):
            place = name_case(case)
            raise UsageError(f"there is no report {one!r} in {place}; see: sayso claims {place}")


def _check_attribution(case: CaseFile, judgement: AttributionJudgement) -> None:
    read = case.load_suggestions(judgement.document_id)
    if all(one.id != judgement.attribution_id for one, _ in read):
        raise UsageError(
            f"there is no attribution {judgement.attribution_id!r} in {name_case(case)}"
        )


def _check_copy(case: CaseFile, judgement: CopyJudgement) -> None:
    if len(case.load_documents(judgement.document_ids)) < len(judgement.document_ids):
        place = name_case(case)
        raise UsageError(f"a copy is of two documents of {place}; see: sayso copies {place}")


def _check_target(case: CaseFile, judgement: Note | Star) -> None:
    is_kept = judgement.text if isinstance(judgement, Note) else judgement.is_on
    if is_kept and not case.has_target(judgement.target):
        target = judgement.target
        raise UsageError(f"there is no {target.kind} {target.id!r} in {name_case(case)}")


_CHECKS: dict[type[AnyJudgement], Callable[[CaseFile, Any], None]] = {
    Judgement: _check_names,
    ClaimJudgement: _check_reports,
    AttributionJudgement: _check_attribution,
    CopyJudgement: _check_copy,
    Note: _check_target,
    Star: _check_target,
}
