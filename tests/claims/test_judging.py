"""How two sentences stand to each other."""

from __future__ import annotations

import json
import shutil
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from sayso.claims.judging import PAIRS_FOLDER, PairJudge, join_orders
from sayso.errors import ModelError

_PAIRS = [
    ("Police arrested 15 people at the port.", "Fifteen people were arrested at the port."),
    ("The ferry sank in the night.", "The ferry did not sink."),
    ("Nine people drowned in the lake.", "Thirty people drowned in the lake."),
    ("The ferry sank in the night.", "The council wants to raise the price of water."),
    ("", "A word."),
    ("Police arrested 15 people at the port.", "Fifteen people were arrested at the port."),
    ("Ships " * 300, "A long line of ships. " * 30),
]
_SAME, _CONTRADICT, _OTHER = range(3)


@pytest.fixture(scope="module")
def judge() -> PairJudge:
    """The shipped judge, loaded once."""
    return PairJudge()


def test_each_pair_gets_the_relation_it_has(judge: PairJudge) -> None:
    """Other words are SAME, a "not" and another number CONTRADICT, another matter is OTHER."""
    found = judge.compare(_PAIRS[:4]).argmax(1).tolist()
    assert found == [_SAME, _CONTRADICT, _CONTRADICT, _OTHER]


def test_rows_are_probabilities(judge: PairJudge) -> None:
    """Three figures between 0 and 1 that add up to 1, one row a pair; no pairs are no rows."""
    rows = judge.compare(_PAIRS)
    assert rows.shape == (7, 3)
    assert rows.dtype == np.float32
    assert ((rows >= 0) & (rows <= 1)).all()
    np.testing.assert_allclose(rows.sum(1), 1, atol=1e-5)
    assert judge.compare([]).shape == (0, 3)


def test_which_comes_first_changes_nothing(judge: PairJudge) -> None:
    """To the bit: turned around, a pair has the same probabilities."""
    turned = [(second, first) for first, second in _PAIRS]
    assert np.array_equal(judge.compare(turned), judge.compare(_PAIRS))


def test_rows_do_not_depend_on_company_order_or_threads(judge: PairJudge) -> None:
    """To the bit: alone, in any order, from several threads and with several workers."""
    whole = judge.compare(_PAIRS)
    for pair, row in zip(_PAIRS, whole, strict=True):
        assert np.array_equal(judge.compare([pair])[0], row)
    assert np.array_equal(judge.compare(_PAIRS[::-1]), whole[::-1])
    assert np.array_equal(PairJudge(workers=3).compare(_PAIRS), whole)
    fresh = PairJudge()
    with ThreadPoolExecutor(4) as pool:
        for rows in pool.map(lambda _: fresh.compare(_PAIRS), range(8)):
            assert np.array_equal(rows, whole)


def test_a_long_sentence_leaves_room_for_a_short_one(judge: PairJudge) -> None:
    """The longer sentence is cut, so what the short one says still counts."""
    long = "The ferry sank in the night. " + "It was dark and cold on the lake. " * 30
    rows = judge.compare([(long, "The ferry sank."), (long, "The ferry never sank.")])
    assert rows[1, _CONTRADICT] > rows[0, _CONTRADICT]


def test_both_orders_weigh_the_same() -> None:
    """What is made of the scores does not change when the orders are exchanged."""
    scores = np.array([[3, 1, 0, 2, 0, 1], [0, 1, 2, 0, 5, 1]], np.float32)
    joined = join_orders(scores)
    assert joined.shape == (7,)
    assert np.array_equal(joined, join_orders(scores[::-1]))


def test_damaged_or_missing_weights_are_refused_when_used(tmp_path: Path) -> None:
    """Nothing is read before the first use; then a wrong checksum or a missing file is told."""
    folder = tmp_path / "pairs"
    broken = PairJudge(folder)
    with pytest.raises(ModelError, match="incomplete"):
        broken.compare(_PAIRS[:1])
    with pytest.raises(ModelError, match="incomplete"):
        _ = broken.fingerprint
    shutil.copytree(PAIRS_FOLDER, folder)
    assert broken.fingerprint == PairJudge().fingerprint
    (folder / "judge.onnx").write_bytes(b"nothing of the kind")
    with pytest.raises(ModelError, match=r"judge\.onnx is damaged"):
        PairJudge(folder).compare(_PAIRS[:1])


def test_the_weights_are_small_enough_to_ship() -> None:
    """Twenty-six megabytes at most, and every file has a checksum."""
    files = [path for path in PAIRS_FOLDER.iterdir() if path.name != "checksums.json"]
    assert sum(path.stat().st_size for path in files) <= 26e6
    sums = json.loads((PAIRS_FOLDER / "checksums.json").read_text("utf-8"))
    assert {path.name for path in files} == set(sums)
