"""Two passages in full, paragraph by paragraph."""

from __future__ import annotations

from sayso.records import AlignmentKind
from sayso.report.bits import Mark
from sayso.report.copies.twins import Twins, turn
from sayso.report.copies.whole import lay_side_by_side
from tests.report.copied import COPIED

TEXTS = {one.id: one.text for one in COPIED.documents}


def _compared() -> list[Twins]:
    twins = [turn(one, one.a.document_id) for one in COPIED.alignments]
    assert any(one.changes for one in twins)
    return [one for one in twins if one.is_compared]


def test_no_word_is_left_out() -> None:
    """All bits of a side joined are its passage, but for white space."""
    for twins in _compared():
        old, new = (TEXTS[side.document_id] for side in (twins.old, twins.new))
        rows = lay_side_by_side(twins, old, new)
        for side, text, span in (
            ("old", old, twins.old_span),
            ("new", new, twins.new_span),
        ):
            shown = "".join(bit.words for row in rows for bit in getattr(row, side))
            assert "".join(shown.split()) == "".join(text[span.start : span.end].split())


def test_changes_are_marked_each_on_its_side() -> None:
    """And a row says whether it holds one."""
    for twins in _compared():
        old, new = (TEXTS[side.document_id] for side in (twins.old, twins.new))
        for row in lay_side_by_side(twins, old, new):
            marks = {bit.mark for bit in (*row.old, *row.new)} - {Mark.SAME}
            assert marks <= {Mark.OLD, Mark.NEW}
            assert row.is_changed == bool(marks)
            assert Mark.NEW not in {bit.mark for bit in row.old}


def test_what_was_not_compared_stands_beside_each_other_unmarked() -> None:
    """A text told in other words has no marks."""
    heavy = [one for one in COPIED.alignments if one.kind is AlignmentKind.HEAVY]
    assert heavy
    for one in heavy:
        twins = turn(one, one.a.document_id)
        (row,) = lay_side_by_side(twins, TEXTS[one.a.document_id], TEXTS[one.b.document_id])
        assert {bit.mark for bit in (*row.old, *row.new)} == {Mark.SAME}
