"""One page as its lines, and how much of its own words stands before each of them."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.intake.embedding.ends import says_i
from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.lines import Line, count_sentences, is_prose, split_lines
from sayso.intake.embedding.names import is_same_outlet
from sayso.records import Document

__all__ = ["Page", "open_page"]

_LEAST_OWN_WORDS, _LEAST_OWN_SENTENCES = 20, 2


@dataclass(frozen=True, slots=True)
class Page:
    """``own``: the words and sentences of prose before each line, and at the end.

    ``first_own``: the number of the first line in which the page's author says "I".
    """

    document: Document
    lines: tuple[Line, ...]
    own: tuple[tuple[int, int], ...]
    first_own: int

    def has_own(self, place: int) -> bool:
        """Whether enough of the page's own text stands before a head that is not its own."""
        words, sentences = self.own[place]
        return words >= _LEAST_OWN_WORDS and sentences >= _LEAST_OWN_SENTENCES

    def is_own(self, facts: Facts) -> bool:
        """Whether an outlet is the page's own."""
        return is_same_outlet(facts.outlet, self.document.outlet)


def open_page(document: Document) -> Page:
    """The lines of a document, with what stands before each."""
    lines = tuple(split_lines(document.text, document.quoted))
    own = [(0, 0)]
    for line in lines:
        words, sentences = own[-1]
        if is_prose(line):
            words += len(line.text.split())
            sentences += max(1, count_sentences(line.text))
        own.append((words, sentences))
    first_own = next((n for n, line in enumerate(lines) if says_i(line.text)), len(lines))
    return Page(document, lines, tuple(own), first_own)
