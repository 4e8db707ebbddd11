"""Whether the probabilities mean what they say: ``python -m evals.calibration --corpora FOLDER``.

An attribution is right when its source, cue and content each reach an IoU of 0.5 with those of one
gold attribution. Printed is the expected calibration error (Naeini et al. 2015, ten bins of equal
width) on every second dev article of PolNeAR; on the others the scale was fitted
(`training.calibrate`).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table
from tokenizers import Tokenizer

from evals.attribution_metrics import fast_tokset, tokens
from evals.attributions import Event, Gold, load_part, to_event
from sayso.reading.finding.find import find_attributions
from sayso.reading.finding.network import OnnxNetwork
from sayso.reading.finding.options import Options
from sayso.reading.finding.states import Network

__all__ = ["MOST_ERROR", "N_BINS", "Judged", "expected_error", "judge", "load_measured"]

N_BINS = 10
MOST_ERROR = 6.0
"""Per cent, on the measured articles, above which CI fails."""
_ROLES = ("source", "cue", "content")

Judged = tuple[NDArray[np.float64], NDArray[np.bool_]]
"""Probabilities, and whether each attribution is right."""


def load_measured(corpora: Path) -> list[Gold]:
    """The dev articles that the scale was not fitted on."""
    return load_part(corpora, "dev")[1::2]


def judge(
    documents: Sequence[Gold], tokenizer: Tokenizer, network: Network, options: Options
) -> Judged:
    """Read the documents and say of each outermost attribution whether it is right."""
    probabilities: list[float] = []
    is_right: list[bool] = []
    for _, text, versions in documents:
        words = tokens(text)
        gold = [_word_sets(event, words) for event in versions[0]]
        for one in find_attributions(text, tokenizer, network, options):
            given = _word_sets(to_event(one), words)
            probabilities.append(one.probability)
            is_right.append(any(_fits(given, event) for event in gold))
    return np.array(probabilities), np.array(is_right)


def _word_sets(event: Event, words: list[tuple[int, int]]) -> list[set[int]]:
    starts = [start for start, _ in words]
    return [set(fast_tokset(event.get(role) or [], words, starts)) for role in _ROLES]


def _fits(one: list[set[int]], other: list[set[int]]) -> bool:
    return all(
        (not a and not b) or len(a & b) >= 0.5 * len(a | b) for a, b in zip(one, other, strict=True)
    )


def expected_error(judged: Judged) -> tuple[float, list[tuple[float, float, int]]]:
    """The expected calibration error, and of each bin mean probability, share right, and count."""
    probabilities, is_right = judged
    bins = np.minimum((probabilities * N_BINS).astype(int), N_BINS - 1)
    rows = [
        (float(probabilities[here].mean()), float(is_right[here].mean()), int(here.sum()))
        for number in range(N_BINS)
        if (here := bins == number).any()
    ]
    error = sum(count * abs(mean - share) for mean, share, count in rows) / len(probabilities)
    return error, rows


def main() -> None:
    """Measure the shipped weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    given = parser.parse_args()
    network = OnnxNetwork()
    documents = load_measured(given.corpora)
    options = replace(network.options, is_nested=False)
    error, rows = expected_error(judge(documents, network.tokenizer, network, options))
    print(f"PolNeAR dev, every second article: {len(documents)} articles")
    print(f"expected calibration error {100 * error:.1f} %")
    table = Table(box=None)
    for name in ("said", "right", "attributions"):
        table.add_column(name, justify="right")
    for mean, share, count in rows:
        table.add_row(f"{100 * mean:.0f} %", f"{100 * share:.0f} %", str(count))
    Console(width=100).print(table)


if __name__ == "__main__":
    main()
