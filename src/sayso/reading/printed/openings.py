"""Sentences that begin with somebody who tells, in whatever way, what stands behind "that" or a
colon.

"A clerk, who has seen the file, let slip that ...", "Giving evidence, Ida Moor deposed that ...",
"The Post leads with the news that ...", "The Post carries these words of Ida Moor: ...", "Moor is
quoted in the Post as saying that ...". The network finds most of them where the somebody is short.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.printed.sources import is_speaker_with_more
from sayso.reading.printed.telling import (
    FINITE,
    NOUN,
    OWN,
    Saying,
    find_speaker,
    is_led_in,
    is_telling,
    trim,
)
from sayso.reading.stances.cue_words import find_stance, is_speech
from sayso.records import Span, Stance

__all__ = ["begins_anew", "find_openings"]

_AUX = r"(?:(?:[a-z]+ly|has|had|have|also|then|later|once|been|is|was)\s+){0,3}"
_TOLD = (
    rf"(?:{NOUN}|remarks?|points?|comments?|hints?|facts?|lines?|bombshell|scoop|exclusive|headline|"
    r"item|piece|rumou?rs?|posts?|tweets?|notes?|quotes?|suggestion|discovery|announcement|warning|"
    r"confession|details?|particulars)"
)
"""What is told, of any kind."""
_A = rf"(?:(?:an?|the|this|these|that|its|his|her|their|another|some)\s+)?(?:{OWN}\s+|[a-z-]+\s+)?"
_NO_TELLING = r"(?!\s+(?:no|little|light|short|fun|nonsense|mockery|mincemeat|lie)\b)"
_WHEN = r"(?:\s+(?:on\s+\w+|yesterday|today|earlier|late\s+\w+|this\s+\w+|last\s+\w+))?"
_GIVE = (
    r"(?:ma(?:de|kes?|king)|gave|gives?|giving|rais(?:es?|ed)|voic(?:es?|ed)|express(?:es|ed)?|"
    r"offer(?:s|ed)?|shar(?:es?|ed)|repeat(?:s|ed)?|post(?:s|ed)?|br(?:oke|eaks?|ought|ings?)|"
    r"(?:came|comes?)\s+(?:out|up|forward)\s+with|put(?:s|ting)?\s+(?:out|forward)|relay(?:s|ed)?|"
    r"pass(?:es|ed)?\s+on|circulat(?:es?|ed)|dropp?(?:s|ed)?|add(?:s|ed)?|left|leaves?|sent|sends?|"
    r"wrote|issu(?:es?|ed)|releas(?:es?|ed)|record(?:s|ed)?|read(?:s)?(?:\s+out)?|deliver(?:s|ed)?|"
    r"has|had|have|blew|stuck\s+to|sticks\s+to|stands?\s+by|stood\s+by)"
)
"""What somebody does with words."""
_PRINT = (
    r"(?:(?:lead|led|leads|open|opens|opened|splash(?:es|ed)?|run|runs|ran|front(?:s|ed)?|went|goes|"
    rf"headlin(?:es?|ed)|kick(?:s|ed)\s+off){_WHEN}\s+(?:with|on)|carr(?:y|ies|ied)|run|runs|ran|"
    r"publish(?:es|ed)?|print(?:s|ed)?|featur(?:es?|ed)|air(?:s|ed)?|broadcasts?|spread|quot(?:es?|ed)|"
    r"reproduc(?:es?|ed)|scoop(?:s|ed))"
)
"""What papers do with them."""
_WHOM = (
    r"(?:\s+(?:(?:to|in|on|at|with|before|during|through|via|last|late|early|earlier|yesterday|today|us|me|"
    r"them|him|her|colleagues|friends|relatives|reporters|journalists|newsmen|parliament|lawmakers|the|this|our|a|an)\b|(?=[A-ZÀ-Þ]))"
    r"[^,;:“”]{0,70}?)??"
)
_THAT = rf"{_WHOM},?\s+that\s+"
_NOUN_THAT = re.compile(
    rf"\b(?P<cue>{_AUX}(?:{_GIVE}|{_PRINT}){_NO_TELLING}{_WHEN}\s+{_A}{_TOLD}\b){_THAT}"
)
_VERB_THAT = re.compile(
    rf"\b(?P<cue>{_AUX}(?:open(?:s|ed)\s+up|lets?\s+(?:it\s+be\s+known|slip|on|out|\S+(?:\s+\S+){{0,10}}?\s+"
    r"know)|(?:gave|gives?|giving)\s+(?:\S+\s+){0,6}?to\s+(?:understand|believe)|(?:put|puts)\s+it\s+(?:on\s+"
    r"(?:the\s+)?record|about|out)|ma(?:de|kes?)\s+(?:it\s+)?(?:public|known|clear|plain)|"
    r"(?:went|goes|gone)\s+(?:public|on\s+(?:the\s+)?(?:record|air|television|radio))(?:\s+(?:with|to\s+say))?|"
    r"(?:is|was|are|were)\s+(?:\w+\s+)?to\s+have\s+(?:told|said|confided|claimed|admitted|warned|remarked|"
    r"written|informed)|(?:is|was|were)\s+(?:over)?heard\s+(?:saying|telling|to\s+say|claiming)|"
    r"(?:told|telling|tells?)|records?|recorded|deposed|deposes|allowed|ha(?:s|d)\s+it|(?P<word>[a-z]+(?:ed|s|id|ote|ore|old|ok|ew|eld)))"
    rf"(?:\s+(?:out|up|\w+ly))?){_THAT}"
)
_HOW = re.compile(
    rf"\b(?P<cue>{_AUX}(?:(?:sets?|la(?:id|ys?)|spell(?:s|ed))\s+out|describe[sd]?|recount(?:s|ed)|recall(?:s|ed)|"
    rf"relate[sd]|narrate[sd]|tells|told)){_WHOM}\s+how\s+(?!(?:to|much|many|long|far|often|well|it)\b)"
)
_COLON = re.compile(
    rf"\b(?P<cue>{_AUX}(?:{_GIVE}|{_PRINT}){_NO_TELLING}\s+{_A}{_TOLD}\b(?:\s+[^,;:“”]{{2,70}}?)??)"
    r"(?P<colon>\s*:)\s+(?=\S)"
)
_WORDS_OF = re.compile(
    rf"(?P<before>[^:“”]{{3,160}}?),?\s+(?P<cue>{_AUX}(?:{_GIVE}|{_PRINT}){_WHEN}\s+(?:(?:this|these|"
    rf"the\s+following)|(?:the\s+)?(?:{OWN}\s+)?(?:these\s+|following\s+)?{_TOLD})(?:\s+{_TOLD})?\s+"
    r"(?:of|from|by))\s+(?P<source>[^:“”]{3,160}?)\s*:\s+(?=\S)"
)
_SEEN_IN = re.compile(
    r"(?P<cue>(?:As\s+)?(?:[Qq]uoted|[Rr]eported|[Pp]ublished|[Pp]rinted|[Cc]arried|[Nn]oted|[Rr]ead|[Ss]een|"
    r"[Ww]ritten|[Cc]laimed|[Hh]eard)\s+(?:in|on|by)(?:\s+the\s+\w+\s+of)?|Quoth|Said|Says|Adds|Added|"
    r"Writes|Wrote|Thus|Words\s+of)\s+"
    rf"(?P<source>[^:“”]{{3,160}}?){_WHEN}\s*:\s+(?=\S)"
)
_QUOTED_AS = re.compile(
    r"(?P<cue>(?:is|was|are|were|has\s+been|have\s+been|had\s+been|being)\s+(?:\w+\s+)?(?:quoted|cited|"
    r"reported|recorded|heard|on\s+record)(?:\s+[^,;:“”]{2,70}?)??\s+as\s+(?:saying|claiming|stating|telling|"
    r"having\s+(?:said|told|claimed|stated)|alleging|warning|remarking|adding)"
    r"(?P<whom>\s+[^,;:“”]{2,60}?)??)(?P<end>\s+that\s+|\s*:\s+|,?$|\s+(?=\S))"
)
_BY_THAT = re.compile(
    r"It\s+(?:was|is|has\s+been|had\s+been)\s+(?P<cue>(?:\w+ly\s+)?(?P<word>[a-z]+)(?:\s+[^,;:“”]{2,60}?)?\s+by)\s+"
    r"(?P<source>[^;:“”]{3,140}?),?\s+that\s+"
)
_PLAIN = re.compile(
    rf"(?P<source>[^,;:“”]{{3,90}}?)[’']s?\s+(?P<cue>(?:{OWN}\s+)*{NOUN})"
    r"(?:\s+(?:is|was)\s+[a-z][^,;:“”]{2,40})?:\s+(?=[a-z“])"
)
_IF_TRUE = re.compile(
    r"(?:[Ii]f|[Aa]ssuming|[Pp]rovided|[Ss]hould)\s+what\s+(?P<source>[^,;:“”]{3,100}?)\s+"
    r"(?P<cue>(?:(?:has|have|had)\s+)?(?:writes?|wrote|written|reports?|reported|says?|said|claims?|claimed|"
    r"tells?|told|prints?|printed|puts?\s+out)(?:\s+\w+)?\s+(?:is|are|was|be|proves?|turns?\s+out|holds?)"
    r"(?:\s+to\s+be)?(?:\s+(?:true|right|correct|so|accurate|confirmed|borne\s+out|up))?),\s+(?=\S)"
)
_WHAT_TOLD = re.compile(
    r"(?P<lead>(?:[Gg]oing|[Tt]o\s+go|[Jj]udging)\s+by|[Ff]rom|[Aa]ccording\s+to|[Bb]ased\s+on|"
    r"[Oo]n\s+the\s+(?:strength|basis)\s+of|[Bb]y)\s+(?:all\s+)?what\s+(?P<source>[^;:“”]{3,160}?),?\s+"
    r"(?P<cue>(?:has\s+|had\s+|have\s+)?(?:told|tells?|said|says?|wrote|writes?|reported|reports?|recalls?|recalled|"
    r"remembers?|remembered|describe[sd]?|explain(?:s|ed)|claim(?:s|ed)|relate[sd]|saw|heard))"
    rf"(?:\s+(?:to\s+)?(?:us|me|the\s+[^,]{{2,40}}|[A-Z][^,]{{2,40}}|this\s+\w+|our\s+\w+|reporters))?"
    rf"{_WHEN},\s+(?=\S)"
)
_GOES_ON = re.compile(
    r"(?:same|very|[a-z]+ly|is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|"
    r"did|never|not)\b|[a-z]{3,}(?:ed|es|s)\s+(?:the|an?|his|her|its|their|our|this|that|us|him|them|it|in|on|"
    r"at|to|for|from|by|with|(?=[A-ZÀ-Þ]))"
)
_TOOK = re.compile(FINITE.pattern.replace(r"|[a-z]{2,}ed", ""))
_PUT = frozenset(("put", "made", "brought", "given"))
_NO_THAT = frozenset(
    """hope hopes hoped want wants wanted wish wishes wished decide decides decided favor favored
    prefer oppose opposed ensure ensured see sees saw doubt doubts doubted""".split()
)
_TAKES_THAT = frozenset(
    (
        Stance.ASSERT,
        Stance.ADMIT,
        Stance.CONFESS,
        Stance.WARN,
        Stance.ALLEGE,
        Stance.BELIEVE,
        Stance.SHOW,
        Stance.CRITICISE,
    )
)


def find_openings(sentence: str) -> Iterator[Saying]:
    """What such words say of a sentence without its end mark, the surest first."""
    yield from _read_quoted(sentence)
    yield from _read_what(sentence)
    yield from _read_words_of(sentence)
    yield from _read_owned(sentence)
    yield from _read_that(sentence)


def _read_quoted(sentence: str) -> Iterator[Saying]:
    """ "Ida Moor, a clerk, is quoted in the Post as saying that ..."; "..., Moor was quoted as
    saying"."""
    for match in _QUOTED_AS.finditer(sentence):
        source = find_speaker(sentence, sentence.rfind("”", 0, match.start()) + 1, match.start())
        if source is None:
            continue
        cue = Span(*match.span("cue"))
        before = sentence[: source.start].rstrip()
        if match.end() < len(sentence):
            if not match["end"].strip() and not begins_anew(sentence[match.end() :]):
                continue
            if not before or is_led_in(before):
                yield source, cue, (Span(match.end(), len(sentence)),)
        elif before.endswith((",", "”")):
            yield source, cue, (Span(0, len(before.rstrip(", "))),)


