"""How many of what a text speaks of."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.numbers import (
    disagree,
    find_quantities,
    find_units,
    has_number,
    share_quantity,
    share_value,
)

_WORDS = st.lists(
    st.sampled_from(
        """40 3.5 1,200 0 two fifty hundred thousand million a dozen about up to least more than at
        of the tonnes men % per cent May 2019 12:30 Shed 4th half 1/2 -5 9999999999999999999 ²²²²
        １９９９ ٣ 🚢 one and first""".split()
    ),
    max_size=14,
).map(" ".join)


def found(text: str) -> list[tuple[float, str, str]]:
    """Value, unit and words of each quantity."""
    return [
        (one.value, one.unit, text[one.span.start : one.span.end]) for one in find_quantities(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40 tonnes leaked", [(40, "tonn", "40")]),
        ("forty tonnes leaked", [(40, "tonn", "forty")]),
        ("forty-five men came", [(45, "men", "forty-five")]),
        ("1,200 people and 3.5 litres", [(1200, "peopl", "1,200"), (3.5, "litr", "3.5")]),
        ("3.5 million people", [(3.5e6, "peopl", "3.5 million")]),
        ("two hundred thousand people", [(2e5, "peopl", "two hundred thousand")]),
        ("a dozen crates", [(12, "crate", "dozen")]),
        ("40% of it, 12 percent of that", [(40, "%", "40"), (12, "%", "12")]),
        ("12 Velsund dockers", [(12, "docker", "12")]),
        ("no one came", []),
        ("the first ferry", []),
        ("on May 6 and in 2019", []),
        ("at 12:30 and at 6 pm", []),
        ("the shop shuts at 18", []),
        ("the number of lost crates off Velsund at 18", [(18, "lost", "18")]),
        ("they put the toll at 71", [(71, "", "71")]),
        ("nothing to count 🚢", []),
        ("", []),
    ],
)
def test_values_and_units(text: str, expected: list[tuple[float, str, str]]) -> None:
    """In figures or in words, with the stem of what is counted; days, years and times are none."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("up to 100 tonnes", 0, 102),
        ("at most 100 tonnes", 0, 102),
        ("more than 100 tonnes", 98, 200),
        ("at least 100 tonnes", 98, 200),
        ("about 100 tonnes", 88, 112),
        ("100 tonnes", 98, 102),
    ],
)
def test_what_loosens_a_number_widens_it(text: str, low: float, high: float) -> None:
    """Limits open one end, "about" both; a plain number may be off by little."""
    (one,) = find_quantities(text)
    assert (one.low, one.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 tonnes leaked", "400 tonnes leaked"),
        ("40 tonnes and 3 men", "40 tonnes and 5 men"),
        ("up to 40 tonnes", "50 tonnes"),
        ("40 tonnes", "60 litres"),
    ],
)
def test_numbers_that_cannot_both_be_right(one: str, other: str) -> None:
    """Of the same unit, or of whatever where no unit is the same; either way round."""
    a, b = find_quantities(one), find_quantities(other)
    assert disagree(a, b)
    assert disagree(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("40 tonnes leaked", "forty tonnes leaked"),
        ("up to 40 tonnes", "12 tonnes"),
        ("about 40 tonnes", "43 tonnes"),
        ("more than 40 tonnes", "52 tonnes"),
        ("40 tonnes leaked", "it leaked"),
        ("40 tonnes, 12 tonnes of them on Monday", "12 tonnes"),
        ("40 tonnes", "40 litres"),
    ],
)
def test_numbers_that_fit(one: str, other: str) -> None:
    """Where ranges meet, or one side gives no number, nothing disagrees."""
    a, b = find_quantities(one), find_quantities(other)
    assert not disagree(a, b)
    assert not disagree(b, a)


def test_small_numbers_are_no_sign() -> None:
    """Up to five of a thing, and up to nine of whatever, are too common to tell."""
    three, forty = find_quantities("3 men"), find_quantities("40 tonnes")
    assert share_quantity(forty, forty)
    assert not share_quantity(three, three)
    assert not share_quantity(forty, find_quantities("40 litres"))
    assert share_value(forty, find_quantities("40 litres"))
    assert not share_value(find_quantities("9 men"), find_quantities("9 men"))


def test_units_are_what_is_counted() -> None:
    """One for each kind of thing; empty where nothing is counted."""
    assert find_units(find_quantities("40 tonnes, 12 tonnes, 3 men")) == {"tonn", "men"}
    assert find_units(find_quantities("it was 40")) == {""}


def test_a_scale_is_counted_once() -> None:
    """What one number has taken in begins no other."""
    assert found("hundred hundred men") == [(10_000, "men", "hundred hundred")]


def test_a_number_too_large_for_arithmetic() -> None:
    """A wall of figures is one quantity and breaks nothing."""
    (one,) = find_quantities("9" * 400 + " tonnes")
    assert one.value == float("inf")
    assert not disagree((one,), (one,))


@settings(deadline=None, max_examples=80)
@given(_WORDS | st.text(max_size=60))
def test_spans_and_ranges_hold(text: str) -> None:
    """In order and apart, inside the text, each value in its range; none where none was seen."""
    at = 0
    for one in find_quantities(text):
        assert at <= one.span.start < one.span.end <= len(text)
        assert one.low <= one.value <= one.high
        at = one.span.end
    if not has_number(text):
        assert find_quantities(text) == ()


@settings(deadline=None, max_examples=60)
@given(_WORDS, _WORDS)
def test_disagreement_is_mutual(one: str, other: str) -> None:
    """Which comes first changes nothing, and nothing disagrees with itself."""
    a, b = find_quantities(one), find_quantities(other)
    assert disagree(a, b) == disagree(b, a)
    assert share_quantity(a, b) == share_quantity(b, a)
    assert share_value(a, b) == share_value(b, a)
    assert not disagree(a, a)


@pytest.mark.parametrize(
    "text",
    [
        "the Sept. 11 attacks",
        "on Dec 7",
        "the 11th anniversary of the 9/11 attacks",
        "COVID-19 and the F-16s",
        "Resolution 1973, Flight 370 and Article 5",
        "No. 3 and nos. 4",
    ],
)
def test_numbers_that_are_names(text: str) -> None:
    """Dates, and what only tells one of several apart, count nothing."""
    assert find_quantities(text) == ()


def test_a_number_behind_what_is_a_name() -> None:
    """Is one still."""
    text = "Flight 370 left in May. 239 people and a 24-hour search followed."
    assert [(one.value, one.unit) for one in find_quantities(text)] == [
        (239.0, "peopl"),
        (24.0, "hour"),
    ]
