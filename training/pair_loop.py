"""The training of the pair judge itself: batches, the loss, and steps, on any device.

Nothing here reads a corpus or cuts text, so that prepared pairs can be trained on elsewhere.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from training.sentence_model import N_RELATIONS, PairModel

__all__ = ["MAX_PIECES", "Batch", "Options", "PairPool", "Run", "Taught", "find_loss"]

MAX_PIECES = 128
_CLS, _SEP, _MARKS = 101, 102, 3
_BATCHES_SORTED = 40
_EVEN = 8
"""Batches are as long as a multiple of this, which attention on a GPU wants."""
_FROZEN = ("encoder.pieces", "encoder.positions")
"""Word pieces stay as in the base: most are seen too seldom to learn from."""

Ints = NDArray[np.int64]


@dataclass(frozen=True)
class Options:
    """What was chosen. ``average``: decay of the running mean of the weights that ships.

    ``steps``: so many batches at most, all there are where None; ``frozen_layers``: so many stay as
    they were; ``soft_weight``: how much what a teacher says counts; ``hard_weight``: how much the
    labels then count beside it; ``is_half``: products in bf16.
    """

    batch: int = 32
    steps: int | None = 1_000
    frozen_layers: int = 2
    encoder_rate: float = 1.2e-4
    head_rate: float = 8e-4
    layer_decay: float = 0.9
    weight_decay: float = 0.01
    warmup: float = 0.06
    average: float = 0.995
    directed_weight: float = 0.5
    early_weight: float = 0.4
    soft_weight: float = 1.0
    hard_weight: float = 0.5
    share_turned: float = 0.4
    seed: int = 5
    device: str = "cpu"
    is_half: bool = False


class Taught(NamedTuple):
    """What a teacher says of pairs [pairs, 3]: probabilities of the relations, and directed ones
    of the first against the second, and of the second against the first."""

    relations: Tensor
    forward: Tensor
    backward: Tensor


@dataclass(frozen=True)
class Batch:
    """Pairs as the model takes them; ``allowed`` [batch, 3], ``directed`` -1 where unknown.

    ``taught`` [batch, 6]: a teacher's probabilities of the relations and of the directed ones.
    """

    ids: Tensor
    kinds: Tensor
    mask: Tensor
    allowed: Tensor
    directed: Tensor
    taught: Tensor | None = None


class PairPool:
    """Sentences as pieces, and pairs of them, kept on one device.

    ``pieces`` of all sentences, one after the other without marks; ``lengths`` of each sentence;
    ``pairs`` [pairs, 2] of their numbers; ``allowed`` [pairs, 3]; ``directed`` [pairs].
    """

    def __init__(
        self,
        pieces: Ints,
        lengths: Ints,
        pairs: Ints,
        allowed: NDArray[np.bool_],
        directed: Ints,
        device: str = "cpu",
        taught: Taught | None = None,
    ) -> None:
        starts = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        self.device = device
        self.pieces = torch.as_tensor(pieces.astype(np.int64), device=device)
        self.starts = torch.as_tensor(starts[pairs].astype(np.int64), device=device)
        self.lengths_both = _fit(lengths[pairs].astype(np.int64))
        self.lengths = torch.as_tensor(self.lengths_both, device=device)
        self.allowed = torch.as_tensor(allowed, device=device)
        self.directed = torch.as_tensor(directed.astype(np.int64), device=device)
        self.taught = taught

    def __len__(self) -> int:
        return len(self.lengths_both)

    def take(self, at: Ints, turned: NDArray[np.bool_] | None = None) -> Batch:
        """The pairs with these numbers as one batch, those ``turned`` with the second first."""
        rows = torch.as_tensor(at, device=self.device)
        is_turned = torch.zeros(len(at), dtype=torch.bool, device=self.device)
        if turned is not None:
            is_turned = torch.as_tensor(turned, device=self.device)
        starts, lengths = self.starts[rows], self.lengths[rows]
        starts = torch.where(is_turned[:, None], starts.flip(1), starts)
        lengths = torch.where(is_turned[:, None], lengths.flip(1), lengths)
        longest = int(self.lengths_both[at].sum(1).max()) + _MARKS
        longest += -longest % _EVEN
        ids, kinds, mask = self._lay_out(starts, lengths, longest)
        directed = self.directed[rows]
        # Who is entailed need not entail; a contradiction is one both ways.
        directed = torch.where(is_turned & (directed != 1), -1, directed)
        taught = None
        if self.taught is not None:
            forward, backward = self.taught.forward[rows], self.taught.backward[rows]
            one_way = torch.where(is_turned[:, None], backward, forward)
            taught = torch.cat((self.taught.relations[rows], one_way), 1)
        return Batch(ids, kinds, mask, self.allowed[rows], directed, taught)

    def _lay_out(
        self, starts: Tensor, lengths: Tensor, longest: int
    ) -> tuple[Tensor, Tensor, Tensor]:
        places = torch.arange(longest, device=self.device)[None]
        first, second = lengths[:, :1], lengths[:, 1:]
        is_first = (places >= 1) & (places <= first)
        is_second = (places >= first + 2) & (places < first + 2 + second)
        is_mark = (places == first + 1) | (places == first + second + 2)
        source = torch.where(
            is_first, starts[:, :1] + places - 1, starts[:, 1:] + places - first - 2
        )
        ids = self.pieces[source.clamp(0, len(self.pieces) - 1)]
        ids = torch.where(is_first | is_second, ids, torch.where(is_mark, _SEP, 0))
        ids[:, 0] = _CLS
        mask = (places <= first + second + 2).to(torch.int64)
        kinds = (mask.bool() & (places >= first + 2)).to(torch.int64)
        return ids, kinds, mask

    def draw(self, options: Options, chance: np.random.Generator) -> Iterator[Batch]:
        """All pairs once, in batches of about the same length, some turned around."""
        order = chance.permutation(len(self))
        turned = chance.random(len(self)) < options.share_turned
        whole = self.lengths_both.sum(1)
        size = options.batch * _BATCHES_SORTED
        for start in range(0, len(order), size):
            part = order[start : start + size]
            part = part[np.argsort(whole[part], kind="stable")]
            cut = [part[at : at + options.batch] for at in range(0, len(part), options.batch)]
            for number in chance.permutation(len(cut)):
                at = cut[number]
                yield self.take(at, turned[at])


class Run:
    """A model in training, with the running mean of its weights."""

    def __init__(self, model: PairModel, options: Options) -> None:
        self.model = model.to(options.device)
        self.options = options
        groups = _group(self.model, options)
        self._rates = [group["lr"] for group in groups]
        self._optimizer = torch.optim.AdamW(groups, weight_decay=options.weight_decay)
        self.average = {name: one.clone() for name, one in model.state_dict().items()}
        self.done = 0
        self.model.train()

    def step(self, batch: Batch, progress: float) -> Tensor:
        """Learn from one batch, so far on the way (0 to 1); its loss, left on the device."""
        warm = self.options.warmup
        share = min((progress + 1e-3) / warm, max(0.0, (1 - progress) / (1 - warm)))
        for group, rate in zip(self._optimizer.param_groups, self._rates, strict=True):
            group["lr"] = rate * share
        device = torch.device(self.options.device).type
        with torch.autocast(device, torch.bfloat16, enabled=self.options.is_half):
            loss = find_loss(self.model, batch, self.options)
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self._optimizer.step()
        self._optimizer.zero_grad(set_to_none=True)
        self.done += 1
        # Early on, the mean follows closely.
        decay = min(self.options.average, self.done / (self.done + 9))
        with torch.no_grad():
            kept = [name for name in self.average if not name.startswith(_FROZEN)]
            state = self.model.state_dict()
            torch._foreach_lerp_(
                [self.average[name] for name in kept], [state[name] for name in kept], 1 - decay
            )
        return loss.detach()

    def save(self) -> dict[str, Any]:
        """What it takes to go on later."""
        return {
            "model": self.model.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "average": self.average,
            "done": self.done,
        }

    def restore(self, saved: dict[str, Any]) -> None:
        """Go on from what was saved."""
        self.model.load_state_dict(saved["model"])
        self._optimizer.load_state_dict(saved["optimizer"])
        self.average, self.done = saved["average"], saved["done"]


def train_for(
    run: Run, pool: PairPool, seconds: float, name: str = "", most: int | None = None
) -> None:
    """Train for so long, as often over all pairs as fit in, ``most`` steps at most.

    The rate falls with the clock, so that the end is an end however fast the machine is.
    """
    chance = np.random.default_rng(run.options.seed)
    began = told = time.monotonic()
    losses: list[Tensor] = []
    epoch = 0
    while True:
        epoch += 1
        for batch in pool.draw(run.options, chance):
            elapsed = time.monotonic() - began
            progress = elapsed / max(seconds, 1e-3)
            if most is not None:
                progress = max(progress, run.done / most)
            if progress >= 1:
                return
            losses.append(run.step(batch, progress))
            if run.done % 20 == 0 and time.monotonic() - told > 10:
                told = time.monotonic()
                mean = float(torch.stack(losses).mean())
                losses = []
                rate = run.done * run.options.batch / elapsed
                print(
                    f"{name} {elapsed:.0f} s, step {run.done}, epoch {epoch}: "
                    f"loss {mean:.3f}, {rate:.0f} pairs/s",
                    flush=True,
                )


def score_pool(model: PairModel, pool: PairPool, batch: int = 512, *, is_half: bool) -> Tensor:
    """Scores [pairs, 2, 6] of both orders, in single precision on the pool's device."""
    model.eval()
    whole = torch.zeros(len(pool), 2, 6, device=pool.device)
    order = np.argsort(pool.lengths_both.sum(1), kind="stable")
    device = torch.device(pool.device).type
    plain = replace_taught(pool)
    with torch.no_grad(), torch.autocast(device, torch.bfloat16, enabled=is_half):
        for start in range(0, len(order), batch):
            at = order[start : start + batch]
            for number, turned in enumerate((False, True)):
                one = plain.take(at, np.full(len(at), turned))
                scores = model(one.ids, one.kinds, one.mask)[1]
                whole[torch.as_tensor(at, device=pool.device), number] = scores.float()
    return whole


