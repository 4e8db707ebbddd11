"""Drop attributions of words in marks that nobody says: scare quotes, titles of works, nicknames.

Only clear cases: the content is nothing but a few words in marks that do not end like a sentence,
nobody is there to say them, and the cue is a word for naming.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.nesting import Found
from sayso.reading.printed.layout import Layout, count_words
from sayso.records import Span

__all__ = ["drop_inventions"]

_MAX_WORDS = 6
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
    """Keep the attributions that are more than a few words in marks beside a word for naming."""
    return [one for one in found if not _is_invention(one, layout)]


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
