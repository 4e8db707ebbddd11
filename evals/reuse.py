"""How well real reuse is found: ``python -m evals.reuse --corpora FOLDER``.

Two collections:

- Reuters-21578 (the files 000 to 012): wire copy with many updated and repeated versions. All pairs
  of items of which the longer holds at least nine tenths of the shorter one's runs of five words
  must be found. These pairs are computed exactly, by an index that has nothing to do with the
  finder: a shorter item with n runs that has 90 % of them in a longer one shares at least one of
  its rarest n - ceil(0.9 n) + 1 with it.
- Clough and Stevenson's short answers, written by students at four levels of reuse of one source
  article for each question, labelled cut, light, heavy and non. Each answer beside its source
  alone, then all answers and sources in one pile.

What is called boilerplate or a common quotation is not found.
"""

from __future__ import annotations

import argparse
import csv
import math
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from rich.console import Console
from rich.table import Table

from evals.copies import Find
from evals.copy_counts import COPY_KINDS, Tally, coverage
from evals.planting.articles import Article, load_reuters
from evals.table import Row
from sayso import find_copies
from sayso.records import Alignment, Document, Passage

__all__ = [
    "ASKED",
    "FLOORS",
    "Answer",
    "Together",
    "contained_pairs",
    "load_answers",
    "measure_alone",
    "measure_reuters",
    "measure_together",
    "rows",
]

RUN = 5
LEAST_CONTAINED = 0.9
LEAST_COVERED = 0.8
"""So much of the shorter item one alignment must cover."""
ASKED: Mapping[str, float] = {"cut": 90.0, "light": 90.0, "heavy": 75.0, "non": 3.0}
"""Of answers by label, which share must be found, in per cent; of the last at most."""
FLOORS: Mapping[str, float] = {
    "reuters": 99.7,
    "cut": 80.0,
    "light": 100.0,
    "heavy": 75.0,
    "non": 4.0,
}
"""In per cent, by label and for "reuters", below (for "non" above) which CI fails."""
_WORD = re.compile(r"\w+")
_REUTERS_DATA = "Reuters-21578, 000-012, pairs"

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """A short answer or, labelled ``orig``, the source article of its question."""

    name: str
    question: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Together:
    """All answers and sources in one pile: pairs that were found, of all.

    ``own``: answers with the source of their question, by label; ``answers``: two answers to one
    question, by both labels; ``others``: two texts about different questions.
    """

    own: Mapping[str, Tally]
    answers: Mapping[str, Tally]
    others: Tally


def contained_pairs(texts: Mapping[str, str]) -> list[Pair]:
    """The pairs of which the second, longer one holds nine tenths of the first one's runs."""
    runs = {name: found for name, text in texts.items() if (found := _runs(text))}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    numbers: dict[tuple[str, ...], int] = {}
    numbered = {}
    for name, found in runs.items():
        numbered[name] = frozenset(numbers.setdefault(run, len(numbers)) for run in found)
        for number in numbered[name]:
            holders[number].append(name)
    pairs = []
    for name, own in numbered.items():
        needed = math.ceil(LEAST_CONTAINED * len(own))
        rarest = sorted(own, key=lambda number: (len(holders[number]), number))
        candidates = {
            other for number in rarest[: len(own) - needed + 1] for other in holders[number]
        }
        # Of two that are equally long, each in the other, the first by name counts.
        pairs += [
            (name, other)
            for other in sorted(candidates - {name})
            if (len(own), name) < (len(numbered[other]), other)
            and len(own & numbered[other]) >= needed
        ]
    return pairs


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(text.lower())
    return set(zip(*(words[at:] for at in range(RUN)), strict=False))


def _copies(alignments: Iterable[Alignment]) -> dict[frozenset[str], list[Alignment]]:
    pairs = defaultdict(list)
    for one in alignments:
        if one.kind in COPY_KINDS:
            pairs[frozenset((one.a.document_id, one.b.document_id))].append(one)
    return pairs


def _document(article: Article, *, title: str) -> Document:
    url = f"https://reuters.example/{article.id}"
    return Document.from_text(article.text, title, "Reuters", "", article.day, url)


def measure_reuters(
    articles: Sequence[Article], find: Find
) -> tuple[Tally, list[tuple[str, str]], float]:
    """How many contained pairs were found; the texts of those that were not; and the seconds."""
    documents = {one.id: _document(one, title=one.title) for one in articles}
    pairs = contained_pairs({name: document.text for name, document in documents.items()})
    started = time.perf_counter()
    found = _copies(find(documents.values()))
    seconds = time.perf_counter() - started
    missed = []
    for names in pairs:
        shorter, longer = (documents[name] for name in names)
        whole = Passage(shorter.id, 0, len(shorter.text))
        every = found.get(frozenset((shorter.id, longer.id)), ())
        sides = (one.a if one.a.document_id == shorter.id else one.b for one in every)
        if not any(coverage(side, whole) >= LEAST_COVERED for side in sides):
            missed.append((shorter.text, longer.text))
    return Tally(len(pairs) - len(missed), len(pairs)), missed, seconds


