"""Give quotations that nobody has to the speaker who has the floor.

Print leaves the speaker out where no reader would ask: in the second half of a quotation that the
cue interrupts, in the paragraphs of a quotation that each opens with a mark, and in a paragraph
that is nothing but a quotation and follows its speaker. Such words become part of the content of
the speaker's attribution; no new one is made.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sayso.quotations import Quotation
from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout, Paragraph, count_words
from sayso.reading.printed.pull_quotes import find_pull_quotes
from sayso.reading.printed.stretching import join_spans
from sayso.reading.stances.read import has_cue_word
from sayso.records import Span

__all__ = ["join_quotations"]

_MIN_WORDS = 4
_MIN_SINGLE_WORDS = 8
"""Headings stand in single marks."""
_LETTER = re.compile(r"[^\W_]")
_MIN_SENTENCE_WORDS = 6
_MAX_GAP_CHARS = 100
_MARKS = "\"“”„«»‘’' "
_ENDS = frozenset(".!?…")
_SENTENCE_END = re.compile(r"[.!?…]\s*$")
_PAUSE = frozenset(".,:;—–-")
_NEW_SENTENCE = re.compile(r"[.!?…][\"”’'»)\]]*\s+[^\W_]")


class _Part(NamedTuple):
    """A span of the attribution ``at`` in a paragraph."""

    start: int
    end: int
    at: int
    is_content: bool


def join_quotations(
    found: Sequence[Found], layout: Layout, closed: Sequence[Span] = ()
) -> list[Found]:
    """Join quotations that nobody has to the attribution whose speaker goes on in them.

    Paragraphs that begin inside one of ``closed``, in order, are left alone.
    """
    joining = _Joining(found, layout)
    blocked = iter([*closed, Span(len(layout.text) + 1, len(layout.text) + 2)])
    block = next(blocked)
    for index, paragraph in enumerate(layout.paragraphs):
        while block.end <= paragraph.start:
            block = next(blocked)
        joining.read(index, is_closed=block.start <= paragraph.start)
    return joining.results()


class _Joining:
    """One walk down the paragraphs, with who has the floor."""

    def __init__(self, found: Sequence[Found], layout: Layout) -> None:
        self._layout = layout
        self._found = found
        self._added: dict[int, list[Span]] = {}
        self._parts: list[list[_Part]] = [[] for _ in layout.paragraphs]
        for at, one in enumerate(found):
            if layout.is_inner(one):
                continue
            for role in (one.source, one.cue, one.content):
                for span in role:
                    self._note(_Part(span.start, span.end, at, role is one.content))
        for parts in self._parts:
            parts.sort()
        self._pulled = find_pull_quotes(layout)
        self._floor: int | None = None
        self._waiting: list[Span] = []

    def _note(self, part: _Part) -> None:
        first, last = (self._layout.paragraph_at(edge) for edge in (part.start, part.end - 1))
        for index in range(first, last + 1):
            self._parts[index].append(part)

    def results(self) -> list[Found]:
        """The attributions with what was joined to them."""
        return [
            replace(one, content=join_spans((*one.content, *self._added.get(at, ()))))
            for at, one in enumerate(self._found)
        ]

    def read(self, index: int, *, is_closed: bool) -> None:
        """Read one paragraph: join what is free in it, and say who has the floor behind it."""
        paragraph, parts = self._layout.paragraphs[index], self._parts[index]
        if is_closed:
            self._floor, self._waiting = None, []
            return
        if not parts:
            self._read_free(index, paragraph)
            return
        self._take_waiting(paragraph, parts)
        joined = []
        if self._is_continued(index) and self._floor is not None:
            head = paragraph.quotations[0]
            if parts[0].start >= head.end:
                joined.append(self._add(self._floor, head))
        joined += self._join_halves(paragraph, parts)
        self._floor = self._find_floor(paragraph, [*parts, *joined])

    def _read_free(self, index: int, paragraph: Paragraph) -> None:
        """A paragraph in which nobody is found to speak."""
        if index in self._pulled:
            return
        floor, self._floor = self._floor, None
        is_continued = self._is_continued(index)
        goes_on = paragraph.begins_quoted and (is_continued or self._can_stand_alone(paragraph))
        if floor is not None and goes_on:
            self._add(floor, paragraph if paragraph.is_all_quoted else paragraph.quotations[0])
            self._floor = floor if paragraph.is_all_quoted else None
            return
        if not (paragraph.is_all_quoted and paragraph.goes_on):
            self._waiting = []
        elif floor is None:
            self._waiting.append(Span(paragraph.start, paragraph.end))

    def _can_stand_alone(self, paragraph: Paragraph) -> bool:
        """Tell a paragraph of somebody's words from a heading in marks."""
        if not paragraph.is_all_quoted:
            return False
        words = count_words(self._layout.text, paragraph.start, paragraph.end)
        is_single = paragraph.quotations[0].is_single
        is_loud = self._layout.text[paragraph.start : paragraph.end].isupper()
        return words >= (_MIN_SINGLE_WORDS if is_single else _MIN_WORDS) and not is_loud

    def _is_continued(self, index: int) -> bool:
        """Tell whether a paragraph opens again a quotation that the one before left open."""
        paragraphs = self._layout.paragraphs
        return index > 0 and paragraphs[index].begins_quoted and paragraphs[index - 1].goes_on

    def _take_waiting(self, paragraph: Paragraph, parts: Sequence[_Part]) -> None:
        """Join paragraphs that were left open to the speaker who is named behind their last one."""
        if self._waiting and paragraph.begins_quoted:
            head = paragraph.quotations[0]
            for part in parts:
                if part.is_content and part.start < head.end and self._found[part.at].source:
                    self._added.setdefault(part.at, []).extend(self._waiting)
                    break
        self._waiting = []

    def _join_halves(self, paragraph: Paragraph, parts: Sequence[_Part]) -> list[_Part]:
        """Join each free quotation to the attribution right before it, where that goes on in it."""
        joined = []
        ahead = 0
        last: _Part | None = None
        for quotation in paragraph.quotations:
            while ahead < len(parts) and parts[ahead].start < quotation.start:
                last = max(last or parts[ahead], parts[ahead], key=lambda part: part.end)
                ahead += 1
            if last is None or last.end > quotation.start:
                continue
            is_free = ahead == len(parts) or parts[ahead].start >= quotation.end
            if is_free and self._goes_on(last, quotation):
                last = self._add(last.at, quotation)
                joined.append(last)
        return joined

    def _goes_on(self, last: _Part, quotation: Quotation) -> bool:
        """Tell whether whoever has ``last`` still speaks in a quotation further on.

        Yes behind a colon, behind a pause, and behind the rest of a sentence, if what they said
        before was in marks or if the words quoted are a sentence of their own.
        """
        text = self._layout.text
        words = count_words(text, quotation.start, quotation.end)
        if words < _MIN_WORDS or quotation.start - last.end > _MAX_GAP_CHARS:
            return False
        between = text[last.end : quotation.start]
        if _NEW_SENTENCE.search(between):
            return False
        is_pause = not _LETTER.search(between)
        if is_pause and ":" in between:
            return True
        if is_pause and _PAUSE.isdisjoint(between):
            return False
        if self._quotes(last.at):
            return is_pause or bool(_SENTENCE_END.search(between))
        is_sentence = words >= _MIN_SENTENCE_WORDS and _ends_sentence(text, quotation)
        return is_pause and "." in between and is_sentence and _says(text, self._found[last.at])

    def _find_floor(self, paragraph: Paragraph, parts: Sequence[_Part]) -> int | None:
        """Whoever speaks at the end of a paragraph and may go on in the next."""
        text = self._layout.text
        last = max(parts, key=lambda part: (part.end, part.at))
        if not self._found[last.at].source:
            return None
        if paragraph.goes_on and last.is_content and last.end > paragraph.quotations[-1].start:
            return last.at
        if _NEW_SENTENCE.search(text, last.end, paragraph.end):
            return None
        is_heralded = text[paragraph.end - 1] == ":"
        is_saying = is_heralded or _says(text, self._found[last.at])
        return last.at if is_saying or self._quotes(last.at) else None

    def _quotes(self, at: int) -> bool:
        """Tell whether some content of an attribution is in marks."""
        if at in self._added:
            return True
        return any(self._layout.around(span.start) for span in self._found[at].content)

    def _add(self, at: int, extent: Quotation | Paragraph) -> _Part:
        self._added.setdefault(at, []).append(Span(extent.start, extent.end))
        return _Part(extent.start, extent.end, at, is_content=True)


def _ends_sentence(text: str, quotation: Quotation) -> bool:
    return text[quotation.start : quotation.end].rstrip(_MARKS)[-1:] in _ENDS


def _says(text: str, one: Found) -> bool:
    """Tell whether somebody is there and the cue has a word for saying or thinking."""
    return bool(one.source) and any(has_cue_word(text[s.start : s.end]) for s in one.cue)
