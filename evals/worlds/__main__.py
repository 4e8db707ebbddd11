"""How well claims are traced: ``python -m evals.worlds --corpora FOLDER [--tuning]``.

Small worlds of invented news, of which it is known who tells what and from whom, are read and
traced in memory (see `evals.worlds.building` and docs/decisions/0016-worlds.md). Readings are kept
in a case file, so that a second run does the claims anew and nothing else.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.copy_counts import Counts, add
from evals.worlds.families import HELD_BACK, TUNING, load_fillers, make_worlds
from evals.worlds.figures import FIGURES
from evals.worlds.listing import list_wrong
from evals.worlds.running import load_readings, trace_world
from evals.worlds.scoring import measure_world

SIZES = ((10, "below 10"), (25, "10 to 24"), (1000, "25 and more"))
"""Documents in a world, and what a column of such is called."""


def name_size(n_documents: int) -> str:
    """The column of a world."""
    return next(name for below, name in SIZES if n_documents < below)


def print_counts(title: str, counts: Mapping[str, Counts]) -> None:
    """Print every figure over all worlds and by size."""
    total = add(counts.values())
    table = Table(box=None, title=title, title_justify="left")
    table.add_column("figure")
    for column in ("right", "of", "%", "asked for", *(name for _, name in SIZES)):
        table.add_column(column, justify="right")
    for figure in FIGURES:
        tally = figure.tally(total)
        shares = (figure.share(one) for one in (total, *(counts.get(n, {}) for _, n in SIZES)))
        share, *by_size = ("–" if one is None else f"{one:.1f}" for one in shares)
        target = "" if figure.target is None else f"{figure.target:g}"
        right, whole = ("", "") if figure.beside else (str(tally.right), str(tally.whole))
        table.add_row(figure.words, right, whole, share, target, *by_size)
    Console(width=120).print(table)


def main() -> None:
    """Measure the claims of the held-back worlds, or of those for tuning."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds news/, reuse/")
    parser.add_argument("--tuning", action="store_true", help="the worlds that may be tuned on")
    parser.add_argument("--worlds", type=int, help="only so many")
    parser.add_argument("--cache", type=Path, help="the case file that keeps readings")
    parser.add_argument("--wrong", action="store_true", help="list what is wrong; tuning alone")
    given = parser.parse_args()
    family = TUNING if given.tuning else HELD_BACK
    cache = given.cache or Path("build") / f"worlds-{family.name.replace(' ', '-')}.sayso"
    worlds = list(make_worlds(family, load_fillers(given.corpora, family), given.worlds))
    readings = load_readings(worlds, cache)
    counts: defaultdict[str, list[Counts]] = defaultdict(list)
    seconds = 0.0
    for world in worlds:
        started = time.perf_counter()
        case = trace_world(world, readings)
        seconds += time.perf_counter() - started
        counts[name_size(len(world.documents))].append(measure_world(world, case))
        if given.wrong and given.tuning:
            for line in list_wrong(world, case):
                print(line)
    documents = sum(len(world.documents) for world in worlds)
    title = f"{len(worlds)} worlds of {documents} documents, {family.name}"
    print_counts(title, {name: add(each) for name, each in counts.items()})
    print(f"{seconds:.1f} seconds to trace them once read")


if __name__ == "__main__":
    main()
