"""Names of outlets and of authors, as far as their words tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.intake.embedding.outlet_words import (
    ALONE,
    FIRST_WORDS,
    LAST_WORDS,
    LEADING,
    NO_NAME_WORDS,
    NO_OUTLET,
    OF_WORDS,
    PHRASES,
    WHOLE_NAMES,
)
from sayso.outlets import find_outlet_names, is_agency

__all__ = [
    "HOST",
    "NAMES",
    "OutletName",
    "blank_outlets",
    "clean_outlet",
    "find_outlets",
    "is_outlet",
    "is_same_outlet",
    "squeeze",
]

_CAPITAL = r"[^\W\d_a-z]"
_WORD = rf"{_CAPITAL}[\w’'&.\-]*"
_SMALL_WORDS = (
    "of",
    "the",
    "and",
    "for",
    "in",
    "on",
    "de",
    "la",
    "le",
    "el",
    "al",
    "der",
    "des",
    "du",
    "da",
    "di",
)
_NAME = re.compile(rf"{_WORD}(?:[ ]+(?:(?:{'|'.join(_SMALL_WORDS)}|&)[ ]+){{0,2}}{_WORD}){{0,11}}")
_PEOPLE = r"(?:(?<=men)|(?<=man)|(?<=people)|(?<=er)|(?<=or)|(?<=children))"
_THEIR_PAPER = (
    rf"(?!{_PEOPLE}[’']s (?:Voice|Gazette|Weekly|Daily|Digest|News|Post|Times|Journal|Review)\b)"
)
_PARTS = re.compile(
    rf"({_THEIR_PAPER}(?:(?<!s)[’']s?)(?=\s|$)\s*|\s(?:in |of |for |on |and )?the\s)",
    re.IGNORECASE,
)
"""What parts a run of capitals in two names: "Monday's Post", "Brandt of the Gazette".

"The Quarrymen's Gazette" is one.
"""
HOST = re.compile(
    r"\b(?:[a-z0-9-]{2,40}\.){1,3}"
    r"(?:com|org|net|info|co\.uk|org\.uk|de|fr|ru|ir|tv|eu|news|example)\b",
    re.IGNORECASE,
)
"""The name of a host in running text: "Allvoices.com"."""
_SOCIAL = re.compile(
    r"\b(?:twitter|facebook|youtube|instagram|reddit|t|tinyurl|bit|google|wikipedia)\.",
    re.IGNORECASE,
)
_HOST_PREFIX = re.compile(r"^(?:www\d?|m|amp|mobile|edition|news|en|english|blogs?)\.")
_PARTICLE = r"(?:de|da|di|du|van|von|der|den|bin|ibn|al|el|la|le|ben)"
_NO_PERSON = r"(?!(?:As|And|But|When|While|Even|Also|Now|So|Here|This|That|The|If|Then)\b)"
_PERSON_WORD = rf"(?:{_CAPITAL}[\w’'\-]+|{_CAPITAL}\.)"
_PERSON = rf"{_NO_PERSON}{_PERSON_WORD}(?: (?:{_PARTICLE} )?{_PERSON_WORD}){{1,3}}"
NAMES = rf"{_PERSON}(?:(?:, |,? and |,? AND | & ){_PERSON}){{0,4}}"
"""One person or several, of two words at least each."""
_MAX_WORDS, _MAX_CHARS = 6, 60
_ARTICLE = re.compile(r"^the\s+", re.IGNORECASE)
_KIND_OF_TEXT = re.compile(
    r"\s+(?:articles?|story|stories|piece|report|editorial|op-ed|column|item|dispatch|website|site"
    r"|blog|web site)$",
    re.IGNORECASE,
)
_EDGES = " \t.,:;\"“”‘’'()[]*_|–—-"
_NOT_LETTERS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class OutletName:
    """A name without "the", and its place in the words where it was found."""

    name: str
    start: int
    end: int


def find_outlets(words: str) -> list[OutletName]:
    """The names in a piece of text that sound like an outlet's, in order."""
    found: list[OutletName] = []
    for match in sorted((*_NAME.finditer(words), *HOST.finditer(words)), key=re.Match.start):
        place = match.start()
        for part in _PARTS.split(match[0]):
            name = next(filter(is_outlet, _cut(part)), None)
            if name is not None:
                start = words.index(name, place)
                if not found or start >= found[-1].end:
                    found.append(OutletName(clean_outlet(name), start, start + len(name)))
            place += len(part)
    return found


def blank_outlets(words: str) -> str:
    """Some words without the names of outlets: "USA Today" is no day."""
    for one in find_outlets(words):
        words = words[: one.start] + " " * (one.end - one.start) + words[one.end :]
    return words


def is_outlet(name: str) -> bool:
    """Whether a name sounds like that of a newspaper, an agency, a station or a site."""
    name = clean_outlet(name)
    words = name.split()
    if not 0 < len(words) <= _MAX_WORDS or len(name) > _MAX_CHARS:
        return False
    if HOST.fullmatch(name):
        return not _SOCIAL.search(name)
    if not all(_is_name_word(word) for word in words):
        return False
    folded = name.casefold()
    if is_agency(folded) or folded in WHOLE_NAMES or folded in PHRASES:
        return True
    if NO_OUTLET.search(name) or NO_NAME_WORDS.intersection(folded.split()):
        return False
    first, last = words[0].casefold(), words[-1].casefold().strip(".,")
    if len(words) == 1:
        return last in ALONE or last.rpartition("-")[2] in ALONE
    if words[1] == "of" and first in OF_WORDS:
        return True
    return last in LAST_WORDS or last.rpartition("-")[2] in ALONE or first in FIRST_WORDS


def clean_outlet(name: str) -> str:
    """A name without "the", marks around it and "article" behind it."""
    return _ARTICLE.sub("", _KIND_OF_TEXT.sub("", " ".join(name.split()).strip(_EDGES)))


def is_same_outlet(one: str, other: str) -> bool:
    """Whether two names can be one outlet's, abbreviations and hosts counted."""
    if not one or not other:
        return False
    first, second = ({squeeze(name) for name in _all_names(each)} for each in (one, other))
    return bool(first & second)


def squeeze(words: str) -> str:
    """A name as hosts are called: its letters and digits alone, without "the"."""
    return _NOT_LETTERS.sub("", words).casefold().removeprefix("the")


def _cut(name: str) -> Iterator[str]:
    """A run of capitals, and what is left of it without its first or its last words."""
    words = name.strip(" .,").split(" ")
    while words and words[0].casefold() in LEADING:
        del words[0]
    if "of" in words:  # "Conor Clarke of Slate", and not "Times of India"
        yield " ".join(words[words.index("of") + 1 :])
    yield " ".join(words)
    for first in range(1, len(words)):
        if words[first] not in _SMALL_WORDS:
            yield " ".join(words[first:])
    for last in range(len(words) - 1, 0, -1):
        if words[last - 1] not in _SMALL_WORDS:
            yield " ".join(words[:last])


def _is_name_word(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in _SMALL_WORDS or word == "&"


def _all_names(outlet: str) -> tuple[str, ...]:
    bare = _HOST_PREFIX.sub("", outlet.lower())
    host = (bare.rsplit(".", 1)[0],) if HOST.fullmatch(bare) else ()
    return (clean_outlet(outlet), *find_outlet_names(outlet), *host)
