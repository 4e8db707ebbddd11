"""Export trained weights to ONNX with int8 weights: ``python -m training.export``.

Matrix products become dynamic int8 products; the table of word pieces is kept as int8 rows, each
with its own scale (a per-table scale loses too much).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from sayso.reading.finding.states import States
from training.model import REACH_WORDS, Reader, Shape
from training.torch_network import freeze_crf
from training.train import find_base

OPSET = 20
BIASES = (0.0, 0.0)
"""Added to the score of a cue's first word, outermost and nested; others were no better on dev."""
SCALES = ((1.0, 0.0), (1.0, 0.0))
"""From what the tagger says of a cue to how often such an attribution is right; see
`training.calibrate`."""


class Int8Rows(nn.Module):
    """An embedding table of int8 rows with one scale each."""

    def __init__(self, table: nn.Embedding) -> None:
        super().__init__()
        weight = table.weight.detach()
        scale = weight.abs().amax(1, keepdim=True).clamp(min=1e-8) / 127
        self.register_buffer("rows", (weight / scale).round().to(torch.int8))
        self.register_buffer("scale", scale)

    def forward(self, ids: Tensor) -> Tensor:
        rows: Tensor = self.get_buffer("rows")[ids].float() * self.get_buffer("scale")[ids]
        return rows


class WindowEncoder(nn.Module):
    """The encoder and all heads for one window without padding, [1, pieces]."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        reader.encoder.pieces = Int8Rows(reader.encoder.pieces)  # type: ignore[assignment]

    def forward(self, ids: Tensor, shapes: Tensor, heads: Tensor) -> tuple[Tensor, ...]:
        return self.reader.heads(self.reader.encoder(ids, shapes, None)[0][heads])


class CueLinker(nn.Module):
    """The linker from projected states on, [cues, words, width]."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.linker = reader.linker

    def forward(self, around: Tensor, cue: Tensor, in_cue: Tensor, mask: Tensor) -> Tensor:
        return self.linker.score(around, cue, in_cue, mask)


def export(weights: Path, out: Path, base: Path, biases: tuple[float, float]) -> None:
    """Write the encoder, the linker, their settings, the tokenizer and checksums to ``out``."""
    reader = Reader()
    reader.load_state_dict(torch.load(weights, weights_only=True))
    reader.eval()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "float.onnx"
        settings = {
            "reach_words": REACH_WORDS,
            "cue_bias": biases[0],
            "inner_cue_bias": biases[1],
            "scale": SCALES[0],
            "inner_scale": SCALES[1],
            "cue_crf": _lists(freeze_crf(reader.cue_crf)),
            "inner_cue_crf": _lists(freeze_crf(reader.inner_cue_crf)),
            "link_crf": _lists(freeze_crf(reader.link_crf)),
            "arc_distances": reader.syntax.distances.tolist(),
        }
        names = {"ids": {1: "pieces"}, "shapes": {1: "pieces"}, "heads": {0: "words"}}
        outputs = {name: {0: "words"} for name in States._fields}
        ids = torch.ones(1, 8, dtype=torch.long)
        torch.onnx.export(
            WindowEncoder(reader),
            (ids, ids, torch.arange(1, 7)),
            str(raw),
            input_names=list(names),
            output_names=list(outputs),
            dynamic_axes=names | outputs,
            opset_version=OPSET,
            dynamo=False,
        )
        quantize(raw, out / "encoder.onnx")
        width, length = Shape().linker_hidden, 2 * REACH_WORDS + 1
        around = torch.zeros(2, length, width)
        in_cue = torch.zeros(2, length, dtype=torch.bool)
        names = {name: {0: "cues", 1: "words"} for name in ("around", "in_cue", "mask")}
        torch.onnx.export(
            CueLinker(reader),
            (around, torch.zeros(2, 2 * width), in_cue, ~in_cue),
            str(raw),
            input_names=["around", "cue", "in_cue", "mask"],
            output_names=["scores"],
            dynamic_axes=names | {"cue": {0: "cues"}, "scores": {0: "cues", 1: "words"}},
            opset_version=OPSET,
            dynamo=False,
        )
        quantize(raw, out / "linker.onnx")
    (out / "reader.json").write_text(json.dumps(settings, indent=1) + "\n")
    finish_folder(out, base, ("encoder.onnx", "linker.onnx", "reader.json"))


def finish_folder(out: Path, base: Path, names: Sequence[str]) -> None:
    """Put the tokenizer beside the files named, strip the graphs and write all checksums."""
    for name in names:
        if name.endswith(".onnx"):
            _strip(out / name)
    shutil.copy(base / "tokenizer.json", out / "tokenizer.json")
    write_sums(out)


def write_sums(folder: Path) -> None:
    """Write the checksums of all files of a model."""
    names = sorted(path.name for path in folder.iterdir() if path.name != "checksums.json")
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in names}
    (folder / "checksums.json").write_text(json.dumps(sums, indent=1) + "\n")


def quantize(raw: Path, out: Path, *, is_reduced: bool = False) -> None:
    """Write the graph with int8 matrix products, whose activations are scaled as they come.

    ``is_reduced``: weights of seven bits, whose sums no processor cuts off (AVX2 without VNNI adds
    two products in 16 bits), so that all give the same.
    """
    quantize_dynamic(
        raw,
        out,
        per_channel=True,
        reduce_range=is_reduced,
        weight_type=QuantType.QInt8,
        op_types_to_quantize=["MatMul"],
    )


def _lists(crf: tuple[object, ...]) -> dict[str, object]:
    transitions, start = crf
    return {"transitions": transitions.tolist(), "start": start.tolist()}  # type: ignore[attr-defined]


def _strip(path: Path) -> None:
    """Take the exporter's notes (which hold paths of the machine) out of a model."""
    model = onnx.load(path)
    for node in model.graph.node:
        node.doc_string = ""
        del node.metadata_props[:]
    onnx.save(model, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, default=Path("build/reader/average.pt"))
    parser.add_argument("--out", type=Path, default=Path("src/sayso/models/reader"))
    parser.add_argument("--base", type=Path)
    parser.add_argument("--biases", type=float, nargs=2, default=BIASES)
    given = parser.parse_args()
    export(given.weights, given.out, given.base or find_base(), tuple(given.biases))


if __name__ == "__main__":
    main()
