"""How well copied passages are found: ``python -m evals.copies --corpora FOLDER``.

Copies are planted in piles of real articles (see `evals.planted`), so that it is known to the
character what is a copy of what. A plant is found when one alignment of its two documents covers
four fifths of the planted passage on both sides; for heavy rewrites half is enough. Kinds, offsets
and directions are counted over what was found.

What is found and was not planted may still be copied: the articles are real. ``--wrong`` lists it,
to be looked at; what was seen goes to ``copies_by_eye.jsonl``, and precision is given before and
after that.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.copy_counts import (
    Counts,
    Key,
    Tally,
    Unplanted,
    add,
    count_directions,
    count_pile,
    find_unplanted,
    missed,
)
from evals.planted import HELD_BACK, TUNING, Family, Pile, load_base, make_pile
from evals.planting.articles import Article
from evals.planting.sheets import EDITED, VERBATIM
from evals.table import Row
from sayso import find_copies
from sayso.records import Alignment, AlignmentKind, Document

__all__ = [
    "BY_EYE",
    "DOCUMENTS",
    "FIGURES",
    "FLOORS",
    "Figure",
    "Find",
    "load_by_eye",
    "measure",
    "measure_fixed",
    "measure_pile",
    "rows",
]

Find = Callable[[Iterable[Document]], Sequence[Alignment]]

BY_EYE = Path(__file__).with_name("copies_by_eye.jsonl")
DOCUMENTS = 1500
"""In each pile."""
FIXED_SEED, FIXED_DOCUMENTS = 9101, 600
"""The pile held back, a smaller one, that CI measures."""
FLOORS: Mapping[str, float] = {
    "whole repost: found": 99.5,
    "partial copy, 3 % edited: found": 96.0,
    "light rewrite: found": 95.0,
    "heavy rewrite: found": 70.0,
    "precision, after a look": 98.0,
    "offsets within 10 characters": 97.0,
    "quotations told from copies": 96.0,
    "direction, with dates: right": 95.0,
    "direction, dates of two days: right": 97.0,
    "direction, without dates: right": 93.0,
    "direction, without dates: right of those told": 98.0,
}
"""In per cent on that pile, by the words of a figure, below which CI fails."""
_SHOWN = 160
"""So many characters of a passage are listed."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What is counted under some keys, in words, and what was asked for."""

    words: str
    keys: tuple[Key, ...]
    target: float | None = None


_WHOLE, _LIGHT, _HEAVY, _SIBLING, _QUOTATION, _PARTIAL = (
    kind.value
    for kind in (
        AlignmentKind.WHOLE,
        AlignmentKind.LIGHT,
        AlignmentKind.HEAVY,
        AlignmentKind.SIBLING,
        AlignmentKind.QUOTATION,
        AlignmentKind.PARTIAL,
    )
)
_LABELS: Mapping[str, float | None] = {
    _WHOLE: 99.5,
    VERBATIM: None,
    EDITED: 99.0,
    _LIGHT: 95.0,
    _HEAVY: 60.0,
    _SIBLING: None,
    _QUOTATION: None,
}
FIGURES: tuple[Figure, ...] = (
    *(Figure(f"{label}: found", (("found", label),), asked) for label, asked in _LABELS.items()),
    *(Figure(f"{label}: found in parts", (("found in parts", label),)) for label in _LABELS),
    *(Figure(f"{label}: kind right", (("kind", label),)) for label in _LABELS),
    Figure("precision, before a look", (("precision", "raw"),)),
    Figure("precision, after a look", (("precision", "after a look"),), 99.0),
    Figure("offsets within 10 characters", (("offsets", _WHOLE), ("offsets", _PARTIAL)), 95.0),
    Figure(
        "quotations told from copies", (("told apart", _QUOTATION), ("told apart", _PARTIAL)), 90.0
    ),
    Figure("of these, quotations", (("told apart", _QUOTATION),)),
    Figure("of these, copies partly in marks", (("told apart", _PARTIAL),)),
    Figure("boilerplate named so, where met", (("boilerplate", "named"),)),
    Figure("boilerplates met", (("boilerplate", "met"),)),
    Figure("direction, with dates: right", (("direction", "with dates"),), 97.0),
    Figure("direction, dates of two days: right", (("direction", "with other dates"),), 97.0),
    Figure("direction, with dates: right of those told", (("direction told", "with dates"),)),
    Figure("direction, with dates: date or trace tells", (("direction traced", "with dates"),)),
    Figure("direction, without dates: right", (("direction", "without dates"),), 75.0),
    Figure(
        "direction, without dates: right of those told",
        (("direction told", "without dates"),),
        95.0,
    ),
    Figure("direction, without dates: a trace tells", (("direction traced", "without dates"),)),
)


def load_by_eye(path: Path = BY_EYE) -> dict[str, str]:
    """What was seen of unplanted finds: "copy" or "not a copy" by key; empty without the file."""
    if not path.is_file():
        return {}
    lines = (line for line in path.read_text("utf-8").splitlines() if line.strip())
    return {row["key"]: row["seen"] for row in map(json.loads, lines)}


