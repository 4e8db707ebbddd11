"""Quotations given to the speaker who has the floor."""

from __future__ import annotations

from sayso.reading.nesting import Found
from sayso.reading.printed.joining import join_quotations
from sayso.reading.printed.layout import Layout
from sayso.records import Span


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _found(text: str, source: str, cue: str, *content: str) -> Found:
    parts = tuple(_span(text, words) for words in content)
    return Found((_span(text, source),), (_span(text, cue),), parts, 0.9)


def _join(text: str, *found: Found) -> list[list[str]]:
    joined = join_quotations(found, Layout(text))
    return [[text[span.start : span.end] for span in one.content] for one in joined]


FIRST = "“The valley was farmed,” said Mrs Moss. “We kept it.”"


def test_the_second_half_of_an_interrupted_quotation() -> None:
    """What follows the cue in marks is the same speaker's."""
    text = "“It is finished,” she said, “and everybody here knows it.”"
    assert _join(text, _found(text, "she", "said", "“It is finished,”")) == [
        ["“It is finished,”", "“and everybody here knows it.”"]
    ]


def test_the_second_half_behind_the_rest_of_the_sentence() -> None:
    """A few words between the cue and the second half do not matter."""
    text = "“It is shut,” said Mira Holt, smiling at the crowd. “We told you so in May.”"
    assert _join(text, _found(text, "Mira Holt", "said", "“It is shut,”"))[0][1:] == [
        "“We told you so in May.”"
    ]


def test_a_quotation_behind_what_was_said_without_marks() -> None:
    """A sentence in marks right behind an indirect statement is the same speaker's."""
    text = "Coach Torres said they were tired. “We had five players in bed on Friday.”"
    assert _join(text, _found(text, "Coach Torres", "said", "they were tired"))[0][1:] == [
        "“We had five players in bed on Friday.”"
    ]


def test_a_new_sentence_between_ends_the_turn() -> None:
    """When something else is told between, nobody is known to speak."""
    text = "“It is shut,” said Mira Holt. The gate creaked. “Nobody move a single step.”"
    assert _join(text, _found(text, "Mira Holt", "said", "“It is shut,”")) == [["“It is shut,”"]]


def test_paragraphs_that_each_open_with_a_mark() -> None:
    """Only the last is closed; all are one content, a piece for each paragraph."""
    text = (
        "“We kept sheep,” said Mrs Moss. “It was hard.\n\n“Then they came.\n\n“So we left.”\n\nEnd."
    )
    found = _found(text, "Mrs Moss", "said", "“We kept sheep,”", "“It was hard.")
    assert _join(text, found)[0][2:] == ["“Then they came.", "“So we left.”"]


def test_open_paragraphs_before_their_speaker() -> None:
    """The speaker may be named behind the last paragraph only."""
    text = "“It was hard.\n\n“Then they came.\n\n“So we left,” said Mrs Moss."
    assert _join(text, _found(text, "Mrs Moss", "said", "“So we left,”")) == [
        ["“It was hard.", "“Then they came.", "“So we left,”"]
    ]


def test_a_paragraph_that_is_all_quotation() -> None:
    """It belongs to the speaker of the paragraph before, and so does the next one like it."""
    text = f"{FIRST}\n\n“They will not wait for a third.”\n\n“They will walk out on Friday.”"
    found = _found(text, "Mrs Moss", "said", "“The valley was farmed,”", "“We kept it.”")
    assert _join(text, found)[0][2:] == [
        "“They will not wait for a third.”",
        "“They will walk out on Friday.”",
    ]


def test_a_colon_announces_the_next_paragraph() -> None:
    """Behind a colon the next paragraph is the speaker's."""
    text = "Asked about it, the mayor was blunt:\n\n“We were told on Monday morning.”"
    assert _join(text, _found(text, "the mayor", "was blunt"))[0] == [
        "“We were told on Monday morning.”"
    ]


def test_headings_and_other_peoples_words_are_not_joined() -> None:
    """Not a heading in marks, not after a sentence without a speaker, not what another has."""
    for rest in (
        "‘A fight to the end’",
        "“DIVISIVE, STUPID AND WRONG”",
        "It rained. “Nobody came.”",
    ):
        text = f"{FIRST}\n\n{rest}"
        found = _found(text, "Mrs Moss", "said", "“The valley was farmed,”", "“We kept it.”")
        assert len(_join(text, found)[0]) == 2
    text = f"{FIRST}\n\n“Not so fast, my friend,” said Tom Reed."
    found = _found(text, "Mrs Moss", "said", "“The valley was farmed,”", "“We kept it.”")
    other = _found(text, "Tom Reed", "said Tom", "“Not so fast, my friend,”")
    assert _join(text, found, other)[1] == ["“Not so fast, my friend,”"]
    assert len(_join(text, found, other)[0]) == 2


def test_a_pull_quote_is_nobodys_turn() -> None:
    """Words set apart that somebody says elsewhere do not go to whoever spoke last."""
    text = (
        "“The rope was cut at six and nobody knew,” said Ida Brook.\n\n"
        f"{FIRST}\n\n“The rope was cut at six and nobody knew”\n\nIt rained."
    )
    found = _found(text, "Mrs Moss", "said Mrs", "“The valley was farmed,”", "“We kept it.”")
    assert len(_join(text, found)[0]) == 2


def test_closed_stretches_are_left_alone() -> None:
    """What is settled already, as a transcript is, takes no part."""
    text = f"{FIRST}\n\n“They will not wait for a third.”"
    found = _found(text, "Mrs Moss", "said", "“The valley was farmed,”", "“We kept it.”")
    closed = [Span(text.index("“They"), len(text))]
    (one,) = join_quotations([found], Layout(text), closed)
    assert len(one.content) == 2
