"""Whether two quantities are one amount: rounded, about right, or in another unit."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from dataclasses import replace

from sayso.claims.numbers import Quantity, find_quantities
from sayso.claims.stems import find_stems, stem
from sayso.records import Span

__all__ = [
    "find_amounts",
    "find_bound",
    "is_loose",
    "is_same_amount",
    "is_same_kind",
    "show_amount",
]

_CONVERTED = 0.03
"""How far a number in another unit, or a rounded one, may be off."""
_ABOUT = 0.12
_LEAST_ROUNDED = 100
_FACTORS: dict[str, dict[str, float]] = {
    "mass": {
        "gram": 1e-3, "kilogram": 1, "kilo": 1, "kg": 1, "tonne": 1e3, "ton": 1016.05,
        "pound": 0.453592, "lb": 0.453592, "lbs": 0.453592, "ounce": 0.0283495, "stone": 6.35029,
    },
    "length": {
        "millimetre": 1e-3, "millimeter": 1e-3, "mm": 1e-3, "centimetre": 0.01, "centimeter": 0.01,
        "cm": 0.01, "metre": 1, "meter": 1, "kilometre": 1e3, "kilometer": 1e3, "km": 1e3,
        "mile": 1609.344, "yard": 0.9144, "foot": 0.3048, "feet": 0.3048, "inch": 0.0254,
    },
    "area": {"acre": 4046.86, "hectare": 1e4, "ha": 1e4},
    "volume": {"litre": 1, "liter": 1, "gallon": 3.78541, "barrel": 158.987, "pint": 0.568261},
    "time": {
        "second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800, "fortnight": 1209600,
        "month": 2629800, "year": 31557600, "decade": 315576000,
    },
}  # fmt: skip
_UNITS = {
    form: (kind, factor)
    for kind, units in _FACTORS.items()
    for unit, factor in units.items()
    for form in (stem(unit), stem(f"{unit}s"))
}
_ALSO = {"ton": (907.185, 1000.0), "gallon": (4.54609,)}
"""A ton is long, short, or a tonne misspelt; a gallon British or American."""
_LOOSE = re.compile(
    r"\b(?:(?<!talk\s)(?<!talking\s)(?<!talked\s)(?<!speaking\s)(?<!heard\s)about|around|approximately|roughly|nearly|almost|some|close\s+to|estimated|circa|"
    r"approaching|more\s+than|over|at\s+least|less\s+than|under|fewer\s+than|up\s+to|"
    r"as\s+(?:many|much|few|little)\s+as|"
    r"no\s+(?:more|less|fewer)\s+than|at\s+most)\s+(?:an?\s+)?(?:estimated\s+)?$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"\b(?:up\s+to|as\s+(?:many|much)\s+as|no\s+more\s+than|at\s+most|a\s+maximum\s+of)\s+$",
    re.IGNORECASE,
)
_GIVE_OR_TAKE = re.compile(r"^[\w\s]{0,24},?\s*(give\s+or\s+take|or\s+so)\b", re.IGNORECASE)
_LABEL = re.compile(r"\b([A-Z][\w’']*)\s$")
_NO_LABEL = frozenset(
    """up about around nearly almost some over under more less fewer than least most the a an at
    and or in on by for from with to of that when while after before all only just exactly
    monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december there were was killed another""".split()
)
_COUNTED = re.compile(r"\s(?!to\b|at\b|in\b|on\b|of\b|and\b|was\b|is\b|has\b|had\b)[a-z]")
_CLOCK = re.compile(r"\d{1,2}[.:]\d{2}$")
_KINDS_OF = re.compile(
    r"\s(?:[a-z][a-z’'-]*\s+){1,2}?(people|men|women|children|[a-z]+(?<![sui])s)\b"
)
"""What is counted, behind what tells which of it: "140 fake proxy forms"."""
_PLURALS = frozenset("people men women children".split())


def find_amounts(text: str, times: Iterable[Span] = ()) -> tuple[Quantity, ...]:
    """The quantities of a text that say how many or how much, in order.

    Numbers of what has a number for a name ("Berth 7"), times of day, and what stands in one of
    ``times`` are none. Their unit is the next plural, where one stands close behind.
    """
    taken = list(times)
    return tuple(
        _with_counted(text, one)
        for one in find_quantities(text)
        if not _is_label(text, one)
        and not _CLOCK.match(text[one.span.start : one.span.end])
        and not any(one.span.start < t.end and t.start < one.span.end for t in taken)
    )


def _with_counted(text: str, one: Quantity) -> Quantity:
    """A quantity with what is counted for its unit, rather than what tells which of it."""
    if not one.unit or one.unit in _UNITS:
        return one
    behind = _KINDS_OF.match(text, one.span.end)
    words = behind.group().split() if behind else []
    if not all(map(find_stems, words)) or not words or stem(words[0]) != one.unit:
        return one
    first = words[0]
    is_plural = first in _PLURALS or (
        first.endswith("s") and not first.endswith(("ss", "us", "is"))
    )
    return one if is_plural else replace(one, unit=stem(words[-1]))


def is_same_kind(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are of the same thing, as far as their units tell."""
    if one.unit == other.unit:
        return True
    a, b = _UNITS.get(one.unit), _UNITS.get(other.unit)
    return a is not None and b is not None and a[0] == b[0]


