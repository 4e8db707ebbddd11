"""Floors of the sentence encoder, the pair judge and stance detection; what is held back is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from evals import relations, sentences, stance_detection
from evals.sentence_pairs import RELATIONS, Rated, load_fever, load_headlines, load_mnli
from sayso.claims.encoding import SentenceEncoder
from sayso.claims.judging import PairJudge

HEADLINES = 600
FEVER = 150
DRAWN = 60
"""So many pairs of each stance are looked at in CI."""


def test_headlines_stay_above_the_floors(corpora: Path) -> None:
    """The cosine of news headlines follows what people said as well as before."""
    pairs = load_headlines(corpora)[:HEADLINES]
    measured = sentences.measure_headlines(pairs, SentenceEncoder().encode)
    assert 100 * measured.pearson >= sentences.FLOORS["Pearson"]
    assert 100 * measured.alike.f1 >= sentences.FLOORS["F1"]


def test_relations_stay_above_the_floors(corpora: Path) -> None:
    """Invented pairs kept aside, and symmetric FEVER held back, are told as rightly as before."""
    compare = PairJudge().compare
    kept = [one.pair for one in relations.load_claim_pairs() if one.is_kept_aside]
    judged = relations.judge_pairs(kept, compare)
    assert 100 * judged.accuracy >= relations.FLOORS["claim pairs"]
    judged = relations.judge_pairs(load_fever(corpora, is_held_back=True)[:FEVER], compare)
    assert 100 * judged.found["contradict"].f1 >= relations.FLOORS["FEVER"]


def test_stances_stay_above_the_floor(corpora: Path) -> None:
    """Of a few held-back headlines of each stance, disagreements are found as well as before."""
    told = stance_detection.draw(stance_detection.load_told(corpora, is_held_back=True), DRAWN)
    features = stance_detection.find_all_features(
        told, SentenceEncoder().encode, PairJudge().compare
    )
    counts = stance_detection.measure(told, stance_detection.predict(features))
    assert 100 * counts["disagree"].f1 >= stance_detection.FLOORS["disagree"]


def test_what_is_held_back_is_in_no_training(corpora: Path) -> None:
    """No premise of MultiNLI, no claim of FEVER, no topic of FNC-1 is on both sides."""
    for load in (load_mnli, load_fever):
        kept, trained = (
            {one.first for one in load(corpora, is_held_back=x)} for x in (True, False)
        )
        assert kept
        assert not kept & trained
    held = stance_detection.load_told(corpora, is_held_back=True)
    trained_on = stance_detection.load_told(corpora, is_held_back=False)
    assert not {one.body for one in held} & {one.body for one in trained_on}
    related = {one.headline for one in held if one.stance != "unrelated"}
    assert not related & {one.headline for one in trained_on}


def test_the_invented_pairs_are_whole() -> None:
    """At least 120, half of them kept aside, each relation in both halves, no pair twice."""
    pairs = relations.load_claim_pairs()
    assert len(pairs) >= 120
    kept = [one for one in pairs if one.is_kept_aside]
    assert abs(2 * len(kept) - len(pairs)) <= 1
    for part in (kept, [one for one in pairs if not one.is_kept_aside]):
        assert {name for one in part for name in one.pair.relations} == set(RELATIONS)
    assert len({frozenset((one.pair.first, one.pair.second)) for one in pairs}) == len(pairs)


def test_the_threshold_is_where_f1_is_best() -> None:
    """Between the last alike one and the next below."""
    similarities = np.array([0.9, 0.8, 0.7, 0.2])
    gold = np.array([True, True, False, False])
    assert sentences.choose_threshold(similarities, gold) == pytest.approx(0.75)


def test_correlations_of_known_figures() -> None:
    """Cosines in the order of the ratings: a rank correlation of 1, and ties share their rank."""
    angles = np.array([0.0, 0.5, 1.0, 1.5])
    vectors = {str(at): (np.cos(a), np.sin(a)) for at, a in enumerate(angles)}
    pairs = [Rated("0", str(at), score) for at, score in enumerate((5.0, 3.0, 3.0, 0.0))]
    measured = sentences.measure_headlines(
        pairs, lambda texts: np.array([vectors[text] for text in texts], np.float32)
    )
    assert measured.pearson == pytest.approx(
        np.corrcoef(np.cos(angles), [5.0, 3.0, 3.0, 0.0])[0, 1], abs=1e-5
    )
    assert measured.spearman == pytest.approx(0.9487, abs=1e-4)
