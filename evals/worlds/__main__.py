"""How well claims are traced: ``python -m evals.worlds --corpora FOLDER [--tuning | --practice |
--rehearsal | --trial]``.

Small worlds of invented news, of which it is known who tells what and from whom, are read and
traced in memory (see `evals.worlds.building` and docs/decisions/0016-worlds.md). Readings are kept
in a case file, so that a second run does the claims anew and nothing else.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.copy_counts import Counts, add
from evals.worlds.families import HELD_BACK, PRACTICE, REHEARSAL, TRIAL, TUNING, Family
from evals.worlds.figures import FIGURES
from evals.worlds.listing import list_wrong
from evals.worlds.measuring import SIZES, measure
from evals.worlds.truth import World
from sayso.records import Case


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


def print_wrong(world: World, case: Case) -> None:
    """Print everything that is wrong in a case of a world."""
    for line in list_wrong(world, case):
        print(line)


def main() -> None:
    """Measure the claims of the held-back worlds, or of others."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds news/, reuse/")
    parser.set_defaults(family=HELD_BACK)
    chosen = parser.add_mutually_exclusive_group()
    for one in (TUNING, PRACTICE, REHEARSAL, TRIAL):
        chosen.add_argument(
            f"--{one.name}",
            dest="family",
            action="store_const",
            const=one,
            help="worlds that may be tuned on",
        )
    parser.add_argument("--worlds", type=int, help="only so many")
    parser.add_argument("--cache", type=Path, help="the case file that keeps readings")
    parser.add_argument("--wrong", action="store_true", help="list what is wrong; not of held back")
    given = parser.parse_args()
    family: Family = given.family
    if given.wrong and family is HELD_BACK:
        parser.error("what is wrong there is never listed: add --tuning or another family's switch")
    on_case = print_wrong if given.wrong else None
    found = measure(given.corpora, family, given.worlds, given.cache, on_case)
    title = f"{found.n_worlds} worlds of {found.n_documents} documents, {family.name}"
    print_counts(title, found.counts)
    print(f"{found.seconds:.1f} seconds to trace them once read")


if __name__ == "__main__":
    main()
