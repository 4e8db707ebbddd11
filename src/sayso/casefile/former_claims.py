"""Claims that went by another id: it is a hash of the reports, so a new report changes it."""

from __future__ import annotations

import json
from collections.abc import Iterable

from sayso.casefile.connection import Connection

__all__ = ["FormerClaims"]


class FormerClaims(Connection):
    """Follows an old id of a claim to the claim that holds its report now."""

    def follow_claims(self, claim_ids: Iterable[str]) -> dict[str, str]:
        """Of some ids the ids their claims go by now; what leads nowhere stays as it is."""
        ids = list(dict.fromkeys(claim_ids))
        rows = self._ask(
            "SELECT f.claim_id, r.claim_id FROM former_claims f JOIN reports r "
            "ON r.id = f.report_id WHERE f.claim_id IN (SELECT value FROM json_each(?)) "
            "AND f.claim_id NOT IN (SELECT id FROM claims WHERE id = f.claim_id)",
            json.dumps(ids),
        )
        return {one: one for one in ids} | dict(rows)

    def find_former_claim(self, beginning: str) -> str:
        """The claim whose old id begins so, by its id now; empty where none or several do."""
        rows = self._ask(
            "SELECT DISTINCT r.claim_id FROM former_claims f JOIN reports r ON r.id = f.report_id "
            "WHERE substr(f.claim_id, 1, length(?1)) = ?1",
            beginning,
        )
        return str(rows[0][0]) if len(rows) == 1 else ""

    def _keep_former(self) -> None:
        """Keep by which reports claims can be found again, before all go at once."""
        self._db.execute(
            "INSERT OR REPLACE INTO former_claims SELECT claim_id, report_id FROM lasting_reports "
            "WHERE report_id IS NOT NULL"
        )

    def _forget_former(self) -> None:
        """Drop what stands again under its id."""
        self._db.execute("DELETE FROM former_claims WHERE claim_id IN (SELECT id FROM claims)")
