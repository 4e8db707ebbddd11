"""Decisions as JSON."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.casefile.decision_rows import (
    KINDS,
    dump_judgement,
    hash_entry,
    kind_of,
    load_judgement,
)
from sayso.errors import CaseError
from sayso.records import (
    AnyJudgement,
    AttributionJudgement,
    AttributionJudgementKind,
    ClaimJudgement,
    ClaimJudgementKind,
    CopyJudgement,
    CopyJudgementKind,
    Judgement,
    JudgementKind,
    Note,
    SourceType,
    Span,
    Stance,
    Star,
    Target,
    TargetKind,
)

LINE = st.text(max_size=12)
SPAN = st.builds(Span, st.integers(0, 99), st.integers(100, 199))
SPANS = st.lists(SPAN, max_size=3).map(tuple)
TARGETS = st.builds(Target, st.sampled_from(TargetKind), LINE)
JUDGEMENTS: st.SearchStrategy[AnyJudgement] = st.one_of(
    st.builds(
        Judgement,
        st.sampled_from(JudgementKind),
        st.lists(LINE, min_size=1, max_size=2).map(tuple),
        LINE,
        st.none() | SPAN,
    ),
    st.builds(
        ClaimJudgement, st.sampled_from(ClaimJudgementKind), st.lists(LINE, max_size=2).map(tuple)
    ),
    st.builds(
        AttributionJudgement,
        st.sampled_from(AttributionJudgementKind),
        LINE,
        LINE,
        SPANS,
        SPANS,
        st.none() | SPANS,
        st.none() | SPANS,
        st.none() | st.sampled_from(Stance),
        st.none() | st.sampled_from(SourceType),
    ),
    st.builds(CopyJudgement, st.sampled_from(CopyJudgementKind), st.tuples(LINE, LINE)),
    st.builds(Note, TARGETS, LINE),
    st.builds(Star, TARGETS, st.booleans()),
)


@given(JUDGEMENTS)
def test_what_was_decided_comes_back_as_it_was(judgement: AnyJudgement) -> None:
    """Each kind, with all it says."""
    assert load_judgement(kind_of(judgement), dump_judgement(judgement)) == judgement


def test_a_judgement_is_plain_json() -> None:
    """Field by field, in one order; what stays as read is left out."""
    judgement = AttributionJudgement(
        AttributionJudgementKind.CORRECT,
        "a",
        "d",
        (Span(3, 7),),
        (Span(8, 20),),
        new_source=(),
        new_stance=Stance.DENY,
    )
    assert json.loads(dump_judgement(judgement)) == {
        "kind": "correct",
        "attribution_id": "a",
        "document_id": "d",
        "cue": [[3, 7]],
        "content": [[8, 20]],
        "new_source": [],
        "new_stance": "deny",
    }
    assert dump_judgement(Note(Target(TargetKind.CLAIM, "c"), "é")) == (
        '{"target":{"id":"c","kind":"claim"},"text":"é"}'
    )


@pytest.mark.parametrize("kind", [*KINDS, "undo", "else"])
@pytest.mark.parametrize("subject", ["{}", "[]", "{", '{"kind": "else"}', "null"])
def test_what_is_not_understood_is_said(kind: str, subject: str) -> None:
    """In one line, as anything else that is wrong with a file."""
    with pytest.raises(CaseError, match=f"'{kind}'"):
        load_judgement(kind, subject)


def test_a_hash_depends_on_every_cell_and_on_what_was_before() -> None:
    """No two ways of cutting the same characters into cells have the same hash."""
    told = {
        hash_entry(*one)
        for one in (
            ("", ("a", "b")),
            ("", ("ab", "")),
            ("", ("", "ab")),
            ("a", ("b",)),
            ("", ("a", None)),
            ("", ("a", "None")),
            ("", ("a", 1)),
            ("", ("a", "1")),
        )
    }
    assert len(told) == 8
    assert all(len(one) == 64 for one in told)
