"""Sources that were taken for a part of what is told, or told words that were taken for a source.

"The tank was full, Ida Moor, a nurse, recalled": whoever stands right before the cue, set off by
commas, says it. "The tank, Ida Moor, a nurse, said, was full": what stands before her is told.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from sayso.datelines import find_dateline_end
from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout
from sayso.reading.printed.sources import find_source_before
from sayso.records import Span

__all__ = ["part_sources"]

_PASSIVE = re.compile(
    r"(?:is|are|was|were|been|being|be)\b(?!\s+(?:quoted|cited)\b.*\bas\b)", re.IGNORECASE
)
_SAYING = re.compile(
    r"(?:\w+ly\s+|has\s+|had\s+|have\s+|later\s+|also\s+|then\s+|would\s+only\s+)*"
    r"(?:said|says|told|tells|add(?:s|ed)|recall(?:s|ed)|claim(?:s|ed)|tweet(?:s|ed)|post(?:s|ed)|"
    r"acknowledge[sd]|announce[sd]|affirm(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed)|assert(?:s|ed)|"
    r"state[sd]|declare[sd]|explain(?:s|ed)|complain(?:s|ed)|remark(?:s|ed)|comment(?:s|ed)|"
    r"note[sd]|observe[sd]|warn(?:s|ed)|confirm(?:s|ed)|reveal(?:s|ed)|disclose[sd]|divulge[sd]|"
    r"report(?:s|ed)|allege[sd]|argue[sd]|testif(?:y|ies|ied)|admit(?:s|ted)|concede[sd]|"
    r"repl(?:y|ies|ied)|recount(?:s|ed)|relate[sd]|stress(?:es|ed)|vow(?:s|ed)|"
    r"swore|swears|lament(?:s|ed)|protest(?:s|ed)|let\s+it\s+be\s+known|put\s+it|"
    r"estimate[sd]|reckon(?:s|ed)|believe[sd]|conclude[sd]|den(?:y|ies|ied))\b"
)
"""Cues whose subject is right before them; "seemed" and "titled" have none that says anything."""
_ENDS = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[\"“‘'(]*[A-Z\d])")
_SPLIT = re.compile(r"(?:\s+on\s+\w+|\s+yesterday|\s+today)?\s*,\s+(?=[a-z])")
_MIN_WORDS = 4


def part_sources(found: Sequence[Found], layout: Layout) -> list[Found]:
    """Give attributions the sources that stand right before their cues."""
    return [_part(one, layout) for one in found]


def _part(one: Found, layout: Layout) -> Found:
    if len(one.cue) != 1 or layout.around(one.cue[0].start) is not None:
        return one
    one = _take_paper(one, layout.text)
    cue = one.cue[0]
    words = layout.text[cue.start : cue.end]
    if _PASSIVE.match(words) or not _SAYING.match(words):
        return one
    start = _find_start(layout, cue.start)
    if not one.source:
        return _take_source(one, layout.text, start)
    return _leave_words(one, layout.text, start)


_HANDED_OUT = re.compile(
    r"(?:an?|the|one|some|several)\s+(?:[\w-]+\s+){1,5}(?:leaked|obtained|seen|reviewed|shared|handed|"
    r"passed|sent|given|shown|viewed|accessed)\s+(?:by|to|with|from)\s*$",
    re.IGNORECASE,
)


def _take_paper(one: Found, text: str) -> Found:
    """A paper before whoever has it, which the cue is of: "a memo leaked to the Post shows"."""
    if not one.source:
        return one
    before = next(
        (span for span in one.content if span.end <= one.source[0].start <= span.end + 1), None
    )
    if before is None:
        return one
    found = _HANDED_OUT.search(text, before.start, before.end)
    if found is None:
        return one
    left = Span(before.start, before.start + len(text[before.start : found.start()].rstrip(" ,")))
    content = tuple(left if span == before else span for span in one.content)
    content = tuple(span for span in content if span.end > span.start)
    source = Span(found.start(), one.source[-1].end)
    return replace(one, source=(source,), content=content) if content else one


def _find_start(layout: Layout, at: int) -> int:
    """Where the sentence around a place begins, behind a dateline."""
    paragraph = layout.paragraphs[layout.paragraph_at(at)]
    left = paragraph.start
    for match in _ENDS.finditer(layout.text, paragraph.start, at):
        left = match.end()
    if left == paragraph.start:
        left += find_dateline_end(layout.text[left : paragraph.end])
    return left


def _take_source(one: Found, text: str, start: int) -> Found:
    """The source before a cue that has none; it is no part of the content then."""
    cue = one.cue[0]
    start = max(start, text.rfind("”", start, cue.start) + 1)
    source = find_source_before(text, start, cue.start)
    if source is None or text[source.end : cue.start].strip(" ,\n"):
        return one
    content = tuple(
        _cut(text, span, source) for span in one.content if span.start < source.start or
        span.start >= cue.end
    )  # fmt: skip
    before = [span for span in content if span.end <= source.start]
    if before and sum(len(text[a.start : a.end].split()) for a in content) < _MIN_WORDS:
        return one
    if not before and source.start > start and not _is_led_in(text[start : source.start]):
        return one
    return replace(one, source=(source,), content=content) if content else one


def _is_led_in(words: str) -> bool:
    """Whether words before a source are a phrase that ends with a comma: "Asked about it, ..."."""
    return words.rstrip().endswith(",")


def _cut(text: str, span: Span, source: Span) -> Span:
    """A span up to a source that stands in it."""
    if not span.start < source.start < span.end:
        return span
    end = source.start
    while end > span.start and text[end - 1] in " ,\n":
        end -= 1
    return Span(span.start, end)


def _leave_words(one: Found, text: str, start: int) -> Found:
    """A source that begins with told words, where these go on behind the cue."""
    cue = one.cue[0]
    whole = one.source[0]
    if len(one.source) != 1 or not whole.start < whole.end <= cue.start:
        return one
    goes_on = _SPLIT.match(text, cue.end)
    source = find_source_before(text, whole.start, whole.end)
    if source is None or source.start <= whole.start or goes_on is None:
        return one
    if any(span.start < goes_on.end() for span in one.content):
        return one
    first = Span(max(start, whole.start), source.start)
    first = Span(first.start, first.start + len(text[first.start : first.end].rstrip(" ,")))
    rest = one.content or (_find_rest(text, goes_on.end()),)
    return replace(one, source=(Span(source.start, whole.end),), content=(first, *rest))


def _find_rest(text: str, start: int) -> Span:
    end = text.find("\n", start)
    end = len(text) if end < 0 else end
    stop = _ENDS.search(text, start, end)
    end = stop.start() if stop else end
    return Span(start, start + len(text[start:end].rstrip(' .!?”"')))
