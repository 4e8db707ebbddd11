"""Ids that claims went by before: the tenth version of the case file."""

from __future__ import annotations

__all__ = ["FORMER_CLAIMS_SQL"]

FORMER_CLAIMS_SQL = """
    -- What claims went by before their reports changed: the old id, and a report that the claim
    -- had, whose id stays. Only of claims told twice or disputed, or with a note or star on them.
    CREATE TABLE former_claims (
        claim_id TEXT PRIMARY KEY,
        report_id TEXT NOT NULL
    ) WITHOUT ROWID;

    -- Of each claim that is worth following the first in the document of its label.
    CREATE VIEW lasting_reports AS
    SELECT c.id AS claim_id,
           (SELECT r.id FROM reports r WHERE r.claim_id = c.id
             AND r.document_id = c.document_id ORDER BY r.position LIMIT 1) AS report_id
      FROM claims c
     WHERE c.is_told_again
        OR c.id IN (SELECT target_id FROM notes WHERE target_kind = 'claim')
        OR c.id IN (SELECT target_id FROM stars WHERE target_kind = 'claim');

    CREATE TRIGGER claims_are_followed BEFORE DELETE ON claims
        WHEN EXISTS (SELECT 1 FROM reports WHERE claim_id = old.id)
        BEGIN INSERT OR REPLACE INTO former_claims
            SELECT claim_id, report_id FROM lasting_reports
            WHERE claim_id = old.id AND report_id IS NOT NULL; END;
    """
