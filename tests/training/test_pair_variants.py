"""Sentences told anew: each change keeps or turns what is said."""

from __future__ import annotations

from random import Random

from training import pair_variants
from training.pair_examples import make_pairs
from training.pair_phrases import OPPOSED, PHRASES
from training.pair_tables import OPPOSITES, SYNONYMS

_ARTICLE = (
    "On Monday, the council closed 12 of the 40 schools in the valley.",
    "The bridge was repaired by Marta Koss and opened again in May.",
    "Ilan Dorr has not paid the workers, officials said.",
    "Prices rose because the harvest was lost in the flood, and many farmers left.",
    "The ferry will carry three cars.",
)


def _all_of(change: pair_variants.Change, text: str) -> set[str | None]:
    return {change(text, Random(seed)) for seed in range(30)}


def test_a_changed_number_is_another_number() -> None:
    """In figures and in words, and never the same one."""
    found = _all_of(pair_variants._change_number, _ARTICLE[0])
    assert _ARTICLE[0] not in found
    assert any(one and "of the 40 schools" in one for one in found)
    assert _ARTICLE[4] not in _all_of(pair_variants._change_number, _ARTICLE[4])


def test_a_spelled_number_stays_the_number() -> None:
    """12 is twelve, three is 3; what is larger is left."""
    assert _all_of(pair_variants._spell_number, _ARTICLE[0]) == {
        _ARTICLE[0].replace("12", "twelve")
    }
    assert _all_of(pair_variants._spell_number, _ARTICLE[4]) == {_ARTICLE[4].replace("three", "3")}


def test_a_negation_goes_in_and_out() -> None:
    """Behind an auxiliary, not where there is one already."""
    assert _all_of(pair_variants._negate, _ARTICLE[4]) == {
        "The ferry will not carry three cars.",
        "The ferry will never carry three cars.",
    }
    assert pair_variants._affirm(_ARTICLE[2], Random(1)) == (
        "Ilan Dorr has paid the workers, officials said."
    )


def test_who_said_it_is_left_out() -> None:
    """The said-clause at the end goes, the rest stays."""
    assert pair_variants._drop_said(_ARTICLE[2], Random(1)) == "Ilan Dorr has not paid the workers."


def test_a_part_says_less() -> None:
    """A clause is cut off at its end; a short sentence has none to lose."""
    part = pair_variants.cut_clause(_ARTICLE[3], Random(1))
    assert part == "Prices rose because the harvest was lost in the flood." or part is None
    assert pair_variants.cut_clause(_ARTICLE[4], Random(1)) is None


def test_a_changed_name_is_one_of_the_article() -> None:
    """Another of the article's names stands for it."""
    found = _all_of(
        lambda text, chance: pair_variants._change_name(text, ["Ilan Dorr"], chance), _ARTICLE[1]
    )
    assert found == {_ARTICLE[1].replace("Marta Koss", "Ilan Dorr")}


def test_pairs_are_made_the_same_each_time() -> None:
    """The same seed gives the same pairs, of all three relations, each of two sentences."""
    pairs = make_pairs([_ARTICLE], Random(4), 60)
    assert pairs == make_pairs([_ARTICLE], Random(4), 60)
    assert {one for pair in pairs for one in pair.relations} == {"same", "contradict", "other"}
    for pair in pairs:
        if pair.relations == {"contradict"}:
            assert pair.first != pair.second


def test_no_word_is_its_own_opposite_or_stands_for_its_opposite() -> None:
    """The tables do not speak against each other."""
    for word, others in OPPOSITES.items():
        assert word not in others
        assert not set(others) & set(SYNONYMS.get(word, ()))


def test_no_wording_stands_for_what_it_is_turned_into() -> None:
    """What is put in a wording's place says the same or the contrary, never both."""
    for one, other in OPPOSED:
        assert other not in PHRASES.get(one, ())
    assert all(one not in others for one, others in PHRASES.items())


def test_round_numbers_are_written_either_way() -> None:
    """A dozen is 12, 1.2 million is written out, and a part of a longer number is left."""
    change = pair_variants._round_number
    assert change("She sold a dozen cars.", Random(1)) == "She sold 12 cars."
    assert change("It cost 1.2 million marks.", Random(1)) == "It cost 1,200,000 marks."
    assert change("It cost 1,200,000 marks.", Random(1)) == "It cost 1.2 million marks."
    assert change("It cost 3 billion marks.", Random(1)) == "It cost 3,000,000,000 marks."
    assert change("He has 112 cars.", Random(1)) == "He has 112 cars."


def test_when_it_was_goes_to_the_front() -> None:
    """A time at the end is put first; a sentence without one is left."""
    text = "The council closed two schools on Monday."
    assert pair_variants._move_last(text, Random(1)) == "On Monday, the council closed two schools."
    assert pair_variants._move_last(_ARTICLE[4], Random(1)) is None


def test_only_what_both_say_is_turned() -> None:
    """A number that the other sentence does not give contradicts nothing there."""
    first = "The valley lost schools."
    second = "The valley lost 12 schools."
    assert {
        pair_variants.contradict_both(first, second, (), Random(seed)) for seed in range(40)
    } & {None}
    for seed in range(40):
        turned = pair_variants.contradict_both(first, second, (), Random(seed))
        assert turned is None or "12 schools" in turned
    both = {pair_variants.contradict_both(second, second, (), Random(seed)) for seed in range(40)}
    assert any(one and "12" not in one for one in both)
