"""What people decided: the last word counts, whatever kind of name it is about."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sayso.records import Judgement, JudgementKind
from tests.entities.marks import resolve

COMPANY = "[[Una Marsh|person]] and the [[Velm Harbour Group|organisation]] came."


def _merge(*names: str) -> Judgement:
    return Judgement(JudgementKind.MERGE, names)


def _split(*names: str) -> Judgement:
    return Judgement(JudgementKind.SPLIT, names)


def _rename(*names: str) -> Judgement:
    return Judgement(JudgementKind.RENAME, names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("[[Dr. Mira Holt|person]] met [[Ada Renn|person]].", ("Dr. Mira Holt", "Ada Renn")),
        ("[[Tom Reed|person]] met [[Tom Reed Jr.|person]].", ("Tom Reed", "Tom Reed Jr.")),
        ("[[Orlo Co|organisation]] met [[Orlo|organisation]].", ("Orlo Co", "Orlo")),
    ],
)
def test_titles_and_endings_do_not_hide_a_name(text: str, names: tuple[str, str]) -> None:
    """Whatever stands before or behind a name, a decision about it holds."""
    who = resolve(text, judgements=[_merge(*names)])
    assert who.entity(names[0]) == who.entity(names[1])


def test_the_last_decision_on_a_pair_counts() -> None:
    """Apart, then one: one. One, then apart: apart."""
    text = "[[Mira Holt|person]] met [[Ada Renn|person]]."
    pair = ("Mira Holt", "Ada Renn")
    who = resolve(text, judgements=[_split(*pair), _merge(*pair)])
    assert who.entity(pair[0]) == who.entity(pair[1])
    who = resolve(text, judgements=[_merge(*pair), _split(*pair)])
    assert who.entity(pair[0]) != who.entity(pair[1])


def test_a_given_name_stands_for_its_entity() -> None:
    """Renamed again, or put together by its new name."""
    text = "[[Mira Holt|person]] met [[Ada Renn|person]]."
    who = resolve(text, judgements=[_rename("Mira Holt", "M1"), _rename("M1", "The clerk")])
    assert who.entity("Mira Holt").name == "The clerk"
    who = resolve(text, judgements=[_rename("Mira Holt", "M1"), _merge("M1", "Ada Renn")])
    assert who.entity("Mira Holt") == who.entity("Ada Renn")


def test_who_was_split_off_is_no_candidate() -> None:
    """A surname that is said not to be hers is not left open to her."""
    texts = ("[[Mira Holt|person]] fell.", "[[Holt|person]] rose.")
    who = resolve(*texts, judgements=[_split("Mira Holt", "Holt")])
    assert who.entity("Mira Holt").id not in who.mentions("Holt")[-1].candidates


def test_two_people_of_one_short_form_stay_two() -> None:
    """ "P. Holt" beside Peter in one document and beside Paul in another."""
    who = resolve(
        f"[[Peter Holt|person]] spoke. [[P. Holt|person]] left. {COMPANY}",
        f"[[Paul Holt|person]] spoke. [[P. Holt|person]] left. {COMPANY}",
    )
    assert who.entity("Peter Holt") != who.entity("Paul Holt")


def test_mr_and_mrs_are_two() -> None:
    """Titles tell two surnames apart that nobody's full name tells."""
    who = resolve("Mr. [[Holt|person]] left. Mrs. [[Holt|person]] stayed.")
    first, second = who.mentions("Holt")
    assert first.entity_id != second.entity_id


def test_the_organisation_is_the_one_there_is() -> None:
    """Shortened to its head, also where the head is left out of comparisons otherwise."""
    who = resolve(
        "The [[Orlo Salvage Organization|organisation]] came. "
        "The [[Organization|organisation]] left."
    )
    assert who.entity("Orlo Salvage Organization") == who.entity("Organization")


def test_an_alias_is_counted_once_for_each_place() -> None:
    """No mention beside another at the same words, and every place counted."""
    who = resolve(
        "[[Velm Front|organisation]], also known as the [[Velm Army|organisation]], met. "
        "[[Velm Front|organisation]] (VF) met again."
    )
    spans = sorted(one.span for one in who.found.mentions)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    counts = {form.name: form.count for form in who.entity("Velm Army").forms}
    assert counts == {"Velm Front": 2, "Velm Army": 1, "VF": 1}
