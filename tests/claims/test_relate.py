"""Which statements are told as the same, and which are contrary."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.pile import ClaimOptions
from sayso.claims.propose import NEIGHBOURS
from sayso.claims.relate import Groups, relate
from sayso.claims.statements import Statement, gather_statements
from sayso.records import Alignment
from tests.claims.piling import STATES, align, encode, read, state, tools

LEAK = "40 tonnes of solvent leaked from the shed at Velsund"
OTHER_LEAK = "400 tonnes of solvent leaked from the shed at Velsund"


class Hands:
    """Pairs of documents of which one has its words from the other, or may have heard of it."""

    def __init__(
        self,
        pairs: Collection[tuple[str, str]],
        heard: Collection[tuple[str, str]],
        others: Collection[tuple[str, str]],
        days: int | None = None,
        corrected: Collection[tuple[str, str]] = (),
    ):
        self._corrected = set(corrected)
        self._pairs, self._heard, self._others = set(pairs), set(heard), set(others)
        self._days = days

    def is_handed(self, one: Statement, other: Statement) -> bool:
        ids = one.document_id, other.document_id
        return bool({ids, ids[::-1]} & self._pairs)

    def may_have_heard(self, one: Statement, other: Statement) -> bool:
        return (one.document_id, other.document_id) in self._heard

    def is_after(self, one: Statement, other: Statement) -> bool:
        return one.document_id > other.document_id

    def count_days(self, one: Statement, other: Statement) -> int | None:
        return self._days if one.document_id != other.document_id else 0

    def is_corrected(self, one: Statement, other: Statement) -> bool:
        ids = one.document_id, other.document_id
        return bool({ids, ids[::-1]} & self._corrected)

    def is_outlet(self, name: str) -> bool:
        return name.endswith("mail")

    def have_other_sources(self, one: Statement, other: Statement) -> bool:
        ids = one.document_id, other.document_id
        return bool({ids, ids[::-1]} & self._others)


def put(
    statements: Sequence[Statement],
    alignments: Iterable[Alignment] = (),
    together: Collection[tuple[int, int]] = (),
    apart: Collection[tuple[int, int]] = (),
    handed: Collection[tuple[str, str]] = (),
    heard: Collection[tuple[str, str]] = (),
    others: Collection[tuple[str, str]] = (),
    days: int | None = None,
    corrected: Collection[tuple[str, str]] = (),
) -> Groups:
    """Relate statements; ``handed``: documents of which one has its words from the other;
    ``heard``: of which the first may have heard of the second; ``others``: of which each has
    somebody else say it; ``days``: how many lie between any two;
    ``corrected``: of which one corrects the other."""
    return relate(
        statements,
        encode([one.words for one in statements]),
        alignments,
        Hands(handed, heard, others, days, corrected),
        tools(),
        ClaimOptions(),
        together,
        apart,
    )


def test_the_same_is_one_group_and_the_rest_is_alone() -> None:
    """In the order of first members."""
    words = (LEAK, STATES[1], LEAK, STATES[2])
    statements = [state(one, f"d{at}") for at, one in enumerate(words)]
    found = put(statements)
    assert found.groups == ((0, 2), (1,), (3,))
    assert not found.denials
    assert not found.contrary


def test_contrary_groups() -> None:
    """Two tellings with two numbers are two groups, contrary to each other."""
    statements = [state(one, f"d{at}") for at, one in enumerate((LEAK, OTHER_LEAK, LEAK))]
    found = put(statements)
    assert found.groups == ((0, 2), (1,))
    assert set(found.contrary) == {(0, 1)}
    assert 0 < found.contrary[0, 1] <= 1


def test_a_number_changed_on_the_way_stays_in_the_group() -> None:
    """Where one has it from the other it is the same claim, drifted."""
    statements = [state(one, f"d{at}") for at, one in enumerate((LEAK, OTHER_LEAK))]
    assert put(statements, handed=[("d0", "d1")]).groups == ((0, 1),)


def test_other_words_of_what_was_handed_on() -> None:
    """Near in meaning, the same claim; without a trace of each other two."""
    words = (
        "The old wooden shed on the quay burned down in the storm",
        "The old wooden shed on the quay burned down in the flood",
    )
    statements = [state(one, f"d{at}") for at, one in enumerate(words)]
    vectors = encode(words)
    assert vectors[0] @ vectors[1] > 0.7
    assert put(statements).groups == ((0,), (1,))
    assert put(statements, handed=[("d0", "d1")]).groups == ((0, 1),)


def test_one_number_handed_on_in_other_words() -> None:
    """Half as near will do where both tell one number; a paper's name makes no difference."""
    words = (
        "Mud from a tip of the quarry swept away 44 houses",
        "44 houses lay under mud from the quarry, as the Bay Mail has it",
    )
    vectors = encode(words)
    assert 0.5 < vectors[0] @ vectors[1] < 0.6
    first, second = state(words[0], "d0", ["imre"]), state(words[1], "d1", ["bay mail"])
    assert put([first, second]).groups == ((0,), (1,))
    assert put([first, second], handed=[("d0", "d1")]).groups == ((0, 1),)


