"""Pairs in training: how they are laid out, turned around and learned, where torch is there."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="training needs torch")
pytest.importorskip("safetensors", reason="training needs safetensors")


def _pool() -> Any:
    from training.pair_loop import PairPool

    pieces = np.array([7, 8, 9, 20, 21, 30], np.int64)
    pairs = np.array([(0, 1), (1, 2), (0, 2)], np.int64)
    allowed = np.eye(3, dtype=np.bool_)
    return PairPool(pieces, np.array([3, 2, 1]), pairs, allowed, np.array([0, 1, 2]))


def test_both_sentences_stand_between_their_marks() -> None:
    """In the order asked for; the second one and its mark are of the other kind."""
    batch = _pool().take(np.array([0, 1]), np.array([False, True]))
    assert batch.ids[0].tolist() == [101, 7, 8, 9, 102, 20, 21, 102]
    assert batch.ids[1].tolist() == [101, 30, 102, 20, 21, 102, 0, 0]
    assert batch.kinds[1].tolist() == [0, 0, 0, 1, 1, 1, 0, 0]
    assert batch.mask[1].tolist() == [1, 1, 1, 1, 1, 1, 0, 0]


def test_only_a_contradiction_is_one_both_ways() -> None:
    """Turned around, what is entailed is open."""
    turned = _pool().take(np.array([0, 1, 2]), np.array([True, True, True]))
    assert turned.directed.tolist() == [-1, 1, -1]


def test_a_long_pair_loses_of_its_longer_sentence() -> None:
    """Both fit in what there is room for, marks and all."""
    from training.pair_loop import MAX_PIECES, PairPool

    pool = PairPool(
        np.arange(1, 211),
        np.array([200, 10]),
        np.array([(0, 1), (1, 0)]),
        np.ones((2, 3), np.bool_),
        np.array([-1, -1]),
    )
    assert pool.lengths.tolist() == [[MAX_PIECES - 13, 10], [10, MAX_PIECES - 13]]


@pytest.mark.parametrize(("is_half", "is_rounded"), [(False, False), (True, True)])
def test_steps_lower_the_loss(is_half: bool, is_rounded: bool) -> None:
    """With and without bf16 and the products of the shipped judge, taught or not."""
    from training.pair_loop import (
        Options,
        Run,
        average_scores,
        find_loss,
        imitate_int8,
        replace_taught,
        score_pool,
    )
    from training.sentence_model import PairModel

    torch.manual_seed(1)
    model = PairModel(layers=4)
    before = model.encoder.pieces.weight.clone()
    if is_rounded:
        imitate_int8(model)
    pool = _pool()
    options = Options(frozen_layers=0, is_half=is_half, encoder_rate=1e-4, head_rate=1e-3)
    taught = replace_taught(pool, average_scores([score_pool(model, pool, is_half=is_half)]))
    batch = taught.take(np.array([0, 1, 2]))
    assert batch.taught is not None
    assert batch.taught.sum(1).tolist() == pytest.approx([2.0, 2.0, 2.0], abs=1e-3)
    run = Run(model, options)
    model.eval()
    plain = pool.take(np.array([0, 1, 2]))
    first = find_loss(model, plain, options).item()
    for step in range(12):
        run.step(plain, step / 100 + 0.06)
    assert find_loss(model, plain, options).item() < first
    assert torch.equal(model.encoder.pieces.weight, before)
