"""Ways to say in front whose word the rest of a sentence is, which the network overlooks.

"In Ida Moor's view, ...", "It is the verdict of two clerks that ...", "Word from the ministry is
that ...", "The inspector was categorical: ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.printed.asides import find_asides
from sayso.reading.printed.openings import find_openings
from sayso.reading.printed.phrases import find_phrases
from sayso.reading.printed.sources import (
    PERSON,
    find_source_after,
    is_speaker,
    is_speaker_with_more,
)
from sayso.reading.printed.telling import (
    AS,
    AS_TOLD_BY,
    FINITE,
    NOUN,
    NOUN_OF,
    NOUN_OWNED,
    OWN,
    SAYING_SO,
    SO,
    Saying,
    find_source_end,
    find_told,
    trim,
)
from sayso.reading.sources.words import ROLES, singular
from sayso.reading.stances.cue_words import is_speech
from sayso.records import Span
from sayso.titles import TITLES

__all__ = ["find_sayings"]

_IT_IS = re.compile(
    r"(?:It|This)\s+(?:is|was|remains|has\s+been)\s+(?:(?P<owner>[^,“”]{3,80}?)[’']s?\s+"
    rf"(?:{OWN}\s+)*{NOUN}|the\s+(?:{OWN}\s+)*{NOUN}\s+of\s+(?P<of>[^“”]{{3,120}}?)),?\s+that\s+"
)
_WHO = re.compile(
    r"It\s+(?:is|was)\s+(?P<source>[^“”]{3,120}?),?\s+who\s+(?P<verb>(?:\w+\s+){1,6}?)that\s+"
)
_NOUN_IS = re.compile(
    rf"(?:The\s+|An?\s+)?(?:{OWN}\s+)*(?P<cue>(?i:{NOUN}))\s+(?:from|of|by)\s+"
    r"(?P<source>[^“”]{3,120}?),?\s+(?:is|was|has\s+it|runs|ran|goes)\s+that\s+"
)
_OWNED_IS = re.compile(
    rf"(?P<source>[^,“”]{{3,90}}?)[’']s?\s+(?P<cue>(?:{OWN}\s+)*(?:{NOUN}|line|case))\s+"
    r"(?:is|was|has\s+it|runs)\s+that\s+"
)
_FIRM = re.compile(
    r"(?P<source>[^“”:]{3,120}?),?\s+(?P<cue>(?:is|was|were|are|remains|remained|sounded|has\s+been)\s+"
    r"(?:quite\s+|very\s+|just\s+as\s+|absolutely\s+)?(?:categorical|adamant|clear|blunt|certain|sure|"
    r"convinced|positive|firm|emphatic|unequivocal|explicit|insistent|frank|candid|in\s+no\s+doubt)|"
    r"(?:could|can|would)\s*(?:not|n[’']t)\s+(?:be|have\s+been)\s+(?:clearer|plainer|blunter|firmer|"
    r"more\s+\w+)|(?:leaves?|left)\s+(?:no|little)\s+doubt|(?:corrected|second(?:s|ed)|echo(?:es|ed)|agree[sd]|"
    r"concur(?:s|red)|object(?:s|ed)|protest(?:s|ed)|interrupt(?:s|ed)|elaborate[sd]|clarifie[sd]|plead(?:s|ed)|"
    r"retort(?:s|ed)|marvel(?:s|ed|led)|despair(?:s|ed)|sigh(?:s|ed)|shrug(?:s|ged)|correct(?:s|ed))"
    r"(?:\s+(?:him|her|them)(?:self|selves)?)?)(?P<tail>\s+(?:in|on|about|to)\s+[^:,–—]{2,60}?)?\s*(?::|\s[–—-])\s+(?=\S)"
)
_THAT = re.compile(
    r"That\s+(?P<told>[^“”]{15,}?)\s+(?P<cue>(?:is|was|were|has\s+been|had\s+been|came|comes|stems)\s+"
    rf"(?:(?P<word>[a-z]+)(?:\s+to\s+[^,“”]{{2,60}}?)?\s+by|from|(?:the\s+)?{NOUN}\s+of|what))\s+"
    r"(?P<source>[^“”]{3,160})"
)
_HAS_A = re.compile(
    r"(?P<source>[^:“”\"–—]{3,90}?),?\s+(?P<cue>(?:has|had|have|gives?|gave|tells?|told|offer(?:s|ed)?)"
    rf"\s+(?:an?|the|his|her|their|another|its)\s+(?:\w+\s+)?{NOUN}|(?:saw|heard|watched|witnessed)\s+it\b"
    r"[^:,“”]{0,40}?)\s*(?::|\s[–—-])\s+(?=\w)"
)
_LETS_KNOW = re.compile(
    r"(?P<source>[^:“”\"–—]{3,90}?),?\s+(?P<cue>(?:(?:has|have|had)\s+)?(?:ma(?:de|kes?)\s+(?:it\s+)?"
    r"(?:public|known|clear|plain)|lets?\s+(?:it\s+be\s+known|slip|on)|(?:went|goes|gone)\s+on\s+(?:the\s+)?record|"
    r"(?:gave|gives?)\s+(?:to\s+understand|an?\s+assurance|notice)))\s+that\s+"
)
_FOR = re.compile(
    r"(?:(?:For|To)\s+(?P<source>[^,“”:]{3,80}?),?\s+(?:it\s+(?:is|was)|there\s+(?:is|was|can\s+be))\s+"
    r"(?:\w+\s+){0,2}?(?:clear|certain|obvious|plain|evident|no\s+doubt|no\s+question|beyond\s+doubt)|"
    r"There\s+(?:is|was)\s+(?:no|little)\s+(?:doubt|question)\s+in\s+(?P<owner>[^,“”:]{3,80}?)[’']s?\s+"
    r"mind|(?:We|[^“”:]{3,160}?),?\s+(?:has|have|had)\s+it\s+(?:from|on\s+(?:the\s+|good\s+)?(?:word|"
    r"authority|say-so)\s+(?:of|from))\s+(?P<of>[^“”:]{3,120}?)|"
    r"It\s+(?:fell|was\s+left|was\s+up)\s+to\s+(?P<to>[^“”:]{3,100}?)\s+to\s+(?P<verb>[a-z]+)"
    r"(?:\s+[^,“”:]{2,40}?)?|(?:Among|From|With)\s+(?P<crowd>[^,“”:]{3,60}?),?\s+(?:the\s+|an?\s+)?"
    rf"{NOUN}\s+(?:goes|runs|is|was)),?\s+that\s+"
)
_TAKE_IT = re.compile(
    r"(?P<cue>Take\s+it\s+from|Listen\s+to|Ask)\s+(?P<source>[^:“”]{3,80}?)"
    r"(?:\s+and[^:“”]{3,40}?)?:\s+"
)
_LABEL = re.compile(
    r"(?P<source>[A-ZÀ-Þ][^:“”.,\d]{2,60}(?:,\s[^:“”.\d]{2,50})?)(?P<cue>:)\s+(?=[\w])"
)
_MOST_LABEL_WORDS = 7
_SOURCES = ("owner", "of", "source", "to", "crowd")
_ABOUT = re.compile(r"(?:\s+(?:of|on|in|to|at)\s+[^,]{2,60})?,\s+")
_MOST_CHARS = 700
"""What is longer is no sentence, or one that nobody could follow."""


def find_sayings(sentence: str) -> Iterator[Saying]:
    """What such ways say of a sentence without its end mark, the surest first; then what stands
    behind or within it."""
    if len(sentence) <= _MOST_CHARS:
        yield from _read_whole(sentence)
        yield from find_openings(sentence)
        yield from find_phrases(sentence)
        yield from _read_front(sentence)
        yield from find_asides(sentence)


def _read_whole(sentence: str) -> Iterator[Saying]:
    """Frames that begin the sentence and end with "that" or a mark; what is told follows."""
    whole = len(sentence)
    for pattern in (_IT_IS, _NOUN_IS, _OWNED_IS, _WHO, _FOR, _TAKE_IT):
        match = pattern.match(sentence)
        if match is None:
            continue
        group = next(name for name in _SOURCES if match.groupdict().get(name))
        source = Span(*match.span(group))
        if is_speaker_with_more(sentence[source.start : source.end].strip()):
            verb = match.groupdict().get("verb")
            if verb is not None and not any(is_speech(one) for one in verb.split()):
                continue
            yield source, _find_cue(match, source), (Span(match.end(), whole),)
    firm = _FIRM.match(sentence)
    if firm and is_speaker_with_more(firm["source"]):
        yield Span(*firm.span("source")), Span(*firm.span("cue")), (Span(firm.end(), whole),)
    that = _THAT.fullmatch(sentence)
    if that and (that["word"] is None or is_speech(that["word"])):
        end = find_source_end(sentence, that.start("source"), whole)
        if end:
            told = Span(*that.span("told"))
            yield Span(that.start("source"), end), Span(*that.span("cue")), (told,)
    yield from _read_colon(sentence)
    label = _LABEL.match(sentence)
    if label and _is_label(label["source"]) and FINITE.search(sentence, label.end()):
        yield Span(*label.span("source")), Span(*label.span("cue")), (Span(label.end(), whole),)


def _read_colon(sentence: str) -> Iterator[Saying]:
    """Somebody and that they tell something, or saw it, before a colon or "that": "Ida Moor has
    another memory: ...", "A memo makes plain that ..."."""
    whole = len(sentence)
    for pattern in (_HAS_A, _LETS_KNOW):
        match = pattern.match(sentence)
        if match and is_speaker_with_more(match["source"]):
            source, cue = Span(*match.span("source")), Span(*match.span("cue"))
            yield source, cue, (Span(match.end(), whole),)


