"""Who "I", "we" and "you" are: the one quoted, the head of a transcript's line, the author."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sayso.kinds import QuotationIndex
from sayso.pronouns import PLURAL_PRONOUNS, is_pronoun
from sayso.reading.nesting import Found
from sayso.reading.speakers.people import Naming
from sayso.reading.speakers.turns import Turns

__all__ = ["FIRST_PERSONS", "Setting", "name_first_persons"]

FIRST_PERSONS = frozenset("i me my mine myself".split())
_REACH_CHARS = 400
_PLURAL = frozenset("we us our ours".split())
_PERSONS = FIRST_PERSONS | _PLURAL | {"you"}


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of one document beside its sources."""

    text: str
    byline: str
    quotations: QuotationIndex
    fullest: Callable[[str], str]
    """From a name at a line's head to the document's fullest name for the same."""


def name_first_persons(
    setting: Setting,
    found: Sequence[Found],
    namings: Sequence[Naming],
    parents: Sequence[int | None],
) -> list[Naming]:
    """Name the first and second persons among the sources; the others stay as they are.

    "I" is the source of the attribution it stands in, or of the quotation; else the speaker of the
    transcript's turn, the byline or "the author". "We" is only followed to a group or a body:
    who speaks for others is not all of them. "You" is who answers a transcript's question.
    """
    named = list(namings)
    places = [_place(one) for one in found]
    persons = [at for at, one in enumerate(named) if one.name.lower() in _PERSONS]
    turns = Turns(setting.text if persons else "")
    for at in sorted(persons, key=places.__getitem__):
        low = named[at].name.lower()
        if low in FIRST_PERSONS:
            named[at] = _name_i(at, named, found, parents, setting, turns)
        elif low in _PLURAL:
            named[at] = _name_we(at, named, parents)
        elif not setting.quotations.is_quoted(places[at]):
            listener = turns.listener(places[at])
            named[at] = Naming(setting.fullest(listener), True) if listener else named[at]
    return named


def _name_i(
    at: int,
    named: Sequence[Naming],
    found: Sequence[Found],
    parents: Sequence[int | None],
    setting: Setting,
    turns: Turns,
) -> Naming:
    place = _place(found[at])
    parent = parents[at]
    if parent is not None and named[parent].is_resolved:
        return named[parent]
    if setting.quotations.is_quoted(place):
        return _quoted_by(place, named, found, setting.quotations) or named[at]
    speaker = turns.speaker(place)
    return Naming(setting.fullest(speaker) if speaker else setting.byline or "the author", True)


def _name_we(at: int, named: Sequence[Naming], parents: Sequence[int | None]) -> Naming:
    parent = parents[at]
    if parent is None or not named[parent].is_resolved:
        return named[at]
    name = named[parent].name
    is_group = name.lower() in PLURAL_PRONOUNS or name.lower().startswith("the ")
    return named[parent] if is_group and not is_pronoun(name) else named[at]


def _quoted_by(
    place: int, named: Sequence[Naming], found: Sequence[Found], quotations: QuotationIndex
) -> Naming | None:
    """The source of the attribution that has this quotation as content, or else the nearest."""
    around = quotations.around(place)
    if around is None:
        return None
    nearest: tuple[int, Naming] | None = None
    for naming, one in zip(named, found, strict=True):
        at = _place(one)
        if not one.source or around.start <= at < around.end or is_pronoun(naming.name):
            continue
        if any(s.start < around.end and around.start < s.end for s in one.content):
            return naming
        distance = around.start - at if at < around.start else (at - around.end) * 2
        if distance < _REACH_CHARS and (nearest is None or distance < nearest[0]):
            nearest = distance, naming
    return nearest[1] if nearest else None


def _place(one: Found) -> int:
    return (one.source or one.cue)[0].start
