"""What of a case is dated, for lists and the timeline."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sayso.casefile.lists import Lists
from sayso.casefile.wheres import Where

__all__ = ["Dated"]

# Only what begins with a year is on the calendar.
_DATED = "\"at\" GLOB '[0-9][0-9][0-9][0-9]*'"


class Dated(Lists):
    """Counts and places by time."""

    def count_report_days(self, claim_ids: Iterable[str]) -> dict[str, dict[date, int]]:
        """How many reports of each claim are of which day; what is undated is left out."""
        found: defaultdict[str, dict[date, int]] = defaultdict(dict)
        for own_id, day, count in self._ask(
            "SELECT r.claim_id, d.published, count(*) FROM reports r "
            "JOIN documents d ON d.id = r.document_id "
            "WHERE r.claim_id IN (SELECT value FROM json_each(?)) AND d.published IS NOT NULL "
            "GROUP BY r.claim_id, d.published",
            json.dumps(sorted(set(claim_ids))),
        ):
            found[own_id][date.fromisoformat(day)] = count
        return dict(found)

    def find_dated_standing(
        self, since: date | None, until: date | None, limit: int
    ) -> tuple[tuple[str, ...], int]:
        """Who is told to have come to stand somewhere in a time: ids of entities, by the time.

        Those of the first ``limit`` statements, and how many statements there are.
        """
        where = Where()
        where.add(_DATED)
        # A month or a year is in a time when a part of it is.
        if since:
            where.add('"at" >= substr(?, 1, length("at"))', since.isoformat())
        if until:
            where.add('substr("at", 1, 10) <= ?', until.isoformat())
        total = self._count("standing", where)
        rows = self._ask(
            f'SELECT entity_id FROM standing {where.text} ORDER BY "at", entity_id LIMIT ?',  # noqa: S608
            *where.values,
            limit,
        )
        return tuple(dict.fromkeys(own_id for (own_id,) in rows)), total
