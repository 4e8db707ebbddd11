"""Sentences as vectors, and how two stand: ``python -m evals.sentences --corpora FOLDER``.

Vectors are measured on the news headlines of semantic textual similarity 2013 to 2015: how well the
cosine follows what people said (Pearson's and Spearman's correlation), and how often two headlines
above a threshold are alike for people (4 and more of 5), the threshold chosen on one half of the
pairs and measured on the other. None of them was trained on. The pair judge is measured in
`evals.relations`.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from evals import relations
from evals.sentence_pairs import Rated, is_to_choose, load_headlines
from evals.table import Row, print_rows
from sayso.claims.encoding import SENTENCES_FOLDER, SentenceEncoder
from sayso.claims.judging import PAIRS_FOLDER, PairJudge

__all__ = ["ALIKE", "FLOORS", "Alike", "choose_threshold", "measure_alike", "measure_headlines"]

ALIKE = 4.0
"""Rated this high or higher, people held two headlines for the same or nearly so."""
FLOORS = {"Pearson": 80.5, "F1": 62.0}
"""Of the first headlines, those of CI."""

Floats = NDArray[np.float64]
Encode = Callable[[Sequence[str]], NDArray[np.float32]]


class Alike(NamedTuple):
    """At the threshold chosen on the other half."""

    threshold: float
    precision: float
    recall: float
    f1: float
    size: int


class Headlines(NamedTuple):
    """How well the cosine follows what people said."""

    pearson: float
    spearman: float
    alike: Alike
    size: int


def measure_headlines(pairs: Sequence[Rated], encode: Encode) -> Headlines:
    """Encode both sides and compare the cosines with the ratings."""
    firsts, seconds = (encode([getattr(pair, side) for pair in pairs]) for side in _SIDES)
    cosines = (firsts * seconds).sum(1).astype(np.float64)
    ratings = np.array([pair.score for pair in pairs])
    return Headlines(
        _correlate(cosines, ratings),
        _correlate(_rank(cosines), _rank(ratings)),
        measure_alike(pairs, cosines),
        len(pairs),
    )


_SIDES = ("first", "second")


def measure_alike(pairs: Sequence[Rated], similarities: Floats) -> Alike:
    """How often those above a threshold are alike; chosen on one half, measured on the other."""
    chosen = np.array([is_to_choose(pair.first, pair.second) for pair in pairs])
    gold = np.array([pair.score >= ALIKE for pair in pairs])
    threshold = choose_threshold(similarities[chosen], gold[chosen])
    found, gold = similarities[~chosen] >= threshold, gold[~chosen]
    right = float((found & gold).sum())
    return Alike(
        threshold,
        right / max(1, found.sum()),
        right / max(1, gold.sum()),
        2 * right / max(1, found.sum() + gold.sum()),
        len(gold),
    )


def choose_threshold(similarities: Floats, gold: NDArray[np.bool_]) -> float:
    """The similarity from which on F1 is best; halfway to the next one below."""
    order = np.argsort(-similarities, kind="stable")
    right = np.cumsum(gold[order])
    f1 = 2 * right / (np.arange(1, len(order) + 1) + gold.sum())
    best = int(f1.argmax())
    below = order[min(best + 1, len(order) - 1)]
    return float(similarities[order[best]] + similarities[below]) / 2


def rows(corpora: Path, encoder: SentenceEncoder, judge: PairJudge) -> Iterator[Row]:
    """The figures for the one table."""
    pairs = load_headlines(corpora)
    headlines = measure_headlines(pairs, encoder.encode)
    data, count = "STS headlines 2013 to 2015", str(headlines.size)
    yield Row("sentences", "cosine and rating, Pearson", data, count, 100 * headlines.pearson)
    yield Row("sentences", "cosine and rating, Spearman", data, count, 100 * headlines.spearman)
    alike = headlines.alike
    data, count = f"{data}, half", str(alike.size)
    yield Row("sentences", f"alike from {alike.threshold:.2f} on, F1", data, count, 100 * alike.f1)
    same = judge.compare([(pair.first, pair.second) for pair in pairs])[:, 0]
    alike = measure_alike(pairs, same.astype(np.float64))
    yield Row("second look", "alike, F1", data, count, 100 * alike.f1)
    yield from relations.rows(corpora, judge)


def _correlate(one: Floats, other: Floats) -> float:
    return float(np.corrcoef(one, other)[0, 1])


def _rank(values: Floats) -> Floats:
    """Ranks, equal values sharing the mean of theirs."""
    _, places, counts = np.unique(values, return_inverse=True, return_counts=True)
    ends = np.cumsum(counts)
    ranks: Floats = (ends - (counts - 1) / 2)[places]
    return ranks


def main() -> None:
    """Measure both and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpora", type=Path, required=True, help="folder that holds nli/ …")
    parser.add_argument("--sentences", type=Path, default=SENTENCES_FOLDER, help="other weights")
    parser.add_argument("--pairs", type=Path, default=PAIRS_FOLDER, help="other weights")
    given = parser.parse_args()
    print_rows(rows(given.corpora, SentenceEncoder(given.sentences), PairJudge(given.pairs)))


if __name__ == "__main__":
    main()
