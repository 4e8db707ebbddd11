"""Block quotations: what a page sets apart, found again in the plain text it becomes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sayso.intake.paragraphs import to_paragraphs
from sayso.records import Span

__all__ = ["Block", "find_blocks", "locate_blocks"]

Block = Sequence[str]
"""The paragraphs of one block quotation."""

_TAGS = ("blockquote", "quote")  # HTML, and trafilatura's name for it
_INLINE = frozenset(("p", "span", "a", "em", "i", "b", "strong", "hi", "q"))


def find_blocks(root: Any) -> list[Block]:
    """The paragraphs of each outermost block quotation in an lxml element, in order.

    A quotation inside a line is none.
    """
    found = [
        to_paragraphs(element)
        for element in root.iter(*_TAGS)
        if not any(above.tag in _TAGS or above.tag in _INLINE for above in element.iterancestors())
    ]
    return [block for block in found if block]


def locate_blocks(text: str, blocks: Iterable[Block]) -> tuple[Span, ...]:
    """Where the paragraphs of blocks stand in a text, one span a block.

    They are looked for in order, as whole lines; what was taken off as furniture is passed over.
    """
    spans: list[Span] = []
    place = 0
    for block in blocks:
        found: list[Span] = []
        for paragraph in block:
            start = _find_lines(text, paragraph, place)
            if start >= 0:
                place = start + len(paragraph)
                found.append(Span(start, place))
        if found:
            spans.append(Span(found[0].start, found[-1].end))
    return tuple(spans)


def _find_lines(text: str, lines: str, place: int) -> int:
    """Where some lines stand in a text, with nothing else on them; -1 where they do not."""
    start = text.find(lines, place)
    while start >= 0:
        end = start + len(lines)
        if text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n"):
            return start
        start = text.find(lines, start + 1)
    return -1
