"""The network under training, as the runtime's decoder wants it."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from sayso.reading.finding.chains import FloatArray
from sayso.reading.finding.states import Crf, States
from sayso.words import IntArray
from training.model import Crf as TrainedCrf
from training.model import Reader


def freeze_crf(crf: TrainedCrf) -> Crf:
    """The scores of a trained CRF as arrays."""
    return Crf(
        crf.scores().detach().float().cpu().numpy(),
        crf.get_buffer("start").float().cpu().numpy(),
    )


class TorchNetwork:
    """Runs a Reader in evaluation mode, where its weights are."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader.eval()
        self.cue_crf = freeze_crf(reader.cue_crf)
        self.inner_cue_crf = freeze_crf(reader.inner_cue_crf)
        self.link_crf = freeze_crf(reader.link_crf)
        self.arc_distances: FloatArray = reader.syntax.distances.detach().cpu().numpy()
        self._device = reader.syntax.distances.device

    def encode(self, ids: IntArray, shapes: IntArray, heads: IntArray) -> States:
        with torch.inference_mode(), torch.autocast(self._device.type, torch.bfloat16):
            states = self.reader.encoder(self._put(ids)[None], self._put(shapes)[None], None)[0]
            outputs = self.reader.heads(states[self._put(heads)])
        return States(*(output.float().cpu().numpy() for output in outputs))

    def _put(self, array: IntArray) -> Tensor:
        return torch.from_numpy(array).long().to(self._device)

    def link(
        self,
        around: FloatArray,
        cue: FloatArray,
        in_cue: NDArray[np.bool_],
        mask: NDArray[np.bool_],
    ) -> FloatArray:
        arrays = (around, cue, in_cue, mask)
        tensors = (torch.from_numpy(array).to(self._device) for array in arrays)
        with torch.inference_mode(), torch.autocast(self._device.type, torch.bfloat16):
            scores = self.reader.linker.score(*tensors)
        array: FloatArray = scores.float().cpu().numpy()
        return array
