"""The network under training, as the runtime's decoder wants it."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray

from sayso.reading.finding.chains import FloatArray
from sayso.reading.finding.states import Crf, States
from sayso.words import IntArray
from training.model import Crf as TrainedCrf
from training.model import Reader


def freeze_crf(crf: TrainedCrf) -> Crf:
    """The scores of a trained CRF as arrays."""
    return Crf(
        crf.scores().detach().float().numpy(),
        torch.as_tensor(crf.get_buffer("start")).float().numpy(),
    )


class TorchNetwork:
    """Runs a Reader in evaluation mode on the CPU."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader.eval()
        self.cue_crf = freeze_crf(reader.cue_crf)
        self.inner_cue_crf = freeze_crf(reader.inner_cue_crf)
        self.link_crf = freeze_crf(reader.link_crf)
        self.arc_distances: FloatArray = reader.syntax.distances.detach().numpy()

    def encode(self, ids: IntArray, shapes: IntArray, heads: IntArray) -> States:
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            states = self.reader.encoder(
                torch.from_numpy(ids).long()[None], torch.from_numpy(shapes).long()[None], None
            )[0]
            outputs = self.reader.heads(states[torch.from_numpy(heads).long()])
        return States(*(output.float().numpy() for output in outputs))

    def link(
        self,
        around: FloatArray,
        cue: FloatArray,
        in_cue: NDArray[np.bool_],
        mask: NDArray[np.bool_],
    ) -> FloatArray:
        arrays = (around, cue, in_cue, mask)
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16):
            scores = self.reader.linker.score(*(torch.from_numpy(array) for array in arrays))
        array: FloatArray = scores.float().numpy()
        return array
