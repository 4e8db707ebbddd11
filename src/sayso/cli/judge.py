"""``sayso judge``: what a person decides about names and reports, and what that changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.console import OUTPUT, one_line, show_progress
from sayso.cli.judge_reports import ReportDecision, decide_on_reports, print_reports_change
from sayso.cli.lookup import find_by_name, require_one
from sayso.errors import UsageError
from sayso.pipeline import judge, open_case, take_back
from sayso.records import (
    AttributionJudgement,
    Case,
    ClaimJudgement,
    CopyJudgement,
    Entity,
    Judgement,
    JudgementKind,
    Note,
    Star,
)
from sayso.report.wording import count_words

__all__ = ["judge_command"]


class Decision(StrEnum):
    """What can be decided: the first three about names, then as `ReportDecision`."""

    SAME = "same"
    DIFFERENT = "different"
    CALL = "call"
    SAME_CLAIM = "same-claim"
    DIFFERENT_CLAIM = "different-claim"
    CAME_FROM = "came-from"
    NOT_A_COPY = "not-a-copy"
    ORIGIN = "origin"
    UNDO = "undo"


_KINDS = {
    Decision.SAME: JudgementKind.MERGE,
    Decision.DIFFERENT: JudgementKind.SPLIT,
    Decision.CALL: JudgementKind.RENAME,
}
_OTHERS: dict[type[object], str] = {
    AttributionJudgement: "what was decided on an attribution",
    CopyJudgement: "what was decided on who copied whom",
    Note: "a note",
    Star: "a star",
}
_SAID = {
    JudgementKind.MERGE: "“{}” and “{}” are one",
    JudgementKind.SPLIT: "“{}” and “{}” are two",
    JudgementKind.RENAME: "“{}” is called “{}”",
    JudgementKind.ASSIGN: "a single mention is of “{}”",
}


def judge_command(
    case: Annotated[Path, typer.Argument(metavar="CASE", help="A case file.")],
    decision: Annotated[Decision, typer.Argument(help="What is decided.")],
    names: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="WHICH",
            help="Two names (for call the name and a new one), or two reports by the numbers that "
            "sayso claim shows (for origin one; came-from 3.2 3.1: 3.2 came from 3.1).",
        ),
    ] = None,
) -> None:
    """Decide who is who, which reports tell the same claim, and which came from which.

    Your word wins over the machine's, is kept, and can be taken back: undo takes back the last
    decision, whatever it was about.

    Example: sayso judge harbour.sayso same "Casimir Wenlock" "Kasimir Wenlock"

    Example: sayso judge harbour.sayso came-from 3.2 3.1
    """
    given = names or []
    if decision is Decision.UNDO:
        if given:
            raise UsageError("undo takes the last decision back and no names")
        _undo(case)
    elif decision in _KINDS:
        _decide_on_names(case, decision, given)
    else:
        decide_on_reports(open_case(case), case, ReportDecision(decision), given)


def _decide_on_names(case: Path, decision: Decision, given: Sequence[str]) -> None:
    if len(given) != 2 or not all(name.strip() for name in given):
        raise UsageError(f"{decision} takes two names; put quotes around one of several words")
    before = open_case(case, with_claims=False)
    own, name = require_one(before, given[0], case)
    if decision is Decision.CALL:
        other, wanted = own, " ".join(given[1].split())
    else:
        other, wanted = require_one(before, given[1], case)
    judgement = Judgement(_KINDS[decision], (name, wanted))
    if decision is Decision.DIFFERENT and name == wanted:
        raise UsageError("one name cannot be two; assign its mentions instead")
    with show_progress() as show:
        after = judge(case, judgement, show)
    _print_change(judgement, before, after, [own, other])


def _undo(case: Path) -> None:
    before = open_case(case)
    with show_progress() as show:
        dropped = take_back(case, show)
    if dropped is None:
        raise UsageError(f"there is no decision in {case} to take back")
    OUTPUT.print("Taken back: ", end="")
    after = open_case(case)
    if isinstance(dropped, ClaimJudgement):
        print_reports_change(dropped, before, after)
        return
    if not isinstance(dropped, Judgement):
        OUTPUT.print(_OTHERS[type(dropped)])
        return
    asked = dropped.names[:1] if dropped.kind is JudgementKind.RENAME else dropped.names
    touched = [one for name in asked for one, _ in find_by_name(before, name).entities[:1]]
    _print_change(dropped, before, after, touched)


def _print_change(
    judgement: Judgement, before: Case, after: Case, touched: Sequence[Entity]
) -> None:
    """Say what was decided, and which entities the same mentions were and are."""
    OUTPUT.print(one_line(_SAID[judgement.kind].format(*judgement.names)), soft_wrap=True)
    old = {one.id: one for one in touched}
    places = {(m.document_id, m.span) for m in before.mentions if m.entity_id in old}
    new_ids = {m.entity_id for m in after.mentions if (m.document_id, m.span) in places}
    new = [one for one in after.entities if one.id in new_ids]
    change = f"{count_words(len(old), 'entity', 'entities')} -> {len(new):,}"
    OUTPUT.print(f"{change} ({len(before.entities):,} -> {len(after.entities):,} in the case)")
    for one in new:
        n_mentions = sum(mention.entity_id == one.id for mention in after.mentions)
        also = [name for name in one.aliases if name != one.name]
        line = f"{one.name}: {count_words(n_mentions, 'mention')}"
        line += f", also {', '.join(also)}" if also else ""
        OUTPUT.print(f"  {one_line(line)}", soft_wrap=True)
    if judgement.kind is not JudgementKind.ASSIGN and _shape(old.values()) == _shape(new):
        OUTPUT.print("Nothing changed by it.")


def _shape(entities: Iterable[Entity]) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((one.name, one.aliases) for one in entities)