def _find_cue(match: re.Match[str], source: Span) -> Span:
    """The words of a frame that are its cue: what stands before or behind its source."""
    named = match.groupdict()
    for group in ("cue", "verb"):
        if named.get(group):
            start, end = match.span(group)
            return Span(start, start + len(match.string[start:end].rstrip()))
    if named.get("owner"):
        words = match.string[source.end : match.end()]
        start = source.end + len(words) - len(words.lstrip("’'s \n"))
        end = match.string.rfind(" that", start, match.end())
        return Span(start, len(match.string[:end].rstrip(" ,")))
    return Span(match.start(), len(match.string[: source.start].rstrip()))


def _is_label(words: str) -> bool:
    """Whether what stands before a colon is somebody: a role alone, or one with a name."""
    first = words.split(",")[0].strip()
    if len(first.split()) == 1:
        return singular(first.lower()) in ROLES or first.lower() in TITLES or first == "Police"
    is_named = bool(re.search(PERSON.pattern + "$", first)) and not first.startswith("The ")
    return is_named and len(first.split()) <= _MOST_LABEL_WORDS and is_speaker(first)


def _read_front(sentence: str) -> Iterator[Saying]:
    """A phrase before the first commas says whose word all the rest is."""
    whole = len(sentence)
    owned = NOUN_OWNED.match(sentence)
    if owned and is_speaker(owned["source"]):
        behind = _ABOUT.match(sentence, owned.end())
        if behind:
            content = Span(behind.end(), whole)
            yield Span(*owned.span("source")), Span(*owned.span("cue")), (content,)
    for pattern in (SO, AS_TOLD_BY, NOUN_OF):
        lead = pattern.match(sentence)
        if lead is None or lead.group().split()[0].lower() in SAYING_SO:
            continue
        if pattern is AS_TOLD_BY and not is_speech(lead["word"]):
            continue
        after = find_source_after(sentence, lead.end(), whole)
        if after and is_speaker_with_more(sentence[after[0].start : after[0].end]):
            words = lead.span("cue") if pattern is not NOUN_OF else (0, lead.end())
            yield after[0], trim(sentence, Span(*words)), (Span(after[1], whole),)
    lead = AS.match(sentence)
    if lead is None:
        return
    for source, cue, end in find_told(sentence):
        if sentence[end : end + 2] == ", " and source.start <= lead.end():
            yield source, cue, (Span(end + 2, whole),)
