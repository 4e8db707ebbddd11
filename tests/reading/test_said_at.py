"""When a statement was made, as far as its own sentence says so."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.reading.said_at import find_said_at
from sayso.reading.times import Granularity, find_times
from sayso.records import SaidAt, Span

PUBLISHED = date(2009, 6, 24)
_MARK = re.compile(r"\{([sct]):|\}")


def mark(marked: str) -> tuple[str, dict[str, list[Span]]]:
    """Part ``{s:Reed} {c:said} {t:it}`` into the text and its source, cue and content."""
    text, at = "", 0
    spans: dict[str, list[Span]] = {"s": [], "c": [], "t": []}
    opened: list[tuple[str, int]] = []
    for found in _MARK.finditer(marked):
        text += marked[at : found.start()]
        at = found.end()
        if found[1]:
            opened.append((found[1], len(text)))
        else:
            role, start = opened.pop()
            spans[role].append(Span(start, len(text)))
    return text + marked[at:], spans


def said(marked: str, published: date | None = PUBLISHED) -> SaidAt | None:
    """When the marked statement was made."""
    text, spans = mark(marked)
    times = find_times(text, published)
    return find_said_at(text, times, spans["s"], spans["c"], spans["t"], published)


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("{s:Reed} {c:told} the Courier on Tuesday evening that {t:it sank}.", "2009-06-23TEV"),
        ("{s:Harbour officials} {c:reported} Saturday that {t:it sank on Friday}.", "2009-06-20"),
        ("{t:“It sank,”} {s:he} {c:said} on Tuesday. A week later it rose.", "2009-06-23"),
        ("In July 2008, {s:Mira Holt} {c:repeated} in an interview that {t:it sank}.", "2008-07"),
        ("Well before, in 2005, {s:Holt} {c:wrote} that {t:it sank}.", "2005"),
        ("{s:The deputy}, on Saturday, {c:warned} against {t:the fair}.", "2009-06-20"),
        ("Speaking in Velm on Saturday, {s:Holt} {c:denied} {t:it}.", "2009-06-20"),
        ("Earlier on Saturday, {s:Holt} {c:had supported} {t:the fair}.", "2009-06-20"),
        ("On Saturday in Velm {s:Holt} {c:said} {t:it sank}.", "2009-06-20"),
        ("{s:He} {c:said} earlier this week that {t:it sank}.", "2009-W26"),
        ("{s:Holt} {c:denied} {t:the charge} on Monday.", "2009-06-22"),
        ("{s:Holt} {c:said} in a Monday interview that {t:it sank}.", "2009-06-22"),
        ("{s:Mr. Reed} {c:said} in Velm on June 5 that {t:it sank}.", "2009-06-05"),
        ("{s:A May 2005 Ferry Watch report} {c:condemns} {t:the owners}.", "2005-05"),
        ("{s:A 2007 intelligence report} {c:named} {t:the owners}.", "2007"),
        ("{c:According to} {s:a report published on Monday}, {t:it sank}.", "2009-06-22"),
        ("{s:Holt} wrote a piece in November(note 2008) {c:noting} {t:that it sank}.", "2008-11"),
        ("{s:Holt} {c:said} on Saturday (June 20) that {t:it sank}.", "2009-06-20"),
    ],
)
def test_a_time_with_the_cue_dates_the_statement(marked: str, value: str) -> None:
    """A time beside the cue, before the speaker, or of the document that speaks is taken."""
    found = said(marked)
    assert found is not None
    assert found.value == value
    assert not found.doubtful


@pytest.mark.parametrize(
    "marked",
    [
        "{s:Reed} {c:said} {t:the ferry sank on Saturday}.",
        "{t:The ferry sank on Saturday}, {s:police} {c:said}.",
        "{s:Reed, who resigned on Monday,} {c:said} {t:he was ill}.",
        "{s:Reed}, who resigned on Monday, {c:said} {t:he was ill}.",
        "{s:Reed}, elected in 2004, {c:said} {t:he was ill}.",
        "Founded in 1965, {s:the club} {c:says} {t:it is poor}.",
        "After the 2003 flood, {s:Reed} {c:said} {t:it was over}.",
        "In the 2003 flood, {s:Reed} {c:said}, {t:all was lost}.",
        "{s:Reed} {c:said} {t:it was over} before the vote on Monday.",
        "{s:Reed} has {c:said} since 2003 that {t:it was over}.",
        "{c:According to} {s:the 2004 winner}, {t:it was over}.",
        "{s:The mayor} {c:said} {t:he had left}. On Tuesday he came back.",
        "On Tuesday he came back. {s:The mayor} {c:said} {t:he had left}.",
        "{s:Reed} now {c:says} {t:it was over}.",
        "{s:Reed} {c:said} for two days that {t:it was over}.",
        "Sun, 21 Jun 2009\n{s:Reed} {c:said} {t:it was over}.",
        "{s:Reed} {c:said} {t:it was over}.",
    ],
)
def test_other_times_do_not(marked: str) -> None:
    """A time of the content, of a person's life, or of another sentence says nothing of it."""
    assert said(marked) is None
    assert said("Velm\n" + marked) is None


def test_a_statement_is_older_than_its_report() -> None:
    """A guessed year or week that would lie after publication is moved back, and doubted."""
    assert said("In a July 29 article, {s:Reed} {c:wrote} that {t:it sank}.") == SaidAt(
        "2008-07-29", Span(5, 12), Granularity.DAY, doubtful=True
    )
    found = said("{s:Reed} {c:said} in July that {t:it will sink}.")
    assert found is not None
    assert (found.value, found.doubtful) == ("2008-07", True)


def test_without_a_published_day_the_value_is_incomplete() -> None:
    """What is known of the time is kept, what is not is an X."""
    found = said("{s:Reed} {c:said} on Saturday that {t:it sank}.", published=None)
    assert found is not None
    assert (found.value, found.doubtful) == ("XXXX-WXX-6", True)


def test_a_vague_time_is_doubtful() -> None:
    """ "Recently" is an answer, though a doubtful one."""
    found = said("{s:Reed} {c:said} recently that {t:it sank}.")
    assert found is not None
    assert (found.value, found.granularity, found.doubtful) == ("PAST_REF", "vague", True)


def test_the_nearest_time_is_taken() -> None:
    """Of two times that could date a statement, the one nearer to its cue does."""
    found = said("On Monday {s:Reed} {c:said} on Tuesday that {t:it sank}.")
    assert found is not None
    assert found.value == "2009-06-23"


def test_a_statement_without_a_cue_has_no_time() -> None:
    """Without a cue there is nothing a time could stand beside."""
    assert find_said_at("on Monday", find_times("on Monday", PUBLISHED), (), (), ()) is None


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*"Reed said wrote on Monday , in July 2008 . who and the report ( ) “ ”".split(), "\n"]
        ),
        min_size=3,
        max_size=30,
    ),
    st.lists(st.integers(0, 80), min_size=6, max_size=6).map(sorted),
)
def test_any_spans_are_read(words: list[str], ends: list[int]) -> None:
    """Any spans in any text give a time of that text outside the content, or nothing."""
    text = " ".join(words)
    a, b, c, d, e, f = (min(end, len(text)) for end in ends)
    content = [Span(e, f)]
    times = find_times(text, PUBLISHED)
    found = find_said_at(text, times, [Span(a, b)], [Span(c, d)], content, PUBLISHED)
    assert found == find_said_at(text, times, [Span(a, b)], [Span(c, d)], content, PUBLISHED)
    if found is not None:
        assert 0 <= found.span.start < found.span.end <= len(text)
