"""The quantities in a statement, as ranges: "up to 40 tonnes", "nearly fifty", "3.5 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import text_to_num

from sayso.claims.stems import stem
from sayso.records import Span

__all__ = [
    "SMALL",
    "Quantity",
    "disagree",
    "find_quantities",
    "find_units",
    "has_number",
    "share_quantity",
    "share_value",
]

_TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:[’'][^\W\d_]+)?|%|[^\w\s]")
_DIGITS = re.compile(r"\d")
_IN_WORDS = frozenset(
    """one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty
    sixty seventy eighty ninety hundred thousand dozen score""".split()
)
_ANY_IN_WORDS = _IN_WORDS | frozenset(
    "tens hundreds thousands million millions billion billions trillion trillions".split()
)
_PLAIN_WORD = re.compile(r"\w+")
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "bn": 1e9, "m": 1e6, "k": 1e3,
}  # fmt: skip
_MULTIPLES = {"dozen": 12.0, "score": 20.0}
_TIGHT, _LOOSE = 0.02, 0.12
"""How far a plain number, and one that is only about right, may be off."""
_ABOUT = frozenset(
    """about around approximately roughly nearly almost some close estimated circa
    approaching""".split()
)
_AT_MOST = frozenset("most maximum under below fewer less".split())
_AT_LEAST = frozenset("least over above more exceeding minimum".split())
_MONTHS = frozenset(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec""".split()
)
_SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_NAMES = re.compile(
    r"\b\d+(?:st|nd|rd|th)\b|\b\d+/\d+(?:/\d+)?\b|(?<=[^\W\d_])[-–]\d+s?\b|"
    r"\b(?:Acts?|Amendments?|Articles?|Boeing|Airbus|Channel|Chapter|Clause|Flight|Grade|Highway|"
    r"Interstate|Item|Measure|Page|Paragraph|Part|Phase|Prop(?:osition)?|Resolution|Room|Route|"
    r"Rule|Sections?|Stage|Title|Unit|Volume|Ward)\s+\d+\b|\b[Nn]os?\.\s*\d+|\bNumber\s+\d+\b"
)
"""Numbers that only tell one of several apart: "the 11th", "Flight 370", "COVID-19", "9/11"."""
_CLOCK = frozenset("am pm a.m p.m o’clock o'clock".split())
_NO_UNITS = frozenset(
    """of the a an and or to in on at by for from with than that who which were was are is had have
    has been per more other""".split()
)
SMALL = 5
"""Up to here a number is too common to tell of what it is."""
LARGE = 9
"""From here on a number alone tells something."""
_COUNTS = frozenset("number numbers toll tally total count figure".split())
"""What is put "at 18": no time of day then."""
_YEARS = range(1500, 2101)
_UNIT_REACH = 4
_REACH = 3
"""A word that loosens a number stands so many words before it at most."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something: between ``low`` and ``high``; ``unit`` is the stem of what of.

    ``span``: half-open offsets into the text it was found in. Dates, years and times are none.
    """

    low: float
    high: float
    value: float
    unit: str
    span: Span


class _Word:
    """A token as text2num wants it."""

    def __init__(self, match: re.Match[str]) -> None:
        self.start, self.end = match.span()
        self._text = match.group()
        self._lower = self._text.lower()
        self.is_figure = self._text[0].isdecimal()
        self.is_scaled = False

    def text(self) -> str:
        return self._text

    def text_lowercase(self) -> str:
        return self._lower

    def nt_separated(self, _previous: _Word) -> bool:
        return False

    def not_a_number_part(self) -> bool:
        return self.is_scaled or self.is_figure


def has_number(text: str) -> bool:
    """Whether there can be a quantity in a text, told quickly."""
    return bool(_DIGITS.search(text)) or _has_words_of(text, _IN_WORDS)


def _has_words_of(text: str, numbers: frozenset[str]) -> bool:
    words = _PLAIN_WORD.findall(text.lower())
    return not numbers.isdisjoint(words) or any(one.endswith("teen") for one in words)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Find the quantities of a text in order, in figures or in words."""
    if not has_number(text):
        return ()
    names = [match.span() for match in _NAMES.finditer(text)]
    words = [_Word(match) for match in _TOKEN.finditer(_blank(text, names))]
    found = list(_in_figures(words))
    if _has_words_of(text, _ANY_IN_WORDS):
        for first, end, _ in found:
            for word in words[first:end]:
                word.is_scaled = True
        found += _in_words(words)
    return tuple(_make(words, first, end, value) for first, end, value in sorted(found))


def _blank(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text of the same length, with a mark in place of each character in some spans."""
    for start, end in spans:
        text = text[:start] + "." * (end - start) + text[end:]
    return text


