"""What was changed, as a person would say it."""

from __future__ import annotations

from sayso.records import Edit, Span
from sayso.report.copies import Change, ChangeKind, list_changes
from sayso.report.copies.changes import count_changes


def _edit(old: tuple[int, int], new: tuple[int, int]) -> Edit:
    return Edit(Span(*old), Span(*new))


def test_a_change_is_replaced_left_out_or_added() -> None:
    """By which of its sides has words; an edit of nothing is none."""
    changes = list_changes(
        [_edit((0, 9), (0, 8)), _edit((40, 50), (40, 40)), _edit((90, 90), (80, 85))]
    )
    assert [one.kind for one in changes] == [
        ChangeKind.REPLACED,
        ChangeKind.LEFT_OUT,
        ChangeKind.ADDED,
    ]
    assert count_changes(reversed(changes)) == (
        (ChangeKind.REPLACED, 1),
        (ChangeKind.LEFT_OUT, 1),
        (ChangeKind.ADDED, 1),
    )
    assert list_changes([_edit((5, 5), (7, 7))]) == ()


def test_a_word_that_agrees_by_chance_parts_no_change() -> None:
    """A short stretch between two longer changes belongs to them."""
    changes = list_changes([_edit((0, 30), (0, 20)), _edit((35, 60), (25, 50))])
    assert changes == (Change(Span(0, 60), Span(0, 50)),)


def test_words_that_agree_part_changes() -> None:
    """A stretch longer than a change beside it, or than chance allows."""
    near = [_edit((0, 30), (0, 20)), _edit((35, 38), (25, 27))]
    assert len(list_changes(near)) == 2
    far = [_edit((0, 80), (0, 90)), _edit((97, 200), (107, 200))]
    assert len(list_changes(far)) == 2


def test_two_cuts_stay_two_cuts() -> None:
    """The word between two things left out was kept; together they would be a replacement."""
    cuts = [_edit((0, 30), (0, 0)), _edit((33, 60), (3, 3))]
    assert [one.kind for one in list_changes(cuts)] == [ChangeKind.LEFT_OUT] * 2
    added = [_edit((0, 0), (0, 30)), _edit((3, 3), (33, 60))]
    assert [one.kind for one in list_changes(added)] == [ChangeKind.ADDED] * 2
