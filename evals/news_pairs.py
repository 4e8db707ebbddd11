"""What is the same claim in real news: ``python -m evals.news_pairs --corpora FOLDER [--part P]``.

``news_pairs.jsonl`` holds pairs of places in news articles of one pile each, as offsets alone, with
what a reader of both calls them: the same claim, contrary to each other, neither, or unclear; and
whether each place asserts anything. They were drawn from pairs that are near in meaning, by what an
earlier version took them for, so that each kind of mistake is there: not in the proportions of a
pile. The readers were language models who saw no verdict. Parts a and b are to make rules on; part
c is kept aside.

Each part's articles are one pile, which goes through all stages. A place is found where a report or
a dispute shares half of its characters. Counted are the pairs whose places are in one claim, and
those in claims of which one is said to be contrary to the other.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.counts import Found
from evals.worlds.running import load_readings, trace_documents
from sayso.records import Case, Claim, Document, Span

__all__ = ["PAIRS", "PARTS", "Counts", "Pair", "load_pairs", "load_pile", "measure"]

PAIRS = Path(__file__).with_name("news_pairs.jsonl")
PARTS: Mapping[str, str] = {"a": "tuned on", "b": "tuned on", "c": "kept aside"}
CACHE = Path("build") / "news_pairs.sayso"
_LEAST_SHARED = 0.5


@dataclass(frozen=True, slots=True)
class Telling:
    """A place in an article of the corpus, by its id, and whether it asserts anything."""

    article: str
    spans: tuple[Span, ...]
    asserts: bool


@dataclass(frozen=True, slots=True)
class Pair:
    """Two places and what they are to each other: same, contrary, other or unclear."""

    part: str
    places: tuple[Telling, Telling]
    label: str


@dataclass(frozen=True, slots=True)
class Counts:
    """Pairs put into one claim, and pairs in claims that are contrary to each other."""

    together: Found
    contrary: Found


def load_pairs(path: Path = PAIRS) -> list[Pair]:
    """All pairs, in the order of the file."""
    return [_load(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _load(row: Mapping[str, Any]) -> Pair:
    first, second = (
        Telling(
            row[at]["document"],
            tuple(Span(start, end) for start, end in row[at]["spans"]),
            row[f"{at}_asserts"],
        )
        for at in ("first", "second")
    )
    return Pair(row["part"], (first, second), row["label"])


def load_pile(corpora: Path, pairs: Iterable[Pair]) -> dict[str, Document]:
    """The articles of pairs by their id in the corpus; ends with a clear line without it."""
    wanted = {place.article for pair in pairs for place in pair.places}
    path = corpora / "news" / "allsides_12k.jsonl.gz"
    if not path.is_file():
        sys.exit(f"no {path}: give the folder that holds news/ by --corpora")
    found = {}
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        for row in map(json.loads, rows):
            if row["ID"] in wanted:
                found[row["ID"]] = Document.from_text(
                    row["text"],
                    row["title"],
                    row["source"],
                    row["authors"] or "",
                    date.fromisoformat(row["date"][:10]),
                    row["url"],
                    path=row["ID"],
                )
    if missing := sorted(wanted - found.keys()):
        sys.exit(f"{path} lacks {', '.join(missing[:3])} ...: another version of the corpus?")
    return found


def measure(pairs: Sequence[Pair], pile: Mapping[str, Document], case: Case) -> Counts:
    """Count over the pairs of one pile."""
    claims = _Claims(case)
    counts: Counter[str] = Counter()
    for pair in pairs:
        documents = [pile[place.article] for place in pair.places]
        one, other = (
            claims.find(document, place.spans)
            for document, place in zip(documents, pair.places, strict=True)
        )
        if pair.label == "unclear":
            continue
        is_one = any(a.id == b.id for a in one for b in other)
        is_contrary = any(_dispute(a, b) or _dispute(b, a) for a in one for b in other)
        for name, label, is_given in (
            ("one", "same", is_one),
            ("contrary", "contrary", is_contrary and not is_one),
        ):
            counts[f"{name} true"] += pair.label == label
            counts[f"{name} given"] += is_given
            counts[f"{name} right"] += is_given and pair.label == label
    together, contrary = (
        Found(counts[f"{name} true"], counts[f"{name} given"], counts[f"{name} right"])
        for name in ("one", "contrary")
    )
    return Counts(together, contrary)


def _dispute(claim: Claim, other: Claim) -> bool:
    return any(dispute.claim_id == other.id for dispute in claim.disputes)


class _Claims:
    """The claims of a case by the places that tell them."""

    def __init__(self, case: Case) -> None:
        self._told: dict[str, list[tuple[tuple[Span, ...], Claim]]] = {}
        for claim in case.claims:
            for report in claim.reports:
                told = self._told.setdefault(report.document_id, [])
                told.append((report.spans, claim))
                told += [((span,), claim) for span in report.also]

    def find(self, document: Document, spans: tuple[Span, ...]) -> list[Claim]:
        """Those told at a place."""
        return [
            claim
            for told, claim in self._told.get(document.id, ())
            if _share(told, spans) >= _LEAST_SHARED
        ]


def _share(these: Sequence[Span], those: Sequence[Span]) -> float:
    a, b = (
        {at for span in spans for at in range(span.start, span.end)} for spans in (these, those)
    )
    return len(a & b) / max(1, min(len(a), len(b)))


def _rows(parts: Mapping[str, Counts]) -> Iterator[tuple[str, ...]]:
    for part, counts in parts.items():
        for what, found in (
            ("put into one claim", counts.together),
            ("claims contrary to each other", counts.contrary),
        ):
            yield (
                f"{part}, {PARTS[part]}",
                what,
                f"{found.gold}, {found.predicted}",
                f"{100 * found.precision:.1f}",
                f"{100 * found.recall:.1f}",
            )


def main() -> None:
    """Measure the parts that were asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds news/")
    parser.add_argument("--part", choices=tuple(PARTS), action="append")
    parser.add_argument("--cache", type=Path, default=CACHE, help="a case that keeps readings")
    given = parser.parse_args()
    measured = {}
    for part in given.part or tuple(PARTS):
        pairs = [one for one in load_pairs() if one.part == part]
        pile = load_pile(given.corpora, pairs)
        documents = tuple(pile.values())
        case = trace_documents(documents, load_readings(documents, given.cache))
        measured[part] = measure(pairs, pile, case)
        print(f"part {part}: {len(pairs)} pairs in {len(pile)} articles", flush=True)
    table = Table(box=None)
    for name in ("part", "what", "true, given", "precision", "recall"):
        table.add_column(name, justify="right" if name in ("precision", "recall") else "left")
    for row in _rows(measured):
        table.add_row(*row)
    Console(width=110).print(table)


if __name__ == "__main__":
    main()
