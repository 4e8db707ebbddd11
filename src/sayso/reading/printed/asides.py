"""What stands behind or within a sentence and says whose word all of it is.

"..., a driver made public in the Post", "..., charges the engineer", "the tank, the foreman called
down, was full", "..., in the mayor's view", "... – that, at least, is what the mayor told us".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.reading.printed.sources import (
    PERSON,
    find_source_after,
    find_source_before,
    is_speaker,
    is_speaker_with_more,
)
from sayso.reading.printed.telling import (
    AS,
    AS_TOLD_BY,
    BLANK,
    FINITE,
    GOES_ON,
    NOUN,
    NOUN_OF,
    NOUN_OWNED,
    OWN,
    SAYING_SO,
    SO,
    Saying,
    find_source_end,
    find_told,
    is_led_in,
    is_reported,
    is_telling,
    move,
    trim,
)
from sayso.reading.stances.cue_words import is_speech
from sayso.reading.stances.word_forms import base_forms
from sayso.records import Span

__all__ = ["find_asides"]

_ENDS_LED = re.compile(rf"[,\s]+{AS.pattern[: -len(BLANK)]}$", re.IGNORECASE)
_SUMS_UP = re.compile(
    r"”\s+(?P<cue>(?:is|was)\s+(?:how|what|the\s+way))\s+(?P<source>[^,;:“”]{3,100}?)\s+(?:\w+ly\s+)?"
    r"(?:puts?|describe[sd]?|sums?|summed|explain(?:s|ed)|remember(?:s|ed)|recall(?:s|ed)|told|tells|said|"
    r"says|wrote|writes|recount(?:s|ed)|characteri[sz]e[sd])\b[^,;:“”]{0,60}$"
)
_WITH_WORDS = re.compile(
    r"”?\s*[,:;–—-]\s+(?P<cue>(?:with|in)\s+(?:these|those)\s+words),?\s+(?P<source>[^,;:“”]{3,100}?)\s+"
    r"(?:[a-z]+ed|began|opened|broke|spoke|put|met|left|took|summed)\b[^,;:“”]{0,60}$"
)
_FIRST = re.compile(
    r",\s+(?:as|which)\s+(?P<source>[^,;:“”]{3,90}?)\s+(?P<cue>(?:was|is|were)\s+(?:the\s+)?first\s+to\s+"
    r"(?:report|reveal|print|publish|say|disclose|write|tell|carry|announce))\b[^,;:“”]{0,40}$"
)
_IS_HOW = re.compile(r"[,”]+[”]?\s+(?P<cue>(?:is|was)\s+(?:how|what|the\s+way))\s+(?=\S)")
_A_CLAIM = re.compile(
    rf",\s+(?P<cue>(?:an?|the)\s+(?:\w+\s+)?(?:{NOUN}|fact|figure|number|detail|point)\s+"
    r"(?:(?:first|since|later|also|originally)\s+)?(?:[a-z]+(?:ed|en|t|de)\s+(?:out\s+|forward\s+)?by))\s+(?=\S)"
)
_PRINTED = re.compile(
    r",\s+(?P<cue>(?:as\s+(?:first\s+)?(?:reported|carried|published|printed|quoted|relayed|aired|"
    r"broadcast|seen|read|heard)\s+(?:in|on|from|via)|(?:first\s+)?(?:monitored|reported|relayed)\s+"
    r"(?:from|by|in|on|via)|via|courtesy\s+of))\s+(?=(?:the|The)\s+[A-ZÀ-Þ])"
)
_FROM = re.compile(
    r",\s+[^,“”]{2,60}?\s+(?P<cue>(?:gathered|learned|learnt|heard|understands|understood|hears|learns)"
    r"\s+from)\s+(?=\S)"
)
_GIVEN = re.compile(
    rf",\s+(?:in|by|on|from|according\s+to)\s+(?P<cue>(?:the|an?)\s+(?:{OWN}\s+)*{NOUN})\s+(?:that\s+|which\s+)?"
    r"(?P<source>[^,;:“”]{3,100}?)\s+(?:has\s+|had\s+)?(?:gave|given|made|offered|provided|presented|swore|sent|"
    r"put\s+forward)\b[^,;:“”]{0,60}$"
)
_DISCLOSED_BY = re.compile(
    r",\s+(?P<cue>it\s+(?:was|is|has\s+been|had\s+been)\s+(?:\w+ly\s+)?(?P<word>[a-z]+)(?:\s+[^,;:“”]{2,50}?)?\s+"
    r"by)\s+(?=\S)"
)
_ASIDE = re.compile(
    r"[,;:]?\s*[,;:–—-]\s+(?:(?:and|or)\s+(?:at\s+least\s+)?)?(?:that|this|such|so|thus)\b(?:,?\s+(?:at\s+(?:any\s+rate|least)|"
    r"anyway),?)?\s+(?:(?:is|was|were)\s+)?(?:(?:what|how)\s+|(?:the\s+)?(?P<noun>"
    + NOUN
    + r")\s+(?:of|from|by)\s+)?"
)
_ASIDE_OWNED = re.compile(rf"(?P<source>[^,“”;:]{{3,90}}?)[’']s?\s+(?P<cue>(?:{OWN}\s+)*{NOUN})")
_BRACKET = re.compile(
    rf"\s*\((?:(?P<cue>[Ss]ource|according\s+to|says|said|so|{NOUN}\s+(?:of|by|from))\s*:?\s+"
    r"(?P<source>[^()“”]{3,80})|(?:the|these|those|this|that)\s+(?:figures?|numbers?|words?|claims?|is|are|"
    r"account|estimates?)\s+(?:(?:is|are|comes?\s+from)\s+)?(?P<owner>[^()“”]{3,80}?)(?:[’']s?)?(?:\s+(?:says|said))?)\)$"
)
_INVERTED = re.compile(
    r",[”’\"']?\s+(?P<cue>(?:so\s+)?(?P<word>[a-z]+)(?:\s+(?:out|up))?)\s+(?=\S)"
)
_IS_SOMEBODY = re.compile(rf"(?:[Tt]he|an?)\s+|(?:[a-z]+\s+){{0,3}}{PERSON.pattern}")
_SAID_TO = frozenset(
    ("tell", "inform", "assure", "notify", "remind", "address", "reassure", "brief", "alert")
)
"""What somebody tells somebody: these never stand before who tells."""
_GOES = re.compile(
    rf"(?P<cue>(?:so\s+)?(?:goes|runs|ran|went|came|comes|reads?|is|was|are|were)\s+(?:the\s+|an?\s+)?(?:[a-z]+\s+)?"
    rf"(?:{NOUN}|quotes?|retort|comment)\s+(?:of|from|by|given\s+by))\s+(?=\S)"
)
_COMMA = re.compile(r",\s+")
_TO_WHOM = re.compile(
    r"(?:\s+(?:to|in|on|of|as|for)\s+[^,;“”]{2,80})?(?:,\s+(?:which|as|given)\b[^,;“”]*)?"
)


def find_asides(sentence: str) -> Iterator[Saying]:
    """What such words say of a sentence without its end mark, the surest first."""
    for read in (_read_told, _read_inverted, _read_cut_in, _read_behind):
        yield from read(sentence)


def _read_told(sentence: str) -> Iterator[Saying]:
    """ "..., a driver made public in the Post"; "..., a clerk charges, the Post reports"; "The
    tank, the foreman called down, was full"."""
    for whole, cue, end in find_told(sentence):
        source = _leave_subject(sentence, whole, cue)
        before = sentence[: source.start].rstrip()
        before = _ENDS_LED.sub(",", before)
        if not before.endswith((",", "”")) or is_led_in(before) or _IS_HOW.search(before):
            continue
        told = Span(0, len(before.rstrip(", ")))
        after = _COMMA.match(sentence, end)
        if end == len(sentence):
            yield source, cue, (told,)
        elif after and not FINITE.search(before) and GOES_ON.match(sentence, after.end()):
            yield source, cue, (told, Span(after.end(), len(sentence)))
        elif after and FINITE.search(before) and is_reported(sentence[after.end() :]):
            yield source, cue, (told,)


