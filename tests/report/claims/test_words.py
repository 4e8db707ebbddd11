"""Claims in words: ranges, reach, ways, voices."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.records import (
    Document,
    DriftKind,
    Origins,
    ParentKind,
    Voice,
    VoiceRole,
    WarningKind,
)
from sayso.report.claims.words import (
    DRIFT_MEANINGS,
    WARNING_MEANINGS,
    cut_words,
    note_voice,
    say_how,
    say_origins,
    say_range,
    say_reach,
    say_told,
)
from tests.claimed import CLAIMED, COURIER, SHED


@pytest.mark.parametrize(
    ("least", "most", "said"),
    [(1, 1, "1 origin"), (2, 2, "2 origins"), (1, 3, "1 to 3 origins"), (0, 0, "0 origins")],
)
def test_origins_are_a_range(least: int, most: int, said: str) -> None:
    """One figure where both are the same."""
    assert say_origins(Origins(least, most)) == said
    assert said.startswith(f"{say_range(Origins(least, most))} origin")


def test_reach_counts_outlets_that_are_named() -> None:
    """Of none nothing is said."""
    documents = {one.id: one for one in CLAIMED.documents}
    told = [documents[one.document_id] for one in SHED.reports]
    assert say_reach(SHED, told) == "6 reports in 5 outlets"
    assert say_reach(SHED, [Document.from_text("x")]) == "6 reports"
    assert say_told(SHED) == "told in 6 places, 1 to 3 origins"
    assert say_told(replace(SHED, reports=SHED.reports[:1])) == "told in 1 place, 1 to 3 origins"


@pytest.mark.parametrize(
    ("kind", "reason", "said"),
    [
        (ParentKind.CITATION, "", ("names Velsund Courier", "")),
        (ParentKind.CITATION, "names the  Courier", ("names the Courier", "")),
        (ParentKind.COPY, "whole repost", ("copied", "whole repost")),
        (ParentKind.COPY, "Copied word for word", ("Copied word for word", "")),
        (ParentKind.EMBEDDED, "", ("pasted in", "")),
        (ParentKind.LINK, "", ("links to it", "")),
        (ParentKind.RETELLING, "a day later", ("told in other words", "a day later")),
        (ParentKind.JUDGEMENT, "", ("decided by a person", "")),
        (None, "so", ("", "so")),
    ],
)
def test_how_a_report_came(kind: ParentKind | None, reason: str, said: tuple[str, str]) -> None:
    """A reason that says how as well stands alone."""
    report = replace(SHED.reports[1], parent_kind=kind, parent_reason=reason)
    assert say_how(report, COURIER) == said


def test_a_cited_outlet_that_is_not_in_the_pile_is_called_so() -> None:
    """What is pasted in is called so, in the pile or not."""
    cited = Voice("Marram", VoiceRole.CITED)
    assert note_voice(cited) == "not in the pile"
    assert note_voice(replace(cited, document_id="d")) == ""
    assert note_voice(replace(cited, role=VoiceRole.EMBEDDED)) == "pasted in"
    assert note_voice(replace(cited, role=VoiceRole.SOURCE)) == ""


def test_long_words_are_cut_at_a_word() -> None:
    """On one line."""
    assert cut_words("one\n two  three", 9) == "one two …"
    assert cut_words("one two", 7) == "one two"
    assert cut_words("x" * 20, 5) == "xxxxx …"


def test_every_kind_has_a_meaning() -> None:
    """For the legend."""
    assert set(DRIFT_MEANINGS) == set(DriftKind)
    assert set(WARNING_MEANINGS) == set(WarningKind)
