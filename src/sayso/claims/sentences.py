"""The sentences of a text."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.records import Span
from sayso.words import ends_cut_short, find_paragraphs

__all__ = ["find_sentences"]

_END = re.compile(r"(?<=[.!?…])[\"”’'»)\]]*\s+(?=[\"“„«‘'(\[]*[^\W_a-z])")


@lru_cache(maxsize=4)
def find_sentences(text: str) -> tuple[Span, ...]:
    """The sentences of a text in order, white space around them left out; paragraphs part them.

    A sentence ends behind a full stop, question or exclamation mark and the marks that close there,
    where a capital or a figure follows; titles, initials and the like end none.
    """
    sentences: list[Span] = []
    for start, end in find_paragraphs(text):
        first = start
        for match in _END.finditer(text, start, end):
            if ends_cut_short(text, first, match.start()):
                continue
            last = len(text[match.start() : match.end()].rstrip()) + match.start()
            sentences.append(Span(first, last))
            first = match.end()
        sentences.append(Span(first, end))
    return tuple(sentences)
