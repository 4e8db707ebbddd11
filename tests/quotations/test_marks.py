"""Quotations by all the marks that print has."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.quotations import find_printed

_PARTS = ("“", "”", "„", "«", "»", '"', "'", "‘", "’", "``", "''", " ", "s", "no", ".", ",")


def _quoted(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_printed(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “no” and “never”.", ["“no”", "“never”"]),
        ('She said "no" twice.', ['"no"']),
        ("Er sagte „nein“ zu ihr.", ["„nein“"]),
        ("Il a dit « non » hier.", ["« non »"]),
        ("Sie sagte »nein« und ging.", ["»nein«"]),
        ("Hon sade ”nej” och gick.", ["”nej”"]),
        ("It was ``no joke,'' she said.", ["``no joke,''"]),
        ("It was ''no joke,'' she said.", ["''no joke,''"]),
        ("It was `` no joke , '' she said .", ["`` no joke , ''"]),
        ("They did n't say `` no '' .", ["`` no ''"]),
        ("The crew's captain didn't 'mind' it.", ["'mind'"]),
        ("‘The boys’ school is shut,’ she said.", ["‘The boys’ school is shut,’"]),
        ("Dogs' and cats' tails", []),
        ("It was 5' 10\" tall", []),
        ("“He said ‘no’ to me”, she said", ["“He said ‘no’ to me”"]),
        ("‘He said “no” to me,’ she said", ["‘He said “no” to me,’"]),
        ("", []),
    ],
)
def test_every_kind_of_mark(text: str, expected: list[str]) -> None:
    """Each kind is known, in running text and in text cut into words; apostrophes are none."""
    assert _quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“It is shut," she said. “Go home.”', ['“It is shut,"', "“Go home.”"]),
        ('"It is shut,” she said.', ['"It is shut,”']),
        ("“It is shut,“ she said. “Go home.”", ["“It is shut,“", "“Go home.”"]),
    ],
)
def test_marks_that_do_not_match(text: str, expected: list[str]) -> None:
    """A quotation ends at a mark of another style, and at an opening one that stands for it."""
    assert _quoted(text) == expected


def test_a_lost_closing_mark() -> None:
    """An unclosed quotation runs to the next that opens, or to the end of the paragraph."""
    text = '"We will appeal, said the lawyer. "The judge misread it."'
    first, second = find_printed(text)
    assert (first.is_closed, second.is_closed) == (False, True)
    assert first.end == second.start == text.rindex('"The')
    (alone,) = find_printed("“It goes on in the next paragraph")
    assert (alone.is_closed, alone.end) == (False, 33)


def test_a_lost_opening_mark() -> None:
    """A quotation that was never opened begins with the paragraph."""
    assert _quoted('The lorry was on our side," said the driver.') == [
        'The lorry was on our side,"'
    ]
    assert _quoted('The hook weighed 14" and the rope more.') == []


@given(st.lists(st.sampled_from(_PARTS), max_size=40).map("".join))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    """For any marks at all: inside the text, in order, apart, and never empty."""
    found = find_printed(text)
    edges = [edge for one in found for edge in (one.start, one.end)]
    assert edges == sorted(edges)
    assert all(0 <= one.start < one.end <= len(text) for one in found)


def test_a_part_of_a_text_reads_as_if_alone() -> None:
    """The paragraph's edges are the edges: what stands outside does not matter."""
    text = 'no" “yes” "no'
    (one,) = find_printed(text, 4, 9)
    assert text[one.start : one.end] == "“yes”"
