"""How well times are read, on TimeBank and AQUAINT: ``python -m evals.times --corpora FOLDER``.

Prints precision, recall and F1 as TempEval-3 counts them (UzZaman et al. 2013): *strict* wants the
same offsets, *relaxed* an overlap; *type* and *value* want, besides an overlap, the same TIMEX3
attribute, letter by letter. The last line takes ``1948-XX`` for ``1948`` and ``W7`` for ``W07``,
which annotators wrote for the same. Plain text goes in, with the day the document was made; the
time that states that day is not counted. Each time is paired once.

The part held back is every fourth file of either corpus by sorted name; the rules were written on
the rest.
"""

from __future__ import annotations

import argparse
import html
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from rich.console import Console
from rich.table import Table

from sayso.reading.times import Granularity, Time, find_times
from sayso.records import Span

__all__ = [
    "FLOORS",
    "HELD_BACK_FILES",
    "NAMES",
    "Figures",
    "Story",
    "Timex",
    "load_part",
    "measure",
    "pair",
    "print_table",
    "read_times",
    "write_alike",
]

Figures = Mapping[str, tuple[float, float, float]]
"""Precision, recall and F1, 0 to 1, by the names in ``FLOORS``."""

HELD_BACK_FILES = 63

FLOORS: Mapping[str, float] = {
    "strict": 84.7,
    "relaxed": 91.9,
    "type": 87.3,
    "value": 73.6,
    "same_value": 75.8,
}
"""F1 in per cent on the part held back below which CI fails."""

NAMES = {
    "strict": "span, strict",
    "relaxed": "span, relaxed",
    "type": "relaxed span and type",
    "value": "relaxed span and value",
    "same_value": "the same, equal values written alike",
}
_TAG = re.compile(r"<(/?)(\w+)([^>]*)>")
_ATTRIBUTE = re.compile(r'(\w+)="([^"]*)"')
_TYPES = {
    Granularity.TIME: "TIME",
    Granularity.PART_OF_DAY: "TIME",
    Granularity.DURATION: "DURATION",
    Granularity.SET: "SET",
}


class Timex(NamedTuple):
    """One TIMEX3: its place in the plain text, half-open, its type and its value."""

    span: Span
    type: str
    value: str


class Story(NamedTuple):
    """One file: its name, plain text, the day it was made, and its times in text order."""

    name: str
    text: str
    published: date
    times: tuple[Timex, ...]


def load_part(corpora: Path, is_held_back: bool) -> list[Story]:
    """Load the part held back or the rest; ends with a clear line when the corpus is absent."""
    folder = corpora / "time" / "TBAQ-cleaned"
    if not folder.is_dir():
        sys.exit(
            f"no TimeBank in {folder}: give the folder that holds time/TBAQ-cleaned/ with "
            "--corpora; the corpus is published by the organisers of TempEval-3 (2013)"
        )
    stories = []
    for name in ("TimeBank", "AQUAINT"):
        for index, path in enumerate(sorted((folder / name).glob("*.tml"))):
            if (index % 4 == 3) is is_held_back:
                stories.append(_load(path))
    return stories


def _load(path: Path) -> Story:
    markup = path.read_text(encoding="utf-8")
    made = re.search(r'<DCT>.*?value="(\d{4}-\d\d-\d\d)', markup, re.DOTALL)
    body = re.search(r"<TEXT>(.*)</TEXT>", markup, re.DOTALL)
    assert made and body, path
    text, times = _part_tags(body[1])
    return Story(path.stem, text, date.fromisoformat(made[1]), times)


