"""What two statements are to each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.agree import Relation, judge_pairs
from sayso.claims.comparing import count_differences, find_other_names
from sayso.claims.statements import Named, Statement
from sayso.records import NameType, SourceType
from tests.claims.piling import compare_none, count_calls, encode, quote, read, state

LEAK = "40 tonnes of solvent leaked from the shed at Velsund"
SURE = {"same": (0.95, 0.03, 0.02), "contrary": (0.03, 0.95, 0.02)}


def relation(
    one: Statement,
    other: Statement,
    model: str = "",
    *,
    is_handed: bool = False,
    least: float = 0.0,
) -> Relation:
    """The relation of two statements, whichever comes first; apart where there is none.

    Their similarity is that of their words, ``least`` at least.
    """
    rows = {frozenset((one.words, other.words)): SURE[model]} if model else {}
    found = set()
    for pair in ((one, other), (other, one)):
        a, b = encode([each.words for each in pair])
        near = max(least, float(a @ b))
        verdicts = judge_pairs(
            pair, [(0, 1, near)], count_calls([], rows), None, lambda _a, _b: is_handed
        )
        found.add(verdicts[0, 1].relation if verdicts else Relation.APART)
    (only,) = found
    return only


class TestWords:
    def test_the_same_words_are_the_same(self) -> None:
        """Nobody needs to be asked."""
        asked: list[tuple[str, str]] = []
        statements = [state(LEAK, "a"), state(LEAK, "b")]
        verdicts = judge_pairs(statements, [(0, 1, 1.0)], count_calls(asked, {}))
        assert verdicts[0, 1].relation is Relation.SAME
        assert verdicts[0, 1].probability == pytest.approx(1.0)
        assert asked == []

    @pytest.mark.parametrize(
        "other",
        [
            "400 tonnes of solvent leaked from the shed at Velsund",
            "40 tonnes of solvent never leaked from the shed at Velsund",
        ],
    )
    def test_another_number_or_a_not_is_contrary(self, other: str) -> None:
        """Where all else is told alike."""
        assert relation(state(LEAK), state(other)) is Relation.CONTRARY

    def test_other_names_in_the_same_words(self) -> None:
        """Are the same but for who; one more name alone is no difference."""
        reed, renn = state(LEAK, "a", ["reed"]), state(LEAK, "b", ["renn"])
        assert relation(reed, renn) is Relation.RENAMED
        assert relation(reed, state(LEAK, "b", ["reed", "renn"])) is Relation.SAME
        assert relation(reed, state(LEAK, "b")) is Relation.SAME

    def test_places_that_overlap_are_one_telling(self) -> None:
        """What stands inside another statement of the document is not told twice."""
        one, other = state(LEAK, "a"), state("solvent leaked from the shed", "a", start=13)
        assert relation(one, other) is Relation.APART

    def test_other_matters_are_apart(self) -> None:
        """Though both give a number, or name somebody."""
        other = state("the mayor paid 900 crowns for a lamp", names=["renn"])
        assert relation(state(LEAK, names=["reed"]), other) is Relation.APART

    def test_what_was_handed_on_may_differ_more(self) -> None:
        """A number changed on the way, in other words, is contrary and not apart."""
        other = state("a leak of 400 tonnes of solvent was seen by many people there")
        assert relation(state(LEAK), other) is Relation.APART
        assert relation(state(LEAK), other, is_handed=True) is Relation.CONTRARY


class TestModel:
    NEAR = "solvent from the shed at Velsund had got into a river by noon"

    @pytest.mark.parametrize(
        ("model", "expected"),
        [("same", Relation.SAME), ("", Relation.APART)],
    )
    def test_what_words_leave_open_is_asked(self, model: str, expected: Relation) -> None:
        """And taken as the model has it."""
        one = state("solvent from the shed at Velsund had leaked into the sea")
        assert relation(one, state(self.NEAR), model, least=0.68) is expected

    def test_each_is_asked_for_its_nearest(self) -> None:
        """The work stays in proportion to the number of statements; order does not matter."""
        statements = [
            state(f"solvent ran into basin {at}x of the port", f"{at}") for at in "abcdef"
        ]
        pairs = [(i, j, 0.6 + 0.01 * j) for i in range(6) for j in range(i + 1, 6)]
        asked: list[tuple[str, str]] = []
        judge_pairs(statements, pairs, count_calls(asked, {}))
        assert len(asked) == len(set(asked)) <= len(pairs)
        again: list[tuple[str, str]] = []
        judge_pairs(statements, pairs[::-1], count_calls(again, {}))
        assert again == asked

    def test_nothing_to_judge(self) -> None:
        """No pairs, no verdicts."""
        assert judge_pairs([], [], compare_none) == {}
        assert judge_pairs([state(LEAK)], [], compare_none) == {}

    def test_far_pairs_are_not_asked(self) -> None:
        """What is not alike at all costs nothing."""
        asked: list[tuple[str, str]] = []
        statements = [state(LEAK), state("a lamp was lit")]
        assert judge_pairs(statements, [(0, 1, 0.1)], count_calls(asked, {})) == {}
        assert asked == []


class TestDifferences:
    @pytest.mark.parametrize(
        ("other", "names", "expected"),
        [
            (LEAK, ["reed"], 0),
            (LEAK, ["renn"], 1),
            (LEAK, ["reed", "renn"], 0),
            (LEAK, ["renn", "brook"], 2),
            (LEAK.replace("40", "400"), ["reed"], 1),
            (LEAK.replace("leaked", "never leaked"), ["reed"], 1),
            (LEAK.replace("40", "400"), ["renn"], 2),
            ("", [], 0),
        ],
    )
    def test_each_is_counted(self, other: str, names: Sequence[str], expected: int) -> None:
        """Numbers, whether it is so, and each name; from both sides."""
        one, changed = state(LEAK, "a", ["reed"]), state(other, "b", names)
        assert count_differences(one, changed) == expected
        assert count_differences(changed, one) == expected


_WORDS = st.lists(
    st.sampled_from(
        ["40 tonnes", "400 tonnes", "solvent", "leaked", "never", "from the shed", "Velsund", "🚢",
         "nobody", "the ferry", "stopped", "at noon", "may", "two"]
    ),
    max_size=6,
).map(" ".join)  # fmt: skip
_NAMES = st.lists(st.sampled_from(["reed", "renn"]), max_size=2)


@settings(deadline=None, max_examples=80)
@given(
    st.lists(st.tuples(_WORDS, _NAMES), min_size=2, max_size=6),
    st.data(),
)
def test_the_order_of_statements_changes_nothing(
    told: list[tuple[str, list[str]]], data: st.DataObject
) -> None:
    """Each pair has the same verdict under other numbers; probabilities lie between 0 and 1."""
    statements = [state(words, f"d{at}", names) for at, (words, names) in enumerate(told)]
    order = data.draw(st.permutations(range(len(statements))))
    answers = st.sampled_from([*SURE.values(), (0.1, 0.1, 0.8)])
    couples = {frozenset((a, b)) for a, _ in told for b, _ in told}
    compare = count_calls([], {one: data.draw(answers) for one in sorted(couples, key=sorted)})

    def judge(numbers: Sequence[int]) -> dict[frozenset[str], tuple[str, float]]:
        several = [statements[at] for at in numbers]
        vectors = encode([one.words for one in several])
        pairs = [
            (i, j, round(min(1.0, float(vectors[i] @ vectors[j])), 4))
            for i in range(len(several))
            for j in range(i + 1, len(several))
        ]
        return {
            frozenset((several[i].id, several[j].id)): (verdict.relation, verdict.probability)
            for (i, j), verdict in judge_pairs(several, pairs, compare).items()
        }

    found = judge(range(len(statements)))
    assert judge(order) == found
    assert all(0 <= probability <= 1 for _, probability in found.values())
    assert Relation.APART not in {kind for kind, _ in found.values()}


class TestWordAgainstWord:
    """Other numbers of the same two, in other words."""

    WORDS = (
        "Orlo Tankers let 40 tonnes of diesel run into the harbour at Port Imre",
        "A break in a pipe of Orlo Tankers at Port Imre fouled the quay with 650 tonnes of diesel",
    )

    def judge(self, *sources: SourceType | None) -> float:
        """How surely two statements are contrary, by who says them."""
        statements: list[Statement] = []
        for words, source in zip(self.WORDS, sources, strict=True):
            one = state(words, f"d{len(statements)}", ("orlo", "imre"))
            if source is not None:
                told = quote(read(words).document, "", "", words, type=source)
                one = replace(one, attribution=told)
            statements.append(one)
        verdicts = judge_pairs(statements, [(0, 1, 0.75)], compare_none)
        assert verdicts[0, 1].relation is Relation.CONTRARY
        return verdicts[0, 1].probability

    def test_two_people_contradict_each_other(self) -> None:
        """Whoever they are."""
        assert self.judge(SourceType.NAMED, SourceType.ANONYMOUS) >= 0.65

    @pytest.mark.parametrize("source", [None, SourceType.UNSTATED, SourceType.DOCUMENT])
    def test_what_nobody_says_may_be_another_matter(self, source: SourceType | None) -> None:
        """Or was changed on the way."""
        assert self.judge(SourceType.NAMED, source) < 0.5


def test_before_and_after() -> None:
    """Are asked of the model, though all words are the same but for one that means little."""
    one, other = (
        state(f"the gate of the lock at Velsund was shut {when} the alarm rang out", when)
        for when in ("before", "after")
    )
    assert relation(one, other, "contrary", least=0.95) is Relation.CONTRARY
    assert relation(one, other, "same", least=0.95) is Relation.SAME


class TestFartherApart:
    """Another number of one thing, in words that are not near."""

    WORDS = (
        "Orlo Tankers let 40 tonnes of diesel run into the harbour at Port Imre",
        "in Port Imre the beach stinks of 650 tonnes of it, and Orlo Tankers looks on",
    )

    def judge(self, contrary: float, *, is_handed: bool = False) -> float:
        """How surely the two are contrary, by what the model says."""
        one, other = (
            replace(
                state(words, f"d{at}", ("orlo", "imre")),
                attribution=quote(read(words).document, "", "", words, type=SourceType.NAMED),
            )
            for at, words in enumerate(self.WORDS)
        )
        verdicts = judge_pairs(
            [one, other],
            [(0, 1, 0.6)],
            lambda pairs: np.array([[0.0, contrary, 1 - contrary]] * len(pairs), np.float32),
            None,
            lambda _one, _other: is_handed,
        )
        (verdict,) = verdicts.values()
        assert verdict.relation is Relation.CONTRARY
        return verdict.probability

    def test_the_model_has_its_say(self) -> None:
        """It must say that they are contrary."""
        assert self.judge(0.6) >= 0.65
        assert self.judge(0.1) < 0.5

    def test_what_was_handed_on_was_changed_on_the_way(self) -> None:
        """And contradicts nothing."""
        assert self.judge(0.6, is_handed=True) < 0.5


class TestNamesReadOtherwise:
    """A name that stands in both, though it was read as another's in one of them."""

    WORDS = "A ship of Orlo Tankers lost 40 tonnes of oil at Port Imre"

    def state(self, key: str, kind: NameType, words: str) -> Statement:
        named = {Named(key, kind, words=words), Named("imre", NameType.PLACE, words="port imre")}
        return replace(state(self.WORDS, key), names=frozenset(named))

    def test_is_no_other_name(self) -> None:
        """It is the same words that count."""
        one = self.state("e1", NameType.ORGANISATION, "orlo tankers")
        other = self.state("e2", NameType.PLACE, "orlo")
        assert not find_other_names(one, other)
        assert not find_other_names(other, one)
        assert relation(one, other) is Relation.SAME

    def test_other_words_are_another_name(self) -> None:
        """As before."""
        one = self.state("e1", NameType.ORGANISATION, "orlo tankers")
        other = self.state("e2", NameType.ORGANISATION, "brandt")
        assert find_other_names(other, one) == {"e2"}
