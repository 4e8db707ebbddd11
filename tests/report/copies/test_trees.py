"""Family trees as they are shown: who had it first, and what each copy took."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.errors import CaseError
from sayso.records import AlignmentKind, Case, Descent, Direction, Document, Family
from sayso.report.copies import Arrow, Tree, list_trees, number_documents, pick_nearest, turn
from sayso.report.copies.words import (
    count_kinds,
    say_change,
    say_changes,
    say_direction,
    say_firsts,
    say_range,
    say_reason,
    say_taken,
)
from tests.report.copied import BLOG, COPIED, HERALD, LANTERN, MAIL, WIRE

(TREE,) = list_trees(COPIED)
COPIES = {one.child.id: one for one in TREE.list_copies()}


def test_copies_stand_under_what_they_were_made_from() -> None:
    """By date; all of the family is there."""
    assert TREE.size == 5
    assert [one.child for one in TREE.copies[WIRE.id]] == [LANTERN, MAIL, HERALD]
    assert [one.child for one in TREE.copies[MAIL.id]] == [BLOG]
    assert TREE.kinds == (
        (AlignmentKind.PARTIAL, 2),
        (AlignmentKind.WHOLE, 1),
        (AlignmentKind.HEAVY, 1),
    )
    assert count_kinds(TREE.kinds) == "2 partial copies, 1 whole repost, 1 heavy rewrite"
    assert say_range(*TREE.similarities) == "55–100%"


def test_the_first_is_known_where_directions_are() -> None:
    """And one of several where nothing tells which of them copied."""
    numbers = number_documents(COPIED)
    assert TREE.firsts == (WIRE,)
    assert say_firsts(TREE, numbers) == "2 Sound Wire"
    unknown = tuple(
        replace(one, direction=Direction.UNKNOWN) if one.id == "part" else one
        for one in COPIED.alignments
    )
    (tree,) = list_trees(replace(COPIED, alignments=unknown))
    assert tree.firsts == (WIRE, MAIL, BLOG)
    assert say_firsts(tree, numbers) == "unknown: 2 or 4 or 5"


def test_a_copy_says_how_much_it_took() -> None:
    """Of either text, without the words that were changed."""
    of_wire, of_lantern = COPIES[LANTERN.id].shares
    assert of_wire == pytest.approx((len(WIRE.text) - len("About")) / len(WIRE.text))
    assert 0.85 < of_lantern < 0.95
    assert say_taken(COPIES[LANTERN.id]).startswith("98% of the original, ")
    assert say_taken(COPIES[HERALD.id]).startswith("covers 100% of the original")


def test_changes_are_told_in_words() -> None:
    """From the original's side, whichever document has the smaller id."""
    copying = COPIES[MAIL.id]
    told = [say_change(one, WIRE.text, MAIL.text) for one in copying.changes]
    assert told == ["added “badly”", "left out “on Monday”", "“asked for” became “demanded”"]
    assert say_changes(copying) == "3 changes: 1 replaced, 1 left out, 1 added"
    assert say_changes(COPIES[BLOG.id]) == "no word changed"
    assert say_changes(COPIES[HERALD.id]) == "told in other words"


def test_unknown_is_an_answer() -> None:
    """A direction is said with how sure it is, or that there is none."""
    assert say_direction(COPIES[LANTERN.id]) == "copied from Sound Wire: almost sure, 99%"
    assert say_direction(COPIES[BLOG.id]) == (
        "who copied whom is unknown; 50% that it was copied from Bay Mail"
    )
    assert say_reason(COPIES[BLOG.id]) == "nothing tells which was first"
    assert say_reason(COPIES[LANTERN.id]) == "because Evening Lantern has: “(Sound Wire)”"


def test_a_tree_that_goes_against_a_direction_says_so() -> None:
    """The other way round was found for the two alone."""
    turned = {Direction.A_TO_B: Direction.B_TO_A, Direction.B_TO_A: Direction.A_TO_B}
    alignments = tuple(
        replace(one, direction=turned[one.direction]) if one.id == "part" else one
        for one in COPIED.alignments
    )
    (tree,) = list_trees(replace(COPIED, alignments=alignments))
    copying = next(one for one in tree.list_copies() if one.child is MAIL)
    assert copying.arrow is Arrow.AGAINST
    assert "the other way round" in say_direction(copying)
    assert tree.firsts == (WIRE, MAIL, BLOG)


def test_an_alignment_is_seen_from_either_side() -> None:
    """Passages, changes, direction and probability are turned together."""
    part = next(one for one in COPIED.alignments if one.id == "part")
    forth, back = turn(part, WIRE.id), turn(part, MAIL.id)
    assert (forth.arrow, back.arrow) == (Arrow.COPIED, Arrow.AGAINST)
    assert (forth.old, forth.new) == (back.new, back.old)
    assert forth.probability == pytest.approx(0.9)
    assert back.probability == pytest.approx(0.1)
    assert [(one.old, one.new) for one in forth.changes] == [
        (one.new, one.old) for one in back.changes
    ]


def test_siblings_stand_beside_the_tree() -> None:
    """The earlier one first."""
    (twins,) = TREE.siblings
    assert (twins.old.document_id, twins.new.document_id) == (LANTERN.id, MAIL.id)


def _fan(count: int) -> Tree:
    """A text with so many copies, each with one of its own."""
    texts = [Document.from_text(f"text {number}") for number in range(1 + 2 * count)]
    root, *others = texts
    descents = []
    for at in range(count):
        descents.append(Descent(others[2 * at].id, root.id, (), 0.9))
        descents.append(Descent(others[2 * at + 1].id, others[2 * at].id, (), 0.9))
    case = Case(tuple(texts), families=(Family("f", (root.id,), tuple(descents)),))
    return list_trees(case)[0]


def test_a_large_family_is_cut_from_its_far_end() -> None:
    """What is nearest to the root is kept; each one knows how many below it are not shown."""
    tree = _fan(10)
    shown, hidden = pick_nearest(tree, 5)
    assert len(shown) == 5
    assert tree.roots[0].id in shown
    assert sum(hidden.values()) == tree.size - 5
    assert hidden.keys() <= shown
    assert hidden[tree.roots[0].id] == 12
    everything, nothing = pick_nearest(tree, 100)
    assert (len(everything), dict(nothing)) == (21, {})


def test_a_copy_without_its_alignments_is_still_shown() -> None:
    """With nothing said that is not known."""
    tree = _fan(1)
    copying = next(tree.list_copies())
    assert (copying.arrow, copying.kinds, copying.shares) == (Arrow.UNKNOWN, (), (0.0, 0.0))


def test_a_family_of_strangers_is_an_error() -> None:
    """The case is damaged, and says where."""
    case = replace(COPIED, documents=COPIED.documents[:2])
    with pytest.raises(CaseError, match="lacks"):
        list_trees(case)


def test_a_case_without_copies_has_no_trees() -> None:
    """Nothing is made up."""
    assert list_trees(Case()) == ()