def _leave_subject(sentence: str, source: Span, cue: Span) -> Span:
    """A source without the subject before it: "Nordhav, a clerk said, lost nine barges". Behind
    "Ida Moor, a nurse" a comma would stand."""
    words = sentence[source.start : source.end]
    _, comma, last = words.rpartition(", ")
    if not comma or "," in words[-1:] + sentence[source.end : cue.start]:
        return source
    is_other = _IS_SOMEBODY.match(last) is not None and is_speaker(last)
    return Span(source.end - len(last), source.end) if is_other else source


def _read_inverted(sentence: str) -> Iterator[Saying]:
    """ "..., charges Ida Moor"; "..., so the engineer"; "The tank, thinks Ida Moor, was full"."""
    quoted = sentence.rfind("”")
    for match in _INVERTED.finditer(sentence, max(0, quoted - 1)):
        word = match["word"]
        if not (is_telling(word) or word in SAYING_SO) or _is_said_to(word):
            continue
        before = find_source_before(sentence, 0, match.start())
        first = sentence.partition(",")[0]
        if (before and before.start) or (is_speaker(first) and not _stands_in(sentence, match)):
            continue
        yield from _cut(sentence, match.start(), Span(*match.span("cue")), match.end())


def _is_said_to(word: str) -> bool:
    return not _SAID_TO.isdisjoint(base_forms(word))


def _stands_in(sentence: str, match: re.Match[str]) -> bool:
    """Whether a clause may go on behind somebody who cuts in right behind its subject."""
    return sentence.find(",") == match.start()


