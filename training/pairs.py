"""Train the pair judge: ``python -m training.pairs --corpora ../shared/corpora``.

A run that was stopped goes on from its last checkpoint. `training.pair_export` makes the shipped
weights of it, and `training.pair_weights` weighs their scores.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor

from evals.sentence_pairs import RELATIONS, Pair
from training.pair_examples import FIRST, SECOND, Mix, load_pairs
from training.sentence_model import PairModel
from training.train import find_base, load_tokenizer

__all__ = ["MAX_PIECES", "STAGES", "Options", "encode_pairs", "train", "train_stages"]

MAX_PIECES = 128
_CHECKPOINT_SECONDS = 600
_BATCHES_SORTED = 40
_CONTRADICTS = 1


@dataclass(frozen=True)
class Options:
    """What was chosen. ``average``: decay of the running mean of the weights that ships.

    ``steps``: so many batches at most; ``frozen_layers``: so many stay as they were.
    """

    batch: int = 32
    steps: int = 1_000
    frozen_layers: int = 2
    mix: Mix = FIRST
    encoder_rate: float = 1.2e-4
    head_rate: float = 8e-4
    layer_decay: float = 0.9
    weight_decay: float = 0.01
    warmup: float = 0.06
    average: float = 0.995
    directed_weight: float = 0.5
    early_weight: float = 0.4
    share_turned: float = 0.4
    seed: int = 5


STAGES = (
    Options(),
    Options(mix=SECOND, steps=260, encoder_rate=6e-5, head_rate=3e-4, average=0.98),
)


@dataclass(frozen=True)
class Batch:
    """Pairs as the model takes them; ``allowed`` [batch, 3], ``directed`` -1 where unknown."""

    ids: Tensor
    kinds: Tensor
    mask: Tensor
    allowed: Tensor
    directed: Tensor


def train(corpora: Path, base: Path, folder: Path, options: Options, start: Path | None) -> Path:
    """Train, on from ``start`` where given, and save the running mean of the weights."""
    torch.manual_seed(options.seed)
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base)
    pairs = load_pairs(corpora, options.seed, options.mix)
    batches = cut_batches(tokenizer, pairs, options, Random(options.seed))[: options.steps]
    model = PairModel()
    model.encoder.load_base(base / "model.safetensors")
    if start is not None:
        model.load_state_dict(torch.load(start, weights_only=True))
    optimizer = torch.optim.AdamW(_groups(model, options), weight_decay=options.weight_decay)
    total, warm = len(batches), max(1, int(len(batches) * options.warmup))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min((step + 1) / warm, max(0.0, (total - step) / (total - warm)))
    )
    average = {name: value.clone() for name, value in model.state_dict().items()}
    done = 0
    checkpoint = folder / "checkpoint.pt"
    if checkpoint.is_file():
        saved = torch.load(checkpoint, weights_only=True)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        schedule.load_state_dict(saved["schedule"])
        average, done = saved["average"], saved["done"]
    print(f"{total} batches of {options.batch}, {done} done", flush=True)
    model.train()
    began = saved_at = time.monotonic()
    losses: list[float] = []
    for step in range(done, total):
        loss = find_loss(model, batches[step], options)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        # Early on, the mean follows closely.
        decay = min(options.average, (step + 1) / (step + 10))
        with torch.no_grad():
            for name, value in model.state_dict().items():
                if not name.startswith(_FROZEN):
                    average[name].lerp_(value, 1 - decay)
        losses.append(loss.item())
        if (step + 1) % 50 == 0:
            rate = (step + 1 - done) / (time.monotonic() - began)
            mean = sum(losses[-50:]) / len(losses[-50:])
            print(f"{step + 1}: loss {mean:.3f}, {rate * options.batch:.1f} pairs/s", flush=True)
        if time.monotonic() - saved_at > _CHECKPOINT_SECONDS or step + 1 == total:
            saved_at = time.monotonic()
            state = {
                "model": model.state_dict(),
                "optimizer": optimizer.state_dict(),
                "schedule": schedule.state_dict(),
                "average": average,
                "done": step + 1,
            }
            torch.save(state, checkpoint)
            torch.save(average, folder / "average.pt")
    return folder / "average.pt"


def train_stages(corpora: Path, base: Path, build: Path) -> Path:
    """Train all stages, one after the other; the running mean of the last one's weights."""
    weights: Path | None = None
    for number, options in enumerate(STAGES, start=1):
        weights = train(corpora, base, build / str(number), options, weights)
    assert weights is not None
    return weights


