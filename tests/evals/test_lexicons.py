"""The word lists against those of others."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.lexicons import check_lists, check_timebank

_MIN_KNOWN = 0.9


def test_the_words_that_report_are_known(corpora: Path) -> None:
    """Nearly all REPORTING events of TimeBank and report verbs of Recasens et al. have a stance."""
    folders = [corpora / "lexicons", corpora / "time" / "TBAQ-cleaned"]
    if not all(folder.is_dir() for folder in folders):
        pytest.skip(f"no lexicons or TimeBank in {corpora}")
    lists, timebank = folders
    rows = {row.name: row for row in (*check_lists(lists), *check_timebank(timebank))}
    for name in ("report_verbs", "TimeBank REPORTING events", "TimeBank SLINK EVIDENTIAL"):
        assert rows[name].known >= _MIN_KNOWN * rows[name].total, rows[name].unknown
