"""The figures of a family of worlds, from their making to the counts."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from evals.copy_counts import Counts, add
from evals.table import Row
from evals.worlds.families import HELD_BACK, Family, load_fillers, make_worlds
from evals.worlds.figures import FIGURES
from evals.worlds.running import load_readings, trace_world
from evals.worlds.scoring import measure_world
from evals.worlds.truth import World
from sayso.records import Case

__all__ = ["SIZES", "Measured", "default_cache", "measure", "name_size", "rows"]

SIZES = ((10, "below 10"), (25, "10 to 24"), (1000, "25 and more"))
"""Documents in a world, and what worlds below that are called."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Counts by size of the worlds, and how long it took to trace them once they were read."""

    counts: Mapping[str, Counts]
    n_worlds: int
    n_documents: int
    seconds: float


def name_size(n_documents: int) -> str:
    """What worlds of that size are called."""
    return next(name for below, name in SIZES if n_documents < below)


def default_cache(family: Family) -> Path:
    """The case file that keeps the readings of a family."""
    return Path("build") / f"worlds-{family.name.replace(' ', '-')}.sayso"


def measure(
    corpora: Path,
    family: Family = HELD_BACK,
    n_worlds: int | None = None,
    cache: Path | None = None,
    on_case: Callable[[World, Case], None] | None = None,
) -> Measured:
    """Make the first worlds of a family, or all, trace each, and count what is right.

    ``on_case`` is told every world with the case made of it. Ends with a line when the corpus
    is absent.
    """
    worlds = list(make_worlds(family, load_fillers(corpora, family), n_worlds))
    readings = load_readings(
        (one for world in worlds for one in world.documents), cache or default_cache(family)
    )
    counts: defaultdict[str, list[Counts]] = defaultdict(list)
    seconds = 0.0
    for world in worlds:
        started = time.perf_counter()
        case = trace_world(world, readings)
        seconds += time.perf_counter() - started
        counts[name_size(len(world.documents))].append(measure_world(world, case))
        if on_case:
            on_case(world, case)
    return Measured(
        {name: add(each) for name, each in counts.items()},
        len(worlds),
        sum(len(world.documents) for world in worlds),
        seconds,
    )


def rows(corpora: Path, n_worlds: int | None = None) -> Iterator[Row]:
    """What was asked for, as rows of the one table."""
    total = add(measure(corpora, n_worlds=n_worlds).counts.values())
    for figure in FIGURES:
        share = figure.share(total)
        if figure.target is not None and share is not None:
            tally = figure.tally(total)
            data = "invented worlds, held back"
            yield Row("claims", figure.words, data, str(tally.whole), share, figure.target)
