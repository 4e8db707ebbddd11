"""Traces of print."""

from __future__ import annotations

import pytest

from sayso.copies.typesetting import compare_typesetting
from sayso.records import Span

_PLAIN = "Some sixty passengers waited for a well-known captain; the harbour remained closed."


def _compare(one: str, other: str) -> int:
    return compare_typesetting(one, other, [Span(0, len(one))], [Span(0, len(other))])


@pytest.mark.parametrize(
    "printed",
    [
        _PLAIN.replace("passengers", "passen-\ngers").replace("remained", "re-\nmained"),
        _PLAIN.replace("passengers", "passen\u00adgers").replace("remained", "re\u00admained"),
        _PLAIN.replace("well-known", "wellknown"),
    ],
)
def test_a_text_from_print_is_the_copy(printed: str) -> None:
    """Words cut at the ends of lines, soft hyphens, hyphens that were lost."""
    assert _compare(_PLAIN, printed) == 1
    assert _compare(printed, _PLAIN) == -1
    assert _compare(printed, printed) == 0


def test_one_hyphen_tells_nothing() -> None:
    """It may be a slip; and without any there is nothing to tell."""
    assert _compare(_PLAIN, _PLAIN.replace("passengers", "passen-\ngers")) == 0
    assert _compare(_PLAIN, _PLAIN) == 0