def _part_tags(body: str) -> tuple[str, tuple[Timex, ...]]:
    text, at = "", 0
    opened: list[tuple[int, str]] = []
    times: list[Timex] = []
    for tag in _TAG.finditer(body):
        text += html.unescape(body[at : tag.start()])
        at = tag.end()
        if tag[2] != "TIMEX3":
            continue
        if not tag[1]:
            opened.append((len(text), tag[3]))
            continue
        start, attributes = opened.pop()
        named = dict(_ATTRIBUTE.findall(attributes))
        times.append(Timex(Span(start, len(text)), named["type"], named["value"]))
    return text + html.unescape(body[at:]), tuple(times)


def read_times(text: str, published: date | None) -> list[Timex]:
    """What `sayso.reading.times.find_times` finds, in the terms of TIMEX3."""
    return [_timex(time) for time in find_times(text, published)]


def _timex(time: Time) -> Timex:
    return Timex(time.span, _TYPES.get(time.granularity, "DATE"), time.value)


def measure(
    stories: Sequence[Story],
    find: Callable[[str, date | None], Sequence[Timex]] = read_times,
) -> Figures:
    """Precision, recall and F1 by metric, over all times of all stories together."""
    right = dict.fromkeys(FLOORS, 0)
    n_gold = n_found = 0
    for story in stories:
        found = find(story.text, story.published)
        n_gold += len(story.times)
        n_found += len(found)
        for gold, own in pair(story.times, found):
            right["relaxed"] += 1
            right["strict"] += gold.span == own.span
            right["type"] += gold.type == own.type
            right["value"] += gold.value == own.value
            right["same_value"] += write_alike(gold.value) == write_alike(own.value)
    return {name: _score(count, n_found, n_gold) for name, count in right.items()}


def pair(gold: Sequence[Timex], found: Sequence[Timex]) -> list[tuple[Timex, Timex]]:
    """Pair times that overlap, in text order, each at most once."""
    pairs = []
    waiting = list(found)
    for one in gold:
        for own in waiting:
            if own.span.start < one.span.end and one.span.start < own.span.end:
                pairs.append((one, own))
                waiting.remove(own)
                break
    return pairs


def write_alike(value: str) -> str:
    """Write a TIMEX3 value one way where the annotators wrote it several ways.

    >>> [write_alike(value) for value in ("1948-XX", "198X", "2000-W7", "2009-06-01T17", "P1E")]
    ['1948', '198', '2000-W07', '2009-06-01T17:00', 'P10Y']
    """
    value = re.sub(r"(-XX)+$", "", value)
    value = re.sub(r"^(\d{2,3})X+$", r"\1", value)
    value = re.sub(r"-W(\d)$", r"-W0\1", value)
    value = re.sub(r"T(\d\d)$", r"T\1:00", value)
    if length := re.fullmatch(r"P(\d+)([ECLQ])", value):
        factor, unit = {"E": (10, "Y"), "C": (100, "Y"), "L": (1000, "Y"), "Q": (3, "M")}[length[2]]
        value = f"P{int(length[1]) * factor}{unit}"
    return value


def _score(right: int, n_found: int, n_gold: int) -> tuple[float, float, float]:
    precision = right / n_found if n_found else 0.0
    recall = right / n_gold if n_gold else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def print_table(figures: Figures) -> None:
    """Print figures in per cent."""
    table = Table(box=None)
    for name in ("metric", "precision", "recall", "F1"):
        table.add_column(name, justify="left" if name == "metric" else "right")
    for metric, words in NAMES.items():
        table.add_row(words, *(f"{100 * figure:.1f}" for figure in figures[metric]))
    Console(width=100).print(table)


def main() -> None:
    """Measure the rules on the part held back."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds time/")
    parser.add_argument("--tuned-on", action="store_true", help="the part the rules were tuned on")
    given = parser.parse_args()
    stories = load_part(given.corpora, is_held_back=not given.tuned_on)
    times = sum(len(story.times) for story in stories)
    part = "tuned on" if given.tuned_on else "held back"
    print(f"TimeBank and AQUAINT, {part}: {len(stories)} files, {times} times")
    print_table(measure(stories))


if __name__ == "__main__":
    main()
