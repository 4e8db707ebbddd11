"""An outlet that says something, with a colon: what follows may be one sentence or an article."""

from __future__ import annotations

import re

from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.lead_words import NO_ARTICLE, SAYS
from sayso.intake.embedding.names import NAMES, OutletName, find_outlets
from sayso.intake.embedding.naming import PERSON_AT

__all__ = ["read_weak"]

_SUBJECT_BEFORE = re.compile(
    r"(?:^|[.!?;,]\s+|\b(?:and|but|as|so|even|now|what|how|when|because|that|well|meanwhile|finally"
    r"|then|yes|first|next|second|or)\s+)(?:the\s+)?$",
    re.IGNORECASE,
)
"""What stands before an outlet that is the subject of its clause: none is asked "by the Times"."""
_NAMED_BEFORE = re.compile(
    r"(?:\b(?:according to|here is|here['’]s)|^(?:(?:and )?(?:more|this|also) )?from)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_VERB_BEHIND = re.compile(
    r"(?:,[^,:\n]{1,60},)?\s*(?:website|site|newspaper|online|also|now|then|\w+ly)?\s*,?\s*"
    rf"{SAYS}:$",
    re.IGNORECASE,
)
_NOTHING_BEHIND = re.compile(
    r"(?:['’]s?)?\s*(?:,?\s*(?:again|too|also|today|yesterday|then|online|on [A-Z]\w+"
    r"|a (?:day|week) (?:later|earlier)|(?:the|of the|of that) (?:same |next )?day|in (?:part|full)"
    r"|article|report|story|piece|editorial|[\d\w ,]{3,20}\d{4}))*\s*:$"
)
_PERSON_BEHIND = re.compile(
    r"(?:['’]s?)?\s+(?:(?:columnist|reporter|correspondent|editor|writer|blogger)\s+)?"
    rf"(?P<person>{NAMES})\s+(?:{SAYS}):$"
)


def read_weak(words: str) -> Facts | None:
    """Outlet and author of "The Courier has the story:"; ``None`` when no outlet says anything.

    "The librarian told the Courier:" hands over to the librarian.
    """
    if not words.endswith(":") or NO_ARTICLE.search(words):
        return None
    return next(filter(None, (_read_one(words, outlet) for outlet in find_outlets(words))), None)


def _read_one(words: str, outlet: OutletName) -> Facts | None:
    before, behind = words[: outlet.start], words[outlet.end :]
    if person := PERSON_AT.search(before):
        return Facts(outlet.name, person["person"])
    has_nothing_behind = _NOTHING_BEHIND.match(behind) is not None
    if _NAMED_BEFORE.search(before) and has_nothing_behind:
        return Facts(outlet.name)
    if not _SUBJECT_BEFORE.search(before):
        return None
    if person := _PERSON_BEHIND.match(behind):
        return Facts(outlet.name, person["person"])
    return Facts(outlet.name) if has_nothing_behind or _VERB_BEHIND.match(behind) else None