def measure_pile(
    dated: Pile, undated: Pile, find: Find, by_eye: Mapping[str, str]
) -> tuple[Counts, Sequence[Alignment]]:
    """Count one pile, with dates and then, for directions alone, without; and what was found."""
    alignments = find(dated.documents)
    counts = [
        count_pile(dated, alignments, by_eye),
        count_directions(dated, alignments, dated=True),
        count_directions(undated, find(undated.documents), dated=False),
    ]
    return add(counts), alignments


def _piles(
    articles: Sequence[Article], family: Family, seeds: Iterable[int], size: int
) -> Iterator[tuple[Pile, Pile]]:
    for seed in seeds:
        dated, undated = (
            make_pile(articles, size, seed, dated=is_dated, wordings=family.wordings)
            for is_dated in (True, False)
        )
        yield dated, undated


def measure(
    corpora: Path,
    find: Find,
    family: Family = HELD_BACK,
    seeds: Sequence[int] | None = None,
    size: int = DOCUMENTS,
) -> Counts:
    """Count all piles of a family together."""
    articles, by_eye = load_base(corpora, family), load_by_eye()
    piles = _piles(articles, family, seeds or family.seeds, size)
    return add(measure_pile(*both, find, by_eye)[0] for both in piles)


def _tally(counts: Counts, figure: Figure) -> Tally:
    total = Tally()
    for key in figure.keys:
        total += counts.get(key, Tally())
    return total


def measure_fixed(corpora: Path, find: Find = find_copies) -> dict[str, float]:
    """Every figure that has a floor, by its words, on the pile that CI measures."""
    counts = measure(corpora, find, HELD_BACK, (FIXED_SEED,), FIXED_DOCUMENTS)
    figures = {figure.words: figure for figure in FIGURES}
    return {words: _tally(counts, figures[words]).figure for words in FLOORS}


def rows(corpora: Path, find: Find = find_copies, size: int = DOCUMENTS) -> Iterator[Row]:
    """What was asked for, as rows of the one table."""
    counts = measure(corpora, find, size=size)
    for figure in FIGURES:
        if figure.target is not None:
            tally = _tally(counts, figure)
            data = "planted in AllSides and Reuters"
            yield Row("copies", figure.words, data, str(tally.whole), tally.figure, figure.target)


def print_counts(title: str, counts: Counts) -> None:
    """Print every figure with what it was counted over."""
    table = Table(box=None, title=title, title_justify="left")
    for column in ("figure", "right", "of", "%", "asked for"):
        table.add_column(column, justify="left" if column == "figure" else "right")
    for figure in FIGURES:
        tally = _tally(counts, figure)
        target = "" if figure.target is None else f"{figure.target:g}"
        share = f"{tally.figure:.1f}" if tally.whole else "–"
        table.add_row(figure.words, str(tally.right), str(tally.whole), share, target)
    Console(width=100).print(table)


def print_unplanted(found: Iterable[Unplanted], by_eye: Mapping[str, str]) -> None:
    """Print what was found and not planted, with what was seen of it."""
    distinct = {(one.key, one.of, one.kind): one for one in found}
    taken = Counter(one.of for one in distinct.values() if one.of)
    for of, count in sorted(taken.items()):
        print(f"planted {of} taken for a copy: {count} pairs")
    print(f"found and not planted: {len(distinct) - taken.total()} distinct")
    for one in distinct.values():
        if one.of:
            continue
        seen = by_eye.get(one.key, "not yet looked at")
        print(f"{one.key} {one.kind} {one.probability:.2f}: {seen}")
        for words in one.words:
            print(f"    {_shorten(words)}")


def _shorten(words: str) -> str:
    line = " ".join(words.split())
    half = _SHOWN // 2
    return line if len(line) <= _SHOWN else f"{line[:half]} […] {line[-half:]} ({len(line)})"


def main() -> None:
    """Measure `sayso.find_copies` on the held-back piles, or on those for tuning."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds news/, reuse/")
    parser.add_argument("--tuning", action="store_true", help="the piles that may be tuned on")
    parser.add_argument("--documents", type=int, default=DOCUMENTS, help="in each pile")
    parser.add_argument(
        "--wrong",
        action="store_true",
        help="list what was found and not planted; with --tuning also what was not found",
    )
    given = parser.parse_args()
    family = TUNING if given.tuning else HELD_BACK
    articles, by_eye = load_base(given.corpora, family), load_by_eye()
    total: list[Counts] = []
    unplanted: list[Unplanted] = []
    seconds = 0.0
    for dated, undated in _piles(articles, family, family.seeds, given.documents):
        started = time.perf_counter()
        counts, alignments = measure_pile(dated, undated, find_copies, by_eye)
        seconds += time.perf_counter() - started
        total.append(counts)
        unplanted += find_unplanted(dated, alignments)
        if given.wrong and given.tuning:
            for plant, words in missed(dated, alignments):
                print(f"not found: {plant.label}: {_shorten(words)}")
    count = len(total)
    print_counts(f"copies planted in {count} piles of {given.documents}, {family.name}", add(total))
    print(f"{seconds:.1f} seconds for each pile twice, with and without dates\n")
    if given.wrong:
        print_unplanted(unplanted, by_eye)


if __name__ == "__main__":
    main()
