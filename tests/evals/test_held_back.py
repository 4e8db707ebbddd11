"""Which documents are kept out of training."""

from __future__ import annotations

from evals.held_back import is_held_back


def test_only_news_and_interviews_are_held_back() -> None:
    """The rule looks at the name alone, and holds back about one in five."""
    names = [f"GUM_news_{at}" for at in range(500)]
    assert 60 < sum(map(is_held_back, names)) < 140
    assert not any(is_held_back(name.replace("news", "fiction")) for name in names)
    assert not is_held_back("news")