def _cut(sentence: str, told_end: int, cue: Span, start: int) -> Iterator[Saying]:
    """A source from a place on, to the end of the sentence or to where its clause goes on."""
    whole = len(sentence)
    end = find_source_end(sentence, start, whole)
    before = sentence[:told_end]
    if sentence[cue.start : cue.end].lower() in SAYING_SO and not _IS_SOMEBODY.match(
        sentence, start
    ):
        return
    is_quoted = sentence[told_end : told_end + 2] == ",”"
    if end and (is_quoted or FINITE.search(before)):
        yield Span(start, end), cue, (Span(0, told_end),)
        return
    after = find_source_after(sentence, start, whole)
    if after and is_speaker_with_more(sentence[after[0].start : after[0].end]):
        if not FINITE.search(before) and GOES_ON.match(sentence, after[1]):
            yield after[0], cue, (Span(0, told_end), Span(after[1], whole))
        elif FINITE.search(before) and is_reported(sentence[after[1] :]):
            yield after[0], cue, (Span(0, told_end),)


def _read_cut_in(sentence: str) -> Iterator[Saying]:
    """Phrases behind a comma, at the end or within: "..., in the mayor's view", "..., goes the
    verdict of ..., ...", "..., if one follows the expert, ..."."""
    whole = len(sentence)
    for comma in re.finditer(r",[”’\"']?\s+", sentence):
        owned = NOUN_OWNED.match(sentence, comma.end())
        if owned and is_speaker(owned["source"]):
            source, cue = Span(*owned.span("source")), Span(*owned.span("cue"))
            rest = _TO_WHOM.match(sentence, owned.end())
            end = rest.end() if rest else owned.end()
            after = _COMMA.match(sentence, end)
            told = Span(0, comma.start())
            if end == whole or (after and is_reported(sentence[after.end() :])):
                yield source, cue, (told,)
            elif after and GOES_ON.match(sentence, after.end()):
                yield source, cue, (told, Span(after.end(), whole))
        for pattern in (NOUN_OF, _GOES, SO, AS_TOLD_BY):
            match = pattern.match(sentence, comma.end())
            if match is None or (pattern is AS_TOLD_BY and not is_speech(match["word"])):
                continue
            words = match.span("cue") if pattern is not NOUN_OF else match.span()
            yield from _cut(sentence, comma.start(), trim(sentence, Span(*words)), match.end())


def _read_behind(sentence: str) -> Iterator[Saying]:
    """ "... – that, at least, is what the mayor told us"; "..., a claim made by Ida Moor"."""
    for pattern in (_A_CLAIM, _FROM, _PRINTED):
        behind = pattern.search(sentence)
        end = behind and find_source_end(sentence, behind.end(), len(sentence))
        if behind and end:
            yield Span(behind.end(), end), Span(*behind.span("cue")), (Span(0, behind.start()),)
    for pattern in (_SUMS_UP, _WITH_WORDS, _FIRST):
        found = pattern.search(sentence)
        if found and is_speaker(found["source"]):
            yield Span(*found.span("source")), Span(*found.span("cue")), (Span(0, found.start()),)
    yield from _read_given(sentence)
    for aside in _ASIDE.finditer(sentence):
        told = Span(0, aside.start())
        owned = _ASIDE_OWNED.fullmatch(sentence, aside.end())
        if owned and is_speaker(owned["source"]):
            yield Span(*owned.span("source")), Span(*owned.span("cue")), (told,)
        elif aside["noun"]:
            end = find_source_end(sentence, aside.end(), len(sentence))
            if end:
                yield Span(aside.end(), end), Span(*aside.span("noun")), (told,)
        else:
            yield from _read_rest(sentence, aside.end(), told)
    how = _IS_HOW.search(sentence)
    if how:
        yield from _read_rest(sentence, how.end(), Span(0, how.start() + 1))
    yield from _read_bracket(sentence)


def _read_given(sentence: str) -> Iterator[Saying]:
    """ "..., in the account the foreman gave to police"; "..., it was disclosed by the mayor"."""
    given = _GIVEN.search(sentence)
    if given and is_speaker(given["source"]):
        yield Span(*given.span("source")), Span(*given.span("cue")), (Span(0, given.start()),)
    disclosed = _DISCLOSED_BY.search(sentence)
    if disclosed and is_speech(disclosed["word"]):
        end = find_source_end(sentence, disclosed.end(), len(sentence))
        if end:
            source, cue = Span(disclosed.end(), end), Span(*disclosed.span("cue"))
            yield source, cue, (Span(0, disclosed.start()),)


def _read_rest(sentence: str, start: int, told: Span) -> Iterator[Saying]:
    """Somebody who tells it, and nothing else, from a place to the end."""
    rest = sentence[start:]
    for source, cue, end in find_told(rest):
        is_whole = end == len(rest) or is_reported(rest[end:].lstrip(", "))
        if not source.start and is_whole:
            yield move(source, start), move(cue, start), (told,)


def _read_bracket(sentence: str) -> Iterator[Saying]:
    """ "... (the figures are Ida Moor's)"."""
    bracket = _BRACKET.search(sentence)
    if bracket:
        source = Span(*bracket.span("source" if bracket["source"] else "owner"))
        if is_speaker_with_more(sentence[source.start : source.end]):
            cue = bracket.span("cue") if bracket["cue"] else (bracket.start(), source.start)
            yield source, trim(sentence, Span(*cue)), (Span(0, bracket.start()),)
