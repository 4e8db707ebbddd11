"""Quotations with their speaker set beside them."""

from __future__ import annotations

import pytest

from sayso.reading.nesting import Found
from sayso.reading.printed.credits import CREDIT_PROBABILITY, credit_quotations
from sayso.reading.printed.layout import Layout
from sayso.records import Span


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _credits(text: str, *found: Found) -> list[tuple[str, str, str]]:
    return [
        (
            " ".join(text[span.start : span.end] for span in one.source),
            " ".join(text[span.start : span.end] for span in one.cue),
            " ".join(text[span.start : span.end] for span in one.content),
        )
        for one in credit_quotations(found, Layout(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“Open the records now.” - Commissioner Ada Holt",
            ("Commissioner Ada Holt", "-", "“Open the records now.”"),
        ),
        (
            "“It will run on wind.”\n– Tove Ness, chief executive",
            ("Tove Ness", "–", "“It will run on wind.”"),
        ),
        ('"A pool for all."\n\n-- Hugh Penrose.', ("Hugh Penrose", "--", '"A pool for all."')),
        (
            "“It is the largest we made.”\nAmina Diallo, Secretary-General",
            ("Amina Diallo", "”", "“It is the largest we made."),
        ),
        (
            '"It is the largest we made.\nAmina Diallo, a director."',
            ("Amina Diallo", '"', '"It is the largest we made.'),
        ),
        (
            "From Chairwoman Olive Grant: “We have gone to court.”",
            ("Chairwoman Olive Grant", ":", "“We have gone to court.”"),
        ),
        (
            "From Senator Marsh:\n\n“I thank my colleagues today.”",
            ("Senator Marsh", ":", "“I thank my colleagues today.”"),
        ),
        (
            "Statement by the Marsh family: “We ask to be left alone.”",
            ("the Marsh family", "Statement by", "“We ask to be left alone.”"),
        ),
        (
            "Board chair Stella Roche: “This is a great day.”",
            ("Stella Roche", ":", "“This is a great day.”"),
        ),
    ],
)
def test_names_beside_a_quotation(text: str, expected: tuple[str, str, str]) -> None:
    """The name is the source, the dash or colon the cue; without either, the closing mark."""
    ((source, cue, content),) = _credits(text)
    assert source.endswith(expected[0])
    assert (cue, content) == expected[1:]


@pytest.mark.parametrize(
    "text",
    [
        "The “Mary Rose” - a ferry of 400 tonnes - sank.",
        "“Dark Water” - Friday, nine o’clock",
        "Weather: “It will rain all day long.”",
        "From the start: “It will rain all day long.”",
        "“It will rain.”\n– and it did",
        "“It will rain.”\nA Hard Winter",
        "Ada Holt: “Rain”",
    ],
)
def test_dashes_and_colons_that_credit_nobody(text: str) -> None:
    """A title, a remark, a heading and a label that is no name make no attribution."""
    assert _credits(text) == []


def test_what_is_said_in_the_same_paragraph_stands() -> None:
    """An attribution of the network's keeps its words; a note on the agency takes nothing."""
    text = "Ida Brook said: “The pier is shut for good.” - Pier News Agency"
    found = Found(
        (_span(text, "Ida Brook"),), (_span(text, "said"),), (_span(text, "“The pier"),), 0.8
    )
    assert credit_quotations([found], Layout(text)) == [found]


def test_a_credit_wins_against_the_paragraph_before() -> None:
    """Words with a name beneath them are not those of whoever spoke before."""
    text = "Ida Brook spoke.\n\n“The pier is shut for good.”\n\n- Tom Reed"
    quotation = _span(text, "“The pier is shut for good.”")
    found = Found((_span(text, "Ida Brook"),), (_span(text, "spoke"),), (quotation,), 0.8)
    (one,) = credit_quotations([found], Layout(text))
    assert one == Found(
        (_span(text, "Tom Reed"),), (_span(text, "-"),), (quotation,), CREDIT_PROBABILITY
    )
