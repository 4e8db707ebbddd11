"""Contents that were not found though the sentence can hold nothing else.

"The tank was full, a clerk told the paper": where a source and its cue end a sentence behind a
comma and no content was found for them, it is what stands before the comma.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.datelines import find_dateline_end
from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout
from sayso.records import Span

__all__ = ["fill_contents"]

_BEFORE = re.compile(r"[,”\"]\s*$")
_ENDS = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[\"“‘'(]*[A-Z\d])")
_FRAME = re.compile(
    r"\W*(?:during|in|on|at|after|before|for|with|as|when|while|by|from|to|under|asked)\b", re.I
)
_GAP = re.compile(
    r"(?:\s+(?:on|at|in|late|last|this)(?:\s+[\w’'-]+){1,3}|\s+\w+)?\s*[.:]\s+(?=[“\"„«])"
)
_WHEN = re.compile(
    r"(?:(?:On|In|At|Since|Until|By|Last|Late|Early|This|During|Before|After|For|Between|From)\s+"
    r"[^,;:“”\"]{2,40}|Yesterday|Today|Overnight)\s+"
)
"""When or where, without a comma, in front of what is told."""
_OF = re.compile(r"\b(?:said|says|wrote|writes|spoke|told)\b.*\b(?:of|about)$")
_MIN_PARTS = 2
_MIN_WORDS = 4
_MAX_BEHIND_CHARS = 80
"""So much at most follows in the sentence ("... on Tuesday evening")."""


def fill_contents(found: Sequence[Found], layout: Layout) -> list[Found]:
    """Give attributions without content what their sentence has before them."""
    taken = sorted(span for one in found for span in one.content)
    found = [_reach_back(_leave_topic(one, layout), layout, taken) for one in found]
    return [
        (_fill_quotation(one, layout, taken) or _fill(one, layout, taken))
        if not one.content
        else one
        for one in found
    ]


def _fill_quotation(one: Found, layout: Layout, taken: Sequence[Span]) -> Found | None:
    """The quotation right behind a sentence that ends with the cue: "Moor was blunt. “...”"."""
    if not one.source or not one.cue:
        return None
    end = max(span.end for span in (*one.source, *one.cue))
    gap = _GAP.match(layout.text, end)
    quoted = layout.around(gap.end()) if gap else None
    if gap is None or quoted is None or quoted.start != gap.end() or not quoted.is_closed:
        return None
    content = Span(quoted.start, quoted.end)
    if any(span.start < content.end and content.start < span.end for span in taken):
        return None
    return replace(one, content=(content,))


def _leave_topic(one: Found, layout: Layout) -> Found:
    """A quotation without what it was said of: "“It leaks,” Ida Moor said of the tank"."""
    if len(one.cue) != 1 or len(one.content) < _MIN_PARTS:
        return one
    cue = one.cue[0]
    told = tuple(span for span in one.content if span.end <= cue.start)
    is_of = _OF.search(layout.text, cue.start, cue.end)
    is_quoted = bool(told) and all(layout.around(span.start) is not None for span in told)
    return replace(one, content=told) if is_of and is_quoted else one


def _reach_back(one: Found, layout: Layout, taken: Sequence[Span]) -> Found:
    """A content with the "On Monday" that its sentence begins with, where source and cue stand
    behind it."""
    if not one.content or not one.source or not one.cue:
        return one
    first = one.content[0]
    if min(span.start for span in (*one.source, *one.cue)) < first.end:
        return one
    sentence = _find_sentence(layout, first.start)
    start = sentence.start + find_dateline_end(layout.text[sentence.start : first.start])
    is_taken = any(span.start < first.start and start < span.end for span in taken)
    if is_taken or not _WHEN.fullmatch(layout.text, start, first.start):
        return one
    return replace(one, content=(Span(start, first.end), *one.content[1:]))


def _fill(one: Found, layout: Layout, taken: Sequence[Span]) -> Found:
    spans = (*one.source, *one.cue)
    if not one.source or not one.cue:
        return one
    start, end = min(span.start for span in spans), max(span.end for span in spans)
    sentence = _find_sentence(layout, start)
    before = layout.text[sentence.start : start]
    comma = _BEFORE.search(before)
    if comma is None or sentence.end - end > _MAX_BEHIND_CHARS or end > sentence.end:
        return one
    content = Span(sentence.start, sentence.start + comma.start())
    words = layout.text[content.start : content.end].split()
    is_taken = any(span.start < content.end and content.start < span.end for span in taken)
    is_frame = bool(_FRAME.match(layout.text, content.start))
    if len(words) < _MIN_WORDS or is_taken or is_frame:
        return one
    return replace(one, content=(content,))


def _find_sentence(layout: Layout, at: int) -> Span:
    """The sentence around a place, inside its paragraph."""
    paragraph = layout.paragraphs[layout.paragraph_at(at)]
    left, right = paragraph.start, paragraph.end
    for match in _ENDS.finditer(layout.text, left, right):
        if match.end() <= at:
            left = match.end()
        else:
            right = match.start()
            break
    return Span(left, right)
