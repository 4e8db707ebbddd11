"""The tables and views of a case file in words: ``python -m sayso.casefile.describe``.

What is said of each stands in comments before it where it is made, and nowhere else.
"""

from __future__ import annotations

import re
import sqlite3
import sys
from collections.abc import Iterable

from sayso.casefile.schema import MIGRATIONS
from sayso.casefile.store import CaseFile

__all__ = ["EXAMPLES", "describe"]

_MADE = re.compile(
    r"(?P<about>(?:^[ ]*--[^\n]*\n)+)(?:^[ ]*DROP[^\n]*;\n)*"
    r"^[ ]*(?:CREATE (?:VIRTUAL )?(?:TABLE|VIEW) (?:new_)?|ALTER TABLE )(?P<name>\w+)"
    r"(?: ADD COLUMN (?P<column>\w+))?",
    re.MULTILINE,
)

EXAMPLES = (
    (
        "Claims that deserve a look",
        (
            "SELECT label, reports, outlets, at_least, at_most, warnings FROM claim_words\n"
            "WHERE interest > 0 ORDER BY interest DESC LIMIT 10;"
        ),
    ),
    (
        "Where a claim is told, in whose words, and where each report has it from",
        (
            "SELECT outlet, published, words, chain, parent_outlet, how FROM report_words\n"
            "WHERE claim LIKE '%solvent%';"
        ),
    ),
    (
        "Who denies how often",
        "SELECT name, n_denials, n_statements FROM sources ORDER BY n_denials DESC LIMIT 10;",
    ),
    (
        "What a source says, newest first",
        (
            "SELECT s.day, s.stance, c.words FROM statements s\n"
            "JOIN statement_contents c ON c.number = s.number\n"
            "JOIN sources o ON o.source_key = s.source_key\n"
            "WHERE o.name = 'Ada Renn' ORDER BY s.day DESC;"
        ),
    ),
    (
        "Documents with some words",
        (
            "SELECT d.outlet, d.published, d.title FROM found_documents f\n"
            "JOIN document_numbers n ON n.number = f.rowid\n"
            "JOIN documents d ON d.id = n.document_id\n"
            "WHERE found_documents MATCH '\"Shed 4\"' ORDER BY rank LIMIT 10;"
        ),
    ),
    (
        "Decisions in force",
        'SELECT number, "at", who, kind, subject FROM decisions_in_force;',
    ),
)
"""Questions that are often asked, each with SQL that answers it."""


def describe() -> str:
    """The whole page, in Markdown."""
    with CaseFile(None, create=True) as file:
        parts = [_HEAD, *_describe_all(file._db), "## Questions\n"]
    parts += [f"{question}:\n\n```sql\n{sql}\n```\n" for question, sql in EXAMPLES]
    return "\n".join(parts)


_HEAD = """# The case file, table by table

Made by `python -m sayso.casefile.describe > docs/case-file.md` from the comments beside the tables.

A case is one SQLite file. Any SQLite tool opens it; in Datasette every table and view has its page
(`datasette CASE.sayso`). Offsets are code points counted from 0, so
`substr(text, start + 1, end - start)` gives the exact words. Write to it with sayso alone: the log
of decisions refuses to be changed, and the indexes for searching are kept by sayso and triggers.
"""


def _describe_all(db: sqlite3.Connection) -> Iterable[str]:
    about, columns = _read_comments()
    rows = db.execute(
        "SELECT type, name FROM sqlite_master WHERE type IN ('table', 'view') "
        "AND name NOT LIKE 'sqlite_%' ORDER BY type, name"
    ).fetchall()
    shadows = {
        name
        for _, name in rows
        if re.fullmatch(r"found_\w+_(data|idx|content|docsize|config)", name)
    }
    for kind in ("table", "view"):
        yield f"## {kind.capitalize()}s\n"
        for own, name in rows:
            if own == kind and name not in shadows:
                yield _describe_one(db, name, about.get(name, ""), columns)


def _describe_one(
    db: sqlite3.Connection, name: str, about: str, columns: dict[tuple[str, str], str]
) -> str:
    held = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
    later = [f"`{column}`: {columns[name, column]}" for column in held if (name, column) in columns]
    lines = [f"### {name}\n", *([f"{about}\n"] if about else [])]
    lines += [f"{one}\n" for one in later]
    return "\n".join([*lines, f"Columns: {', '.join(f'`{one}`' for one in held)}.\n"])


def _read_comments() -> tuple[dict[str, str], dict[tuple[str, str], str]]:
    """What is said of tables and views, and of columns that came later; the last word holds."""
    about: dict[str, str] = {}
    columns: dict[tuple[str, str], str] = {}
    for migration in MIGRATIONS:
        for made in _MADE.finditer(migration):
            words = " ".join(line.strip(" -") for line in made["about"].splitlines())
            if made["column"]:
                columns[made["name"], made["column"]] = words
            else:
                about[made["name"]] = words
    return about, columns


if __name__ == "__main__":
    sys.stdout.write(describe())
