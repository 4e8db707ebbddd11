"""Make the weights that follow pronouns: ``python -m training.speakers --corpora FOLDER``.

A log-linear ranker, trained by maximum likelihood with an L2 penalty on the pronouns of GUM train
(without what is held back), LitBank and GAP development. While features are collected the gold
antecedents are followed; in GAP, where one pronoun in each text is annotated, the other pronouns
are followed with the weights of a first round.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evals.gum import Parsed, load_gum
from evals.held_back import HELD_BACK_GENRES, is_held_back
from evals.speaker_gold import find_cases, load_verbs
from evals.speaker_stories import Gap, Novel, is_litbank_dev, load_gap, read_novel
from sayso.reading.speakers.antecedents import FEATURES, Active, Choice, Choose, Row
from sayso.reading.speakers.mentions import Mention
from sayso.reading.speakers.resolve import Walk
from sayso.reading.speakers.surface import Surface

__all__ = [
    "Example",
    "Fitted",
    "collect_gap",
    "collect_gum",
    "collect_litbank",
    "fit",
    "make_weights",
]

WEIGHTS = (
    Path(__file__).parents[1] / "src" / "sayso" / "reading" / "speakers" / "antecedent_weights.json"
)
GENRES = (
    "news", "interview", "speech", "bio", "fiction", "podcast", "essay", "letter", "court",
    "vlog", "textbook", "academic", "conversation", "voyage", "whow",
)  # fmt: skip
CLASSES = {"he": "he", "she": "he", "they": "they", "it": "it"}
_PENALTY = 2.0
_SOURCE_WEIGHT = 8.0
_STEPS = 600

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Example:
    """One pronoun: a row for each candidate and for nobody, and which of them is right."""

    kind: str
    rows: list[Row]
    gold: int
    weight: float
    place: str


@dataclass
class _Recorder:
    """Chooses the gold candidate and keeps the example."""

    entity_of: Callable[[Mention], str | None]
    weight: float
    place: str
    examples: list[Example] = field(default_factory=list)
    choose_other: Choose | None = None

    def entity_of_candidate(self, candidate: Active) -> str | None:
        """The entity of a candidate, by its latest mention."""
        return self.entity_of(candidate.mention)

    def choose(
        self,
        mention: Mention,
        nominative: str,
        candidates: Sequence[Active],
        rows: Sequence[Row],
    ) -> Choice:
        """Choose the gold candidate."""
        entity = self.entity_of(mention)
        if entity is None:
            if self.choose_other:
                return self.choose_other(mention, nominative, candidates, rows)
            return Choice(None, 1.0)
        entities = [self.entity_of_candidate(candidate) for candidate in candidates]
        gold = entities.index(entity) if entity in entities else len(candidates)
        weight = self.weight * (_SOURCE_WEIGHT if rows[-1][-1] else 1)
        self.examples.append(Example(CLASSES[nominative], list(rows), gold, weight, self.place))
        return Choice(candidates[gold] if gold < len(candidates) else None, 1.0)


@dataclass
class _GapRecorder(_Recorder):
    """Knows the gold candidate by its name."""

    words: set[str] = field(default_factory=set)

    def entity_of_candidate(self, candidate: Active) -> str | None:
        own = set(candidate.party.words)
        return "gold" if own and (own <= self.words or self.words <= own) else None


def _walk(text: str, recorder: _Recorder, sources: Sequence[tuple[str, int]] = ()) -> list[Example]:
    walk = Walk(Surface(text), sources, choose=recorder.choose, follows_all=True)
    walk.go()
    return recorder.examples


def collect_gum(parsed: Parsed, verbs: frozenset[str]) -> list[Example]:
    """The pronouns of one GUM document."""
    heads = sorted(
        (parsed.tokens[m.head].start, m.last - m.first, m.entity) for m in parsed.mentions
    )

    def entity_of(mention: Mention) -> str | None:
        inside = [(size, entity) for at, size, entity in heads if mention.start <= at < mention.end]
        return max(inside)[1] if inside else None

    weight = 3.0 if parsed.genre in ("news", "interview", "speech") else 1.0
    found = [one for case in find_cases([parsed], verbs) for one in case.found]
    sources = [(parsed.text[s.start : s.end], s.start) for one in found for s in one.source[:1]]
    return _walk(parsed.text, _Recorder(entity_of, weight, f"gum {parsed.genre}"), sources)


def collect_litbank(novel: Novel) -> list[Example]:
    """The pronouns of one novel's beginning."""
    spans = [
        (novel.places[first].start, novel.places[last].end, entity)
        for entity, first, last in novel.mentions
    ]

    def entity_of(mention: Mention) -> str | None:
        fitting = [
            (end - start, entity)
            for start, end, entity in spans
            if mention.start <= start and end <= mention.end
        ]
        return max(fitting)[1] if fitting else None

    return _walk(novel.text, _Recorder(entity_of, 0.5, "litbank"))


