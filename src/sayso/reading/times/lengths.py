"""Rules for lengths of time, for what happens over and over, and for the clock."""

from __future__ import annotations

import re

from sayso.reading.times.records import Granularity
from sayso.reading.times.rules import Context, Matched, Meaning, rule
from sayso.reading.times.values import duration_value

__all__ = ["LENGTH_RULES"]

_TIMES = frozenset("times once twice".split())
_SIDE = "(?: <the>? (?:<behind>|<ahead>|<latest>|<recent>|<ordinal>) )"
_COUNT = "(?P<n><num>) (?: (?:<or>|<to>|<and>)? (?:<small>|<spoken>) )?"


@rule(
    rf"(?:{_SIDE}|<the>)? <approximately>? {_COUNT} (?: <more>|<trading>|<full>|<fiscal> )?"
    r"(?: <and> <a> (?P<half><half>) )? (?P<unit><any_unit>) (?!<old>)",
)
def counted(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "three days", "the past 18 months", "34-year-old", "two and a half years"."""
    is_share = matched.get("n").number == 3 and matched.match.start("n") == matched.first
    is_part = matched.after() in ("of", "large")
    if matched.get("unit").code == "Q" and (is_part or (is_share and not matched.token("half"))):
        return None
    number = matched.get("n").number + (0.5 if matched.token("half") else 0)
    return Meaning(duration_value(f"{number:g}", matched.get("unit").code), Granularity.DURATION)


@rule(
    r"<approximately>? (?: (?P<n><num>)|<a> ) (?P<unit><unit>|<units>) <and>?"
    r"(?P<more><num>) (?P<smaller><unit>|<units>) (?!<old>|<ago>|<earlier>|<later>)",
)
def counted_twice(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "two years and three months", "an hour and 15 minutes"."""
    unit, smaller = matched.get("unit").code, matched.get("smaller").code
    if (unit, smaller) not in (("Y", "M"), ("TH", "TM"), ("TM", "TS")):
        return None
    count = n.number if (n := matched.token("n")) else 1
    value = duration_value(f"{count:g}", unit)
    more = f"{matched.get('more').number:g}{smaller[-1]}"
    return Meaning(value + more, Granularity.DURATION)


@rule(
    rf"{_SIDE}? <approximately>? <a>? (?: <vague> | (?P<couple><couple>) <of>? ) <more>?"
    r"(?P<unit><any_unit>)",
)
def uncounted(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "several months", "the next few days", "a couple of years"."""
    couple = matched.token("couple")
    count = f"{couple.number:g}" if couple else "X"
    return Meaning(duration_value(count, matched.get("unit").code), Granularity.DURATION)


@rule(r"(?P<unit><units>) (?: <or> <units> )? (?!<old>)", r"(?P<one><unit>) <long>")
def bare(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "for weeks", "day-long"."""
    if one := matched.token("one"):
        return Meaning(duration_value("1", one.code), Granularity.DURATION)
    unit = matched.get("unit").code
    return Meaning(duration_value("X", unit), Granularity.DURATION) if unit in "DWMYECL" else None


@rule(
    r"<approximately>? <a> (?P<unit><unit>) (?: <and> <a> (?P<half><half>) )? <long>? (?!<old>)",
    r"<half> (?:<a>)? (?P<half_unit><unit>)",
)
def single(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "a month", "an hour and a half", "half a year", "twice a year"; "$5 a year" is a price."""
    if unit := matched.token("half_unit"):
        return Meaning(duration_value("0.5", unit.code), Granularity.DURATION)
    unit = matched.get("unit")
    if unit.word == "quarter" and matched.after() in ("of", "large"):
        return None  # a share, not a time
    if matched.before() in ("amount", "large", "number", "small"):
        return None  # a price or a rate
    value = duration_value("1.5" if matched.token("half") else "1", unit.code)
    is_repeated = matched.word_before() in _TIMES
    return Meaning(value, Granularity.SET if is_repeated else Granularity.DURATION)


@rule(
    r"<set>",
    r"(?:<each>|<per>) (?P<unit><unit>|<part>)",
    r"<each> (?: (?P<n><num>) (?P<units><units>|<unit>) | <alternate> (?P<one><unit>) )",
)
def repeated(matched: Matched, context: Context) -> Meaning | None:  # noqa: ARG001
    """ "daily", "every year", "every two weeks"."""
    if several := matched.token("units") or matched.token("one"):
        n = matched.token("n")
        return Meaning(duration_value(f"{n.number if n else 2:g}", several.code), Granularity.SET)
    unit = matched.token("unit")
    if unit is None:
        return Meaning(matched.tokens[matched.first].code, Granularity.SET)
    if unit.kind == "part":
        return Meaning(f"XXXX-XX-XXT{unit.code}", Granularity.SET)
    return Meaning(duration_value("1", unit.code), Granularity.SET)


@rule(
    r"<approximately>? (?: (?P<clock><clock>) <ampm>? | (?P<hour><small>) <ampm> ) <zone>?",
    r"(?P<spoken><small>|<spoken>) (?: <oclock> | (?= <in> <the> <part> ) )"
    r" (?: <in> <the> (?P<part><part>) )?",
    r"(?P<plain><year>|<number>) <zone>",
    r"(?P<moment><moment>)",
)
def clock(matched: Matched, context: Context) -> Meaning | None:
    """ "7:15 p.m.", "10 a.m. EST", "1900 GMT", "noon"."""
    if moment := matched.token("moment"):
        return _at(context, moment.code)
    if plain := matched.token("plain"):
        parts = [plain.word[:2], plain.word[2:]] if len(plain.word) == 4 else []
    elif hours := matched.token("spoken"):
        parts = [f"{hours.number:g}"]
    else:
        token = matched.token("clock") or matched.get("hour")
        parts = re.split(r"[:.]", token.word)
    if not parts or not all(part.isdigit() for part in parts):
        return None
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    halves = [one.word for one in matched.words() if one.kind == "ampm"]
    if part := matched.token("part"):
        halves = ["am" if part.code == "MO" else "pm"]
    if halves:
        hour = hour % 12 + (12 if halves[0].startswith("p") else 0)
    if hour > 24 or minute > 59:
        return None
    return _at(context, f"{hour:02}:{minute:02}")


def _at(context: Context, hour: str) -> Meaning:
    day = context.day_spoken_of()
    return Meaning(f"{day.value}T{hour}", Granularity.TIME, day.is_doubtful, day.day)


LENGTH_RULES = (counted, counted_twice, uncounted, bare, single, repeated, clock)
