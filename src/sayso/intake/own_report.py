"""Pages that sayso made itself: to read them as articles would count what they tell twice."""

from __future__ import annotations

import re

from sayso.errors import IntakeError

__all__ = ["OwnReportError", "refuse_own_report"]

_HEAD_CHARS = 100_000
_BODY = re.compile(r"<body\b", re.IGNORECASE)
_META = re.compile(r"<meta\s[^>]{0,1000}>", re.IGNORECASE)
_IS_GENERATOR = re.compile(r"\sname\s*=\s*[\"']?generator\b", re.IGNORECASE)
_IS_SAYSO = re.compile(r"\scontent\s*=\s*[\"']?\s*sayso\b", re.IGNORECASE)


class OwnReportError(IntakeError):
    """A page that sayso made: to be left alone, and no failure."""


def refuse_own_report(page: str) -> None:
    """Raise `OwnReportError` when the head of a page names sayso as what made it."""
    head = _BODY.split(page[:_HEAD_CHARS], maxsplit=1)[0]
    for meta in _META.findall(head):
        if _IS_GENERATOR.search(meta) and _IS_SAYSO.search(meta):
            raise OwnReportError("is a report made by sayso, not an article")
