"""The log of decisions, and claims as the desk lists them: the sixth version of the case file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from json import loads
from typing import Any

from sayso.casefile.decision_rows import dump_judgement, hash_entry, kind_of
from sayso.casefile.rows import Row
from sayso.figures import key_name, weigh_interest
from sayso.records import ClaimJudgement, ClaimJudgementKind, Judgement, JudgementKind, Span

__all__ = ["DESK_FUNCTIONS", "DESK_TABLES_SQL", "move_to_desk"]

DESK_FUNCTIONS: dict[str, tuple[int, Callable[..., Any]]] = {
    "key_name": (1, key_name),
    "weigh_interest": (4, weigh_interest),
}
"""What this step asks for beside SQL, by name, with how many values each takes."""

DESK_TABLES_SQL = """
    -- Everything a person decided, entry by entry; nothing is ever changed in it or dropped.
    -- kind: names, reports, attribution, copy, note, star, or undo, which takes back the entry of
    -- the number in undoes; subject: what was decided, as JSON. hash: SHA-256 over the hash before
    -- and the entry. What was moved here from an older case file bears the time of the move.
    CREATE TABLE decisions (
        number INTEGER PRIMARY KEY,
        "at" TEXT NOT NULL,
        who TEXT NOT NULL,
        kind TEXT NOT NULL,
        subject TEXT NOT NULL,
        undoes INTEGER UNIQUE REFERENCES decisions (number),
        hash TEXT NOT NULL
    );
    CREATE TRIGGER decisions_are_in_line BEFORE INSERT ON decisions
        WHEN new.number <> (SELECT coalesce(max(number), 0) + 1 FROM decisions)
        BEGIN SELECT RAISE(ABORT, 'a decision comes behind the last one'); END;
    CREATE TRIGGER decisions_are_not_changed BEFORE UPDATE ON decisions
        BEGIN SELECT RAISE(ABORT, 'the log of decisions is never changed'); END;
    CREATE TRIGGER decisions_are_not_dropped BEFORE DELETE ON decisions
        BEGIN SELECT RAISE(ABORT, 'nothing is dropped from the log of decisions'); END;

    -- What stood there before a decision was worked in, as JSON, so that it can be taken back.
    CREATE TABLE rework (
        number INTEGER PRIMARY KEY REFERENCES decisions (number),
        replaced TEXT NOT NULL
    );

    -- The entries of the log that no later one takes back.
    CREATE VIEW decisions_in_force AS
    SELECT number, "at", who, kind, subject FROM decisions
     WHERE kind <> 'undo' AND number NOT IN (SELECT undoes FROM decisions WHERE undoes IS NOT NULL);

    -- The notes that stand: of each thing the last one written, unless it is empty.
    CREATE VIEW notes AS
    SELECT json_extract(subject, '$.target.kind') AS target_kind,
           json_extract(subject, '$.target.id') AS target_id,
           json_extract(subject, '$.text') AS text, "at", who, number
      FROM decisions_in_force
     WHERE kind = 'note' AND json_extract(subject, '$.text') <> '' AND number IN
           (SELECT max(number) FROM decisions_in_force WHERE kind = 'note'
             GROUP BY json_extract(subject, '$.target.kind'), json_extract(subject, '$.target.id'))
     ORDER BY number;

    -- What has a star on it.
    CREATE VIEW stars AS
    SELECT json_extract(subject, '$.target.kind') AS target_kind,
           json_extract(subject, '$.target.id') AS target_id, "at", who, number
      FROM decisions_in_force
     WHERE kind = 'star' AND json_extract(subject, '$.is_on') AND number IN
           (SELECT max(number) FROM decisions_in_force WHERE kind = 'star'
             GROUP BY json_extract(subject, '$.target.kind'), json_extract(subject, '$.target.id'))
     ORDER BY number;

    DROP TRIGGER claims_go;

    -- One published text. same_key is a hash of text, outlet and day; outlet_key the outlet's name
    -- with single spaces and in small letters; n_chars how long the text is. reader, compared_by
    -- and searched_by say what read it, compared it with all others, and looked for articles pasted
    -- into it; empty where nothing has yet. topics, links and quoted (the block quotations that a
    -- page itself sets apart, as [start, end]) are lists. The text stands last, so that it is not
    -- read where it is not asked for.
    CREATE TABLE new_documents (
        id TEXT PRIMARY KEY,
        same_key TEXT NOT NULL UNIQUE,
        reader TEXT NOT NULL,
        title TEXT NOT NULL,
        outlet TEXT NOT NULL,
        outlet_key TEXT NOT NULL,
        byline TEXT NOT NULL,
        published TEXT,
        url TEXT NOT NULL,
        topics TEXT NOT NULL,
        links TEXT NOT NULL,
        compared_by TEXT NOT NULL DEFAULT '',
        searched_by TEXT NOT NULL DEFAULT '',
        quoted TEXT NOT NULL DEFAULT '[]',
        n_chars INTEGER NOT NULL,
        text TEXT NOT NULL
    );
    INSERT INTO new_documents SELECT id, same_key, reader, title, outlet, key_name(outlet),
        byline, published, url, topics, links, compared_by, searched_by, quoted, length(text), text
        FROM documents ORDER BY rowid;
    DROP TABLE documents;
    ALTER TABLE new_documents RENAME TO documents;
    CREATE INDEX documents_day ON documents (published, outlet_key);
    CREATE INDEX documents_outlet ON documents (outlet_key, published);

    -- What the documents claim; label is one of the ways in which it is told, word for word. So
    -- many independent origins at least and at most, with reasons (a list of words). So many
    -- reports, outlets with a name, disputes and warnings; the days of the first and last report.
    -- interest: how much it deserves a look, 0 for what is told once or only told.
    CREATE TABLE new_claims (
        id TEXT PRIMARY KEY,
        label TEXT NOT NULL,
        document_id TEXT NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        attribution_id TEXT,
        at_least INTEGER NOT NULL,
        at_most INTEGER NOT NULL,
        reasons TEXT NOT NULL,
        entity_ids TEXT NOT NULL,
        n_reports INTEGER NOT NULL,
        n_outlets INTEGER NOT NULL,
        n_disputes INTEGER NOT NULL,
        n_warnings INTEGER NOT NULL,
        first_day TEXT,
        last_day TEXT,
        interest REAL NOT NULL
    ) WITHOUT ROWID;
    INSERT INTO new_claims
    SELECT c.id, c.label, c.document_id, c."start", c."end", c.attribution_id, c.at_least,
           c.at_most, c.reasons, c.entity_ids, r.n_reports, r.n_outlets, r.n_disputes,
           r.n_warnings, r.first_day, r.last_day,
           weigh_interest(r.n_reports, c.at_most, r.n_disputes, r.n_kinds)
      FROM claims c JOIN (
        SELECT r.claim_id, count(*) AS n_reports, min(d.published) AS first_day,
               max(d.published) AS last_day, count(DISTINCT nullif(d.outlet_key, '')) AS n_outlets,
               (SELECT count(*) FROM disputes s WHERE s.claim_id = r.claim_id) AS n_disputes,
               (SELECT count(*) FROM claim_warnings w WHERE w.claim_id = r.claim_id) AS n_warnings,
               (SELECT count(DISTINCT kind) FROM claim_warnings w WHERE w.claim_id = r.claim_id)
                 AS n_kinds
          FROM reports r JOIN documents d ON d.id = r.document_id GROUP BY r.claim_id
      ) r ON r.claim_id = c.id ORDER BY c.id;
    DROP TABLE claims;
    ALTER TABLE new_claims RENAME TO claims;
    CREATE INDEX claims_told ON claims (n_reports DESC, n_outlets DESC, id);
    CREATE INDEX claims_interest ON claims (interest DESC, n_reports DESC, n_outlets DESC, id);
    CREATE INDEX claims_disputed ON claims (n_disputes DESC, n_reports DESC, n_outlets DESC, id);
    CREATE INDEX claims_first ON claims (first_day, last_day);
    CREATE INDEX claims_last ON claims (last_day, first_day);
    CREATE INDEX reports_attribution ON reports (attribution_id);

    -- Which claims an entity is in: about it, or with its voice in the chain of a report (role:
    -- about or voice).
    CREATE TABLE claim_entities (
        entity_id TEXT NOT NULL,
        role TEXT NOT NULL,
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
        PRIMARY KEY (entity_id, role, claim_id)
    ) WITHOUT ROWID;
    CREATE INDEX claim_entities_claim ON claim_entities (claim_id);
    INSERT INTO claim_entities SELECT DISTINCT e.value, 'about', c.id
        FROM claims c, json_each(c.entity_ids) e;
    INSERT INTO claim_entities SELECT DISTINCT json_extract(v.value, '$.entity_id'), 'voice',
        r.claim_id FROM reports r JOIN claims c ON c.id = r.claim_id, json_each(r.chain) v
        WHERE json_extract(v.value, '$.entity_id') IS NOT NULL;

    -- Which claims are told in which outlets, by the outlet_key of their documents.
    CREATE TABLE claim_outlets (
        outlet_key TEXT NOT NULL,
        claim_id TEXT NOT NULL REFERENCES claims (id) ON DELETE CASCADE,
        PRIMARY KEY (outlet_key, claim_id)
    ) WITHOUT ROWID;
    CREATE INDEX claim_outlets_claim ON claim_outlets (claim_id);
    INSERT INTO claim_outlets SELECT DISTINCT d.outlet_key, r.claim_id FROM reports r
        JOIN documents d ON d.id = r.document_id JOIN claims c ON c.id = r.claim_id;

    CREATE TRIGGER claims_go BEFORE DELETE ON documents BEGIN
        DELETE FROM claims WHERE id IN (SELECT claim_id FROM reports WHERE document_id = old.id
            UNION SELECT claim_id FROM disputes WHERE document_id = old.id); DELETE FROM meta
            WHERE key IN ('claims', 'copies'); END;

    -- The claims with their figures and warnings, those told most first.
    DROP VIEW claim_words;
    CREATE VIEW claim_words AS
    SELECT c.id, c.label, c.n_reports AS reports, c.n_outlets AS outlets, c.at_least, c.at_most,
           c.n_disputes AS disputes,
           (SELECT group_concat(w.words, '; ') FROM claim_warnings w WHERE w.claim_id = c.id)
             AS warnings,
           c.first_day AS first, c.last_day AS last, c.interest
      FROM claims c ORDER BY c.n_reports DESC, c.n_outlets DESC, c.id;

    -- The reports of claims with their words, their voices, and which they came from.
    DROP VIEW report_words;
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
     ORDER BY c.n_reports DESC, c.n_outlets DESC, c.id, r.position;
    """


def move_to_desk(db: sqlite3.Connection) -> None:
    """Put the decisions of an older case file into the log, and drop where they were."""
    moment = datetime.now(UTC).isoformat(timespec="seconds")
    before = ""
    for number, (_, judgement) in enumerate(sorted(_find_decided(db), key=lambda one: one[0]), 1):
        row = (number, moment, "", kind_of(judgement), dump_judgement(judgement), None)
        before = hash_entry(before, row)
        db.execute("INSERT INTO decisions VALUES (?, ?, ?, ?, ?, ?, ?)", (*row, before))
    db.execute("DROP TABLE judgements")
    db.execute("DROP TABLE claim_judgements")


def _find_decided(db: sqlite3.Connection) -> Iterator[tuple[int, Judgement | ClaimJudgement]]:
    """The decisions of the fifth version with their numbers, which run through both tables."""
    for number, *row in db.execute(
        'SELECT number, kind, names, document_id, "start", "end" FROM judgements'
    ):
        yield number, _make_judgement(tuple(row))
    for number, kind, ids in db.execute("SELECT number, kind, report_ids FROM claim_judgements"):
        yield number, ClaimJudgement(ClaimJudgementKind(kind), tuple(loads(ids)))


def _make_judgement(row: Row) -> Judgement:
    kind, names, document_id, start, end = row
    span = None if start is None else Span(start, end)
    return Judgement(JudgementKind(kind), tuple(loads(names)), document_id, span)