def load_answers(corpora: Path) -> list[Answer]:
    """Load the answers and sources whose texts are here; ends with a line when there are none."""
    folder = corpora / "reuse" / "clough_stevenson"
    table = folder / "file_information.csv"
    if not table.is_file():
        sys.exit(
            f"no short answers in {folder}: give the folder that holds reuse/ with --corpora; the "
            "collection is published by the University of Sheffield"
        )
    with table.open(encoding="utf-8", newline="") as lines:
        listed = [row for row in csv.DictReader(lines) if (folder / row["File"]).is_file()]
    return [
        Answer(row["File"], row["Task"], row["Category"], _read_text(folder / row["File"]))
        for row in listed
    ]


def _read_text(path: Path) -> str:
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw.decode("cp1252", errors="replace")


def _answer_documents(answers: Iterable[Answer]) -> dict[str, Document]:
    # Each student publishes on a site of his own: else all would be one outlet's.
    return {
        one.name: Document.from_text(one.text, url=f"https://{one.name}.example/")
        for one in answers
    }


def measure_alone(answers: Sequence[Answer], find: Find) -> dict[str, Tally]:
    """Each answer beside its source alone: found by label."""
    documents = _answer_documents(answers)
    sources = {one.question: one for one in answers if one.label == "orig"}
    counts: defaultdict[str, Tally] = defaultdict(Tally)
    for one in answers:
        if one.label != "orig":
            both = [documents[sources[one.question].name], documents[one.name]]
            counts[one.label] += Tally(int(bool(_copies(find(both)))), 1)
    return dict(counts)


def measure_together(answers: Sequence[Answer], find: Find) -> Together:
    """All in one pile."""
    documents = _answer_documents(answers)
    found = _copies(find(documents.values()))
    own: defaultdict[str, Tally] = defaultdict(Tally)
    between: defaultdict[str, Tally] = defaultdict(Tally)
    others = Tally()
    for a, b in combinations(answers, 2):
        is_found = frozenset((documents[a.name].id, documents[b.name].id)) in found
        tally = Tally(int(is_found), 1)
        labels = sorted((a.label, b.label))
        if a.question != b.question:
            others += tally
        elif "orig" in labels:
            labels.remove("orig")
            own[labels[0]] += tally
        else:
            between[" and ".join(labels)] += tally
    return Together(dict(own), dict(between), others)


def rows(corpora: Path, find: Find = find_copies) -> Iterator[Row]:
    """What was asked for, as rows of the one table."""
    tally, _, _ = measure_reuters(load_reuters(corpora, has_sign_off=True), find)
    metric = "90 % of the runs of 5 words: found"
    yield Row("copies", metric, _REUTERS_DATA, str(tally.whole), tally.figure, 100.0)
    counts = measure_alone(load_answers(corpora), find)
    for label, asked in ASKED.items():
        tally = counts.get(label, Tally())
        metric = f"{label}: found" + (", at most" if label == "non" else "")
        data = "Clough and Stevenson's answers"
        yield Row("copies", metric, data, str(tally.whole), tally.figure, asked)


def print_answers(answers: Sequence[Answer], find: Find) -> None:
    """Print what was found alone and in one pile."""
    alone, together = measure_alone(answers, find), measure_together(answers, find)
    table = Table(box=None, title="short answers and their sources", title_justify="left")
    for column in ("label", "found", "of", "%", "asked for"):
        table.add_column(column, justify="left" if column == "label" else "right")
    parts: list[tuple[str, Mapping[str, Tally]]] = [
        ("{}, with its source alone", alone),
        ("{}, all in one pile", together.own),
        ("answers {}, in one pile", together.answers),
        ("{}", {"texts about different questions, in one pile": together.others}),
    ]
    for words, counts in parts:
        order = [*ASKED, *sorted(counts.keys() - ASKED.keys())]
        for label in (one for one in order if one in counts):
            tally = counts[label]
            is_asked = counts in (alone, together.own)
            sign = "at most " if label == "non" else ""
            asked = f"{sign}{ASKED[label]:g}" if is_asked else ""
            cells = (str(tally.right), str(tally.whole), f"{tally.figure:.1f}", asked)
            table.add_row(words.format(label), *cells)
    Console(width=100).print(table)


def main() -> None:
    """Measure `sayso.find_copies` on both collections."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds reuse/")
    parser.add_argument("--wrong", action="store_true", help="list Reuters' pairs not found")
    given = parser.parse_args()
    articles = load_reuters(given.corpora, has_sign_off=True)
    tally, missed, seconds = measure_reuters(articles, find_copies)
    print(
        f"Reuters-21578: of {tally.whole} pairs of {len(articles)} items with at least 90 % of the "
        f"shorter one's runs of five words, {tally.right} found ({tally.figure:.1f} %, asked for "
        f"100), in {seconds:.1f} seconds"
    )
    if given.wrong:
        for texts in missed:
            print(*(f"    {' '.join(text.split())[:160]}" for text in texts), sep="\n", end="\n\n")
        lengths = Counter(len(_WORD.findall(shorter)) // 20 * 20 for shorter, _ in missed)
        print("words of the shorter ones not found:", dict(sorted(lengths.items())))
    print()
    print_answers(load_answers(given.corpora), find_copies)


if __name__ == "__main__":
    main()