def _in_figures(words: Sequence[_Word]) -> Iterator[tuple[int, int, float]]:
    for at, word in enumerate(words):
        if word.is_figure and not _is_date(words, at):
            value, end = float(word.text().replace(",", "")), at + 1
            while end < len(words) and words[end].text_lowercase() in _SCALES:
                value *= _SCALES[words[end].text_lowercase()]
                end += 1
            yield at, end, value


def _in_words(words: Sequence[_Word]) -> Iterator[tuple[int, int, float]]:
    taken = 0
    for found in text_to_num.find_numbers(words, "en"):
        first, end, value = found.start, found.end, float(found.value)
        if first < taken or found.is_ordinal or _is_date(words, first):
            continue
        while end < len(words) and words[end].text_lowercase() in _SCALES:
            value *= _SCALES[words[end].text_lowercase()]
            end += 1
        taken = end
        is_pronoun = value == 1 and end == first + 1
        if not is_pronoun:
            yield first, end, value
    for at, word in enumerate(words):
        if word.text_lowercase() in _MULTIPLES and at and words[at - 1].text_lowercase() == "a":
            yield at, at + 1, _MULTIPLES[word.text_lowercase()]


def _is_date(words: Sequence[_Word], at: int) -> bool:
    """Whether a number is a day, a year or a time of day."""
    before = words[at - 1].text_lowercase() if at else ""
    if before == "." and at > 1 and words[at - 2].text_lowercase() in _SHORT_MONTHS:
        return True
    after = words[at + 1].text_lowercase() if at + 1 < len(words) else ""
    figures = words[at].text()
    if before in _MONTHS or after in _MONTHS or after in _CLOCK:
        return True
    if before == "at" and not after.isalpha() and figures.isdigit() and len(figures) < len("100"):
        return _find_count(words, at) is None
    is_year = figures.isdigit() and len(figures) == 4 and int(figures) in _YEARS
    return is_year or after == ":" or before == ":"


def _find_count(words: Sequence[_Word], before: int) -> int | None:
    """Where what is counted is named before its number: "put the number of wells closed at 18"."""
    places = range(before - 1, -1, -1)
    return next((at for at in places if words[at].text_lowercase() in _COUNTS), None)


def _make(words: Sequence[_Word], first: int, end: int, value: float) -> Quantity:
    before = [word.text_lowercase() for word in words[max(0, first - _REACH) : first]]
    low, high = value * (1 - _TIGHT), value * (1 + _TIGHT)
    if ("up" in before and before[-1] == "to") or _AT_MOST.intersection(before):
        low = 0.0
    elif _AT_LEAST.intersection(before):
        high = 2 * value
    elif _ABOUT.intersection(before):
        low, high = value * (1 - _LOOSE), value * (1 + _LOOSE)
    span = Span(words[first].start, words[end - 1].end)
    unit = _find_unit(words, end)
    if not unit and before and before[-1] in ("at", "as"):
        count = _find_count(words, first)
        if count is not None and words[count + 1].text_lowercase() == "of":
            unit = _find_unit(words, count + 2)
    return Quantity(low, high, value, unit, span)


def _find_unit(words: Sequence[_Word], at: int) -> str:
    """The stem of the next word that can be counted, names passed over; "%" for shares."""
    for word in words[at : at + _UNIT_REACH]:
        text = word.text_lowercase()
        if text in "-–" and word.start == words[at - 1].end:
            continue
        if text in ("%", "percent", "per"):
            return "%"
        if text in _NO_UNITS or not text.isalpha():
            return ""
        if not word.text()[0].isupper():
            return stem(text)
    return ""


def share_quantity(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """Whether both give the same number of the same thing; small numbers say too little."""
    return any(
        a.value == b.value and a.unit == b.unit and a.unit and a.value > SMALL
        for a in one
        for b in other
    )


def share_value(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """Whether both give the same number, of whatever; small numbers say too little."""
    return any(a.value == b.value and a.value > LARGE for a in one for b in other)


def find_units(quantities: Sequence[Quantity]) -> frozenset[str]:
    """What is counted."""
    return frozenset(one.unit for one in quantities)


def disagree(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    """Whether two statements give numbers that cannot both be right of the same thing.

    Numbers of the same unit are compared, or all where no unit is the same; one that fits any of
    the other side's is enough. Where one side gives none, or a share and the other does not,
    nothing disagrees.
    """
    if not one or not other:
        return False
    shared = find_units(one) & find_units(other)
    if not shared and ({"%"} in (find_units(one), find_units(other))):
        return False
    if not shared:
        return not _meet(one, other)
    return any(
        not _meet([q for q in one if q.unit == unit], [q for q in other if q.unit == unit])
        for unit in shared
    )


def _meet(one: Sequence[Quantity], other: Sequence[Quantity]) -> bool:
    return any(a.low <= b.high and b.low <= a.high for a in one for b in other)
