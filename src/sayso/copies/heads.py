"""What stands over two texts: a title that was made from the other's, a desk for an author."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.outlets import find_outlet_names, is_agency, name_outlet
from sayso.records import Document

__all__ = ["compare_bylines", "compare_titles"]

_WORD = re.compile(r"\w+")
_MIN_TITLE_WORDS = 3
_DESK = re.compile(
    r"(?:^|\b)(?:staff|desk|newsroom|agenc(?:y|ies)|wires?|web|team|admin|editors?|bureau|online"
    r"|newsdesk|services?)\b",
    re.IGNORECASE,
)
"""Bylines that name nobody."""


def compare_titles(a: Document, b: Document) -> int:
    """1 where b's title is a's with something put to it ("Report: ..."), -1 the other way round.

    The name of its own outlet, which pages put behind every title, is nothing.
    """
    return _has_more(b, a) - _has_more(a, b)


def _has_more(one: Document, other: Document) -> int:
    """Whether the title of one is that of the other and more."""
    words, known = _cut_title(one), _cut_title(other)
    if len(known) < _MIN_TITLE_WORDS or len(words) <= len(known):
        return 0
    runs = (words[at : at + len(known)] for at in range(len(words) - len(known) + 1))
    return int(any(run == known for run in runs))


def _cut_title(document: Document) -> list[str]:
    return _WORD.findall(_find_own(document.outlet).sub(" ", document.title).lower())


@lru_cache(maxsize=4096)
def _find_own(outlet: str) -> re.Pattern[str]:
    """An outlet's name at either end of a title, set apart from it."""
    names = "|".join(re.escape(name) for name in find_outlet_names(outlet)) or r"\Z."
    own = rf"(?:the )?(?:{names})"
    return re.compile(rf"^\W*{own}\s*[:|–—-]|[:|–—(-]\s*{own}\W*$", re.IGNORECASE)


def compare_bylines(a: Document, b: Document) -> int:
    """1 where b was written by a desk and a was not, -1 the other way round.

    An agency signs by its name or its desks.
    """
    return _is_of_desk(b) - _is_of_desk(a)


def _is_of_desk(document: Document) -> int:
    is_signed = bool(_DESK.search(document.byline))
    return int(is_signed and not is_agency(name_outlet(document)))
