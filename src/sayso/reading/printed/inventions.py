"""Drop attributions of what nobody says: scare quotes, titles of works, nicknames, datelines.

Only clear cases: the content is nothing but a few words in marks that do not end like a sentence,
nobody is there to say them, and the cue is a word for naming. Or a place in capitals stands before
a colon where the text begins, and nowhere else does such a label.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from sayso.datelines import find_dateline_end
from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout, count_words
from sayso.records import Span

__all__ = ["drop_datelines", "drop_inventions"]

_MAX_WORDS = 6
_FIRST_PARAGRAPHS, _MAX_PLACE_WORDS = 2, 4
_PLACED = re.compile(
    r"(?:[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{2,40},\s+|[A-ZÀ-Þ][A-ZÀ-Þ.’' -]{3,40}/)"
    r"[A-ZÀ-Þ][\w.’' -]{1,40}?:\s+(?=\S)"
)
"""A place and what it lies in ("VELSUND, Kestria:", "VELSUND/Kestria:"): nobody's name. Three
letters before a stroke are an agency or a station."""
_OPENING = tuple("\"“”„«‘'")
_NEWS = re.compile(
    r"(?:the\s+)?(?:\w+\s+)?(?:news|word|rumou?rs?|talk|whispers?|story)", re.IGNORECASE
)
_BREAKS = re.compile(
    r"(?:has\s+|had\s+|have\s+)?(?:broke|broken|breaks|came|comes|come|spread|spreads|emerged|emerges|"
    r"reached|reaches|leaked|leaks|arrived|is|was|has\s+it|had\s+it|goes|went|got|gets)(?:\s+(?:out|in|"
    r"round|around|through|about))?",
    re.IGNORECASE,
)
_NAMING = re.compile(
    r"(?:locally |widely |better |also |commonly |is |was |are |were )*"
    r"(?:so[- ]called|nicknamed|titled|entitled|named|christened|called|known(?: \w+)? as|"
    r"a\.?k\.?a\.?|"
    r"(?:the )?(?:word|term|phrase|film|novel|book|song|album|play|show|painting)\b.*|"
    r"appears\b.*)",
    re.IGNORECASE,
)
_MARKS = "\"“”„«»‘’'` "
_SENTENCE_ENDS = frozenset(".!?…,;")


def drop_inventions(found: Sequence[Found], layout: Layout) -> list[Found]:
    """Keep the attributions that are more than a few words in marks beside a word for naming; that
    "news broke" or "word is" is nobody's word."""
    kept = (one for one in found if not _is_invention(one, layout))
    return [_leave_news(one, layout.text) for one in kept]


def _leave_news(one: Found, text: str) -> Found:
    """An attribution without the "News" that broke, which is nobody."""
    if len(one.source) != 1 or not one.cue:
        return one
    source, cue = (text[span.start : span.end].strip() for span in (one.source[0], one.cue[0]))
    is_news = bool(_NEWS.fullmatch(source)) and bool(_BREAKS.fullmatch(cue))
    return replace(one, source=()) if is_news else one


def drop_datelines(found: Sequence[Found], layout: Layout) -> list[Found]:
    """Keep what is not "VELSUND: ..." where a text begins; for texts that are no transcripts."""
    begins = {one.start for one in layout.paragraphs[:_FIRST_PARAGRAPHS]}
    kept = [one for one in found if not _is_dateline(one, layout.text, begins)]
    places = [
        Span(one.start, one.start + end)
        for one in layout.paragraphs
        if (end := _find_place_end(layout.text[one.start : one.end]))
    ]
    return [one for one in (_leave_place(one, places) for one in kept) if one is not None]


def _find_place_end(paragraph: str) -> int:
    """Where a dateline ends that can be nobody's name: one with a dash, or with two places."""
    placed = _PLACED.match(paragraph)
    end = placed.end() if placed else find_dateline_end(paragraph)
    return 0 if not placed and paragraph[:end].rstrip().endswith(":") else end


def _leave_place(one: Found, places: Sequence[Span]) -> Found | None:
    """An attribution without the "VELSUND, Marram:" before it; None where that is its cue or all of
    its source."""
    place = next(
        (each for each in places if any(each.start <= span.start < each.end for span in
        (*one.source, *one.cue, *one.content))), None
    )  # fmt: skip
    if place is None:
        return one
    if any(place.start <= span.start < place.end for span in one.cue):
        return None
    source, content = (
        tuple(Span(max(span.start, place.end), span.end) for span in spans if span.end > place.end)
        for spans in (one.source, one.content)
    )
    return replace(one, source=source, content=content)


def _is_dateline(one: Found, text: str, begins: Collection[int]) -> bool:
    if len(one.source) != 1 or len(one.cue) != 1 or one.source[0].start not in begins:
        return False
    source = text[one.source[0].start : one.source[0].end]
    cue = text[one.cue[0].start : one.cue[0].end]
    is_quoted = any(text[span.start : span.end].lstrip()[:1] in _OPENING for span in one.content)
    is_short = len(source.split()) <= _MAX_PLACE_WORDS
    return cue.strip() == ":" and source.isupper() and is_short and not is_quoted


def _is_invention(one: Found, layout: Layout) -> bool:
    if one.source or len(one.content) != 1 or not _is_name_in_marks(one.content[0], layout):
        return False
    cues = (layout.text[span.start : span.end] for span in one.cue)
    return all(_NAMING.fullmatch(" ".join(cue.split())) for cue in cues)


def _is_name_in_marks(span: Span, layout: Layout) -> bool:
    around = layout.around(span.start)
    if around is None or not around.is_closed or span.end > around.end + 1:
        return False
    if count_words(layout.text, around.start, around.end) > _MAX_WORDS:
        return False
    return layout.text[around.start : around.end].rstrip(_MARKS)[-1:] not in _SENTENCE_ENDS