def find_loss(model: PairModel, batch: Batch, options: Options) -> Tensor:
    """How unlikely the allowed relations are, and the directed ones where they are known."""
    early, last = model(batch.ids, batch.kinds, batch.mask)
    whole = torch.zeros(())
    for scores, weight in ((last, 1.0), (early, options.early_weight)):
        logs = scores[:, : len(RELATIONS)].log_softmax(1)
        relation = -torch.logsumexp(logs.masked_fill(~batch.allowed, -1e4), 1).mean()
        whole = whole + weight * relation
        if (batch.directed >= 0).any():
            directed = torch.nn.functional.cross_entropy(
                scores[:, len(RELATIONS) :], batch.directed, ignore_index=-1
            )
            whole = whole + weight * options.directed_weight * directed
    return whole


def cut_batches(
    tokenizer: Tokenizer, pairs: Sequence[Pair], options: Options, chance: Random
) -> list[Batch]:
    """Batches of pairs of about the same length, some pairs turned around."""
    turned = [_turn(pair) if chance.random() < options.share_turned else pair for pair in pairs]
    encoded = encode_pairs(tokenizer, [(pair.first, pair.second) for pair in turned])
    order: list[list[int]] = []
    size = options.batch * _BATCHES_SORTED
    for at in range(0, len(turned), size):
        part = sorted(range(at, min(at + size, len(turned))), key=lambda one: len(encoded[one].ids))
        cut = [part[one : one + options.batch] for one in range(0, len(part), options.batch)]
        chance.shuffle(cut)
        order += cut
    return [_stack([encoded[at] for at in part], [turned[at] for at in part]) for part in order]


def encode_pairs(tokenizer: Tokenizer, pairs: Sequence[tuple[str, str]]) -> list[Encoding]:
    """Both sentences as pieces, the longer one cut where both do not fit."""
    tokenizer.enable_truncation(MAX_PIECES, strategy="longest_first")
    return tokenizer.encode_batch(list(pairs))


def _turn(pair: Pair) -> Pair:
    directed = pair.directed if pair.directed == _CONTRADICTS else None
    return Pair(pair.second, pair.first, pair.relations, directed)


def _stack(encoded: Sequence[Encoding], pairs: Sequence[Pair]) -> Batch:
    longest = max(len(one.ids) for one in encoded)
    rows = [
        [values + [0] * (longest - len(values)) for values in (one.ids, one.type_ids)]
        for one in encoded
    ]
    ids, kinds = (torch.tensor([row[at] for row in rows]) for at in (0, 1))
    mask = torch.tensor([[1] * len(one.ids) + [0] * (longest - len(one.ids)) for one in encoded])
    allowed = torch.tensor([[name in pair.relations for name in RELATIONS] for pair in pairs])
    directed = torch.tensor([-1 if pair.directed is None else pair.directed for pair in pairs])
    return Batch(ids, kinds, mask, allowed, directed)


_FROZEN = ("encoder.pieces", "encoder.positions")
"""Word pieces stay as in the base: most are seen too seldom to learn from."""


def _groups(model: PairModel, options: Options) -> list[dict[str, object]]:
    groups: dict[float, list[Tensor]] = {}
    top = len(model.encoder.layers)
    for name, weight in model.named_parameters():
        if name.startswith(_FROZEN):
            weight.requires_grad_(False)
            continue
        rate = options.head_rate
        if name.startswith("encoder."):
            depth = int(name.split(".")[2]) + 1 if name.startswith("encoder.layers.") else 0
            weight.requires_grad_(depth > options.frozen_layers)
            rate = options.encoder_rate * options.layer_decay ** (top - depth)
        groups.setdefault(rate, []).append(weight)
    return [{"params": weights, "lr": rate} for rate, weights in groups.items()]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds nli/ …")
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--build", type=Path, default=Path("build/pairs"))
    given = parser.parse_args()
    base = given.base or find_base()
    print(train_stages(given.corpora, base, given.build))


if __name__ == "__main__":
    main()
