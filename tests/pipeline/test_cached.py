"""Models are asked once for each of their words, and the answer is the same ever after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.casefile import CaseFile
from sayso.pipeline import Progress, cached
from sayso.pipeline.cached import CachedEncoder, CachedJudge
from sayso.pipeline.progress import Steps

Floats = NDArray[np.float32]
WORDS = ("one", "two", "three", "two", "four", "five")
PAIRS = (("a", "b"), ("c", "d"), ("b", "a"), ("e", "f"))


class Model:
    """Says something of words, and remembers what it was asked; it can break down on a word."""

    def __init__(self, breaks_at: str = "") -> None:
        self.asked: list[object] = []
        self._breaks_at = breaks_at

    def encode(self, words: Sequence[str]) -> Floats:
        """Vectors of length 1 that no 16-bit float holds exactly."""
        if self._breaks_at in words:
            raise KeyboardInterrupt
        self.asked += words
        rows = [[len(one) / 7, sum(map(ord, one)) / 977, 0.1] for one in words]
        vectors = np.array(rows, np.float32).reshape(-1, 3)
        found: Floats = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return found

    def compare(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """Probabilities that no short decimal holds."""
        self.asked += pairs
        firsts = [(ord(a[0]), ord(b[0])) for a, b in pairs]
        rows = [[a / 977, b / 977, 1 - (a + b) / 977] for a, b in firsts]
        return np.array(rows, np.float32).reshape(-1, 3)


@pytest.fixture
def case() -> Iterator[CaseFile]:
    """An empty case in memory."""
    with CaseFile(None, create=True) as file:
        yield file


@pytest.mark.parametrize("at_once", [1, 2, 1000])
def test_vectors_are_computed_once_and_stay_the_same(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    """Whether they are new or kept, and however many are computed at once."""
    monkeypatch.setattr(cached, "_MAX_AT_ONCE", at_once)
    model = Model()
    new = CachedEncoder(case, model.encode, "m", Steps())(WORDS)
    assert sorted(map(str, model.asked)) == sorted(set(WORDS))
    kept = CachedEncoder(case, model.encode, "m", Steps())(WORDS)
    assert len(model.asked) == 5
    assert np.array_equal(new, kept)
    assert np.allclose(new, Model().encode(WORDS), atol=1e-3)
    assert np.allclose(np.linalg.norm(new, axis=1), 1, atol=1e-6)
    assert new.dtype == np.float32


def test_comparisons_are_made_once_whichever_comes_first(case: CaseFile) -> None:
    """And come back to the bit."""
    model = Model()
    new = CachedJudge(case, model.compare, "m", Steps())(PAIRS)
    assert model.asked == [("a", "b"), ("c", "d"), ("e", "f")]
    assert np.array_equal(new[0], new[2])
    kept = CachedJudge(case, model.compare, "m", Steps())(PAIRS)
    assert len(model.asked) == 3
    assert np.array_equal(new, kept)
    assert np.array_equal(new[1], Model().compare([("c", "d")])[0])


def test_another_model_is_asked_anew(case: CaseFile) -> None:
    """What the old one said is dropped when it is of no more use."""
    model = Model()
    CachedEncoder(case, model.encode, "old", Steps())(WORDS)
    CachedJudge(case, model.compare, "old", Steps())(PAIRS)
    encoder = CachedEncoder(case, model.encode, "new", Steps())
    judge = CachedJudge(case, model.compare, "new", Steps())
    encoder(WORDS)
    judge(PAIRS)
    assert len(model.asked) == 2 * (5 + 3)
    case.forget_others(encoder.used, judge.used)
    old = CachedEncoder(case, model.encode, "old", Steps())
    old(WORDS[:1])
    encoder(WORDS)
    assert len(model.asked) == 2 * (5 + 3) + 1


def test_what_was_computed_outlasts_an_interruption(
    case: CaseFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next run asks for the rest only."""
    monkeypatch.setattr(cached, "_MAX_AT_ONCE", 2)
    with pytest.raises(KeyboardInterrupt):
        CachedEncoder(case, Model(breaks_at="four").encode, "m", Steps())(WORDS)
    model = Model()
    CachedEncoder(case, model.encode, "m", Steps())(WORDS)
    assert model.asked == ["four", "five"]


def test_nothing_is_asked_of_nothing(case: CaseFile) -> None:
    """No words and no pairs have no rows."""
    assert CachedEncoder(case, Model().encode, "m", Steps())(()).shape == (0, 3)
    assert CachedJudge(case, Model().compare, "m", Steps())(()).shape == (0, 3)


def test_each_step_is_reported(case: CaseFile, monkeypatch: pytest.MonkeyPatch) -> None:
    """So many of so many sentences."""
    monkeypatch.setattr(cached, "_MAX_AT_ONCE", 4)
    told: list[Progress] = []
    CachedEncoder(case, Model().encode, "m", Steps(told.append))(WORDS)
    assert [(str(one.phase), one.unit, one.done, one.total) for one in told] == [
        ("claims", "sentences", 0, 6),
        ("claims", "sentences", 4, 6),
        ("claims", "sentences", 6, 6),
    ]
