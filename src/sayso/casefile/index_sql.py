"""What is kept so that added documents need not wait for all: the file's eleventh version."""

from __future__ import annotations

__all__ = ["INDEX_SQL"]

INDEX_SQL = """
    -- The documents that were looked at when a stage last worked something out, whole or for what
    -- was added (stage: who or claims). found_from: a hash of what was known of the document then;
    -- where it is another one now, or a document is gone, the stage works out all anew.
    CREATE TABLE looked_at (
        stage TEXT NOT NULL,
        document_id TEXT NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        found_from TEXT NOT NULL,
        PRIMARY KEY (stage, document_id)
    ) WITHOUT ROWID;

    -- The statements of each document as `sayso.claims.index` packs them, in columns of fixed
    -- width, and the attributions that may say whom a source has something from. Kept for large
    -- piles alone.
    CREATE TABLE indexed (
        document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
        ids BLOB NOT NULL,
        spans BLOB NOT NULL,
        sizes BLOB NOT NULL,
        stems BLOB NOT NULL,
        keys BLOB NOT NULL,
        backings BLOB NOT NULL
    ) WITHOUT ROWID
    """
