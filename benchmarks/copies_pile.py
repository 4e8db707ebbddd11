"""Piles of real length and any size, with planted copies, made of the corpora's news by a seed.

Blocks of five thousand articles are planted like the evaluations' piles (see `evals.planted`).
Where there are more documents than articles, an article is used again as one of another world: its
words are exchanged for others that are as common, the same ones in all of that world's articles,
and so are its digits; its sentences come in another order, since half of all words stay where they
are and would make it a rewrite of the first. The three hundred most common words stay, so that
phrases of these grow more frequent with the pile, as they do in news.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import islice
from pathlib import Path
from random import Random

from evals.planted import Plant, make_pile
from evals.planting.articles import Article, load_articles, load_reuters
from evals.planting.growing import Shares
from sayso.records import Document

__all__ = ["BLOCK", "Planted", "add_phrase", "load_all", "make_blocks", "plant"]

BLOCK = 5000
SHARES = Shares(whole=0.05, partial=0.04, partial_edited=0.04, light=0.04, heavy=0.03)
"""With families and chains, about a quarter of the documents are copies."""
_SPARE = 1.1
"""Articles for each document of a block; what is added to copies is taken from the spare ones."""
_KEPT = 300
_BAND = 200
_LEAST_WORDS = 60
_WORD = re.compile(r"[A-Za-z]+|\d")
_SENTENCE = re.compile(r"\S(?:[^.!?]|[.!?](?!\s))*[.!?]*")
_DAYS_APART = 400
"""Days by which the articles of one world are later than those of the one before."""


@dataclass(frozen=True, slots=True)
class Planted:
    """A pile and what was planted in it."""

    documents: tuple[Document, ...]
    plants: tuple[Plant, ...]

    @property
    def megabytes(self) -> float:
        """Of text, in UTF-8."""
        return sum(len(document.text.encode()) for document in self.documents) / 1e6


def load_all(corpora: Path) -> list[Article]:
    """All articles of the corpora that have sixty words, in an order that no collection governs."""
    found = {
        one.id: one
        for one in (
            *load_articles(corpora, is_tuning=True),
            *load_articles(corpora, is_tuning=False),
            *load_reuters(corpora),
        )
        if len(one.text.split()) >= _LEAST_WORDS
    }
    ordered = sorted(found.values(), key=lambda one: one.id)
    Random(20).shuffle(ordered)
    return ordered


def plant(articles: Sequence[Article], size: int) -> Planted:
    """A pile of so many documents."""
    documents: list[Document] = []
    plants: list[Plant] = []
    for block in make_blocks(articles, size):
        documents += block.documents
        plants += block.plants
    return Planted(tuple(documents), tuple(plants))


def make_blocks(articles: Sequence[Article], size: int) -> Iterator[Planted]:
    """The same, block after block."""
    endless = _repeat(articles)
    for number, first in enumerate(range(0, size, BLOCK)):
        count = min(BLOCK, size - first)
        taken = list(islice(endless, round(_SPARE * count)))
        pile = make_pile(taken, count, 500 + number, shares=SHARES)
        yield Planted(pile.documents, pile.plants)


def _repeat(articles: Sequence[Article]) -> Iterator[Article]:
    """The articles, then again and again in other words."""
    yield from articles
    counts = Counter(
        word for one in articles for word in _WORD.findall(one.text.lower()) if word.isalpha()
    )
    ranked = sorted(counts, key=lambda word: (-counts[word], word))
    world = 0
    while True:
        world += 1
        others = _exchange(ranked, Random(world))
        for one in articles:
            yield replace(
                one,
                id=f"{one.id}-{world}",
                text=_reword(_shuffle(one.text, Random(f"{world} {one.id}")), others),
                title=_reword(one.title, others),
                day=one.day + timedelta(world * _DAYS_APART),
            )


def _exchange(ranked: Sequence[str], random: Random) -> dict[str, str]:
    """For each but the most common words another one that is about as common."""
    others: dict[str, str] = {}
    digits = "0123456789"
    for first in range(_KEPT, len(ranked), _BAND):
        band = ranked[first : first + _BAND]
        others.update(zip(band, random.sample(band, len(band)), strict=True))
    others.update(zip(digits, random.sample(digits, len(digits)), strict=True))
    return others


def _shuffle(text: str, random: Random) -> str:
    """The sentences in another order, in as many paragraphs."""
    paragraphs = [_SENTENCE.findall(one) for one in text.split("\n\n")]
    sentences = [one.strip() for several in paragraphs for one in several]
    random.shuffle(sentences)
    left = iter(sentences)
    return "\n\n".join(" ".join(islice(left, len(several))) for several in paragraphs)


def _reword(text: str, others: Mapping[str, str]) -> str:
    def change(found: re.Match[str]) -> str:
        word = found[0]
        other = others.get(word.lower(), word)
        if word.isupper() and len(word) > 1:
            return other.upper()
        return other.capitalize() if word[0].isupper() else other

    return _WORD.sub(change, text)


def add_phrase(documents: Sequence[Document], phrase: str) -> list[Document]:
    """The documents with one more paragraph at the end of each."""
    return [
        replace(document, text=f"{document.text}\n\n{phrase}", id=f"{document.id}p")
        for document in documents
    ]