class TestHeard:
    """A statement that has it from a report without a name."""

    WORDS = (f"Port Imre had {LEAK}", f"Port Imre had {OTHER_LEAK}")

    def test_another_number_was_changed_on_the_way(self) -> None:
        """Where nobody else tells it so before."""
        statements = [state(one, f"d{at}", ["imre"]) for at, one in enumerate(self.WORDS)]
        assert put(statements).groups == ((0,), (1,))
        assert put(statements, heard=[("d1", "d0")]).groups == ((0, 1),)

    def test_not_what_another_told_before(self) -> None:
        """Then it has it from there."""
        words = (*self.WORDS, self.WORDS[1])
        statements = [state(one, f"d{at}", ["imre"]) for at, one in enumerate(words)]
        assert put(statements, heard=[("d2", "d0")]).groups == ((0,), (1, 2))

    @pytest.mark.parametrize("names", [(), ("ostow",)])
    def test_not_of_others(self, names: tuple[str, ...]) -> None:
        """Nor where nobody is named, so that it may be about anything."""
        first, second = self.WORDS
        statements = [state(first, "d0", ["imre"] if names else []), state(second, "d1", names)]
        assert put(statements, heard=[("d1", "d0")]).groups == ((0,), (1,))


def test_what_is_denied_is_no_telling() -> None:
    """It is put to the group that it denies; a denial of nothing is in no group."""
    statements = [
        state(LEAK, "a"),
        state(LEAK, "b", is_denied=True),
        state(STATES[1], "c", is_denied=True),
    ]
    found = put(statements)
    assert found.groups == ((0,),)
    ((denied, probability),) = found.denials[0]
    assert denied == 1
    assert 0 < probability <= 1


def test_copied_words_are_the_same() -> None:
    """However their meaning is measured."""
    text = f"{LEAK}. {STATES[1]}."
    one, copy = read(text), read(text.replace("solvent", "oil"), outlet="Bay Mail")
    statements = [each for reading in (one, copy) for each in gather_statements(reading, ())]
    found = put(statements, [align(one.document, copy.document)])
    assert found.groups == ((0, 2), (1, 3))


def test_copied_words_in_other_mouths() -> None:
    """Are of something else where something else differs too."""
    one, copy = read(f"{LEAK}."), read(f"{OTHER_LEAK}.", outlet="Bay Mail")
    statements = [each for reading in (one, copy) for each in gather_statements(reading, ())]
    copied = [align(one.document, copy.document)]
    others = [(one.document.id, copy.document.id)]
    assert put(statements, copied).groups == ((0, 1),)
    assert put(statements, copied, others=others, handed=others).groups == ((0,), (1,))
    same = [*statements[:1], state(LEAK, copy.document.id)]
    assert put(same, copied, others=others).groups == ((0, 1),)


def test_told_weeks_apart() -> None:
    """The same number is of another time then, unless nearly all is the same or was handed on."""
    later = "At Velsund 40 tonnes of solvent leaked out of an old works by noon"
    statements = [state(LEAK, "d0"), state(later, "d1")]
    assert put(statements, days=3).groups == ((0, 1),)
    assert put(statements, days=60).groups == ((0,), (1,))
    assert put(statements, days=60, handed=[("d0", "d1")]).groups == ((0, 1),)
    equal = [state(LEAK, f"d{at}") for at in range(2)]
    assert put(equal, days=60).groups == ((0, 1),)


