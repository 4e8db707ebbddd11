"""The names in one document, put together: who has which full name, gender and kind.

"Mr. Holt", "Holt" and "Mira" are the "Mira Holt" of the same document where only one person can be
meant; an acronym is the body whose initials it has. A surname that two people share is nobody's.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from sayso.first_names import FEMALE_NAMES, MALE_NAMES
from sayso.reading.sources import types as sources
from sayso.reading.speakers.nouns import read_noun
from sayso.titles import FEMALE_TITLES, MALE_TITLES

__all__ = [
    "Naming",
    "Party",
    "Register",
    "is_body",
    "is_role",
    "is_title",
    "read_gender",
    "strip_titles",
]

_BODY_WORDS = frozenset(
    """ministry department university bank court party association organisation organization
    council agency committee institute inc ltd corp corporation company group union times post
    news herald tribune gazette mail press journal authority commission foundation federation
    police army church school college hospital museum gallery senate house congress parliament
    office bureau center centre society league club network service services international
    board assembly nations states kingdom government administration airlines airways records
    magazine review daily chronicle guardian telegraph observer international""".split()
)
_HONORIFICS = frozenset("mr mrs ms miss dr prof".split())
_PART = re.compile(r"[-.]")


class Naming(NamedTuple):
    """The name of a source, and whether it is known who is meant."""

    name: str
    is_resolved: bool


@dataclass(slots=True)
class Party:
    """Somebody or something that is named in the document.

    ``name`` is the fullest name there; ``kind`` is person, group, document, place or "" where it
    is not known; ``gender`` is m, f or "".
    """

    name: str
    kind: str = ""
    gender: str = ""
    is_plural: bool = False
    is_nominal: bool = False
    is_open: bool = False
    """True for a name that two people share."""
    owner: str = ""
    """Whose it is: "Mira Holt" for "her lawyer"."""
    is_thing: bool = False
    """True for a name with an article, which no person's has."""
    head: str = ""
    words: tuple[str, ...] = ()
    """The words of the name without titles."""
    count: int = field(default=0)


@lru_cache(maxsize=8192)
def _first_name_gender(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word.lower())
    plain = _PART.split("".join(c for c in plain if not unicodedata.combining(c)))[0]
    return "m" if plain in MALE_NAMES else "f" if plain in FEMALE_NAMES else ""


def strip_titles(words: Sequence[str]) -> tuple[str, ...]:
    """The words of a name behind its last title or role; all of them if nothing would be left."""
    for at in range(len(words) - 2, -1, -1):
        is_body_before = (
            at + 2 < len(words)
            and words[at].lower() in _BODY_WORDS
            and _first_name_gender(words[at + 1]) != ""
        )
        if is_body_before or is_role(words[at]):
            return tuple(words[at + 1 :])
    return tuple(words)


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Tell whether a word before a name is a title or a role, as `sources.is_title`."""
    return sources.is_title(word)


@lru_cache(maxsize=8192)
def is_role(word: str) -> bool:
    """Tell whether a word is a title or names what a person does: "Mr", "Secretary"."""
    if is_title(word):
        return True
    noun = read_noun(word.lower())
    return noun is not None and noun.kind == "person"


def read_gender(words: Sequence[str]) -> str:
    """The gender that a name's titles and first name tell: m, f or ""."""
    for word in words[:-1]:
        low = word.lower().strip(".")
        if low in MALE_TITLES:
            return "m"
        if low in FEMALE_TITLES:
            return "f"
        noun = read_noun(low)
        if noun and noun.gender:
            return noun.gender
    first = strip_titles(words)[0]
    has_surname = len(words) > 1 or words[0] == first
    return _first_name_gender(first) if has_surname and len(first) > 2 else ""


def is_body(words: Sequence[str]) -> bool:
    """Tell whether a name is a body's or a paper's, by a word in it or by its capitals."""
    if any(word.lower() in _BODY_WORDS or word == "&" for word in words):
        return True
    only = words[0]
    return len(words) == 1 and 2 <= len(only) <= 6 and only.isupper() and only.isalpha()