def collect_gap(gap: Gap, choose: Choose) -> list[Example]:
    """The one pronoun of a GAP text that is annotated, if it means one of the two names."""
    if not (gap.is_a or gap.is_b):
        return []
    name = gap.a if gap.is_a else gap.b
    words = set(re.findall(r"\w+", name))

    def entity_of(mention: Mention) -> str | None:
        return "gold" if mention.start == gap.at else None

    recorder = _GapRecorder(entity_of, 1.0, "gap", choose_other=choose, words=words)
    examples = _walk(gap.text, recorder)
    return [one for one in examples if one.gold < len(one.rows) - 1][-1:]


@dataclass(frozen=True)
class Fitted:
    """Weights by class of pronoun, in the order of the features."""

    weights: dict[str, Floats]

    def choose(
        self,
        mention: Mention,
        nominative: str,
        candidates: Sequence[Active],
        rows: Sequence[Row],
    ) -> Choice:
        """The likeliest candidate by the weights."""
        del mention
        scores = np.array(rows) @ self.weights[CLASSES[nominative]]
        odds = np.exp(scores - scores.max())
        best = int(scores.argmax())
        chosen = candidates[best] if best < len(candidates) else None
        return Choice(chosen, float(odds[best] / odds.sum()))


def fit(examples: Sequence[Example]) -> Fitted:
    """Maximum likelihood with a penalty, by Adam on all examples at once."""
    return Fitted(
        {kind: _fit([e for e in examples if e.kind == kind]) for kind in ("he", "they", "it")}
    )


def _fit(examples: Sequence[Example]) -> Floats:
    rows, mask, gold, weights = _stack(examples)
    theta = np.zeros(len(FEATURES))
    mean, square = np.zeros_like(theta), np.zeros_like(theta)
    for step in range(1, _STEPS + 1):
        scores = np.where(mask, rows @ theta, -1e9)
        odds = np.exp(scores - scores.max(1, keepdims=True))
        odds /= odds.sum(1, keepdims=True)
        odds[np.arange(len(gold)), gold] -= 1
        gradient = np.einsum("ncf,nc,n->f", rows, odds, weights) + _PENALTY * theta
        gradient /= weights.sum()
        mean = 0.9 * mean + 0.1 * gradient
        square = 0.99 * square + 0.01 * gradient**2
        rate = 0.05 * (1 - step / _STEPS)
        theta -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-9)
    return theta


def _stack(
    examples: Sequence[Example],
) -> tuple[Floats, NDArray[np.bool_], NDArray[np.int64], Floats]:
    width = max(len(e.rows) for e in examples)
    rows = np.zeros((len(examples), width, len(FEATURES)))
    mask = np.zeros((len(examples), width), np.bool_)
    for at, example in enumerate(examples):
        rows[at, : len(example.rows)] = example.rows
        mask[at, : len(example.rows)] = True
    gold = np.array([e.gold for e in examples])
    return rows, mask, gold, np.array([e.weight for e in examples])


def measure(fitted: Fitted, examples: Sequence[Example]) -> Iterator[tuple[str, str, int, float]]:
    """Class, part, count and accuracy of the likeliest choice."""
    for kind in ("he", "they", "it"):
        for place in sorted({e.place for e in examples}):
            part = [e for e in examples if e.kind == kind and e.place == place]
            if part:
                rows, mask, gold, _ = _stack(part)
                scores = np.where(mask, rows @ fitted.weights[kind], -1e9)
                yield kind, place, len(part), float((scores.argmax(1) == gold).mean())


@dataclass
class Collected:
    """Examples to train on and to check on."""

    train: list[Example] = field(default_factory=list)
    check: list[Example] = field(default_factory=list)


def collect(corpora: Path) -> Collected:
    """Read GUM and LitBank."""
    collected = Collected()
    verbs = load_verbs(corpora)
    for one in load_gum(corpora, "train", GENRES):
        if not is_held_back(one.name):
            collected.train += collect_gum(one, verbs)
    for one in load_gum(corpora, "dev", sorted(HELD_BACK_GENRES)):
        collected.check += collect_gum(one, verbs)
    for path in sorted((corpora / "coref" / "litbank_conll").glob("*.conll")):
        examples = collect_litbank(read_novel(path))
        (collected.check if is_litbank_dev(path.stem) else collected.train).extend(examples)
    return collected


def make_weights(corpora: Path) -> dict[str, dict[str, float]]:
    """Train, print accuracies, and give the weights as they are stored."""
    collected = collect(corpora)
    first = fit(collected.train)
    gaps = load_gap(corpora, "development")
    collected.train += [example for gap in gaps for example in collect_gap(gap, first.choose)]
    fitted = fit(collected.train)
    for name in ("train", "check"):
        for kind, place, count, accuracy in measure(fitted, getattr(collected, name)):
            print(f"{name}\t{kind}\t{place}\t{count}\t{100 * accuracy:.1f}")
    return {
        kind: {
            feature: round(float(weight), 3)
            for feature, weight in zip(FEATURES, weights, strict=True)
            if abs(weight) > 1e-3
        }
        for kind, weights in fitted.weights.items()
    }


def main() -> None:
    """Train and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--corpora", type=Path, required=True, help="folder that holds gum/, coref/"
    )
    stored = make_weights(parser.parse_args().corpora)
    WEIGHTS.write_text(json.dumps(stored, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
