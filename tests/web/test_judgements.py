"""From forms to decisions."""

from __future__ import annotations

import pytest

from sayso.errors import UsageError
from sayso.records import (
    AttributionJudgement,
    AttributionJudgementKind,
    ClaimJudgement,
    ClaimJudgementKind,
    CopyJudgement,
    CopyJudgementKind,
    Document,
    Judgement,
    JudgementKind,
    Note,
    Span,
    Stance,
    Star,
    Target,
    TargetKind,
)
from sayso.web.judgements import find_words, read_judgement
from tests.claimed import CLAIMED, COURIER

_SAID = CLAIMED.attributions[0]


def _find(own_id: str) -> tuple[Document, object] | None:
    return (COURIER, _SAID) if own_id == _SAID.id else None


def _read(**fields: str) -> object:
    return read_judgement(fields, _find)  # type: ignore[arg-type]


def test_each_kind_of_decision_has_a_form() -> None:
    """About names, reports, copies; notes and stars."""
    assert _read(about="names", kind="merge", name=" Ada  Renn ", other="A. Renn") == Judgement(
        JudgementKind.MERGE, ("Ada Renn", "A. Renn")
    )
    assert _read(
        about="names", kind="assign", name="Ada", document="d", start="3", end="9"
    ) == Judgement(JudgementKind.ASSIGN, ("Ada",), "d", Span(3, 9))
    assert _read(about="reports", kind="parent", report="a", other="b") == ClaimJudgement(
        ClaimJudgementKind.PARENT, ("a", "b")
    )
    assert _read(about="reports", kind="origin", report="a", other="b") == ClaimJudgement(
        ClaimJudgementKind.ORIGIN, ("a",)
    )
    assert _read(about="copy", kind="not a copy", document="a", other="b") == CopyJudgement(
        CopyJudgementKind.NOT_COPY, ("a", "b")
    )
    shed = Target(TargetKind.CLAIM, "a:b")
    assert _read(about="note", target="claim:a:b", text=" see\r\np. 3 ") == Note(shed, "see\np. 3")
    assert _read(about="star", target="claim:a:b", on="0") == Star(shed, is_on=False)


def test_an_attribution_is_kept_with_its_place() -> None:
    """So that it is found again when a newer reader gives other ids."""
    assert _read(about="attribution", kind="reject", attribution=_SAID.id) == AttributionJudgement(
        AttributionJudgementKind.REJECT, _SAID.id, COURIER.id, _SAID.cue, _SAID.content
    )


def test_a_correction_holds_what_is_otherwise() -> None:
    """Words are found in the text; what stays is None; an empty source is nobody."""
    one = _read(
        about="attribution",
        kind="correct",
        attribution=_SAID.id,
        source="",
        content="Up to forty tonnes … Shed 4",
        stance="warn",
        source_type=_SAID.source_type,
    )
    assert isinstance(one, AttributionJudgement)
    assert one.new_source == ()
    assert one.new_content
    words = [COURIER.text[span.start : span.end] for span in one.new_content]
    assert words == ["Up to forty tonnes", "Shed 4"]
    assert (one.new_stance, one.new_source_type) == (Stance.WARN, None)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"about": "everything"},
        {"about": "names", "kind": "merge", "name": "Ada"},
        {"about": "names", "kind": "split", "name": "Ada", "other": "Ada"},
        {"about": "names", "kind": "marry", "name": "Ada", "other": "Eve"},
        {"about": "names", "kind": "assign", "name": "A", "document": "d", "start": "٣"},
        {"about": "reports", "kind": "parent", "report": "a", "other": "a"},
        {"about": "copy", "kind": "copy", "document": "a", "other": "a"},
        {"about": "note", "target": "claim:", "text": "x"},
        {"about": "note", "target": "claim:a", "text": "x" * 20_000},
        {"about": "star", "target": "moon:a"},
        {"about": "attribution", "kind": "confirm", "attribution": "gone"},
        {"about": "attribution", "kind": "correct", "attribution": _SAID.id},
        {"about": "attribution", "kind": "correct", "attribution": _SAID.id, "content": " … "},
        {"about": "attribution", "kind": "correct", "attribution": _SAID.id, "source": "a clerk"},
        {"about": "attribution", "kind": "correct", "attribution": _SAID.id, "stance": "sing"},
    ],
)  # fmt: skip
def test_what_is_missing_is_said(fields: dict[str, str]) -> None:
    """In one line, before anything is written."""
    with pytest.raises(UsageError) as error:
        _read(**fields)
    assert str(error.value)


def test_words_are_found_nearest_to_a_place_whatever_the_space() -> None:
    """A form shows line breaks as spaces."""
    text = "He said no.\n\nThen he\n said  no again."
    document = Document.from_text(text)
    first, last = find_words(document, "said no", 0), find_words(document, "said no", 30)
    assert text[first.start : first.end] == "said no"
    assert text[last.start : last.end] == "said  no"
    spaced = find_words(document, "Then he said", 0)
    assert text[spaced.start : spaced.end] == "Then he\n said"
