"""Which texts share wording: a join that nothing blows up."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.copies import candidates
from sayso.copies.candidates import COMMON, FEW_TEXTS, NEIGHBOURS, Pair, find_pairs, pair_rows
from sayso.copies.fingerprints import fingerprint
from tests.copies.stories import FERRY, MILL, ORCHARD, make_prose

PHRASE = "Sign up for our morning letter and have the news before breakfast every single day"


def _find(texts: list[str], new: list[bool] | None = None) -> list[Pair]:
    return list(find_pairs(fingerprint(texts), None if new is None else np.array(new)))


def test_texts_that_share_wording_are_paired() -> None:
    """By their numbers, with the place of the shared words in both."""
    part = FERRY[FERRY.index("Councillor") : FERRY.index("Brook answered")]
    (pair,) = _find([FERRY, ORCHARD, f"{MILL}\n\n{part}"])
    assert (pair.a, pair.b) == (0, 2)
    before = len(FERRY[: FERRY.index("Councillor")].split())
    for run in pair.runs:
        assert before - 2 <= run.a <= run.end
        assert run.b - run.a == pair.runs[0].b - pair.runs[0].a


def test_other_texts_are_not() -> None:
    """Nor is a text paired with itself."""
    assert _find([FERRY, MILL, ORCHARD]) == []
    assert _find([f"{FERRY} {FERRY}"]) == []
    assert _find([]) == []


def test_only_new_texts_are_looked_at() -> None:
    """Pairs of texts that were compared before are left out."""
    assert _find([FERRY, FERRY, MILL], [False, False, True]) == []
    pairs = _find([FERRY, FERRY, FERRY], [False, False, True])
    assert [(pair.a, pair.b) for pair in pairs] == [(0, 2), (1, 2)]
    anew = _find([FERRY, FERRY, FERRY])
    assert pairs == [pair for pair in anew if pair.b == 2]


def test_a_phrase_of_every_text_ties_few() -> None:
    """Each of its places to some neighbours, not to all others."""
    count = FEW_TEXTS + COMMON
    pairs = _find([f"{make_prose(seed, 80)} {PHRASE}." for seed in range(count)])
    assert 0 < len(pairs) <= 4 * NEIGHBOURS * count


def test_reprints_are_tied_however_many_there_are() -> None:
    """Like texts lie side by side where a fingerprint stands at many places."""
    count = FEW_TEXTS + COMMON
    texts = [f"{make_prose(seed, 80)} {PHRASE}." for seed in range(count)]
    texts[7] = texts[91] = f"{FERRY} {PHRASE}."
    pairs = {(pair.a, pair.b): pair for pair in _find(texts)}
    assert pairs[7, 91].runs[0].seeds > 20


def test_parts_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fingerprints sorted in parts give the same pairs, and so do keys that are too long."""
    texts = [make_prose(seed % 7, 120) + make_prose(seed, 60) for seed in range(40)]
    whole = _find(texts)
    assert whole
    monkeypatch.setattr(candidates, "_PART_ROWS", 64)
    assert _find(texts) == whole
    monkeypatch.setattr(candidates, "_KEY_BITS", 1)
    assert _find(texts) == whole


def test_rows_of_one_group_are_paired() -> None:
    """Those that lie less than the reach apart."""
    group = np.array([1, 1, 1, 2, 3, 3])
    first, second = pair_rows(group, 3)
    pairs = sorted(zip(first.tolist(), second.tolist(), strict=True))
    assert pairs == [(0, 1), (0, 2), (1, 2), (4, 5)]
    first, second = pair_rows(group, 2)
    assert sorted(zip(first.tolist(), second.tolist(), strict=True)) == [(0, 1), (1, 2), (4, 5)]
