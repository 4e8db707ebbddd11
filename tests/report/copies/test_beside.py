"""Two passages side by side in the page: what was changed, and a little around it."""

from __future__ import annotations

from dataclasses import replace

from sayso.records import Edit, Passage, Span
from sayso.report.bits import Bit, Mark
from sayso.report.copies import Twins, turn
from sayso.report.copies.beside import put_beside
from tests.report.copied import COPIED, HERALD, LANTERN, MAIL, WIRE

ALIGNMENTS = {one.id: one for one in COPIED.alignments}


def _join(bits: tuple[Bit, ...]) -> str:
    marks = {Mark.SAME: "{}", Mark.OLD: "[-{}-]", Mark.NEW: "{{+{}+}}", Mark.GAP: "<{}>"}
    return "".join(marks[bit.mark].format(bit.words) for bit in bits)


def test_changes_are_marked_on_their_own_side() -> None:
    """The space around changed words is not; both sides keep their own marks."""
    beside = put_beside(turn(ALIGNMENTS["part"], WIRE.id), WIRE.text, MAIL.text)
    assert _join(beside.old) == (
        "The company, which has run the line since 1988, declined to comment [-on Monday-]. It "
        "[-asked for-] a survey."
    )
    assert _join(beside.new) == (
        "The company, which has run the line {+(badly)+} since 1988, declined to comment. It "
        "{+demanded+} a survey."
    )


def test_long_stretches_that_are_the_same_are_left_out() -> None:
    """How many words is said; what stands at a change is shown."""
    beside = put_beside(turn(ALIGNMENTS["whole"], WIRE.id), WIRE.text, LANTERN.text)
    old, new = _join(beside.old), _join(beside.new)
    assert old.startswith('The ferry "Oriel" was stopped')
    assert new.startswith("The ferry “Oriel” was stopped")
    assert old.endswith("It asked for a survey. [-About-] forty cars were on the quay.")
    assert new.endswith("{+Nearly+} forty cars were on the quay.")
    assert "< [8 words] >" in old


def test_a_heavy_rewrite_has_no_marks() -> None:
    """The passages stand as they are."""
    beside = put_beside(turn(ALIGNMENTS["retold"], WIRE.id), WIRE.text, HERALD.text)
    assert {bit.mark for bit in (*beside.old, *beside.new)} <= {Mark.SAME, Mark.GAP}
    assert _join(beside.new) == HERALD.text


def _many(count: int) -> tuple[Twins, str, str]:
    """Two texts that differ in every fourth word."""
    old = " ".join(f"one two three a{number}" for number in range(count))
    new = old.replace(" a", " b")
    edits = [
        Edit(span, span)
        for number in range(count)
        for at in [old.index(f"a{number}")]
        for span in [Span(at, at + len(f"a{number}"))]
    ]
    alignment = replace(
        ALIGNMENTS["whole"],
        a=Passage("a", 0, len(old)),
        b=Passage("b", 0, len(new)),
        edits=tuple(edits),
    )
    return turn(alignment, "a"), old, new


def test_very_many_changes_are_cut() -> None:
    """The rest is counted."""
    beside = put_beside(*_many(40))
    assert sum(bit.mark is Mark.OLD for bit in beside.old) == 12
    assert sum(bit.mark is Mark.NEW for bit in beside.new) == 12
    assert beside.n_more == 28
    assert put_beside(*_many(12)).n_more == 0
