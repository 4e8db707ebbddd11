"""When a claim was told and disputed: by day, drawn small."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.report.wording import count_words, say_date

__all__ = ["DayChart", "Dot", "chart_days"]

_LEAST_REPORTS = 3
_MAX_COLUMNS = 30
_MAX_ROWS = 10
_MAX_TOLD = 8
"""Of so many days it is told how often; of more, only from when to when."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A report in its column from the left and its row from below, both from 0.

    ``is_first``: it came from no other report.
    """

    column: int
    row: int
    is_first: bool


@dataclass(frozen=True, slots=True)
class DayChart:
    """Reports by day, the columns of days with a dispute, and in words what is drawn.

    Of very many reports on a day a dot stands for several. ``span``: the first and the last day.
    """

    dots: tuple[Dot, ...]
    disputed: tuple[int, ...]
    n_columns: int
    n_rows: int
    span: str
    words: str


def chart_days(
    told: Sequence[tuple[date | None, bool]], disputed: Iterable[date | None] = ()
) -> DayChart | None:
    """Draw the days of some reports, each with whether it came from no other, and of disputes.

    None where they are fewer than three, or all of one day. What is undated is told in words alone.
    """
    dated = sorted((day, not is_first) for day, is_first in told if day)
    if len(dated) < _LEAST_REPORTS or dated[0][0] == dated[-1][0]:
        return None
    against = sorted({day for day in disputed if day})
    first, last = min([dated[0][0], *against]), max([dated[-1][0], *against])
    n_days = (last - first).days + 1
    n_columns = min(n_days, _MAX_COLUMNS)

    def place(day: date) -> int:
        return (day - first).days * n_columns // n_days

    columns: dict[int, list[bool]] = defaultdict(list)
    for day, is_later in dated:
        columns[place(day)].append(not is_later)
    per_dot = -(-max(map(len, columns.values())) // _MAX_ROWS)
    dots = tuple(
        Dot(column, row, is_first)
        for column, here in sorted(columns.items())
        for row, is_first in enumerate(here[::per_dot])
    )
    return DayChart(
        dots,
        tuple(dict.fromkeys(map(place, against))),
        n_columns,
        1 + max(one.row for one in dots),
        _say_span(first, last),
        _say([day for day, _ in dated], len(told) - len(dated), against),
    )


def _say_span(first: date, last: date) -> str:
    """``4–12 May 2022``, ``28 April – 12 May 2022``."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_date(last)}"
    start = say_date(first)
    return f"{start.rpartition(' ')[0] if first.year == last.year else start} – {say_date(last)}"


def _say(days: Sequence[date], n_undated: int, against: Sequence[date]) -> str:
    counts = Counter(days)
    if len(counts) > _MAX_TOLD:
        words = f"from {say_date(days[0])} to {say_date(days[-1])}, on {len(counts)} days"
    else:
        words = ", ".join(f"{say_date(day)}: {n}" for day, n in sorted(counts.items()))
    undated = f", undated: {n_undated}" if n_undated else ""
    shown = ", ".join(map(say_date, against[:_MAX_TOLD]))
    disputed = f"; disputed on {shown}" if against else ""
    return f"{count_words(len(days) + n_undated, 'report')} by day: {words}{undated}{disputed}"
