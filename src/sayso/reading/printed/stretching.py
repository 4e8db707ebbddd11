"""Stretch contents over the quotations they lie in.

The reader ties the sentence next to the cue most surely; the marks say where words begin and end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.quotations import Quotation
from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout, count_words
from sayso.records import Span

__all__ = ["join_spans", "stretch_contents"]

_MIN_SINGLE_WORDS = 4
_MAX_WORD_CHARS = 200


def stretch_contents(found: Sequence[Found], layout: Layout) -> list[Found]:
    """Stretch each content that begins or ends in a quotation over all of it that nobody else has.

    What is attributed inside a quotation is that speaker's affair: it neither stretches nor stops
    the content around it.
    """
    inner = [layout.is_inner(one) for one in found]
    held = sorted(
        span
        for one, is_inner in zip(found, inner, strict=True)
        if not is_inner
        for role in (one.source, one.cue, one.content)
        for span in role
    )
    starts = [span.start for span in held]

    def is_free(start: int, end: int) -> bool:
        return bisect_left(starts, start) == bisect_left(starts, end)

    def stretch(span: Span, cue: Span) -> Span:
        start, end = span.start, span.end
        first = _quotation_at(layout, start, cue)
        if first is not None and is_free(first.start, start):
            start = first.start
        last = _quotation_at(layout, end - 1, cue)
        if last is not None and is_free(span.start + 1, last.end):
            ends_text = last.is_closed or last.end == layout.paragraph_end(end - 1)
            end = last.end if ends_text else end
        return Span(start, end)

    def stretch_all(one: Found) -> Found:
        own = (*one.source, *one.cue)
        stretched = (_apart_from(own, stretch(span, one.cue[0]), span) for span in one.content)
        return replace(one, content=join_spans(stretched))

    return [
        one if is_inner else stretch_all(one) for one, is_inner in zip(found, inner, strict=True)
    ]


def join_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put spans in order and make one of those that touch or overlap."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _apart_from(own: Sequence[Span], stretched: Span, span: Span) -> Span:
    """The stretched span, unless it would run over the attribution's own source or cue."""
    meets = any(stretched.start < part.end and part.start < stretched.end for part in own)
    return span if meets else stretched


def _quotation_at(layout: Layout, at: int, cue: Span) -> Quotation | None:
    """The quotation around ``at``, unless it may be none or its cue stands in it."""
    around = layout.around(at)
    if around is None or around.start <= cue.start < around.end:
        return None
    end = min(around.end, around.start + _MAX_WORD_CHARS)
    words = count_words(layout.text, around.start, end) if around.is_single else _MIN_SINGLE_WORDS
    return around if words >= _MIN_SINGLE_WORDS else None
