"""The figures of a whole case, counted in SQL."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

from sayso.casefile.list_rows import CaseFigures, DayCount
from sayso.casefile.rows import make_day
from sayso.casefile.slices import Slices
from sayso.casefile.wheres import Where
from sayso.figures import SOURCE_TYPES, Figures
from sayso.records import SourceType

__all__ = ["Counts"]

T = TypeVar("T")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SAID_BY_DAY = """
    SELECT said_at, count(*) FROM attributions
     WHERE said_at IS NOT NULL AND id NOT IN
           (SELECT x.attribution_id FROM attribution_decisions x WHERE NOT EXISTS
             (SELECT 1 FROM statements s WHERE s.attribution_id = x.attribution_id))
     GROUP BY said_at
"""
"""By when it was said, without what was rejected."""
_STATEMENTS = """
    SELECT source_type, kind = 'direct', hedged, is_nested, is_open, count(*) FROM statements
     GROUP BY source_type, kind, hedged, is_nested, is_open
"""
_CLAIMS = """
    SELECT count(*), total(at_most <= 1), total(n_disputes > 0) FROM claims
     WHERE is_told_again = 1
"""


class Counts(Slices):
    """What was counted is kept as long as nobody writes to the file."""

    _held: tuple[object, dict[str, Any]] = ((), {})

    def count_by_day(self) -> tuple[DayCount, ...]:
        """For each day that has any: documents, claims first told, and statements said then."""
        return self._remember("days", self._count_by_day)

    def _count_by_day(self) -> tuple[DayCount, ...]:
        counts = [
            Counter(
                {day: n for day, n in self._ask(question) if isinstance(day, str) and _is_day(day)}
            )
            for question in (
                "SELECT published, count(*) FROM documents GROUP BY published",
                "SELECT first_day, count(*) FROM claims GROUP BY first_day",
                _SAID_BY_DAY,
            )
        ]
        days = sorted(set().union(*counts))
        return tuple(
            DayCount(date.fromisoformat(day), *(one[day] for one in counts)) for day in days
        )

    def count_figures(self) -> CaseFigures:
        """What the case holds, counted."""
        return self._remember("figures", self._count_figures)

    def _count_figures(self) -> CaseFigures:
        ((documents, outlets, first, last),) = self._ask(
            "SELECT count(*), count(DISTINCT nullif(outlet_key, '')), min(published), "
            "max(published) FROM documents"
        )
        types: Counter[str] = Counter()
        said: Counter[str] = Counter()
        for kind, is_direct, hedged, is_nested, is_open, count in self._ask(_STATEMENTS):
            types[kind] += count
            for name, is_one in (
                ("direct", is_direct),
                ("hearsay", hedged or kind == SourceType.UNSTATED),
                ("nested", is_nested),
                ("open", is_open),
            ):
                said[name] += count if is_one else 0
        ((again, narrow, disputed),) = self._ask(_CLAIMS)
        tables = ("sources", "entities", "alignments", "failures", "claims", "decisions_in_force")
        speakers, entities, alignments, failures, claims, decisions = (
            self._count(table, Where()) for table in tables
        )
        ((families,),) = self._ask("SELECT count(DISTINCT family_id) FROM families")
        return CaseFigures(
            Figures(
                documents,
                outlets,
                speakers,
                types.total(),
                said["direct"],
                said["hearsay"],
                said["nested"],
                said["open"],
                tuple((kind, types[kind]) for kind in SOURCE_TYPES),
            ),
            entities,
            alignments,
            families,
            claims,
            again,
            int(narrow),
            int(disputed),
            failures,
            decisions,
            make_day(first),
            make_day(last),
        )

    def _count(self, table: str, where: Where) -> int:
        ((count,),) = self._ask(f"SELECT count(*) FROM {table} {where.text}", *where.values)  # noqa: S608
        return int(count)

    def _remember(self, name: str, count: Callable[[], T]) -> T:
        """What was counted before, as long as nobody has written to the file since."""
        ((version,),) = self._ask("PRAGMA data_version")
        state = (version, self._db.total_changes)
        if self._held[0] != state:
            self._held = (state, {})
        if name not in self._held[1]:
            self._held[1][name] = count()
        found: T = self._held[1][name]
        return found


def _is_day(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True
