"""Weigh the pair judge's scores: ``python -m training.pair_weights --corpora FOLDER``.

The scores of both orders become three probabilities by one linear layer. It is fitted on what the
network was not trained on: the halves to choose on of MultiNLI's and FEVER's held-back
parts, of the paraphrases' validation part, of the news headlines and of the invented pairs, and on
newly made pairs.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from random import Random

import numpy as np
import torch
from torch import Tensor

from evals.relations import load_claim_pairs
from evals.sentence_pairs import (
    OTHER_SCORE,
    RELATIONS,
    SAME_SCORE,
    Pair,
    is_to_choose,
    load_fever,
    load_headlines,
    load_mnli,
    load_msr,
)
from sayso.claims.judging import PAIRS_FOLDER, PairJudge, join_orders
from training.export import write_sums
from training.pair_examples import make_pairs, read_second_half

__all__ = ["fit_weights", "load_chosen"]

_SEED, _MADE = 99, 600
_TIMES = {"invented": 3.0, "MultiNLI": 0.6}
_PULL = 0.002
"""How strongly the weights are held to taking the relations' scores as they are."""
_STEPS = 60


def load_chosen(corpora: Path) -> dict[str, list[Pair]]:
    """The pairs to fit on, by what they are."""
    rated = []
    for one in load_headlines(corpora):
        if one.score >= SAME_SCORE:
            rated.append(Pair(one.first, one.second, frozenset(("same",))))
        elif one.score <= OTHER_SCORE:
            rated.append(Pair(one.first, one.second, frozenset(("other", "contradict"))))
    parts = {
        "MultiNLI": load_mnli(corpora, is_held_back=True),
        "paraphrases": load_msr(corpora, "val"),
        "headlines": rated,
        "FEVER": load_fever(corpora, is_held_back=True),
    }
    chosen = {
        name: [pair for pair in pairs if is_to_choose(pair.first, pair.second)]
        for name, pairs in parts.items()
    }
    chosen["invented"] = [one.pair for one in load_claim_pairs() if not one.is_kept_aside]
    chosen["made"] = make_pairs(read_second_half(corpora), Random(_SEED), _MADE)
    return chosen


def fit_weights(
    figures: Tensor, allowed: Tensor, counted: Tensor
) -> tuple[list[list[float]], list[float]]:
    """Weights [3, figures] and biases [3] under which the allowed relations are most likely.

    ``figures`` [pairs, n] of `join_orders`, ``allowed`` [pairs, 3], ``counted`` [pairs].
    """
    start = torch.zeros(len(RELATIONS), figures.shape[1], dtype=torch.float64)
    start[:, : len(RELATIONS)] = torch.eye(len(RELATIONS), dtype=torch.float64)
    weights = start.clone().requires_grad_()
    biases = torch.zeros(len(RELATIONS), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS((weights, biases), max_iter=_STEPS, line_search_fn="strong_wolfe")

    def loss() -> Tensor:
        optimizer.zero_grad()
        logs = (figures @ weights.T + biases).log_softmax(1)
        each = -torch.logsumexp(logs.masked_fill(~allowed, -1e4), 1)
        whole = (each * counted).sum() / counted.sum() + _PULL * (weights - start).square().sum()
        whole.backward()
        return whole

    optimizer.step(loss)  # type: ignore[arg-type]
    rounded = [[round(one, 4) for one in row] for row in weights.detach().tolist()]
    return rounded, [round(one, 4) for one in biases.detach().tolist()]


def fit(corpora: Path, folder: Path) -> None:
    """Fit on the network in the folder and write the weights into its settings."""
    chosen = load_chosen(corpora)
    pairs = [pair for part in chosen.values() for pair in part]
    counted = [_TIMES.get(name, 1.0) for name, part in chosen.items() for _ in part]
    weights, biases = fit_weights(
        torch.from_numpy(_score(pairs, folder)),
        torch.tensor([[name in pair.relations for name in RELATIONS] for pair in pairs]),
        torch.tensor(counted, dtype=torch.float64),
    )
    settings = json.loads((folder / "pairs.json").read_text("utf-8"))
    settings |= {"weights": weights, "biases": biases}
    (folder / "pairs.json").write_text(json.dumps(settings, indent=1) + "\n")
    write_sums(folder)


def _score(pairs: Sequence[Pair], folder: Path) -> np.ndarray:
    score = PairJudge(folder).score
    return np.stack([join_orders(score(pair.first, pair.second)) for pair in pairs]).astype(float)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds nli/ …")
    parser.add_argument("--folder", type=Path, default=PAIRS_FOLDER)
    given = parser.parse_args()
    fit(given.corpora, given.folder)


if __name__ == "__main__":
    main()
