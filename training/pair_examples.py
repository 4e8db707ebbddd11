"""What the pair judge learns from: people's labels, and news sentences told anew."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from evals.sentence_pairs import Pair, load_cad, load_fever, load_mnli, load_msr, load_rated
from training.pair_variants import contradict, cut_clause, find_names, reword

__all__ = ["load_pairs", "make_pairs"]

MAX_WORDS = 70
"""Longer pairs, both sentences together, are left out."""
_SENTENCE = re.compile(r"(?<=[.!?][”\"])\s+(?=[A-Z“])|(?<=[a-z)\d][.!?])\s+(?=[A-Z“])")
_SAME, _CONTRADICT, _OTHER = (frozenset((name,)) for name in ("same", "contradict", "other"))
_TIMES = {"fever": 2, "msr": 2}


def load_pairs(corpora: Path, news: Path, seed: int, made: int) -> list[Pair]:
    """All pairs of one epoch, shuffled; ``made`` of them from the second half of the news."""
    chance = Random(seed)
    mnli = load_mnli(corpora, is_held_back=False)
    cad = load_cad(corpora, "train")
    pairs = [*chance.sample(mnli, 13_000), *chance.sample(cad, 4_500), *load_rated(corpora)]
    pairs += load_fever(corpora, is_held_back=False) * _TIMES["fever"]
    held = {frozenset((pair.first, pair.second)) for pair in load_msr(corpora, "val")}
    msr = load_msr(corpora, "train") * _TIMES["msr"]
    pairs += [pair for pair in msr if frozenset((pair.first, pair.second)) not in held]
    pairs += make_pairs(read_second_half(news), chance, made)
    pairs = [one for one in pairs if len(f"{one.first} {one.second}".split()) <= MAX_WORDS]
    chance.shuffle(pairs)
    return pairs


def read_second_half(news: Path) -> list[list[str]]:
    """The sentences of each article of the second half of the file."""
    lines = news.read_text("utf-8").splitlines()
    return [_cut(json.loads(line)["text"]) for line in lines[len(lines) // 2 :]]


def make_pairs(articles: Sequence[Sequence[str]], chance: Random, count: int) -> list[Pair]:
    """So many pairs made from sentences of the articles, taken in turn."""
    pairs: list[Pair] = []
    order = list(range(len(articles)))
    while len(pairs) < count:
        chance.shuffle(order)
        for at in order:
            if len(articles[at]) > 3:
                pairs += _from_article(articles[at], chance)
            if len(pairs) >= count:
                break
    return pairs[:count]


def _cut(text: str) -> list[str]:
    sentences = []
    for paragraph in text.split("\n\n"):
        for one in _SENTENCE.split(paragraph):
            words = one.split()
            is_whole = one[:1].isupper() and one.endswith((".", ".”"))
            if 7 <= len(words) <= 30 and is_whole and one.count("“") == one.count("”"):
                sentences.append(" ".join(words))
    return sentences


def _from_article(sentences: Sequence[str], chance: Random) -> Iterator[Pair]:
    names = find_names(" ".join(sentences))
    one = chance.choice(sentences)
    first = reword(one, chance, chance.choice((0, 0, 1)))
    kind = chance.random()
    if kind < 0.36:
        yield Pair(first, reword(one, chance, chance.choice((1, 2, 3, 4))), _SAME, 0)
    elif kind < 0.74:
        other = contradict(one, names, chance)
        if other is not None:
            yield Pair(first, reword(other, chance, chance.choice((0, 0, 1, 2))), _CONTRADICT, 1)
    elif kind < 0.84:
        part = cut_clause(one, chance)
        if part is not None:
            yield Pair(first, reword(part, chance, chance.choice((0, 0, 1))), _OTHER, 0)
    else:
        yield Pair(first, _near(one, sentences, chance), _OTHER, 2)


def _near(one: str, sentences: Sequence[str], chance: Random) -> str:
    """Of a few other sentences of the article, the one with most words in common."""
    own = set(one.lower().split())
    others = [other for other in sentences if other != one]
    drawn = chance.sample(others, min(8, len(others)))
    return max(drawn, key=lambda other: (_overlap(own, other), other))


def _overlap(own: set[str], other: str) -> float:
    words = set(other.lower().split())
    return len(own & words) / len(own | words)
