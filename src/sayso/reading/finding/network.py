"""The shipped weights, run by ONNX Runtime.

Each window is run alone and on one thread: dynamic int8 takes its scales from all that is run
together, so a text read in other company, or on more cores, would otherwise read differently.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from sayso.errors import ModelError
from sayso.reading.finding.chains import FloatArray
from sayso.reading.finding.linking import REACH_WORDS
from sayso.reading.finding.options import Options, Scale
from sayso.reading.finding.states import Crf, States
from sayso.weights import (
    MODELS_FOLDER,
    load_tokenizer,
    open_session,
    read_files,
    read_fingerprint,
)
from sayso.words import IntArray

__all__ = ["MODEL_FOLDER", "OnnxNetwork"]

MODEL_FOLDER = MODELS_FOLDER / "reader"


class OnnxNetwork:
    """The trained network; safe to be called from several threads.

    Raises `ModelError` when a file is missing or its checksum is not the recorded one.
    """

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        files = read_files(folder)
        settings = json.loads(files["reader.json"])
        if settings["reach_words"] != REACH_WORDS:
            raise ModelError(f"{folder}: these weights belong to another version of sayso")
        self.options = Options(
            cue_bias=float(settings["cue_bias"]),
            inner_cue_bias=float(settings["inner_cue_bias"]),
            scale=_scale(settings["scale"]),
            inner_scale=_scale(settings["inner_scale"]),
        )
        self.cue_crf = _crf(settings["cue_crf"])
        self.inner_cue_crf = _crf(settings["inner_cue_crf"])
        self.link_crf = _crf(settings["link_crf"])
        self.arc_distances = np.array(settings["arc_distances"], np.float32)
        self.fingerprint = read_fingerprint(folder)
        self.tokenizer = load_tokenizer(files)
        self._encoder = open_session(files["encoder.onnx"])
        self._linker = open_session(files["linker.onnx"])

    def encode(self, ids: IntArray, shapes: IntArray, heads: IntArray) -> States:
        """Read one window; see `sayso.reading.finding.states.Network`."""
        inputs = {
            "ids": ids.astype(np.int64)[None],
            "shapes": shapes.astype(np.int64)[None],
            "heads": heads.astype(np.int64),
        }
        return States(*self._encoder.run(None, inputs))

    def link(
        self,
        around: FloatArray,
        cue: FloatArray,
        in_cue: NDArray[np.bool_],
        mask: NDArray[np.bool_],
    ) -> FloatArray:
        """Score the words around each cue; see `sayso.reading.finding.states.Network`."""
        inputs = {"around": around, "cue": cue, "in_cue": in_cue, "mask": mask}
        scores: FloatArray = self._linker.run(None, inputs)[0]
        return scores


def _scale(numbers: list[float]) -> Scale:
    slope, shift = numbers
    return float(slope), float(shift)


def _crf(scores: dict[str, Any]) -> Crf:
    return Crf(np.array(scores["transitions"], np.float32), np.array(scores["start"], np.float32))
