"""What a batch of windows costs, head by head, each per thing to be found."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import torch
from torch import Tensor

from sayso.reading.speakers.referring import distance_bucket
from training.examples import Example, Ints
from training.model import N_DISTANCES, REACH_WORDS, Crf, Reader

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
    return _referent_loss(reader, batch, states)


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


def _referent_loss(reader: Reader, batch: list[Example], states: Tensor) -> Tensor:
    with torch.autocast("cpu", torch.bfloat16):
        types, anaphors, candidates, none = reader.referents(states)
    loss = states.sum() * 0.0
    if batch[0].referents is not None:
        gold = _pad([e.referents for e in batch if e.referents is not None], -100)
        total = torch.nn.functional.cross_entropy(
            types.float().flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="sum"
        )
        loss = total / (gold > 0).sum().clamp(min=1)
    ranked = [
        _rank_loss(e, anaphors[row], candidates[row], none[row], reader.referents.distances)
        for row, e in enumerate(batch)
        if len(e.clusters) > 1
    ]
    n_asked = sum(count for _, count in ranked)
    return loss + sum((one for one, _ in ranked), torch.zeros(())) / max(1, n_asked)


def _rank_loss(
    example: Example, anaphors: Tensor, candidates: Tensor, none: Tensor, distances: Tensor
) -> tuple[Tensor, int]:
    """How badly the antecedents are ranked, summed, and over how many."""
    one_each = dict(example.clusters)
    at = torch.tensor(sorted(one_each))
    number = torch.tensor([one_each[int(place)] for place in at])
    scores = anaphors[at].float() @ candidates[at].float().T / anaphors.shape[-1] ** 0.5
    buckets = distance_bucket((at[:, None] - at[None, :]).numpy()).clip(max=N_DISTANCES - 1)
    scores = scores + distances[torch.from_numpy(buckets)]
    is_before = at[None, :] < at[:, None]
    scores = scores.masked_fill(~is_before, -1e4)
    is_same = (number[:, None] == number[None, :]) & is_before
    all_scores = torch.cat((none[at].float()[:, None], scores), 1)
    is_gold = torch.cat((~is_same.any(1, keepdim=True), is_same), 1)
    good = all_scores.masked_fill(~is_gold, -1e4)
    losses = torch.logsumexp(all_scores, 1) - torch.logsumexp(good, 1)
    if example.asked is not None:
        losses = losses[torch.tensor([int(place) in example.asked for place in at])]
    return losses.sum(), len(losses)
