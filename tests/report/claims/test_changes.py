"""What changed on the way, marked in the words as they are printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.records import Document, Drift, DriftKind, Place, Report, Span
from sayso.report.bits import Bit, Mark
from sayso.report.claims import Changes, list_changes, show_told
from tests.claimed import MAIL, NOTES, PIER, SHED


def _report(own: str) -> Report:
    return next(one for one in SHED.reports if one.id == own)


def _show(bits: tuple[Bit, ...]) -> str:
    return "".join(f"[{one.mark}:{one.words}]" if one.mark else one.words for one in bits)


def test_changed_words_are_marked_on_both_sides() -> None:
    """In the report they came from, and in the one that has other words; drift is by report."""
    changes = list_changes(SHED)
    assert _show(show_told(MAIL, _report("r-mail"), changes["r-mail"])) == (
        "up to [del:forty tonnes] of solvent [del:may] be stored in Shed 4"
    )
    assert _show(show_told(PIER, _report("r-pier"), changes["r-pier"])) == (
        "[ins:Four hundred tonnes] of solvent are stored in Shed 4"
    )
    assert [one.kind for one in changes["r-pier"].drift] == [
        DriftKind.NUMBER_CHANGED,
        DriftKind.HEDGE_DROPPED,
    ]
    assert changes["r-notes"] == Changes()


def test_a_drift_that_points_to_all_words_marks_none() -> None:
    """It only says that they lack something."""
    before, after = Place(MAIL.id, Span(0, 500)), Place(PIER.id, _report("r-pier").spans[0])
    drift = (Drift(DriftKind.HEDGE_ADDED, "r-pier", "r-mail", before, after),)
    changes = list_changes(replace(SHED, drift=drift))
    assert (changes["r-mail"].gone, changes["r-pier"].new) == ((), ())


def test_a_drift_of_reports_that_the_claim_lacks_is_left_out() -> None:
    """Only its reports have changes."""
    drift = tuple(replace(one, report_id="x", parent_id="y") for one in SHED.drift)
    changes = list_changes(replace(SHED, drift=drift))
    assert set(changes) == {one.id for one in SHED.reports}
    assert all(one == Changes() for one in changes.values())


def test_pieces_are_parted_and_white_space_is_one_space() -> None:
    """What is not in the text is not shown."""
    document = Document.from_text("It  sank\nslowly, he said, in the bay. ")
    spans = (Span(0, 15), Span(25, 400), Span(300, 400), Span(3, 4))
    report = Report("r", "c", document.id, spans)
    assert _show(show_told(document, report, Changes())) == "It sank slowly … in the bay."


def test_long_words_are_cut_in_the_middle() -> None:
    """The gap says how many."""
    document = Document.from_text(" ".join(f"w{at}" for at in range(200)))
    report = Report("r", "c", document.id, (Span(0, len(document.text)),))
    bits = show_told(document, report, Changes())
    assert [one.mark for one in bits] == [Mark.SAME, Mark.GAP, Mark.SAME]
    assert bits[1].words == " [120 words] "


@pytest.mark.parametrize(
    ("gone", "new", "shown"),
    [
        ((Span(3, 8),), (), "Up [del:to fo]rty"),
        ((Span(3, 8),), (Span(6, 9),), "Up [del:to] [ins:for]ty"),
        ((Span(0, 2), Span(6, 400)), (), "[del:Up] to [del:forty]"),
        ((), (Span(2, 6),), "Up [ins:to] forty"),
        ((Span(5, 5), Span(90, 99)), (Span(-9, -3),), "Up to forty"),
    ],
)
def test_marks_overlap_and_end_anywhere(
    gone: tuple[Span, ...], new: tuple[Span, ...], shown: str
) -> None:
    """What is both gone and new is new; the space around is not marked."""
    report = Report("r", "c", NOTES.id, (Span(0, 11),))
    document = Document.from_text("Up to forty tonnes")
    assert _show(show_told(document, report, Changes((), gone, new))) == shown
