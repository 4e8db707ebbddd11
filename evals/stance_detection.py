"""How a headline stands to an article: ``python -m evals.stance_detection --corpora FOLDER``.

The training part of the Fake News Challenge (FNC-1, Pomerleau and Rao 2017): a headline against a
body that agrees with it, disagrees, discusses it, or has nothing to do with it. Headlines and
bodies that are ever related are one topic; every fifth topic, by how many disagreements it has, is
held back whole, its bodies with all their headlines. On the rest a small logistic model is fitted
(`training.stances`) over the features of `evals.stance_features`.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from evals.counts import Found
from evals.sentence_pairs import share_of
from evals.stance_features import FEATURES, Text, cut_body, find_features
from evals.table import Row, print_rows
from sayso.claims.encoding import SentenceEncoder
from sayso.claims.judging import PAIRS_FOLDER, PairJudge

__all__ = ["FLOORS", "STANCES", "Told", "find_all_features", "load_told", "measure", "predict"]

STANCES = ("agree", "disagree", "discuss", "unrelated")
WEIGHTS = PAIRS_FOLDER / "stances.json"
FLOORS = {"disagree": 18.0}
"""Of the few pairs of CI, as many of each stance."""
_HELD_EVERY, _HELD_FROM = 5, 2

Floats = NDArray[np.float64]
Encode = Callable[[Sequence[str]], NDArray[np.float32]]
Compare = Callable[[Sequence[tuple[str, str]]], NDArray[np.float32]]


class Told(NamedTuple):
    """A headline, a body, and how the one stands to the other."""

    headline: str
    body: str
    stance: str
    topic: int


def load_told(corpora: Path, *, is_held_back: bool) -> list[Told]:
    """All pairs of the part.

    What is held back goes by the body's topic; to train, both sides must be of other topics.
    """
    folder = corpora / "nli" / "fnc1_train"
    if not folder.is_dir():
        sys.exit(f"no {folder}: give the folder that holds nli/ with --corpora")
    bodies = {row["Body ID"]: row["articleBody"] for row in _read(folder / "train_bodies.csv")}
    stances = [
        (row["Headline"].strip(), row["Body ID"], row["Stance"])
        for name in ("train_train_stances.csv", "train_test_stances.csv")
        for row in _read(folder / name)
    ]
    topics = _find_topics(stances)
    held = _hold_back(stances, topics)
    told = []
    for headline, body, stance in stances:
        topic, other = topics[body], topics[headline]
        if (topic in held) == is_held_back and (is_held_back or other not in held):
            told.append(Told(headline, bodies[body], stance, topic))
    return told


def draw(told: Sequence[Told], most: int) -> list[Told]:
    """At most so many of each stance, drawn by their words, in the order they had."""
    kept: list[Told] = []
    for stance in STANCES:
        own = [one for one in told if one.stance == stance]
        own.sort(key=lambda one: share_of(f"{one.headline}\t{one.body[:200]}"))
        kept += own[:most]
    return kept


def find_all_features(told: Sequence[Told], encode: Encode, compare: Compare) -> Floats:
    """A row of features of each pair; each text is cut and encoded once."""
    texts = {one.body: cut_body(one.body) for one in told}
    texts |= {one.headline: (one.headline,) for one in told}
    sentences = dict.fromkeys(sentence for parts in texts.values() for sentence in parts)
    vectors = dict(zip(sentences, encode(list(sentences)), strict=True))
    known = {
        whole: Text(parts, np.stack([vectors[one] for one in parts]), whole)
        for whole, parts in texts.items()
    }
    return np.stack([find_features(known[one.headline], known[one.body], compare) for one in told])


def predict(features: Floats, weights: Path = WEIGHTS) -> list[str]:
    """The most probable stance of each row, by the fitted model."""
    fitted = json.loads(weights.read_text("utf-8"))
    if fitted["features"] != list(FEATURES):
        raise ValueError(f"{weights} was fitted on other features")
    scaled = (features - np.array(fitted["means"])) / np.array(fitted["scales"])
    scores = scaled @ np.array(fitted["weights"]).T + np.array(fitted["biases"])
    return [STANCES[at] for at in scores.argmax(1)]


def measure(told: Sequence[Told], predicted: Sequence[str]) -> dict[str, Found]:
    """Counts by stance."""
    counts = {stance: Counter[str]() for stance in STANCES}
    for one, stance in zip(told, predicted, strict=True):
        counts[one.stance]["gold"] += 1
        counts[stance]["predicted"] += 1
        counts[stance]["right"] += stance == one.stance
    return {
        stance: Found(one["gold"], one["predicted"], one["right"]) for stance, one in counts.items()
    }


def rows(corpora: Path, encoder: SentenceEncoder, judge: PairJudge) -> Iterator[Row]:
    """The figures for the one table."""
    told = load_told(corpora, is_held_back=True)
    features = find_all_features(told, encoder.encode, judge.compare)
    counts = measure(told, predict(features))
    data = "FNC-1, topics held back"
    for stance, found in counts.items():
        target = 45.0 if stance == "disagree" else None
        yield Row("stance", f"{stance}, F1", data, str(found.gold), 100 * found.f1, target)
    mean = sum(found.f1 for found in counts.values()) / len(counts)
    yield Row("stance", "mean F1", data, str(len(told)), 100 * mean)


def _find_topics(stances: Sequence[tuple[str, str, str]]) -> dict[str, int]:
    """The number of the topic of each headline and of each body's id."""
    graph: nx.Graph[str] = nx.Graph()
    for headline, body, stance in stances:
        graph.add_nodes_from((headline, body))
        if stance != "unrelated":
            graph.add_edge(headline, body)
    groups = sorted(map(sorted, nx.connected_components(graph)))
    return {name: number for number, group in enumerate(groups) for name in group}


def _hold_back(stances: Sequence[tuple[str, str, str]], topics: dict[str, int]) -> set[int]:
    """Every fifth topic in the order of disagreements, then of pairs that are related."""
    disagree = Counter(topics[body] for _, body, stance in stances if stance == "disagree")
    related = Counter(topics[body] for _, body, stance in stances if stance != "unrelated")
    order = sorted(set(topics.values()), key=lambda one: (-disagree[one], -related[one], one))
    return set(order[_HELD_FROM::_HELD_EVERY])


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds nli/ …")
    given = parser.parse_args()
    print_rows(rows(given.corpora, SentenceEncoder(), PairJudge()))


if __name__ == "__main__":
    main()
