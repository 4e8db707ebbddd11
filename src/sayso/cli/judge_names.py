"""What a person decides about names: which are one, and what somebody is called."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from sayso.casefile import CaseFile
from sayso.casefile.numbers import Mentioned
from sayso.cli.console import OUTPUT, one_line, show_progress
from sayso.cli.lookup import find_by_name, require_one
from sayso.errors import UsageError
from sayso.pipeline import decide
from sayso.records import Entity, Judgement, JudgementKind
from sayso.report.wording import count_words

__all__ = ["NameDecision", "Named", "decide_on_names", "look_at_named", "print_names_change"]


class NameDecision(StrEnum):
    """What can be decided about names."""

    SAME = "same"
    DIFFERENT = "different"
    CALL = "call"


_KINDS = {
    NameDecision.SAME: JudgementKind.MERGE,
    NameDecision.DIFFERENT: JudgementKind.SPLIT,
    NameDecision.CALL: JudgementKind.RENAME,
}
_SAID = {
    JudgementKind.MERGE: "“{}” and “{}” are one",
    JudgementKind.SPLIT: "“{}” and “{}” are two",
    JudgementKind.RENAME: "“{}” is called “{}”",
    JudgementKind.ASSIGN: "a single mention is of “{}”",
}


@dataclass(frozen=True, slots=True)
class Named:
    """Some entities as they stand, where they are mentioned, and how many the case has."""

    entities: tuple[Entity, ...] = ()
    places: frozenset[Mentioned] = frozenset()
    n_entities: int = 0


def _look_at(file: CaseFile, entities: Iterable[Entity]) -> Named:
    """What is to be known of entities before a decision about them."""
    several = tuple({one.id: one for one in entities}.values())
    places = file.find_mentioned(one.id for one in several)
    return Named(several, places, file.count_entities())


def decide_on_names(place: Path, decision: NameDecision, given: Sequence[str], who: str) -> None:
    """Store a decision about names and say what changed.

    Raises `UsageError` when these are not two, or nobody goes by one.
    """
    if len(given) != 2 or not all(name.strip() for name in given):
        raise UsageError(f"{decision} takes two names; put quotes around one of several words")
    with CaseFile(place) as file:
        own, name = require_one(file, given[0], place)
        if decision is NameDecision.CALL:
            other, wanted = own, " ".join(given[1].split())
        else:
            other, wanted = require_one(file, given[1], place)
        if decision is NameDecision.DIFFERENT and name == wanted:
            raise UsageError("one name cannot be two; assign its mentions instead")
        before = _look_at(file, [own, other])
    judgement = Judgement(_KINDS[decision], (name, wanted))
    with show_progress() as show:
        decide(place, judgement, who, show)
    print_names_change(place, judgement, before)


def look_at_named(file: CaseFile, judgement: Judgement) -> Named:
    """What is to be known before a decision about names is taken back."""
    asked = judgement.names[:1] if judgement.kind is JudgementKind.RENAME else judgement.names
    return _look_at(file, [one for x in asked for one, _ in find_by_name(file, x).entities[:1]])


def print_names_change(place: Path, judgement: Judgement, before: Named) -> None:
    """Say what was decided, and which entities the same mentions were and are."""
    OUTPUT.print(one_line(_SAID[judgement.kind].format(*judgement.names)), soft_wrap=True)
    with CaseFile(place) as file:
        new = file.load_entities_by(file.find_entities_of(before.places))
        n_mentions = file.count_mentions(one.id for one in new)
        n_after = file.count_entities()
    change = f"{count_words(len(before.entities), 'entity', 'entities')} -> {len(new):,}"
    OUTPUT.print(f"{change} ({before.n_entities:,} -> {n_after:,} in the case)")
    for one in new:
        also = [name for name in one.aliases if name != one.name]
        line = f"{one.name}: {count_words(n_mentions.get(one.id, 0), 'mention')}"
        line += f", also {', '.join(also)}" if also else ""
        OUTPUT.print(f"  {one_line(line)}", soft_wrap=True)
    if judgement.kind is not JudgementKind.ASSIGN and _shape(before.entities) == _shape(new):
        OUTPUT.print("Nothing changed by it.")


def _shape(entities: Iterable[Entity]) -> list[tuple[str, tuple[str, ...]]]:
    return sorted((one.name, one.aliases) for one in entities)
