"""PolNeAR (Newell et al. 2018) as training windows: word pieces with the tags they should get."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from evals.attribution_metrics import load_polnear
from sayso.reading.linking import REACH_WORDS, WordRange
from sayso.reading.pieces import CLS_ID, SEP_ID, Pieces, find_pieces
from sayso.reading.words import N_SHAPES, Words, find_words
from training.augment import vary

__all__ = ["MAX_PIECES", "Corpus", "Example", "Labelled", "cut_batches"]

MAX_PIECES = 254
_BUCKET_BATCHES = 16

Ints = NDArray[np.int64]
Event = dict[str, list[WordRange]]
"""An attribution as half-open word ranges by role: source, cue, content."""


@dataclass(frozen=True)
class Labelled:
    """A text cut into words and pieces, with the events of each of its annotators."""

    words: Words
    pieces: Pieces
    versions: list[list[Event]]


@dataclass(frozen=True)
class Example:
    """One window: pieces, their shapes, each word's first piece, cue tags, and links.

    A link is the cue's word range and the tags of the 2 * REACH_WORDS + 1 words around its first.
    """

    ids: Ints
    shapes: Ints
    heads: Ints
    cue_tags: Ints
    links: list[tuple[WordRange, Ints]]


class Corpus:
    """One part of PolNeAR, a folder that holds text/ and attributions/."""

    def __init__(self, folder: Path, tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.documents = load_polnear(str(folder))
        self._labelled: list[Labelled] | None = None

    def plain(self) -> list[Labelled]:
        """The texts as they are."""
        if self._labelled is None:
            self._labelled = [
                label(self.tokenizer, text, versions) for _, text, versions in self.documents
            ]
        return self._labelled

    def varied(self, seed: int, epoch: int) -> list[Labelled]:
        """The texts varied, in other ways in each epoch."""
        rng = random.Random(f"{seed}/varied/{epoch}")
        return [
            label(self.tokenizer, changed, [events])
            for _, text, versions in self.documents
            for changed, events in vary(text, rng.choice(versions), rng)
        ]


def label(
    tokenizer: Tokenizer, text: str, versions: list[list[dict[str, list[tuple[int, int]]]]]
) -> Labelled:
    """Turn the events' character offsets into word ranges."""
    words = find_words(text)
    labelled = []
    for events in versions:
        found = ({role: _word_ranges(words, spans) for role, spans in e.items()} for e in events)
        labelled.append(sorted((e for e in found if e["cue"]), key=lambda e: e["cue"][0]))
    return Labelled(words, find_pieces(tokenizer, text, words), labelled)


def _word_ranges(words: Words, spans: list[tuple[int, int]]) -> list[WordRange]:
    """Word ranges of the spans, joined where they touch and parted at paragraphs."""
    inside: set[int] = set()
    for start, end in spans:
        first = int(np.searchsorted(words.ends, start, side="right"))
        last = int(np.searchsorted(words.starts, end, side="left"))
        inside.update(range(first, last))
    ranges: list[WordRange] = []
    for at in sorted(inside):
        if ranges and ranges[-1][1] == at and words.paragraphs[at] == words.paragraphs[at - 1]:
            ranges[-1] = (ranges[-1][0], at + 1)
        else:
            ranges.append((at, at + 1))
    return ranges


def cut_batches(documents: list[Labelled], size: int, seed: int, epoch: int) -> list[list[Example]]:
    """The batches of one epoch: other cuts and another order in each, the same for one seed."""
    rng = random.Random(f"{seed}/{epoch}")
    examples = [example for document in documents for example in _cut(document, rng)]
    rng.shuffle(examples)
    # Windows of like length together, in buckets, so that little is padded.
    batches = []
    for at in range(0, len(examples), size * _BUCKET_BATCHES):
        bucket = examples[at : at + size * _BUCKET_BATCHES]
        bucket.sort(key=lambda example: len(example.ids))
        batches += [bucket[i : i + size] for i in range(0, len(bucket), size)]
    rng.shuffle(batches)
    return batches


def _cut(document: Labelled, rng: random.Random) -> list[Example]:
    """Cut one document into windows; where two people annotated it, one of them is drawn."""
    events = rng.choice(document.versions)
    pieces = document.pieces
    examples = []
    # A first window of random length moves the cuts to other places in each epoch.
    start, size = 0, rng.randint(MAX_PIECES // 3, MAX_PIECES)
    while start < len(pieces.ids):
        end = min(start + size, len(pieces.ids))
        first, last = (int(np.searchsorted(pieces.heads, at)) for at in (start, end))
        if last - first > 3:
            examples.append(_window(document, events, (start, end), (first, last)))
        start, size = end, MAX_PIECES
    return examples


def _window(
    document: Labelled, events: list[Event], cut: tuple[int, int], inside: WordRange
) -> Example:
    (start, end), (first, last) = cut, inside
    pieces = document.pieces
    owners = pieces.words[start:end]
    shapes = np.where(owners < 0, N_SHAPES, document.words.shapes[owners])
    cue_tags = np.zeros(last - first, np.int64)
    links = []
    for event in events:
        a, b = max(event["cue"][0][0], first), min(event["cue"][0][1], last)
        if a >= b:
            continue
        cue_tags[a - first] = 1
        cue_tags[a - first + 1 : b - first] = 2
        if all(x >= first and y <= last for role in event.values() for x, y in role):
            links.append(((a - first, b - first), _link_tags(event, a)))
    return Example(
        np.concatenate(([CLS_ID], pieces.ids[start:end], [SEP_ID])).astype(np.int64),
        np.concatenate(([N_SHAPES], shapes, [N_SHAPES])).astype(np.int64),
        (pieces.heads[first:last] - start + 1).astype(np.int64),
        cue_tags,
        links,
    )


def _link_tags(event: Event, cue_start: int) -> Ints:
    tags = np.zeros(2 * REACH_WORDS + 1, np.int64)
    for role, begin in (("content", 3), ("source", 1)):
        for a, b in event[role]:
            first = max(a - cue_start + REACH_WORDS, 0)
            last = min(b - cue_start + REACH_WORDS, len(tags))
            if first < last:
                tags[first] = begin
                tags[first + 1 : last] = begin + 1
    tags[REACH_WORDS : REACH_WORDS + event["cue"][0][1] - cue_start] = 0
    previous = 0
    for at, tag in enumerate(tags):  # a span may have been cut by the other role or by the cue
        if tag in (2, 4) and previous not in (tag, tag - 1):
            tags[at] = tag - 1
        previous = tags[at]
    return tags
