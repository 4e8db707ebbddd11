"""Export the trained pair judge to ONNX with int8 weights: ``python -m training.pair_export``."""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from training.export import OPSET, finish_folder, quantize
from training.pair_loop import MAX_PIECES
from training.sentence_model import EARLY_LAYERS, PairModel
from training.sentences import cut_tables
from training.train import find_base

LAYERS = 6


class Judge(nn.Module):
    """Pairs of one length without padding, [pairs, pieces], to the scores [pairs, 6]."""

    def __init__(self, model: PairModel, layers: int) -> None:
        super().__init__()
        self.encoder = model.encoder
        self.head = model.last if layers > EARLY_LAYERS else model.early
        del self.encoder.layers[layers:]
        cut_tables(self.encoder, MAX_PIECES)

    def forward(self, ids: Tensor, kinds: Tensor) -> Tensor:
        scores: Tensor = self.head(self.encoder(ids, kinds, None)[-1], None)
        return scores


def export(
    weights: Path, out: Path, base: Path, layers: int = LAYERS, *, is_float: bool = False
) -> None:
    """Write the judge, its settings, the tokenizer and checksums to ``out``.

    Its scores are weighed afterwards, by `training.pair_weights`.

    ``is_float``: without int8, to see what that costs.
    """
    model = PairModel()
    model.load_state_dict(torch.load(weights, weights_only=True))
    judge = Judge(model, layers).eval()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        raw = out / "judge.onnx" if is_float else Path(folder) / "float.onnx"
        ids = torch.ones(2, 8, dtype=torch.long)
        torch.onnx.export(
            judge,
            (ids, torch.zeros_like(ids)),
            str(raw),
            input_names=["ids", "kinds"],
            output_names=["scores"],
            dynamic_axes={
                "ids": {0: "pairs", 1: "pieces"},
                "kinds": {0: "pairs", 1: "pieces"},
                "scores": {0: "pairs"},
            },
            opset_version=OPSET,
            dynamo=False,
        )
        if not is_float:
            quantize(raw, out / "judge.onnx", is_reduced=True)
    unweighed = {"weights": np.eye(3, 7).tolist(), "biases": [0.0, 0.0, 0.0]}
    settings = {"max_pieces": MAX_PIECES} | unweighed
    (out / "pairs.json").write_text(json.dumps(settings, indent=1) + "\n")
    finish_folder(out, base, ("judge.onnx", "pairs.json"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=Path("build/pairs/2/average.pt"))
    parser.add_argument("--out", type=Path, default=Path("src/sayso/models/pairs"))
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--layers", type=int, default=LAYERS)
    parser.add_argument("--float", action="store_true", dest="is_float")
    given = parser.parse_args()
    base = given.base or find_base()
    export(given.weights, given.out, base, given.layers, is_float=given.is_float)


if __name__ == "__main__":
    main()
