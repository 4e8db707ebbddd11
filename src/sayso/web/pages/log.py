"""All decisions, in the order they were taken; notes and stars."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from sayso.casefile.reader import CaseReader
from sayso.records import Decision, Target
from sayso.report.decision_words import say_entry
from sayso.web.asked import Asked
from sayso.web.desk import Shown
from sayso.web.naming import Thing, know_subjects, name_things
from sayso.web.routing import give_page

__all__ = ["ROUTES", "say_decisions", "show_things"]

_PER_PAGE = 100


@dataclass(frozen=True)
class Entry:
    """An entry of the log; ``back``: whether others that stand came after it."""

    number: int
    at: datetime
    who: str
    words: str
    is_undone: bool
    back: bool


@dataclass(frozen=True)
class Noted:
    """A thing with a note on it."""

    thing: Thing
    note: str


def show_log(reader: CaseReader, asked: Asked) -> Shown:
    """The newest entry first."""
    decisions = reader.load_decisions()
    undone = {one.undoes for one in decisions if one.undoes}
    standing = [one for one in decisions if one.judgement and one.number not in undone]
    number = asked.number("page")
    shown = decisions[::-1][(number - 1) * _PER_PAGE : number * _PER_PAGE]
    words = say_decisions(reader, [*shown, *standing[-1:]], decisions)
    last = standing[-1] if standing else None
    notes = reader.load_notes()
    things = name_things(reader, [*notes, *reader.load_stars()])
    values = {
        "entries": [
            Entry(
                one.number,
                one.at.astimezone(),
                one.who,
                words[one.number],
                one.number in undone,
                one.number not in undone
                and one.judgement is not None
                and last is not None
                and one.number < last.number,
            )
            for one in shown
        ],
        "n_entries": len(decisions),
        "last": {"number": last.number, "words": words[last.number]} if last else None,
        "notes": [Noted(things[target], text) for target, text in notes.items()],
        "stars": show_things(things, reader.load_stars()),
        "number": number,
        "n_pages": -(-len(decisions) // _PER_PAGE),
    }
    return Shown("desk/log.html.jinja", "Log", "/log", values)


def show_things(things: dict[Target, Thing], targets: Iterable[Target]) -> list[Thing]:
    """Some of the things that were named."""
    return [things[one] for one in targets]


def say_decisions(
    reader: CaseReader, decisions: Sequence[Decision], log: Iterable[Decision] = ()
) -> dict[int, str]:
    """Entries in a line, by their numbers; ``log``: where those are that they take back."""
    undoes = {one.undoes for one in decisions}
    undone = {one.number: one for one in log if one.number in undoes}
    judgements = [one.judgement for one in (*decisions, *undone.values()) if one.judgement]
    named = know_subjects(reader, judgements)
    return {one.number: say_entry(one, undone, named) for one in decisions}


ROUTES = [give_page("/log", show_log)]
