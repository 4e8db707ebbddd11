"""Pairs of invented short reports: one event told in two ways, denied, turned, or another one.

News sentences told anew keep most of their words; here two that say the same share few, and two
that cannot both be so may share as few. The events and their tellings are in ``pair_events.txt``.
"""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import NamedTuple

from evals.sentence_pairs import Pair
from training.pair_phrases import DENIED, REPORTED, TOLD_FALSE
from training.pair_tables import HEDGES, MONTHS, NUMBERS, WEEKDAYS

__all__ = ["Event", "load_events", "make_event_pairs", "tell_denied"]

_PATH = Path(__file__).with_name("pair_events.txt")
_SAME, _CONTRADICT, _OTHER = (frozenset((name,)) for name in ("same", "contradict", "other"))
_SURNAMES = (
    "Adler Bexley Corvin Dahl Ekberg Fontaine Grissom Halloran Ibarra Jessup Kwan Lindqvist Mbeki "
    "Novak Okafor Pruitt Quayle Rasmus Sorensen Tanaka Umar Valdez Whitlock Yilmaz Zoric Anand "
    "Birch Castellan Duarte Engel Farouk Gallo Hale Iyer Jarvis Keller Lamont Marsh Nyberg Osei"
).split()
_GIVEN = (
    "Anna Boris Clara David Elena Felix Grace Hassan Irene Jonas Karim Lucia Martin Nadia Oscar "
    "Paula Ravi Sofia Tomas Vera Walter Yusuf"
).split()
_TITLES = (
    "President",
    "Senator",
    "Minister",
    "Judge",
    "Governor",
    "General",
    "Mayor",
    "Mr.",
    "Ms.",
    "Dr.",
)
_ROLES = (
    "the general",
    "the banker",
    "the senator",
    "the singer",
    "the coach",
    "the clerk",
    "the former minister",
    "the police chief",
    "the owner",
    "the ambassador",
)
_BODIES = (
    "the Transport Ministry",
    "the central bank",
    "the airline",
    "the steelworkers’ union",
    "the city council",
    "Arcton Motors",
    "Belling Energy",
    "the Health Agency",
    "the Farmers’ League",
    "Castor Bank",
    "the regional government",
    "Delmar Foods",
    "the football club",
    "Everly Pharma",
    "the university",
    "the broadcaster",
)
_PLACES = (
    "Arvale Brinton Calder Dorfeld Eastmere Farrow Gorsk Halden Istria Jolsva Karsten Lorca "
    "Medina Norwich Oporto Perth Quito Rostok Salem Tarsus Ulm Valencia Wexford Yalta Zadar"
).split()
_TELLERS = (
    "officials",
    "a spokesman",
    "the ministry",
    "the lawyer",
    "two witnesses",
    "the opposition",
    "the governor",
    "the company",
    "the family",
    "a person familiar with the matter",
    "the prosecutor",
    "local media",
)


class Event(NamedTuple):
    """Ways to tell it, and ways to tell what cannot be so beside it, with open places."""

    told: tuple[str, ...]
    contrary: tuple[str, ...]


class _Filling(NamedTuple):
    values: dict[str, str]
    time: str


def load_events(path: Path = _PATH) -> list[Event]:
    """All events of the list."""
    events = []
    for line in path.read_text("utf-8").splitlines():
        if line.strip() and not line.startswith("#"):
            told, contrary = line.split(" // ")
            events.append(Event(_cut(told), _cut(contrary)))
    return events


def make_event_pairs(chance: Random, count: int) -> list[Pair]:
    """So many pairs of invented reports."""
    events = load_events()
    return [_make_pair(events, chance) for _ in range(count)]


def tell_denied(what: str, who: str, chance: Random) -> str:
    """That somebody denies it, as a sentence; ``what`` as it stands inside one."""
    return _capitalise(chance.choice(DENIED).format(who=who, what=what)) + "."


def tell_reported(what: str, who: str, chance: Random) -> str:
    """That somebody says it, as a sentence."""
    return _capitalise(chance.choice(REPORTED).format(who=who, what=what)) + "."


def tell_false(what: str, chance: Random) -> str:
    """That it is not so, told by nobody, as a sentence."""
    return chance.choice(TOLD_FALSE).format(what=what) + "."


def _make_pair(events: list[Event], chance: Random) -> Pair:
    event, filling = chance.choice(events), _fill(chance)
    kind = chance.random()
    if kind < 0.06:
        who = filling.values["q"] if chance.random() < 0.3 else chance.choice(_TELLERS)
        bodies = _two(event.told, chance)
        told = [_put_in(body, filling) for body in bodies]
        first, second = (tell_denied(one, who, chance) for one in told)
        return Pair(first, second, _SAME, 0)
    if kind < 0.42:
        one, two = _two(event.told, chance)
        return Pair(_tell(one, filling, chance), _tell(two, filling, chance), _SAME, 0)
    if kind < 0.46:
        # Several contraries need not say the same; one of them, told twice, does.
        one = chance.choice(event.contrary)
        return Pair(_tell(one, filling, chance), _tell(one, filling, chance), _SAME, 0)
    if kind < 0.80:
        return _make_contrary(event, filling, chance)
    return _make_other(events, event, filling, chance)


