"""Who disputes whom, in pairs of reports: ``python -m evals.disputed_pairs [--wrong]``.

``disputed_pairs.jsonl`` holds invented pairs in the English of papers of many countries: what one
paper tells, and what stands in another article: a denial, a contradiction, a correction, a
retraction, or none of these (another event, a further detail, what changed in time, a part of a
number, a forecast, a question, the same in other words, a denial of something else). Labels were
written before it was looked at what is found. Odd ids are to tune rules on, even ones are kept
aside.

Each pair is made two short articles, of two outlets or of one, with a paragraph before and one
behind it, and all stages are run over these two. A dispute is found where it stands in the second
passage and disputes a report in the first, or the other way round for what contradicts.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.counts import Found
from evals.table import Row
from evals.worlds.running import load_readings, trace_documents
from sayso.records import Case, DisputeKind, Document, Span

__all__ = ["KINDS", "PAIRS", "DisputedPair", "load_pairs", "measure", "rows"]

PAIRS = Path(__file__).with_name("disputed_pairs.jsonl")
CACHE = Path("build") / "disputed_pairs.sayso"
KINDS = tuple(DisputeKind)
_OUTLETS = (
    "Arden Courier", "Lothmoor Echo", "Pelham Gazette", "Quayside Post", "Brack Valley News",
    "Sundry Tribune",
)  # fmt: skip
_FILLERS = (
    "The market in the old town opens at seven. Stalls sell bread, cheese and cloth.",
    "Rain is forecast for the weekend. Gardeners will be glad of it after a dry month.",
    "A choir from the coast sings at the parish hall tonight. Tickets are sold at the door.",
    "The library has new opening hours. It closes at eight on weekdays from now on.",
    "Readers sent in photographs of their dogs. The best will be shown on this page.",
    "The bus to the lighthouse runs every half hour in summer. Dogs travel free.",
)


@dataclass(frozen=True)
class DisputedPair:
    """Two passages and how the second disputes the first: ``kinds``, any of which is right; none
    where it does not. ``tries`` says what the pair is an example of."""

    id: int
    first: str
    second: str
    kinds: tuple[DisputeKind, ...]
    tries: str
    days: tuple[date, date]
    is_of_one_outlet: bool

    @property
    def is_kept_aside(self) -> bool:
        """Whether rules may not be tuned on it."""
        return self.id % 2 == 0

    @cached_property
    def documents(self) -> tuple[Document, Document]:
        """The two articles."""
        outlets = (_draw(_OUTLETS, self.id), _draw(_OUTLETS, self.id + 1 - self.is_of_one_outlet))
        fillers = (_draw(_FILLERS, self.id + at) for at in range(4))
        first, second = (
            Document.from_text(
                "\n\n".join((next(fillers), words, next(fillers))),
                "News in brief",
                outlet,
                published=day,
                path=f"{self.id}-{at}",
            )
            for at, (words, outlet, day) in enumerate(
                zip((self.first, self.second), outlets, self.days, strict=True)
            )
        )
        return first, second

    def find_passage(self, at: int) -> Span:
        """Where the first (0) or second (1) passage stands in its article."""
        start = self.documents[at].text.index((self.first, self.second)[at])
        return Span(start, start + len((self.first, self.second)[at]))


def _draw(several: Sequence[str], at: int) -> str:
    return several[at % len(several)]


def load_pairs(path: Path = PAIRS) -> list[DisputedPair]:
    """All pairs, in the order of the file."""
    return [_load(json.loads(line)) for line in path.read_text("utf-8").splitlines()]


def _load(row: Mapping[str, Any]) -> DisputedPair:
    kinds = [row["kind"]] if row["kind"] != "none" else []
    kinds += [row["also"]] if "also" in row else []
    return DisputedPair(
        row["id"],
        row["first"],
        row["second"],
        tuple(DisputeKind(one) for one in kinds),
        row["tries"],
        (date.fromisoformat(row["first_day"]), date.fromisoformat(row["second_day"])),
        row.get("same_outlet", False),
    )


def find_kind(pair: DisputedPair, case: Case) -> DisputeKind | None:
    """As what the second passage of a pair was found to dispute the first; the surest, of equally
    sure ones what does more than contradict."""
    found = []
    for claim in case.claims:
        places = {one.id: (one.document_id, one.spans[0]) for one in claim.reports}
        for one in claim.disputes:
            disputing = (one.place.document_id, one.place.span)
            disputed = [places[each] for each in one.report_ids]
            ways = [(0, 1), (1, 0)] if one.kind is DisputeKind.CONTRADICTION else [(0, 1)]
            if any(
                _is_at(pair, second, disputing)
                and any(_is_at(pair, first, each) for each in disputed)
                for first, second in ways
            ):
                found.append((-one.probability, one.kind is DisputeKind.CONTRADICTION, one.kind))
    return min(found)[-1] if found else None


def _is_at(pair: DisputedPair, at: int, place: tuple[str, Span]) -> bool:
    document_id, span = place
    passage = pair.find_passage(at)
    return document_id == pair.documents[at].id and passage.start <= span.start < passage.end


def measure(pairs: Iterable[DisputedPair], cache: Path = CACHE) -> dict[int, DisputeKind | None]:
    """As what each pair is found, by its id; readings are kept in a case file."""
    pairs = list(pairs)
    readings = load_readings((one for pair in pairs for one in pair.documents), cache)
    return {pair.id: find_kind(pair, trace_documents(pair.documents, readings)) for pair in pairs}


def count(
    pairs: Iterable[DisputedPair], found: Mapping[int, DisputeKind | None]
) -> dict[str, Found]:
    """Counts by kind, and under "any" of disputes whatever their kind."""
    counts: Counter[tuple[str, str]] = Counter()
    for pair in pairs:
        kind = found[pair.id]
        right = kind if kind in pair.kinds else None
        labelled = right or next(iter(pair.kinds), None)
        counts["any", "gold"] += labelled is not None
        counts["any", "predicted"] += kind is not None
        counts["any", "right"] += kind is not None and labelled is not None
        for name, one in (("gold", labelled), ("predicted", kind), ("right", right)):
            if one is not None:
                counts[one.value, name] += 1
    return {
        name: Found(*(counts[name, part] for part in ("gold", "predicted", "right")))
        for name in ("any", *(kind.value for kind in KINDS))
    }


def split(pairs: Iterable[DisputedPair]) -> dict[str, list[DisputedPair]]:
    """The two halves by name."""
    halves: dict[str, list[DisputedPair]] = {"to tune on": [], "kept aside": []}
    for pair in pairs:
        halves["kept aside" if pair.is_kept_aside else "to tune on"].append(pair)
    return halves


def rows() -> Iterator[Row]:
    """The figures for the one table, of the half kept aside."""
    pairs = split(load_pairs())["kept aside"]
    one = count(pairs, measure(pairs))["any"]
    data = f"invented pairs, kept aside ({len(pairs)})"
    yield Row("disputes", "precision", data, str(one.predicted), 100 * one.precision, 85.0)
    yield Row("disputes", "recall", data, str(one.gold), 100 * one.recall, 85.0)


def main() -> None:
    """Measure both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wrong", action="store_true", help="list what is wrong to tune on")
    parser.add_argument("--cache", type=Path, default=CACHE, help="case file that keeps readings")
    given = parser.parse_args()
    pairs = load_pairs()
    found = measure(pairs, given.cache)
    table = Table("half", "kind", "labelled", "found", "precision %", "recall %", "F1 %")
    for half, several in split(pairs).items():
        for name, one in count(several, found).items():
            shares = (f"{100 * share:.1f}" for share in (one.precision, one.recall, one.f1))
            table.add_row(half, name, str(one.gold), str(one.predicted), *shares)
    Console().print(table)
    for pair in split(pairs)["to tune on"] if given.wrong else ():
        if found[pair.id] not in (pair.kinds or (None,)):
            asked = " or ".join(pair.kinds) or "none"
            print(f"{pair.id} {asked}, found {found[pair.id] or 'none'} ({pair.tries})")
            print(f"  {pair.first}\n  {pair.second}")


if __name__ == "__main__":
    main()
