"""What is kept to find the statements near new ones: the eleventh version of the case file."""

__all__ = ["INDEX_SQL"]

INDEX_SQL = """
    -- The statements of each document as `sayso.claims.index` packs them, in columns of fixed
    -- width, and the attributions that may say whom a source has something from; found_from: a
    -- hash of what is known of the document, which must still be so. Kept for large piles alone;
    -- without it all claims are found anew.
    CREATE TABLE indexed (
        document_id TEXT PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
        found_from TEXT NOT NULL,
        ids BLOB NOT NULL,
        spans BLOB NOT NULL,
        sizes BLOB NOT NULL,
        stems BLOB NOT NULL,
        keys BLOB NOT NULL,
        backings BLOB NOT NULL
    ) WITHOUT ROWID
    """
