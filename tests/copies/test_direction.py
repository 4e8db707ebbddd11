"""Who copied whom: each trace by itself, and "unknown" where nothing tells."""

from __future__ import annotations

import pytest

from sayso.copies.direction import SURE, Two, Verdict, find_direction, find_traces
from sayso.records import Direction, Document, Span
from tests.copies.stories import FERRY, MILL, ORCHARD, make

_SAID = "When they asked him, Reed said that he would pay for a new pump out of his own pocket."
_TITLE = "Ferry is stopped"
_PART = FERRY[FERRY.index("The owner") : FERRY.index("Councillor")].strip()


def _two(
    a: Document, b: Document, words: str = FERRY, *, wording: float = 0.0, at_home: float = 0.0
) -> Two:
    spans = [(Span(at, at + len(words)),) for at in (one.text.index(words) for one in (a, b))]
    return Two(a, b, spans[0], spans[1], wording, at_home)


def _decide(
    a: Document, b: Document, words: str = FERRY, *, wording: float = 0.0, at_home: float = 0.0
) -> Verdict:
    """The direction, which must be the same from the other side."""
    two = _two(a, b, words, wording=wording, at_home=at_home)
    verdict, turned = find_direction(two), find_direction(two.turn())
    expected = {
        Direction.A_TO_B: Direction.B_TO_A,
        Direction.B_TO_A: Direction.A_TO_B,
        Direction.UNKNOWN: Direction.UNKNOWN,
    }
    assert turned.direction is expected[verdict.direction]
    return verdict


def test_nothing_tells() -> None:
    """Two texts that are the same, of one day."""
    verdict = _decide(make(FERRY, "Bay Mail", "2021-03-01"), make(FERRY, "The Pier", "2021-03-01"))
    assert verdict == Verdict(Direction.UNKNOWN, 0.5, "nothing tells")


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (make(FERRY, "The Pier", "2021-03-09"), "dated 8 days later"),
        (make(f"{FERRY}\n\nSource: Bay Mail", "The Pier"), "Source: Bay Mail"),
        (make(f"{FERRY} Bay Mail reported this on Friday.", "The Pier"), "Bay Mail reported"),
        (make(f"{FERRY} See https://bay.example/1", "The Pier"), "links to https://bay.example/1"),
    ],
)
def test_traces_that_tell(copy: Document, words: str) -> None:
    """A later date, a credit line, a mention as the source, a link; the reason says so."""
    original = make(FERRY, "Bay Mail", "2021-03-01", url="https://bay.example/1")
    verdict = _decide(original, copy)
    assert verdict.direction is Direction.A_TO_B
    assert verdict.probability >= SURE
    assert words in verdict.reason


@pytest.mark.parametrize(
    ("name", "original", "copy", "words"),
    [
        ("named", make(FERRY, "Bay Mail"), make(f"{FERRY} O Bay Mail!", "The Pier"), FERRY),
        ("agency", make(FERRY, "Reuters"), make(FERRY, "The Pier"), FERRY),
        ("goes on", make(f"{FERRY}\n\n{MILL}"), make(FERRY), FERRY),
        ("more than the passage", make(f"{MILL}\n\n{_PART}\n\n{ORCHARD}"), make(_PART), _PART),
        (
            "broken off",
            make(FERRY),
            make(f"{MILL}\n\nhas since been fined three times\n\n{ORCHARD}"),
            "has since been fined three times",
        ),
        ("introduced", make(f"Owner Tom Reed came. {_SAID}"), make(f"It froze. {_SAID}"), _SAID),
        ("title", make(FERRY, title=_TITLE), make(FERRY, title=f"Report: {_TITLE}"), FERRY),
        ("by a desk", make(FERRY, byline="Vera Lund"), make(FERRY, byline="Staff"), FERRY),
        ("corrected", make(f"{FERRY} It has been corrected."), make(FERRY), FERRY),
    ],
)  # fmt: skip
def test_each_trace(name: str, original: Document, copy: Document, words: str) -> None:
    """For the original from either side; the trace names the text that bears it."""
    traces = {one.name: one for one in find_traces(_two(original, copy, words))}
    assert traces[name].strength > 0
    assert _decide(original, copy, words).reason
    turned = {one.name: one for one in find_traces(_two(copy, original, words))}
    assert turned[name].strength == -traces[name].strength


def test_measured_traces() -> None:
    """What was measured before: whose words stand better, where the passage is at home."""
    a, b = make(FERRY, "Bay Mail"), make(FERRY, "The Pier")
    traces = {one.name: one for one in find_traces(_two(a, b, wording=0.8, at_home=0.6))}
    assert (traces["wording"].strength, traces["at home"].strength) == (0.8, 0.6)
    assert _decide(a, b, wording=3.0).direction is Direction.A_TO_B
    assert _decide(a, b, at_home=0.5).direction is Direction.A_TO_B


def test_a_heavy_rewrite_breaks_nothing_off() -> None:
    """Its passages are only about where it lies."""
    a, b = make(FERRY), make(f"{MILL}\n\nhas since been fined three times\n\n{ORCHARD}")
    two = _two(a, b, "has since been fined three times")
    inexact = Two(two.a, two.b, two.in_a, two.in_b, is_exact=False)
    assert "broken off" in {one.name for one in find_traces(two)}
    assert "broken off" not in {one.name for one in find_traces(inexact)}


def test_traces_may_speak_against_each_other() -> None:
    """The weightier wins, and the reason names the other too."""
    original = make(FERRY, "Bay Mail", "2021-03-09")
    copy = make(f"{FERRY}\n\nSource: Bay Mail\n\nhttps://bay.example/1", "The Pier", "2021-03-01")
    verdict = _decide(original, copy)
    assert verdict.direction is Direction.A_TO_B
    assert "though Bay Mail is dated 8 days later" in verdict.reason


def test_one_outlet_does_not_credit_itself() -> None:
    """Its own name in its own text says nothing."""
    credited = make(f"{FERRY}\n\nSource: Bay Mail", "Bay Mail")
    assert _decide(make(FERRY, "Bay Mail"), credited).direction is Direction.UNKNOWN