def replace_taught(pool: PairPool, taught: Taught | None = None) -> PairPool:
    """The same pairs with what a teacher says of them, or without."""
    other = object.__new__(PairPool)
    other.__dict__ = {**pool.__dict__, "taught": taught}
    return other


def imitate_int8(model: PairModel) -> None:
    """Let the layers multiply as the shipped judge does, so that training makes up for it.

    Weights in 7 bits with a scale for each output, what goes in with 8 bits and one scale for each
    pair; what rounding does is passed over on the way back.
    """
    for layer in model.encoder.layers:
        for part in layer.modules():
            if isinstance(part, nn.Linear):
                part.forward = partial(_multiply_rounded, part)  # type: ignore[method-assign]


def _multiply_rounded(part: nn.Linear, states: Tensor) -> Tensor:
    with torch.no_grad():
        scale = part.weight.float().abs().amax(1, keepdim=True).clamp(min=1e-8) / 63
        weight_off = (part.weight / scale).round() * scale - part.weight
        low = states.float().amin((1, 2), keepdim=True).clamp(max=0)
        high = states.float().amax((1, 2), keepdim=True).clamp(min=0)
        step = (high - low).clamp(min=1e-8) / 255
        states_off = (states.float() / step).round() * step - states
    return nn.functional.linear(
        states + states_off.to(states.dtype), part.weight + weight_off, part.bias
    )


