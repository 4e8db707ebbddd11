"""Where sentences end."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.sentences import find_sentences

_PIECES = st.lists(
    st.sampled_from(
        ["The", "ferry", "Dr", "No", "I", "a", "3.5", "4", ".", "!", "?", "…", "”", "“", ")", "(",
         "'", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "🚢", "é", "Ünal", "m.p.", ";", ",", "—"]
    ),
    max_size=40,
).map("".join)  # fmt: skip


def cut(text: str) -> list[str]:
    """The words of each sentence."""
    return [text[one.start : one.end] for one in find_sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pump broke. It was old.", ["The pump broke.", "It was old."]),
        ("Was it old? Yes! It was…  So they say.", ["Was it old?", "Yes!", "It was…",
                                                    "So they say."]),
        ("“It broke.” She left.", ["“It broke.”", "She left."]),
        ("It broke (twice.) She left.", ["It broke (twice.)", "She left."]),
        ("Dr. Brook left. Mr. J. Reed stayed.", ["Dr. Brook left.", "Mr. J. Reed stayed."]),
        ("Fr. Holt left. Engr. Reed stayed.", ["Fr. Holt left.", "Engr. Reed stayed."]),
        ("It was No. 4 of them.", ["It was No. 4 of them."]),
        ("So did I. She left.", ["So did I.", "She left."]),
        ("They got 3.5 tonnes. 40 men came.", ["They got 3.5 tonnes.", "40 men came."]),
        ("It cost 5 p. a unit.", ["It cost 5 p. a unit."]),
        ("A headline\n\nthe text goes on", ["A headline", "the text goes on"]),
        ("  The pump broke.  \n\n  It was old. ", ["The pump broke.", "It was old."]),
        ("The pump broke.It was old.", ["The pump broke.It was old."]),
        ("The 🚢 ferry left. It came 🚢 back.", ["The 🚢 ferry left.", "It came 🚢 back."]),
    ],
)  # fmt: skip
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    """Behind an end mark and what closes there, before a capital or figure; not behind titles."""
    assert cut(text) == expected


@pytest.mark.parametrize("text", ["", " ", "\n\n \t\n"])
def test_nothing_has_no_sentences(text: str) -> None:
    """White space alone is no sentence."""
    assert find_sentences(text) == ()


@settings(deadline=None, max_examples=80)
@given(_PIECES | st.text(max_size=80))
def test_sentences_part_the_text(text: str) -> None:
    """In order, apart, without white space around them; all that is visible lies in one."""
    at = 0
    for one in find_sentences(text):
        assert at <= one.start < one.end <= len(text)
        assert not text[at : one.start].strip()
        words = text[one.start : one.end]
        assert words == words.strip()
        at = one.end
    assert not text[at:].strip()


def test_a_sentence_of_a_hundred_thousand_words() -> None:
    """However long, what has no end mark is one sentence."""
    text = "and on " * 100_000
    assert cut(text) == [text.strip()]
