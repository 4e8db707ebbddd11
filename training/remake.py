"""Remake the shipped weights from nothing: train, make silver texts, train on, export, measure.

The reader first, then the sentence encoder and the pair judge.

``python -m training.remake --corpora ../shared/corpora`` (``make train``). Takes some six hours on
two cores with bf16; a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from evals.attributions import load_part, measure, print_table
from sayso.claims.encoding import SENTENCES_FOLDER
from sayso.claims.judging import PAIRS_FOLDER
from sayso.reading.finding.network import MODEL_FOLDER, OnnxNetwork
from training import pair_export, pair_weights, pairs, sentences
from training.calibrate import calibrate
from training.export import BIASES, export
from training.silver import make_silver
from training.train import STAGES, find_base, train

_OUTERMOST_STAGES = 2
"""After these, the reader is good enough to teach what the corpora lack."""


def average(before: Path, trained: Path, out: Path) -> Path:
    """The mean of two weights of one run."""
    first, second = (torch.load(path, weights_only=True) for path in (before, trained))
    torch.save({name: (first[name] + second[name]) / 2 for name in first}, out)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/ …")
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--build", type=Path, default=Path("build/reader"))
    given = parser.parse_args()
    base, build = given.base or find_base(), given.build
    weights: Path | None = None
    silver: Path | None = None
    for number, options in enumerate(STAGES, start=1):
        if number > _OUTERMOST_STAGES and silver is None:
            export(weights, build / "teacher", base, BIASES)
            silver = make_silver(given.corpora, build / "silver", build / "teacher")
        folder = build / str(number)
        trained = train(given.corpora, base, folder, options, weights, silver)
        if options.mean_with is not None:
            first = (
                weights if options.mean_with == 0 else folder / f"average-{options.mean_with}.pt"
            )
            trained = average(first, trained, folder / "mean.pt")
        weights = trained
    export(weights, MODEL_FOLDER, base, BIASES)
    print(f"slope and shift of probabilities: {calibrate(given.corpora, MODEL_FOLDER)}")
    network = OnnxNetwork()
    dev = load_part(given.corpora, "dev")
    print_table(measure(dev, network.tokenizer, network, network.options))
    sentences.export(base, SENTENCES_FOLDER)
    remake_pairs(given.corpora, base, given.build.parent / "pairs")


def remake_pairs(corpora: Path, base: Path, build: Path) -> None:
    """Train the pair judge, export it and weigh its scores."""
    pair_export.export(pairs.train_stages(corpora, base, build), PAIRS_FOLDER, base)
    pair_weights.fit(corpora, PAIRS_FOLDER)


if __name__ == "__main__":
    main()
