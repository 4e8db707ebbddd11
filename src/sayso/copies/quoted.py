"""Whether a passage is a quotation, and little else."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.quotations import find_printed
from sayso.records import Passage

__all__ = ["is_quotation"]

_MAX_UNQUOTED, _MAX_FRAME_CHARS = 0.2, 70
"""What may stand outside of the marks: a share of the passage, or a "X told reporters:" or two."""
_MIN_QUOTED = 0.5


def is_quotation(text: str, passage: Passage) -> bool:
    """Whether hardly more than what somebody says stands outside of the quotation marks."""
    length = passage.end - passage.start
    quoted = sum(
        max(0, min(passage.end, end) - max(passage.start, start))
        for start, end in _find_quoted(text, passage)
    )
    frame = max(_MAX_UNQUOTED * length, _MAX_FRAME_CHARS)
    return quoted >= _MIN_QUOTED * length and length - quoted <= frame


def _find_quoted(text: str, passage: Passage) -> Iterator[tuple[int, int]]:
    """Quotations of the paragraphs in which a passage stands."""
    start = text.rfind("\n", 0, passage.start) + 1
    while start < passage.end:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        for quotation in find_printed(text, start, end):
            yield quotation.start, quotation.end
        start = end + 1
