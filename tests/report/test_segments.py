"""Cutting a text at all boundaries of its attributions."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.records import Attribution, Case, Kind, Span
from sayso.report.segments import Mark, Opening, Paragraph, Role, count_depths, segment_text

SPANS = st.lists(st.builds(Span, st.integers(-3, 60), st.integers(-3, 60)), max_size=3).map(tuple)
TEXTS = st.text(st.sampled_from("ab \n\r\t\x0c\u2028é\u200f\x00\ud800"), max_size=50) | st.text(
    max_size=50
)


def attribute(
    name: str,
    content: tuple[Span, ...] = (),
    cue: tuple[Span, ...] = (),
    source: tuple[Span, ...] = (),
    parent: str | None = None,
) -> Attribution:
    """An attribution of which only the places matter."""
    return Attribution(name, "d", source, cue, content, Kind.INDIRECT, parent_id=parent)


ATTRIBUTIONS = st.lists(
    st.builds(
        attribute,
        st.sampled_from("123456"),
        SPANS,
        SPANS,
        SPANS,
        st.none() | st.sampled_from("123456x"),
    ),
    max_size=6,
)


def join(paragraphs: tuple[Paragraph, ...]) -> str:
    """All that was cut, put together again."""
    return "".join("".join(s.text for s in p.segments) + p.gap for p in paragraphs)


@given(TEXTS, ATTRIBUTIONS)
@settings(max_examples=300, deadline=None)
def test_every_character_is_kept_once_and_in_order(
    text: str, attributions: list[Attribution]
) -> None:
    """Segments and gaps joined give the text back, and gaps hold nothing that can be seen."""
    paragraphs = segment_text(text, attributions)
    assert join(paragraphs) == text
    assert all(p.gap == "" or p.gap.isspace() for p in paragraphs)
    assert all(s.text for p in paragraphs for s in p.segments)


@given(TEXTS, ATTRIBUTIONS)
@settings(max_examples=300, deadline=None)
def test_a_character_has_the_marks_of_the_spans_it_lies_in(
    text: str, attributions: list[Attribution]
) -> None:
    """However spans overlap, each shown character bears the marks of all that cover it."""
    at = 0
    for paragraph in segment_text(text, attributions):
        for segment in paragraph.segments:
            for offset in range(at, at + len(segment.text)):
                covering = {
                    Mark(note, role)
                    for note, a in enumerate(attributions, 1)
                    for role, spans in (
                        (Role.CONTENT, a.content),
                        (Role.CUE, a.cue),
                        (Role.SOURCE, a.source),
                    )
                    for s in spans
                    if s.start <= offset < s.end
                }
                assert set(segment.marks) == covering or text[offset].isspace()
            at += len(segment.text)
        at += len(paragraph.gap)


@given(TEXTS, ATTRIBUTIONS)
@settings(max_examples=300, deadline=None)
def test_each_attribution_with_words_begins_at_one_place(
    text: str, attributions: list[Attribution]
) -> None:
    """A note that has a mark in the text has exactly one first opening: its anchor."""
    segments = [s for p in segment_text(text, attributions) for s in p.segments]
    marked = {mark.note for s in segments for mark in s.marks}
    firsts = [o.note for s in segments for o in s.openings if o.is_first]
    assert sorted(firsts) == sorted(marked)


def test_inner_comes_before_outer() -> None:
    """A child's marks stand before its parent's, even where both cover the same words."""
    outer = attribute("1", (Span(0, 6),))
    inner = attribute("2", (Span(0, 6),), parent="1")
    (paragraph,) = segment_text("rained", [outer, inner])
    (segment,) = paragraph.segments
    assert segment.marks == (Mark(2, Role.CONTENT), Mark(1, Role.CONTENT))
    assert segment.openings == (Opening(1, True), Opening(2, True))


def test_shorter_is_inner_where_no_parent_is_known() -> None:
    """Without a parent the shorter of two overlapping contents lies inside the longer."""
    paragraphs = segment_text(
        "ab cd", [attribute("1", (Span(3, 5),)), attribute("2", (Span(0, 5),))]
    )
    assert [m.note for m in paragraphs[0].segments[-1].marks] == [1, 2]


def test_split_content_is_labelled_at_each_piece() -> None:
    """Only the first piece of split content is the anchor; the others repeat the label."""
    (paragraph,) = segment_text("ab said cd", [attribute("1", (Span(0, 2), Span(8, 10)))])
    openings = [o for s in paragraph.segments for o in s.openings]
    assert openings == [Opening(1, True), Opening(1, False)]


def test_blank_lines_part_paragraphs_and_single_newlines_part_lines() -> None:
    """A line under a line is set tight where the text has blank lines elsewhere."""
    paragraphs = segment_text("one\ntwo\r\n \r\nthree", [])
    assert [("".join(s.text for s in p.segments), p.is_tight) for p in paragraphs] == [
        ("one", False),
        ("two", True),
        ("three", False),
    ]


def test_lines_are_paragraphs_where_there_are_no_blank_lines() -> None:
    """A text with single newlines only is a text whose paragraphs end so."""
    assert [p.is_tight for p in segment_text("one\ntwo\nthree", [])] == [False, False, False]


def test_parents_in_a_circle_end() -> None:
    """Attributions that name each other as parents still get a depth."""
    a, b = attribute("1", parent="2"), attribute("2", parent="1")
    assert len(count_depths([a, b])) == 2


def test_depth_counts_parents() -> None:
    """A chain of parents gives 0, 1, 2, in whatever order it is listed."""
    chain = [attribute("3", parent="2"), attribute("2", parent="1"), attribute("1", parent="gone")]
    assert count_depths(chain) == [2, 1, 0]


def test_invented_case_is_kept_whole(invented: Case) -> None:
    """The texts of the invented case come back from their segments."""
    for document in invented.documents:
        own = [a for a in invented.attributions if a.document_id == document.id]
        assert join(segment_text(document.text, own)) == document.text