class Register:
    """All parties named in one document, asked for by the words of a name."""

    def __init__(self, names: Iterable[tuple[str, ...]]) -> None:
        self._parties: dict[tuple[str, ...], Party] = {}
        full: dict[str, list[Party]] = {}
        single: list[tuple[str, ...]] = []
        for name in names:
            if name in self._parties:
                self._parties[name].count += 1
                continue
            words = strip_titles(name)
            if len(words) > 1 and words[-1].lower() not in ("jr", "sr"):
                self._parties[name] = _add_full(full, name, words)
            else:
                single.append(name)
                self._parties[name] = Party("", words=words)
        self._by_last = full
        self._by_first: dict[str, list[Party]] = {}
        self._acronyms: dict[str, Party] = {}
        for party in (party for parties in full.values() for party in parties):
            self._by_first.setdefault(_plain(party.words[0]), []).append(party)
            if party.kind != "person" and len(party.words) > 1:
                self._acronyms[_initials(party.words)] = party
        alone: dict[str, Party] = {}
        for name in single:
            self._parties[name] = self._settle(name, alone)

    def find(self, name: tuple[str, ...]) -> Party | None:
        """The party with this name as written."""
        return self._parties.get(name)

    def fullest(self, name: str) -> str:
        """The fullest name of the party called ``name`` anywhere; the same name if nobody is."""
        words = tuple(name.split())
        party = self._parties.get(words)
        if party is None:
            last = _plain(words[-1]) if words else ""
            fitting = self._by_last.get(last) or self._by_first.get(last) or []
            party = fitting[0] if len(fitting) == 1 else None
        is_fuller = party is not None and len(party.words) >= len(strip_titles(words))
        return party.name if party and is_fuller and not party.is_open else name

    def _settle(self, name: tuple[str, ...], alone: dict[str, Party]) -> Party:
        """Whose surname, first name or acronym a single word is."""
        word = strip_titles(name)[0]
        gender = read_gender(name)
        fitting = self._by_last.get(_plain(word), [])
        is_titled = len(name) > 1
        if not fitting and not is_titled:
            fitting = [p for p in self._by_first.get(_plain(word), []) if p.kind != "group"]
            if not fitting and word.isupper() and word in self._acronyms:
                fitting = [self._acronyms[word]]
        if is_titled and gender:
            fitting = [party for party in fitting if party.gender in ("", gender)]
        if len(fitting) == 1:
            party = fitting[0]
            if is_titled and gender and party.kind != "group":
                party.gender, party.kind = gender, "person"
            party.count += 1
            return party
        return _add_single(alone, name, word, gender, is_shared=len(fitting) > 1)


def _add_single(
    alone: dict[str, Party], name: tuple[str, ...], word: str, gender: str, *, is_shared: bool
) -> Party:
    key = f"{word}/{gender}" if is_shared else word
    party = alone.get(key)
    if party is None:
        kind = "group" if is_body((word,)) else "person" if gender or len(name) > 1 else ""
        party = alone[key] = Party(" ".join(name), kind, gender, is_open=is_shared, words=(word,))
    elif len(name) > 1 and len(party.name.split()) == 1:
        party.name = " ".join(name)  # "Captain Reed" is fuller than "Reed"
    party.gender = party.gender or gender
    if party.gender:
        party.kind = "person"
    party.count += 1
    return party


def _add_full(full: dict[str, list[Party]], name: tuple[str, ...], words: tuple[str, ...]) -> Party:
    namesakes = full.setdefault(_plain(words[-1]), [])
    gender = "" if is_body(words) else read_gender(name)
    party = next((p for p in namesakes if _is_variant(p, words, gender)), None)
    if party is None:
        kind = "group" if is_body(words) else "person" if gender or len(words) < len(name) else ""
        party = Party(" ".join(words), kind, gender, words=words)
        namesakes.append(party)
    elif len(words) > len(party.words):
        party.name, party.words = " ".join(words), words
    if party.kind != "group" and gender:
        party.gender, party.kind = party.gender or gender, "person"
    party.count += 1
    return party


def _is_variant(party: Party, words: tuple[str, ...], gender: str) -> bool:
    """Tell whether two full names with one surname are one: initials, middle names, a slip."""
    known = party.words
    if gender and party.gender and gender != party.gender:
        return False
    if is_body(words) != (party.kind == "group"):
        return False
    short, long = sorted((known[:-1], words[:-1]), key=len)
    if set(map(_plain, short)) <= set(map(_plain, long)):
        return True
    a, b = _plain(known[0]), _plain(words[0])
    if len(a) == 1 or len(b) == 1:
        return a[:1] == b[:1]
    return len(a) > 4 and _differ_once(a, b)


def _differ_once(a: str, b: str) -> bool:
    """Tell whether two words of more than four letters differ by one letter at most."""
    if abs(len(a) - len(b)) > 1:
        return False
    first = next((at for at, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), None)
    if first is None:
        return True
    return a[first + 1 :] in (b[first + 1 :], b[first:]) or a[first:] == b[first + 1 :]


def _plain(word: str) -> str:
    return word.lower().strip(".’'")


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word[0].isupper())
