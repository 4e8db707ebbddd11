"""What a person decides about reports: which tell the same, and which came from which."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.cli.claim_lookup import require_report
from sayso.cli.claim_words import Telling
from sayso.cli.console import OUTPUT, one_line, shell_word, show_progress
from sayso.errors import UsageError
from sayso.pipeline import decide
from sayso.records import Case, Claim, ClaimJudgement, ClaimJudgementKind
from sayso.report.changes import say_change
from sayso.report.wording import quote_briefly

__all__ = [
    "ReportDecision",
    "Reported",
    "decide_on_reports",
    "find_reported",
    "find_reported_after",
    "print_reports_change",
]

_MAX_CLAIMS = 10


class ReportDecision(StrEnum):
    """What can be decided about reports."""

    SAME_CLAIM = "same-claim"
    DIFFERENT_CLAIM = "different-claim"
    CAME_FROM = "came-from"
    NOT_A_COPY = "not-a-copy"
    ORIGIN = "origin"


_KINDS = {
    ReportDecision.SAME_CLAIM: ClaimJudgementKind.SAME_CLAIM,
    ReportDecision.DIFFERENT_CLAIM: ClaimJudgementKind.DIFFERENT_CLAIM,
    ReportDecision.CAME_FROM: ClaimJudgementKind.PARENT,
    ReportDecision.NOT_A_COPY: ClaimJudgementKind.NOT_COPY,
    ReportDecision.ORIGIN: ClaimJudgementKind.ORIGIN,
}
_WITHIN_ONE = (ReportDecision.CAME_FROM, ReportDecision.NOT_A_COPY)
_SAID = {
    ClaimJudgementKind.SAME_CLAIM: "{} and {} tell the same",
    ClaimJudgementKind.DIFFERENT_CLAIM: "{} and {} do not tell the same",
    ClaimJudgementKind.PARENT: "{1} came from {0}",
    ClaimJudgementKind.NOT_COPY: "neither of {} and {} came from the other",
    ClaimJudgementKind.ORIGIN: "{} came from no other report",
}


@dataclass(frozen=True, slots=True)
class Reported:
    """Claims with their numbers, and the part of the case that tells them."""

    case: Case
    claims: tuple[tuple[int, Claim], ...]


def find_reported(file: CaseFile, report_ids: Iterable[str]) -> Reported:
    """The claims that some reports tell."""
    numbers = file.number_claims(file.find_claims_by_report(report_ids).values())
    case = file.load_slice(claim_ids=sorted(numbers, key=lambda own: numbers[own]))
    return Reported(case, tuple((numbers[one.id], one) for one in case.claims))


def find_reported_after(place: Path, judgement: ClaimJudgement, before: Reported) -> Reported:
    """The claims that tell now what claims told before a decision."""
    ids = {one.id for _, claim in before.claims for one in claim.reports}
    with CaseFile(place) as file:
        return find_reported(file, {*ids, *judgement.report_ids})


def decide_on_reports(
    place: Path, decision: ReportDecision, given: Sequence[str], who: str = ""
) -> None:
    """Store a decision about reports, named as ``sayso claim`` numbers them, and say what changed.

    Raises `UsageError` when these are not as many as it takes, not there, or do not fit it.
    """
    with CaseFile(place) as file:
        judgement = _make(file, place, decision, given)
        before = find_reported(file, judgement.report_ids)
    with show_progress() as show:
        decide(place, judgement, who, show)
    print_reports_change(judgement, before, find_reported_after(place, judgement, before))


def _make(
    file: CaseFile, place: Path, decision: ReportDecision, given: Sequence[str]
) -> ClaimJudgement:
    wanted = 1 if decision is ReportDecision.ORIGIN else 2
    if len(given) != wanted:
        what = "the number of one report (3.2)" if wanted == 1 else "two reports (3.2 3.1)"
        raise UsageError(f"{decision} takes {what}, as sayso claim shows them")
    found = [require_report(file, one, place) for one in given]
    ids = [report.id for _, _, report in found]
    if len(set(ids)) < wanted:
        raise UsageError(f"both are the same report: {found[0][0]}")
    if decision in _WITHIN_ONE and len({claim.id for _, claim, _ in found}) > 1:
        numbers = " ".join(number for number, *_ in found)
        raise UsageError(
            f"{' and '.join(number for number, *_ in found)} tell different claims; first, if they "
            f"do not: sayso judge {shell_word(str(place))} same-claim {numbers}"
        )
    if decision is ReportDecision.CAME_FROM:
        ids.reverse()
    return ClaimJudgement(_KINDS[decision], tuple(ids))


def print_reports_change(judgement: ClaimJudgement, before: Reported, after: Reported) -> None:
    """Say what was decided, and what became of the claims that it touches."""
    names = [_name(own, before, after) for own in judgement.report_ids]
    OUTPUT.print(one_line(_SAID[judgement.kind].format(*names), 400), soft_wrap=True)
    old = _find(before, judgement.report_ids)
    new = _find(after, {one.id for _, claim in old for one in claim.reports})
    OUTPUT.print(say_change([one for _, one in old], [one for _, one in new]))
    for number, claim in new[:_MAX_CLAIMS]:
        line = f"claim {number}: {Telling(after.case, number, claim).say_figures()}"
        OUTPUT.print(f"  {line}: {quote_briefly(one_line(claim.label))}", soft_wrap=True)
    if len(new) > _MAX_CLAIMS:
        OUTPUT.print(f"  and {len(new) - _MAX_CLAIMS:,} more")
    if _shape(old) == _shape(new):
        OUTPUT.print("Nothing changed by it.")


def _name(report_id: str, before: Reported, after: Reported) -> str:
    for reported in (before, after):
        for number, claim in _find(reported, (report_id,)):
            telling = Telling(reported.case, number, claim)
            return telling.name(telling.reports[report_id])
    return "a report that is not there any more"


def _find(reported: Reported, report_ids: Collection[str]) -> list[tuple[int, Claim]]:
    """The claims that some reports tell, with their numbers."""
    wanted = set(report_ids)
    return [
        (number, claim)
        for number, claim in reported.claims
        if any(one.id in wanted for one in claim.reports)
    ]


def _shape(claims: Sequence[tuple[int, Claim]]) -> list[tuple[object, ...]]:
    """What a decision can change."""
    return [
        (claim.origins, *((one.id, one.parent_id, one.chain) for one in claim.reports))
        for _, claim in sorted(claims, key=lambda one: one[1].id)
    ]
