"""The page about the case file is up to date, and its examples run."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from sayso.casefile.describe import EXAMPLES, describe
from tests.claimed import fill

PAGE = Path(__file__).parents[2] / "docs" / "case-file.md"


def test_the_page_is_what_the_tables_say() -> None:
    """Made anew, it is the same."""
    assert PAGE.read_text("utf-8") == describe()


@pytest.mark.parametrize(("question", "sql"), EXAMPLES)
def test_the_examples_run(tmp_path: Path, question: str, sql: str) -> None:
    """On a case as it is on disk, in any SQLite tool; all but the last find something."""
    path = tmp_path / "x.sayso"
    fill(path).close()
    with sqlite3.connect(path) as db:
        found = db.execute(sql).fetchall()
    db.close()
    assert bool(found) == (question != "Decisions in force")
