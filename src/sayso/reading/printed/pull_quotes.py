"""Find paragraphs that only repeat, set apart, what somebody says elsewhere in the same text."""

from __future__ import annotations

import re
from collections import Counter

from sayso.reading.printed.layout import Layout

__all__ = ["find_pull_quotes"]

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.!?…]")
_HEAD_WORDS = 5


def find_pull_quotes(layout: Layout) -> set[int]:
    """The indices of the paragraphs that are all quoted and begin like another quoted sentence.

    A magazine sets such words apart to catch the eye: they are no part of what is said around them.
    """
    text = layout.text
    heads = Counter(
        _head(text, at, one.end)
        for one in layout.quotations
        for at in [
            one.start,
            *(match.end() for match in _SENTENCE_END.finditer(text, one.start, one.end)),
        ]
    )
    pulled = set()
    for index, paragraph in enumerate(layout.paragraphs):
        if paragraph.is_all_quoted:
            head = _head(text, paragraph.start, paragraph.end)
            if len(head) == _HEAD_WORDS and heads[head] > 1:
                pulled.add(index)
    return pulled


def _head(text: str, start: int, end: int) -> tuple[str, ...]:
    words = []
    for match in _WORD.finditer(text, start, end):
        words.append(match.group().lower())
        if len(words) == _HEAD_WORDS:
            break
    return tuple(words)
