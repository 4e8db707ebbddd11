"""Find quotations as print has them: curly, straight, single, guillemets and low marks.

A quotation never crosses a paragraph here: an opening mark without a partner runs to the end of its
paragraph, which is how print marks a quotation that goes on in the next one.
"""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Quotation", "find_quotations"]

_MARK = re.compile("[\"“”„«»‘’']")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "‘": "'’", "'": "'’", '"': '"'}


class Quotation(NamedTuple):
    """One quotation: ``start`` and ``end`` are code-point offsets and include the marks."""

    start: int
    end: int
    is_closed: bool
    is_single: bool


def _is_wordy(character: str) -> bool:
    return character.isalnum()


def _opens(text: str, at: int, end: int) -> bool:
    """Tell whether the mark at ``at`` can open a quotation, by what stands on its two sides."""
    mark = text[at]
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    if mark in "“„«":
        return True
    if mark == "‘":
        return not _is_wordy(before)
    if after.isspace():
        return False
    if mark == '"':
        return not _is_wordy(before) or after.isupper()
    if mark == "'":
        return not _is_wordy(before) and before not in "’'" and _is_wordy(after)
    return False


def _closes(text: str, at: int, end: int, opener: str) -> bool:
    """Tell whether the mark at ``at`` closes a quotation that ``opener`` opened."""
    if text[at] not in _CLOSERS[opener]:
        return False
    if opener not in "‘'":
        return True
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < end else " "
    return not before.isspace() and not _is_wordy(after)


def find_quotations(text: str, start: int = 0, end: int | None = None) -> list[Quotation]:
    """Find the outermost quotations in one paragraph, ``text[start:end]``, in order.

    Single marks that are apostrophes are told from quotation marks by their neighbours. A single
    mark that never closes is an apostrophe too; a double one that never closes runs to ``end``.
    """
    end = len(text) if end is None else end
    marks = [match.start() for match in _MARK.finditer(text, start, end)]
    last_single = max((at for at in marks if _closes(text, at, end, "'")), default=-1)
    found: list[Quotation] = []
    opener_at: int | None = None
    for at in marks:
        if opener_at is not None:
            if _closes(text, at, end, text[opener_at]):
                is_single = text[opener_at] in "‘'"
                found.append(Quotation(opener_at, at + 1, True, is_single))
                opener_at = None
        elif _opens(text, at, end) and (text[at] not in "‘'" or at < last_single):
            opener_at = at
    if opener_at is not None:
        found.append(Quotation(opener_at, end, False, False))
    return found
