"""The words of a report, marked where those of another differ."""

from __future__ import annotations

import pytest

from sayso.cli.rewording import is_same_wording, mark_rewording


@pytest.mark.parametrize(
    ("old", "new", "marked"),
    [
        ("Up to forty tonnes", "up to 40 tonnes", "up to [-forty-] {+40+} tonnes"),
        ("it may be so, he said", "it may be so", "it may be so [-he said-]"),
        ("it is late", "“it is very late”", "“it is {+very+} late”"),
        ("the ferry … stopped at noon", "the ferry stopped at noon", "the ferry stopped at noon"),
        ("the ferry stopped", "the ferry … stopped", "the ferry … stopped"),
    ],
)
def test_gone_and_new_words_are_marked(old: str, new: str, marked: str) -> None:
    """Case, quotation marks, stops and gaps are no difference."""
    line = mark_rewording(old, new)
    assert line is not None
    assert line.plain == marked
    assert is_same_wording(old, new) is ("[-" not in marked and "{+" not in marked)


def test_other_words_throughout_are_not_marked() -> None:
    """There marks would show more than words."""
    assert mark_rewording("solvent ran into the basin", "nobody was on the quay at all") is None
    assert not is_same_wording("solvent ran", "nobody was")
