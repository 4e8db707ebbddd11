"""Train the pair judge: ``python -m training.pairs --corpora ../shared/corpora``.

A run that was stopped goes on from its last checkpoint. `training.pair_export` makes the shipped
weights of it, and `training.pair_weights` weighs their scores. With ``--device cuda`` it learns of
far more pairs for so many seconds, from several seeds whose mean is taught into one.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from tokenizers import Tokenizer

from evals.sentence_pairs import RELATIONS, Pair
from training.pair_examples import FIRST, LONG, SECOND, Mix, load_pairs
from training.pair_loop import (
    Options,
    PairPool,
    Run,
    average_scores,
    replace_taught,
    score_pool,
    train_for,
)
from training.sentence_model import PairModel
from training.train import find_base, load_tokenizer

__all__ = ["LONG_RUN", "STAGES", "Stage", "pool_pairs", "train", "train_long", "train_stages"]

_CHECKPOINT_SECONDS = 600


class Stage(NamedTuple):
    """What is learned from, and how."""

    mix: Mix
    options: Options


STAGES = (
    Stage(FIRST, Options()),
    Stage(SECOND, Options(steps=260, encoder_rate=6e-5, head_rate=3e-4, average=0.98)),
)
LONG_RUN = Options(
    batch=256,
    steps=None,
    frozen_layers=0,
    encoder_rate=2e-4,
    head_rate=1e-3,
    layer_decay=0.9,
    average=0.998,
    share_turned=0.5,
    is_half=True,
)
"""Each seed of a long run; bf16 wants a processor that has it."""
_TEACHING_RATES = {"encoder_rate": 1.2e-4, "head_rate": 4e-4}


def train(corpora: Path, base: Path, folder: Path, stage: Stage, start: Path | None) -> Path:
    """Train, on from ``start`` where given, and save the running mean of the weights."""
    options = stage.options
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    folder.mkdir(parents=True, exist_ok=True)
    pairs = load_pairs(corpora, options.seed, stage.mix)
    pool = pool_pairs(load_tokenizer(base), pairs)
    batches = list(pool.draw(options, np.random.default_rng(options.seed)))[: options.steps]
    run = Run(_start(base, start), options)
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.is_file():
        run.restore(torch.load(checkpoint, weights_only=True))
    print(f"{len(batches)} batches of {options.batch}, {run.done} done", flush=True)
    done = run.done
    began = saved_at = time.monotonic()
    losses: list[float] = []
    for step in range(done, len(batches)):
        losses.append(float(run.step(batches[step], step / len(batches))))
        if (step + 1) % 50 == 0:
            rate = (step + 1 - done) / (time.monotonic() - began)
            mean = sum(losses[-50:]) / len(losses[-50:])
            print(f"{step + 1}: loss {mean:.3f}, {rate * options.batch:.1f} pairs/s", flush=True)
        if time.monotonic() - saved_at > _CHECKPOINT_SECONDS or step + 1 == len(batches):
            saved_at = time.monotonic()
            torch.save(run.save(), checkpoint)
            torch.save(run.average, folder / "average.pt")
    return folder / "average.pt"


def train_stages(corpora: Path, base: Path, build: Path) -> Path:
    """Train all stages, one after the other; the running mean of the last one's weights."""
    weights: Path | None = None
    for number, stage in enumerate(STAGES, start=1):
        weights = train(corpora, base, build / str(number), stage, weights)
    assert weights is not None
    return weights


def train_long(
    corpora: Path, base: Path, build: Path, device: str, seconds: float, seeds: int = 3
) -> Path:
    """Train from several seeds, a third of the time each where there are three, then one on from
    the first of them that learns what they say together, for half as long again."""
    build.mkdir(parents=True, exist_ok=True)
    pairs = load_pairs(corpora, LONG_RUN.seed, LONG)
    pool = pool_pairs(load_tokenizer(base), pairs, device)
    weights, scores = [], []
    for seed in range(seeds):
        options = replace(LONG_RUN, seed=LONG_RUN.seed + seed, device=device)
        torch.manual_seed(options.seed)
        run = Run(_start(base, None), options)
        train_for(run, pool, seconds / seeds, f"seed {seed}")
        weights.append(build / f"seed{seed}.pt")
        torch.save(run.average, weights[-1])
        run.model.load_state_dict(run.average)
        scores.append(score_pool(run.model, pool, is_half=options.is_half))
    taught = replace_taught(pool, average_scores(scores))
    options = replace(LONG_RUN, device=device, **_TEACHING_RATES)
    run = Run(_start(base, weights[0]), options)
    train_for(run, taught, seconds / 2, "taught")
    torch.save({name: one.cpu() for name, one in run.average.items()}, build / "average.pt")
    return build / "average.pt"


def pool_pairs(tokenizer: Tokenizer, pairs: Sequence[Pair], device: str = "cpu") -> PairPool:
    """The pairs as pieces, each sentence cut once."""
    texts = list(dict.fromkeys(text for one in pairs for text in (one.first, one.second)))
    numbers = {text: number for number, text in enumerate(texts)}
    pieces = [one.ids for one in tokenizer.encode_batch(texts, add_special_tokens=False)]
    return PairPool(
        np.concatenate([np.array(one, np.int64) for one in pieces]),
        np.array([len(one) for one in pieces], np.int64),
        np.array([(numbers[one.first], numbers[one.second]) for one in pairs], np.int64),
        np.array([[name in one.relations for name in RELATIONS] for one in pairs]),
        np.array([-1 if one.directed is None else one.directed for one in pairs], np.int64),
        device,
    )


def _start(base: Path, weights: Path | None) -> PairModel:
    model = PairModel()
    model.encoder.load_base(base / "model.safetensors")
    if weights is not None:
        model.load_state_dict(torch.load(weights, weights_only=True, map_location="cpu"))
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds nli/ …")
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--build", type=Path, default=Path("build/pairs"))
    parser.add_argument("--device", default="cpu", help="cuda makes one long run")
    parser.add_argument("--seconds", type=float, default=200, help="of a long run's seeds together")
    given = parser.parse_args()
    base = given.base or find_base()
    if given.device == "cpu":
        print(train_stages(given.corpora, base, given.build))
    else:
        print(train_long(given.corpora, base, given.build, given.device, given.seconds))


if __name__ == "__main__":
    main()
