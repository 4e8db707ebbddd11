"""Find what a text says on whose word: attributions, nested ones too, and names, in one pass."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import numpy as np
from tokenizers import Tokenizer

from sayso.reading.deeds.tree import Tree
from sayso.reading.finding.chains import FloatArray
from sayso.reading.finding.cues import Cue, find_cues
from sayso.reading.finding.encoding import encode_blocks
from sayso.reading.finding.linking import Link, link_cues
from sayso.reading.finding.naming import find_names
from sayso.reading.finding.options import Options, Scale
from sayso.reading.finding.parsing import find_heads
from sayso.reading.finding.pieces import find_pieces
from sayso.reading.finding.settling import settle_types
from sayso.reading.finding.states import Network, States, WordRange
from sayso.reading.nesting import Found
from sayso.reading.printed.complete import complete
from sayso.reading.ranges import Ranges
from sayso.reading.stances.read import is_hearsay
from sayso.records import Name, Span
from sayso.words import IntArray, Words, find_words

__all__ = ["Finding", "find_attributions", "find_in"]

_WORD = re.compile(r"[^\W\d_]+")
_NO_END = frozenset("or and of in the for to at by with from on a an but as nor &".split())


class Finding(NamedTuple):
    """All that was found in a text: ``found`` in the order of cues, ``names`` in text order.

    ``tree`` says which of its words depends on which.
    """

    found: list[Found]
    names: tuple[Name, ...]
    words: Words
    tree: Tree


def find_attributions(
    text: str, tokenizer: Tokenizer, network: Network, options: Options
) -> list[Found]:
    """The attributions in ``text``, in the order of their cues."""
    return find_in(text, tokenizer, network, options).found


def find_in(text: str, tokenizer: Tokenizer, network: Network, options: Options) -> Finding:
    """Read ``text`` once and find all that is in it.

    Outermost attributions first; print then says how far their contents go, and what stands in a
    content is tied within it.
    """
    words = find_words(text)
    pieces = find_pieces(tokenizer, text, words)
    if not len(pieces.ids):
        alone = np.arange(len(words), dtype=np.int32)
        return Finding([], (), words, Tree(alone, np.zeros_like(alone)))
    outer: list[Found] = []
    names: list[Name] = []
    kept = _Kept()
    sure = _hearsay_words(text, words)
    for block, states in encode_blocks(words, pieces, network, options.windows):
        here = [at - block[0] for at in sure if block[0] <= at < block[1]]
        outer += _find_outer(words, block, states, here, network, options)
        names += _find_names(text, words, block, states)
        kept.add(block[0], words, states, network, options)
    found = complete(text, outer)
    if options.is_nested:
        found = found + _find_nested(words, found, kept, network, options)
    found.sort(key=lambda one: (one.cue, one.content))
    return Finding(found, settle_types(text, names), words, kept.tree())


def _find_outer(
    words: Words,
    block: WordRange,
    states: States,
    sure: Sequence[int],
    network: Network,
    options: Options,
) -> list[Found]:
    paragraphs = words.paragraphs[slice(*block)]
    cues = find_cues(states.cues, paragraphs, network.cue_crf, options.cue_bias, sure)
    as_cue = _mean_states(cues, states.as_cue)
    links = link_cues(cues, as_cue, states.around, paragraphs, network, options.linking)
    return _to_found(links, words, block[0], options.scale)


def _find_names(text: str, words: Words, block: WordRange, states: States) -> list[Name]:
    names = []
    for (first, last), kind, probability in find_names(
        states.names, words.paragraphs[slice(*block)]
    ):
        start, end = first + block[0], last + block[0]
        # No name ends in "or".
        while end > start and text[words.starts[end - 1] : words.ends[end - 1]] in _NO_END:
            end -= 1
        if end > start:
            names.append(Name(_span(words, start, end), kind, round(probability, 4)))
    return names


def _mean_states(cues: Sequence[Cue], as_cue: FloatArray) -> FloatArray:
    if not cues:
        return as_cue[:0]
    return np.stack([as_cue[slice(*cue.words)].mean(0) for cue in cues])


class _Kept:
    """What is kept of the words' states until the whole text was read; halved, for endless ones."""

    def __init__(self) -> None:
        self.cues: list[Cue] = []
        self._as_cue: list[FloatArray] = []
        self._around: list[FloatArray] = []
        self._heads: list[IntArray] = []
        self._relations: list[IntArray] = []

    def add(
        self, base: int, words: Words, states: States, network: Network, options: Options
    ) -> None:
        """Keep a block's cues that may be nested, and what is needed of its words."""
        if options.is_nested:
            paragraphs = words.paragraphs[base : base + len(states.cues)]
            crf, bias = network.inner_cue_crf, options.inner_cue_bias
            cues = find_cues(states.inner_cues, paragraphs, crf, bias)
            self._as_cue.append(_mean_states(cues, states.as_cue))
            self.cues += [Cue((a + base, b + base), p) for (a, b), p in cues]
            self._around.append(states.around.astype(np.float16))
        last = base + len(states.governors)
        heads = find_heads(
            states.dependents,
            states.governors,
            network.arc_distances,
            words.paragraphs[base:last],
            words.openings[base:last],
        )
        self._heads.append(heads + base)
        self._relations.append(states.relations.argmax(1).astype(np.int32))

    def around(self) -> FloatArray:
        """What the linker needs of the words around a cue, [words, width]."""
        return np.concatenate(self._around).astype(np.float32)

    def as_cue(self, chosen: Sequence[int]) -> FloatArray:
        """What the linker needs of the chosen cues."""
        return np.concatenate(self._as_cue)[list(chosen)]

    def tree(self) -> Tree:
        """Which word depends on which."""
        return Tree(np.concatenate(self._heads), np.concatenate(self._relations))


