"""What a row is, and the words of the text in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sayso.records import SaidAt, Span

__all__ = ["Row", "cut_words", "say_at"]

Row = dict[str, Any]
_GAP = " … "


def cut_words(text: str, spans: Sequence[Span]) -> Row:
    """The exact words of some spans, with the offsets of the whole."""
    return {
        "text": _GAP.join(text[span.start : span.end] for span in spans),
        "start": spans[0].start,
        "end": spans[-1].end,
    }


def say_at(text: str, at: SaidAt | None) -> Row | None:
    """A time with the words it is read from."""
    if at is None:
        return None
    return {
        "value": at.value,
        **cut_words(text, (at.span,)),
        "granularity": str(at.granularity),
        "doubtful": at.doubtful,
    }
