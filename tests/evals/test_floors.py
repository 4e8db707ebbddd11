"""Floors of what the reader finds beside outermost attributions, on fixed parts of the corpora."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from evals import calibration, deeds, ecb, entities, names, nesting, trees
from sayso.entities import find_entities
from sayso.reading import Reader
from sayso.reading.finding.network import OnnxNetwork
from sayso.records import Document

NESTED_PASSAGES = 287
"""Those of PolNeAR dev: a third of the articles is read twice in CI."""


def test_nested_attributions_stay_above_the_floors(corpora: Path) -> None:
    """Attributions inside PolNeAR's contents are found as often, and as rightly, as before."""
    passages = [p for p in nesting.load_passages() if p.key[0] == "polnear/dev"]
    assert len(passages) == NESTED_PASSAGES
    texts = nesting.load_texts(corpora, (p.key for p in passages))
    reader = Reader()
    counts = nesting.measure(passages, texts, lambda text: reader.read(Document.from_text(text)))
    assert 100 * counts.recall >= nesting.FLOORS["recall"]
    assert 100 * counts.precision >= nesting.FLOORS["precision"]


def test_names_stay_above_the_floors(corpora: Path) -> None:
    """Names of the first held-back articles are found as well as before."""
    texts = names.load_held_back(corpora)[: names.FIXED_PART]
    figures = names.measure(texts, OnnxNetwork())
    reached = {kind: round(100 * figures[kind][2], 1) for kind in names.FLOORS}
    below = {kind: f1 for kind, f1 in reached.items() if f1 < names.FLOORS[kind]}
    assert not below, f"F1 below its floor: {below}"


def test_syntax_stays_above_the_floors(corpora: Path) -> None:
    """Heads and relations of words are read as rightly as before."""
    network = OnnxNetwork()
    for name, texts in trees.load_dev(corpora, network).items():
        _, both, _ = trees.measure(texts[:30], network)
        assert 100 * both >= trees.FLOORS[name]


def test_deeds_stay_above_the_floors() -> None:
    """Who did what to whom is read as often, and as rightly, as before."""
    reader = Reader()
    counts = deeds.measure(
        deeds.load_sentences("test"), lambda text: reader.read(Document.from_text(text))
    )
    assert 100 * counts.recall >= deeds.FLOORS["recall"]
    assert 100 * counts.precision >= deeds.FLOORS["precision"]


def test_entities_stay_above_the_floors(corpora: Path) -> None:
    """Names across documents are put together as rightly as before, and none by a mere surname."""
    read = Reader().read
    scores = ecb.measure(ecb.load_ecb(corpora, "Dev"), read, find_entities)
    assert 100 * scores.names.f1 >= entities.FLOORS["F1"]
    assert 100 * scores.names.precision >= entities.FLOORS["precision"]
    judged = entities.judge_pairs(entities.load_pairs(), read, find_entities)
    wrong = entities.count_false_merges(judged)
    assert wrong.total() <= entities.MOST_WRONG
    assert not sum(wrong[category] for category in entities.MUST_BE_APART)
    for half, of_half in entities.split_halves(judged).items():
        assert 100 * entities.find_right(of_half) >= entities.FLOORS[half], half


def test_probabilities_mean_what_they_say(corpora: Path) -> None:
    """The expected calibration error on articles that nothing was fitted on stays small."""
    network = OnnxNetwork()
    documents = calibration.load_measured(corpora)
    options = replace(network.options, is_nested=False)
    judged = calibration.judge(documents, network.tokenizer, network, options)
    error, _ = calibration.expected_error(judged)
    assert 100 * error <= calibration.MOST_ERROR


def test_the_expected_error_of_known_figures() -> None:
    """Half of those said to be 0.85 sure are right, and all that are said to be sure."""
    judged = np.array([0.85, 0.85, 1.0, 1.0]), np.array([True, False, True, True])
    error, rows = calibration.expected_error(judged)
    assert error == pytest.approx((2 * 0.35 + 2 * 0.0) / 4)
    assert [count for _, _, count in rows] == [2, 2]
