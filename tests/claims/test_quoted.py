"""Quoted sentences, and whether one is the other as it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.claims.quoted import Quoted, find_altered, find_quoted, read_rest
from sayso.records import Span


def quoted(text: str) -> list[Quoted]:
    """The quoted sentences of a paragraph."""
    return find_quoted(text, Span(0, len(text)))


def words(text: str) -> list[str]:
    """From the first to the last character of each."""
    return [text[one.span.start : one.span.end] for one in quoted(text)]


def altered(before: str, after: str) -> list[tuple[str, str]]:
    """The altered quotations of two paragraphs, as printed."""
    return [
        (before[one.span.start : one.span.end], after[other.span.start : other.span.end])
        for one, other in find_altered(quoted(before), quoted(after))
    ]


class TestFinding:
    def test_each_sentence_by_itself(self) -> None:
        """Without marks, and without the comma before the closing one."""
        text = "“We saw it burn. Nobody came to help,” she said."
        assert words(text) == ["We saw it burn", "Nobody came to help"]

    def test_a_sentence_that_goes_on_after_she_said(self) -> None:
        """Is one, in two pieces."""
        text = "“I said I had it from inside,” he insisted, “and so I had.”"
        (one,) = quoted(text)
        assert len(one.spans) == 2
        assert " ".join(one.words) == "i said i had it from inside and so i had"

    def test_a_new_sentence_after_she_said(self) -> None:
        """Is another."""
        text = "“We saw it burn,” she said. “Nobody came to help.”"
        assert words(text) == ["We saw it burn", "Nobody came to help"]

    def test_names_and_terms_are_none(self) -> None:
        """Two words in marks quote nobody."""
        assert words("The “Quiet Promise” is a ‘floating bomb’.") == []

    @pytest.mark.parametrize(
        "text", ["", "“", "“”", "'''", "“ ” “", "no marks", "it's the boys' own"]
    )
    def test_ugly_marks(self, text: str) -> None:
        """Nothing is quoted, and nothing breaks."""
        assert words(text) == []


class TestFaithful:
    SOURCE = "“It is a guess that has been to too many parties. We never measured it,” he said."

    @pytest.mark.parametrize(
        "after",
        [
            "'It is a guess that has been to too many parties,' he said.",
            "“it is a GUESS, that has been to too many parties. We never measured it.”",
            "He called it “a guess that has been to too many parties”.",
            "“It is a guess ... We never measured it,” he said.",
            "“It is a guess that has been to … parties,” he said.",
            "“It [the number] is a guess that has been to too many parties,” he said.",
            "“It is a guess that has been to too many parties,” he said, “we never measured it.”",
            "“Boats were burning all over the place,” he said.",
        ],
    )
    def test_as_it_was(self, after: str) -> None:
        """In part, with marks for what is cut or put in, with other marks, or not at all."""
        assert altered(self.SOURCE, after) == []

    def test_spelling_and_figures(self) -> None:
        """British and American spelling, and numbers in figures, are the same words."""
        before = "“We realised that forty neighbours had travelled to the centre,” she said."
        after = "“We realized that 40 neighbors had traveled to the center,” she said."
        assert altered(before, after) == []
        assert (
            altered("“Twenty-three men fell ill,” she said.", "“23 men fell ill,” he said.") == []
        )

    def test_short_forms(self) -> None:
        """ "Don’t" is "do not", however it was cut into words."""
        before = "“We don’t know and we’ll never ask them,” she said."
        assert altered(before, "“We do not know and we will never ask them,” she said.") == []
        assert altered(before, "“We do n't know and we 'll never ask them,” she said.") == []

    def test_a_cut_where_the_source_was_cut_by_she_said(self) -> None:
        """A piece that was printed as a quotation is one."""
        before = "“I said I had it from inside,” he insisted, “and so I had.”"
        assert altered(before, "“I said I had it from inside,” he insisted.") == []

    def test_a_small_word_at_the_beginning(self) -> None:
        """ "But" and "well" may go."""
        before = "“But it is what we have today,” he said."
        assert altered(before, "“It is what we have today,” he said.") == []


class TestAltered:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("“It is what we have at the moment,” he said.", "“It is what we have,” he said."),
            ("“It is what we have,” he said.", "“It is what we have at the moment,” he said."),
            ("“Nobody came to help us there,” he said.", "“Nobody ran to help us there,” he said."),
            ("“It is, at the moment, all we have,” he said.", "“It is all we have,” he said."),
            ("“We did not see it burn,” he said.", "“We did see it burn,” he said."),
        ],
    )
    def test_other_words(self, before: str, after: str) -> None:
        """Words changed, cut or put in without a mark."""
        assert len(altered(before, after)) == 1

    def test_the_whole_sentences_are_shown(self) -> None:
        """Both of them."""
        before, after = "“It is what we have now,” he said.", "“It is what we have,” he said."
        assert altered(before, after) == [("It is what we have now", "It is what we have")]

    def test_a_part_with_another_word(self) -> None:
        """A part must be as it was, too."""
        before = "“It is a guess that has been to too many parties,” he said."
        after = "He called it “a joke that has been to too many parties”."
        assert len(altered(before, after)) == 1

    def test_a_sentence_that_stands_unaltered_elsewhere(self) -> None:
        """Is no other sentence altered."""
        before = "“We fight on land,” he said. “We fight on the sea.”"
        assert altered(before, "“We fight on the sea,” he said.") == []

    def test_each_is_paired_once(self) -> None:
        """With the one that is most like it."""
        before = "“We saw the old ferry burn. We saw the new ferry burn down there,” he said."
        after = "“We saw the old ferry drown. We saw the new ferry drown down there,” he said."
        assert (
            altered(before, after)
            == [
                ("We saw the old ferry burn.", "We saw the old ferry drown."),
                ("We saw the new ferry burn down there", "We saw the new ferry drown down there"),
            ]
            or len(altered(before, after)) == 2
        )


def test_the_rest_without_some_words() -> None:
    """Words in the given stretches are left out."""
    text = "“We saw 40 cars there,” he said."
    (one,) = quoted(text)
    at = text.index("40")
    assert read_rest(text, one, [Span(at, at + 2)]) == ("we", "saw", "cars", "there")


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet="ab .,“”\"'‘’…[]\n", max_size=60))
def test_whatever_is_quoted_is_itself(text: str) -> None:
    """Nothing is altered against itself, and spans hold words."""
    found = quoted(text)
    assert find_altered(found, found) == []
    for one in found:
        assert 0 <= one.span.start < one.span.end <= len(text)