class TestDecisions:
    def test_together(self) -> None:
        """What a person calls the same is, though nothing else says so."""
        statements = [state(one) for one in STATES]
        assert put(statements, together=[(0, 3)]).groups == ((0, 3), (1,), (2,))

    def test_apart(self) -> None:
        """What a person calls different is, though all words are the same."""
        statements = [state(LEAK, f"d{at}") for at in range(2)]
        assert put(statements, apart=[(0, 1)]).groups == ((0,), (1,))

    def test_apart_though_handed_on(self) -> None:
        """Nor does it help that one has it from the other."""
        statements = [state(one, f"d{at}") for at, one in enumerate((LEAK, OTHER_LEAK))]
        found = put(statements, apart=[(0, 1)], handed=[("d0", "d1")])
        assert found.groups == ((0,), (1,))

    def test_apart_among_copies(self) -> None:
        """Nor that both were copied from a third: that one goes with one of them."""
        readings = [read(f"{LEAK}.", outlet=outlet) for outlet in ("Pier", "Mail", "Argus")]
        statements = [each for one in readings for each in gather_statements(one, ())]
        documents = [one.document for one in readings]
        copies = [align(documents[i], documents[j]) for i in range(3) for j in range(3) if i < j]
        for pair in ((0, 1), (0, 2), (1, 2)):
            groups = put(statements, copies, apart=[pair]).groups
            assert not any(set(pair) <= set(one) for one in groups)
            assert len(groups) == 2

    def test_apart_though_a_third_was_handed_both(self) -> None:
        """A telling with another number joins one of two that are kept apart, not both."""
        statements = [state(one, f"d{at}") for at, one in enumerate((LEAK, OTHER_LEAK, LEAK))]
        found = put(statements, apart=[(0, 2)], handed=[("d0", "d1"), ("d1", "d2")])
        assert not any({0, 2} <= set(one) for one in found.groups)


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_to_relate(count: int) -> None:
    """No statements, no groups; one is its own group."""
    statements = [state(LEAK)] * count
    assert put(statements).groups == ((0,),) * count


class TestCrowds:
    """Five hundred equal statements."""

    statements = tuple(state(LEAK, f"d{at:03}") for at in range(500))

    def test_copies_are_one_group(self) -> None:
        """However many there are."""
        readings = [read(f"{LEAK}.", outlet=f"Paper {at}") for at in range(500)]
        statements = [each for one in readings for each in gather_statements(one, ())]
        documents = [one.document for one in readings]
        copies = [align(documents[0], one) for one in documents[1:]]
        assert put(statements, copies).groups == (tuple(range(500)),)

    def test_equal_words_alone_are_not_taken_apart(self) -> None:
        """Each is in a group, the nearest go together, and none are contrary."""
        found = put(self.statements)
        assert sorted(at for one in found.groups for at in one) == list(range(500))
        assert max(map(len, found.groups)) > NEIGHBOURS
        assert not found.contrary


_WORDS = st.sampled_from(
    [LEAK, OTHER_LEAK, *STATES, LEAK.replace("leaked", "never leaked"), "🚢", "it broke"]
)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(st.tuples(_WORDS, st.booleans(), st.sampled_from(["", "reed", "renn"])), max_size=8),
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=3),
    st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=3),
)
def test_groups_part_what_is_told(
    told: list[tuple[str, bool, str]],
    same: list[tuple[int, int]],
    different: list[tuple[int, int]],
) -> None:
    """What is not denied is in one group each, decisions hold, denials and contrasts are between
    what there is."""
    statements = [
        state(words, f"d{at}", [name] if name else [], is_denied=is_denied)
        for at, (words, is_denied, name) in enumerate(told)
    ]

    def decide(pairs: list[tuple[int, int]]) -> set[tuple[int, int]]:
        return {
            (i, j)
            for i, j in pairs
            if i < j < len(told) and not statements[i].is_denied and not statements[j].is_denied
        }

    together = decide(same)
    apart = decide(different) if not together else set()
    found = put(statements, together=together, apart=apart)
    said = [at for at, one in enumerate(statements) if not one.is_denied]
    assert sorted(at for one in found.groups for at in one) == said
    group_of = {at: number for number, one in enumerate(found.groups) for at in one}
    assert all(group_of[i] == group_of[j] for i, j in together)
    assert all(group_of[i] != group_of[j] for i, j in apart)
    for number, denied in found.denials.items():
        assert 0 <= number < len(found.groups)
        assert all(statements[at].is_denied and 0 <= sure <= 1 for at, sure in denied)
    assert all(0 <= a < b < len(found.groups) for a, b in found.contrary)


def test_what_a_correction_says_again_belongs_to_what_was_printed() -> None:
    """Though that was put to what tells another number."""
    same, printed, again = state(LEAK, "a"), state(OTHER_LEAK, "b"), state(OTHER_LEAK, "c")
    bound = {(0, 1)}
    assert put([same, printed, again], together=bound).groups == ((0, 1), (2,))
    corrected = put([same, printed, again], together=bound, corrected=[("b", "c")])
    assert corrected.groups == ((0, 1, 2),)
