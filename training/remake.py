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


def average(stages: list[Path], out: Path) -> None:
    """The mean of the stages' weights, which reads better than each (Wortsman et al. 2022)."""
    states = [torch.load(path, weights_only=True) for path in stages]
    mean = {name: sum(state[name] for state in states) / len(states) for name in states[0]}
    torch.save(mean, out)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--build", type=Path, default=Path("build/reader"))
    given = parser.parse_args()
    base = given.base or find_base()
    stages: list[Path] = []
    for number, options in enumerate(STAGES, start=1):
        start = stages[-1] if stages else None
        stages.append(train(given.corpora, base, given.build / str(number), options, start))
    weights = given.build / "weights.pt"
    average(stages, weights)
    export(weights, MODEL_FOLDER, base, CUE_BIAS)
    network = OnnxNetwork()
    dev = load_part(given.corpora, "dev")
    print_table(measure(dev, network.tokenizer, network, Linking(cue_bias=network.cue_bias)))


if __name__ == "__main__":
    main()
