"""Inference in linear-chain CRFs (Lafferty et al. 2001) over batches of sequences, in numpy.

Shapes: emissions [sequences, steps, tags], lengths [sequences], transitions [from, to] and
start [tags].
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

__all__ = [
    "FloatArray",
    "best_tags",
    "cut_stretches",
    "find_runs",
    "find_stretches",
    "tag_probabilities",
]

FloatArray = NDArray[np.float32]


def best_tags(
    emissions: FloatArray, lengths: NDArray[np.int32], transitions: FloatArray, start: FloatArray
) -> NDArray[np.int8]:
    """The most probable tag sequence of each sequence (Viterbi); 0 behind its end."""
    n_sequences, n_steps, _ = emissions.shape
    tags = np.zeros((n_sequences, n_steps), np.int8)
    if not n_sequences or not n_steps:
        return tags
    # The longest first: those that go on at a step are then the first so many. A step is a
    # [tags, sequences] table, whose long rows are quicker to add than its short columns.
    order = np.argsort(-lengths, kind="stable")
    going = (lengths > np.arange(n_steps)[:, None]).sum(1).tolist()
    score = emissions[order].transpose(1, 2, 0).copy()
    score[0] += start[:, None]
    moves = transitions[:, :, None]
    paths = np.empty((*transitions.shape, n_sequences), score.dtype)
    for step in range(1, n_steps):
        on = going[step]
        through, here = paths[..., :on], score[step, :, :on]
        np.add(score[step - 1, :, None, :on], moves, out=through)
        np.add(here, np.maximum.reduce(through, axis=0), out=here)
    tag = score[lengths[order] - 1, :, np.arange(n_sequences)].argmax(1)
    found = np.zeros((n_steps, n_sequences), np.int8)
    for step in range(n_steps - 1, 0, -1):
        into = tag[: going[step]]
        found[step, : going[step]] = into
        come = score[step - 1, :, : going[step]] + transitions.take(into, 1)
        come.argmax(0, out=into)
    found[0, : going[0]] = tag[: going[0]]
    tags[order] = found.T
    return tags


def tag_probabilities(
    emissions: FloatArray, lengths: NDArray[np.int32], transitions: FloatArray, start: FloatArray
) -> FloatArray:
    """The probability of each tag at each step (forward-backward); 0 behind a sequence's end."""
    n_sequences, n_steps, n_tags = emissions.shape
    if not n_sequences or not n_steps:
        return np.zeros(emissions.shape, np.float32)
    moves = np.exp(np.maximum(transitions, -60.0))
    moves[transitions < -60.0] = 0.0
    peaks = emissions.max(-1, keepdims=True)
    likely = np.exp(emissions - peaks).transpose(1, 0, 2).copy()
    forward = np.zeros((n_steps, n_sequences, n_tags), np.float32)
    first = likely[0] * np.where(start < -60.0, 0.0, np.exp(np.maximum(start, -60.0)))
    forward[0] = first / first.sum(-1, keepdims=True)
    for step in range(1, n_steps):
        moved = (forward[step - 1] @ moves) * likely[step]
        total = np.add.reduce(moved, axis=-1, keepdims=True)
        np.divide(moved, np.maximum(total, 1e-30), out=forward[step])
    # Behind its end a sequence has nothing to say, neither there nor of what is before.
    goes_on = (np.arange(n_steps)[:, None] < lengths)[..., None]
    backward = np.ones((n_steps, n_sequences, n_tags), np.float32)
    for step in range(n_steps - 2, -1, -1):
        moved = (backward[step + 1] * likely[step + 1]) @ moves.T
        peak = np.maximum.reduce(moved, axis=-1, keepdims=True)
        np.divide(moved, np.maximum(peak, 1e-30), out=backward[step], where=goes_on[step + 1])
    joint = forward * backward
    joint /= np.maximum(joint.sum(-1, keepdims=True), 1e-30)
    joint[~goes_on[..., 0]] = 0.0
    return joint.transpose(1, 0, 2)


def find_runs(tags: NDArray[np.int8]) -> list[tuple[int, tuple[int, int]]]:
    """The tagged ranges of one sequence, half-open, each with its B tag; a B is odd, its I even."""
    runs: list[tuple[int, tuple[int, int]]] = []
    places = np.flatnonzero(tags)
    for at, tag in zip(places.tolist(), tags[places].tolist(), strict=True):
        if tag % 2 == 0 and runs and runs[-1][0] == tag - 1 and runs[-1][1][1] == at:
            runs[-1] = (tag - 1, (runs[-1][1][0], at + 1))
        else:
            runs.append((tag - 1 + tag % 2, (at, at + 1)))
    return runs


def find_stretches(
    scores: FloatArray, parts: NDArray[np.int32], sure_by: float, never: Sequence[int] = ()
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Starts and lengths of the stretches of words that may have another tag than 0.

    A word whose tag 0 outscores all others by ``sure_by`` cuts, unless it is one of ``never``;
    where it can, a stretch has such a word before and behind it. No stretch crosses from one of the
    ``parts`` (a number for each word) to the next. ``scores``: [words, tags].
    """
    may_be = scores[:, 0] - scores[:, 1:].max(1) < sure_by
    may_be[list(never)] = True
    goes_on = parts[1:] == parts[:-1]
    begins = may_be.copy()
    begins[1:] &= ~(may_be[:-1] & goes_on)
    ends = may_be.copy()
    ends[:-1] &= ~(may_be[1:] & goes_on)
    starts, stops = np.flatnonzero(begins), np.flatnonzero(ends) + 1
    starts = starts - np.append(False, goes_on)[starts]
    stops = stops + np.append(goes_on, False)[stops - 1]
    return starts.astype(np.int32), (stops - starts).astype(np.int32)


def cut_stretches(
    scores: FloatArray, starts: NDArray[np.int32], lengths: NDArray[np.int32]
) -> FloatArray:
    """The scores of each stretch, [stretches, steps, tags]; behind its end stands anything."""
    at = starts[:, None] + np.arange(int(lengths.max()))
    emissions: FloatArray = scores[np.minimum(at, len(scores) - 1)]
    return emissions
