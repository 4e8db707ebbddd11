"""What is denied without being told: "no truth in reports of a sale", "denied any part in it".

Such words are no statement of their own, but say of what another text states that it is not so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.claims.denying import BEING_DENIED, DENYING, NOUN, UNTRUE, WHOSE
from sayso.claims.pointing import denies_plainly
from sayso.records import Attribution, Span
from sayso.words import lower

__all__ = ["DeniedMention", "find_denied_mentions"]

_ABOUT = (
    r"(?:of|about|over|on|regarding|concerning|around|surrounding|alleging|linking|into|as\s+to)"
)
_THING = r"(?P<thing>[^,;:.“”\"—–?!]+?(?:(?<=\d)[,.](?=\d)[^,;:.“”\"—–?!]+?)*)"
_END = (
    r"(?=\s*(?:[,;:.“”\"—–?!]|$)|\s+(?:as|saying|and|but|(?<!\bin\s)(?<!\bby\s)(?<!\bof\s)(?<!\bunder\s)(?<!\bwith\s)which|who|while|when|after|in\s+an?\s+(?:statement|interview|post|"
    r"filing|letter|letter|broadcast|message|briefing|press))\b)"
)
_OF_A_CLAIM = re.compile(
    rf"\b{DENYING}\s+(?:(?:as\s+)?(?:\w+\s+){{0,2}})?{WHOSE}{NOUN}\s+{_ABOUT}\s+{_THING}{_END}"
)
_NOTHING_IN = re.compile(
    rf"\b(?:no|not\s+(?:a|an|any)\s+\w+\s+of|absolutely\s+no|nothing)\s+(?:(?:truth|substance|basis|foundation|merit)\s+)?"
    rf"(?:whatsoever\s+)?(?:in|to|for|behind)\s+{WHOSE}{NOUN}\s+{_ABOUT}\s+{_THING}{_END}"
)
_CALLED = re.compile(
    rf"\b{NOUN}\s+{_ABOUT}\s+{_THING}(?:\s+(?:is|was|are|were|as|to\s+be)|(?=\s+[“\"‘']))\s+{UNTRUE}"
)
_SAID_OF = re.compile(
    rf"\b(?:said|remarked|insisted|added|replied)\s+(?:of|about)\s+(?:the|an?|his|her|their|its)\s+"
    rf"(?:alleged|supposed|purported|reported|claimed|rumou?red|so-called)\s+{_THING}{_END}"
)
_ASKED_ABOUT = re.compile(
    rf"\b(?:asked|questioned|quizzed|pressed|confronted|challenged)\s+(?:about|on|over|with)\s+{WHOSE}{NOUN}\s+"
    rf"(?:that|{_ABOUT})\s+{_THING}{_END}"
)
_NO_PART = re.compile(
    rf"\b(?:{BEING_DENIED}\s+(?:any\s+|all\s+|having\s+(?:any|had\s+any|had\s+a)\s+|\w+\s+)?|(?:had|has|have|played|took)\s+(?:absolutely\s+)?no\s+)"
    r"(?:role|part|hand|involvement|complicity|responsibility|knowledge|connection|link|links|ties|share)\s+"
    rf"(?:in|of|for|to|with)\s+{_THING}{_END}|\b(?:had|has|have|having)\s+(?:absolutely\s+)?nothing\s+to\s+do\s+with\s+(?P<other>[^,;:.“”\"—–?!]+?){_END}|"
    rf"\b(?:was|were|is|are|been)\s+(?:not|never)\s+(?:involved|implicated)\s+in\s+(?P<third>[^,;:.“”\"—–?!]+?){_END}"
)
_IN_WHICH = re.compile(r"(?:an?|the|any)\s+(?:\w+\s+)?\w+\s+(?:in|by|under)\s+which\s+")
"""What only leads up to what is denied: "a deal by which"."""
_OF_A_DAY = re.compile(r"[\w ,]{1,30}\sthat\s")
"""What is no thing but a day, of a report told behind it: "of 3 May that"."""
_OF_SOMETHING = re.compile(rf"\b{NOUN}\s+{_ABOUT}\s")
_PARTS = re.compile(
    r"(?:role|part|hand|involvement|complicity|responsibility|knowledge|connection|links?|ties|share)\s+"
    r"(?:in|of|for|to|with)\s|to\s+do\s+with\s|(?:not|never)\s+(?:involved|implicated)"
)
"""What stands in whatever the patterns above fit; looked for first, since it is quickly found."""


@dataclass(frozen=True, slots=True)
class DeniedMention:
    """Words that name what is denied; ``is_of_denier``: who denies says he had no part in it."""

    span: Span
    sentence: Span
    attribution: Attribution | None
    is_of_denier: bool


def find_denied_mentions(
    text: str, sentences: Iterable[Span], attributions: Sequence[Attribution]
) -> Iterator[DeniedMention]:
    """What each sentence of a text denies by naming it, at most one of a sentence."""
    small = lower(text)
    for sentence in sentences:
        found = _find(small, sentence)
        if found is not None:
            thing, is_of_denier = found
            attribution = _find_saying(sentence, thing, attributions)
            yield DeniedMention(thing, sentence, attribution, is_of_denier)


def _find(text: str, sentence: Span) -> tuple[Span, bool] | None:
    if "?" in text[sentence.start : sentence.end]:
        return None
    is_part = _PARTS.search(text, sentence.start, sentence.end)
    match = _NO_PART.search(text, sentence.start, sentence.end) if is_part else None
    if match:
        name = next(name for name, words in match.groupdict().items() if words)
        return Span(*match.span(name)), True
    is_of_something = _OF_SOMETHING.search(text, sentence.start, sentence.end)
    for pattern in (_OF_A_CLAIM, _NOTHING_IN, _CALLED) if is_of_something else ():
        match = pattern.search(text, sentence.start, sentence.end)
        if match and not _OF_A_DAY.match(match["thing"]):
            start, end = match.span("thing")
            lead = _IN_WHICH.match(text, start, end)
            return Span(lead.end() if lead else start, end), False
    words = text[sentence.start : sentence.end]
    for pattern in (_SAID_OF, _ASKED_ABOUT):
        match = pattern.search(text, sentence.start, sentence.end)
        if match and (denies_plainly(words) or _CRIED.search(words)):
            return Span(*match.span("thing")), False
    return None


_CRIED = re.compile(
    r"[“\"‘']\W*(?:no|never|not\s+true|(?:that|it|this)\s+(?:never|did\s+not|didn[’']t|is\s+not|isn[’']t|was\s+not|wasn[’']t)\b)"
)


def _find_saying(
    sentence: Span, thing: Span, attributions: Sequence[Attribution]
) -> Attribution | None:
    """The outermost attribution with a source in whose words, or beside which, the thing stands."""
    inside = [
        one
        for one in attributions
        if one.cue
        and one.source
        and sentence.start <= one.cue[0].start < sentence.end
        and not (thing.start <= one.cue[0].start < thing.end)
    ]
    around = [
        one
        for one in inside
        if any(span.start <= thing.start and thing.end <= span.end for span in one.content)
    ]
    return next(iter(sorted(around or inside, key=lambda one: (len(one.chain), one.cue))), None)