def average_scores(scores: list[Tensor]) -> Taught:
    """What several models say together, from their scores [pairs, 2, 6]."""
    relations = torch.stack([one[:, :, :N_RELATIONS].softmax(2).mean(1) for one in scores]).mean(0)
    directed = torch.stack([one[:, :, N_RELATIONS:].softmax(2) for one in scores]).mean(0)
    return Taught(relations, directed[:, 0], directed[:, 1])


def find_loss(model: PairModel, batch: Batch, options: Options) -> Tensor:
    """How unlikely the allowed relations are, and the directed ones where they are known.

    Where a teacher spoke, how far both are from what it says, and the labels besides.
    """
    early, last = model(batch.ids, batch.kinds, batch.mask)
    whole = torch.zeros((), device=batch.ids.device)
    labels = 1.0 if batch.taught is None else options.hard_weight
    is_known = batch.directed >= 0
    for scores, weight in ((last, 1.0), (early, options.early_weight)):
        logs = scores[:, :N_RELATIONS].float().log_softmax(1)
        directed_logs = scores[:, N_RELATIONS:].float().log_softmax(1)
        relation = -torch.logsumexp(logs.masked_fill(~batch.allowed, -1e4), 1).mean()
        own = directed_logs.gather(1, batch.directed.clamp(min=0)[:, None])[:, 0]
        directed = -(own * is_known).sum() / is_known.sum().clamp(min=1)
        whole = whole + labels * weight * (relation + options.directed_weight * directed)
        if batch.taught is not None:
            soft = -(batch.taught[:, :N_RELATIONS] * logs).sum(1).mean()
            soft_directed = -(batch.taught[:, N_RELATIONS:] * directed_logs).sum(1).mean()
            soft = soft + options.directed_weight * soft_directed
            whole = whole + options.soft_weight * weight * soft
    return whole


def _fit(lengths: Ints) -> Ints:
    """Lengths of both [pairs, 2] in the room there is; what is too long loses of the longer one."""
    room = MAX_PIECES - _MARKS
    short = np.minimum(lengths.min(1), room // 2)
    is_over = lengths.sum(1) > room
    is_first_longer = lengths[:, 0] > lengths[:, 1]
    cut = np.where(
        is_first_longer[:, None],
        np.stack((room - short, short), 1),
        np.stack((short, room - short), 1),
    )
    fitted: Ints = np.where(is_over[:, None], cut, lengths)
    return fitted


def _group(model: PairModel, options: Options) -> list[dict[str, Any]]:
    groups: dict[float, list[Tensor]] = {}
    top = len(model.encoder.layers)
    for name, weight in model.named_parameters():
        if name.startswith(_FROZEN):
            weight.requires_grad_(False)
            continue
        rate = options.head_rate
        if name.startswith("encoder."):
            depth = int(name.split(".")[2]) + 1 if name.startswith("encoder.layers.") else 0
            weight.requires_grad_(depth > options.frozen_layers or options.frozen_layers == 0)
            rate = options.encoder_rate * options.layer_decay ** (top - depth)
        groups.setdefault(rate, []).append(weight)
    return [{"params": weights, "lr": rate} for rate, weights in groups.items()]
