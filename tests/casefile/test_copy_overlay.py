"""Decisions on copies are laid over what was found."""

from __future__ import annotations

from sayso.casefile.copy_overlay import lay_over_alignments, lay_over_families
from sayso.records import (
    DECIDED,
    Alignment,
    AlignmentKind,
    CopyJudgement,
    CopyJudgementKind,
    Descent,
    Direction,
    Family,
    Passage,
)

COPY, NOT_COPY = CopyJudgementKind.COPY, CopyJudgementKind.NOT_COPY


def _align(a: str, b: str, kind: AlignmentKind = AlignmentKind.WHOLE) -> Alignment:
    return Alignment(
        a + b, Passage(a, 0, 9), Passage(b, 0, 9), kind, Direction.A_TO_B, 0.8, extent=kind
    )


def _grow(*pairs: tuple[str, str], root: str = "a") -> Family:
    """A family by the children and parents in it."""
    return Family("f", (root,), tuple(Descent(child, up, (), 0.8) for child, up in pairs))


def _list_parents(family: Family) -> dict[str, str]:
    return {one.document_id: one.parent_id for one in family.descents}


def test_a_direction_is_turned_round() -> None:
    """It is certain, and says why; other pairs stay."""
    found = (_align("a", "b"), _align("a", "c"))
    turned, other = lay_over_alignments(found, [CopyJudgement(COPY, ("b", "a"))])
    assert (turned.direction, turned.probability, turned.reason) == (Direction.B_TO_A, 1.0, DECIDED)
    assert other == found[1]


def test_what_was_not_copied_has_the_same_words_still() -> None:
    """As two texts that have them from a third; the last word on a pair counts."""
    (one,) = lay_over_alignments([_align("a", "b")], [CopyJudgement(NOT_COPY, ("b", "a"))])
    assert (one.kind, one.direction) == (AlignmentKind.SIBLING, Direction.UNKNOWN)
    decided = [CopyJudgement(NOT_COPY, ("b", "a")), CopyJudgement(COPY, ("a", "b"))]
    (one,) = lay_over_alignments([_align("a", "b")], decided)
    assert (one.kind, one.direction) == (AlignmentKind.WHOLE, Direction.A_TO_B)


def test_a_quotation_is_no_copy_whatever_is_decided() -> None:
    """That two texts quote the same words stays so."""
    quotation = _align("a", "b", AlignmentKind.QUOTATION)
    assert lay_over_alignments([quotation], [CopyJudgement(COPY, ("a", "b"))]) == (quotation,)


def test_a_family_is_turned_round() -> None:
    """Whoever would descend from itself becomes the root."""
    found = [_grow(("b", "a"), ("c", "b"))]
    (family,) = lay_over_families(found, [CopyJudgement(COPY, ("c", "a"))], ())
    assert _list_parents(family) == {"a": "c", "c": "b"}
    assert family.roots == ("b",)
    assert family.document_ids == ("b", "c", "a")


def test_who_copied_nobody_leaves_the_family() -> None:
    """A family of one is none."""
    found = [_grow(("b", "a"), ("c", "a"))]
    (family,) = lay_over_families(found, [CopyJudgement(NOT_COPY, ("a", "c"))], ())
    assert family.document_ids == ("a", "b")
    assert lay_over_families([_grow(("b", "a"))], [CopyJudgement(NOT_COPY, ("a", "b"))], ()) == ()


def test_two_that_had_nothing_to_do_are_a_family() -> None:
    """The copy was made of the original, by what they share."""
    (family,) = lay_over_families((), [CopyJudgement(COPY, ("a", "b"))], [_align("a", "b")])
    assert family.roots == ("a",)
    assert family.descents == (Descent("b", "a", ("ab",), 1.0),)


def test_without_decisions_all_is_as_it_was() -> None:
    """The same records."""
    found = (_grow(("b", "a")),)
    assert lay_over_families(found, (), ()) == found
    assert lay_over_alignments([_align("a", "b")], ()) == (_align("a", "b"),)
