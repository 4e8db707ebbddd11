"""Inference in chains, against every path written out."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from sayso.reading.chains import FloatArray, best_tags, tag_probabilities

N_TAGS = 3


def _score(
    path: tuple[int, ...], emissions: FloatArray, moves: FloatArray, start: FloatArray
) -> float:
    total = start[path[0]] + sum(emissions[at, tag] for at, tag in enumerate(path))
    return float(total + sum(moves[a, b] for a, b in pairwise(path)))


@pytest.mark.parametrize("seed", range(5))
def test_best_tags_and_probabilities_are_those_of_all_paths(seed: int) -> None:
    """Viterbi finds the best of all paths, forward-backward the share of all that pass a tag."""
    draw = np.random.default_rng(seed)
    lengths = np.array([4, 1, 3], np.int32)
    emissions = draw.normal(size=(3, 4, N_TAGS)).astype(np.float32)
    moves = draw.normal(size=(N_TAGS, N_TAGS)).astype(np.float32)
    moves[0, 2] = -1e4
    start = np.array([0.1, 0.2, -1e4], np.float32)
    tags = best_tags(emissions, lengths, moves, start)
    shares = tag_probabilities(emissions, lengths, moves, start)
    for row, length in enumerate(lengths):
        paths = list(product(range(N_TAGS), repeat=int(length)))
        scores = np.array([_score(path, emissions[row], moves, start) for path in paths])
        assert tuple(tags[row, :length]) == paths[int(scores.argmax())]
        assert not tags[row, length:].any()
        weights = np.exp(scores - scores.max())
        weights /= weights.sum()
        for at in range(length):
            for tag in range(N_TAGS):
                share = sum(
                    weight for path, weight in zip(paths, weights, strict=True) if path[at] == tag
                )
                assert shares[row, at, tag] == pytest.approx(share, abs=1e-4)


def test_no_sequences_give_no_tags() -> None:
    """An empty batch is no error."""
    nothing = np.zeros((0, 0, N_TAGS), np.float32)
    lengths = np.zeros(0, np.int32)
    moves, start = np.zeros((N_TAGS, N_TAGS), np.float32), np.zeros(N_TAGS, np.float32)
    assert best_tags(nothing, lengths, moves, start).shape == (0, 0)
    assert tag_probabilities(nothing, lengths, moves, start).shape == (0, 0, N_TAGS)
