"""The places in the texts of a case that the page points at."""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import islice

from sayso.records import Case, Document, Span
from sayso.report.addresses import Addresses, Anchors

__all__ = ["Places", "cut_opening", "number_documents"]

_OPENING_WORDS = 6
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]*")


class Places:
    """Makes links into the texts, and keeps where they lead, by document."""

    def __init__(self, case: Case, addresses: Addresses | None = None) -> None:
        self.documents: dict[str, Document] = {one.id: one for one in case.documents}
        self.numbers = number_documents(case)
        self.addresses = addresses or Anchors(self.numbers)
        self.spans: dict[str, set[Span]] = defaultdict(set)

    def link(self, document_id: str, start: int, end: int) -> str:
        """The link to the first words of a stretch; they can be pointed at from now on.

        To the document where the stretch holds no words.
        """
        text = self.documents[document_id].text
        start = min(max(start, 0), len(text))
        while start < min(end, len(text)) and text[start].isspace():
            start += 1
        if start >= min(end, len(text)):
            return self.addresses.document(document_id)
        span = Span(start, cut_opening(text, start, end, _OPENING_WORDS))
        self.spans[document_id].add(span)
        return self.addresses.place(document_id, start, end)


def number_documents(case: Case) -> dict[str, int]:
    """The number of each document in its case, from 1, by id."""
    return {document.id: number for number, document in enumerate(case.documents, 1)}


def cut_opening(text: str, start: int, end: int, max_words: int) -> int:
    """Where the first words of a stretch end, on its first line."""
    line = _LINE.match(text, start, end)
    last = line.end() if line else end
    found = list(islice(_WORD.finditer(text, start, last), max_words))
    return found[-1].end() if found else end
