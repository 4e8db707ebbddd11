"""The tables and views of a case file, version by version.

``MIGRATIONS[n]`` takes a file from version ``n`` (SQLite's ``user_version``) to ``n + 1``. Offsets
are code points counted from 0, so that ``substr(text, start + 1, end - start)`` gives the words.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable

from sayso.casefile.claim_tables import CLAIM_TABLES_SQL
from sayso.casefile.desk_tables import DESK_TABLES_SQL, move_to_desk
from sayso.casefile.former_sql import FORMER_CLAIMS_SQL
from sayso.casefile.index_sql import INDEX_SQL
from sayso.casefile.search_tables import SEARCH_TABLES_SQL
from sayso.casefile.statement_tables import STATEMENT_TABLES_SQL, fill_sources

__all__ = ["APPLICATION_ID", "MIGRATIONS", "MOVES"]

APPLICATION_ID = 0x53415953
"""Marks the file as a sayso case ("SAYS")."""

MIGRATIONS: tuple[str, ...] = (
    """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

    -- One published text. same_key is a hash of text, outlet and day; reader says what read it.
    CREATE TABLE documents (
        id TEXT PRIMARY KEY,
        same_key TEXT NOT NULL UNIQUE,
        reader TEXT NOT NULL,
        text TEXT NOT NULL,
        title TEXT NOT NULL,
        outlet TEXT NOT NULL,
        byline TEXT NOT NULL,
        published TEXT,
        url TEXT NOT NULL,
        topics TEXT NOT NULL,
        links TEXT NOT NULL
    );

    -- Where a text was found: a file, or a row of one (0 for a whole file), and what stood there
    -- about it. A document shows what its first place says.
    CREATE TABLE places (
        path TEXT PRIMARY KEY,
        file TEXT NOT NULL,
        row INTEGER NOT NULL,
        same_key TEXT NOT NULL,
        title TEXT NOT NULL,
        byline TEXT NOT NULL,
        url TEXT NOT NULL,
        topics TEXT NOT NULL,
        links TEXT NOT NULL
    );
    CREATE INDEX places_same ON places (same_key, file, row);
    CREATE INDEX places_file ON places (file);

    -- Files read to their end, so that the next run need not open them.
    CREATE TABLE files (path TEXT PRIMARY KEY, sha256 TEXT NOT NULL, settings TEXT NOT NULL);

    CREATE TABLE failures (
        path TEXT NOT NULL,
        file TEXT NOT NULL,
        reason TEXT NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (path, reason)
    );

    CREATE TABLE attributions (
        id TEXT PRIMARY KEY,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        stance TEXT NOT NULL,
        negated INTEGER NOT NULL,
        hedged INTEGER NOT NULL,
        source_type TEXT NOT NULL,
        source_name TEXT NOT NULL,
        parent_id TEXT,
        chain TEXT NOT NULL,
        entity_id TEXT,
        probability REAL NOT NULL
    );
    CREATE INDEX attributions_document ON attributions (document_id, position);
    CREATE INDEX attributions_source ON attributions (source_name);

    -- The spans of an attribution; role is source, cue or content.
    CREATE TABLE spans (
        attribution_id TEXT NOT NULL REFERENCES attributions (id) ON DELETE CASCADE,
        role TEXT NOT NULL,
        position INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        PRIMARY KEY (attribution_id, role, position)
    ) WITHOUT ROWID;

    CREATE VIEW attribution_words AS
    SELECT a.id, a.document_id, d.outlet, d.title, d.published, a.source_name, a.source_type,
           a.kind, a.stance, a.negated, a.hedged,
           (SELECT group_concat(substr(d.text, s."start" + 1, s."end" - s."start"), ' … ')
              FROM spans s WHERE s.attribution_id = a.id AND s.role = 'source') AS source,
           (SELECT group_concat(substr(d.text, s."start" + 1, s."end" - s."start"), ' … ')
              FROM spans s WHERE s.attribution_id = a.id AND s.role = 'cue') AS cue,
           (SELECT group_concat(substr(d.text, s."start" + 1, s."end" - s."start"), ' … ')
              FROM spans s WHERE s.attribution_id = a.id AND s.role = 'content') AS content,
           a.chain, a.parent_id, a.probability
      FROM attributions a JOIN documents d ON d.id = a.document_id
     ORDER BY a.document_id, a.position;
    """,
    """
    -- When something was said: value, where the text says so, how long a stretch, how sure.
    ALTER TABLE attributions ADD COLUMN said_at TEXT;
    ALTER TABLE attributions ADD COLUMN said_at_start INTEGER;
    ALTER TABLE attributions ADD COLUMN said_at_end INTEGER;
    ALTER TABLE attributions ADD COLUMN said_at_granularity TEXT;
    ALTER TABLE attributions ADD COLUMN said_at_doubtful INTEGER;

    -- A source that could not be followed to anybody; until now these were pronouns alone.
    ALTER TABLE attributions ADD COLUMN is_source_open INTEGER NOT NULL DEFAULT 0;
    UPDATE attributions SET is_source_open = 1 WHERE lower(trim(source_name)) IN (
        'he', 'him', 'his', 'himself', 'she', 'her', 'hers', 'herself', 'i', 'me', 'my',
        'they', 'them', 'their', 'theirs', 'themselves', 'we', 'us', 'our', 'you', 'it', 'its',
        'who', 'whom', 'whose', 'which', 'that');

    -- The words that made stance, negated, hedged or source_type of an attribution so.
    CREATE TABLE evidence (
        attribution_id TEXT NOT NULL REFERENCES attributions (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        about TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        PRIMARY KEY (attribution_id, position)
    ) WITHOUT ROWID;

    -- The names in a document; type is person, organisation, place, people or work.
    CREATE TABLE names (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        type TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        probability REAL NOT NULL,
        PRIMARY KEY (document_id, position)
    ) WITHOUT ROWID;

    DROP VIEW attribution_words;
    CREATE VIEW attribution_words AS
    SELECT a.id, a.document_id, d.outlet, d.title, d.published, a.source_name, a.source_type,
           a.is_source_open, a.kind, a.stance, a.negated, a.hedged,
           (SELECT group_concat(substr(d.text, s."start" + 1, s."end" - s."start"), ' … ')
              FROM spans s WHERE s.attribution_id = a.id AND s.role = 'source') AS source,
           (SELECT group_concat(substr(d.text, s."start" + 1, s."end" - s."start"), ' … ')
              FROM spans s WHERE s.attribution_id = a.id AND s.role = 'cue') AS cue,
           (SELECT group_concat(substr(d.text, s."start" + 1, s."end" - s."start"), ' … ')
              FROM spans s WHERE s.attribution_id = a.id AND s.role = 'content') AS content,
           a.said_at, a.said_at_doubtful,
           substr(d.text, a.said_at_start + 1, a.said_at_end - a.said_at_start) AS said_at_words,
           (SELECT group_concat(
                     e.about || ': ' || substr(d.text, e."start" + 1, e."end" - e."start"), '; ')
              FROM evidence e WHERE e.attribution_id = a.id) AS evidence,
           a.chain, a.parent_id, a.probability
      FROM attributions a JOIN documents d ON d.id = a.document_id
     ORDER BY a.document_id, a.position;

    CREATE VIEW name_words AS
    SELECT n.document_id, d.outlet, d.title, d.published, n.type,
           substr(d.text, n."start" + 1, n."end" - n."start") AS name,
           n."start", n."end", n.probability
      FROM names n JOIN documents d ON d.id = n.document_id
     ORDER BY n.document_id, n.position;

    -- What stands in the case was read before these facts were: the next trace reads it again.
    UPDATE documents SET reader = '';
    DELETE FROM files;
    """,
    """
    -- What somebody is said to have done: the words that say it (a list of [start, end]), who did
    -- it and to whom, where the sentence says so, with the names of pronouns, and when.
    CREATE TABLE deeds (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        verb TEXT NOT NULL,
        agent_start INTEGER,
        agent_end INTEGER,
        patient_start INTEGER,
        patient_end INTEGER,
        negated INTEGER NOT NULL,
        hedged INTEGER NOT NULL,
        "at" TEXT,
        at_start INTEGER,
        at_end INTEGER,
        at_granularity TEXT,
        at_doubtful INTEGER,
        attribution_id TEXT,
        agent_name TEXT NOT NULL,
        patient_name TEXT NOT NULL,
        PRIMARY KEY (document_id, position)
    ) WITHOUT ROWID;

    -- What a name is called: the place of the name, and of the words put on it.
    CREATE TABLE depictions (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name_start INTEGER NOT NULL,
        name_end INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        attribution_id TEXT,
        PRIMARY KEY (document_id, position)
    ) WITHOUT ROWID;

    -- The one behind the mentions across documents; all of this is worked out anew by each trace.
    CREATE TABLE entities (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        type TEXT NOT NULL,
        n_documents INTEGER NOT NULL
    );

    -- Each name at its place, and whose it is: null where several fit, which candidates then lists.
    -- role: name, demonym ("Iranians") or metonym ("Tehran said").
    CREATE TABLE mentions (
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        type TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        entity_id TEXT,
        role TEXT NOT NULL,
        candidates TEXT NOT NULL,
        PRIMARY KEY (document_id, position)
    ) WITHOUT ROWID;
    CREATE INDEX mentions_entity ON mentions (entity_id);

    -- The names an entity goes by.
    CREATE TABLE forms (
        entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        count INTEGER NOT NULL,
        n_documents INTEGER NOT NULL,
        PRIMARY KEY (entity_id, position)
    ) WITHOUT ROWID;
    CREATE INDEX forms_name ON forms (name);

    -- Why two names were put together, and where a text says so.
    CREATE TABLE merges (
        entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        other TEXT NOT NULL,
        reason TEXT NOT NULL,
        document_id TEXT NOT NULL,
        "start" INTEGER,
        "end" INTEGER,
        PRIMARY KEY (entity_id, position)
    ) WITHOUT ROWID;

    -- Others that may be the same, where nothing in the pile decides.
    CREATE TABLE perhaps (
        entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
        other_id TEXT NOT NULL,
        PRIMARY KEY (entity_id, other_id)
    ) WITHOUT ROWID;

    -- The words put on an entity, a row for each place; loaded lists those of them that judge.
    CREATE TABLE descriptions (
        entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        words TEXT NOT NULL,
        loaded TEXT NOT NULL,
        document_id TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        attribution_id TEXT,
        PRIMARY KEY (entity_id, position)
    ) WITHOUT ROWID;

    -- Where an entity stands: listed, delisted, founded, banned ...; keeper is who did it.
    CREATE TABLE standing (
        entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        keeper TEXT NOT NULL,
        keeper_id TEXT,
        negated INTEGER NOT NULL,
        hedged INTEGER NOT NULL,
        "at" TEXT,
        at_start INTEGER,
        at_end INTEGER,
        at_granularity TEXT,
        at_doubtful INTEGER,
        document_id TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        attribution_id TEXT,
        PRIMARY KEY (entity_id, position)
    ) WITHOUT ROWID;

    -- What an entity is said to do to another (is_agent) or to suffer, a row for each report of it.
    CREATE TABLE ties (
        entity_id TEXT NOT NULL REFERENCES entities (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        other_id TEXT NOT NULL,
        is_agent INTEGER NOT NULL,
        negated INTEGER NOT NULL,
        n_hedged INTEGER NOT NULL,
        document_id TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        attribution_id TEXT,
        PRIMARY KEY (entity_id, position)
    ) WITHOUT ROWID;

    -- What a person decided about names, in the order of the decisions.
    CREATE TABLE judgements (
        number INTEGER PRIMARY KEY,
        kind TEXT NOT NULL,
        names TEXT NOT NULL,
        document_id TEXT NOT NULL,
        "start" INTEGER,
        "end" INTEGER
    );

    CREATE VIEW mention_words AS
    SELECT m.document_id, d.outlet, d.title, d.published, m.type, e.name AS entity, m.entity_id,
           substr(d.text, m."start" + 1, m."end" - m."start") AS words, m.role, m.candidates,
           m."start", m."end"
      FROM mentions m JOIN documents d ON d.id = m.document_id
      LEFT JOIN entities e ON e.id = m.entity_id
     ORDER BY m.document_id, m.position;

    -- Who says how much.
    CREATE VIEW speakers AS
    SELECT e.id, e.name, e.type, count(*) AS n_attributions,
           count(DISTINCT a.document_id) AS n_documents, count(DISTINCT d.outlet) AS n_outlets
      FROM attributions a JOIN entities e ON e.id = a.entity_id
      JOIN documents d ON d.id = a.document_id
     GROUP BY e.id ORDER BY n_attributions DESC, e.name;

    UPDATE documents SET reader = '';
    DELETE FROM files;
    """,
    """
    -- What compared a document with all others that say the same; empty where nothing has yet.
    ALTER TABLE documents ADD COLUMN compared_by TEXT NOT NULL DEFAULT '';

    -- Passages of two documents with the same wording; a is of the document with the smaller id.
    -- kind: whole repost, partial copy, light rewrite, heavy rewrite, sibling, common quotation or
    -- boilerplate; extent: what a sibling would be without the third. direction: a_to_b when b was
    -- copied from a; probability is that of the direction (unknown: that b was copied from a;
    -- siblings: that both have it from the third that the reason names).
    CREATE TABLE alignments (
        id TEXT PRIMARY KEY,
        position INTEGER NOT NULL,
        a_document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        a_start INTEGER NOT NULL,
        a_end INTEGER NOT NULL,
        b_document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        b_start INTEGER NOT NULL,
        b_end INTEGER NOT NULL,
        kind TEXT NOT NULL,
        extent TEXT NOT NULL,
        direction TEXT NOT NULL,
        probability REAL NOT NULL,
        reason TEXT NOT NULL,
        similarity REAL NOT NULL
    );
    CREATE INDEX alignments_a ON alignments (a_document_id);
    CREATE INDEX alignments_b ON alignments (b_document_id);

    -- What differs inside two aligned passages; empty on the side where words were left out.
    CREATE TABLE edits (
        alignment_id TEXT NOT NULL REFERENCES alignments (id) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        a_start INTEGER NOT NULL,
        a_end INTEGER NOT NULL,
        b_start INTEGER NOT NULL,
        b_end INTEGER NOT NULL,
        PRIMARY KEY (alignment_id, position)
    ) WITHOUT ROWID;

    -- The family trees of texts, a row for each document, parents first: parent_id is the document
    -- it was most likely copied from, null for a root; probability is how sure that is.
    CREATE TABLE families (
        family_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        parent_id TEXT,
        alignment_ids TEXT NOT NULL,
        probability REAL NOT NULL,
        PRIMARY KEY (family_id, position)
    ) WITHOUT ROWID;

    CREATE VIEW copied_words AS
    SELECT m.id, m.kind, m.direction, m.probability, m.reason, m.similarity,
           a.outlet AS a_outlet, a.title AS a_title, a.published AS a_published,
           substr(a.text, m.a_start + 1, m.a_end - m.a_start) AS a_words,
           b.outlet AS b_outlet, b.title AS b_title, b.published AS b_published,
           substr(b.text, m.b_start + 1, m.b_end - m.b_start) AS b_words
      FROM alignments m JOIN documents a ON a.id = m.a_document_id
      JOIN documents b ON b.id = m.b_document_id
     ORDER BY m.position;
    """,
    CLAIM_TABLES_SQL,
    DESK_TABLES_SQL,
    """
    -- What a claim was made from beside its reports, so that it can be made again alone: a list of
    -- the ids of the statements at the places that its reports have in also; of [document_id, id,
    -- probability] of statements that deny it; and of [claim_id, probability] of claims contrary to
    -- it. Null where it was found before this was kept; the next trace fills it.
    ALTER TABLE claims ADD COLUMN grounds TEXT;
    DELETE FROM meta WHERE key = 'claims';
    """,
    STATEMENT_TABLES_SQL,
    SEARCH_TABLES_SQL,
    FORMER_CLAIMS_SQL,
    INDEX_SQL,
)

MOVES: dict[int, Callable[[sqlite3.Connection], None]] = {
    6: move_to_desk,
    8: fill_sources,
}
"""What brings a file to a version beside SQL, done behind its statements."""
