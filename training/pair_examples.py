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
from evals.stance_detection import load_told
from training.pair_events import make_event_pairs, tell_denied, tell_reported
from training.pair_tables import SAID
from training.pair_variants import (
    contradict,
    contradict_both,
    cut_clause,
    find_names,
    lower_first,
    reword,
)

__all__ = [
    "FIRST",
    "LONG",
    "SECOND",
    "Mix",
    "load_headline_pairs",
    "load_pairs",
    "make_pairs",
    "read_second_half",
    "vary_paraphrases",
]

MAX_WORDS = 70
"""Longer pairs, both sentences together, are left out."""
_GROUP = 12
_MAX_DENIED = 20
_TELLERS = tuple(
    one.removesuffix(" said") for one in SAID if re.fullmatch(r"(?!s?he )[a-z ]+ said", one)
)
_SENTENCE = re.compile(r"(?<=[.!?][”\"])\s+(?=[A-Z“])|(?<=[a-z)\d][.!?])\s+(?=[A-Z“])")
_SAME, _CONTRADICT, _OTHER = (frozenset((name,)) for name in ("same", "contradict", "other"))
_NOT_CONTRADICT = _SAME | _OTHER


@dataclass(frozen=True)
class Mix:
    """How many pairs of each; None is all, and ``fever`` is how often all are taken.

    ``made`` from news, ``short`` from what MultiNLI's annotators wrote; ``exchanged``: the first of
    one pair with the second of another; ``events``: invented short reports; ``varied``: people's
    paraphrases, one side told anew or turned; ``headlines``: of articles that stand against each
    other.
    """

    mnli: int
    cad: int
    rated: int | None
    fever: int
    msr: int | None
    made: int
    short: int = 0
    exchanged: int = 0
    events: int = 0
    varied: int = 0
    headlines: int = 0


FIRST = Mix(mnli=13_000, cad=4_500, rated=None, fever=2, msr=None, made=9_000)
SECOND = Mix(
    mnli=2_000, cad=0, rated=1_800, fever=1, msr=1_500, made=800, short=1_600, exchanged=900
)
"""Entailment that the first stage did not see, some of the rest once more, and what it got wrong:
short sentences, and pairs that have nothing to do with each other, which scenes taught it to call
contradictions."""
LONG = Mix(
    mnli=18_000,
    cad=3_000,
    rated=None,
    fever=3,
    msr=None,
    made=110_000,
    short=16_000,
    exchanged=8_000,
    events=40_000,
    varied=16_000,
    headlines=4_000,
)
"""For one long run on a GPU."""


def load_pairs(corpora: Path, seed: int, mix: Mix = FIRST) -> list[Pair]:
    """All pairs of one stage, shuffled; those made are of the second half of the news."""
    first = Random(seed)
    mnli = load_mnli(corpora, is_held_back=False)
    cad = load_cad(corpora, "train")
    drawn = [*first.sample(mnli, FIRST.mnli), *first.sample(cad, FIRST.cad)]
    chance = first
    if mix == LONG:
        drawn = [*first.sample(mnli, min(LONG.mnli, len(mnli))), *first.sample(cad, LONG.cad)]
    elif mix != FIRST:
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
    paraphrases = list(dict.fromkeys(one for one in pairs if one.relations == _SAME))
    pairs += make_pairs(read_second_half(corpora), chance, mix.made)
    pairs += make_pairs(_short_sentences(mnli), chance, mix.short)
    pairs += make_event_pairs(chance, mix.events)
    pairs += vary_paraphrases(paraphrases, chance, mix.varied)
    pairs += load_headline_pairs(corpora, chance, mix.headlines) if mix.headlines else []
    pairs += _exchange(pairs, chance, mix.exchanged)
    pairs = [one for one in pairs if len(f"{one.first} {one.second}".split()) <= MAX_WORDS]
    chance.shuffle(pairs)
    return pairs


