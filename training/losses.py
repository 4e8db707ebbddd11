"""What a batch of windows costs, head by head, each per thing to be found."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from training.examples import Example, Ints
from training.model import REACH_WORDS, Crf, Reader

__all__ = ["step_loss"]


def step_loss(reader: Reader, batch: list[Example], reach: int = REACH_WORDS) -> Tensor:
    """The loss of one batch, whose windows are all annotated with the same kinds of things."""
    ids, shapes = _pad([e.ids for e in batch]), _pad([e.shapes for e in batch])
    heads = _pad([e.heads for e in batch])
    mask = _pad([np.ones_like(e.ids) for e in batch])
    with torch.autocast("cpu", torch.bfloat16):
        states = reader.read_words(ids, shapes, mask, heads)
    if batch[0].cue_tags is not None:
        return _attribution_loss(reader, batch, states, reach)
    if batch[0].names is not None:
        return _tag_loss(reader.names, states, [e.names for e in batch])
    return _tree_loss(reader, batch, states)


def _pad(arrays: list[Ints], filler: int = 0) -> Tensor:
    out = np.full((len(arrays), max(len(array) for array in arrays)), filler, np.int64)
    for row, array in enumerate(arrays):
        out[row, : len(array)] = array
    return torch.from_numpy(out)


def _attribution_loss(reader: Reader, batch: list[Example], states: Tensor, reach: int) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        outer, inner = reader.cues(states), reader.inner_cues(states)
        around, as_cue = reader.linker.project(states)
    n_cues = max(1, sum(int((e.cue_tags == 1).sum()) for e in batch if e.cue_tags is not None))
    index = _paragraph_index(batch)
    loss = _cue_loss(reader.cue_crf, outer, [e.cue_tags for e in batch], index)
    loss = loss + _cue_loss(reader.inner_cue_crf, inner, [e.inner_cue_tags for e in batch], index)
    loss = loss / n_cues
    if any(example.links for example in batch):
        loss = loss + _link_loss(reader, batch, around, as_cue, reach)
    return loss


def _paragraph_index(batch: list[Example]) -> tuple[Tensor, Tensor, Tensor]:
    """Row and word of each step of each paragraph, [paragraphs, steps], and which are there."""
    parts = []
    for row, example in enumerate(batch):
        cuts = np.flatnonzero(np.diff(example.paragraphs)) + 1
        bounds = [0, *cuts.tolist(), len(example.paragraphs)]
        parts += [(row, a, b) for a, b in pairwise(bounds)]
    rows = torch.tensor([row for row, _, _ in parts])[:, None]
    starts = torch.tensor([start for _, start, _ in parts])[:, None]
    lengths = torch.tensor([end - start for _, start, end in parts])[:, None]
    steps = torch.arange(int(lengths.max()))
    return rows, (starts + steps), steps < lengths


def _cue_loss(
    crf: Crf, scores: Tensor, tags: list[Ints | None], index: tuple[Tensor, Tensor, Tensor]
) -> Tensor:
    """Negative log-likelihood, summed over paragraphs, as they are read one by one."""
    rows, words, is_there = index
    words = words.clamp(max=scores.shape[1] - 1)
    gold = _pad([array for array in tags if array is not None])
    return crf.loss(scores[rows, words], gold[rows, words], is_there) * len(rows)


def _link_loss(
    reader: Reader, batch: list[Example], around: Tensor, as_cue: Tensor, reach: int
) -> Tensor:
    rows = [(row, link) for row, e in enumerate(batch) for link in e.links]
    lengths = torch.tensor([len(e.heads) for e in batch])
    at_row = torch.tensor([row for row, _ in rows])
    cue_start = torch.tensor([link.cue[0] for _, link in rows])[:, None]
    cue_end = torch.tensor([link.cue[1] for _, link in rows])[:, None]
    at = cue_start + torch.arange(-reach, reach + 1)
    is_there = (at >= 0) & (at < lengths[at_row][:, None])
    for number, (_, link) in enumerate(rows):
        if link.within is not None:
            inside = torch.zeros_like(is_there[number])
            for start, end in link.within:
                inside |= (at[number] >= start) & (at[number] < end)
            is_there[number] &= inside
    in_cue = (at >= cue_start) & (at < cue_end)
    place = at_row[:, None], at.clamp(0, around.shape[1] - 1)
    weight = in_cue.to(around.dtype)[..., None]
    cue = (as_cue[place] * weight).sum(1) / weight.sum(1).clamp(min=1.0)
    with torch.autocast("cpu", torch.bfloat16):
        scores = reader.linker.score(around[place], cue, in_cue, is_there).float()
    can_be = is_there & ~in_cue
    barred = torch.where(can_be, 0.0, -1e4)[..., None]
    scores = torch.cat((scores[..., :1], scores[..., 1:] + barred), -1)
    tags = np.stack([_crop(link.tags, reach) for _, link in rows])
    gold = torch.where(can_be, torch.from_numpy(tags), 0)
    return reader.link_crf.loss(scores, _repair(gold), torch.ones_like(is_there))


def _crop(tags: Ints, reach: int) -> Ints:
    return tags[REACH_WORDS - reach : REACH_WORDS + reach + 1]


def _repair(tags: Tensor) -> Tensor:
    """Where a span's beginning is out of sight, its first visible word begins it."""
    before = torch.nn.functional.pad(tags[:, :-1], (1, 0))
    is_odd = ((tags == 2) | (tags == 4)) & (before != tags) & (before != tags - 1)
    return torch.where(is_odd, tags - 1, tags)


def _tag_loss(head: torch.nn.Module, states: Tensor, tags: list[Ints | None]) -> Tensor:
    """Cross entropy over words, per word that is something."""
    gold = _pad([array for array in tags if array is not None], -100)
    with torch.autocast("cpu", torch.bfloat16):
        scores = head(states)
    total = torch.nn.functional.cross_entropy(
        scores.float().flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum"
    )
    return total / (gold > 0).sum().clamp(min=1)


def _tree_loss(reader: Reader, batch: list[Example], states: Tensor) -> Tensor:
    """Cross entropy over the words of the sentence as heads, and over relations, per word."""
    with torch.autocast("cpu", torch.bfloat16):
        dependents, heads, relations = reader.syntax(states)
    trees = [e.tree for e in batch if e.tree is not None]
    sentences = _pad([tree.sentences for tree in trees], -1)
    scores = dependents.float() @ heads.float().transpose(1, 2) + reader.syntax.offsets(sentences)
    is_same = (sentences[:, :, None] == sentences[:, None, :]) & (sentences[:, :, None] >= 0)
    scores = scores.masked_fill(~is_same, -1e4)
    loss = torch.zeros(())
    for predicted, gold in (
        (scores, _pad([tree.heads for tree in trees], -100)),
        (relations.float(), _pad([tree.relations for tree in trees], -100)),
    ):
        loss = loss + torch.nn.functional.cross_entropy(
            predicted.flatten(0, 1), gold.flatten(), ignore_index=-100
        )
    return loss
