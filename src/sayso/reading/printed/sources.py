"""Noun phrases that can be a source, found from the word before or behind them.

"Ida Moor, a nurse at the clinic," and "a clerk, who asked not to be named," hold commas of their
own; where a frame such as "by the account of" says that a source stands there, these tell how far
it goes.
"""

from __future__ import annotations

import re

from sayso.reading.sources.heads import read_head
from sayso.reading.sources.words import (
    BODIES,
    CROWDS,
    DOCUMENTS,
    KIN,
    NAMELESS,
    PEOPLE,
    singular,
)
from sayso.records import Span
from sayso.titles import TITLES

__all__ = [
    "PERSON",
    "find_source_after",
    "find_source_before",
    "is_source",
    "is_source_with_more",
    "is_speaker",
    "is_speaker_with_more",
]

_PARTICLE = r"(?:al|el|la|de|del|da|di|du|der|den|van|von|bin|ibn|bint|ben)"
_CAPITAL = r"(?:(?:al|el|ad|an|as|ash|ar)-)?[A-ZÀ-Þ][\w’'.-]*"
_NAME = re.compile(rf"{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+)*{_CAPITAL}){{0,4}}")
_OUTLET = re.compile(
    rf"{_NAME.pattern}(?:\s+(?:magazine|newspaper|radio|television|website|news\s+agency|agency|"
    r"newswire|blog|channel|network))?"
)
PERSON = re.compile(rf"{_CAPITAL}(?:\s+(?:{_PARTICLE}\s+)*{_CAPITAL}){{1,4}}")
_DESCRIBED = re.compile(
    r"(?:(?:an?|the|one|two|three|four|five|six|several|some|many|few|other|another|his|her|their|its|"
    r"our|both|unnamed|anonymous|senior|top|former|local|government|police|army|military|company|"
    r"party|industry|union|hospital|security|intelligence|diplomatic|western)\s+(?:[\w’'-]+\s+)*[\w’'-]+|"
    r"(?:some|any)(?:one|body)(?:\s+[\w’'-]+)*|"
    r"(?:officials|sources|residents|witnesses|eyewitnesses|insiders|aides|diplomats|lawyers|"
    r"employees|workers|neighbours|neighbors|relatives|villagers|police|authorities|those|people)"
    r"(?:\s+[\w’'-]+)*)",
    re.IGNORECASE,
)
_NO_SOURCE = re.compile(
    r"(?:(?:he|she|they|we|i|you)\s+\S|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|"
    r"june|july|august|september|october|november|december|it|there|that|this|these|those\s+\w+\s+(?:was|were)|which|what|who|as|he\s+or\s+she|but|and|or|so|"
    r"however|while|although|though|now|then|if|when|where|yet|still|also|meanwhile|moreover|in|on|at|"
    r"for|with|from|by|of|to|after|before|since|until|during|an?$|the$|not|no|nor)\b(?!-)",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|said|says|did|does|do|"
    r"may|might|can|could|should|must|shall)\b|"
    r"[’']s\s+(?:already|not|been|now|an?|the)\b",
    re.IGNORECASE,
)
_GOING_ON = re.compile(r"(?:and|but|or|so|which|who)\b", re.IGNORECASE)
_RELATIVE = re.compile(r"\b(?:who|whom|whose|which|that|where)\b", re.IGNORECASE)
_MORE = re.compile(
    r"(?:an?|the|one|who|whom|whose|which|then|now|formerly|former|himself|herself|themselves|"
    r"once|long|speaking|requesting|asking|granted|insisting|wishing|on\s+condition|in\s+his|in\s+her|aged?|\d{2}"
    r"|[\w-]+\s+of\s+the|head|leader|chief|chair\w*|president|director|minister|spokes\w+)\b",
    re.IGNORECASE,
)
"""How what goes on about somebody just named begins."""
_OF_ANYBODY = re.compile(
    r"(?:who|whom|whose|speaking|requesting|asking|granted|insisting|wishing|on\s+condition|now|"
    r"formerly|himself|herself)\b",
    re.I,
)
"""The same behind somebody without a name, where "a ..." would rather begin what is told."""
_ROLE = re.compile(r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Oo]ur)(?:\s+[a-z][\w’'-]*){1,4}")
"""What stands before a name that tells who it is: "the governor, Earl Moor"."""
_CALLED = re.compile(
    rf"(?P<role>(?:[A-Za-z][\w’'-]*\s+){{0,4}}?[a-z][\w’'-]*)\s+(?:(?:Mr|Mrs|Ms|Dr|Fr|Sr)\.?\s+)?"
    rf"(?P<name>{_NAME.pattern})"
    r"(?:\s+(?:of|from|at|in|with)\s+(?:the\s+)?[\w’'-]+(?:\s+(?:for\s+|of\s+|the\s+)*[\w’'-]+){0,5})?"
)
"""A name with what its bearer is before it: "harbourmaster Ida Moor of the county port"."""
_UNNAMED = re.compile(r"\b(?:condition|anonym\w+|named?|identit(?:y|ies)|identified)\b")
"""Of somebody who wants no name in print."""
_SOMEBODY = re.compile(r"(?:(?:some|any)(?:one|body)|those|people)\b", re.IGNORECASE)
_PRONOUNS = frozenset("he she they".split())
_DOES = re.compile(r"\b[a-z]+ed\s+(?:the|an?|his|her|its|their|that|[A-Z])\b")
_HANGING = re.compile(
    r"\b(?:he|she|it|they|we|which|and|or|but|to|of|the|a|an|in|on|at|for|with|by|about|from|as|than|who|"
    r"(?!accused|wounded|injured|displaced|deceased|bereaved|dead|aged|unemployed)[a-z]+ed)$",
    re.I,
)
_TRADE = re.compile(
    r"(?:\w{2,}(?:herds?|ers?|ors?|ists?|m[ae]n|wom[ae]n|ians?|ants?|ees?|eers?|ess|people|hands?|folk|"
    r"dents?|gents?|mates?|[nts]ar(?:y|ies))|circles|colleagues?|clerks?|guards?|monks?|nuns?|priests?|cooks?|chefs?|pilots?|elders?|heads?|"
    r"chiefs?|experts?|surgeons?|academics?|critics?|mechanics?|medics?|smiths?|architects?|bishops?|"
    r"judges?|advocates?|vets?|nurses?|wardens?|constables?|sheriffs?|marshals?|coxswains?|notary|"
    r"notaries|prefects?|shamans?|imams?|brigadiers?|sergeants?|counsel|midwi(?:fe|ves)|coach(?:es)?|"
    r"principals?|admirals?|officials?|delegates?|deput(?:y|ies)|abbots?|deacons?|"
    r"envoys?|consuls?|poets?|champions?|aides?|hosts?|skippers?|undersecretar(?:y|ies))$"
)
_NO_TRADE = frozenset(
    """matter number factor order disaster computer river weather corner center danger error
    murder winter summer water paper power tower border harbor other another former latter
    character chapter master rather weather quarter shower anger hunger favor labor color flavor
    military monetary documentary dictionary veterinary preliminary sanitary voluntary planetary
    elementary parliamentary supplementary complementary necessary glossary commentary binary
    canary summary behavior manner
    matters numbers orders rivers waters towers quarters fire theater""".split()
)
_MARKS = frozenset('“”"„«»;:()[]')
_MOST_WORDS, _MOST_IN_ALL, _MOST_MORE = 14, 22, 3
_MIN_NAME_LETTERS = 3


def is_source(words: str) -> bool:
    """Whether words, without a comma, are somebody's name or describe somebody."""
    words = " ".join(words.split())
    if not words or _NO_SOURCE.match(words) or len(words.split()) > _MOST_IN_ALL:
        return False
    if _OUTLET.fullmatch(words.removeprefix("the ").removeprefix("The ")):
        return True
    relative = _RELATIVE.search(words)
    own = words[: relative.start()] if relative else words
    if len(own.split()) > _MOST_WORDS:
        return False
    if relative and relative.end() == len(words):
        return False
    called = _CALLED.fullmatch(words)
    if called and _is_role(called["role"].split()[-1]):
        return True
    return bool(_DESCRIBED.fullmatch(words)) and not _FINITE.search(own)


def is_speaker(words: str) -> bool:
    """Whether words, without a comma, are somebody or something that can tell: a name, with a role
    or without, a person or body described, a crowd, a paper."""
    words = " ".join(words.split()).rstrip(" ,")
    if words.lower() in _PRONOUNS:
        return True
    own = _RELATIVE.split(words)[0]
    is_cut = bool(_HANGING.search(words)) and not (own != words and _UNNAMED.search(words))
    if _MARKS & set(words) or "''" in words or is_cut or _DOES.search(own):
        return False
    called = _CALLED.fullmatch(words)
    if called and not _NO_SOURCE.match(words) and _is_role(called["role"].split()[-1]):
        return True
    if _NO_SOURCE.match(words) or _FINITE.search(own):
        return False
    if PERSON.fullmatch(words.removeprefix("the ").removeprefix("The ")):
        return True
    if _OUTLET.fullmatch(words.removeprefix("the ").removeprefix("The ")) and words[:1].isupper():
        return len(words.split()) > 1 or len(words) > _MIN_NAME_LETTERS
    if _SOMEBODY.match(words):
        return len(own.split()) <= _MOST_WORDS
    head = read_head(words)
    return head is not None and len(own.split()) <= _MOST_WORDS and _is_role(head.low)


def _is_role(word: str) -> bool:
    low = word.lower().rstrip(".")
    one = singular(low)
    is_listed = one in PEOPLE or one in BODIES or one in KIN or one in DOCUMENTS or one in NAMELESS
    if is_listed or low in CROWDS or low in TITLES:
        return True
    return low not in _NO_TRADE and bool(_TRADE.fullmatch(low))


def is_speaker_with_more(words: str) -> bool:
    """The same, with what may stand about a speaker behind commas."""
    words = words.strip().rstrip(",")
    first, comma, more = words.partition(",")
    if not comma:
        return is_speaker(words)
    before = find_source_before(words, 0, len(words))
    return (
        before is not None
        and not words[: before.start].strip()
        and (is_speaker(first) or bool(PERSON.search(more)))
    )


def is_source_with_more(words: str) -> bool:
    """Whether words are a source, with what may stand about it behind a comma."""
    before = find_source_before(words, 0, len(words))
    return before is not None and not words[: before.start].strip()


def find_source_after(text: str, start: int, end: int) -> tuple[Span, int] | None:
    """The source that begins at ``start`` and ends with a comma before ``end``; and where what
    stands behind that comma begins."""
    commas = _find_commas(text, start, end)
    if not commas or not is_source(text[start : commas[0]]):
        return None
    has_name = bool(PERSON.fullmatch(text[start : commas[0]].strip()))
    at = 0
    while at + 1 < len(commas) and at < _MOST_MORE:
        chunk = text[commas[at] + 1 : commas[at + 1]].strip()
        is_more = bool((_MORE if has_name else _OF_ANYBODY).match(chunk))
        is_role = at == 0 and bool(_ROLE.fullmatch(text[start : commas[0]]))
        if not has_name and is_role and PERSON.fullmatch(chunk):
            is_more = has_name = True
        behind_it = text[commas[at + 1] + 1 : end].lstrip()
        is_relative = behind_it.startswith(("who ", "which ")) and at + 2 < len(commas)
        goes_on = _GOING_ON.match(behind_it[:9]) and not (is_relative and has_name)
        if not is_more or _tells(chunk) or goes_on:
            break
        at += 1
    behind = commas[at] + 1
    while behind < end and text[behind].isspace():
        behind += 1
    return Span(start, commas[at]), behind


def find_source_before(text: str, start: int, end: int) -> Span | None:
    """The source that ends at ``end``, perhaps with a comma, and begins behind ``start``."""
    while end > start and (text[end - 1].isspace() or text[end - 1] == ","):
        end -= 1
    commas = _find_commas(text, start, end)
    begins = [start, *(comma + 1 for comma in commas)]
    ends = [*commas, end]
    chunks = [text[a:b].strip() for a, b in zip(begins, ends, strict=True)]
    at = len(chunks) - 1
    if _MARKS & set(chunks[at]):
        return None
    for back in range(at, max(-1, at - _MOST_MORE), -1):
        more = chunks[back + 1 :]
        if not is_source(chunks[back]) or _MARKS & set(chunks[back]):
            if not _MORE.match(chunks[back]):
                return None
            continue
        has_name = bool(PERSON.fullmatch(chunks[back]))
        if has_name or back == 0 or not PERSON.fullmatch(chunks[back - 1]):
            pattern = _MORE if has_name else _OF_ANYBODY
            if all(pattern.match(one) for one in more):
                first = begins[back]
                if has_name and not more and back and _ROLE.fullmatch(chunks[back - 1]):
                    first = begins[back - 1]
                while text[first].isspace():
                    first += 1
                return Span(first, end)
    return None


def _tells(chunk: str) -> bool:
    """Whether a chunk has a verb of its own: it begins what is told then."""
    relative = _RELATIVE.search(chunk)
    return bool(_FINITE.search(chunk[: relative.start()] if relative else chunk))


def _find_commas(text: str, start: int, end: int) -> list[int]:
    """The commas of a stretch up to the first mark that ends a phrase; none within figures."""
    return [
        at
        for at in range(start, end)
        if text[at] == "," and not (text[at + 1 : at + 2].isdigit() and text[at - 1].isdigit())
    ]
