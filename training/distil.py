"""Teach what several readers say together to one: ``python -m training.distil``.

The student learns the mean of its teachers' scores (Hinton et al. 2015, arXiv:1503.02531), tag
paths as a whole: of each CRF, how likely the teachers' mean CRF holds each tag and each move (Wang
et al. 2020, arXiv:2004.03846). So it learns from texts that nobody labelled too. It begins from the
mean of the teachers' weights, which makes sense where they began from one stage (Wortsman et al.
2022).
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import torch
from torch import Tensor

from training.batches import Batch
from training.losses import Scores, gold_loss, read
from training.model import Reader
from training.texts import Feed, Shuffled, Texts
from training.train import Options, Run, find_base, load_tokenizer, run_epoch

__all__ = ["OPTIONS", "Teachers", "distil", "mean_weights", "soft_loss"]

OPTIONS = Options(
    epochs=8,
    batch=24,
    encoder_rate=1.5e-4,
    head_rate=8e-4,
    layer_decay=1.0,
    average=0.995,
    share_varied=0.35,
    texts=("silver", "names", "trees", "trees"),
    seed=21,
)
GOLD_SHARE = 0.2
"""The share of the labels in the loss, where somebody labelled; the teachers have the rest."""

Weights = dict[str, Tensor]


class Teachers:
    """Several readers that say what they say together, as the mean of their scores."""

    def __init__(self, weights: Sequence[Weights], device: torch.device) -> None:
        self._readers = [_frozen(one).to(device) for one in weights]
        # The mean of scores is that of the readers' CRFs when moves are averaged too.
        self.mean = _frozen(mean_weights(weights)).to(device)

    @torch.no_grad()
    def read(self, batch: Batch) -> Scores:
        """What they say of a batch."""
        scores = [read(reader, batch, has_names=True) for reader in self._readers]
        return Scores(*(_mean(parts) for parts in zip(*scores, strict=True)))


def _mean(parts: Sequence[Tensor | None]) -> Tensor | None:
    there = [part for part in parts if part is not None]
    return torch.stack(there).mean(0) if there else None


def _frozen(weights: Weights) -> Reader:
    reader = Reader()
    reader.load_state_dict(weights)
    return reader.eval().requires_grad_(requires_grad=False)


def mean_weights(weights: Sequence[Weights]) -> Weights:
    """The mean of each weight."""
    return {name: torch.stack([one[name] for one in weights]).mean(0) for name in weights[0]}


def soft_loss(reader: Reader, own: Scores, teachers: Teachers, batch: Batch) -> Tensor:
    """How unlikely what the teachers say is, by what the student says of the same batch."""
    theirs, mean = teachers.read(batch), teachers.mean
    loss = torch.zeros((), device=batch.ids.device)
    if batch.cues is not None:
        there = batch.cues.is_there
        outer = mean.cue_crf.expect(_given(theirs.outer), there)
        inner = mean.inner_cue_crf.expect(_given(theirs.inner), there)
        # As many cues as the teachers expect, for nobody may have labelled any.
        n_cues = (outer[0][..., 1] * there).sum().clamp(min=1)
        costs = reader.cue_crf.cross_entropy(_given(own.outer), there, outer)
        costs = costs + reader.inner_cue_crf.cross_entropy(_given(own.inner), there, inner)
        loss = loss + costs / n_cues
    if batch.links is not None:
        seen = torch.ones_like(batch.links.is_there)
        links = mean.link_crf.expect(_given(theirs.links), seen)
        cost = reader.link_crf.cross_entropy(_given(own.links), seen, links)
        loss = loss + cost / len(seen)
    if own.names is not None and theirs.names is not None:
        likely = theirs.names.softmax(-1)
        n_names = ((1 - likely[..., 0]) * batch.is_word).sum().clamp(min=1)
        loss = loss + (_soft_cross_entropy(own.names, likely) * batch.is_word).sum() / n_names
    if batch.tree is not None and own.arcs is not None and theirs.arcs is not None:
        is_known = batch.tree.sentences >= 0
        for given, wanted in ((own.arcs, theirs.arcs), (own.relations, theirs.relations)):
            if given is not None and wanted is not None:
                cost = _soft_cross_entropy(given, wanted.softmax(-1)) * is_known
                loss = loss + cost.sum() / is_known.sum().clamp(min=1)
    return loss


def _given(scores: Tensor | None) -> Tensor:
    if scores is None:
        raise ValueError("a head that the labels need was not read")
    return scores


def _soft_cross_entropy(own: Tensor, likely: Tensor) -> Tensor:
    return -(likely * own.log_softmax(-1)).sum(-1)


def student_loss(reader: Reader, teachers: Teachers, batch: Batch) -> Tensor:
    """What a batch costs the student: the teachers' words, and a little of the labels."""
    own = read(reader, batch, has_names=True)
    loss = soft_loss(reader, own, teachers, batch)
    if batch.is_silver:
        return loss
    return (1 - GOLD_SHARE) * loss + GOLD_SHARE * gold_loss(reader, own, batch)


def distil(run: Run, feed: Feed, teachers: Teachers) -> Weights:
    """Teach until the epochs or the time of the run end; returns the mean of the weights."""
    while run.epoch < run.options.epochs and run.progress < 1.0:
        run_epoch(
            run, feed.epoch(run.epoch), lambda batch: student_loss(run.reader, teachers, batch)
        )
    return run.averaged()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds polnear/ …")
    parser.add_argument("--silver", type=Path, help="folder that training.silver wrote")
    parser.add_argument("--teachers", type=Path, nargs="+", required=True, help="trained weights")
    parser.add_argument("--base", type=Path, help="folder of the base weights and tokenizer")
    parser.add_argument("--out", type=Path, default=Path("build/reader/student.pt"))
    parser.add_argument("--device", type=torch.device, default=torch.device("cpu"))
    given = parser.parse_args()
    base = given.base or find_base()
    texts = Texts(
        given.corpora, given.silver, load_tokenizer(base), OPTIONS.texts, OPTIONS.share_varied
    )
    epochs = Shuffled(texts, OPTIONS.batch, OPTIONS.seed)
    n_steps = OPTIONS.epochs * len(epochs.epoch(0))
    feed = Feed(epochs, is_ahead=given.device.type == "cuda")
    weights = [torch.load(path, weights_only=True) for path in given.teachers]
    run = Run(OPTIONS, base, n_steps, given.device)
    run.begin_from(mean_weights(weights))
    torch.save(distil(run, feed, Teachers(weights, given.device)), given.out)
    feed.close()


if __name__ == "__main__":
    main()
