"""Turns as attributions."""

from __future__ import annotations

from sayso.reading.nesting import Found, find_parents
from sayso.reading.printed.conversations import find_turns
from sayso.reading.printed.layout import Layout
from sayso.reading.printed.transcripts import TURN_PROBABILITY, settle_turns
from sayso.records import Span

TEXT = (
    "Ida Brook asked him about it:\n\n"
    "BROOK: Was it dark?\n\nREED: My mate said that it was. I did not look.\n\n"
    "BROOK: Who did?\n\nREED: You tell me."
)


def _span(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def _settle(*found: Found) -> list[Found]:
    return settle_turns(found, find_turns(Layout(TEXT)))


def _words(spans: tuple[Span, ...]) -> list[str]:
    return [TEXT[span.start : span.end] for span in spans]


def test_each_turn_is_an_attribution() -> None:
    """Source is the label, cue the colon, content the turn's words."""
    made = _settle()
    assert [_words(one.source) for one in made] == [["BROOK"], ["REED"], ["BROOK"], ["REED"]]
    assert {tuple(_words(one.cue)) for one in made} == {(":",)}
    assert _words(made[1].content) == ["My mate said that it was. I did not look."]
    assert {one.probability for one in made} == {TURN_PROBABILITY}


def test_what_was_found_in_the_label_gives_way() -> None:
    """The network's reading of "BROOK:" is not kept beside the turn."""
    same = Found((_span("BROOK"),), (_span("BROOK:"),), (_span("Was it dark?"),), 0.7)
    assert len(_settle(same)) == 4


def test_what_is_said_in_a_turn_is_nested() -> None:
    """An attribution inside a turn stays, and the turn is its parent."""
    inner = Found((_span("My mate"),), (_span("said"),), (_span("that it was"),), 0.8)
    settled = sorted(_settle(inner), key=lambda one: one.cue)
    parents = find_parents(settled)
    assert settled[2] == inner
    assert parents[2] == 1


def test_contents_end_where_the_turn_ends() -> None:
    """A content that ran on into the next turn is cut."""
    end = TEXT.index("Who did?") + 3
    inner = Found((_span("My mate"),), (_span("said"),), (Span(_span("that it").start, end),), 0.8)
    kept = next(one for one in _settle(inner) if one.cue == inner.cue)
    assert _words(kept.content) == ["that it was. I did not look."]


def test_what_introduces_the_transcript_takes_nothing_from_it() -> None:
    """An attribution before it that reached into the turns is left with the rest, or dropped."""
    before = Found((_span("Ida Brook"),), (_span("asked"),), (_span("Was it dark?"),), 0.8)
    assert len(_settle(before)) == 4
    both = Found(
        before.source, before.cue, (_span("him"), _span("about it"), _span("Was it dark?")), 0.8
    )
    kept = next(one for one in _settle(both) if one.cue == both.cue)
    assert _words(kept.content) == ["him", "about it"]