def _read_what(sentence: str) -> Iterator[Saying]:
    """ "If what the Post writes is true, ..."; "Going by what Ida Moor told us, ..."."""
    for pattern in (_IF_TRUE, _WHAT_TOLD):
        match = pattern.match(sentence)
        if match and is_speaker_with_more(match["source"]):
            content = Span(match.end(), len(sentence))
            yield Span(*match.span("source")), Span(*match.span("cue")), (content,)


def _read_words_of(sentence: str) -> Iterator[Saying]:
    """ "The Post carries these words of Ida Moor: ..."; "Quoted in the Post: ..."."""
    for pattern in (_WORDS_OF, _SEEN_IN):
        match = pattern.match(sentence)
        if match is None or not is_speaker_with_more(match["source"]):
            continue
        before = match.groupdict().get("before")
        if before is None or is_speaker_with_more(before):
            content = Span(match.end(), len(sentence))
            yield Span(*match.span("source")), Span(*match.span("cue")), (content,)


def _read_owned(sentence: str) -> Iterator[Saying]:
    """ "The guard's version: ..."; "It was put to the inquiry by Ida Moor that ..."."""
    for pattern in (_PLAIN, _BY_THAT):
        match = pattern.match(sentence)
        if match is None or not is_speaker_with_more(match["source"]):
            continue
        word = match.groupdict().get("word")
        is_telling_it = word is None or word in _PUT or is_speech(word)
        if is_telling_it and FINITE.search(sentence, match.end()):
            content = Span(match.end(), len(sentence))
            yield Span(*match.span("source")), Span(*match.span("cue")), (content,)


