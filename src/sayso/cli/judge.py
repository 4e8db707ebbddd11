"""``sayso judge``: what a person decides, and what that changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.casefile import CaseFile
from sayso.cli.console import OUTPUT, one_line, own_login, show_progress
from sayso.cli.judge_others import OtherDecision, decide_on_others, print_change
from sayso.cli.judge_reports import ReportDecision, decide_on_reports, print_reports_change
from sayso.cli.lookup import find_by_name, require_one
from sayso.errors import UsageError
from sayso.pipeline import decide, open_case, take_back
from sayso.records import Case, ClaimJudgement, Entity, Judgement, JudgementKind, Stance
from sayso.report.wording import count_words

__all__ = ["judge_command"]


class Decision(StrEnum):
    """What can be decided: the first three on names, then as `ReportDecision`, `OtherDecision`."""

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


_KINDS = {
    Decision.SAME: JudgementKind.MERGE,
    Decision.DIFFERENT: JudgementKind.SPLIT,
    Decision.CALL: JudgementKind.RENAME,
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
    elif decision in _KINDS:
        _decide_on_names(case, decision, given, who)
    elif decision.value in list(ReportDecision):
        decide_on_reports(open_case(case), case, ReportDecision(decision), given, who)
    else:
        what = OtherDecision(decision)
        decide_on_others(open_case(case), case, what, given, who, source, stance)


def _decide_on_names(case: Path, decision: Decision, given: Sequence[str], who: str) -> None:
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
        decide(case, judgement, who, show)
    _print_change(judgement, before, open_case(case, with_claims=False), [own, other])


def _undo(case: Path, who: str, to: int | None) -> None:
    """Take back the last decision, or all behind one, and say what that changed."""
    numbers = _find_undone(case, to)
    for _ in numbers:
        before = open_case(case)
        with show_progress() as show:
            change = take_back(case, who, show)
        if change is None:
            raise UsageError(f"there is no decision in {case} to take back")
        OUTPUT.print("Taken back: ", end="")
        dropped = change.judgement
        if isinstance(dropped, ClaimJudgement):
            print_reports_change(dropped, before, open_case(case))
        elif isinstance(dropped, Judgement):
            asked = dropped.names[:1] if dropped.kind is JudgementKind.RENAME else dropped.names
            touched = [one for name in asked for one, _ in find_by_name(before, name).entities[:1]]
            _print_change(dropped, before, open_case(case), touched)
        else:
            print_change(change)


def _find_undone(case: Path, to: int | None) -> Sequence[int]:
    """The numbers of the decisions that are to be taken back, the last one first."""
    if to is None:
        return [0]
    with CaseFile(case) as file:
        numbers = [one.number for one in file.load_in_force() if one.number > to]
    if not numbers:
        raise UsageError(f"there is no decision behind {to} in {case} to take back")
    return numbers[::-1]


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
