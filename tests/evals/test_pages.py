"""The article in a web page."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals.pages import measure_pages

FLOOR = 0.95


def test_articles_are_found_in_pages(corpora: Path) -> None:
    """Every page gives words, and the mean F1 stays above its floor."""
    folder = corpora / "html" / "article-extraction-benchmark"
    if not folder.is_dir():
        pytest.skip(f"no pages in {folder}")
    pages, _, _, f1 = measure_pages(folder)
    assert pages == 181
    assert f1 >= FLOOR
