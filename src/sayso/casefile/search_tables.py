"""Full text: what is searched, kept by the file itself; the ninth version of the case file."""

from __future__ import annotations

__all__ = ["NAMES_SQL", "SEARCH_TABLES_SQL"]

NAMES_SQL = """SELECT name, entity_id AS key FROM forms
        UNION SELECT name, id FROM entities
        UNION SELECT name, source_key FROM sources WHERE entity_id IS NULL"""
"""The names that can be found, each with the key of whose it is."""

SEARCH_TABLES_SQL = """
    -- Where what a statement says stands in its document, corrections included.
    CREATE TABLE statement_spans (
        number INTEGER NOT NULL REFERENCES statements (number) ON DELETE CASCADE,
        position INTEGER NOT NULL,
        "start" INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        PRIMARY KEY (number, position)
    ) WITHOUT ROWID;
    INSERT INTO statement_spans SELECT s.number, p.position, p."start", p."end" FROM statements s
        JOIN spans p ON p.attribution_id = s.attribution_id AND p.role = 'content';

    -- The number under which a document is searched.
    CREATE TABLE document_numbers (
        number INTEGER PRIMARY KEY,
        document_id TEXT NOT NULL UNIQUE REFERENCES documents (id) ON DELETE CASCADE
    );
    INSERT INTO document_numbers SELECT NULL, id FROM documents ORDER BY rowid;

    -- What is searched of documents.
    CREATE VIEW document_contents AS
    SELECT n.number, d.title, d.text
      FROM document_numbers n JOIN documents d ON d.id = n.document_id;

    -- What is searched of statements: the words of what is said, and the name of the source.
    CREATE VIEW statement_contents AS
    SELECT s.number, (SELECT group_concat(substr(d.text, p."start" + 1, p."end" - p."start"), ' … ')
              FROM statement_spans p WHERE p.number = s.number) AS words, s.source_name AS source
      FROM statements s JOIN documents d ON d.id = s.document_id;

    -- The words of documents, statements and names, each under its number; no text is kept twice.
    CREATE VIRTUAL TABLE found_documents USING fts5 (title, text, content = 'document_contents',
        content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE found_statements USING fts5 (words, source, content = 'statement_contents',
        content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO found_documents (found_documents) VALUES ('rebuild');
    INSERT INTO found_statements (found_statements) VALUES ('rebuild');

    -- All names of entities, and of sources that are none: key is the id or the source_key.
    CREATE VIRTUAL TABLE found_names USING fts5 (name, key UNINDEXED,
        tokenize = 'unicode61 remove_diacritics 2');
    INSERT INTO found_names (name, key) {names};

    CREATE TRIGGER documents_are_found AFTER INSERT ON documents BEGIN
        INSERT INTO document_numbers (document_id) VALUES (new.id); INSERT INTO found_documents
        (rowid, title, text) SELECT number, new.title, new.text FROM document_numbers
        WHERE document_id = new.id; END;
    CREATE TRIGGER documents_are_lost BEFORE DELETE ON documents BEGIN
        DELETE FROM statements WHERE document_id = old.id; INSERT INTO found_documents
        (found_documents, rowid, title, text) SELECT 'delete', number, old.title, old.text
        FROM document_numbers WHERE document_id = old.id; END;
    CREATE TRIGGER titles_are_found AFTER UPDATE OF title ON documents
        WHEN new.title <> old.title BEGIN
        INSERT INTO found_documents (found_documents, rowid, title, text)
        SELECT 'delete', number, old.title, old.text FROM document_numbers
        WHERE document_id = old.id; INSERT INTO found_documents (rowid, title, text)
        SELECT number, new.title, new.text FROM document_numbers WHERE document_id = new.id; END;
    CREATE TRIGGER statements_are_lost BEFORE DELETE ON statements BEGIN
        INSERT INTO found_statements (found_statements, rowid, words, source)
        SELECT 'delete', number, words, source FROM statement_contents
        WHERE number = old.number; END;
    """.replace("{names}", NAMES_SQL)
