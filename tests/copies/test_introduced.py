"""Names that a text introduces before a passage."""

from __future__ import annotations

from sayso.copies.introduced import compare_introductions
from sayso.records import Span

_PART = "When the rain came, Brook told the council that Lund had been right about the pumps."
_BEFORE = "Harbour master Ida Brook and Vera Lund of the council met on Monday. "


def _compare(one: str, other: str) -> int:
    a, b = (Span(text.index(_PART), text.index(_PART) + len(_PART)) for text in (one, other))
    return compare_introductions(one, other, [a], [b])


def test_the_original_introduces_whom_it_names() -> None:
    """By first name and surname before the passage."""
    host = f"Frost came to the valley. {_PART} Bees too."
    assert _compare(f"{_BEFORE}{_PART}", host) == 2
    assert _compare(host, f"{_BEFORE}{_PART}") == -2
    assert _compare(f"{_BEFORE}{_PART}", f"Ida Brook came. {_PART}") == 1


def test_who_is_introduced_in_both_or_behind_tells_nothing() -> None:
    """Nor is a first word of a sentence a name."""
    assert _compare(f"{_BEFORE}{_PART}", f"So it was. {_BEFORE}{_PART}") == 0
    assert _compare(f"{_PART} {_BEFORE}", f"{_PART} Bees too.") == 0


def test_a_name_is_a_whole_word() -> None:
    """Who is called Lund is not introduced for Lundby's sake."""
    part = _PART.replace("Lund", "Lundby")
    one, other = f"{_BEFORE}{part}", f"Frost came to the valley. {part} Bees too."
    a, b = (Span(text.index(part), text.index(part) + len(part)) for text in (one, other))
    assert compare_introductions(one, other, [a], [b]) == 1
