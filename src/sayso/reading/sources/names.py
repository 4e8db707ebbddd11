"""The name inside the words of a source: "MKO leader Maryam Rajavi, in Paris" names a person."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sayso.reading.sources.words import BODIES, DOCUMENTS, KIN, PEOPLE, ROLES, is_plural, singular
from sayso.titles import TITLES

__all__ = [
    "ARTICLED",
    "CAPITALS",
    "core_name",
    "drop_possessive",
    "head_phrase",
    "is_personal_name",
    "is_title",
]

_INSTITUTIONS = frozenset(
    """nations states kingdom union house department ministry senate congress parliament council
    office agency committee court party bank university authority commission board""".split()
)
_BREAK = re.compile(
    r"\s*(?:,|;|:|\(|—|–| - )\s*"
    r"|\s+(?:[a-z]\w*ed|seen|written|taken|given|held|kept|sent|found|shown|put|set)"
    r"\s+(?:by|to|in|on|at|from|with|as)\s+"
    r"|\s+(?:of|from|by|in|at|for|with|on|to|who|whom|which|that|whose|"
    r"inside|within|close|familiar|near|about|against|between|under|over|quoted|speaking|citing)\s+"
)
CAPITALS = "A-ZÀ-ÖØ-Þ"
"""Capital letters of the Latin script, as a range in a pattern."""
ARTICLED = re.compile(
    rf"(?:al|el|ad|an|as|ash|ar|at|az|ud|ul|bin|ben|abu|ibn|bint|de|la|di)-(?=[{CAPITALS}])"
)
"""An article that is part of a name: "al-Amin"."""
_NAME_RUN = re.compile(
    rf"(?:(?:{ARTICLED.pattern})?[{CAPITALS}][\w’'-]*\.?(?:[A-Z]\.)*)"
    r"(?:\s+(?:(?:al|bin|ibn|de|del|della|der|di|du|el|la|le|van|von|of|the|and|&)\s+){0,2}"
    rf"(?:{ARTICLED.pattern})?[{CAPITALS}][\w’'.-]*)*"
)
_LED_IN = re.compile(
    r"(?:Interviewed|Asked|Questioned|Quoted|Contacted|Reached|Approached|Pressed|Speaking|Talking|"
    r"Writing|Testifying|Appearing)\s[^,;:]{2,80},\s+(?=\w)"
)
"""How somebody came to say it, before who it was: "Interviewed on local radio, Ida Moor"."""
_POSSESSIVE = re.compile(r"[’']s?$")
_COMMON = PEOPLE | BODIES | DOCUMENTS
_PEOPLES = ("ians", "eans", "icans", "crats", "ists", "ites")


def is_personal_name(name: str) -> bool:
    """Tell whether ``name`` looks like a person's full name: two to four capitalised words."""
    words = name.split()
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() or ARTICLED.match(word) for word in words)
        and not _is_many(words[-1].lower())
    )


def _is_many(last: str) -> bool:
    """Tell whether the last word of a name is a common plural: "Officials", but not "Sanders"."""
    return is_plural(last) and (singular(last) in _COMMON or last.endswith(_PEOPLES))


def drop_possessive(name: str) -> str:
    """A name without its final "'s"."""
    return _POSSESSIVE.sub("", name)


def is_title(word: str) -> bool:
    """Tell whether a word before a name is a title or a role: "Mr.", "Captain"."""
    return word.strip(".").lower() in TITLES | ROLES


def core_name(source: str) -> str:
    """The name inside a source: "MKO leader Maryam Rajavi, in Paris" gives "Maryam Rajavi".

    A source without a name gives its own words, without what is set behind a comma.
    """
    flat = " ".join(source.split())
    led_in = _LED_IN.match(flat)
    flat = flat[led_in.end() :] if led_in else flat
    phrase = re.split(r"\s*(?:,|;|\(|—| – )\s*", flat, maxsplit=1)[0].strip(" \"“”'‘’()[]") or flat
    bare = _POSSESSIVE.sub("", phrase)
    head = head_phrase(bare).split()
    person = _last_name_run(bare)
    if head and head[-1].lower() in ROLES and _follows_body(bare, person):
        return person
    if not head or not (head[-1][:1].isupper() or ARTICLED.match(head[-1])):
        # A role first, the name behind the comma: "a spokesman for the Council, Mehdi Marand".
        behind = re.split(r"\s*,\s*", flat)[1:2]
        if behind and (is_personal_name(behind[0]) or _names_relative(bare, head, behind[0])):
            return behind[0]
        return bare
    return person if is_personal_name(person) else _drop_article(bare)


def _names_relative(phrase: str, head: Sequence[str], behind: str) -> bool:
    """Tell whether one capitalised word names whose relative it is: "Hale's brother, Colin"."""
    is_bare = bool(head) and len(head) == len(phrase.split()) and head[-1].lower() in KIN
    return is_bare and len(behind.split()) == 1 and behind[:1].isupper()


def _follows_body(phrase: str, person: str) -> bool:
    """Tell whether a personal name stands right behind the body its bearer acts for."""
    before = phrase[: len(phrase) - len(person)].split()
    return is_personal_name(person) and bool(before) and before[-1].lower() in _INSTITUTIONS


def _last_name_run(phrase: str) -> str:
    """The capitalised words at the end of a phrase, without the roles and bodies before a name.

    "MKO Leader Maryam Rajavi" and "ambassador to the United Nations John Bolton" give the person.
    """
    runs = list(_NAME_RUN.finditer(phrase))
    if not runs or runs[-1].end() != len(phrase):
        return ""
    words = runs[-1].group().split()
    for at in range(len(words) - 2, 0, -1):
        if words[at - 1].strip(".,").lower() in TITLES | ROLES | _INSTITUTIONS:
            return " ".join(words[at:])
    return " ".join(words)


def _drop_article(phrase: str) -> str:
    return re.sub(r"^(?:the|a|an)\s+(?=[A-ZÀ-Þ])", "", phrase, flags=re.IGNORECASE)


def head_phrase(source: str) -> str:
    """What stands before the first preposition, relative or comma: its last word is the head."""
    return _BREAK.split(source.strip(), maxsplit=1)[0]
