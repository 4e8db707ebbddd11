"""The tables and views of what is claimed: the fifth version of the case file."""

from __future__ import annotations

__all__ = ["CLAIM_TABLES_SQL"]

CLAIM_TABLES_SQL = """
    -- What looked for articles pasted into a document; empty where nothing has yet.
    ALTER TABLE documents ADD COLUMN searched_by TEXT NOT NULL DEFAULT '';

    -- The block quotations that a page itself sets apart, a list of [start, end]; files that were
    -- read before are opened again for these.
    ALTER TABLE places ADD COLUMN quoted TEXT NOT NULL DEFAULT '[]';
    ALTER TABLE documents ADD COLUMN quoted TEXT NOT NULL DEFAULT '[]';
    DELETE FROM files;

    -- Articles pasted or quoted at length inside a document; lead is what introduces one there.
    CREATE TABLE embedded (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        lead_start INTEGER,
        lead_end INTEGER,
        outlet TEXT NOT NULL,
        byline TEXT NOT NULL,
        title TEXT NOT NULL,
        published TEXT,
        url TEXT NOT NULL,
        reason TEXT NOT NULL,
        is_end_sure INTEGER NOT NULL,
        PRIMARY KEY (document_id, position)
    ) WITHOUT ROWID;

    -- What the documents claim; label is one of the ways in which it is told, word for word. So
    -- many independent origins at least and at most, with reasons (a list of words).
    CREATE TABLE claims (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        label TEXT NOT NULL,
        document_id TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        attribution_id TEXT,
        at_least INTEGER NOT NULL,
        at_most INTEGER NOT NULL,
        reasons TEXT NOT NULL,
        entity_ids TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX claims_position ON claims (position);

    -- The places where a claim is told. chain: the voices it came through, outermost first, a list
    -- of {name, role, document_id, entity_id, source_type}. parent_id: the report it came from.
    -- also: further places in its document that tell it, a list of [start, end].
    CREATE TABLE reports (
        id TEXT PRIMARY KEY,
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        document_id TEXT NOT NULL,
        attribution_id TEXT,
        chain TEXT NOT NULL,
        parent_id TEXT,
        parent_kind TEXT,
        parent_reason TEXT NOT NULL,
        parent_probability REAL NOT NULL,
        also TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE INDEX reports_claim ON reports (claim_id, position);
    CREATE INDEX reports_document ON reports (document_id);

    CREATE TABLE report_spans (
        report_id TEXT NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        PRIMARY KEY (report_id, position)
    ) WITHOUT ROWID;

    -- Where the chains of a claim end; may_be: positions of others that it may be the same as.
    CREATE TABLE origins (
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        source_type TEXT,
        entity_id TEXT,
        report_ids TEXT NOT NULL,
        may_be TEXT NOT NULL,
        PRIMARY KEY (claim_id, position)
    ) WITHOUT ROWID;

    -- What changed between a report and the one it came from, with both wordings.
    CREATE TABLE drift (
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        report_id TEXT NOT NULL,
        parent_id TEXT NOT NULL,
        before_document_id TEXT NOT NULL,
        before_start INTEGER NOT NULL,
        before_end INTEGER NOT NULL,
        before_attribution_id TEXT,
        after_document_id TEXT NOT NULL,
        after_start INTEGER NOT NULL,
        after_end INTEGER NOT NULL,
        after_attribution_id TEXT,
        PRIMARY KEY (claim_id, position)
    ) WITHOUT ROWID;

    -- Who says that a claim is not so. report_ids: the reports disputed; carried_by: those of them
    -- whose documents tell of the denial too; contrary_id: the claim that says the contrary.
    CREATE TABLE disputes (
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        document_id TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        attribution_id TEXT,
        chain TEXT NOT NULL,
        report_ids TEXT NOT NULL,
        carried_by TEXT NOT NULL,
        "at" TEXT,
        at_start INTEGER,
        at_end INTEGER,
        at_granularity TEXT,
        at_doubtful INTEGER,
        contrary_id TEXT,
        probability REAL NOT NULL,
        PRIMARY KEY (claim_id, position)
    ) WITHOUT ROWID;
    CREATE INDEX disputes_document ON disputes (document_id);

    -- What to be careful of; places: a list of [document_id, start, end, attribution_id].
    CREATE TABLE claim_warnings (
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        words TEXT NOT NULL,
        report_ids TEXT NOT NULL,
        places TEXT NOT NULL,
        PRIMARY KEY (claim_id, position)
    ) WITHOUT ROWID;

    -- What a person decided about reports, in the order of the decisions; the numbers run on with
    -- those of judgements, so that the last of all is known.
    CREATE TABLE claim_judgements (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        report_ids TEXT NOT NULL
    );

    -- What models said of words before, so that they need not be asked again: the vector of a
    -- sentence (16-bit floats), and what two sentences are to each other. key: a hash of model and
    -- words. Both can be emptied at any time.
    CREATE TABLE vectors (key TEXT PRIMARY KEY, vector BLOB NOT NULL) WITHOUT ROWID;
    CREATE TABLE comparisons (
        key TEXT PRIMARY KEY,
        same REAL NOT NULL,
        contrary REAL NOT NULL,
        other REAL NOT NULL
    ) WITHOUT ROWID;

    -- A document that goes takes with it what is claimed in it, until that is worked out anew; meta
    -- holds what claims and copies were found from.
    CREATE TRIGGER claims_go BEFORE DELETE ON documents BEGIN
        DELETE FROM claims WHERE id IN (SELECT claim_id FROM reports WHERE document_id = old.id
            UNION SELECT claim_id FROM disputes WHERE document_id = old.id); DELETE FROM meta
            WHERE key IN ('claims', 'copies'); END;

    CREATE VIEW claim_words AS
    SELECT c.id, c.label, count(*) AS reports,
           count(DISTINCT nullif(lower(trim(d.outlet)), '')) AS outlets, c.at_least, c.at_most,
           (SELECT count(*) FROM disputes s WHERE s.claim_id = c.id) AS disputes,
           (SELECT group_concat(w.words, '; ') FROM claim_warnings w WHERE w.claim_id = c.id)
             AS warnings,
           min(d.published) AS first, max(d.published) AS last
      FROM claims c JOIN reports r ON r.claim_id = c.id JOIN documents d ON d.id = r.document_id
     GROUP BY c.id ORDER BY c.position;

    CREATE VIEW report_words AS
    SELECT c.label AS claim, d.outlet, d.published, d.title,
           (SELECT group_concat(substr(d.text, s."start" + 1, s."end" - s."start"), ' … ')
              FROM report_spans s WHERE s.report_id = r.id) AS words,
           (SELECT group_concat(json_extract(v.value, '$.name'), ' > ')
              FROM json_each(r.chain) v) AS chain,
           (SELECT o.outlet FROM reports p JOIN documents o ON o.id = p.document_id
             WHERE p.id = r.parent_id) AS parent_outlet,
           r.parent_kind AS how, r.parent_reason AS why, r.parent_probability,
           r.id, r.claim_id, r.document_id, r.attribution_id, r.parent_id
      FROM reports r JOIN claims c ON c.id = r.claim_id JOIN documents d ON d.id = r.document_id
     ORDER BY c.position, r.position;
    """
