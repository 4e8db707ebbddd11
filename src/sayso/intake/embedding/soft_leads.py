"""Words that may hand over, weighed: nobody says it in one way only."""

from __future__ import annotations

import re

from sayso.intake.embedding.ends import says_i
from sayso.intake.embedding.facts import Facts
from sayso.intake.embedding.lead_words import ARTICLE, NO_ARTICLE, PART
from sayso.intake.embedding.naming import read_names

__all__ = ["weigh_soft"]

_ARTICLE = re.compile(rf"\b{ARTICLE}\b", re.IGNORECASE)
_POINTS = re.compile(
    rf"\b(?:here|below|the following|full|whole|entire|complete|verbatim|word for word|{PART})\b"
    r"|\bhere['’]?s\b",
    re.IGNORECASE,
)
_ALL_OF_IT = re.compile(
    r"\b(?:the (?:whole|entire|full) (?:thing|text)|some of it|all of it|word for word)\b",
    re.IGNORECASE,
)
_HANDLES = re.compile(
    r"\b(?:past(?:e|ed|ing)|post(?:ed|ing)?|cop(?:y|ied|ying)|typ(?:e|ed|ing)|quot(?:e|ed|ing)"
    r"|reprint(?:ed|ing)?|reproduc(?:e|ed|ing)|shar(?:e|ed|ing)|found|came across|sent|read|saved?"
    r"|translat(?:e|ed|ing)|put(?:ting)?|enclos(?:e|ed)|attach(?:ed)?|cut out|clipped|printed)\b",
    re.IGNORECASE,
)
_PUTS_HERE = re.compile(
    r"\b(?:past|post|cop[iy]|quot|reprint|reproduc|shar|typ|translat|put|enclos|attach)\w*\b"
    rf"[^.!?]{{0,50}}(?:\b(?:whole|entire|full|complete) (?:{ARTICLE}|text|thing)\b"
    rf"|\b(?:the|this|that) (?:{ARTICLE}|text) (?:here|below|in full)\b)",
    re.IGNORECASE,
)
_YOU = re.compile(r"\b(?:you|your|everybody|anybody|anyone|folks|guys)\b", re.IGNORECASE)
_OPEN = re.compile(
    rf"\b(?:from|in|via)\s[^.,:;!?]{{2,60}}(?<=\w)$|\b{ARTICLE}\b[^.,:;!?]{{0,60}}(?<=\w)$",
    re.IGNORECASE,
)
"""The sentence breaks off where a name, or the article, should come."""
_TELLS_WHENCE = re.compile(
    rf"^(?:it|this|they|these|the (?:text|{ARTICLE}|{PART}))\s(?:is|was|are|were|comes?|appeared"
    r"|ran)\b[^:!?]{0,60}\b(?:from|in|by)\b[^:!?]{2,80}\.$",
    re.IGNORECASE,
)
"""A whole sentence that says where the text is from."""
_SPOKEN = re.compile(
    r"\b(?:who (?:said|says|told)|telling|told|thoughts|podcast|show|radio|interview(?:ed)?|asked"
    r"|responded|replied|town hall)\b",
    re.IGNORECASE,
)
"""What was said and not written."""
_EACH, _SOME, _LITTLE = 1.0, 0.75, 0.5
_AGAINST = 4.0
_MOST = 3.5
"""Soft words alone are never enough: a head, a block or an end has to join them."""


def weigh_soft(words: str, last: str, *, has_voice: bool) -> tuple[float, Facts, bool]:
    """The weight of the last two sentences before an article, what they name, and who says it.

    ``last`` is the second of them; ``has_voice``: the page's author has said "I". Where that author
    says "I have to post the entire article" they need no colon. True when they speak of an article
    and are the author's own, to the reader.
    """
    facts = read_names(words)
    is_all = _ALL_OF_IT.search(words) is not None
    has_article, points = bool(_ARTICLE.search(words)), is_all or bool(_POINTS.search(words))
    handles, speaks = bool(_HANDLES.search(words)), says_i(words)
    speaks = speaks or _YOU.search(words) is not None
    is_open = last.endswith(":") or _OPEN.search(last) is not None
    is_told = facts.outlet != "" and _TELLS_WHENCE.search(last) is not None
    is_whole = says_i(words) and _PUTS_HERE.search(words) is not None
    if _SPOKEN.search(last) or not (is_open or is_told or is_whole):
        return 0.0, facts, speaks
    weight = (
        _EACH * (has_article + points + handles + bool(facts.outlet))
        + _SOME * (is_open or is_whole)
        + _LITTLE * speaks
        - _AGAINST * (NO_ARTICLE.search(words) is not None)
    )
    speaks_of_it = has_article or is_all
    is_own = (speaks_of_it or facts.outlet != "") and (speaks or is_told)
    return min(_MOST, weight), facts, is_own or (speaks_of_it and has_voice)