def vary_paraphrases(pairs: Sequence[Pair], chance: Random, count: int) -> list[Pair]:
    """Two that say the same for people, the second told anew or turned into what cannot be so.

    What is changed stands in both, so that the pair contradicts though its words differ.
    """
    varied: list[Pair] = []
    while len(varied) < count and pairs:
        one = chance.choice(pairs)
        first, second = (
            (one.first, one.second) if chance.random() < 0.5 else (one.second, one.first)
        )
        if chance.random() < 0.35:
            varied.append(Pair(first, reword(second, chance, chance.choice((1, 2, 3))), _SAME))
            continue
        names = find_names(chance.choice(pairs).first)
        turned = contradict_both(first, second, names, chance)
        if turned is not None:
            turned = reword(turned, chance, chance.choice((0, 0, 1, 2)))
            varied.append(Pair(first, turned, _CONTRADICT, 1))
    return varied


def load_headline_pairs(corpora: Path, chance: Random, most: int) -> list[Pair]:
    """Headlines of FNC-1 that stand to one body: agreeing ones do not contradict each other, one
    that disagrees contradicts one that agrees.

    Of every second topic of those to train on: stances are fitted on the others' scores too, and
    the judge should not have seen all of their headlines.
    """
    told = [one for one in load_told(corpora, is_held_back=False) if is_headline_topic(one.topic)]
    stances: dict[str, dict[str, list[str]]] = {}
    for one in told:
        by_stance = stances.setdefault(one.body, {})
        by_stance.setdefault(one.stance, []).append(one.headline)
    opposed = set()
    alike = set()
    for by_stance in stances.values():
        agreeing = sorted(set(by_stance.get("agree", ())))
        for first in sorted(set(by_stance.get("disagree", ()))):
            for second in chance.sample(agreeing, min(8, len(agreeing))):
                opposed.add(Pair(first, second, _CONTRADICT, 1))
        for first in agreeing:
            for second in chance.sample(agreeing, min(3, len(agreeing))):
                if first != second:
                    alike.add(Pair(first, second, _NOT_CONTRADICT))
    kept = []
    for found in (opposed, alike):
        listed = sorted(found, key=lambda pair: (pair.first, pair.second))
        kept += chance.sample(listed, min(most // 2, len(listed)))
    return kept


def is_headline_topic(topic: int) -> bool:
    """Tell whether the judge learns of a topic's headlines."""
    return topic % 2 == 1


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
    if kind < 0.34:
        yield Pair(first, reword(one, chance, chance.choice((1, 2, 3, 4, 6))), _SAME, 0)
    elif kind < 0.42:
        yield from _tell(one, names, chance)
    elif kind < 0.74:
        other = contradict(one, names, chance)
        if other is not None:
            yield Pair(first, reword(other, chance, chance.choice((0, 0, 1, 2, 4))), _CONTRADICT, 1)
    elif kind < 0.84:
        part = cut_clause(one, chance)
        if part is not None:
            yield Pair(first, reword(part, chance, chance.choice((0, 0, 1))), _OTHER, 0)
    else:
        yield Pair(first, _near(one, sentences, chance), _OTHER, 2)


def _tell(one: str, names: Sequence[str], chance: Random) -> Iterator[Pair]:
    """Somebody denies it, twice or against a report of it."""
    if "“" in one or len(one.split()) > _MAX_DENIED or not one.endswith("."):
        return
    who = chance.choice([name for name in names if name not in one] or ["the ministry"])
    teller = chance.choice(_TELLERS)
    inside = lower_first(reword(one, chance, chance.choice((0, 1, 2)))).rstrip(".")
    denied = tell_denied(inside, who, chance)
    other = lower_first(reword(one, chance, chance.choice((0, 1)))).rstrip(".")
    kind = chance.random()
    if kind < 0.4:
        yield Pair(tell_denied(other, who, chance), denied, _SAME, 0)
    elif kind < 0.7:
        yield Pair(tell_reported(other, teller, chance), denied, _CONTRADICT, 1)
    else:
        yield Pair(one, denied, _CONTRADICT, 1)


def _near(one: str, sentences: Sequence[str], chance: Random) -> str:
    """Of a few other sentences of the article, the one with most words in common."""
    own = set(one.lower().split())
    others = [other for other in sentences if other != one]
    drawn = chance.sample(others, min(8, len(others)))
    return max(drawn, key=lambda other: (_overlap(own, other), other))


def _overlap(own: set[str], other: str) -> float:
    words = set(other.lower().split())
    return len(own & words) / len(own | words)
