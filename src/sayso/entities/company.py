"""The company that names keep: who else is in a document, and which words stand around.

Two mentions of one surname are somebody's of that name; that both documents also name the same
lawyer, or the same dredger, makes them one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sayso.entities.bodies import is_common, is_generic
from sayso.entities.cast import Cast, Character
from sayso.entities.persons import is_full
from sayso.records import NameType

__all__ = ["find_company", "read_words_around", "stem"]

_MOST_COMMON = 20
_COMMON_SHARE = 0.1
_REACH_CHARS = 160
_STEM = 6
_LONG_WORD = re.compile(r"\b[^\W\d_]{5,}\b")
_ENDING = re.compile(r"(?<=\w{5})(?:ings?|ed|es|e|s)$")


def stem(word: str) -> str:
    """The beginning of a folded word, which "dredge" and "dredging" share."""
    return _ENDING.sub("", word)[:_STEM]


_COMMON = frozenset(
    stem(word)
    for word in """about above accord across added after again against ahead almost along already
    although always american among another around asked because become before began being believe
    between brought called could country during early economic either enough every family father
    first former found from further given going government great group having himself house however
    including into itself known large later least leader letter little local major making march
    matter member might minister monday month months morning mother moved national nearly never news
    night nothing number office often other party people place point police political possible
    power president press public really report reported reporter right saturday second secretary
    security senior several should since social something spokesman state states statement still
    street sunday support taken their there these thing things think third those though thought
    thousand three through thursday today together told tuesday under united until using wanted
    water wednesday week weeks where whether which while white whole whose within without woman
    women working world would wrote years yesterday young friday april august september october
    november december january february""".split()
)


def find_company(casts: Sequence[Cast]) -> list[frozenset[str]]:
    """Who else is in each document: keys that are not in too many documents.

    Somebody or something named by one word is in it under the key of its bearer, where the whole
    pile has only one: "Ferguson" where the only Ferguson is Alex, "the Bulls" where these are
    Chicago's.
    """
    strong = [{key for one in cast.characters for key in _strong_keys(one)} for cast in casts]
    weak = _find_by_last_word(casts)
    most = max(_MOST_COMMON, int(_COMMON_SHARE * len(casts)))
    known = Counter(key for of_one in strong for key in of_one)
    counts = Counter(key for pair in zip(strong, weak, strict=True) for key in set().union(*pair))
    return [
        frozenset(key for key in of_strong if known[key] <= most)
        | frozenset(key for key in of_weak if counts[key] <= most)
        for of_strong, of_weak in zip(strong, weak, strict=True)
    ]


def _find_by_last_word(casts: Sequence[Cast]) -> list[set[str]]:
    """The keys of those that each document names by one word, where one alone has that word."""
    bearers = _only_bearers(casts)
    return [
        {
            key
            for one in cast.characters
            for form in one.printed.values()
            if len(form.words) == 1 and (key := bearers.get((one.type, form.words[0])))
        }
        for cast in casts
    ]


def _only_bearers(casts: Iterable[Cast]) -> Mapping[tuple[NameType, str], str]:
    """The keys of longer names by their last words, where one name alone has that word.

    A single word that was read as a person's, and elsewhere as a place, is that place's.
    """
    known: dict[tuple[NameType, str], set[str]] = defaultdict(set)
    for cast in casts:
        for one in cast.characters:
            for form in one.printed.values():
                if not form.words or is_common(form) or is_generic(form):
                    continue
                if len(form.words) > 1 and one.type in (NameType.PERSON, NameType.ORGANISATION):
                    known[one.type, form.words[-1]].add(form.key)
                elif len(form.words) == 1 and one.type is NameType.PLACE:
                    known[NameType.PERSON, form.words[0]].add(form.key)
    return {place: min(keys) for place, keys in known.items() if len(keys) == 1}


def read_words_around(cast: Cast, number: int) -> frozenset[str]:
    """The stems of the longer words around the mentions of a character."""
    found: set[str] = set()
    for row, whose in enumerate(cast.whose):
        if whose == number:
            span = cast.spans[row]
            around = cast.text[max(0, span.start - _REACH_CHARS) : span.end + _REACH_CHARS]
            found.update(stem(word.casefold()) for word in _LONG_WORD.findall(around))
    return frozenset(found - _COMMON)


def _strong_keys(one: Character) -> set[str]:
    """Keys that tell somebody from all others: full names, and longer names of the rest."""
    if one.state:
        return {one.state}
    if one.type is NameType.PERSON:
        return {form.key for form in one.printed.values() if is_full(form)}
    return {form.key for form in one.printed.values() if not is_generic(form)}
