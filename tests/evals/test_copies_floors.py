"""Floors of what is found of copies, planted and real, on fixed parts of the corpora."""

from __future__ import annotations

from pathlib import Path

from evals import copies, reuse
from evals.planting.articles import load_reuters
from sayso import find_copies


def test_planted_copies_stay_above_the_floors(corpora: Path) -> None:
    """Found, named and directed as rightly as before, in one pile held back."""
    figures = copies.measure_fixed(corpora)
    below = {words: one for words, one in figures.items() if one < copies.FLOORS[words]}
    assert not below, f"below its floor: {below}"


def test_real_reuse_stays_above_the_floors(corpora: Path) -> None:
    """Wire copy that was repeated, and answers that were written from a source."""
    articles = load_reuters(corpora, has_sign_off=True)
    found, missed, _ = reuse.measure_reuters(articles, find_copies)
    assert found.figure >= reuse.FLOORS["reuters"], f"{len(missed)} pairs not found"
    alone = reuse.measure_alone(reuse.load_answers(corpora), find_copies)
    below = [
        label for label in ("cut", "light", "heavy") if alone[label].figure < reuse.FLOORS[label]
    ]
    assert not below
    assert alone["non"].figure <= reuse.FLOORS["non"]
