"""How well cues are described: ``python -m evals.cues --corpora FOLDER [--part test|tune]``.

``cues.jsonl`` says, for attributions sampled from PolNeAR, what the cue does (``stance``, with
``also`` where another fits as well), whether the attributing is ``negated`` or ``hedged``, and the
``source_type``. It holds offsets and labels only; the text is read from the corpus. sayso describes
the gold spans, so that finding them does not count here. ``tune`` is for those who improve the
rules, ``test`` is measured on; half of each part was sampled at random, the rest by rareness of the
cue: only the random half says how running text fares. Doubtful items are not scored.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.attributions import Event, load_part
from sayso.reading.describe import describe
from sayso.reading.nesting import Found
from sayso.records import Attribution, Document, Span

__all__ = [
    "FLOORS",
    "LABELS",
    "Gold",
    "Miss",
    "Scores",
    "Tally",
    "load_gold",
    "measure",
    "print_misses",
    "print_table",
]

LABELS = Path(__file__).with_name("cues.jsonl")

FLOORS: Mapping[str, float] = {
    "stance": 90.0,
    "negated": 97.5,
    "hedged": 98.5,
    "source_type": 92.0,
    "evidence": 96.0,
}
"""Accuracy on the test part, both samplings, below which CI fails."""

_PARTS = {"tune": "train", "test": "dev"}
_FLAGS = ("negated", "hedged")
_FIELDS = ("stance", *_FLAGS, "source_type")
_POINTED_AT = ("stance", *_FLAGS)

Places = tuple[tuple[int, int], ...]
Key = tuple[Places, Places, Places]
"""Source, cue and content of one attribution."""


@dataclass(frozen=True, slots=True)
class Gold:
    """One labelled attribution."""

    corpus: str
    document: str
    sampling: str
    key: Key
    stance: str
    also: tuple[str, ...]
    negated: bool
    hedged: bool
    source_type: str
    evidence: Mapping[str, Places]


@dataclass(frozen=True, slots=True)
class Miss:
    """One label that sayso gives otherwise."""

    gold: Gold
    what: str
    expected: str
    given: str
    cue: str


@dataclass(slots=True)
class Tally:
    """How often one label was right; for a flag, also how often it was raised."""

    total: int = 0
    right: int = 0
    true: int = 0
    raised: int = 0
    true_raised: int = 0

    @property
    def accuracy(self) -> float:
        """Share that is right."""
        return self.right / self.total if self.total else 0.0

    @property
    def precision(self) -> float:
        """Share of the raised flags that are true."""
        return self.true_raised / self.raised if self.raised else 0.0

    @property
    def recall(self) -> float:
        """Share of the true flags that are raised."""
        return self.true_raised / self.true if self.true else 0.0


@dataclass(slots=True)
class Scores:
    """Tallies by label and what was missed.

    ``evidence``: of the labels that are right and have words behind them in the gold, those whose
    words sayso points at too, or at some of them.
    """

    tallies: dict[str, Tally] = field(
        default_factory=lambda: {what: Tally() for what in (*_FIELDS, "evidence")}
    )
    misses: list[Miss] = field(default_factory=list)


def load_gold(part: str, path: Path = LABELS) -> list[Gold]:
    """Load the labels of ``tune`` or ``test`` that are scored."""
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return [_gold(row) for row in rows if row["part"] == part and not row.get("doubtful")]


def measure(gold: Sequence[Gold], documents: Mapping[str, tuple[str, Sequence[Event]]]) -> Scores:
    """Describe the gold spans of each document and compare.

    ``documents`` holds, by name, a text and all its gold attributions: pronouns are resolved
    through the others.
    """
    described = {
        name: _describe(*documents[name]) for name in sorted({one.document for one in gold})
    }
    scores = Scores()
    for one in gold:
        given = described[one.document].get(one.key)
        if given is None:
            raise ValueError(f"{one.corpus}/{one.document} has no attribution at {one.key}")
        text = documents[one.document][0]
        _compare(one, given, " ".join(text[start:end] for start, end in one.key[1]), scores)
    return scores


def print_table(scores: Scores) -> None:
    """Print figures in per cent."""
    table = Table(box=None)
    for name in ("label", "right", "of", "accuracy", "true", "precision", "recall"):
        table.add_column(name, justify="left" if name == "label" else "right")
    for what, tally in scores.tallies.items():
        cells = [str(tally.right), str(tally.total), _per_cent(tally.accuracy)]
        if what in _FLAGS:
            cells += [str(tally.true), _per_cent(tally.precision), _per_cent(tally.recall)]
        table.add_row(what, *cells)
    Console(width=100).print(table)


def print_misses(misses: Iterable[Miss]) -> None:
    """Print what is confused with what, most frequent first, and then each place."""
    misses = list(misses)
    counts = Counter((miss.what, miss.expected, miss.given) for miss in misses)
    for (what, expected, given), count in sorted(counts.items(), key=lambda it: (-it[1], it[0])):
        print(f"{count:4}  {what}: {expected}, given as {given}")
    for miss in sorted(misses, key=lambda one: (one.what, one.expected, one.given)):
        at = ",".join(f"{start}-{end}" for start, end in miss.gold.key[1])
        print(
            f"{miss.what}\t{miss.expected}\t{miss.given}\t{miss.gold.document}:{at}\t{miss.cue!r}"
        )


def _gold(row: Mapping[str, Any]) -> Gold:
    source, cue, content = (_places(row[role]) for role in ("source", "cue", "content"))
    return Gold(
        corpus=row["corpus"],
        document=row["document"],
        sampling=row["sampling"],
        key=(source, cue, content),
        stance=row["stance"],
        also=tuple(row["also"]),
        negated=row["negated"],
        hedged=row["hedged"],
        source_type=row["source_type"],
        evidence={about: _places(spans) for about, spans in row["evidence"].items()},
    )


def _places(spans: Iterable[Sequence[int]]) -> Places:
    return tuple(sorted((start, end) for start, end in spans))


def _describe(text: str, events: Iterable[Event]) -> dict[Key, Attribution]:
    keys = sorted(
        {
            (_places(event["source"]), _places(event["cue"]), _places(event["content"]))
            for event in events
        },
        key=lambda key: (key[1], key[0], key[2]),
    )
    found = [
        Found(_spans(source), _spans(cue), _spans(content), probability=1.0)
        for source, cue, content in keys
    ]
    return dict(zip(keys, describe(Document.from_text(text), found), strict=True))


def _spans(places: Places) -> tuple[Span, ...]:
    return tuple(Span(start, end) for start, end in places)


def _compare(gold: Gold, given: Attribution, cue: str, scores: Scores) -> None:
    for what in _FIELDS:
        expected, actual = getattr(gold, what), getattr(given, what)
        tally = scores.tallies[what]
        tally.total += 1
        if what in _FLAGS:
            tally.true += expected
            tally.raised += actual
            tally.true_raised += expected and actual
        if actual == expected or (what == "stance" and actual in gold.also):
            tally.right += 1
            if what in _POINTED_AT:
                _compare_evidence(gold, given, what, scores.tallies["evidence"])
        else:
            scores.misses.append(Miss(gold, what, str(expected), str(actual), cue))


def _compare_evidence(gold: Gold, given: Attribution, what: str, tally: Tally) -> None:
    expected = gold.evidence.get(what, ())
    if not expected or not getattr(gold, what):
        return
    spans = [one.span for one in given.evidence if one.about == what]
    tally.total += 1
    tally.right += any(
        span.start < end and start < span.end for start, end in expected for span in spans
    )


def _per_cent(share: float) -> str:
    return f"{100 * share:.1f}"


def main() -> None:
    """Measure both parts, or the one asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--part", choices=sorted(_PARTS), help="only this part")
    parser.add_argument("--errors", action="store_true", help="list what is confused, and where")
    given = parser.parse_args()
    for part in [given.part] if given.part else _PARTS:
        gold = load_gold(part)
        corpus = load_part(given.corpora, _PARTS[part])
        documents = {name: (text, versions[0]) for name, text, versions in corpus}
        for sampling in ("random", "rare"):
            chosen = [one for one in gold if one.sampling == sampling]
            print(f"{part}, sampled {sampling}: {len(chosen)} attributions of PolNeAR")
            print_table(measure(chosen, documents))
        scores = measure(gold, documents)
        print(f"{part}, both: {len(gold)} attributions of PolNeAR")
        print_table(scores)
        if given.errors:
            print_misses(scores.misses)


if __name__ == "__main__":
    main()
