"""Attributions and sources as they are listed and searched: the eighth version of the file."""

from __future__ import annotations

import sqlite3

from sayso.casefile.statement_rows import source_rows

__all__ = ["STATEMENT_TABLES_SQL", "fill_sources"]

STATEMENT_TABLES_SQL = """
    -- Which decision an attribution bears, whatever its id was when that was made.
    CREATE TABLE attribution_decisions (
        attribution_id TEXT PRIMARY KEY REFERENCES attributions (id) ON DELETE CASCADE,
        document_id TEXT NOT NULL,
        number INTEGER NOT NULL REFERENCES decisions (number)
    ) WITHOUT ROWID;
    CREATE INDEX attribution_decisions_document ON attribution_decisions (document_id);
    CREATE INDEX decisions_document ON decisions (json_extract(subject, '$.document_id'))
        WHERE kind = 'attribution';

    -- The attributions as they stand, decisions laid over what was read: without those that were
    -- rejected, and with what was corrected. What lists and searches go by. source_key: the entity
    -- behind the source, else its name with single spaces and in small letters, empty for nobody;
    -- is_open: the source could not be followed to anybody; is_nested: it lies in the content of
    -- another; day and outlet_key are those of the document.
    CREATE TABLE statements (
        number INTEGER PRIMARY KEY,
        attribution_id TEXT NOT NULL UNIQUE REFERENCES attributions (id) ON DELETE CASCADE,
        document_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        source_key TEXT NOT NULL,
        source_name TEXT NOT NULL,
        source_type TEXT NOT NULL,
        kind TEXT NOT NULL,
        stance TEXT NOT NULL,
        negated INTEGER NOT NULL,
        hedged INTEGER NOT NULL,
        is_open INTEGER NOT NULL,
        is_nested INTEGER NOT NULL,
        day TEXT,
        outlet_key TEXT NOT NULL
    );
    INSERT INTO statements
    SELECT NULL, a.id, a.document_id, a.position,
           CASE WHEN a.source_type = 'unstated' OR a.is_source_open THEN ''
                ELSE coalesce(a.entity_id, key_name(a.source_name)) END,
           a.source_name, a.source_type, a.kind, a.stance, a.negated, a.hedged, a.is_source_open,
           a.parent_id IS NOT NULL, d.published, d.outlet_key
      FROM attributions a JOIN documents d ON d.id = a.document_id ORDER BY a.rowid;
    CREATE INDEX statements_source
        ON statements (source_key, day, document_id, position, stance, kind, outlet_key);
    CREATE INDEX statements_document ON statements (document_id, position);
    CREATE INDEX statements_stance ON statements (stance, day, document_id, position);
    CREATE INDEX statements_figures
        ON statements (source_type, kind, hedged, is_nested, is_open);
    CREATE INDEX attributions_said ON attributions (said_at, id) WHERE said_at IS NOT NULL;
    CREATE INDEX families_document ON families (document_id);

    -- The orders of lists; what has no day or no name stands last.
    CREATE INDEX documents_newest ON documents (published DESC, id);
    CREATE INDEX documents_oldest ON documents (published IS NULL, published, id);
    CREATE INDEX documents_by_outlet
        ON documents (outlet_key = '', outlet_key, published DESC, id);
    CREATE INDEX documents_title ON documents (title = '', title COLLATE NOCASE, id);
    CREATE INDEX claims_newest ON claims (last_day DESC, n_reports DESC, n_outlets DESC, id);
    CREATE INDEX claims_oldest
        ON claims (first_day IS NULL, first_day, n_reports DESC, n_outlets DESC, id);

    -- Whether there is more to a claim than one place: more than one report, or a dispute.
    ALTER TABLE claims ADD COLUMN is_told_again INTEGER NOT NULL DEFAULT 0;
    UPDATE claims SET is_told_again = 1 WHERE n_reports > 1 OR n_disputes > 0;
    CREATE INDEX claims_again ON claims (is_told_again, n_reports DESC, n_outlets DESC, id);
    CREATE INDEX claims_narrow ON claims (is_told_again, at_most, n_disputes);

    -- Who says how much: entities, and names and words that nobody stands behind. Those that could
    -- not be followed to anybody are not among them.
    CREATE TABLE sources (
        source_key TEXT PRIMARY KEY,
        entity_id TEXT,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        n_statements INTEGER NOT NULL,
        n_direct INTEGER NOT NULL,
        n_denials INTEGER NOT NULL,
        n_documents INTEGER NOT NULL,
        n_outlets INTEGER NOT NULL,
        first_day TEXT,
        last_day TEXT
    ) WITHOUT ROWID;
    CREATE INDEX sources_said
        ON sources (n_statements DESC, n_documents DESC, name, source_key);
    CREATE INDEX sources_outlets
        ON sources (n_outlets DESC, n_statements DESC, name, source_key);
    CREATE INDEX sources_denials
        ON sources (n_denials DESC, n_statements DESC, name, source_key);
    CREATE INDEX sources_name ON sources (name COLLATE NOCASE, source_key);
    """


def fill_sources(db: sqlite3.Connection) -> None:
    """Count who says how much in an older case file."""
    marks = ", ".join("?" * 11)
    db.executemany(
        f"INSERT INTO sources VALUES ({marks})",  # noqa: S608
        source_rows(lambda question, *values: db.execute(question, values).fetchall()),
    )