def _make_contrary(event: Event, filling: _Filling, chance: Random) -> Pair:
    body = chance.choice(event.told)
    first = _tell(body, filling, chance)
    other = chance.choice(event.told)
    kind = chance.random()
    changed = filling
    if kind < 0.18 and "{n}" in body and "{n}" in other:
        values = filling.values
        changed = filling._replace(values=values | {"n": _number(chance, values["n"])})
    elif kind < 0.26 and filling.time:
        changed = filling._replace(time=_time(chance, filling.time))
        first = _tell(body, filling, chance, is_timed=True)
        second = _tell(other, changed, chance, is_timed=True)
        return Pair(first, second, _CONTRADICT, 1)
    elif kind < 0.48:
        what, who = _put_in(other, filling), chance.choice(_TELLERS)
        second = tell_denied(what, who, chance) if kind < 0.38 else tell_false(what, chance)
        if kind < 0.31:
            first = tell_reported(_put_in(body, filling), chance.choice(_TELLERS), chance)
        return Pair(first, second, _CONTRADICT, 1)
    else:
        other = chance.choice(event.contrary)
    return Pair(first, _tell(other, changed, chance), _CONTRADICT, 1)


def _make_other(events: list[Event], event: Event, filling: _Filling, chance: Random) -> Pair:
    """Another event about the same people and places, or two denials of different things."""
    another = chance.choice([one for one in events if one is not event])
    one = chance.choice(event.told)
    two = chance.choice(another.told + another.contrary)
    if chance.random() < 0.2:
        who = chance.choice(_TELLERS)
        told = [_put_in(body, filling) for body in (one, two)]
        first, second = (tell_denied(body, who, chance) for body in told)
        return Pair(first, second, _OTHER, 2)
    return Pair(_tell(one, filling, chance), _tell(two, filling, chance), _OTHER, 2)


def _tell(body: str, filling: _Filling, chance: Random, *, is_timed: bool = False) -> str:
    """One report: with or without when, who says so, and a hedge."""
    told = _put_in(body, filling)
    kind = chance.random()
    if filling.time and (is_timed or kind < 0.6):
        is_first = chance.random() < 0.4
        told = f"{filling.time}, {told}" if is_first else f"{told} {filling.time}"
    if kind > 0.75:
        return tell_reported(told, chance.choice(_TELLERS), chance)
    if kind > 0.7:
        told = f"{chance.choice(HEDGES[:3])}, {told}"
    return _capitalise(told) + ("." if chance.random() < 0.85 else "")


def _put_in(body: str, filling: _Filling) -> str:
    values = filling.values
    if any(mark in body for mark in ("${n}", "{n}%", "{n},")):
        values = values | {"n": _value(values["n"])}
    return body.format(**values)


def _fill(chance: Random) -> _Filling:
    places = chance.sample(_PLACES, 2)
    one, two = chance.sample(_BODIES, 2)
    first = _person(chance, 0)
    values = {
        "p": first,
        "q": _person(chance, 1),
        "o": one,
        "r": two,
        "c": places[0],
        "n": _number(chance),
    }
    return _Filling(values, _time(chance) if chance.random() < 0.6 else "")


def _person(chance: Random, part: int) -> str:
    """Somebody; the two of one report are of different parts, so that they are never the same."""
    kind = chance.random()
    if kind < 0.3:
        return chance.choice(_ROLES[part::2])
    surname = chance.choice(_SURNAMES[part::2])
    if kind < 0.6:
        return f"{chance.choice(_TITLES)} {surname}"
    return f"{chance.choice(_GIVEN)} {surname}" if kind < 0.9 else surname


def _number(chance: Random, old: str = "") -> str:
    while True:
        kind = chance.random()
        number = chance.randint(2, 20) if kind < 0.5 else chance.randint(21, 400)
        spelled = number <= 20 and chance.random() < 0.4
        new = NUMBERS[number - 2] if spelled else str(number)
        if _value(new) != _value(old):
            return new


def _value(number: str) -> str:
    return str(NUMBERS.index(number) + 2) if number in NUMBERS else number


def _time(chance: Random, old: str = "") -> str:
    """A day or a month; another one of the same kind than the old one."""
    if not old:
        row = WEEKDAYS if chance.random() < 0.6 else MONTHS
        return f"{'on' if row is WEEKDAYS else 'in'} {chance.choice(row)}"
    word, name = old.split()
    row = WEEKDAYS if word == "on" else MONTHS
    return f"{word} {chance.choice([one for one in row if one != name])}"


def _two(bodies: tuple[str, ...], chance: Random) -> tuple[str, str]:
    one, two = chance.sample(bodies, 2)
    return one, two


def _cut(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(" / "))


def _capitalise(text: str) -> str:
    return text[0].upper() + text[1:]
