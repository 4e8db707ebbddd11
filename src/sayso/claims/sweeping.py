"""What is said of all of some kind, or of none: "all rowers", "nobody", "not one of the guns".

It cannot be so beside a number of the same kind of whom the opposite is told. Words alone do not
say that it is the opposite ("all passengers were Danes"): the model that reads both has its say.
"""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.claims.comparing import (
    count_other_names,
    count_shared_names,
    share_words,
    tell_one_value,
)
from sayso.claims.numbers import has_number
from sayso.claims.statement import Statement
from sayso.claims.stems import stem

__all__ = ["is_sweeping", "opposes_all"]

_OF = r"(?:\s+(?:single\s+)?(?:one\s+)?of)?"
_THE = (
    r"(?:\s+(?:the|its|his|her|their|our|these|those|single|last|other|such|"
    r"[\w.-]+(?:[’']s|s[’'])))*"
)
_SWEPT = re.compile(
    rf"\b(?:all|every|each(?:\s+and\s+every)?|none|not\s+(?:an?|one|any)|no){_OF}{_THE}"
    r"((?:\s+[^\W\d_][\w’'-]*){1,3})",
    re.IGNORECASE,
)
_ANYBODY = re.compile(r"\b(?:every|no[ -]?|any)(?:one|body)\b", re.IGNORECASE)
_FIRST = re.compile(
    r"\W*(?:(?:that|but|and|in\s+fact|actually)\s+)?(?:(?:in|at|near|on|around|outside)\s+[^,]{2,30},\s+)?(?:all|every(?:one|body)?|each|"
    r"nobody|no[\s-]one|none|not\s+(?:an?|one|any)|no)\b(?!\s+(?:doubt|wonder|matter|longer|sooner|less|fewer|more|later)\b)",
    re.IGNORECASE,
)
_SIGNS = ("all ", "every", "each ", "none", "nobody", "no")
_LEAST_WORDS, _LEAST_NAMES = 0.25, 2
"""So many words, or names, have two in common of which one gives a number of something else."""


@lru_cache(maxsize=1 << 14)
def _read(words: str) -> tuple[bool, frozenset[str]]:
    """Whether a sentence begins with all or none of something, and the stems of what it names all
    or none of."""
    lowered = words.casefold()
    if not any(sign in lowered for sign in _SIGNS):
        return False, frozenset()
    kinds = {
        stem(one)
        for match in _SWEPT.finditer(lowered)
        if not has_number(match[1])
        for one in match[1].split()
    }
    if _ANYBODY.search(words):
        kinds |= {stem(one) for one in ("people", "person", "persons")}
    return bool(_FIRST.match(words)), frozenset(kinds)


def is_sweeping(words: str) -> bool:
    """Whether a sentence begins with all, or none, of something."""
    return _read(words)[0]


def opposes_all(one: Statement, other: Statement) -> bool:
    """Whether one tells of all, or of none, of something that the other gives a number of, of the
    same people, bodies or places."""
    return _opposes(one, other) or _opposes(other, one)


def _opposes(sweeping: Statement, other: Statement) -> bool:
    begins, kinds = _read(sweeping.words)
    if not begins and not kinds:
        return False
    quantities = other.facts.quantities
    if not quantities or _read(other.words)[0] or sweeping.is_denied or other.is_denied:
        return False
    if tell_one_value(sweeping, other) or count_other_names(sweeping, other):
        return False
    n_shared = count_shared_names(sweeping, other)
    if not kinds.isdisjoint(each.unit for each in quantities):
        return n_shared > 0
    is_near = n_shared >= _LEAST_NAMES or share_words(sweeping, other) >= _LEAST_WORDS
    return begins and n_shared > 0 and is_near