def _read_that(sentence: str) -> Iterator[Saying]:
    """Somebody, what they do with words, and the words behind "that" or a colon."""
    for pattern in (_NOUN_THAT, _COLON, _VERB_THAT, _HOW):
        for match in _find_overlapping(pattern, sentence):
            word = match.groupdict().get("word")
            if word is not None and not _takes_that(word):
                continue
            source = find_speaker(sentence, 0, match.start())
            if source is None:
                continue
            before = sentence[: source.start].rstrip()
            told = sentence[match.end() :]
            is_first = not before or is_led_in(before)
            is_clause = pattern is _COLON or begins_anew(told)
            if is_first and FINITE.search(told) and (told[:1] in '“"' or is_clause):
                cue = trim(sentence, Span(*match.span("cue")))
                yield source, cue, (Span(match.end(), len(sentence)),)
            break


def begins_anew(told: str) -> bool:
    """Whether a clause with a subject of its own begins: "that" tells no more of what is before."""
    return bool(FINITE.search(told)) and not (_GOES_ON.match(told) or _TOOK.match(told))


def _find_overlapping(pattern: re.Pattern[str], sentence: str) -> Iterator[re.Match[str]]:
    """Every match, those within another too."""
    match = pattern.search(sentence)
    while match:
        yield match
        match = pattern.search(sentence, match.start() + 1)


def _takes_that(word: str) -> bool:
    """Whether a verb tells what follows behind "that"."""
    if word in _NO_THAT or word.endswith(("ing", "ly")):
        return False
    found = find_stance(word)
    is_listed = found is not None and found[0] in _TAKES_THAT and is_speech(word)
    return is_listed or is_telling(word)
