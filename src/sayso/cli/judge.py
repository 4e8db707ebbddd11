"""``sayso judge``: what a person decides about names, and what that changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from sayso.cli.console import OUTPUT, one_line
from sayso.cli.lookup import find_by_name, require_one
from sayso.errors import UsageError
from sayso.pipeline import judge, open_case, take_back
from sayso.records import Case, Entity, Judgement, JudgementKind
from sayso.report.wording import count_words

__all__ = ["judge_command"]


class Decision(StrEnum):
    """What can be decided."""

    SAME = "same"
    DIFFERENT = "different"
    CALL = "call"
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
        typer.Argument(metavar="NAME NAME", help="Two names; for call the name and a new one."),
    ] = None,
) -> None:
    """Decide who is who: your word wins over the machine's, is kept, and can be taken back.

    Example: sayso judge harbour.sayso same "Casimir Wenlock" "Kasimir Wenlock"
    """
    given = names or []
    if decision is Decision.UNDO:
        if given:
            raise UsageError("undo takes the last decision back and no names")
        _undo(case)
        return
    if len(given) != 2 or not all(name.strip() for name in given):
        raise UsageError(f"{decision} takes two names; put quotes around one of several words")
    before = open_case(case)
    own, name = require_one(before, given[0], case)
    if decision is Decision.CALL:
        other, wanted = own, " ".join(given[1].split())
    else:
        other, wanted = require_one(before, given[1], case)
    judgement = Judgement(_KINDS[decision], (name, wanted))
    if decision is Decision.DIFFERENT and name == wanted:
        raise UsageError("one name cannot be two; assign its mentions instead")
    after = judge(case, judgement)
    _print_change(judgement, before, after, [own, other])


def _undo(case: Path) -> None:
    before = open_case(case)
    dropped = take_back(case)
    if not isinstance(dropped, Judgement):
        raise UsageError(f"there is no decision about names in {case} to take back")
    asked = dropped.names[:1] if dropped.kind is JudgementKind.RENAME else dropped.names
    touched = [one for name in asked for one, _ in find_by_name(before, name).entities[:1]]
    OUTPUT.print("Taken back: ", end="")
    _print_change(dropped, before, open_case(case), touched)


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
