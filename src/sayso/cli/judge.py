"""``sayso judge``: what a person decides, and what that changed."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.casefile import CaseFile
from sayso.cli.console import OUTPUT, own_login, show_progress
from sayso.cli.judge_names import (
    Named,
    NameDecision,
    decide_on_names,
    look_at_named,
    print_names_change,
)
from sayso.cli.judge_others import OtherDecision, decide_on_others, print_change
from sayso.cli.judge_reports import (
    ReportDecision,
    Reported,
    decide_on_reports,
    find_reported,
    find_reported_after,
    print_reports_change,
)
from sayso.errors import UsageError
from sayso.pipeline import take_back
from sayso.records import Case, ClaimJudgement, Judgement, Stance

__all__ = ["judge_command"]


class Decision(StrEnum):
    """What can be decided, as `NameDecision`, `ReportDecision` and `OtherDecision` say."""

    SAME = "same"
    DIFFERENT = "different"
    CALL = "call"
    SAME_CLAIM = "same-claim"
    DIFFERENT_CLAIM = "different-claim"
    CAME_FROM = "came-from"
    NOT_A_COPY = "not-a-copy"
    ORIGIN = "origin"
    CONFIRM = "confirm"
    REJECT = "reject"
    CORRECT = "correct"
    COPIED_FROM = "copied-from"
    NOT_COPIED = "not-copied"
    NOTE = "note"
    STAR = "star"
    UNSTAR = "unstar"
    UNDO = "undo"


def judge_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    decision: Annotated[Decision, typer.Argument(help="What is decided.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WHICH",
            help="Two names (for call the name and a new one); two reports by the numbers that "
            "sayso claim shows (for origin one; came-from 3.2 3.1: 3.2 came from 3.1); for "
            "confirm, reject and correct the attribution that a report rests on, by its number; "
            "two documents as sayso copies numbers them (copied-from 4 1: 4 was copied from 1); "
            "what a note or a star is on: a claim (3), a report (3.2), document:4, entity:NAME.",
        ),
    ] = None,
    source: Annotated[
        str | None, typer.Option(metavar="WORDS", help="correct: whose words they are, as printed.")
    ] = None,
    stance: Annotated[Stance | None, typer.Option(help="correct: what the cue does.")] = None,
    to: Annotated[
        int | None,
        typer.Option(metavar="N", help="undo: back to decision N of the log, 0 for none of them."),
    ] = None,
    who: Annotated[
        str, typer.Option(metavar="NAME", help="Whose decision it is; your login if left out.")
    ] = "",
) -> None:
    """Decide who is who, who said what, which reports tell the same, and which came from which.

    Your word wins over the machine's, is kept in a log, and can be taken back: undo takes back the
    last decision, whatever it was about.

    Example: sayso judge harbour.sayso same "Casimir Wenlock" "Kasimir Wenlock"

    Example: sayso judge harbour.sayso came-from 3.2 3.1 --who Ada
    """
    given, who = names or [], who or own_login()
    if decision is not Decision.CORRECT and (source is not None or stance is not None):
        raise UsageError("--source and --stance go with correct")
    if decision is not Decision.UNDO and to is not None:
        raise UsageError("--to goes with undo")
    if decision is Decision.UNDO:
        if given:
            raise UsageError("undo takes the last decision back and no names")
        _undo(case, who, to)
    elif decision.value in list(NameDecision):
        decide_on_names(case, NameDecision(decision), given, who)
    elif decision.value in list(ReportDecision):
        decide_on_reports(case, ReportDecision(decision), given, who)
    else:
        decide_on_others(case, OtherDecision(decision), given, who, source, stance)


def _undo(case: Path, who: str, to: int | None) -> None:
    """Take back the last decision, or all behind one, and say what that changed."""
    for _ in _find_undone(case, to):
        named, reported = _look_at_last(case)
        with show_progress() as show:
            change = take_back(case, who, show)
        if change is None:
            raise UsageError(f"there is no decision in {case} to take back")
        OUTPUT.print("Taken back: ", end="")
        dropped = change.judgement
        if isinstance(dropped, ClaimJudgement):
            print_reports_change(dropped, reported, find_reported_after(case, dropped, reported))
        elif isinstance(dropped, Judgement):
            print_names_change(case, dropped, named)
        else:
            print_change(change)


def _look_at_last(case: Path) -> tuple[Named, Reported]:
    """The entities, or the claims, that the last decision is about."""
    named, reported = Named(), Reported(Case(), ())
    with CaseFile(case) as file:
        for one in file.load_in_force()[-1:]:
            if isinstance(one.judgement, Judgement):
                named = look_at_named(file, one.judgement)
            elif isinstance(one.judgement, ClaimJudgement):
                reported = find_reported(file, one.judgement.report_ids)
    return named, reported


def _find_undone(case: Path, to: int | None) -> Sequence[int]:
    """The numbers of the decisions that are to be taken back, the last one first."""
    if to is None:
        return [0]
    with CaseFile(case) as file:
        numbers = [one.number for one in file.load_in_force() if one.number > to]
    if not numbers:
        raise UsageError(f"there is no decision behind {to} in {case} to take back")
    return numbers[::-1]
