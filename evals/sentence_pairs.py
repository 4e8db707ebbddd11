"""Pairs of sentences that people labelled, and which of them are kept out of training.

MultiNLI (Williams et al. 2018; a part of 20,000), counterfactually augmented SNLI (Kaushik et al.
2020), symmetric FEVER (Schuster et al. 2019), the Microsoft paraphrase corpus (Dolan and Brockett
2005; an own validation part) and semantic textual similarity 2012 to 2015 (Agirre et al.).
"""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from evals.plain_text import join_tokens

__all__ = [
    "RELATIONS",
    "Pair",
    "Rated",
    "is_to_choose",
    "load_cad",
    "load_fever",
    "load_headlines",
    "load_mnli",
    "load_msr",
    "load_rated",
]

RELATIONS = ("same", "contradict", "other")
_DIRECTED = {"entailment": 0, "contradiction": 1, "neutral": 2}
_NOT_CONTRADICT = frozenset(("same", "other"))
_MAX_RATIO_ONE_WAY = 0.6
"""An entailed sentence this much shorter leaves something out: it is not the same proposition."""
_FEVER_NUMBER = 7
"""So many digits number the generated ones of a group behind its own number."""
SAME_SCORE, OTHER_SCORE = 4.2, 2.5
"""Rated this high, two sentences say the same; this low, they do not."""


@dataclass(frozen=True)
class Pair:
    """Two sentences, the relations they may have, and whether the first entails the second.

    ``directed``: 0 entails, 1 contradicts, 2 neither; None where nobody said.
    """

    first: str
    second: str
    relations: frozenset[str]
    directed: int | None = None


@dataclass(frozen=True)
class Rated:
    """Two sentences and how alike people found them, from 0 to 5."""

    first: str
    second: str
    score: float


def is_to_choose(first: str, second: str) -> bool:
    """Tell whether a held-back pair is of the half that thresholds and weights are chosen on."""
    return share_of(f"{first}\t{second}") < 0.5


def share_of(key: str) -> float:
    """A number from 0 to 1 that belongs to the key, always the same."""
    return int(sha256(key.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def load_mnli(corpora: Path, *, is_held_back: bool) -> list[Pair]:
    """The part of MultiNLI; one premise in ten is held back."""
    pairs = []
    for row in _rows(corpora / "nli" / "mnli20k_train.tsv")[1:]:
        first, second, label = (" ".join(cell.split()) for cell in row[:3])
        if (share_of(first) < 0.1) == is_held_back:
            pairs.append(_entailment(_printed(first), _printed(second), label))
    return pairs


def load_cad(corpora: Path, part: str) -> list[Pair]:
    """Counterfactually augmented SNLI, ``train`` or ``dev``."""
    rows = _rows(corpora / "nli" / "cad" / f"{part}.tsv")[1:]
    return [_entailment(row[0].strip('" '), row[1].strip('" '), row[2]) for row in rows]


def load_fever(corpora: Path, *, is_held_back: bool) -> list[Pair]:
    """Symmetric FEVER; a third of its groups of four is held back, but for what others have too.

    A claim that its evidence supports may leave most of it out: same or other.
    """
    path = corpora / "nli" / "feversym_v0.1" / "fever_symmetric_full.jsonl"
    parts: dict[bool, list[Pair]] = {True: [], False: []}
    for line in _lines(path):
        row = json.loads(line)
        group = row["id"][:-_FEVER_NUMBER] if len(row["id"]) > _FEVER_NUMBER else row["id"]
        label = {"SUPPORTS": "entailment", "REFUTES": "contradiction"}[row["label"]]
        evidence, claim = _printed(row["evidence_sentence"]), _printed(row["claim"])
        parts[share_of(group) < 1 / 3].append(_entailment(evidence, claim, label))
    if not is_held_back:
        return parts[False]
    trained = {text for pair in parts[False] for text in (pair.first, pair.second)}
    return [pair for pair in parts[True] if not {pair.first, pair.second} & trained]


def load_msr(corpora: Path, part: str) -> list[Pair]:
    """The Microsoft paraphrases, ``train`` or ``val``; what is none may contradict."""
    pairs = []
    for row in _rows(corpora / "paraphrase" / "msr" / f"msr-para-{part}.tsv")[1:]:
        relations = ("same",) if row[0] == "1" else ("contradict", "other")
        pairs.append(Pair(row[3], row[4], frozenset(relations)))
    return pairs


def load_headlines(corpora: Path) -> list[Rated]:
    """STS headlines of 2013, 2014 and 2015, never trained on; each pair of sentences once."""
    found: dict[tuple[str, str], Rated] = {}
    for year in ("2013", "2014", "2015"):
        for one in _rated(corpora / "paraphrase" / "sts" / year / "headlines.test.tsv"):
            found.setdefault((one.first, one.second), one)
    return list(found.values())


def load_rated(corpora: Path) -> list[Pair]:
    """STS to train on: all but the headlines and what MSR lends, high and low scores alone."""
    pairs = []
    for path in sorted((corpora / "paraphrase" / "sts").glob("*/*.test.tsv")) + sorted(
        (corpora / "paraphrase" / "sts").glob("*/*.train.tsv")
    ):
        if path.name.startswith(("headlines", "MSRpar")):
            continue
        for one in _rated(path):
            if one.score >= SAME_SCORE:
                pairs.append(Pair(one.first, one.second, frozenset(("same",))))
            elif one.score <= OTHER_SCORE:
                pairs.append(Pair(one.first, one.second, frozenset(("other", "contradict"))))
    return pairs


def _rated(path: Path) -> Iterator[Rated]:
    for row in _rows(path):
        if row[0].strip():
            yield Rated(row[1].strip(), row[2].strip(), float(row[0]))


def _entailment(first: str, second: str, label: str) -> Pair:
    relations = {
        "entailment": _NOT_CONTRADICT,
        "contradiction": frozenset(("contradict",)),
        "neutral": frozenset(("other",)),
    }[label]
    if label == "entailment":
        one, two = len(first.split()), len(second.split())
        if min(one, two) / max(one, two, 1) <= _MAX_RATIO_ONE_WAY:
            relations = frozenset(("other",))
    return Pair(first, second, relations, _DIRECTED[label])


def _printed(text: str) -> str:
    return join_tokens(text.split())[0]


def _rows(path: Path) -> list[list[str]]:
    return [row for row in csv.reader(_lines(path), delimiter="\t", quoting=csv.QUOTE_NONE) if row]


def _lines(path: Path) -> list[str]:
    if not path.is_file():
        sys.exit(f"no {path.name} in {path.parent}: give the folder that holds nli/ with --corpora")
    return [line for line in path.read_text("utf-8-sig").split("\n") if line]
