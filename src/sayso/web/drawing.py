"""Counts over time, drawn: small beside a claim, large on the timeline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sayso.report.wording import count_words, say_date

__all__ = ["Bar", "Grain", "Spark", "Step", "choose_grain", "draw_spark", "list_steps", "say_step"]

_MAX_DAYS, _MAX_MONTHS = 200, 120
_SPARK_COLUMNS = 38
_SPARK_WIDTH, _SPARK_HEIGHT = 152, 28
_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Grain(StrEnum):
    """How long a step of the timeline is."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar from the foot of the drawing, in its units."""

    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spark:
    """Counts over a span of days, with words for who does not see them."""

    width: int
    height: int
    bars: tuple[Bar, ...]
    span: str
    words: str


@dataclass(frozen=True, slots=True)
class Step:
    """A day, month or year of the timeline, from its first day to its last."""

    first: date
    last: date
    words: str


def draw_spark(counts: Mapping[date, int], what: str = "report") -> Spark | None:
    """Draw how often something was told, day by day or in some days together; None undated."""
    if not counts:
        return None
    first, last = min(counts), max(counts)
    n_days = (last - first).days + 1
    n_columns = min(max(n_days, 7), _SPARK_COLUMNS)
    columns: Counter[int] = Counter()
    for day, n in counts.items():
        columns[(day - first).days * n_columns // max(n_days, n_columns)] += n
    most, width = max(columns.values()), _SPARK_WIDTH / n_columns
    bars = tuple(
        Bar(round(at * width, 2), round(max(width - 1, 1), 2), round(_height(n, most), 2))
        for at, n in sorted(columns.items())
    )
    span = say_span(first, last)
    told = count_words(sum(counts.values()), what)
    return Spark(_SPARK_WIDTH, _SPARK_HEIGHT, bars, span, f"{told}, {span}")


def _height(count: int, most: int) -> float:
    """Never too small to be seen."""
    return max(_SPARK_HEIGHT * count / most, 3)


def say_span(first: date, last: date) -> str:
    """``4 May 2022``, ``4–12 May 2022``, ``28 April – 12 May 2022``."""
    if first == last:
        return say_date(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_date(last)}"
    start = say_date(first)
    return f"{start.rpartition(' ')[0] if first.year == last.year else start} – {say_date(last)}"


def choose_grain(first: date, last: date) -> Grain:
    """Days for some weeks, months for some years, else years."""
    n_days = (last - first).days + 1
    if n_days <= _MAX_DAYS:
        return Grain.DAY
    n_months = (last.year - first.year) * 12 + last.month - first.month + 1
    return Grain.MONTH if n_months <= _MAX_MONTHS else Grain.YEAR


def list_steps(first: date, last: date, grain: Grain) -> Sequence[Step]:
    """All steps from the one with the first day to the one with the last, none left out."""
    found = []
    at = _start(first, grain)
    while at <= last:
        after = _next(at, grain)
        # The last day there can be has none behind it.
        found.append(
            Step(at, after - timedelta(days=1) if after else date.max, say_step(at, grain))
        )
        if after is None:
            break
        at = after
    return found


def count_steps(days: Iterable[tuple[date, int]], grain: Grain) -> Counter[date]:
    """How many there are in each step, by its first day."""
    counts: Counter[date] = Counter()
    for day, n in days:
        counts[_start(day, grain)] += n
    return counts


def say_step(first: date, grain: Grain) -> str:
    """``4 May 2022``, ``May 2022``, ``2022``."""
    if grain is Grain.DAY:
        return say_date(first)
    return say_date(first).partition(" ")[2] if grain is Grain.MONTH else str(first.year)


def say_tick(first: date, grain: Grain) -> str:
    """What stands under a bar: ``4 May``, ``May 22``, ``2022``."""
    month = _MONTHS[first.month - 1]
    if grain is Grain.DAY:
        return f"{first.day} {month}"
    return f"{month} {first.year % 100:02}" if grain is Grain.MONTH else str(first.year)


def _start(day: date, grain: Grain) -> date:
    if grain is Grain.DAY:
        return day
    return day.replace(day=1) if grain is Grain.MONTH else day.replace(month=1, day=1)


def _next(first: date, grain: Grain) -> date | None:
    try:
        if grain is Grain.DAY:
            return first + timedelta(days=1)
        if grain is Grain.YEAR:
            return first.replace(year=first.year + 1)
        return first.replace(year=first.year + (first.month == 12), month=first.month % 12 + 1)
    except (ValueError, OverflowError):
        return None
