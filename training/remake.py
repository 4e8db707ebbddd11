"""Remake the shipped weights from nothing: train, average the stages, export, measure.

``python -m training.remake --corpora ../shared/corpora`` (``make train``). Takes about 100 minutes
on two cores with bf16; a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from evals.attributions import load_part, measure, print_table
from sayso.reading.linking import Linking
from sayso.reading.network import MODEL_FOLDER, OnnxNetwork
from training.export import CUE_BIAS, export
from training.train import STAGES, find_base, train


def average(before: Path, trained: Path, out: Path) -> Path:
    """The mean of two stages' weights, which reads better than each (Wortsman et al. 2022)."""
    first, second = (torch.load(path, weights_only=True) for path in (before, trained))
    torch.save({name: (first[name] + second[name]) / 2 for name in first}, out)
    return out


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--build", type=Path, default=Path("build/reader"))
    given = parser.parse_args()
    base = given.base or find_base()
    weights = train(given.corpora, base, given.build / "1", STAGES[0])
    for number, options in enumerate(STAGES[1:], start=2):
        folder = given.build / str(number)
        trained = train(given.corpora, base, folder, options, weights)
        weights = average(weights, trained, folder / "mean.pt")
    export(weights, MODEL_FOLDER, base, CUE_BIAS)
    network = OnnxNetwork()
    dev = load_part(given.corpora, "dev")
    print_table(measure(dev, network.tokenizer, network, Linking(cue_bias=network.cue_bias)))


if __name__ == "__main__":
    main()
