"""Quantities: what is one, when two are the same, and how they are shown."""

from __future__ import annotations

import pytest

from sayso.claims.amounts import (
    find_amounts,
    find_bound,
    is_loose,
    is_same_amount,
    is_same_kind,
    show_amount,
)


def shown(text: str) -> list[str]:
    """The quantities of a text as they are shown."""
    spans = (show_amount(text, one) for one in find_amounts(text))
    return [text[span.start : span.end] for span in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("up to 40 tonnes leaked", ["up to 40 tonnes"]),
        ("NEARLY 50 tonnes leaked", ["NEARLY 50 tonnes"]),
        ("some 3.5 million crowns", ["some 3.5 million crowns"]),
        ("17 votes to nine", ["17 votes", "nine"]),
        ("a share of 5%", ["5%"]),
        ("Killed 14 people", ["14 people"]),
        ("in Karsk 12 people died", ["12 people"]),
    ],
)
def test_amounts_come_with_what_loosens_them(text: str, expected: list[str]) -> None:
    """And with what they are of."""
    assert shown(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Berth 7 was shut", "it was Berth Seven, not ours", "at 09.00 sharp", "", "none at all", "№"],
)
def test_names_with_numbers_and_times_of_day_are_no_amounts(text: str) -> None:
    """They do not say how many."""
    assert shown(text) == []


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("140 fake proxy forms that came", "form"),
        ("23 wedding guests fell ill", "guest"),
        ("three hour delays", "hour"),
        ("12 men died in floods", "men"),
        ("40 died in floods", "die"),
    ],
)
def test_what_is_counted_is_the_plural_close_behind(text: str, unit: str) -> None:
    """Not what tells which of it; what is measured in hours or tonnes is not counted."""
    assert [one.unit for one in find_amounts(text)] == [unit]


def same(before: str, after: str) -> bool:
    """Whether the first amounts of two texts are one."""
    (one, *_), (other, *_) = find_amounts(before), find_amounts(after)
    return is_same_amount(one, other, before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("40 tonnes", "forty tonnes"),
        ("40 tonnes", "44 tons"),
        ("40 tonnes", "40 tons"),
        ("10 miles", "16 kilometres"),
        ("three days", "72 hours"),
        ("100 acres", "40 hectares"),
        ("312 people", "over 300 people"),
        ("1,234 people", "1,200 people"),
        ("47 people", "nearly 50 people"),
    ],
)
def test_one_amount(before: str, after: str) -> None:
    """Converted within 3 %, rounded, or about right."""
    assert same(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("40 tonnes", "50 tons"),
        ("12 people", "13 people"),
        ("100 people", "101 people"),
        ("up to 40 tonnes", "nearly 50 tonnes"),
        ("some 14 people", "some 15 people"),
        ("10 miles", "10 kilometres of road"),
        ("1,200 people", "1,234 people"),
    ],
)
def test_two_amounts(before: str, after: str) -> None:
    """Small differences count where the numbers are plain; nobody rounds to more figures."""
    assert not same(before, after)


def test_kinds_of_units() -> None:
    """Of one unit, or of units that can be converted."""
    (mile, km), (man, tonne) = find_amounts("5 miles, 8 km"), find_amounts("5 men, 8 tonnes")
    assert is_same_kind(mile, km)
    assert is_same_kind(man, man)
    assert not is_same_kind(man, tonne)
    assert not is_same_kind(mile, tonne)


@pytest.mark.parametrize(
    ("text", "bound", "loose"),
    [
        ("up to 40 tonnes", True, True),
        ("as many as 40 men", True, True),
        ("forty tonnes, give or take", True, True),
        ("about 40 tonnes", False, True),
        ("we are talking about 40 tonnes", False, False),
        ("40 tonnes", False, False),
    ],
)
def test_limits_and_what_is_about_right(text: str, *, bound: bool, loose: bool) -> None:
    """A limit says nothing about how many there are; "talking about" loosens nothing."""
    (one,) = find_amounts(text)
    assert (find_bound(text, one) is not None) is bound
    assert is_loose(text, one) is loose
