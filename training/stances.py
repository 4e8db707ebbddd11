"""Fit how a headline stands to a body: ``python -m training.stances --corpora FOLDER``.

A logistic model of four stances over the features of `evals.stance_features`, by Newton's method
with a penalty on large weights. Rare stances count for more; how much, and the penalty, are chosen
by the F1 of disagreements over four parts of the topics to train on.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.stance_detection import (
    STANCES,
    WEIGHTS,
    Told,
    draw,
    find_all_features,
    load_told,
    measure,
)
from evals.stance_features import FEATURES
from sayso.claims.encoding import SentenceEncoder
from sayso.claims.judging import PairJudge
from training.export import write_sums

__all__ = ["Fitted", "fit"]

MOST = 1_200
"""So many pairs of each stance are drawn; there are fewer disagreements than that."""
PENALTIES = (1.0, 10.0, 100.0)
EVENING = (0.0, 0.25, 0.5, 0.75)
"""Powers of how rare a stance is in all pairs; 0 counts as they come."""
PARTS = 4
STEPS = 12

Floats = NDArray[np.float64]


class Fitted:
    """Weights of standardised features, [4, features], and biases."""

    def __init__(self, features: Floats) -> None:
        self.means = features.mean(0)
        self.scales = np.maximum(features.std(0), 1e-6)
        self.weights = np.zeros((len(STANCES), features.shape[1] + 1))

    def scale(self, features: Floats) -> Floats:
        """Standardised, with a column of ones at the end."""
        scaled = (features - self.means) / self.scales
        return np.hstack((scaled, np.ones((len(scaled), 1))))

    def predict(self, features: Floats) -> list[str]:
        """The most probable stance of each row."""
        return [STANCES[at] for at in (self.scale(features) @ self.weights.T).argmax(1)]


def fit(features: Floats, gold: NDArray[np.int64], counted: Floats, penalty: float) -> Fitted:
    """Maximise the likelihood of the stances, each row as often as it counts."""
    fitted = Fitted(features)
    rows = fitted.scale(features)
    width = rows.shape[1]
    ridge = np.full(width, penalty)
    ridge[-1] = 1e-3
    wanted = np.eye(len(STANCES))[gold]
    for _ in range(STEPS):
        scores = rows @ fitted.weights.T
        shares = np.exp(scores - scores.max(1, keepdims=True))
        shares /= shares.sum(1, keepdims=True)
        slope = ((wanted - shares) * counted[:, None]).T @ rows - ridge * fitted.weights
        curve = np.zeros((len(STANCES), width, len(STANCES), width))
        for one in range(len(STANCES)):
            for other in range(len(STANCES)):
                both = counted * shares[:, one] * ((one == other) - shares[:, other])
                curve[one, :, other, :] = (rows * both[:, None]).T @ rows
            curve[one, range(width), one, range(width)] += ridge
        size = len(STANCES) * width
        step = np.linalg.solve(curve.reshape(size, size), slope.reshape(size))
        fitted.weights = fitted.weights + step.reshape(len(STANCES), width)
    return fitted


def weigh(told: Sequence[Told], whole: Sequence[Told], power: float) -> Floats:
    """How often each drawn pair counts: as in all pairs, the rare ones raised."""
    shares = {}
    for stance in STANCES:
        drawn = sum(one.stance == stance for one in told)
        share = sum(one.stance == stance for one in whole) / len(whole)
        shares[stance] = share ** (1 - power) / max(1, drawn)
    counted = np.array([shares[one.stance] for one in told])
    return counted * len(told) / counted.sum()


def choose(
    told: Sequence[Told], whole: Sequence[Told], features: Floats
) -> tuple[float, float, float]:
    """Penalty and power with the best F1 of disagreements, and that F1, over parts of topics."""
    gold = np.array([STANCES.index(one.stance) for one in told])
    part = np.array([one.topic % PARTS for one in told])
    found: list[tuple[float, float, float]] = []
    for power in EVENING:
        counted = weigh(told, whole, power)
        natural = weigh(told, whole, 0.0)
        for penalty in PENALTIES:
            predicted = np.empty(len(told), object)
            for at in range(PARTS):
                own = part != at
                fitted = fit(features[own], gold[own], counted[own], penalty)
                predicted[~own] = fitted.predict(features[~own])
            found.append((_f1(gold, predicted, natural), penalty, power))
            print(f"power {power}, penalty {penalty}: disagree F1 {100 * found[-1][0]:.1f}")
    best = max(found)
    return best[1], best[2], best[0]


def _f1(gold: NDArray[np.int64], predicted: NDArray[np.object_], counted: Floats) -> float:
    """F1 of disagreements, with each pair as often as its like are in all pairs."""
    is_gold, is_told = gold == STANCES.index("disagree"), predicted == "disagree"
    right = counted[is_gold & is_told].sum()
    return float(2 * right / (counted[is_gold].sum() + counted[is_told].sum()))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds nli/ …")
    parser.add_argument("--features", type=Path, help="features kept from an earlier run, .npy")
    given = parser.parse_args()
    whole = load_told(given.corpora, is_held_back=False)
    told = draw(whole, MOST)
    if given.features is not None and given.features.is_file():
        features = np.load(given.features)
    else:
        features = find_all_features(told, SentenceEncoder().encode, PairJudge().compare)
        if given.features is not None:
            np.save(given.features, features)
    penalty, power, f1 = choose(told, whole, features)
    print(f"chosen: penalty {penalty}, power {power}; disagree F1 {100 * f1:.1f}")
    gold = np.array([STANCES.index(one.stance) for one in told])
    fitted = fit(features, gold, weigh(told, whole, power), penalty)
    for stance, found in measure(told, fitted.predict(features)).items():
        print(f"{stance}: {100 * found.f1:.1f} on the pairs fitted on")
    parts = {"means": fitted.means, "scales": fitted.scales, "weights": fitted.weights[:, :-1]}
    kept: dict[str, object] = {name: np.round(one, 5).tolist() for name, one in parts.items()}
    kept |= {"biases": np.round(fitted.weights[:, -1], 5).tolist(), "features": list(FEATURES)}
    WEIGHTS.write_text(json.dumps(kept) + "\n")
    write_sums(WEIGHTS.parent)


if __name__ == "__main__":
    main()
