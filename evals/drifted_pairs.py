"""What changed between two tellings: ``python -m evals.drifted_pairs [--part P] [--wrong]``.

``drifted_pairs.jsonl`` holds pairs of invented passages in the manners of papers of many countries:
what one outlet has from somebody, and how another, which names it or links to it, tells it again.
In two thirds one thing was changed on the way; in the others nothing was but words. All labels were
written before anybody looked at what is found. Pairs with odd ids are for those who make rules;
those with even ids are kept aside.

Each passage is put between paragraphs about other things, and the two articles go through all
stages. A change is right when its kind is, and it is found between the two passages.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.counts import Found
from evals.worlds.running import trace_world
from evals.worlds.truth import World
from sayso.pipeline.models import load_reader
from sayso.records import Claim, Document, DriftKind

__all__ = [
    "Judged",
    "Pair",
    "is_kept_aside",
    "judge",
    "load_pairs",
    "measure",
    "measure_kept_aside",
]

_FILE = Path(__file__).with_suffix(".jsonl")
_BETWEEN = "\n\n"
ALL = "all kinds"

Trace = Callable[[Sequence[Document]], Sequence[Claim]]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two articles with a passage each; ``kind``: what was changed, None where nothing was."""

    id: int
    kind: DriftKind | None
    documents: tuple[Document, Document]
    passages: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Judged:
    """What was found of a pair: whether the passages are in one claim, the second one a child of
    the first; and the kinds of changes between them."""

    pair: Pair
    is_grouped: bool
    is_child: bool
    found: frozenset[DriftKind]


def is_kept_aside(pair: Pair) -> bool:
    """Whether no rule may be made by looking at a pair."""
    return pair.id % 2 == 0


def load_pairs() -> list[Pair]:
    """All pairs, in the order of the file."""
    lines = [json.loads(line) for line in _FILE.read_text("utf-8").splitlines()]
    fillers = [line["filler"] for line in lines if "filler" in line]
    return [_make_pair(line, fillers) for line in lines if "filler" not in line]


def _make_pair(line: Mapping[str, Any], fillers: Sequence[str]) -> Pair:
    day = date.fromisoformat(line["day"])
    address = f"https://first.example/{line['id']}"
    documents = []
    for at, side in enumerate((line["first"], line["second"])):
        # No filler stands in both.
        around = [fillers[(line["id"] + at + 2 * step) % len(fillers)] for step in range(3)]
        documents.append(
            Document.from_text(
                _BETWEEN.join((around[0], side["text"], *around[1:])),
                outlet=side["outlet"],
                published=day + timedelta(at),
                url="" if at else address,
                links=(address,) if side.get("links") else (),
            )
        )
    kind = DriftKind(line["kind"]) if line["kind"] else None
    passages = line["first"]["text"], line["second"]["text"]
    return Pair(line["id"], kind, (documents[0], documents[1]), passages)


def judge(pair: Pair, claims: Iterable[Claim]) -> Judged:
    """Say what the claims of a pair's two articles tell about its passages."""
    first, second = (one.id for one in pair.documents)
    places = {
        document.id: range(at := document.text.index(passage), at + len(passage))
        for document, passage in zip(pair.documents, pair.passages, strict=True)
    }
    is_grouped = is_child = False
    found: set[DriftKind] = set()
    for claim in claims:
        inside = {
            report.id: report
            for report in claim.reports
            if report.spans[0].start in places[report.document_id]
        }
        is_grouped |= {report.document_id for report in inside.values()} == {first, second}
        for report in inside.values():
            parent = inside.get(report.parent_id or "")
            is_child |= report.document_id == second and (
                parent is not None and parent.document_id == first
            )
        found |= {one.kind for one in claim.drift if {one.report_id, one.parent_id} <= set(inside)}
    return Judged(pair, is_grouped, is_child, frozenset(found))


def measure(judged: Iterable[Judged]) -> dict[str, Found]:
    """Count what was labelled, found and right, of each kind and of all."""
    counts: Counter[tuple[str, str]] = Counter()
    for one in judged:
        gold = {one.pair.kind} - {None}
        for what, kinds in (
            ("gold", gold),
            ("predicted", one.found),
            ("right", one.found & gold),
        ):
            counts.update((name, what) for kind in kinds if kind for name in (kind.value, ALL))
    return {
        name: Found(*(counts[name, what] for what in ("gold", "predicted", "right")))
        for name in (*(kind.value for kind in DriftKind), ALL)
    }


def measure_kept_aside() -> Found:
    """What is counted over all kinds of the pairs kept aside."""
    trace = load_trace()
    kept = (one for one in load_pairs() if is_kept_aside(one))
    return measure(judge(one, trace(one.documents)) for one in kept)[ALL]


def load_trace() -> Trace:
    """All stages as they are shipped, from texts to claims."""
    reader = load_reader()

    def trace(documents: Sequence[Document]) -> Sequence[Claim]:
        world = World("", tuple(documents), {}, {}, (), (), ())
        return trace_world(world, {one.id: reader.read(one) for one in documents}).claims

    return trace


def print_table(judged: Sequence[Judged]) -> None:
    """Print the figures of some pairs."""
    table = Table("kind", "labelled", "found", "precision %", "recall %", "F1 %")
    for name, one in measure(judged).items():
        rates = (f"{100 * rate:.1f}" for rate in (one.precision, one.recall, one.f1))
        table.add_row(name, str(one.gold), str(one.predicted), *rates)
    Console().print(table)
    for words, count in (
        ("in one claim", sum(one.is_grouped for one in judged)),
        ("one from the other", sum(one.is_child for one in judged)),
    ):
        print(f"{words}: {count} of {len(judged)}")


def _show(one: Judged) -> str:
    asked = one.pair.kind.value if one.pair.kind else "nothing"
    found = ", ".join(sorted(one.found)) or "nothing"
    way = "child" if one.is_child else "one claim" if one.is_grouped else "apart"
    passages = "\n  ".join(one.pair.passages)
    return f"{one.pair.id}: {asked} changed; found: {found} ({way})\n  {passages}"


def main() -> None:
    """Measure the shipped stages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("tune", "kept"), action="append")
    parser.add_argument("--wrong", action="store_true", help="print what went wrong in tune")
    given = parser.parse_args()
    trace = load_trace()
    for part in given.part or ("tune", "kept"):
        pairs = [one for one in load_pairs() if is_kept_aside(one) == (part == "kept")]
        judged = [judge(one, trace(one.documents)) for one in pairs]
        print(part)
        print_table(judged)
        if given.wrong and part == "tune":
            for one in judged:
                if one.found != {one.pair.kind} - {None}:
                    print(_show(one))


if __name__ == "__main__":
    main()
