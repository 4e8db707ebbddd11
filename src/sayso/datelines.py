"""The line that an article begins with: place, day and agency, before what it says."""

from __future__ import annotations

import re

__all__ = ["find_dateline_end"]

_DATELINE = re.compile(
    r"\s*(?:[A-ZÀ-Þ][\w.&’' -]{1,40}\s/\s)?[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{1,40}"
    r"(?:/[A-ZÀ-Þ][\w.’' -]{1,40}?)?"
    r"(?:,\s[^\n—–:]{1,60}?)?(?:\s?\([^)\n]{2,60}\))?\s*"
    r"(?:[—–]|-{1,2}(?=\s)|:{1,2}(?=\s)|(?<=\s)[·•|/]{1,2}(?=\s))\s*"
)
_WIRE = re.compile(
    r"[A-ZÀ-Þ][\w.&’' -]{1,40},\s[A-ZÀ-Þ]{3}[A-ZÀ-Þ.’' -]{0,40}\s*(?:[—–]|-{1,2}(?=\s))\s*(?=\S)"
)
"""An agency first: "Marram News, VELSUND - "."""
_AGENCY = re.compile(r"[^.!?\n]{0,80}?\([^)\n]{2,60}\)\s*(?:[—–]|-{1,2})\s")


def find_dateline_end(text: str) -> int:
    """Where the words behind a dateline begin; 0 where a text has none.

    A place in capitals with or without a day and an agency before it, or an agency in brackets,
    before a dash, a colon or another mark that parts.
    """
    match = _DATELINE.match(text) or _WIRE.match(text) or _AGENCY.match(text)
    return match.end() if match else 0
