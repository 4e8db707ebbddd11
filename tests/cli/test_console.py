"""What a long run shows of itself."""

from __future__ import annotations

import io
import re

import pytest
from rich.console import Console

from sayso.cli import console
from sayso.pipeline import Phase, Progress

READ = Progress(3, 12, 40, 100, 7, 900, 0)


def test_each_phase_is_named_with_what_it_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where it is not known how much there is to do."""
    screen = io.StringIO()
    monkeypatch.setattr(
        console, "ERRORS", Console(file=screen, force_terminal=True, width=120, highlight=False)
    )
    with console.show_progress() as show:
        for now in (
            READ,
            Progress(12, 12, 100, 100, 9, 900, 0, Phase.COPIES, "documents"),
            Progress(12, 12, 100, 100, 9, 900, 0, Phase.WHO, "documents", 4, 9),
            Progress(12, 12, 100, 100, 9, 900, 0, Phase.CLAIMS, "sentences", 1000, 30000),
            Progress(12, 12, 100, 100, 9, 900, 0, Phase.CLAIMS, "pairs of sentences", 0, 0),
        ):
            show(now)
    seen = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", screen.getvalue())
    for words in ("reading", "copies", "who is who", "claims", "pairs of sentences"):
        assert words in seen


def test_nothing_is_shown_where_it_is_no_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """A log file has no bars in it."""
    screen = io.StringIO()
    monkeypatch.setattr(console, "ERRORS", Console(file=screen))
    with console.show_progress() as show:
        show(READ)
    assert screen.getvalue() == ""
