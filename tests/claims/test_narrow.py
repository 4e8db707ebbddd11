"""Large piles: what is looked at closely, and that small ones are looked at whole."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from sayso.claims import find
from sayso.claims.agree import AgreeOptions, judge_pairs
from sayso.claims.facts import read_stems
from sayso.claims.find import find_claims
from sayso.claims.narrow import Narrowed, narrow, widen
from sayso.claims.pile import ClaimOptions, LargeOptions
from sayso.claims.relate import Groups
from sayso.claims.statements import Statement
from sayso.records import Claim, ClaimJudgement, ClaimJudgementKind, Reading
from tests.claims.piling import STATES, align, count_calls, encode, pile, read, state, tools

LEAK, FERRY, MAYOR, CRANE = STATES
TOLD = (
    ("Pier", LEAK),
    ("Mail", f"on Monday {LEAK}"),
    ("Argus", FERRY),
    ("Wire", f"{FERRY} by the police"),
    ("Notes", MAYOR),
    ("Echo", CRANE),
)
LARGE = ClaimOptions(large=LargeOptions(n_all=0))


def said(outlet: str, words: str) -> Reading:
    """A document in which one source says one thing."""
    return read(f"Renn said that {words}.", ("Renn", "said", f"that {words}"), outlet=outlet)


READINGS = [said(outlet, words) for outlet, words in TOLD]


def tell_with(
    options: ClaimOptions, *judgements: ClaimJudgement
) -> tuple[tuple[Claim, ...], set[str]]:
    """The claims of the pile, and the words that were encoded for them."""
    encoded: set[str] = set()

    def note(words: Sequence[str]) -> NDArray[np.float32]:
        encoded.update(words)
        return encode(words)

    return find_claims(pile(READINGS), replace(tools(), encode=note), judgements, options), encoded


def choose(
    statements: Sequence[Statement],
    options: LargeOptions,
    tied: Collection[tuple[int, int]] = (),
    decided: Collection[tuple[int, int]] = (),
) -> Narrowed:
    """What is chosen of some statements."""
    stems = [read_stems(one.words) for one in statements]
    return narrow(statements, stems, tied, decided, options)


class TestNarrow:
    def test_those_with_kin_are_encoded(self) -> None:
        """And no others; in order."""
        statements = [state(words) for _, words in TOLD]
        narrowed = choose(statements, LargeOptions())
        assert narrowed.numbers == (0, 1, 2, 3)
        assert narrowed.words == tuple(words for _, words in TOLD[:4])

    def test_the_same_words_have_one_spelling(self) -> None:
        """Case and marks apart, they are encoded once; in one document alone they have no kin."""
        words = (LEAK, LEAK.upper() + "!", CRANE, CRANE)
        statements = [state(one, place) for one, place in zip(words, "abcc", strict=True)]
        narrowed = choose(statements, LargeOptions())
        assert narrowed.numbers == (0, 1)
        assert set(narrowed.words) == {LEAK}

    def test_no_more_than_there_is_time_for(self) -> None:
        """The likest come first; what is the same word for word comes before them."""
        words = (LEAK, f"On Monday {LEAK}", FERRY, f"{FERRY} by ten of the river police men", CRANE)
        statements = [state(one) for one in (*words, *STATES[2:3])]
        assert choose(statements, LargeOptions(n_encoded=4)).numbers == (0, 1, 2, 3)
        assert choose(statements, LargeOptions(n_encoded=3)).numbers == (0, 1)
        statements.append(state(CRANE.upper(), "elsewhere"))
        assert choose(statements, LargeOptions(n_encoded=3)).numbers == (0, 1, 4, 6)

    def test_what_was_copied_or_decided_needs_no_vector(self) -> None:
        """It is there, and nothing of it is encoded."""
        statements = [state(one) for one in (LEAK, f"On Monday {LEAK}", *STATES[1:])]
        narrowed = choose(statements, LargeOptions(), {(0, 1)}, {(2, 4)})
        assert narrowed.numbers == (0, 1, 2, 4)
        assert narrowed.words == ("", "", "", "")

    def test_nothing_has_no_kin(self) -> None:
        """No statements, none chosen."""
        assert choose([], LargeOptions()).numbers == ()


def test_groups_of_some_among_all() -> None:
    """Each other statement is by itself, but for what is denied; numbers are those among all."""
    statements = [state(str(at), is_denied=at in (2, 5)) for at in range(7)]
    groups = Groups(((0, 2), (3,)), {1: ((1, 0.7),)}, {(0, 1): 0.9})
    wide = widen(groups, (1, 2, 4, 6), statements)
    assert wide.groups == ((0,), (1, 4), (3,), (6,))
    assert wide.denials == {3: ((2, 0.7),)}
    assert wide.contrary == {(1, 3): 0.9}


class TestClaims:
    def test_a_small_pile_is_looked_at_whole(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Every statement is encoded, and none is left out of the comparison."""
        monkeypatch.setattr(find, "narrow", lambda *_: 1 / 0)
        _, encoded = tell_with(ClaimOptions(large=LargeOptions(n_all=len(TOLD))))
        assert encoded == {words for _, words in TOLD}
        with pytest.raises(ZeroDivisionError):
            tell_with(ClaimOptions(large=LargeOptions(n_all=len(TOLD) - 1)))

    def test_a_large_pile_has_the_same_claims(self) -> None:
        """Where kin have rare words in common; half of the words are encoded for it."""
        small, _ = tell_with(ClaimOptions())
        large, encoded = tell_with(LARGE)
        assert large == small
        assert [len(one.reports) for one in large] == [2, 2, 1, 1]
        assert encoded == {words for _, words in TOLD[:4]}

    def test_copies_are_one_claim_without_vectors(self) -> None:
        """Words at aligned places are tied."""
        pair = [said("Pier", LEAK), said("Mail", f"{LEAK} too")]
        copies = [align(pair[0].document, pair[1].document)]
        (claim,) = find_claims(pile(pair, copies), tools(), (), LARGE)
        assert len(claim.reports) == 2

    @pytest.mark.parametrize("options", [ClaimOptions(), LARGE])
    def test_decisions_hold(self, options: ClaimOptions) -> None:
        """About statements that have kin, and about those that have none."""
        before, _ = tell_with(options)
        leak, ferry, *alone = before
        same = ClaimJudgement(
            ClaimJudgementKind.SAME_CLAIM, tuple(one.reports[0].id for one in alone)
        )
        apart = ClaimJudgement(
            ClaimJudgementKind.DIFFERENT_CLAIM, tuple(one.id for one in leak.reports)
        )
        after, _ = tell_with(options, same, apart)
        assert sorted(len(one.reports) for one in after) == [1, 1, 2, 2]
        assert ferry in after

    def test_the_order_of_readings_changes_nothing(self) -> None:
        """As in a small pile."""
        forth, back = (
            find_claims(pile(each), tools(), (), LARGE) for each in (READINGS, READINGS[::-1])
        )
        assert forth == back


def test_the_nearest_pairs_are_asked() -> None:
    """So many at most, whatever there would be to ask."""
    words = ("the pump broke on Monday", "the pump broke", "a pump was old")
    statements = [state(one) for one in words]
    pairs = [(0, 1, 0.6), (0, 2, 0.8), (1, 2, 0.7)]
    asked: list[tuple[str, str]] = []
    judge_pairs(statements, pairs, count_calls(asked, {}), AgreeOptions(n_asked=2))
    assert asked == [(words[0], words[2]), (words[1], words[2])]
