"""Contents that the sentence can only have before its source."""

from __future__ import annotations

from sayso.reading.nesting import Found
from sayso.reading.printed.filling import fill_contents
from sayso.reading.printed.layout import Layout
from sayso.records import Span


def _fill(text: str, source: str, cue: str, content: str = "") -> str:
    def find(words: str) -> tuple[Span, ...]:
        at = text.index(words)
        return (Span(at, at + len(words)),) if words else ()

    (filled,) = fill_contents([Found(find(source), find(cue), find(content), 0.9)], Layout(text))
    return " ".join(text[span.start : span.end] for span in filled.content)


def test_the_words_before_the_comma_are_the_content() -> None:
    """A source and a cue that end a sentence have what stands before them in it."""
    text = (
        "It rained. Forty tonnes ran into the dock, a clerk told the paper on Tuesday. Nobody fell."
    )
    assert _fill(text, "a clerk", "told") == "Forty tonnes ran into the dock"


def test_a_frame_is_no_content() -> None:
    """When and where somebody spoke is not what they said."""
    text = "During a long meeting in town, a clerk spoke to the paper."
    assert _fill(text, "a clerk", "spoke") == ""


def test_a_content_that_was_found_stays() -> None:
    """Nothing is filled where the network found something."""
    text = "Forty tonnes ran into the dock, a clerk said, and that it hurt."
    assert _fill(text, "a clerk", "said", "that it hurt") == "that it hurt"


def test_without_a_comma_nothing_is_filled() -> None:
    """A sentence that goes on to its source without a pause does not attribute."""
    assert _fill("The man who saw the clerk spoke to us.", "the clerk", "spoke") == ""


def test_when_it_was_stands_in_front_of_what_is_told() -> None:
    """ "On Monday" without a comma is told too, where whoever tells it stands behind."""
    text = "It rained. On Monday the dogs found the boy, a trainer said."
    assert _fill(text, "a trainer", "said", "the dogs found the boy") == (
        "On Monday the dogs found the boy"
    )


def test_when_somebody_spoke_is_not_what_they_said() -> None:
    """Behind a comma it is of the speaker; and where the speaker stands before it, of them too."""
    text = "On Monday, the dogs found the boy, a trainer said."
    assert _fill(text, "a trainer", "said", "the dogs found the boy") == "the dogs found the boy"
    text = "On Monday a trainer said the dogs found the boy."
    assert _fill(text, "a trainer", "said", "the dogs found the boy") == "the dogs found the boy"


def test_what_a_quotation_is_said_of_is_no_part_of_it() -> None:
    """Somebody said it of something; that something was not said."""
    text = "“We had to count our dead,” an elder said of the fire."
    quoted = "“We had to count our dead,”"
    found = Found((Span(28, 36),), (Span(37, 44),), (Span(0, len(quoted)), Span(45, 53)), 0.9)
    (filled,) = fill_contents([found], Layout(text))
    assert [text[one.start : one.end] for one in filled.content] == [quoted]
