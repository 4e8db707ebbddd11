"""What the pair judge learns from: people's labels, and news sentences told anew."""

from __future__ import annotations

import gzip
import json
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from evals.plain_text import join_tokens
from evals.sentence_pairs import Pair, load_cad, load_fever, load_mnli, load_msr, load_rated
from training.pair_variants import contradict, cut_clause, find_names, reword

__all__ = ["FIRST", "SECOND", "Mix", "load_pairs", "make_pairs", "read_second_half"]

MAX_WORDS = 70
"""Longer pairs, both sentences together, are left out."""
_GROUP = 12
_SENTENCE = re.compile(r"(?<=[.!?][”\"])\s+(?=[A-Z“])|(?<=[a-z)\d][.!?])\s+(?=[A-Z“])")
_SAME, _CONTRADICT, _OTHER = (frozenset((name,)) for name in ("same", "contradict", "other"))


@dataclass(frozen=True)
class Mix:
    """How many pairs of each; None is all, and ``fever`` is how often all are taken.

    ``made`` from news, ``short`` from what MultiNLI's annotators wrote; ``exchanged``: the first of
    one pair with the second of another.
    """

    mnli: int
    cad: int
    rated: int | None
    fever: int
    msr: int | None
    made: int
    short: int = 0
    exchanged: int = 0


FIRST = Mix(mnli=13_000, cad=4_500, rated=None, fever=2, msr=None, made=9_000)
SECOND = Mix(
    mnli=2_000, cad=0, rated=1_800, fever=1, msr=1_500, made=800, short=1_600, exchanged=900
)
"""Entailment that the first stage did not see, some of the rest once more, and what it got wrong:
short sentences, and pairs that have nothing to do with each other, which scenes taught it to call
contradictions."""


def load_pairs(corpora: Path, seed: int, mix: Mix = FIRST) -> list[Pair]:
    """All pairs of one stage, shuffled; those made are of the second half of the news."""
    first = Random(seed)
    mnli = load_mnli(corpora, is_held_back=False)
    cad = load_cad(corpora, "train")
    drawn = [*first.sample(mnli, FIRST.mnli), *first.sample(cad, FIRST.cad)]
    chance = first
    if mix != FIRST:
        chance = Random(seed + 1)
        seen = set(drawn)
        drawn = chance.sample([one for one in mnli if one not in seen], mix.mnli)
        drawn += chance.sample([one for one in cad if one not in seen], mix.cad)
    rated = load_rated(corpora)
    pairs = [*drawn, *(rated if mix.rated is None else chance.sample(rated, mix.rated))]
    pairs += load_fever(corpora, is_held_back=False) * mix.fever
    held = {frozenset((pair.first, pair.second)) for pair in load_msr(corpora, "val")}
    msr = load_msr(corpora, "train") * 2
    msr = [pair for pair in msr if frozenset((pair.first, pair.second)) not in held]
    pairs += msr if mix.msr is None else chance.sample(msr, mix.msr)
    pairs += make_pairs(read_second_half(corpora), chance, mix.made)
    pairs += make_pairs(_short_sentences(mnli), chance, mix.short)
    pairs += _exchange(pairs, chance, mix.exchanged)
    pairs = [one for one in pairs if len(f"{one.first} {one.second}".split()) <= MAX_WORDS]
    chance.shuffle(pairs)
    return pairs


def read_second_half(corpora: Path) -> list[list[str]]:
    """The sentences of each article of the second half of the news."""
    path = corpora / "news" / "allsides_12k.jsonl.gz"
    if not path.is_file():
        sys.exit(f"no news in {path}: give the folder that holds news/ with --corpora")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines]
    texts = (article["text"].split("\n") for article in articles[len(articles) // 2 :])
    return [_cut([join_tokens(one.split())[0] for one in paragraphs]) for paragraphs in texts]


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


def _short_sentences(pairs: Sequence[Pair]) -> list[list[str]]:
    """Sentences that annotators wrote, in groups, as if each group were an article."""
    found = dict.fromkeys(pair.second for pair in pairs)
    kept = [one for one in found if one[:1].isupper() and 5 <= len(one.split()) <= 14]
    return [kept[at : at + _GROUP] for at in range(0, len(kept) - _GROUP, _GROUP)]


def _exchange(pairs: Sequence[Pair], chance: Random, count: int) -> list[Pair]:
    """Sentences of different pairs, which have nothing to do with each other."""
    drawn = chance.sample(pairs, 2 * count)
    return [
        Pair(one.first, other.second, _OTHER, 2)
        for one, other in zip(drawn[::2], drawn[1::2], strict=True)
    ]


def _cut(paragraphs: Iterable[str]) -> list[str]:
    sentences = []
    for paragraph in paragraphs:
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
