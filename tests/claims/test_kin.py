"""Which statements share enough rare words to be kin."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.kin import find_kin

COMMON = ("say", "year", "peopl")
LEAK = ("solvent", "leak", "shed", *COMMON)
PUMP = ("pump", "fail", "basin", *COMMON)
FERRY = ("corvina", "stop", "noon", *COMMON)


def pairs_of(
    stems: list[tuple[str, ...]], documents: list[str] | None = None, least: float = 0.3
) -> list[tuple[int, int]]:
    """Pairs of statements, each in a document of its own where none are given."""
    pairs, likeness = find_kin(stems, documents or [str(at) for at in range(len(stems))], least)
    assert len(pairs) == len(likeness)
    return [(i, j) for i, j in pairs.tolist()]


def test_who_shares_rare_words_is_kin() -> None:
    """Words that all have do not count."""
    assert pairs_of([LEAK, PUMP, FERRY, LEAK[1:], PUMP]) == [(0, 3), (1, 4)]


def test_likeness_is_the_share_of_what_rare_words_weigh() -> None:
    """1 for the same stems in whatever order, less where some are missing."""
    stems = [LEAK, LEAK[::-1], LEAK[1:], FERRY]
    pairs, likeness = find_kin(stems, list("abcd"), 0.0)
    found = dict(zip(map(tuple, pairs.tolist()), likeness.tolist(), strict=True))
    assert found[0, 1] == pytest.approx(1.0)
    assert 0.5 < found[0, 2] == found[1, 2] < 1.0


def test_one_document_is_no_kin_of_its_own() -> None:
    """What it says twice is not told elsewhere."""
    assert pairs_of([LEAK, LEAK, LEAK, FERRY], ["a", "a", "b", "c"]) == [(0, 2), (1, 2)]


def test_less_than_the_least_is_left_out() -> None:
    """One couple of many words is not enough."""
    others = [tuple(f"{side}{at}" for at in range(4)) for side in "ab"]
    stems = [("solvent", "leak", *others[0]), ("solvent", "leak", *others[1]), FERRY]
    assert pairs_of(stems, least=0.3) == []
    assert pairs_of(stems, least=0.0) == [(0, 1)]


def test_in_a_crowd_a_third_word_tells() -> None:
    """Under a couple that very many share, only those are kin that have one more word in common."""
    crowd: list[tuple[str, ...]] = [
        ("solvent", "leak", f"harbour{at // 2}", f"word{at}") for at in range(80)
    ]
    plain: list[tuple[str, ...]] = [(f"else{at}", f"where{at}") for at in range(200)]
    assert pairs_of(crowd + plain) == [(at, at + 1) for at in range(0, 80, 2)]


def test_what_all_share_is_no_sign() -> None:
    """Five hundred times the same makes no pair of every two."""
    assert pairs_of([LEAK] * 500) == []


@pytest.mark.parametrize("stems", [[], [LEAK], [(), ()], [("one",), ("one",)]])
def test_few_words_have_no_kin(stems: list[tuple[str, ...]]) -> None:
    """It takes two statements, and two words of each."""
    assert pairs_of(stems, least=0.0) == []


_STEMS = st.lists(
    st.lists(st.sampled_from("abcdefghijkl"), max_size=7, unique=True).map(tuple),
    min_size=2,
    max_size=12,
)


@settings(deadline=None, max_examples=40)
@given(_STEMS, st.data())
def test_order_changes_nothing(stems: list[tuple[str, ...]], data: st.DataObject) -> None:
    """The same pairs and likeness, in order, whatever the numbers of the statements."""
    order = data.draw(st.permutations(range(len(stems))))
    documents = [str(at // 2) for at in range(len(stems))]
    pairs, likeness = find_kin(stems, documents, 0.0)
    assert pairs.tolist() == sorted(pairs.tolist())
    assert (pairs[:, 0] < pairs[:, 1]).all()
    turned, other = find_kin([stems[at] for at in order], [documents[at] for at in order], 0.0)
    found = {frozenset(one): like for one, like in zip(pairs.tolist(), likeness, strict=True)}
    again = {
        frozenset((order[i], order[j])): like
        for (i, j), like in zip(turned.tolist(), other, strict=True)
    }
    assert found.keys() == again.keys()
    assert all(np.isclose(found[one], again[one]) for one in found)
