"""Texts as training windows: word pieces with the tags they should get.

A window carries what its text was annotated with: attributions, names or syntax.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from evals.attributions import Gold
from sayso.reading.finding.linking import REACH_WORDS
from sayso.reading.finding.pieces import CLS_ID, SEP_ID, Pieces, find_pieces
from sayso.reading.finding.states import WordRange
from sayso.reading.finding.windows import Windows
from sayso.words import N_SHAPES, Words, find_words
from training.augment import vary
from training.wrap import wrap

__all__ = ["MAX_PIECES", "Corpus", "Example", "Labelled", "Tree", "cut_batches"]

MAX_PIECES = Windows().max_pieces
_BUCKET_BATCHES = 16

Ints = NDArray[np.int64]
Event = dict[str, list[WordRange]]
"""An attribution as half-open word ranges by role: source, cue, content.

A nested one has the role ``within`` too: the content that it lies in. An event whose content was
searched for nested ones has the role ``searched``; of other contents nobody knows what is inside.
Words of the role ``doubtful`` may or may not be a nested one's cue.
"""


class Tree(NamedTuple):
    """Of each word: the word that it depends on (a root on itself), how, and its sentence.

    -100 where unknown; the sentence of a word in none is -1.
    """

    heads: Ints
    relations: Ints
    sentences: Ints


@dataclass(frozen=True)
class Labelled:
    """A text cut into words and pieces, with what it was annotated with.

    ``versions``: the events of each annotator, None where attributions were not annotated.
    ``names``: a tag per word, -100 where unknown, None where not annotated; ``tree``: the syntax;
    ``is_silver``: nobody labelled it, an earlier reader did.
    """

    words: Words
    pieces: Pieces
    versions: list[list[Event]] | None = None
    names: Ints | None = None
    tree: Tree | None = None
    is_silver: bool = False


class Link(NamedTuple):
    """A cue's word range, the tags of the 2 * REACH_WORDS + 1 words around its first word, and the
    word ranges that these may lie in (None: anywhere)."""

    cue: WordRange
    tags: Ints
    within: list[WordRange] | None


@dataclass(frozen=True)
class Example:
    """One window: pieces, their shapes, each word's first piece and paragraph, and its labels.

    ``inner_cue_tags``: cues at any depth, -100 where nobody knows. ``tree``: places in the window.
    """

    ids: Ints
    shapes: Ints
    heads: Ints
    paragraphs: Ints
    cue_tags: Ints | None = None
    inner_cue_tags: Ints | None = None
    links: tuple[Link, ...] = ()
    names: Ints | None = None
    tree: Tree | None = None
    is_silver: bool = False


class Corpus:
    """Texts with attributions: ``documents`` as name, text and one list of events per annotator."""

    def __init__(self, documents: list[Gold], tokenizer: Tokenizer) -> None:
        self.tokenizer = tokenizer
        self.documents = documents

    def epoch(self, seed: int, epoch: int, share_varied: float) -> list[Labelled]:
        """The texts, a share of them varied, in other ways in each epoch."""
        rng = random.Random(f"{seed}/varied/{epoch}")
        labelled = []
        for _, text, versions in self.documents:
            if rng.random() < share_varied:
                wrapped = wrap(text, rng.choice(versions), rng)
                for changed, events in vary(*wrapped, rng):
                    labelled.append(label(self.tokenizer, changed, [events]))
            else:
                labelled.append(label(self.tokenizer, text, versions))
        return labelled


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
    events = rng.choice(document.versions) if document.versions else None
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
    document: Labelled, events: list[Event] | None, cut: tuple[int, int], inside: WordRange
) -> Example:
    (start, end), (first, last) = cut, inside
    pieces = document.pieces
    owners = pieces.words[start:end]
    shapes = np.where(owners < 0, N_SHAPES, document.words.shapes[owners])
    names, tree = document.names, document.tree
    plain = Example(
        np.concatenate(([CLS_ID], pieces.ids[start:end], [SEP_ID])).astype(np.int64),
        np.concatenate(([N_SHAPES], shapes, [N_SHAPES])).astype(np.int64),
        (pieces.heads[first:last] - start + 1).astype(np.int64),
        document.words.paragraphs[first:last].astype(np.int64),
        names=None if names is None else names[first:last],
        tree=None if tree is None else _cut_tree(tree, first, last),
        is_silver=document.is_silver,
    )
    return plain if events is None else _with_events(plain, events, inside)


def _cut_tree(tree: Tree, first: int, last: int) -> Tree:
    """The dependencies of the words in between; of those on a word outside nothing is known."""
    heads = tree.heads[first:last] - first
    is_known = (heads >= 0) & (heads < last - first)
    return Tree(
        np.where(is_known, heads, -100),
        np.where(tree.heads[first:last] < 0, -100, tree.relations[first:last]),
        tree.sentences[first:last],
    )


def _with_events(example: Example, events: list[Event], inside: WordRange) -> Example:
    first, last = inside
    tags = np.zeros(last - first, np.int64)
    inner_tags = np.zeros(last - first, np.int64)
    for event in events:
        if "searched" not in event:
            for x, y in event["content"]:
                inner_tags[max(0, x - first) : max(0, y - first)] = -100
        for x, y in event.get("doubtful", []):
            inner_tags[max(0, x - first) : max(0, y - first)] = -100
    links = []
    for event in events:
        a, b = max(event["cue"][0][0], first), min(event["cue"][0][1], last)
        if a >= b:
            continue
        is_inner = "within" in event
        for array in (inner_tags,) if is_inner else (tags, inner_tags):
            array[a - first] = 1
            array[a - first + 1 : b - first] = 2
        roles = (event[role] for role in ("source", "cue", "content"))
        if all(x >= first and y <= last for role in roles for x, y in role):
            within = [(x - first, y - first) for x, y in event.get("within", [])] or None
            links.append(Link((a - first, b - first), _link_tags(event, a), within))
    return replace(example, cue_tags=tags, inner_cue_tags=inner_tags, links=tuple(links))


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
