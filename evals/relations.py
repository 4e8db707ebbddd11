"""How rightly the pair judge tells the same, a contradiction and neither apart.

On labelled pairs that were kept out of training (`evals.sentence_pairs`), and on pairs written for
this project before the judge was trained (``evals/claim_pairs.jsonl``). Half of each but SNLI
weighs the judge's scores (`training.pair_weights`); figures are of the other halves.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evals.counts import Found
from evals.sentence_pairs import (
    RELATIONS,
    Pair,
    is_to_choose,
    load_cad,
    load_fever,
    load_mnli,
    load_msr,
)
from evals.table import Row
from sayso.claims.judging import PairJudge

__all__ = ["FLOORS", "Judged", "judge_pairs", "load_claim_pairs", "load_reported", "rows"]

CLAIM_PAIRS = Path(__file__).with_name("claim_pairs.jsonl")
FLOORS = {"claim pairs": 66.0, "FEVER": 72.0}

Compare = Callable[[Sequence[tuple[str, str]]], NDArray[np.float32]]


class Judged(NamedTuple):
    """Shares of right ones, and counts by relation where it is certain which one is meant."""

    accuracy: float
    found: dict[str, Found]
    size: int


class ClaimPair(NamedTuple):
    """An invented pair, what it tries, and whether it is kept aside."""

    pair: Pair
    kind: str
    is_kept_aside: bool


def load_claim_pairs() -> list[ClaimPair]:
    """The invented pairs; those with even numbers are kept aside."""
    pairs = []
    for line in CLAIM_PAIRS.read_text("utf-8").splitlines():
        row = json.loads(line)
        pair = Pair(row["first"], row["second"], frozenset((row["relation"],)))
        pairs.append(ClaimPair(pair, row["kind"], row["id"] % 2 == 0))
    return pairs


def load_reported(corpora: Path) -> dict[str, list[Pair]]:
    """The pairs that figures are taken of, by what they are."""

    def other_half(pairs: Sequence[Pair]) -> list[Pair]:
        return [pair for pair in pairs if not is_to_choose(pair.first, pair.second)]

    return {
        "MultiNLI, held back": other_half(load_mnli(corpora, is_held_back=True)),
        "MSR paraphrases, val": other_half(load_msr(corpora, "val")),
        "symmetric FEVER, held back": other_half(load_fever(corpora, is_held_back=True)),
        "augmented SNLI, dev": load_cad(corpora, "dev"),
    }


def judge_pairs(pairs: Sequence[Pair], compare: Compare) -> Judged:
    """The most probable relation of each pair against those it may have."""
    scores = compare([(pair.first, pair.second) for pair in pairs])
    told = [RELATIONS[at] for at in scores.argmax(1)]
    right = sum(one in pair.relations for one, pair in zip(told, pairs, strict=True))
    found = {name: _count(name, pairs, told) for name in RELATIONS}
    return Judged(right / len(pairs), found, len(pairs))


def _count(relation: str, pairs: Sequence[Pair], told: Sequence[str]) -> Found:
    """Pairs that may or may not have the relation are left out."""
    counts: Counter[str] = Counter()
    for one, pair in zip(told, pairs, strict=True):
        is_gold = pair.relations == {relation}
        if relation in pair.relations and not is_gold:
            continue
        counts["gold"] += is_gold
        counts["predicted"] += one == relation
        counts["right"] += is_gold and one == relation
    return Found(counts["gold"], counts["predicted"], counts["right"])


_MEASURED = {
    "MultiNLI, held back": ("contradict",),
    "MSR paraphrases, val": ("same",),
    "symmetric FEVER, held back": ("contradict",),
    "augmented SNLI, dev": ("contradict",),
    "invented, tuned on": RELATIONS,
    "invented, kept aside": RELATIONS,
}


def rows(corpora: Path, judge: PairJudge) -> Iterator[Row]:
    """The figures for the one table."""
    invented = load_claim_pairs()
    parts = load_reported(corpora) | {
        "invented, tuned on": [one.pair for one in invented if not one.is_kept_aside],
        "invented, kept aside": [one.pair for one in invented if one.is_kept_aside],
    }
    for data, pairs in parts.items():
        judged = judge_pairs(pairs, judge.compare)
        yield Row("second look", "accuracy", data, str(judged.size), 100 * judged.accuracy)
        for name in _MEASURED[data]:
            found = judged.found[name]
            yield Row("second look", f"{name}, F1", data, str(found.gold), 100 * found.f1)
