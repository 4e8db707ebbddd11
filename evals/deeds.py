"""How well deeds are read: ``python -m evals.deeds [--part test|tune] [--misses]``.

``deeds.jsonl`` holds sentences written for this project in the manner of news, each with the deeds
that it tells: kind, who, to whom, whether negated and whether hedged. ``tune`` is for those who
improve the rules; ``test`` was written before there were any and is measured on.

A deed is right when its kind, the heads of agent and patient, and negation agree; hedging is
counted among the right ones.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evals.counts import Found
from sayso.reading.sources.heads import read_head
from sayso.records import Deed, DeedKind, Reading, Span

__all__ = [
    "FLOORS",
    "SENTENCES",
    "Counts",
    "Sentence",
    "Told",
    "load_sentences",
    "measure",
    "print_table",
]

SENTENCES = Path(__file__).with_name("deeds.jsonl")

Read = Callable[[str], Reading]


FLOORS: Mapping[str, float] = {"precision": 88.0, "recall": 78.0}
"""In per cent, on the part kept aside, below which CI fails."""


@dataclass(frozen=True, slots=True)
class Told:
    """A deed by the heads of its parties, in lower case; "" where the sentence names none."""

    kind: DeedKind
    agent: str = ""
    patient: str = ""
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its deeds, each with whether it is hedged."""

    text: str
    deeds: Mapping[Told, bool]


@dataclass(frozen=True)
class Counts(Found):
    """What was counted over sentences; the rates are shares of 1."""

    sentences: int = 0
    right_hedged: int = 0

    @property
    def hedged(self) -> float:
        """Share of the right ones that are rightly hedged or not."""
        return self.right_hedged / max(1, self.right)


def load_sentences(part: str, path: Path = SENTENCES) -> list[Sentence]:
    """Load the sentences of ``tune`` or ``test``, in the order of the file."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [_sentence(row) for row in rows if row["part"] == part]


def _sentence(row: Mapping[str, Any]) -> Sentence:
    deeds = {
        Told(
            DeedKind(one["kind"]),
            _head(one.get("agent", "")),
            _head(one.get("patient", "")),
            one.get("negated", False),
        ): one.get("hedged", False)
        for one in row["deeds"]
    }
    return Sentence(row["text"], deeds)


def _head(phrase: str) -> str:
    found = read_head(phrase) if phrase else None
    return found.low if found else phrase.lower()


def told_by(text: str, deeds: Iterable[Deed]) -> dict[Told, bool]:
    """Predicted deeds in the form of the labels."""

    def head(span: Span | None) -> str:
        return _head(text[span.start : span.end]) if span else ""

    return {
        Told(one.kind, head(one.agent), head(one.patient), one.negated): one.hedged for one in deeds
    }


def measure(sentences: Iterable[Sentence], read: Read) -> Counts:
    """Count over all sentences what ``read`` finds in each alone."""
    total = Counts()
    for sentence, told in _readings(sentences, read):
        right = told.keys() & sentence.deeds.keys()
        total += Counts(
            sentences=1,
            gold=len(sentence.deeds),
            predicted=len(told),
            right=len(right),
            right_hedged=sum(told[one] == sentence.deeds[one] for one in right),
        )
    return total


def _readings(
    sentences: Iterable[Sentence], read: Read
) -> Iterator[tuple[Sentence, dict[Told, bool]]]:
    for sentence in sentences:
        yield sentence, told_by(sentence.text, read(sentence.text).deeds)


def print_table(rows: Mapping[str, Counts]) -> None:
    """Print the figures, a row for each part."""
    table = Table("part", "sentences", "labelled", "found", "precision %", "recall %", "hedging %")
    for name, one in rows.items():
        rates = (f"{100 * rate:.1f}" for rate in (one.precision, one.recall, one.hedged))
        table.add_row(name, str(one.sentences), str(one.gold), str(one.predicted), *rates)
    Console().print(table)


def print_misses(sentences: Sequence[Sentence], read: Read) -> None:
    """Print each sentence that was not read as labelled, with what is missing and what is wrong."""
    for sentence, told in _readings(sentences, read):
        if told != sentence.deeds:
            print(sentence.text)
            for sign, one, other in (("-", sentence.deeds, told), ("+", told, sentence.deeds)):
                for deed in one:
                    if deed not in other:
                        flag = "not " * deed.is_negated
                        print(f"  {sign} {flag}{deed.kind}: {deed.agent} > {deed.patient}")


def main() -> None:
    """Measure the shipped reader."""
    from sayso.pipeline import load_reader
    from sayso.records import Document

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("tune", "test"), action="append")
    parser.add_argument("--misses", action="store_true", help="print what went wrong in tune")
    options = parser.parse_args()
    reader = load_reader()

    def read(text: str) -> Reading:
        return reader.read(Document.from_text(text))

    parts = {part: load_sentences(part) for part in options.part or ("tune", "test")}
    print_table({part: measure(sentences, read) for part, sentences in parts.items()})
    if options.misses and "tune" in parts:
        print_misses(parts["tune"], read)


if __name__ == "__main__":
    main()
