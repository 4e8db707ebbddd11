"""Do the words around a day tell past from future? ``python -m training.time_directions NEWS``.

NEWS is a file of dated articles, one JSON object a line (``text``, ``date``), possibly gzipped. A
month and day without a year that lies within 45 days of its article names its own direction; the
words around it are what `sayso.reading.times.direction` sees. Printed is how often the rules are
right, and how often a log-linear model over the words beside the day is, in five folds by article.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from sayso.reading.times.dates import month_day
from sayso.reading.times.direction import Direction, find_direction
from sayso.reading.times.rules import Matched, encode
from sayso.reading.times.tokens import Token, find_tokens
from sayso.reading.times.values import make_day

MAX_DAYS = 45
REACH = 12
FOLDS = 5
MIN_TIMES_SEEN = 10
PENALTY = 3.0
STEPS = 12
Floats = NDArray[np.float64]


class Example(NamedTuple):
    """A day in an article: whether it lies ahead, what the rules say, and the words around."""

    article: int
    is_ahead: bool
    rules: Direction
    words: frozenset[str]


def read_articles(path: Path) -> Iterator[tuple[date, str]]:
    """Day and text of each article that has both."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            try:
                yield date.fromisoformat(article["date"][:10]), article["text"]
            except ValueError:
                continue


def find_examples(path: Path) -> list[Example]:
    """Days near the article, each set of words around them once."""
    examples: dict[frozenset[str], Example] = {}
    for article, (published, text) in enumerate(read_articles(path)):
        tokens = find_tokens(text)
        for match in month_day.pattern.finditer(encode(tokens)):
            matched = Matched(match, tokens, month_day)
            away = _days_away(matched, published)
            if matched.token("year") is None and away and abs(away) <= MAX_DAYS:
                words = frozenset(_words_around(tokens, matched))
                direction = find_direction(tokens, matched.first, matched.last)
                examples.setdefault(words, Example(article, away > 0, direction, words))
    return list(examples.values())


def _days_away(matched: Matched, published: date) -> int:
    month, day = int(matched.get("month").number), int(matched.get("day").number)
    years = (published.year - 1, published.year, published.year + 1)
    days = [found for year in years if (found := make_day(year, month, day))]
    return min(((found - published).days for found in days), key=abs, default=0)


def _words_around(tokens: Sequence[Token], matched: Matched) -> Iterator[str]:
    """Words of the same sentence, with their side; those right beside the day also apart."""
    sides = {
        "<": range(matched.first - 1, max(-1, matched.first - 1 - REACH), -1),
        ">": range(matched.last + 1, min(len(tokens), matched.last + 1 + REACH)),
    }
    for side, places in sides.items():
        for at in places:
            if tokens[at].kind in ("stop", "break"):
                break
            if at == places[0]:
                yield f"{side}beside {tokens[at].word}"
            yield side + tokens[at].word


def score_model(examples: Sequence[Example]) -> float:
    """Share of right answers of a log-linear model, each fold by the others."""
    counts = Counter(word for example in examples for word in example.words)
    seen = sorted(word for word, count in counts.items() if count >= MIN_TIMES_SEEN)
    places = {word: at for at, word in enumerate(seen)}
    inputs = np.zeros((len(examples), len(places) + 1))
    inputs[:, -1] = 1
    for row, example in enumerate(examples):
        inputs[row, _columns(example, places)] = 1
    answers = np.array([float(example.is_ahead) for example in examples])
    folds = np.array([example.article % FOLDS for example in examples])
    right = 0
    for fold in range(FOLDS):
        held = folds == fold
        weights = fit(inputs[~held], answers[~held])
        right += int(np.sum((inputs[held] @ weights > 0) == (answers[held] > 0)))
    return right / len(examples)


def _columns(example: Example, places: Mapping[str, int]) -> list[int]:
    return [places[word] for word in example.words if word in places]


def fit(inputs: Floats, answers: Floats) -> Floats:
    """Weights of a log-linear model with a quadratic penalty, by Newton's method."""
    weights = np.zeros(inputs.shape[1])
    for _ in range(STEPS):
        chances = 1 / (1 + np.exp(-np.clip(inputs @ weights, -30, 30)))
        slope = inputs.T @ (chances - answers) + PENALTY * weights
        bend = (inputs.T * (chances * (1 - chances))) @ inputs + PENALTY * np.eye(len(weights))
        weights -= np.linalg.solve(bend, slope)
    return weights


def main() -> None:
    """Print how often rules and model are right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("news", type=Path)
    examples = find_examples(parser.parse_args().news)
    ahead = sum(example.is_ahead for example in examples)
    right = sum((example.rules == Direction.AHEAD) == example.is_ahead for example in examples)
    print(f"{len(examples)} days, {ahead} of them ahead")
    print(f"rules: {100 * right / len(examples):.1f} per cent right")
    print(f"log-linear model over words, {FOLDS} folds: {100 * score_model(examples):.1f}")


if __name__ == "__main__":
    main()