def _find_nested(
    words: Words, outer: Sequence[Found], kept: _Kept, network: Network, options: Options
) -> list[Found]:
    """The attributions whose cue stands inside a content, tied to what stands in it too."""
    taken = Ranges((s.start, s.end, ()) for one in outer for s in one.cue)
    contents = Ranges((s.start, s.end, one.content) for one in outer for s in one.content)
    chosen: list[int] = []
    within: list[tuple[WordRange, ...]] = []
    for number, cue in enumerate(kept.cues):
        span = _span(words, *cue.words)
        content = contents.smallest_around(span)
        if content and not taken.touches(span):
            chosen.append(number)
            within.append(tuple(_word_range(words, part) for part in content))
    if not chosen:
        return []
    links = link_cues(
        [kept.cues[number] for number in chosen],
        kept.as_cue(chosen),
        kept.around(),
        words.paragraphs,
        network,
        options.linking,
        within,
    )
    # Nobody's words are no second-hand words.
    said = [link for link in links if link.content]
    return [_keep_nearest(one) for one in _to_found(said, words, 0, options.inner_scale)]


def _keep_nearest(found: Found) -> Found:
    """A nested attribution with the piece of its source that stands nearest to its cue.

    Pieces further off are mostly the source of the attribution around it.
    """
    if len(found.source) < 2 or not found.cue:
        return found
    cue = found.cue[0]
    nearest = min(
        found.source, key=lambda one: (max(cue.start - one.end, one.start - cue.end), one.start)
    )
    return replace(found, source=(nearest,))


def _to_found(links: Iterable[Link], words: Words, base: int, scale: Scale) -> list[Found]:
    def spans(ranges: Iterable[WordRange]) -> tuple[Span, ...]:
        return tuple(_span(words, a + base, b + base) for a, b in sorted(ranges))

    return [
        Found(
            spans(link.source),
            spans([link.cue]),
            spans(link.content),
            _scaled(link.probability, scale),
        )
        for link in links
        if link.content or link.source  # A cue that ties nothing to nobody says nothing.
    ]


def _scaled(probability: float, scale: Scale) -> float:
    likely = min(max(probability, 1e-6), 1.0 - 1e-6)
    odds = scale[0] * math.log(likely / (1.0 - likely)) + scale[1]
    return 1.0 / (1.0 + math.exp(-min(max(odds, -30.0), 30.0)))


def _span(words: Words, first: int, last: int) -> Span:
    return Span(int(words.starts[first]), int(words.ends[last - 1]))


def _word_range(words: Words, span: Span) -> WordRange:
    first = int(np.searchsorted(words.ends, span.start, side="right"))
    return first, int(np.searchsorted(words.starts, span.end, side="left"))


def _hearsay_words(text: str, words: Words) -> list[int]:
    """The words that are cues by themselves: "reportedly" has somebody behind it, unnamed."""
    starts = words.starts.tolist()
    hits = (match.start() for match in _WORD.finditer(text) if is_hearsay(match.group()))
    at = ((bisect_left(starts, hit), hit) for hit in hits)
    return [index for index, hit in at if index < len(starts) and starts[index] == hit]
