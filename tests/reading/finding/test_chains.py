"""Inference in chains, against every path written out."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from sayso.reading.finding.chains import (
    FloatArray,
    best_tags,
    find_runs,
    find_stretches,
    tag_probabilities,
)

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


def test_runs_begin_with_their_own_tag() -> None:
    """B and I of one kind make a run; an I after another kind begins one."""
    tags = np.array([0, 1, 2, 2, 1, 0, 3, 4, 2], np.int8)
    assert find_runs(tags) == [(1, (1, 4)), (1, (4, 5)), (3, (6, 8)), (1, (8, 9))]


@pytest.mark.parametrize("seed", range(20))
def test_stretches_hold_every_unsure_word_once(seed: int) -> None:
    """Each word that is not surely 0 is in just one stretch, which stays in its paragraph."""
    draw = np.random.default_rng(seed)
    scores = draw.normal(size=(40, N_TAGS)).astype(np.float32) * 4
    parts = np.cumsum(draw.random(40) < 0.2).astype(np.int32)
    never = [3, 17]
    starts, lengths = find_stretches(scores, parts, 1.0, never)
    inner = np.zeros(40, int)
    unsure = scores[:, 0] - scores[:, 1:].max(1) < 1.0
    unsure[never] = True
    for start, length in zip(starts, lengths, strict=True):
        assert length > 0
        assert len(set(parts[start : start + length])) == 1
        inner[start : start + length] += unsure[start : start + length]
    assert (inner == unsure).all()


def test_cutting_at_sure_words_changes_nothing() -> None:
    """Tags found stretch by stretch are those of the whole sequence."""
    draw = np.random.default_rng(3)
    scores = draw.normal(size=(200, N_TAGS)).astype(np.float32)
    scores[draw.random(200) < 0.6, 0] += 40.0
    moves = draw.normal(size=(N_TAGS, N_TAGS)).astype(np.float32)
    start = np.zeros(N_TAGS, np.float32)
    whole = best_tags(scores[None], np.array([200], np.int32), moves, start)[0]
    parts = np.zeros(200, np.int32)
    cut = np.zeros(200, np.int8)
    for first, length in zip(*find_stretches(scores, parts, 20.0), strict=True):
        stretch = scores[None, first : first + length]
        cut[first : first + length] = best_tags(stretch, np.array([length], np.int32), moves, start)
    assert (cut == whole).all()