def is_same_amount(before: Quantity, after: Quantity, before_text: str, after_text: str) -> bool:
    """Whether the second is the first one as it is, rounded, or rightly put into its unit."""
    about = is_loose(before_text, before) or is_loose(after_text, after)
    a, b = _UNITS.get(before.unit), _UNITS.get(after.unit)
    if a is None or b is None or a[0] != b[0] or a == b:
        return math.isclose(before.value, after.value, rel_tol=1e-9) or _is_rounded(
            before.value, after.value, is_loose=about
        )
    off = _ABOUT if about else _CONVERTED
    return any(
        math.isclose(before.value * left, after.value * right, rel_tol=off)
        for left in (a[1], *_ALSO.get(before.unit, ()))
        for right in (b[1], *_ALSO.get(after.unit, ()))
    )


def find_bound(text: str, one: Quantity) -> Span | None:
    """Where a text says that a quantity is only a limit, or give or take: "up to", "or so"."""
    before = _AT_MOST.search(text[: one.span.start])
    if before:
        return Span(before.start(), one.span.end)
    behind = _GIVE_OR_TAKE.search(text[one.span.end :])
    return Span(one.span.start, one.span.end + behind.end()) if behind else None


def is_loose(text: str, one: Quantity) -> bool:
    """Whether a text says that a quantity is only about right, or only a limit."""
    return _find_loose(text, one) is not None or find_bound(text, one) is not None


def show_amount(text: str, one: Quantity) -> Span:
    """A quantity with what loosens it and what it is of: "up to 40 tonnes"."""
    loose = _find_loose(text, one)
    unit = re.match(r"\s?%|\s?[^\W\d_]+", text[one.span.end :]) if one.unit else None
    end = one.span.end + unit.end() if unit else one.span.end
    return Span(loose.start() if loose else one.span.start, end)


def _find_loose(text: str, one: Quantity) -> re.Match[str] | None:
    return _LOOSE.search(text[: one.span.start])


def _is_rounded(before: float, after: float, *, is_loose: bool) -> bool:
    """Whether one number is the other in fewer figures: 312 as "over 300", 1,234 as 1,200."""
    if is_loose:
        is_rounder = _digits(before) != _digits(after)
        return is_rounder and math.isclose(before, after, rel_tol=_ABOUT)
    is_rounder = before >= _LEAST_ROUNDED and _digits(after) < _digits(before)
    return is_rounder and math.isclose(before, after, rel_tol=_CONVERTED)


def _digits(value: float) -> int:
    """How many figures of a number say something: 2 of 1,200."""
    return len(f"{value:.6g}".replace(".", "").partition("e")[0].strip("0"))


def _is_label(text: str, one: Quantity) -> bool:
    """Whether a number is a name's: "Berth 7", "Line Two"."""
    before = _LABEL.search(text[: one.span.start])
    if not before or before.group(1).casefold() in _NO_LABEL:
        return False
    printed = text[one.span.start : one.span.end]
    is_figure = printed.isdigit() or printed.istitle()
    return is_figure and not _COUNTED.match(text, one.span.end)
