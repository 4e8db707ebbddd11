"""The sentences of a text."""

from __future__ import annotations

import numpy as np

from sayso.records import Span
from sayso.words import find_words

__all__ = ["find_sentences"]

_MARKS = frozenset("\"“”„«»‘’'`")


def find_sentences(text: str) -> list[Span]:
    """The sentences of a text in order, white space around them left out; paragraphs part them.

    A quotation mark that opens belongs to the sentence behind it.
    """
    words = find_words(text)
    if not len(words):
        return []
    is_first = words.openings.copy()
    has_gap = np.append(True, words.starts[1:] > words.ends[:-1])
    is_mark = np.array([text[at] in _MARKS for at in words.starts.tolist()])
    is_first[1:] &= has_gap[1:] | (is_mark[:-1] & has_gap[:-1])
    is_first[1:] |= words.paragraphs[1:] != words.paragraphs[:-1]
    is_first[0] = True
    sentences: list[Span] = []
    starts = words.starts[is_first].tolist()
    lasts = np.append(np.flatnonzero(is_first)[1:], len(words)) - 1
    pending = -1
    for start, last in zip(starts, words.ends[lasts].tolist(), strict=True):
        first, end = pending if pending >= 0 else start, last
        pending = -1
        if end - 2 > first and text[end - 1] in _MARKS and text[end - 2].isspace():
            pending = end - 1
            end = len(text[first:pending].rstrip()) + first
        if end - first == 1 and text[first] in _MARKS:
            pending = first
            continue
        sentences.append(Span(first, end))
    return sentences
