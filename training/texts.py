"""All that the reader learns from, epoch by epoch, and how its batches come to the network."""

from __future__ import annotations

import multiprocessing
import random
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from tokenizers import Tokenizer

from evals.attributions import load_part
from evals.wwn import load_wwn
from training.batches import Batch, collate
from training.examples import Corpus, Example, Labelled, cut_batches, label
from training.names import label_names, load_conll
from training.nested import add_nested
from training.silver import load_silver
from training.trees import load_trees

__all__ = ["Epochs", "Feed", "Shuffled", "Texts", "mix"]

_SILVER_PARTS = 4
"""The silver news are read in so many epochs, a part in each."""
_REACHES = (56, 72, 96)
"""The linker learns with its sight cut at one of these; when reading it looks near first."""


class Epochs(Protocol):
    """Gives the batches of each epoch."""

    def epoch(self, number: int) -> list[list[Example]]:
        """The batches of one epoch, each from one corpus, in mixed order."""
        ...


class Texts:
    """The texts of the corpora.

    ``kinds``: what is read beside PolNeAR; named twice, it is read twice as often.
    ``silver`` is the folder that `training.silver` wrote.
    """

    def __init__(
        self,
        corpora: Path,
        silver: Path | None,
        tokenizer: Tokenizer,
        kinds: Sequence[str],
        share_varied: float,
    ) -> None:
        self._share_varied = share_varied
        gold = load_silver(silver / "polnear.jsonl.gz") if silver else load_part(corpora, "train")
        self._gold = Corpus(add_nested(gold), tokenizer)
        self._others: list[tuple[int, list[Labelled]]] = []
        if silver and "silver" in kinds:
            news = load_silver(silver / "news.jsonl.gz")
            labelled = [
                replace(label(tokenizer, text, events), is_silver=True) for _, text, events in news
            ]
            self._others.append((_SILVER_PARTS, labelled))
        if "names" in kinds:
            wwn = load_wwn(corpora, held_back=False)
            self._others.append((1, [label_names(tokenizer, text) for text in wwn]))
            self._others.append((2, [label_names(tokenizer, t) for t in load_conll(corpora)]))
        if "trees" in kinds:
            every = 2 // list(kinds).count("trees")
            self._others.append((every, list(load_trees(corpora, tokenizer))))

    def parts(self, number: int, seed: int) -> list[list[Labelled]]:
        """What is read in one epoch, corpus by corpus."""
        gold = self._gold.epoch(seed, number, self._share_varied)
        # Each is read once in so many epochs, a part in each.
        return [gold, *(corpus[number % every :: every] for every, corpus in self._others)]


class Shuffled:
    """The texts in batches of one size, for one seed."""

    def __init__(self, texts: Texts, size: int, seed: int) -> None:
        self._texts, self._size, self._seed = texts, size, seed

    def epoch(self, number: int) -> list[list[Example]]:
        """The batches of one epoch, each from one corpus, in mixed order."""
        return mix(self._texts.parts(number, self._seed), self._size, self._seed, number)


def mix(parts: list[list[Labelled]], size: int, seed: int, number: int) -> list[list[Example]]:
    """The batches of all parts, each from one of them, in mixed order."""
    batches = [batch for part in parts for batch in cut_batches(part, size, seed, number)]
    random.Random(f"{seed}/{number}").shuffle(batches)
    return batches


class Feed:
    """Hands out batches that are put together; ``is_ahead``: the next epoch's in another process.

    That process is a copy of this one, so a feed that works ahead is made before a GPU is used.
    """

    def __init__(self, epochs: Epochs, *, is_ahead: bool) -> None:
        self._epochs = epochs
        self._next: dict[int, Future[list[Batch]]] = {}
        self._pool = None
        if is_ahead:
            context = multiprocessing.get_context("fork")
            self._pool = ProcessPoolExecutor(1, context, _remember, (epochs,))
            self._next[0] = self._pool.submit(_collate_remembered, 0)

    def epoch(self, number: int) -> Iterator[Batch]:
        """The batches of one epoch."""
        if self._pool is None:
            yield from _collate(self._epochs, number)
            return
        for ahead in (number, number + 1):
            if ahead not in self._next:
                self._next[ahead] = self._pool.submit(_collate_remembered, ahead)
        yield from self._next.pop(number).result()

    def close(self) -> None:
        """Let the other process go, whatever it is at."""
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)


_REMEMBERED: list[Epochs] = []


def _remember(epochs: Epochs) -> None:
    _REMEMBERED.append(epochs)


def _collate_remembered(number: int) -> list[Batch]:
    return list(_collate(_REMEMBERED[0], number))


def _collate(epochs: Epochs, number: int) -> Iterator[Batch]:
    for at, examples in enumerate(epochs.epoch(number)):
        yield collate(examples, _REACHES[at % len(_REACHES)])
