"""Read one document: find its attributions, nested ones too."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable

from tokenizers import Tokenizer

from sayso.reading.describe import describe
from sayso.reading.linking import Link, Linking, Network, WordRange, link_words
from sayso.reading.nesting import Found
from sayso.reading.network import OnnxNetwork
from sayso.reading.pieces import find_pieces
from sayso.reading.printed import complete
from sayso.reading.stances import has_cue_word, is_hearsay
from sayso.reading.words import Words, find_words
from sayso.records import Document, Reading, Span

__all__ = ["Reader", "find_attributions"]

_MAX_DEPTH = 3
_MIN_NESTED_CHARS = 24
_WORD = re.compile(r"[^\W\d_]+")


class Reader:
    """Reads documents with the shipped weights; safe to be shared by threads.

    Raises `sayso.errors.ModelError` when the weights are missing or damaged.
    """

    def __init__(self) -> None:
        self._network = OnnxNetwork()
        self._tokenizer = self._network.tokenizer
        self._options = Linking(cue_bias=self._network.cue_bias)

    @property
    def fingerprint(self) -> str:
        """Says which weights these are; a case keeps it with what they read."""
        return self._network.fingerprint

    def read(self, document: Document) -> Reading:
        """Read one document. The same text gives the same attributions in any company."""
        found = find_attributions(document.text, self._tokenizer, self._network, self._options)
        return Reading(document, describe(document, found))


def find_attributions(
    text: str, tokenizer: Tokenizer, network: Network, options: Linking, *, nested: bool = True
) -> list[Found]:
    """Find the attributions in ``text``, in the order of their cues.

    The weights were trained on outermost attributions; with ``nested``, each content that holds
    a word that could be a cue is read again as a text of its own, up to three levels deep.
    """
    found = _find_in(text, Span(0, len(text)), tokenizer, network, options)
    found = complete(text, found)
    taken = {at for one in found for at in _offsets(one.cue)}
    level = found if nested else []
    for _ in range(_MAX_DEPTH - 1):
        inner: list[Found] = []
        for content in sorted({span for one in level for span in one.content}):
            body = text[content.start : content.end]
            if len(body) < _MIN_NESTED_CHARS or not has_cue_word(body):
                continue
            for one in _find_in(text, content, tokenizer, network, options):
                # Contents may overlap, and a cue is found in each of them.
                if taken.isdisjoint(_offsets(one.cue)):
                    taken.update(_offsets(one.cue))
                    inner.append(one)
        level = inner
        found = found + level
    return sorted(found, key=lambda one: (one.cue, one.content))


def _find_in(
    text: str, part: Span, tokenizer: Tokenizer, network: Network, options: Linking
) -> list[Found]:
    body = text[part.start : part.end]
    words = find_words(body)
    pieces = find_pieces(tokenizer, body, words)
    if not len(pieces.ids):
        return []

    def spans(ranges: Iterable[WordRange]) -> tuple[Span, ...]:
        return tuple(
            Span(part.start + int(words.starts[a]), part.start + int(words.ends[b - 1]))
            for a, b in sorted(ranges)
        )

    links = link_words(words, pieces, network, options, _hearsay_words(body, words))
    return [
        Found(spans(link.source), spans([link.cue]), spans(link.content), link.probability)
        for link in links
        if _is_worth_keeping(link)
    ]


def _is_worth_keeping(link: Link) -> bool:
    """A cue that ties nothing to nobody says nothing."""
    return bool(link.content) or bool(link.source)


def _hearsay_words(text: str, words: Words) -> list[int]:
    """The words that are cues by themselves: "reportedly" has somebody behind it, unnamed."""
    starts = words.starts.tolist()
    hits = (match.start() for match in _WORD.finditer(text) if is_hearsay(match.group()))
    at = ((bisect_left(starts, hit), hit) for hit in hits)
    return [index for index, hit in at if index < len(starts) and starts[index] == hit]


def _offsets(spans: Iterable[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}
