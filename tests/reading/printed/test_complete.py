"""All that print shows, put together, and what holds for any text whatever."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.nesting import Found
from sayso.reading.printed.complete import complete
from sayso.records import Span

_PARTS = (
    "“", "”", '"', "''", "``", "‘", "’", "«", "»", " ", " ", "\n", "\n\n", "Ida Brook", "said",
    "Q: ", "A: ", "REED: ", "HOST: ", "you", "I", "? ", ". ", ", ", ": ", " - ", "- ", "**", "[",
    "]", "(", ")", "From ", "we went home by the sea", "e\u0301", "\u202e", "\x00", "汉字",
)  # fmt: skip
_PIECES = st.lists(st.sampled_from(_PARTS), min_size=1, max_size=60).map("".join)
_PLACES = st.lists(st.lists(st.integers(0, 400), min_size=8, max_size=8), max_size=6)


def _make_found(text: str, places: Sequence[Sequence[int]]) -> list[Found]:
    """Attributions anywhere in a text, their spans in order and apart."""
    found = []
    for eight in places:
        edges = sorted({at % len(text) for at in eight})
        spans = [Span(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False)]
        if len(spans) >= 3:
            cue = 1 + eight[0] % (len(spans) - 1)
            content = tuple(spans[1:cue] + spans[cue + 1 :])
            found.append(Found((spans[0],), (spans[cue],), content, 0.5))
    return found


@given(_PIECES, _PLACES)
def test_spans_lie_in_the_text_in_order_and_apart(text: str, places: list[list[int]]) -> None:
    """For any text and anything found in it; and the same again gives the same."""
    completed = complete(text, _make_found(text, places))
    for one in completed:
        assert one.cue
        assert one.source or one.content
        for spans in (one.source, one.cue, one.content):
            edges = [edge for span in spans for edge in (span.start, span.end)]
            assert edges == sorted(edges)
            assert all(span.start < span.end for span in spans)
            assert not edges or (edges[0] >= 0 and edges[-1] <= len(text))
        everything = sorted((*one.source, *one.cue, *one.content))
        assert all(a.end <= b.start for a, b in pairwise(everything))
    assert completed == complete(text, _make_found(text, places))


@given(_PIECES)
def test_the_second_time_changes_nothing(text: str) -> None:
    """What was completed once is complete."""
    once = complete(text, [])
    assert complete(text, once) == once


@pytest.mark.parametrize("text", ["", " \n ", "“", '"', ":", "Q:", "- "])
def test_nothing_gives_nothing(text: str) -> None:
    """A text without words has no attributions."""
    assert complete(text, []) == []


@pytest.mark.parametrize(
    "piece",
    [
        '"a b c. ', "'a ", "‘a s’ b ", "“a”", "''a'' ", "Q: you?\nA: I\n", "A: “you” ", "**a",
        "[A ", "A (", '"a b c d."\n- Name Surname\n', "From A B: ", '"a b c d e."\n', "\n \n",
        " ", "x",
    ],
)  # fmt: skip
def test_ugly_texts_take_time_as_they_are_long(piece: str) -> None:
    """Marks, labels and names without end are gone through once: four times the text costs four
    times as much, not sixteen times."""

    def measure(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        found = [
            Found((Span(at, at + 1),), (Span(at + 1, at + 2),), (Span(at + 2, at + 9),), 0.5)
            for at in range(0, len(text) - 10, 40)
        ]
        # The best of three: whatever else the machine does is no part of it.
        times = []
        for _ in range(3):
            started = time.process_time()
            complete(text, found)
            times.append(time.process_time() - started)
        return min(times)

    assert measure(80_000) < 10 * measure(20_000) + 0.2


def test_an_endless_turn_takes_time_as_it_is_long() -> None:
    """Thousands of paragraphs of one speaker are joined in one go."""

    def measure(count: int) -> float:
        text = "Q: Are you in?\nA: I am.\nQ: Do you stay?\nA: I do.\n" + "I say it.\n" * count
        started = time.process_time()
        (*_, last) = complete(text, [])
        assert len(last.content) == count + 1
        return time.process_time() - started

    assert measure(20_000) < 10 * measure(5_000) + 0.2


def test_a_press_release_a_quotation_and_a_transcript() -> None:
    """One text with all of it: every quotation has its speaker."""
    text = (
        "“The pier is shut,” Ida Brook said. “It is rotten.\n\n“We will mend it.”\n\n"
        "“I like the pier as it is.”\n– Tom Reed, angler\n\n"
        "HOST: Will you mend it?\n\nBROOK: We will.\n\nHOST: When do you start?\n\nBROOK: In May."
    )
    start = text.index("“The pier is shut,”")
    found = Found((Span(20, 29),), (Span(30, 34),), (Span(start, start + 19), Span(36, 50)), 0.9)
    sources = [text[one.source[0].start : one.source[0].end] for one in complete(text, [found])]
    assert sources == ["Ida Brook", "Tom Reed", "HOST", "BROOK", "HOST", "BROOK"]
    first = complete(text, [found])[0]
    assert text[first.content[-1].start : first.content[-1].end] == "“We will mend it.”"
