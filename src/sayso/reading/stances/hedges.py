"""Whether an attributing is only said to be so: "reportedly", "might say", "seems to believe"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.stances.word_forms import base_forms

__all__ = ["HEARSAY", "IMPRESSIONS", "find_hedge", "find_hedge_before"]

HEARSAY = frozenset("reportedly allegedly purportedly supposedly rumoured rumored".split())
"""Words that say by themselves that somebody unnamed is behind a statement."""

IMPRESSIONS = frozenset("apparently seemingly ostensibly likely".split())
"""Words that alone tell what somebody believes, not what was said."""
_HEDGES = HEARSAY | frozenset(
    """apparently arguably conceivably could evidently likely may maybe might ostensibly perhaps
    possibly potentially presumably probably seemingly should supposed unlikely would d ’d 'd
    theoretically""".split()
)
_SEEMING = frozenset("seem appear look sound".split())
_PLACES = frozenset("on at before in alongside with together onstage".split())
"""What stands behind "appeared" where it means that somebody came."""
_WISHES = frozenset(
    "like love rather prefer not never only come become later eventually soon".split()
)
_HABITS = frozenset("often always sometimes regularly frequently routinely usually".split())
_ABLE = frozenset(
    "confirm report reveal disclose tell see hear recall remember verify announce".split()
)
"""What somebody who could do it did."""
_LOOKS = frozenset("like as".split())
_BEFORE = re.compile(
    r"\b(maybe|perhaps|possibly|probably|presumably|apparently|as\s+if|as\s+though)\s*$", re.I
)


def find_hedge(words: Sequence[str], until: int, *, is_generic: bool) -> int | None:
    """The place of the first hedge among a cue's lower-case words up to ``until``.

    ``is_generic``: the source is nobody in particular ("critics would say"), so that "would" is
    no habit of somebody's.
    """
    for at, word in enumerate(words[: until + 1]):
        if _hedges(words, at, word, is_generic):
            return at
    return None


def find_hedge_before(before: str) -> tuple[int, int] | None:
    """Where a hedge stands at the end of the words before a source or cue: "Maybe he ..."."""
    match = _BEFORE.search(before)
    return match.span(1) if match else None


def _hedges(words: Sequence[str], at: int, word: str, is_generic: bool) -> bool:
    following = words[at + 1] if at + 1 < len(words) else ""
    if word == "would":
        return _is_conditional(words[at + 1 :], is_generic)
    if word == "could" and not _ABLE.isdisjoint(base_forms(following)):
        return False
    if word in ("could", "should", "may", "might"):
        return following not in ("not", "only") or word in ("may", "might")
    if word in _HEDGES and word not in ("d", "’d", "'d"):
        return True
    bases = _SEEMING.intersection(base_forms(word))
    if not bases:
        return False
    if bases & {"look", "sound"}:
        return following in _LOOKS or (is_generic and len(words) == 1)
    return following not in _PLACES


def _is_conditional(rest: Sequence[str], is_generic: bool) -> bool:
    if not rest or rest[0] in _WISHES or not _HABITS.isdisjoint(rest):
        return False
    return is_generic or rest[0] in ("have", "be", "likely", "probably", "almost")
