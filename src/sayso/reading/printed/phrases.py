"""What somebody tells without a clause: "put the toll at 12", "spoke of the loss of nine barges".

A number is put at something, given as something or told of something; a thing is spoken of; or it
"was described by" somebody. What is told is then a phrase, and whoever stands before the verb, or
behind "by", says it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.printed.sources import is_speaker_with_more
from sayso.reading.printed.telling import (
    Saying,
    find_source_end,
    find_speaker,
    is_led_in,
    trim,
)
from sayso.records import Span

__all__ = ["find_phrases"]

_AUX = r"(?:(?:[a-z]+ly|has|had|have|also|then|later|once)\s+){0,2}"
_WHEN = (
    r"(?:\s+(?:on\s+[A-Z]\w+(?:\s+\d{1,2})?|yesterday|today|earlier|late\s+\w+|this\s+\w+|"
    r"last\s+\w+))?"
)
_NUMBER = (
    r"(?:(?:about|around|some|at\s+least|at\s+most|more\s+than|less\s+than|over|under|up\s+to|"
    r"nearly|almost|roughly|between|only|just|an?|as\s+(?:many|much|few|low|high)\s+as|the\s+low|"
    r"the\s+high)\s+)*[$€£]?(?:\d[\d,.]*(?:\s+(?:and|to)\s+\d[\d,.]*)?(?:%|\s+(?:percent|per\s+cent|"
    r"million|billion|thousand|hundred|tonnes|tons|dollars|euros|pounds))*|(?:no|one|two|three|four|five|"
    r"six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|"
    r"nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|"
    r"dozens?|zero)\b(?:-\w+|\s+(?:hundred|thousand|million|billion|"
    r"dozen|per\s?cent|percent))*)"
)
_COUNTED = (
    r"(?:it|that|them|(?:the|its|their|his|her|this|an?)\s+(?:[\w-]+\s+){0,3}?(?:number|toll|count|"
    r"figure|total|tally|cost|costs|price|loss|losses|damage|bill|share|size|strength|value|"
    r"turnout|attendance|crowd|casualties|deaths|dead|wounded|injured|victims|age|date|death\s+toll))"
)
_PUT = re.compile(
    rf"\b(?P<cue>{_AUX}(?:puts?|pegg?ed|pegs|sets?|estimate[sd]?|reckon(?:s|ed)|gave|gives?|"
    rf"calculate[sd]?|counts?|counted|places?|placed|quote[sd]?))\s+"
    rf"(?P<told>{_COUNTED}\b[^,;:“”]{{0,160}}?\s(?:at|as)\s+{_NUMBER})(?![\w-])"
)
_IS_PUT = re.compile(
    rf"(?P<told>(?:It|The|Its|Their|His|Her|This|A)\b[^;:“”]{{2,160}}?\s(?P<cue>(?:is|was|were|are|has\s+been|had\s+been)\s+"
    rf"(?:\w+ly\s+)?(?:put|estimated|given|set|pegged|reckoned|placed|counted))\s+(?:at|as)\s+{_NUMBER}"
    rf"(?:\s+\w+)?){_WHEN}\s+by\s+"
)
_HEARER = (
    r"(?:(?:the|this|our|a|an)\s+)?(?:[A-ZÀ-Þ][\w.&’'-]*(?:\s+[A-ZÀ-Þ][\w.&’'-]*){0,4}|reporters|"
    r"journalists|newsmen|newspaper|paper|magazine|programme|program|parliament|listeners|viewers|"
    r"interview|press\s+conference|radio|television|air|camera|court|us|me|yesterday|today|earlier|"
    r"again)"
)
"""To whom, where or when somebody speaks."""
_SPOKE = re.compile(
    rf"\b(?P<cue>{_AUX}(?:speaks?|spoke|spoken|talks?|talked|tells?|told)"
    rf"(?:\s+(?:(?:to|in|on|with)\s+)?(?:{_HEARER})){{0,3}}?\s+of)\s+"
    r"(?P<told>(?:the|an?|its|his|her|their|some|many|at\s+least|more|up|about|around|nearly|"
    r"\d[\d,.]*|[a-z]+(?:ty|teen|een|ve|wo|ee|ur|ix|ght|ne|en|ns|reds|ands))\s+[^;:“”]+)"
)
_THING = r"[^,;:“”]{2,120}?"
_BLAMED = re.compile(
    rf"\b(?P<cue>{_AUX}(?:lays?|laid|pin(?:s|ned)|puts?|attribute[sd]?|ascribe[sd]?|trace[sd]?|holds?|held))\s+"
    rf"(?P<told>{_THING}\s(?:at\s+the\s+(?:door|feet)\s+of|down\s+to|(?:back\s+)?to(?!\s+(?:be|have)\b)|"
    r"(?:responsible|accountable|liable|to\s+blame)\s+for|on)\s+[^;:“”]{2,160})"
)
_BLAMES = {
    "lay": "at the ",
    "lai": "at the ",
    "pin": " on ",
    "put": " down to ",
    "att": " to ",
    "asc": " to ",
    "tra": " to ",
    "hol": " for ",
    "hel": " for ",
}
"""By the first letters of a verb that lays something on somebody, how it goes on."""
_GAVE_AS = re.compile(
    rf"\b(?P<cue>{_AUX}(?:gave|gives?|named|names|listed|lists|cited|cites|identified|identifies))\s+"
    r"(?P<told>[^,;:“”]{2,80}?\s+as\s+the\s+(?:date|day|time|place|cause|reason|number|figure|culprit|culprits|"
    r"site|scene|hour|age|name|man|woman|person|one|ones|author|source)\b[^;:“”]*)"
)
_BY = re.compile(
    r"(?P<told>(?:The|Responsibility|News|Word|An?|This|That|Its|Their|His|Her)\s+[^;:“”]{8,240}?)\s+"
    r"(?P<cue>(?:is|was|were|are|has\s+been|had\s+been|have\s+been)\s+(?:\w+ly\s+)?"
    r"(?:described|confirmed|reported|announced|disclosed|revealed|recounted|acknowledged|related|"
    rf"mentioned|made\s+(?:public|known)|alleged|claimed|broken|brought|spread)){_WHEN}"
    r"(?:\s+(?:to|in|on|at|as)\s+[^,;:“”]{2,60}?)?\s+by\s+"
)
_BEFORE = (
    (_PUT, (" at ", " as ")),
    (_SPOKE, (" of ",)),
    (_GAVE_AS, (" as the ",)),
    (_BLAMED, (" at the ", " on ", " to ", " for ")),
)
"""Patterns behind somebody, and words of which a sentence has one wherever they fit."""
_MIN_WORDS = 4


def find_phrases(sentence: str) -> Iterator[Saying]:
    """What such phrases say of a sentence without its end mark."""
    yield from _read_before(sentence)
    yield from _read_by(sentence)


def _read_before(sentence: str) -> Iterator[Saying]:
    """Somebody, the verb, and the phrase: "Ida Moor put the toll at 12"."""
    for pattern, words in _BEFORE:
        has_words = any(word in sentence for word in words)
        match = pattern.search(sentence) if has_words else None
        if match is None or (pattern is _BLAMED and not _lays_blame(match)):
            continue
        source = find_speaker(sentence, 0, match.start())
        if source is None:
            continue
        before = sentence[: source.start].rstrip()
        if not before or is_led_in(before):
            yield source, trim(sentence, Span(*match.span("cue"))), (Span(*match.span("told")),)


def _read_by(sentence: str) -> Iterator[Saying]:
    """The phrase, the verb, and by whom: "the toll was put at 12 by Ida Moor"."""
    for pattern in (_IS_PUT, _BY):
        match = pattern.match(sentence) if " by " in sentence else None
        if match is None:
            continue
        end = find_source_end(sentence, match.end(), len(sentence))
        told = Span(*match.span("told"))
        is_enough = len(match["told"].split()) >= _MIN_WORDS
        if end and is_enough and is_speaker_with_more(sentence[match.end() : end]):
            yield Span(match.end(), end), Span(*match.span("cue")), (told,)


def _lays_blame(match: re.Match[str]) -> bool:
    """Whether the words behind a verb are those that lay something on somebody."""
    verb = match["cue"].split()[-1]
    return _BLAMES.get(verb[:3], "-") in match["told"] + " "
