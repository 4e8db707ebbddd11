"""Inference in linear-chain CRFs (Lafferty et al. 2001) over batches of sequences, in numpy.

Shapes: emissions [sequences, steps, tags], lengths [sequences], transitions [from, to] and
start [tags].
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

__all__ = ["FloatArray", "best_tags", "tag_probabilities"]

FloatArray = NDArray[np.float32]


def best_tags(
    emissions: FloatArray, lengths: NDArray[np.int32], transitions: FloatArray, start: FloatArray
) -> NDArray[np.int8]:
    """The most probable tag sequence of each sequence (Viterbi); 0 behind its end."""
    n_sequences, n_steps, n_tags = emissions.shape
    tags = np.zeros((n_sequences, n_steps), np.int8)
    if not n_sequences or not n_steps:
        return tags
    score = emissions[:, 0] + start
    back = np.zeros((n_steps, n_sequences, n_tags), np.int8)
    stay = np.arange(n_tags, dtype=np.int8)
    for step in range(1, n_steps):
        paths = score[:, :, None] + transitions
        best = paths.argmax(1)
        on = (step < lengths)[:, None]
        moved = paths.max(1) + emissions[:, step]
        score = np.where(on, moved, score)
        back[step] = np.where(on, best, stay)
    tag = score.argmax(1)
    rows = np.arange(n_sequences)
    for step in range(n_steps - 1, -1, -1):
        tags[:, step] = np.where(step < lengths, tag, 0)
        tag = back[step, rows, tag]
    return tags


def tag_probabilities(
    emissions: FloatArray, lengths: NDArray[np.int32], transitions: FloatArray, start: FloatArray
) -> FloatArray:
    """The probability of each tag at each step (forward-backward); 0 behind a sequence's end."""
    n_sequences, n_steps, n_tags = emissions.shape
    forward = np.zeros((n_steps, n_sequences, n_tags), np.float32)
    backward = np.zeros((n_steps, n_sequences, n_tags), np.float32)
    if not n_sequences or not n_steps:
        return np.zeros(emissions.shape, np.float32)
    moves = np.exp(np.maximum(transitions, -60.0))
    moves[transitions < -60.0] = 0.0
    peaks = emissions.max(-1, keepdims=True)
    likely = np.exp(emissions - peaks)
    first = likely[:, 0] * np.where(start < -60.0, 0.0, np.exp(np.maximum(start, -60.0)))
    forward[0] = first / first.sum(-1, keepdims=True)
    for step in range(1, n_steps):
        moved = (forward[step - 1] @ moves) * likely[:, step]
        moved /= np.maximum(moved.sum(-1, keepdims=True), 1e-30)
        forward[step] = np.where((step < lengths)[:, None], moved, forward[step - 1])
    backward[-1] = 1.0
    for step in range(n_steps - 2, -1, -1):
        moved = (backward[step + 1] * likely[:, step + 1]) @ moves.T
        moved /= np.maximum(moved.max(-1, keepdims=True), 1e-30)
        backward[step] = np.where((step + 1 < lengths)[:, None], moved, 1.0)
    joint = (forward * backward).transpose(1, 0, 2)
    joint /= np.maximum(joint.sum(-1, keepdims=True), 1e-30)
    joint[np.arange(n_steps) >= lengths[:, None]] = 0.0
    return joint.astype(np.float32)
