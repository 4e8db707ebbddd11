"""Export the sentence encoder to ONNX with int8 weights: ``python -m training.sentences``.

Nothing is trained: these are the base weights (`training.train.find_base`), with the mean over the
pieces and the length of one put into the graph.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from pathlib import Path

import torch
from torch import Tensor, nn

from training.export import OPSET, Int8Rows, finish_folder, quantize
from training.sentence_model import SentenceModel
from training.train import find_base

MAX_PIECES = 64


class Sentence(nn.Module):
    """Texts of one length, [texts, pieces], to vectors of length one, [texts, 384]."""

    def __init__(self, encoder: SentenceModel) -> None:
        super().__init__()
        self.encoder = encoder
        cut_tables(encoder, MAX_PIECES)

    def forward(self, ids: Tensor) -> Tensor:
        last = self.encoder(ids, torch.zeros_like(ids), None)[-1]
        return nn.functional.normalize(last.mean(1))


def cut_tables(encoder: SentenceModel, max_pieces: int) -> None:
    """Make the table of pieces int8, and keep of the positions what is used."""
    encoder.pieces = Int8Rows(encoder.pieces)  # type: ignore[assignment]
    kept = encoder.positions.weight.detach()[:max_pieces]
    encoder.positions = nn.Embedding.from_pretrained(kept)


def export(base: Path, out: Path) -> None:
    """Write the encoder, its settings, the tokenizer and checksums to ``out``."""
    encoder = SentenceModel()
    encoder.load_base(base / "model.safetensors")
    sentence = Sentence(encoder).eval()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "float.onnx"
        torch.onnx.export(
            sentence,
            (torch.ones(1, 8, dtype=torch.long),),
            str(raw),
            input_names=["ids"],
            output_names=["vector"],
            dynamic_axes={"ids": {0: "texts", 1: "pieces"}, "vector": {0: "texts"}},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize(raw, out / "encoder.onnx", is_reduced=True)
    settings = {"max_pieces": MAX_PIECES, "width": 384}
    (out / "sentences.json").write_text(json.dumps(settings, indent=1) + "\n")
    finish_folder(out, base, ("encoder.onnx", "sentences.json"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path("src/sayso/models/sentences"))
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    given = parser.parse_args()
    export(given.base or find_base(), given.out)


if __name__ == "__main__":
    main()
