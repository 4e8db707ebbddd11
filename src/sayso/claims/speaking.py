"""Whom a pronoun at the start of somebody's words means: "he had never met her" is said of him."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sayso.claims.denying import denies
from sayso.records import Attribution, NameType, SourceType

__all__ = ["find_speaker", "find_types", "put_speaker"]

_FIRST = re.compile(r"(?:I|[Ww]e|he|she|it|they|He|She|It|They)(?:(?=[’']\w)|(?!\w))")
_PRONOUNS = frozenset("i we he she it they you who this that these those one".split())
_IT_IS = re.compile(
    r"it(?:\s*[’']\s*s\b|\s+(?:is|was|has\s+been|had\s+been|would\s+be|will\s+be|may\s+be|seems?|seemed|appears?|appeared|"
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


def find_types(words: str) -> tuple[NameType, ...]:
    """What the pronoun that words begin with may stand for."""
    pronoun = words.split(maxsplit=1)[0].casefold() if words else ""
    if pronoun.startswith(("he", "she", "i")) and not pronoun.startswith("it"):
        return (NameType.PERSON,)
    if pronoun.startswith(("it", "we")):
        return (NameType.ORGANISATION, NameType.PLACE)
    return tuple(NameType)


def put_speaker(words: str, speaker: str) -> str:
    """Words with a name in place of the pronoun they begin with."""
    return _FIRST.sub(speaker, words, count=1) if speaker else words


def _find_named(attributions: Sequence[Attribution]) -> Iterator[Attribution]:
    for one in attributions:
        name = one.source_name.split()
        is_name = 0 < len(name) <= _MOST_WORDS and name[0].casefold() not in _PRONOUNS
        if is_name and one.source_type is not SourceType.UNSTATED:
            yield one
