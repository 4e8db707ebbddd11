"""The families of worlds, which share no wordings and no names.

What is tuned or practised on takes its filling from the same real articles, what is held back from
others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.planting.articles import load_articles
from evals.worlds.building import grow_world
from evals.worlds.filling import Filler, cut_fillers
from evals.worlds.held_back import WORDINGS as HELD_BACK_WORDINGS
from evals.worlds.practice import WORDINGS as PRACTICE_WORDINGS
from evals.worlds.rehearsal import WORDINGS as REHEARSAL_WORDINGS
from evals.worlds.trial import WORDINGS as TRIAL_WORDINGS
from evals.worlds.truth import World
from evals.worlds.tuning import WORDINGS as TUNING_WORDINGS
from evals.worlds.wordings import Wordings

__all__ = [
    "HELD_BACK",
    "PRACTICE",
    "REHEARSAL",
    "TRIAL",
    "TUNING",
    "Family",
    "load_fillers",
    "make_worlds",
]


@dataclass(frozen=True, slots=True)
class Family:
    """Worlds that belong together: ``count`` of them, named by number."""

    name: str
    count: int
    wordings: Wordings
    is_tuning: bool


HELD_BACK = Family("held back", 200, HELD_BACK_WORDINGS, is_tuning=False)
PRACTICE = Family("practice", 60, PRACTICE_WORDINGS, is_tuning=True)
REHEARSAL = Family("rehearsal", 60, REHEARSAL_WORDINGS, is_tuning=True)
TRIAL = Family("trial", 60, TRIAL_WORDINGS, is_tuning=True)
TUNING = Family("tuning", 100, TUNING_WORDINGS, is_tuning=True)


def load_fillers(corpora: Path, family: Family) -> list[Filler]:
    """Real paragraphs for this family; ends with a line when the corpus is absent."""
    return cut_fillers(load_articles(corpora, is_tuning=family.is_tuning))


def make_worlds(family: Family, fillers: Sequence[Filler], n: int | None = None) -> Iterator[World]:
    """The first ``n`` worlds of a family, or all of them."""
    for number in range(1, (n or family.count) + 1):
        yield grow_world(f"{family.name} {number:03}", family.wordings, fillers)
