"""What speaks for who copied whom, weighed: ``python -m evals.directions --corpora FOLDER``.

Fits the weights of `sayso.copies.direction` on the planted copies of the tuning piles, with dates
and without: a logistic model without a constant, since both documents of a pair are on equal terms,
drawn to the weights in use. Prints each weight in use beside the fitted one, and how well the
probabilities of the weights in use are calibrated. The piles held back are not looked at.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from evals.planted import TUNING, Pile, load_base, make_pile
from sayso.copies import direction
from sayso.copies.direction import WEIGHTS, Trace
from sayso.copies.find import judge_pairs

_STEPS, _RATE, _PULL = 4000, 0.5, 0.002
_BINS = 10

Floats = NDArray[np.float64]


def find_examples(pile: Pile) -> Iterator[list[Trace]]:
    """The traces of each planted copy that is found, told from the original's side."""
    edges = {(plant.a.document_id, plant.b.document_id) for plant in pile.plants if plant.is_edge}
    for two in judge_pairs(pile.documents):
        pair = (two.a.id, two.b.id)
        if pair in edges:
            yield direction.find_traces(two)
        elif pair[::-1] in edges:
            yield direction.find_traces(two.turn())


def fit(rows: Floats, start: Floats) -> Floats:
    """Weights that make the first document of each row the likelier original."""
    weights = start.copy()
    for _ in range(_STEPS):
        wrong = 1 / (1 + np.exp(rows @ weights))
        weights += _RATE * ((wrong[:, None] * rows).mean(axis=0) - _PULL * (weights - start))
    return weights


def count_error(rows: Floats, weights: Floats) -> float:
    """Expected calibration error of the likelier direction's probability, 0 to 1."""
    scores = rows @ weights
    probability = 1 / (1 + np.exp(-np.abs(scores)))
    is_right = scores > 0
    bins = np.minimum((probability * _BINS).astype(int), _BINS - 1)
    gaps = [
        abs(probability[bins == one].mean() - is_right[bins == one].mean()) * (bins == one).mean()
        for one in range(_BINS)
        if (bins == one).any()
    ]
    return float(sum(gaps))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="holds news/ and reuse/")
    parser.add_argument("--documents", type=int, default=1500, help="in each pile")
    given = parser.parse_args()
    articles = load_base(given.corpora, TUNING)
    names = list(WEIGHTS)
    rows = []
    for seed in TUNING.seeds:
        for dated in (True, False):
            pile = make_pile(articles, given.documents, seed, dated=dated)
            for traces in find_examples(pile):
                strengths: dict[str, float] = defaultdict(float)
                for trace in traces:
                    strengths[trace.name] += trace.strength
                rows.append([strengths[name] for name in names])
    table = np.array(rows)
    used = np.array([WEIGHTS[name] for name in names])
    fitted = fit(table, used)
    shown = Table("trace", "copies that have it", "weight in use", "fitted")
    for at, name in enumerate(names):
        has_it = int((table[:, at] != 0).sum())
        shown.add_row(name, str(has_it), f"{used[at]:.2f}", f"{fitted[at]:.2f}")
    console = Console()
    console.print(shown)
    for label, weights in (("in use", used), ("fitted", fitted)):
        error = 100 * count_error(table, weights)
        console.print(f"calibration error, weights {label}: {error:.1f} % of {len(table)} copies")


if __name__ == "__main__":
    main()
