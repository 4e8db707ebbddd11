"""Which of a large tree is shown: what is nearest to its roots."""

from __future__ import annotations

from sayso.report.nearest import keep_nearest

EDGES = [("a", "c"), ("a", "d"), ("c", "e"), ("e", "f")]


def _keep(roots: str, most: int) -> tuple[str, dict[str, int]]:
    shown, hidden = keep_nearest(roots, EDGES, most)
    return "".join(sorted(shown)), dict(hidden)


def test_the_nearest_are_kept_and_the_others_counted() -> None:
    """At the last one above them that is shown."""
    assert _keep("ab", 3) == ("abc", {"a": 1, "c": 2})
    assert _keep("ab", 9) == ("abcdef", {})


def test_roots_beyond_the_most_are_not_kept() -> None:
    """Nor what is below them."""
    assert _keep("ba", 1) == ("b", {"a": 4})
