"""Whom a pronoun at the start of somebody's words means: "he had never met her" is said of him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.claims.denying import denies
from sayso.records import Attribution, SourceType

__all__ = ["find_speaker", "put_speaker"]

_FIRST = re.compile(r"(?:I|[Ww]e|he|she|it|they|He|She|It|They)(?:(?=[’']\w)|(?!\w))")
_NAMELESS = (SourceType.UNSTATED,)
_PRONOUNS = frozenset("i we he she it they you who this that these those one".split())
_IT_IS = re.compile(
    r"it(?:[’']s|\s+(?:is|was|has\s+been|had\s+been|would\s+be|will\s+be|may\s+be|seems?|seemed|appears?|appeared|"
    r"emerged|turned\s+out|took|takes))\b",
    re.IGNORECASE,
)
_MOST_WORDS = 6


def find_speaker(words: str, inward: Sequence[Attribution], text: str) -> str:
    """The name of whoever is meant by the pronoun that words begin with; "" where there is none.

    ``inward``: the attributions that the words stand in, innermost first. Who denies something
    speaks of himself, else the innermost that has a name.
    """
    if not _FIRST.match(words) or _IT_IS.match(words):
        return ""
    speaking = list(_find_named(inward))
    denying = [one for one in speaking if denies(one, text)]
    for one in (*denying, *speaking):
        return " ".join(one.source_name.split())
    return ""


def put_speaker(words: str, speaker: str) -> str:
    """Words with a name in place of the pronoun they begin with."""
    return _FIRST.sub(speaker, words, count=1) if speaker else words


def _find_named(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    for one in attributions:
        name = one.source_name.split()
        is_name = 0 < len(name) <= _MOST_WORDS and name[0].casefold() not in _PRONOUNS
        if is_name and one.source_type not in _NAMELESS:
            yield one
