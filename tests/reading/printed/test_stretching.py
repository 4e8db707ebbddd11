"""Contents stretched over their quotations."""

from __future__ import annotations

from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout
from sayso.reading.printed.stretching import join_spans, stretch_contents
from sayso.records import Span


def _span(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def _found(text: str, source: str, cue: str, *content: str) -> Found:
    parts = tuple(_span(text, words) for words in content)
    return Found((_span(text, source),), (_span(text, cue),), parts, 0.9)


def _stretch(text: str, *found: Found) -> list[list[str]]:
    stretched = stretch_contents(found, Layout(text))
    return [[text[span.start : span.end] for span in one.content] for one in stretched]


def test_all_of_a_quotation_is_taken() -> None:
    """The sentence next to the cue brings the others with it."""
    text = "“It was dark. Nobody saw it. We left,” Tom Reed said."
    assert _stretch(text, _found(text, "Tom Reed", "said", "We left")) == [
        ["“It was dark. Nobody saw it. We left,”"]
    ]


def test_a_content_that_ends_in_a_quotation_takes_its_rest() -> None:
    """Mixed content, too, ends where the marks end."""
    text = "He called it “a gift. A gift to thieves” and left."
    assert _stretch(text, _found(text, "He", "called", "it “a gift")) == [
        ["it “a gift. A gift to thieves”"]
    ]


def test_what_somebody_else_has_is_left_to_them() -> None:
    """Two speakers in one pair of marks keep their own."""
    text = "“Go home. Stay here. Hide,” said Mira Holt and wrote Tom Reed."
    found = [
        _found(text, "Mira Holt", "said", "Go home"),
        _found(text, "Tom Reed", "wrote", "Hide"),
    ]
    assert _stretch(text, *found) == [["“Go home"], ["Hide,”"]]


def test_what_is_said_inside_a_quotation_does_not_end_it() -> None:
    """The one quoted may quote: the outer words go on, the inner ones are not stretched."""
    text = "“She said the safe was empty. I called the police,” said Otto Reiss."
    found = [
        _found(text, "She", "said", "the safe was empty"),
        _found(text, "Otto Reiss", "said Otto", "I called the police"),
    ]
    assert _stretch(text, *found) == [
        ["the safe was empty"],
        ["“She said the safe was empty. I called the police,”"],
    ]


def test_few_words_in_single_marks_are_left_as_they_are() -> None:
    """Single marks around a word or two may be anything."""
    text = "He said the ‘old wing’ was shut."
    assert _stretch(text, _found(text, "He", "said", "the ‘old")) == [["the ‘old"]]


def test_spans_that_touch_become_one() -> None:
    """Spans are put in order; those that overlap or touch are joined."""
    spans = [Span(7, 9), Span(0, 3), Span(3, 5), Span(8, 12)]
    assert join_spans(spans) == (Span(0, 5), Span(7, 12))
