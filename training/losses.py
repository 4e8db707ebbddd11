"""What a batch of windows costs, head by head, each per thing to be found."""

from __future__ import annotations

from typing import Any, NamedTuple

import torch
from torch import Tensor

from training.batches import Batch, Links
from training.model import Crf, Reader

__all__ = ["Scores", "gold_loss", "move", "read", "step_loss"]


class Scores(NamedTuple):
    """What the heads say of a batch: of those things that the batch has places for.

    ``outer`` and ``inner``: [paragraphs, steps, tags]; ``links``: [cues, words, tags]; ``names``:
    [windows, words, tags]; ``arcs``: [windows, dependents, heads].
    """

    outer: Tensor | None = None
    inner: Tensor | None = None
    links: Tensor | None = None
    names: Tensor | None = None
    arcs: Tensor | None = None
    relations: Tensor | None = None


def move(batch: Any, device: torch.device) -> Any:
    """The batch with its arrays as tensors on the device."""
    if isinstance(batch, tuple):
        return type(batch)(*(move(part, device) for part in batch))  # type: ignore[call-arg]
    if batch is None or isinstance(batch, bool | int):
        return batch
    array = torch.from_numpy(batch)
    return array.pin_memory().to(device, non_blocking=True) if device.type == "cuda" else array


def step_loss(reader: Reader, batch: Batch) -> Tensor:
    """The loss of one batch."""
    return gold_loss(reader, read(reader, batch), batch)


def read(reader: Reader, batch: Batch, *, has_names: bool = False) -> Scores:
    """What the heads say; of names only where they are annotated, or if ``has_names``."""
    with torch.autocast(batch.ids.device.type, torch.bfloat16):
        states = reader.read_words(batch.ids, batch.shapes, batch.mask, batch.heads)
        scores = Scores()
        if batch.cues is not None:
            place = batch.cues.rows, batch.cues.words
            scores = scores._replace(
                outer=reader.cues(states)[place].float(),
                inner=reader.inner_cues(states)[place].float(),
            )
        if batch.links is not None:
            scores = scores._replace(links=_read_links(reader, batch.links, states))
        if has_names or batch.names is not None:
            scores = scores._replace(names=reader.names(states).float())
        if batch.tree is None:
            return scores
        dependents, heads, relations = reader.syntax(states)
    sentences = batch.tree.sentences
    arcs = dependents.float() @ heads.float().transpose(1, 2) + reader.syntax.offsets(sentences)
    is_same = (sentences[:, :, None] == sentences[:, None, :]) & (sentences[:, :, None] >= 0)
    return scores._replace(arcs=arcs.masked_fill(~is_same, -1e4), relations=relations.float())


def _read_links(reader: Reader, links: Links, states: Tensor) -> Tensor:
    around, as_cue = reader.linker.project(states)
    place = links.rows, links.words
    weight = links.in_cue.to(around.dtype)[..., None]
    cue = (as_cue[place] * weight).sum(1) / weight.sum(1).clamp(min=1.0)
    scores = reader.linker.score(around[place], cue, links.in_cue, links.is_there).float()
    barred = torch.where(links.can_be, 0.0, -1e4)[..., None]
    return torch.cat((scores[..., :1], scores[..., 1:] + barred), -1)


def gold_loss(reader: Reader, scores: Scores, batch: Batch) -> Tensor:
    """How unlikely the labels are, by what the heads say."""
    loss = torch.zeros((), device=batch.ids.device)
    cues, links = batch.cues, batch.links
    if cues is not None:
        there = cues.is_there
        outer = _crf_loss(reader.cue_crf, scores.outer, cues.outer, there, False)
        inner = _crf_loss(reader.inner_cue_crf, scores.inner, cues.inner, there, cues.has_unknown)
        loss = loss + (outer.sum() + inner.sum()) / cues.number
    if links is not None:
        seen = torch.ones_like(links.is_there)
        loss = loss + _crf_loss(reader.link_crf, scores.links, links.tags, seen, False).mean()
    if batch.names is not None:
        total = _cross_entropy(_given(scores.names), batch.names, "sum")
        loss = loss + total / (batch.names > 0).sum().clamp(min=1)
    if batch.tree is not None:
        loss = loss + _cross_entropy(_given(scores.arcs), batch.tree.heads, "mean")
        loss = loss + _cross_entropy(_given(scores.relations), batch.tree.relations, "mean")
    return loss


def _given(scores: Tensor | None) -> Tensor:
    if scores is None:
        raise ValueError("a head that the labels need was not read")
    return scores


def _crf_loss(
    crf: Crf, scores: Tensor | None, tags: Tensor, mask: Tensor, has_unknown: bool
) -> Tensor:
    return crf.loss(_given(scores), tags, mask, has_unknown=has_unknown)


def _cross_entropy(scores: Tensor, gold: Tensor, reduction: str) -> Tensor:
    return torch.nn.functional.cross_entropy(
        scores.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction=reduction
    )
